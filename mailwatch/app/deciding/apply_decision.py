"""From decisions to rows: each action is carried out and journaled in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_client, observed_until
from mailwatch.app.deciding.step_mail import attached_to, identity_of
from mailwatch.app.deciding.tell_owner import (
    Aside,
    asides_of,
    case_matter,
    lesson,
    next_change,
    stated,
    tell_of_brake,
    tell_of_row,
    was_told,
)
from mailwatch.app.letters.values import Letter, Occasion, write_step
from mailwatch.app.notices.notice import full_until, tell, waits_until
from mailwatch.app.notices.reason_commands import ways_out
from mailwatch.app.notices.words import way_lines
from mailwatch.app.outbox import advance, lay_out
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.facts.codec import dump
from mailwatch.domain.facts.delivery import WITHDRAWABLE, HeldFor, RowState, Trigger
from mailwatch.domain.facts.events import CaseClosed, CaseOpened, DecisionChanged, Saw, StepPassed
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent
from mailwatch.domain.rules.actions import (
    Action,
    CloseCase,
    Deliver,
    PassStep,
    Release,
    SendStep,
    TellOwner,
    Withdraw,
)
from mailwatch.domain.rules.consent import begins_without_copies
from mailwatch.domain.steps.due import after_announcement
from mailwatch.domain.steps.gates import gates_of
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow, Purpose, RowChange, Transaction

BRAKE_WINDOW = timedelta(hours=24)
CANT_BE_DONE = timedelta(minutes=10)
"""When to try again what was decided but could not be carried out, a text with a gap for instance."""
MOST_ROUNDS = 12
"""A client's actions lead to the next ones; more than this in one go would be a circle."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A step in words, or why it could not be put into any."""

    letter: Letter | None
    attachments: tuple[str, ...] = ()
    failed: str = ""


@dataclass(frozen=True, kw_only=True)
class PreparedDecision:
    """A client's judgement with all that carrying it out takes, so that the transaction only writes.

    ``drafts`` are the texts of what is to be laid out, by case.
    """

    judged: ClientJudged
    drafts: Mapping[CaseKey, Draft]
    asides: tuple[Aside, ...]


def make_ready(judged: ClientJudged, composer: Composer, now: datetime) -> PreparedDecision:
    """Write what is to be written; touches no state."""
    drafts = {
        each.case.key: _draft(each, action, composer, now)
        for each in judged.cases
        for action in each.decision.actions
        if isinstance(action, SendStep)
    }
    return PreparedDecision(judged=judged, drafts=drafts, asides=asides_of(judged.client))


def act(work: ComposingWork, client: str) -> None:
    """Decide about a client and carry it out, until nothing is left but waiting."""
    for _ in range(MOST_ROUNDS):
        judged = judge_client(work, client)
        if carry_out(work, make_ready(judged, work.composer, work.now)):
            return
    give_up_the_circle(work.transaction, client, work.now)


def give_up_the_circle(transaction: Transaction, client: str, now: datetime) -> None:
    """Never seen: a circle must not spin, the next minute looks again."""
    transaction.agenda.look_at(client, now + timedelta(minutes=1))


def carry_out(work: ComposingWork, ready: PreparedDecision) -> bool:
    """Do what was decided; True when nothing is left but waiting, False when it is to be judged anew."""
    judged = ready.judged
    changed = [_carry_out(work, each, ready.drafts) for each in judged.cases]
    if any(changed):
        return False
    look = min((each for each in map(_look, judged.cases) if each is not None), default=None)
    if look is not None and look <= work.now:
        look = work.now + CANT_BE_DONE
    for aside in ready.asides:
        if waits_until(aside.key, work.settings, work.now) is None:
            tell(
                work,
                aside.key,
                aside.because,
                client=judged.view.client,
                account=aside.account,
                about=aside.about,
            )
    later = (_told_later(work, ready), next_change(judged.client))
    look = min((each for each in (look, *later) if each is not None), default=None)
    work.transaction.agenda.look_at(judged.view.client, look)
    return True


def _told_later(work: Work, ready: PreparedDecision) -> datetime | None:
    """When what found no room among the day's notices, or can wait for the owner's day, is to be said.

    It is judged anew then: what the owner or the client settled by night is not asked any more.
    """
    said = [
        (action.key, each.case.account)
        for each in ready.judged.cases
        for action in each.decision.actions
        if isinstance(action, TellOwner)
    ]
    said += [(aside.key, aside.account) for aside in ready.asides]
    waits = [
        until
        for key, account in said
        if not work.transaction.outbox.has_notice(str(key))
        and (
            until := waits_until(key, work.settings, work.now)
            or full_until(work.transaction, account, key, work.now)
        )
    ]
    return min(waits, default=None)


