"""What keeps the next step from leaving: its time, recipients, consent, a view too old, a cap."""

from __future__ import annotations

from datetime import timedelta

from mailwatch.domain.client.case import PlannedMail
from mailwatch.domain.client.policy import Mode
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent
from mailwatch.domain.rules.actions import Decision, TellOwner, Withdraw
from mailwatch.domain.rules.due_reasons import waiting
from mailwatch.domain.rules.guards import cap_reached, loop_of
from mailwatch.domain.rules.meeting_cases import passes_at, was_planned_for_another_hour
from mailwatch.domain.rules.planning import covers_of
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps import money_holds
from mailwatch.domain.steps.due import opening_at
from mailwatch.domain.steps.hold import Hold

BLIND = timedelta(minutes=1)
"""When to look again while a mailbox can't be read."""

SUSPENDED = timedelta(hours=1)
"""When to look again while a guard holds everything; what lifts it has everybody judged at once."""

SOON = timedelta(seconds=5)
"""When to look again at what another moment may change."""

NOTICE_ON_ITS_WAY = timedelta(hours=1)
"""When to look again at a step whose announcement has not left; once it has, the client is judged at once."""


def loop(here: StepSituation) -> Hold | None:
    """Two machines answer one another."""
    found = loop_of(here)
    return Hold(because=found[0], tell=True, about=found[1]) if found else None


def undated(here: StepSituation) -> None:
    """A step whose day can't be told: ``decide`` says why. Raises NoSuchDayError, NothingAskedError."""
    here.due  # noqa: B018  # what it raises is the answer


def behind_another(here: StepSituation) -> Hold | None:
    """One person is never under two ladders at once."""
    first = here.behind
    if first is None or not here.step.pressing:
        return None
    because = Reason.of("queued", playbook=first.playbook.name, case=first.key.short, step=here.step.name)
    return Hold(because=because)


def nobody_to_write_to(here: StepSituation) -> Hold | None:
    """Nobody is left of the people that the unanswered mail went to (I7)."""
    if not here.step.mail or here.recipients:
        return None
    last = here.due.basis.asked.at if here.due.basis.asked else here.due.since
    return Hold(because=Reason.of("no-recipient", last=last, why=here.why_no_recipient), tell=True)


def held_by_owner(here: StepSituation) -> Decision | None:
    """The owner holds the mail."""
    planned = here.planned
    if planned is None or not here.step.mail or not here.is_held_by_owner:
        return None
    return _waits(here, planned)


def planned_for_other_facts(here: StepSituation) -> Decision | None:
    """The mail in the outbox says what is so no more: it is taken back, and planned anew."""
    planned = here.planned
    if planned is None or not here.step.mail or not (changed := _what_changed(here, planned)):
        return None
    return _taken_back(here, planned, changed)


def not_yet_due(here: StepSituation) -> Decision | None:
    """Its time, or that of its announcement, has not come."""
    if here.now >= here.goes_at:
        return None
    shown = here.due.at if here.is_to_be_announced else here.goes_at
    because = waiting(here, here.step, here.due, shown, told=here.told)
    return Decision(look_again_at=here.goes_at, because=because)


def stale_view(here: StepSituation) -> Decision | None:
    """Silence is measured only as far as the mailbox was really read (I3).

    A view that is merely older than needed is renewed at once; one that stays old is waited for.
    """
    observed, now = here.coverage.observed_until, here.now
    if observed is None:
        return Decision(look_again_at=now + BLIND, because=Reason.of("never-read"))
    old = now - observed > here.policy.stale_after
    ahead = observed > now  # a clock was set back: nobody knows how old that view is
    if ahead or old or observed < here.goes_at:
        pause = BLIND if old else SOON
        return Decision(look_again_at=now + pause, because=Reason.of("stale-view", observed=observed))
    return None


def mode_off(here: StepSituation) -> Decision | None:
    """Sending is off in the owner's file."""
    return Decision(because=Reason.of("mode-off")) if here.policy.mode is Mode.OFF else None


