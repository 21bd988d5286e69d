"""Working days, sending hours and absences, in the client's own zone.

People's days are computed here and nowhere else. Holidays enter as a set of
dates with a known range; beyond it no day counts as a working day, so that
nothing is promised or sent on a day nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST_SEARCH = 800
"""Days to look ahead for a day that fits; more than two years of quiet is an error in the config."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class NoSuchDayError(ValueError):
    """No day within :data:`LONGEST_SEARCH` days fits."""


@dataclass(frozen=True, kw_only=True)
class DateRange:
    """Whole days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True)
class YearlyRange:
    """Days that come back each year (``12-19 .. 01-06``), both ends included."""

    first: tuple[int, int]
    last: tuple[int, int]

    def __contains__(self, day: date) -> bool:
        point = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= point <= self.last
        return point >= self.first or point <= self.last


@dataclass(frozen=True, kw_only=True)
class SendingHours:
    """On which weekdays (Monday is 0) and between which wall-clock times mail may leave."""

    weekdays: frozenset[int] = frozenset(range(5))
    start: time = time(9, 0)
    end: time = time(16, 30)


@dataclass(frozen=True, kw_only=True)
class WorkingCalendar:
    """One client's days: zone, weekend, holidays of client and owner, quiet periods, hours.

    ``holidays`` are known from ``known_from`` to ``known_until``. A day in
    ``quiet`` is a working day for waiting, but nothing is sent and no
    deadline ends on it.
    """

    zone: ZoneInfo
    hours: SendingHours = field(default_factory=SendingHours)
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    known_from: date = date.min
    known_until: date = date.max
    quiet: tuple[DateRange | YearlyRange, ...] = ()

    # -- days ------------------------------------------------------------------

    def day_of(self, instant: datetime) -> date:
        """The client's date at ``instant``."""
        return instant.astimezone(self.zone).date()

    def start_of(self, day: date) -> datetime:
        """The instant at which ``day`` begins for the client."""
        return self.at(day, time(0, 0))

    def end_of(self, day: date) -> datetime:
        """The instant at which ``day`` is over for the client."""
        return self.start_of(day + timedelta(days=1))

    def at(self, day: date, clock: time) -> datetime:
        """The instant of a wall-clock time; in a skipped hour, the instant after the gap."""
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)

    def is_working_day(self, day: date) -> bool:
        """Neither weekend nor public holiday, and inside the known range."""
        return (
            self.known_from <= day <= self.known_until
            and day.weekday() not in self.weekend
            and day not in self.holidays
        )

    def is_sending_day(self, day: date) -> bool:
        """A working day on which mail may leave."""
        return self.is_working_day(day) and day.weekday() in self.hours.weekdays and not self.is_quiet(day)

    def is_quiet(self, day: date) -> bool:
        """Whether the owner or the country wants peace on ``day``."""
        return any(day in period for period in self.quiet)

    def is_last_before_rest(self, day: date) -> bool:
        """The last working day of a week, or the one before a holiday: no day for an ultimatum."""
        return not self.is_working_day(day + timedelta(days=1))

    def working_days_after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; ``count`` 0 gives ``day`` itself.

        Raises :class:`NoSuchDayError`.
        """
        return self._count(day, count, self.is_working_day)

    def working_days_before(self, day: date, count: int) -> date:
        """The ``count``-th working day before ``day``. Raises :class:`NoSuchDayError`."""
        found = 0
        for offset in range(1, LONGEST_SEARCH + count * 3):
            each = day - timedelta(days=offset)
            found += self.is_working_day(each)
            if found == count:
                return each
        raise NoSuchDayError(f"no {count} working days before {day}")

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days lie after ``first`` up to and including ``last``."""
        return sum(1 for day in _days(first, (last - first).days) if self.is_working_day(day))

    def deadline(self, sent: date, count: int) -> date:
        """The date to print: ``count`` working days after ``sent``, never in a quiet period.

        Raises :class:`NoSuchDayError`.
        """
        day = self.working_days_after(sent, count)
        return self._first(day, lambda each: self.is_working_day(each) and not self.is_quiet(each))

    # -- instants --------------------------------------------------------------

    def is_open(self, instant: datetime) -> bool:
        """Whether mail may leave at ``instant``."""
        return self.next_opening(instant) == instant

    def next_opening(self, instant: datetime, *, fits: Callable[[date], bool] | None = None) -> datetime:
        """The first instant not before ``instant`` at which mail may leave.

        ``fits`` narrows the days further. Raises :class:`NoSuchDayError`.
        """

        def open_on(day: date) -> bool:
            return self.is_sending_day(day) and (fits is None or fits(day))

        day = self.day_of(instant)
        if open_on(day):
            opens, closes = self.at(day, self.hours.start), self.at(day, self.hours.end)
            if instant < closes:
                return max(instant, opens)
        return self.at(self._first(day + timedelta(days=1), open_on), self.hours.start)

    def after(
        self, instant: datetime, count: int, *, working: bool, absences: Sequence[DateRange] = ()
    ) -> datetime:
        """``count`` (working) days after ``instant`` at the same wall-clock time; absent days don't count.

        Raises :class:`NoSuchDayError`.
        """

        def counts(day: date) -> bool:
            present = not any(day in absence for absence in absences)
            return present and (not working or self.is_working_day(day))

        local = instant.astimezone(self.zone)
        return self.at(self._count(local.date(), count, counts), local.time())

    def _count(self, day: date, count: int, counts: Callable[[date], bool]) -> date:
        if count <= 0:
            return day
        found = 0
        for each in _days(day, LONGEST_SEARCH + count * 3):
            found += counts(each)
            if found == count:
                return each
        raise NoSuchDayError(f"no {count} such days after {day}")

    def _first(self, day: date, fits: Callable[[date], bool]) -> date:
        if fits(day):
            return day
        for each in _days(day, LONGEST_SEARCH):
            if fits(each):
                return each
        raise NoSuchDayError(f"no such day after {day}")


def _days(after: date, count: int) -> Iterator[date]:
    for offset in range(1, count + 1):
        yield after + timedelta(days=offset)
