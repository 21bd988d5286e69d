"""The mail that a decision plans: to whom, when, with which date and which matters in it."""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import SendStep
from mailwatch.domain.steps.due import Due, printed_deadline
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


def covers_of(here: Situation, step: Step) -> tuple[str, ...]:
    """The other matters that stand in the same mail, by their keys."""
    return tuple(each.key for each in covered(here, step))
