"""``demo``."""

from __future__ import annotations

import click

from mailwatch.cli.statuses import ExitStatus
from mailwatch.output import echo


@click.command()
def demo() -> int:
    """Show five weeks of a small agency on an embedded mail server, in seconds and without any account."""
    try:
        from mailwatch.cli.commands.status import show_status
        from mailwatch.demo.run import run_demo
    except ModuleNotFoundError as error:
        echo(
            f"The demo needs more than is installed ({error.name}); in the checkout: pip install '.[demo]'",
            err=True,
        )
        return ExitStatus.USAGE
    differences = run_demo(show_status)
    for difference in differences:
        echo(f"Different from what must happen: {difference}", err=True)
    return ExitStatus.FOUND if differences else ExitStatus.OK
