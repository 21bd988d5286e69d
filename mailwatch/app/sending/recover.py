"""After a crash: what was not yet committed waits again, what was is uncertain (I2)."""

from __future__ import annotations

from datetime import timedelta

from mailwatch.app.outbox import advance
from mailwatch.domain.facts.delivery import RowState, Trigger
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import Clock, Purpose, RowChange, Store


def recover(store: Store, clock: Clock, *, row: int | None = None, pause: timedelta = timedelta(0)) -> int:
    """After a crash: what was not yet committed waits again, what was is uncertain. Returns how many.

    ``row`` narrows it to one that a defect left behind; it then rests for ``pause``.
    """
    count = 0
    crashed = Reason.of("crashed")
    with store.transaction() as transaction:
        now = clock.now()
        for left in transaction.outbox.rows(states=(RowState.ATTEMPTING, RowState.COMMITTING)):
            if row is not None and left.id != row:
                continue
            trigger = Trigger.NOT_REACHED if left.state is RowState.ATTEMPTING else Trigger.NO_ANSWER
            if left.state is RowState.COMMITTING and left.purpose == Purpose.NOTICE:
                trigger = Trigger.DEFERRED
            unknown = Reason.of("unknown-outcome", detail=crashed.say())
            because = crashed if left.state is RowState.ATTEMPTING else unknown
            count += advance(transaction, left, trigger, because, now, RowChange(next_attempt_at=now + pause))
    return count
