"""``rehearse``: a whole ladder to the owner alone, compressed in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mailwatch.cli.in_force import say_service
from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus, report
from mailwatch.cli.tables import instant
from mailwatch.output import echo, say

if TYPE_CHECKING:
    from mailwatch.app.sending.owner_alone import OwnerAlone
    from mailwatch.app.showing.trial.rehearsal import Rehearsal, RehearsedMail
    from mailwatch.cli.interrupt import Interrupt
    from mailwatch.cli.session import Session
    from mailwatch.errors import MailwatchError
    from mailwatch.wiring import House

LONGEST_PAUSE = 3600.0
"""Seconds; who wants to wait longer between two mails reads the plan."""


def _pause(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Any:
    """Read a span with a fixed length, in seconds."""
    from mailwatch.domain.days.waits import parse_wait

    try:
        seconds = parse_wait(value).exact.total_seconds()
    except ValueError as error:
        raise click.BadParameter("write it as “2 seconds” or “1 minute”") from error
    if seconds > LONGEST_PAUSE:
        raise click.BadParameter("an hour is the longest")
    return seconds


@click.command()
@click.argument("client", metavar="CLIENT")
@click.option(
    "--playbook", metavar="PLAYBOOK", help="This ladder, on a made-up case where none is under way."
)
@click.option(
    "--pause",
    default="2 seconds",
    callback=_pause,
    metavar="SPAN",
    help="How long to wait between two mails (default: 2 seconds).",
)
@click.option("--offline", is_flag=True, help="Only what is known already; the mailbox is not read.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def rehearse(
    ctx: click.Context, *, client: str, playbook: str | None, pause: float, offline: bool, as_json: bool
) -> int:
    """Send the whole ladder for a client to yourself alone, one mail after the other.

    Each mail bears a banner: when it would leave in earnest, to whom, why, and
    what you are asked before. The letters are those of the plan where a ladder
    is under way; else its case is made up, and begins today. Without --playbook
    that is the one for silence.

    They go to the address that gets your notices and to nobody else, also
    while sending is off, but not while all is halted. Works on a copy of the
    state, which is not changed; mailwatch takes these mails for nobody's word.
    Ctrl-C stops it between two mails.
    """
    from mailwatch.cli.interrupt import Interrupt
    from mailwatch.cli.reading import read_if_stale, reading_house

    session = open_session(ctx, warn=True)
    name = _client(session, client, playbook)
    house = reading_house(session)
    try:
        if not offline:
            read_if_stale(house, quiet=as_json, command=f"rehearse {name}")
        found = _rehearsal(session, house, name, playbook)
        door = _door(session, house, found)
        if not as_json:
            say_service(session, err=True, differing_only=True)
            _announce(found, session)
        with Interrupt() as interrupt:
            gone, trouble = _send(session, found, door, interrupt, pause, quiet=as_json)
    finally:
        house.close()
    if as_json:
        _show_json(found, gone, trouble)
    elif trouble is None and not interrupt.came:
        _show_end(found)
    return _status(found, gone, trouble, interrupted=interrupt.came)


def _client(session: Session, named: str, playbook: str | None) -> str:
    """The client's name; raises what is wrong with the call before a mailbox is read."""
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.app.owner.commands import find_subject
    from mailwatch.app.sending.owner_alone import refuse_halted
    from mailwatch.app.showing.trial.step_preview import playbook_named

    with session.snapshot.reading() as transaction:
        client, _ = find_subject(transaction, named, session.settings)
    if playbook is not None:
        playbook_named(session.settings.policies[client], playbook)
    refuse_halted(FileBrakes(session.directory))
    return client


def _rehearsal(session: Session, house: House, client: str, playbook: str | None) -> Rehearsal:
    from mailwatch.app.showing.trial.rehearsal import rehearsal_of

    with session.snapshot.reading() as transaction:
        return rehearsal_of(transaction, house.composer, client, playbook=playbook, now=house.clock.now())


