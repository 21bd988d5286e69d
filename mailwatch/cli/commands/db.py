"""``db``: look the state over, copy it, put a copy back, make anew what follows from the journal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.output import echo

if TYPE_CHECKING:
    from mailwatch.cli.session import Session
    from mailwatch.ports import Store
    from mailwatch.ports.store import StateProblem

JSON = click.option("--json", "as_json", is_flag=True, help="For machines.")


@dataclass(frozen=True, kw_only=True)
class Looked:
    """What was found in a database, and how much it holds."""

    database: str
    size: int
    entries: int
    erased: int
    findings: tuple[StateProblem, ...]


@click.group()
def db() -> None:
    """Check, back up, restore or rebuild the state database."""


@db.command()
@JSON
@click.pass_context
def check(ctx: click.Context, *, as_json: bool) -> int:
    """Look the database over, while the service runs or not; nothing is changed.

    The file, its guards, the chains of the journal, and whether everything
    else says what the journal says. Ends with 1 when something was found.
    """
    from mailwatch.adapters.store.examine import surroundings

    file = _database(open_session(ctx))
    looked = look_over(file)
    findings = (*looked.findings, *surroundings(file))
    if as_json:
        echo_json(
            {
                "database": looked.database,
                "bytes": looked.size,
                "entries": looked.entries,
                "erased": looked.erased,
                "findings": findings,
            }
        )
    else:
        for finding in findings:
            echo(finding.what)
            echo(f"  → {finding.remedy}")
        if not findings:
            erased = f", {looked.erased} of them erased" if looked.erased else ""
            echo(f"{file}: sound; {looked.entries} journal entries{erased}, {looked.size} bytes.")
    return ExitStatus.FOUND if findings else ExitStatus.OK


@db.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace what stands at TARGET.")
@JSON
@click.pass_context
def backup(ctx: click.Context, *, target: Path, force: bool, as_json: bool) -> None:
    """Copy the database to TARGET, while the service runs or not.

    The copy is one instant of the database, is looked over before it gets its
    name, and is for its owner alone.
    """
    from mailwatch.adapters.store.backup import back_up

    file = _database(open_session(ctx))
    found = back_up(file, target, overwrite=force, inspect=lambda path: list(look_over(path).findings))
    for finding in found:
        echo(f"Warning: {finding.what} {finding.remedy}", err=True)
    size = target.stat().st_size
    if as_json:
        echo_json({"database": str(file), "backup": str(target), "bytes": size, "findings": tuple(found)})
    else:
        echo(f"{target}: {size} bytes, looked over.")


@db.command()
@click.argument("source", type=click.Path(path_type=Path))
@JSON
@click.pass_context
def restore(ctx: click.Context, *, source: Path, as_json: bool) -> None:
    """Put the backup SOURCE back; the service must not run.

    What stood there is kept beside it under a name with the date. Before
    anything is sent, every mailbox is read again, and mails that waited when
    the backup was made need your yes.
    """
    from mailwatch.adapters.beside_state.lock import InstanceLock
    from mailwatch.adapters.store.backup import restore as put_back
    from mailwatch.app.upkeep.restore import mark_restored

    session = open_session(ctx, warn=True)
    file, clock = _database(session), session.clock
    settings = session.settings
    held: list[int] = []

    def mark(store: Store) -> None:
        waiting = mark_restored(store, settings=settings, clock=clock, source=source.name)
        held.extend(row.id for row in waiting)

    lock = InstanceLock(session.directory)
    lock.acquire()
    try:
        kept = put_back(
            source, file, now=clock.now(), mark=mark, inspect=lambda path: list(look_over(path).findings)
        )
    finally:
        lock.release()
    if as_json:
        old = str(kept) if kept else None
        echo_json({"database": str(file), "restored": str(source), "kept": old, "held": held})
        return
    echo(f"{file}: restored from {source}.")
    if kept:
        echo(f"What stood there is kept as {kept}.")
    if held:
        numbers = ", ".join(str(number) for number in held)
        echo(f"Mails that waited then need your yes now: {numbers}. See: mailwatch outbox list.")
    echo("Nothing leaves before every mailbox was read again.")


@db.command()
@JSON
@click.pass_context
def rebuild(ctx: click.Context, *, as_json: bool) -> None:
    """Make anew from the journal what follows from it; the service must not run."""
    from mailwatch.adapters.beside_state.lock import InstanceLock
    from mailwatch.app.upkeep.rebuild import rebuild as make_anew
    from mailwatch.errors import StateError

    session = open_session(ctx)
    file = _database(session)
    lock = InstanceLock(session.directory)
    lock.acquire()
    try:
        if not file.exists():
            raise StateError(f"There is no database at {file} to rebuild; the first run makes one.")
        found = make_anew(session.state, now=session.now())
    finally:
        lock.release()
    if as_json:
        echo_json({"database": str(file), "mended": found})
        return
    for line in found:
        echo(f"Mended: {line}.")
    echo("Everything follows from the journal." if not found else f"{len(found)} mended.")


def look_over(file: Path) -> Looked:
    """The file's own soundness, and whether what it holds says what its journal says."""
    from mailwatch.adapters.store.engine import open_memory
    from mailwatch.adapters.store.examine import RESTORE, examine
    from mailwatch.adapters.store.sql import SqlStore
    from mailwatch.adapters.store.trouble import LockedError
    from mailwatch.app.upkeep.audit import audit
    from mailwatch.ports.store import StateProblem

    findings = examine(file)
    entries = erased = 0
    if not any(finding.damage for finding in findings):
        store = SqlStore(open_memory(copy_of=file), name=str(file))
        try:
            with store.reading() as transaction:
                for entry in transaction.journal.entries():
                    entries, erased = entries + 1, erased + (entry.event is None)
                findings += audit(transaction)
        except LockedError:
            raise
        except Exception as error:  # noqa: BLE001  whatever damage does to the reading is what was looked for
            detail = str(error).partition("\n")[0]
            what = f"What the database holds can't be read: {detail}."
            findings.append(StateProblem(code="unreadable", what=what, remedy=RESTORE, damage=True))
        finally:
            store.close()
    size = file.stat().st_size if file.exists() else 0
    return Looked(database=str(file), size=size, entries=entries, erased=erased, findings=tuple(findings))


def _database(session: Session) -> Path:
    from mailwatch.wiring import DATABASE

    return session.directory / DATABASE
