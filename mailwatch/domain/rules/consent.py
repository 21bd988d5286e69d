"""Whether a step goes by itself, is announced to the owner, or waits for their yes."""

from __future__ import annotations

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.playbooks.playbook import Consent, Step


def begins_without_copies(here: Situation) -> bool:
    """Whether the next mail is the case's first, from an account whose provider files no copies.

    An earlier send could not be found again there, so it needs the owner's word (I2).
    """
    return not here.case.sent and here.case.account in here.coverage.no_copies


def consent_of(here: Situation, step: Step) -> Consent:
    """The consent that ``step`` needs as the case's next mail."""
    return Consent.ASK if begins_without_copies(here) else here.policy.consent_for(step)
