"""Does the state say what its journal says? The chains, what is derived, and the rows of the outbox."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mailwatch.domain.facts.codec import UnreadableEntryError
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import DeliveryChanged, MailPlanned
from mailwatch.ports import OutboxRow, Transaction
from mailwatch.ports.store import StateProblem

REBUILD = "Stop the service, then: mailwatch db rebuild."
RESTORE = "Put a backup back that is whole: mailwatch db restore FILE."


@dataclass(frozen=True, kw_only=True)
class JournaledRow:
    """What the journal says of one row: its plan, where it stands, and by which change it came there."""

    plan: MailPlanned
    state: RowState
    sent_at: datetime | None = None
    last: DeliveryChanged | None = None
    content_sha256: str = ""


@dataclass(frozen=True, kw_only=True)
class JournaledOutbox:
    """What the journal says of the whole outbox; of ``erased`` clients it does not say all any more."""

    rows: Mapping[int, JournaledRow]
    erased: frozenset[str] = field(default_factory=frozenset)


def audit(transaction: Transaction) -> list[StateProblem]:
    """Everything in the state that its journal contradicts."""
    found = [
        StateProblem(code="chain", what=f"The journal was altered: {fault}.", remedy=RESTORE, damage=True)
        for fault in transaction.journal.verify()
    ]
    try:
        story = journaled_outbox(transaction)
    except UnreadableEntryError as error:
        what = f"The journal holds an entry that this version can't read: {error}."
        return [*found, StateProblem(code="unreadable", what=what, remedy=RESTORE, damage=True)]
    found += [
        StateProblem(code="derived", what=f"{line[:1].upper()}{line[1:]}.", remedy=REBUILD)
        for line in transaction.upkeep.differences()
    ]
    found += [
        StateProblem(code="outbox", what=f"{line[:1].upper()}{line[1:]}.", remedy=REBUILD)
        for _, line in contradictions(transaction, story)
    ]
    return found


def journaled_outbox(transaction: Transaction) -> JournaledOutbox:
    """Fold the journal into what it says of each row; raises UnreadableEntryError."""
    rows: dict[int, JournaledRow] = {}
    erased: set[str] = set()
    for entry in transaction.journal.entries(kinds=(MailPlanned.__name__, DeliveryChanged.__name__)):
        match entry.event:
            case MailPlanned() as plan:
                rows[plan.row] = JournaledRow(plan=plan, state=RowState(plan.state))
            case DeliveryChanged() as change if change.row in rows:
                rows[change.row] = _moved(rows[change.row], change)
            case None:
                erased.add(entry.client)
            case _:
                pass
    return JournaledOutbox(rows=rows, erased=frozenset(erased))


def _moved(told: JournaledRow, change: DeliveryChanged) -> JournaledRow:
    return JournaledRow(
        plan=told.plan,
        state=RowState(change.after),
        sent_at=change.sent_at or told.sent_at,
        last=change,
        content_sha256=change.content_sha256 or told.content_sha256,
    )


def contradictions(transaction: Transaction, story: JournaledOutbox) -> list[tuple[int, str]]:
    """Each row that is not as the journal says, with what is wrong about it."""
    kept = {row.id: row for row in transaction.outbox.rows()}
    found = []
    for number, told in story.rows.items():
        row = kept.pop(number, None)
        if told.plan.client in story.erased:
            continue
        if row is None:
            found.append((number, f"mail {number} ({told.plan.step}) is in the journal, not in the outbox"))
        elif fault := _fault(row, told):
            found.append((number, f"mail {number}: {fault}"))
    found += [
        (number, f"mail {number} is in the outbox, not in the journal")
        for number, row in kept.items()
        if row.client not in story.erased
    ]
    return found


def _fault(row: OutboxRow, told: JournaledRow) -> str:
    plan = told.plan
    if row.state != told.state:
        return f"the outbox says {row.state}, the journal {told.state}"
    pairs = {
        "client": (row.client, plan.client),
        "case": (row.case, str(plan.case) if plan.case else ""),
        "step": (row.step, plan.step),
        "Message-ID": (row.message_id, plan.message_id),
        "recipients": (row.to, plan.to),
        "hold": (row.held_for, told.last.held_for if told.last else plan.held_for),
    }
    for name, (ours, journaled) in pairs.items():
        if ours != journaled:
            return f"its {name} differs from what the journal says"
    if row.content and hashlib.sha256(row.content).hexdigest() != told.content_sha256:
        return "its bytes are not those that the journal says were frozen"
    return ""
