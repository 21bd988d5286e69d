"""The heart: what to do about a case now, why, and when to look again.

Pure: it takes values, the time and the reach of its coverage included, and gives
values, the reason included. Doing nothing carries its reason too.
"""

from __future__ import annotations

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case, Outcome, PlannedMail
from mailwatch.domain.client.policy import Mode
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.delivery import WITHDRAWABLE, HeldFor, RowState
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import (
    Action,
    CloseCase,
    Decision,
    Deliver,
    PassStep,
    Release,
    TellOwner,
    Withdraw,
)
from mailwatch.domain.rules.announcing import announce, told_at
from mailwatch.domain.rules.due_reasons import due_reason, waiting
from mailwatch.domain.rules.endings import completed, ending_of
from mailwatch.domain.rules.guards import loop_of
from mailwatch.domain.rules.hold_rules import first_hold
from mailwatch.domain.rules.meeting_cases import (
    passes_at,
    told_when_due,
    was_planned_for_another_hour,
)
from mailwatch.domain.rules.planning import covers_of, opening, plan_mail
from mailwatch.domain.rules.send_gates import SOON, capped, stale, suspended
from mailwatch.domain.steps.due import Due, NothingAskedError, after_announcement, due_of
from mailwatch.domain.steps.hold import Hold
from mailwatch.domain.steps.ladder import next_step
from mailwatch.domain.steps.money_holds import money_hold
from mailwatch.domain.steps.recipients import recipients_of


def decide(here: Situation, behind: Case | None = None) -> Decision:
    """Judge one case. Total and deterministic: the same values give the same decision.

    ``behind`` is the case of the same client that goes first, if there is one.
    """
    case, policy = here.case, here.policy
    if not case.is_open:
        return Decision(because=case.because or Reason.of("skipped"))
    if case.planned is not None and case.planned.state is RowState.COMMITTING:
        return Decision(because=Reason.of("in-transit", step=case.planned.step))
    if ending := ending_of(here):
        return _close(case, ending)
    if uncertain := _uncertain(case):
        return uncertain
    step = next_step(here)
    if step is None:
        return _close(case, completed(case))
    if refused := _refused(case):
        return refused
    if case.account not in policy.accounts:
        return _held(case, Hold(because=Reason.of("account-gone", account=case.account), tell=True))
    try:
        if hold := first_hold(here, step):
            hold = told_when_due(here, step, hold)
            return _held(case, hold)
        if loop := loop_of(here):
            because, about = loop
            return _held(case, Hold(because=because, tell=True, about=about))
        due = due_of(here, step)
        if behind is not None and step.pressing:
            because = Reason.of(
                "queued", playbook=behind.playbook.name, case=behind.key.short, step=step.name
            )
            return _held(case, Hold(because=because))
        if not step.mail:
            return _tell_step(here, step, due)
        to, why_not = recipients_of(here, step)
        if not to:
            last = due.basis.asked.at if due.basis.asked else due.since
            because = Reason.of("no-recipient", last=last, why=why_not)
            return _held(case, Hold(because=because, tell=True))
        return _forward(here, step, due, to)
    except NoSuchDayError:
        return _held(case, Hold(because=Reason.of("outside-calendar", until=policy.calendar.known_until)))
    except NothingAskedError:
        code = "anchor-gone" if case.playbook.subject.is_mail else "matter-gone"
        return _held(case, Hold(because=Reason.of(code), tell=True))


# -- ends ------------------------------------------------------------------------------


def _close(case: Case, ending: CloseCase) -> Decision:
    actions: list[Action] = []
    if case.planned is not None and case.planned.state in WITHDRAWABLE:
        actions.append(Withdraw(row=case.planned.row, because=ending.because))
    actions.append(ending)
    if ending.outcome in (Outcome.ANSWERED, Outcome.BOUNCED, Outcome.COMPLETED) and _is_worth_telling(
        case, ending
    ):
        actions.append(TellOwner(key=f"{ending.outcome}|{case.key}", because=ending.because))
    return Decision(actions=tuple(actions), because=ending.because)


def _is_worth_telling(case: Case, ending: CloseCase) -> bool:
    """Reminders of a meeting that went out are no news, nor what the owner was told as the last step."""
    if ending.outcome is not Outcome.COMPLETED:
        return True
    if any(case.playbook.position(name) == case.highest for name in case.passed):
        return False
    return any(step.pressing and step.name in case.sent_names for step in case.playbook.steps)


# -- what stands in the way --------------------------------------------------------------


