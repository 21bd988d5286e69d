"""Which cases are called for: by a silence (and which of our mails it rests on), an invoice, a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mailwatch.domain.cases.basis import fitting_matters
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.cases.split_brain import may_begin_again
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.policy import Chase, Claim, ClientPolicy
from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.about import OfLadder
from mailwatch.domain.facts.events import MessageSeen, Speaker, Word
from mailwatch.domain.facts.identity import CaseKey, token_of
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.bills import known_bill, new_bill
from mailwatch.domain.opening.lessons import lesson_for, word_about
from mailwatch.domain.playbooks.playbook import Anchor, Playbook, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.ladder import next_step
from mailwatch.mail.message import Asks
from mailwatch.mail.references import base_subject


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something only the owner can say: whether an answer was expected to a thread's last mail."""

    thread: Thread
    message: MessageSeen
    because: Reason
    is_bill: bool = False


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """Whether a thread waits for the client, and on which own mail that rests."""

    anchor: MessageSeen | None = None
    question: Reason | None = None
    because: Reason
    is_bill: bool = False


def candidates(client: ClientSituation) -> tuple[Situation, ...]:
    """The cases that are called for and were not run yet, each by its own playbook."""
    if client.policy.never_chase:
        return ()
    found: list[Situation] = []
    for playbook in client.policy.playbooks:
        if playbook.subject is Subject.CLIENT:
            found += map(client.of, _of_client(client, playbook))
        elif playbook.subject.is_thread:
            found += map(client.of, _of_threads(client, playbook))
        else:
            found += _of_matters(client, playbook)
    return tuple(found)


def _of_client(client: ClientSituation, playbook: Playbook) -> Iterator[Case]:
    """The oldest unanswered own mail, over all threads, that expects an answer."""
    view, policy = client.view, client.policy
    if not _may_begin(view, playbook):
        return
    anchors: list[tuple[MessageSeen, Reason]] = []
    for thread in view.threads:
        if claim_of(policy, thread) is not None:
            continue
        expectation = expects_answer(client, thread)
        if expectation.anchor and not _too_old(client, thread, expectation.anchor):
            anchors.append((expectation.anchor, expectation.because))
    if anchors:
        anchor, because = min(anchors, key=lambda pair: (pair[0].at, pair[0].identity))
        yield _on_mail(client, playbook, anchor, because)


def _of_threads(client: ClientSituation, playbook: Playbook) -> Iterator[Case]:
    """The oldest unanswered own mail of each thread that the owner gave to this playbook."""
    view = client.view
    for thread in view.threads:
        claim = claim_of(client.policy, thread)
        if claim is None or claim.playbook != playbook.name:
            continue
        expectation = expects_answer(client, thread)
        anchor = expectation.anchor
        if anchor is None or _too_old(client, thread, anchor):
            continue
        if not any(
            case.playbook.name == playbook.name
            and case.key.anchor in thread.names
            and not _may_run_again(case, view, thread)
            for case in view.cases
        ):
            yield _on_mail(client, playbook, anchor, expectation.because)


def _of_matters(client: ClientSituation, playbook: Playbook) -> Iterator[Situation]:
    """An invoice or a meeting in the state for which the playbook is written."""
    view, policy = client.view, client.policy
    for matter in fitting_matters(client, playbook):
        if _is_long_ago(client, matter, playbook):
            continue
        if playbook.subject is Subject.MEETING and not _is_reminded(matter, policy):
            continue
        ran = [
            case
            for case in view.cases
            if case.key.playbook == playbook.name and case.key.anchor == matter.key
        ]
        if any(case.is_open for case in ran) or _is_named_elsewhere(matter, playbook, view):
            continue
        if ran and not _runs_anew(client, matter, ran[-1]):
            continue
        case = Case(
            key=CaseKey(playbook=playbook.name, subject=view.client, anchor=matter.key, run=len(ran) + 1),
            client=view.client,
            account=_usual_account(client),
            playbook=playbook,
            because=Reason.of("matter", about=matter.say(policy.display), state=matter.state),
        )
        # What has nothing left to do (a meeting long past, for one) never begins.
        here = client.of(case)
        if next_step(here) is not None:
            yield here


def _is_long_ago(client: ClientSituation, matter: Matter, playbook: Playbook) -> bool:
    """A cancellation of weeks ago that is only read now is past its time, as an old silence is."""
    if playbook.anchor is not Anchor.CANCELLATION or matter.settled_at is None:
        return False
    return client.now - matter.settled_at > client.policy.first_run_window


