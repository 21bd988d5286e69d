"""A client's calendar from the owner's file and the tables of the places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from mailwatch.config.options.client import Speaks
from mailwatch.config.options.model import Me, Notices
from mailwatch.config.options.sending import Sending
from mailwatch.domain.days.country_days import CountryDays
from mailwatch.domain.days.country_quiet import quiet_periods
from mailwatch.domain.days.owner_hours import OwnerHours
from mailwatch.domain.days.working_time import DateRange, WorkingCalendar, YearlyRange


def calendar_of(
    speaks: Speaks, *, me: Me, sending: Sending, places: Callable[[str], CountryDays]
) -> WorkingCalendar:
    """The client's days; ``places`` gives the table of ``DE`` or ``DE-BE``."""
    theirs, ours = places(str(speaks.country)), places(str(me.country))
    known_from = max(theirs.known_from, ours.known_from)
    known_until = min(theirs.known_until, ours.known_until)
    return WorkingCalendar(
        zone=ZoneInfo(str(speaks.zone)),
        hours=sending.hours,
        weekend=speaks.weekend.days if speaks.weekend else theirs.weekend,
        holidays=frozenset(theirs.holidays) | _dates(speaks.holidays, known_from, known_until),
        own_weekend=_own_weekend(me, sending, ours),
        own_holidays=frozenset(ours.holidays) | _dates(me.holidays, known_from, known_until),
        known_from=known_from,
        known_until=known_until,
        quiet=(
            *sending.quiet,
            *quiet_periods(theirs, sending.country_quiet.names, places),
        ),
        away=me.away,
        kind_while_away=me.while_away == "kind",
        jitter=sending.jitter.exact if sending.jitter else timedelta(0),
    )


def owner_hours_of(
    notices: Notices, *, me: Me, sending: Sending, places: Callable[[str], CountryDays]
) -> OwnerHours:
    """When the owner is reached; ``places`` as above."""
    ours = places(str(me.country))
    return OwnerHours(
        zone=ZoneInfo(str(me.zone)),
        hours=notices.hours,
        daily=notices.daily.clock,
        weekend=_own_weekend(me, sending, ours),
        holidays=frozenset(ours.holidays) | _dates(me.holidays, ours.known_from, ours.known_until),
        away=me.away,
    )


def _own_weekend(me: Me, sending: Sending, ours: CountryDays) -> frozenset[int]:
    weekend = me.weekend.days if me.weekend else ours.weekend
    # A day that the owner names in so many words is a day for sending, weekend or not.
    return weekend - sending.hours.weekdays if sending.hours.named else weekend


def _dates(written: Iterable[DateRange | YearlyRange], first: date, last: date) -> frozenset[date]:
    found: set[date] = set()
    for days in written:
        if isinstance(days, YearlyRange):
            found |= days.days_within(first, last)
        else:
            begin, end = max(days.first, first), min(days.last, last)
            found.update(begin + timedelta(days=number) for number in range((end - begin).days + 1))
    return frozenset(found)
