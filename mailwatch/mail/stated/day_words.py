"""Days as people name them: by date, weekday or feast, or by how far off they are ("in two weeks").

:func:`named_days` reads one language; what a day is *for* is
:mod:`mailwatch.mail.stated.given_dates`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from mailwatch.mail.languages import WITHOUT_SPACES, language
from mailwatch.mail.languages.record import Language
from mailwatch.mail.stated import reckoning
from mailwatch.mail.stated.date_words import find_dates, next_day_of_month
from mailwatch.mail.stated.reckoning import Day

MAX_DAYS = 60
FURTHEST = timedelta(days=400)
"""A day that is named further off is a misreading, or no day to wait for."""


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

    is_weekday: bool = False
    is_bare: bool = False
    """It is two numbers without a year, which may be anything."""

    is_unclear: bool = False
    """Day and month may stand the other way round; ``day`` is the later of the two."""

    is_none: bool = False
    """No day for anybody, though its words are one elsewhere: "good morning" in German."""


MAX_SHIFT = 50
"""Characters in front of a day in which words stand that move it."""

_NONE = Day(day=date.min)
"""What is read where a day is named that can't be told."""

_Reader = Callable[[re.Match[str], date, str], Day | None]


def _by_month(match: re.Match[str], written: date, code: str, day: int) -> Day | None:
    month = _month(match["month"], written, code)
    if month is None:
        return None
    year = written.year + (month < written.month)
    return Day(day=date(year, month, day) if day else reckoning.last_of_month(year, month), is_period=True)


def _month(name: str, written: date, code: str) -> int | None:
    found = find_dates(f"1 {name} {written.year}", written, code, own_names=True)
    return found[0].day.month if found else None


def _number(raw: str, code: str) -> int:
    if raw.isdigit():
        return int(raw)
    return next((at for at, each in enumerate(language(code).days.numbers, 1) if re.fullmatch(each, raw)), 0)


def _next_weekday(weeks: int) -> _Reader:
    def reader(match: re.Match[str], written: date, code: str) -> Day | None:
        number = _weekday(match, written, code)
        return None if number is None else reckoning.weekday_of_next_week(written, number, weeks)

    return reader


def _weekday_in_weeks(match: re.Match[str], written: date, code: str) -> Day | None:
    number, weeks = _weekday(match, written, code), _number(match["number"], code)
    if number is None or not weeks:
        return _NONE
    return reckoning.weekday_in_weeks(written, number, weeks) or _NONE


def _weekday(match: re.Match[str], written: date, code: str) -> int | None:
    found = find_dates(match["weekday"], written, code, own_names=True)
    return found[0].day.weekday() if found else None


def _day_alone(match: re.Match[str], written: date, _code: str) -> Day | None:
    number = int(next(each for each in match.groups() if each and each.isdigit()))
    day = next_day_of_month(number, written) if 1 <= number <= 31 else None  # noqa: PLR2004
    return Day(day=day, eve=day - timedelta(days=1)) if day else None


def _plain(read: Callable[[date], Day]) -> _Reader:
    return lambda _match, written, _code: read(written)


def _counted(read: Callable[[date, int], Day]) -> _Reader:
    def reader(match: re.Match[str], written: date, code: str) -> Day | None:
        number = _number(match["more"] or match["number"], code)
        return read(written, number) if number else None

    return reader


def _of_month(day: int) -> _Reader:
    return lambda match, written, code: _by_month(match, written, code, day)


