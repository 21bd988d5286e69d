"""When the owner is reached: the hours in which they are asked something, and the hour of the daily list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from mailwatch.domain.days import wall_clock
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.days.sending_hours import DAYS_OF_WEEK, SendingHours, Window

SLACK = timedelta(hours=1)
"""A list whose hour lies outside of the hours goes out all the same, so long after it at most."""

LONGEST_REST = 400
"""Days to look ahead for a working day of the owner's."""


@dataclass(frozen=True, kw_only=True)
class OwnerHours:
    """The owner's days, on their own clock; they are told nothing by night that can wait.

    ``hours`` None: at any hour. ``daily`` is when what still waits for their
    word is listed, on their working days; None: never.
    """

    zone: tzinfo = UTC
    hours: SendingHours | None = None
    daily: time | None = None
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

    def awake_from(self, now: datetime) -> datetime:
        """The first instant (UTC) from ``now`` on at which the owner may be asked something."""
        if self.hours is None:
            return now
        today = self.day_of(now)
        for number in range(DAYS_OF_WEEK + 1):
            day = today + timedelta(days=number)
            for start, end in self._windows(day):
                if now < self._at(day, end):
                    return max(now, self._at(day, start))
        return now

    def lists_on(self, now: datetime) -> date | None:
        """The owner's day whose list may go out now; None on a day off, before its hour, and by night."""
        day = self.day_of(now)
        if self.daily is None or not self.is_working_day(day):
            return None
        hour = self._at(day, self.daily)
        ends = max((self._at(day, end) for _, end in self._windows(day)), default=hour)
        return day if hour <= now < max(ends, hour + SLACK) else None

    def next_list(self, now: datetime) -> datetime | None:
        """The next hour of a list after ``now`` (UTC); None without lists."""
        if self.daily is None:
            return None
        today = self.day_of(now)
        for number in range(LONGEST_REST):
            day = today + timedelta(days=number)
            if self.is_working_day(day) and (hour := self._at(day, self.daily)) > now:
                return hour
        return None

    def _windows(self, day: date) -> tuple[Window, ...]:
        return self.hours.by_weekday[day.weekday()] if self.hours is not None else ()

    def _at(self, day: date, clock: time) -> datetime:
        if isinstance(self.zone, ZoneInfo):
            return wall_clock.clock_of(self.zone).at(day, clock)
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
