"""One word about one meeting is never a word about the whole series, and a series costs what is near."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mailwatch.domain.client.matters import Matter, fold_matters
from mailwatch.domain.facts.codec import decode, encode
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.meetings.as_matters import Circle, from_mailbox
from mailwatch.domain.meetings.instances import MAX_WHOLE, count_out
from mailwatch.domain.meetings.notices import SeenNotice
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice, Occurrence
from mailwatch.mail.calendar.read import read_meetings
from mailwatch.mail.reading.parse import parse_message

ANNA, ALICE = "anna@studio.example", "alice@harbour.example"
NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)
BERLIN = "DTSTART;TZID=Europe/Berlin:20260310T100000\nDTEND;TZID=Europe/Berlin:20260310T110000"
WEEKLY = f"{BERLIN}\nRRULE:FREQ=WEEKLY;COUNT=4"
STARTS = [datetime(2026, 3, day, hour, tzinfo=UTC) for day, hour in ((10, 9), (17, 9), (24, 9), (31, 8))]


def seen(
    method: str, event: str, *, sequence: int = 0, end: str = "END:VEVENT\nEND:VCALENDAR\n"
) -> MeetingSeen:
    """One mail: the owner invites and cancels, the client answers."""
    answers = method == "REPLY"
    attendee = f"ATTENDEE;PARTSTAT={'DECLINED' if answers else 'NEEDS-ACTION'}:mailto:{ALICE}"
    text = (
        f"From: {ALICE if answers else ANNA}\nTo: x@y.example\nSubject: x\nContent-Type: text/calendar\n\n"
        f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:m1\nDTSTAMP:2026030{2 + sequence}T090000Z\n"
        f"SEQUENCE:{0 if answers else sequence}\nORGANIZER:mailto:{ANNA}\n{attendee}\n{event}\n{end}"
    )
    (notice,) = read_meetings(parse_message(text.encode()))
    at = datetime(2026, 3, 2 + sequence, 9, tzinfo=UTC)
    by = "client" if answers else "owner"
    return MeetingSeen(
        account="main", client="harbour", identity=f"{method}{sequence}", at=at, by=by, notice=notice
    )


def folded(*words: MeetingSeen, now: datetime = NOW, told: tuple[MatterSaid, ...] = ()) -> list[Matter]:
    circle = Circle(client="harbour", people=(ALICE,), terms={}, now=now, told=told)
    found = fold_matters("harbour", (*from_mailbox(words, circle), *told))
    return sorted(found, key=lambda each: str(each.start))


NAMES_17 = {
    "with its zone": "RECURRENCE-ID;TZID=Europe/Berlin:20260317T100000",
    "in UTC": "RECURRENCE-ID:20260317T090000Z",
    "floating": "RECURRENCE-ID:20260317T100000",
    "in a zone that nobody knows": "RECURRENCE-ID;TZID=Somewhere:20260317T100000",
    "another zone's name, the same hour on the wall": "RECURRENCE-ID;TZID=Asia/Tokyo:20260317T100000",
    "a day": "RECURRENCE-ID;VALUE=DATE:20260317",
    "a day that says nothing of being one": "RECURRENCE-ID:20260317",
    "an hour off": "RECURRENCE-ID:20260317T080000Z",
}
UNREADABLE = {
    "empty": "RECURRENCE-ID:",
    "nonsense": "RECURRENCE-ID:next Tuesday",
    "no colon": "RECURRENCE-ID",
    "a broken parameter": 'RECURRENCE-ID;TZID="Europe/Berlin:20260317T100000',
    "a month that is none": "RECURRENCE-ID;TZID=Europe/Berlin:20261317T100000",
    "two of them": "RECURRENCE-ID:20260317T090000Z\nRECURRENCE-ID:20260324T090000Z",
    "a day without a meeting": "RECURRENCE-ID;VALUE=DATE:20260318",
    "before 1970": "RECURRENCE-ID:16010101T000000",
}


class TestOneOfASeries:
    @pytest.mark.parametrize(
        "own_start", [f"{BERLIN}\n".replace("0310", "0317"), "DTSTART:20260317T100000\n", ""]
    )
    @pytest.mark.parametrize("name", NAMES_17.values(), ids=NAMES_17)
    @pytest.mark.parametrize("method", ["CANCEL", "REPLY"])
    def test_is_the_one_that_stands_there(self, method, name, own_start):
        one = seen(method, own_start + name, sequence=1)
        states = folded(seen("REQUEST", WEEKLY), one)
        assert [(each.start, each.state) for each in states] == [
            (start, "cancelled" if start == STARTS[1] else "scheduled") for start in STARTS
        ]

    @pytest.mark.parametrize(
        "event",
        [
            "DTSTART;TZID=Ours:20260317T143000\nRECURRENCE-ID:20260317T143000",
            "RECURRENCE-ID;TZID=Ours:20260317T143000",
        ],
        ids=["without its zone, beside the start", "alone"],
    )
    def test_is_read_in_the_zone_that_the_calendar_defines(self, event):
        """Outlook's customized zones are known to the mail alone."""
        zone = (
            "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
            "TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n"
        )
        word = seen("CANCEL", event, sequence=1, end=f"END:VEVENT\n{zone}END:VCALENDAR\n")
        assert word.notice.recurrence_id == STARTS[1]

    @pytest.mark.parametrize("name", UNREADABLE.values(), ids=UNREADABLE)
    @pytest.mark.parametrize("method", ["CANCEL", "REPLY"])
    def test_that_can_not_be_told_ends_none_and_asks(self, method, name):
        states = folded(seen("REQUEST", WEEKLY), seen(method, f"{BERLIN}\n{name}", sequence=1))
        assert [each.state for each in states] == ["scheduled"] * 4
        assert {each.doubt for each in states} == {"which meeting of the series is meant can't be told"}

    @pytest.mark.parametrize("method", ["CANCEL", "REPLY"])
    def test_a_mail_cut_short_before_the_name_ends_none_and_asks(self, method):
        states = folded(seen("REQUEST", WEEKLY), seen(method, BERLIN, sequence=1, end=""))
        assert [each.state for each in states] == ["scheduled"] * 4
        assert all(each.doubt for each in states)

    def test_an_hour_of_a_series_of_whole_days_is_its_day(self):
        whole = "DTSTART;VALUE=DATE:20260310\nRRULE:FREQ=WEEKLY;COUNT=2"
        words = [seen("REQUEST", whole), seen("CANCEL", "RECURRENCE-ID:20260317T000000Z", sequence=1)]
        counted = count_out(
            [SeenNotice(notice=each.notice, at=each.at, by=each.by) for each in words], now=NOW
        )
        assert [each.notice.instance for each in counted.words] == ["", "2026-03-17"]

    def test_far_ahead_is_known_by_its_name(self):
        daily = f"{BERLIN}\nRRULE:FREQ=DAILY"
        off = seen("CANCEL", "RECURRENCE-ID;VALUE=DATE:20261002", sequence=1)
        states = {each.start: each.state for each in folded(seen("REQUEST", daily), off)}
        assert states[datetime(2026, 10, 2, 8, tzinfo=UTC)] == "cancelled"
        assert states[datetime(2026, 10, 1, 8, tzinfo=UTC)] == "scheduled"