_READERS: tuple[tuple[str, _Reader], ...] = (
    ("today", _plain(lambda written: reckoning.ahead(written, 0))),
    ("day_after_tomorrow", _plain(lambda written: reckoning.ahead(written, 2))),
    ("this_week", _plain(lambda written: reckoning.friday(written, 0))),
    ("weekend", _plain(reckoning.weekend)),
    ("next_week", _plain(reckoning.next_week)),
    ("middle_of_next_week", _plain(reckoning.middle_of_next_week)),
    ("week_after_next", _plain(reckoning.week_after_next)),
    ("next_weekday", _next_weekday(0)),
    ("weekday_after_next", _next_weekday(1)),
    ("month_middle", _plain(reckoning.month_middle)),
    ("month_end", _plain(lambda written: reckoning.month_end(written, 0))),
    ("next_month", _plain(lambda written: reckoning.month_end(written, 1))),
    ("year_end", _plain(lambda written: Day(day=date(written.year, 12, 31), is_period=True))),
    ("start_of", _of_month(10)),
    ("middle_of", _of_month(15)),
    ("end_of", _of_month(0)),
    ("day_alone", _day_alone),
    ("christmas", _plain(lambda written: reckoning.feast(written, lambda year: date(year, 12, 25), 2))),
    ("new_year", _plain(lambda written: reckoning.feast(written, lambda year: date(year, 1, 1), 1))),
    ("easter", _plain(lambda written: reckoning.feast(written, reckoning.easter, 2))),
    (
        "pentecost",
        _plain(
            lambda written: reckoning.feast(written, lambda year: reckoning.easter(year) + timedelta(49), 2)
        ),
    ),
    ("no_days", _plain(lambda _written: _NONE)),
    ("songkran", _plain(lambda written: reckoning.feast(written, lambda year: date(year, 4, 13), 3))),
)
_SPANS: tuple[tuple[str, _Reader], ...] = (
    ("days", _counted(reckoning.ahead)),
    ("working_days", _counted(reckoning.working_days)),
    ("weeks", _counted(lambda written, number: reckoning.ahead(written, 7 * number))),
    ("months", _counted(reckoning.months_ahead)),
)


@dataclass(frozen=True, kw_only=True)
class _Grammar:
    """The patterns of a language, each with what reads it."""

    days: tuple[tuple[re.Pattern[str], _Reader], ...]
    spans: tuple[tuple[re.Pattern[str], _Reader], ...]
    tail: re.Pattern[str]
    goes_on: re.Pattern[str] | None
    shifts: re.Pattern[str]
    shifts_behind: re.Pattern[str]


_IN_WEEK = "of |in der |der |della |nella |de la |da |na |van (?:de )?|the |of the |den "

_AND = "or|ou|et|e|y|i|u|a|és|og"
"""What parts two days, where "on" or "at" makes them one: "Friday or in two weeks"."""


_OF = re.compile(rf"(?: (?!(?:{_AND}) )\w{{1,3}}){{0,2}} ")


