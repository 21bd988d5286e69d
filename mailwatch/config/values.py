"""The small values of the owner's file: spans, money, days, hours, hosts. Text in, frozen values out.

Every reader raises ValueError with words for people; ``str()`` of a value is
text that the reader takes again.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Unit(StrEnum):
    """What a span is counted in; ``usual`` is the client's own habit."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    USUAL = "usual"


_EXACT = {
    Unit.SECONDS: timedelta(seconds=1),
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
}


@dataclass(frozen=True, kw_only=True)
class Span:
    """A length of time as people say it: ``120 seconds``, ``5 working days``, ``3x usual``."""

    count: int
    unit: Unit

    @property
    def exact(self) -> timedelta:
        """The span as a fixed length; raises ValueError for working days and ``usual``."""
        if self.unit not in _EXACT:
            raise ValueError(f"“{self}” has no fixed length")
        return self.count * _EXACT[self.unit]

    def __str__(self) -> str:
        if self.unit is Unit.USUAL:
            return f"{self.count}x usual"
        return f"{self.count} {self.unit.value if self.count != 1 else self.unit.value[:-1]}"


_SPAN = re.compile(r"(\d{1,5})\s*(seconds?|minutes?|hours?|days?|weeks?|working days?|x\s?usual)", re.ASCII)


def read_span(text: object) -> Span:
    """Read a span; weeks become days."""
    match = _SPAN.fullmatch(" ".join(text.split()).lower()) if isinstance(text, str) else None
    if match is None:
        raise ValueError("needs a number and a unit: “120 seconds”, “36 hours”, “7 days”, “5 working days”")
    count, unit = int(match[1]), match[2]
    if unit.startswith("x"):
        return Span(count=count, unit=Unit.USUAL)
    if unit.startswith("week"):
        return Span(count=count * 7, unit=Unit.DAYS)
    return Span(count=count, unit=Unit(unit if unit.endswith("s") else unit + "s"))


@dataclass(frozen=True, kw_only=True)
class Money:
    """An amount that is not negative, in an ISO 4217 currency."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


_MONEY = re.compile(r"(\d{1,12}(?:\.\d{1,4})?) ?([A-Z]{3})", re.ASCII)


def read_money(text: object) -> Money:
    """Read ``1785.00 EUR``."""
    match = _MONEY.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise ValueError(
            "must look like “1785.00 EUR”: digits, a point before the cents, the currency's code"
        )
    from babel.numbers import get_currency_precision, list_currencies

    amount, currency = match[1], match[2]
    if currency not in list_currencies():
        raise ValueError(f"{currency} is no currency's code; write for example EUR, CHF, GBP or USD")
    if len(amount.partition(".")[2]) > get_currency_precision(currency):
        raise ValueError(f"has more decimal places than {currency} knows")
    return Money(amount=Decimal(amount), currency=currency)


@dataclass(frozen=True, kw_only=True)
class Days:
    """Whole days, both ends included."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first} .. {self.last}" if self.first != self.last else str(self.first)


@dataclass(frozen=True, kw_only=True)
class YearlyDays:
    """Days that come back each year as (month, day), both ends included; may pass New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def covers(self, day: date) -> bool:
        """Whether ``day`` falls into the period."""
        point = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= point <= self.last
        return point >= self.first or point <= self.last

    def __str__(self) -> str:
        first, last = ("{:02d}-{:02d}".format(*day) for day in (self.first, self.last))
        return f"{first} .. {last}" if first != last else first


def read_days(value: object) -> Days:
    """Read ``2026-12-19 .. 2027-01-06``, ``2026-12-24`` or a TOML date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return Days(first=value, last=value)
    ends = _ends(value, r"\d{4}-\d\d-\d\d")
    if ends is None:
        raise ValueError("must look like “2026-12-19 .. 2027-01-06” or “2026-12-24”")
    first, last = _date(ends[0]), _date(ends[1])
    if last < first:
        raise ValueError(f"ends on {last}, before it begins on {first}")
    return Days(first=first, last=last)


def read_quiet(value: object) -> Days | YearlyDays:
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
    return YearlyDays(first=(first.month, first.day), last=(last.month, last.day))


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
class Hours:
    """Weekdays (Monday is 0) and the wall-clock times between which mail may leave."""

    weekdays: frozenset[int]
    start: time
    end: time

    def __str__(self) -> str:
        return f"{_weekday_text(sorted(self.weekdays))} {self.start:%H:%M}-{self.end:%H:%M}"


