"""The judge of endings: begun by the owner alone, each mail with their yes, nothing after their stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from .chronicle import day_in
from .money import i1_who_wrote_is_not_pressed

if TYPE_CHECKING:
    from .chronicle import Step, Word
    from .scene import Scene

FIRST = "offboarding/notice"


def _begun(here: Scene) -> Word | None:
    return next(iter(reversed(here.said("started"))), None)


def _last_day(step: Step) -> date | None:
    return day_in(step.text, "my last day will be")


def the_owner_began_it(here: Scene) -> Iterator[str]:
    """Their word to begin, and none of theirs to stop since."""
    begun = _begun(here)
    if begun is None:
        yield "nobody began to part with this client"
        return
    for word in here.said("stop"):
        if word.seq > begun.seq:
            yield f"the owner stopped it at {word.at:%d %b %H:%M}"


def each_comes_once_and_in_time(here: Scene) -> Iterator[str]:
    """Notice after three days, the handover three weeks later, a farewell after the last day."""
    begun, step, rung = _begun(here), here.step, here.step.rung
    if begun is None or rung is None:
        return
    before = here.of_subject(begun.seq)
    known = [each for each in before if not here.was_lost(each)]
    for earlier in known:
        if earlier.rung is not None and earlier.rung.place >= rung.place:
            yield f"I2: a {step.kind} after the {earlier.kind} of {earlier.at:%d %b %H:%M}"
    if rung.place and not any(each.kind == FIRST for each in before):
        yield f"I4: a {step.kind} without a notice"
    if here.clock_was_right:
        yield from _in_time(here, begun.at, known)


def _in_time(here: Scene, begun: datetime, known: list[Step]) -> Iterator[str]:
    step = here.step
    if step.kind == FIRST:
        last = _last_day(step)
        if step.at - begun < timedelta(days=3):
            yield f"the cooling-off since {begun:%d %b %H:%M} is not over"
        if last is None or last != step.header_date or (last - here.today).days < 28:
            yield f"I8: on {here.today} the last day is {last} ({step.header_date})"
        return
    notices = [each for each in known if each.kind == FIRST]
    if not notices:
        return
    last, at = _last_day(notices[-1]), notices[-1].at
    if step.kind == "offboarding/handover" and step.at - at < timedelta(days=21):
        yield f"I4: the handover comes too soon after {at:%d %b}"
    if step.kind == "offboarding/farewell" and last is not None and here.today <= last:
        yield f"I4: the farewell of {here.today} comes before the last day, {last}"


JUDGES: tuple[Callable[[Scene], Iterator[str]], ...] = (
    i1_who_wrote_is_not_pressed,
    the_owner_began_it,
    each_comes_once_and_in_time,
)