def _words(known: Language) -> dict[str, str]:
    """What the words in capitals stand for."""
    months, weekdays = "|".join(known.dates.months), "|".join(known.dates.weekdays)
    numbers = "|".join(known.days.numbers)
    more = "|".join(known.days.or_more) or "(?!)"
    gap = " ?" if known.code in WITHOUT_SPACES else " "
    number = rf"\d{{1,2}}|{numbers}"
    goes_on = "|".join(known.days.goes_on) or "(?!)"
    any_word = r"|\.?\s\w" if known.days.capital_nouns else ""
    return {
        "NUMBER": rf"(?:(?:{number})(?: ?[-–] ?|{gap}(?:{more}){gap}))?(?P<number>{number})",
        "MORE": rf"(?:{gap}(?:{more}){gap}(?P<more>{number}))?",
        "GOES_ON": (
            r"(?=[\s.]{0,20}$|\.?\s?(?:[.,;!?)]|[:–-](?!\w))"
            rf"|\.?\s(?:{goes_on})(?!\w){any_word})"
        ),
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
    spans = [(f"{phrase}MORE", reader) for name, reader in _SPANS for phrase in getattr(known.days, name)]
    ahead = [
        (phrase.replace("SPAN", f"(?:{span})"), reader)
        for phrase in known.days.spans_ahead
        for span, reader in spans
    ]
    small = " ?" if code in WITHOUT_SPACES else rf",? (?:(?!(?:{_AND}) )\w{{1,2}} )?"
    in_week = " ?" if code in WITHOUT_SPACES else rf",? (?:{_IN_WEEK}|(?!(?:{_AND}) )\w{{1,2}} )?"
    for weeks_on, those in enumerate((known.days.next_week, known.days.week_after_next)):
        for phrase in those:
            ahead.append((f"WEEKDAY{in_week}(?:{phrase})", _next_weekday(weeks_on)))
            ahead.append((f"(?:{phrase}){in_week}WEEKDAY", _next_weekday(weeks_on)))
    for phrase in known.days.spans_ahead:
        for weeks in known.days.weeks:
            in_weeks = phrase.replace("SPAN", f"(?:{weeks})")
            ahead.append((f"WEEKDAY{small}{in_weeks}", _weekday_in_weeks))
            ahead.append((f"{in_weeks}{small}WEEKDAY", _weekday_in_weeks))
        ahead += [
            (f"WEEKDAY{small}{phrase.replace('SPAN', f'(?:{other})')}", lambda *_: _NONE)
            for other in (*known.days.days, *known.days.months)
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
        goes_on=re.compile(rf"(?:{'|'.join(known.days.goes_on)})(?!\w)")
        if known.days.capital_nouns
        else None,
        shifts=re.compile(
            _filled(f"{edges[0]}(?:{'|'.join(known.days.shifts) or '(?!)'})", tokens)
            + r"(?: \w{1,4}){0,2} ?$"
        ),
        shifts_behind=re.compile(" ?(?:" + ("|".join(known.days.shifts_behind) or "(?!)") + ")"),
    )


_NEXT_WORD = re.compile(r"\.?\s(?P<word>\w+)(?P<number> \d)?")


def _of_a_thing(match: re.Match[str], cased: str, goes_on: re.Pattern[str]) -> bool:
    """Whether the number is that of a thing: "der 3. Entwurf", unlike "am 3. anweisen"."""
    following = _NEXT_WORD.match(match.string, match.end())
    if not following or goes_on.match(match.string, following.start("word")):
        return False
    return bool(following["number"]) or not cased[following.start("word") :][:1].islower()


def _candidates(text: str, written: date, code: str, cased: str) -> Iterator[NamedDay]:
    grammar = _grammar(code)
    for one in find_dates(text, written, code, own_names=True):
        tail = grammar.tail.search(text, one.start, one.end)
        end = tail.start() if tail else one.end
        day = Day(day=one.day, eve=_day_before(one.day))
        yield replace(
            _placed(day, one.start, end),
            is_weekday=one.relative,
            is_bare=one.bare,
            is_unclear=one.unclear,
        )
    for readers, is_span in ((grammar.days, False), (grammar.spans, True)):
        for pattern, read in readers:
            for match in pattern.finditer(text):
                found = read(match, written, code)
                if read is _day_alone and grammar.goes_on and _of_a_thing(match, cased, grammar.goes_on):
                    found = None
                if found is not None:
                    tail = None if is_span else grammar.tail.search(text, match.start(), match.end())
                    end = tail.start() if tail else match.end()
                    yield _placed(found, match.start(), end, is_span=is_span)


def _day_before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day


def _placed(found: Day, start: int, end: int, *, is_span: bool = False) -> NamedDay:
    return NamedDay(
        day=found.day, start=start, end=end, eve=found.eve or found.day, over=found.over or found.day,
        is_span=is_span, is_period=found.is_period, is_none=found is _NONE,
    )  # fmt: skip


def named_days(text: str, written: date, code: str, cased: str = "") -> tuple[NamedDay, ...]:
    """Days that ``text`` (as ``normalise`` makes it) names in the language ``code``, none within another.

    ``written`` is the day of the text, ``cased`` the text with its capitals, if it has any. Days behind it
    are left in: they are none to wait for, but their words are a date's all the same. Linear; never raises.
    """
    if not date(1900, 1, 1) <= written <= date(2500, 1, 1):  # a forged Date; the calendar ends near
        return ()
    found = sorted(
        _candidates(text, written, code, cased),
        key=lambda each: (each.start, -each.end, not each.is_none, each.is_span),
    )
    kept: list[NamedDay] = []
    for one in found:
        if len(kept) < MAX_DAYS and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    moved = _moved(kept, text, written, code)
    return tuple(one for one in kept if not one.is_none and one not in moved)


def _moved(days: list[NamedDay], text: str, written: date, code: str) -> set[NamedDay]:
    """Days that only help to name another: "the Friday after Easter", "two weeks before 20 May"."""
    grammar = _grammar(code)
    found: set[NamedDay] = set()
    for at, one in enumerate(days):
        if at and days[at - 1].day == written and _OF.fullmatch(text, days[at - 1].end, one.start):
            found.add(days[at - 1])  # "the end of the day on Friday"
        start = max(0, one.start - MAX_SHIFT)
        shift = grammar.shifts.search(text[start : one.start]) if one.day != written else None
        if shift:
            found.add(one)
            if at and days[at - 1].end > start + shift.start():
                found.add(days[at - 1])
        if (one.is_weekday or one.is_period or one.is_span) and grammar.shifts_behind.match(text, one.end):
            found.add(one)
    return found
