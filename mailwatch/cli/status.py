"""``status``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from mailwatch.cli import setting
from mailwatch.cli.in_force import say_service, service_of
from mailwatch.cli.machine import echo_json
from mailwatch.cli.tables import instant, span
from mailwatch.output import echo, show_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from mailwatch.app.status import Status, ThreadStatus
    from mailwatch.domain.two_clocks import Clocks

    ClocksOf = Callable[[str], Clocks]


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--all", "everything", is_flag=True, help="Also threads in which nothing is open.")
@click.pass_context
def status(ctx: click.Context, *, as_json: bool, everything: bool) -> None:
    """Show since when each thread is silent, who owes whom, and what mailwatch can't see."""
    from mailwatch.adapters.brakes import FileBrakes
    from mailwatch.adapters.clock import SystemClock
    from mailwatch.app.status import status_of

    loaded = setting.load(ctx, warn=False)
    found = status_of(
        setting.snapshot(loaded),
        setting.settings(loaded),
        now=SystemClock().now(),
        halted=FileBrakes(loaded.config.state_directory).halted(),
    )
    if as_json:
        echo_json({**vars(found), "service": service_of(loaded)})
        return
    say_service(loaded, setting.zone(loaded))
    show_status(found, partial(setting.clocks, loaded), everything=everything)


def show_status(found: Status, clocks: ClocksOf, *, everything: bool = False) -> None:
    """Print the whole picture; ``clocks`` has the clocks of each client, and of "" the owner's alone."""
    from mailwatch.app.status import BLIND_SPOTS

    if found.halted:
        echo(f"HALTED: {found.halted}. Lift it with: mailwatch release", bold=True)
        echo()
    for stop in found.stops:
        echo(f"NOTHING LEAVES: {stop.say(clocks(''))}.", bold=True)
        echo()
    for account in found.accounts:
        if account.trouble:
            since = instant(account.trouble_since, clocks(""))
            echo(f"{account.account}: NOT READ since {since}: {account.trouble}")
        elif account.observed_until is None:
            echo(f"{account.account}: not read yet; start with: mailwatch once")
        else:
            echo(f"{account.account}: read completely up to {instant(account.observed_until, clocks(''))}")
    echo(f"sending is {found.mode}")
    echo()
    show_table(
        "Waiting for the client",
        ("client", "thread", "subject", "silent for", "since", "why"),
        [
            (
                each.client,
                each.thread,
                each.subject,
                span(each.silence),
                instant(each.since, clocks(each.client)),
                _why(each, clocks(each.client)),
            )
            for each in found.threads
            if each.ball == "client"
        ],
    )
    show_table(
        "Waiting for you",
        ("client", "thread", "subject", "since"),
        [
            (each.client, each.thread, each.subject, instant(each.since, clocks(each.client)))
            for each in found.threads
            if each.ball == "you"
        ],
    )
    show_table(
        "Ladders",
        ("client", "case", "playbook", "sent", "next", "when", "why"),
        [
            (
                each.client,
                each.case,
                each.playbook,
                ", ".join(step for step, _ in each.sent) or "–",
                each.next_step or "–",
                instant(each.next_at, clocks(each.client)),
                each.because.say(clocks(each.client)),
            )
            for each in found.cases
        ],
    )
    show_table(
        "Ended",
        ("client", "case", "how", "when", "why"),
        [
            (
                each.client,
                each.case,
                each.outcome,
                instant(each.at, clocks(each.client)),
                each.because.say(clocks(each.client)),
            )
            for each in found.ended
        ],
    )
    show_table(
        "Outbox",
        ("mail", "client", "step", "state", "why"),
        [
            (str(row.id), row.client, row.step, row.state.value, row.because.say(clocks(row.client)))
            for row in found.outbox
        ],
    )
    show_table(
        "Only you know",
        ("client", "question"),
        [(client, because.say(clocks(client))) for client, because in found.questions],
    )
    if everything:
        show_table(
            "Nothing open",
            ("client", "thread", "subject", "why"),
            [
                (each.client, each.thread, each.subject, each.because.say(clocks(each.client)))
                for each in found.threads
                if each.ball == "nobody"
            ],
        )
    show_table(
        "You write to them, but they are no client in your file",
        ("address", "name", "mails", "last"),
        [
            (address, name, str(count), instant(last, clocks("")))
            for address, name, count, last in found.strangers
        ],
    )
    if not found.threads:
        echo("No thread with any client yet.")
    echo(f"Not visible from here: {BLIND_SPOTS}. Tell it with: mailwatch heard CLIENT --by phone")


def _why(each: ThreadStatus, clocks: Clocks) -> str:
    if each.older:
        return "older than the first look: yours to pick"
    if each.because.code == "silence":
        # Subject and date stand in the columns beside it.
        return f"you asked: {each.because.get('evidence')}"
    return each.because.say(clocks)
