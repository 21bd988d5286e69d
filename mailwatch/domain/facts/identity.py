"""Names that can't drift: case keys, and Message-IDs derived from them.

A step's Message-ID follows from the account's address, the case and the step
alone, with no stored secret: a state that was lost finds in the Sent folder
what was already sent (I2).
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date

TOKEN_PREFIX = "ref-"  # noqa: S105  a public marker, no secret
"""How a derived token begins; neutral, since the client can see it."""

TOKEN_LENGTH = 32
"""Letters behind the prefix: 160 bits in base32."""

REFERENCE_HEADER = "X-Reference"
"""Repeats the token because some providers rewrite Message-ID (outlook.com, SES)."""

NOTICE_HEADER = "X-Mailwatch-Notice"
"""Marks what mailwatch tells the owner; never on mail to a client."""


@dataclass(frozen=True, kw_only=True, order=True)
class CaseKey:
    """The identity of a case: the same situation never opens a second one by itself."""

    playbook: str
    subject: str
    anchor: str
    run: int = 1

    def __str__(self) -> str:
        return "|".join((self.playbook, self.subject, self.anchor, str(self.run)))

    @classmethod
    def parse(cls, text: str) -> CaseKey:
        """Read back what ``str`` wrote; raises ValueError on anything else."""
        playbook, subject, rest = text.split("|", 2)
        anchor, _, run = rest.rpartition("|")
        return cls(playbook=playbook, subject=subject, anchor=anchor, run=int(run))

    @property
    def short(self) -> str:
        """Eight letters that name the case on a screen."""
        return _digest(str(self))[:8]


def step_token(address: str, case: CaseKey, step: str) -> str:
    """The token of a step: the local part of its Message-ID, and its ``X-Reference``."""
    return TOKEN_PREFIX + _digest("\n".join((address.lower(), str(case), step)))


def notice_token(address: str, key: str) -> str:
    """The token of a notice to the owner."""
    return TOKEN_PREFIX + _digest(f"{address.lower()}\nnotice\n{key}")


def message_id_for(token: str, address: str) -> str:
    """The Message-ID (without angle brackets) under the sender's own domain."""
    return f"{token}@{address.rpartition('@')[2]}"


def our_id(token: str, author: str, message_id: str) -> str:
    """The id that we gave a mail of ``author``, though the provider may have given it another one."""
    return message_id_for(token, author) if token else message_id


def token_of(message_id: str) -> str:
    """The token inside a Message-ID of ours, or an empty string."""
    local = message_id.partition("@")[0]
    return local if is_token(local) else ""


def is_token(text: str) -> bool:
    """Whether ``text`` has the form of a token (it may still be somebody else's)."""
    body = text.removeprefix(TOKEN_PREFIX)
    return text.startswith(TOKEN_PREFIX) and len(body) == TOKEN_LENGTH and body.isalnum()


def reference_of(token: str, deadline: date | None) -> str:
    """What stands in ``X-Reference``: the token, and the printed day as a number, which says less."""
    return token if deadline is None else f"{token}; n={deadline.toordinal():x}"


def day_in(reference: str) -> date | None:
    """The printed day in an ``X-Reference``, also as ``by=2026-03-25`` of earlier versions; else None."""
    _, _, stated = reference.partition(";")
    name, _, value = stated.strip().partition("=")
    try:
        if name == "n":
            return date.fromordinal(int(value, 16))
        return date.fromisoformat(value.strip()) if name == "by" else None
    except (ValueError, OverflowError):
        return None


def _digest(text: str) -> str:
    # 160 bits in base32: no padding, safe in a Message-ID whatever the case.
    raw = hashlib.sha256(text.encode()).digest()[:20]
    return base64.b32encode(raw).decode().lower()
