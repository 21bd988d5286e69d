"""The door to what is remembered: journal, cursors, outbox."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import Event, MessageSeen
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports.mailbox import FolderState, Role
from mailwatch.ports.rows import OutboxRow, RowChange


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """How far a folder was read: ``recent`` are the UIDs known in the last stretch below ``uid_next``."""

    folder: str
    role: Role
    state: FolderState
    recent: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccountState:
    """What is remembered of an account between passes; ``trouble`` is empty when it is well.

    ``again_since``: its mail from then on was read before something of ours was
    known that it may answer, and is looked at again.
    """

    account: str
    observed_until: datetime | None = None
    first_read: datetime | None = None
    trouble: str = ""
    trouble_since: datetime | None = None
    clients: str = ""
    again_since: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class JournalEntry:
    """One entry of a chain; ``event`` is None where its payload was erased."""

    id: int
    chain: str
    seq: int
    at: datetime
    kind: str
    client: str
    event: Event | None


@dataclass(frozen=True, kw_only=True)
class News:
    """Facts about a client after a place in the journal, oldest first.

    ``last`` and ``witness`` are the place to go on from; ``anew``: that of before
    is not there any more, and these are all of them.
    """

    anew: bool
    facts: tuple[Event, ...]
    last: int
    witness: str


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

    def savepoint(self) -> AbstractContextManager[None]:
        """A block that stands or falls by itself: where it raises, nothing of it was written and all else is.

        A :class:`~mailwatch.errors.MailwatchError` comes out of it where the
        state itself is in trouble (a full disk, a database that somebody holds).
        """
        ...

    def append(self, chain: str, at: datetime, event: Event, *, client: str = "") -> int:
        """Write a fact into a journal chain; returns its id."""
        ...

    def client_events(self, client: str) -> Sequence[tuple[datetime, Event]]:
        """All facts about a client in the order in which they were written."""
        ...

    def client_news(self, client: str, since: News | None) -> News:
        """The facts about a client that were written after ``since`` (None: all)."""
        ...

    def newest(self, client: str | None = None) -> int:
        """The number of the newest entry, of all or about a client; 0 where there is none."""
        ...

    def entries(
        self, *, client: str | None = None, after: int = 0, kinds: Sequence[str] = ()
    ) -> Iterator[JournalEntry]:
        """Journal entries in the order in which they were written."""
        ...

    # mailbox
    def cursors(self, account: str) -> Mapping[str, Cursor]:
        """How far the folders of an account were read, by their names; none that was never read."""
        ...

    def save_cursor(self, account: str, cursor: Cursor) -> None:
        """Move the cursor of a folder."""
        ...

    def forget_cursors(self, account: str) -> None:
        """Read the account anew from the start of the lookback."""
        ...

    def account(self, account: str) -> AccountState:
        """What is remembered of an account."""
        ...

    def save_account(self, state: AccountState) -> None:
        """Remember an account."""
        ...

    def look_again(self, account: str, since: datetime) -> None:
        """Have an account's mail from ``since`` on looked at again."""
        ...

    def is_known(self, account: str, identity: str, client: str) -> bool:
        """Whether this message was recorded for this client already."""
        ...

    def remember(self, seen: MessageSeen, subject: str) -> None:
        """Index a recorded message by its ids, people and base subject (case folded).

        Only mail that is proved ours or a client's teaches these; of others it
        is kept that they were recorded. Recorded again, it teaches what it is now.
        """
        ...

    def contents_of(self, identity: str, client: str) -> frozenset[str]:
        """The digests of what was recorded under that identity for this client, where they are known."""
        ...

    def clients_of(self, message_ids: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Of many ids (in their comparable form) those that stand in clients' threads, each with these."""
        ...

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of a recorded message with that id (in its comparable form)."""
        ...

    def is_ours(self, message_id: str) -> bool:
        """Whether a mail with that id (in its comparable form) is known that is proved the owner's."""
        ...

    def clients_by_subject(self) -> Mapping[str, frozenset[str]]:
        """The base subjects of recorded messages with the clients they belong to."""
        ...

    def note_unmatched(self, account: str, address: str, name: str, at: datetime) -> None:
        """Count a correspondent of the owner who is in no client."""
        ...

    def unmatched(self, limit: int) -> Sequence[tuple[str, str, int, datetime]]:
        """Those correspondents, the most frequent first: address, name, how often, last."""
        ...

    # when to look at a client again
    def look_at(self, client: str, at: datetime | None) -> None:
        """Set when a client is to be judged again; None: not before something new is known."""
        ...

    def clients_due(self, now: datetime) -> Sequence[str]:
        """Clients whose time has come."""
        ...

    def next_look(self, clients: Collection[str]) -> datetime | None:
        """When the next one of ``clients`` is to be judged."""
        ...

    # outbox
    def add_row(self, row: OutboxRow) -> int | None:
        """Lay a row out; None when the same notice stands there already."""
        ...

    def row(self, row: int) -> OutboxRow | None:
        """One row, or None."""
        ...

    def rows(
        self,
        *,
        states: Sequence[RowState] = (),
        account: str = "",
        case: str = "",
        client: str = "",
        copy: str = "",
    ) -> Sequence[OutboxRow]:
        """Rows, oldest first, narrowed by what is given."""
        ...

    def row_by_message_id(self, message_id: str) -> OutboxRow | None:
        """The newest row with this Message-ID, one that touched the wire before others."""
        ...

    def rows_by_message_ids(self, message_ids: Collection[str]) -> Mapping[str, OutboxRow]:
        """The same for many at once; what names no row is left out."""
        ...

    def has_notice(self, key: str) -> bool:
        """Whether a notice with this key was ever laid out."""
        ...

    def notices_since(self, account: str, since: datetime, most: int) -> Sequence[tuple[str, RowState]]:
        """Keys and states of an account's newest notices, newest first, at most so many."""
        ...

    def move_row(
        self,
        row: int,
        expected: RowState,
        after: RowState,
        because: Reason,
        held_for: HeldFor | None,
        change: RowChange,
    ) -> bool:
        """Bring a row from ``expected`` to ``after``; False when somebody was faster.

        Called by app/outbox.py alone, as all that writes a row.
        """
        ...

    def change_row(self, row: int, expected: RowState, change: RowChange) -> bool:
        """Change a row that stays in ``expected``; False when it is not there any more."""
        ...

    def copies_missing(self, account: str, before: datetime) -> bool:
        """Whether a step sent before then has no copy, though the provider should file it."""
        ...

    def sent_since(self, account: str, since: datetime) -> int:
        """How many steps of an account touched the wire, or queued unreleased, since an instant."""
        ...

    def left_since(self, since: datetime) -> Mapping[str, Sequence[datetime]]:
        """When the steps that touched the wire since an instant went out, by account."""
        ...

    def clients_sent_to(self, since: datetime) -> frozenset[str]:
        """The clients to whom a step went out, or may have, since an instant."""
        ...

    # command line
    def notify(self) -> None:
        """Make the signal of the store grow."""
        ...

    def verify(self) -> Sequence[str]:
        """What is wrong with the chains, in words; empty when nothing was altered."""
        ...

    # upkeep
    def redact(self, entries: Collection[int]) -> int:
        """Erase payload and salt of journal entries (by ``id``), and what was derived; returns how many.

        The chain stays verifiable. Raises KeyError for an entry that does not exist.
        """
        ...

    def differences(self) -> Sequence[str]:
        """Where the derived tables differ from what the journal gives, in words."""
        ...

    def derive_anew(self) -> None:
        """Make the derived tables again from the journal alone."""
        ...

    def mend_row(self, row: OutboxRow) -> None:
        """Set a row, its ``id`` included, to what the journal says; only for a state that nobody works on."""
        ...

    def remove_row(self, row: int) -> None:
        """Drop a row of which the journal knows nothing; only for a state that nobody works on."""
        ...

    def read_anew(self, *, keep_place: bool) -> None:
        """Nothing counts as read any more, in any account.

        ``keep_place``: go on from what was new when each folder was last read,
        however long ago; else each is read again from the start of the lookback.
        """
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
