"""Days of a client that are told apart: on which they are away, or on which nothing leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from zoneinfo import ZoneInfo

from mailwatch.app.deciding.judge import ClientJudged
from mailwatch.domain.client.absence import absences_in
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.facts.time_display import say_date


class Days(StrEnum):
    """Why days don't count, or why nothing leaves on them."""

    ABSENT = "client away"
    HOLIDAY = "holiday"
    QUIET = "quiet"
    AWAY = "you are away"


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Days that are told apart, both ends included.

    ``begins`` is the first midnight of theirs on the client's calendar, ``ends`` the one behind the last.
    """

    first: date
    last: date
    begins: datetime
    ends: datetime
    kind: Days
    why: str

    def say(self) -> str:
        """``Mon 14 Dec 2026``, or two of them."""
        first, last = say_date(self.first), say_date(self.last)
        return first if first == last else f"{first} to {last}"


def stretches_of(judged: ClientJudged, first: datetime, last: datetime) -> Iterator[Stretch]:
    """Absences that reach into the time from ``first`` on; holidays, quiet times and yours up to ``last``."""
    situation = judged.client
    policy, calendar = situation.policy, situation.calendar
    zone = calendar.zone
    from_day, to_day = calendar.day_of(first), calendar.day_of(last)
    for absence in absences_in(
        judged.view, calendar, policy.people, since=first, unstated_days=policy.auto_reply_hold
    ):
        days = absence.days
        yield _stretch(DateRange(first=days.first, last=days.last, why=absence.say()), Days.ABSENT, zone)
    days_shown = [from_day + timedelta(days=n) for n in range((to_day - from_day).days + 1)]
    theirs, ours = calendar.holidays, calendar.own_holidays
    told: tuple[tuple[Days, Callable[[date], str]], ...] = (
        (Days.HOLIDAY, lambda day: _holiday(theirs=day in theirs, yours=day in ours)),
        (Days.QUIET, lambda day: _named(calendar.quiet, day, "a quiet time")),
        (Days.AWAY, lambda day: _named(calendar.away, day, "you are away")),
    )
    for kind, why in told:
        yield from (_stretch(run, kind, zone) for run in _runs(days_shown, why))


def _holiday(*, theirs: bool, yours: bool) -> str:
    if theirs and yours:
        return "a public holiday, theirs and yours"
    return "a public holiday of theirs" if theirs else "a public holiday of yours" if yours else ""


def _named(periods: Iterable[DateRange | YearlyRange], day: date, name: str) -> str:
    found = next((each for each in periods if day in each), None)
    return "" if found is None else found.why or name


def _runs(days: Sequence[date], why: Callable[[date], str]) -> Iterator[DateRange]:
    """Neighbouring days with the same word, as one; without those of which there is none."""
    for said, run in groupby(days, key=why):
        first, *rest = run
        if said:
            yield DateRange(first=first, last=rest[-1] if rest else first, why=said)


def _stretch(days: DateRange, kind: Days, zone: ZoneInfo) -> Stretch:
    def midnight(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=zone)

    return Stretch(
        first=days.first,
        last=days.last,
        begins=midnight(days.first),
        ends=midnight(days.last + timedelta(days=1)),
        kind=kind,
        why=days.why,
    )
