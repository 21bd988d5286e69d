"""A state that is opened where it was not before: copied, cloned, or moved to a new machine."""

from __future__ import annotations

from mailwatch.app.deciding.guards import CHAIN, suspend
from mailwatch.app.deciding.judge import guards_of
from mailwatch.app.settings import Settings
from mailwatch.app.upkeep.restore import read_all_again
from mailwatch.app.work import Work
from mailwatch.domain.facts.guard_events import InstanceSeen
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.guards import GUARDS, Guard
from mailwatch.ports import Clock, Store


def settle_in(store: Store, mark: str, *, settings: Settings, clock: Clock) -> bool:
    """Compare where the state is with where it was; True when it came from elsewhere.

    ``mark`` names machine and file, empty where that can't be told. A state
    from elsewhere doubts itself as a restored one does: it reads everything
    anew, and sends nothing until the owner has said that it is the only one.
    """
    if not mark:
        return False
    now = clock.now()
    with store.transaction() as transaction:
        before = guards_of(transaction).mark
        if before == mark:
            return False
        transaction.journal.append(CHAIN, now, InstanceSeen(mark=mark, at=now), client=GUARDS)
        if not before:
            return False
        work = Work(transaction, settings, now)
        read_all_again(work)
        suspend(work, Guard.MOVED, "", Reason.of("moved-here"))
        for client in settings.policies:
            transaction.agenda.look_at(client, now)
    return True
