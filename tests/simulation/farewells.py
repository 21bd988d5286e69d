"""The judge of what the owner alone begins: parting, and a word about work that can't go on as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from .chronicle import day_in, printed_date
from .counting import weekdays
from .money import i1_who_wrote_is_not_pressed

if TYPE_CHECKING:
    from .chronicle import Step, Word
    from .scene import Scene

FIRST = {"offboarding": "offboarding/notice", "controlling": "controlling/explain"}
"""Without which no later mail of the ladder comes."""


def _begun(here: Scene) -> Word | None:
    said = [word for word in here.said("started") if word.key == here.step.playbook]
    return said[-1] if said else None


def _last_day(step: Step) -> date | None:
    return day_in(step.text, "my last day will be")


def the_owner_began_it(here: Scene) -> Iterator[str]:
    """Their word to begin, and none of theirs to stop since."""
    begun = _begun(here)
    if begun is None:
        yield f"nobody began {here.step.playbook} with this client"
        return
    for word in here.said("stop"):
        if word.seq > begun.seq:
            yield f"the owner stopped it at {word.at:%d %b %H:%M}"


def each_comes_once_and_in_time(here: Scene) -> Iterator[str]:
    """One after the other, since the owner began it last, each after its wait."""
    begun, step, rung = _begun(here), here.step, here.step.rung
    if begun is None or rung is None:
        return
    before = here.of_subject(begun.seq)
    known = [each for each in before if not here.was_lost(each)]
    for earlier in known:
        if earlier.rung is not None and earlier.rung.place >= rung.place:
            yield f"I2: a {step.kind} after the {earlier.kind} of {earlier.at:%d %b %H:%M}"
    if rung.place and not any(each.kind == FIRST[step.playbook] for each in before):
        yield f"I4: a {step.kind} without a {FIRST[step.playbook]}"
    if here.clock_was_right:
        part = step.playbook == "offboarding"
        yield from (_in_time if part else _after_a_word)(here, begun.at, known)


def _in_time(here: Scene, begun: datetime, known: list[Step]) -> Iterator[str]:
    """Notice after three days, the handover three weeks later, a farewell after the last day."""
    step = here.step
    if step.kind == FIRST["offboarding"]:
        last = _last_day(step)
        if step.at - begun < timedelta(days=3):
            yield f"the cooling-off since {begun:%d %b %H:%M} is not over"
        if last is None or last != step.header_date or (last - here.today).days < 28:
            yield f"I8: on {here.today} the last day is {last} ({step.header_date})"
        return
    notices = [each for each in known if each.kind == FIRST["offboarding"]]
    if not notices:
        return
    last, at = _last_day(notices[-1]), notices[-1].at
    if step.kind == "offboarding/handover" and step.at - at < timedelta(days=21):
        yield f"I4: the handover comes too soon after {at:%d %b}"
    if step.kind == "offboarding/farewell" and last is not None and here.today <= last:
        yield f"I4: the farewell of {here.today} comes before the last day, {last}"


def _after_a_word(here: Scene, begun: datetime, known: list[Step]) -> Iterator[str]:
    """What it makes impossible after a day; a date a week after that, five working days at least."""
    step = here.step
    if step.kind == FIRST["controlling"]:
        if step.at - begun < timedelta(days=1):
            yield f"{step.kind} comes too soon after {begun:%d %b %H:%M}"
        return
    said = max((here.day(each.at) for each in known), default=None)
    if said is not None and ((here.today - said).days < 7 or weekdays(said, here.today) < 5):
        yield f"I4: the {step.kind} comes too soon after {said}"


def i8_its_date_holds(here: Scene) -> Iterator[str]:
    """As for any ultimatum, in text and header the same; where no date is named, none is hinted at."""
    from .oracle import date_holds

    if here.step.rung is not None and here.step.rung.threatens:
        yield from date_holds(here)
    elif printed_date(here.step.text) is not None or here.step.header_date is not None:
        yield f"I8: a date in a {here.step.kind}, which names none"


JUDGES: tuple[Callable[[Scene], Iterator[str]], ...] = (
    i1_who_wrote_is_not_pressed,
    the_owner_began_it,
    each_comes_once_and_in_time,
)

CONTROLLING: tuple[Callable[[Scene], Iterator[str]], ...] = (*JUDGES, i8_its_date_holds)
