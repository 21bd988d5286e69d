"""A change of the owner's file counts when it stood still for a beat, once, however it was made."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from mailwatch.daemon.file_watch import UNREADABLE, FileWatch


def of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text("one")
    return path


@pytest.fixture
def watch(file) -> FileWatch:
    watch = FileWatch(file)
    assert [watch.settled(), watch.settled(), watch.settled()] == [None, of("one"), None]
    return watch


def test_a_file_that_moves_at_each_beat_is_passed_over_until_it_rests(file, watch):
    for length in range(2, 6):
        file.write_text("x" * length)
        assert watch.settled() is None
    assert watch.settled() == of("xxxxx")
    assert watch.settled() is None


def test_a_file_that_changes_while_it_is_read_is_passed_over_until_it_rests(file):
    class Slow(FileWatch):
        def fingerprint(self) -> str:
            content = super().fingerprint()
            if content == of("one"):
                file.write_text("two")
            return content

    watch = Slow(file)
    assert [watch.settled(), watch.settled()] == [None, None], "what it was is not what it is"
    assert [watch.settled(), watch.settled()] == [None, of("two")]


def test_a_change_of_the_same_length_with_the_old_time_is_seen(file, watch):
    before = file.stat()
    file.write_text("two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert [watch.settled(), watch.settled()] == [None, of("two")]


def test_a_file_put_in_its_place_is_seen(file, watch):
    beside = file.with_name("beside")
    beside.write_text("two")
    beside.replace(file)
    assert [watch.settled(), watch.settled(), watch.settled()] == [None, of("two"), None]


def test_a_link_that_leads_elsewhere_now_is_seen(tmp_path, file):
    other = tmp_path / "other"
    other.write_text("two")
    link = tmp_path / "link"
    link.symlink_to(file)
    watch = FileWatch(link)
    assert [watch.settled(), watch.settled()] == [None, of("one")]
    link.unlink()
    link.symlink_to(other)
    assert [watch.settled(), watch.settled()] == [None, of("two")]


def test_a_file_that_is_gone_for_less_than_a_beat_is_no_change(file, watch):
    file.unlink()
    assert watch.settled() is None
    file.write_text("two")
    assert [watch.settled(), watch.settled()] == [None, of("two")]


@pytest.mark.parametrize("becomes", [lambda _path: None, Path.mkdir, os.mkfifo])
def test_a_file_that_is_gone_or_becomes_something_else_is_said_once_and_never_waited_for(
    file, watch, becomes
):
    file.unlink()
    becomes(file)
    assert [watch.settled(), watch.settled(), watch.settled()] == [None, UNREADABLE, None]


def test_what_is_forgotten_is_judged_again_as_it_stands(watch):
    watch.forget()
    assert [watch.settled(), watch.settled()] == [of("one"), None]
