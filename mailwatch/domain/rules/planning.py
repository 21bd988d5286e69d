"""The mail that a decision plans: to whom, when, with which date and which matters in it."""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import SendStep
from mailwatch.domain.steps.due import Due, fitting_day, printed_deadline
from mailwatch.domain.steps.ladder import covered


def plan_mail(
    here: Situation,
    step: Step,
    due: Due,
    to: tuple[str, ...],
    *,
    goes_at: datetime,
    expected: datetime,
    consent: Consent,
    because: Reason,
) -> SendStep:
    """A mail that is due ``goes_at`` and, as it looks, leaves at ``expected``: its date counts from there."""
    return SendStep(
        step=step,
        to=to,
        consent=consent,
        due=goes_at,
        deadline=printed_deadline(here, step, expected),
        because=because,
        anchored=due.basis.at,
        covers=covers_of(here, step),
    )


def opening(here: Situation, step: Step) -> datetime:
    """The first instant from now on at which the step may leave."""
    if step.any_hour:
        return here.coverage.now
    return here.policy.calendar.next_opening(
        here.coverage.now, fits=fitting_day(step, here.policy), kind=not step.pressing
    )


def covers_of(here: Situation, step: Step) -> tuple[str, ...]:
    """The other matters that stand in the same mail, by their keys."""
    return tuple(each.key for each in covered(here, step))
