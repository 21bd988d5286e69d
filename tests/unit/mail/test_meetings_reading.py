"""Reading one calendar: times and zones, series, links, and what hostile mail tries."""
# ruff: noqa: E501  a calendar is read best as it is written

from __future__ import annotations

import base64
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from babel.core import get_global
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.mail.calendar.notice import MeetingNotice
from mailwatch.mail.calendar.read import read_meetings as as_kept
from mailwatch.mail.calendar.series import Span, expanded
from mailwatch.mail.calendar.windows_zones import WINDOWS_ZONES
from mailwatch.mail.calendar.zones import known_zone
from mailwatch.mail.message import InboundMessage
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message

ZONE_OF_ITS_OWN = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def read_meetings(
    message: InboundMessage, *, around: datetime | None = None, days: int = 400, floating_zone: str = ""
) -> tuple[MeetingNotice, ...]:
    """What is read, with each series counted out from ``around`` or its first meeting."""
    found = []
    for notice in as_kept(message, floating_zone=floating_zone):
        first = around or notice.start
        if first is None and notice.start_day:
            first = datetime.combine(notice.start_day, datetime.min.time(), tzinfo=UTC)
        spans = [Span(first=first, last=first + timedelta(days=days))] if first else []
        found.append(expanded(notice, spans))
    return tuple(found)


def calendar(event: str, *, before: str = "", method: str = "METHOD:REQUEST\n") -> str:
    return (
        f"BEGIN:VCALENDAR\nVERSION:2.0\n{method}{before}BEGIN:VEVENT\nUID:u1\nDTSTAMP:20260302T090000Z\n"
        f"ORGANIZER;CN=Anna:mailto:anna@anna-weber.example\nATTENDEE:mailto:paul@harbour.example\n{event}\nEND:VEVENT\nEND:VCALENDAR\n"
    )


def mail(
    text: str, *, content_type: str = "text/calendar; method=REQUEST; charset=utf-8", fields: str = ""
) -> bytes:
    return f"From: anna@anna-weber.example\nTo: paul@harbour.example\nSubject: Kick-off\n{fields}Content-Type: {content_type}\n\n{text}".encode()


def read(event: str, **more: str) -> MeetingNotice:
    (notice,) = read_meetings(parse_message(mail(calendar(event, **more))))
    return notice


def starts(notice: MeetingNotice) -> list[datetime | None]:
    return [occurrence.start for occurrence in notice.occurrences]


def utc(month: int, day: int, hour: int, minute: int = 0, *, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


# -- times and zones ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tzid",
    [
        "Europe/Berlin",
        '"Europe/Berlin"',
        "W. Europe Standard Time",
        "w. europe standard time",
        "W. Europe Standard Time 1",
        "/freeassociation.sourceforge.net/Europe/Berlin",
        "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
        "/mozilla.org/20050126_1/Europe/Berlin",
        "/Europe/Berlin",
    ],
)
def test_a_zone_is_known_by_any_of_its_names(tzid: str) -> None:
    for month, hour in ((3, 9), (7, 8)):
        notice = read(f"DTSTART;TZID={tzid}:20260{month}10T100000")
        assert (notice.start, notice.zone, notice.unread) == (utc(month, 10, hour), "Europe/Berlin", ())


def test_windows_names_mean_what_cldr_says() -> None:
    assert {name.lower(): zone for name, zone in get_global("windows_zone_mapping").items()} == WINDOWS_ZONES
    assert all(known_zone(name) is not None for name in WINDOWS_ZONES)


@pytest.mark.parametrize(
    "name", ["Customized Time Zone", "tzone://Microsoft/Custom", "(UTC+01:00) Amsterdam, Berlin", "EST"]
)
def test_a_zone_that_only_the_calendar_knows_follows_its_rules(name: str) -> None:
    quoted = f'"{name}"'
    zone = ZONE_OF_ITS_OWN.format(name=name)
    days = {"0310T100000": (3, 10, 9), "0329T013000": (3, 29, 0, 30), "0329T040000": (3, 29, 2), "0710T100000": (7, 10, 8),
            "1025T013000": (10, 24, 23, 30), "1026T100000": (10, 26, 9)}  # fmt: skip
    for stamp, expected in days.items():
        assert read(f"DTSTART;TZID={quoted}:2026{stamp}", before=zone).start == utc(*expected)


