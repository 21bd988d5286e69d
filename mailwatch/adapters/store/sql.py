"""The store over SQLAlchemy Core: one code path for SQLite and PostgreSQL."""

from __future__ import annotations

import json
import os
import weakref
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, CursorResult, Engine, Row, Table, and_, func, insert, or_, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.chain import GENESIS, digest_of, link
from mailwatch.adapters.store.engine import plain_words
from mailwatch.domain.codec import decode, dump, read_event
from mailwatch.domain.delivery import ON_THE_WIRE, State
from mailwatch.domain.events import Event, MessageSeen
from mailwatch.domain.reasons import Reason
from mailwatch.ports import AccountState, Cursor, FolderState, JournalEntry, OutboxRow, Purpose, Role

_ROW_FIELDS = tuple(field.name for field in fields(OutboxRow))
_LISTS = ("to", "needs", "attachments")


class SqlStore:
    """A :class:`~mailwatch.ports.Store`; safe to use from several threads and processes."""

    def __init__(self, engine: Engine, *, name: str = "the state database") -> None:
        self._engine = engine
        self._name = name
        # Connections are given back when the store goes, also where nobody says close.
        self._closer = weakref.finalize(self, engine.dispose)

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Serialized against all other writers from its first moment; commits at the end of the block."""
        with (
            plain_words(self._name),
            self._engine.connect().execution_options(mailwatch_writing=True) as connection,
            connection.begin(),
        ):
            yield SqlTransaction(connection)

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        """A consistent view."""
        with plain_words(self._name), self._engine.connect() as connection, connection.begin():
            yield SqlTransaction(connection)

    def signal(self) -> int:
        """See :class:`~mailwatch.ports.Store`."""
        with plain_words(self._name), self._engine.connect() as connection:
            return connection.execute(select(schema.signal.c.number)).scalar() or 0

    def notify(self) -> None:
        """See :class:`~mailwatch.ports.Store`."""
        with self.transaction() as transaction:
            transaction.notify()

    def close(self) -> None:
        """Give all connections back."""
        self._closer()


class SqlTransaction:
    """A :class:`~mailwatch.ports.Transaction` over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- journal ---------------------------------------------------------------

    def append(self, chain: str, at: datetime, event: Event, *, client: str = "") -> int:
        """Write a fact at the end of a chain, under a lock on its head."""
        table = schema.chain
        head = self._connection.execute(
            select(table.c.seq, table.c.head).where(table.c.name == chain).with_for_update()
        ).one_or_none()
        seq, before = (head.seq + 1, head.head) if head else (1, GENESIS)
        payload, salt = dump(event).encode(), os.urandom(16)
        kind, digest = type(event).__name__, digest_of(salt, payload)
        this = link(before=before, chain=chain, seq=seq, at=at, kind=kind, client=client, digest=digest)
        result = self._connection.execute(
            insert(schema.journal).values(
                chain=chain,
                seq=seq,
                at=at,
                kind=kind,
                client=client,
                payload=payload,
                salt=salt,
                digest=digest,
                hash=this,
            )
        )
        if head:
            self._connection.execute(update(table).where(table.c.name == chain).values(seq=seq, head=this))
        else:
            self._connection.execute(insert(table).values(name=chain, seq=seq, head=this))
        return _key(result)

    def client_events(self, client: str) -> list[tuple[datetime, Event]]:
        """All facts about ``client``, oldest first; erased ones are left out."""
        return [(entry.at, entry.event) for entry in self.entries(client=client) if entry.event is not None]

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

    # -- mailbox ---------------------------------------------------------------

    def cursor(self, account: str, folder: str) -> Cursor | None:
        """How far ``folder`` was read."""
        table = schema.folder
        row = self._connection.execute(
            select(table).where(table.c.account == account, table.c.name == folder)
        ).one_or_none()
        if row is None:
            return None
        state = FolderState(uid_validity=row.uid_validity, uid_next=row.uid_next, messages=row.messages)
        recent = tuple(int(uid) for uid in row.recent.split())
        return Cursor(folder=row.name, role=Role(row.role), state=state, recent=recent)

    def save_cursor(self, account: str, cursor: Cursor) -> None:
        """Move the cursor of a folder."""
        values = {
            "role": cursor.role.value,
            "uid_validity": cursor.state.uid_validity,
            "uid_next": cursor.state.uid_next,
            "messages": cursor.state.messages,
            "recent": " ".join(str(uid) for uid in cursor.recent),
        }
        self._upsert(schema.folder, {"account": account, "name": cursor.folder}, values)

    def forget_cursors(self, account: str) -> None:
        """Read the account anew from the start of the lookback; correspondents are counted anew with it."""
        self._connection.execute(schema.unmatched.delete())
        self._connection.execute(schema.folder.delete().where(schema.folder.c.account == account))

    def account(self, account: str) -> AccountState:
        """What is remembered of an account."""
        table = schema.account
        row = self._connection.execute(select(table).where(table.c.name == account)).one_or_none()
        if row is None:
            return AccountState(account=account)
        return AccountState(
            account=row.name,
            observed_until=row.observed_until,
            first_read=row.first_read,
            trouble=row.trouble,
            trouble_since=row.trouble_since,
            clients=row.clients,
        )

    def save_account(self, state: AccountState) -> None:
        """Remember an account."""
        values = {
            "observed_until": state.observed_until,
            "first_read": state.first_read,
            "trouble": state.trouble,
            "trouble_since": state.trouble_since,
            "clients": state.clients,
        }
        self._upsert(schema.account, {"name": state.account}, values)

    def is_known(self, account: str, identity: str, client: str) -> bool:
        """Whether this message was recorded for this client already."""
        table = schema.message
        query = select(table.c.identity).where(
            table.c.account == account, table.c.identity == identity, table.c.client == client
        )
        return self._connection.execute(query).first() is not None

    def remember(self, seen: MessageSeen, subject: str) -> None:
        """Index a recorded message by its ids, people and base subject."""
        people = " ".join(sorted({each for each in (seen.from_, *seen.to, *seen.cc) if each}))
        self._connection.execute(
            insert(schema.message).values(
                account=seen.account,
                identity=seen.identity,
                client=seen.client,
                message_id=seen.message_id,
                subject=subject[:998],
                people=people,
                at=seen.at,
            )
        )
        for message_id in dict.fromkeys((seen.message_id, *seen.in_reply_to, *seen.references)):
            if message_id:
                self._upsert(schema.reference, {"message_id": message_id[:998], "client": seen.client}, {})

    def references(self) -> dict[str, str]:
        """Every id that stands in one client's threads alone, with that client."""
        found: dict[str, str] = {}
        for row in self._connection.execute(select(schema.reference)):
            found[row.message_id] = "" if row.message_id in found else row.client
        return found

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of a recorded message."""
        table = schema.message
        rows = self._connection.execute(select(table.c.people).where(table.c.message_id == message_id[:998]))
        return frozenset(person for row in rows for person in row.people.split())

    def clients_by_subject(self) -> Mapping[str, frozenset[str]]:
        """The base subjects of recorded messages, case folded, with the clients they belong to."""
        table = schema.message
        found: dict[str, set[str]] = {}
        for row in self._connection.execute(select(table.c.subject, table.c.client).distinct()):
            found.setdefault(row.subject, set()).add(row.client)
        return {subject: frozenset(clients) for subject, clients in found.items() if subject}

    def note_unmatched(self, account: str, address: str, name: str, at: datetime) -> None:  # noqa: ARG002
        """Count a correspondent of the owner who is in no client."""
        table = schema.unmatched
        row = self._connection.execute(select(table).where(table.c.address == address)).one_or_none()
        count = row.mails + 1 if row else 1
        last = max(row.last, at) if row else at
        self._upsert(table, {"address": address}, {"name": name[:200], "mails": count, "last": last})

    def unmatched(self, limit: int) -> list[tuple[str, str, int, datetime]]:
        """Correspondents in no client, the most frequent first: address, name, how often, last."""
        table = schema.unmatched
        query = select(table).order_by(table.c.mails.desc(), table.c.address).limit(limit)
        return [(row.address, row.name, row.mails, row.last) for row in self._connection.execute(query)]

    # -- when to look again ------------------------------------------------------

    def look_at(self, client: str, at: datetime | None) -> None:
        """Set when a client is to be judged again; None: not before something new is known."""
        self._upsert(schema.watch, {"client": client}, {"look_at": at})

    def clients_due(self, now: datetime) -> list[str]:
        """Clients whose time has come."""
        table = schema.watch
        query = select(table.c.client).where(table.c.look_at <= now).order_by(table.c.look_at, table.c.client)
        return list(self._connection.execute(query).scalars())

    def next_look(self, clients: Collection[str]) -> datetime | None:
        """When the next one of ``clients`` is to be judged; those that left the file are nobody's alarm."""
        table = schema.watch
        query = select(func.min(table.c.look_at)).where(table.c.client.in_(list(clients)))
        moment = self._connection.execute(query).scalar()
        return datetime.fromisoformat(moment) if isinstance(moment, str) else moment

    # -- outbox ------------------------------------------------------------------

    def add_row(self, row: OutboxRow) -> int | None:
        """Lay a row out (its ``id`` is ignored); None when the same notice stands there already."""
        values = _plain_row(row)
        values.pop("id")
        if row.purpose == Purpose.NOTICE:
            table = schema.outbox
            same = select(table.c.id).where(table.c.purpose == row.purpose, table.c.step == row.step)
            if self._connection.execute(same).first() is not None:
                return None
        result = self._connection.execute(insert(schema.outbox).values(**values))
        return _key(result)

    def row(self, row: int) -> OutboxRow | None:
        """One row."""
        found = self._connection.execute(select(schema.outbox).where(schema.outbox.c.id == row)).one_or_none()
        return _outbox_row(found) if found is not None else None

    def rows(
        self, *, states: Sequence[State] = (), account: str = "", case: str = "", client: str = ""
    ) -> list[OutboxRow]:
        """Rows, oldest first, narrowed by what is given."""
        table = schema.outbox
        query = select(table).order_by(table.c.id)
        if states:
            query = query.where(table.c.state.in_([state.value for state in states]))
        if account:
            query = query.where(table.c.account == account)
        if case:
            query = query.where(table.c.case_key == case)
        if client:
            query = query.where(table.c.client == client)
        return [_outbox_row(row) for row in self._connection.execute(query)]

    def row_by_message_id(self, message_id: str) -> OutboxRow | None:
        """The newest row with this Message-ID (rows that touched the wire before others)."""
        table = schema.outbox
        found = [
            _outbox_row(row)
            for row in self._connection.execute(
                select(table).where(table.c.message_id == message_id).order_by(table.c.id)
            )
        ]
        wired = [row for row in found if row.state in ON_THE_WIRE]
        candidates = wired or found
        return candidates[-1] if candidates else None

    def change_row(self, row: int, expected: State, **changes: object) -> bool:
        """Change a row that is still in ``expected``; False when somebody was faster.

        Raises ``sqlalchemy.exc.IntegrityError`` when a second row of a step
        would touch the wire: the database is the last to say no (I2).
        """
        plain = {_COLUMN.get(name, name): _plain(name, value) for name, value in changes.items()}
        table = schema.outbox
        result = self._connection.execute(
            update(table).where(table.c.id == row, table.c.state == expected.value).values(**plain)
        )
        return result.rowcount == 1

    def copies_missing(self, account: str, before: datetime) -> bool:
        """Whether a copy that the provider should have filed was never seen."""
        table = schema.outbox
        query = select(table.c.id).where(
            table.c.account == account,
            table.c.purpose == Purpose.STEP,
            table.c.copy == "provider",
            table.c.sent_at < before,
            table.c.state.in_([State.SENT.value, State.BOUNCED.value]),
        )
        return self._connection.execute(query.limit(1)).first() is not None

    def sent_since(self, account: str, since: datetime) -> int:
        """Steps of ``account`` on their way or on the wire since an instant that nobody released."""
        table = schema.outbox
        on_wire = and_(table.c.sent_at >= since, table.c.state.in_([state.value for state in ON_THE_WIRE]))
        waiting = table.c.state.in_([State.QUEUED.value, State.ATTEMPTING.value])
        query = select(func.count()).where(
            table.c.account == account,
            table.c.purpose == Purpose.STEP,
            table.c.released.is_(False),
            or_(on_wire, waiting),
        )
        return self._connection.execute(query).scalar() or 0

    # -- signals -----------------------------------------------------------------

    def notify(self) -> None:
        """Make the signal grow, inside this transaction."""
        count = self._connection.execute(select(schema.signal.c.number)).scalar() or 0
        self._upsert(schema.signal, {"name": "command"}, {"number": count + 1})

    def _upsert(self, table: Table, key: dict[str, object], values: Mapping[str, object]) -> None:
        where = and_(*(table.c[name] == value for name, value in key.items()))
        if self._connection.execute(select(next(iter(table.c))).where(where)).first() is None:
            self._connection.execute(insert(table).values(**key, **values))
        elif values:
            self._connection.execute(update(table).where(where).values(**values))


_COLUMN = {"case": "case_key"}


def _key(result: CursorResult[Any]) -> int:
    """The number that the database gave a new row."""
    key = result.inserted_primary_key
    if key is None:
        raise RuntimeError("the database gave no number for a new row")
    return int(key[0])


def _plain(name: str, value: object) -> object:
    if name in _LISTS:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Reason):
        return dump(value)
    return value.value if isinstance(value, State) else value


def _plain_row(row: OutboxRow) -> dict[str, object]:
    return {_COLUMN.get(name, name): _plain(name, getattr(row, name)) for name in _ROW_FIELDS}


def _outbox_row(row: Row[tuple[object, ...]]) -> OutboxRow:
    table = dict(row._mapping)  # noqa: SLF001  SQLAlchemy's public spelling of a row as a mapping
    table["case"] = table.pop("case_key")
    table["state"] = State(str(table["state"]))
    table["because"] = decode(Reason, json.loads(str(table["because"])))
    for name in _LISTS:
        table[name] = tuple(json.loads(str(table[name])))
    return OutboxRow(**table)
