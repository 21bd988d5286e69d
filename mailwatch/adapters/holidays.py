"""Public holidays as sets of dates; nothing is known beyond the years that are asked for."""

from __future__ import annotations

from datetime import date

YEARS_AHEAD = 2


def public_holidays(place: str, *, today: date) -> tuple[frozenset[date], date, date]:
    """Holidays of ``DE`` or ``DE-BE`` with the first and last day for which they are known.

    A place that the package does not know has no holidays and no known range
    of its own: the years are given all the same, weekends still count.
    """
    import holidays

    country, _, region = place.partition("-")
    years = range(today.year - 1, today.year + YEARS_AHEAD + 1)
    try:
        found = holidays.country_holidays(country, subdiv=region or None, years=years)
        days = frozenset(found.keys())
    except NotImplementedError:  # how the package says that it does not know a place
        days = frozenset()
    return days, date(years[0], 1, 1), date(years[-1], 12, 31)
