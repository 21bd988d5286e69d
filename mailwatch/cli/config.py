"""``config``: an example file, and what is in force."""

from __future__ import annotations

import click

from mailwatch.cli import setting
from mailwatch.cli.in_force import say_service
from mailwatch.cli.machine import echo_json
from mailwatch.layout import Column
from mailwatch.output import echo_text, show_table


@click.group()
def config() -> None:
    """Print an example file, or what is in force."""


@config.command()
@click.option("--reference", is_flag=True, help="The reference of all options instead, as Markdown.")
def example(*, reference: bool) -> None:
    """Print a commented configuration to begin with."""
    from mailwatch.config import example as made

    echo_text(made.reference() if reference else made.example(), nl=False)


@config.command(short_help="Print what is in force and where it comes from.")
@click.argument("under", default="")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def show(ctx: click.Context, *, under: str, as_json: bool) -> None:
    """Print what is in force and where each value comes from; UNDER narrows it (client.lindner, ghosted)."""
    from mailwatch.config.show import in_force
    from mailwatch.errors import OwnerMustAct
    from mailwatch.translate import effective_playbook, known_playbooks

    loaded = setting.load(ctx)
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
    say_service(loaded, setting.zone(loaded), err=True, differing_only=True)
    if as_json:
        echo_json([{"path": path, "value": value, "origin": origin} for path, value, origin in lines])
        return
    show_table(
        f"In force, from {loaded.path}",
        ("option", Column(name="value", flows=True), Column(name="from", flows=True)),
        lines,
    )
