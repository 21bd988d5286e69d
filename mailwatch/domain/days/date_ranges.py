"""Spans of days: once, or back each year."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True, kw_only=True)
class DateRange:
    """Whole days, both ends included; ``why`` says what they are, for people."""

    first: date
    last: date
    why: str = field(default="", compare=False)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first} .. {self.last}" if self.first != self.last else str(self.first)


@dataclass(frozen=True, kw_only=True)
class YearlyRange:
    """Days that come back each year as (month, day), both ends included; may pass New Year."""

    first: tuple[int, int]
    last: tuple[int, int]
    why: str = field(default="", compare=False)

    def __contains__(self, day: date) -> bool:
        point = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= point <= self.last
        return point >= self.first or point <= self.last

    def __str__(self) -> str:
        first, last = ("{:02d}-{:02d}".format(*day) for day in (self.first, self.last))
        return f"{first} .. {last}" if first != last else first

    def days_within(self, first: date, last: date) -> frozenset[date]:
        """Its days from ``first`` to ``last``, both included."""
        count = (last - first).days + 1
        return frozenset(day for day in (first + timedelta(days=n) for n in range(count)) if day in self)