def test_a_known_name_is_believed_before_the_definition_beside_it() -> None:
    lie = ZONE_OF_ITS_OWN.format(name="America/New_York")
    assert read("DTSTART;TZID=America/New_York:20260310T100000", before=lie).start == utc(3, 10, 14)


def test_a_location_beside_a_definition_of_its_own_name_is_used() -> None:
    zone = ZONE_OF_ITS_OWN.format(name="Home").replace("TZID:Home", "TZID:Home\nX-LIC-LOCATION:Asia/Bangkok")
    assert read("DTSTART;TZID=Home:20260310T100000", before=zone).start == utc(3, 10, 3)


@pytest.mark.parametrize("tzid", ["Nowhere/Atlantis", "../../etc/passwd", "Europe", "localtime", "x" * 5000])
def test_a_zone_that_nobody_knows_leaves_the_start_open_and_says_so(tzid: str) -> None:
    notice = read(f"DTSTART;TZID={tzid}:20260310T100000")
    assert notice.start is None
    assert notice.unread == (f"the zone {tzid[:80]}",)


def test_a_time_without_a_zone_is_read_where_the_reader_is_told() -> None:
    message = parse_message(mail(calendar("DTSTART:20260310T100000\nDTEND:20260310T110000")))
    (notice,) = read_meetings(message)
    assert (notice.start, notice.floating) == (None, True)
    (notice,) = read_meetings(message, floating_zone="Asia/Bangkok")
    assert (notice.start, notice.end, notice.floating) == (utc(3, 10, 3), utc(3, 10, 4), True)
    (notice,) = read_meetings(
        parse_message(mail(calendar("DTSTART:20260310T100000", before="X-WR-TIMEZONE:Europe/Berlin\n"))),
        floating_zone="Asia/Bangkok",
    )
    assert notice.start == utc(3, 10, 9)


def test_the_hour_that_a_clock_change_skips_or_repeats() -> None:
    """RFC 5545 §3.3.5: skipped times take the offset before the change, repeated ones the first."""
    assert read("DTSTART;TZID=Europe/Berlin:20260329T023000").start == utc(3, 29, 1, 30)
    assert read("DTSTART;TZID=Europe/Berlin:20261025T023000").start == utc(10, 25, 0, 30)


@pytest.mark.parametrize(
    ("event", "end"),
    [
        ("DTSTART:20260310T090000Z\nDURATION:PT1H30M", utc(3, 10, 10, 30)),
        ("DTSTART:20260310T090000Z\nDURATION:P1DT2H", utc(3, 11, 11)),
        ("DTSTART:20260310T090000Z\nDURATION:P1W", utc(3, 17, 9)),
        ("DTSTART:20260310T090000Z\nDTEND:20260310T080000Z", None),
        ("DTSTART:20260310T090000Z\nDTEND:20990310T080000Z", None),
        ("DTSTART:20260310T090000Z\nDURATION:-PT1H", None),
        ("DTSTART:20260310T090000Z", None),
        (
            "DTSTART;TZID=Europe/Berlin:20260310T100000\nDTEND;TZID=Asia/Bangkok:20260310T170000",
            utc(3, 10, 10),
        ),
    ],
)
def test_an_end_is_stated_or_counted_or_none(event: str, end: datetime | None) -> None:
    assert read(event).end == end


