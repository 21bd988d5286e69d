"""Days as the oracle counts them: weekdays, never fewer than working days."""

from __future__ import annotations

from datetime import date, timedelta

FREE = {(12, 25), (12, 26), (1, 1)}
"""Holidays of the owner's country on which nothing is sent, whatever the year."""


def weekdays(after: date, until: date, absent: frozenset[date] = frozenset()) -> int:
    """Weekdays after one day up to and including another; never fewer than working days."""
    days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(1 for day in days if day.weekday() < 5 and day not in absent)


def easter(year: int) -> date:
    """Easter Sunday (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def owners_holiday(day: date) -> bool:
    """A day on which nobody works in Berlin, where the owner lives."""
    moving = {timedelta(days) for days in (-2, 1, 39, 50)}
    fixed = {(1, 1), (3, 8), (5, 1), (5, 8), (10, 3), (12, 25), (12, 26)}
    return (day.month, day.day) in fixed or day - easter(day.year) in moving


def next_working_day(day: date) -> date:
    """The owner's next working day."""
    day += timedelta(days=1)
    while day.weekday() > 4 or owners_holiday(day):
        day += timedelta(days=1)
    return day
