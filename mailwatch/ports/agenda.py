"""The door to when each client is to be judged again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol


class Agenda(Protocol):
    """When each client is to be judged again."""

    def look_at(self, client: str, at: datetime | None) -> None:
        """Set when a client is to be judged again; None: not before something new is known."""
        ...

    def due(self, now: datetime) -> Sequence[str]:
        """Clients whose time has come."""
        ...

    def next_look(self, clients: Collection[str]) -> datetime | None:
        """When the next one of ``clients`` is to be judged."""
        ...
