"""What was already sent is found again: a state that was lost or restored learns it from the mailbox (I2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

from mailwatch.app.deciding.judge import view_of
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.app.work import Work
from mailwatch.domain.cases.basis import known_matters
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.matters import begun, begun_name
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.codec import dump
from mailwatch.domain.facts.events import CaseOpened, MatterSaid, MessageSeen, Saw, Speaker, StepFound
from mailwatch.domain.facts.identity import CaseKey, step_token, token_of
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.openings import anchor_key
from mailwatch.domain.playbooks.playbook import Playbook, Subject
from mailwatch.domain.steps.ladder import covered
from mailwatch.ports import Store

MOST_RUNS = 9
"""How often the same silence may have been started anew by the owner's hand and still be recognised."""


LONGEST_END = timedelta(days=120)
"""How long before one of its mails the owner may have begun an end that is still recognised."""


def reopen(work: Work, client: str) -> int:
    """Reopen the cases whose steps stand in the mailbox but not in this state; returns how many steps."""
    view = view_of(work.transaction, client, work.settings)
    found = 0
    for message in unknown_steps(view):
        if work.transaction.outbox.by_message_id(_our_id(message)) is not None:
            continue
        match = _recognise(message, view, work.settings)
        if match is not None:
            _write(work, message, *match, view=view)
            found += 1
    return found


def has_lost_steps(store: Store, view: ClientView, settings: Settings) -> bool:
    """Whether :func:`reopen` would find something, asked while nobody waits for it."""
    unknown = unknown_steps(view)
    if not unknown:
        return False
    with store.reading() as transaction:
        rows = transaction.outbox.by_message_ids({_our_id(message) for message in unknown})
    lost = (message for message in unknown if _our_id(message) not in rows)
    return any(_recognise(message, view, settings) for message in lost)


def unknown_steps(view: ClientView) -> list[MessageSeen]:
    """Own steps in the mailbox that no case knows."""
    known = {token_of(sent.message_id) for case in view.cases for sent in case.sent}
    return [
        message
        for message in view.messages
        if message.speaker is Speaker.MAILWATCH and message.token and message.token not in known
    ]


def _our_id(message: MessageSeen) -> str:
    return f"{message.token}@{message.from_.rpartition('@')[2]}"


def _recognise(
    message: MessageSeen, view: ClientView, settings: Settings
) -> tuple[CaseKey, str, AccountSettings] | None:
    """The case, step and account that give just this token; they follow from the mails in its thread.

    Any account may have sent it: its copy can lie in another one's mailbox.
    """
    for playbook, anchor in _anchors(message, view, settings):
        for run in range(1, MOST_RUNS + 1):
            key = CaseKey(playbook=playbook.name, subject=view.client, anchor=anchor, run=run)
            for step, account in product(playbook.steps, settings.accounts.values()):
                if step_token(account.address, key, step.name) == message.token:
                    return key, step.name, account
    return None


def _anchors(message: MessageSeen, view: ClientView, settings: Settings) -> Iterator[tuple[Playbook, str]]:
    """What the step may have been about: a mail by hand of its thread, or anything known of the client."""
    policy = settings.policies[view.client]
    thread = view.thread_of(message.message_id or message.identity)
    for playbook in policy.playbooks:
        if playbook.subject.is_mail:
            for own in thread.by_hand if thread else ():
                yield playbook, anchor_key(own)
            # The mail it began with may be gone by now, or too old to be read again; ours names it.
            for message_id in dict.fromkeys((*message.in_reply_to, *message.references)):
                yield playbook, message_id
        else:
            for matter in known_matters(view, policy):
                if matter.kind is playbook.subject:
                    yield playbook, matter.key
        if playbook.subject is Subject.RELATIONSHIP:
            # Named by the day on which the owner began it; their word of that day is lost with the state.
            day = policy.calendar.day_of(message.date_header or message.at)
            for days in range(LONGEST_END.days):
                yield playbook, begun_name(playbook.name, day - timedelta(days=days))


def _write(
    work: Work, message: MessageSeen, key: CaseKey, step: str, account: AccountSettings, *, view: ClientView
) -> None:
    because = Reason.of("found-in-sent", step=step, at=message.at)
    policy = work.settings.policies[message.client]
    playbook = policy.playbook(key.playbook)
    if playbook is None:
        return
    covers = _covered(message, key, step, account, view, work.settings)
    opened = CaseOpened(
        case=key,
        client=message.client,
        account=account.name,
        playbook=dump(playbook),
        because=because,
        saw=Saw(now=work.now, observed_until=None, config=work.settings.fingerprint),
    )
    found = StepFound(
        case=key,
        client=message.client,
        step=step,
        message_id=_our_id(message),
        sent_at=message.date_header or message.at,
        deadline=message.reply_by,
        to=message.to,
        covers=covers,
    )
    if playbook.subject is Subject.RELATIONSHIP and key.anchor not in {
        matter.key for matter in known_matters(view, policy)
    }:
        began = policy.calendar.start_of(begun(key.anchor)[1])
        again = MatterSaid(
            kind=playbook.subject, matter=key.anchor, word="started", client=message.client, at=began
        )
        work.transaction.journal.append(message.account, work.now, again, client=message.client)
    work.transaction.journal.append(message.account, work.now, opened, client=message.client)
    work.transaction.journal.append(message.account, work.now, found, client=message.client)


def _covered(
    message: MessageSeen,
    key: CaseKey,
    name: str,
    account: AccountSettings,
    view: ClientView,
    settings: Settings,
) -> tuple[str, ...]:
    """The other invoices that stood in the mail, as far as what is known now tells."""
    policy = settings.policies[view.client]
    playbook = policy.playbook(key.playbook)
    if playbook is None:
        return ()
    before = Case(key=key, client=view.client, account=account.name, playbook=playbook)
    earlier = next((case for case in view.cases if case.key == key), before)
    sent_at = message.date_header or message.at
    here = ClientSituation.at(sent_at, view=view, policy=policy).of(earlier)
    others = covered(here, playbook.step(name))
    return tuple(other.key for other in others)
