"""``review``: one thing on a screen, one key for each answer, in lines and in a real terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time

import pytest

PATIENCE = 40.0


def command(office) -> list[str]:
    return [sys.executable, "-m", "mailwatch", "-c", str(office.config), "review"]


def review(office, *keys: str) -> str:
    """The walk with ``keys``, each on a line of its own; what it said."""
    done = subprocess.run(
        command(office),
        env=office.environment(),
        input="".join(f"{key}\n" for key in keys),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def waiting(office):
    """Each of three clients' check-ins waits for the owner's yes."""
    office.call("once")
    assert [row["state"] for row in office.outbox() if row["step"] == "check-in"] == ["held"] * 3
    return office


def words_said(office) -> list[str]:
    return [str(entry.event.word) for entry in office.of_kind("OwnerSaid")]


def test_each_mail_is_shown_with_its_words_and_answered_with_a_key(waiting):
    shown = review(waiting, "a", "s", "n")
    assert [line[:6] for line in shown.splitlines() if " of " in line[:6]] == ["1 of 3", "1 of 2", "1 of 1"]
    for salutation in ("Dear Alice,", "Dear Mr Quill,", "Dear Sam,"):
        assert salutation in shown
    assert "mailwatch outbox approve" in shown
    assert "That was all; one thing waits for your word still." in shown
    assert words_said(waiting) == ["approve", "skip"]


def test_what_was_answered_is_not_shown_again_as_if_it_waited(waiting):
    shown = review(waiting, "a", "b", "n", "n")
    assert shown.count("Dear Alice,") == 1
    assert "2 things wait" in shown


def test_gates_are_asked_one_by_one_and_a_no_leaves_the_mail_where_it_is(office):
    gates = '[ghosted.check-in]\nneeds = ["file closed", "fees counted"]\n'
    office.config.write_text(office.text + gates)
    office.call("once")
    assert "Left as it was." in review(office, "a", "y", "n", "q")
    assert words_said(office) == []
    shown = review(office, "a", "y", "y", "q")
    assert "Is this so: file closed?" in shown
    assert "approved" in shown
    said = office.of_kind("OwnerSaid")[0].event
    assert set(said.confirmed) == {"file closed", "fees counted"}


def test_an_answer_is_the_command_that_stands_beside_it(waiting):
    number = next(row["id"] for row in waiting.outbox() if row["client"] == "harbour")
    review(waiting, "1", "q")
    said = waiting.of_kind("OwnerSaid")
    assert [(entry.event.word, entry.event.client) for entry in said] == [("approve", "harbour")]
    assert str(number) in said[0].event.subject


def test_later_and_back_change_nothing_and_a_key_without_meaning_is_told(waiting):
    shown = review(waiting, "n", "b", "7", "x", "n", "n", "n")
    assert shown.count("Dear Alice,") >= 2, "back shows it again"
    assert "“7” means nothing here" in shown
    assert "3 things wait" in shown
    assert words_said(waiting) == []


def test_the_end_of_what_is_typed_leaves(waiting):
    assert "1 of 3" in review(waiting)
    assert words_said(waiting) == []


def test_where_nothing_waits_it_says_so(office):
    assert "Nothing waits for your word." in review(office)


def test_a_command_that_refuses_says_why_and_the_walk_goes_on(waiting):
    """Somebody was faster in another window, while the mail stood on the screen."""
    number = next(row["id"] for row in waiting.outbox() if row["client"] == "harbour")
    walk = subprocess.Popen(
        command(waiting),
        env=waiting.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    for line in walk.stdout:
        if "q  leave" in line:
            break
    waiting.call("outbox", "skip", str(number))
    said, _ = walk.communicate("a\nq\n", timeout=PATIENCE)
    assert f"Error: Mail {number} was dropped by you" in said
    assert "1 of 2" in said
    assert (walk.returncode, words_said(waiting)) == (0, ["skip"])


def test_back_comes_to_what_was_put_off_and_not_to_what_was_answered(waiting):
    assert review(waiting, "n", "a", "b", "q").count("Dear Alice,") == 2


def test_in_a_terminal_one_key_is_enough_and_ctrl_c_leaves(waiting):
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        command(waiting),
        env=waiting.environment(TERM="xterm"),
        stdin=follower,
        stdout=follower,
        stderr=follower,
        close_fds=True,
    )
    seen = ""

    def until(words: str) -> None:
        nonlocal seen
        end = time.monotonic() + PATIENCE
        while words not in seen:
            assert time.monotonic() < end, seen
            if select.select([leader], [], [], 0.2)[0]:
                seen += os.read(leader, 65536).decode("utf-8", "replace")

    def press(key: bytes) -> None:
        # What is typed before the program reads single keys is thrown away.
        end = time.monotonic() + PATIENCE
        while termios.tcgetattr(follower)[3] & termios.ICANON:
            assert time.monotonic() < end, seen
            time.sleep(0.01)
        os.write(leader, key)

    try:
        until("leave")
        press(b"a")
        until("approved")
        until("Any key")
        press(b" ")
        until("Dear Mr Quill,")
        press(b"\x03")
        until("Stopped.")
        assert process.wait(PATIENCE) == 130
    finally:
        process.kill()
        process.wait()
        os.close(leader)
        os.close(follower)
    assert words_said(waiting) == ["approve"]
