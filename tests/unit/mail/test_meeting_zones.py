"""Zones that only the mail defines, hour by hour beside the tz database, as four programs write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailwatch.mail.calendar.lines import read_components
from mailwatch.mail.calendar.zones import Zone, Zones

# Zone, offsets in winter and summer, and the yearly days of both changes: month, rule, hour on the wall.
EUROPE = ("BYDAY=-1SU", "BYDAY=-1SU")
SECOND_FIRST = ("BYDAY=2SU", "BYDAY=1SU")
BEFORE_LAST = "BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29"
FIRST_FIRST = ("BYDAY=1SU", "BYDAY=1SU")
ZONES = {
    "Europe/Berlin": ("+0100", "+0200", (3, EUROPE[0], "02"), (10, EUROPE[1], "03")),
    "Europe/London": ("+0000", "+0100", (3, EUROPE[0], "01"), (10, EUROPE[1], "02")),
    "Europe/Athens": ("+0200", "+0300", (3, EUROPE[0], "03"), (10, EUROPE[1], "04")),
    "America/New_York": ("-0500", "-0400", (3, SECOND_FIRST[0], "02"), (11, SECOND_FIRST[1], "02")),
    "America/Los_Angeles": ("-0800", "-0700", (3, SECOND_FIRST[0], "02"), (11, SECOND_FIRST[1], "02")),
    "America/St_Johns": ("-0330", "-0230", (3, SECOND_FIRST[0], "02"), (11, SECOND_FIRST[1], "02")),
    "America/Havana": ("-0500", "-0400", (3, SECOND_FIRST[0], "00"), (11, SECOND_FIRST[1], "01")),
    "Australia/Sydney": ("+1000", "+1100", (10, FIRST_FIRST[0], "02"), (4, FIRST_FIRST[1], "03")),
    "Australia/Lord_Howe": ("+1030", "+1100", (10, FIRST_FIRST[0], "02"), (4, FIRST_FIRST[1], "02")),
    "Pacific/Auckland": ("+1200", "+1300", (9, "BYDAY=-1SU", "02"), (4, "BYDAY=1SU", "03")),
    "Asia/Jerusalem": ("+0200", "+0300", (3, BEFORE_LAST, "02"), (10, "BYDAY=-1SU", "02")),
    "Asia/Beirut": ("+0200", "+0300", (3, "BYDAY=-1SU", "00"), (10, "BYDAY=-1SU", "00")),
    "Asia/Kolkata": ("+0530", "", None, None),
}  # fmt: skip
YEARS = (2025, 2026, 2027, 2031, 2032)


def outlook(month: int, hour: str) -> str:
    """Outlook counts from a day in 1601 on which the rule held."""
    days = {3: "25", 10: "28", 11: "04", 4: "01", 9: "30"}
    return f"1601{month:02}{days[month]}T{hour}0000"


def exchange(_month: int, hour: str) -> str:
    """Exchange counts from the first day of 1601."""
    return f"16010101T{hour}0000"


def google(month: int, hour: str) -> str:
    """Google counts from 1970."""
    days = {3: "29", 10: "25", 11: "01", 4: "05", 9: "27"}
    return f"1970{month:02}{days[month]}T{hour}0000"


def apple(month: int, hour: str) -> str:
    """Apple counts from when the rule that holds today began."""
    days = {3: "0311", 10: "1025", 11: "1104", 4: "0406", 9: "0930"}
    return f"2007{days[month]}T{hour}0000"


def zone_of(name: str, starts) -> Zone:
    winter, summer, to_summer, to_winter = ZONES[name]
    lines = ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Customized Time Zone"]
    for kind, change, before, after in (
        ("DAYLIGHT", to_summer, winter, summer),
        ("STANDARD", to_winter, summer, winter),
    ):
        if change is None:
            continue
        month, rule, hour = change
        lines += [
            f"BEGIN:{kind}",
            f"DTSTART:{starts(month, hour)}",
            f"RRULE:FREQ=YEARLY;{rule};BYMONTH={month}",
            f"TZOFFSETFROM:{before}",
            f"TZOFFSETTO:{after}",
            f"END:{kind}",
        ]
    if to_summer is None:
        lines += ["BEGIN:STANDARD", "DTSTART:19700101T000000", f"TZOFFSETFROM:{winter}"]
        lines += [f"TZOFFSETTO:{winter}", "END:STANDARD"]
    lines += ["END:VTIMEZONE", "END:VCALENDAR"]
    calendar = read_components("\n".join(lines)).children[0]
    zone = Zones(calendar.children).named("Customized Time Zone")
    assert zone is not None
    return zone


@pytest.mark.parametrize("starts", [outlook, exchange, google, apple])
@pytest.mark.parametrize("name", ZONES)
def test_every_hour_is_the_worlds(name, starts):
    """A zone that began on the 28th lost the last Sundays before it: an hour off from January to March."""
    zone, known = zone_of(name, starts), ZoneInfo(name)
    wrong = []
    for year in YEARS:
        wall = datetime(year, 1, 1)  # noqa: DTZ001  wall time
        while wall.year == year:
            if zone.instant(wall) != wall.replace(tzinfo=known).astimezone(UTC):
                wrong.append(("instant", wall))
            instant = wall.replace(tzinfo=UTC)
            if zone.wall(instant) != instant.astimezone(known).replace(tzinfo=None):
                wrong.append(("wall", instant))
            wall += timedelta(minutes=30 if name == "Australia/Lord_Howe" else 60)
    assert wrong == []


def test_a_rule_that_ended_is_followed_by_the_next():
    """America's days until 2006 and since, each with the day on which it ended."""
    observances = (
        ("DAYLIGHT", "19870405T020000", "BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z", "-0500", "-0400"),
        ("DAYLIGHT", "20070311T020000", "BYMONTH=3;BYDAY=2SU", "-0500", "-0400"),
        ("STANDARD", "19671029T020000", "BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z", "-0400", "-0500"),
        ("STANDARD", "20071104T020000", "BYMONTH=11;BYDAY=1SU", "-0400", "-0500"),
    )
    lines = ["BEGIN:VTIMEZONE", "TZID:Here"]
    for kind, start, rule, before, after in observances:
        lines += [f"BEGIN:{kind}", f"DTSTART:{start}", f"RRULE:FREQ=YEARLY;{rule}"]
        lines += [f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}", f"END:{kind}"]
    zone = Zones(read_components("\n".join([*lines, "END:VTIMEZONE"])).children).named("Here")
    assert zone is not None
    known = ZoneInfo("America/New_York")
    for year in (2005, 2006, 2007, 2008, 2026):
        for hour in range(0, 8760, 7):
            wall = datetime(year, 1, 1) + timedelta(hours=hour)  # noqa: DTZ001  wall time
            assert zone.instant(wall) == wall.replace(tzinfo=known).astimezone(UTC), wall
