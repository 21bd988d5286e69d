"""When each client is to be judged again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.room import Room


class Agenda(Room):
    """Timers only wake us; what is due stands here."""

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
