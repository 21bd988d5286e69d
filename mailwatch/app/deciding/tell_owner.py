"""When the owner is told, of what, and with which words beside the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from mailwatch.app.deciding.judge import Judged
from mailwatch.app.notices.notice import tell
from mailwatch.app.notices.words import approve_lines, skip_line, stop_lines
from mailwatch.app.settings import Settings
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.cases.failed_mail import failures
from mailwatch.domain.cases.return_reasons import bounced_by
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.case import Outcome
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.delivery import HeldFor
from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.facts.identity import notice_token
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.expectation import QuestionKind, questions
from mailwatch.domain.playbooks.playbook import Consent
from mailwatch.domain.rules.actions import SendStep, TellOwner
from mailwatch.domain.rules.announcing import announcement_key


def was_told(judged: Judged, action: TellOwner, settings: Settings) -> bool:
    """Whether the notice stands in the mailbox already: a state that was lost does not say it all again."""
    account = settings.accounts.get(judged.case.account)
    return account is not None and notice_token(account.address, str(action.key)) in judged.view.told


def stated(judged: Judged, action: TellOwner) -> str:
    """What the client says in passing, for the owner to act upon: a promise, a wish for time, a payment."""
    at = action.because.get("at")
    said = [text for human in judged.view.humans if human.at == at for text in human.states]
    return "It seems to say: " + "; ".join(said) if said else ""


def tell_of_row(
    work: ComposingWork,
    judged: Judged,
    action: SendStep,
    number: int,
    text: str,
    held_for: HeldFor | None,
    because: Reason,
) -> None:
    """A mail that waits for the owner, or goes out in a working day: its words, and the commands about it."""
    case, step = judged.case, action.step
    policy = work.settings.policies[case.client]
    if held_for is HeldFor.BRAKE:
        tell_of_brake(work, case.client, case.account, because)
        return
    if action.consent is Consent.ANNOUNCE:
        key = announcement_key(case, step, policy.calendar.day_of(action.due))
        # Their telling is this notice itself.
        because = Reason.of("announce", step=step.name, due=because.get("due") or action.due)
    elif action.consent is Consent.ASK:
        key = NoticeKey.of(NoticeKind.CONSENT, case.key, number)
    else:
        return
    why = action.because.say(work.settings.display(case.client))
    more = f"Why now: {why}.\n\nTo: {', '.join(action.to)}\n\n{text}"
    else_try = work.settings.words[case.client].else_try
    asks = [step.asks_owner, f"The other way you named: {else_try}." if else_try and step.asks_owner else ""]
    if any(asks):
        more = f"{' '.join(each for each in asks if each)}\n\n{more}"
    if action.consent is Consent.ANNOUNCE:
        more += f"\n\n{stop_lines(number)}"
    else:
        more += f"\n\n{approve_lines(number, policy.needs_for(step))}\n{skip_line(number)}"
    tell(work, key, because, client=case.client, account=case.account, more=more)


def tell_of_brake(work: Work, client: str, account: str, because: Reason) -> None:
    """Once a day and account, however many mails are held."""
    day = work.settings.policies[client].calendar.day_of(work.now)
    tell(work, NoticeKey.of(NoticeKind.BRAKE, account, day), because, client="", account=account)


_ASKED_AS = {
    QuestionKind.ASKS: NoticeKind.ASKS,
    QuestionKind.BILL: NoticeKind.BILL,
    QuestionKind.STRAY_STEP: NoticeKind.UNKNOWN_STEP,
}

LOOKED_INTO = timedelta(days=30)
"""As long as most providers keep spam."""


@dataclass(frozen=True, kw_only=True)
class Aside:
    """What the owner is to be told beside the decisions, once per ``key``."""

    key: NoticeKey
    because: Reason
    account: str


def asides_of(client: ClientSituation) -> tuple[Aside, ...]:
    """Everything of that kind about a client: pure."""
    found = (
        _whether_expected(client),
        _late_bounces(client),
        _after_steps(client.view),
        _taken_for_spam(client.view),
    )
    return tuple(aside for each in found for aside in each)


def _whether_expected(client: ClientSituation) -> Iterator[Aside]:
    """Each thread of which only the owner knows whether it waits for the client."""
    for question in questions(client):
        message = question.message
        key = NoticeKey.of(_ASKED_AS[question.kind], message.identity)
        yield Aside(key=key, because=question.because, account=message.account)


def _late_bounces(client: ClientSituation) -> Iterator[Aside]:
    """The last mail of a ladder came back: nothing is held any more, but the owner should know."""
    for case in client.view.cases:
        if case.outcome is not Outcome.COMPLETED:
            continue
        for failure in failures(client.of(case)):
            if failure.is_permanent:
                key = NoticeKey.of(NoticeKind.BOUNCED, case.key, failure.message.identity)
                yield Aside(key=key, because=bounced_by(failure.message), account=case.account)


def _after_steps(view: ClientView) -> Iterator[Aside]:
    """What a playbook says to the owner once one of its steps has gone out."""
    for case in view.cases:
        for sent in case.sent:
            step = next((each for each in case.playbook.steps if each.name == sent.step), None)
            if step is not None and step.mail and step.tells_owner:
                because = Reason.of("step-left", step=step.name, at=sent.sent_at, what=step.tells_owner)
                key = NoticeKey.of(NoticeKind.AFTER, case.key, step.name)
                yield Aside(key=key, because=because, account=case.account)


def _taken_for_spam(view: ClientView) -> Iterator[Aside]:
    """A client's word that lies among the spam counts like any other, and the owner may never see it."""
    newest = max((own.at for own in view.messages if own.speaker is Speaker.OWNER), default=None)
    for human in view.humans:
        answered = newest is not None and newest > human.at
        fresh = view.now is None or human.at > view.now - LOOKED_INTO
        if human.in_junk and fresh and not answered and not view.lifted_since(human.first_seen):
            because = Reason.of("in-junk", at=human.at, sender=human.from_, subject=human.subject)
            key = NoticeKey.of(NoticeKind.JUNK, human.identity)
            yield Aside(key=key, because=because, account=human.account)
