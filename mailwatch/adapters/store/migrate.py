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
    config = _config()
    with engine.connect().execution_options(mailwatch_writing=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        try:
            ScriptDirectory.from_config(config)
            command.upgrade(config, revision)
        except CommandError as error:
            raise StateError(
                "The database was written by a newer mailwatch; install that version, or restore a backup."
            ) from error


def released() -> list[str]:
    """Every revision that was ever released, the oldest first."""
    scripts = ScriptDirectory.from_config(_config())
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def is_known(revision: str) -> bool:
    """Whether this version knows how to go on from ``revision``."""
    return revision in released()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config