@pytest.mark.parametrize(
    ("event", "last"),
    [
        ("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312", date(2026, 3, 12)),
        ("DTSTART;VALUE=DATE:20260310", date(2026, 3, 11)),
        ("DTSTART:20260310\nDURATION:P3D", date(2026, 3, 13)),
        ("DTSTART;TZID=Europe/Berlin:20260310T000000\nDTEND;TZID=Europe/Berlin:20260311T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
         date(2026, 3, 11)),
    ],
)  # fmt: skip
def test_a_meeting_of_whole_days_has_days_and_no_instants(event: str, last: date) -> None:
    notice = read(event)
    assert (notice.all_day, notice.start, notice.end) == (True, None, None)
    assert (notice.start_day, notice.end_day) == (date(2026, 3, 10), last)


@pytest.mark.parametrize(
    "value", ["20261310T090000Z", "tomorrow", "", "00000101T000000Z", "99991231T235959", "20260310T250000Z"]
)
def test_a_start_that_is_no_time_is_none_and_said_so(value: str) -> None:
    notice = read(f"DTSTART;TZID=Europe/Berlin:{value}\nDTEND:20260310T100000Z")
    assert (notice.start, notice.unread) == (None, ("the start",))


# -- series ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;COUNT=3", [utc(3, 10, 9), utc(3, 17, 9), utc(3, 24, 9)]),
        ("FREQ=WEEKLY;UNTIL=20260317T090000Z", [utc(3, 10, 9), utc(3, 17, 9)]),
        ("FREQ=WEEKLY;UNTIL=20260317", [utc(3, 10, 9), utc(3, 17, 9)]),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
            [utc(3, 10, 9), utc(3, 12, 9), utc(3, 24, 9), utc(3, 26, 9)],
        ),
        ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", [utc(3, 10, 9), utc(4, 14, 8), utc(5, 12, 8)]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            [utc(3, 10, 9), utc(3, 31, 8), utc(4, 30, 8)],
        ),
        ("FREQ=DAILY;COUNT=2;BYHOUR=10;BYMINUTE=0;BYSECOND=0", [utc(3, 10, 9), utc(3, 11, 9)]),
        ("FREQ=YEARLY;COUNT=2;X-NOTE=1", [utc(3, 10, 9), utc(3, 10, 9, year=2027)]),
    ],
)
def test_the_meetings_of_a_series(rule: str, expected: list[datetime]) -> None:
    notice = read(f"DTSTART;TZID=Europe/Berlin:20260310T100000\nRRULE:{rule}")
    assert (starts(notice), notice.unread) == (expected, ())
    assert [occurrence.recurrence_id for occurrence in notice.occurrences] == expected


def test_dates_are_added_and_taken_out() -> None:
    event = (
        "DTSTART;TZID=Europe/Berlin:20260310T100000\nDTEND;TZID=Europe/Berlin:20260310T110000\nRRULE:FREQ=WEEKLY;COUNT=4\n"
        "EXDATE;TZID=Europe/Berlin:20260317T100000\nEXDATE:20260324T090000Z\nEXDATE;VALUE=DATE:20260331\n"
        "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260402T150000/PT2H"
    )
    notice = read(event)
    assert starts(notice) == [utc(3, 10, 9), utc(4, 2, 13)]
    assert notice.excluded == (
        "2026-03-17T09:00:00+00:00",
        "2026-03-24T09:00:00+00:00",
        "2026-03-31T08:00:00+00:00",
    )


def test_a_series_of_whole_days() -> None:
    notice = read("DTSTART;VALUE=DATE:20260310\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20260317")
    assert [each.start_day for each in notice.occurrences] == [date(2026, 3, 10), date(2026, 3, 24)]
    assert [each.instance for each in notice.occurrences] == ["2026-03-10", "2026-03-24"]
    assert starts(notice) == [None, None]


def test_an_instance_told_beside_its_series_keeps_the_name_of_its_place() -> None:
    second = (
        "END:VEVENT\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20260302T090000Z\nRECURRENCE-ID;TZID=Europe/Berlin:20260317T100000\n"
        "DTSTART;TZID=Europe/Berlin:20260318T150000\nDTEND;TZID=Europe/Berlin:20260318T160000"
    )
    event = f"DTSTART;TZID=Europe/Berlin:20260310T100000\nRRULE:FREQ=WEEKLY;COUNT=3\n{second}"
    whole, instance = read_meetings(parse_message(mail(calendar(event))))
    assert starts(whole) == [utc(3, 10, 9), utc(3, 17, 9), utc(3, 24, 9)]
    assert (instance.instance, instance.start) == ("2026-03-17T09:00:00+00:00", utc(3, 18, 14))


