"""The life of an outbox row, as a table: what may happen next is seen at once.

``committing`` is on disk before DATA; whatever ends there without a definite
answer is ``uncertain`` and never sent again blindly (I2).
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
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
    BOUNCE = "bounce"
    UNWANTED = "unwanted"


TABLE: dict[tuple[State, Trigger], State] = {
    (State.HELD, Trigger.CONSENT): State.QUEUED,
    (State.HELD, Trigger.BRAKE): State.HELD,
    (State.HELD, Trigger.UNWANTED): State.WITHDRAWN,
    (State.QUEUED, Trigger.BEGIN): State.ATTEMPTING,
    (State.QUEUED, Trigger.BRAKE): State.HELD,
    (State.QUEUED, Trigger.UNWANTED): State.WITHDRAWN,
    (State.ATTEMPTING, Trigger.NOT_REACHED): State.QUEUED,
    (State.ATTEMPTING, Trigger.ABANDON): State.QUEUED,
    (State.ATTEMPTING, Trigger.RECIPIENT_REFUSED): State.REFUSED,
    (State.ATTEMPTING, Trigger.BRAKE): State.HELD,
    (State.ATTEMPTING, Trigger.UNWANTED): State.WITHDRAWN,
    (State.ATTEMPTING, Trigger.COMMIT): State.COMMITTING,
    (State.COMMITTING, Trigger.ACCEPTED): State.SENT,
    (State.COMMITTING, Trigger.DEFERRED): State.QUEUED,
    (State.COMMITTING, Trigger.REJECTED): State.REFUSED,
    (State.COMMITTING, Trigger.NO_ANSWER): State.UNCERTAIN,
    (State.COMMITTING, Trigger.EVIDENCE): State.SENT,
    (State.UNCERTAIN, Trigger.EVIDENCE): State.SENT,
    (State.UNCERTAIN, Trigger.NO_COPY): State.WITHDRAWN,
    (State.UNCERTAIN, Trigger.OWNER_ARRIVED): State.SENT,
    (State.UNCERTAIN, Trigger.OWNER_NOT_ARRIVED): State.WITHDRAWN,
    (State.REFUSED, Trigger.CONSENT): State.QUEUED,
    (State.REFUSED, Trigger.UNWANTED): State.WITHDRAWN,
    (State.SENT, Trigger.BOUNCE): State.BOUNCED,
}

ON_THE_WIRE = frozenset({State.COMMITTING, State.SENT, State.UNCERTAIN, State.BOUNCED})
"""Rows that touched the wire: of a case's step there is at most one, held by a unique index."""

OPEN = frozenset(
    {State.HELD, State.QUEUED, State.ATTEMPTING, State.COMMITTING, State.UNCERTAIN, State.REFUSED}
)
"""Rows that still need somebody."""

WITHDRAWABLE = frozenset({State.HELD, State.QUEUED, State.ATTEMPTING, State.REFUSED})
"""Rows that a reply takes back: nothing of them was handed over yet."""


DRIVEN_BY_ITS_ROW = frozenset({Trigger.BEGIN, Trigger.ABANDON, Trigger.COMMIT})
"""After these the row itself says what comes next and when; after all others its client is judged anew."""


class ImpossibleMoveError(ValueError):
    """The table knows no such move; somebody else moved the row, or the code is wrong."""


def move(state: State, trigger: Trigger) -> State:
    """The state after ``trigger``; raises :class:`ImpossibleMoveError`."""
    try:
        return TABLE[state, trigger]
    except KeyError:
        raise ImpossibleMoveError(f"a mail that is {state} can't follow “{trigger}”") from None
