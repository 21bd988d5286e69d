"""When each client is to be judged again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, func, select

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts.room import Room

_DUE = (
    select(schema.watch.c.client)
    .where(schema.watch.c.look_at <= bindparam("now"))
    .order_by(schema.watch.c.look_at, schema.watch.c.client)
)
_NEXT = select(func.min(schema.watch.c.look_at)).where(
    schema.watch.c.client.in_(bindparam("clients", expanding=True))
)


class SqlAgenda(Room):
    """Timers only wake us; what is due stands here. See :class:`~mailwatch.ports.Agenda`."""

    def look_at(self, client: str, at: datetime | None) -> None:
        """Set when a client is to be judged again; None: not before something new is known."""
        self._upsert(schema.watch, {"client": client}, {"look_at": at})

    def due(self, now: datetime) -> list[str]:
        """Clients whose time has come."""
        return list(self._connection.execute(_DUE, {"now": now}).scalars())

    def next_look(self, clients: Collection[str]) -> datetime | None:
        """When the next one of ``clients`` is to be judged; those that left the file are nobody's alarm."""
        moment = self._connection.execute(_NEXT, {"clients": list(clients)}).scalar()
        return datetime.fromisoformat(moment) if isinstance(moment, str) else moment
