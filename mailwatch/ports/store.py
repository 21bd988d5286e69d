"""The door to what is remembered: one store, its transactions, and in each a part for each noun."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from mailwatch.ports.agenda import Agenda
from mailwatch.ports.cursors import Cursors
from mailwatch.ports.journal import Journal
from mailwatch.ports.messages import Messages
from mailwatch.ports.outbox import Outbox
from mailwatch.ports.upkeep import Upkeep


@dataclass(frozen=True, kw_only=True)
class StateProblem:
    """Something wrong with the state: ``what`` is a sentence, ``remedy`` what the owner can do about it.

    ``code`` is one word for machines; ``damage`` says that a copy of it is no backup.
    """

    code: str
    what: str
    remedy: str
    damage: bool = False


class Transaction(Protocol):
    """One short transaction; never held across the network."""

    @property
    def journal(self) -> Journal:
        """What was seen, decided and said: appended, never rewritten."""
        ...

    @property
    def cursors(self) -> Cursors:
        """Where a reading goes on."""
        ...

    @property
    def messages(self) -> Messages:
        """An index of the recorded messages; made again from the journal at any time."""
        ...

    @property
    def agenda(self) -> Agenda:
        """When each client is to be judged again."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Planned mails, each in its state."""
        ...

    @property
    def upkeep(self) -> Upkeep:
        """What mends or erases, across the other parts."""
        ...

    def savepoint(self) -> AbstractContextManager[None]:
        """A block that stands or falls by itself: where it raises, nothing of it was written and all else is.

        A :class:`~mailwatch.errors.MailwatchError` comes out of it where the
        state itself is in trouble (a full disk, a database that somebody holds).
        """
        ...

    def notify(self) -> None:
        """Make the signal of the store grow."""
        ...


class Store(Protocol):
    """Where facts are kept. A transaction commits when its block ends well, else nothing happened."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A writing transaction, serialized against all others."""
        ...

    def reading(self) -> AbstractContextManager[Transaction]:
        """A consistent view for reading."""
        ...

    def signal(self) -> int:
        """A number that grows when a command changed something a running service should notice."""
        ...

    def notify(self) -> None:
        """Make :meth:`signal` grow."""
        ...
