"""Every schema that was ever released can still be opened, and loses nothing on the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from filled import entries, faults
from test_migrations import shape

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.migrate import released
from mailwatch.adapters.store.recognise import APPLICATION_ID
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.cli.db import look_over

SCHEMAS = Path(__file__).parents[2] / "data" / "schemas"


def old(revision: str, file: Path) -> Path:
    """A database as that release left it, from its dump."""
    connection = sqlite3.connect(file)
    connection.executescript((SCHEMAS / f"v{revision}.sql").read_text(encoding="utf-8"))
    connection.close()
    return file


def test_each_released_schema_is_kept_as_text():
    assert sorted(path.stem for path in SCHEMAS.glob("*.sql")) == [f"v{each}" for each in released()]
    assert released()[-1] == schema.REVISION


@pytest.mark.parametrize("revision", released())
def test_a_database_of_that_release_opens_with_all_it_holds(revision, tmp_path):
    file = old(revision, tmp_path / "mailwatch.sqlite3")
    connection = sqlite3.connect(file)
    count = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    rows = connection.execute("SELECT id, state, message_id FROM outbox ORDER BY id").fetchall()
    connection.close()
    assert count
    assert rows
    engine = open_file(file)
    created = open_file(tmp_path / "created.sqlite3")
    assert shape(engine) == shape(created)
    with engine.connect() as reading:
        assert MigrationContext.configure(reading).get_current_revision() == schema.REVISION
        assert reading.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
    created.dispose()
    store = SqlStore(engine)
    assert len(entries(store)) == count
    with store.reading() as transaction:
        assert [(row.id, row.state.value, row.message_id) for row in transaction.rows()] == rows
    assert faults(store) == []
    store.close()
    assert look_over(file).findings == ()


@pytest.mark.parametrize("revision", released())
def test_a_snapshot_of_an_old_database_leaves_it_as_it_is(revision, tmp_path):
    file = old(revision, tmp_path / "mailwatch.sqlite3")
    before = file.read_bytes()
    store = SqlStore(open_memory(copy_of=file))
    assert entries(store)
    store.close()
    assert file.read_bytes() == before
