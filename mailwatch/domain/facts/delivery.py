"""The life of an outbox row, as a table: what may happen next is seen at once.

What the owner sent another way (a chat, a telephone) is ``sent`` without the wire.
``committing`` is on disk before DATA; whatever ends there without a definite
answer is ``uncertain`` and never sent again blindly (I2).
"""

from __future__ import annotations

from enum import StrEnum


class RowState(StrEnum):
    """Where a planned mail stands."""

    HELD = "held"
    QUEUED = "queued"
    ATTEMPTING = "attempting"
    COMMITTING = "committing"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    BOUNCED = "bounced"
    WITHDRAWN = "withdrawn"


class HeldFor(StrEnum):
    """What a mail that waits for somebody waits for; its reason only says it in words."""

    CONSENT = "consent"
    """The owner's yes."""
    ANNOUNCED = "announced"
    """The day on which it goes out unless the owner stops it."""
    BRAKE = "brake"
    """Too many at once: the owner lets them go."""
    OWNER = "owner"
    """The owner held it back."""
    TEXT_CHANGED = "text changed"
    """The owner's yes to other words than they approved."""
    TEXT_FAILED = "text failed"
    """Refused by none: its text could not be made."""


class Trigger(StrEnum):
    """What moves a row."""

    CONSENT = "consent"
    BRAKE = "brake"
    BEGIN = "begin"
    NOT_REACHED = "not reached"
    ABANDON = "abandoned"
    RECIPIENT_REFUSED = "recipient refused"
    COMMIT = "commit"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    NO_ANSWER = "no answer"
    EVIDENCE = "evidence"
    NO_COPY = "no copy"
    OWNER_ARRIVED = "owner: arrived"
    OWNER_NOT_ARRIVED = "owner: not arrived"
    BY_HAND = "sent by hand"
    BOUNCE = "bounce"
    UNWANTED = "unwanted"


TABLE: dict[tuple[RowState, Trigger], RowState] = {
    (RowState.HELD, Trigger.CONSENT): RowState.QUEUED,
    (RowState.HELD, Trigger.BRAKE): RowState.HELD,
    (RowState.HELD, Trigger.UNWANTED): RowState.WITHDRAWN,
    (RowState.HELD, Trigger.BY_HAND): RowState.SENT,
    (RowState.QUEUED, Trigger.BY_HAND): RowState.SENT,
    (RowState.REFUSED, Trigger.BY_HAND): RowState.SENT,
    (RowState.QUEUED, Trigger.BEGIN): RowState.ATTEMPTING,
    (RowState.QUEUED, Trigger.BRAKE): RowState.HELD,
    (RowState.QUEUED, Trigger.UNWANTED): RowState.WITHDRAWN,
    (RowState.ATTEMPTING, Trigger.NOT_REACHED): RowState.QUEUED,
    (RowState.ATTEMPTING, Trigger.ABANDON): RowState.QUEUED,
    (RowState.ATTEMPTING, Trigger.RECIPIENT_REFUSED): RowState.REFUSED,
    (RowState.ATTEMPTING, Trigger.BRAKE): RowState.HELD,
    (RowState.ATTEMPTING, Trigger.UNWANTED): RowState.WITHDRAWN,
    (RowState.ATTEMPTING, Trigger.COMMIT): RowState.COMMITTING,
    (RowState.COMMITTING, Trigger.ACCEPTED): RowState.SENT,
    (RowState.COMMITTING, Trigger.DEFERRED): RowState.QUEUED,
    (RowState.COMMITTING, Trigger.REJECTED): RowState.REFUSED,
    (RowState.COMMITTING, Trigger.NO_ANSWER): RowState.UNCERTAIN,
    (RowState.COMMITTING, Trigger.EVIDENCE): RowState.SENT,
    (RowState.UNCERTAIN, Trigger.EVIDENCE): RowState.SENT,
    (RowState.UNCERTAIN, Trigger.NO_COPY): RowState.WITHDRAWN,
    (RowState.UNCERTAIN, Trigger.OWNER_ARRIVED): RowState.SENT,
    (RowState.UNCERTAIN, Trigger.OWNER_NOT_ARRIVED): RowState.WITHDRAWN,
    (RowState.REFUSED, Trigger.CONSENT): RowState.QUEUED,
    (RowState.REFUSED, Trigger.UNWANTED): RowState.WITHDRAWN,
    (RowState.SENT, Trigger.BOUNCE): RowState.BOUNCED,
}

MAY_GO_BY_HAND = frozenset(state for state, trigger in TABLE if trigger is Trigger.BY_HAND)
"""Rows whose words the owner may send another way than by mail."""

ON_THE_WIRE = frozenset({RowState.COMMITTING, RowState.SENT, RowState.UNCERTAIN, RowState.BOUNCED})
"""Rows that touched the wire: of a case's step there is at most one, held by a unique index."""

OPEN = frozenset(
    {
        RowState.HELD,
        RowState.QUEUED,
        RowState.ATTEMPTING,
        RowState.COMMITTING,
        RowState.UNCERTAIN,
        RowState.REFUSED,
    }
)
"""Rows that still need somebody."""

WITHDRAWABLE = frozenset({RowState.HELD, RowState.QUEUED, RowState.ATTEMPTING, RowState.REFUSED})
"""Rows that a reply takes back: nothing of them was handed over yet."""


DRIVEN_BY_ITS_ROW = frozenset({Trigger.BEGIN, Trigger.ABANDON, Trigger.COMMIT})
"""After these the row itself says what comes next and when; after all others its client is judged anew."""


class ImpossibleMoveError(ValueError):
    """The table knows no such move; somebody else moved the row, or the code is wrong."""


def move(state: RowState, trigger: Trigger) -> RowState:
    """The state after ``trigger``; raises :class:`ImpossibleMoveError`."""
    try:
        return TABLE[state, trigger]
    except KeyError:
        raise ImpossibleMoveError(f"a mail that is {state} can't follow “{trigger}”") from None
