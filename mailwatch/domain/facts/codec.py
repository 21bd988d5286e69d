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
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache

from mailwatch.domain.facts.earlier_entries import as_meant
from mailwatch.domain.facts.events import KIND_BY_NAME, Event
from mailwatch.domain.facts.reasons import Reason, Value
from mailwatch.mail.charsets import valid

T = typing.TypeVar("T")


class UnreadableEntryError(ValueError):
    """A journal entry that this version can't read."""


def encode(value: object) -> object:
    """A JSON-ready picture of a frozen dataclass, enum, date, instant, tuple or plain value."""
    match value:
        case Enum():
            return value.value
        case str():
            # Text is made valid where it is read; what slipped through must not keep the fact out.
            return valid(value)
        case None | bool() | int():
            return value
        case datetime():
            if value.tzinfo is None:
                raise ValueError("an instant needs a zone")
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case tuple() | list():
            return [encode(item) for item in value]
        case Reason():
            return _encode_reason(value)
        case _ if dataclasses.is_dataclass(value):
            table: dict[str, object] = {}
            for field in dataclasses.fields(value):
                item = getattr(value, field.name)
                if field.default is dataclasses.MISSING or item != field.default:
                    table[field.name] = encode(item)
            return table
        case _:
            raise TypeError(f"{type(value).__name__} has no place in the journal")


def decode(kind: type[T], plain: object) -> T:
    """Read back what :func:`encode` made; raises :class:`UnreadableEntryError`."""
    return typing.cast("T", _decode(kind, plain))


def dump(value: object) -> str:
    """Canonical JSON: the same value gives the same bytes."""
    return json.dumps(encode(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_event(kind: str, text: str) -> Event:
    """The fact that a journal entry holds; raises :class:`UnreadableEntryError`."""
    try:
        return as_meant(decode(KIND_BY_NAME[kind], json.loads(text)))
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableEntryError(f"an entry of kind {kind} can't be read: {error}") from error


@lru_cache(maxsize=256)
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


def _decode(kind: object, plain: object) -> object:
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _decode_union(typing.get_args(kind), plain)
    if origin is tuple:
        items = typing.get_args(kind)
        if not isinstance(plain, list):
            raise UnreadableEntryError(f"expected a list, found {plain!r}")
        if Ellipsis in items:
            return tuple(_decode(items[0], item) for item in plain)
        return tuple(_decode(item_kind, item) for item_kind, item in zip(items, plain, strict=True))
    if kind is datetime:
        return datetime.fromisoformat(str(plain))
    if kind is date:
        return date.fromisoformat(str(plain))
    if isinstance(kind, type):
        if issubclass(kind, Enum):
            return kind(plain)
        if dataclasses.is_dataclass(kind):
            if not isinstance(plain, Mapping):
                raise UnreadableEntryError(f"expected a table for {kind.__name__}, found {plain!r}")
            if kind is Reason:
                return _decode_reason(plain)
            hints = _hints(kind)
            return kind(**{name: _decode(hints[name], item) for name, item in plain.items()})
        if isinstance(plain, kind):
            return plain
    raise UnreadableEntryError(f"{plain!r} is not of the kind {kind}")


def _decode_union(kinds: tuple[object, ...], plain: object) -> object:
    if plain is None and types.NoneType in kinds:
        return None
    rest = [each for each in kinds if each is not types.NoneType]
    if len(rest) != 1:
        raise UnreadableEntryError(f"a field may be one kind or nothing, not one of {kinds}")
    return _decode(rest[0], plain)


def _encode_reason(reason: Reason) -> dict[str, object]:
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
