"""A step as the client would get it: on the real case where there is one, else on a made-up occasion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_client
from mailwatch.app.letters.values import Occasion, write_step
from mailwatch.app.sending.render import FinalMail, final_step
from mailwatch.app.settings import AccountSettings, ClientWords, Settings
from mailwatch.app.showing.ahead import Ahead, future_of
from mailwatch.app.showing.as_sent import virtual_row
from mailwatch.app.showing.case_standing import standing_of
from mailwatch.app.showing.outlook import FAR_AHEAD, past_the_hold
from mailwatch.app.showing.sample_case import sample_occasion
from mailwatch.app.work import Work
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.reasons import Reason
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
        shown = None if several else _on_its_way(known, playbook, step, composer)
        if shown is not None:
            return shown
        added = tuple(fact for fact in known.view.matters if fact.word == "added")
        policy = replace(policy, matters=(*policy.matters, *added))
    at = could_leave(step, policy, now)
    words = composer.settings.words[client]
    occasion = sample_occasion(playbook, step, policy=policy, words=words, now=at, several=several)
    if begun := _first_subject(occasion, policy, composer):
        occasion = sample_occasion(
            playbook, step, policy=policy, words=words, now=at, several=several, begun=begun
        )
    policies = {**composer.settings.policies, client: occasion.policy}
    sample_composer = replace(composer, settings=replace(composer.settings, policies=policies))
    made_up = Judged(
        here=occasion.here,
        decision=Decision(
            actions=(), look_again_at=None, because=Reason.of("yours-now", step=step.name, what="shown")
        ),
    )
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


def could_leave(step: Step, policy: ClientPolicy, now: datetime) -> datetime:
    """When the step could leave, so that the example's dates look like real ones."""
    try:
        return opening_at(step, now, policy)
    except NoSuchDayError:
        return now


def _on_its_way(known: ClientJudged, playbook: Playbook, step: Step, composer: Composer) -> Shown | None:
    """The step on a real case, if its ladder comes to it, or would but for what holds it."""

    def is_meant(mail: Ahead) -> bool:
        return (mail.case.playbook.name, mail.step.name) == (playbook.name, step.name)

    until = known.client.now + FAR_AHEAD
    future = future_of(known.client, until=until, enough=lambda mails, _: bool(mails) and is_meant(mails[-1]))
    held = [
        mail
        for judged in future.last.values()
        if standing_of(judged).held is not None
        for mail in past_the_hold(judged, until=until)
    ]
    mail = next(filter(is_meant, (*future.mails, *held)), None)
    if mail is None:
        return None
    real = Judged(here=mail.here, decision=Decision(because=mail.because))
    return Shown(
        mail=_composed(mail.step, real, composer, mail.at),
        made_up=False,
        case=mail.case.key.short,
        at=mail.at,
    )


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