_HOURS = re.compile(r"([A-Za-z,\s-]+?)\s+(\d\d?):(\d\d)\s*-\s*(\d\d?):(\d\d)", re.ASCII)
SHORTEST_WINDOW = timedelta(minutes=30)
"""Less than this and a short outage would cost a whole day."""


def read_hours(text: object) -> Hours:
    """Read ``Mon-Fri 09:00-16:30`` or ``Mon-Wed, Fri 10:00-12:00``."""
    match = _HOURS.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise ValueError("must look like “Mon-Fri 09:00-16:30” or “Mon, Wed-Fri 10:00-12:00”")
    weekdays = _weekdays(match[1])
    try:
        start, end = time(int(match[2]), int(match[3])), time(int(match[4]), int(match[5]))
    except ValueError as error:
        raise ValueError("has a time that no clock shows; hours go from 00:00 to 23:59") from error
    length = datetime.combine(date.min, end) - datetime.combine(date.min, start)
    if length < SHORTEST_WINDOW:
        raise ValueError("must leave at least half an hour between the first time and a later second one")
    return Hours(weekdays=weekdays, start=start, end=end)


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


def _weekday_text(days: list[int]) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(
        WEEKDAYS[run[0]] if len(run) == 1 else f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}" for run in runs
    )


_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)*{_LABEL}", re.ASCII)
_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII)
LONGEST_DOMAIN, LONGEST_LOCAL = 253, 64  # RFC 1035 §2.3.4, RFC 5321 §4.5.3.1.1


def read_domain(value: object) -> str:
    """Read a mail domain with at least one dot, lower case, ASCII (``xn--`` for others)."""
    text = value.strip().lower() if isinstance(value, str) else ""
    if not text.isascii():
        raise ValueError(f"“{text}” must be written in its ASCII form, which begins with “xn--”")
    if "@" in text:
        raise ValueError(f"“{text}” must be a domain alone, without “@”")
    if "." not in text or len(text) > LONGEST_DOMAIN or not _DOMAIN.fullmatch(text):
        raise ValueError(f"“{text}” is no domain; write it like “lindner-bau.example”")
    return text


def read_address(value: object) -> str:
    """Read a bare address, lower case (RFC 5321 §4.1.2, without quoted local parts)."""
    text = value.strip().lower() if isinstance(value, str) else ""
    local, at, domain = text.rpartition("@")
    if "<" in text or " " in text:
        raise ValueError(f"“{text}” must be the address alone, without a name: “anna@weber-design.example”")
    if not at or not local or not domain:
        raise ValueError(f"“{text}” is no mail address; write it like “anna@weber-design.example”")
    if not local.isascii():
        raise ValueError(f"“{text}” has letters before the “@” that mail servers may not carry")
    if len(local) > LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        raise ValueError(f"“{text}” is no mail address; check what stands before the “@”")
    return f"{local}@{read_domain(domain)}"


def read_host(value: object) -> tuple[str, int | None]:
    """Read ``host``, ``host:port``, ``[::1]:143`` or ``::1`` into host and port."""
    text = value.strip() if isinstance(value, str) else ""
    if "//" in text:
        raise ValueError(f"“{text}” must be the host's name alone, like “imap.provider.example”")
    host, port = text, ""
    bracketed = re.fullmatch(r"\[([0-9a-fA-F:.]+)\](?::(\d+))?", text, re.ASCII)
    if bracketed:
        host, port = bracketed[1], bracketed[2] or ""
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
        if not port:
            raise ValueError(f"“{text}” lacks the port behind the colon")
    if port and (not re.fullmatch(r"\d{1,5}", port, re.ASCII) or not 1 <= int(port) <= 65535):  # noqa: PLR2004  the last port
        raise ValueError(f"“{port}” is no port; ports go from 1 to 65535")
    if not _is_ip(host) and (len(host) > LONGEST_DOMAIN or not _DOMAIN.fullmatch(host.lower())):
        raise ValueError(f"“{text}” is no host; write it like “imap.provider.example”")
    return host.lower(), int(port) if port else None


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether ``host`` can only be this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3)."""
    if _is_ip(host):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


@dataclass(frozen=True, kw_only=True)
class Names:
    """A name, and how it is written in other languages."""

    default: str
    by_language: Mapping[str, str]

    def in_language(self, language: str) -> str:
        """The name as a reader of ``language`` expects it."""
        return self.by_language.get(language, self.default)

    def __str__(self) -> str:
        others = "".join(f", {language}: {name}" for language, name in self.by_language.items())
        return f"{self.default}{others}"
