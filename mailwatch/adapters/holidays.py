"""Public holidays and weekends by country; nothing is known beyond the years that are asked for.

The tables are those of the ``holidays`` package, loaded when the first place is
asked for and once per place. For weekends they are not taken as they stand.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from mailwatch.domain.days.country_days import SATURDAY_AND_SUNDAY, CountryDays, office_weekend

if TYPE_CHECKING:
    from holidays import HolidayBase

YEARS_AHEAD = 2


def place_of(name: str, *, today: date) -> CountryDays:
    """Holidays and weekend of ``DE`` or ``DE-BE`` from the year before ``today`` to two years after it."""
    return _place(name, today.year)


@lru_cache(maxsize=512)
def _place(name: str, year: int) -> CountryDays:
    from mailwatch.holiday_tables import tables

    holidays = tables()
    country, _, region = name.partition("-")
    years = range(year - 1, year + YEARS_AHEAD + 1)
    try:
        table = holidays.country_holidays(
            country, subdiv=region or None, years=years, language=_english(country)
        )
    except NotImplementedError:  # holidays raises it for a country or part that it has no table of
        return CountryDays(
            country=country,
            holidays=MappingProxyType({}),
            weekend=office_weekend(country, SATURDAY_AND_SUNDAY),
            known_from=date(years[0], 1, 1),
            known_until=date(years[-1], 12, 31),
            is_known=False,
        )
    # Some tables end: where days are proclaimed year by year, nothing is said of those to come.
    last = max(min(years[-1], table.end_year), years[0])
    return CountryDays(
        country=country,
        holidays=MappingProxyType(dict(sorted(table.items()))),
        weekend=office_weekend(country, _weekend(table, year)),
        known_from=date(years[0], 1, 1),
        known_until=date(last, 12, 31),
    )


def public_holidays(place: str, *, today: date) -> tuple[frozenset[date], date, date]:
    """Holidays of ``DE`` or ``DE-BE`` with the first and last day for which they are known.

    A place that the package does not know has no holidays and no known range
    of its own: the years are given all the same, weekends still count.
    """
    found = place_of(place, today=today)
    return frozenset(found.holidays), found.known_from, found.known_until


def _english(country: str) -> str | None:
    """The language in which holidays are named, so that customs can be found by name."""
    from mailwatch.holiday_tables import tables

    languages: tuple[str, ...] = getattr(getattr(tables(), country, None), "supported_languages", ())
    return "en_US" if "en_US" in languages else None


def _weekend(table: HolidayBase, year: int) -> frozenset[int]:
    first = date(year, 6, 1)
    week = [first + timedelta(days=number) for number in range(7)]
    return frozenset(day.weekday() for day in week if table.is_weekend(day))
