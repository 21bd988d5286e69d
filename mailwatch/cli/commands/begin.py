"""``start``: begin a playbook by hand."""

from __future__ import annotations

import click

from mailwatch.cli.session import open_session
from mailwatch.output import echo


def _facts(_ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for value in values:
        name, equals, said = value.partition("=")
        if not equals or not name.strip() or not said.strip():
            raise click.BadParameter(f"“{value}” is no fact; write it as name=value")
        facts[name.strip()] = said.strip()
    return facts


@click.command()
@click.argument("playbook", metavar="PLAYBOOK")
@click.argument("client", metavar="CLIENT")
@click.option(
    "--about", default="", metavar="NAME", help="Which invoice or meeting, where there are several."
)
@click.option(
    "--fact", "facts", multiple=True, callback=_facts, metavar="NAME=VALUE", help="What its texts ask for."
)
@click.pass_context
def start(ctx: click.Context, *, playbook: str, client: str, about: str, facts: dict[str, str]) -> None:
    """Begin a playbook that only you can begin, or begin one anew.

    CLIENT is a client of your file: a playbook about invoices or meetings
    takes the client's one that is open, or the one that --about names.

    mailwatch start offboarding lindner --fact reason="My services no longer
    fit." It takes back with: mailwatch stop lindner. A mail that goes
    unanswered is begun with: mailwatch chase THREAD.
    """
    from mailwatch.app.owner.matter_commands import start as begin

    session = open_session(ctx)
    key, untold = begin(
        session.state,
        playbook,
        client,
        about=about,
        facts=facts,
        settings=session.settings,
        now=session.now(),
    )
    session.say_when()
    echo(f"{key}: {playbook} begins. See when: mailwatch plan. To take it back: mailwatch stop {key}")
    if untold:
        echo(f"Not told: {', '.join(untold)}. Say it again with --fact NAME=VALUE before its first mail.")
