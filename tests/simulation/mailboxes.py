"""What befalls the folders, and the connection to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch.errors import Transient
from mailwatch.ports import Role

from .chronicle import AWAY, HUMAN, WEAK

if TYPE_CHECKING:
    from .script import Happening
    from .world import World

ROLES = {"inbox": Role.INBOX, "archive": Role.ARCHIVE, "junk": Role.JUNK, "sent": Role.SENT}


def moves(world: World, what: Happening) -> str:
    """The owner tidies up: the client's newest mail goes to another folder."""
    mails = [mail for mail in world.chronicle.of(what.client, HUMAN, WEAK, AWAY) if mail.seq is not None]
    if not mails:
        return ""
    box = world.mailboxes[mails[-1].account]
    found = box.find(mails[-1].message_id)
    target = box.name_of(ROLES[what.args.get("to", "archive")])
    if found is None or found[0] == target:
        return ""
    box.move(found[0], target, found[1])
    world.stir(quiet=bool(what.args.get("quiet")))
    return f"{mails[-1].message_id} is moved from {found[0]} to {target}"


def renumbers(world: World, what: Happening) -> str:
    """The server makes a folder anew: another UIDVALIDITY."""
    box = world.mailboxes[world.household.accounts[what.args.get("account", 0) % world.script.accounts]]
    folder = box.name_of(ROLES[what.args.get("folder", "inbox")])
    box.renumber(folder)
    world.stir(quiet=bool(what.args.get("quiet")))
    return f"{folder} of {box.account} is made anew"


def renames(world: World, what: Happening) -> str:
    """Somebody renames a folder."""
    box = world.mailboxes[world.household.accounts[0]]
    old = box.name_of(Role.ARCHIVE)
    new = "Archive" if old != "Archive" else "Put away"
    box.rename(old, new)
    return f"{old} is called {new} now"


def goes_offline(world: World, what: Happening) -> str:
    """A mailbox can't be reached for a while."""
    box = world.mailboxes[world.household.accounts[what.args.get("account", 0) % world.script.accounts]]
    box.go_offline()

    def back() -> None:
        box.come_back()
        world.tell(f"{box.account} can be reached again")
        world.stir()

    world.later(world.clock.true + timedelta(seconds=what.args["seconds"]), back)
    return f"{box.account} can't be reached for {what.args['seconds']} s"


def hiccups(world: World, what: Happening) -> str:
    """The next calls of a mailbox fail: throttled, or the connection is gone."""
    box = world.mailboxes[world.household.accounts[what.args.get("account", 0) % world.script.accounts]]
    times = what.args.get("times", 1)
    if what.args.get("throttled"):
        box.throttle(300.0, times)
    else:
        box.fail(Transient("The connection was lost."), times)
    return f"{box.account} fails {times} times"


def idle_lies(world: World, what: Happening) -> str:
    """IDLE tells nothing for a while; only the timer does."""
    world.idle_lies_until = world.clock.true + timedelta(seconds=what.args["seconds"])
    return f"IDLE tells nothing for {what.args['seconds']} s"


MAILBOXES: dict[str, Callable[[World, Happening], str]] = {
    "moves": moves,
    "renumbers": renumbers,
    "renames": renames,
    "goes offline": goes_offline,
    "hiccups": hiccups,
    "idle lies": idle_lies,
}
