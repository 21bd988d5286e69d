"""What became of mails since an instant: counted by where they came to, not by what was tried."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import DeliveryChanged
from mailwatch.ports import Purpose, Store, Transaction


@dataclass(frozen=True, kw_only=True)
class Tally:
    """One account's mails: those that left for clients, notices to the owner, and what did not go well.

    ``held`` wait for somebody's word or their day, whenever they were laid out.
    """

    left: int = 0
    notices: int = 0
    refused: int = 0
    uncertain: int = 0
    again: int = 0
    held: int = 0

    def say(self) -> str:
        """In words; what is nothing is left out, but not that nothing left."""
        parts = [_count(self.left, "mail left", "mails left") if self.left else "no mail left"]
        parts += [_count(self.notices, "notice to you", "notices to you")] if self.notices else []
        parts += [f"{self.refused} refused"] if self.refused else []
        parts += [f"{self.uncertain} of unknown fate"] if self.uncertain else []
        parts += [f"{self.again} to be tried again"] if self.again else []
        parts += [f"{self.held} held (mailwatch outbox list)"] if self.held else []
        return ", ".join(parts)


def mark(store: Store) -> int:
    """The present place in the journal, to be counted from."""
    with store.reading() as transaction:
        return transaction.journal.newest()


def tally_since(store: Store, account: str, since: int) -> Tally:
    """What became of the account's mails since then."""
    with store.reading() as transaction:
        last = _last_states(transaction, account, since)
        held = sum(
            row.purpose == Purpose.STEP
            for row in transaction.outbox.rows(states=(RowState.HELD,), account=account)
        )
    counts = Counter((after, is_step) for after, is_step in last.values())
    return Tally(
        left=counts[RowState.SENT, True],
        notices=counts[RowState.SENT, False],
        refused=counts[RowState.REFUSED, True] + counts[RowState.REFUSED, False],
        uncertain=counts[RowState.UNCERTAIN, True] + counts[RowState.UNCERTAIN, False],
        again=counts[RowState.QUEUED, True] + counts[RowState.QUEUED, False],
        held=held,
    )


def _last_states(transaction: Transaction, account: str, since: int) -> dict[int, tuple[RowState, bool]]:
    """Where each mail came to; one that only went from waiting for a word into the queue was not tried."""
    found: dict[int, tuple[RowState, bool]] = {}
    for entry in transaction.journal.entries(after=since, kinds=(DeliveryChanged.__name__,)):
        event = entry.event
        if not isinstance(event, DeliveryChanged) or entry.chain != account:
            continue
        if event.after == RowState.QUEUED and (
            event.before == RowState.HELD or event.because.code == "view-changed"
        ):
            found.pop(event.row, None)
            continue
        found[event.row] = (RowState(event.after), event.case is not None)
    return found


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
