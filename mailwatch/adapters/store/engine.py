"""Opening the database: settings that survive a crash, and a file that appears whole or not at all.

Each setting with its why: docs/storage.md.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.recognise import APPLICATION_ID, BUSY_TIMEOUT, looking, recognise
from mailwatch.adapters.store.trouble import plain_words

SETTINGS = (
    # Rollback journal: one file, and a read-only snapshot leaves nothing behind.
    "PRAGMA journal_mode = DELETE",
    # EXTRA also syncs the directory after the journal is gone: a commit outlives a power cut.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    # Erased words are overwritten, not only unlinked from their page.
    "PRAGMA secure_delete = ON",
    # No words of a mail in a temporary file elsewhere, and no second disk that can be full.
    "PRAGMA temp_store = MEMORY",
    # Damage is met as an error before a page is used; a failing disk is an error code, not a signal.
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
)

FOR_OTHERS = 0o077
"""The bits of a mode by which anybody but the owner may use a file."""


def open_file(path: Path) -> Engine:
    """Open (or create) the SQLite database at ``path``; raises :class:`StateError` in plain words."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    revision = recognise(path)
    if revision is None:
        with plain_words(path):
            _create(path)
        revision = recognise(path) or schema.REVISION
    if (mode := stat.S_IMODE(path.stat().st_mode)) & FOR_OTHERS:
        path.chmod(mode & ~FOR_OTHERS)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT})
    _listen(engine)
    try:
        with plain_words(path):
            _bring_up_to_date(engine, revision)
    except BaseException:
        engine.dispose()
        raise
    return engine


def open_memory(copy_of: Path | None = None) -> Engine:
    """A database in memory: empty, or a consistent snapshot of ``copy_of``, which stays untouched."""
    revision = recognise(copy_of) if copy_of is not None else None
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    if copy_of is not None and revision is not None:
        try:
            # Through SQLite's own locks: a torn copy is impossible, and nothing is written beside it.
            with plain_words(copy_of), looking(copy_of) as source:
                source.backup(connection)
        except BaseException:
            connection.close()
            raise
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    _listen(engine)
    try:
        if revision is None:
            _make_tables(engine)
        else:
            with plain_words(copy_of or ":memory:"):
                _bring_up_to_date(engine, revision)
    except BaseException:
        engine.dispose()
        raise
    return engine


def put_in_place(made: Path, path: Path) -> None:
    """Give a whole file its name, durably; where one stands there meanwhile, that one stays."""
    try:
        path.hardlink_to(made)
    except FileExistsError:
        # Another process was faster; its database is as good as ours.
        return
    except OSError:
        # A file system without hard links. A rename would replace, so it is asked first.
        if not path.exists():
            made.rename(path)
    made.unlink(missing_ok=True)
    sync_directory(path.parent)


def sync_directory(directory: Path) -> None:
    """Make a new or changed name durable (fsync(2): the file's own does not cover its name)."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _listen(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transaction handling begins too late; we begin ourselves.
        connection.isolation_level = None
        cursor = connection.cursor()
        for setting in SETTINGS:
            cursor.execute(setting)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("mailwatch_writing", False)
        # A writer takes its lock at once: it waits in line, and never meets another halfway.
        # Said to the driver itself: each turn begins some dozen times.
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute("BEGIN IMMEDIATE" if writing else "BEGIN")


def _create(path: Path) -> None:
    """Make the database under another name and link it in when it is whole: no crash leaves half of one."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-new-")
    os.close(descriptor)
    made = Path(name)
    try:
        engine = create_engine(f"sqlite:///{made}")
        _listen(engine)
        try:
            _make_tables(engine)
        finally:
            engine.dispose()
        put_in_place(made, path)
    finally:
        made.unlink(missing_ok=True)


def _make_tables(engine: Engine) -> None:
    with engine.connect().execution_options(mailwatch_writing=True) as connection, connection.begin():
        schema.metadata.create_all(connection)
        connection.execute(schema.revision.insert().values(version_num=schema.REVISION))
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _bring_up_to_date(engine: Engine, revision: str) -> None:
    if revision != schema.REVISION:
        from mailwatch.adapters.store.migrate import upgrade

        upgrade(engine)
    with engine.connect() as connection:
        marked = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if marked != APPLICATION_ID:
        with engine.connect().execution_options(mailwatch_writing=True) as connection, connection.begin():
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
