"""What a forger plots: what they know of a client, and a forged mail before it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from mailwatch.domain.facts.identity import CaseKey, step_token

from .chronicle import LADDER, MARK, Mail
from .chronicle import OWNER as BY_OWNER
from .household import ADDRESS, OWNER

if TYPE_CHECKING:
    from .chronicle import Step
    from .script import Happening, Person
    from .world import World

EVIL = "evil.example"
ALIAS = "hello@studio.example"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A forged mail. ``holds``: it may be the client's word, or the owner's to them, so nothing may leave.

    ``exact``: From is somebody else's own address, which the own server marks where it checks.
    ``about`` is whom a report speaks of; ``body`` are a whole mail's bytes in place of the text.
    """

    sender: str
    subject: str = ""
    text: str = ""
    name: str = ""
    to: tuple[str, ...] = (OWNER,)
    cc: tuple[str, ...] = ()
    message_id: str = ""
    refers_to: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    date: datetime | None = None
    holds: bool = False
    exact: bool = False
    about: str = ""
    body: bytes | None = None


class Plot:
    """What the forger knows of a client, and the dice for this one mail."""

    def __init__(self, world: World, what: Happening) -> None:
        self.world = world
        self.client = what.client
        self.number = len(world.chronicle.forged)
        self.mark = f"{MARK}{self.number}"
        self.chance = Random(f"plot|{what.args.get('roll', 0)}")
        self.server = str(what.args.get("server", ""))
        self.marks = self.server in {"dmarc", "split"}
        self.evil = f"{self.mark}@{EVIL}"

    @cached_property
    def person(self) -> Person:
        return next(each for each in self.world.script.cast if each.key == self.client)

    @cached_property
    def own(self) -> list[Mail]:
        """What the owner wrote to the client, overheard there."""
        return self.world.chronicle.of(self.client, BY_OWNER)

    @cached_property
    def steps(self) -> list[Step]:
        return [step for step in self.world.chronicle.steps if step.client == self.client]

    @cached_property
    def owner(self) -> str:
        """One of the owner's own addresses."""
        others = [ADDRESS[name] for name in self.world.household.accounts[1:]]
        return self.chance.choice([OWNER, OWNER, ALIAS, *others])

    @cached_property
    def thread(self) -> tuple[str, ...]:
        """The ids of a thread with the client."""
        if not self.own:
            return ()
        mail = self.chance.choice(self.own)
        return (*mail.refers_to, mail.message_id)

    @cached_property
    def subject(self) -> str:
        """An overheard subject, or one of their own."""
        mail = self.chance.choice(self.own) if self.own else None
        if mail is not None and self.chance.random() < 0.4:
            return f"Re: {mail.subject.removeprefix('Re: ')}"
        return f"Please see {self.mark}"

    @cached_property
    def refers(self) -> tuple[str, ...]:
        """In the thread, or out of it."""
        return self.thread if self.chance.random() < 0.6 else ()

    def derived(self) -> str:
        """The token of a step as the program would derive it for a mail that was overheard."""
        mail = self.chance.choice([*self.own, self.own[-1], self.own[-1]])
        key = CaseKey(playbook="ghosted", subject=self.client, anchor=mail.message_id)
        coming = LADDER[min(len(self.steps), 2)]
        return step_token(mail.sender, key, self.chance.choice([*LADDER, coming, coming, coming]))

    @property
    def is_known(self) -> bool:
        """Whether the program can have read the mails of the thread."""
        long_ago = self.world.clock.true - timedelta(hours=1)
        return all(mail.read_at is not None and mail.read_at < long_ago for mail in self.own)

    def any_token(self) -> tuple[str, Step | None]:
        """A token that was overheard, or derived."""
        if self.steps and self.chance.random() < 0.5:
            step = self.chance.choice(self.steps)
            return step.token, step
        return self.derived(), None

    def other(self) -> Person:
        """Another client."""
        others = [each for each in self.world.script.cast if each.key != self.client]
        return self.chance.choice(others or [self.person])


Trick = Callable[[Plot], Draft | None]
TRICKS: dict[str, Trick] = {}


def trick(name: str) -> Callable[[Trick], Trick]:
    """Register a way to deceive."""

    def keep(plan: Trick) -> Trick:
        TRICKS[name] = plan
        return plan

    return keep


def naming(plot: Plot, named: str, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A display name and the fields by which a mail of the forger's names ``named`` as its author."""
    match plot.chance.choice(["original", "google", "via", "behalf", "reply", "sender"]):
        case "original":
            return plot.mark, (("X-Original-From", f"{name} <{named}>"),)
        case "google":
            return plot.mark, (("X-Google-Original-From", f"{name} <{named}>"),)
        case "via":
            return f"{name} via {plot.mark}", (("Reply-To", f"{name} <{named}>"),)
        case "behalf":
            return f"{name} on behalf of {plot.mark}", (("Reply-To", named), ("Sender", plot.evil))
        case "reply":
            return plot.mark, (("Reply-To", f"{name} <{named}>"),)
        case _:
            return plot.mark, (("Sender", f"{name} <{named}>"),)
