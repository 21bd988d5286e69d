"""Where a wall-clock time lies on the line of instants, right across the odd nights of the year.

Clocks skip hours and repeat them, at midnight too; some places skipped a whole
day when they changed sides of the date line. One rule answers all of it: a
wall-clock time is the first instant at which the clock shows it or a later one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mailwatch.domain.days.day_count import NoSuchDayError
from mailwatch.domain.days.memo import Memo

MIDNIGHT = time(0, 0)
_SECOND = timedelta(seconds=1)
_FIRST_YEAR, _LAST_YEAR = 1840, 2101
"""Before the first, every zone of the tz database keeps its local mean time."""

_DATE_LINE_JUMP = timedelta(hours=20)


def offset_of_day(zone: ZoneInfo, day: date) -> timedelta | None:
    """The offset from UTC that holds all through ``day``, or None when it changes.

    PEP 495: fold=0 takes the offset before a change, fold=1 the one after it.
    """
    begins = datetime.combine(day, MIDNIGHT, tzinfo=zone).utcoffset()
    ends = datetime.combine(day, time.max, tzinfo=zone).replace(fold=1).utcoffset()
    return begins if begins == ends else None


def first_instant(zone: ZoneInfo, day: date, clock: time) -> datetime:
    """The first instant (UTC) at which the clock shows ``clock`` of ``day`` or a later time.

    Of an hour that is repeated it is the first pass; of one that is skipped,
    the instant of the change. Raises OverflowError at the ends of the calendar.
    """
    wall = datetime.combine(day, clock.replace(tzinfo=None, fold=0), tzinfo=zone)
    before, after = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    if before <= after:
        return before
    return _change_between(zone, after, before)


def start_of_day(zone: ZoneInfo, day: date) -> datetime:
    """The instant (UTC) from which on the clock never again shows an earlier day.

    Where clocks go back over midnight, the day begins with the second pass.
    A day that the zone skipped is empty: it begins with the day after it.
    """
    first = first_instant(zone, day, MIDNIGHT)
    second = datetime.combine(day, MIDNIGHT, tzinfo=zone).replace(fold=1).astimezone(UTC)
    if second > first and (second - _SECOND).astimezone(zone).date() < day:
        return second
    return first


def _change_between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The one change of the offset after ``low`` and not after ``high``; changes fall on whole seconds."""
    low, high = low.replace(microsecond=0), high.replace(microsecond=0)
    offset = high.astimezone(zone).utcoffset()
    span = int((high - low) / _SECOND)
    below, above = 0, span
    while above - below > 1:
        middle = (below + above) // 2
        if (low + middle * _SECOND).astimezone(zone).utcoffset() == offset:
            above = middle
        else:
            below = middle
    return low + above * _SECOND


@lru_cache(maxsize=1024)
def skipped_days(zone: ZoneInfo) -> frozenset[date]:
    """The dates that never were there (Apia had no 30 December 2011)."""
    found: set[date] = set()
    for year in range(_FIRST_YEAR, _LAST_YEAR):
        begins, ends = (datetime(each, 1, 1, 12, tzinfo=zone).utcoffset() for each in (year, year + 1))
        if begins is None or ends is None or ends - begins < _DATE_LINE_JUMP:
            continue
        first = date(year, 1, 1)
        days = (first + timedelta(days=number) for number in range(367))
        found.update(
            day for day in days if start_of_day(zone, day) == start_of_day(zone, day + timedelta(days=1))
        )
    return frozenset(found)


class ZoneClock:
    """A zone's clock; each day's offset is looked up once. NoSuchDayError at the ends of the calendar."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._offsets: Memo[date, timedelta | None] = Memo(lambda day: offset_of_day(zone, day))

    def local(self, instant: datetime) -> datetime:
        """``instant`` as the clock shows it."""
        try:
            return instant.astimezone(self._zone)
        except OverflowError as error:
            raise NoSuchDayError(f"{instant} is at the end of the calendar") from error

    def at(self, day: date, clock: time) -> datetime:
        """As :func:`first_instant`."""
        try:
            offset = self._offsets[day]
            if offset is None:
                return first_instant(self._zone, day, clock)
            return datetime.combine(day, clock, UTC) - offset
        except OverflowError as error:
            raise NoSuchDayError(f"{day} is at the end of the calendar") from error

    def start_of(self, day: date) -> datetime:
        """As :func:`start_of_day`."""
        try:
            offset = self._offsets[day]
            if offset is None:
                return start_of_day(self._zone, day)
            return datetime.combine(day, MIDNIGHT, UTC) - offset
        except OverflowError as error:
            raise NoSuchDayError(f"{day} is at the end of the calendar") from error


@lru_cache(maxsize=256)
def clock_of(zone: ZoneInfo) -> ZoneClock:
    """The one clock that all calendars of a zone share."""
    return ZoneClock(zone)
