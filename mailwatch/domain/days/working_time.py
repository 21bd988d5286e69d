"""Working days, sending hours, deadlines: people's days, in the client's own zone.

They are computed here and nowhere else. Holidays enter as sets of dates with a
known range; beyond it no day counts as a working day, so that nothing is
promised or sent on a day nobody knows.

Three kinds of day:

- a *working day* is the client's: no weekend and no public holiday where they
  are. Waits and deadlines count these, for it is the client's time that runs;
- a *shared* working day is the owner's as well. Mail leaves and deadlines end
  only then: whoever is pressed must be able to reach somebody;
- a *sending day* is a shared one that is not quiet, has sending hours, and on
  which the owner is not away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from mailwatch.domain.days import wall_clock
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.days.day_count import DayCount, NoSuchDayError
from mailwatch.domain.days.memo import Memo
from mailwatch.domain.days.sending_hours import SendingHours, Window

__all__ = [
    "LONGEST_SEARCH",
    "DateRange",
    "NoSuchDayError",
    "SendingHours",
    "Window",
    "WorkingCalendar",
    "YearlyRange",
]

LONGEST_SEARCH = 800
"""Days to look ahead for a day that fits; more than two years of quiet is an error in the config."""

_WORKING, _SHARED, _QUIET, _AWAY = 1, 2, 4, 8


@dataclass(frozen=True, kw_only=True)
class WorkingCalendar:
    """One client's days: zone, weekend and holidays of client and owner, quiet periods, hours.

    Weekdays count from Monday, 0. ``holidays`` (the client's) and
    ``own_holidays`` are known from ``known_from`` to ``known_until``. In
    ``quiet`` and while the owner is ``away`` nothing is sent and no deadline
    ends; ``kind_while_away`` lets the kind steps through while the owner is away.
    ``jitter`` is the most by which :meth:`jittered` moves a due time.
    """

    zone: ZoneInfo
    hours: SendingHours = field(default_factory=SendingHours)
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    own_weekend: frozenset[int] = frozenset()
    own_holidays: frozenset[date] = frozenset()
    known_from: date = date.min
    known_until: date = date.max
    quiet: tuple[DateRange | YearlyRange, ...] = ()
    away: tuple[DateRange | YearlyRange, ...] = ()
    kind_while_away: bool = False
    jitter: timedelta = timedelta(0)

    # -- days ------------------------------------------------------------------

    def day_of(self, instant: datetime) -> date:
        """The client's date at ``instant``. Raises :class:`NoSuchDayError` at the calendar's ends."""
        return self._clock.local(instant).date()

    def start_of(self, day: date) -> datetime:
        """The instant (UTC) from which on it is ``day`` or later for the client.

        Where midnight is skipped, the first instant after it; where clocks go
        back over midnight, the second one. Raises :class:`NoSuchDayError`.
        """
        return self._clock.start_of(day)

    def end_of(self, day: date) -> datetime:
        """The instant (UTC) at which ``day`` is over for the client. Raises :class:`NoSuchDayError`."""
        if day == date.max:
            raise NoSuchDayError(f"{day} is at the end of the calendar")
        return self.start_of(day + timedelta(days=1))

    def at(self, day: date, clock: time) -> datetime:
        """The first instant (UTC) at which the client's clock shows ``clock`` on ``day`` or a later time.

        In a skipped hour that is the end of the gap, in a repeated one the
        first pass. Raises :class:`NoSuchDayError` at the calendar's ends.
        """
        return self._clock.at(day, clock)

    def is_working_day(self, day: date) -> bool:
        """Whether the client works: no weekend, no public holiday there, inside the known range."""
        return bool(self._natures[day.toordinal()] & _WORKING)

    def is_shared_working_day(self, day: date) -> bool:
        """A working day of the client on which the owner has neither weekend nor public holiday."""
        return bool(self._natures[day.toordinal()] & _SHARED)

    def is_quiet(self, day: date) -> bool:
        """Whether owner or country want peace on ``day``."""
        return any(day in period for period in self.quiet)

    def is_away(self, day: date) -> bool:
        """Whether the owner is away on ``day``."""
        return any(day in period for period in self.away)

    def is_sending_day(self, day: date, *, kind: bool = False) -> bool:
        """A shared working day with sending hours, not quiet, the owner not away.

        ``kind`` steps may go while the owner is away if ``kind_while_away`` says so.
        """
        return bool(self._windows[day.toordinal()]) and self._lets_out(day.toordinal(), kind=kind)

    def is_last_before_rest(self, day: date) -> bool:
        """Whether rest follows: no day for an ultimatum.

        That is a weekend or holiday of client or owner, a quiet period, or the
        owner's absence beginning the next day.
        """
        return not self._is_plain(day.toordinal() + 1)

    def working_days_after(self, day: date, count: int, *, absences: Sequence[DateRange] = ()) -> date:
        """The ``count``-th working day after ``day``; ``count`` 0 gives ``day`` itself.

        Days in ``absences`` don't count. Raises :class:`NoSuchDayError`.
        """
        if count <= 0:
            return day
        return date.fromordinal(self._working.nth_after(day.toordinal(), count, _spans(absences)))

    def working_days_before(self, day: date, count: int, *, shared: bool = False) -> date:
        """The ``count``-th (``shared``) working day before ``day``. Raises :class:`NoSuchDayError`."""
        if count <= 0:
            return day
        counted = self._shared if shared else self._working
        return date.fromordinal(counted.nth_before(day.toordinal(), count))

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days lie after ``first`` up to and including ``last``."""
        return self._working.between(first.toordinal(), last.toordinal())

    def deadline(self, sent: date, count: int, *, absences: Sequence[DateRange] = ()) -> date:
        """The date to print: ``count`` working days after ``sent``.

        Quiet days and those in ``absences`` don't count; the deadline ends on
        none of them, and only on a shared working day on which the owner is
        there. Raises :class:`NoSuchDayError`.
        """
        start = sent.toordinal()
        end = min(start + LONGEST_SEARCH + max(0, count) * 3, self._known_end)
        spans = _spans(absences)
        natures = self._natures
        found = 0
        for ordinal in range(start + (count > 0), end + 1):
            nature = natures[ordinal]
            if nature & (_WORKING | _QUIET) != _WORKING or (spans and _within(ordinal, spans)):
                continue
            found += 1
            if found >= count and nature & (_SHARED | _AWAY) == _SHARED:
                return date.fromordinal(ordinal)
        raise NoSuchDayError(f"no deadline {count} working days after {sent}")

    def deadline_days(self, sent: date, days: int, *, absences: Sequence[DateRange] = ()) -> date:
        """The date to print: ``days`` calendar days after ``sent``, moved on to a day that can bear it.

        Days in ``absences`` don't count. It ends as :meth:`deadline` does.
        Raises :class:`NoSuchDayError`.
        """
        spans = _spans(absences)
        start = sent.toordinal()
        earliest = self._calendar_days.nth_after(start, days, spans) if days > 0 else start
        for ordinal in range(earliest, earliest + LONGEST_SEARCH):
            if ordinal > self._known_end:
                break
            if self._is_plain(ordinal) and not _within(ordinal, spans):
                return date.fromordinal(ordinal)
        raise NoSuchDayError(f"no deadline {days} days after {sent}")

    # -- instants --------------------------------------------------------------

    def is_open(self, instant: datetime, *, kind: bool = False) -> bool:
        """Whether mail may leave at ``instant``; False outside the known range."""
        ordinal = self._clock.local(instant).toordinal()
        return self._lets_out(ordinal, kind=kind) and any(
            opens <= instant < closes for opens, closes in self._windows[ordinal]
        )

    def next_opening(
        self,
        instant: datetime,
        *,
        fits: Callable[[date], bool] | None = None,
        kind: bool = False,
        key: str = "",
    ) -> datetime:
        """The first instant (UTC) not before ``instant`` at which mail may leave.

        ``fits`` narrows the days further; ``kind`` as in :meth:`is_sending_day`.
        With a ``key`` the result is :meth:`jittered`; asked again from there it
        would move on, so a mail that waits is asked about without a key.
        Raises :class:`NoSuchDayError`.
        """
        first = self._clock.local(instant).toordinal()
        days = self._windows
        for ordinal in range(first, min(first + LONGEST_SEARCH, self._known_end) + 1):
            windows = days[ordinal]
            if not windows or (self.away and not self._lets_out(ordinal, kind=kind)):
                continue
            if fits is not None and not fits(date.fromordinal(ordinal)):
                continue
            for opens, closes in windows:
                if instant < closes:
                    opening = opens if opens > instant else instant.astimezone(UTC)
                    return self.jittered(opening, key) if key else opening
        raise NoSuchDayError(f"no hour for sending after {instant}")

    def jittered(self, opening: datetime, key: str) -> datetime:
        """``opening`` moved by up to ``jitter``, always the same for the same ``key``.

        At most by half of what is left of its window, so it never leaves it and
        a late turn still meets it. An instant outside the hours stays.
        """
        if not self.jitter:
            return opening
        closes = next(
            (
                ends
                for begins, ends in self._windows[self._clock.local(opening).toordinal()]
                if begins <= opening < ends
            ),
            opening,
        )
        room = min(self.jitter, (closes - opening) / 2)
        drawn = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") / 2**32
        return opening + timedelta(seconds=int(room.total_seconds() * drawn))

    def after(
        self,
        instant: datetime,
        count: int,
        *,
        working: bool,
        absences: Sequence[DateRange] = (),
        shared: bool = False,
    ) -> datetime:
        """``count`` days after ``instant`` (UTC) at the same wall-clock time, ``absences`` left out.

        ``working`` counts working days, ``shared`` those of client and owner,
        else any day. Raises :class:`NoSuchDayError`.
        """
        if count <= 0:
            return instant.astimezone(UTC)
        local = self._clock.local(instant)
        counted = self._shared if shared else self._working if working else self._calendar_days
        ordinal = counted.nth_after(local.toordinal(), count, _spans(absences) if absences else ())
        return self.at(date.fromordinal(ordinal), local.time())

    # -- what is kept, so that a due time costs microseconds --------------------

    @cached_property
    def _working(self) -> DayCount:
        return DayCount(
            weekend=self.weekend,
            rest=self.holidays | wall_clock.skipped_days(self.zone),
            first=self.known_from,
            last=self.known_until,
        )

    @cached_property
    def _shared(self) -> DayCount:
        return DayCount(
            weekend=self.weekend | self.own_weekend,
            rest=self.holidays | self.own_holidays | wall_clock.skipped_days(self.zone),
            first=self.known_from,
            last=self.known_until,
        )

    @cached_property
    def _calendar_days(self) -> DayCount:
        return DayCount(weekend=(), rest=wall_clock.skipped_days(self.zone))

    @cached_property
    def _known_end(self) -> int:
        return self.known_until.toordinal()

    @cached_property
    def _clock(self) -> wall_clock.ZoneClock:
        return wall_clock.clock_of(self.zone)

    @cached_property
    def _natures(self) -> Memo[int, int]:
        """What kind of day each ordinal is, as bits; 0 outside the known range."""
        return Memo(self._nature_of)

    @cached_property
    def _windows(self) -> Memo[int, tuple[tuple[datetime, datetime], ...]]:
        """The instants between which mail may leave on a day, the owner's absence apart."""
        return Memo(self._windows_of)

    def _nature_of(self, ordinal: int) -> int:
        if not self.known_from.toordinal() <= ordinal <= self._known_end:
            return 0
        day = date.fromordinal(ordinal)
        nature = (_QUIET if self.is_quiet(day) else 0) | (_AWAY if self.is_away(day) else 0)
        if self._working.between(ordinal - 1, ordinal):
            nature |= _WORKING
        if self._shared.between(ordinal - 1, ordinal):
            nature |= _SHARED
        return nature

    def _is_plain(self, ordinal: int) -> bool:
        return self._natures[ordinal] & (_SHARED | _QUIET | _AWAY) == _SHARED

    def _lets_out(self, ordinal: int, *, kind: bool) -> bool:
        return not self.away or (kind and self.kind_while_away) or not self._natures[ordinal] & _AWAY

    def _windows_of(self, ordinal: int) -> tuple[tuple[datetime, datetime], ...]:
        if self._natures[ordinal] & (_SHARED | _QUIET) != _SHARED:
            return ()
        day = date.fromordinal(ordinal)
        instants = (
            (self.at(day, start), self.at(day, end)) for start, end in self.hours.by_weekday[day.weekday()]
        )
        # A skipped hour may swallow a whole window.
        return tuple((opens, closes) for opens, closes in instants if opens < closes)


def _spans(absences: Iterable[DateRange]) -> list[tuple[int, int]]:
    return sorted((absence.first.toordinal(), absence.last.toordinal()) for absence in absences)


def _within(ordinal: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= ordinal <= last for first, last in spans)
