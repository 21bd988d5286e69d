"""Whether a silence begins a case, in which thread, and on which of our mails it rests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.case import Case, Outcome
from mailwatch.domain.clocks import latest
from mailwatch.domain.events import MessageSeen, OwnerSaid, Speaker, Word
from mailwatch.domain.identity import CaseKey, token_of
from mailwatch.domain.policy import Chase, ClientPolicy
from mailwatch.domain.reasons import Reason
from mailwatch.domain.thread import Thread
from mailwatch.domain.view import ClientView
from mailwatch.mail.message import Asks
from mailwatch.mail.references import base_subject


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something only the owner can say: whether an answer was expected to a thread's last mail."""

    thread: Thread
    message: MessageSeen
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """Whether a thread waits for the client, and on which own mail that rests."""

    anchor: MessageSeen | None = None
    question: Reason | None = None
    because: Reason


def candidate(view: ClientView, policy: ClientPolicy) -> Case | None:
    """The case that the client's silence calls for and that was not run yet, or None.

    Its anchor is the oldest unanswered own mail, over all threads, that
    expects an answer.
    """
    if policy.never_chase or not _may_begin(view):
        return None
    anchors: list[tuple[MessageSeen, Reason]] = []
    for thread in view.threads:
        expectation = expects_answer(thread, view, policy)
        if expectation.anchor and not _too_old(expectation.anchor, thread, view, policy):
            anchors.append((expectation.anchor, expectation.because))
    if not anchors:
        return None
    anchor, because = min(anchors, key=lambda pair: (pair[0].at, pair[0].identity))
    run = 1 + sum(1 for case in view.cases if case.key.anchor == anchor_key(anchor))
    return Case(
        key=CaseKey(playbook=policy.playbook.name, subject=view.client, anchor=anchor_key(anchor), run=run),
        client=view.client,
        # A mail may lie in several mailboxes; the one that wrote it goes on with it.
        account=policy.account_of.get(anchor.from_, anchor.account),
        playbook=policy.playbook,
        because=because,
    )


def anchor_key(own: MessageSeen) -> str:
    """What can't drift: the Message-ID, or the identity of a mail that has none."""
    return own.message_id or own.identity


def expects_answer(thread: Thread, view: ClientView, policy: ClientPolicy) -> Expectation:
    """Judge whether our own last words in a thread wait for the client (SPEC section 4)."""
    open_mails = view.unanswered(thread)
    if not open_mails:
        return Expectation(because=Reason.of("thread-answered"))
    # Of a mail that had the client in Cc alone, no answer is expected from them (I7).
    open_mails = tuple(own for own in open_mails if not frozenset(own.to).isdisjoint(policy.people))
    if not open_mails:
        return Expectation(because=Reason.of("not-to-people"))
    first, last = open_mails[0], open_mails[-1]
    word = _word_about(thread, view, last)
    if word is not None:
        if word.word == Word.CHASE:
            return Expectation(anchor=first, because=Reason.of("owner-chases", at=word.at))
        return Expectation(because=Reason.of("owner-rests", word=word.word, at=word.at))
    if stray := _stray_step(thread, view, first):
        question = Reason.of("unknown-step", at=stray.at, thread=thread.short)
        return Expectation(question=question, because=question)
    asking = [own for own in open_mails if own.asks is Asks.YES]
    marked = base_subject(thread.subject).casefold() in {
        base_subject(each).casefold() for each in policy.waiting
    }
    if policy.chase is Chase.ALL or marked:
        return Expectation(anchor=first, because=_silence(first))
    if policy.chase is Chase.MARKED:
        return Expectation(because=Reason.of("not-marked"))
    if last.asks is Asks.NO and not asking:
        return Expectation(because=Reason.of("asks-nothing", evidence=last.asks_evidence or "no question"))
    if last.asks is Asks.NO or not asking:
        # A thank-you after a question, or words that may be one: only the owner knows.
        question = Reason.of("asks-unclear", subject=last.subject, at=last.at, thread=thread.short)
        return Expectation(question=question, because=question)
    return Expectation(anchor=asking[0], because=_silence(asking[0]))


def questions(view: ClientView, policy: ClientPolicy) -> tuple[Question, ...]:
    """The threads about which the owner must say whether an answer was expected."""
    found: list[Question] = []
    if policy.never_chase:
        return ()
    for thread in view.threads:
        expectation = expects_answer(thread, view, policy)
        last = thread.by_hand[-1] if thread.by_hand else None
        if expectation.question and last and not _too_old(last, thread, view, policy):
            found.append(Question(thread=thread, message=last, because=expectation.question))
    return tuple(found)


def older_silences(view: ClientView, policy: ClientPolicy) -> tuple[Thread, ...]:
    """Threads whose silence began before mailwatch looked: shown, and left for the owner to pick."""
    return tuple(
        thread
        for thread in view.threads
        if (anchor := expects_answer(thread, view, policy).anchor) and _too_old(anchor, thread, view, policy)
    )


def _may_begin(view: ClientView) -> bool:
    """After a ladder that ran out, was stopped or bounced: none anew until the client or the owner speaks."""
    for case in view.cases:
        if case.is_open:
            return False
        if case.outcome in (Outcome.ANSWERED, Outcome.HEARD) or case.closed_at is None:
            continue
        ended = case.closed_at
        spoke = any(latest(human) > ended for human in view.humans)
        if not spoke and not _owner_restarts(view, ended):
            return False
    return True


def _owner_restarts(view: ClientView, since: datetime) -> bool:
    return any(word.at >= since for word in view.said(Word.START, Word.RESUME, Word.CHASE))


def _stray_step(thread: Thread, view: ClientView, first: MessageSeen) -> MessageSeen | None:
    """A step of ours since ``first`` that no case knows: sent by another state, so never sent again (I2)."""
    known = {token_of(sent.message_id) for case in view.cases for sent in case.sent}
    return next(
        (
            message
            for message in thread.messages
            if message.speaker is Speaker.MAILWATCH and message.token not in known and message.at >= first.at
        ),
        None,
    )


def _word_about(thread: Thread, view: ClientView, last: MessageSeen) -> OwnerSaid | None:
    """The owner's newest word on whether to chase this thread, if no mail by hand came after it."""
    names = thread.names()
    about = [word for word in view.said(Word.CHASE, Word.NOT_NOW, Word.NEVER) if word.subject in names]
    if not about:
        return None
    newest = about[-1]
    return newest if newest.word == Word.NEVER or newest.at >= last.first_seen else None


def _too_old(anchor: MessageSeen, thread: Thread, view: ClientView, policy: ClientPolicy) -> bool:
    """Silence that began before the first look, minus the window, is the owner's to pick (SPEC 3.3)."""
    first_read = view.first_read.get(anchor.account)
    if first_read is None or anchor.at >= first_read - policy.first_run_window:
        return False
    return _word_about(thread, view, anchor) is None


def _silence(own: MessageSeen) -> Reason:
    return Reason.of(
        "silence", subject=own.subject, since=own.at, evidence=own.asks_evidence or "marked by you"
    )
