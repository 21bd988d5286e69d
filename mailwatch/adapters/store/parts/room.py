"""What the rooms of the store share: one connection, and writing a row that may stand there already.

Statements that every turn asks are made once, with named values to bind:
making one costs SQLAlchemy more than SQLite needs to answer it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    CursorResult,
    Insert,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    insert,
    or_,
    select,
    update,
)


def among(column: Column[Any], values: Iterable[str]) -> ColumnElement[bool]:
    """``column`` is one of a fixed few; said so that the statement needs no work each time it is asked."""
    return or_(*(column == value for value in sorted(values)))


class Room:
    """A part of a transaction over its one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _upsert(self, table: Table, key: dict[str, object], values: Mapping[str, object]) -> None:
        find, change, new = _upserting(table, tuple(key), tuple(values))
        sought = {f"key_{name}": value for name, value in key.items()}
        if values:
            # It stands there nearly always.
            changed = {f"new_{name}": value for name, value in values.items()}
            there = self._connection.execute(change, {**sought, **changed}).rowcount == 1
        else:
            there = self._connection.execute(find, sought).first() is not None
        if not there:
            self._connection.execute(new, {**key, **values})


@cache
def _upserting(
    table: Table, key: tuple[str, ...], values: tuple[str, ...]
) -> tuple[Select[Any], Update, Insert]:
    where = and_(*(table.c[name] == bindparam(f"key_{name}") for name in key))
    changed: dict[str, Any] = {name: bindparam(f"new_{name}") for name in values}
    return (
        select(next(iter(table.c))).where(where),
        update(table).where(where).values(**changed),
        insert(table),
    )


def key_of(result: CursorResult[Any]) -> int:
    """The number that the database gave a new row."""
    key = result.inserted_primary_key
    if key is None:
        raise RuntimeError("the database gave no number for a new row")
    return int(key[0])
