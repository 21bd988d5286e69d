"""What must be known to read one account's mailbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mailwatch.adapters.sasl import Authentication
from mailwatch.adapters.tls import is_loopback
from mailwatch.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

Security = Literal["tls", "starttls", "plain-loopback"]
"""TLS from the first byte, by STARTTLS, or none at all to the machine itself."""

NONE = "none"
"""In place of a folder's name: there is no such folder."""

_LINE_ENDS = frozenset("\r\n\0")


@dataclass(frozen=True, kw_only=True)
class ImapSettings:
    """One account's IMAP access; raises ``Refused`` for what can't be safe.

    ``password`` is called at each connection; ``authentication`` says what it gives. ``timeout`` is the
    time in seconds that one command may take as a whole, ``idle`` the longest in one IDLE:
    RFC 2177 §3 allows 29 minutes, but networks forget silent connections after
    five, and some providers after one. ``pass_seconds`` is what one reading of
    all folders may take, beyond what each message that is handed over adds:
    forty folders at a second a command need a tenth of it. ``sent``, ``archive`` and
    ``junk`` name folders, ``"none"`` says there is none, None lets mailwatch
    look; ``extra`` are further folders to watch, ``by_hand`` those to which
    nothing is ever delivered.
    """

    host: str
    port: int
    username: str
    password: Callable[[], str]
    authentication: Authentication = Authentication.PASSWORD
    security: Security = "tls"
    ca_file: str | None = None
    timeout: float = 60.0
    idle: float = 280.0
    pass_seconds: float = 900.0
    sent: str | None = None
    archive: str | None = None
    junk: str | None = None
    extra: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for value in (
            self.host,
            self.username,
            self.sent,
            self.archive,
            self.junk,
            *self.extra,
            *self.by_hand,
        ):
            one_line(value or "")
        if self.security == "plain-loopback" and not is_loopback(self.host):
            raise Refused(
                f"{self.host} is not this machine, so no password goes there unencrypted. "
                'Write security = "tls" or "starttls".'
            )


def one_line(value: str) -> str:
    """``value``, if it can't end a command early: CR, LF and NUL are ``Refused`` (RFC 3501 §9)."""
    if _LINE_ENDS & set(value):
        raise Refused(f"The value {value!r} holds a line end or NUL. Remove it.")
    return value
