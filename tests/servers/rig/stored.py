"""Looking into a mailbox with the standard library alone, so that the rig doubts the program under test."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import imaplib

_ITEM = re.compile(rb'UID (\d+) FLAGS \(([^)]*)\) INTERNALDATE "([^"]+)"')


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A message as it lies in a folder; ``internal_date`` in UTC."""

    uid: int
    flags: frozenset[str]
    internal_date: datetime
    content: bytes

    @property
    def sha256(self) -> str:
        """Digest of the content."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, kw_only=True)
class StoredFolder:
    """A folder with all it holds: equal means untouched."""

    uid_validity: int
    messages: tuple[Stored, ...]


def ok(answer: tuple[str, list]) -> list:
    """The data of an IMAP answer; AssertionError unless it was OK."""
    status, data = answer
    assert status == "OK", data
    return data


def quoted(name: str) -> str:
    """A mailbox name as an IMAP quoted string."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def folder_names(connection: imaplib.IMAP4) -> list[str]:
    """Every selectable folder, as the server writes its name."""
    lines = [line for line in ok(connection.list()) if isinstance(line, bytes)]
    return [
        line.decode().rpartition(' "/" ')[2].strip('"')
        for line in lines
        if b"\\Noselect" not in line and b"\\NonExistent" not in line
    ]


def read_folder(connection: imaplib.IMAP4, name: str) -> StoredFolder:
    """Everything in one folder, read without leaving a trace."""
    ok(connection.select(quoted(name), readonly=True))
    uid_validity = int(connection.untagged_responses["UIDVALIDITY"][-1])
    answer = ok(connection.uid("FETCH", "1:*", "(UID FLAGS INTERNALDATE BODY.PEEK[])"))
    found = [_stored(item[0], item[1]) for item in answer if isinstance(item, tuple)]
    return StoredFolder(uid_validity=uid_validity, messages=tuple(sorted(found, key=lambda one: one.uid)))


def _stored(description: bytes, content: bytes) -> Stored:
    matched = _ITEM.search(description)
    assert matched, description
    uid, flags, date = matched.groups()
    return Stored(
        uid=int(uid),
        # \Recent belongs to a session, not to the message (RFC 3501 §2.3.2)
        flags=frozenset(flags.decode().split()) - {"\\Recent"},
        internal_date=datetime.strptime(date.decode().strip(), "%d-%b-%Y %H:%M:%S %z").astimezone(UTC),
        content=content,
    )
