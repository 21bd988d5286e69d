"""What the running service has in force, said by every command that shows settings: the file may differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mailwatch.cli.tables import instant
from mailwatch.output import echo, say

if TYPE_CHECKING:
    from datetime import datetime, tzinfo
    from pathlib import Path

    from mailwatch.cli.session import Session
    from mailwatch.config.reading.load import Loaded

NOT_SAID = "what this file says may not hold for it"


@dataclass(frozen=True, kw_only=True)
class Service:
    """Who works on the state. ``this_file``: whether it has just this file in force; None: nobody knows."""

    runs: bool
    pid: int | None = None
    since: datetime | None = None
    file: str = ""
    mode: str = ""
    this_file: bool | None = None
    refused: bool = False

    @property
    def differs(self) -> bool:
        """Whether the command's file may say what does not hold."""
        return self.runs and not self.this_file


def service_of(loaded: Loaded) -> Service:
    """Look at lock and note; changes nothing."""
    from mailwatch.adapters.beside_state.in_force import who_works_on

    holder = who_works_on(loaded.config.state_directory)
    if holder is None:
        return Service(runs=False)
    found = holder.in_force
    if found is None:
        return Service(runs=True, pid=holder.pid)
    return Service(
        runs=True,
        pid=found.pid,
        since=found.since,
        file=found.path,
        mode=found.mode,
        this_file=found.fingerprint == loaded.fingerprint,
        refused=found.refused == loaded.fingerprint,
    )


def line_of(service: Service, loaded: Loaded, zone: tzinfo) -> str:
    """One line about it."""
    if not service.runs:
        return "no service runs; start one: mailwatch run (or take one turn: mailwatch once)"
    if service.this_file is None:
        who = f"PROCESS {service.pid or 'unknown'} WORKS ON THIS STATE"
        return f"{who} (once, or a service that can't say more): {NOT_SAID}"
    since = instant(service.since, zone)
    if service.this_file:
        return f"a service runs since {since}, with this file: {service.file}"
    said = f"THE SERVICE HAS NOT THIS FILE IN FORCE: sending is {service.mode} there; it runs since {since}"
    if service.refused:
        return f"{said}, and refused this file. Its log says why: mend it, or stop it with mailwatch halt"
    if loaded.path is not None and service.file != str(loaded.path.absolute()):
        return f"{said}, with {service.file}"
    return f"{said}. It takes a changed file over within seconds; look again"


def say_service(session: Session, *, err: bool = False, differing_only: bool = False) -> Service:
    """Print the line, loudly where the file differs; returns what was found."""
    service = service_of(session.loaded)
    if service.differs or not differing_only:
        line = line_of(service, session.loaded, session.zone)
        if err:
            echo(line, err=True, bold=service.differs)
        else:
            say(line, bold=service.differs)
    return service


def say_what_stays(path: Path | None) -> None:
    """The file is wrong, so no command goes on; the service may, with the one before: say so, on stderr."""
    import os

    from mailwatch.adapters.beside_state.in_force import who_works_on
    from mailwatch.config.reading.load import state_directory_of

    directory = state_directory_of(path, os.environ)
    holder = who_works_on(directory) if directory is not None else None
    if holder is None:
        return
    if holder.in_force is None:
        echo(f"PROCESS {holder.pid or 'unknown'} WORKS ON ALL THE SAME: {NOT_SAID}", err=True, bold=True)
        return
    echo(
        f"THE SERVICE GOES ON WITH THE FILE THAT IT READ BEFORE: sending is {holder.in_force.mode} there. "
        f"To hold all mail until this file is mended: touch {directory}/halt",
        err=True,
        bold=True,
    )
