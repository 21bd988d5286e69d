"""The door to one account's mailbox."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """What a watched folder is for (RFC 6154)."""

    INBOX = "inbox"
    SENT = "sent"
    ARCHIVE = "archive"
    JUNK = "junk"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class WatchedFolder:
    """A folder to read; ``name`` is the decoded mailbox name as the owner would write it.

    ``filed``: only the owner's own side puts mail there, and nothing is delivered to it.
    """

    name: str
    role: Role
    filed: bool = False


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
    """One account's mailbox, opened read-only, used by one thread only where nothing else is said.

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
        """End a ``wait`` early; another thread may call this."""
        ...

    def cut(self) -> None:
        """End the connection under a call that does not come back: it raises ``Transient``.

        Another thread may call this; where no call is in progress, the next one may fail once.
        """
        ...

    def answered(self) -> int:
        """How many commands the server answered so far: a sign of life that another thread may read."""
        ...

    def close(self) -> None:
        """Log out and forget the connection; the next call connects anew."""
        ...
