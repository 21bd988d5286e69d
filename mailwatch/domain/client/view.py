"""All that is known of one client, folded from its facts; the questions that decisions ask of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from mailwatch.domain.client.case import Case, fold_cases
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.client.message_time import answers, earliest, latest
from mailwatch.domain.client.past import LIFTING
from mailwatch.domain.client.thread import Thread, distinct, fold_threads, is_human, names_of, weakly_akin
from mailwatch.domain.facts.about import OfClient, OfRow
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import (
    OURS,
    DeliveryChanged,
    Event,
    MatterSaid,
    MessageSeen,
    MessagesLeftOut,
    OwnerSaid,
    Speaker,
    Word,
)
from mailwatch.domain.facts.meeting_events import MeetingSeen, MeetingsHeld
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.mail.message import Asks, Kind
from mailwatch.mail.reading.references import canonical_id


@dataclass(frozen=True, kw_only=True)
class ClientView:
    """A client's messages, threads, cases and the owner's words about them.

    ``now`` is the moment at which it is looked at. ``matters_by`` keeps what
    was folded for a policy, so that a judgement folds it once. ``takes_dates``:
    a day that the client promises counts by itself.
    """

    client: str
    messages: tuple[MessageSeen, ...] = ()
    threads: tuple[Thread, ...] = ()
    cases: tuple[Case, ...] = ()
    words: tuple[OwnerSaid, ...] = ()
    matters: tuple[MatterSaid, ...] = ()
    meetings: tuple[MeetingSeen, ...] = ()
    left_out: tuple[MessagesLeftOut, ...] = ()
    told: Mapping[str, datetime] = field(default_factory=dict)
    first_read: Mapping[str, datetime] = field(default_factory=dict)
    now: datetime | None = None
    meetings_held: MeetingsHeld | None = None
    takes_dates: bool = False

    @cached_property
    def matters_by(self) -> list[tuple[object, tuple[Matter, ...]]]:
        """What ``known_matters`` (domain/cases/basis.py) folded, with the policy it was folded for."""
        return []

    # -- who spoke ---------------------------------------------------------------

    @property
    def humans(self) -> tuple[MessageSeen, ...]:
        """What persons on the client's side wrote."""
        return tuple(message for message in self.messages if is_human(message))

    def answer_to(self, own: MessageSeen) -> MessageSeen | None:
        """The first person's message that answers ``own``, in whichever thread or folder it came."""
        return next(
            (each for each in self.humans if answers(each, own) and not self._is_promise_for(each, own)), None
        )

    def agreed_in(self, thread: Thread) -> OwnerSaid | None:
        """The owner's word that a day was agreed on in ``thread``, if it is their last on it."""
        words = self.said(Word.AGREED, Word.FORGET_DATES, Word.CHASE, Word.NOT_NOW, Word.NEVER)
        last = next((word for word in reversed(words) if thread.is_meant(word.about)), None)
        return last if last is not None and last.word == Word.AGREED else None

    def puts_off(self, human: MessageSeen, thread: Thread) -> bool:
        """Whether ``human`` only promises an answer in ``thread`` for a day: it is none, and waits for none.

        The owner said so, after they had read it; or their file takes such days, and it asks nothing.
        """
        promised = self._promises.get(human.identity)
        return promised is not None and promised.root == thread.root

    @cached_property
    def _promises(self) -> Mapping[str, Thread]:
        """The messages that only promise an answer, by their identity, each with its thread."""
        words = self.said(Word.AGREED, Word.FORGET_DATES)
        if not words and not self.takes_dates:
            return {}
        found: dict[str, Thread] = {}
        for thread in self.threads:
            about = [word for word in words if thread.is_meant(word.about)]
            for human in filter(is_human, thread.messages):
                since = [word for word in about if word.at >= human.first_seen]
                by_itself = self.takes_dates and bool(human.given) and human.asks is Asks.NO
                if _is_of_this(since[-1], human, thread) if since else by_itself:
                    found[human.identity] = thread
        return found

    def _is_promise_for(self, human: MessageSeen, own: MessageSeen) -> bool:
        """Of what was asked in other threads it is no promise: there it counts like any other word."""
        thread = self._promises.get(human.identity)
        return thread is not None and own in thread.messages

    def heard_after(self, own: MessageSeen) -> OwnerSaid | None:
        """The owner's word that the client was heard elsewhere since ``own``, with no date to wait for."""
        return next(
            (word for word in self.said(Word.HEARD) if word.until is None and word.at >= earliest(own)), None
        )

    def unanswered(self, thread: Thread) -> tuple[MessageSeen, ...]:
        """Own messages by hand in ``thread`` that nobody on the client's side has answered."""
        return tuple(
            own for own in thread.by_hand if self.answer_to(own) is None and self.heard_after(own) is None
        )

    def unanswered_in(self, thread: Thread) -> tuple[MessageSeen, ...]:
        """Own messages by hand in ``thread`` that nobody has answered in the thread itself."""
        here = [each for each in thread.messages if is_human(each) and not self.puts_off(each, thread)]
        return tuple(
            own
            for own in thread.by_hand
            if not any(answers(human, own) for human in here) and self.heard_after(own) is None
        )

    def awaiting_since(self, thread: Thread) -> datetime | None:
        """Since when the thread is silent: its oldest unanswered own message."""
        return min((own.at for own in self.unanswered(thread)), default=None)

    def ball_with_us(
        self, *, but: Collection[str] = (), waiting_in: Thread | None = None
    ) -> MessageSeen | None:
        """The client's newest message that the owner has neither answered nor waved through.

        Messages with an identity in ``but`` are left out, and promises of an answer in ``waiting_in``, the
        thread that waits for it: of anything else they are a word like any other (I1).
        """
        for human in sorted(self.humans, key=lambda each: each.at, reverse=True):
            if human.identity in but or (waiting_in is not None and self.puts_off(human, waiting_in)):
                continue
            answered = any(
                (human.message_id and canonical_id(human.message_id) in names_of(own)) or own.at > human.at
                for own in self.messages
                if own.speaker is Speaker.OWNER
            )
            if answered:
                return None
            # A word on one thread deals with what they wrote there, and with nothing before it elsewhere.
            if not self.waved_through(human):
                return human
        return None

    def waved_through(self, human: MessageSeen) -> bool:
        """Whether the owner said since then to go on, that they heard, or that it is dealt with."""
        return self.lifted_since(human.first_seen) or self._dealt(human)

    def _dealt(self, human: MessageSeen) -> bool:
        """Whether the owner said since then that it is dealt with, of the client or of this thread.

        Who says that a day was agreed on in the thread has dealt with it as well.
        """
        words = [word for word in self.said(Word.DEALT, Word.AGREED) if word.at >= human.first_seen]
        return any(
            word.about == OfClient() or (thread.is_meant(word.about) and human in thread.messages)
            for word in words
            for thread in self.threads
        )

    def owes(self, thread: Thread) -> MessageSeen | None:
        """The client's word in ``thread`` that no own mail by hand has followed there: waiting for you."""
        human = thread.last_human
        if human is None or self.puts_off(human, thread):
            return None
        followed = any(own.at > human.at for own in thread.by_hand)
        waved = any(word.at >= human.first_seen for word in self.said(*LIFTING)) or self._dealt(human)
        return None if followed or waved else human

    # -- what else came ------------------------------------------------------------

    def humans_since(self, instant: datetime) -> tuple[MessageSeen, ...]:
        """What persons on the client's side wrote after ``instant``, by any clock (doubt means after)."""
        return tuple(human for human in self.humans if latest(human) > instant)

    def unclear_since(self, since: datetime) -> MessageSeen | None:
        """A message that may be the client's answer, not yet judged by the owner."""
        for message in self.messages:
            recent = latest(message) >= since and not self.lifted_since(message.first_seen)
            if recent and self._is_doubtful(message):
                return message
        return None

    def answers_doubt(self, word: OwnerSaid) -> bool:
        """Whether the owner's ``resume`` is their first word since a doubtful message: it is about that."""
        if word.word != Word.RESUME:
            return False
        before = [other.at for other in self.said(*LIFTING) if other.at < word.at]
        last = max(before, default=None)
        return any(
            message.first_seen <= word.at
            and (last is None or last < message.first_seen)
            and self._is_doubtful(message)
            for message in self.messages
        )

    def left_out_since(self, since: datetime) -> MessagesLeftOut | None:
        """That so much came on a day that not all of it was written down, not yet judged by the owner."""
        day = since.astimezone(UTC).date()
        return next(
            (each for each in self.left_out if each.day >= day and not self.lifted_since(each.seen)), None
        )

    def _is_doubtful(self, message: MessageSeen) -> bool:
        match message.speaker, message.kind:
            case Speaker.CLAIMED, _:
                # A copy of what lies in Sent, or followed by the owner's own mail: of no account.
                if canonical_id(message.message_id) in self.own_ids:
                    return False
                return not any(own.speaker is Speaker.OWNER and own.at > message.at for own in self.messages)
            case Speaker.STRANGER, Kind.HUMAN | Kind.UNCLEAR | Kind.MACHINE:
                # A service that speaks for the client (a signature, a form) may carry their answer.
                return True
            case Speaker.CLIENT, Kind.LIST | Kind.MACHINE | Kind.TICKET_ACK:
                # Who wrote outweighs what a list, a relay or a help desk added on the way.
                return True
            case ((Speaker.STRANGER | Speaker.COLLEAGUE), Kind.LIST | Kind.MACHINE):
                # A newsletter is no answer; what names our mail, or answers its subject, may be one.
                named = names_of(message)
                return any(
                    canonical_id(own.message_id) in named or weakly_akin(message, own)
                    for own in self.messages
                    if own.speaker in OURS and own.message_id
                )
            case ((Speaker.CLIENT | Speaker.COLLEAGUE), Kind.UNCLEAR):
                return True
            case _:
                return False

    @cached_property
    def own_ids(self) -> frozenset[str]:
        """The ids of all own mails to the client, in their comparable form; a step's own id as well."""
        sent = (step.message_id for case in self.cases for step in case.sent)
        seen = (message.message_id for message in self.messages if message.speaker in OURS)
        return frozenset(canonical_id(each) for each in (*sent, *seen) if each)

    # -- the owner's words -----------------------------------------------------------

    def said(self, *kinds: Word) -> tuple[OwnerSaid, ...]:
        """The owner's words of these kinds about the client or a thread of theirs, oldest first."""
        return tuple(word for word in self.words if word.word in kinds and not isinstance(word.about, OfRow))

    def lifted_since(self, instant: datetime) -> bool:
        """Whether the owner said go on (or heard) at or after ``instant``."""
        return any(word.at >= instant for word in self.said(*LIFTING))

    def dealt_since(self, instant: datetime, kind: Subject) -> bool:
        """Whether the owner spoke of a matter of this ``kind`` at or after ``instant``: they know.

        Who enters a meeting has not said that an invoice may be asked for. A new
        invoice, from a list for one, says nothing of what the client wrote.
        """
        return any(
            fact.at >= instant and fact.kind == kind and (fact.kind, fact.word) != (Subject.INVOICE, "added")
            for fact in self.matters
        )

    def bank_seen(self) -> datetime | None:
        """When the owner last said that the bank account was looked at."""
        return max((word.at for word in self.said(Word.BANK)), default=None)

    def thread_of(self, message_id: str) -> Thread | None:
        """The thread that holds the message ``message_id``."""
        return next((each for each in self.threads if message_id in each.names), None)

    def own_message(self, message_id: str) -> MessageSeen | None:
        """The message of ours with this id."""
        return next((each for each in self.messages if message_id in (each.message_id, each.identity)), None)


