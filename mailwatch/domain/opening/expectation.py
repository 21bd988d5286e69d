"""Whether a thread waits for the client: which of our mails asks for an answer, or what is asked of you."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.policy import Assignment, Chase, ClientPolicy
from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen, Speaker, Word
from mailwatch.domain.facts.identity import token_of
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.bills import known_bill, new_bill
from mailwatch.domain.opening.lessons import lesson_for, word_about
from mailwatch.mail.message import Asks
from mailwatch.mail.reading.references import base_subject


class QuestionKind(StrEnum):
    """What only the owner can say of a thread."""

    ASKS = "asks"
    """Whether an answer was expected to its last mail."""
    BILL = "bill"
    """Whether its last mail is an invoice to watch."""
    STRAY_STEP = "stray step"
    """What is to become of it after a step of ours that no case knows."""
    DAY = "day"
    """Whether a day that the client named counts: asked with their answer, and in the daily list."""


_ASKED_AS = {
    QuestionKind.ASKS: NoticeKind.ASKS,
    QuestionKind.BILL: NoticeKind.BILL,
    QuestionKind.STRAY_STEP: NoticeKind.UNKNOWN_STEP,
}
"""The kinds of notice by which the owner is asked; the others have none of their own."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something only the owner can say of a thread; ``message`` is the mail that it is about."""

    kind: QuestionKind
    thread: Thread
    message: MessageSeen
    because: Reason

    @property
    def notice(self) -> NoticeKey | None:
        """The notice by which the owner is asked; None where it has none of its own."""
        kind = _ASKED_AS.get(self.kind)
        return NoticeKey.of(kind, self.message.identity) if kind is not None else None


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """Whether a thread waits for the client, and on which own mail that rests.

    ``question`` is what only the owner can say; the reason is the question itself.
    """

    anchor: MessageSeen | None = None
    question: QuestionKind | None = None
    because: Reason


def assignment_of(policy: ClientPolicy, thread: Thread) -> Assignment | None:
    """The playbook to which the owner gave this thread, by its subject."""
    if not policy.assignments:
        return None
    subject = base_subject(thread.subject).casefold()
    return next((assignment for assignment in policy.assignments if assignment.subject == subject), None)


def expects_answer(client: ClientSituation, thread: Thread) -> Expectation:
    """Judge whether our own last words in a thread wait for the client (SPEC section 4)."""
    assignment = assignment_of(client.policy, thread)
    open_mails = _open_mails(client, thread, assignment)
    if isinstance(open_mails, Reason):
        return Expectation(because=open_mails)
    return (
        _as_owner_said(client, thread, open_mails)
        or _as_marked(client, thread, open_mails, assignment)
        or _as_read(client, thread, open_mails)
    )


def _open_mails(
    client: ClientSituation, thread: Thread, assignment: Assignment | None
) -> tuple[MessageSeen, ...] | Reason:
    """The unanswered mails in a thread from which an answer may be due, or why there is none."""
    view, people = client.view, client.policy.people
    # What a thread was given to a playbook for is answered there, not by chatter elsewhere.
    unanswered = view.unanswered_in(thread) if assignment else view.unanswered(thread)
    if not unanswered:
        return Reason.of("thread-answered")
    # Of a mail that had the client in Cc alone, no answer is expected from them (I7).
    to_people = [own for own in unanswered if not frozenset(own.to).isdisjoint(people)]
    if not to_people:
        return Reason.of("not-to-people")
    # An invitation asks for a click in a calendar; it is answered there, or by coming.
    calendar = {seen.identity for seen in view.meetings}
    mails = tuple(own for own in to_people if own.identity not in calendar or own.asks is Asks.YES)
    return mails or Reason.of("asks-nothing", evidence="an invitation")


def _as_owner_said(
    client: ClientSituation, thread: Thread, mails: tuple[MessageSeen, ...]
) -> Expectation | None:
    """By the owner's word on the thread; without one, by what another state sent there."""
    agreed = client.view.agreed_in(thread)
    if agreed is not None and agreed.until is not None:
        # An answer to these was promised for that day, whatever they ask. What was written since, thanks for
        # what came for instance, was not meant.
        meant = [own for own in mails if own.first_seen <= agreed.at]
        if meant:
            return Expectation(anchor=meant[0], because=Reason.of("agreed", day=agreed.until, at=agreed.at))
    word = word_about(thread, client.view, mails[-1])
    if word is not None:
        if word.word == Word.CHASE:
            return Expectation(anchor=mails[0], because=Reason.of("owner-chases", at=word.at))
        return Expectation(because=Reason.of("owner-rests", word=word.word, at=word.at))
    if stray := _stray_step(thread, client.view, mails[0]):
        question = Reason.of("unknown-step", at=stray.at, thread=thread.short)
        return Expectation(question=QuestionKind.STRAY_STEP, because=question)
    return None


