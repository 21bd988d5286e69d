"""The kinds of value that options hold: the readers of ``values`` beside it as pydantic types."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainValidator, StrictBool, StrictInt

from mailwatch.config.options import places, times, values
from mailwatch.config.options.places import Country
from mailwatch.config.options.times import ListHour, LookEnds, Weekdays
from mailwatch.config.options.values import Names
from mailwatch.domain.days.country_quiet import CUSTOMS
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.days.sending_hours import SendingHours
from mailwatch.domain.days.waits import MOST, Limit, Unit, Wait, parse_clock, parse_limit
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.conditions import Condition, parse_condition
from mailwatch.secret import (
    FromCommand,
    FromCredential,
    FromEnvironment,
    FromFile,
    FromKeyring,
    FromTokenCommand,
    InConfig,
    SecretSource,
)
from mailwatch.shown import is_fit

Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True)
class CountryQuiet:
    """The customs that hold, by name."""

    names: frozenset[str]

    def __str__(self) -> str:
        return ", ".join(name for name in CUSTOM_NAMES if name in self.names) or "none"


CUSTOM_NAMES = tuple(dict.fromkeys(custom.name for custom in CUSTOMS))
BY_DEFAULT = CountryQuiet(names=frozenset(custom.name for custom in CUSTOMS if custom.by_default))


@dataclass(frozen=True)
class InWords:
    """What a kind of value is called in the reference."""

    name: str


LONGEST_TEXT = 500


def _read(reader: Callable[[object], Value]) -> PlainValidator:
    """A reader as a validator; the words of its ValueError reach the owner unchanged."""
    return PlainValidator(reader)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text in quotes")  # noqa: TRY004  pydantic collects ValueErrors
    text = value.strip()
    if not text:
        raise ValueError("is empty")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"is longer than {LONGEST_TEXT} characters")
    if not is_fit(text):
        raise ValueError("must be a single line without control characters, or any that nobody sees")
    return text


def _fact(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else _text(value)


def _zone(value: object) -> str:
    return places.read_zone(value)


def _country_quiet(value: object) -> CountryQuiet:
    if isinstance(value, bool):
        return BY_DEFAULT if value else CountryQuiet(names=frozenset())
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"must be true, false, or a list of {', '.join(CUSTOM_NAMES)}")
    for name in names:
        if name not in CUSTOM_NAMES:
            near = difflib.get_close_matches(name, CUSTOM_NAMES, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(CUSTOM_NAMES)}"
            raise ValueError(f"“{name}” is no custom that mailwatch knows; {hint}")
    return CountryQuiet(names=frozenset(names))


def _language(value: object) -> str:
    from babel import Locale, UnknownLocaleError

    text = _text(value)
    try:
        if re.fullmatch(r"[a-z]{2,3}", text):
            Locale.parse(text)
            return text
    except UnknownLocaleError:
        pass
    wanted = text.casefold()
    names = {name.casefold(): code for code, name in Locale("en").languages.items()}
    code = names.get(wanted) or wanted.replace("_", "-").partition("-")[0]
    hint = f"; write “{code}”" if code != text and code in names.values() else "; write it like “en” or “de”"
    raise ValueError(f"“{text}” is no language's short code{hint}")


def _names(value: object) -> Names:
    if isinstance(value, str):
        return Names(default=_text(value), by_language={})
    if not isinstance(value, Mapping):
        raise ValueError('must be a name in quotes, or a table as { default = "…", hu = "…" }')  # noqa: TRY004  collected
    if "default" not in value:
        raise ValueError('needs the name for all other languages too: default = "…"')
    return Names(
        default=_text(value["default"]),
        by_language={
            _language(language): _text(name) for language, name in value.items() if language != "default"
        },
    )


def _path(value: object) -> Path:
    text = _text(value)
    try:
        path = Path(text).expanduser()
    except RuntimeError as error:
        raise ValueError(f"“{text}” names a home directory that isn't known") from error
    if not path.is_absolute():
        raise ValueError(
            f"“{text}” must be a full path, beginning with “/” or “~/”: a service has no folder of its own"
        )
    return path


def _arguments(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        try:
            arguments = tuple(shlex.split(value))
        except ValueError as error:
            raise ValueError("command has a quotation mark that isn't closed") from error
    elif isinstance(value, list) and all(isinstance(each, str) for each in value):
        arguments = tuple(value)
    else:
        raise ValueError("command must be text in quotes, or a list of a program and its arguments")
    if not arguments or not arguments[0] or any("\0" in each for each in arguments):
        raise ValueError("command is empty")
    program = str(_path(arguments[0])) if arguments[0].startswith("~") else arguments[0]
    return (program, *arguments[1:])


def _keyring(value: object) -> SecretSource:
    if isinstance(value, Mapping) and set(value) == {"service", "username"}:
        return FromKeyring(service=_text(value["service"]), username=_text(value["username"]))
    raise ValueError('keyring must be a table: { service = "mailwatch", username = "anna" }')


def _variable(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", text, re.ASCII):
        raise ValueError("env must be the name of an environment variable, as “MAIL_PASSWORD”")
    return text


def _credential(value: object) -> str:
    text = _text(value)
    if "/" in text or text in {".", ".."}:
        raise ValueError("credential must be a plain name, as systemd's LoadCredential= gives it")
    return text


_SOURCES: Mapping[str, Callable[[object], SecretSource]] = {
    "command": lambda value: FromCommand(arguments=_arguments(value)),
    "token_command": lambda value: FromTokenCommand(arguments=_arguments(value)),
    "file": lambda value: FromFile(path=_path(value)),
    "env": lambda value: FromEnvironment(variable=_variable(value)),
    "credential": lambda value: FromCredential(name=_credential(value)),
    "keyring": _keyring,
}


def _secret(value: object) -> SecretSource:
    """Never repeats what it was given: it may be the password."""
    if isinstance(value, str):
        if not value or "\n" in value or "\r" in value or "\0" in value:
            raise ValueError("is empty or has more than one line")
        return InConfig(text=value)
    if not isinstance(value, Mapping) or len(value) != 1 or next(iter(value)) not in _SOURCES:
        raise ValueError(
            f"must name one place to find it: {', '.join(_SOURCES)}; "
            'for example { command = "pass show mail/anna" }'
        )
    source, detail = next(iter(value.items()))
    return _SOURCES[source](detail)


def exact(least: str, most: str) -> PlainValidator:
    """A span of fixed length from ``least`` to ``most``."""
    shortest, longest = values.read_span(least).exact, values.read_span(most).exact

    def read(value: object) -> Wait:
        span = values.read_span(value)
        if span.unit in {Unit.WORKING_DAYS, Unit.USUAL}:
            raise ValueError(f"must have a fixed length, as “{least}”; working days have none")
        if not shortest <= span.exact <= longest:
            raise ValueError(f"must lie between {least} and {most}")
        return span

    return _read(read)


def counted_in(*units: Unit, least: int = 0) -> PlainValidator:
    """A span in one of ``units``, at least ``least`` of them."""

    def read(value: object) -> Wait:
        span = values.read_span(value)
        if span.unit not in units:
            raise ValueError(f"must be counted in {' or '.join(units)}")
        if span.count < least:
            raise ValueError(f"must be at least {Wait(count=least, unit=span.unit)}")
        if span.count > MOST:
            raise ValueError(f"must be at most {Wait(count=MOST, unit=span.unit)}")
        return span

    return _read(read)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _distinct(found: tuple[Value, ...]) -> tuple[Value, ...]:
    for position, each in enumerate(found):
        if each in found[:position]:
            raise ValueError(f"names {each} twice")
    return found


one_or_list = BeforeValidator(_as_list)
"""Text alone stands for a list of one."""

distinct = AfterValidator(_distinct)

Text = Annotated[str, _read(_text), InWords("text")]
Address = Annotated[str, _read(values.read_address), InWords("address")]
WebAddress = Annotated[str, _read(values.read_web_address), InWords("an address of the web")]
Domain = Annotated[str, _read(values.read_domain), InWords("domain")]
Language = Annotated[str, _read(_language), InWords("language")]
ZoneName = Annotated[str, _read(_zone), InWords("time zone")]
FilePath = Annotated[Path, _read(_path), InWords("path")]
NamesValue = Annotated[Names, _read(_names), InWords("name, or a table by language")]
CountryValue = Annotated[Country, _read(places.read_country), InWords("country")]
MoneyValue = Annotated[Money, _read(values.read_money), InWords("amount")]
DayValue = Annotated[date, _read(times.read_day), InWords("day")]
MomentValue = Annotated[datetime, _read(times.read_moment), InWords("day and time")]
DaysValue = Annotated[DateRange, _read(times.read_days), InWords("days")]
QuietValue = Annotated[DateRange | YearlyRange, _read(times.read_quiet), InWords("days")]
WeekendValue = Annotated[Weekdays, _read(times.read_weekend), InWords("weekdays")]
CountryQuietValue = Annotated[CountryQuiet, _read(_country_quiet), InWords("true, false or a list of names")]
HoursValue = Annotated[SendingHours, _read(times.read_hours), InWords("hours")]
LookEndsValue = Annotated[LookEnds, _read(times.read_look_ends), InWords("time")]
ListHourValue = Annotated[ListHour, _read(times.read_list_hour), InWords("time, or off")]
ClockValue = Annotated[time, _read(lambda value: parse_clock(_text(value))), InWords("text")]
LimitValue = Annotated[Limit, _read(lambda value: parse_limit(_text(value))), InWords("text")]
ConditionValue = Annotated[Condition, _read(lambda value: parse_condition(_text(value))), InWords("text")]
Secret = Annotated[SecretSource, _read(_secret), InWords("where to find it")]
FactValue = Annotated[str, _read(_fact), InWords("text, true, false or a number")]
Switch = StrictBool
Count = StrictInt
