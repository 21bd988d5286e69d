"""Reading the mailbox for a command that only looks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch.output import echo

if TYPE_CHECKING:
    from mailwatch.cli.session import Session
    from mailwatch.wiring import House


def reading_house(session: Session) -> House:
    """A house that can read and do nothing else."""
    from mailwatch.adapters.paper import PaperMailbox
    from mailwatch.cli.progress import ReadingProgress
    from mailwatch.wiring import build, imap_mailbox

    loaded = session.loaded
    return build(
        loaded,
        store=session.snapshot,
        mailbox=lambda name: PaperMailbox(imap_mailbox(loaded.config.account[name])),
        transport=lambda _: None,
        clock=session.given_clock,
        progress=ReadingProgress(),
    )


def read_if_stale(house: House, *, quiet: bool, command: str) -> None:
    """Read the accounts whose view is older than a send would allow, for ``command``."""
    from mailwatch.app.reading.reconcile_sent import reopen
    from mailwatch.app.work import Work
    from mailwatch.errors import OwnerMustAct, Refused, StateError

    for name, turn in house.turns.items():
        with house.store.reading() as transaction:
            observed = transaction.cursors.account(name).observed_until
        fresh = timedelta(seconds=max(120.0, turn.account.poll_seconds * 2))
        if observed is not None and house.clock.now() - observed < fresh:
            continue
        if not quiet:
            echo(f"Reading {name} (opened read-only) ...", err=True)
        try:
            turn.read_to_the_end()
        except StateError:
            raise
        except OwnerMustAct as error:
            # A password that can't be had, a folder that is missing: the mailbox could not be read.
            raise Refused(
                f"{name}: {error} (mailwatch {command} --offline shows what is known already)"
            ) from error
    # Into the copy alone: steps that stand in the mailbox but not in this state count as sent.
    for client in house.settings.policies:
        with house.store.transaction() as transaction:
            reopen(Work(transaction, house.settings, house.clock.now()), client)
