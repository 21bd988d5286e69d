"""Invitations as five calendar programs write them; the samples tell one story in each program's own way.

Anna invites Paul to 10 March, moves it to the 12th, he answers in three ways
and the meeting is called off the day before. A weekly series crosses the
change to summer time; one of its meetings is moved, one is called off.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailwatch.domain.meetings.fold import MeetingState, SeenNotice, fold_meetings
from mailwatch.domain.meetings.instances import count_out
from mailwatch.mail.calendar.notice import MeetingNotice
from mailwatch.mail.calendar.read import read_meetings
from mailwatch.mail.message import Kind
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message

SAMPLES = Path(__file__).parents[2] / "data" / "itip"
PROGRAMS = ("apple", "exchange", "google", "nextcloud", "thunderbird")
ANNA, PAUL = "anna@anna-weber.example", "paul@harbour.example"
JOIN = {
    "apple": "https://facetime.apple.com/join#v=1&p=abc&k=def",
    "exchange": "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Zm9v%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d",
    "google": "https://meet.google.com/kqz-vbnm-wtr",
    "nextcloud": "https://cloud.anna-weber.example/call/x7kq2m9p",
    "thunderbird": "https://meet.jit.si/AnnaAndPaulKickOff",
}


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def seen(program: str, name: str) -> SeenNotice:
    message = parse_message((SAMPLES / f"{program}-{name}.eml").read_bytes())
    (notice,) = read_meetings(message)
    assert message.date is not None
    return SeenNotice(notice=notice, at=message.date, by="owner" if notice.speaker == ANNA else "client")


def notice(program: str, name: str) -> MeetingNotice:
    return seen(program, name).notice


def folded(program: str, *names: str) -> tuple[MeetingState, ...]:
    words = count_out([seen(program, name) for name in names], now=utc(3, 20, 12)).words
    return fold_meetings(words)


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_invitation_says_when_where_and_who(program: str) -> None:
    found = notice(program, "request")
    assert (found.method, found.start, found.end) == ("request", utc(3, 10, 9), utc(3, 10, 10))
    assert found.summary == "Kick-off: website, second phase"
    assert found.join == JOIN[program]
    assert (found.organizer, found.speaker) == (ANNA, ANNA)
    assert [each.spec for each in found.attendees if each.spec != ANNA] == [PAUL]
    assert found.dtstamp == utc(3, 2, 9)
    assert found.unread == ()
    assert not found.is_automatic


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("answer", ["accepted", "declined", "tentative"])
def test_an_answer_is_the_attendees_and_personal(program: str, answer: str) -> None:
    found = notice(program, answer)
    assert (found.method, found.speaker) == ("reply", PAUL)
    assert [each.answer for each in found.attendees] == [answer]
    assert not found.is_automatic
    verdict = classify(parse_message((SAMPLES / f"{program}-{answer}.eml").read_bytes()))
    assert (verdict.kind, verdict.calendar_answer, verdict.action) == (Kind.CALENDAR, answer, "personal")


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("google", "I am at a fair that day"),
        ("exchange", "Mir ist etwas dazwischengekommen."),
        ("apple", "I have a cold; next week?"),
    ],
)
def test_what_is_written_beside_a_refusal_is_kept(program: str, words: str) -> None:
    (state,) = folded(program, "request", "moved", "declined")
    assert [each.text for each in state.comments] == [words]


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_moved_meeting_stands_at_its_new_time(program: str) -> None:
    (state,) = folded(program, "request", "moved")
    assert (state.start, state.status) == (utc(3, 12, 9), "scheduled")
    assert [(each.start, each.at) for each in state.moved] == [(utc(3, 10, 9), utc(3, 4, 14))]
    assert (state.join, state.invited) == (JOIN[program], (PAUL,))


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_last_answer_counts(program: str) -> None:
    (accepted,) = folded(program, "request", "moved", "accepted")
    assert (accepted.accepted_by, accepted.status) == ((PAUL,), "scheduled")
    (state,) = folded(program, "request", "moved", "declined", "tentative", "accepted")
    assert (state.declined_by, state.accepted_by, state.tentative_by) == ((PAUL,), (), ())
    assert (state.status, state.cancelled_by) == ("declined", "client")
    assert state.start is not None
    assert state.cancelled_at is not None
    assert state.start - state.cancelled_at == timedelta(hours=16, minutes=30)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_cancellation_ends_the_meeting(program: str) -> None:
    (state,) = folded(program, "cancel", "accepted", "moved", "request")
    assert (state.status, state.cancelled_at, state.cancelled_by) == ("cancelled", utc(3, 11, 17), "owner")
    assert state.start == utc(3, 12, 9)


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_answer_alone_tells_of_the_meeting(program: str) -> None:
    """Google Calendar files no copy of an invitation in Sent."""
    (state,) = folded(program, "accepted")
    assert (state.start, state.status, state.known_from) == (utc(3, 12, 9), "scheduled", "answer")
    assert state.accepted_by == (PAUL,)
    (state,) = folded(program, "accepted", "declined")
    assert (state.status, state.cancelled_by) == ("declined", "client")


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_cancellation_alone_tells_of_the_meeting(program: str) -> None:
    (state,) = folded(program, "cancel")
    assert (state.start, state.status, state.known_from) == (utc(3, 12, 9), "cancelled", "cancellation")


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_series_keeps_its_hour_across_summer_time(program: str) -> None:
    starts = [state.start for state in folded(program, "series")]
    assert starts == [utc(3, 10, 9), utc(3, 17, 9), utc(3, 24, 9), utc(3, 31, 8), utc(4, 7, 8), utc(4, 14, 8)]


@pytest.mark.parametrize("program", PROGRAMS)
def test_one_of_a_series_is_moved_and_one_called_off(program: str) -> None:
    states = {state.instance: state for state in folded(program, "series-cancel", "series-moved", "series")}
    assert len(states) == 6
    moved = states["2026-03-24T09:00:00+00:00"]
    assert (moved.start, moved.status) == (utc(3, 26, 9), "scheduled")
    assert [each.start for each in moved.moved] == [utc(3, 24, 9)]
    off = states["2026-04-07T08:00:00+00:00"]
    assert (off.start, off.status, off.cancelled_at) == (utc(4, 7, 8), "cancelled", utc(3, 27, 11))
    others = {each.status for name, each in states.items() if each not in (moved, off)}
    assert others == {"scheduled"}


@pytest.mark.parametrize("program", PROGRAMS)
def test_each_sample_is_calendar_mail_of_its_method(program: str) -> None:
    for path in SAMPLES.glob(f"{program}-*.eml"):
        message = parse_message(path.read_bytes())
        verdict = classify(message)
        (found,) = read_meetings(message)
        assert (verdict.kind, verdict.calendar_method, verdict.calendar_uid) == (
            Kind.CALENDAR,
            found.method,
            found.uid,
        )
