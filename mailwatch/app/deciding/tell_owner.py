"""When the owner is told, of what, and with which words beside the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.app.deciding.judge import Judged, view_of
from mailwatch.app.notices.notice import NO_MATTER, CaseMatter, tell
from mailwatch.app.notices.words import approve_lines, skip_line, stop_lines
from mailwatch.app.settings import Settings
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.cases.failed_mail import failures
from mailwatch.domain.cases.return_reasons import bounced_by
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import short_name
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.delivery import HeldFor
from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.facts.identity import notice_token
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.changes import changes_of
from mailwatch.domain.opening.days_named import days_named
from mailwatch.domain.opening.expectation import questions
from mailwatch.domain.playbooks.playbook import Consent, Step, Subject
from mailwatch.domain.rules.actions import SendStep, TellOwner
from mailwatch.domain.rules.announcing import announcement_key
from mailwatch.domain.rules.endings import is_worth_telling
from mailwatch.domain.steps.gates import gates_of
from mailwatch.domain.steps.ladder import open_invoices
from mailwatch.ports import OutboxRow


def was_told(judged: Judged, action: TellOwner, settings: Settings) -> bool:
    """Whether the notice stands in the mailbox already: a state that was lost does not say it all again."""
    account = settings.accounts.get(judged.case.account)
    return account is not None and notice_token(account.address, str(action.key)) in judged.view.told


def case_matter(here: Situation) -> CaseMatter:
    """The invoice, the meeting or the ending that a case is about; nothing for a silence."""
    matter = matter_of(here)
    if matter is None:
        return NO_MATTER
    line = f"invoice {matter.key}" if matter.kind is Subject.INVOICE else matter.say(here.policy.display)
    return CaseMatter(line=line, name=short_name(matter))


def row_matter(work: Work, row: OutboxRow) -> CaseMatter:
    """The same of a mail in the outbox."""
    policy = work.settings.policies.get(row.client)
    if policy is None:
        return NO_MATTER
    view = view_of(work.transaction, row.client, work.settings, work.now)
    around = ClientSituation.at(work.now, view=view, policy=policy)
    case = next((each for each in view.cases if str(each.key) == row.case), None)
    return case_matter(around.of(case)) if case is not None else NO_MATTER


def stated(judged: Judged, action: TellOwner) -> str:
    """What the client says in passing, for the owner to act upon: a promise, a wish for time, a payment."""
    about = [human for human in judged.view.humans if human.at == action.because.get("at")]
    said = [text for human in about for text in human.states]
    lines = ["It seems to say: " + "; ".join(said)] if said else []
    named = [each.because.say() for each in days_named(judged.here.client) if each.message in about]
    return "\n\n".join([*lines, *(f"{day}." for day in named)])


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
    asks += [_again_and_again(judged, step)]
    for beside in (_still_open(judged), " ".join(each for each in asks if each)):
        more = f"{beside}\n\n{more}" if beside else more
    if action.consent is Consent.ANNOUNCE:
        more += f"\n\n{stop_lines(number)}"
    else:
        more += f"\n\n{approve_lines(number, gates_of(judged.here, step))}\n{skip_line(number)}"
    about = case_matter(judged.here)
    tell(work, key, because, client=case.client, account=case.account, more=more, about=about)


THIRD = 3
"""From here on it is no chance: a client who is nearly ended again and again."""


def _again_and_again(judged: Judged, step: Step) -> str:
    """That it has come to an ultimatum with this client before, more than once."""
    if not step.is_ultimatum:
        return ""
    before = sum(
        any(each.is_ultimatum and each.name in case.sent_names for each in case.playbook.steps)
        for case in judged.view.cases
        if case.key != judged.case.key
    )
    if before + 1 < THIRD:
        return ""
    return (
        f"It comes to this with them for the {before + 1}{'rd' if before + 1 == THIRD else 'th'} time. "
        f"Is it time to let go? mailwatch start offboarding {judged.case.client}"
    )


def _still_open(judged: Judged) -> str:
    """Before a relationship is ended: what they owe, which nobody looks up in that moment."""
    owed = open_invoices(judged.here.client) if judged.case.playbook.subject is Subject.RELATIONSHIP else ()
    lines = [f"  {each.key}  {each.open_amount or 'amount not known'}  due {each.due}" for each in owed]
    return "\n".join(["Not paid yet, as far as mailwatch knows:", *lines]) if lines else ""


def lesson(judged: Judged, action: TellOwner) -> str:
    """What the last step of a ladder has to say to the owner: it stands in the notice that it is over."""
    case = judged.case
    last = max(case.sent, key=lambda each: each.sent_at, default=None)
    if action.key.kind != NoticeKind.COMPLETED or last is None:
        return ""
    return next((each.tells_owner for each in case.playbook.steps if each.name == last.step), "")


def tell_of_brake(work: Work, client: str, account: str, because: Reason) -> None:
    """Once a day and account, however many mails are held."""
    day = work.settings.policies[client].calendar.day_of(work.now)
    tell(work, NoticeKey.of(NoticeKind.BRAKE, account, day), because, client="", account=account)


LOOKED_INTO = timedelta(days=30)
"""As long as most providers keep spam."""


@dataclass(frozen=True, kw_only=True)
class Aside:
    """What the owner is to be told beside the decisions, once per ``key``."""

    key: NoticeKey
    because: Reason
    account: str
    about: CaseMatter = NO_MATTER


def asides_of(client: ClientSituation) -> tuple[Aside, ...]:
    """Everything of that kind about a client: pure."""
    found = (
        _changes(client),
        _whether_expected(client),
        _late_bounces(client),
        _after_steps(client),
        _taken_for_spam(client.view),
    )
    return tuple(aside for each in found for aside in each)


def _changes(client: ClientSituation) -> Iterator[Aside]:
    """What has changed the picture of the client by now."""
    for change in changes_of(client):
        if change.at <= client.now:
            yield Aside(key=change.key, because=change.because, account=change.account)


def next_change(client: ClientSituation) -> datetime | None:
    """When the next of them comes if nothing happens before."""
    return min((each.at for each in changes_of(client) if each.at > client.now), default=None)


def _whether_expected(client: ClientSituation) -> Iterator[Aside]:
    """Each thread of which only the owner knows whether it waits for the client."""
    for question in questions(client):
        if question.notice is not None:
            yield Aside(key=question.notice, because=question.because, account=question.message.account)


def _late_bounces(client: ClientSituation) -> Iterator[Aside]:
    """The last mail of a ladder came back: nothing is held any more, but the owner should know."""
    for case in client.view.cases:
        if case.outcome is not Outcome.COMPLETED:
            continue
        for failure in failures(client.of(case)):
            if failure.is_permanent:
                key = NoticeKey.of(NoticeKind.BOUNCED, case.key, failure.message.identity)
                about = case_matter(client.of(case))
                yield Aside(key=key, because=bounced_by(failure.message), account=case.account, about=about)


def _after_steps(client: ClientSituation) -> Iterator[Aside]:
    """What a playbook says to the owner once one of its steps has gone out."""
    for case in client.view.cases:
        for sent in case.sent:
            step = next((each for each in case.playbook.steps if each.name == sent.step), None)
            if step is None or _says_it_is_over(case, step):
                continue
            if step.mail and step.tells_owner:
                because = Reason.of("step-left", step=step.name, at=sent.sent_at, what=step.tells_owner)
                key = NoticeKey.of(NoticeKind.AFTER, case.key, step.name)
                about = case_matter(client.of(case))
                yield Aside(key=key, because=because, account=case.account, about=about)


def _says_it_is_over(case: Case, step: Step) -> bool:
    """Whether the notice that the ladder is over has said it."""
    return step.closes and case.outcome is Outcome.COMPLETED and is_worth_telling(case)


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
