"""How far off a day is: weeks, months and feasts counted from the day of a text."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day without its place; a period's eve is its own last day."""

    day: date
    eve: date | None = None
    over: date | None = None
    is_period: bool = False


def ahead(written: date, days: int) -> Day:
    """The day that is so many days off."""
    found = written + timedelta(days=days)
    return Day(day=found, eve=found - timedelta(days=1))


def friday(written: date, weeks: int) -> Day:
    """The Friday of a week; at the weekend "this week" is the one that comes."""
    monday = written - timedelta(days=written.weekday())
    if weeks == 0 and written.weekday() >= _SATURDAY:
        weeks = 1
    return Day(day=monday + timedelta(weeks=weeks, days=_FRIDAY), is_period=True)


def next_week(written: date) -> Day:
    """Its Friday; its eve is that of this week."""
    last = friday(written, 0 if written.weekday() >= _SATURDAY else 1).day
    return Day(day=last, eve=last - timedelta(days=7), is_period=True)


def weekend(written: date) -> Day:
    """Its Sunday; its eve is the Friday."""
    sunday = written + timedelta(days=_SUNDAY - written.weekday())
    return Day(
        day=sunday,
        eve=max(sunday - timedelta(days=2), written),
        over=sunday + timedelta(days=1),
        is_period=True,
    )


def middle_of_next_week(written: date) -> Day:
    """Its Wednesday."""
    return Day(day=next_week(written).day - timedelta(days=2), is_period=True)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _month_on(written: date, months: int) -> tuple[int, int]:
    count = written.year * 12 + written.month - 1 + months
    return count // 12, count % 12 + 1


def months_ahead(written: date, months: int) -> Day:
    """The same day so many months on, or the month's last."""
    last = last_of_month(*_month_on(written, months))
    day = last.replace(day=min(written.day, last.day))
    return Day(day=day, eve=day - timedelta(days=1))


def month_middle(written: date) -> Day:
    """The 15th that comes."""
    year, month = _month_on(written, 0 if written.day <= 15 else 1)  # noqa: PLR2004  the middle
    return Day(day=date(year, month, 15), is_period=True)


def month_end(written: date, months: int) -> Day:
    """The last day of the month that is so many months on."""
    return Day(day=last_of_month(*_month_on(written, months)), is_period=True)


def weekday_of_next_week(written: date, number: int, weeks: int = 0) -> Day:
    """The weekday ``number`` (0 is Monday) of next week, or of one that is ``weeks`` later."""
    day = next_week(written).day + timedelta(weeks=weeks, days=number - _FRIDAY)
    return Day(day=day, eve=day - timedelta(days=1))


def weekday_in_weeks(written: date, number: int, weeks: int) -> Day | None:
    """The weekday ``number`` "in two weeks"; None where that week's isn't the one counted from the next."""
    after_next = written + timedelta(days=(number - written.weekday() - 1) % 7 + 1, weeks=weeks)
    of_week = written + timedelta(days=number - written.weekday(), weeks=weeks)
    return Day(day=of_week, eve=of_week - timedelta(days=1)) if of_week == after_next else None


def week_after_next(written: date) -> Day:
    """Its Friday."""
    return Day(day=next_week(written).day + timedelta(days=7), is_period=True)


def working_days(written: date, number: int) -> Day:
    """The day after so many from Monday to Friday."""
    day = written
    for _ in range(number):
        day += timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    return Day(day=day, eve=day - timedelta(days=1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - (c % 4)) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def feast(written: date, first: Callable[[int], date], length: int) -> Day:
    """A feast that is still ahead or on: its eve is the last day before it."""
    start = first(written.year)
    if start + timedelta(days=length - 1) < written:
        start = first(written.year + 1)
    eve = start - timedelta(days=1)
    return Day(day=eve, eve=eve, over=start + timedelta(days=length - 1), is_period=True)
