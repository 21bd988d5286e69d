"""A step ahead in its final bytes: through the same code as what is sent, from a row that is never stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import Judged
from mailwatch.app.deciding.step_mail import attached_to, identity_of
from mailwatch.app.sending.render import FinalMail, final_step
from mailwatch.app.showing.future.ahead import Ahead
from mailwatch.app.showing.plan.planned import Planned
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import Decision
from mailwatch.domain.steps.due import NothingAskedError
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow, Purpose, Transaction


@dataclass(frozen=True, kw_only=True)
class MailAsSent:
    """One mail of the plan with its bytes; without them ``final`` is None and ``trouble`` says why."""

    planned: Planned
    final: FinalMail | None
    trouble: str = ""
    language: str = ""


def mails_as_sent(
    mails: Iterable[tuple[Planned, Ahead]], composer: Composer, transaction: Transaction
) -> Iterator[MailAsSent]:
    """Each mail of a plan as it will leave, in the same order; each answers those that leave before it."""
    ids: dict[tuple[CaseKey, str], str] = {}
    for planned, ahead in mails:
        case = ahead.case
        # What leaves before it on the way has its Message-ID already, since nothing in that is chance.
        sent = tuple(
            replace(each, message_id=each.message_id or ids.get((case.key, each.step), ""))
            for each in case.sent
        )
        here = ahead.here.client.of(replace(case, sent=sent))
        laid = case.planned if case.planned and case.planned.step == ahead.step.name else None
        known = transaction.outbox.row(laid.row) if laid is not None else None
        row = known or virtual_row(here, ahead.step, ahead.to, composer, ahead.at)
        if known is None:
            approved = planned.text if ahead.consent is Consent.ASK else ""
            row = replace(row, deadline=ahead.deadline, approved_text=approved)
        ids[case.key, ahead.step.name] = row.message_id
        language = composer.settings.words[case.client].language
        try:
            judged = Judged(here=here, decision=Decision(because=ahead.because))
            final = final_step(row, judged, composer, ahead.at)
        except (OwnerMustAct, NoSuchDayError, NothingAskedError, ValueError) as error:
            trouble = planned.trouble or str(error)
            yield MailAsSent(planned=planned, final=None, trouble=trouble, language=language)
        else:
            yield MailAsSent(planned=planned, final=final, trouble=planned.trouble, language=language)


def shown_reason(step: Step) -> Reason:
    """Why there is a mail that nobody decided on."""
    return Reason.of("yours-now", step=step.name, what="shown")


def virtual_row(
    here: Situation, step: Step, to: tuple[str, ...], composer: Composer, at: datetime
) -> OutboxRow:
    """The row that would be laid out for ``step``, with the sender and the Message-ID that it would have."""
    case = here.case
    account = composer.settings.accounts[case.account]
    identity = identity_of(here, step, account)
    return OutboxRow(
        id=0,
        account=account.name,
        client=case.client,
        purpose=Purpose.STEP,
        case=str(case.key),
        step=step.name,
        state=RowState.HELD,
        message_id=identity.message_id,
        sender=identity.sender,
        to=to,
        subject="",
        text="",
        due=at,
        next_attempt_at=at,
        attachments=attached_to(here.as_of(at), step),
        because=shown_reason(step),
    )
