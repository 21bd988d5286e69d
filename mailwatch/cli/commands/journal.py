"""``journal``: proof that what was written down was not altered since."""

from __future__ import annotations

import click

from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.output import echo


@click.group()
def journal() -> None:
    """Prove that the journal was not altered."""


@journal.command()
@click.pass_context
def verify(ctx: click.Context) -> int:
    """Check every hash chain from its first entry to its last."""
    with open_session(ctx).snapshot.reading() as transaction:
        count = sum(1 for _ in transaction.journal.entries())
        faults = transaction.journal.verify()
    for fault in faults:
        echo(fault)
    if faults:
        return ExitStatus.FOUND
    echo(f"{count} entries, unaltered.")
    return ExitStatus.OK
