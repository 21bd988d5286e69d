"""A rehearsal: the mails of one ladder as the owner alone gets them, each under a banner.

The letters are those of the plan, or of a made-up case where none is live,
through the same code as what is sent. Only what surrounds them is changed: to
whom, under which subject and id, and no tie to any thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import ClientJudged, judge_client
from mailwatch.app.sending.render import NOTICE_NAME, notice_headers
from mailwatch.app.settings import AccountSettings
from mailwatch.app.showing.future.ahead import Ahead
from mailwatch.app.showing.future.outlook import FAR_AHEAD, outlook_of, past_the_hold
from mailwatch.app.showing.plan.as_sent import MailAsSent, mails_as_sent
from mailwatch.app.showing.plan.planned import InWords, Planned, ladders_of
from mailwatch.app.showing.standing.case_standing import about_of
from mailwatch.app.showing.trial.sample_case import sample_occasion
from mailwatch.app.showing.trial.step_preview import could_leave, on_sample, playbook_named, with_added
from mailwatch.app.work import Work
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.identity import message_id_for, notice_token
from mailwatch.domain.facts.time_display import say_instant
from mailwatch.domain.playbooks.playbook import Consent, Playbook
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.composing.letter_html import under_banner
from mailwatch.mail.message import Address, MessageId, OutboundMessage
from mailwatch.ports import Transaction
from mailwatch.shown import one_line, shown

RULE = "-" * 60
"""Between the banner and the letter."""

LONGEST_LINE = 2_000
"""Characters: a reason with several subjects in it."""

ASKED = {
    Consent.AUTO: "you are not asked, it goes by itself",
    Consent.ANNOUNCE: "you are told a working day ahead, and can stop it",
    Consent.ASK: "you are asked for your yes",
}
"""What comes before a step, in the words of the banner."""


@dataclass(frozen=True, kw_only=True)
class RehearsedMail:
    """One mail of a rehearsal: ``message`` is what goes to the owner, ``planned`` the step in earnest.

    ``at`` is when that would leave, as far as it is known: behind a hold no date is sure. Where the
    letter can't be written, there is no ``message``, and ``trouble`` says why.
    """

    planned: Planned
    at: datetime
    message: OutboundMessage | None = None
    trouble: str = ""

    @property
    def mail(self) -> OutboundMessage:
        """The message, of a letter that could be written."""
        if self.message is None:
            raise ValueError(self.trouble)
        return self.message


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """What goes to the owner alone, in the order in which it would leave.

    ``told`` are steps of the ladder by which only the owner is told, ``elsewhere`` its mails that go
    only if something is otherwise, ``others`` the client's other ladders under way.
    """

    client: str
    playbook: str
    about: str
    made_up: bool
    account: AccountSettings
    to: tuple[str, ...]
    letters: tuple[RehearsedMail, ...]
    told: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def ready(self) -> tuple[RehearsedMail, ...]:
        """The letters that could be written: those that go to the owner."""
        return tuple(letter for letter in self.letters if letter.message is not None)


def rehearsal_of(
    transaction: Transaction, composer: Composer, client: str, *, playbook: str | None, now: datetime
) -> Rehearsal:
    """The ladder of ``client`` that is under way (on ``playbook``, where given), else a made-up one.

    Raises OwnerMustAct for a playbook that the client has not, or where nothing would go out.
    """
    policy = composer.settings.policies[client]
    named = playbook_named(policy, playbook) if playbook is not None else None
    known = judge_client(Work(transaction, composer.settings, now), client)
    until = now + FAR_AHEAD
    coming = ladders_of(outlook_of(known, until=until), composer, until=until)
    ours = [each for each in coming if named is None or each[1].case.playbook.name == named.name]
    others: tuple[str, ...] = ()
    if ours:
        key = ours[0][1].case.key
        ladders = dict.fromkeys(
            (each.playbook, each.about) for each, ahead in coming if ahead.case.key != key
        )
        others = tuple(f"{name} on {about}" for name, about in ladders)
        mails = [each for each in ours if each[1].case.key == key]
    else:
        mails, composer = _made_up(named or _for_silence(policy), known, composer, now=now)
    case = mails[0][1].case
    sent = list(mails_as_sent(mails, composer, transaction))
    writable = sum(each.final is not None for each in sent)
    account = composer.settings.accounts[case.account]
    number, letters = 0, []
    for each, (_, ahead) in zip(sent, mails, strict=True):
        number += each.final is not None
        letters.append(_letter(each, ahead, (number, writable), account, composer, made_up=not ours, now=now))
    names = {each.step for each, _ in mails} | case.sent_names
    left = [step for step in case.playbook.steps if not step.off and step.name not in names]
    return Rehearsal(
        client=client,
        playbook=case.playbook.name,
        about=mails[0][0].about,
        made_up=not ours,
        account=account,
        to=composer.settings.owner,
        letters=tuple(letters),
        told=tuple(step.name for step in left if not step.mail),
        elsewhere=tuple(step.name for step in left if step.mail),
        others=others,
    )


def _for_silence(policy: ClientPolicy) -> Playbook:
    if (found := policy.for_silence) is not None:
        return found
    known = ", ".join(each.name for each in policy.playbooks) or "none"
    raise OwnerMustAct(
        f"Nothing is under way for {policy.client}, and no playbook of theirs is about silence. "
        f"Name one with --playbook; known are {known}."
    )


def _made_up(
    playbook: Playbook, known: ClientJudged, composer: Composer, *, now: datetime
) -> tuple[list[tuple[Planned, Ahead]], Composer]:
    """The ladder on a made-up case of the client, as if its first step left at the next opening."""
    policy = known.client.policy
    first = next((step for step in playbook.steps if step.mail and not step.off and step.on is None), None)
    if first is None:
        raise OwnerMustAct(f"{playbook.name} sends no mail by itself.")
    try:
        occasion = sample_occasion(
            playbook,
            first,
            policy=with_added(known),
            words=composer.settings.words[policy.client],
            now=could_leave(first, policy, now),
        )
    except NoSuchDayError as error:
        raise OwnerMustAct(f"No date can be promised: {error}.") from error
    made_up, composer = on_sample(occasion, first, composer)
    ahead = past_the_hold(made_up, until=now + FAR_AHEAD)
    if not ahead:
        raise OwnerMustAct(f"{playbook.name} would send {policy.client} nothing, as things are.")
    words = InWords(composer=composer)
    mails = [words.put(each, about_of(each.here), because=each.because) for each in ahead]
    return mails, composer


def _letter(
    each: MailAsSent,
    ahead: Ahead,
    place: tuple[int, int],
    account: AccountSettings,
    composer: Composer,
    *,
    made_up: bool,
    now: datetime,
) -> RehearsedMail:
    """The mail of one step as the owner gets it."""
    if each.final is None:
        return RehearsedMail(planned=each.planned, at=ahead.at, trouble=each.trouble)
    real, settings = each.final.message, composer.settings
    number, many = place
    client, zone = ahead.case.client, ahead.here.policy.calendar.zone
    token = notice_token(account.address, f"rehearsal|{ahead.case.key}|{each.planned.step}|{now.isoformat()}")
    message_id = message_id_for(token, account.address)
    banner = shown(_banner(each.planned, ahead, real, f"{number} of {many}", zone, made_up=made_up))
    message = OutboundMessage(
        message_id=MessageId(message_id),
        from_=Address(spec=account.address, name=NOTICE_NAME),
        to=tuple(Address(spec=spec) for spec in settings.owner),
        subject=one_line(f"[Rehearsal {number} of {many}] {real.subject}"),
        date=now,
        text=f"{banner}\n\n{RULE}\n\n{real.text}",
        html=under_banner(real.html, banner) if real.html is not None else None,
        headers=notice_headers(message_id, client),
        attachments=real.attachments,
    )
    return RehearsedMail(planned=each.planned, at=ahead.at, message=message)


def _banner(
    planned: Planned, ahead: Ahead, real: OutboundMessage, place: str, zone: tzinfo, *, made_up: bool
) -> str:
    """That it is a rehearsal, and what would be so in earnest; two parts, one of sentences, one of lines."""
    said = [f"REHEARSAL, mail {place}. It went to you alone. Nothing went to {planned.client}."]
    if made_up:
        said.append(
            f"No {planned.playbook} is under way for {planned.client}: the case is made up, and its days are "
            "those of a ladder that begins today."
        )
    if ahead.here.policy.never_chase:
        said.append("In earnest none of it leaves: they are never to be chased, as your file says.")
    when = f"{say_instant(ahead.at, zone)} on their clock"
    display = ahead.here.policy.display
    if planned.held is not None:
        when = f"not before this ends: {planned.held.say(display)}. If it ended now: {when}"
    facts = [
        ("In earnest", f"{planned.playbook}, {planned.step}, about {planned.about}"),
        ("It would leave", when),
        ("From", _written(real.from_)),
        ("To", ", ".join(map(_written, real.to))),
        ("Cc", ", ".join(map(_written, real.cc))),
        ("Subject", real.subject),
        ("Attached", ", ".join(each.filename for each in real.attachments)),
        ("Because", planned.because.say(display)),
        ("Before that", _asked_before(planned, ahead)),
    ]
    lines = "\n".join(f"{name}: {one_line(value, LONGEST_LINE)}" for name, value in facts if value)
    return f"{' '.join(said)}\n\n{lines}"


def _asked_before(planned: Planned, ahead: Ahead) -> str:
    """What the owner is asked, told, and has to confirm before it may go."""
    said = ASKED[ahead.consent]
    if planned.needs:
        said += f", with these confirmed: {'; '.join(planned.needs)}"
    if ahead.case.playbook.money and ahead.step.on is None:
        said += ", and for a look at your bank (mailwatch bank ok)"
    return f"{said}. {ahead.step.asks_owner}".strip()


def _written(address: Address) -> str:
    return f"{address.name} <{address.spec}>" if address.name else address.spec