def suspended(here: StepSituation) -> Decision | None:
    """A guard that holds the whole account; when it is lifted, everybody is judged at once."""
    found = here.coverage.suspended.get(here.case.account)
    if found is None or not _would_leave(here, announced=True):
        return None
    again = found.until or here.now + SUSPENDED
    return Decision(look_again_at=again, because=found.because, held=True, until=found.until)


def capped(here: StepSituation) -> Decision | None:
    """As many of these mails today as the owner allows."""
    cap = cap_reached(here, here.step) if _would_leave(here) else None
    if cap is None:
        return None
    told = (TellOwner(key=cap.key, because=cap.because),) if cap.key else ()
    return Decision(actions=told, look_again_at=cap.until, because=cap.because, held=True, until=cap.until)


def bank_unseen(here: StepSituation) -> Hold | None:
    """A mail about money, and the owner has not looked at the bank lately (I3)."""
    if here.is_to_be_announced:
        return None
    return money_holds.money_hold(here, here.step)


def announced_for_another_day(here: StepSituation) -> Decision | None:
    """The mail that waits for its announcement was planned for another day: it is announced anew."""
    planned, day_of = here.planned, here.policy.calendar.day_of
    if planned is None or not here.is_to_be_announced or day_of(planned.due) == day_of(here.due.at):
        return None
    return _taken_back(here, planned, "its day has moved")


def announcement_on_its_way(here: StepSituation) -> Decision | None:
    """The mail is laid out, and the notice about it has not left yet."""
    if here.planned is None or not here.is_to_be_announced:
        return None
    because = Reason.of("announce-due", step=here.step.name, due=here.due.at)
    return Decision(look_again_at=here.now + NOTICE_ON_ITS_WAY, because=because)


def waits_for_yes(here: StepSituation) -> Decision | None:
    """The mail is laid out and waits for the owner's word."""
    planned = here.planned
    if not here.step.mail or planned is None or planned.state is not RowState.HELD:
        return None
    announced = here.consent is Consent.ANNOUNCE and not here.waits_for_word
    return None if announced else _waits(here, planned)


def outside_hours(here: StepSituation) -> Decision | None:
    """A mail in the queue leaves within the client's hours."""
    if not here.step.mail or here.planned is None or here.planned.state is RowState.HELD:
        return None
    opens = opening_at(here.step, here.now, here.policy)
    if opens <= here.now:
        return None
    because = Reason.of("outside-hours", step=here.step.name, due=opens)
    return Decision(look_again_at=opens, because=because)


def _waits(here: StepSituation, planned: PlannedMail) -> Decision:
    """Until the owner's word, or until its moment has passed and it is taken back."""
    passes = passes_at(here, here.step)
    return Decision(look_again_at=passes + SOON if passes else None, because=planned.because, held=True)


def _taken_back(here: StepSituation, planned: PlannedMail, why: str) -> Decision:
    because = Reason.of("no-longer-wanted", why=why)
    withdraw = Withdraw(row=planned.row, because=because)
    return Decision(actions=(withdraw,), look_again_at=here.now, because=because)


def _would_leave(here: StepSituation, *, announced: bool = False) -> bool:
    """Whether what comes next is a mail to the client; ``announced``: or the notice about it."""
    if here.is_to_be_announced:
        return announced
    return here.step.mail and not here.waits_for_word


def _what_changed(here: StepSituation, planned: PlannedMail) -> str:
    step = here.step
    if planned.step != step.name:
        return "another step is next now"
    if planned.to != here.recipients:
        return "the recipients are others now"
    if planned.covers != covers_of(here, step):
        return "the invoices in it are others now"
    if was_planned_for_another_hour(here, planned):
        return "the meeting was moved"
    if here.consent is Consent.ASK and planned.state is RowState.QUEUED and not planned.approved:
        return "it needs your yes now"
    return ""