def _look(judged: Judged) -> datetime | None:
    """When to judge again; a mail that may go now is driven by its row, not by this."""
    decision = judged.decision
    if any(isinstance(action, Deliver) for action in decision.actions):
        return None
    return decision.look_again_at


def _carry_out(work: ComposingWork, judged: Judged, drafts: Mapping[CaseKey, Draft]) -> bool:
    """True when something changed that the case must be judged anew for."""
    changed = [_do(work, judged, action, drafts) for action in judged.decision.actions]
    if any(changed):
        return True
    _note_reason(work, judged)
    return False


def _do(work: ComposingWork, judged: Judged, action: Action, drafts: Mapping[CaseKey, Draft]) -> bool:
    """One action; True when it changed something."""
    match action:
        case SendStep():
            return _lay_out(work, judged, action, drafts[judged.case.key])
        case PassStep():
            return _pass(work, judged, action)
        case Release():
            return _release(work, judged, action)
        case Withdraw():
            return withdraw(work.transaction, action.row, action.because, work.now)
        case CloseCase():
            return _close(work, judged, action)
        case TellOwner():
            _tell(work, judged, action)
            return False
        case Deliver():
            # Its row drives it.
            return False


def _tell(work: Work, judged: Judged, action: TellOwner) -> None:
    closes = any(isinstance(each, CloseCase) for each in judged.decision.actions)
    later = not closes and waits_until(action.key, work.settings, work.now) is not None
    if later or was_told(judged, action, work.settings):
        return
    case, about = judged.case, case_matter(judged.here)
    more = "\n\n".join(filter(None, (stated(judged, action), lesson(judged, action))))
    if more:
        more += "\n" + way_lines(ways_out(action.because, client=case.client, matter=about.name))
    tell(work, action.key, action.because, client=case.client, account=case.account, more=more, about=about)


def _draft(judged: Judged, action: SendStep, composer: Composer, now: datetime) -> Draft:
    settings, case = composer.settings, judged.case
    try:
        attachments = attached_to(judged.here.as_of(now), action.step)
        occasion = Occasion(
            view=judged.view,
            case=case,
            policy=settings.policies[case.client],
            words=settings.words[case.client],
            now=now,
            deadline=action.deadline,
            attachments=attachments,
        )
        letter = write_step(action.step, occasion, renderer=composer.renderer, wording=composer.wording)
    except OwnerMustAct as error:
        return Draft(letter=None, failed=str(error))
    return Draft(letter=letter, attachments=attachments)


def _lay_out(work: ComposingWork, judged: Judged, action: SendStep, draft: Draft) -> bool:
    settings, case = work.settings, judged.case
    letter = draft.letter
    if letter is None:
        because = Reason.of("template-failed", step=action.step.name, detail=draft.failed)
        key = NoticeKey.of(NoticeKind.TEMPLATE, case.key, action.step.name, draft.failed)
        tell(
            work,
            key,
            because,
            client=case.client,
            account=case.account,
            about=case_matter(judged.here),
        )
        return False
    if case.opened_at is None:
        _open(work, judged)
    state, held_for, because = _first_state(work, judged, action)
    identity = identity_of(judged.here, action.step, settings.accounts[case.account])
    row = OutboxRow(
        id=0,
        account=case.account,
        client=case.client,
        purpose=Purpose.STEP,
        case=str(case.key),
        step=action.step.name,
        state=state,
        held_for=held_for,
        message_id=identity.message_id,
        sender=identity.sender,
        to=action.to,
        subject=letter.subject,
        text=letter.text,
        due=action.due,
        next_attempt_at=work.now,
        deadline=action.deadline,
        needs=gates_of(judged.here, action.step) if action.consent is Consent.ASK else (),
        attachments=draft.attachments,
        because=because,
    )
    number = lay_out(work.transaction, row, work.now, anchored=action.anchored, covers=action.covers)
    if number is None:
        return False
    tell_of_row(work, judged, action, number, letter.text, held_for, because)
    return True


