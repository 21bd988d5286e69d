"""Opening the database: settings that survive a crash, schema and migrations, plain words when it fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from mailwatch.adapters.store import schema
from mailwatch.errors import StateError

BUSY_TIMEOUT = 15.0
"""Seconds to wait for another process's transaction; ours last milliseconds."""


def open_file(path: Path) -> Engine:
    """Open (or create) the SQLite database at ``path``; raises :class:`StateError` in plain words."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT})
    _listen(engine)
    try:
        with plain_words(path):
            _prepare(engine)
        path.chmod(0o600)
    except BaseException:
        engine.dispose()
        raise
    return engine


def open_memory(copy_of: Path | None = None) -> Engine:
    """A database in memory: empty, or a consistent snapshot of ``copy_of``, which stays untouched."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    if copy_of is not None and copy_of.exists():
        # Read-only, through SQLite's own locks: a torn copy is impossible, and nothing is written beside it.
        with plain_words(copy_of):
            source = sqlite3.connect(f"file:{copy_of}?mode=ro", uri=True, timeout=BUSY_TIMEOUT)
            try:
                source.backup(connection)
            finally:
                source.close()
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    _listen(engine)
    _prepare(engine)
    return engine


@contextmanager
def plain_words(path: Path | str) -> Iterator[None]:
    """Turn what the database says into what the owner can do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        detail = str(getattr(error, "orig", error)).splitlines()[0]
        lower = detail.lower()
        if "locked" in lower or "busy" in lower:
            advice = "another program holds it; is a second mailwatch, a backup or an editor at work?"
        elif "full" in lower:
            advice = "the disk is full; make room, nothing that was written is lost"
        elif "readonly" in lower or "unable to open" in lower or "permission" in lower:
            advice = "mailwatch must be able to write there; check the owner and mode of the directory"
        elif "malformed" in lower or "not a database" in lower:
            advice = "the file is damaged; restore a backup, or move it away and start anew from the mailbox"
        else:
            raise
        raise StateError(f"The database {path} can't be used ({detail}): {advice}.") from error


def _listen(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transaction handling begins too late; we begin ourselves.
        connection.isolation_level = None
        cursor = connection.cursor()
        # Rollback journal: one file, and a read-only snapshot leaves nothing behind.
        # EXTRA also syncs the directory after the journal is gone: a commit outlives a power cut.
        cursor.execute("PRAGMA journal_mode = DELETE")
        cursor.execute("PRAGMA synchronous = EXTRA")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("mailwatch_writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _prepare(engine: Engine) -> None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        stamped = (
            connection.execute(select(schema.revision.c.version_num)).scalar()
            if "alembic_version" in tables
            else None
        )
    if stamped == schema.REVISION:
        return
    if not tables:
        with engine.connect().execution_options(mailwatch_writing=True) as connection, connection.begin():
            # Another process may have been faster between the look and the lock.
            if not inspect(connection).get_table_names():
                schema.metadata.create_all(connection)
                connection.execute(schema.revision.insert().values(version_num=schema.REVISION))
        return
    if stamped is None:
        raise StateError("The database holds tables that are not mailwatch's; name another state directory.")
    from mailwatch.adapters.store.migrate import upgrade

    upgrade(engine)