def _uncertain(case: Case) -> Decision | None:
    """A mail that may have left is settled by evidence or the owner before anything else is sent (I2)."""
    planned = case.planned
    if planned is None or planned.state is not RowState.UNCERTAIN:
        return None
    because = Reason.of(
        "uncertain-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(key=f"uncertain|{case.key}|{planned.row}", because=because)
    return Decision(actions=(tell,), because=because, held=True)


def _refused(case: Case) -> Decision | None:
    planned = case.planned
    if planned is None or planned.state is not RowState.REFUSED:
        return None
    because = Reason.of(
        "refused-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(key=f"refused|{case.key}|{planned.row}|{planned.tries}", because=because)
    return Decision(actions=(tell,), because=because, held=True)


def _detail(reason: Reason) -> str:
    return str(reason.get("detail") or reason.get("reply") or reason.say())


def _held(case: Case, hold: Hold) -> Decision:
    actions: list[Action] = []
    planned = case.planned
    withdrawable = planned is not None and planned.state in WITHDRAWABLE and not _is_held_by_owner(planned)
    if hold.withdraws and planned is not None and withdrawable:
        actions.append(Withdraw(row=planned.row, because=hold.because))
    if hold.tell:
        actions.append(
            TellOwner(key=f"hold|{hold.because.code}|{case.key}|{hold.about}", because=hold.because)
        )
    return Decision(actions=tuple(actions), look_again_at=hold.until, because=hold.because, held=True)


def _is_held_by_owner(planned: PlannedMail) -> bool:
    """The owner's hold outlasts everything but their own yes: a new row would forget it."""
    return planned.state is RowState.HELD and planned.held_for is HeldFor.OWNER


# -- the way forward -----------------------------------------------------------------------


def _forward(here: Situation, step: Step, due: Due, to: tuple[str, ...]) -> Decision:
    planned = here.case.planned
    consent = _consent(here, step)
    if planned is not None and _is_held_by_owner(planned):
        return _waits_for_owner(here, step, planned)
    if planned is not None and (changed := _no_longer_fits(here, planned, step, to)):
        because = Reason.of("no-longer-wanted", why=changed)
        withdraw = Withdraw(row=planned.row, because=because)
        return Decision(actions=(withdraw,), look_again_at=here.coverage.now, because=because)
    goes_at, told = due.at, None
    if consent is Consent.ANNOUNCE and not (planned is not None and planned.approved):
        told = told_at(here, step, due)
        if told is None:
            return announce(here, step, due, to)
        goes_at = after_announcement(due.at, told, step, here.policy)
    if here.coverage.now < goes_at:
        return Decision(look_again_at=goes_at, because=waiting(here, step, due, goes_at, told=told))
    if unseen := stale(here, goes_at):
        return unseen
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    waits = (
        planned is not None and planned.state is RowState.HELD and planned.held_for is not HeldFor.ANNOUNCED
    )
    if not waits and (braked := suspended(here) or capped(here, step)):
        return braked
    if unpaid := money_hold(here, step):
        return _held(here.case, unpaid)
    because = due_reason(here, step, due, goes_at)
    if planned is None:
        send = plan_mail(
            here,
            step,
            due,
            to,
            goes_at=goes_at,
            expected=here.coverage.now,
            consent=consent,
            because=because,
        )
        return Decision(actions=(send,), look_again_at=here.coverage.now, because=because)
    if planned.state is RowState.HELD:
        if consent is Consent.ANNOUNCE and planned.held_for is HeldFor.ANNOUNCED:
            release = Release(row=planned.row, because=because)
            return Decision(actions=(release,), look_again_at=here.coverage.now, because=because)
        return _waits_for_owner(here, step, planned)
    opens = opening(here, step)
    if opens > here.coverage.now:
        return Decision(look_again_at=opens, because=Reason.of("outside-hours", step=step.name, due=opens))
    deliver = Deliver(row=planned.row, step=step, to=to, because=because)
    return Decision(actions=(deliver,), look_again_at=here.coverage.now, because=because)


def _consent(here: Situation, step: Step) -> Consent:
    consent = here.policy.consent_for(step)
    if not here.case.sent and here.case.account in here.coverage.no_copies:
        # An earlier send could not be found again there, so the first one needs the owner's word (I2).
        return Consent.ASK
    return consent


def _no_longer_fits(here: Situation, planned: PlannedMail, step: Step, to: tuple[str, ...]) -> str:
    if planned.step != step.name:
        return "another step is next now"
    if planned.to != to:
        return "the recipients are others now"
    if planned.covers != covers_of(here, step):
        return "the invoices in it are others now"
    if was_planned_for_another_hour(here, planned):
        return "the meeting was moved"
    if _consent(here, step) is Consent.ASK and planned.state is RowState.QUEUED and not planned.approved:
        return "it needs your yes now"
    return ""


def _waits_for_owner(here: Situation, step: Step, planned: PlannedMail) -> Decision:
    """Until their word, or until its moment has passed and it is taken back."""
    passes = passes_at(here, step)
    return Decision(look_again_at=passes + SOON if passes else None, because=planned.because, held=True)


def _tell_step(here: Situation, step: Step, due: Due) -> Decision:
    """A step that is no mail: when its time has come the owner is told what is theirs to do."""
    if here.coverage.now < due.at:
        return Decision(look_again_at=due.at, because=waiting(here, step, due, due.at))
    if unseen := stale(here, due.at):
        return unseen
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    because = Reason.of("yours-now", step=step.name, what=step.asks_owner or step.tells_owner or step.name)
    passed = PassStep(step=step, because=because)
    return Decision(actions=(passed,), look_again_at=here.coverage.now, because=because)
