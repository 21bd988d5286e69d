"""The journal: appended under a lock on its chain's head, never rewritten, verifiable from its start."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.chain import GENESIS, digest_of, link
from mailwatch.adapters.store.parts.room import Room, key_of
from mailwatch.domain.facts.codec import UnreadableEntryError, dump, read_event
from mailwatch.domain.facts.events import Event
from mailwatch.ports import JournalEntry, News

_HEAD = (
    select(schema.chain.c.seq, schema.chain.c.head)
    .where(schema.chain.c.name == bindparam("chain"))
    .with_for_update()
)
_MOVE_HEAD = (
    update(schema.chain)
    .where(schema.chain.c.name == bindparam("chain"))
    .values(seq=bindparam("new_seq"), head=bindparam("new_head"))
)
_NEW_HEAD = insert(schema.chain)
_NEW_ENTRY = insert(schema.journal)
_OF_CLIENT = (
    select(schema.journal.c.at, schema.journal.c.kind, schema.journal.c.payload)
    .where(schema.journal.c.client == bindparam("of"), schema.journal.c.payload.is_not(None))
    .order_by(schema.journal.c.id)
)
_SINCE = (
    select(schema.journal.c.id, schema.journal.c.hash, schema.journal.c.kind, schema.journal.c.payload)
    .where(schema.journal.c.client == bindparam("of"), schema.journal.c.id >= bindparam("from_id"))
    .order_by(schema.journal.c.id)
)
_NEWEST = select(func.max(schema.journal.c.id)).where(schema.journal.c.client == bindparam("of"))


class SqlJournal(Room):
    """What was seen, decided and said; see :class:`~mailwatch.ports.Journal`."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        # What is said of a client: one decision asks several times, nobody else writes meanwhile.
        self._facts: dict[str, list[tuple[datetime, Event]]] = {}

    def drop_cache(self) -> None:
        """Read again what is asked for next: what was read may have been taken back, or erased."""
        self._facts.clear()

    def append(self, chain: str, at: datetime, event: Event, *, client: str = "") -> int:
        """Write a fact at the end of a chain, under a lock on its head."""
        head = self._connection.execute(_HEAD, {"chain": chain}).one_or_none()
        seq, before = (head.seq + 1, head.head) if head else (1, GENESIS)
        payload, salt = dump(event).encode(), os.urandom(16)
        kind, digest = type(event).__name__, digest_of(salt, payload)
        this = link(before=before, chain=chain, seq=seq, at=at, kind=kind, client=client, digest=digest)
        result = self._connection.execute(
            _NEW_ENTRY,
            {
                "chain": chain,
                "seq": seq,
                "at": at,
                "kind": kind,
                "client": client,
                "payload": payload,
                "salt": salt,
                "digest": digest,
                "hash": this,
            },
        )
        if head:
            self._connection.execute(_MOVE_HEAD, {"chain": chain, "new_seq": seq, "new_head": this})
        else:
            self._connection.execute(_NEW_HEAD, {"name": chain, "seq": seq, "head": this})
        if client in self._facts:
            # As it will be read again, so that nobody sees a difference.
            self._facts[client].append((at, read_event(kind, payload.decode())))
        return key_of(result)

    def of_client(self, client: str) -> Sequence[tuple[datetime, Event]]:
        """All facts about ``client``, oldest first; erased ones are left out."""
        if client not in self._facts:
            rows = self._connection.execute(_OF_CLIENT, {"of": client})
            self._facts[client] = [(at, read_event(kind, payload.decode())) for at, kind, payload in rows]
        return self._facts[client]

    def news_of(self, client: str, since: News | None) -> News:
        """The facts about ``client`` that were written after ``since``; all of them where that is gone."""
        last, witness = (since.last, since.witness) if since is not None else (0, "")
        rows = list(self._connection.execute(_SINCE, {"of": client, "from_id": last}))
        anew = last == 0
        if last and (not rows or rows[0].hash != witness):
            # What was seen last was taken back with its transaction, and its number given to another.
            rows, anew = list(self._connection.execute(_SINCE, {"of": client, "from_id": 0})), True
        return News(
            anew=anew,
            facts=tuple(_readable(rows if anew else rows[1:])),
            last=rows[-1].id if rows else 0,
            witness=rows[-1].hash if rows else "",
        )

    def newest(self, client: str | None = None) -> int:
        """The number of the newest entry, of all or about ``client``; 0 where there is none."""
        if client is None:
            return self._connection.execute(select(func.max(schema.journal.c.id))).scalar() or 0
        return self._connection.execute(_NEWEST, {"of": client}).scalar() or 0

    def entries(
        self, *, client: str | None = None, after: int = 0, kinds: Sequence[str] = ()
    ) -> Iterator[JournalEntry]:
        """Entries in the order in which they were written."""
        table = schema.journal
        query = select(table).where(table.c.id > after).order_by(table.c.id)
        if client is not None:
            query = query.where(table.c.client == client)
        if kinds:
            query = query.where(table.c.kind.in_(kinds))
        for row in self._connection.execute(query):
            event = read_event(row.kind, row.payload.decode()) if row.payload is not None else None
            yield JournalEntry(
                id=row.id,
                chain=row.chain,
                seq=row.seq,
                at=row.at,
                kind=row.kind,
                client=row.client,
                event=event,
            )

    def verify(self) -> list[str]:
        """What is wrong with the chains, in words; empty when nothing was altered."""
        faults: list[str] = []
        heads = {row.name: (row.seq, row.head) for row in self._connection.execute(select(schema.chain))}
        table = schema.journal
        last: dict[str, tuple[int, str]] = {}
        for row in self._connection.execute(select(table).order_by(table.c.chain, table.c.seq)):
            seq, before = last.get(row.chain, (0, GENESIS))
            where = f"{row.chain} {row.seq}"
            if row.seq != seq + 1:
                faults.append(f"{where}: an entry before it is missing")
            if row.payload is not None and digest_of(row.salt or b"", row.payload) != row.digest:
                faults.append(f"{where}: its content was altered")
            if row.payload is None and row.salt is not None:
                faults.append(f"{where}: its content is gone, but was not erased")
            expected = link(
                before=before,
                chain=row.chain,
                seq=row.seq,
                at=row.at,
                kind=row.kind,
                client=row.client,
                digest=row.digest,
            )
            if expected != row.hash:
                faults.append(f"{where}: it does not follow from the entry before")
            last[row.chain] = (row.seq, row.hash)
        faults += [
            f"{name}: the newest entries are missing"
            for name, head in heads.items()
            if last.get(name) != head
        ]
        faults += [f"{name}: the head of the chain is missing" for name in last if name not in heads]
        return faults


def _readable(rows: Iterable[Row[Any, Any, Any, Any]]) -> Iterator[Event]:
    """What can't be read stops the judging of its client; the reading of new mail goes on."""
    for row in rows:
        if row.payload is not None:
            with suppress(UnreadableEntryError, UnicodeDecodeError):
                yield read_event(row.kind, row.payload.decode())
