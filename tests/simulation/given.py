"""Days that people give for an answer: named in a mail, agreed on, taken back; nothing leaves before one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mailwatch.app.owner import commands
from mailwatch.errors import MailwatchError

from .chronicle import HUMAN, Mail, Word
from .chronicle import OWNER as BY_OWNER

if TYPE_CHECKING:
    from .chronicle import Chronicle
    from .scene import Scene
    from .script import Happening
    from .world import World

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = 4

SAID = ("agreed", "forget-dates")
"""What the owner says of the days of a thread."""


def friday(at: datetime) -> date:
    """The first Friday that “by Friday” can mean, on the owner's clock."""
    day = at.astimezone(BERLIN).date()
    return day + timedelta(days=(FRIDAY - day.weekday()) % 7)


def asks_by(day: date) -> str:
    """The owner's question that names a day."""
    return f"Could you please send me the texts by {day.day} {day:%B %Y}?"


def promises_by(day: date) -> str:
    """The client's word that names a day and asks nothing."""
    return f"Thank you for your message. You will have it by {day.day} {day:%B %Y}."


def tomorrow(at: datetime, zone: str) -> date:
    """The first day that “tomorrow” can mean, on the client's clock or on that of their mail."""
    return min(at.date(), at.astimezone(ZoneInfo(zone)).date()) + timedelta(days=1)


# -- what the owner says ---------------------------------------------------------------------


def agrees_on_a_day(world: World, what: Happening) -> str:
    """The two of them agreed on a day, the one that was named where none is; or no day counts any more."""
    if world.house is None:
        return ""
    now, args = world.clock.now(), what.args
    day = (now + timedelta(days=args["days"])).date() if args.get("days") else None
    try:
        said = commands.agree(
            world.store.real,
            what.client,
            settings=world.house.settings,
            now=now,
            day=day,
            forget=bool(args.get("forget")),
        )
    except MailwatchError:
        return ""
    names = said.thread.names
    mails = world.chronicle.of(what.client, BY_OWNER, HUMAN)
    root = next((mail.root for mail in mails if mail.message_id in names), "")
    word = SAID[said.day is None]
    world.says(
        Word(
            word=word,
            client=what.client,
            at=world.clock.true,
            seq=world.ticks,
            until=said.day,
            key=root,
        )
    )
    return f"owner: {word} {what.client}{f' until {said.day}' if said.day else ''} ({root})"


# -- what follows from it --------------------------------------------------------------------


def only_promises(here: Scene, mail: Mail) -> bool:
    """Whether the client's mail promises an answer in the thread of this step, and is none.

    The owner said so once they had it, and asked nothing in between; or their file takes such days.
    """
    root = here.asked.root if here.asked is not None else ""
    if not root or mail.root != root or mail.by != HUMAN:
        return False
    words = [word for word in here.said(*SAID) if word.key == root and word.seq > (mail.seq or 0)]
    if not words:
        return here.world.script.take_dates and mail.puts_off
    last = words[-1]
    own = _own(here.chronicle, mail.client, root)
    return last.word == "agreed" and not any(mail.at < each.at <= last.at and each.asks for each in own)


def is_agreed(here: Scene, since: int = 0) -> bool:
    """Whether a day that was agreed on after a tick is the owner's last word on the thread."""
    asked = here.asked
    words = [word for word in here.said(*SAID) if asked is not None and word.key == asked.root]
    return bool(words) and words[-1].word == "agreed" and words[-1].seq > since


def nothing_leaves_before_its_day(here: Scene) -> Iterator[str]:
    """The newest day that was given for what is unanswered has passed, on the client's clock."""
    asked = here.asked
    if asked is None or not here.clock_was_right:
        return
    words = [word for word in here.said(*SAID) if word.key == asked.root]
    forgotten = max((word.seq for word in words if word.word == "forget-dates"), default=0)
    given = [(word.at, word.until) for word in words if word.until is not None and word.seq > forgotten]
    mails = _own(here.chronicle, here.client, asked.root)
    if here.world.script.take_dates:
        mails += [mail for mail in here.chronicle.of(here.client, HUMAN) if only_promises(here, mail)]
    given += [
        (mail.at, mail.gives)
        for mail in mails
        if mail.gives is not None and here.could_be_read(mail) and (mail.seq or 0) > forgotten
    ]
    newest = max((each for each in given if each[0] >= here.first_asked), default=None)
    if newest is not None and here.today <= newest[1]:
        yield f"they were given until {newest[1]}, and it is {here.today}"


def _own(chronicle: Chronicle, client: str, root: str) -> list[Mail]:
    return [mail for mail in chronicle.of(client, BY_OWNER) if mail.root == root]