def _as_marked(
    client: ClientSituation, thread: Thread, mails: tuple[MessageSeen, ...], assignment: Assignment | None
) -> Expectation | None:
    """By the owner's file: all mails wait, or those that are marked, or those alone."""
    policy = client.policy
    marked = assignment is not None or base_subject(thread.subject).casefold() in {
        base_subject(each).casefold() for each in policy.waiting
    }
    # What asks for money alone is late or not, never silent: that is another playbook's matter.
    wanted = [
        own
        for own in mails
        if own.asks is not Asks.PAYMENT or marked
        if not (marked and _thanks_for_answer(thread, own))
    ]
    if wanted and (policy.chase is Chase.ALL or marked):
        return Expectation(anchor=wanted[0], because=_silence(wanted[0]))
    if policy.chase is Chase.MARKED:
        return Expectation(because=Reason.of("not-marked"))
    return None


def _thanks_for_answer(thread: Thread, own: MessageSeen) -> bool:
    """Whether a mail asks for nothing after the client's word in the same thread: they gave what it was."""
    answered = any(is_human(each) and each.at < own.at for each in thread.messages)
    return answered and own.asks is Asks.NO


def _as_read(client: ClientSituation, thread: Thread, mails: tuple[MessageSeen, ...]) -> Expectation:
    """By what the mails ask, as it was read in them."""
    last = mails[-1]
    asking = [own for own in mails if own.asks is Asks.YES]
    if not asking and last.asks in (Asks.NO, Asks.PAYMENT):
        return _asks_nothing(client, thread, mails)
    if not asking and (lesson := lesson_for(last, client.view)):
        taught = Reason.of(
            "taught",
            subject=lesson.mail.subject,
            at=lesson.said.at,
            word=lesson.said.word,
            thread=lesson.thread.short,
        )
        return Expectation(anchor=last if lesson.said.word == Word.CHASE else None, because=taught)
    if last.asks is not Asks.YES:
        # A thank-you after a question, or words that may be one: only the owner knows.
        question = Reason.of("asks-unclear", subject=last.subject, at=last.at, thread=thread.short)
        return Expectation(question=QuestionKind.ASKS, because=question)
    return Expectation(anchor=asking[0], because=_silence(asking[0]))


def _asks_nothing(client: ClientSituation, thread: Thread, mails: tuple[MessageSeen, ...]) -> Expectation:
    if known := known_bill(client, mails):
        return Expectation(because=known)
    if bill := new_bill(mails, client.view.client, thread.short):
        return Expectation(question=QuestionKind.BILL, because=bill)
    return Expectation(because=Reason.of("asks-nothing", evidence=mails[-1].asks_evidence or "no question"))


def questions(client: ClientSituation) -> tuple[Question, ...]:
    """The threads about which the owner must say something: whether an answer was expected, for one."""
    found: list[Question] = []
    if client.policy.never_chase:
        return ()
    for thread in client.view.threads:
        expected = expects_answer(client, thread)
        last = thread.by_hand[-1] if thread.by_hand else None
        if (kind := expected.question) and last and not too_old(client, thread, last):
            found.append(Question(kind=kind, thread=thread, message=last, because=expected.because))
    return tuple(found)


def older_silences(client: ClientSituation) -> tuple[Thread, ...]:
    """Threads whose silence began before mailwatch looked: shown, and left for the owner to pick."""
    return tuple(
        thread
        for thread in client.view.threads
        if (anchor := expects_answer(client, thread).anchor) and too_old(client, thread, anchor)
    )


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


def too_old(client: ClientSituation, thread: Thread, anchor: MessageSeen) -> bool:
    """Silence that began before the first look, minus the window, is the owner's to pick (SPEC 3.3)."""
    first_read = client.view.first_read.get(anchor.account)
    if first_read is None or anchor.at >= first_read - client.policy.first_run_window:
        return False
    return word_about(thread, client.view, anchor) is None


def _silence(own: MessageSeen) -> Reason:
    return Reason.of(
        "silence", subject=own.subject, since=own.at, evidence=own.asks_evidence or "marked by you"
    )
