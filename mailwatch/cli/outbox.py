"""``outbox``: what is planned, held, sent."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from mailwatch.cli import setting
from mailwatch.cli.in_force import say_service
from mailwatch.cli.machine import echo_json
from mailwatch.cli.tables import instant
from mailwatch.output import confirm as ask_owner
from mailwatch.output import echo, echo_letter, show_table

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

NUMBER = click.argument("number", type=int)


def _now() -> datetime:
    from mailwatch.adapters.clock import SystemClock

    return SystemClock().now()


@click.group()
def outbox() -> None:
    """List, show, approve, hold or skip planned mails."""


@outbox.command("list")
@click.option("--all", "everything", is_flag=True, help="Also what is sent, withdrawn, and notices to you.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_(ctx: click.Context, *, everything: bool, as_json: bool) -> None:
    """List the mails that still need somebody."""
    from mailwatch.domain.delivery import OPEN
    from mailwatch.ports import Purpose

    loaded = setting.load(ctx, warn=False)
    with setting.snapshot(loaded).reading() as transaction:
        rows = [
            row
            for row in transaction.rows()
            if everything or (row.state in OPEN and row.purpose == Purpose.STEP)
        ]
    # On stderr beside JSON: the document is a list of mails.
    say_service(loaded, setting.zone(loaded), err=as_json, differing_only=as_json)
    if as_json:
        echo_json(rows)
        return
    if not rows:
        echo("Nothing is planned, held or uncertain.")
    clocks = partial(setting.clocks, loaded)
    show_table(
        "Outbox",
        ("mail", "client", "step", "state", "due", "to", "why"),
        [
            (
                str(row.id),
                row.client,
                row.step if row.purpose == Purpose.STEP else "notice to you",
                row.state.value,
                instant(row.due, clocks(row.client)),
                ", ".join(row.to),
                row.because.say(clocks(row.client)),
            )
            for row in rows
        ],
    )


@outbox.command(short_help="Show one mail with its full text and why.")
@NUMBER
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def show(ctx: click.Context, *, number: int, as_json: bool) -> None:
    """Show one mail with its full text and why it stands where it does."""
    from mailwatch.errors import OwnerMustAct
    from mailwatch.ports import Purpose

    loaded = setting.load(ctx, warn=False)
    with setting.snapshot(loaded).reading() as transaction:
        row = transaction.row(number)
    if row is None:
        raise OwnerMustAct(f"There is no mail {number} in the outbox. See: mailwatch outbox list.")
    if as_json:
        echo_json(row)
        return
    clocks = setting.clocks(loaded, row.client)
    whom = row.client if row.purpose == Purpose.STEP else "you"
    what = row.step if row.purpose == Purpose.STEP else "notice"
    echo(f"Mail {row.id}: {what} to {whom}, {row.state}")
    echo(f"  why      {row.because.say(clocks)}")
    echo(f"  from     {row.sender}")
    echo(f"  to       {', '.join(row.to)}")
    echo(f"  subject  {row.subject}")
    echo(f"  due      {instant(row.due, clocks)}")
    if row.deadline:
        echo(f"  date     {row.deadline:%a %d %b %Y} (if it leaves later, the date moves with it)")
    if row.needs:
        echo(f"  needs    {'; '.join(row.needs)}")
    if row.attachments:
        echo(f"  files    {', '.join(row.attachments)}")
    echo()
    echo_letter(row.text)


@outbox.command()
@NUMBER
@click.option("--confirm", multiple=True, metavar="NEED", help="Say that this need is met; may be repeated.")
@click.option("--confirm-all", is_flag=True, help="Say that every need is met.")
@click.option(
    "--attach",
    multiple=True,
    metavar="FILE",
    help="Attach a file, named from the folder of the configuration; the words that this changes are shown.",
)
@click.pass_context
def approve(
    ctx: click.Context, *, number: int, confirm: tuple[str, ...], confirm_all: bool, attach: tuple[str, ...]
) -> None:
    """Say yes to a held mail, or try a refused one again.

    What you approved is what goes out: if the date in it no longer leaves
    enough time, or the text would change, you are asked again.
    """
    from mailwatch.app import owner

    loaded = setting.load(ctx, warn=False)
    store = setting.state(loaded)
    with store.reading() as transaction:
        row = transaction.row(number)
    confirmed: tuple[str, ...] = confirm
    if row is not None:
        if confirm_all:
            confirmed = row.needs
        elif row.needs and sys.stdin.isatty():
            confirmed = tuple(
                need for need in row.needs if need in confirm or ask_owner(f"Is this so: {need}?")
            )
    _check_files(loaded.path.parent if loaded.path else None, attach)
    desk = None
    if attach:
        from mailwatch.wiring import desk_of

        desk = desk_of(setting.settings(loaded))
    approved = owner.approve(store, number, confirmed=confirmed, attachments=attach, now=_now(), desk=desk)
    setting.say_when(loaded)
    with_files = f" with {', '.join(attach)}, in these words" if attach else ""
    echo(
        f"Mail {number} ({approved.step} to {approved.client}): approved{with_files}; "
        "it goes out in the client's sending hours."
    )
    if attach:
        echo_letter(approved.text)


def _check_files(folder: Path | None, names: tuple[str, ...]) -> None:
    from mailwatch.errors import OwnerMustAct

    for name in names:
        if folder is None or not (folder / name).is_file():
            raise OwnerMustAct(f"There is no file {name} in {folder}.")


@outbox.command()
@NUMBER
@click.pass_context
def hold(ctx: click.Context, *, number: int) -> None:
    """Keep a mail back until you approve it."""
    from mailwatch.app import owner

    row = owner.hold(setting.state(setting.load(ctx, warn=False)), number, now=_now())
    echo(f"Mail {number} ({row.step} to {row.client}): held until you approve it.")


@outbox.command(short_help="Drop a mail; its case ends.")
@NUMBER
@click.pass_context
def skip(ctx: click.Context, *, number: int) -> None:
    """Drop a mail; what builds on it is dropped as well, so its case ends."""
    from mailwatch.app import owner

    loaded = setting.load(ctx, warn=False)
    row = owner.skip(setting.state(loaded), number, now=_now())
    setting.say_when(loaded)
    echo(f"Mail {number} ({row.step} to {row.client}): dropped, and its case ends.")


@outbox.command(short_help="Say that a mail of unknown fate arrived.")
@NUMBER
@click.pass_context
def arrived(ctx: click.Context, *, number: int) -> None:
    """Say that a mail of unknown fate did arrive."""
    from mailwatch.app import owner

    loaded = setting.load(ctx, warn=False)
    owner.settle(setting.state(loaded), number, arrived=True, now=_now())
    setting.say_when(loaded)
    echo(f"Mail {number}: counted as sent.")


@outbox.command("not-arrived", short_help="Say that it did not arrive.")
@NUMBER
@click.pass_context
def not_arrived(ctx: click.Context, *, number: int) -> None:
    """Say that a mail of unknown fate did not arrive; it is then planned anew."""
    from mailwatch.app import owner

    loaded = setting.load(ctx, warn=False)
    owner.settle(setting.state(loaded), number, arrived=False, now=_now())
    setting.say_when(loaded)
    echo(f"Mail {number}: counted as not sent; it is planned anew.")
