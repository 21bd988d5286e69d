"""What holds a step about money: the bank not looked at, a dispute, a promise, a part that came in."""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.cases.basis import (
    basis_of,
    named_matters,
)
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Step, Subject
from mailwatch.domain.steps.hold import Hold


def resumes_at(matter: Matter, policy: ClientPolicy) -> datetime | None:
    """When a ladder goes on after a promise: the working day after the promised one."""
    if matter.promised is None:
        return None
    return policy.calendar.start_of(policy.calendar.working_days_after(matter.promised, 1))


def money_hold(here: Situation, step: Step) -> Hold | None:
    """No money step leaves without a look at the bank that still counts, on the owner's clock (I3).

    It waits as it is for that look: taken back it would be announced anew each day.
    The owner is asked once for each look, where a daily list reminds them, else each day.
    """
    case, policy = here.case, here.policy
    if not case.playbook.money or step.on or not step.mail:
        return None
    today = here.calendar.day_of(here.now)
    looked = here.view.bank_seen()
    if policy.bank_look.counts(looked, here.now):
        return None
    matter = basis_of(here).matter
    about = matter.say(policy.display) if matter else case.key.anchor
    because = Reason.of("bank-unseen", step=step.name, about=about)
    tomorrow = policy.calendar.next_opening(policy.calendar.end_of(today))
    tell = policy.bank_look.asks(here.now)
    asked = f"{step.name} {looked.isoformat() if looked else ''}" if policy.lists_daily else str(today)
    return Hold(because=because, ask_again_at=tomorrow, withdraws=False, tell=tell, about=asked)


def disputed_or_promised(here: Situation) -> Hold | None:
    """A dispute holds until it is settled, a promise until its day, a part payment until the owner's word."""
    case = here.case
    if case.playbook.subject is not Subject.INVOICE:
        return None
    matter = basis_of(here).matter
    if matter is None or not case.playbook.runs_in(matter.state):
        return None
    if matter.disputed:
        return Hold(because=Reason.of("disputed", number=matter.key))
    resumes = resumes_at(matter, here.policy)
    if resumes is not None and here.now < resumes:
        because = Reason.of("promised", number=matter.key, day=matter.promised or "", until=resumes)
        return Hold(because=because, until=resumes)
    for each in named_matters(here):
        if case.playbook.runs_in(each.state) and not each.disputed and _waits_for_word(each, here.view):
            amount = str(each.part_paid or "")
            because = Reason.of("part-paid", number=each.key, amount=amount)
            return Hold(because=because, tell=True, about=amount)
    return None


def _waits_for_word(matter: Matter, view: ClientView) -> bool:
    """A part came in and no day was promised for the rest, with it or since: only the owner can say."""
    if matter.held_at is None or view.lifted_since(matter.held_at):
        return False
    return matter.promised_at is None or matter.promised_at < matter.held_at
