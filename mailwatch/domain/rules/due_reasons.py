"""Why a step waits, and why it goes: the reason that stands beside a decision about its time."""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.cases.given import deadline_of
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.given_days import GivenBy
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.due import Due

GIVEN = {
    GivenBy.OWNER: "waiting-your-day",
    GivenBy.BOTH: "waiting-agreed",
    GivenBy.CLIENT: "waiting-promised",
}
"""The reason for a day, by whose word it is."""


def waiting(
    here: Situation, step: Step, due: Due, goes_at: datetime, *, told: datetime | None = None
) -> Reason:
    """Why the step waits until ``goes_at``; ``told`` is when the owner was told of it."""
    deadline = deadline_of(here)
    if step.after_deadline and deadline is not None:
        return Reason.of("deadline-running", deadline=deadline, step=step.name, due=goes_at)
    if told is not None:
        return Reason.of("announced", step=step.name, told=told, due=goes_at)
    return not_yet(step, due, goes_at, here.policy.display)


def not_yet(step: Step, due: Due, at: datetime, display: TimeDisplay) -> Reason:
    """Why the step waits until ``at``: for an answer, or for the day of what it is about."""
    if due.basis.matter is not None:
        return Reason.of("waiting-matter", about=due.basis.matter.say(display), step=step.name, due=at)
    if due.given is not None:
        given = due.given
        return Reason.of(
            GIVEN[given.by], day=given.day, words=given.words, thread=given.thread, step=step.name, due=at
        )
    return Reason.of("waiting", since=due.since, step=step.name, due=at)


def due_reason(here: Situation, step: Step, due: Due, goes_at: datetime) -> Reason:
    """Why the step goes now."""
    observed = here.coverage.observed_until or goes_at
    if due.basis.matter is not None:
        about = due.basis.matter.say(here.policy.display)
        return Reason.of("due-matter", step=step.name, due=goes_at, about=about, observed=observed)
    asked = due.basis.asked
    return Reason.of(
        "due",
        step=step.name,
        due=goes_at,
        subject=asked.subject if asked else "",
        last=asked.at if asked else due.since,
        observed=observed,
    )
