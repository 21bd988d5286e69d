"""The judge of forged mail: nothing begins, ends or leaves by it, and what it holds is asked (I11, I12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DecisionChanged,
    DeliveryChanged,
    Event,
    StepFound,
)

from .chronicle import AWAY, BOUNCE, DELAY, HUMAN, MARK, WEAK, Forged, Mail, Notice, Step
from .chronicle import OWNER as BY_OWNER
from .ending import disturbed, is_upset

if TYPE_CHECKING:
    from .scene import Scene
    from .world import World

A_DAY = timedelta(hours=24)

LONG = timedelta(days=62)
"""No client is silenced for longer without a word to the owner."""

ONE_SENDING = timedelta(minutes=10)

MOST_NOTICES = 40
"""More mails a day than this nobody reads; the worlds without a forger stay far below."""

ALL_STOPS = ("The clocks don't agree", "Another mailwatch is at work")

STOPPING = (
    "clock jumps",
    "sleeps",
    "goes offline",
    "hiccups",
    "idle lies",
    "loses state",
    "restores",
    "second daemon",
)
"""After these it may be true."""

GOING_ON = timedelta(days=45)
"""After a step that nothing real disturbs the next one has left by then, or waits for a yes."""


# -- each mail to a client ---------------------------------------------------------------------


def i11_none_of_their_words(here: Scene) -> Iterator[str]:
    """What the forger wrote stands nowhere in a mail of ours: no subject, no name, no id, no link."""
    message = here.step.message
    parts = [str(value) for _, value in message.items()]
    parts += [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]  # type: ignore[attr-defined]  # of the modern policy
    if any(MARK in part for part in parts):
        yield "I11: a forger's words stand in it"


def i12_doubt_holds(here: Scene) -> Iterator[str]:
    """What may be the client's word, or claims to be the owner's, stops it until the owner says go on."""
    asked = here.asked
    own = [mail.at for mail in here.mails(BY_OWNER)]
    for forged in here.chronicle.forged:
        if forged.client != here.client or not forged.holds or asked is None or forged.at < asked.at:
            continue
        complete = here.looks[forged.account]
        if complete is None or forged.seq >= complete.looked or here.is_lifted(forged.seq):
            continue
        if forged.trick.startswith("owner") and any(at > forged.at for at in own):
            continue  # the owner has written since, and knows what they wrote
        if forged.about and forged.about not in asked.to:
            continue
        yield f"I12: a forged mail in doubt ({forged.trick}, {forged.message_id}) was passed over"


# -- each word to the owner ----------------------------------------------------------------------


def what_the_owner_is_told(world: World, notice: Notice) -> Iterator[str]:
    """No forged mail is told as an answer or a failure, and no day is full of notices."""
    if not world.chronicle.forged:
        return
    for person in world.script.cast:
        if f"{person.key} answered" in notice.subject and not _spoke(world, person.key):
            yield f"I12: the owner is told that {person.key} answered, who did not"
        if f"{person.key} came back" in notice.subject and not world.chronicle.of(person.key, BOUNCE):
            yield f"I12: the owner is told that mail to {person.key} came back, which did not"
    if "answered" in notice.subject and MARK in notice.text:
        yield "I12: a forged mail is told as an answer"
    stopped = any(sign in notice.subject for sign in ALL_STOPS)
    if stopped and not disturbed(world, *STOPPING):
        yield f"I11: everything stops by a forged mail ({notice.subject})"
    lately = [each for each in world.chronicle.notices if notice.at - each.at < A_DAY]
    if len(lately) > MOST_NOTICES:
        yield f"the owner gets {len(lately)} notices within a day"


def _spoke(world: World, client: str) -> bool:
    return bool(world.chronicle.of(client, HUMAN, WEAK))


# -- the whole time --------------------------------------------------------------------------------


def at_the_end(world: World) -> Iterator[str]:
    """What the journal says was begun, found, sent and ended, against the truth; and that ladders go on."""
    if not world.chronicle.forged:
        return
    with world.store.real.reading() as transaction:
        entries = [
            (entry.at, entry.event) for entry in transaction.journal.entries() if entry.event is not None
        ]
    for at, event in entries:
        yield from _is_true(world, event, at)
    if not is_upset(world) and not disturbed(world, "wire fails", "disk fills"):
        yield from _questions_are_asked(world, entries)
    yield from _ladders_go_on(world)


def _is_true(world: World, event: Event, at: datetime) -> Iterator[str]:
    match event:
        case CaseOpened():
            mail = world.chronicle.by_id(event.case.anchor)
            if mail is None or mail.by != BY_OWNER or mail.client != event.client:
                yield f"I11: {event.case.playbook} of {event.client} began with {event.case.anchor}"
        case CaseClosed(outcome="answered") if not _before(world, event.client, at, HUMAN, WEAK):
            yield f"I12: a case of {event.client} was closed as answered at {at:%d %b %H:%M}"
        case CaseClosed(outcome="bounced") if not _before(world, event.client, at, BOUNCE):
            yield f"I12: a case of {event.client} was closed as bounced at {at:%d %b %H:%M}"
        case StepFound():
            dated = None if disturbed(world, "clock jumps") else event.sent_at
            if not any(_is_of(step, event.message_id, dated) for step in world.chronicle.steps):
                yield f"I11: a {event.step} to {event.client} was found that was never sent so"
        case DeliveryChanged(before="uncertain", after="sent") if (
            event.case and "owner" not in event.because.code
        ):
            if not any(step.message_id == event.message_id for step in world.chronicle.steps):
                yield f"I11: the {event.step} to {event.client} is taken for sent, and never left"
        case _:
            pass


def _before(world: World, client: str, at: datetime, *kinds: str) -> list[Mail]:
    # The journal dates by the machine's clock, which was set at times; the mails' instants are the true ones.
    slack = timedelta(days=30) if disturbed(world, "clock jumps") else timedelta(hours=1)
    return [mail for mail in world.chronicle.of(client, *kinds) if mail.at <= at + slack]


def _is_of(step: Step, message_id: str, sent_at: datetime | None) -> bool:
    return step.message_id == message_id and (sent_at is None or abs(step.at - sent_at) <= ONE_SENDING)


def _questions_are_asked(world: World, entries: list[tuple[datetime, Event]]) -> Iterator[str]:
    """Where a case waits for the owner's word since a forged mail came, they were told within a day."""
    for at, event in entries:
        if not isinstance(event, DecisionChanged):
            continue
        until = event.because.get("until")
        long = isinstance(until, datetime) and until - at > LONG
        if not long and "say " not in event.because.say():
            continue
        if at + A_DAY > world.script.ends or not _forged_before(world, event.client, at):
            continue
        if world.troubled(at - A_DAY, at + A_DAY):
            continue
        if event.because.code in NOT_ASKED:
            continue
        told = [
            notice
            for notice in world.chronicle.notices
            if event.client in notice.subject and at - A_DAY * 400 < notice.at <= at + TOLD_WITHIN
        ]
        if not told:
            why = event.because.code
            yield f"{event.client} is held ({why}) since {at:%d %b %H:%M}, and nobody was asked"


