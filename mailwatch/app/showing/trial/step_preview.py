"""A step as the client would get it: on the real case where there is one, else on a made-up occasion."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_client
from mailwatch.app.letters.values import Occasion, write_step
from mailwatch.app.sending.render import FinalMail, final_step
from mailwatch.app.settings import AccountSettings, ClientWords, Settings
from mailwatch.app.showing.future.outlook import FAR_AHEAD, outlook_of
from mailwatch.app.showing.plan.as_sent import mails_as_sent, shown_reason, virtual_row
from mailwatch.app.showing.plan.planned import ladders_of
from mailwatch.app.showing.trial.sample_case import sample_occasion
from mailwatch.app.work import Work
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.playbooks.playbook import Playbook, Step
from mailwatch.domain.rules.actions import Decision
from mailwatch.domain.senders.address_book import AddressBook
from mailwatch.domain.steps.due import opening_at
from mailwatch.domain.steps.ladder import may_apply
from mailwatch.domain.steps.recipients import recipients_of
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Transaction


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The very bytes that would leave, and whether what they speak of was made up."""

    mail: FinalMail
    made_up: bool
    case: str = ""
    at: datetime


def show_step(
    playbook: Playbook,
    step: Step,
    client: str,
    composer: Composer,
    *,
    now: datetime,
    transaction: Transaction | None = None,
    several: bool = False,
) -> Shown:
    """``step`` as it would be sent; raises OwnerMustAct where it could not be written."""
    policy = composer.settings.policies[client]
    if transaction is not None:
        known = judge_client(Work(transaction, composer.settings, now), client)
        shown = None if several else _on_its_way(known, playbook, step, composer, transaction)
        if shown is not None:
            return shown
        policy = with_added(known)
    at = could_leave(step, policy, now)
    words = composer.settings.words[client]
    occasion = sample_occasion(playbook, step, policy=policy, words=words, now=at, several=several)
    if begun := _first_subject(occasion, policy, composer):
        occasion = sample_occasion(
            playbook, step, policy=policy, words=words, now=at, several=several, begun=begun
        )
    made_up, sample_composer = on_sample(occasion, step, composer)
    try:
        mail = _composed(step, made_up, sample_composer, at)
    except OwnerMustAct as error:
        if may_apply(occasion.here, step):
            raise
        conditions = " and ".join(str(each) for each in step.when)
        raise OwnerMustAct(
            f"{playbook.name}/{step.name} goes only if {conditions}, which is not so for {client}. ({error})"
        ) from error
    return Shown(mail=mail, made_up=True, at=at)


def _first_subject(occasion: Occasion, policy: ClientPolicy, composer: Composer) -> str:
    """What the conversation is called in which the step would answer; "" where it begins one."""
    case = occasion.case
    if case.playbook.subject.is_mail or not case.sent:
        return ""
    first = case.playbook.step(case.sent[0].step)
    begins = sample_occasion(case.playbook, first, policy=policy, words=occasion.words, now=occasion.now)
    begins = replace(begins, deadline=case.sent[0].deadline)
    try:
        return write_step(first, begins, renderer=composer.renderer, wording=composer.wording).subject
    except OwnerMustAct:
        # One that goes only if something is so which isn't: the step begins a conversation of its own.
        return ""


def playbook_named(policy: ClientPolicy, name: str) -> Playbook:
    """The client's playbook of that name; raises OwnerMustAct with what is near."""
    if (found := policy.playbook(name)) is not None:
        return found
    known = [each.name for each in policy.playbooks]
    near = difflib.get_close_matches(name, known, n=2, cutoff=0.6)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known are {', '.join(known) or 'none'}."
    raise OwnerMustAct(f"{policy.client} has no playbook “{name}”. {hint}")


def could_leave(step: Step, policy: ClientPolicy, now: datetime) -> datetime:
    """When the step could leave, so that the example's dates look like real ones."""
    try:
        return opening_at(step, now, policy)
    except NoSuchDayError:
        return now


def with_added(known: ClientJudged) -> ClientPolicy:
    """The client's policy with what was added by word, for a made-up case beside it."""
    policy = known.client.policy
    return replace(
        policy,
        matters=(*policy.matters, *(fact for fact in known.view.matters if fact.word == "added")),
    )


def on_sample(occasion: Occasion, step: Step, composer: Composer) -> tuple[Judged, Composer]:
    """The made-up case as judged, and a composer that knows its matters."""
    policies = {**composer.settings.policies, occasion.policy.client: occasion.policy}
    settings = replace(composer.settings, policies=policies)
    judged = Judged(here=occasion.here, decision=Decision(because=shown_reason(step)))
    return judged, replace(composer, settings=settings)


def _on_its_way(
    known: ClientJudged, playbook: Playbook, step: Step, composer: Composer, transaction: Transaction
) -> Shown | None:
    """The step on a real case, if its ladder comes to it, or would but for what holds it."""
    until = known.client.now + FAR_AHEAD
    coming = ladders_of(outlook_of(known, until=until), composer, until=until)
    meant = (playbook.name, step.name)
    ahead = next((each for _, each in coming if (each.case.playbook.name, each.step.name) == meant), None)
    if ahead is None:
        return None
    # Each answers those that leave before it.
    mails = [each for each in coming if each[1].case.key == ahead.case.key]
    for sent, (_, each) in zip(mails_as_sent(mails, composer, transaction), mails, strict=True):
        if each is ahead:
            if sent.final is None:
                raise OwnerMustAct(sent.trouble)
            return Shown(mail=sent.final, made_up=False, case=ahead.case.key.short, at=ahead.at)
    return None


def _composed(step: Step, judged: Judged, composer: Composer, at: datetime) -> FinalMail:
    """Through the same code as what is sent: an outbox row that is never stored."""
    people, _ = recipients_of(judged.here, step)
    to = people or composer.settings.policies[judged.case.client].people[:1]
    row = virtual_row(judged.here, step, to, composer, at)
    return final_step(row, judged, composer, at)


def made_up_settings(policy: ClientPolicy, words: ClientWords) -> Settings:
    """Settings with one made-up client and account, for texts without an owner's file."""
    address = policy.addresses["main"]
    return Settings(
        accounts={
            "main": AccountSettings(
                name="main", address=address, addresses=frozenset({address}), from_name=words.own_name
            )
        },
        policies={policy.client: policy},
        words={policy.client: words},
        book=AddressBook(own=frozenset({address}), clients=()),
        owner=(address,),
    )
