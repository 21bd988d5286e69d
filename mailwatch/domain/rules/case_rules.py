"""What is decided about a case before its next step: it is over, it ends, or a mail of it is open."""

from __future__ import annotations

from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.facts.delivery import WITHDRAWABLE, RowState
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.actions import Action, CloseCase, Decision, TellOwner, Withdraw
from mailwatch.domain.rules.endings import completed, ending_of, is_worth_telling
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps.hold import Hold
from mailwatch.domain.steps.ladder import next_step


def is_over(here: StepSituation) -> Decision | None:
    """The case was closed before."""
    return None if here.case.is_open else Decision(because=here.case.because or Reason.of("skipped"))


def in_transit(here: StepSituation) -> Decision | None:
    """A mail of the case is being handed over at this moment."""
    planned = here.planned
    if planned is None or planned.state is not RowState.COMMITTING:
        return None
    return Decision(because=Reason.of("in-transit", step=planned.step))


def ends(here: StepSituation) -> Decision | None:
    """Something has ended the case, whatever its ladder says."""
    ending = ending_of(here)
    return _closed(here.case, ending) if ending else None


def uncertain(here: StepSituation) -> Decision | None:
    """A mail that may have left is settled by evidence or the owner before anything else is sent (I2)."""
    planned = here.planned
    if planned is None or planned.state is not RowState.UNCERTAIN:
        return None
    because = Reason.of(
        "uncertain-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(key=NoticeKey.of(NoticeKind.UNCERTAIN, here.case.key, planned.row), because=because)
    return Decision(actions=(tell,), because=because, held=True)


def has_no_step_left(here: StepSituation) -> Decision | None:
    """The ladder has been climbed, or what is left would come too late."""
    return _closed(here.case, completed(here.case)) if next_step(here) is None else None


def refused(here: StepSituation) -> Decision | None:
    """The server did not take the mail: the owner looks at it."""
    planned = here.planned
    if planned is None or planned.state is not RowState.REFUSED:
        return None
    because = Reason.of(
        "refused-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(
        key=NoticeKey.of(NoticeKind.REFUSED, here.case.key, planned.row, planned.tries), because=because
    )
    return Decision(actions=(tell,), because=because, held=True)


def account_gone(here: StepSituation) -> Hold | None:
    """The account that the case belongs to stands in the owner's file no more."""
    if here.case.account in here.policy.accounts:
        return None
    return Hold(because=Reason.of("account-gone", account=here.case.account), tell=True)


def _closed(case: Case, ending: CloseCase) -> Decision:
    actions: list[Action] = []
    if case.planned is not None and case.planned.state in WITHDRAWABLE:
        actions.append(Withdraw(row=case.planned.row, because=ending.because))
    actions.append(ending)
    told = ending.outcome in (Outcome.ANSWERED, Outcome.BOUNCED)
    if told or (ending.outcome is Outcome.COMPLETED and is_worth_telling(case)):
        actions.append(
            TellOwner(key=NoticeKey.of(NoticeKind(ending.outcome), case.key), because=ending.because)
        )
    return Decision(actions=tuple(actions), because=ending.because)


def _detail(reason: Reason) -> str:
    return str(reason.get("detail") or reason.get("reply") or reason.say())
