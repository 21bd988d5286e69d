"""``explain``: a mail from a file, or a thread, client or case from the state."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.cli.stops import show_ways
from mailwatch.cli.tables import instant
from mailwatch.output import columns, echo, say

if TYPE_CHECKING:
    from mailwatch.app.showing.story.explain import Now
    from mailwatch.domain.facts.time_display import TimeDisplay

BESIDE = 80
"""Columns from which what happened stands beside its time."""


@click.command()
@click.argument("what", metavar="FILE|-|MBOX|DIR|THREAD|CLIENT|CASE")
@click.option(
    "--mail", "as_mail", is_flag=True, help="WHAT is mail: a file, a folder, an mbox, or - for stdin."
)
@click.option("--thread", "as_subject", is_flag=True, help="WHAT is a thread, client or case.")
@click.option("--threads", is_flag=True, help="Group the messages of an mbox into threads.")
@click.option("--all", "everything", is_flag=True, help="Also each step of a delivery.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per message, or one document.")
@click.pass_context
def explain(
    ctx: click.Context,
    *,
    what: str,
    as_mail: bool,
    as_subject: bool,
    threads: bool,
    everything: bool,
    as_json: bool,
) -> int | None:
    """Explain who speaks in a mail, or why a client was written to or not.

    A path or - is mail; anything else is a thread, case or client.
    """
    if threads or as_mail or (not as_subject and (what == "-" or Path(what).exists() or "/" in what)):
        from mailwatch.cli.commands.explain_mail import explain_mail, explain_threads

        if what != "-" and not Path(what).exists():
            echo(f"Error: there is no file {what}.", err=True)
            return ExitStatus.USAGE
        return explain_threads(what, as_json=as_json) if threads else explain_mail(what, as_json=as_json)
    _explain_subject(ctx, what, everything=everything, as_json=as_json)
    return None


def _explain_subject(ctx: click.Context, name: str, *, everything: bool, as_json: bool) -> None:
    from mailwatch.app.showing.story.explain import explain_subject

    session = open_session(ctx)
    story = explain_subject(
        session.snapshot,
        name,
        settings=session.settings,
        now=session.now(),
    )
    if as_json:
        echo_json(story)
        return
    zone, display = session.zone, session.display(story.client)
    say(story.client, bold=True)
    chapters = [each for each in story.chapters if everything or not each.passing]
    if not story.chapters:
        say("  nothing was seen or done yet")
    for chapter in chapters:
        _tell(instant(chapter.at, zone), chapter.what, chapter.detail)
    for now in story.now:
        echo()
        _show_now(now, display)
    sys.stdout.flush()


def _tell(when: str, what: str, detail: str) -> None:
    """When, and beside it (below it in a narrow window) what and why."""
    beside = columns() >= BESIDE
    margin = " " * (len(when) + 2) if beside else "    "
    if not beside:
        say(when)
    say(what, first=f"{when}  " if beside else margin)
    if detail:
        say(detail, first=f"{margin}  ")


def _show_now(now: Now, display: TimeDisplay) -> None:
    say(f"Now: {f'case {now.case}' if now.case else 'nothing is open'}", bold=True)
    if now.about:
        say(f"  about    {now.about}")
    say(f"  why      {now.why}")
    if now.held:
        say(f"  held     {now.held}")
    if now.next_at is not None:
        what = "goes on" if now.held else "looked at again"
        say(f"  next     {what} {instant(now.next_at, display)}")
    if now.ways:
        say("  you can say")
        show_ways(now.ways, indent=11)
