"""Which of a message's clocks to trust, and when doubt must mean “answered”.

INTERNALDATE is the server's own receive time (RFC 3501 §2.3.3), but a client
may set it on APPEND; the top Received field is the edge's time in free text;
``Date`` is the sender's and may be anything. All are kept; ``Date`` alone
never decides about a stranger's mail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailwatch.domain.client.thread import names_of
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.mail.reading.references import canonical_id

MIGRATION_GAP = timedelta(hours=1)
"""INTERNALDATE later than the top Received by more than this was set by a client, not by delivery."""

FUTURE_TOLERANCE = timedelta(minutes=10)
"""How far a clock may run ahead of ours before it is not believed."""

UNSET = datetime(2000, 1, 1, tzinfo=UTC)
"""INTERNALDATE before this is a clock that nobody set, and bounds nothing."""


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """The instant to go by, the clock it came from, and why if not the first choice."""

    at: datetime
    clock: str
    note: str = ""


def rule_inbound(
    *, internal_date: datetime | None, received: datetime | None, date: datetime | None, first_seen: datetime
) -> Ruling:
    """When somebody's message reached us: INTERNALDATE, unless it was plainly set later or lies ahead."""
    latest = first_seen + FUTURE_TOLERANCE
    if internal_date is not None and internal_date <= latest:
        if received is not None and received <= internal_date - MIGRATION_GAP:
            return Ruling(at=received, clock="received", note="filed here later than it was received")
        return Ruling(at=internal_date, clock="internal_date")
    note = "no INTERNALDATE" if internal_date is None else "INTERNALDATE lies ahead of our clock"
    if received is not None and received <= latest:
        return Ruling(at=received, clock="received", note=note)
    if date is not None and date <= latest and internal_date is None and received is None:
        return Ruling(at=date, clock="date", note=note)
    # Where a server's clock lies ahead, ours may be slow: the mail came no earlier than it was seen, whatever
    # its sender wrote.
    return Ruling(at=first_seen, clock="first_seen", note=f"{note}, and no other clock to believe")


def rule_own(*, internal_date: datetime | None, date: datetime | None, first_seen: datetime) -> Ruling:
    """When an own message left: its Date, written at the sending; a copy may be filed in Sent much later."""
    latest = first_seen + FUTURE_TOLERANCE
    if (
        date is not None
        and date <= latest
        and (internal_date is None or date <= internal_date + MIGRATION_GAP)
    ):
        return Ruling(at=date, clock="date")
    if internal_date is not None and internal_date <= latest:
        note = "no Date" if date is None else "Date lies ahead of the server's clock"
        return Ruling(at=internal_date, clock="internal_date", note=note)
    return Ruling(at=first_seen, clock="first_seen", note="no clock of the message can be believed")


def earliest(message: MessageSeen) -> datetime:
    """The earliest that any clock of the message says."""
    return min(_believable(message))


def latest(message: MessageSeen) -> datetime:
    """The latest that any clock of the message says, never later than we saw it."""
    return max(_believable(message))


def _believable(message: MessageSeen) -> list[datetime]:
    limit = message.first_seen + FUTURE_TOLERANCE
    clocks = [message.internal_date, message.received]
    # No mail comes before it is written: a Date beyond the server's clocks is the sender's mistake.
    # Capped at the moment of reading, it would answer more after each new reading.
    delivered = max((clock for clock in clocks if clock is not None and clock > UNSET), default=limit)
    if message.date_header is not None and message.date_header <= delivered + FUTURE_TOLERANCE:
        clocks.append(message.date_header)
    believed = [clock for clock in clocks if clock is not None and clock <= limit]
    return [min(clock, message.first_seen) for clock in (message.at, *believed)]


def answers(human: MessageSeen, own: MessageSeen) -> bool:
    """Whether a person's message answers an own one: by reference, or by any clock (doubt means answered)."""
    if own.message_id and canonical_id(own.message_id) in names_of(human):
        return True
    if human.message_id and canonical_id(human.message_id) in names_of(own):
        # We wrote ours in answer to theirs: theirs can't be the answer, whatever the clocks say.
        return False
    return earliest(own) <= latest(human)
