"""Reading the list of folders, line by line, so that one bad name costs itself alone.

The module imports imapclient, so it is itself imported only when it is needed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imapclient.exceptions import ProtocolError
from imapclient.imap_utf7 import decode, encode
from imapclient.response_parser import parse_response

from mailwatch.adapters.imap.answers import declined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mailwatch.adapters.imap.session import Session

_UNFIT = frozenset(("Cc", "Cs"))
"""Control characters and halves of characters: neither a log nor a terminal should meet them."""
_UNUSABLE = frozenset((rb"\noselect", rb"\nonexistent"))


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
            raise declined(session.where, doing, repr(words))
        lines = client.wire.response("LIST")[1]
    # After a literal imaplib leaves the empty rest of its line as an entry of its own.
    yield from (line for line in lines if line)


def _listed(line: bytes | tuple[bytes, bytes]) -> Listed | None:
    try:
        flags, delimiter, name = parse_response([line])[:3]
        encoded = name if isinstance(name, bytes) else str(name).encode("ascii")
        encoded.decode("ascii")
        marks = frozenset(flag.lower() for flag in flags if isinstance(flag, bytes))
    except (ValueError, TypeError, IndexError, ProtocolError):
        return None
    shown = _decoded(encoded)
    separator = delimiter.decode("latin-1") if isinstance(delimiter, bytes) else ""
    path = tuple(shown.split(separator)) if separator else (shown,)
    return Listed(name=shown, encoded=encoded, flags=marks, path=path)


def _decoded(encoded: bytes) -> str:
    # What is not the modified UTF-7 it should be is shown as it stands, so that it can still be named.
    as_it_stands = encoded.decode("ascii")
    try:
        name: str = decode(encoded)
    except ValueError:
        return as_it_stands
    return as_it_stands if _UNFIT & {unicodedata.category(character) for character in name} else name
