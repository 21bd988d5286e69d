"""How a forger goes about it, and the owner whom it makes the program ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import Word as Spoken
from mailwatch.errors import MailwatchError

from .chronicle import AWAY, BOUNCE, DELAY, HUMAN, WEAK, Notice, Word
from .chronicle import OWNER as BY_OWNER
from .forger import TRICKS
from .script import Happening
from .stage import HOUR, LATE, Stage

if TYPE_CHECKING:
    from .world import World

SALVO = (15, 40)
"""So many forged mails come at once, when they come at once."""

ASKING = "please look"
"""How the subject of a notice ends that waits for the owner's word."""

ANOTHER_MATTER = "another state"
"""Of what a state that was lost or restored can't know, the owner has other things to say."""


def forging(stage: Stage) -> Iterator[Happening]:
    """Mails in the names of everybody, one by one and in salvos; some worlds' servers mark what they can."""
    server: dict[str, object] = {"server": stage.chance.choice(["", "", "dmarc", "dmarc", "split", "spf"])}
    if server["server"] and stage.likely(0.5):
        server["named"] = True
    favourites = stage.chance.sample(sorted(TRICKS), 5)
    for person in stage.cast:
        for _ in stage.times(1.1):
            during = stage.chance.choice(LATE) if stage.likely(0.1) else ""
            yield _forgery(stage, person.key, stage.some_time(), favourites, server, during=during)
        for _ in stage.times(0.05):
            args = {"roll": stage.chance.randrange(2**31)}
            yield Happening(at=stage.some_time(), kind="claims to be away", client=person.key, args=args)
    if stage.likely(0.3):
        at, most = stage.some_time(), stage.chance.randrange(*SALVO)
        victims = [person.key for person in stage.cast][: stage.chance.choice([1, 2, 10])]
        for number in range(most):
            victim = stage.chance.choice(victims)
            yield _forgery(stage, victim, at + number, favourites, server)


def _forgery(
    stage: Stage,
    client: str,
    at: int,
    favourites: list[str],
    server: Mapping[str, object],
    *,
    during: str = "",
) -> Happening:
    chance = stage.chance
    args: dict[str, object] = {
        "trick": chance.choice(favourites if stage.likely(0.5) else sorted(TRICKS)),
        "roll": chance.randrange(2**31),
        "folder": chance.choice(["inbox", "inbox", "inbox", "junk", "archive"]),
        **server,
    }
    if str(args["trick"]).startswith("owner") and stage.likely(0.1):
        args["folder"] = "sent"
    if stage.likely(0.25):
        args["dated"] = chance.choice([-40, -3, -1, 1, 3, 40, 900])
    if stage.likely(0.3):
        args["account"] = 1
    if during or stage.likely(0.5):
        args["quiet"] = True
    return Happening(at=at, kind="forges", client=client, during=during, args=args)


# -- the owner's side ------------------------------------------------------------------------------


class Asked:
    """The owner reads what the program asks, looks into the mailbox, and says *resume* if it was nothing."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chance = Random(f"asked|{world.script.seed}")
        self._waiting: set[str] = set()

    def hears(self, notice: Notice) -> None:
        """A notice came in."""
        world = self._world
        if ASKING not in notice.subject or ANOTHER_MATTER in notice.text:
            return
        client = next((each.key for each in world.script.cast if f" {each.key}:" in notice.subject), "")
        if not client or client in self._waiting:
            return
        self._waiting.add(client)
        delay = timedelta(seconds=self._chance.randrange(HOUR, 20 * HOUR))
        world.later(world.clock.true + delay, lambda: self._answers(client))

    def _answers(self, client: str) -> None:
        world = self._world
        if world.house is None or world.store.depth:
            world.later(world.clock.true + timedelta(hours=1), lambda: self._answers(client))
            return
        self._waiting.discard(client)
        if not self._was_forged(client) or self._is_open(client):
            return
        try:
            commands.say(
                world.store.real,
                Spoken.RESUME,
                client,
                settings=world.house.settings,
                now=world.clock.now(),
            )
        except MailwatchError:
            return
        world.chronicle.counts["resumed after a forgery"] += 1
        world.tell(f"owner: resume {client}, it was forged")
        world.says(
            Word(word="resume", client=client, at=world.clock.true, seq=world.ticks, about_forged=True)
        )

    def _was_forged(self, client: str) -> bool:
        return any(each.client == client for each in self._world.chronicle.forged)

    def _is_open(self, client: str) -> bool:
        """Whether something real waits for the owner, who then has more to say than *resume*."""
        chronicle = self._world.chronicle
        words = list(chronicle.said(client, "pause", "resume", "heard", "stop"))
        if words and words[-1].word in {"pause", "stop"}:
            return True
        own = chronicle.of(client, BY_OWNER)
        if not own or not own[-1].asks:
            return True
        since = max((word.seq for word in words if word.word in {"resume", "heard"}), default=0)
        came = chronicle.of(client, WEAK, AWAY, BOUNCE, DELAY)
        humans = chronicle.of(client, HUMAN)
        steps = [step for step in chronicle.steps if step.client == client and step.kind == "ultimatum"]
        return (
            any((mail.seq or 0) > since for mail in came)
            or any(mail.at > own[-1].at for mail in humans)
            or bool(steps and own[-1].at > steps[-1].at)
        )
