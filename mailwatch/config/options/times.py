"""Days, weekdays and hours of the owner's file. Text in, frozen values out.

Every reader raises ValueError with words for people; ``str()`` of a value is
text that the reader takes again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mailwatch import figures
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.days.sending_hours import WEEKDAYS, SendingHours, Window, weekday_text


def read_days(value: object) -> DateRange:
    """Read ``2026-12-19 .. 2027-01-06``, ``2026-12-24`` or a TOML date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return DateRange(first=value, last=value)
    ends = _ends(value, r"\d{4}-\d\d-\d\d")
    if ends is None:
        raise ValueError("must look like “2026-12-19 .. 2027-01-06” or “2026-12-24”")
    first, last = _date(ends[0]), _date(ends[1])
    if last < first:
        raise ValueError(f"ends on {last}, before it begins on {first}")
    return DateRange(first=first, last=last)


def read_quiet(value: object) -> DateRange | YearlyRange:
    """Read ``12-19 .. 01-06`` (every year) or days with a year, as :func:`read_days`."""
    ends = _ends(value, r"\d\d-\d\d")
    if ends is None:
        try:
            return read_days(value)
        except ValueError as error:
            if "look like" not in str(error):
                raise
            raise ValueError(
                "must look like “12-19 .. 01-06” (every year) or “2026-12-19 .. 2027-01-06”"
            ) from error
    first, last = (_date(f"2024-{end}") for end in (ends[0], ends[1]))  # a leap year: 02-29 is a day
    return YearlyRange(first=(first.month, first.day), last=(last.month, last.day))


def _ends(value: object, form: str) -> tuple[str, str] | None:
    """Both ends of ``first .. last``, or one day as both; None when the text has another form."""
    match = (
        re.fullmatch(rf"({form})(?:\s*\.\.\s*({form}))?", value.strip(), re.ASCII)
        if isinstance(value, str)
        else None
    )
    return (match[1], match[2] or match[1]) if match else None


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"there is no such day as {text.removeprefix('2024-')}") from error


@dataclass(frozen=True, kw_only=True)
class Weekdays:
    """Some days of the week; Monday is 0."""

    days: frozenset[int]

    def __str__(self) -> str:
        return weekday_text(sorted(self.days))


LONGEST_WEEKEND = 4


def read_weekend(value: object) -> Weekdays:
    """Read ``Fri-Sat``, ``Fri, Sun`` or a list of weekdays; one to four of them."""
    text = ", ".join(value) if isinstance(value, list) and all(isinstance(e, str) for e in value) else value
    if not isinstance(text, str) or not text.strip():
        raise ValueError("must name weekdays, as [“Fri”, “Sat”]")
    days = _weekdays(text)
    if len(days) > LONGEST_WEEKEND:
        raise ValueError(f"leaves only {len(WEEKDAYS) - len(days)} working days a week")
    return Weekdays(days=days)


_HOURS_FORM = "must look like “Mon-Fri 09:00-16:30” or “Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00”"
_WINDOW = re.compile(r"(\d\d?):(\d\d)\s*-\s*(\d\d?):(\d\d)", re.ASCII)
_PART = re.compile(
    rf"(?P<days>[A-Za-z][A-Za-z,\s-]*?)?\s*(?P<windows>{_WINDOW.pattern}(?:(?:\s*,\s*|\s+){_WINDOW.pattern})*)",
    re.ASCII,
)
SHORTEST_WINDOW = timedelta(minutes=30)
"""Less than this and a short outage would cost a whole day."""


def read_hours(value: object) -> SendingHours:
    """Read ``Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00``, a list of such parts, or windows alone."""
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        value = ";".join(value)
    if not isinstance(value, str):
        raise ValueError(_HOURS_FORM)  # noqa: TRY004  pydantic collects ValueErrors
    parts = [_hours_part(part.strip()) for part in value.strip().rstrip(";").split(";")]
    if any(days is None for days, _ in parts):
        if len(parts) > 1:
            raise ValueError("must name the weekdays of each part, or have one part without any")
        return SendingHours(by_weekday=(parts[0][1],) * len(WEEKDAYS), named=False)
    by_weekday: list[tuple[Window, ...]] = [()] * len(WEEKDAYS)
    for days, windows in parts:
        for day in days or ():
            if by_weekday[day]:
                raise ValueError(f"names {WEEKDAYS[day]} in two parts; put its times side by side in one")
            by_weekday[day] = windows
    return SendingHours(by_weekday=tuple(by_weekday))


