"""Days as people name them: by date, weekday or feast, or by how far off they are ("in two weeks").

:func:`named_days` reads one language; what a day is *for* is
:mod:`mailwatch.mail.stated.given_dates`'s business.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from mailwatch.mail.languages import WITHOUT_SPACES, language
from mailwatch.mail.languages.record import Language
from mailwatch.mail.stated.date_words import find_dates, next_day_of_month

MAX_DAYS = 60
FURTHEST = timedelta(days=400)
"""A day that is named further off is a misreading, or no day to wait for."""

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6


@dataclass(frozen=True, kw_only=True)
class NamedDay:
    """A day in a text with its place; ``day`` is the last one of a longer time.

    ``eve`` is the last day before it, ``over`` the day with which it is over.
    """

    day: date
    start: int
    end: int
    eve: date
    over: date
    is_span: bool = False
    """It is only a number of days or weeks."""

    is_period: bool = False
    """It ends a longer time, or is a feast."""


@dataclass(frozen=True, kw_only=True)
class _Day:
    """A day without its place; a period's eve is its own last day."""

    day: date
    eve: date | None = None
    over: date | None = None
    is_period: bool = False


_Reader = Callable[[re.Match[str], date, str], _Day | None]


def _ahead(written: date, days: int) -> _Day:
    found = written + timedelta(days=days)
    return _Day(day=found, eve=found - timedelta(days=1))


def _friday(written: date, weeks: int) -> _Day:
    """The Friday of a week; at the weekend "this week" is the one that comes."""
    monday = written - timedelta(days=written.weekday())
    if weeks == 0 and written.weekday() >= _SATURDAY:
        weeks = 1
    return _Day(day=monday + timedelta(weeks=weeks, days=_FRIDAY), is_period=True)


def _next_week(written: date) -> _Day:
    friday = _friday(written, 0 if written.weekday() >= _SATURDAY else 1).day
    return _Day(day=friday, eve=friday - timedelta(days=7), is_period=True)


def _weekend(written: date) -> _Day:
    sunday = written + timedelta(days=_SUNDAY - written.weekday())
    return _Day(
        day=sunday,
        eve=max(sunday - timedelta(days=2), written),
        over=sunday + timedelta(days=1),
        is_period=True,
    )


def _middle_of_next_week(written: date) -> _Day:
    return _Day(day=_next_week(written).day - timedelta(days=2), is_period=True)


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _month_on(written: date, months: int) -> tuple[int, int]:
    count = written.year * 12 + written.month - 1 + months
    return count // 12, count % 12 + 1


def _months_ahead(written: date, months: int) -> _Day:
    last = _last_of_month(*_month_on(written, months))
    day = last.replace(day=min(written.day, last.day))
    return _Day(day=day, eve=day - timedelta(days=1))


def _month_middle(written: date) -> _Day:
    year, month = _month_on(written, 0 if written.day <= 15 else 1)  # noqa: PLR2004  the middle
    return _Day(day=date(year, month, 15), is_period=True)


def _month_end(written: date, months: int) -> _Day:
    return _Day(day=_last_of_month(*_month_on(written, months)), is_period=True)


def _week_after_next(written: date) -> _Day:
    return _Day(day=_next_week(written).day + timedelta(days=7), is_period=True)


