"""The few doors to the world outside, each as small as its callers need.

Real adapters and their in-memory twins pass the same contract tests
(``tests/contract``). All instants are timezone-aware UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


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
        """Idle on ``folder`` up to ``seconds`` (RFC 2177); True when something stirred or `wake` was called."""
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
    """A 250 after the final dot; ``reply`` is its text. ``message_id`` is set when the server named a new one."""

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
    """Templates to words; a missing or empty value is an error, never a gap (I8)."""

    def render(self, template: str, language: str, values: Mapping[str, object]) -> Rendered:
        """Raises :class:`~mailwatch.errors.OwnerMustAct` when the text can't be made whole."""
        ...


@dataclass(frozen=True, kw_only=True)
class Halt:
    """The owner's stop for everything; ``since`` when it was given, if known."""

    since: datetime | None = None
    reason: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