def _is_named_elsewhere(matter: Matter, playbook: Playbook, view: ClientView) -> bool:
    """A ladder of its own would begin anew with the friendly word, after a mail that named it already.

    A ladder that ran out or was stopped leaves it to the owner; one that ended
    because all was settled doesn't.
    """
    for case in view.cases:
        if case.key.playbook != playbook.name or matter.key not in case.covers:
            continue
        if case.is_open or (case.outcome is not Outcome.SETTLED and not _is_started(case, matter, view)):
            return True
    return False


def _is_started(last: Case, matter: Matter, view: ClientView) -> bool:
    """Whether the owner began the playbook anew on this matter since."""
    return last.closed_at is not None and any(
        word.at >= last.closed_at and word.about == OfLadder(last.key.playbook, matter.key)
        for word in view.words
        if word.word == Word.START
    )


def _is_reminded(matter: Matter, policy: ClientPolicy) -> bool:
    """Meetings found in the mailbox are known; reminded of only where the owner wants it."""
    return (
        matter.value("found_in") != "mailbox"
        or matter.state is not MatterState.SCHEDULED
        or policy.remind_all
    )


def _runs_anew(client: ClientSituation, matter: Matter, last: Case) -> bool:
    """A meeting that was moved, or missed again, begins a new run; all else only by the owner's word."""
    if _is_started(last, matter, client.view):
        return True
    if matter.kind is Subject.INVOICE and last.outcome is Outcome.SETTLED:
        # Said to be paid by mistake, and open again by the owner's word: from the friendly word on.
        return _is_open_since(last, matter)
    if matter.kind is not Subject.MEETING or last.outcome in (Outcome.STOPPED, Outcome.SKIPPED):
        return False
    if last.outcome in (Outcome.MOVED, Outcome.SETTLED):
        # Back at its old hour, or on again: what was told already is passed over.
        return True
    at = matter.anchor(last.playbook.anchor, client.calendar)
    if last.playbook.anchor is Anchor.CANCELLATION:
        # A copy in another mailbox may show a few seconds earlier; only a later word is a new one.
        return at is not None and last.closed_at is not None and at > last.closed_at
    anchored = [sent.anchored for sent in last.sent if sent.anchored is not None]
    return bool(anchored) and at != anchored[-1]


def _is_open_since(last: Case, matter: Matter) -> bool:
    return (
        last.closed_at is not None and matter.settled_at is not None and matter.settled_at >= last.closed_at
    )


def _usual_account(client: ClientSituation) -> str:
    """The account that last wrote to this client, else the first."""
    view, policy = client.view, client.policy
    for message in reversed(view.messages):
        if message.speaker is Speaker.OWNER and not frozenset(message.to).isdisjoint(policy.people):
            return policy.account_of.get(message.from_, message.account)
    return policy.accounts[0] if policy.accounts else ""


def _on_mail(client: ClientSituation, playbook: Playbook, anchor: MessageSeen, because: Reason) -> Case:
    view, policy = client.view, client.policy
    key = anchor_key(anchor)
    ran = sum(1 for case in view.cases if case.key.anchor == key and case.key.playbook == playbook.name)
    return Case(
        key=CaseKey(playbook=playbook.name, subject=view.client, anchor=key, run=ran + 1),
        client=view.client,
        # A mail may lie in several mailboxes; the one that wrote it goes on with it.
        account=policy.account_of.get(anchor.from_, anchor.account),
        playbook=playbook,
        because=because,
    )


def claim_of(policy: ClientPolicy, thread: Thread) -> Claim | None:
    """The playbook to which the owner gave this thread, by its subject."""
    if not policy.claims:
        return None
    subject = base_subject(thread.subject).casefold()
    return next((claim for claim in policy.claims if claim.subject == subject), None)


def anchor_key(own: MessageSeen) -> str:
    """What can't drift: the Message-ID, or the identity of a mail that has none."""
    return own.message_id or own.identity


