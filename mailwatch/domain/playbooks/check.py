"""Whether the steps of a playbook can be right together: order, reach, promises, conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mailwatch.domain.days.waits import Limit, LimitOf, Unit, Wait
from mailwatch.domain.playbooks.conditions import BUILT_IN, OF_THE_CASE, Condition
from mailwatch.domain.playbooks.playbook import Anchor, Playbook, Step, Subject
from mailwatch.domain.playbooks.states import MatterState

STATES: Mapping[Subject, tuple[MatterState, ...]] = {
    Subject.INVOICE: (MatterState.OPEN, MatterState.PAID),
    Subject.MEETING: (
        MatterState.SCHEDULED,
        MatterState.MISSED,
        MatterState.CANCELLED,
        MatterState.CANCELLED_LATE,
        MatterState.EXCUSED,
        MatterState.HELD,
    ),
    Subject.RELATIONSHIP: (MatterState.STARTED,),
}
"""The states of a subject in which a playbook may run."""


@dataclass(frozen=True, kw_only=True)
class PlaybookProblem:
    """What is wrong in a playbook: the key, the trouble, what to write."""

    path: str
    message: str


@dataclass(frozen=True, kw_only=True)
class _Before:
    """What the steps before one amount to."""

    names: frozenset[str] = frozenset()
    kinder: bool = False
    """One of them is a mail that neither threatens nor ends."""
    dated: bool = False
    """One of them prints a date."""
    passed_anchor: bool = False

    def and_then(self, step: Step) -> _Before:
        return _Before(
            names=self.names | {step.name},
            kinder=self.kinder or (not step.off and step.mail and not step.is_ultimatum and not step.closes),
            dated=self.dated or (not step.off and step.deadline is not None),
            passed_anchor=self.passed_anchor or (step.before is None and not step.on),
        )


_Faults = Iterator[tuple[str, str]]
"""Pairs of a step's key and what is wrong there."""


def check_ladder(playbook: Playbook) -> list[PlaybookProblem]:
    """What can't be right about the steps as a whole: order, reach, promises, conditions."""
    problems: list[PlaybookProblem] = []
    before = _Before()
    facts = BUILT_IN | {name for name, _ in playbook.facts}
    for step in playbook.steps:
        faults = (
            *_place_faults(step, before, playbook),
            *_promise_faults(step, before),
            *_subject_faults(step, playbook),
            *_condition_faults(step, before, facts),
        )
        for key, message in faults:
            path = f"step.{step.name}{key and '.' + key}"
            problems.append(PlaybookProblem(path=path, message=message))
        before = before.and_then(step)
    if playbook.steps and all(step.off for step in playbook.steps):
        problems.append(PlaybookProblem(path="step", message="every step is off: nothing would ever happen"))
    return problems


def _place_faults(step: Step, before: _Before, playbook: Playbook) -> _Faults:
    """Where it stands in the ladder, and on which side of the anchor."""
    if step.name in before.names:
        yield "", "stands twice in the ladder"
    if step.before is not None and playbook.anchor in (Anchor.SILENCE, Anchor.CANCELLATION):
        yield "before", f"nothing can come before a {playbook.anchor.value}"
    if step.before is not None and before.passed_anchor:
        yield "before", "stands behind a step that comes after the anchor"


def _promise_faults(step: Step, before: _Before) -> _Faults:
    """The date that it prints or waits for."""
    if step.is_ultimatum and not before.kinder:
        yield "deadline", "an ultimatum needs a kinder step before it"
    if step.notice is not None and step.deadline is None:
        yield "notice", "needs a deadline beside it"
    elif step.notice and step.deadline and not _fits(step.notice, step.deadline):
        yield "notice", "can't be longer than the deadline itself"
    if step.after_deadline and not before.dated:
        yield "after_deadline", "needs a step with a deadline before it"
    if step.mail is False and (step.deadline or step.attach):
        yield "mail", "a step without a mail can't print a date or attach anything"


def _subject_faults(step: Step, playbook: Playbook) -> _Faults:
    """What its subject has no moment or state for."""
    if step.not_later_than and not _limit_fits(step.not_later_than, playbook):
        yield "not_later_than", f"a {playbook.subject.value} has no {step.not_later_than.of}"
    if step.on and (step.on not in STATES.get(playbook.subject, ()) or playbook.runs_in(step.on)):
        yield "on", f"is no other state of a {playbook.subject.value}"
    if step.clear_of_window and (step.before is None or playbook.subject is not Subject.MEETING):
        yield "clear_of_window", "is for a step before a meeting"
    if step.merges and playbook.subject is not Subject.INVOICE:
        yield "merges", "only invoices can stand together in one mail"


def _condition_faults(step: Step, before: _Before, facts: frozenset[str]) -> _Faults:
    for condition, _ in step.asks_when:
        if condition.is_about_step or condition.name in OF_THE_CASE:
            yield "asks_when", "can only ask about the client, not about what was sent or how the case stands"
        elif condition.name not in facts:
            yield "asks_when", _unknown(condition, facts)
    asked = [("when", each) for each in step.when] + [("needs_when", each) for each, _ in step.needs_when]
    for key, condition in asked:
        if condition.is_about_step and condition.name not in before.names:
            yield key, f"{condition.name} is no step before it, so it can't have been sent"
        elif not condition.is_about_step and condition.name not in facts:
            yield key, _unknown(condition, facts)


def _unknown(condition: Condition, facts: frozenset[str]) -> str:
    known = ", ".join(sorted(facts))
    return f"nothing is known of {condition.name}; declare it under [facts], or ask about: {known}"


def _fits(notice: Wait, deadline: Wait) -> bool:
    if notice.unit is deadline.unit:
        return notice.count <= deadline.count
    return notice.unit is Unit.WORKING_DAYS and notice.count <= deadline.count


def _limit_fits(limit: Limit, playbook: Playbook) -> bool:
    return {
        LimitOf.START: playbook.subject is Subject.MEETING,
        LimitOf.DUE_DATE: playbook.subject is Subject.INVOICE,
        LimitOf.ANCHOR: True,
    }[limit.of]
