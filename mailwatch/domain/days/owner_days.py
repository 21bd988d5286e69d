"""The owner's days, on their own clock: which of them they work on, and when an hour of them is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from mailwatch.domain.days import wall_clock
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange


@dataclass(frozen=True, kw_only=True)
class OwnerDays:
    """Where the owner is, and when they rest."""

    zone: tzinfo = UTC
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    away: tuple[DateRange | YearlyRange, ...] = ()

    def day_of(self, instant: datetime) -> date:
        """The owner's date at ``instant``."""
        return instant.astimezone(self.zone).date()

    def is_working_day(self, day: date) -> bool:
        """Whether the owner works: no weekend, no holiday of theirs, and they are not away."""
        return (
            day.weekday() not in self.weekend
            and day not in self.holidays
            and not any(day in period for period in self.away)
        )

    def at(self, day: date, clock: time) -> datetime:
        """The instant (UTC) of an hour on the owner's clock."""
        if isinstance(self.zone, ZoneInfo):
            return wall_clock.clock_of(self.zone).at(day, clock)
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