def _pass(work: ComposingWork, judged: Judged, action: PassStep) -> bool:
    """A step that is no mail: the owner is told, and it counts as done."""
    case = judged.case
    if case.opened_at is None:
        _open(work, judged)
    event = StepPassed(case=case.key, client=case.client, step=action.step.name, because=action.because)
    work.transaction.journal.append(case.account, work.now, event, client=case.client)
    tell(
        work,
        NoticeKey.of(NoticeKind.YOURS, case.key, action.step.name),
        action.because,
        client=case.client,
        account=case.account,
        about=case_matter(judged.here),
    )
    return True


def _first_state(work: Work, judged: Judged, action: SendStep) -> tuple[RowState, HeldFor | None, Reason]:
    step = action.step
    match action.consent:
        case Consent.ASK if needs := gates_of(judged.here, step):
            return (
                RowState.HELD,
                HeldFor.CONSENT,
                Reason.of("asks-needs", step=step.name, needs="; ".join(needs)),
            )
        case Consent.ASK if begins_without_copies(judged.here):
            return RowState.HELD, HeldFor.CONSENT, Reason.of("sent-not-reliable", step=step.name)
        case Consent.ASK:
            return RowState.HELD, HeldFor.CONSENT, Reason.of("asks-consent", step=step.name)
        case Consent.ANNOUNCE:
            goes_at = after_announcement(action.due, work.now, step, judged.here.policy)
            because = Reason.of("announced", step=step.name, told=work.now, due=goes_at)
            return RowState.HELD, HeldFor.ANNOUNCED, because
        case Consent.AUTO:
            if brake := _brake(work, judged.case.account):
                return RowState.HELD, HeldFor.BRAKE, brake
            return RowState.QUEUED, None, action.because


def _brake(work: Work, account: str) -> Reason | None:
    """Too many at once stop and ask (I5)."""
    count = work.transaction.outbox.sent_since(account, work.now - BRAKE_WINDOW)
    return Reason.of("brake", count=count + 1) if count >= work.settings.max_due else None


def _open(work: ComposingWork, judged: Judged) -> None:
    case = judged.case
    event = CaseOpened(
        case=case.key,
        client=case.client,
        account=case.account,
        playbook=dump(case.playbook),
        because=case.because or judged.decision.because,
        saw=saw(work),
    )
    work.transaction.journal.append(case.account, work.now, event, client=case.client)


def _release(work: ComposingWork, judged: Judged, action: Release) -> bool:
    row = work.transaction.outbox.row(action.row)
    if row is None or row.state is not RowState.HELD:
        return False
    if brake := _brake(work, row.account):
        if not advance(work.transaction, row, Trigger.BRAKE, brake, work.now, held_for=HeldFor.BRAKE):
            return False
        tell_of_brake(work, judged.case.client, row.account, brake)
        return True
    let_go = advance(
        work.transaction, row, Trigger.CONSENT, action.because, work.now, RowChange(next_attempt_at=work.now)
    )
    return let_go and judged.case.is_open


def withdraw(transaction: Transaction, number: int, because: Reason, now: datetime) -> bool:
    """Take a row back if nothing of it was handed over yet."""
    row = transaction.outbox.row(number)
    if row is None or row.state not in WITHDRAWABLE:
        return False
    return advance(transaction, row, Trigger.UNWANTED, because, now)


def _close(work: ComposingWork, judged: Judged, action: CloseCase) -> bool:
    case = judged.case
    if case.opened_at is None:
        return False
    event = CaseClosed(
        case=case.key,
        client=case.client,
        outcome=action.outcome,
        because=action.because,
        saw=saw(work),
    )
    work.transaction.journal.append(case.account, work.now, event, client=case.client)
    return True


def _note_reason(work: ComposingWork, judged: Judged) -> None:
    """Doing nothing has its reason too; it is journaled when it changes (I9)."""
    case, decision = judged.case, judged.decision
    if case.opened_at is None or not case.is_open or case.because == decision.because:
        return
    if case.because and case.because.says_the_same(decision.because):
        # Only ``observed_until`` moved on; the reason did not.
        return
    event = DecisionChanged(
        case=case.key,
        client=case.client,
        because=decision.because,
        look_again_at=decision.look_again_at,
        saw=saw(work),
    )
    work.transaction.journal.append(case.account, work.now, event, client=case.client)


def saw(work: Work) -> Saw:
    """What a decision sees, for the journal."""
    return Saw(now=work.now, observed_until=observed_until(work), config=work.settings.fingerprint)
