"""What a case stands on: the mail that goes unanswered, or the invoice or meeting it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.domain.cases.moving import not_held_against
from mailwatch.domain.cases.situation import ClientSituation, Situation, once
from mailwatch.domain.client.matters import FROM_FILE, Matter, begun_playbook, fold_matters, is_named
from mailwatch.domain.client.message_time import answers, earliest
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.facts.identity import token_of
from mailwatch.domain.meetings.as_matters import Circle, from_mailbox
from mailwatch.domain.playbooks.playbook import Playbook, Subject

ABSENCE_BEFORE = timedelta(days=60)
"""How long before its anchor an automatic reply may have come that still matters."""


class NothingAskedError(ValueError):
    """What the case began with is not known any more."""


@dataclass(frozen=True, kw_only=True)
class Basis:
    """``at`` is what the first step counts from; ``asked`` the mail in whose thread we write, if any."""

    at: datetime
    asked: MessageSeen | None = None
    matter: Matter | None = None


def matters_of(client: ClientSituation) -> tuple[Matter, ...]:
    """The client's invoices, meetings and the like."""
    return known_matters(client.view, client.policy)


def known_matters(view: ClientView, policy: ClientPolicy) -> tuple[Matter, ...]:
    """Invoices, meetings and the like as the file has them first, then as the owner said."""
    if not policy.matters and not view.matters and not view.meetings:
        return ()
    known = next((found for folded_for, found in view.matters_by if folded_for is policy), None)
    if known is None:
        found = from_mailbox(view.meetings, _circle(view, policy)) if view.meetings else ()
        folded = fold_matters(view.client, (*policy.matters, *found, *view.matters))
        known = tuple(not_held_against(each, view, policy.calendar) for each in folded)
        view.matters_by.append((policy, known))
    return known


def _circle(view: ClientView, policy: ClientPolicy) -> Circle:
    own = [fact for fact in (*policy.matters, *view.matters) if fact.kind == Subject.MEETING]
    return Circle(
        client=view.client,
        people=policy.people,
        terms=dict(policy.meeting_terms),
        told=[fact for fact in view.matters if fact.kind == Subject.MEETING],
        named=frozenset(
            case.key.anchor
            for case in view.cases
            if case.is_open and case.playbook.subject is Subject.MEETING
        ),
        # A calendar's name that is the owner's own for another meeting says nothing about that one.
        own_names=frozenset(fact.matter for fact in own if fact.word == "added"),
        now=view.now or max(seen.at for seen in view.meetings),
    )


@once
def matter_of(here: Situation) -> Matter | None:
    """The matter that the case is about; None for a silence, and for what is not known any more.

    Where its mails named others too (a second overdue invoice), the ladder goes
    on until all of them have come to rest: then it is about the oldest that is
    still open, one that is contested last of all.
    """
    case, named = here.case, named_matters(here)
    own = next((matter for matter in named if matter.key == case.key.anchor), None)
    running = [matter for matter in named if case.playbook.runs_in(matter.state)]
    if len(named) <= 1 or not running:
        called = {step.on for step in case.playbook.steps if step.on}
        settled = [matter for matter in named if matter.state in called]
        return max(settled, key=lambda each: each.settled_at or FROM_FILE, default=own)
    return min(running, key=lambda each: (each.disputed, each is not own, str(each.due), each.key))


@once
def named_matters(here: Situation) -> tuple[Matter, ...]:
    """The matters that the case's mails have named, its own first; none for a silence."""
    case = here.case
    if case.playbook.subject.is_mail:
        return ()
    names = {case.key.anchor, *case.covers}
    known = [
        matter
        for matter in matters_of(here.client)
        if matter.kind is case.playbook.subject and matter.key in names
    ]
    return tuple(sorted(known, key=lambda matter: (matter.key != case.key.anchor, str(matter.due))))


@once
def thread_of_case(here: Situation) -> Thread | None:
    """The thread in which the case's mails stand."""
    if here.case.playbook.subject.is_mail:
        return here.view.thread_of(here.case.key.anchor)
    first = next(iter(_steps_seen(here)), None)
    if first is not None:
        return here.view.thread_of(first.message_id or first.identity)
    return _invoice_thread(here)


