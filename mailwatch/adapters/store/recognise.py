"""Looking at a database file before anything is done with it: only what is understood is opened for writing.

The file is looked at through SQLite alone. To open and close it by other means
would take away the locks that this process holds on it (POSIX advisory locks;
sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.trouble import RESTORE_OR_BEGIN_ANEW, DamagedError, code_of, plain_words
from mailwatch.errors import StateError

APPLICATION_ID = 0x4D576174
"""“MWat” in the file's header (PRAGMA application_id): whose file it is, for file(1) and for us."""

BUSY_TIMEOUT = 15.0
"""Seconds to wait for another process's transaction; ours last milliseconds."""

_JOURNAL = "-journal"


def recognise(path: Path) -> str | None:
    """The schema revision of the database at ``path``, or None where there is no file.

    Raises :class:`StateError` for what is empty, damaged or another program's;
    writes nothing, but for what SQLite itself completes after a crash.
    """
    if not path.exists():
        journal = path.with_name(path.name + _JOURNAL)
        if journal.exists() and journal.stat().st_size:
            # Beside a new database it would be played back into it.
            raise StateError(
                f"{journal} was left by a database that is gone; "
                f"put {path.name} back beside it, or move it away."
            )
        return None
    if path.stat().st_size == 0:
        raise _empty(path)
    try:
        with plain_words(path), looking(path) as connection:
            return revision_of(connection, path)
    except UnicodeDecodeError as error:
        # The driver reads SQLite's own words about a damaged schema as UTF-8, which they then may not be.
        raise DamagedError(f"The database {path} is damaged; {RESTORE_OR_BEGIN_ANEW}.") from error


def revision_of(connection: sqlite3.Connection, path: Path) -> str:
    """The stamped revision of an open database; raises :class:`StateError` where it is not ours."""
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    columns: dict[str, set[str]] = {}
    for table, column in connection.execute(_COLUMNS):
        columns.setdefault(table, set()).add(column)
    if not columns:
        raise _empty(path)
    if owner not in (0, APPLICATION_ID) or not {"alembic_version", "journal", "chain"} <= columns.keys():
        raise StateError(
            f"The database {path} holds tables that are not mailwatch's; it is left alone. "
            "Name another state directory."
        )
    stamp = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = str(stamp[0]) if stamp else ""
    if missing := "its version" if not stamp else _missing(columns) if revision == schema.REVISION else "":
        raise DamagedError(f"The database {path} is damaged: {missing} is missing; {RESTORE_OR_BEGIN_ANEW}.")
    return revision


_COLUMNS = (
    "SELECT s.name, c.name FROM sqlite_master AS s, pragma_table_info(s.name) AS c WHERE s.type = 'table'"
)


def _missing(columns: Mapping[str, set[str]]) -> str:
    """The first table or column of ours that is not there, in words."""
    for name, table in sorted(schema.metadata.tables.items()):
        if name not in columns:
            return f"the table {name}"
        for column in table.c:
            if column.name not in columns[name]:
                return f"the column {column.name} of the table {name}"
    return ""


def _empty(path: Path) -> DamagedError:
    return DamagedError(
        f"The database {path} is empty, which mailwatch never leaves behind; {RESTORE_OR_BEGIN_ANEW}."
    )


@contextmanager
def looking(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, unless a crash left a transaction that must be taken back first."""
    connection = _connect(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        if code_of(error) & 0xFF not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            raise
        # A hot journal: what it takes back was never said to be written.
        connection = _connect(path, "rw")
    with closing(connection):
        yield connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_TIMEOUT, isolation_level=None
    )
    # A file may come from anywhere: nothing in its schema is run, each page is looked at before it is used.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection
