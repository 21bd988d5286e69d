"""The store's own statements on its own SQLite connection, without SQLAlchemy's bookkeeping about each.

Of a world's time that took two fifths. A statement is compiled by SQLAlchemy
once; its values are converted by its own types. ``test_lean`` plays worlds
with and without it: the stories are the same.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Engine, Executable, Select, bindparam, select
from sqlalchemy.dialects.sqlite.pysqlite import dialect as sqlite_dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts import journal
from mailwatch.adapters.store.parts.upkeep import SqlUpkeep
from mailwatch.adapters.store.sql import SqlStore, SqlTransaction
from mailwatch.adapters.store.trouble import plain_words
from mailwatch.domain.facts.events import Event

Values = Mapping[str, Any]
Converter = Callable[[Any], Any]

_DIALECT = sqlite_dialect(paramstyle="named")


class _Prepared(NamedTuple):
    """A statement as SQLite gets it."""

    statement: object
    """Kept, so that its identity is nobody else's meanwhile."""
    sql: str
    fixed: Values
    binders: tuple[tuple[str, Converter], ...]
    row: Callable[..., Any] | None
    readers: tuple[tuple[int, Converter], ...]
    lists: tuple[str, ...]
    """Values that are lists: what stands in the statement for them depends on their length."""


_prepared: dict[object, _Prepared] = {}

MOST_PREPARED = 2000


def _prepare(statement: Executable, names: tuple[str, ...]) -> _Prepared:
    compiled = statement.compile(dialect=_DIALECT, column_keys=list(names) or None)  # type: ignore[attr-defined]
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(f"{statement} is no statement that is asked")
    kinds = {name: bound.type.dialect_impl(_DIALECT) for bound, name in compiled.bind_names.items()}
    binders = [(name, kind.bind_processor(_DIALECT)) for name, kind in kinds.items()]
    row, readers = None, []
    if isinstance(statement, Select):
        columns = list(statement.selected_columns)
        row = namedtuple("Row", [column.key or "" for column in columns], rename=True)._make  # noqa: PYI024
        read = [column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None) for column in columns]
        readers = [(at, reader) for at, reader in enumerate(read) if reader is not None]
    return _Prepared(
        statement=statement,
        sql=str(compiled),
        fixed={name: value for name, value in compiled.params.items() if value is not None},
        binders=tuple((name, binder) for name, binder in binders if binder is not None),
        row=row,
        readers=tuple(readers),
        lists=tuple(name for name in kinds if f"__[POSTCOMPILE_{name}]" in str(compiled)),
    )


def _looked_up(statement: Executable, names: tuple[str, ...]) -> _Prepared:
    # Statements that are made for the occasion are compiled for it.
    key = (id(statement), names)
    found = _prepared.get(key)
    if found is None:
        if len(_prepared) >= MOST_PREPARED:
            _prepared.clear()
        found = _prepared[key] = _prepare(statement, names)
    return found


class _Result:
    """What a statement gave, as far as the store asks for it."""

    def __init__(self, rows: list[Any], rowcount: int, key: int | None) -> None:
        self._rows = rows
        self.rowcount = rowcount
        self.inserted_primary_key = (key,)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def first(self) -> Any:
        return self._rows[0] if self._rows else None

    def one_or_none(self) -> Any:
        if len(self._rows) > 1:
            raise LookupError("more than one row")
        return self.first()

    def scalar(self) -> Any:
        return self._rows[0][0] if self._rows else None

    def scalars(self) -> list[Any]:
        return [row[0] for row in self._rows]


