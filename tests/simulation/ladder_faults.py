"""Faults of money, precedence, meetings and endings, planted in the real code, for worlds of every ladder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from mailwatch.app.owner import by_hand
from mailwatch.domain.client import matters, view
from mailwatch.domain.days.waits import Unit, Wait
from mailwatch.domain.opening import expectation
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.rules import endings
from mailwatch.domain.steps import due, ladder, recipients

from .mutations import Mutation, nothing, swap, without

LADDERS: dict[str, Mutation] = {}
"""By the words that a reviewer would use; they are played in worlds of every ladder."""


def fault(name: str) -> Callable[[Mutation], Mutation]:
    """Register a fault."""

    def keep(plant: Mutation) -> Mutation:
        LADDERS[name] = plant
        return plant

    return keep


@contextmanager
def planted(name: str) -> Iterator[None]:
    """The code with the fault in it."""
    with ExitStack() as stack:
        LADDERS[name](stack)
        yield


def _word_means(stack: ExitStack, word: str, meaning: Any) -> None:
    assert word in matters._AFTER
    stack.enter_context(patch.dict(matters._AFTER, {word: meaning}))  # type: ignore[arg-type]  # a dict it is


# -- money -------------------------------------------------------------------------------------


@fault("a look at the bank is taken for made")
def _no_bank(stack: ExitStack) -> None:
    without(stack, "bank not looked at")


@fault("a dispute and a part payment hold nothing")
def _no_dispute(stack: ExitStack) -> None:
    without(stack, "disputed or promised")


@fault("what was paid in part is asked for whole")
def _whole_amount(stack: ExitStack) -> None:
    swap(stack, matters.Matter, "open_amount", property(lambda self: self.amount))


@fault("the owner's word that an invoice is paid is overlooked")
def _paid_ignored(stack: ExitStack) -> None:
    _word_means(stack, "paid", lambda matter, _fact: matter)


@fault("another invoice's mail names one whose ladder was stopped")
def _stopped_is_merged(stack: ExitStack) -> None:
    swap(stack, ladder, "is_left_to_owner", lambda *_args: False)


@fault("a private person's superior gets a copy")
def _copy_of_private(stack: ExitStack) -> None:
    swap(stack, recipients, "_may_go_up", lambda _policy: True)


# -- several ladders ---------------------------------------------------------------------------


@fault("a client is under two ladders at once")
def _no_queue(stack: ExitStack) -> None:
    without(stack, "behind another")


@fault("a client is pressed as often a day as mails fall due")
def _no_cap(stack: ExitStack) -> None:
    without(stack, "capped")


@fault("a word about a meeting lets a mail about money go")
def _any_word_deals(stack: ExitStack) -> None:
    def dealt(self: Any, instant: Any, _kind: Any) -> bool:
        return any(fact.at >= instant for fact in self.matters)

    swap(stack, view.ClientView, "dealt_since", dealt)


@fault("thanks for an answer wait for an answer")
def _thanks_wait(stack: ExitStack) -> None:
    swap(stack, expectation, "_thanks_for_answer", lambda *_args: False)


# -- meetings ----------------------------------------------------------------------------------


@fault("a meeting that is moved keeps its hour")
def _old_hour(stack: ExitStack) -> None:
    real = matters._AFTER["moved"]
    _word_means(stack, "moved", lambda matter, fact: replace(real(matter, fact), start=matter.start))


@fault("a missed meeting is not excused")
def _not_excused(stack: ExitStack) -> None:
    _word_means(stack, "excused", lambda matter, _fact: matter)


@fault("each cancellation is a late one")
def _always_late(stack: ExitStack) -> None:
    swap(stack, matters, "_is_late", lambda *_args: True)


@fault("who answers about a missed meeting is asked on")
def _answer_about_meeting(stack: ExitStack) -> None:
    swap(stack, endings, "_answered_since", nothing)


@fault("what comes too late goes all the same")
def _never_too_late(stack: ExitStack) -> None:
    swap(stack, ladder, "_too_late", lambda *_args: False)


@fault("a new time is asked for, whoever called it off and whatever was agreed since")
def _always_a_new_time(stack: ExitStack) -> None:
    swap(stack, ladder, "needs_new_time", lambda *_args: True)


# -- what people agreed on -----------------------------------------------------------------------


@fault("a day that was given is not waited for")
def _no_day_counts(stack: ExitStack) -> None:
    swap(stack, due, "given_of", nothing)
    without(stack, "day given")


@fault("a step that was said by hand goes by mail as well")
def _said_and_sent(stack: ExitStack) -> None:
    swap(stack, by_hand, "advance", nothing)


# -- endings -----------------------------------------------------------------------------------


@fault("the end of the work needs no sleeping on it")
def _no_cooling_off(stack: ExitStack) -> None:
    real = vars(due)["_wait"]

    def wait(here: Any, step: Any) -> Wait:
        ends = here.case.playbook.subject is Subject.RELATIONSHIP and not here.case.sent
        return Wait(count=0, unit=Unit.DAYS) if ends else real(here, step)

    swap(stack, due, "_wait", wait)


@fault("a stop does not take the end of the work back")
def _no_way_back(stack: ExitStack) -> None:
    real = vars(endings)["_ended_by_owner"]

    def ended(here: Any) -> Any:
        return None if here.case.playbook.subject is Subject.RELATIONSHIP else real(here)

    swap(stack, endings, "_ended_by_owner", ended)
