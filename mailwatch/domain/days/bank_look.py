"""How long the owner's look at the bank counts: on the owner's clock, wherever the client is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from mailwatch.domain.days import wall_clock

LONGEST = 7
"""Days; where rest lasts longer, the look counts on its own day alone: by then money may have come."""


@dataclass(frozen=True, kw_only=True)
class BankLook:
    """The owner's days: a look counts until ``clock`` on the next working day; None: on its own day alone.

    On one day alone, a client whose hours are the owner's night would never be
    written to, or only after a look at night.
    """

    zone: tzinfo = UTC
    clock: time | None = time(12)
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()

    def asks(self, now: datetime) -> bool:
        """Whether the owner is asked to look: on their working days."""
        return self._is_working(self._day_of(now))

    def ends(self, seen: datetime) -> datetime:
        """The instant (UTC) from which on a look at ``seen`` counts no more."""
        day = self._day_of(seen)
        if self.clock is not None:
            for number in range(1, LONGEST + 1):
                later = day + timedelta(days=number)
                if self._is_working(later):
                    return self._at(later, self.clock)
        return self._at(day + timedelta(days=1), time(0))

    def counts(self, seen: datetime | None, now: datetime) -> bool:
        """Whether a look at ``seen`` still counts; one of a day to come, by a wrong clock, never does."""
        return seen is not None and self._day_of(seen) <= self._day_of(now) and now < self.ends(seen)

    def _is_working(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.holidays

    def _day_of(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()

    def _at(self, day: date, clock: time) -> datetime:
        if isinstance(self.zone, ZoneInfo):
            return wall_clock.clock_of(self.zone).at(day, clock)
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
