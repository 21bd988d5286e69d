"""The door to the outbox; who may write a row: app/outbox.py."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports.rows import OutboxRow, RowChange


class Outbox(Protocol):
    """Planned mails, each in its state."""

    def add(self, row: OutboxRow) -> int | None:
        """Lay a row out; None when the same notice stands there already."""
        ...

    def row(self, row: int) -> OutboxRow | None:
        """One row, or None."""
        ...

    def rows(
        self,
        *,
        states: Sequence[RowState] = (),
        account: str = "",
        case: str = "",
        client: str = "",
        copy: str = "",
    ) -> Sequence[OutboxRow]:
        """Rows, oldest first, narrowed by what is given."""
        ...

    def by_message_id(self, message_id: str) -> OutboxRow | None:
        """The newest row with this Message-ID, one that touched the wire before others."""
        ...

    def by_message_ids(self, message_ids: Collection[str]) -> Mapping[str, OutboxRow]:
        """The same for many at once; what names no row is left out."""
        ...

    def has_notice(self, key: str) -> bool:
        """Whether a notice with this key was ever laid out."""
        ...

    def notices_since(self, account: str, since: datetime, most: int) -> Sequence[tuple[str, RowState]]:
        """Keys and states of an account's newest notices, newest first, at most so many."""
        ...

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

        Called by app/outbox.py alone, as all that writes a row.
        """
        ...

    def change(self, row: int, expected: RowState, change: RowChange) -> bool:
        """Change a row that stays in ``expected``; False when it is not there any more."""
        ...

    def copies_missing(self, account: str, before: datetime) -> bool:
        """Whether a step sent before then has no copy, though the provider should file it."""
        ...

    def sent_since(self, account: str, since: datetime) -> int:
        """How many steps of an account touched the wire, or queued unreleased, since an instant."""
        ...

    def left_since(self, since: datetime) -> Mapping[str, Sequence[datetime]]:
        """When the steps that touched the wire since an instant went out, by account."""
        ...

    def clients_sent_to(self, since: datetime) -> frozenset[str]:
        """The clients to whom a step went out, or may have, since an instant."""
        ...
