"""What is known of a country, or its part: its public holidays and its weekend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class CountryDays:
    """Public holidays with their English names, known from ``known_from`` to ``known_until``.

    ``weekend`` counts from Monday, 0. ``is_known`` is False where no table of
    holidays exists: then only the weekend is to be relied on.
    """

    country: str
    holidays: Mapping[date, str]
    weekend: frozenset[int]
    known_from: date
    known_until: date
    is_known: bool = True


SATURDAY_AND_SUNDAY = frozenset({5, 6})

_OFFICES = {
    "AF": frozenset({3, 4, 5}),
    "IR": frozenset({3, 4}),
    "LY": frozenset({4, 5}),
    "MR": frozenset({4, 5, 6}),
    "PS": frozenset({4, 5}),
    "SO": frozenset({3, 4}),
}
"""Where tables of weekends say nothing of offices, or differ (Unicode CLDR's week data, the ``holidays``
package, the change in Mauritania in 2014): then whatever day one of them calls rest is rest."""


def office_weekend(country: str, stated: frozenset[int]) -> frozenset[int]:
    """The days on which offices rest (Monday is 0), given the weekend that a table states.

    A Sunday alone, which is a rule for shops and schools, gets its Saturday.
    """
    return _OFFICES.get(country) or (stated if stated - SATURDAY_AND_SUNDAY else SATURDAY_AND_SUNDAY)
