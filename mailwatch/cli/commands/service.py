"""``run`` and ``once``."""

from __future__ import annotations

import traceback
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.errors import MailwatchError
from mailwatch.output import echo, echo_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from mailwatch.adapters.beside_state.lock import InstanceLock
    from mailwatch.app.cycle import TurnReport
    from mailwatch.app.reading.ingest_pass import Progress
    from mailwatch.cli.session import Session
    from mailwatch.config.reading.load import Loaded
    from mailwatch.ports import Clock, Lookout, Store
    from mailwatch.wiring import House

DRY = click.option(
    "--dry-run", is_flag=True, help="Read the mailbox, show what would be done, change nothing anywhere."
)


@click.command()
@DRY
@click.option("--json-log", is_flag=True, help="One JSON object a line on stderr.")
@click.pass_context
def run(ctx: click.Context, *, dry_run: bool, json_log: bool) -> None:
    """Run the service in the foreground until SIGTERM or Ctrl-C.

    A changed configuration is taken over within seconds, or at once on
    SIGHUP; a wrong one is refused, the old one stays in force, and you are
    told. A send in progress is finished before the end.
    """
    from mailwatch import logs
    from mailwatch.adapters.beside_state.lock import InstanceLock

    logs.configure(verbose=ctx.find_root().obj["verbose"], as_json=json_log)
    session = open_session(ctx, warn=True)
    loaded = session.loaded
    from mailwatch.adapters.beside_state.in_force import ServiceNote
    from mailwatch.daemon.file_watch import FileWatch
    from mailwatch.daemon.supervisor import Supervisor

    lock = InstanceLock(session.directory)
    if not dry_run:
        lock.acquire()
    store = session.snapshot if dry_run else session.state
    _say_mode(loaded, dry_run=dry_run)
    first = [loaded]
    # The service stays with the file that it began with, also while an editor puts another in its place.
    path = loaded.path or session.path

    def build(lookout: Lookout) -> House:
        from mailwatch.errors import ConfigError, ConfigProblem
        from mailwatch.wiring import load_config

        # The first time the file was just read; later the reload reads it anew.
        current = first.pop() if first else load_config(path)
        if current.config.state_directory != loaded.config.state_directory:
            # The lock, the store and the halt belong to one directory; half a move would unlock the brakes.
            raise ConfigError(
                [
                    ConfigProblem(
                        path="state.directory", message="can't change while the service runs; restart it"
                    )
                ]
            )
        return _house(current, store, dry_run=dry_run, clock=session.given_clock, lookout=lookout)

    try:
        Supervisor(
            build,
            watch=FileWatch(path) if path is not None else None,
            note=None if dry_run else ServiceNote(loaded.config.state_directory),
        ).run()
    finally:
        lock.release()


@click.command()
@DRY
@click.pass_context
def once(ctx: click.Context, *, dry_run: bool) -> int:
    """Read every mailbox, decide, send what is due, and end. Beside a service there is nothing to do."""
    from mailwatch.adapters.beside_state.lock import InstanceLock
    from mailwatch.cli.in_force import say_service

    session = open_session(ctx, warn=True)
    loaded = session.loaded
    lock = InstanceLock(session.directory)
    if dry_run:
        say_service(session, err=True)
    else:
        _take(lock, session)
    store = session.snapshot if dry_run else session.state
    _say_mode(loaded, dry_run=dry_run)
    from mailwatch.app.showing.story.tally import mark, tally_since
    from mailwatch.cli.progress import ReadingProgress

    progress = ReadingProgress()
    house = _house(loaded, store, dry_run=dry_run, clock=session.given_clock, progress=progress)
    failed = defects = False
    began = mark(store)
    try:
        next(iter(house.turns.values())).recover()
        if len(house.turns) > 1:
            # Nothing leaves before every mailbox was read; what can't be read is told below.
            for turn in house.turns.values():
                with suppress(MailwatchError):
                    turn.read_to_the_end()
        for name, turn in house.turns.items():
            facts = 0
            try:
                report = turn.run()
                while report.ingested is not None and not report.ingested.complete:
                    facts, report = facts + report.ingested.facts, turn.run()
            except MailwatchError:
                raise
            except Exception:  # noqa: BLE001  a defect in one account must not keep the others
                defects = True
                echo_text(f"{name}: a defect of mailwatch itself\n{traceback.format_exc()}", err=True)
                continue
            finally:
                progress.done()
            for defect in report.defects:
                defects = True
                echo_text(defect, err=True)
            failed |= bool(report.trouble)
            came = tally_since(store, name, began)
            _say_turn(name, report, facts, came.say(), dry_run=dry_run)
    finally:
        house.close()
        lock.release()
    if defects:
        return ExitStatus.DEFECT
    return _failed(loaded, dry_run=dry_run) if failed else _all_well(house.sign)


