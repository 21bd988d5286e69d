"""``config``: an example file, and what is in force."""

from __future__ import annotations

import os
from pathlib import Path

import click

from mailwatch.cli.in_force import say_service
from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.layout import Column
from mailwatch.output import echo, echo_text, show_table


@click.group()
def config() -> None:
    """Print an example file, or what is in force."""


@config.command()
@click.option("--reference", is_flag=True, help="The reference of all options instead, as Markdown.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it into a new file, for you alone to read; one that exists is left as it is.",
)
def example(*, reference: bool, output: Path | None) -> None:
    """Print a commented configuration to begin with, or write it into a new file."""
    from mailwatch.config.showing import example as made

    text = made.reference() if reference else made.example()
    if output is None:
        echo_text(text, nl=False)
        return
    _write_new(output, text)
    echo(f"{output} is written. Put in yourself, your mailbox and one client, then: mailwatch check")


def _write_new(path: Path, text: str) -> None:
    """A file that only its owner reads; raises OwnerMustAct where there is one of that name."""
    from mailwatch.errors import OwnerMustAct

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError as error:
        raise OwnerMustAct(f"{path} exists, and is left as it is. Name another file.") from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)


@config.command(short_help="Print what is in force and where it comes from.")
@click.argument("under", default="")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def show(ctx: click.Context, *, under: str, as_json: bool) -> None:
    """Print what is in force and where each value comes from; UNDER narrows it (client.lindner, ghosted)."""
    from mailwatch.config.showing.show import in_force
    from mailwatch.errors import OwnerMustAct
    from mailwatch.translate import effective_playbook, known_playbooks

    session = open_session(ctx, warn=True)
    loaded = session.loaded
    lines = [(line.path, line.value, str(line.origin)) for line in in_force(loaded, under)]
    name = under.partition(".")[0]
    playbooks = known_playbooks(loaded.config.templates.folder)
    if name in playbooks or not under:
        for playbook in playbooks if not under else (name,):
            changed = {path for path, _, _ in lines}
            lines += [
                (path, value, "as shipped")
                for path, value in effective_playbook(loaded.config, playbook)
                if path not in changed and (not under or path.startswith(under))
            ]
    if under and not lines:
        raise OwnerMustAct(f"There is no option or table “{under}”. See them all with: mailwatch config show")
    say_service(session, err=True, differing_only=True)
    if as_json:
        echo_json([{"path": path, "value": value, "origin": origin} for path, value, origin in lines])
        return
    show_table(
        f"In force, from {loaded.path}",
        ("option", Column(name="value", flows=True), Column(name="from", flows=True)),
        lines,
    )
