"""The few doors to the world outside, each as small as its callers need.

Real adapters and their in-memory twins pass the same contract tests
(``tests/contract``). All instants are timezone-aware UTC.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from mailwatch.domain.delivery import State
from mailwatch.domain.events import Event, MessageSeen
from mailwatch.domain.reasons import Reason


class Clock(Protocol):
    """Two clocks: the wall for what is written down, the steady one for pauses."""

    def now(self) -> datetime:
        """The instant, timezone-aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds on a clock that never jumps."""
        ...


# -- the mailbox ---------------------------------------------------------------


class Role(StrEnum):
    """What a watched folder is for (RFC 6154)."""

    INBOX = "inbox"
    SENT = "sent"
    ARCHIVE = "archive"
    JUNK = "junk"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class WatchedFolder:
    """A folder to read; ``name`` is the decoded mailbox name as the owner would write it."""

    name: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class FolderState:
    """What a server says of a folder; any difference means: look again (RFC 3501 §2.3.1.1)."""

    uid_validity: int
    uid_next: int
    messages: int


@dataclass(frozen=True, kw_only=True)
class FetchedHeaders:
    """One message's header block. ``header`` is None when the server's answer was unusable."""

    uid: int
    internal_date: datetime | None
    size: int
    header: bytes | None


class Mailbox(Protocol):
    """One account's mailbox, opened read-only, used by one thread only.

    Every method may raise :class:`~mailwatch.errors.Transient` (come back
    later; the connection is dropped) or :class:`~mailwatch.errors.Refused`
    (the owner must act). Nothing here changes the mailbox except ``append``.
    """

    def folders(self) -> Sequence[WatchedFolder]:
        """The folders to watch; raises ``Refused`` naming a needed one that is missing."""
        ...

    def examine(self, folder: str) -> FolderState:
        """Open ``folder`` read-only (EXAMINE) and say how it stands now."""
        ...

    def search_since(self, folder: str, since: date) -> Sequence[int]:
        """UIDs of messages whose INTERNALDATE is ``since`` or later, ascending."""
        ...

    def search_from(self, folder: str, uid: int) -> Sequence[int]:
        """UIDs that are ``uid`` or higher, ascending."""
        ...

    def fetch_headers(self, folder: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        """Header blocks of ``uids`` in ascending order; vanished messages are left out."""
        ...

    def fetch_message(self, folder: str, uid: int, limit: int) -> bytes | None:
        """The first ``limit`` bytes of a message (BODY.PEEK), or None when it is gone."""
        ...

    def look(self, folders: Sequence[str]) -> Mapping[str, FolderState]:
        """How all ``folders`` stand now, without opening them for reading."""
        ...

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        """File ``content`` in ``folder`` as read, with INTERNALDATE ``at``."""
        ...

    def wait(self, folder: str, seconds: float) -> bool:
        """Idle on ``folder`` up to ``seconds`` (RFC 2177); True when something stirred or woke it."""
        ...

    def wake(self) -> None:
        """End a ``wait`` early; the only method that another thread may call."""
        ...

    def close(self) -> None:
        """Log out and forget the connection; the next call connects anew."""
        ...


# -- the transport -------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """RFC 5321 §2.3.1: who sends, who receives (bare addresses)."""

    sender: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A 250 after the final dot; ``message_id`` is set when its text named a new one."""

    reply: str
    message_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Deferred:
    """A definite 4xx after DATA or the final dot: not accepted, may be tried again."""

    code: int
    reply: str


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A definite 5xx after DATA or the final dot: not accepted, and will not be."""

    code: int
    reply: str


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """The final dot may have been sent and no definite answer came: never sent again blindly."""

    detail: str


Outcome = Accepted | Deferred | Rejected | Unknown


@dataclass(frozen=True, kw_only=True)
class Reply:
    """A server's answer about one recipient."""

    code: int
    text: str


class Attempt(Protocol):
    """A transaction that stands after RCPT: all recipients were accepted."""

    def commit(self, content: bytes) -> Outcome:
        """DATA, the bytes (CRLF line ends), the final dot; never raises for what the wire does."""
        ...

    def abandon(self) -> None:
        """End without DATA; nothing was sent."""
        ...


class Transport(Protocol):
    """Submission in two phases (SPEC section 7.3)."""

    def open(self, envelope: Envelope) -> Attempt:
        """Connect, TLS, login, MAIL, RCPT for each recipient.

        Raises ``Transient`` (4xx, not reached) or
        ``RecipientsRefused`` / ``Refused`` (5xx); then nothing was sent.
        """
        ...


