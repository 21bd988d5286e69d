"""The owner's words, said the way the command line says them; what they saw when they said it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mailwatch.app.owner import by_hand, commands
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import Word as Spoken
from mailwatch.errors import MailwatchError
from mailwatch.ports import OutboxRow, Purpose

from .chronicle import Word

if TYPE_CHECKING:
    from .script import Happening
    from .world import World


def _note(world: World, word: str, client: str, row: OutboxRow | None = None, until: object = None) -> None:
    world.says(
        Word(
            word=word,
            client=client,
            at=world.clock.true,
            seq=world.ticks,
            until=until,  # type: ignore[arg-type]  # a date or nothing
            message_id=row.message_id if row else "",
            text=row.text if row else "",
        )
    )


def says(world: World, what: Happening) -> str:
    """pause, resume, heard, stop: about a client as a whole."""
    word, client = what.args["word"], what.client
    if world.house is None:
        return ""
    days = what.args.get("days")
    until = (world.clock.now() + timedelta(days=days)).date() if days else None
    try:
        commands.say(
            world.store.real,
            Spoken(word),
            client,
            settings=world.house.settings,
            now=world.clock.now(),
            until=until,
        )
    except MailwatchError:
        return ""
    _note(world, word, client, until=until)
    return f"owner: {word} {client}{f' until {until}' if until else ''}"


def _rows(world: World, client: str, *states: str) -> list[OutboxRow]:
    return [
        row
        for row in world.outbox(*(RowState(state) for state in states))
        if row.purpose == Purpose.STEP and client in ("", row.client)
    ]


def _about_rows(
    word: str, states: tuple[str, ...], say: Callable[[World, OutboxRow], OutboxRow]
) -> Callable[[World, Happening], str]:
    def act(world: World, what: Happening) -> str:
        said = []
        for row in _rows(world, what.client, *states):
            try:
                heard = say(world, row)
            except MailwatchError:
                continue
            # A yes with a file is to the words that speak of it.
            _note(world, word, row.client, heard)
            said.append(f"{row.client}/{row.step}")
        return f"owner: {word} {', '.join(said)}" if said else ""

    return act


def approves(world: World, row: OutboxRow) -> OutboxRow:
    """A yes to a mail, with everything that it asks for: a file, where its words speak of one."""
    store, now = world.store.real, world.clock.now()
    if world.house is None or not any("attached" in need for need in row.needs):
        return commands.approve(store, row.id, confirmed=row.needs, attachments=(), now=now)
    report = Path(world.household.state) / "report.txt"
    report.write_text("What was done.", encoding="utf-8")
    composer = world.house.composer
    return commands.approve(
        store, row.id, confirmed=row.needs, attachments=(str(report),), now=now, composer=composer
    )


def sends_by_hand(world: World, what: Happening) -> str:
    """The owner says a step to the client in a chat: it counts as sent with the date that they named."""
    said = []
    for row in _rows(world, what.client, "held", "queued"):
        if world.house is None:
            break
        now, composer = world.clock.now(), world.house.composer
        try:
            spoken = by_hand.sent_by_hand(world.store.real, row.id, by="chat", composer=composer, now=now)
        except MailwatchError:
            continue
        world.spoken(row, spoken.text)
        said.append(f"{row.client}/{row.step}")
    return f"owner: sent by hand {', '.join(said)}" if said else ""


def settles(world: World, what: Happening) -> str:
    """The owner looked, or asked the client, and tells the truth about mails of unknown fate."""
    said = []
    for row in _rows(world, what.client, "uncertain"):
        arrived = any(step.message_id == row.message_id for step in world.chronicle.steps)
        try:
            commands.settle(world.store.real, row.id, arrived=arrived, now=world.clock.now())
        except MailwatchError:
            continue
        _note(world, "arrived" if arrived else "not-arrived", row.client, row)
        said.append(f"{row.client}/{row.step} {'arrived' if arrived else 'did not arrive'}")
    return f"owner: {', '.join(said)}" if said else ""


def halts(world: World, what: Happening) -> str:
    """One switch stops everything."""
    if world.house is None or world.halted is not None:
        return ""
    world.house.brakes.halt("enough")
    world.halted = world.ticks

    def lift() -> None:
        if world.house is not None:
            world.house.brakes.lift()
            world.halted = None
            world.tell("owner: the halt is lifted")
            world.stir()
        else:
            world.later(world.clock.true + timedelta(hours=1), lift)

    world.later(world.clock.true + timedelta(seconds=what.args["seconds"]), lift)
    return "owner: halt"


def releases(world: World, what: Happening) -> str:
    """Let go what the brake held; noted for each mail that `outbox list` showed as held by it."""
    rows = [row for row in _rows(world, "", "held") if row.because.code == "brake"]
    if not rows:
        return ""
    try:
        commands.release(world.store.real, now=world.clock.now())
    except MailwatchError:
        return ""
    for row in rows:
        _note(world, "release", row.client, row)
    return f"owner: release {len(rows)} mails"


def changes_file(world: World, what: Happening) -> str:
    """The file is changed and read anew while cases run; a turn that is at work is waited for."""
    if world.is_busy:
        world.when_idle.append(what)
        return ""
    house = world.household
    match what.args["what"]:
        case "mode":
            house.mode = what.args["mode"]
        case "never":
            house.never ^= {what.client}
        case _:
            known = dict(house.more_people)
            known[what.client] = (f"{what.client}.private@freemail.example",)
            world.named_since.setdefault(known[what.client][0], world.ticks)
            house.more_people = known
    world.reload()
    detail = what.args.get("mode") or what.client
    return f"owner changes the file: {what.args['what']} {detail}, and the service reads it"


WORDS: dict[str, Callable[[World, Happening], str]] = {
    "says": says,
    "approves": _about_rows("approve", ("held", "refused"), approves),
    "sends by hand": sends_by_hand,
    "holds": _about_rows(
        "hold",
        ("held", "queued"),
        lambda world, row: commands.hold(world.store.real, row.id, now=world.clock.now()),
    ),
    "skips": _about_rows(
        "skip",
        ("held", "queued"),
        lambda world, row: commands.skip(world.store.real, row.id, now=world.clock.now()),
    ),
    "settles": settles,
    "halts": halts,
    "releases": releases,
    "changes file": changes_file,
}
