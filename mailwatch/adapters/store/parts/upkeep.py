"""Upkeep: what follows from the journal is made again from it, and goes with what is erased from it.

Derived are the tables ``message`` and ``reference``. The heads of the chains
are not: they are the witness that no end was cut off.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts import outbox
from mailwatch.adapters.store.parts.journal import SqlJournal
from mailwatch.adapters.store.parts.messages import ids_of, indexed
from mailwatch.adapters.store.parts.room import Room
from mailwatch.domain.client.thread import TEACHING
from mailwatch.domain.facts.codec import UnreadableEntryError, read_event
from mailwatch.domain.facts.events import MailPlanned, MessageSeen
from mailwatch.mail.reading.references import base_subject
from mailwatch.ports import OutboxRow

_Row = tuple[object, ...]
_KEY = 3
"""How many columns make the key of a message: account, identity, client."""


@dataclass(kw_only=True)
class _Index:
    messages: dict[_Row, _Row] = field(default_factory=dict)
    references: set[_Row] = field(default_factory=set)


class SqlUpkeep(Room):
    """Compares, makes anew, mends, erases; see :class:`~mailwatch.ports.Upkeep`."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        super().__init__(connection)
        self._journal = journal

    def differences(self) -> list[str]:
        """Where ``message`` and ``reference`` differ from what the journal gives."""
        wanted, kept = self._from_journal(), self._kept()
        found = []
        for name, ours, theirs in (
            ("message", set(wanted.messages.items()), set(kept.messages.items())),
            ("reference", wanted.references, kept.references),
        ):
            if lost := len(ours - theirs):
                found.append(f"the table {name} lacks {lost} of the rows that follow from the journal")
            if extra := len(theirs - ours):
                found.append(f"the table {name} holds {extra} rows that don't follow from the journal")
        return found

    def derive_anew(self) -> None:
        """Drop both tables' rows and write what the journal gives."""
        self._write(self._from_journal(), client=None)

    def mend_row(self, row: OutboxRow) -> None:
        """Set a row, its ``id`` included, to what the journal says."""
        outbox.mend_row(self._connection, row)

    def remove_row(self, row: int) -> None:
        """Drop a row of which the journal knows nothing."""
        outbox.remove_row(self._connection, row)

    def redact(self, entries: Collection[int]) -> int:
        """Erase payload and salt of entries, the words of their rows, and what was derived from them.

        Raises KeyError for an entry that does not exist, ValueError for the
        plan of a mail that still needs somebody.
        """
        table = schema.journal
        self._journal.drop_cache()
        clients: set[str] = set()
        count = 0
        for number in sorted(set(entries)):
            entry = self._connection.execute(select(table).where(table.c.id == number)).one_or_none()
            if entry is None:
                raise KeyError(number)
            if entry.payload is None:
                continue
            if entry.kind == MailPlanned.__name__:
                self._empty_row(entry.payload)
            self._connection.execute(
                update(table).where(table.c.id == number).values(payload=None, salt=None)
            )
            clients.add(entry.client)
            count += 1
        for client in clients:
            self._write(self._from_journal(client), client=client)
        return count

    def _empty_row(self, payload: bytes) -> None:
        """The words of a planned mail stand in its row, too."""
        event = read_event(MailPlanned.__name__, payload.decode())
        if not isinstance(event, MailPlanned):
            raise TypeError(f"{event!r} plans no mail")
        outbox.erase_words(self._connection, event.row)

    def _from_journal(self, client: str | None = None) -> _Index:
        table = schema.journal
        query = (
            select(table.c.payload)
            .where(table.c.kind == MessageSeen.__name__, table.c.payload.is_not(None))
            .order_by(table.c.id)
        )
        if client is not None:
            query = query.where(table.c.client == client)
        index = _Index()
        for (payload,) in self._connection.execute(query):
            try:
                seen = read_event(MessageSeen.__name__, payload.decode())
            except (UnreadableEntryError, UnicodeDecodeError):
                # Nothing follows from what can't be read; that it can't is found with the chain.
                continue
            if isinstance(seen, MessageSeen):
                row = tuple(indexed(seen, base_subject(seen.subject).casefold()).values())
                # A later reading of the same message says who its sender is, where that was not known.
                if row[:_KEY] not in index.messages or seen.speaker in TEACHING:
                    index.messages[row[:_KEY]] = row[_KEY:]
                index.references |= {(message_id, seen.client) for message_id in ids_of(seen)}
        return index

    def _kept(self) -> _Index:
        index = _Index(references={tuple(row) for row in self._connection.execute(select(schema.reference))})
        for row in self._connection.execute(select(schema.message)):
            index.messages[tuple(row[:_KEY])] = tuple(row[_KEY:])
        return index

    def _write(self, index: _Index, *, client: str | None) -> None:
        for table, rows in (
            (schema.message, [(*key, *rest) for key, rest in index.messages.items()]),
            (schema.reference, sorted(index.references, key=str)),
        ):
            drop = delete(table) if client is None else delete(table).where(table.c.client == client)
            self._connection.execute(drop)
            if rows:
                names = [column.name for column in table.c]
                self._connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
