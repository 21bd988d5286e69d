"""A database made step by step is the same as one made at once."""

import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.migrate import upgrade
from mailwatch.errors import StateError


def shape(engine):
    """Tables with columns, keys, indexes and checks, as the database sees them."""
    look = inspect(engine)
    return {
        table: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in look.get_columns(table)],
            look.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (each["name"], tuple(each["column_names"]), each["unique"])
                for each in look.get_indexes(table)
            ),
            sorted(each["name"] for each in look.get_check_constraints(table)),
        )
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def test_migrated_from_nothing_equals_created_at_once(tmp_path):
    created = open_file(tmp_path / "created.sqlite3")
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite3'}")
    upgrade(migrated)
    assert shape(migrated) == shape(created)
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, schema.metadata) == []
        assert context.get_current_revision() == schema.REVISION
    created.dispose()
    migrated.dispose()


def test_the_unique_index_over_the_wire_is_partial_in_both(tmp_path):
    upgrade(engine := create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite3'}"))
    engine.dispose()
    open_file(tmp_path / "created.sqlite3").dispose()
    found = []
    for name in ("migrated", "created"):
        connection = sqlite3.connect(tmp_path / f"{name}.sqlite3")
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'uq_outbox_wire'").fetchone()
        found.append(" ".join(sql.split()))
        connection.close()
    assert found[0] == found[1]
    assert "WHERE purpose = 'step' AND state IN (" in found[0]


def test_a_database_from_the_future_is_refused_in_plain_words(tmp_path):
    file = tmp_path / "state.sqlite3"
    open_file(file).dispose()
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(StateError, match="newer mailwatch"):
        open_file(file)


def test_somebody_elses_database_is_left_alone(tmp_path):
    file = tmp_path / "state.sqlite3"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(StateError, match="not mailwatch's"):
        open_file(file)
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    connection.close()
