"""JSON for machines: dates ISO 8601, lengths in seconds, reasons with code, values and sentence."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from enum import Enum

from mailwatch import output
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.stored_text import StoredAsText


def echo_json(value: object) -> None:
    """Print one JSON document."""
    output.echo_json(plain(value))


def plain(value: object) -> object:
    """A JSON-ready picture of our values."""
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, Enum) else value
        case Reason():
            return value.as_json()
        case date():
            return value.isoformat()
        case timedelta():
            return int(value.total_seconds())
        case bytes():
            return None
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case tuple() | list() | frozenset() | set():
            return [plain(item) for item in value]
        case StoredAsText():
            return str(value)
        case _ if dataclasses.is_dataclass(value):
            return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        case _:
            return str(value)
