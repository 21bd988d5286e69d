"""Counting days that are no days of rest, by arithmetic: whole weeks, less the holidays between.

Days are proleptic Gregorian ordinals (:meth:`datetime.date.toordinal`); ordinal
1 is a Monday. A count costs one bisection of the holidays, however far it goes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from datetime import date

from mailwatch.domain.days.sending_hours import DAYS_OF_WEEK

Span = tuple[int, int]
"""Ordinals, both ends included."""


class NoSuchDayError(ValueError):
    """No day fits among those that are known."""


class DayCount:
    """The days from ``first`` to ``last`` that are neither in ``weekend`` (Monday is 0) nor in ``rest``."""

    def __init__(
        self, *, weekend: Collection[int], rest: Iterable[date], first: date = date.min, last: date = date.max
    ) -> None:
        self._first, self._last = first.toordinal(), last.toordinal()
        counted = [day for day in range(DAYS_OF_WEEK) if day not in weekend]
        self._per_week = len(counted)
        self._position = [day + 1 for day in counted]
        self._begun = [sum(day < number for day in counted) for number in range(DAYS_OF_WEEK)]
        self._rest = sorted({day.toordinal() for day in rest if day.weekday() in counted})
        # The count up to each holiday: non-decreasing, so the inverse can be bisected too.
        self._at_rest = [self._weekdays(day) - number - 1 for number, day in enumerate(self._rest)]

    def nth_after(self, day: int, count: int, absences: Iterable[Span] = ()) -> int:
        """The ``count``-th counted day after ``day``, ``absences`` (in order) left out; ``count`` at least 1.

        Raises :class:`NoSuchDayError`.
        """
        start = max(day, self._first - 1)
        target = self._until(start) + count
        for begins, ends in absences:
            begin = max(begins, start + 1)
            if ends < begin:
                continue
            if self._nth(target) < begin:
                break
            target += self._until(ends) - self._until(begin - 1)
            start = ends
        found = self._nth(target)
        if found > self._last:
            raise NoSuchDayError(f"no {count} such days after {date.fromordinal(day)}")
        return found

    def nth_before(self, day: int, count: int) -> int:
        """The ``count``-th counted day before ``day``; ``count`` at least 1. Raises NoSuchDayError."""
        target = self._until(min(day - 1, self._last)) - count + 1
        found = self._nth(target) if target > 0 else 0
        if found < self._first:
            raise NoSuchDayError(f"no {count} such days before {date.fromordinal(day)}")
        return found

    def between(self, first: int, last: int) -> int:
        """How many counted days lie after ``first`` up to and including ``last``; 0 when last <= first."""
        first, last = max(first, self._first - 1), min(last, self._last)
        return max(0, self._until(last) - self._until(first)) if last > first else 0

    def _weekdays(self, day: int) -> int:
        weeks, left = divmod(day, DAYS_OF_WEEK)
        return weeks * self._per_week + self._begun[left]

    def _until(self, day: int) -> int:
        return self._weekdays(day) - bisect_right(self._rest, day)

    def _nth(self, target: int) -> int:
        if not self._per_week:
            raise NoSuchDayError("every day of the week is a day of rest")
        weeks, position = divmod(target + bisect_left(self._at_rest, target) - 1, self._per_week)
        return weeks * DAYS_OF_WEEK + self._position[position]
