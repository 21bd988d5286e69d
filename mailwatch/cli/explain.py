"""``explain``: a mail from a file, or a thread, client or case from the state."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mailwatch.cli import setting
from mailwatch.cli.machine import echo_json
from mailwatch.cli.statuses import Status
from mailwatch.cli.tables import instant
from mailwatch.output import echo


@click.command()
@click.argument("what", metavar="FILE|-|MBOX|DIR|THREAD|CLIENT|CASE")
@click.option(
    "--mail", "as_mail", is_flag=True, help="WHAT is mail: a file, a folder, an mbox, or - for stdin."
)
@click.option("--thread", "as_subject", is_flag=True, help="WHAT is a thread, client or case.")
@click.option("--threads", is_flag=True, help="Group the messages of an mbox into threads.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per message, or one document.")
@click.pass_context
def explain(
    ctx: click.Context, *, what: str, as_mail: bool, as_subject: bool, threads: bool, as_json: bool
) -> int | None:
    """Explain who speaks in a mail, or why a client was written to or not.

    A path or - is mail; anything else is a thread, case or client.
    """
    if threads or as_mail or (not as_subject and (what == "-" or Path(what).exists() or "/" in what)):
        from mailwatch.cli.explain_mail import explain_mail, explain_threads

        if what != "-" and not Path(what).exists():
            echo(f"Error: there is no file {what}.", err=True)
            return Status.USAGE
        return explain_threads(what, as_json=as_json) if threads else explain_mail(what, as_json=as_json)
    _explain_subject(ctx, what, as_json=as_json)
    return None


def _explain_subject(ctx: click.Context, name: str, *, as_json: bool) -> None:
    from mailwatch.adapters.clock import SystemClock
    from mailwatch.app.explain import explain_subject

    loaded = setting.load(ctx, warn=False)
    story = explain_subject(
        setting.snapshot(loaded),
        name,
        settings=setting.settings(loaded),
        now=SystemClock().now(),
    )
    if as_json:
        echo_json(story)
        return
    zone, clocks = setting.zone(loaded), setting.clocks(loaded, story.client)
    echo(story.client, bold=True)
    if not story.chapters:
        echo("  nothing was seen or done yet")
    for chapter in story.chapters:
        echo(f"{instant(chapter.at, zone)}  {chapter.what}")
        if chapter.detail:
            echo(f"{'':24}{chapter.detail}")
    for case, because in story.now:
        echo()
        echo(f"Now ({case}): {because.say(clocks)}")
    sys.stdout.flush()
