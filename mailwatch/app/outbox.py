"""The one door to the outbox: how a row comes into being, moves, and is mended.

A move follows the table of domain/facts/delivery.py, counts only if the row still
stands where it was seen, is journaled, and has its client judged anew. Nobody
else writes a row, so none of the four can be forgotten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from mailwatch.domain.facts.delivery import DRIVEN_BY_ITS_ROW, HeldFor, RowState, Trigger, move
from mailwatch.domain.facts.events import DeliveryChanged, MailPlanned, Saw
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose, RowChange, Transaction

NOTHING_MORE = RowChange()


def lay_out(
    transaction: Transaction,
    row: OutboxRow,
    now: datetime,
    *,
    anchored: datetime | None = None,
    covers: tuple[str, ...] = (),
) -> int | None:
    """Lay a new row out and journal its plan; its number, or None where the same notice stands already."""
    _must_say(row.state, row.held_for)
    number = transaction.outbox.add(row)
    if number is None:
        return None
    event = MailPlanned(
        row=number,
        account=row.account,
        client=row.client,
        purpose=row.purpose,
        case=_case_of(row),
        step=row.step,
        message_id=row.message_id,
        to=row.to,
        subject=row.subject,
        text=row.text,
        deadline=row.deadline,
        due=row.due,
        state=row.state,
        because=row.because,
        held_for=row.held_for,
        anchored=anchored,
        covers=covers,
    )
    transaction.journal.append(row.account, now, event, client=row.client)
    return number


def advance(
    transaction: Transaction,
    row: OutboxRow,
    trigger: Trigger,
    because: Reason,
    now: datetime,
    change: RowChange = NOTHING_MORE,
    *,
    held_for: HeldFor | None = None,
    alias: str = "",
    saw: Saw | None = None,
) -> bool:
    """Move ``row``, as it was seen, by ``trigger``; False, and nothing written, when somebody was faster.

    ``change`` is what else becomes different with the move; ``held_for`` says what
    it waits for from then on; ``alias`` and ``saw`` are for the journal alone.
    Raises ImpossibleMoveError.
    """
    after = move(row.state, trigger)
    _must_say(after, held_for)
    if not transaction.outbox.move(row.id, row.state, after, because, held_for, change):
        return False
    new = change.applied_to(row)
    event = DeliveryChanged(
        row=row.id,
        client=row.client,
        case=_case_of(row),
        step=row.step,
        before=row.state,
        after=after,
        because=because,
        at=now,
        # What the owner sent another way bears no id of ours, and no later mail may refer to it.
        message_id="" if trigger is Trigger.BY_HAND else row.message_id,
        to=row.to,
        deadline=new.deadline,
        sent_at=new.sent_at if after in (RowState.COMMITTING, RowState.SENT) else None,
        content_sha256=hashlib.sha256(new.content).hexdigest() if after is RowState.COMMITTING else "",
        saw=saw,
        alias=alias,
        held_for=held_for,
    )
    transaction.journal.append(row.account, now, event, client=row.client)
    if row.client and trigger not in DRIVEN_BY_ITS_ROW:
        transaction.agenda.look_at(row.client, now)
    if row.state is RowState.HELD and after is not RowState.HELD and row.purpose == Purpose.STEP:
        _take_question_back(transaction, row, now)
    return True


def _take_question_back(transaction: Transaction, row: OutboxRow, now: datetime) -> None:
    """What was to be asked by day about a mail that waits no more is not asked at all."""
    about = str(NoticeKey.of(NoticeKind.CONSENT, row.case, row.id))
    for notice in transaction.outbox.rows(states=(RowState.QUEUED,), client=row.client):
        if notice.purpose == Purpose.NOTICE and (notice.step == about or notice.step.startswith(f"{about}|")):
            because = Reason.of("no-longer-wanted", why=f"the {row.step} waits for no yes any more")
            advance(transaction, notice, Trigger.UNWANTED, because, now)


def note_copy(transaction: Transaction, row: OutboxRow) -> bool:
    """The copy of ``row`` lies in Sent: no move, and no fact, since the mailbox itself tells it."""
    return transaction.outbox.change(row.id, row.state, RowChange(copy="filed"))


def reword(transaction: Transaction, row: OutboxRow, *, text: str, listed: Sequence[str]) -> bool:
    """A notice that still waits says more by now: ``listed`` is what it speaks of."""
    return transaction.outbox.change(row.id, RowState.QUEUED, RowChange(text=text, needs=tuple(listed)))


def mend(transaction: Transaction, row: OutboxRow, journaled: RowState, now: datetime) -> None:
    """Set a row to what the journal gives; where it can't stand as ``journaled``, that is journaled too.

    Only for a state that nobody works on: no table leads from one contradiction to the truth.
    """
    if row.state is not journaled:
        event = DeliveryChanged(
            row=row.id,
            client=row.client,
            case=_case_of(row),
            step=row.step,
            before=journaled,
            after=row.state,
            because=row.because,
            at=now,
            message_id=row.message_id,
            to=row.to,
            deadline=row.deadline,
            sent_at=row.sent_at,
        )
        transaction.journal.append(row.account, now, event, client=row.client)
    transaction.upkeep.mend_row(row)


def forget(transaction: Transaction, number: int) -> None:
    """Drop a row of which the journal knows nothing; only for a state that nobody works on."""
    transaction.upkeep.remove_row(number)


def _must_say(state: RowState, held_for: HeldFor | None) -> None:
    if state is RowState.HELD and held_for is None:
        raise ValueError("a mail that is held says what it is held for")


def _case_of(row: OutboxRow) -> CaseKey | None:
    return CaseKey.parse(row.case) if row.case else None
