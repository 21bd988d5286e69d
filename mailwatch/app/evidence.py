"""What a message proves about our own mail: that it left, that its copy is filed, that it came back.

Evidence settles what the wire left open (SPEC section 7.3); absence proves nothing.
"""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.delivery import ON_THE_WIRE, State, Trigger, move
from mailwatch.domain.events import DeliveryChanged, MessageSeen, Speaker, StepFound
from mailwatch.domain.identity import CaseKey, our_id
from mailwatch.domain.reasons import Reason
from mailwatch.mail.message import Kind, Permanence
from mailwatch.ports import OutboxRow, Transaction


def weigh(transaction: Transaction, fact: MessageSeen, now: datetime) -> None:
    """Settle outbox rows that ``fact`` speaks of; the same fact twice changes nothing."""
    if fact.speaker in (Speaker.MAILWATCH, Speaker.NOTICE):
        row = transaction.row_by_message_id(our_id(fact.token, fact.from_, fact.message_id))
        if row is not None:
            _arrived(transaction, row, f"found in {fact.folder}", now)
            _sent_elsewhere(transaction, row, fact, now)
            if row.copy != "filed" and fact.speaker is Speaker.MAILWATCH:
                _copy_filed(transaction, row.id)
        return
    for message_id in (fact.original_message_id, *fact.in_reply_to, *fact.references):
        row = transaction.row_by_message_id(message_id) if message_id else None
        if row is None or row.state not in ON_THE_WIRE:
            continue
        _arrived(transaction, row, f"{fact.from_ or 'a mail system'} speaks of it", now)
        if fact.kind is Kind.BOUNCE and fact.permanence is not Permanence.TEMPORARY:
            _bounced(transaction, row.id, fact, now)


def _arrived(transaction: Transaction, row: OutboxRow, where: str, now: datetime) -> None:
    if row.state not in (State.UNCERTAIN, State.COMMITTING):
        return
    because = Reason.of("evidence", where=where)
    if transaction.change_row(row.id, row.state, state=move(row.state, Trigger.EVIDENCE), because=because):
        journal(transaction, row, State.SENT, because, now, sent_at=row.sent_at)
        transaction.look_at(row.client, now)


def _sent_elsewhere(transaction: Transaction, row: OutboxRow, fact: MessageSeen, now: datetime) -> None:
    """A step that this state holds for unsent left all the same, so it is never sent again (I2).

    The state is a restored backup or one of two, or the owner was wrong in saying that it did not arrive.
    """
    if row.state in ON_THE_WIRE or not row.case:
        return
    known = transaction.client_events(row.client)
    if any(isinstance(event, StepFound) and event.message_id == row.message_id for _, event in known):
        return
    found = StepFound(
        case=CaseKey.parse(row.case),
        client=row.client,
        step=row.step,
        message_id=row.message_id,
        sent_at=fact.date_header or fact.at,
        deadline=fact.reply_by,
        to=fact.to,
    )
    transaction.append(row.account, now, found, client=row.client)
    transaction.look_at(row.client, now)


def _bounced(transaction: Transaction, row_id: int, fact: MessageSeen, now: datetime) -> None:
    row = transaction.row(row_id)
    if row is None or row.state is not State.SENT:
        return
    because = Reason.of("bounced", recipients=", ".join(fact.failed_recipients), evidence=fact.evidence)
    if transaction.change_row(row.id, State.SENT, state=move(State.SENT, Trigger.BOUNCE), because=because):
        journal(transaction, row, State.BOUNCED, because, now)
        transaction.look_at(row.client, now)


def _copy_filed(transaction: Transaction, row_id: int) -> None:
    row = transaction.row(row_id)
    if row is not None:
        transaction.change_row(row.id, row.state, copy="filed")


def journal(
    transaction: Transaction,
    row: OutboxRow,
    after: State,
    because: Reason,
    now: datetime,
    *,
    sent_at: datetime | None = None,
) -> None:
    """Write down that ``row`` (as it was before) went to ``after``."""
    event = DeliveryChanged(
        row=row.id,
        client=row.client,
        case=CaseKey.parse(row.case) if row.case else None,
        step=row.step,
        before=row.state,
        after=after,
        because=because,
        at=now,
        message_id=row.message_id,
        to=row.to,
        deadline=row.deadline,
        sent_at=sent_at,
    )
    transaction.append(row.account, now, event, client=row.client)
