"""At which wall-clock times of each weekday mail may leave."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

Window = tuple[time, time]
"""From a wall-clock time to a later one of the same day; the end itself is outside."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

DAYS_OF_WEEK = len(WEEKDAYS)


def _office_hours() -> tuple[tuple[Window, ...], ...]:
    return (((time(9, 0), time(16, 30)),),) * DAYS_OF_WEEK


@dataclass(frozen=True, kw_only=True)
class SendingHours:
    """For each weekday (Monday is 0) the windows in order, none touching the one before it.

    Which of these days are working days is the calendar's matter: without
    ``named``, no weekday was written, and the windows hold on every working day.
    Raises ValueError for windows that are empty or out of order.
    """

    by_weekday: tuple[tuple[Window, ...], ...] = _office_hours()
    named: bool = True

    def __post_init__(self) -> None:
        if len(self.by_weekday) != DAYS_OF_WEEK:
            raise ValueError("needs the windows of seven weekdays")
        for windows in self.by_weekday:
            times = [each for window in windows for each in window]
            if any(later <= earlier for earlier, later in pairwise(times)):
                raise ValueError("windows must be in order, each ending after it begins")

    @classmethod
    def daily(cls, start: time, end: time, *, weekdays: Collection[int] = range(5)) -> SendingHours:
        """The same single window on each of ``weekdays``."""
        return cls(
            by_weekday=tuple(((start, end),) if day in weekdays else () for day in range(DAYS_OF_WEEK))
        )

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays that have any window."""
        return frozenset(day for day, windows in enumerate(self.by_weekday) if windows)

    def __str__(self) -> str:
        if not self.named:
            return _window_text(self.by_weekday[0])
        alike: dict[tuple[Window, ...], list[int]] = {}
        for day, windows in enumerate(self.by_weekday):
            if windows:
                alike.setdefault(windows, []).append(day)
        return "; ".join(f"{weekday_text(days)} {_window_text(windows)}" for windows, days in alike.items())


def weekday_text(days: list[int]) -> str:
    """Weekdays (Monday is 0, in order) as people write them: ``Mon-Thu, Sat``."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(
        WEEKDAYS[run[0]] if len(run) == 1 else f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}" for run in runs
    )


def _window_text(windows: tuple[Window, ...]) -> str:
    return " ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in windows)
