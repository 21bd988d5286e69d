"""What keeps a step from leaving now though its time has come: a view too old, a guard, a cap."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.rules.actions import Decision, TellOwner
from mailwatch.domain.rules.guards import cap_reached

BLIND = timedelta(minutes=1)
"""When to look again while a mailbox can't be read."""

SUSPENDED = timedelta(hours=1)
"""When to look again while a guard holds everything; what lifts it has everybody judged at once."""

SOON = timedelta(seconds=5)
"""When to look again at what another moment may change."""


def stale(here: Situation, needed: datetime) -> Decision | None:
    """Silence is measured only as far as the mailbox was really read (I3).

    A view that is merely older than ``needed`` is renewed at once; one that stays old is waited for.
    """
    observed, now = here.coverage.observed_until, here.coverage.now
    if observed is None:
        return Decision(look_again_at=now + BLIND, because=Reason.of("never-read"))
    old = now - observed > here.policy.stale_after
    ahead = observed > now  # a clock was set back: nobody knows how old that view is
    if ahead or old or observed < needed:
        pause = BLIND if old else SOON
        return Decision(look_again_at=now + pause, because=Reason.of("stale-view", observed=observed))
    return None


def suspended(here: Situation) -> Decision | None:
    """A guard that holds the whole account; when it is lifted, everybody is judged at once."""
    found = here.coverage.suspended.get(here.case.account)
    if found is None:
        return None
    return Decision(
        look_again_at=found.until or here.coverage.now + SUSPENDED, because=found.because, held=True
    )


def capped(here: Situation, step: Step) -> Decision | None:
    """As many of these mails today as the owner allows."""
    cap = cap_reached(here, step)
    if cap is None:
        return None
    told = (TellOwner(key=cap.key, because=cap.because),) if cap.key else ()
    return Decision(actions=told, look_again_at=cap.until, because=cap.because, held=True)
