"""Bringing an older database up to date; loaded only when one is met."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine

from mailwatch.errors import StateError


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to ``revision``; raises :class:`StateError` for a database from the future."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with engine.connect().execution_options(mailwatch_writing=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        try:
            ScriptDirectory.from_config(config)
            command.upgrade(config, revision)
        except CommandError as error:
            raise StateError(
                "The database was written by a newer mailwatch; install that version, or restore a backup."
            ) from error
