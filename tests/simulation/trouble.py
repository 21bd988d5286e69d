"""What befalls the machine, the state and the wire."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch import wiring
from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.adapters.paper import PaperMailbox, PaperTransport
from mailwatch.adapters.store.engine import open_memory
from mailwatch.ports import SmtpReply

from .lean import LeanStore

if TYPE_CHECKING:
    from .script import Happening
    from .world import World

SHORT = 300
"""Seconds that an open SMTP connection survives a pause."""

WEEKS_OF_BACKUPS = 4


def killed(world: World, what: Happening) -> str:
    """The process is killed, and started again after a while."""
    if world.house is None:
        return ""
    world.kill(what.args.get("down", 5))
    return f"the process is killed, and comes back after {what.args.get('down', 5)} s"


def sleeps(world: World, what: Happening) -> str:
    """The laptop sleeps; in the middle of something, that is where it goes on."""
    seconds = what.args["seconds"]
    if seconds > SHORT:
        world.transport.lives += 1
    if what.during:
        world.pass_time(seconds)
    else:
        world.asleep_until = max(world.asleep_until, world.clock.true + timedelta(seconds=seconds))
    return f"the machine sleeps for {seconds} s"


def clock_jumps(world: World, what: Happening) -> str:
    """The wall clock is wrong from now on, or right again."""
    world.clock.wrong_by = timedelta(seconds=what.args["by"])
    world.chronicle.wrong_clock.append((world.clock.true, what.args["by"]))
    world.stir()
    return f"the machine's clock is wrong by {what.args['by']} s now"


def wire_fails(world: World, what: Happening) -> str:
    """The next attempt meets a fault at a stage of SMTP."""
    stage, code = Stage(what.args["stage"]), what.args.get("code")
    reply = SmtpReply(code=code, text="4.0.0 later" if code < 500 else "5.0.0 no") if code else None
    world.transport.script(Fault(stage=stage, reply=reply, arrives=bool(what.args.get("arrives"))))
    arrives = ", arrives" if what.args.get("arrives") else ""
    return f"the wire will fail at {stage} ({code or 'no answer'}{arrives})"


def disk_fills(world: World, what: Happening) -> str:
    """The next writes of the database fail, or find it locked for longer than they wait."""
    times = what.args.get("times", 1)
    if what.at % 3 == 0:
        world.store_locked += times
        return f"somebody holds the database for {times} writes"
    world.store_trouble += times
    return f"the disk is full for {times} writes"


def backs_up(world: World, _what: Happening) -> str:
    """A copy of the state is put away."""
    if world.store.depth:
        return ""
    world.backups.append((world.clock.true, world.content_of_state()))
    return "a backup is made"


def restores(world: World, what: Happening) -> str:
    """An old backup is put in place of the state."""
    if not world.backups:
        return ""
    at, content = world.backups[what.args.get("which", -1) % len(world.backups)]
    return _replace(world, content, at, f"the backup of {at:%d %b %H:%M} is restored")


def loses_state(world: World, _what: Happening) -> str:
    """The state directory is gone; the mailbox is not."""
    return _replace(world, None, world.script.begins, "the state is deleted")


def _replace(world: World, content: bytes | None, known_until: object, story: str) -> str:
    if world.store.depth:
        return ""
    world.kill(60)
    world.replace_state(content)
    world.chronicle.losses.append((world.clock.true, world.ticks, known_until))  # type: ignore[arg-type]  # an instant
    world.restart_at = world.clock.true + timedelta(seconds=60)
    return story


def second_daemon(world: World, _what: Happening) -> str:
    """Another program starts on the same state, as if no lock had stopped it, and takes a turn."""
    if world.house is None or world.store.depth:
        return ""
    world.tell("a second program starts on the same state")
    other = world.build()
    next(iter(other.turns.values())).recover()
    for turn in other.turns.values():
        turn.run()
    return "the second program ends"


def dry_run(world: World, _what: Happening) -> str:
    """`run --dry-run`: the whole service with its hands tied; nothing may change anywhere (I6)."""
    if world.store.depth:
        return ""
    before = (world.content_of_state(), _folders(world))
    engine = open_memory()
    connection = engine.raw_connection().driver_connection
    if connection is None:
        raise RuntimeError("no connection")
    connection.deserialize(before[0])
    house = wiring.build(
        world.household.load(),
        store=LeanStore(engine),
        mailbox=lambda name: PaperMailbox(world.mailboxes[name]),
        transport=lambda _: PaperTransport(lambda _text: None),
        clock=world.clock,
    )
    playing, world._playing = world._playing, False
    read = {name: box.complete for name, box in world.mailboxes.items()}
    try:
        for turn in house.turns.values():
            turn.run()
    finally:
        world._playing = playing
        for name, box in world.mailboxes.items():
            box.complete = read[name]
    if (world.content_of_state(), _folders(world)) != before:
        world.wrong.append("I6: a dry run changed something")
    engine.dispose()
    return "a dry run"


def _folders(world: World) -> object:
    return {
        (name, folder.name): tuple(box.kept(folder.name))
        for name, box in world.mailboxes.items()
        for folder in box.listed()
    }


TROUBLE: dict[str, Callable[[World, Happening], str]] = {
    "killed": killed,
    "sleeps": sleeps,
    "clock jumps": clock_jumps,
    "wire fails": wire_fails,
    "disk fills": disk_fills,
    "backs up": backs_up,
    "restores": restores,
    "loses state": loses_state,
    "second daemon": second_daemon,
    "dry run": dry_run,
}
