"""What a state put back from a backup must know before anybody works on it (I2).

Since the backup mails may have been sent, answered and filed of which it knows
nothing. So nothing counts as read any more: before any step leaves, every
folder of every account is read again, and what was sent since is found by its
token (app/reading/evidence.py for rows that the backup knows, app/reading/reconcile_sent.py for others).
What cannot be found that way, a copy that was never filed, is the reason why no
mail that waited at the time of the backup goes out without the owner's word.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mailwatch.app.deciding.guards import adopt_next
from mailwatch.app.deciding.judge import observed_until
from mailwatch.app.deciding.tell_owner import row_matter
from mailwatch.app.notices.notice import tell
from mailwatch.app.notices.words import approve_lines, skip_line
from mailwatch.app.outbox import advance
from mailwatch.app.owner.commands import CHAIN
from mailwatch.app.sending.recover import recover
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.facts.delivery import HeldFor, RowState, Trigger
from mailwatch.domain.facts.events import OwnerSaid
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import Clock, OutboxRow, Purpose, RowChange, Store, Transaction

RESTORED = "restored"
"""The owner's word in the journal that the state was put back from a backup."""


def mark_restored(store: Store, *, settings: Settings, clock: Clock, source: str) -> list[OutboxRow]:
    """Make a restored state doubt itself; returns the mails that now wait for the owner's yes."""
    recover(store, clock)
    now = clock.now()
    with store.transaction() as transaction:
        transaction.journal.append(CHAIN, now, OwnerSaid(word=RESTORED, client="", at=now, by=source))
        adopt_next(transaction, now)
        work = Work(transaction, settings, now)
        read_all_again(work)
        held = [_hold(work, row) for row in _waiting(transaction)]
        for client in settings.policies:
            transaction.agenda.look_at(client, now)
    return held


def read_all_again(work: Work) -> None:
    """Nothing counts as read: what came since this state was last at work is found before anything leaves."""
    # What came later than this is not in the backup.
    taken = observed_until(work)
    # Older than the lookback, a reading from its start would not reach back to the backup; the
    # place where each folder was left does.
    reaches = taken is not None and work.now - taken < work.settings.lookback - timedelta(days=1)
    work.transaction.cursors.read_anew(keep_place=not reaches)


def _waiting(transaction: Transaction) -> Iterator[OutboxRow]:
    for row in transaction.outbox.rows(states=(RowState.HELD, RowState.QUEUED)):
        if row.purpose == Purpose.STEP and row.held_for is not HeldFor.OWNER:
            yield row


def _hold(work: Work, row: OutboxRow) -> OutboxRow:
    because = Reason.of("asks-consent", step=row.step)
    doubted = RowChange(approved_text="", released=False)
    advance(work.transaction, row, Trigger.BRAKE, because, work.now, doubted, held_for=HeldFor.CONSENT)
    tell(
        work,
        NoticeKey.of(NoticeKind.CONSENT, row.case, row.id, f"restored {work.now.isoformat()}"),
        because,
        client=row.client,
        account=row.account,
        more="The state was put back from a backup, and this mail waited when the backup was made. If it was "
        "sent since and its copy lies in Sent, it is found there and nothing is sent again. If not, look "
        "whether it was sent, then:\n\n"
        f"{approve_lines(row.id, row.needs)}\n{skip_line(row.id)}\n\n"
        f"To: {', '.join(row.to)}\n\n{row.text}",
        about=row_matter(work, row),
    )
    return row
