"""Reading the list of folders, line by line, so that one bad name costs itself alone.

The module imports imapclient, so it is itself imported only when it is needed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imapclient.imap_utf7 import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mailwatch.adapters.imap.session import Session

_UNFIT = frozenset(("Cc", "Cs"))
"""Control characters and halves of characters: neither a log nor a terminal should meet them."""
_UNUSABLE = frozenset((rb"\noselect", rb"\nonexistent"))
_LINE = re.compile(
    rb'\((?P<flags>[^()]*)\) +(?:NIL|"(?P<separator>(?:\\?[^"])?)") +(?P<name>.*)', re.IGNORECASE | re.DOTALL
)
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*)"(?: |$)', re.DOTALL)
_ATOM = re.compile(rb'[^"(){\x00-\x20]+(?: +[^"(){\x00-\x20]+)*')
"""An unquoted name; some servers leave blanks in it."""
_LITERAL = re.compile(rb"\{\d+\+?\}")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_NEVER_SENT = re.compile(rb"[\x00-\x1f\x7f]")
"""Not in a name that goes back to the server: it could end the command that carries it."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A folder: ``name`` as people write it, ``encoded`` as the server does, ``path`` its parts."""

    name: str
    encoded: bytes
    flags: frozenset[bytes] = frozenset()
    path: tuple[str, ...] = ()


def list_folders(session: Session) -> Sequence[Listed]:
    """Every folder that can be opened; a line that can't be read is left out."""
    found = [one for line in _lines(session) if (one := _listed(line)) is not None]
    return [one for one in found if not one.flags & _UNUSABLE]


def encode_name(name: str) -> bytes:
    """A mailbox name in modified UTF-7 (RFC 3501 §5.1.3)."""
    encoded: bytes = encode(name)
    return encoded


def _lines(session: Session) -> Iterator[bytes | tuple[bytes, bytes]]:
    # Some servers show the uses only when asked (RFC 6154 §5.1); to ask takes LIST-EXTENDED.
    asked = session.has("SPECIAL-USE") and session.has("LIST-EXTENDED")
    wanted = ("RETURN", "(SPECIAL-USE)") if asked else ()
    doing = "list its folders"
    with session.command(doing) as client:
        status, words = client.wire.xatom("LIST", '""', '"*"', *wanted)
        if status != "OK":
            raise session.declined(doing, words)
        lines = client.wire.response("LIST")[1]
    # After a literal imaplib leaves the empty rest of its line as an entry of its own.
    yield from (line for line in lines if line)


def _listed(line: bytes | tuple[bytes, bytes]) -> Listed | None:
    text, literal = line if isinstance(line, tuple) else (line, None)
    parts = _LINE.fullmatch(text)
    encoded = _name_in(parts["name"], literal) if parts else None
    if parts is None or not encoded or _NEVER_SENT.search(encoded):
        return None
    marks = frozenset(parts["flags"].lower().split())
    shown = _decoded(encoded)
    separator = _ESCAPED.sub(rb"\1", parts["separator"] or b"").decode("latin-1")
    path = tuple(shown.split(separator)) if separator else (shown,)
    return Listed(name=shown, encoded=encoded, flags=marks, path=path)


def _name_in(text: bytes, literal: bytes | None) -> bytes | None:
    if literal is not None:
        return literal if _LITERAL.fullmatch(text) else None
    quoted = _QUOTED.match(text)
    if quoted:
        return _ESCAPED.sub(rb"\1", quoted[1])
    # More may follow where it was asked for (RFC 5258 §6): the old value of a renamed one, for example.
    name = text.partition(b" (")[0].rstrip()
    return name if _ATOM.fullmatch(name) and name.upper() != b"NIL" else None


def _decoded(encoded: bytes) -> str:
    """The name for people: modified UTF-7, UTF-8 as it stands (RFC 9755 §3), else as near to it as can be."""
    try:
        name: str = decode(encoded) if encoded.isascii() else encoded.decode("utf-8")
    except ValueError:
        return encoded.decode("ascii", "backslashreplace")
    unfit = _UNFIT & {unicodedata.category(character) for character in name}
    return encoded.decode("ascii", "backslashreplace") if unfit else name
