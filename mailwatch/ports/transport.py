"""The door to submission, in two phases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


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
    """Certainly not accepted, may be tried again: a 4xx, a provider's limit, or a loss before the 354.

    ``code`` is 0 where the server gave none.
    """

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
class SmtpReply:
    """A server's answer about one recipient."""

    code: int
    text: str


class Attempt(Protocol):
    """A transaction that stands after RCPT: all recipients were accepted."""

    def commit(self, content: bytes) -> Outcome:
        """DATA, the bytes (CRLF line ends), the final dot; never raises for what the wire does."""
        ...

    def abandon(self) -> None:
        """End without DATA; nothing was sent. Harmless after ``commit``."""
        ...


class Transport(Protocol):
    """Submission in two phases (SPEC section 7.3)."""

    def open(self, envelope: Envelope) -> Attempt:
        """Connect, TLS, login, MAIL, RCPT for each recipient.

        Raises ``Transient`` (4xx, not reached) or
        ``RecipientsRefused`` / ``Refused`` (5xx); then nothing was sent.
        """
        ...
