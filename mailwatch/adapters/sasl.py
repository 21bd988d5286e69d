"""Logging in with an OAuth2 access token, at either server: what is said, and what its refusal means.

XOAUTH2 is Google's and Microsoft's (https://developers.google.com/gmail/imap/xoauth2-protocol),
OAUTHBEARER the standard (RFC 7628). Both answer a bad token with a challenge that holds the reason as
JSON; it is to be answered once more before the server says its no.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from mailwatch.shown import stripped

LONGEST_REASON = 4096
"""Bytes of a challenge that are read."""

LONGEST_VALUE = 200
"""Characters of what it says that are told."""


class Authentication(StrEnum):
    """What an account's secret is: a password, or an OAuth2 access token."""

    PASSWORD = "password"  # noqa: S105  the name of a method
    TOKEN = "token"  # noqa: S105  the name of a method


ADVICE_ON_TOKEN = "run the command that prints it by hand: it must be valid now, for this user, IMAP and SMTP"  # noqa: S105  advice, no secret
"""What to do where a token is not taken."""

NO_TOKENS_HERE = 'name a password in place of it: password = { command = "…" }'
"""What to do where a server takes no tokens."""


def xoauth2(username: str, token: str) -> bytes:
    """The first and only words of XOAUTH2."""
    return f"user={username}\x01auth=Bearer {token}\x01\x01".encode()


def oauthbearer(username: str, token: str, host: str, port: int) -> bytes:
    """The first words of OAUTHBEARER (RFC 7628 §3.1); the user's name as RFC 5801 §4 writes it."""
    name = username.replace("=", "=3D").replace(",", "=2C")
    return f"n,a={name},\x01host={host}\x01port={port}\x01auth=Bearer {token}\x01\x01".encode()


@dataclass(kw_only=True)
class TokenLogin:
    """One login; called with each challenge, as bytes without base64, it gives what to answer.

    ``farewell`` answers the challenge that refuses; ``reason`` is what that said, "" before.
    """

    mechanism: str
    first: bytes
    farewell: bytes
    reason: str = ""
    _begun: bool = field(default=False)

    def __call__(self, challenge: bytes) -> bytes:
        """The token first; whatever is said to that is a no and its reason."""
        if not self._begun:
            self._begun = True
            return self.first
        self.reason = _reason_in(challenge) or self.reason
        return self.farewell


def token_login(
    offered: Callable[[str], bool], username: str, token: str, host: str, port: int
) -> TokenLogin | None:
    """The login by the first mechanism that is ``offered`` (asked by its name in capitals); None for none."""
    if offered("XOAUTH2"):
        return TokenLogin(mechanism="XOAUTH2", first=xoauth2(username, token), farewell=b"")
    if offered("OAUTHBEARER"):
        first = oauthbearer(username, token, host, port)
        return TokenLogin(mechanism="OAUTHBEARER", first=first, farewell=b"\x01")
    return None


def _reason_in(challenge: bytes) -> str:
    """``status 401, scope https://mail.google.com/``, as far as it can be read."""
    try:
        told = json.loads(challenge[:LONGEST_REASON])
    except (ValueError, RecursionError):
        return ""
    if not isinstance(told, dict):
        return ""
    named = ((name, told.get(name)) for name in ("status", "scope"))
    said = ((name, stripped(value)[:LONGEST_VALUE]) for name, value in named if isinstance(value, str))
    return ", ".join(f"{name} {value}" for name, value in said if value.strip())
