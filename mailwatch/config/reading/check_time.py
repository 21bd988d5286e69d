"""Whether any time is left in which mail may leave: rules over hours, weekends and quiet days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mailwatch.config.options.model import Config
from mailwatch.config.options.places import Country
from mailwatch.config.options.times import Weekdays
from mailwatch.config.reading.problems import Places
from mailwatch.domain.days.country_days import SATURDAY_AND_SUNDAY, office_weekend
from mailwatch.domain.days.date_ranges import YearlyRange
from mailwatch.domain.days.sending_hours import WEEKDAYS
from mailwatch.errors import ConfigProblem

LONGEST_QUIET = 366
FEWEST_DAYS = 30
"""Days of a year that quiet periods must leave, so that every wait has an end."""

_LEAP_YEAR = tuple(date(2024, 1, 1) + timedelta(days=number) for number in range(366))


def problems_in(config: Config, where: Places) -> Iterator[ConfigProblem]:
    """Hours, absences and quiet days that leave no day for sending."""
    yield from _hours(config, where)
    yearly: set[date] = set()
    for table, key, periods in (("me", "away", config.me.away), ("sending", "quiet", config.sending.quiet)):
        for position, period in enumerate(periods):
            if isinstance(period, YearlyRange):
                yearly |= {day for day in _LEAP_YEAR if day in period}
            elif (period.last - period.first).days >= LONGEST_QUIET:
                yield where.problem((table, key, position), "lasts a year or more: is the year right?")
    if len(_LEAP_YEAR) - len(yearly) < FEWEST_DAYS:
        yield where.problem(
            ("sending", "quiet"),
            f"leaves fewer than {FEWEST_DAYS} days of the year: nothing would ever leave",
        )


def warnings_in(config: Config, where: Places) -> Iterator[ConfigProblem]:
    """Weeks in which an ultimatum has no day: it never goes on the last working day before rest."""
    for key, weekend in _weekends(config).items():
        own = _own_weekend(config)
        days = config.sending.hours.weekdays - weekend - own
        if days and all((day + 1) % 7 in weekend | own for day in days):
            yield where.problem(
                ("sending", "hours"),
                f"leaves client.{key} no day for an ultimatum, which never goes on the last one before rest",
                "allow one more day",
            )


def _hours(config: Config, where: Places) -> Iterator[ConfigProblem]:
    days = config.sending.hours.weekdays
    if not config.client and not days - SATURDAY_AND_SUNDAY:
        yield where.problem(("sending", "hours"), "names weekends alone: nothing would ever leave")
    for key, weekend in _weekends(config).items():
        own = _own_weekend(config)
        if not days - weekend - own:
            yield where.problem(
                ("sending", "hours"),
                f"names no working day of client.{key}, whose weekend is {Weekdays(days=weekend)}: "
                "nothing would ever leave",
                f'hours = "{Weekdays(days=frozenset(range(len(WEEKDAYS))) - weekend)} 09:00-16:30"',
            )


def _own_weekend(config: Config) -> frozenset[int]:
    own = config.me.weekend.days if config.me.weekend else _weekend_of(config.me.country)
    return own - config.sending.hours.weekdays if config.sending.hours.named else own


def _weekends(config: Config) -> dict[str, frozenset[int]]:
    """Each client's weekend, if it matters: the countries' own ones always leave days for every hour."""
    clients = [client.speaks.weekend for client in config.client.values()]
    if not config.sending.hours.named and not any((config.me.weekend, *clients)):
        return {}
    return {
        key: client.speaks.weekend.days if client.speaks.weekend else _weekend_of(client.speaks.country)
        for key, client in config.client.items()
    }


def _weekend_of(country: Country) -> frozenset[int]:
    from mailwatch.holiday_tables import tables

    stated = getattr(getattr(tables(), country.code, None), "weekend", SATURDAY_AND_SUNDAY)
    return office_weekend(country.code, frozenset(stated))
