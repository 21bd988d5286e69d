"""``status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli.in_force import say_service, service_of
from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.stops import say_stops, show_ways
from mailwatch.cli.tables import instant, span
from mailwatch.layout import Column, Row
from mailwatch.output import echo, say, show_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mailwatch.app.showing.standing.needs import Need
    from mailwatch.app.showing.status import CaseStatus, Status, ThreadStatus
    from mailwatch.domain.facts.time_display import TimeDisplay

    ClocksOf = Callable[[str], TimeDisplay]

MOST_NEEDS = 10
"""So many are told in full; the others with --all."""

SUBJECT = Column(name="subject", flows=True)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--all", "everything", is_flag=True, help="Also threads in which nothing is open.")
@click.pass_context
def status(ctx: click.Context, *, as_json: bool, everything: bool) -> None:
    """Show since when each thread is silent, who owes whom, and what mailwatch can't see."""
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.app.showing.status import status_of

    session = open_session(ctx)
    found = status_of(
        session.snapshot,
        session.settings,
        now=session.now(),
        halted=FileBrakes(session.directory).halted(),
    )
    if as_json:
        outbox = [mail.as_json() for mail in found.outbox]
        echo_json({**vars(found), "outbox": outbox, "service": service_of(session.loaded)})
        return
    say_service(session)
    show_status(found, session.display, everything=everything)


def show_status(found: Status, display: ClocksOf, *, everything: bool = False) -> None:
    """Print the whole picture; ``display`` gives each client's TimeDisplay, and for "" the owner's."""
    from mailwatch.app.showing.status import BLIND_SPOTS

    _show_head(found, display)
    _show_needs(found, display, everything=everything)
    _show_threads(found, display)
    _show_ladders(found, display)
    _show_outbox(found, display)
    if everything:
        show_table(
            "Nothing open",
            ("client", "thread", SUBJECT),
            [
                Row(
                    cells=(each.client, each.thread, each.subject),
                    notes=(("why", each.because.say(display(each.client))),),
                )
                for each in found.threads
                if each.ball == "nobody"
            ],
        )
    show_table(
        "You write to them, but they are no client in your file",
        ("address", "mails", "last", Column(name="name", flows=True)),
        [
            (address, str(count), instant(last, display("")), name)
            for address, name, count, last in found.strangers
        ],
    )
    if not found.clients:
        say("No client stands in your file yet: each is a table, such as [client.lindner].")
    elif not found.threads:
        say("No thread with any client yet.")
    say(f"Not visible from here: {BLIND_SPOTS}. Tell it with: mailwatch heard CLIENT --by phone")


def _show_head(found: Status, display: ClocksOf) -> None:
    """How far mailwatch sees, and whether anything leaves."""
    say_stops(found.halted, found.stops, display(""))
    for account in found.accounts:
        if account.trouble:
            since = instant(account.trouble_since, display(""))
            say(f"{account.account}: NOT READ since {since}: {account.trouble}", bold=True)
        elif account.observed_until is None:
            say(f"{account.account}: not read yet; start with: mailwatch once")
        else:
            say(f"{account.account}: read completely up to {instant(account.observed_until, display(''))}")
    for reason in found.hindered:
        say(reason.say(display("")), bold=True)
    say(f"sending is {found.mode}")
    echo()


def _show_needs(found: Status, display: ClocksOf, *, everything: bool) -> None:
    waiting = sum(each.ball == "you" for each in found.threads)
    if not found.needs and not waiting:
        return
    say("Needs you", bold=True)
    shown = found.needs if everything else found.needs[:MOST_NEEDS]
    for need in shown:
        _show_need(need, display)
    if len(found.needs) > len(shown):
        say(f"  and {len(found.needs) - len(shown)} more; see them all with: mailwatch status --all")
    if waiting:
        mails = "a client's mail waits" if waiting == 1 else f"{waiting} clients' mails wait"
        say(f"  {mails} for your answer: see “Waiting for you” below")
    echo()


def _show_need(need: Need, display: ClocksOf) -> None:
    about = "  ".join(part for part in (need.step, need.about) if part)
    say(f"  {need.client}" + (f"  {about}" if about else ""))
    say(f"      {need.because.say(display(need.client))}")
    show_ways(need.ways, indent=8)


def _show_threads(found: Status, display: ClocksOf) -> None:
    show_table(
        "Waiting for you",
        ("client", "thread", "since", SUBJECT),
        [
            (each.client, each.thread, instant(each.since, display(each.client)), each.subject)
            for each in found.threads
            if each.ball == "you"
        ],
    )
    show_table(
        "Waiting for the client",
        ("client", "thread", "silent for", "since", SUBJECT),
        [
            Row(
                cells=(
                    each.client,
                    each.thread,
                    span(each.silence),
                    instant(each.since, display(each.client)),
                    each.subject,
                ),
                notes=(("why", _why(each, display(each.client))),),
            )
            for each in found.threads
            if each.ball == "client"
        ],
    )


def _show_ladders(found: Status, display: ClocksOf) -> None:
    def _at(moment: datetime | None, each: CaseStatus) -> str:
        return instant(moment, display(each.client))

    show_table(
        "Ladders",
        ("client", "case", "playbook", "next", "when"),
        [
            Row(
                cells=(
                    each.client,
                    each.case,
                    each.playbook,
                    each.next_step or "–",
                    "HELD"
                    if each.held and each.next_at is None
                    else instant(each.next_at, display(each.client)),
                ),
                notes=(
                    ("about", each.about),
                    (
                        "sent",
                        ", ".join(f"{step} {_at(at, each)}" for step, at in each.sent),
                    ),
                    ("why", each.why.say(display(each.client))),
                    ("held", each.held.say(display(each.client)) if each.held else ""),
                ),
            )
            for each in found.cases
        ],
    )
    show_table(
        "Not paid, and nothing asks for it any more",
        ("invoice", "client", "open", "due"),
        [
            Row(
                cells=(each.invoice, each.client, each.amount or "–", str(each.due or "–")),
                notes=(("why", each.because.say(display(each.client))),),
            )
            for each in found.unpaid
        ],
    )
    show_table(
        "Ended",
        ("client", "case", "how", "when"),
        [
            Row(
                cells=(each.client, each.case, each.outcome, instant(each.at, display(each.client))),
                notes=(("about", each.about), ("why", each.because.say(display(each.client)))),
            )
            for each in found.ended
        ],
    )


def _show_outbox(found: Status, display: ClocksOf) -> None:
    show_table(
        "Outbox",
        ("mail", "client", "step", "state", "due"),
        [
            Row(
                cells=(
                    str(each.row.id),
                    each.row.client,
                    each.row.step,
                    each.row.state.value,
                    instant(each.due, display(each.row.client)),
                ),
                notes=(("why", each.row.because.say(display(each.row.client))),),
            )
            for each in found.outbox
        ],
    )


def _why(each: ThreadStatus, display: TimeDisplay) -> str:
    if each.older:
        return "older than the first look: yours to pick"
    if each.because.code == "silence":
        # Subject and date stand in the columns beside it.
        return f"you asked: {each.because.get('evidence')}"
    return each.because.say(display)
