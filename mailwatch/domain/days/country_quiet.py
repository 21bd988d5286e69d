"""Weeks in which nobody is pressed, by country: public holidays tell only half of it.

Each custom says why. Fixed ones are days of the year; moving ones lie around
public holidays of the country (or, where that has none, of another one) found
by their English name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mailwatch.domain.days.country_days import CountryDays
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange

ONE_FEAST = timedelta(days=10)
"""Holidays of one custom that lie no further apart are one feast with the days between them."""


@dataclass(frozen=True, kw_only=True)
class Custom:
    """A quiet time of some countries (ISO 3166-1), and why.

    Either ``days`` of each year, or ``around`` the holidays whose name contains
    one of these words: from ``before`` days ahead of the first to ``after`` days
    past the last. ``table_of`` is the country whose holidays are searched.
    """

    name: str
    countries: str
    why: str
    days: YearlyRange | None = None
    around: tuple[str, ...] = ()
    before: int = 0
    after: int = 0
    table_of: str = ""
    by_default: bool = True

    def say(self) -> str:
        """Name and days, in words."""
        if self.days is not None:
            first, last = ("{:02d}-{:02d}".format(*day) for day in (self.days.first, self.days.last))
            return f"{self.name} ({first} .. {last})"
        return f"{self.name} (around {self.around[0]})"


def _yearly(first: tuple[int, int], last: tuple[int, int]) -> YearlyRange:
    return YearlyRange(first=first, last=last)


_MUSLIM = (
    "AE AF AZ BD BH BN DJ DZ EG GM GN ID IQ IR JO KM KW LB LY MA ML MR MV MY NE OM PK PS QA SA SD SN SO SY "
    "TD TN TR YE"
)

CUSTOMS = (
    Custom(
        name="christmas",
        countries="BE BG CA CZ DK EE FR GB GG GL HU IE IM IS JE LT LU LV MC NL NO PH PT RO SI US XK",
        days=_yearly((12, 24), (1, 1)),
        why="offices are closed or half empty from Christmas Eve to New Year's Day",
    ),
    Custom(
        name="christmas",
        countries="AD AT AX CH CY DE ES FI GR HR IT LI MT PL SE SK SM VA",
        days=_yearly((12, 24), (1, 6)),
        why="the holidays last until Epiphany, 6 January",
    ),
    Custom(
        name="christmas",
        countries="AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE",
        days=_yearly((12, 24), (1, 2)),
        why="Christmas and New Year are one long family holiday",
    ),
    Custom(
        name="christmas",
        countries="AU NA NZ ZA",
        days=_yearly((12, 24), (1, 8)),
        why="Christmas falls into the summer holidays; offices close into the second week of January",
    ),
    Custom(
        name="orthodox-christmas",
        countries="AM BY GE MD ME MK RS RU",
        days=_yearly((12, 31), (1, 8)),
        why="New Year, then Christmas on 7 January (6 January in Armenia); in Russia days off by law",
    ),
    Custom(
        name="orthodox-christmas",
        countries="UA",
        days=_yearly((12, 24), (1, 7)),
        why="Christmas was moved to 25 December in 2023, and many keep 7 January too",
    ),
    Custom(
        name="orthodox-christmas",
        countries="EG ER ET",
        days=_yearly((1, 6), (1, 8)),
        why="Christmas of the Coptic and Ethiopian churches, 7 January",
    ),
    Custom(
        name="holy-week",
        countries="AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PH PY SV UY VE",
        around=("Good Friday",),
        table_of="ES",
        before=4,
        after=3,
        why="Semana Santa is a week of processions or of holidays, not Friday alone",
    ),
    Custom(
        name="orthodox-easter",
        countries="BG CY GE GR MD ME MK RO RS UA",
        around=("Good Friday",),
        table_of="GR",
        before=1,
        after=4,
        why="Easter by the eastern reckoning, from Maundy Thursday to Easter Tuesday",
    ),
    Custom(
        name="carnival",
        countries="BR",
        around=("Carnival",),
        table_of="AR",
        before=3,
        after=1,
        why="Carnival is no public holiday of all Brazil, yet nothing is open until noon of Ash Wednesday",
    ),
    Custom(
        name="august",
        countries="ES FR IT",
        days=_yearly((8, 1), (8, 31)),
        why="companies close for the summer, many for the whole of August",
    ),
    Custom(
        name="midsummer",
        countries="AX FI SE",
        around=("Midsummer",),
        before=2,
        after=1,
        why="Midsummer's Eve is kept like a holiday, and many leave the day before",
    ),
    Custom(
        name="nordic-july",
        countries="DK FI NO SE",
        days=_yearly((7, 1), (7, 31)),
        by_default=False,
        why="the industrial holidays lie in July, though many offices answer",
    ),
    Custom(
        name="may-holidays",
        countries="BY KG KZ RU",
        days=_yearly((5, 1), (5, 9)),
        why="the days between 1 May and Victory Day, 9 May, are bridged",
    ),
    Custom(
        name="thanksgiving",
        countries="US",
        around=("Thanksgiving",),
        before=1,
        after=3,
        why="people travel on the Wednesday, and hardly anybody works on the Friday",
    ),
    Custom(
        name="songkran",
        countries="TH",
        days=_yearly((4, 11), (4, 17)),
        why="Thai New Year, 13 to 15 April, and the journeys home before and after",
    ),
    Custom(
        name="songkran",
        countries="KH LA",
        days=_yearly((4, 13), (4, 17)),
        why="Khmer and Lao New Year, 14 to 16 April",
    ),
    Custom(
        name="songkran",
        countries="MM",
        days=_yearly((4, 12), (4, 21)),
        why="Thingyan and the days off after it",
    ),
    Custom(
        name="golden-week",
        countries="JP",
        days=_yearly((4, 29), (5, 6)),
        why="four public holidays within a week, and the days between them are taken off",
    ),
    Custom(
        name="obon",
        countries="JP",
        days=_yearly((8, 13), (8, 16)),
        why="the days of the ancestors, no public holiday, yet companies close",
    ),
    Custom(
        name="japanese-new-year",
        countries="JP",
        days=_yearly((12, 28), (1, 4)),
        why="public offices close from 29 December to 3 January by law, companies likewise",
    ),
    Custom(
        name="lunar-new-year",
        countries="CN TW VN",
        around=("Chinese New Year", "Lunar New Year", "Spring Festival"),
        before=2,
        after=5,
        why="Spring Festival and Tet: a week off by decree, with journeys on both sides",
    ),
    Custom(
        name="lunar-new-year",
        countries="HK KR MN MO MY SG",
        around=("Chinese New Year", "Lunar New Year", "Korean New Year"),
        before=1,
        after=2,
        why="the first days of the lunar year, and the eve",
    ),
    Custom(
        name="national-golden-week",
        countries="CN",
        days=_yearly((10, 1), (10, 8)),
        why="National Day is a week off by decree",
    ),
    Custom(
        name="chuseok",
        countries="KR",
        around=("Chuseok",),
        before=1,
        after=1,
        why="families travel to their home towns",
    ),
    Custom(
        name="eid",
        countries=_MUSLIM,
        around=("Eid al-Fitr",),
        before=2,
        after=2,
        why="the end of Ramadan; the day hangs on the moon and is known for sure the evening before",
    ),
    Custom(
        name="eid",
        countries=_MUSLIM,
        around=("Eid al-Adha", "Arafa"),
        before=2,
        after=2,
        why="the feast of sacrifice; the day hangs on the moon",
    ),
    Custom(
        name="nowruz",
        countries="IR",
        days=_yearly((3, 19), (4, 2)),
        why="New Year until its thirteenth day, which is spent outdoors",
    ),
    Custom(
        name="nowruz",
        countries="AF AZ KG KZ TJ TM UZ",
        days=_yearly((3, 20), (3, 25)),
        why="New Year at the spring equinox",
    ),
    Custom(
        name="passover",
        countries="IL",
        around=("Pesach",),
        before=1,
        after=1,
        why="the week of Passover with its half days",
    ),
    Custom(
        name="tishri",
        countries="IL",
        around=("Rosh Hashanah", "Yom Kippur", "Sukkot", "Simchat Torah"),
        before=1,
        after=1,
        why="from New Year to Simchat Torah much is put off until after the holidays",
    ),
    Custom(
        name="diwali",
        countries="IN",
        around=("Diwali",),
        before=2,
        after=3,
        why="five days of lights, of which the table of all India names one",
    ),
    Custom(
        name="diwali",
        countries="NP",
        around=("Laxmi Pooja", "Gai Tihar", "Bhai Tika"),
        before=1,
        after=1,
        why="Tihar, the five days of lights",
    ),
    Custom(
        name="dashain",
        countries="NP",
        around=("Fulpati", "Ashtami; Maha", "Dashami", "Dashain"),
        before=1,
        after=2,
        why="the longest feast of the year",
    ),
)


def customs_of(country: str, names: Collection[str]) -> tuple[Custom, ...]:
    """The customs among ``names`` that are kept in a country."""
    return tuple(custom for custom in CUSTOMS if custom.name in names and country in custom.countries.split())


def quiet_periods(
    place: CountryDays, names: Collection[str], table_of: Callable[[str], CountryDays]
) -> tuple[DateRange | YearlyRange, ...]:
    """The quiet times of a place by the customs in ``names``; ``table_of`` gives another country's table."""
    return tuple(
        period
        for custom in customs_of(place.country, names)
        for period in _periods(custom, table_of(custom.table_of) if custom.table_of else place)
    )


def _periods(custom: Custom, place: CountryDays) -> Iterator[DateRange | YearlyRange]:
    why = f"{custom.name}: {custom.why}"
    if custom.days is not None:
        yield YearlyRange(first=custom.days.first, last=custom.days.last, why=why)
        return
    days = sorted(
        day for day, name in place.holidays.items() if any(words in name for words in custom.around)
    )
    feasts: list[list[date]] = []
    for day in days:
        if feasts and day - feasts[-1][-1] <= ONE_FEAST:
            feasts[-1].append(day)
        else:
            feasts.append([day])
    for feast in feasts:
        yield DateRange(
            first=feast[0] - timedelta(days=custom.before),
            last=feast[-1] + timedelta(days=custom.after),
            why=why,
        )
