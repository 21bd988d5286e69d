"""When the owner is reached: the hours in which they are asked something, and the hour of the daily list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mailwatch.domain.days.owner_days import OwnerDays
from mailwatch.domain.days.sending_hours import DAYS_OF_WEEK, SendingHours, Window

SLACK = timedelta(hours=1)
"""A list whose hour lies outside of the hours goes out all the same, so long after it at most."""

LONGEST_REST = 400
"""Days to look ahead for a working day of the owner's."""


@dataclass(frozen=True, kw_only=True)
class OwnerHours(OwnerDays):
    """The hours of the owner's days; they are told nothing by night that can wait.

    ``hours`` None: at any hour. ``daily`` is when what still waits for their
    word is listed, on their working days; None: never.
    """

    hours: SendingHours | None = None
    daily: time | None = None

    def awake_from(self, now: datetime) -> datetime:
        """The first instant (UTC) from ``now`` on at which the owner may be asked something."""
        if self.hours is None:
            return now
        today = self.day_of(now)
        for number in range(DAYS_OF_WEEK + 1):
            day = today + timedelta(days=number)
            for start, end in self._windows(day):
                if now < self.at(day, end):
                    return max(now, self.at(day, start))
        return now

    def lists_on(self, now: datetime) -> date | None:
        """The owner's day whose list may go out now; None on a day off, before its hour, and by night."""
        day = self.day_of(now)
        if self.daily is None or not self.is_working_day(day):
            return None
        hour = self.at(day, self.daily)
        ends = max((self.at(day, end) for _, end in self._windows(day)), default=hour)
        return day if hour <= now < max(ends, hour + SLACK) else None

    def next_list(self, now: datetime) -> datetime | None:
        """The next hour of a list after ``now`` (UTC); None without lists."""
        if self.daily is None:
            return None
        today = self.day_of(now)
        for number in range(LONGEST_REST):
            day = today + timedelta(days=number)
            if self.is_working_day(day) and (hour := self.at(day, self.daily)) > now:
                return hour
        return None

    def _windows(self, day: date) -> tuple[Window, ...]:
        return self.hours.by_weekday[day.weekday()] if self.hours is not None else ()