def test_a_series_without_an_end_is_expanded_as_far_as_asked() -> None:
    message = parse_message(mail(calendar("DTSTART:20200107T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY")))
    (notice,) = read_meetings(message, around=utc(3, 9, 0), days=15)
    assert starts(notice) == [utc(3, 10, 9), utc(3, 17, 9)]
    (notice,) = read_meetings(message)
    assert len(notice.occurrences) == 58
    (notice,) = read_meetings(message, around=utc(3, 10, 9, 30), days=3)
    assert starts(notice) == [utc(3, 10, 9)], "one that is going on belongs to it"


def test_at_most_200_meetings_are_given_and_the_end_of_what_was_read_is_told() -> None:
    many = ",".join(
        f"2026{month:02}{day:02}T1{hour}0000Z"
        for month in range(4, 8)
        for day in range(1, 29)
        for hour in range(9)
    )
    notice = read(f"DTSTART:20260310T090000Z\nRRULE:FREQ=DAILY\nRDATE:{many}")
    assert len(notice.occurrences) <= 200


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=1",
        "FREQ=HOURLY;BYHOUR=0,6;INTERVAL=2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=999999999999",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;UNTIL=never",
        "FREQ=WEEKLY;BYHOUR=11",
        "FREQ=MONTHLY;BYDAY=10MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=54SU",
        "FREQ=WEEKLY;BYDAY=2TU",
        "FREQ=WEEKLY\nRRULE:FREQ=DAILY",
        "nonsense",
    ],
)
def test_a_rule_that_is_not_followed_is_said_and_leaves_the_first_meeting(rule: str) -> None:
    notice = read(f"DTSTART:20260310T090000Z\nRRULE:{rule}")
    assert starts(notice) == [utc(3, 10, 9)]
    assert len(notice.unread) == 1
    assert notice.expanded_until is None


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYDAY=5MO;BYSETPOS=300",
        "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=5MO;BYMONTHDAY=30",
    ],
)
@pytest.mark.parametrize("year", ["1970", "1999", "2026", "2199"])
def test_a_rule_that_never_holds_comes_to_an_end(rule: str, year: str) -> None:
    notice = read(f"DTSTART:{year}0310T090000Z\nRRULE:{rule}")
    assert notice.occurrences[0].start == utc(3, 10, 9, year=int(year))
    assert len(notice.occurrences) == 1


def test_what_would_have_to_be_counted_too_far_is_said() -> None:
    notice = read("DTSTART:20100310T090000Z\nRRULE:FREQ=DAILY;COUNT=1000000")
    assert notice.unread == ()
    (notice,) = read_meetings(
        parse_message(mail(calendar("DTSTART:20100310T090000Z\nRRULE:FREQ=DAILY;COUNT=1000000"))),
        around=utc(3, 1, 0),
    )
    assert notice.unread == ("a rule of too many meetings",)
    assert notice.occurrences == ()


def test_a_series_that_began_long_ago_is_looked_at_where_it_matters() -> None:
    """Nothing is counted out from its start: the far side of fifty years costs what the near side does."""
    for rule in (
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=WEEKLY;INTERVAL=7;WKST=SU;BYDAY=SU,MO",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-29",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=1TU",
        "FREQ=YEARLY;INTERVAL=5;BYMONTH=3;BYMONTHDAY=5",
    ):
        message = parse_message(mail(calendar(f"DTSTART:19760105T090000Z\nRRULE:{rule}")))
        known = rrulestr(rule, dtstart=datetime(1976, 1, 5, 9, tzinfo=UTC))
        for month in (1, 2, 3, 12):
            (notice,) = read_meetings(message, around=utc(month, 1, 0), days=20)
            expected = known.between(utc(month, 1, 0), utc(month, 21, 0), inc=True)
            assert starts(notice) == expected, (rule, month)