def _working_days(written: date, number: int) -> _Day:
    day = written
    for _ in range(number):
        day += timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    return _Day(day=day, eve=day - timedelta(days=1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - (c % 4)) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _feast(written: date, first: Callable[[int], date], length: int) -> _Day:
    """A feast that is still ahead or on: its eve is the last day before it."""
    start = first(written.year)
    if start + timedelta(days=length - 1) < written:
        start = first(written.year + 1)
    eve = start - timedelta(days=1)
    return _Day(day=eve, eve=eve, over=start + timedelta(days=length - 1), is_period=True)


def _by_month(match: re.Match[str], written: date, code: str, day: int) -> _Day | None:
    month = _month(match["month"], written, code)
    if month is None:
        return None
    year = written.year + (month < written.month)
    return _Day(day=date(year, month, day) if day else _last_of_month(year, month), is_period=True)


def _month(name: str, written: date, code: str) -> int | None:
    found = find_dates(f"1 {name} {written.year}", written, code, own_names=True)
    return found[0].day.month if found else None


def _number(raw: str, code: str) -> int:
    if raw.isdigit():
        return int(raw)
    return next((at for at, each in enumerate(language(code).days.numbers, 1) if re.fullmatch(each, raw)), 0)


def _next_weekday(match: re.Match[str], written: date, code: str) -> _Day | None:
    found = find_dates(match["weekday"], written, code, own_names=True)
    if not found:
        return None
    friday = _next_week(written).day
    day = friday + timedelta(days=found[0].day.weekday() - _FRIDAY)
    return _Day(day=day, eve=day - timedelta(days=1))


def _day_alone(match: re.Match[str], written: date, _code: str) -> _Day | None:
    number = int(next(each for each in match.groups() if each and each.isdigit()))
    day = next_day_of_month(number, written) if 1 <= number <= 31 else None  # noqa: PLR2004
    return _Day(day=day, eve=day - timedelta(days=1)) if day else None


def _plain(read: Callable[[date], _Day]) -> _Reader:
    return lambda _match, written, _code: read(written)


def _counted(read: Callable[[date, int], _Day]) -> _Reader:
    def reader(match: re.Match[str], written: date, code: str) -> _Day | None:
        number = _number(match["number"], code)
        return read(written, number) if number else None

    return reader


def _of_month(day: int) -> _Reader:
    return lambda match, written, code: _by_month(match, written, code, day)


_READERS: tuple[tuple[str, _Reader], ...] = (
    ("today", _plain(lambda written: _ahead(written, 0))),
    ("day_after_tomorrow", _plain(lambda written: _ahead(written, 2))),
    ("this_week", _plain(lambda written: _friday(written, 0))),
    ("weekend", _plain(_weekend)),
    ("next_week", _plain(_next_week)),
    ("middle_of_next_week", _plain(_middle_of_next_week)),
    ("week_after_next", _plain(_week_after_next)),
    ("next_weekday", _next_weekday),
    ("month_middle", _plain(_month_middle)),
    ("month_end", _plain(lambda written: _month_end(written, 0))),
    ("next_month", _plain(lambda written: _month_end(written, 1))),
    ("year_end", _plain(lambda written: _Day(day=date(written.year, 12, 31), is_period=True))),
    ("start_of", _of_month(10)),
    ("middle_of", _of_month(15)),
    ("end_of", _of_month(0)),
    ("day_alone", _day_alone),
    ("christmas", _plain(lambda written: _feast(written, lambda year: date(year, 12, 25), 2))),
    ("new_year", _plain(lambda written: _feast(written, lambda year: date(year, 1, 1), 1))),
    ("easter", _plain(lambda written: _feast(written, _easter, 2))),
    ("pentecost", _plain(lambda written: _feast(written, lambda year: _easter(year) + timedelta(49), 2))),
    ("songkran", _plain(lambda written: _feast(written, lambda year: date(year, 4, 13), 3))),
)
_SPANS: tuple[tuple[str, _Reader], ...] = (
    ("days", _counted(_ahead)),
    ("working_days", _counted(_working_days)),
    ("weeks", _counted(lambda written, number: _ahead(written, 7 * number))),
    ("months", _counted(_months_ahead)),
)


@dataclass(frozen=True, kw_only=True)
class _Grammar:
    """The patterns of a language, each with what reads it."""

    days: tuple[tuple[re.Pattern[str], _Reader], ...]
    spans: tuple[tuple[re.Pattern[str], _Reader], ...]
    tail: re.Pattern[str]


def _words(known: Language) -> dict[str, str]:
    """What the words in capitals stand for."""
    months, weekdays = "|".join(known.dates.months), "|".join(known.dates.weekdays)
    numbers = "|".join(known.days.numbers)
    return {
        "NUMBER": rf"(?P<number>\d{{1,2}}|{numbers})",
        "MONTH": rf"(?P<month>{months})",
        "WEEKDAY": rf"(?P<weekday>{weekdays})",
    }


def _filled(phrase: str, tokens: dict[str, str]) -> str:
    for word, pattern in tokens.items():
        phrase = phrase.replace(word, pattern)
    return phrase


@cache
def _grammar(code: str) -> _Grammar:
    known = language(code)
    tails = "".join(rf"|(?:{each})\b" for each in known.days.tails)
    edges = (
        ("", "") if code in WITHOUT_SPACES else (r"(?<![^\W_])", rf"(?:(?![^\W_])|(?={tails[1:] or '(?!)'}))")
    )
    tokens = _words(known)
    spans = [(phrase, reader) for name, reader in _SPANS for phrase in getattr(known.days, name)]
    ahead = [
        (phrase.replace("SPAN", f"(?:{span})"), reader)
        for phrase in known.days.spans_ahead
        for span, reader in spans
    ]
    days = [(phrase, reader) for name, reader in _READERS for phrase in getattr(known.days, name)]

    def compiled(phrases: list[tuple[str, _Reader]]) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
        return tuple(
            (re.compile(f"{edges[0]}(?:{_filled(phrase, tokens)}){edges[1]}"), reader)
            for phrase, reader in phrases
        )

    return _Grammar(
        days=compiled([*ahead, *days]),
        spans=compiled(spans),
        tail=re.compile(rf"(?:{'|'.join(known.days.tails) or '(?!)'})$"),
    )


def _candidates(text: str, written: date, code: str) -> Iterator[NamedDay]:
    grammar = _grammar(code)
    for one in find_dates(text, written, code, own_names=True):
        tail = grammar.tail.search(text, one.start, one.end)
        end = tail.start() if tail else one.end
        yield _placed(_Day(day=one.day, eve=_day_before(one.day)), one.start, end)
    for readers, is_span in ((grammar.days, False), (grammar.spans, True)):
        for pattern, read in readers:
            for match in pattern.finditer(text):
                found = read(match, written, code)
                if found is not None:
                    yield _placed(found, match.start(), match.end(), is_span=is_span)


def _day_before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day


def _placed(found: _Day, start: int, end: int, *, is_span: bool = False) -> NamedDay:
    return NamedDay(
        day=found.day, start=start, end=end, eve=found.eve or found.day, over=found.over or found.day,
        is_span=is_span, is_period=found.is_period,
    )  # fmt: skip


def named_days(text: str, written: date, code: str) -> tuple[NamedDay, ...]:
    """Days that ``text`` (as ``normalise`` makes it) names in the language ``code``, none within another.

    ``written`` is the day of the text. Days behind it are left in: they are no days to wait for,
    but their words are a date's all the same. Linear; never raises.
    """
    if not date(1900, 1, 1) <= written <= date(2500, 1, 1):  # a forged Date; the calendar ends near
        return ()
    found = sorted(_candidates(text, written, code), key=lambda each: (each.start, -each.end, each.is_span))
    kept: list[NamedDay] = []
    for one in found:
        if len(kept) < MAX_DAYS and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return tuple(kept)
