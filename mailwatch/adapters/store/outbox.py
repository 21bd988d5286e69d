"""The outbox: rows that change state, guarded by a unique index over those that touched the wire."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Row, and_, func, insert, or_, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.room import Room, key_of
from mailwatch.domain.codec import decode, dump
from mailwatch.domain.delivery import ON_THE_WIRE, State
from mailwatch.domain.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose

_ROW_FIELDS = tuple(field.name for field in fields(OutboxRow))
_LISTS = ("to", "needs", "attachments")
_COLUMN = {"case": "case_key"}


class Outbox(Room):
    """Planned mails, each in its state."""

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
        return key_of(result)

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

    def mend_row(self, row: OutboxRow) -> None:
        """Set a row, its ``id`` included, to what the journal says."""
        self.remove_row(row.id)
        self._connection.execute(insert(schema.outbox).values(**_plain_row(row)))

    def remove_row(self, row: int) -> None:
        """Drop a row."""
        self._connection.execute(schema.outbox.delete().where(schema.outbox.c.id == row))

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

    def left_since(self, account: str, since: datetime) -> list[datetime]:
        """When steps of ``account`` went out, or may have, since an instant."""
        table = schema.outbox
        query = select(table.c.sent_at).where(
            table.c.account == account,
            table.c.purpose == Purpose.STEP,
            table.c.state.in_([state.value for state in ON_THE_WIRE]),
            table.c.sent_at >= since,
        )
        return list(self._connection.execute(query).scalars())


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