class _Connection:
    """The part of :class:`sqlalchemy.Connection` that the rooms of the store use."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self.driver = driver

    def execute(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> _Result:
        many = values if isinstance(values, list) else [values or {}]
        names = tuple(many[0])
        prepared = _looked_up(statement, names)
        sql, bound = prepared.sql, [self._bound(prepared, each) for each in many]
        for name in prepared.lists:
            given = bound[0].pop(name)
            bound[0] |= {f"{name}_{at}": each for at, each in enumerate(given)}
            among = ", ".join(f":{name}_{at}" for at in range(len(given))) or "SELECT 1 WHERE 0"
            sql = sql.replace(f"__[POSTCOMPILE_{name}]", among)
        try:
            if len(bound) > 1:
                cursor = self.driver.executemany(sql, bound)
            else:
                cursor = self.driver.execute(sql, bound[0])
            rows = [] if prepared.row is None else cursor.fetchall()
        except sqlite3.Error as error:
            raise DBAPIError.instance(sql, None, error, sqlite3.Error) from error
        if prepared.row is not None:
            rows = [self._row(prepared, row) for row in rows]
        return _Result(rows, cursor.rowcount, cursor.lastrowid)

    @staticmethod
    def _bound(prepared: _Prepared, values: Values) -> dict[str, Any]:
        bound = {**prepared.fixed, **values}
        for name, binder in prepared.binders:
            bound[name] = binder(bound[name])
        return bound

    @staticmethod
    def _row(prepared: _Prepared, row: tuple[Any, ...]) -> Any:
        if prepared.readers:
            read = list(row)
            for at, reader in prepared.readers:
                read[at] = reader(read[at])
            row = tuple(read)
        return prepared.row(row) if prepared.row else row


_Facts = tuple[tuple[datetime, Event], ...]
_Known = dict[str, tuple[int, _Facts]]

_SINCE = (
    select(schema.journal.c.id, schema.journal.c.at, schema.journal.c.kind, schema.journal.c.payload)
    .where(schema.journal.c.client == bindparam("of"), schema.journal.c.id > bindparam("after"))
    .order_by(schema.journal.c.id)
)


class _Transaction(SqlTransaction):
    """Over the connection's own savepoints."""

    def __init__(self, connection: _Connection, known: _Known) -> None:
        super().__init__(connection)  # type: ignore[arg-type]  # what the rooms use is there
        self._driver = connection.driver
        self._known = known
        self.journal = _Journal(connection, known)
        self.upkeep = SqlUpkeep(connection, self.journal)  # type: ignore[arg-type]  # as above

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        self._driver.execute("SAVEPOINT one")
        try:
            yield
        except BaseException:
            self.journal.drop_cache()
            self.cursors.drop_cache()
            self._known.clear()
            self._driver.execute("ROLLBACK TO one")
            self._driver.execute("RELEASE one")
            raise
        self._driver.execute("RELEASE one")


class _Journal(journal.SqlJournal):
    """Reads of a client's facts what came since they were read last; nothing in it is erased in a world."""

    def __init__(self, connection: _Connection, known: _Known) -> None:
        super().__init__(connection)  # type: ignore[arg-type]  # what the rooms use is there
        self._known = known

    def of_client(self, client: str) -> list[tuple[datetime, Event]]:
        if client not in self._facts:
            last, facts = self._known.get(client, (0, ()))
            rows = list(self._connection.execute(_SINCE, {"of": client, "after": last}))
            if rows:
                facts = (
                    *facts,
                    *((at, journal.read_event(kind, text.decode())) for _, at, kind, text in rows),
                )
                self._known[client] = (rows[-1].id, facts)
            self._facts[client] = list(facts)
        return self._facts[client]


class LeanStore(SqlStore):
    """A :class:`~mailwatch.adapters.store.sql.SqlStore` over one connection that is its engine's only one."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        driver = engine.raw_connection().driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError("not SQLite")
        self._driver = driver
        self._known: _Known = {}

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        with self._begun("BEGIN IMMEDIATE") as transaction:
            yield transaction

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        with self._begun("BEGIN") as transaction:
            yield transaction

    def signal(self) -> int:
        return _Connection(self._driver).execute(_SIGNAL).scalar() or 0

    @contextmanager
    def _begun(self, how: str) -> Iterator[SqlTransaction]:
        with plain_words(self._name):
            self._driver.execute(how)
            try:
                yield _Transaction(_Connection(self._driver), self._known)
            except BaseException:
                self._driver.rollback()
                self._known.clear()
                raise
            self._driver.commit()


_SIGNAL = select(schema.signal.c.number)
