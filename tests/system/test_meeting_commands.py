"""``mailwatch meeting`` as a newcomer types it: names, clocks, and what is said where it can't be meant."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from mailwatch.adapters.clock import SystemClock
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.mail.calendar.notice import MeetingNotice
from mailwatch.wiring import DATABASE

CONFIG = """
[me]
name = "Anna Weber"
email = "anna@studio.example"
country = "DE-BE"

[mailbox]
servers = {{ imap = "imap.example", smtp = "smtp.example" }}
password = {{ env = "NOWHERE" }}

[state]
directory = "{state}"

[client.lindner]
kind = "business"
salutation = "Dear Paul,"
people = ["p@lindner.example"]
speaks = {{ country = "DE-BE" }}
meetings = [
  {{ start = {day}T14:00:00, about = "one" }},
  {{ start = {day}T16:00:00, about = "two" }},
]

[client.somchai]
kind = "business"
salutation = "Dear Somchai,"
people = ["s@somchai.example"]
speaks = {{ country = "TH" }}
"""

COMING = (SystemClock().now() + timedelta(days=20)).date()
PAST = (SystemClock().now() - timedelta(days=2)).date()


@pytest.fixture
def mailwatch(tmp_path):
    """Runs the program on a file and a state of its own; returns status, output and what went wrong."""
    file = tmp_path / "config.toml"
    file.write_text(CONFIG.format(state=tmp_path / "state", day=COMING), encoding="utf-8")

    def run(*words):
        command = [sys.executable, "-m", "mailwatch", "--config", str(file), "meeting", *words]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"}
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_two_meetings_of_one_day_are_two(mailwatch):
    _, out, _ = mailwatch("list", "--json")
    assert [(each["key"], dict(each["values"])["about"]) for each in json.loads(out)] == [
        (f"lindner-{COMING}", "one"),
        (f"lindner-{COMING}-1600", "two"),
    ]


def test_a_time_without_an_offset_is_the_clients_when_added_and_when_moved(mailwatch):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the draft")[0] == 0
    status, out, _ = mailwatch("moved", "somchai", f"{COMING}T15:00")
    assert (status, "15:00 theirs)" in out) == (0, True)
    _, out, _ = mailwatch("list", "--json")
    starts = {each["client"]: each["start"] for each in json.loads(out)}
    assert datetime.fromisoformat(starts["somchai"]) == datetime(
        COMING.year, COMING.month, COMING.day, 8, tzinfo=UTC
    )


def test_what_can_not_have_happened_is_refused_with_the_way_out(mailwatch):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the draft")[0] == 0
    for words, said in (
        (("missed", "somchai"), "has not begun yet"),
        (("excused", "somchai"), "No meeting of somchai fits that word now"),
        (("cancelled", "lindner"), "could be any of"),
        (("held", "nobody"), "There is no meeting “nobody”"),
        (("moved", "somchai", "2020-01-07T10:00"), "That time is past"),
        (("add", "somchai", f"{COMING}T18:00", "again"), "needs a --name"),
    ):
        status, _, error = mailwatch(*words)
        assert (status, said in error) == (2, True), (words, error)


def test_the_one_that_has_begun_is_meant(mailwatch):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the draft")[0] == 0
    assert mailwatch("add", "somchai", f"{PAST}T14:00", "the talk", "--past")[0] == 0
    assert f"somchai-{PAST}" in mailwatch("missed", "somchai")[1]
    assert "excused" in mailwatch("excused", "somchai")[1]


def test_a_meeting_that_has_begun_is_asked_about(mailwatch):
    status, _, error = mailwatch("add", "somchai", f"{PAST}T14:00", "the talk")
    assert (status, "has passed" in error, "--past" in error) == (2, True, True)
    assert "somchai" not in mailwatch("list")[1]


def test_an_hour_that_the_clock_leaves_out_is_refused_with_the_one_that_is_there(mailwatch):
    last = date(COMING.year + 1, 3, 31)
    gap = last - timedelta(days=(last.weekday() + 1) % 7)  # the last Sunday of March, in Germany at 2:00
    status, _, error = mailwatch("add", "lindner", f"{gap}T02:30", "the night", "--name", "gap")
    assert (status, "there is no 02:30" in error, f"{gap}T03:30" in error) == (2, True, True)
    status, _, error = mailwatch("moved", f"lindner-{COMING}", f"{gap}T02:30")
    assert (status, "there is no 02:30" in error) == (2, True)
    assert mailwatch("add", "lindner", f"{gap}T03:30", "the night", "--name", "gap")[0] == 0


def test_what_others_invite_to_is_shown_as_not_agreed_until_the_owner_says_so(mailwatch, tmp_path):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the draft")[0] == 0
    start = datetime(COMING.year, COMING.month, COMING.day, 9, tzinfo=UTC)
    notice = MeetingNotice(
        method="request", uid="their own@x", start=start, summary="Pay here", organizer="s@x"
    )
    now = SystemClock().now()
    theirs = MeetingSeen(account="main", client="somchai", identity="1", at=now, by="client", notice=notice)
    store = SqlStore(open_file(tmp_path / "state" / DATABASE))
    with store.transaction() as transaction:
        transaction.journal.append("main", now, theirs, client="somchai")
    status, out, _ = mailwatch("list")
    assert (status, "not agreed by you" in out, "meeting agree NAME" in out) == (0, True, True)
    _, out, _ = mailwatch("list", "--json")
    (name,) = [each["key"] for each in json.loads(out) if each["state"] == "not agreed"]
    status, out, _ = mailwatch("agree", name)
    assert (status, out.strip().endswith("scheduled")) == (0, True)
    assert "not agreed by you" not in mailwatch("list")[1]


def test_nothing_waits_for_a_yes_to_what_the_owner_added(mailwatch):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the draft")[0] == 0
    status, _, error = mailwatch("agree", f"somchai-{COMING}")
    assert (status, "scheduled already" in error) == (2, True)
    status, _, error = mailwatch("agree", "somchai")
    assert (status, "fits that word now" in error) == (2, True)


def test_when_it_was_told_lies_behind_us_and_is_on_the_clients_clock(mailwatch):
    assert mailwatch("add", "somchai", f"{COMING}T14:00", "the logo", "--name", "logo")[0] == 0
    status, _, wrong = mailwatch("cancelled", "logo", "--at", f"{COMING} 09:00")
    assert status == 2
    assert "--at lies ahead" in wrong
    status, said, _ = mailwatch("cancelled", "logo", "--at", f"{PAST} 09:00")
    assert status == 0
    assert "cancelled" in said
