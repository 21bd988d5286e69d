"""What to do about a case now, why, and when to look again.

Pure: it takes values, the time and how far the mailboxes were read included,
and gives values, the reason included. Doing nothing carries its reason too:
:mod:`mailwatch.domain.rules.obstacles` is the one table of them. Where none
applies, one of three things happens: a step that is no mail is passed to the
owner, a mail is laid out, or a mail that was laid out goes on its way.
"""

from __future__ import annotations

from mailwatch.domain.cases.basis import named_matters
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case, PlannedMail
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.delivery import WITHDRAWABLE, RowState
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.rules import obstacles
from mailwatch.domain.rules.actions import Action, Decision, Deliver, PassStep, Release, TellOwner, Withdraw
from mailwatch.domain.rules.due_reasons import due_reason
from mailwatch.domain.rules.planning import plan_mail
from mailwatch.domain.rules.send_rules import SOON
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps.due import NothingAskedError, after_announcement, opening_at
from mailwatch.domain.steps.hold import Hold


def decide(here: Situation, behind: Case | None = None) -> Decision:
    """Judge one case. Total and deterministic: the same values give the same decision.

    ``behind`` is the case of the same client that goes first, if there is one.
    """
    there = StepSituation.next_of(here, behind)
    try:
        for each in obstacles.OBSTACLES:
            if each.rule is not None and (found := each.rule(there)) is not None:
                return _held(there, found) if isinstance(found, Hold) else found
        return _go_on(there)
    except NoSuchDayError:
        until = there.policy.calendar.known_until
        return _held(there, Hold(because=Reason.of("outside-calendar", until=until)))
    except NothingAskedError:
        code = "anchor-gone" if there.case.playbook.subject.is_mail else "matter-gone"
        return _held(there, Hold(because=Reason.of(code), tell=True))


def _held(here: StepSituation, hold: Hold) -> Decision:
    """Wait as the hold says; a mail that was planned is taken back, unless the owner holds it."""
    actions: list[Action] = []
    planned = here.planned
    withdrawable = planned is not None and planned.state in WITHDRAWABLE and not here.is_held_by_owner
    if hold.withdraws and planned is not None and withdrawable:
        actions.append(Withdraw(row=planned.row, because=hold.because))
    if hold.tell:
        key = NoticeKey.of(NoticeKind.HOLD, f"{hold.because.code}", here.case.key, hold.about)
        actions.append(TellOwner(key=key, because=hold.because))
    return Decision(
        actions=tuple(actions),
        look_again_at=hold.until or hold.ask_again_at,
        because=hold.because,
        held=True,
        until=hold.until,
    )


def _go_on(here: StepSituation) -> Decision:
    """Nothing stands in the way."""
    if not here.step.mail:
        return _pass(here)
    if here.planned is None:
        return _lay_out(here)
    return _send(here, here.planned)


def _pass(here: StepSituation) -> Decision:
    """A step that is no mail: the owner is told what is theirs to do."""
    step = here.step
    what = step.asks_owner or step.tells_owner or step.name
    if owed := _owed(here):
        what = f"{owed} not paid, as far as mailwatch knows. Look at the bank first. {what}"
    because = Reason.of("yours-now", step=step.name, what=what)
    passed = PassStep(step=step, because=because)
    return Decision(actions=(passed,), look_again_at=here.now, because=because)


def _owed(here: StepSituation) -> str:
    """The open invoices that the ladder was about, with what is open of each."""
    return "; ".join(
        f"{each.say(here.policy.display)}{f' ({each.open_amount} open)' if each.open_amount else ''}"
        for each in named_matters(here)
        if each.kind is Subject.INVOICE and here.case.playbook.runs_in(each.state)
    )


def _lay_out(here: StepSituation) -> Decision:
    """A mail into the outbox; one that is announced waits there while the owner is told."""
    step, due, now = here.step, here.due, here.now
    if here.is_to_be_announced:
        because = Reason.of("announce-due", step=step.name, due=due.at)
        goes_at, again = due.at, now + SOON
        expected = after_announcement(max(due.at, opening_at(step, now, here.policy)), now, step, here.policy)
    else:
        because = due_reason(here, step, due, here.goes_at)
        goes_at, again, expected = here.goes_at, now, now
    send = plan_mail(
        here,
        step,
        due,
        here.recipients,
        goes_at=goes_at,
        expected=expected,
        consent=here.consent,
        because=because,
    )
    return Decision(actions=(send,), look_again_at=again, because=because)


def _send(here: StepSituation, planned: PlannedMail) -> Decision:
    """A mail that lies in the outbox: out of its announcement into the queue, and from there to the wire."""
    because = due_reason(here, here.step, here.due, here.goes_at)
    action: Action
    if planned.state is RowState.HELD:
        action = Release(row=planned.row, because=because)
    else:
        action = Deliver(row=planned.row, step=here.step, to=here.recipients, because=because)
    return Decision(actions=(action,), look_again_at=here.now, because=because)
