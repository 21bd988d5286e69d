"""Facts to plain tables and back, so that the journal can be read by anything.

Dates are ISO 8601, instants in UTC. A table written by an older version reads
well as long as new fields have defaults; a field this version doesn't know is
an error, since a fact must not lose a part in silence.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum, StrEnum
from functools import lru_cache, singledispatch

from mailwatch.domain.facts import guard_events, meeting_events
from mailwatch.domain.facts.earlier_entries import as_meant
from mailwatch.domain.facts.events import KIND_BY_NAME, Event
from mailwatch.domain.facts.reasons import Reason, Value
from mailwatch.domain.facts.stored_text import StoredAsText
from mailwatch.mail.reading.charsets import valid

T = typing.TypeVar("T")

ROOMS_OF_FACTS = (guard_events, meeting_events)
"""Beside ``events``: a kind of fact can be read once its room was loaded."""


class UnreadableEntryError(ValueError):
    """A journal entry that this version can't read."""


@singledispatch
def encode(value: object) -> object:
    """A JSON-ready picture of a frozen dataclass, enum, date, instant, tuple or plain value."""
    if not dataclasses.is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no place in the journal")
    table: dict[str, object] = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if field.default is dataclasses.MISSING or item != field.default:
            table[field.name] = encode(item)
    return table


@encode.register(Enum)
@encode.register(StrEnum)
def _(value: Enum) -> object:
    return value.value


@encode.register
def _(value: str) -> object:
    # Text is made valid where it is read; what slipped through must not keep the fact out.
    return valid(value)


@encode.register(types.NoneType)
@encode.register(int)
def _(value: int | None) -> object:
    return value


@encode.register
def _(value: datetime) -> object:
    if value.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return value.astimezone(UTC).isoformat()


@encode.register
def _(value: date) -> object:
    return value.isoformat()


@encode.register
def _(value: time) -> object:
    return value.isoformat(timespec="minutes")


@encode.register
def _(value: StoredAsText) -> object:
    return valid(str(value))


@encode.register(tuple)
@encode.register(list)
def _(value: Iterable[object]) -> object:
    return [encode(item) for item in value]


@encode.register
def _(reason: Reason) -> object:
    # The values of a reason are of mixed kinds, so dates carry a tag.
    values: dict[str, object] = {}
    for name, value in reason.values:
        match value:
            case datetime():
                values[name] = {"at": encode(value)}
            case date():
                values[name] = {"on": encode(value)}
            case _:
                values[name] = encode(value)
    return {"code": reason.code, "values": values}


def decode(kind: type[T], plain: object) -> T:
    """Read back what :func:`encode` made; raises :class:`UnreadableEntryError`."""
    return typing.cast("T", _reader(typing.cast("Hashable", kind))(plain))


def dump(value: object) -> str:
    """Canonical JSON: the same value gives the same bytes."""
    return json.dumps(encode(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_event(kind: str, text: str) -> Event:
    """The fact that a journal entry holds; raises :class:`UnreadableEntryError`."""
    try:
        return as_meant(decode(KIND_BY_NAME[kind], json.loads(text)))
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableEntryError(f"an entry of kind {kind} can't be read: {error}") from error


_Reader = Callable[[object], object]

_FROM_TEXT: Mapping[object, Callable[[str], object]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
}


@lru_cache(maxsize=512)
def _reader(kind: object) -> _Reader:
    """How a value of ``kind`` (a type, as an annotation names it) is read."""
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _union_reader(typing.get_args(kind))
    if origin is tuple:
        return _tuple_reader(typing.get_args(kind))
    if kind in _FROM_TEXT:
        from_text = _FROM_TEXT[kind]
        return lambda plain: from_text(str(plain))
    if isinstance(kind, type):
        return _class_reader(kind)
    raise TypeError(f"{kind} has no place in the journal")


def _class_reader(kind: type) -> _Reader:
    if issubclass(kind, Enum):
        return kind
    if issubclass(kind, StoredAsText):
        return lambda plain: kind.from_text(str(plain))
    if kind is Reason:
        return lambda plain: _decode_reason(_table(kind, plain))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return lambda plain: kind(
            **{name: _reader(hints[name])(item) for name, item in _table(kind, plain).items()}
        )

    def as_it_is(plain: object) -> object:
        if not isinstance(plain, kind):
            raise UnreadableEntryError(f"{plain!r} is not of the kind {kind}")
        return plain

    return as_it_is


def _table(kind: type, plain: object) -> Mapping[str, object]:
    if not isinstance(plain, Mapping):
        raise UnreadableEntryError(f"expected a table for {kind.__name__}, found {plain!r}")
    return plain


def _tuple_reader(items: tuple[object, ...]) -> _Reader:
    def read(plain: object) -> object:
        if not isinstance(plain, list):
            raise UnreadableEntryError(f"expected a list, found {plain!r}")
        if Ellipsis in items:
            each = _reader(items[0])
            return tuple(each(item) for item in plain)
        return tuple(_reader(kind)(item) for kind, item in zip(items, plain, strict=True))

    return read


def _union_reader(kinds: tuple[object, ...]) -> _Reader:
    """Of one kind or nothing, or of several that one reader of text tells apart."""
    rest = [each for each in kinds if each is not types.NoneType]
    told_apart = all(isinstance(each, type) and issubclass(each, StoredAsText) for each in rest)
    if len(rest) != 1 and not told_apart:
        raise TypeError(f"a field may be one kind or nothing, not one of {kinds}")
    read = _reader(rest[0])
    if len(rest) == len(kinds):
        return read
    return lambda plain: None if plain is None else read(plain)


def _decode_reason(plain: Mapping[str, object]) -> Reason:
    def value_of(item: object) -> Value:
        match item:
            case {"at": str(text)}:
                return datetime.fromisoformat(text)
            case {"on": str(text)}:
                return date.fromisoformat(text)
            case list():
                return tuple(str(each) for each in item)
            case str() | int():
                return item
            case _:
                raise UnreadableEntryError(f"{item!r} is no value of a reason")

    values = plain.get("values", {})
    if not isinstance(values, Mapping):
        raise UnreadableEntryError("the values of a reason must be a table")
    return Reason(
        code=str(plain["code"]), values=tuple((name, value_of(item)) for name, item in values.items())
    )