# -- where the calendar stands in the mail --------------------------------------------------------


def test_the_same_event_inline_and_attached_is_one() -> None:
    text = calendar("DTSTART:20260310T090000Z")
    attached = base64.encodebytes(text.replace("METHOD:REQUEST\n", "").encode()).decode()
    body = (
        f"--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n{attached}"
        f"--b\nContent-Type: text/calendar; method=REQUEST\n\n{text}--b--\n"
    )
    (notice,) = read_meetings(parse_message(mail(body, content_type="multipart/mixed; boundary=b")))
    assert notice.method == "request"


@pytest.mark.parametrize(
    "kind", ["application/ics", "application/octet-stream; name=invite.ics", "text/x-vcalendar"]
)
def test_a_calendar_that_is_only_attached_is_read(kind: str) -> None:
    body = f"--b\n\nSee attached.\n--b\nContent-Type: {kind}\nContent-Disposition: attachment\n\n{calendar('DTSTART:20260310T090000Z')}--b--\n"
    (notice,) = read_meetings(parse_message(mail(body, content_type="multipart/mixed; boundary=b")))
    assert (notice.method, notice.start) == ("request", utc(3, 10, 9))


def test_a_method_in_the_content_type_alone_counts() -> None:
    text = calendar("DTSTART:20260310T090000Z", method="")
    (notice,) = read_meetings(parse_message(mail(text, content_type="text/calendar; method=CANCEL")))
    assert notice.method == "cancel"
    (notice,) = read_meetings(parse_message(mail(text, content_type="text/calendar")))
    assert notice.method == ""


def test_several_events_are_several_notices() -> None:
    other = "END:VEVENT\nBEGIN:VEVENT\nUID:u2\nDTSTART:20260311T090000Z"
    found = read_meetings(parse_message(mail(calendar(f"DTSTART:20260310T090000Z\n{other}"))))
    assert [each.uid for each in found] == ["u1", "u2"]


def test_an_event_without_a_uid_gets_the_same_one_each_time() -> None:
    content = mail(calendar("DTSTART:20260310T090000Z\nSUMMARY:Kick-off").replace("UID:u1\n", ""))
    (first,), (again,) = (read_meetings(parse_message(content)) for _ in range(2))
    assert first.uid == again.uid != ""
    (other,) = read_meetings(parse_message(content.replace(b"20260310", b"20260311")))
    assert other.uid != first.uid


def test_text_is_read_in_the_charset_it_was_written_in() -> None:
    text = calendar("SUMMARY:Gespräch über Größe\\, Maß\\nund mehr\nLOCATION:Café")
    for charset in ("utf-8", "iso-8859-1", "utf-16"):
        encoded = base64.encodebytes(text.encode(charset)).decode()
        content = mail(
            encoded,
            content_type=f"text/calendar; charset={charset}",
            fields="Content-Transfer-Encoding: base64\n",
        )
        (notice,) = read_meetings(parse_message(content))
        assert (notice.summary, notice.location) == ("Gespräch über Größe, Maß\nund mehr", "Café")


def test_an_alarm_inside_the_event_speaks_of_itself() -> None:
    notice = read(
        "BEGIN:VALARM\nSUMMARY:Alarm\nATTENDEE:mailto:x@other.example\nEND:VALARM\nSUMMARY:Kick-off\nDTSTART:20260310T090000Z"
    )
    assert (notice.summary, len(notice.attendees)) == ("Kick-off", 1)


def test_names_with_colons_keep_their_address() -> None:
    notice = read(
        'ATTENDEE;CN="Lee: Kim; Ltd";ROLE=CHAIR:mailto:Kim@Harbour.example\nATTENDEE;CN=Lee: Kim:mailto:lee@harbour.example'
    )
    assert [each.spec for each in notice.attendees] == [
        "paul@harbour.example",
        "kim@harbour.example",
        "lee@harbour.example",
    ]
    assert notice.attendees[1].name == "Lee: Kim; Ltd"


