"""Striking a secret out of what a server said, however the server wrote it.

A server that repeats a password in its refusal would else carry it into
errors, logs and the database.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STRUCK = "***"
"""What stands in its place."""

_READ = 8_192
"""Characters of a text that are looked at; the rest is left out."""
_BASE64_WORD = re.compile(r"[A-Za-z0-9+/_-]{4,}=*")
LONG = 200
"""Characters of a secret beyond which it is an access token: known by pieces, since all its forms would take
a second to prepare."""
_PIECE = 24
_SHORT = 4
"""Characters: what is shorter also stands inside ordinary words, and is struck only by itself."""


class Redaction:
    """Called with a text, gives it back without the secret: as it is, quoted, escaped, encoded.

    ``username`` makes the forms known in which both travel together (RFC 4616).
    Holds the secret's patterns, so it lives no longer than the connection.
    """

    def __init__(self, secret: str, username: str = "") -> None:
        there = bool(secret.strip())
        self._long = len(secret) > LONG
        pieces = _pieces(secret) if self._long else [secret]
        forms = (
            [form for each in pieces for form in (_spelled(each), *_exact(each, username))] if there else []
        )
        inner = [form for each in pieces for form in _hidden_in_base64(each)] if there else []
        self._pattern = re.compile("|".join(forms), re.IGNORECASE) if forms else None
        self._inner = re.compile("|".join(inner)) if inner else None

    def __call__(self, text: str) -> str:
        """``text``, at most its first 8,192 characters, without the secret."""
        text = text[:_READ]
        if self._long:
            # Where a piece of a token shows, the whole text goes.
            found = (each.search(text) for each in (self._pattern, self._inner) if each is not None)
            return STRUCK if any(found) else text
        if self._inner is not None:
            text = _BASE64_WORD.sub(self._word, text)
        return self._pattern.sub(STRUCK, text) if self._pattern is not None else text

    def _word(self, word: re.Match[str]) -> str:
        assert self._inner is not None  # noqa: S101  for the type checker: asked before
        return STRUCK if self._inner.search(word[0]) else word[0]


def _pieces(secret: str) -> list[str]:
    """Four pieces, evenly spread; of what is shorter than the gap between two of them nothing is known."""
    last = len(secret) - _PIECE
    return [secret[at : at + _PIECE] for at in (0, last // 3, 2 * last // 3, last)]


def _spelled(secret: str) -> str:
    """Each character as it is or escaped, in any mixture: quoted strings, URLs, HTML, Python and JSON."""
    pattern = "".join(f"(?:{'|'.join(_character(each))})" for each in secret)
    return pattern if len(secret) >= _SHORT else rf"(?<!\w){pattern}(?!\w)"


def _character(character: str) -> Iterator[str]:
    octets = character.encode("utf-8", "surrogateescape")
    if character == "\\":
        yield r"\\{1,4}"
    elif character.isspace():
        yield r"\s*"  # the blanks of an app password are for the eye, and some servers drop them
        yield r"\+"
    else:
        yield r"\\{0,4}" + re.escape(character)
    yield "".join(f"%{octet:02x}" for octet in octets)  # RFC 3986 §2.1
    yield "".join(f"={octet:02x}" for octet in octets)  # RFC 2045 §6.7
    yield "".join(rf"\\{{1,4}}x{octet:02x}" for octet in octets)
    yield rf"\\{{1,4}}u0*{ord(character):x}"
    yield f"&#0*{ord(character)};"
    yield f"&#x0*{ord(character):x};"
    if len(octets) > 1:
        # As it looks when somebody reads its bytes in another charset, or in none.
        yield f"[\ufffd?]{{1,{len(octets)}}}"
        yield re.escape(octets.decode("latin-1"))
    entity = html.escape(character)
    if entity != character:
        yield re.escape(entity)


def _hidden_in_base64(secret: str) -> Iterator[str]:
    """The secret inside anything in base64, at each of its three alignments."""
    octets = secret.encode("utf-8", "surrogateescape")
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + octets).decode("ascii").rstrip("=")
        # The characters at both ends are made of neighbouring bytes, too.
        inner = whole[(0, 2, 3)[before] : len(whole) - bool((before + len(octets)) % 3)]
        if len(inner) >= _SHORT:
            # RFC 4648 §5 writes two of the characters differently.
            yield "".join({"+": "[+-]", "/": "[/_]"}.get(each, each) for each in inner)


def _exact(secret: str, username: str) -> Iterator[str]:
    octets = secret.encode("utf-8", "surrogateescape")
    user = username.encode("utf-8", "surrogateescape")
    for each in (
        octets,
        b"\0" + user + b"\0" + octets,
        user + b"\0" + user + b"\0" + octets,
        user + b":" + octets,
    ):
        yield re.escape(base64.b64encode(each).decode("ascii").rstrip("=")) + "=*"
    yield re.escape(binascii.hexlify(octets).decode("ascii"))
