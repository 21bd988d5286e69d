"""Dates as people write them in a mail: names of months and days in many languages, numbers in any order.

:func:`find_dates` returns every date it can read with its place in the text;
what a date *means* (first day back, last day away) is
:mod:`mailwatch.mail.stated.absence`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from mailwatch.mail.languages import CODES, all_languages, patterns
from mailwatch.mail.languages.record import Language
from mailwatch.mail.text.searched import searched

MAX_DATES = 40

_ORDINAL = (
    r"(?:\.|st|nd|rd|th|er|re|ère|º|ª|°|-?го|-?е|-?ого|η|ης|a|e|:a|:e|\.-ig|-ig|-án|-én|-jén|-től|-tól|da|de|"
    r"'?n?[dt][ae])?"
)
"""What stands behind the number of a day, in whatever language."""

_LETTER = r"[^\W\d_ก-๙]"
"""Any letter but a Thai one: Thai writes names of days and months without a space around them."""

_YEAR = r"[12]\d{3}"


Numbers = dict[str, dict[str, int]]
"""The number of each name, by language: *listopad* is in Polish November, in Croatian October."""


def _numbered(pick: Callable[[Language], Iterable[str]]) -> Numbers:
    """Each pattern of the rows that ``pick`` finds, with its place in them, counted from 1."""
    found: Numbers = {}
    for known in all_languages():
        for number, cell in enumerate(pick(known), 1):
            for pattern in re.split(
                r"\|(?![^()]*\))", cell
            ):  # a bar within parentheses belongs to the pattern
                found.setdefault(pattern, {})[known.code] = number
    return found


def _one_of(numbers: Numbers, own: str = "") -> str:
    """All names as one pattern, the longest first; with ``own`` those of that language alone."""
    names = [pattern for pattern, by_language in numbers.items() if not own or own in by_language]
    return "|".join(sorted(names, key=len, reverse=True)) or "(?!)"


@cache
def _months() -> Numbers:
    return _numbered(lambda each: each.dates.months)


@cache
def _weekdays() -> Numbers:
    return _numbered(lambda each: each.dates.weekdays)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _number_of(word: str, numbers: Numbers, language: str) -> int:
    """Which month or weekday a name is: as ``language`` has it, else as all do; 0 if they disagree."""
    meant: dict[str, int] = {}
    for pattern, by_language in numbers.items():
        if pattern == word or (not pattern.isalpha() and _compiled(pattern).fullmatch(word)):
            meant.update(by_language)
    if language in meant:
        return meant[language]
    return next(iter(meant.values())) if len(set(meant.values())) == 1 else 0


@lru_cache(maxsize=2048)
def _month_number(word: str, language: str) -> int:
    return _number_of(word.lower().rstrip("."), _months(), language)


@lru_cache(maxsize=2048)
def _weekday_number(word: str, language: str) -> int:
    return _number_of(word, _weekdays(), language)


@cache
def _tomorrow(own: str = "") -> re.Pattern[str]:
    codes = (own,) if own else CODES
    return re.compile(patterns(lambda each: each.dates.tomorrow, codes) or "(?!)", re.IGNORECASE)


@cache
def _date(own: str = "") -> re.Pattern[str]:
    month = rf"(?:{_one_of(_months(), own)})"
    iso = rf"(?P<iso_y>{_YEAR})[-./](?P<iso_m>\d{{1,2}})[-./](?P<iso_d>\d{{1,2}})(?!\d)"
    east_asian = (
        rf"(?P<cjk_y>{_YEAR})?\s?(?:年|년)?\s?(?P<cjk_m>\d{{1,2}})\s?(?:月|월)\s?"
        r"(?P<cjk_d>\d{1,2})\s?(?:日|号|號|일)"
    )
    hungarian = rf"(?P<hu_y>{_YEAR})\.?\s(?P<hu_m>\d{{1,2}})\.\s?(?P<hu_d>\d{{1,2}})(?!\d)"
    year_first = (
        rf"(?P<ymd_y>{_YEAR})\.?\s(?:m\.\s|gada\s|m\s)?(?P<ymd_m>{month})\.?\s(?P<ymd_d>\d{{1,2}})(?!\d)"
    )
    numbers = (
        r"(?!\d{1,2}-\d{1,2}(?![\d-]))(?P<num_a>\d{1,2})(?P<sep>[./-])\s?(?P<num_b>\d{1,2})"
        rf"(?:(?P=sep)\s?(?P<num_y>\d{{4}}|\d{{2}})|(?P=sep))?(?![\d:])(?!\.?\s{{0,2}}(?:de\s|d')?{month}(?!{_LETTER}))"
    )
    day_first = (
        rf"(?P<dm_d>\d{{1,2}}){_ORDINAL}\s{{0,2}}(?:of\s|de\s|d'|den\s|ngày\s|di\s|วันที่\s|da\s)?"
        rf"(?P<dm_m>{month})(?!{_LETTER})"
        rf"(?:\.?,?\s(?:de\s|del\s|do\s|พ\.ศ\.\s|năm\s|of\s)?(?P<dm_y>{_YEAR})(?!\d))?"
    )
    vietnamese = rf"(?P<vi_d>\d{{1,2}})\s(?:tháng)\s(?P<vi_m>\d{{1,2}})(?:\s(?:năm\s)?(?P<vi_y>{_YEAR}))?"
    month_first = (
        rf"(?<![^\W\d_])(?P<md_m>{month})\.?\s{{1,2}}(?:the\s)?(?P<md_d>\d{{1,2}})(?:{_ORDINAL})(?!\d)"
        rf"(?:,?\s(?P<md_y>{_YEAR})(?!\d))?"
    )
    weekday = rf"(?<!{_LETTER})(?P<weekday>{_one_of(_weekdays(), own)}|{_tomorrow(own).pattern})(?!{_LETTER})"
    numbers_first = f"{iso}|{east_asian}|{hungarian}|{year_first}|{numbers}|{day_first}|{vietnamese}"
    return re.compile(rf"(?<![\d.])(?:{numbers_first})|{month_first}|{weekday}", re.IGNORECASE)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(\d{1,2})\.?\s{0,2}"
        r"(?:[-–—]|to|bis|au|al|a|till|til|tot|do|–|til og med|through|thru|à)\s{0,2}"
        rf"(?=\d{{1,2}}{_ORDINAL}\s{{0,2}}(?:of\s|de\s|d'|den\s)?(?:{_one_of(_months())}))",
        re.IGNORECASE,
    )


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 5)


@dataclass(frozen=True, kw_only=True)
class FoundDate:
    """A date in a text: ``day`` resolved against the reference date, ``start`` and ``end`` its place.

    ``relative`` is True for a weekday's name or "tomorrow".
    """

    day: date
    start: int
    end: int
    relative: bool = False
    bare: bool = False
    """It is two numbers without a year: "3/4" may be anything."""

    unclear: bool = False
    """Day and month may stand the other way round; ``day`` is the later of the two."""


def normalise(text: str) -> str:
    """As dates are looked for: lower case, ASCII digits, straight apostrophes, single spaces."""
    return searched(text.translate(_DIGITS)).replace("i̇", "i")


def _year(raw: str | None) -> int | None:
    if not raw:
        return None
    year = int(raw)
    if year < 100:  # noqa: PLR2004  two digits
        return 2000 + year
    return year - 543 if 2400 < year < 2700 else year  # noqa: PLR2004  Buddhist era (Thailand)


def _resolve(year: int | None, month: int, day: int, reference: date) -> date | None:
    """A day without its year is the one nearest to the reference, at most a month before it."""
    years = (year,) if year is not None else (reference.year + offset for offset in (-1, 0, 1))
    candidates = [found for each in years if (found := _date_or_none(each, month, day))]
    if year is not None:
        return candidates[0] if candidates else None
    # Differences, not sums: a forged Date may stand at the end of the calendar.
    ahead = [each for each in candidates if each - reference >= timedelta(days=-31)]
    return min(ahead) if ahead else None


def _date_or_none(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; 29 February is one in some years only."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_day_of_month(day: int, reference: date) -> date | None:
    """The next ``day`` of a month on or after ``reference``; None when there is no such day within a year."""
    year, month = reference.year, reference.month
    for _ in range(13):
        found = _date_or_none(year, month, day)
        if found is not None and found >= reference:
            return found
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  December
    return None


def _numeric(first: int, second: int, year: int | None, reference: date, order: str) -> date | None:
    """Day and month in the order that the text shows, else nearest ahead of the reference."""
    if first > 12 or order == "dmy":  # noqa: PLR2004  no such month
        return _resolve(year, second, first, reference)
    if second > 12 or order == "mdy":  # noqa: PLR2004
        return _resolve(year, first, second, reference)
    day_first = _resolve(year, second, first, reference)
    month_first = _resolve(year, first, second, reference)
    if order == "dmy?":
        day_first_ahead = day_first is not None and timedelta(days=-1) <= day_first - reference <= timedelta(
            days=150
        )
        if day_first_ahead or not month_first:
            return day_first
    both = [each for each in (day_first, month_first) if each is not None]
    ahead = [each for each in both if each >= reference]
    return min(ahead) if ahead else (max(both) if both else None)


def _either_way(first: int, second: int, year: int | None, reference: date) -> tuple[date, bool] | None:
    """The day of a text that doesn't show its order, and whether another is as likely: then it's the later.

    One that has passed is none to give, and leaves the other sure.
    """
    both = {_resolve(year, second, first, reference), _resolve(year, first, second, reference)}
    known = [each for each in both if each is not None]
    ahead = [each for each in known if each >= reference]
    return (max(ahead or known), len(ahead) > 1) if known else None


def _order(text: str, separator_hint: str, language: str) -> str:
    """What the language or the text itself proves about day and month; a dot is always day first."""
    if separator_hint == ".":
        return "dmy"
    for found in re.finditer(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?(?!\d)", text):
        if int(found[1]) > 12 >= int(found[2]):  # noqa: PLR2004
            return "dmy"
        if int(found[2]) > 12 >= int(found[1]):  # noqa: PLR2004
            return "mdy"
    return "" if language in {"en", "", "fil"} else "dmy?"


def find_dates(
    text: str, reference: date, language: str = "", *, own_names: bool = False
) -> tuple[FoundDate, ...]:
    """Dates in ``text`` (as :func:`normalise` made it), in order; weekdays are those after ``reference``.

    Names are looked for in all languages, for nobody is sure of ``language``; with ``own_names`` in that one
    alone, so that French *mon* is no Monday. A name with two meanings has that of ``language``, or none.
    """
    found: list[FoundDate] = []
    for match in _date(language if own_names else "").finditer(text):
        one = _numbers_of(match, text, reference, language, sure=own_names) if match["num_a"] else None
        day, relative = (None, False) if match["num_a"] else _day_of(match, reference, language)
        if one is not None:
            found.append(one)
        elif day is not None:
            found.append(FoundDate(day=day, start=match.start(), end=match.end(), relative=relative))
        if len(found) >= MAX_DATES:
            break
    return tuple(_without_named_days(found, text))


def _days_behind(reference: date, days: int) -> date | None:
    try:
        return reference + timedelta(days=days)
    except OverflowError:
        return None


def _day_of(match: re.Match[str], reference: date, language: str) -> tuple[date | None, bool]:
    weekday = match["weekday"]
    if weekday:
        if _tomorrow().fullmatch(weekday):
            return _days_behind(reference, 1), True
        number = _weekday_number(weekday, language)
        return (
            (_days_behind(reference, (number - 1 - reference.weekday() - 1) % 7 + 1), True)
            if number
            else (None, False)
        )
    for prefix in ("iso", "cjk", "hu", "vi"):
        if match[f"{prefix}_d"]:
            month, day = int(match[f"{prefix}_m"]), int(match[f"{prefix}_d"])
            return _resolve(_year(match[f"{prefix}_y"]), month, day, reference), False
    for prefix in ("ymd", "dm", "md"):
        if match[f"{prefix}_d"]:
            month = _month_number(match[f"{prefix}_m"], language)
            return (
                (_resolve(_year(match[f"{prefix}_y"]), month, int(match[f"{prefix}_d"]), reference), False)
                if month
                else (None, False)
            )
    return None, False


def _numbers_of(
    match: re.Match[str], text: str, reference: date, language: str, *, sure: bool
) -> FoundDate | None:
    """A date in two or three numbers; if ``sure``, the language alone tells which is the day."""
    first, second, year = int(match["num_a"]), int(match["num_b"]), _year(match["num_y"])
    if year is None and (
        match["sep"] == "-" or (match["sep"] == "." and not match[0].endswith(".") and language in {"en", ""})
    ):
        return None  # 24-7, version numbers
    order, unclear = _order(text, match["sep"], language), False
    if language == "hu" and year is None:
        order = "mdy"  # "05.11-ig"
    if sure and not order:
        day, unclear = _either_way(first, second, year, reference) or (None, False)
    else:
        day = _numeric(first, second, year, reference, order.rstrip("?") if sure else order)
    if day is None:
        return None
    return FoundDate(
        day=day, start=match.start(), end=match.end(), bare=year is None, unclear=unclear
    )  # fmt: skip


_BEFORE_A_DATE = re.compile(
    r"[\s,(]{0,3}(?:(?:(?:on|the|of|den|dem|der|am|le|el|il|l'|al|em|dia|día|de|den|d\.|dne|dnia|op|på|i|o|a|"
    r"v|ve|w|we|în|pe|la|на|в|στις|ngày|ที่|วันที่)\s?){0,2})"
)
"""What may stand between a weekday and the date that goes with it: no end of a sentence, no "by"."""

_BEHIND_A_DATE = re.compile(r"(?:-\w{1,4})?[\s,(]{0,3}")
"""The same between a date and the weekday behind it."""

_SHORT_NAME = 4
"""Letters of a weekday's short form."""


def _without_named_days(found: list[FoundDate], text: str) -> list[FoundDate]:
    """Drop a weekday that only accompanies a date ("Monday, 12 August")."""
    kept: list[FoundDate] = []
    for index, one in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        previous = found[index - 1] if index else None
        if one.relative and following and not following.relative:
            is_short = one.end - one.start <= _SHORT_NAME and text.startswith(".", one.end)  # "Mon. 12 May"
            if _BEFORE_A_DATE.fullmatch(text, one.end + is_short, following.start):
                continue
        if not (
            one.relative
            and previous
            and not previous.relative
            and _BEHIND_A_DATE.fullmatch(text, previous.end, one.start)
        ):
            kept.append(one)
    return kept


def range_starts(text: str) -> tuple[int, ...]:
    """Places where "1 to 15 August" names only a day; the range's end is the date behind it."""
    return tuple(found.end() for found in _range().finditer(text))
