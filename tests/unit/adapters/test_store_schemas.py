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
from mailwatch.adapters.store.migrations.versions.v0004_held_for import MEANT
from mailwatch.adapters.store.recognise import APPLICATION_ID
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.cli.commands.db import look_over
from mailwatch.domain.facts.delivery import HeldFor
from mailwatch.domain.facts.earlier_entries import HELD_BY_CODE

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
        assert [(row.id, row.state.value, row.message_id) for row in transaction.outbox.rows()] == rows
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


OF_BEFORE = {
    "asks-consent": HeldFor.CONSENT,
    "asks-needs": HeldFor.CONSENT,
    "sent-not-reliable": HeldFor.CONSENT,
    "announced": HeldFor.ANNOUNCED,
    "brake": HeldFor.BRAKE,
    "owner-held": HeldFor.OWNER,
    "text-changed": HeldFor.TEXT_CHANGED,
}
"""What held a mail before there was a column for it, by the code of its reason."""


def hold_rows(file: Path) -> None:
    """Held and refused rows beside the others, as a release before 0004 wrote them."""
    connection = sqlite3.connect(file)
    names = [name for _, name, *_ in connection.execute("PRAGMA table_info(outbox)") if name != "id"]
    (model,) = connection.execute("SELECT min(id) FROM outbox").fetchone()
    rows = [("held", code) for code in OF_BEFORE]
    rows += [("refused", "template-failed"), ("refused", "rejected"), ("queued", "due")]
    for state, code in rows:
        new = {
            "state": f"'{state}'",
            "step": f"'{code}'",
            "because": f"""'{{"code":"{code}","values":{{}}}}'""",
            "content": "x''",
        }
        values = ", ".join(new.get(name, f'"{name}"') for name in names)
        columns = ", ".join(f'"{name}"' for name in names)
        connection.execute(f"INSERT INTO outbox ({columns}) SELECT {values} FROM outbox WHERE id = {model}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("revision", [each for each in released() if each < "0004"])
def test_what_a_mail_of_before_is_held_for_is_read_from_its_reason(revision, tmp_path):
    file = old(revision, tmp_path / "mailwatch.sqlite3")
    hold_rows(file)
    store = SqlStore(open_file(file))
    with store.reading() as transaction:
        found = {row.step: row.held_for for row in transaction.outbox.rows() if not row.content}
    store.close()
    for code, held_for in OF_BEFORE.items():
        assert found[code] is held_for, code
    assert found["template-failed"] is HeldFor.TEXT_FAILED
    assert found["rejected"] is None
    assert found["due"] is None


def test_migration_and_journal_read_a_reason_of_before_alike():
    assert {code: held.value for code, held in HELD_BY_CODE.items()} == MEANT