# -- words ---------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A step's text, ready to be read by a person; ``html`` None means plain text alone."""

    text: str
    html: str | None = None


class Renderer(Protocol):
    """Template sources to words; a missing or empty value is an error, never a gap (I8)."""

    def render(self, source: str, values: Mapping[str, str]) -> Rendered:
        """Raises :class:`~mailwatch.errors.OwnerMustAct` when the text can't be made whole."""
        ...


class Wording(Protocol):
    """Dates and money as they are written in a language."""

    def day(self, day: date, language: str) -> str:
        """A date for running text, never in digits alone."""
        ...

    def money(self, amount: str, language: str) -> str:
        """An amount such as ``1785.00 EUR``."""
        ...


class Lookout(Protocol):
    """Reads every folder of every account afresh, as far as that is possible now."""

    def look(self) -> None:
        """Afterwards each account's ``observed_until`` says how far the eyes reached."""
        ...


class Brakes(Protocol):
    """The owner's stop for everything, which works even while the store is locked."""

    def halted(self) -> str | None:
        """Why everything stands still, or None."""
        ...


# -- the store -----------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """How far a folder was read: ``recent`` are the UIDs known in the last stretch below ``uid_next``."""

    folder: str
    role: Role
    state: FolderState
    recent: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccountState:
    """What is remembered of an account between passes; ``trouble`` is empty when it is well."""

    account: str
    observed_until: datetime | None = None
    first_read: datetime | None = None
    trouble: str = ""
    trouble_since: datetime | None = None
    clients: str = ""


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
class OutboxRow:
    """A planned mail. ``content`` are the frozen bytes of the newest attempt that reached its commit."""

    id: int
    account: str
    client: str
    purpose: str
    case: str
    step: str
    state: State
    message_id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    due: datetime
    next_attempt_at: datetime
    deadline: date | None = None
    approved_text: str = ""
    needs: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    released: bool = False
    tries: int = 0
    because: Reason
    content: bytes = b""
    sent_at: datetime | None = None
    copy: str = ""


class Purpose(StrEnum):
    """What a row of the outbox is for."""

    STEP = "step"
    NOTICE = "notice"


class Transaction(Protocol):
    """One short transaction; never held across the network."""

    def append(self, chain: str, at: datetime, event: Event, *, client: str = "") -> int:
        """Write a fact into a journal chain; returns its id."""
        ...

    def client_events(self, client: str) -> Sequence[tuple[datetime, Event]]:
        """All facts about a client in the order in which they were written."""
        ...

    def entries(
        self, *, client: str | None = None, after: int = 0, kinds: Sequence[str] = ()
    ) -> Iterator[JournalEntry]:
        """Journal entries in the order in which they were written."""
        ...

    # mailbox
    def cursor(self, account: str, folder: str) -> Cursor | None:
        """How far a folder was read, or None."""
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

    def is_known(self, account: str, identity: str, client: str) -> bool:
        """Whether this message was recorded for this client already."""
        ...

    def remember(self, seen: MessageSeen, subject: str) -> None:
        """Index a recorded message by its ids, people and base subject (case folded)."""
        ...

    def references(self) -> Mapping[str, str]:
        """Every id that stands in one client's threads alone, with that client (empty: in several)."""
        ...

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of a recorded message."""
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
        self, *, states: Sequence[State] = (), account: str = "", case: str = "", client: str = ""
    ) -> Sequence[OutboxRow]:
        """Rows, oldest first, narrowed by what is given."""
        ...

    def row_by_message_id(self, message_id: str) -> OutboxRow | None:
        """The newest row with this Message-ID, one that touched the wire before others."""
        ...

    def change_row(self, row: int, expected: State, **changes: object) -> bool:
        """Change a row if it is still in ``expected``; False when somebody was faster."""
        ...

    def copies_missing(self, account: str, before: datetime) -> bool:
        """Whether a step sent before then has no copy, though the provider should file it."""
        ...

    def sent_since(self, account: str, since: datetime) -> int:
        """How many steps of an account touched the wire, or queued unreleased, since an instant."""
        ...

    # command line
    def notify(self) -> None:
        """Make the signal of the store grow."""
        ...

    def verify(self) -> Sequence[str]:
        """What is wrong with the chains, in words; empty when nothing was altered."""
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
