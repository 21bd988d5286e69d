"""What SQLite says when it can't, as what the owner can do: by its result code, not by its words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from mailwatch.adapters.beside_state.lock import AlreadyRunningError
from mailwatch.errors import StateError, Transient

RESTORE_OR_BEGIN_ANEW = (
    "put a backup back with “mailwatch db restore FILE”, or move the file away: mailwatch then begins anew "
    "and finds in the mailbox what was already sent"
)

DAMAGE_WITHOUT_A_CODE = ("Could not decode to UTF-8", "unsupported file format")
"""A text that is none, for which the driver has no code; a schema format beyond any known, a bare error."""


class LockedError(AlreadyRunningError, Transient):
    """Somebody holds the database; waiting helps."""


class DamagedError(StateError):
    """The file is no whole database any more."""


# Primary result codes (sqlite.org/rescode.html); the extended ones carry them in their lowest byte.
_ADVICE = {
    sqlite3.SQLITE_BUSY: "another program holds it; is a backup, an editor or a second mailwatch at work?",
    sqlite3.SQLITE_FULL: "the disk is full; make room. What was said to be written is there",
    sqlite3.SQLITE_IOERR: (
        "the file system refused to read or write; look at its free space, its quota, the limit for the size "
        "of a file, and at the kernel's log for a failing disk. What was said to be written is there"
    ),
    sqlite3.SQLITE_READONLY: "it can't be written to; check owner and mode of the file and of its directory",
    sqlite3.SQLITE_CORRUPT: f"the file is damaged; {RESTORE_OR_BEGIN_ANEW}",
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOTADB: sqlite3.SQLITE_CORRUPT,
}
_OF_THE_ROW = (
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_RANGE,
)
_KIND = {sqlite3.SQLITE_BUSY: LockedError, sqlite3.SQLITE_CORRUPT: DamagedError}


@contextmanager
def plain_words(path: Path | str) -> Iterator[None]:
    """Turn what the database says into a :class:`StateError`; a refusal by an index passes unchanged."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = getattr(error, "orig", error)
        primary = code_of(cause) & 0xFF
        primary = _SAME_AS.get(primary, primary)
        detail = (str(cause).splitlines() or [""])[0]
        if detail.startswith(DAMAGE_WITHOUT_A_CODE):
            primary = sqlite3.SQLITE_CORRUPT
            detail = detail.partition(" with text ")[0]
        if primary not in _ADVICE:
            raise
        kind = _KIND.get(primary, StateError)
        raise kind(f"The database {path} can't be used ({detail}): {_ADVICE[primary]}.") from error


@contextmanager
def of_the_state(path: Path | str) -> Iterator[None]:
    """As :func:`plain_words`; what else the database can't do is no fault of what was to be written."""
    try:
        with plain_words(path):
            yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = getattr(error, "orig", error)
        primary = code_of(cause) & 0xFF
        if not primary or primary in _OF_THE_ROW:
            raise
        detail = (str(cause).splitlines() or [""])[0]
        raise StateError(
            f"The database {path} can't be used ({detail}): look at it with “mailwatch db check”."
        ) from error


def code_of(error: BaseException | None) -> int:
    """SQLite's extended result code, or 0 where the error is not SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0)