# -- the link -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "link"),
    [
        ("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example/x", "https://video.example/x"),
        (
            "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+49-40-1\nCONFERENCE;VALUE=URI:https://v.example/y",
            "https://v.example/y",
        ),
        ("LOCATION:Zoom https://us02web.zoom.us/j/123?pwd=abc", "https://us02web.zoom.us/j/123?pwd=abc"),
        (
            "DESCRIPTION:See https://harbour.example/agenda\\nand join (https://acme.webex.com/meet/ann).",
            "https://acme.webex.com/meet/ann",
        ),
        ("LOCATION:https://rooms.harbour.example/x", "https://rooms.harbour.example/x"),
        ("URL:https://harbour.example/event/1", ""),
        ("URL:https://bbb.harbour.example/b/ann-abc-def", "https://bbb.harbour.example/b/ann-abc-def"),
        ("LOCATION:Harbour Street 3", ""),
        ("LOCATION:https://zoom.us.evil.example/j/1 now", ""),
        ("DESCRIPTION:https://notzoom.us/j/1", ""),
        ("X-GOOGLE-CONFERENCE:javascript:alert(1)", ""),
        ("LOCATION:http://meet.google.com/abc", ""),
        ("LOCATION:https://[::1", ""),
        ("DESCRIPTION:https://meet.google.com/" + "a" * 3000, ""),
    ],
)
def test_the_link_to_join_is_found_where_programs_put_it(event: str, link: str) -> None:
    assert read(event).join == link


# -- who acts -------------------------------------------------------------------------------------


def answer(fields: str, *, who: str = "paul@harbour.example", parameters: str = "") -> bytes:
    text = calendar("").replace("METHOD:REQUEST", "METHOD:REPLY")
    text = text.replace(
        "ATTENDEE:mailto:paul@harbour.example", f"ATTENDEE;PARTSTAT=ACCEPTED{parameters}:mailto:{who}"
    )
    content = mail(text, content_type="text/calendar; method=REPLY", fields=fields)
    return content.replace(b"From: anna@anna-weber.example", f"From: {who}".encode())


@pytest.mark.parametrize(
    ("content", "automatic"),
    [
        (answer(""), False),
        (answer("Auto-Submitted: no\n"), False),
        (answer("Auto-Submitted: auto-replied\n"), True),
        (answer("Auto-Submitted: auto-generated\n"), True),
        (
            answer(
                "Auto-Submitted: auto-generated\nSender: Google Calendar <calendar-notification@google.com>\n"
            ),
            False,
        ),
        (answer("Auto-Submitted: auto-generated\nReply-To: Paul <p.lindner@harbour.example>\n"), False),
        (answer("", who="room1@harbour.example", parameters=";CUTYPE=ROOM"), True),
        (answer("", who="c_18@resource.calendar.google.com"), True),
    ],
)
def test_an_answer_is_automatic_when_no_person_gave_it(content: bytes, automatic: bool) -> None:
    message = parse_message(content)
    (notice,) = read_meetings(message)
    assert notice.is_automatic is automatic
    assert classify(message).action == ("automatic" if automatic else "personal")


# -- hostile --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\n" * 100_000,
        "BEGIN:VEVENT\n" * 100_000,
        "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nUID:x\nEND:VEVENT\n" * 20_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + 'ATTENDEE;X="":mailto:a@b.example\n' * 100_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY" + ";A=B" * 100_000 + ":x",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY" + ';A="' * 100_000 + ":x",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "\n x" * 100_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "\\" * 400_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:" + "https://" * 50_000,
        "END:VCALENDAR\n" * 100_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=" + "x/" * 50_000 + ":20260310T090000",
        calendar("DTSTART:20260310T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=" + "MO," * 100_000),
        calendar("DTSTART:20260310T090000Z\nRRULE:FREQ=WEEKLY\n" + "EXDATE:" + "20260310T090000Z," * 20_000),
        calendar("DTSTART:20260310T090000Z\n" + "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n" * 10_000),
        calendar("DTSTART:20260310T090000Z\nRRULE:FREQ=DAILY\n" + "RDATE:20260310T090000Z\n" * 15_000),
        "\x00\ufeff:;=\r\n" * 10_000,
        "",
    ],
)  # fmt: skip
def test_hostile_calendars_are_read_within_bounds(text: str) -> None:
    for notice in read_meetings(parse_message(mail(text))):
        assert len(notice.attendees) <= 200
        assert len(notice.occurrences) <= 200
        assert len(notice.summary) <= 2000