def _door(session: Session, house: House, found: Rehearsal) -> OwnerAlone:
    """Raises ConfigError where the account names no server to send through."""
    from mailwatch.app.sending.owner_alone import OwnerAlone
    from mailwatch.errors import ConfigError
    from mailwatch.wiring import smtp_transport

    loaded = session.loaded
    transport = smtp_transport(loaded, found.account.name, even_off=True)
    if transport is None:
        path = ("account", found.account.name, "servers", "smtp")
        missing = "is missing: a rehearsal leaves through it, to you alone"
        add = 'add smtp = "smtp.provider.example"; sending.mode may stay "off"'
        raise ConfigError([loaded.places.problem(path, missing, add)], source=str(loaded.path or ""))
    return OwnerAlone(
        account=found.account,
        settings=house.settings,
        transport=transport,
        brakes=house.brakes,
        clock=house.clock,
    )


def _send(
    session: Session,
    found: Rehearsal,
    door: OwnerAlone,
    interrupt: Interrupt,
    pause: float,
    *,
    quiet: bool,
) -> tuple[int, MailwatchError | None]:
    """Hand over one after the other; returns how many went, and what stopped it."""
    from mailwatch.errors import MailwatchError

    display = session.display(found.client)
    ready = found.ready
    for number, letter in enumerate(ready):
        if interrupt.came or (number and interrupt.wait(pause)):
            return number, None
        try:
            door.hand_over(letter.mail)
        except MailwatchError as error:
            return number, error
        if not quiet:
            held = ", once what holds it has ended" if letter.planned.held is not None else ""
            when = instant(letter.at, display)
            say(f"  {number + 1} of {len(ready)}  {letter.planned.step}: in earnest {when}{held}")
    return len(ready), None


def _announce(found: Rehearsal, session: Session) -> None:
    to = ", ".join(found.to)
    mails = "1 mail" if len(found.ready) == 1 else f"{len(found.ready)} mails"
    say(f"{found.client}: {found.playbook}, about {found.about}; {mails} to {to} alone", bold=True)
    if found.made_up:
        say("Made up: no such ladder is under way, so the case and its dates are examples.")
    if session.settings.policies[found.client].never_chase:
        say(f"{found.client} is never to be chased (never_chase): in earnest none of this leaves.")
    elif session.loaded.config.sending.mode == "off":
        say("Sending is off in this file: in earnest none of this leaves.")


def _show_end(found: Rehearsal) -> None:
    for letter in found.letters:
        if letter.trouble:
            say(f"  not sent: {letter.planned.step}: {letter.trouble}")
    if found.told:
        say(f"  no mail, only you are told: {', '.join(found.told)}")
    if found.elsewhere:
        say(f"  not on this way, since it depends on something else: {', '.join(found.elsewhere)}")
    if found.others:
        say(f"  also under way: {'; '.join(found.others)} (name one with --playbook)")
    say(
        f"Look into the inbox of {', '.join(found.to)}: the subjects begin with [Rehearsal. Nothing went to "
        f"{found.client}, and nothing was written down."
    )


def _show_json(found: Rehearsal, gone: int, trouble: MailwatchError | None) -> None:
    sent = {id(letter) for letter in found.ready[:gone]}
    echo_json(
        {
            "client": found.client,
            "playbook": found.playbook,
            "about": found.about,
            "made_up": found.made_up,
            "to": found.to,
            "mails": [_as_json(letter, sent=id(letter) in sent) for letter in found.letters],
            "told": found.told,
            "elsewhere": found.elsewhere,
            "others": found.others,
            "trouble": str(trouble) if trouble is not None else None,
        }
    )


def _as_json(letter: RehearsedMail, *, sent: bool) -> dict[str, object]:
    planned = letter.planned
    return {
        "step": planned.step,
        "subject": letter.message.subject if letter.message is not None else None,
        "sent": sent,
        "at": letter.at,
        "held": planned.held,
        "in_earnest_to": planned.to,
        "because": planned.because,
        "consent": planned.consent,
        "needs": planned.needs,
        "trouble": letter.trouble or None,
    }


def _status(found: Rehearsal, gone: int, trouble: MailwatchError | None, *, interrupted: bool) -> ExitStatus:
    """How it ended, with a line on stderr that says how many went where not all did."""
    many = len(found.ready)
    went = f"{gone} of {many} mails went, to you alone"
    if trouble is not None:
        status = report(trouble)
        echo(f"{went}.", err=True)
        return ExitStatus(status)
    if interrupted and gone < many:
        echo(f"Stopped: {went}.", err=True)
        return ExitStatus.INTERRUPTED
    return ExitStatus.FOUND if many < len(found.letters) else ExitStatus.OK