class TestNearNow:
    """What is counted out is bounded, whatever is sent: the measure is meetings, not the clock."""

    def test_a_series_is_counted_out_around_now_alone(self):
        daily = seen("REQUEST", "DTSTART:19990101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY")
        starts = [each.start for each in folded(daily)]
        assert (starts[0], starts[-1]) == (
            datetime(2026, 2, 2, 9, tzinfo=UTC),
            datetime(2026, 5, 3, 9, tzinfo=UTC),
        )
        assert daily.notice.occurrences == ()

    def test_the_window_goes_with_the_day(self):
        (later,) = folded(
            seen("REQUEST", f"{BERLIN}\nRRULE:FREQ=YEARLY"), now=datetime(2029, 3, 1, tzinfo=UTC)
        )
        assert later.start == datetime(2029, 3, 10, 9, tzinfo=UTC)

    def test_what_the_owner_spoke_of_stays_known(self):
        words = seen("REQUEST", f"{BERLIN}\nRRULE:FREQ=WEEKLY")
        key = f"m1|{STARTS[0].isoformat()}"
        missed = MatterSaid(kind="meeting", matter=key, word="missed", client="harbour", at=STARTS[0])
        states = folded(words, now=datetime(2026, 12, 1, tzinfo=UTC), told=(missed,))
        assert [each.missed for each in states if each.key == key] == [1]

    def test_of_many_words_about_a_series_the_last_are_counted_out(self):
        many = [
            SeenNotice(notice=each.notice, at=each.at + timedelta(hours=number), by="owner")
            for number in range(50)
            for each in [seen("REQUEST", f"{BERLIN}\nSUMMARY:{number}\nRRULE:FREQ=DAILY")]
        ]
        counted = count_out(many, now=NOW)
        assert sum(len(each.notice.occurrences) for each in counted.words) <= MAX_WHOLE * 91

    def test_others_words_are_not_counted_out_at_all(self):
        daily = seen("REQUEST", f"{BERLIN}\nRRULE:FREQ=DAILY")
        theirs = [
            MeetingSeen(
                account="main", client="harbour", identity=str(number), at=NOW, by="client", notice=notice
            )
            for number in range(300)
            for notice in [_with_uid(daily.notice, f"u{number % 60}", number)]
        ]
        facts = from_mailbox(theirs, Circle(client="harbour", people=(ALICE,), terms={}, now=NOW))
        assert len(facts) == 60
        assert {each.word for each in facts} == {"proposed"}


def _with_uid(notice: MeetingNotice, uid: str, sequence: int) -> MeetingNotice:
    return decode(MeetingNotice, {**encode(notice), "uid": uid, "sequence": sequence})  # type: ignore[dict-item]  # a table


def test_a_journal_of_before_keeps_its_meetings():
    """It holds the occurrences of a series instead of its lines."""
    week = timedelta(days=7)
    old = MeetingNotice(
        method="request",
        uid="m1",
        dtstamp=NOW - timedelta(days=2),
        start=STARTS[0],
        end=STARTS[0] + timedelta(hours=1),
        zone="Europe/Berlin",
        organizer=ANNA,
        senders=(ANNA,),
        attendees=(Attendee(spec=ALICE),),
        rule="FREQ=WEEKLY",
        occurrences=tuple(
            Occurrence(recurrence_id=each, start=each, end=each + timedelta(hours=1))
            for each in (STARTS[0] + number * week for number in range(57))
        ),
        expanded_from=STARTS[0],
        expanded_until=STARTS[0] + timedelta(days=400),
    )
    assert decode(MeetingNotice, encode(old)) == old
    word = MeetingSeen(account="main", client="harbour", identity="1", at=NOW, by="owner", notice=old)
    assert len(folded(word)) == 57
    off = seen("CANCEL", "RECURRENCE-ID:20260317T100000", sequence=1)
    states = {each.start: each.state for each in folded(word, off)}
    assert [start for start, state in states.items() if state == "cancelled"] == [STARTS[1]]
