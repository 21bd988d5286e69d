"""Making anew from the journal what follows from it; a lost one: app/reading/reconcile_sent.py."""

from __future__ import annotations

import hashlib
from datetime import datetime

from mailwatch.app.outbox import forget, mend
from mailwatch.app.upkeep.audit import JournaledRow, contradictions, journaled_outbox
from mailwatch.domain.facts.delivery import ON_THE_WIRE, RowState
from mailwatch.domain.facts.reasons import Reason
from mailwatch.errors import StateError
from mailwatch.ports import OutboxRow, Purpose, Store, Transaction


def rebuild(store: Store, *, now: datetime) -> list[str]:
    """Make the derived tables and the outbox agree with the journal; returns what differed, in words.

    Raises StateError while the journal itself was altered: nothing good can be
    made from it. Nobody else may work on the state meanwhile.
    """
    with store.transaction() as transaction:
        if faults := transaction.journal.verify():
            raise StateError(
                f"The journal was altered ({faults[0]}), so nothing is rebuilt from it; "
                "put a backup back: mailwatch db restore FILE."
            )
        found = list(transaction.upkeep.differences())
        transaction.upkeep.derive_anew()
        story = journaled_outbox(transaction)
        for number, fault in contradictions(transaction, story):
            found.append(fault)
            _mend(transaction, number, story.rows.get(number), now)
        # Whatever was to be looked at later is looked at once.
        for client in {entry.client for entry in transaction.journal.entries()} - {""}:
            transaction.agenda.look_at(client, now)
    return found


def _mend(transaction: Transaction, number: int, told: JournaledRow | None, now: datetime) -> None:
    """A row is never taken back from the wire: what either side holds for sent stays sent (I2)."""
    row = transaction.outbox.row(number)
    if told is None:
        if row is not None and row.state not in ON_THE_WIRE:
            forget(transaction, number)
        return
    plan = told.plan
    keeps_state = row is not None and row.state in ON_THE_WIRE and told.state not in ON_THE_WIRE
    state = row.state if row is not None and keeps_state else told.state
    if state not in ON_THE_WIRE and state is not RowState.WITHDRAWN:
        # What it waited for, or was approved with, may be lost: it is planned anew.
        state = RowState.WITHDRAWN
    sent_at = told.sent_at or (row.sent_at if row is not None and keeps_state else None)
    because = told.last.because if told.last else plan.because
    if state != told.state:
        because = Reason.of("no-longer-wanted", why="the outbox contradicted the journal")
    mended = OutboxRow(
        id=number,
        account=plan.account,
        client=plan.client,
        purpose=Purpose(plan.purpose),
        case=str(plan.case) if plan.case else "",
        step=plan.step,
        state=state,
        message_id=plan.message_id,
        sender=row.sender if row else "",
        to=plan.to,
        subject=plan.subject,
        text=row.text if row else plan.text,
        due=plan.due,
        next_attempt_at=now,
        deadline=told.last.deadline if told.last and told.last.deadline else plan.deadline,
        because=because,
        content=_frozen(row, told),
        sent_at=sent_at,
        copy=row.copy if row else "",
    )
    mend(transaction, mended, told.state, now)


def _frozen(row: OutboxRow | None, told: JournaledRow) -> bytes:
    """The bytes, if they are those that were frozen."""
    content = row.content if row else b""
    return content if hashlib.sha256(content).hexdigest() == told.content_sha256 else b""
