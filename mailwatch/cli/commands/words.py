"""The owner's words: heard, agreed, dealt, chase, pause, resume, stop, halt, release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli import parameters
from mailwatch.cli.session import open_session
from mailwatch.output import echo

if TYPE_CHECKING:
    from datetime import date

    from mailwatch.domain.facts.events import Word

SUBJECT = click.argument("subject", metavar="CLIENT-OR-THREAD")
UNTIL = click.option(
    "--until",
    callback=parameters.day,
    metavar="DATE",
    help="The first day on which it goes on, such as 2026-12-04; the days before it are left out.",
)


def _say(ctx: click.Context, word: Word, subject: str, *, until: date | None = None, by: str = "") -> str:
    from mailwatch.app.owner.commands import say

    session = open_session(ctx)
    client, thread = say(
        session.state,
        word,
        subject,
        settings=session.settings,
        now=session.now(),
        until=until,
        by=by,
    )
    session.say_when()
    return f"{client}, thread “{thread.subject}”" if thread else client


@click.command()
@click.argument("subject", metavar="CLIENT")
@click.option("--by", default="", metavar="HOW", help="How: phone, chat, in person ...")
@UNTIL
@click.pass_context
def heard(ctx: click.Context, *, subject: str, by: str, until: date | None) -> None:
    """Say that you heard from a client where mailwatch can't see it.

    What waits for their answer is then answered. With --until it goes on
    waiting, counted from that day: they promised to answer by then.
    """
    from mailwatch.domain.facts.events import Word

    about = _say(ctx, Word.HEARD, subject, until=until, by=by)
    echo(
        f"{about}: heard"
        + (f", waiting again from {until:%a %d %b %Y} on" if until else "; nothing waits any more")
    )


@click.command()
@SUBJECT
@click.argument("day", required=False, callback=parameters.day, metavar="[DATE]")
@click.option("--forget", is_flag=True, help="The days that were given in this thread so far don't count.")
@click.pass_context
def agreed(ctx: click.Context, *, subject: str, day: date | None, forget: bool) -> None:
    """Say that you and the client agreed on a day for the answer in a thread.

    Nothing goes out before it has passed; after it the ladder goes on, or
    begins, with a text that knows of it. What they wrote so far is then a
    promise, not the answer. Without DATE: the day that they named themselves,
    as mailwatch read it. The date of an ultimatum moves with it.
    """
    from mailwatch.app.owner.commands import agree

    if day is not None and forget:
        raise click.UsageError("Name a day, or --forget; not both.")
    session = open_session(ctx)
    said = agree(session.state, subject, settings=session.settings, now=session.now(), day=day, forget=forget)
    session.say_when()
    about = f"{said.client}, thread “{said.thread.subject}”"
    if said.day is None:
        echo(f"{about}: no day counts that was given so far")
    else:
        echo(f"{about}: they have time until the end of {said.day:%a %d %b %Y}; it goes on after that")


@click.command()
@SUBJECT
@click.pass_context
def dealt(ctx: click.Context, *, subject: str) -> None:
    """Say that what waits for you is dealt with: answered another way, or in need of no answer.

    It no longer stands under "Waiting for you", and holds nothing any more.
    Pauses, stops and doubts stay as they are; their next mail waits for you anew.
    """
    from mailwatch.domain.facts.events import Word

    echo(f"{_say(ctx, Word.DEALT, subject)}: dealt with; nothing of theirs waits for you")


@click.command()
@SUBJECT
@click.option("--not-now", "word", flag_value="not-now", help="Not this time; ask again after my next mail.")
@click.option("--never", "word", flag_value="never", help="Never in this thread.")
@click.option("--once", "word", flag_value="once", help="What I said holds here alone, not for mails alike.")
@click.pass_context
def chase(ctx: click.Context, *, subject: str, word: str | None) -> None:
    """Say whether an answer is expected to your last mail of a thread.

    About a mail that was unclear, chase and --never also hold for later mails
    to the same client that are unclear for the same sentence; --once ends that.
    """
    from mailwatch.domain.facts.events import Word

    said = Word(word or "chase")
    about = _say(ctx, said, subject)
    answers = {
        Word.CHASE: "an answer is expected",
        Word.NOT_NOW: "left in peace for now",
        Word.NEVER: "left in peace",
        Word.ONCE: "what you said holds for this thread alone",
    }
    echo(f"{about}: {answers[said]}")


@click.command()
@SUBJECT
@UNTIL
@click.pass_context
def pause(ctx: click.Context, *, subject: str, until: date | None) -> None:
    """Write nothing to a client until a day, or until resume. On that day it goes on."""
    from mailwatch.domain.facts.events import Word

    about = _say(ctx, Word.PAUSE, subject, until=until)
    echo(f"{about}: paused" + (f"; goes on {until:%a %d %b %Y}" if until else " until you say resume"))


@click.command()
@SUBJECT
@click.pass_context
def resume(ctx: click.Context, *, subject: str) -> None:
    """Go on: lifts a pause, a stop, and the holds that ask for your word."""
    from mailwatch.domain.facts.events import Word

    echo(f"{_say(ctx, Word.RESUME, subject)}: goes on")


@click.command()
@SUBJECT
@click.pass_context
def stop(ctx: click.Context, *, subject: str) -> None:
    """End what runs for a client or thread; nothing new begins until they write or you say resume."""
    from mailwatch.domain.facts.events import Word

    echo(f"{_say(ctx, Word.STOP, subject)}: stopped")


@click.command()
@click.option("--reason", default="halted by you", help="Shown wherever something would have happened.")
@click.pass_context
def halt(ctx: click.Context, *, reason: str) -> None:
    """Stop all sending, at once, even while the database is locked.

    A mail whose content is just being handed over is finished; nothing else
    leaves until: mailwatch release.
    """
    from mailwatch.adapters.beside_state.brakes import FileBrakes

    FileBrakes(open_session(ctx).directory).halt(reason)
    echo("Halted: nothing leaves until you say: mailwatch release")


@click.command()
@click.pass_context
def release(ctx: click.Context) -> None:
    """Lift the halt and every guard, and let go the mails that fell due too many at once."""
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.app.deciding.guards import standing
    from mailwatch.app.owner.commands import release as let_go

    session = open_session(ctx)
    lifted = FileBrakes(session.directory).lift()
    store, now = session.state, session.now()
    stops = standing(store, now)
    count = let_go(store, now=now, clients=session.loaded.config.client)
    parts = ["the halt is lifted"] if lifted else []
    parts += [f"{count} mails released"] if count else []
    parts += [f"let go: {guard.value}" for guard in stops]
    echo("; ".join(parts) if parts else "Nothing was halted or held by the brake.")
