"""What is judged when the curtain falls: the journal, the explanations, and what should have happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch.app.explain import explain_subject

from .chronicle import BOUNCE, HUMAN
from .chronicle import OWNER as BY_OWNER

if TYPE_CHECKING:
    from .world import World

PATIENCE = timedelta(days=45)
"""A silence that nothing disturbs is asked about by then."""

UPHEAVALS = frozenset({"halts", "changes file", "loses state", "restores", "clock jumps", "renames"})
"""After these a silence may rightly be left to the owner."""


def at_the_end(world: World) -> list[str]:
    """The judgements over the whole time."""
    return [
        *_journal_is_whole(world),
        *_all_is_explained(world),
        *_what_waits_goes(world),
        *_nobody_is_forgotten(world),
        *_answers_are_told(world),
    ]


def _journal_is_whole(world: World) -> Iterator[str]:
    with world.store.real.reading() as transaction:
        for fault in transaction.verify():
            yield f"I10: {fault}"


def _all_is_explained(world: World) -> Iterator[str]:
    """Every mail sent in this state's life stands in the explanation (I9)."""
    house = world.house or world.build()
    for person in world.script.cast:
        sent = [
            step
            for step in world.chronicle.steps
            if step.client == person.key and not world.chronicle.lost_between(step.seq, world.ticks)
        ]
        if not sent:
            continue
        story = explain_subject(world.store.real, person.key, settings=house.settings, now=world.clock.now())
        told = " ".join(f"{each.what} {each.detail}" for each in story.chapters)
        for step in sent:
            if step.kind and step.kind not in told:
                yield f"I9: the {step.kind} to {person.key} is not explained"


def _disturbed(world: World, *kinds: str) -> bool:
    return any(
        world.chronicle.counts[kind] for kind in world.chronicle.counts if kind.partition("@")[0] in kinds
    )


def _what_waits_goes(world: World) -> Iterator[str]:
    """A mail in the queue does not lie there for ever with nothing in its way."""
    if _disturbed(world, *UPHEAVALS) or world.household.mode != "on" or world.house is None:
        return
    for row in world.outbox():
        old = world.clock.now() - row.due > timedelta(days=30)
        words = [
            word for word in world.chronicle.words if word.client == row.client and word.word != "approve"
        ]
        mails = [mail for mail in world.chronicle.mails if mail.client == row.client and mail.at > row.due]
        if row.state == "queued" and row.client and old and not words and not mails:
            yield f"mail {row.id} ({row.step} to {row.client or 'the owner'}) waits since {row.due:%d %b}"


def _nobody_is_forgotten(world: World) -> Iterator[str]:
    """A question that nothing disturbs is followed up: a silent program keeps every other promise."""
    if _disturbed(world, *UPHEAVALS) or world.household.mode != "on" or world.script.always_ask:
        return
    for person in world.script.cast:
        own = world.chronicle.of(person.key, BY_OWNER)
        if not own or not own[-1].asks or world.script.ends - own[-1].at < PATIENCE:
            continue
        last = own[-1]
        begun = world.script.begins + timedelta(seconds=60)
        others = [mail for mail in world.chronicle.mails if mail.client == person.key and mail is not last]
        steps = [step for step in world.chronicle.steps if step.client == person.key]
        words = [word for word in world.chronicle.words if word.client in {person.key, ""}]
        if not others and not steps and not words and last.at > begun and last.seq is not None:
            yield f"{person.key} was never asked, though silent since {last.at:%d %b}"


def _answers_are_told(world: World) -> Iterator[str]:
    """Who answers a step is reported to the owner: never a missed reply."""
    if _disturbed(world, *UPHEAVALS) or world.household.mode != "on":
        return
    chronicle = world.chronicle
    for person in world.script.cast:
        steps = [step for step in chronicle.steps if step.client == person.key]
        words = [word for word in chronicle.words if word.client == person.key]
        if not steps or words or chronicle.of(person.key, BOUNCE) or any(s.kind == "closing" for s in steps):
            continue
        answers = [mail for mail in chronicle.of(person.key, HUMAN) if mail.read_at and mail.at > steps[0].at]
        if not answers or world.script.ends - (answers[0].read_at or answers[0].at) < timedelta(days=14):
            continue
        told = [n for n in chronicle.notices if person.key in n.subject and "answered" in n.subject]
        if not told:
            yield f"{person.key} answered with {answers[0].message_id}, and the owner was not told"
