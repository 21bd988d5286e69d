"""What is judged when the curtain falls: the journal, the explanations, and what should have happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch.app.showing.story.explain import explain_subject

from .chronicle import AWAY, BOUNCE, DELAY, HUMAN, WEAK, Mail
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
        for fault in transaction.journal.verify():
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
            if step.rung is not None and step.rung.name not in told:
                yield f"I9: the {step.kind} to {person.key} is not explained"


def disturbed(world: World, *kinds: str) -> bool:
    """Whether anything of these kinds happened."""
    return any(
        world.chronicle.counts[kind] for kind in world.chronicle.counts if kind.partition("@")[0] in kinds
    )


def is_upset(world: World) -> bool:
    """Whether something happened after which a silence may rightly be left to the owner."""
    return disturbed(world, *UPHEAVALS) or world.household.mode != "on"


def _what_waits_goes(world: World) -> Iterator[str]:
    """A mail in the queue does not lie there for ever with nothing in its way."""
    if is_upset(world) or world.house is None:
        return
    # A machine that is down for weeks may be up at night alone.
    down = sum(each.args.get("down", 0) + each.args.get("seconds", 0) for each in world.script.happenings)
    if timedelta(seconds=down) > timedelta(days=10):
        return
    for row in world.outbox():
        old = world.clock.now() - row.due > timedelta(days=30)
        words = [
            word
            for word in world.chronicle.words
            if word.client == row.client and word.word != "approve" and not word.about_forged
        ]
        mails = [mail for mail in world.chronicle.mails if mail.client == row.client and mail.at > row.due]
        if row.state == "queued" and row.client and old and not words and not mails:
            yield f"mail {row.id} ({row.step} to {row.client or 'the owner'}) waits since {row.due:%d %b}"


def _nobody_is_forgotten(world: World) -> Iterator[str]:
    """A question that nothing disturbs is followed up: a silent program keeps every other promise."""
    if is_upset(world) or world.script.always_ask:
        return
    for person in world.script.cast:
        words = any(
            word.client in {person.key, ""} and not word.about_forged for word in world.chronicle.words
        )
        own = world.chronicle.of(person.key, BY_OWNER)
        if words or world.chronicle.of(person.key, WEAK, BOUNCE, DELAY, AWAY):
            continue
        for asked in own:
            if asked.asks and asked.seq is not None and _is_left_alone(world, asked):
                yield f"{person.key} was never asked, though silent since {asked.at:%d %b}"


def _is_left_alone(world: World, asked: Mail) -> bool:
    """Whether nothing at all came of a question: no answer, no later word of ours there, no step."""
    # A day that the question itself names is waited for.
    until = asked.at + PATIENCE + (timedelta(days=14) if asked.gives else timedelta(0))
    chronicle = world.chronicle
    if until > world.script.ends:
        return False
    mails = [mail for mail in chronicle.mails if mail.client == asked.client and mail is not asked]
    stirred = any(mail.at < until and (mail.by != BY_OWNER or mail.root == asked.root) for mail in mails)
    let_go = any(mail.by == BY_OWNER and not mail.asks for mail in mails)
    return not stirred and not let_go and not any(step.client == asked.client for step in chronicle.steps)


def _answers_are_told(world: World) -> Iterator[str]:
    """Who answers a step is reported to the owner: never a missed reply."""
    if is_upset(world):
        return
    chronicle = world.chronicle
    for person in world.script.cast:
        steps = [step for step in chronicle.steps if step.client == person.key]
        words = [word for word in chronicle.words if word.client == person.key and not word.about_forged]
        if not steps or words or chronicle.of(person.key, BOUNCE) or any(s.kind == "closing" for s in steps):
            continue
        answers = [
            mail
            for mail in chronicle.of(person.key, HUMAN)
            if mail.read_at and mail.at > steps[0].at and not (world.script.take_dates and mail.puts_off)
        ]
        if not answers or world.script.ends - (answers[0].read_at or answers[0].at) < timedelta(days=14):
            continue
        told = [n for n in chronicle.notices if person.key in n.subject and "answered" in n.subject]
        if not told:
            yield f"{person.key} answered with {answers[0].message_id}, and the owner was not told"
