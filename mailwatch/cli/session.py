"""What a command works with: the owner's file, settings, state and clock, each had when it is asked for."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailwatch.output import echo

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from mailwatch.app.settings import Settings
    from mailwatch.app.work import Work
    from mailwatch.config.reading.load import Loaded
    from mailwatch.domain.facts.time_display import TimeDisplay
    from mailwatch.ports import Clock, Store, Transaction


class Session:
    """One call of the command line. ``given_clock`` is None for the system's.

    Nothing is read or opened before somebody asks for it, so that --help and a
    command that needs no file stay light; what was opened is closed at the end.
    """

    def __init__(self, path: Path | None, given_clock: Clock | None, *, warn: bool) -> None:
        self.path = path
        self.given_clock = given_clock
        self._warn = warn
        self._opened = ExitStack()

    def close(self) -> None:
        """Give back what was opened."""
        self._opened.close()

    @cached_property
    def loaded(self) -> Loaded:
        """The owner's file; warnings go to stderr, and so does what stays in force where it is wrong."""
        from mailwatch.errors import ConfigError
        from mailwatch.wiring import load_config

        try:
            loaded = load_config(self.path)
        except ConfigError:
            from mailwatch.cli.in_force import say_what_stays

            say_what_stays(self.path)
            raise
        for warning in loaded.warnings if self._warn else ():
            hint = f" ({warning.suggestion})" if warning.suggestion else ""
            echo(f"Warning: {warning.path}: {warning.message}{hint}", err=True)
        return loaded

    @cached_property
    def settings(self) -> Settings:
        """The settings in force today."""
        from mailwatch.translate import settings_from

        return settings_from(self.loaded, today=self.now().date())

    @cached_property
    def directory(self) -> Path:
        """Where the state lies."""
        return self.loaded.config.state_directory

    @cached_property
    def state(self) -> Store:
        """The real state, for commands that write down the owner's word."""
        return self._open(snapshot=False)

    @cached_property
    def snapshot(self) -> Store:
        """A copy of the state in memory, for commands that only look."""
        return self._open(snapshot=True)

    def _open(self, *, snapshot: bool) -> Store:
        from mailwatch.wiring import open_store

        store = open_store(self.directory, snapshot=snapshot)
        self._opened.callback(store.close)
        return store

    @cached_property
    def clock(self) -> Clock:
        """The clock that the command was called with."""
        from mailwatch.adapters.clock import SystemClock

        return self.given_clock or SystemClock()

    def now(self) -> datetime:
        """The present, by that clock."""
        return self.clock.now()

    def work(self, transaction: Transaction) -> Work:
        """Work under the settings in force, now."""
        from mailwatch.app.work import Work

        return Work(transaction, self.settings, self.now())

    @cached_property
    def zone(self) -> ZoneInfo:
        """The owner's zone: every instant is shown in it, wherever the program runs."""
        from zoneinfo import ZoneInfo

        return ZoneInfo(str(self.loaded.config.me.zone))

    def display(self, client: str = "") -> TimeDisplay:
        """The owner's clock, with that of ``client`` where the file names such a one."""
        return self.settings.display(client)

    def say_when(self) -> None:
        """Where no service runs, the owner's word is only written down: say so, on stderr."""
        from mailwatch.adapters.beside_state.lock import InstanceLock

        if InstanceLock(self.directory).is_free():
            echo("No service is running: this takes effect with the next mailwatch run, or once.", err=True)


def open_session(ctx: click.Context, *, warn: bool = False) -> Session:
    """The session of this call, closed when it ends; ``warn``: say what is doubtful in the file, once."""
    root = ctx.find_root()
    given: Any = root.obj
    session: Session | None = given.get("session")
    if session is None:
        named = given["config"]
        session = Session(Path(named) if named else None, given["clock"], warn=warn)
        given["session"] = session
        root.call_on_close(session.close)
    return session
