"""``outbox``: what is planned, held, sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mailwatch.cli import parameters
from mailwatch.cli.in_force import say_service
from mailwatch.cli.machine import echo_json
from mailwatch.cli.mail_lines import show_mail_lines
from mailwatch.cli.session import open_session
from mailwatch.cli.stops import look_for_stops, show_ways
from mailwatch.cli.tables import instant
from mailwatch.domain.facts.time_display import say_date
from mailwatch.layout import Row
from mailwatch.output import confirm as ask_owner
from mailwatch.output import echo, echo_letter, echo_text, say, show_table

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from mailwatch.app.showing.standing.mails import MailStatus
    from mailwatch.domain.facts.time_display import TimeDisplay

NUMBER = click.argument("number", type=int)


@click.group()
def outbox() -> None:
    """List, show, approve, hold or skip planned mails."""


@outbox.command("list")
@click.option("--all", "everything", is_flag=True, help="Also what is sent, withdrawn, and notices to you.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_(ctx: click.Context, *, everything: bool, as_json: bool) -> None:
    """List the mails that still need somebody."""
    from mailwatch.app.showing.standing.mails import mails_of
    from mailwatch.ports import Purpose

    session = open_session(ctx)
    with session.snapshot.reading() as transaction:
        mails = mails_of(session.work(transaction), everything=everything)
    # On stderr beside JSON: the document is a list of mails.
    say_service(session, err=as_json, differing_only=as_json)
    if as_json:
        echo_json([mail.as_json() for mail in mails])
        return
    display = session.display
    look_for_stops(session)
    echo()
    if not mails:
        say("Nothing is planned, held or uncertain.")
    show_table(
        "Outbox",
        ("mail", "client", "step", "state", "when"),
        [
            Row(
                cells=(
                    str(mail.row.id),
                    mail.row.client or "–",
                    mail.row.step if mail.row.purpose == Purpose.STEP else "notice to you",
                    mail.row.state.value,
                    _when(mail, display(mail.row.client)),
                ),
                notes=(
                    ("to", ", ".join(mail.row.to)),
                    ("about", mail.about or mail.row.subject),
                    ("why", mail.row.because.say(display(mail.row.client))),
                ),
            )
            for mail in mails
        ],
    )
    if mails and not everything:
        say("Read one with: mailwatch outbox show MAIL")


def _when(mail: MailStatus, display: TimeDisplay) -> str:
    if mail.left is not None:
        return f"left {instant(mail.left, display)}"
    return f"due {instant(mail.due, display)}" if mail.due is not None else "–"


@outbox.command(short_help="Show one mail with its full text and why.")
@NUMBER
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def show(ctx: click.Context, *, number: int, as_json: bool) -> None:
    """Show one mail with its full text and why it stands where it does."""
    from mailwatch.app.showing.standing.mails import mails_of
    from mailwatch.app.showing.standing.needs import ways_of
    from mailwatch.errors import OwnerMustAct
    from mailwatch.ports import Purpose

    session = open_session(ctx)
    with session.snapshot.reading() as transaction:
        mails = mails_of(session.work(transaction), everything=True)
    mail = next((each for each in mails if each.row.id == number), None)
    if mail is None:
        raise OwnerMustAct(f"There is no mail {number} in the outbox. See: mailwatch outbox list.")
    row = mail.row
    if as_json:
        echo_json(mail.as_json())
        return
    look_for_stops(session)
    display = session.display(row.client)
    whom = row.client if row.purpose == Purpose.STEP else "you"
    what = row.step if row.purpose == Purpose.STEP else "notice"
    say(f"Mail {row.id}: {what} to {whom}, {row.state}", bold=True)
    if mail.about:
        say(f"  about    {mail.about}")
    say(f"  why      {row.because.say(display)}")
    say(f"  from     {row.sender}")
    show_mail_lines(row, display, due=mail.due, left=mail.left)
    ways = [way for way in (ways_of(mail.stand, row.needs) if mail.stand else ()) if way.command]
    if ways:
        say("  next")
        show_ways(ways, indent=11)
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
    from mailwatch.app.owner import commands

    session = open_session(ctx)
    store = session.state
    with store.reading() as transaction:
        row = transaction.outbox.row(number)
    confirmed: tuple[str, ...] = confirm
    if row is not None:
        if confirm_all:
            confirmed = row.needs
        elif row.needs and sys.stdin.isatty():
            confirmed = tuple(
                need for need in row.needs if need in confirm or ask_owner(f"Is this so: {need}?")
            )
    file = session.loaded.path
    _check_files(file.parent if file else None, attach)
    composer = None
    if attach:
        from mailwatch.wiring import composer_of

        composer = composer_of(session.settings)
    approved = commands.approve(
        store, number, confirmed=confirmed, attachments=attach, now=session.now(), composer=composer
    )
    session.say_when()
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
    from mailwatch.app.owner import commands

    session = open_session(ctx)
    row = commands.hold(session.state, number, now=session.now())
    echo(f"Mail {number} ({row.step} to {row.client}): held until you approve it.")


@outbox.command(short_help="Drop a mail; its case ends.")
@NUMBER
@click.pass_context
def skip(ctx: click.Context, *, number: int) -> None:
    """Drop a mail; what builds on it is dropped as well, so its case ends."""
    from mailwatch.app.owner import commands

    session = open_session(ctx)
    row = commands.skip(session.state, number, now=session.now())
    session.say_when()
    echo(f"Mail {number} ({row.step} to {row.client}): dropped, and its case ends.")


@outbox.command(short_help="Print a mail's words for a chat or a text message.")
@NUMBER
@click.pass_context
def text(ctx: click.Context, *, number: int) -> None:
    """Print the words of a planned mail, cut for a chat: salutation, the one request with its date, name.

    Nothing changes. Once you have sent them: mailwatch outbox sent-by-hand MAIL --by chat
    """
    from mailwatch.app.owner.by_hand import spoken
    from mailwatch.wiring import composer_of

    session = open_session(ctx)
    said = spoken(session.snapshot, number, composer=composer_of(session.settings), now=session.now())
    echo_text(said.text)
    echo(f"Once it is sent: mailwatch outbox sent-by-hand {number} --by chat", err=True)


@outbox.command("sent-by-hand", short_help="Say that you sent its words another way.")
@NUMBER
@click.option("--by", default="", metavar="HOW", help="How: chat, text message, by telephone ...")
@click.option(
    "--date",
    "date_named",
    callback=parameters.day,
    metavar="DATE",
    help="The date that your words named, where it has moved since.",
)
@click.pass_context
def sent_by_hand(ctx: click.Context, *, number: int, by: str, date_named: date | None) -> None:
    """Say that you sent a planned mail's words another way: it counts as sent, and never leaves by mail.

    The ladder goes on from there, and keeps the date that your words named.
    Nothing of it lies in your Sent folder, so a lost database loses it: keep
    a backup.
    """
    from mailwatch.app.owner.by_hand import sent_by_hand as say_so
    from mailwatch.wiring import composer_of

    session = open_session(ctx)
    said = say_so(
        session.state,
        number,
        by=by,
        composer=composer_of(session.settings),
        now=session.now(),
        date_named=date_named,
    )
    session.say_when()
    date = f", with the date {say_date(said.deadline)}" if said.deadline else ""
    what = f"{said.row.step} to {said.row.client}"
    echo(f"Mail {number} ({what}): counted as sent{date}; it does not leave by mail.")


@outbox.command(short_help="Say that a mail of unknown fate arrived.")
@NUMBER
@click.pass_context
def arrived(ctx: click.Context, *, number: int) -> None:
    """Say that a mail of unknown fate did arrive."""
    from mailwatch.app.owner import commands

    session = open_session(ctx)
    commands.settle(session.state, number, arrived=True, now=session.now())
    session.say_when()
    echo(f"Mail {number}: counted as sent.")


@outbox.command("not-arrived", short_help="Say that it did not arrive.")
@NUMBER
@click.pass_context
def not_arrived(ctx: click.Context, *, number: int) -> None:
    """Say that a mail of unknown fate did not arrive; it is then planned anew."""
    from mailwatch.app.owner import commands

    session = open_session(ctx)
    commands.settle(session.state, number, arrived=False, now=session.now())
    session.say_when()
    echo(f"Mail {number}: counted as not sent; it is planned anew.")
