"""The command line: verbs load when they are called, errors become text and exit statuses here."""

from __future__ import annotations

import importlib
import io
import sys
from typing import TYPE_CHECKING, Any

import click

from mailwatch import __version__
from mailwatch.cli.statuses import STATUSES, report
from mailwatch.output import complain, echo

if TYPE_CHECKING:
    from mailwatch.ports import Clock

COMMANDS: dict[str, tuple[str, str]] = {
    # name: (module:command, the line that --help shows without loading the module)
    "demo": ("demo:demo", "Show the main job at work on an embedded mail server, without any account."),
    "check": ("check:check", "Find what is wrong before it hurts: file, servers, folders, texts."),
    "run": ("service:run", "Run the service in the foreground."),
    "once": ("service:once", "Run one turn for every account, then end."),
    "plan": ("plan:plan", "Show what would go out, when and why, with the full text."),
    "rehearse": ("rehearse:rehearse", "Send a client's whole ladder to yourself alone, with a banner."),
    "status": ("status:status", "Show since when each thread is silent, and who owes whom."),
    "explain": ("explain:explain", "Explain a mail, a thread, a client or a case."),
    "waited": ("waited:waited", "Show the days lost to waiting."),
    "review": ("review:review", "Go through what waits for you: one screen each, one key for each answer."),
    "outbox": ("outbox:outbox", "List, show, approve, hold or skip planned mails."),
    "heard": ("words:heard", "Say that you heard from a client another way."),
    "agreed": ("words:agreed", "Say that a day was agreed on for an answer."),
    "dealt": ("words:dealt", "Say that what waits for you is dealt with."),
    "chase": ("words:chase", "Say whether an answer is expected in a thread."),
    "pause": ("words:pause", "Write nothing to a client, for a while."),
    "resume": ("words:resume", "Go on with a client."),
    "stop": ("words:stop", "End what runs for a client or thread."),
    "start": ("begin:start", "Begin a playbook by hand."),
    "invoice": ("invoice:invoice", "Say what you know of invoices."),
    "bank": ("invoice:bank", "Say that you looked at your bank account."),
    "import": ("invoice:import_", "Take over a list of invoices."),
    "meeting": ("meeting:meeting", "Say what you know of meetings."),
    "halt": ("words:halt", "Stop everything, at once."),
    "release": ("words:release", "Lift the halt, and let go what the brake holds."),
    "journal": ("journal:journal", "Prove that the journal was not altered."),
    "db": ("db:db", "Check, back up, restore or rebuild the state database."),
    "template": ("template:template", "Show the playbooks and texts, and find what is wrong with them."),
    "config": ("config:config", "Print an example file, or what is in force."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """In the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Load it."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(f"mailwatch.cli.commands.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """From the table, so that --help stays instant."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """The exit statuses, for scripts."""
        with formatter.section("Exit statuses"):
            formatter.write_dl([(str(int(status)), text) for status, text in STATUSES.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", message="mailwatch %(version)s")
@click.option(
    "--config",
    "-c",
    type=click.Path(dir_okay=False),
    envvar="MAILWATCH_CONFIG",
    help="The configuration (default: ~/.config/mailwatch/config.toml, then /etc/mailwatch/config.toml).",
)
@click.option("--verbose", "-v", is_flag=True, help="Log more.")
@click.pass_context
def cli(ctx: click.Context, config: str | None, verbose: bool) -> None:  # noqa: FBT001  click passes it by name
    """Knows since when each client is silent, and says so kindly, on your schedule, once."""
    ctx.obj = {"config": config, "verbose": verbose, "clock": (ctx.obj or {}).get("clock")}


def run(arguments: list[str] | None = None, *, clock: Clock | None = None) -> None:
    """Parse and run; never returns. ``clock`` is the system's unless another is given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal of another age gets a question mark for what it can't show, never an error.
            stream.reconfigure(errors="replace")
    try:
        result: Any = cli.main(
            args=arguments, prog_name="mailwatch", standalone_mode=False, obj={"clock": clock}
        )
        sys.exit(result if isinstance(result, int) else 0)
    except click.exceptions.Abort:
        echo("Stopped.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        complain(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader went away (a pager, head): nothing to say to anybody.
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001  the one place where errors become text; defects keep their traceback
        sys.exit(report(error))