def _all_well(sign: Callable[[], None] | None) -> ExitStatus:
    """Give a sign of life; where nobody takes it, the turn was good all the same."""
    if sign is not None:
        try:
            sign()
        except MailwatchError as error:
            echo(f"Warning: {error}", err=True)
    return ExitStatus.OK


def _failed(loaded: Loaded, *, dry_run: bool) -> ExitStatus:
    """A mail server failed. Raises StateError where the state's disk is full: it may be the server's, too."""
    from mailwatch.adapters.beside_state.writable import refuse_unwritable

    if not dry_run:
        refuse_unwritable(loaded.config.state_directory)
    return ExitStatus.UNAVAILABLE


def _say_turn(name: str, report: TurnReport, facts: int, came: str, *, dry_run: bool) -> None:
    if report.trouble:
        echo(f"{name}: {report.trouble}", err=True)
        return
    facts += report.ingested.facts if report.ingested else 0
    would = "as it would be, shown above: " if dry_run else ""
    echo(f"{name}: read completely; {facts} new about clients; {would}{came}")


def _take(lock: InstanceLock, session: Session) -> None:
    """Raises AlreadyRunningError; where a service runs, it says that this one does the work."""
    from mailwatch.adapters.beside_state.lock import AlreadyRunningError
    from mailwatch.cli.in_force import say_service

    try:
        lock.acquire()
    except AlreadyRunningError:
        service = say_service(session, err=True)
        if service.since is None:
            raise
        raise AlreadyRunningError(
            f"The service (process {service.pid}) does what once would do: it reads the mailboxes, and "
            "sends what is due. See: mailwatch status"
        ) from None


def _house(
    loaded: Loaded,
    store: Store,
    *,
    dry_run: bool,
    clock: Clock | None,
    lookout: Lookout | None = None,
    progress: Progress | None = None,
) -> House:
    from mailwatch.wiring import build, imap_mailbox

    if not dry_run:
        return build(loaded, store=store, lookout=lookout, progress=progress, clock=clock)
    from mailwatch.adapters.paper import PaperMailbox, PaperTransport

    off = loaded.config.sending.mode == "off"
    house = build(
        loaded,
        store=store,
        lookout=lookout,
        progress=progress,
        clock=clock,
        mailbox=lambda name: PaperMailbox(imap_mailbox(loaded.config.account[name])),
        transport=lambda _: None if off else PaperTransport(echo_text),
    )
    return replace(house, sign=None)


def _say_mode(loaded: Loaded, *, dry_run: bool) -> None:
    mode = loaded.config.sending.mode
    words = {
        "off": "sending is off: everything is read and planned, nothing leaves",
        "review": "each mail waits for your yes",
        "on": "mails go out when they are due",
    }
    dry = "Dry run: the state is a copy, nothing is sent, filed or marked. " if dry_run else ""
    echo(f"{dry}Mailboxes are opened read-only; {words[mode]}.", err=True)
