"""What most commands need first: the file, the settings, the state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailwatch.output import echo

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from mailwatch.app.settings import Settings
    from mailwatch.config.load import Loaded
    from mailwatch.domain.facts.money import Money
    from mailwatch.domain.facts.time_display import TimeDisplay
    from mailwatch.ports import Clock, Store


def config_path(ctx: click.Context) -> Path | None:
    """The file named on the command line, if any."""
    named: Any = ctx.find_root().obj["config"]
    return Path(named) if named else None


def load(ctx: click.Context, *, warn: bool = True) -> Loaded:
    """The owner's file; warnings go to stderr."""
    from mailwatch.errors import ConfigError
    from mailwatch.wiring import load_config

    try:
        loaded = load_config(config_path(ctx))
    except ConfigError:
        from mailwatch.cli.in_force import say_what_stays

        say_what_stays(config_path(ctx))
        raise
    if warn:
        for warning in loaded.warnings:
            hint = f" ({warning.suggestion})" if warning.suggestion else ""
            echo(f"Warning: {warning.path}: {warning.message}{hint}", err=True)
    return loaded


def clock() -> Clock | None:
    """The clock that the command was called with; None stands for the system's."""
    context = click.get_current_context(silent=True)
    given: Any = context.find_root().obj if context is not None else None
    return given["clock"] if given else None


def now() -> datetime:
    """The present, by the clock that the command was called with."""
    from mailwatch.adapters.clock import SystemClock

    return (clock() or SystemClock()).now()


def settings(loaded: Loaded) -> Settings:
    """The settings in force today."""
    from mailwatch.translate import settings_from

    return settings_from(loaded, today=now().date())


def say_when(loaded: Loaded) -> None:
    """Where no service runs, the owner's word is only written down: say so, on stderr."""
    from mailwatch.adapters.lock import InstanceLock

    if InstanceLock(loaded.config.state_directory).is_free():
        echo("No service is running: this takes effect with the next mailwatch run, or once.", err=True)


def zone(loaded: Loaded) -> ZoneInfo:
    """The owner's zone: every instant is shown in it, wherever the program runs."""
    from zoneinfo import ZoneInfo

    return ZoneInfo(str(loaded.config.me.zone))


def display(loaded: Loaded, client: str = "") -> TimeDisplay:
    """The owner's clock, with that of ``client`` where the file names such a one."""
    from zoneinfo import ZoneInfo

    from mailwatch.domain.facts.time_display import TimeDisplay

    known = loaded.config.client.get(client)
    return TimeDisplay(own=zone(loaded), theirs=ZoneInfo(str(known.speaks.zone)) if known else None)


def state(loaded: Loaded) -> Store:
    """The real state, for commands that write down the owner's word."""
    from mailwatch.wiring import open_store

    return open_store(loaded.config.state_directory)


def snapshot(loaded: Loaded) -> Store:
    """A copy of the state in memory, for commands that only look."""
    from mailwatch.wiring import open_store

    return open_store(loaded.config.state_directory, snapshot=True)


def day(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Any:
    """Read a date such as 2026-12-04, as the file and lists have it."""
    from mailwatch.figures import read_day

    if value is None:
        return None
    try:
        return read_day(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}; write the day as 2026-12-04") from error


def moment(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Any:
    """Read a day and time such as 2026-12-02T14:00, with or without an offset."""
    from datetime import datetime

    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter("write the day and time as 2026-12-02T14:00") from error
    if "T" not in value and " " not in value:
        raise click.BadParameter("write the time too: 2026-12-02T14:00")
    return found


def on_clock(start: datetime, zone: ZoneInfo, *, whose: str) -> datetime:
    """``start`` with a zone where it names none; raises OwnerMustAct for an hour that its clock skips."""
    from datetime import UTC

    from mailwatch.errors import OwnerMustAct

    if start.tzinfo is not None:
        return start
    stated = start.replace(tzinfo=zone)
    shown = stated.astimezone(UTC).astimezone(zone)
    if shown.replace(tzinfo=None) != start:
        raise OwnerMustAct(
            f"On {whose} clock there is no {start:%H:%M} on {start:%a %d %b %Y}: it is put forward then. "
            f"Say {shown:%Y-%m-%dT%H:%M} if you mean that, or name the offset (2026-12-02T14:00+01:00)."
        )
    return stated


def money(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Money:
    """Read an amount such as 1785.00 EUR."""
    from mailwatch.config.values import read_money

    try:
        return read_money(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
