"""``check``: what is wrong, before it hurts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli.in_force import say_service
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.output import echo

if TYPE_CHECKING:
    from mailwatch.app.composer import Composer
    from mailwatch.config.reading.load import Loaded


@click.command()
@click.option(
    "--offline",
    is_flag=True,
    help="Only the file, the state directory and the texts; no server is contacted.",
)
@click.option("--smtp", is_flag=True, help="Try the SMTP logins while sending is off, too.")
@click.pass_context
def check(ctx: click.Context, *, offline: bool, smtp: bool) -> int:
    """Check the file, the state directory, the texts for each client, the mailboxes, and the SMTP logins.

    The SMTP logins are tried unless sending is off, and with --smtp in any case.

    Nothing is sent, and every mailbox is opened read-only.
    """
    from mailwatch.app.upkeep.check import check_account, check_texts

    if smtp and offline:
        raise click.UsageError("--smtp asks the server, and --offline none; say one of them.")
    session = open_session(ctx, warn=True)
    loaded = session.loaded
    echo(
        f"ok   {loaded.path}: {len(loaded.config.account)} account(s), {len(loaded.config.client)} client(s)"
    )
    say_service(session, differing_only=True)
    settings = session.settings
    troubles = 0

    def tell(findings: list[tuple[bool, str]]) -> None:
        nonlocal troubles
        for good, text in findings:
            troubles += not good
            echo(f"{'ok  ' if good else 'BAD '} {text}")

    from mailwatch.cli.reading import reading_house

    tell([_state_directory(loaded)])
    house = reading_house(session)
    try:
        tell(check_texts(house.composer, now=house.clock.now()))
        tell(_own_texts(loaded, house.composer))
        if not offline:
            from mailwatch.wiring import smtp_transport

            for name, turn in house.turns.items():
                transport = smtp_transport(loaded, name, even_off=smtp)
                if smtp and transport is None:
                    tell([(False, f"account {name}: no SMTP server is named (account.{name}.servers.smtp)")])
                tell(check_account(settings.accounts[name], turn.mailbox, transport))
    finally:
        house.close()
    if troubles:
        echo()
        echo(f"{troubles} thing(s) need you.")
        return ExitStatus.FOUND
    echo()
    echo("All is well.")
    return ExitStatus.OK


def _state_directory(loaded: Loaded) -> tuple[bool, str]:
    from mailwatch.adapters.beside_state.writable import refuse_unwritable
    from mailwatch.errors import StateError
    from mailwatch.wiring import DATABASE

    directory = loaded.config.state_directory
    try:
        refuse_unwritable(directory, files=(DATABASE, "lock"))
    except StateError as error:
        return False, str(error)
    return True, f"state directory {directory}: can be written"


def _own_texts(loaded: Loaded, composer: Composer) -> list[tuple[bool, str]]:
    """What ``template lint`` finds in the owner's own playbooks; what ships is clean."""
    from mailwatch.app.lint import lint
    from mailwatch.translate.books import books

    own = [book for book in books(loaded.config) if not book.shipped]
    if not own:
        return []
    languages = {each.texts_in for each in composer.settings.words.values()}
    found = lint(own, languages=languages, renderer=composer.renderer, wording=composer.wording)
    faults = [each for each in found if not each.note]
    if not faults:
        return [(True, f"your own playbooks: {', '.join(book.playbook.name for book in own)}")]
    return [(False, f"{each.place}: {each.what}; {each.remedy}") for each in faults]