def _hours_part(text: str) -> tuple[frozenset[int] | None, tuple[Window, ...]]:
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError(_HOURS_FORM)
    days = _weekdays(match["days"]) if match["days"] else None
    windows = tuple(_window(each) for each in _WINDOW.finditer(match["windows"]))
    for (_, ends), (begins, _) in zip(windows, windows[1:], strict=False):  # noqa: RUF007  pairs read as pairs
        if begins <= ends:
            raise ValueError(
                f"has {begins:%H:%M} after {ends:%H:%M}: each time must lie behind the one before it"
            )
    return days, windows


def _window(match: re.Match[str]) -> Window:
    try:
        start, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
    except ValueError as error:
        raise ValueError("has a time that no clock shows; hours go from 00:00 to 23:59") from error
    if datetime.combine(date.min, end) - datetime.combine(date.min, start) < SHORTEST_WINDOW:
        raise ValueError("must leave at least half an hour between the first time and a later second one")
    return start, end


def _weekdays(text: str) -> frozenset[int]:
    found: set[int] = set()
    for part in text.split(","):
        begin, dash, end = (each.strip().capitalize() for each in part.partition("-"))
        if begin not in WEEKDAYS or (dash and end not in WEEKDAYS):
            raise ValueError(
                f"“{part.strip()}” is no weekday; write {', '.join(WEEKDAYS)} or a range as Mon-Fri"
            )
        first, last = WEEKDAYS.index(begin), WEEKDAYS.index(end if dash else begin)
        found.update(day % 7 for day in range(first, last + 1 if last >= first else last + 8))
    return frozenset(found)


@dataclass(frozen=True, kw_only=True)
class LookEnds:
    """When a look at the bank ends to count: a time on the next working day; None: with its own day."""

    clock: time | None

    def __str__(self) -> str:
        return f"{self.clock:%H:%M}" if self.clock is not None else SAME_DAY


SAME_DAY = "same day"


def read_look_ends(value: object) -> LookEnds:
    """Read ``12:00``, TOML's own time ``12:00:00``, or ``same day``."""
    return LookEnds(clock=_clock_or(SAME_DAY, value, "12:00"))


@dataclass(frozen=True, kw_only=True)
class ListHour:
    """When the owner is sent the list of what waits for them; None: never."""

    clock: time | None

    def __str__(self) -> str:
        return f"{self.clock:%H:%M}" if self.clock is not None else NO_LIST


NO_LIST = "off"


def read_list_hour(value: object) -> ListHour:
    """Read ``08:30``, TOML's own time ``08:30:00``, or ``off``."""
    return ListHour(clock=None if value is False else _clock_or(NO_LIST, value, "08:30"))


def _clock_or(word: str, value: object, example: str) -> time | None:
    """A clock time, or None where ``word`` stands instead."""
    if isinstance(value, time):
        return value.replace(tzinfo=None)
    if isinstance(value, str) and value.strip().casefold() == word:
        return None
    match = re.fullmatch(r"(\d\d?):(\d\d)", value.strip(), re.ASCII) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"must be a time as “{example}”, or “{word}”")
    try:
        return time(int(match[1]), int(match[2]))
    except ValueError as error:
        raise ValueError("has a time that no clock shows; hours go from 00:00 to 23:59") from error


def read_day(value: object) -> date:
    """Read a day: TOML's own ``2026-11-13``, or in quotes, there as others write it too."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return figures.read_day(value if isinstance(value, str) else "")


def read_moment(value: object) -> datetime:
    """Read a day and time: TOML's own ``2026-12-02T14:00:00+01:00``, or quoted; with or without zone."""
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(value.strip() if isinstance(value, str) and "T" in value else "")
    except ValueError:
        raise ValueError("must be a day and time such as 2026-12-02T14:00:00+01:00") from None
