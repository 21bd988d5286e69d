"""Consent by announcement: the owner is told of a step a working day before it goes, and may stop it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.policy import Mode
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import Decision, Withdraw
from mailwatch.domain.rules.due_reasons import waiting
from mailwatch.domain.rules.planning import opening, plan_mail
from mailwatch.domain.rules.send_gates import SOON, stale, suspended
from mailwatch.domain.steps.due import Due, after_announcement, announce_at

NOTICE_ON_ITS_WAY = timedelta(hours=1)
"""When to look again at a step whose announcement has not left; once it has, the client is judged at once."""


def announcement_key(case: Case, step: Step, day: date) -> str:
    """Names the notice that a step is about to go out on ``day``.

    A step that slips is announced anew, and so is one that was taken back and
    planned once more: its words, its date above all, may be others by then.
    """
    again = case.taken_back.count(step.name)
    return f"announce|{case.key}|{step.name}|{day}" + (f"|{again}" if again else "")


def told_at(here: Situation, step: Step, due: Due) -> datetime | None:
    """When this state told the owner of the mail as it is planned now; None before.

    A notice that only lies in the mailbox does not count: what the owner said
    to it was lost with the state that sent it, so they are told anew.
    """
    return here.view.told.get(announcement_key(here.case, step, here.policy.calendar.day_of(due.at)))


def announce(here: Situation, step: Step, due: Due, to: tuple[str, ...]) -> Decision:
    """Lay the mail out when its announcement is due, and wait for the notice to have left."""
    now, day_of = here.coverage.now, here.policy.calendar.day_of
    tell_at = announce_at(due.at, here.policy)
    planned = here.case.planned
    because = Reason.of("announce-due", step=step.name, due=due.at)
    if now < tell_at:
        return Decision(look_again_at=tell_at, because=waiting(here, step, due, due.at))
    if unseen := stale(here, tell_at):
        return unseen
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    if braked := suspended(here):
        return braked
    if planned is not None and day_of(planned.due) != day_of(due.at):
        # Announced for another day; the new one is announced anew.
        moved = Reason.of("no-longer-wanted", why="its day has moved")
        withdraw = Withdraw(row=planned.row, because=moved)
        return Decision(actions=(withdraw,), look_again_at=now, because=moved)
    if planned is not None:
        # The row waits; the notice is on its way to the owner.
        return Decision(look_again_at=now + NOTICE_ON_ITS_WAY, because=because)
    expected = after_announcement(max(due.at, opening(here, step)), now, step, here.policy)
    send = plan_mail(
        here,
        step,
        due,
        to,
        goes_at=due.at,
        expected=expected,
        consent=Consent.ANNOUNCE,
        because=because,
    )
    return Decision(actions=(send,), look_again_at=now + SOON, because=because)
