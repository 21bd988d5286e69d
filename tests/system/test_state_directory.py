"""A state directory that is full, or can't be written: said as it is, by ``once`` and by ``check`` alike."""

from __future__ import annotations

import os

import pytest
from machine import fill, read_only, small_disk

from mailwatch.cli.statuses import ExitStatus

SIZE = 1024 * 1024
"""Bytes of the disk on which the state lies."""


@pytest.mark.parametrize("known", [True, False], ids=["with a state", "before the first"])
def test_once_on_a_full_disk_says_so(office, known):
    with small_disk(office.state, SIZE):
        if known:
            assert office.call("once").returncode == ExitStatus.OK
        fill(office.state)
        done = office.call("once")
        assert done.returncode == ExitStatus.STATE, done.stderr
        assert "make room" in done.stderr


def test_a_full_disk_is_what_is_said_where_the_mail_server_fails_by_it_too(office):
    """It can't serve a mailbox without room either; what helps is the same."""
    with small_disk(office.state, SIZE):
        assert office.call("once").returncode == ExitStatus.OK
        office.stop_servers()
        down = office.call("once")
        assert down.returncode == ExitStatus.UNAVAILABLE, "a server that is gone is no full disk"
        # Small writes still fit: the trouble itself can be written down.
        filler = fill(office.state)
        os.truncate(filler, filler.stat().st_size - 64 * 1024)
        done = office.call("once")
        assert done.returncode == ExitStatus.STATE, done.stderr
        assert "is full" in done.stderr


def test_check_finds_a_full_disk(office):
    with small_disk(office.state, SIZE):
        assert office.call("once").returncode == ExitStatus.OK
        before = sorted(path.name for path in office.state.iterdir())
        assert "state directory" in office.call("check", "--offline").stdout
        assert sorted(path.name for path in office.state.iterdir()) == before
        fill(office.state)
        done = office.call("check", "--offline")
        assert done.returncode == ExitStatus.FOUND
        assert "BAD  The disk of the state directory" in done.stdout


def test_check_finds_a_directory_that_cant_be_written(office):
    assert office.call("once").returncode == ExitStatus.OK
    with read_only(office.state):
        done = office.call("check", "--offline")
    assert done.returncode == ExitStatus.FOUND, done.stderr
    assert f"{office.state} can't be written" in done.stdout


def test_check_finds_a_directory_that_cant_be_made(office, tmp_path):
    (tmp_path / "a-file").write_text("")
    office.config.write_text(office.text.replace(str(office.state), str(tmp_path / "a-file" / "state")))
    done = office.call("check", "--offline")
    assert done.returncode != ExitStatus.OK
    assert "a-file" in done.stdout + done.stderr


def test_the_smtp_login_is_tried_while_sending_is_off_where_it_is_asked_for(office):
    office.config.write_text(office.text.replace('mode = "review"', 'mode = "off"'))
    plain = office.call("check")
    assert "no SMTP login is tried" in plain.stdout
    tried = office.call("check", "--smtp")
    assert "SMTP login and sender address are accepted" in tried.stdout, tried.stdout + tried.stderr
    wrong = office.call("check", "--smtp", MAIL_PASSWORD="wrong")
    assert wrong.returncode == ExitStatus.FOUND
    assert "SMTP login and sender address are accepted" not in wrong.stdout
    assert office.call("check", "--smtp", "--offline").returncode == ExitStatus.USAGE


def test_an_example_is_written_into_a_new_file_and_never_over_one(office, tmp_path):
    new = tmp_path / "deep" / "config.toml"
    done = office.call("config", "example", "-o", str(new))
    assert done.returncode == ExitStatus.OK, done.stderr
    assert new.read_text() == office.call("config", "example").stdout
    assert new.stat().st_mode & 0o777 == 0o600
    new.write_text("mine")
    again = office.call("config", "example", "-o", str(new))
    assert again.returncode == ExitStatus.USAGE
    assert "exists, and is left as it is" in again.stderr
    assert new.read_text() == "mine"
