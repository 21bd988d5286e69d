"""The outbox: rows that change state, guarded by a unique index over those that touched the wire."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Select, Update, and_, bindparam, func, insert, or_, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts.messages import MOST_AT_ONCE
from mailwatch.adapters.store.parts.room import Room, among, key_of
from mailwatch.domain.facts.codec import decode, dump
from mailwatch.domain.facts.delivery import ON_THE_WIRE, OPEN, HeldFor, RowState
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose, RowChange

_ROW_FIELDS = tuple(field.name for field in fields(OutboxRow))
_LISTS = ("to", "needs", "attachments")
_COLUMN = {"case": "case_key"}
_COLUMNS = tuple(schema.outbox.c.keys())

_NEW_ROW = insert(schema.outbox)
_SAME_NOTICE = select(schema.outbox.c.id).where(
    schema.outbox.c.purpose == Purpose.NOTICE, schema.outbox.c.step == bindparam("step")
)
_ROW = select(schema.outbox).where(schema.outbox.c.id == bindparam("row"))
_BY_MESSAGE_ID = (
    select(schema.outbox)
    .where(schema.outbox.c.message_id == bindparam("message_id"))
    .order_by(schema.outbox.c.id)
)
_BY_MESSAGE_IDS = (
    select(schema.outbox)
    .where(schema.outbox.c.message_id.in_(bindparam("ids", expanding=True)))
    .order_by(schema.outbox.c.id)
)
# From the newest back: found within as many rows as were laid out since, without an index of their own.
_NOTICES = (
    select(schema.outbox.c.step, schema.outbox.c.state, schema.outbox.c.due)
    .where(schema.outbox.c.purpose == Purpose.NOTICE, schema.outbox.c.account == bindparam("account"))
    .order_by(schema.outbox.c.id.desc())
    .limit(bindparam("most"))
)
# The states are looked at afterwards: asked for here, SQLite would go through all that was ever sent.
_LEFT = select(schema.outbox.c.account, schema.outbox.c.sent_at, schema.outbox.c.state).where(
    schema.outbox.c.purpose == Purpose.STEP, schema.outbox.c.sent_at >= bindparam("since")
)
_NO_COPY = (
    select(schema.outbox.c.id)
    .where(
        schema.outbox.c.account == bindparam("account"),
        schema.outbox.c.purpose == Purpose.STEP,
        schema.outbox.c.copy == "provider",
        schema.outbox.c.sent_at < bindparam("before"),
        among(schema.outbox.c.state, (RowState.SENT, RowState.BOUNCED)),
    )
    .limit(1)
)
_COUNT_SINCE = select(func.count()).where(
    schema.outbox.c.account == bindparam("account"),
    schema.outbox.c.purpose == Purpose.STEP,
    schema.outbox.c.released.is_(False),
    or_(
        and_(
            schema.outbox.c.sent_at >= bindparam("since"),
            among(schema.outbox.c.state, ON_THE_WIRE),
        ),
        among(schema.outbox.c.state, (RowState.QUEUED, RowState.ATTEMPTING)),
    ),
)


@cache
def _narrowed(columns: tuple[str, ...], states: tuple[RowState, ...]) -> Select[Any]:
    table = schema.outbox
    query = select(table).order_by(table.c.id)
    if states:
        query = query.where(among(table.c.state, states))
    return query.where(*(table.c[name] == bindparam(name) for name in columns))


@cache
def _changing(columns: tuple[str, ...]) -> Update:
    table = schema.outbox
    changed: dict[str, Any] = {name: bindparam(f"new_{name}") for name in columns}
    of_row = and_(table.c.id == bindparam("row"), table.c.state == bindparam("expected"))
    return update(table).where(of_row).values(**changed)


class SqlOutbox(Room):
    """Planned mails, each in its state; see :class:`~mailwatch.ports.Outbox`."""

    def add(self, row: OutboxRow) -> int | None:
        """Lay a row out (its ``id`` is ignored); None when the same notice stands there already."""
        values = _plain_row(row)
        values.pop("id")
        if row.purpose == Purpose.NOTICE and self.has_notice(row.step):
            return None
        result = self._connection.execute(_NEW_ROW, values)
        return key_of(result)

    def row(self, row: int) -> OutboxRow | None:
        """One row."""
        found = self._connection.execute(_ROW, {"row": row}).one_or_none()
        return _outbox_row(found) if found is not None else None

    def rows(
        self,
        *,
        states: Sequence[RowState] = (),
        account: str = "",
        case: str = "",
        client: str = "",
        copy: str = "",
    ) -> list[OutboxRow]:
        """Rows, oldest first, narrowed by what is given."""
        given = {"account": account, "case_key": case, "client": client, "copy": copy}
        bound = {name: value for name, value in given.items() if value}
        query = _narrowed(tuple(bound), tuple(states))
        return [_outbox_row(row) for row in self._connection.execute(query, bound)]

    def by_message_id(self, message_id: str) -> OutboxRow | None:
        """The newest row with this Message-ID (rows that touched the wire before others)."""
        rows = self._connection.execute(_BY_MESSAGE_ID, {"message_id": message_id})
        return _foremost(map(_outbox_row, rows))

    def by_message_ids(self, message_ids: Collection[str]) -> dict[str, OutboxRow]:
        """The same for many ids at once."""
        found: dict[str, list[OutboxRow]] = {}
        ids = list(message_ids)
        for first in range(0, len(ids), MOST_AT_ONCE):
            some = {"ids": ids[first : first + MOST_AT_ONCE]}
            for row in self._connection.execute(_BY_MESSAGE_IDS, some):
                found.setdefault(row.message_id, []).append(_outbox_row(row))
        best = {message_id: _foremost(rows) for message_id, rows in found.items()}
        return {message_id: row for message_id, row in best.items() if row is not None}

    def has_notice(self, key: str) -> bool:
        """Whether a notice with this key was ever laid out."""
        return self._connection.execute(_SAME_NOTICE, {"step": key}).first() is not None

    def notices_since(self, account: str, since: datetime, most: int) -> list[tuple[str, RowState]]:
        """Keys and states of the newest notices, newest first."""
        rows = self._connection.execute(_NOTICES, {"account": account, "most": most})
        return [(step, RowState(state)) for step, state, due in rows if due >= since]

    def move(
        self,
        row: int,
        expected: RowState,
        after: RowState,
        because: Reason,
        held_for: HeldFor | None,
        change: RowChange,
    ) -> bool:
        """Bring a row from ``expected`` to ``after``; False when somebody was faster.

        Raises ``sqlalchemy.exc.IntegrityError`` when a second row of a step
        would touch the wire: the database is the last to say no (I2).
        """
        moved = {"state": after, "because": because, "held_for": held_for}
        return self._change(row, expected, {**moved, **change.given})

    def change(self, row: int, expected: RowState, change: RowChange) -> bool:
        """Change a row that stays in ``expected``; False when it is not there any more."""
        return self._change(row, expected, change.given)

    def _change(self, row: int, expected: RowState, changes: Mapping[str, object]) -> bool:
        plain = {_COLUMN.get(name, name): _plain(name, value) for name, value in changes.items()}
        bound = {f"new_{name}": value for name, value in plain.items()}
        result = self._connection.execute(
            _changing(tuple(plain)), {"row": row, "expected": expected.value, **bound}
        )
        return result.rowcount == 1

    def copies_missing(self, account: str, before: datetime) -> bool:
        """Whether a copy that the provider should have filed was never seen."""
        bound = {"account": account, "before": before}
        return self._connection.execute(_NO_COPY, bound).first() is not None

    def sent_since(self, account: str, since: datetime) -> int:
        """Steps of ``account`` on their way or on the wire since an instant that nobody released."""
        bound = {"account": account, "since": since}
        return self._connection.execute(_COUNT_SINCE, bound).scalar() or 0

    def left_since(self, since: datetime) -> dict[str, list[datetime]]:
        """When steps went out, or may have, since an instant, by account."""
        left: dict[str, list[datetime]] = {}
        for account, sent_at, state in self._connection.execute(_LEFT, {"since": since}):
            if state in ON_THE_WIRE:
                left.setdefault(account, []).append(sent_at)
        return left

    def clients_sent_to(self, since: datetime) -> frozenset[str]:
        """The clients to whom a step went out, or may have, since an instant."""
        return frozenset(self._connection.execute(_SENT_TO, {"since": since}).scalars())


_SENT_TO = (
    select(schema.outbox.c.client)
    .where(schema.outbox.c.purpose == Purpose.STEP.value, schema.outbox.c.sent_at > bindparam("since"))
    .distinct()
)


def mend_row(connection: Connection, row: OutboxRow) -> None:
    """Set a row, its ``id`` included, to what the journal says."""
    remove_row(connection, row.id)
    connection.execute(_NEW_ROW, _plain_row(row))


def remove_row(connection: Connection, row: int) -> None:
    """Drop a row."""
    connection.execute(schema.outbox.delete().where(schema.outbox.c.id == row))


def erase_words(connection: Connection, row: int) -> None:
    """Empty what a settled row says; raises ValueError for one that still needs somebody.

    What guards the wire stays.
    """
    table = schema.outbox
    state = connection.execute(select(table.c.state).where(table.c.id == row)).scalar()
    if state in {each.value for each in OPEN}:
        raise ValueError(f"mail {row} is {state}; settle it before its plan is erased")
    gone = {"to": "[]", "subject": "", "text": "", "approved_text": "", "attachments": "[]", "content": b""}
    connection.execute(update(table).where(table.c.id == row).values(**gone))


def _foremost(rows: Iterable[OutboxRow]) -> OutboxRow | None:
    found = list(rows)
    wired = [row for row in found if row.state in ON_THE_WIRE]
    candidates = wired or found
    return candidates[-1] if candidates else None


def _plain(name: str, value: object) -> object:
    if name in _LISTS:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Reason):
        return dump(value)
    return value.value if isinstance(value, (RowState, HeldFor)) else value


def _plain_row(row: OutboxRow) -> dict[str, object]:
    return {_COLUMN.get(name, name): _plain(name, getattr(row, name)) for name in _ROW_FIELDS}


@lru_cache(maxsize=256)
def _reason(text: str) -> Reason:
    return decode(Reason, json.loads(text))


def _outbox_row(row: Row[tuple[object, ...]]) -> OutboxRow:
    table: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    table["case"] = table.pop("case_key")
    table["state"] = RowState(str(table["state"]))
    table["purpose"] = Purpose(str(table["purpose"]))
    table["held_for"] = HeldFor(str(table["held_for"])) if table["held_for"] is not None else None
    table["because"] = _reason(str(table["because"]))
    for name in _LISTS:
        table[name] = tuple(json.loads(str(table[name])))
    return OutboxRow(**table)