TOLD_WITHIN = timedelta(days=3)
"""The stage wakes for what happens, not for a timer: a notice of the end of a turn waits for that."""

NOT_ASKED = frozenset({"paused-open"})
"""What the owner knows, since they said it themselves."""


def _forged_before(world: World, client: str, at: datetime) -> list[Forged]:
    return [each for each in world.chronicle.forged if each.client == client and each.at <= at]


def _ladders_go_on(world: World) -> Iterator[str]:
    """After the owner's *resume* the next step leaves, or waits for their yes: no silence is long."""
    if is_upset(world) or world.script.always_ask:
        return
    chronicle = world.chronicle
    for person in world.script.cast:
        real = [*chronicle.of(person.key, WEAK, BOUNCE, DELAY, AWAY, HUMAN)]
        words = [
            word for word in chronicle.words if word.client in {person.key, ""} and not word.about_forged
        ]
        steps = [step for step in chronicle.steps if step.client == person.key]
        if real or words or not steps:
            continue
        last = max(steps, key=lambda step: step.at)
        later = [
            mail for mail in chronicle.of(person.key, BY_OWNER) if mail.at > steps[0].at or not mail.asks
        ]
        waits = [
            row for row in world.outbox() if row.client == person.key and row.state in {"held", "queued"}
        ]
        if last.kind == "check-in" and not later and not waits and last.at + GOING_ON < world.script.ends:
            yield f"the ladder of {person.key} stands still since the check-in of {last.at:%d %b}"