def _invoice_thread(here: Situation) -> Thread | None:
    """The newest thread by hand whose subject names the invoice: there the client knows what is spoken of."""
    if here.case.playbook.subject is not Subject.INVOICE:
        return None
    naming = [
        thread
        for thread in here.view.threads
        if thread.by_hand and is_named(here.case.key.anchor, thread.by_hand[-1].subject)
    ]
    return naming[-1] if naming else None


def _steps_seen(here: Situation) -> tuple[MessageSeen, ...]:
    """The case's own mails as they lie in the mailbox."""
    tokens = {token_of(sent.message_id) for sent in here.case.sent}
    return tuple(
        message
        for message in here.view.messages
        if message.speaker is Speaker.MAILWATCH and message.token and message.token in tokens
    )


@once
def own_of_case(here: Situation) -> tuple[MessageSeen, ...]:
    """Every own message in the case's thread from its anchor, or its first step, on."""
    thread = thread_of_case(here)
    if thread is None:
        return ()
    if here.case.playbook.subject.is_mail:
        anchor = here.view.own_message(here.case.key.anchor)
        since = anchor.at if anchor else None
    else:
        since = min((sent.sent_at for sent in here.case.sent), default=None)
    return tuple(own for own in thread.own if since is not None and own.at >= since)


@once
def answers_in_thread(here: Situation) -> tuple[MessageSeen, ...]:
    """What persons wrote in the case's own thread since its anchor, oldest first; no promises for a day."""
    thread, anchor = thread_of_case(here), here.view.own_message(here.case.key.anchor)
    if thread is None or anchor is None:
        return ()
    return tuple(
        each
        for each in thread.messages
        if is_human(each) and answers(each, anchor) and not here.view.puts_off(each, thread)
    )


@once
def written_to(here: Situation) -> frozenset[str]:
    """The people to whom the case's mails went; only their absence and their bounces count."""
    theirs = {address for own in own_of_case(here) for address in own.to}
    return frozenset(theirs | {address for sent in here.case.sent for address in sent.to})


@once
def began_at(here: Situation) -> datetime | None:
    """The earliest instant from which messages matter to the case; None when it isn't known any more."""
    case = here.case
    if case.playbook.subject.is_mail:
        anchor = here.view.own_message(case.key.anchor)
        return earliest(anchor) if anchor else None
    return min((sent.sent_at for sent in case.sent), default=case.opened_at)


def asked_last(here: Situation) -> MessageSeen | None:
    """The owner's newest mail by hand in the case's thread: the one that goes unanswered."""
    thread = thread_of_case(here)
    return thread.by_hand[-1] if thread is not None and thread.by_hand else None


@once
def basis_of(here: Situation) -> Basis:
    """What the case stands on now; raises :class:`NothingAskedError` when that isn't known any more."""
    case = here.case
    if case.playbook.subject.is_mail:
        by_hand = [own for own in own_of_case(here) if own.speaker is Speaker.OWNER]
        if not by_hand:
            raise NothingAskedError(case.key.anchor)
        return Basis(at=by_hand[-1].at, asked=by_hand[-1])
    matter = matter_of(here)
    at = matter.anchor(case.playbook.anchor, here.calendar) if matter else None
    if matter is None or at is None:
        raise NothingAskedError(case.key.anchor)
    return Basis(at=at, asked=asked_last(here), matter=matter)


def fitting_matters(client: ClientSituation, playbook: Playbook) -> tuple[Matter, ...]:
    """The matters on which the playbook may run now."""
    return tuple(
        matter
        for matter in matters_of(client)
        if matter.kind is playbook.subject and playbook.runs_in(matter.state) and _is_of(matter, playbook)
    )


def _is_of(matter: Matter, playbook: Playbook) -> bool:
    """What was begun by hand belongs to the playbook that was begun."""
    return matter.kind is not Subject.RELATIONSHIP or begun_playbook(matter.key) == playbook.name