def _is_of_this(word: OwnerSaid, human: MessageSeen, thread: Thread) -> bool:
    """Whether the owner's word that a day was agreed on speaks of ``human``: nothing was asked in between.

    What was answered before the question that the word is about stays answered.
    """
    return word.word == Word.AGREED and not any(
        human.at < own.at <= word.at and own.asks in (Asks.YES, Asks.UNCLEAR) for own in thread.by_hand
    )


def fold_client(
    client: str,
    events: Iterable[tuple[datetime, Event]],
    *,
    first_read: Mapping[str, datetime] | None = None,
    now: datetime | None = None,
    takes_dates: bool = False,
) -> ClientView:
    """Fold a client's facts, in the order in which they were written, into one view.

    ``first_read`` says when each account was completely read for the first time;
    ``now`` is the moment of looking (default: when the last fact was written);
    ``takes_dates`` as in :class:`ClientView`.
    """
    facts = list(events)
    messages = distinct(event for _, event in facts if isinstance(event, MessageSeen))
    told: dict[str, datetime] = {}
    words: list[OwnerSaid] = []
    matters: list[MatterSaid] = []
    meetings: list[MeetingSeen] = []
    held: MeetingsHeld | None = None
    left_out: list[MessagesLeftOut] = []
    for _, event in facts:
        match event:
            case DeliveryChanged(case=None) if event.after == RowState.SENT and event.sent_at:
                told.setdefault(event.step, event.sent_at)
            case OwnerSaid():
                words.append(event)
            case MeetingSeen():
                meetings.append(event)
            case MessagesLeftOut():
                left_out.append(event)
            case MatterSaid():
                matters.append(event)
            case MeetingsHeld():
                held = event
            case _:
                pass
    for message in messages:
        if message.speaker is Speaker.NOTICE and message.token:
            told.setdefault(message.token, message.at)
    return ClientView(
        client=client,
        messages=tuple(sorted(messages, key=lambda each: (each.at, each.identity))),
        threads=fold_threads(client, [each for each in messages if each.speaker is not Speaker.NOTICE]),
        cases=fold_cases(facts),
        words=tuple(words),
        matters=tuple(matters),
        meetings=tuple(meetings),
        left_out=tuple(left_out),
        told=told,
        first_read=dict(first_read or {}),
        now=now or max((at for at, _ in facts), default=None),
        meetings_held=held,
        takes_dates=takes_dates,
    )
