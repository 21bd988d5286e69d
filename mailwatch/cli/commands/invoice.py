"""``invoice``, ``bank`` and ``import``: what mailwatch can't see of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli import parameters
from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.tables import instant
from mailwatch.output import echo, show_table

if TYPE_CHECKING:
    from datetime import date

    from mailwatch.app.owner.matter_commands import MatterDetails
    from mailwatch.domain.facts.money import Money

NUMBER = click.argument("number", metavar="NUMBER")


@click.group()
def invoice() -> None:
    """Say what you know of invoices: new ones, payments, promises, disputes."""


@invoice.command()
@click.argument("client", metavar="CLIENT")
@NUMBER
@click.argument("amount", metavar="AMOUNT", callback=parameters.money)
@click.option(
    "--due", required=True, callback=parameters.day, metavar="DATE", help="The day by which it is to be paid."
)
@click.option("--file", default="", help="The invoice itself, to attach; beside your file, or a full path.")
@click.pass_context
def add(ctx: click.Context, *, client: str, number: str, amount: Money, due: date, file: str) -> None:
    """Make an invoice known: mailwatch invoice add lindner 2026-041 "1785.00 EUR" --due 2026-11-13."""
    from mailwatch.app.owner.matter_commands import MatterDetails
    from mailwatch.app.owner.matter_commands import add as make_known
    from mailwatch.app.showing.future.outlook import first_mail
    from mailwatch.domain.playbooks.playbook import Subject

    session = open_session(ctx)
    settings, store, now = session.settings, session.state, session.now()
    told = MatterDetails(on=due, amount=amount, values=(("file", file),) if file else ())
    key = make_known(store, Subject.INVOICE, client, number, told, settings=settings, now=now)
    session.say_when()
    echo(f"{key}: invoice {number}, {amount}, due {due:%a %d %b %Y}")
    first = first_mail(store, key, number, settings=settings, now=now)
    if first is None:
        echo("No mail about it is dated yet. Why: mailwatch plan")
    else:
        when = instant(first.at, session.display(key))
        echo(f"Unless it is paid, the {first.step.name} is due {when}, after your look at the bank.")


@invoice.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_(ctx: click.Context, *, as_json: bool) -> None:
    """Show every invoice that is known, and how it stands."""
    from mailwatch.app.owner.matter_commands import all_matters
    from mailwatch.domain.playbooks.playbook import Subject
    from mailwatch.domain.playbooks.states import MatterState

    session = open_session(ctx)
    with session.snapshot.reading() as transaction:
        known = all_matters(transaction, session.settings, Subject.INVOICE)
    if as_json:
        echo_json(known)
        return
    rows = [
        (
            each.key,
            each.client,
            str(each.open_amount or ""),
            str(each.due or ""),
            "disputed" if each.disputed and each.state is MatterState.OPEN else each.state,
            str(each.promised or ""),
        )
        for each in known
    ]
    show_table("Invoices", ("number", "client", "open", "due", "state", "promised"), rows)
    if not rows:
        echo("No invoice is known. Add one: mailwatch invoice add CLIENT NUMBER AMOUNT --due DATE")


def _say(ctx: click.Context, number: str, word: str, told: MatterDetails | None = None) -> None:
    from mailwatch.app.owner.matter_commands import MatterDetails, say_of
    from mailwatch.domain.playbooks.playbook import Subject
    from mailwatch.domain.playbooks.states import MatterState

    session = open_session(ctx)
    matter = say_of(
        session.state,
        Subject.INVOICE,
        number,
        word,
        told or MatterDetails(),
        settings=session.settings,
        now=session.now(),
    )
    session.say_when()
    rest = f", {matter.open_amount} open" if matter.state is MatterState.OPEN and matter.open_amount else ""
    echo(f"{matter.client}: invoice {matter.key}: {word}{rest}")


@invoice.command()
@NUMBER
@click.pass_context
def paid(ctx: click.Context, *, number: str) -> None:
    """Say that it is paid in full: its ladder ends, and where work had stopped, a thank-you goes out."""
    _say(ctx, number, "paid")


@invoice.command("part-paid")
@NUMBER
@click.argument("amount", metavar="AMOUNT", callback=parameters.money)
@click.option("--rest-by", callback=parameters.day, metavar="DATE", help="The day promised for the rest.")
@click.pass_context
def part_paid(ctx: click.Context, *, number: str, amount: Money, rest_by: date | None) -> None:
    """Say that a part has come in: the ladder waits for the promised day, or for your word."""
    from mailwatch.app.owner.matter_commands import MatterDetails

    _say(ctx, number, "part-paid", MatterDetails(amount=amount, on=rest_by))


@invoice.command()
@NUMBER
@click.option(
    "--on", "day", required=True, callback=parameters.day, metavar="DATE", help="The day that was promised."
)
@click.pass_context
def promised(ctx: click.Context, *, number: str, day: date) -> None:
    """Say that they promised to pay on a day: the ladder waits for it, and goes on if it passes unpaid."""
    from mailwatch.app.owner.matter_commands import MatterDetails

    _say(ctx, number, "promised", MatterDetails(on=day))


@invoice.command()
@NUMBER
@click.pass_context
def disputed(ctx: click.Context, *, number: str) -> None:
    """Say that they contest it: nothing goes out about it until: mailwatch invoice settled NUMBER."""
    _say(ctx, number, "disputed")


@invoice.command()
@NUMBER
@click.pass_context
def settled(ctx: click.Context, *, number: str) -> None:
    """Say that the dispute is settled, and the invoice stands."""
    _say(ctx, number, "settled")


@invoice.command()
@NUMBER
@click.pass_context
def dropped(ctx: click.Context, *, number: str) -> None:
    """Say that nobody is asked for it any more: cancelled, written off, or entered by mistake."""
    _say(ctx, number, "dropped")


@invoice.command()
@NUMBER
@click.pass_context
def reopened(ctx: click.Context, *, number: str) -> None:
    """Take back that it was paid or dropped: all of it is open, and asked for from the friendly word on."""
    _say(ctx, number, "reopened")


@click.group()
def bank() -> None:
    """Say that you looked at your bank account."""


@bank.command()
@click.pass_context
def ok(ctx: click.Context) -> None:
    """Say that you looked, and that all payments you saw are entered: money mails may go out.

    It counts until noon of your next working day, or as sending.bank_ok_until has it.
    """
    from mailwatch.app.owner.matter_commands import bank_ok

    session = open_session(ctx)
    settings, now = session.settings, session.now()
    count = bank_ok(session.state, settings=settings, now=now)
    session.say_when()
    if not count:
        echo("No invoice is open.")
        return
    until = next(iter(settings.policies.values())).bank_look.ends(now)
    echo(f"Noted until {instant(until, session.zone)}: {count} client(s) with open invoices")


@click.command("import", short_help="Take over a list of invoices.")
@click.argument("file", type=click.Path())
@click.pass_context
def import_(ctx: click.Context, *, file: str) -> None:
    """Take over a list of invoices: a CSV file with the columns client, number, amount, due, and paid.

    Lines of known invoices bring them up to date. Where the column paid is
    there, the list counts as a look at your bank. If one line is wrong,
    nothing is taken over.
    """
    from pathlib import Path

    from mailwatch.adapters.invoice_list import read_invoices
    from mailwatch.app.owner.matter_commands import MatterDetails, import_invoices

    session = open_session(ctx)
    settings = session.settings
    read = read_invoices(
        Path(file), clients={key: policy.people for key, policy in settings.policies.items()}
    )
    rows = [
        (
            line.client,
            line.number,
            MatterDetails(
                on=line.due, amount=line.amount, values=(("file", line.file),) if line.file else ()
            ),
            line.paid,
        )
        for line in read.lines
    ]
    added, paid_ones = import_invoices(
        session.state,
        rows,
        says_paid=read.says_paid,
        settings=settings,
        now=session.now(),
    )
    session.say_when()
    echo(f"{len(rows)} line(s): {added} new, {paid_ones} paid now")
