"""What the rooms of the store share: one connection, and writing a row that may stand there already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult, Table, and_, insert, select, update


class Room:
    """A part of a transaction over its one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _upsert(self, table: Table, key: dict[str, object], values: Mapping[str, object]) -> None:
        where = and_(*(table.c[name] == value for name, value in key.items()))
        if self._connection.execute(select(next(iter(table.c))).where(where)).first() is None:
            self._connection.execute(insert(table).values(**key, **values))
        elif values:
            self._connection.execute(update(table).where(where).values(**values))


def key_of(result: CursorResult[Any]) -> int:
    """The number that the database gave a new row."""
    key = result.inserted_primary_key
    if key is None:
        raise RuntimeError("the database gave no number for a new row")
    return int(key[0])
