"""``plan --html`` and ``plan --eml`` as they are called: what is written, what is not, how each ends."""

from __future__ import annotations

import email
import socket
import stat

import pytest
from machine import bytes_of
from what_you_see import office

from mailwatch.cli import main


@pytest.fixture(scope="module")
def machine():
    with office() as found:
        found.call("once")
        yield found


def state_of(machine):
    return bytes_of(machine.config.parent / "state")


def status_of(machine, *words):
    with pytest.raises(SystemExit) as ended:
        main.run(["-c", str(machine.config), *words], clock=machine.clock)
    return ended.value.code


def test_both_are_written_for_the_owner_alone_and_nothing_else_is(machine, tmp_path, monkeypatch):
    before = state_of(machine)
    place = machine.config.parent
    beside = sorted(path.name for path in place.iterdir())

    def refuse(*_):
        raise AssertionError("nobody is to be called")

    # No login to IMAP, none to SMTP: there is no connection at all.
    monkeypatch.setattr(socket.socket, "connect", refuse)
    said = machine.call(
        "plan", "--offline", "--html", str(tmp_path / "plan.html"), "--eml", str(tmp_path / "mails")
    )
    assert said == ""
    assert state_of(machine) == before
    assert sorted(path.name for path in place.iterdir()) == beside
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mails", "plan.html"]
    mails = sorted((tmp_path / "mails").iterdir())
    assert mails
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in (*mails, tmp_path / "plan.html"))
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    for path in mails:
        message = email.message_from_bytes(path.read_bytes())
        assert message["Message-ID"].startswith("<ref-")
        assert str(message["Message-ID"]).strip("<>") in page


def test_a_page_is_written_again_and_a_file_of_the_owner_is_not(machine, tmp_path, capsys):
    page = tmp_path / "plan.html"
    machine.call("plan", "--offline", "--html", str(page))
    machine.call("plan", "--offline", "--html", str(page))
    page.write_text("my own")
    assert status_of(machine, "plan", "--offline", "--html", str(page)) == 74
    assert "--force" in capsys.readouterr().err
    assert page.read_text() == "my own"
    machine.call("plan", "--offline", "--html", str(page), "--force")
    assert "What goes out" in page.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said_before_anything_is_read(machine, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(
        socket.socket, "connect", lambda *_: pytest.fail("the mailbox is not read for nothing")
    )
    gone = tmp_path / "gone"
    assert status_of(machine, "plan", "--html", str(gone / "plan.html")) == 74
    assert status_of(machine, "plan", "--eml", str(gone / "mails")) == 74
    assert "there is no folder" in capsys.readouterr().err
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_text("a")
    assert status_of(machine, "plan", "--eml", str(tmp_path / "full")) == 74
    assert "not empty" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "full"]


def test_force_alone_is_a_slip(machine):
    assert status_of(machine, "plan", "--force") == 2


def test_json_is_printed_beside_the_files(machine, tmp_path):
    said = machine.call("plan", "--offline", "--json", "--eml", str(tmp_path / "mails"))
    assert said.startswith("{")
    assert (tmp_path / "mails").is_dir()