def expects_answer(client: ClientSituation, thread: Thread) -> Expectation:
    """Judge whether our own last words in a thread wait for the client (SPEC section 4)."""
    view, policy = client.view, client.policy
    claim = claim_of(policy, thread)
    # What a thread was given to a playbook for is answered there, not by chatter elsewhere.
    open_mails = view.unanswered_in(thread) if claim else view.unanswered(thread)
    if not open_mails:
        return Expectation(because=Reason.of("thread-answered"))
    # Of a mail that had the client in Cc alone, no answer is expected from them (I7).
    open_mails = tuple(own for own in open_mails if not frozenset(own.to).isdisjoint(policy.people))
    if not open_mails:
        return Expectation(because=Reason.of("not-to-people"))
    # An invitation asks for a click in a calendar; it is answered there, or by coming.
    calendar = {seen.identity for seen in view.meetings}
    open_mails = tuple(own for own in open_mails if own.identity not in calendar or own.asks is Asks.YES)
    if not open_mails:
        return Expectation(because=Reason.of("asks-nothing", evidence="an invitation"))
    first, last = open_mails[0], open_mails[-1]
    word = word_about(thread, view, last)
    if word is not None:
        if word.word == Word.CHASE:
            return Expectation(anchor=first, because=Reason.of("owner-chases", at=word.at))
        return Expectation(because=Reason.of("owner-rests", word=word.word, at=word.at))
    if stray := _stray_step(thread, view, first):
        question = Reason.of("unknown-step", at=stray.at, thread=thread.short)
        return Expectation(question=question, because=question)
    asking = [own for own in open_mails if own.asks is Asks.YES]
    marked = claim is not None or base_subject(thread.subject).casefold() in {
        base_subject(each).casefold() for each in policy.waiting
    }
    # What asks for money alone is late or not, never silent: that is another playbook's matter.
    wanted = [own for own in open_mails if marked or own.asks is not Asks.PAYMENT]
    if wanted and (policy.chase is Chase.ALL or marked):
        return Expectation(anchor=wanted[0], because=_silence(wanted[0]))
    if policy.chase is Chase.MARKED:
        return Expectation(because=Reason.of("not-marked"))
    if last.asks in (Asks.NO, Asks.PAYMENT) and not asking:
        if known := known_bill(client, open_mails):
            return Expectation(because=known)
        if bill := new_bill(open_mails, view.client, thread.short):
            return Expectation(question=bill, because=bill, is_bill=True)
        return Expectation(because=Reason.of("asks-nothing", evidence=last.asks_evidence or "no question"))
    if not asking and (lesson := lesson_for(last, view)):
        taught = Reason.of(
            "taught",
            subject=lesson.mail.subject,
            at=lesson.said.at,
            word=lesson.said.word,
            thread=lesson.thread.short,
        )
        return Expectation(anchor=last if lesson.said.word == Word.CHASE else None, because=taught)
    if last.asks is not Asks.YES or not asking:
        # A thank-you after a question, or words that may be one: only the owner knows.
        question = Reason.of("asks-unclear", subject=last.subject, at=last.at, thread=thread.short)
        return Expectation(question=question, because=question)
    return Expectation(anchor=asking[0], because=_silence(asking[0]))


def questions(client: ClientSituation) -> tuple[Question, ...]:
    """The threads about which the owner must say whether an answer was expected."""
    found: list[Question] = []
    if client.policy.never_chase:
        return ()
    for thread in client.view.threads:
        expected = expects_answer(client, thread)
        last = thread.by_hand[-1] if thread.by_hand else None
        if (why := expected.question) and last and not _too_old(client, thread, last):
            found.append(Question(thread=thread, message=last, because=why, is_bill=expected.is_bill))
    return tuple(found)


def older_silences(client: ClientSituation) -> tuple[Thread, ...]:
    """Threads whose silence began before mailwatch looked: shown, and left for the owner to pick."""
    return tuple(
        thread
        for thread in client.view.threads
        if (anchor := expects_answer(client, thread).anchor) and _too_old(client, thread, anchor)
    )


def _may_begin(view: ClientView, playbook: Playbook) -> bool:
    """After a ladder that ran out, was stopped or bounced: none anew until the client or the owner speaks."""
    for case in view.cases:
        if case.key.playbook != playbook.name:
            continue
        if case.is_open:
            return False
        if not _may_run_again(case, view):
            return False
    return True


def _may_run_again(case: Case, view: ClientView, thread: Thread | None = None) -> bool:
    if case.is_open:
        return False
    if case.outcome in (Outcome.ANSWERED, Outcome.HEARD) or case.closed_at is None:
        return True
    ended = case.closed_at
    humans = [m for m in thread.messages if is_human(m)] if thread else view.humans
    return any(latest(human) > ended for human in humans) or may_begin_again(view, ended)


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


def _too_old(client: ClientSituation, thread: Thread, anchor: MessageSeen) -> bool:
    """Silence that began before the first look, minus the window, is the owner's to pick (SPEC 3.3)."""
    first_read = client.view.first_read.get(anchor.account)
    if first_read is None or anchor.at >= first_read - client.policy.first_run_window:
        return False
    return word_about(thread, client.view, anchor) is None


def _silence(own: MessageSeen) -> Reason:
    return Reason.of(
        "silence", subject=own.subject, since=own.at, evidence=own.asks_evidence or "marked by you"
    )
