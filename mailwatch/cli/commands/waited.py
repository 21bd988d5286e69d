"""``waited``: working days lost to waiting."""

from __future__ import annotations

import click

from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.layout import Column
from mailwatch.output import echo, show_table


@click.command()
@click.argument("client", metavar="[CLIENT]", default="")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def waited(ctx: click.Context, *, client: str, as_json: bool) -> None:
    """Show the working days lost to waiting, for each thing that you named under waiting.

    For the question at the end of a project why it took so long.
    """
    from mailwatch.app.deciding.judge import view_of
    from mailwatch.app.owner.commands import find_subject
    from mailwatch.domain.cases.situation import ClientSituation
    from mailwatch.domain.opening.waiting_time import waited as waits_of

    session = open_session(ctx)
    settings, now = session.settings, session.now()
    with session.snapshot.reading() as transaction:
        keys = [find_subject(transaction, client, settings)[0]] if client else list(settings.policies)
        found = [
            (key, wait)
            for key in keys
            for wait in waits_of(
                ClientSituation.at(
                    now, view=view_of(transaction, key, settings), policy=settings.policies[key]
                )
            )
        ]
    if as_json:
        echo_json([{"client": key, "wait": wait} for key, wait in found])
        return
    rows = [
        (key, str(wait.first), str(wait.last or "still"), str(wait.days), wait.what) for key, wait in found
    ]
    show_table(
        "Days lost to waiting",
        ("client", "asked", "answered", "working days", Column(name="for", flows=True)),
        rows,
    )
    if not rows:
        echo("Nothing is waited for. Name it in your file: waiting = [{ subject, for, playbook }]")
    elif len(rows) > 1:
        echo(f"All together: {sum(wait.days for _, wait in found)} working days")
