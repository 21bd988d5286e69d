"""Whether the steps of a playbook can be right together: order, reach, promises, conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mailwatch.domain.days.waits import Limit, Unit, Wait
from mailwatch.domain.playbooks.conditions import BUILT_IN, OF_THE_CASE, parse_condition
from mailwatch.domain.playbooks.playbook import Anchor, Playbook, Step, Subject

STATES: Mapping[Subject, tuple[str, ...]] = {
    Subject.INVOICE: ("open", "paid"),
    Subject.MEETING: ("scheduled", "missed", "cancelled", "cancelled late", "held"),
    Subject.RELATIONSHIP: ("started",),
}
"""The states of a subject in which a playbook may run."""


@dataclass(frozen=True, kw_only=True)
class PlaybookProblem:
    """What is wrong in a playbook: the key, the trouble, what to write."""

    path: str
    message: str


def check_ladder(playbook: Playbook) -> list[PlaybookProblem]:
    """What can't be right about the steps as a whole: order, reach, promises, conditions."""
    problems: list[PlaybookProblem] = []

    def bad(step: Step, key: str, message: str) -> None:
        problems.append(PlaybookProblem(path=f"step.{step.name}{key and '.' + key}", message=message))

    seen: set[str] = set()
    kinder = dated = backwards_over = False
    facts = BUILT_IN | {name for name, _ in playbook.facts}
    for step in playbook.steps:
        if step.name in seen:
            bad(step, "", "stands twice in the ladder")
        if step.is_ultimatum and not kinder:
            bad(step, "deadline", "an ultimatum needs a kinder step before it")
        if step.notice is not None and step.deadline is None:
            bad(step, "notice", "needs a deadline beside it")
        elif step.notice and step.deadline and not _fits(step.notice, step.deadline):
            bad(step, "notice", "can't be longer than the deadline itself")
        if step.after_deadline and not dated:
            bad(step, "after_deadline", "needs a step with a deadline before it")
        if step.before is not None and playbook.anchor in (Anchor.SILENCE, Anchor.CANCELLATION):
            bad(step, "before", f"nothing can come before a {playbook.anchor.value}")
        if step.before is not None and backwards_over:
            bad(step, "before", "stands behind a step that comes after the anchor")
        if step.not_later_than and not _limit_fits(step.not_later_than, playbook):
            bad(step, "not_later_than", f"a {playbook.subject.value} has no {step.not_later_than.of}")
        if step.on and (step.on not in STATES.get(playbook.subject, ()) or step.on == playbook.state):
            bad(step, "on", f"is no other state of a {playbook.subject.value}")
        if step.merges and playbook.subject is not Subject.INVOICE:
            bad(step, "merges", "only invoices can stand together in one mail")
        if step.mail is False and (step.deadline or step.attach):
            bad(step, "mail", "a step without a mail can't print a date or attach anything")
        problems += _check_conditions(step, seen, facts)
        seen.add(step.name)
        backwards_over = backwards_over or (step.before is None and not step.on)
        if not step.off:
            kinder = kinder or (step.mail and not step.is_ultimatum and not step.closes)
            dated = dated or step.deadline is not None
    if playbook.steps and all(step.off for step in playbook.steps):
        problems.append(PlaybookProblem(path="step", message="every step is off: nothing would ever happen"))
    return problems


def _check_conditions(step: Step, seen: set[str], facts: frozenset[str]) -> list[PlaybookProblem]:
    problems: list[PlaybookProblem] = []
    asked = [("when", text) for text in step.when] + [("asks_when", text) for text, _ in step.asks_when]
    for key, text in asked:
        path = f"step.{step.name}.{key}"
        condition = parse_condition(text)
        if key == "asks_when" and (condition.is_about_step or condition.name in OF_THE_CASE):
            message = "can only ask about the client, not about what was sent or how the case stands"
            problems.append(PlaybookProblem(path=path, message=message))
        elif condition.is_about_step:
            if condition.name not in seen:
                message = f"{condition.name} is no step before it, so it can't have been sent"
                problems.append(PlaybookProblem(path=path, message=message))
        elif condition.name not in facts:
            known = ", ".join(sorted(facts))
            message = f"nothing is known of {condition.name}; declare it under [facts], or ask about: {known}"
            problems.append(PlaybookProblem(path=path, message=message))
    return problems


def _fits(notice: Wait, deadline: Wait) -> bool:
    if notice.unit is deadline.unit:
        return notice.count <= deadline.count
    return notice.unit is Unit.WORKING_DAYS and notice.count <= deadline.count


def _limit_fits(limit: Limit, playbook: Playbook) -> bool:
    return {
        "start": playbook.subject is Subject.MEETING,
        "due date": playbook.subject is Subject.INVOICE,
        "anchor": True,
    }[limit.of]
