"""``check``: what is wrong, before it hurts."""

from __future__ import annotations

import click

from mailwatch.cli import setting
from mailwatch.cli.statuses import Status


@click.command()
@click.option("--offline", is_flag=True, help="Only the file and the texts; no server is contacted.")
@click.pass_context
def check(ctx: click.Context, *, offline: bool) -> int:
    """Check the file, the texts for each client, the mailboxes, and unless sending is off the SMTP logins.

    Nothing is sent, and every mailbox is opened read-only.
    """
    from mailwatch.app.check import check_account, check_texts

    loaded = setting.load(ctx)
    click.echo(
        f"ok   {loaded.path}: {len(loaded.config.account)} account(s), {len(loaded.config.client)} client(s)"
    )
    settings = setting.settings(loaded)
    troubles = 0

    def tell(findings: list[tuple[bool, str]]) -> None:
        nonlocal troubles
        for good, text in findings:
            troubles += not good
            click.echo(f"{'ok  ' if good else 'BAD '} {text}")

    from mailwatch.cli.plan import reading_house

    house = reading_house(loaded, setting.snapshot(loaded))
    try:
        tell(check_texts(house.desk, now=house.clock.now()))
        if not offline:
            from mailwatch.wiring import smtp_transport

            for name, turn in house.turns.items():
                transport = smtp_transport(loaded, name)
                tell(check_account(settings.accounts[name], turn.mailbox, transport))
    finally:
        house.close()
    if troubles:
        click.echo(f"\n{troubles} thing(s) need you.")
        return Status.FOUND
    click.echo("\nAll is well.")
    return Status.OK
