"""``review``: what waits for the owner, one thing on a screen, one key for each answer."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from mailwatch.cli.mail_lines import show_mail_lines
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import report
from mailwatch.cli.stops import look_for_stops, show_ways
from mailwatch.cli.tables import instant
from mailwatch.output import (
    ask,
    complain,
    echo,
    echo_letter,
    key_typed,
    say,
    turn_page,
    wait_for_key,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mailwatch.app.notices.reason_commands import Way
    from mailwatch.app.showing.standing.needs import Need
    from mailwatch.cli.session import Session

LATEST = 6
"""So much of what happened is told; `explain CLIENT` tells all."""

KEYS = 7
"""Columns in which the keys of an answer stand."""

ASKED_FOR = ("DATE", "NUMBER", "AMOUNT")
"""Words of a command for which the owner gives their own."""

LETTERS = {"approve": "a", "skip": "s", "heard": "h", "resume": "r"}
"""Keys of the answers that are given most; every answer has its number, too."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One way to answer, the command's own words ("" for a name), and the keys that choose it."""

    way: Way
    words: tuple[str, ...]
    keys: tuple[str, ...]


@click.command()
@click.pass_context
def review(ctx: click.Context) -> None:
    """Go through what waits for you: each thing on one screen, with its answers under one key each.

    A mail is shown with its words, why it waits, and what happened last. The
    key of an answer runs the command beside it, as if you had typed it; gates
    are asked one by one. n goes on, b goes back, x tells the whole story, q
    leaves. Without a terminal, keys are read line by line.
    """
    passed: list[object] = []
    while True:
        needs, session = _look(ctx)
        # What was answered is not come back to.
        passed = [each for each in passed if each in {_name(need) for need in needs}]
        ahead = [need for need in needs if _name(need) not in passed]
        if not ahead:
            break
        need = ahead[0]
        answers = _answers(need)
        _show(session, need, answers, place=len(needs) - len(ahead) + 1, of=len(needs))
        key = _key(answers)
        if key == "q":
            return
        if key == "b":
            passed = passed[:-1]
            continue
        if key == "x":
            _run(ctx, ["explain", "--thread", need.client])
            wait_for_key()
            continue
        chosen = next((answer for answer in answers if key in answer.keys), None)
        if chosen is not None and not _carry_out(ctx, session, need, chosen):
            continue
        passed.append(_name(need))
    if not needs:
        say("Nothing waits for your word. Mails to answer: mailwatch status. What comes next: mailwatch plan")
    else:
        rest = "one thing waits" if len(needs) == 1 else f"{len(needs)} things wait"
        say(f"That was all; {rest} for your word still. Mails to answer: mailwatch status")


def _look(ctx: click.Context) -> tuple[tuple[Need, ...], Session]:
    """What waits at this moment: an answer may settle more than it was given for."""
    from mailwatch.app.showing.status import needs_now

    if (seen := ctx.find_root().obj.pop("session", None)) is not None:
        # It shows the moment at which it was opened.
        seen.close()
    session = open_session(ctx)
    with session.snapshot.reading() as transaction:
        return needs_now(session.work(transaction)).needs, session


def _name(need: Need) -> object:
    return need.client, need.about, need.step, need.because


def _answers(need: Need) -> list[Answer]:
    """The commands among the ways, numbered, each letter for the first that it stands for."""
    from mailwatch.app.notices.reason_commands import words_of

    found: list[Answer] = []
    taken: set[str] = set()
    for number, way in enumerate((each for each in need.ways if _is_answer(each)), 1):
        words = words_of(need.because, way)
        letter = next((LETTERS[word] for word in words if word in LETTERS), "")
        keys = (str(number), letter) if letter and letter not in taken else (str(number),)
        taken.update(keys)
        found.append(Answer(way=way, words=words, keys=keys))
    return found


def _is_answer(way: Way) -> bool:
    # The mail is on the screen already.
    return bool(way.command) and not way.command.startswith("mailwatch outbox show")


def _show(session: Session, need: Need, answers: Sequence[Answer], *, place: int, of: int) -> None:
    from mailwatch.app.showing.story.explain import explain_subject

    turn_page()
    look_for_stops(session)
    display = session.display(need.client)
    say(f"{place} of {of}  {need.client}  {need.step or need.about}", bold=True)
    say(f"  why      {need.because.say(display)}")
    if need.about:
        say(f"  about    {need.about}")
    _show_mail(session, need)
    if need.client:
        story = explain_subject(session.snapshot, need.client, settings=session.settings, now=session.now())
        for chapter in [each for each in story.chapters if not each.passing][-LATEST:]:
            say(chapter.what, first=f"  {instant(chapter.at, session.zone)}  ")
    echo()
    keys = {answer.way.command: f"  {'/'.join(reversed(answer.keys))}" for answer in answers}
    show_ways([way for way in need.ways if not way.command or way.command in keys], indent=KEYS, keys=keys)
    say("  n    later    b  back    x  the whole story    q  leave")


def _show_mail(session: Session, need: Need) -> None:
    if not need.row:
        echo()
        return
    with session.snapshot.reading() as transaction:
        row = transaction.outbox.row(need.row)
    if row is None:
        return
    show_mail_lines(row, session.display(need.client), due=row.due)
    echo()
    echo_letter(row.text)


def _key(answers: Sequence[Answer]) -> str:
    """A key that means something here; the end of what is typed leaves."""
    known = {"n", "b", "x", "q", *(key for answer in answers for key in answer.keys)}
    while True:
        typed = key_typed()
        key = typed.strip().lower() if typed else "q"
        if key in known:
            return key
        say(f"“{key}” means nothing here; the keys: {' '.join(sorted(known))}")


def _carry_out(ctx: click.Context, session: Session, need: Need, answer: Answer) -> bool:
    """Run the command with the words that it asks for; False where it was not done."""
    words = [word for word in shlex.split(answer.way.command) if word != "--confirm-all"]
    for place, word in enumerate(answer.words):
        if word in ASKED_FOR:
            words[place] = ask(word)
            if not words[place] or words[place].startswith("-"):
                return _left()
    if "--confirm-all" in shlex.split(answer.way.command):
        # Each gate is asked for itself, and not all of them waved through with one key.
        with session.snapshot.reading() as transaction:
            row = transaction.outbox.row(need.row)
        for gate in row.needs if row is not None else ():
            if ask(f"Is this so: {gate}? [y/N]").lower() not in ("y", "yes"):
                return _left()
            words += ["--confirm", gate]
    done = _run(ctx, words[1:])
    wait_for_key()
    return done


def _left() -> bool:
    say("Left as it was.")
    wait_for_key()
    return False


def _run(ctx: click.Context, words: list[str]) -> bool:
    """A command of mailwatch's, as typed; False where it refused, which it says itself."""
    root = ctx.find_root()
    path = root.params.get("config")
    try:
        group = root.command
        status = group.main(
            args=["--config", path, *words] if path else words,
            prog_name="mailwatch",
            standalone_mode=False,
            obj={"clock": (root.obj or {}).get("clock")},
        )
    except click.exceptions.Abort:
        say("Left as it was.")
        return False
    except click.ClickException as error:
        complain(error)
        return False
    except Exception as error:  # noqa: BLE001  as at the command line itself: errors become text, and the walk goes on
        report(error)
        return False
    return not status
