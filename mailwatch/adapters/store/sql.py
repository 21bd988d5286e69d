"""The store over SQLAlchemy Core: one code path for SQLite and PostgreSQL."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts.agenda import SqlAgenda
from mailwatch.adapters.store.parts.cursors import SqlCursors
from mailwatch.adapters.store.parts.journal import SqlJournal
from mailwatch.adapters.store.parts.messages import SqlMessages
from mailwatch.adapters.store.parts.outbox import SqlOutbox
from mailwatch.adapters.store.parts.room import Room
from mailwatch.adapters.store.parts.upkeep import SqlUpkeep
from mailwatch.adapters.store.trouble import of_the_state, plain_words

_SIGNAL = select(schema.signal.c.number)


class SqlStore:
    """A :class:`~mailwatch.ports.Store`; safe to use from several threads and processes."""

    def __init__(self, engine: Engine, *, name: str = "the state database") -> None:
        self._engine = engine
        self._writing = engine.execution_options(mailwatch_writing=True)
        self._name = name
        # Connections are given back when the store goes, also where nobody says close.
        self._closer = weakref.finalize(self, engine.dispose)

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Serialized against all other writers from its first moment; commits at the end of the block."""
        with (
            plain_words(self._name),
            self._writing.connect() as connection,
            connection.begin(),
        ):
            yield SqlTransaction(connection, self._name)

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        """A consistent view."""
        with plain_words(self._name), self._engine.connect() as connection, connection.begin():
            yield SqlTransaction(connection, self._name)

    def signal(self) -> int:
        """See :class:`~mailwatch.ports.Store`."""
        with plain_words(self._name), self._engine.connect() as connection:
            return connection.execute(_SIGNAL).scalar() or 0

    def notify(self) -> None:
        """See :class:`~mailwatch.ports.Store`."""
        with self.transaction() as transaction:
            transaction.notify()

    def close(self) -> None:
        """Give all connections back."""
        self._closer()


class SqlTransaction(Room):
    """A :class:`~mailwatch.ports.Transaction` over one connection; each room holds one idea."""

    def __init__(self, connection: Connection, name: str = "the state database") -> None:
        super().__init__(connection)
        self.name = name
        self.journal = SqlJournal(connection)
        self.cursors = SqlCursors(connection)
        self.messages = SqlMessages(connection)
        self.agenda = SqlAgenda(connection)
        self.outbox = SqlOutbox(connection)
        self.upkeep = SqlUpkeep(connection, self.journal)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A block that stands or falls by itself; see :class:`~mailwatch.ports.Transaction`."""
        with of_the_state(self.name):
            nested = self._connection.begin_nested()
            try:
                yield
            except BaseException as error:
                # What was read since then may have been of what is taken back now.
                self.journal.drop_cache()
                self.cursors.drop_cache()
                try:
                    nested.rollback()
                except DBAPIError:
                    # A full disk takes the whole transaction back by itself; what it said first tells more.
                    if not isinstance(error, DBAPIError):
                        raise
                raise
            nested.commit()

    def notify(self) -> None:
        """Make the signal grow, inside this transaction."""
        count = self._connection.execute(_SIGNAL).scalar() or 0
        self._upsert(schema.signal, {"name": "command"}, {"number": count + 1})
