"""A row of the outbox, and what may change in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any

from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.reasons import Reason


class Purpose(StrEnum):
    """What a row of the outbox is for."""

    STEP = "step"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True)
class OutboxRow:
    """A planned mail. ``content`` are the frozen bytes of the newest attempt that reached its commit."""

    id: int
    account: str
    client: str
    purpose: Purpose
    case: str
    step: str
    state: RowState
    message_id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    due: datetime
    next_attempt_at: datetime
    deadline: date | None = None
    approved_text: str = ""
    needs: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    released: bool = False
    tries: int = 0
    because: Reason
    held_for: HeldFor | None = None
    content: bytes = b""
    sent_at: datetime | None = None
    copy: str = ""


class Unchanged(Enum):
    """Stands for a field that stays as it is, where None is a value."""

    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class RowChange:
    """What becomes different in a row, beside the state that it is in; the rest stays."""

    text: str | Unchanged = Unchanged.UNCHANGED
    deadline: date | Unchanged | None = Unchanged.UNCHANGED
    approved_text: str | Unchanged = Unchanged.UNCHANGED
    needs: tuple[str, ...] | Unchanged = Unchanged.UNCHANGED
    attachments: tuple[str, ...] | Unchanged = Unchanged.UNCHANGED
    released: bool | Unchanged = Unchanged.UNCHANGED
    tries: int | Unchanged = Unchanged.UNCHANGED
    next_attempt_at: datetime | Unchanged = Unchanged.UNCHANGED
    content: bytes | Unchanged = Unchanged.UNCHANGED
    sent_at: datetime | Unchanged | None = Unchanged.UNCHANGED
    copy: str | Unchanged = Unchanged.UNCHANGED

    @property
    def given(self) -> Mapping[str, object]:
        """The fields that change, with their new values."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value is not Unchanged.UNCHANGED}

    def applied_to(self, row: OutboxRow) -> OutboxRow:
        """``row`` as it is with these changes."""
        changed: dict[str, Any] = dict(self.given)
        return replace(row, **changed)
