"""How an invoice, a meeting or an ending stands; a playbook runs in one of these states."""

from __future__ import annotations

from enum import StrEnum


class MatterState(StrEnum):
    """Where a matter stands."""

    OPEN = "open"
    PAID = "paid"
    SCHEDULED = "scheduled"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    CANCELLED_LATE = "cancelled late"
    EXCUSED = "excused"
    """Missed or called off late, with a good reason."""
    STARTED = "started"
    DROPPED = "dropped"
    """Entered by mistake, or not followed any more."""
    NOT_AGREED = "not agreed"
    """A meeting to which others invite: no ladder begins on it."""
    NOT_AGREED_AND_OFF = "not agreed, and called off"

    @property
    def is_cancelled(self) -> bool:
        """Whether it was called off, late or in time."""
        return self in (MatterState.CANCELLED, MatterState.CANCELLED_LATE)