def test_a_mail_of_many_calendars_is_read_within_bounds() -> None:
    bomb = "DTSTART:20260310T090000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    parts = "".join(
        f"--b\nContent-Type: text/calendar\n\n{calendar(bomb).replace('UID:u1', f'UID:{number}')}"
        for number in range(150)
    )
    found = read_meetings(parse_message(mail(parts, content_type="multipart/mixed; boundary=b")))
    assert len(found) == 5


def test_a_calendar_of_many_series_says_which_it_left() -> None:
    event = "BEGIN:VEVENT\nUID:{}\nDTSTART:20260310T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\n"
    text = "BEGIN:VCALENDAR\n" + "".join(event.format(number) for number in range(150)) + "END:VCALENDAR\n"
    found = read_meetings(parse_message(mail(text)))
    assert len(found) == 40
    assert sum(bool(each.series) for each in found) == 5
    assert all(each.unread for each in found[5:])


_pieces = st.sampled_from(
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD",
     "TZOFFSETTO:+0100", "TZOFFSETTO:-9959", "TZOFFSETFROM:+2500", "DTSTART:16010101T020000", "DTSTART:00010101T000000",
     "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=YEARLY;BYMONTH=13", "END:STANDARD", "END:VTIMEZONE",
     "DTSTART;TZID=X:20260310T090000", "DTSTART;TZID=X:19700101T000000", "DTSTART:21991231T235959Z", "DTEND;TZID=X:20260310T100000",
     "DURATION:P366D", "RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=X:20260310T090000",
     "RDATE;VALUE=PERIOD:20260310T090000Z/PT1H", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T090000", "SEQUENCE:-1",
     "SEQUENCE:99999999999", "METHOD:REPLY", "UID:1", "ATTENDEE:mailto:a@b.example", "ORGANIZER:mailto:", "DTSTAMP:x"]
)  # fmt: skip


@given(lines=st.lists(st.one_of(_pieces, st.text(max_size=30)), max_size=40))
def test_nothing_makes_the_reader_raise(lines: list[str]) -> None:
    for notice in read_meetings(parse_message(mail("\n".join(lines))), floating_zone="Europe/Berlin"):
        assert notice.uid
        instants = [notice.start, notice.end, notice.dtstamp, notice.recurrence_id, *starts(notice)]
        assert all(each is None or each.tzinfo is UTC for each in instants)


def test_what_reads_calendars_is_loaded_when_one_is_met_and_the_library_for_rules_at_a_series() -> None:
    program = (
        "import sys\n"
        "from mailwatch.mail.origin import classify\n"
        "from mailwatch.mail.reading.parse import parse_message\n"
        "def loaded():\n"
        "    print('mailwatch.mail.calendar.read' in sys.modules, 'dateutil' in sys.modules)\n"
        f"classify(parse_message({mail('Hello!', content_type='text/plain')!r}))\n"
        "loaded()\n"
        f"message = parse_message({mail(calendar('DTSTART;TZID=Europe/Berlin:20260310T100000'))!r})\n"
        "classify(message)\n"
        "from mailwatch.mail.calendar.read import read_meetings\n"
        "assert read_meetings(message)[0].start\n"
        "loaded()\n"
        f"message = parse_message({mail(calendar('DTSTART:20260310T100000Z RRULE:FREQ=DAILY'.replace(' ', chr(10))))!r})\n"
        "assert read_meetings(message)[0].series\n"
        "loaded()\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["False False", "True False", "True True"]
