"""Dates, times and durations of a calendar (RFC 5545 §3.3.4 to §3.3.9) as instants and days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from mailwatch.mail.calendar.lines import Component, Line
from mailwatch.mail.calendar.zones import Zone, Zones

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Outside these years a start is a slip, or an attack on whoever counts up from it."""
LONGEST = timedelta(days=366)
"""No single meeting is longer; a claim beyond it is not believed."""

_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?")
_DURATION = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?"
)


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A time as a calendar states it.

    ``wall`` is what stood there, naive (midnight for a day). ``day`` is set
    for a date without a time, ``instant`` (aware UTC) where zone or UTC make it
    one; a floating time has neither. ``zone`` is what it was read in.
    """

    wall: datetime
    instant: datetime | None = None
    day: date | None = None
    zone: Zone | None = None

    @property
    def floating(self) -> bool:
        """Whether it is a time without a place in the world."""
        return self.instant is None and self.day is None


def read_moment(value: str, tzid: str, zones: Zones, floating: Zone | None = None) -> Moment | None:
    """The moment that ``value`` names in the zone ``tzid``, or None when it names none.

    ``floating`` is the zone for a time without one (or with one that nobody
    knows), None to leave it floating.
    """
    found = _STAMP.fullmatch(
        re.sub(r"[-:](?=\d\d)", "", value.strip()[:40]) if "T" in value[9:12] else value.strip()[:40]
    )
    if not found:
        return None
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        wall = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001  wall time, its zone follows
    except ValueError:
        return None
    if found[4] is None:
        return Moment(wall=wall, day=wall.date())
    if found[7] == "Z":
        return Moment(wall=wall, instant=wall.replace(tzinfo=UTC), zone=zones.named("UTC"))
    if found[7]:
        hours, minutes = int(found[7][:3]), int(found[7][0] + found[7][3:])
        if abs(hours) > 14 or abs(minutes) > 59:  # noqa: PLR2004  the widest offset in use
            return None
        offset = timezone(timedelta(hours=hours, minutes=minutes))
        return Moment(
            wall=wall, instant=wall.replace(tzinfo=offset).astimezone(UTC), zone=zones.named(found[7])
        )
    zone = (zones.named(tzid) if tzid else None) or floating
    return Moment(wall=wall, instant=zone.instant(wall) if zone else None, zone=zone)


def moment_of(line: Line | None, zones: Zones, floating: Zone | None = None) -> Moment | None:
    """The moment of a DTSTART, DTEND, RECURRENCE-ID or DTSTAMP."""
    if line is None:
        return None
    return read_moment(line.value, line.parameters.get("TZID", ""), zones, floating)


def moments_of(line: Line, zones: Zones, floating: Zone | None = None, *, at_most: int = 500) -> list[Moment]:
    """The moments of an EXDATE or RDATE; of periods the starts."""
    values = (each.partition("/")[0] for each in line.value.split(",")[:at_most])
    tzid = line.parameters.get("TZID", "")
    found = (read_moment(value, tzid, zones, floating) for value in values)
    return [moment for moment in found if moment is not None]


def read_duration(value: str) -> timedelta | None:
    """A positive duration of at most :data:`LONGEST`, or None."""
    found = _DURATION.fullmatch(value.strip().upper())
    if not found or not any(found.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups())
    duration = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return duration if timedelta() < duration <= LONGEST else None


@dataclass(frozen=True)
class Times:
    """When an event is: its start, its end as an instant or the first day after, and how long it is."""

    start: Moment | None
    end: datetime | None = None
    end_day: date | None = None
    length: timedelta | None = None


def sound_moment(line: Line | None, zones: Zones, floating: Zone | None) -> Moment | None:
    """The same, and None for an offset that leads out of the calendar."""
    try:
        return moment_of(line, zones, floating)
    except (OverflowError, ValueError):
        return None


def times_of(event: Component, zones: Zones, floating: Zone | None) -> Times:
    """Start, end and length; an end that is missing, before the start or too far after it is none."""
    start = sound_moment(event.first("DTSTART"), zones, floating)
    if start is None:
        return Times(start=None)
    stated = event.first("DURATION")
    duration = read_duration(stated.value) if stated else None
    end = sound_moment(event.first("DTEND"), zones, floating)
    midnight = start.wall.hour == start.wall.minute == 0
    if start.day is None and midnight and event.text("X-MICROSOFT-CDO-ALLDAYEVENT", 10).upper() == "TRUE":
        start = Moment(wall=start.wall, day=start.wall.date())  # Exchange writes whole days as midnights
    if start.day is not None:
        last = end.wall.date() if end else start.day + (duration or timedelta(days=1))
        if not start.day < last <= start.day + LONGEST:
            last = start.day + timedelta(days=1)
        return Times(start=start, end_day=last, length=last - start.day)
    if start.instant is None:
        return Times(start=start)
    length = duration
    if end is not None and end.instant is not None and timedelta() < end.instant - start.instant <= LONGEST:
        length = end.instant - start.instant
    return Times(start=start, end=start.instant + length if length else None, length=length)
