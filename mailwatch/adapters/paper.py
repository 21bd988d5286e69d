"""Doors that only write on paper: for a dry run, the same plan with its hands tied (I6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from mailwatch.ports import (
    Accepted,
    Envelope,
    FetchedHeaders,
    FolderState,
    Mailbox,
    Outcome,
    WatchedFolder,
)

Write = Callable[[str], None]


class PaperTransport:
    """A :class:`~mailwatch.ports.Transport` without a wire; ``write`` is told what would have been sent."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def open(self, envelope: Envelope) -> PaperAttempt:
        """Nothing is connected to."""
        return PaperAttempt(envelope, self._write)


class PaperAttempt:
    """An :class:`~mailwatch.ports.Attempt` on paper."""

    def __init__(self, envelope: Envelope, write: Write) -> None:
        self._envelope = envelope
        self._write = write

    def commit(self, content: bytes) -> Outcome:
        """Write down what would have been sent."""
        recipients = ", ".join(self._envelope.recipients)
        self._write(f"would send to {recipients}:\n{_readable(content)}")
        return Accepted(reply="on paper")

    def abandon(self) -> None:
        """Nothing was begun."""


class PaperMailbox:
    """A real mailbox from which can only be read; what would be filed is dropped."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    def folders(self) -> Sequence[WatchedFolder]:
        """As the mailbox."""
        return self._mailbox.folders()

    def examine(self, folder: str) -> FolderState:
        """As the mailbox."""
        return self._mailbox.examine(folder)

    def search_since(self, folder: str, since: date) -> Sequence[int]:
        """As the mailbox."""
        return self._mailbox.search_since(folder, since)

    def search_from(self, folder: str, uid: int) -> Sequence[int]:
        """As the mailbox."""
        return self._mailbox.search_from(folder, uid)

    def fetch_headers(self, folder: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        """As the mailbox."""
        return self._mailbox.fetch_headers(folder, uids)

    def fetch_message(self, folder: str, uid: int, limit: int) -> bytes | None:
        """As the mailbox."""
        return self._mailbox.fetch_message(folder, uid, limit)

    def look(self, folders: Sequence[str]) -> Mapping[str, FolderState]:
        """As the mailbox."""
        return self._mailbox.look(folders)

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        """Nothing is filed."""

    def wait(self, folder: str, seconds: float) -> bool:
        """As the mailbox."""
        return self._mailbox.wait(folder, seconds)

    def wake(self) -> None:
        """As the mailbox."""
        self._mailbox.wake()

    def cut(self) -> None:
        """As the mailbox."""
        self._mailbox.cut()

    def answered(self) -> int:
        """As the mailbox."""
        return self._mailbox.answered()

    def close(self) -> None:
        """As the mailbox."""
        self._mailbox.close()


def _readable(content: bytes) -> str:
    """Headers and text of our own mail as a person reads them."""
    import email
    import email.policy

    message = email.message_from_bytes(content, policy=email.policy.default)
    shown = [f"{name}: {message[name]}" for name in ("From", "To", "Subject", "In-Reply-To")]
    body = message.get_body(("plain",))
    text = body.get_content() if body is not None else ""
    return "\n".join([*(line for line in shown if not line.endswith(": None")), "", text])
