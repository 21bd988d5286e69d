"""Threads: messages held together by strong evidence, or by two pieces of weak evidence.

Strong are the identification fields (RFC 5322 §3.6.4), a Message-ID that the
text names, and the root of Outlook's ``Thread-Index``. An answer that lost its
fields joins by its subject and its people (:mod:`mailwatch.mail.threads`), if
it is proved the client's or ours. A stranger's never joins; it only makes a
doubt (:func:`weakly_akin`), which asks the owner.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from mailwatch.domain.facts.about import About, OfThread
from mailwatch.domain.facts.events import OURS, MessageSeen, Speaker
from mailwatch.domain.senders.weak_signs import PLAIN_SUBJECTS
from mailwatch.mail.message import Kind, MessageId
from mailwatch.mail.reading.references import base_subject, canonical_id, has_reply_prefix
from mailwatch.mail.threads import WINDOW, Threadable, answered_by_weak_evidence, lacks_ids


@dataclass(frozen=True, kw_only=True)
class Thread:
    """One conversation with a client, its messages in the order of their ruling clocks."""

    client: str
    root: str
    messages: tuple[MessageSeen, ...]

    @property
    def short(self) -> str:
        """Six letters that name the thread on a screen."""
        return hashlib.sha256(self.root.encode()).hexdigest()[:6]

    @property
    def subject(self) -> str:
        """The subject of its first message that is proved ours or the client's, else of its first."""
        return _first(self.messages).subject

    @property
    def last(self) -> MessageSeen:
        """The newest message."""
        return self.messages[-1]

    @property
    def by_hand(self) -> tuple[MessageSeen, ...]:
        """What the owner wrote by hand."""
        return tuple(message for message in self.messages if message.speaker is Speaker.OWNER)

    @property
    def own(self) -> tuple[MessageSeen, ...]:
        """What went out in the owner's name, by hand or by mailwatch."""
        return tuple(each for each in self.messages if each.speaker in OURS)

    @property
    def last_human(self) -> MessageSeen | None:
        """The client's newest own word in this thread."""
        return next((each for each in reversed(self.messages) if is_human(each)), None)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every Message-ID that belongs to it, referenced ones included: as written, and for comparing."""
        ids: set[str] = {self.root}
        for message in self.messages:
            named = (*message.references, *message.in_reply_to) if message.speaker in TEACHING else ()
            ids.update(each for each in (message.message_id, *named) if each)
        return frozenset(ids | {canonical_id(each) for each in ids})

    def is_meant(self, about: About) -> bool:
        """Whether the owner's word names this thread, by whichever of its mails."""
        return isinstance(about, OfThread) and about.root in self.names


def names_of(message: MessageSeen) -> frozenset[str]:
    """The ids of other messages that ``message`` names, in fields or text, in their comparable form."""
    named = (*message.references, *message.in_reply_to, *message.quoted_ids)
    return frozenset(canonical_id(each) for each in named if each)


def weakly_akin(message: MessageSeen, own: MessageSeen) -> bool:
    """Whether ``message`` looks like an answer to ``own`` by its subject alone, soon after it: a doubt."""
    base = base_subject(message.subject)
    return (
        len(base) > PLAIN_SUBJECTS
        and has_reply_prefix(message.subject)
        and base == base_subject(own.subject)
        and timedelta(0) <= message.at - own.at <= WINDOW
    )


def is_human(message: MessageSeen) -> bool:
    """Whether a person on the client's side wrote it, as far as we are sure enough to say so."""
    return message.speaker in (Speaker.CLIENT, Speaker.COLLEAGUE) and message.kind is Kind.HUMAN


OWN_SPEAKERS = frozenset({Speaker.OWNER, Speaker.MAILWATCH, Speaker.NOTICE})


def is_known_better(before: Speaker, now: Speaker) -> bool:
    """Whether a later reading names somebody who was a stranger, or proves that the owner wrote it."""
    if before in OWN_SPEAKERS or before is now:
        return False
    if before is Speaker.CLAIMED:
        return now in TEACHING
    return now in OWN_SPEAKERS or (before is Speaker.STRANGER and now is not Speaker.CLAIMED)


TEACHING = frozenset({Speaker.OWNER, Speaker.MAILWATCH, Speaker.CLIENT, Speaker.COLLEAGUE})
"""Whose mail tells of whom other messages speak: its ids, people and subject are learned (I11, I12)."""


def distinct(messages: Iterable[MessageSeen]) -> list[MessageSeen]:
    """Each message once, though it was read from several folders or accounts.

    The first reading stands, unless a later one knows the speaker better: the
    owner's file names more people now.
    """
    kept: dict[str, MessageSeen] = {}
    for message in messages:
        first = kept.setdefault(message.identity, message)
        if is_known_better(first.speaker, message.speaker):
            kept[message.identity] = replace(message, first_seen=first.first_seen)
    return list(kept.values())


def fold_threads(client: str, messages: Sequence[MessageSeen]) -> tuple[Thread, ...]:
    """Group a client's messages into threads, oldest thread first."""
    parent: dict[str, str] = {}

    def find(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def key(message: MessageSeen) -> str:
        return canonical_id(message.message_id) or message.identity

    joining = [each for each in messages if each.speaker in TEACHING]
    for message in joining:
        others = {*names_of(message), *([f"index {message.thread_index}"] if message.thread_index else [])}
        for other in others:
            parent[find(other)] = find(key(message))
        find(key(message))
    for answer, answered in _by_subject_and_people(joining):
        parent[find(key(answer))] = find(key(answered))
    groups: dict[str, list[MessageSeen]] = {}
    for message in sorted(messages, key=_order):
        home = key(message)
        if message.speaker not in TEACHING:
            # A stranger's ids join nothing: it stands with the first mail of ours or theirs that it names.
            home = next((each for each in _named_in_order(message) if each in parent), home)
        groups.setdefault(find(home), []).append(message)
    threads = [Thread(client=client, root=_root(group), messages=tuple(group)) for group in groups.values()]
    return tuple(sorted(threads, key=lambda thread: _order(thread.messages[0])))


def _by_subject_and_people(messages: Sequence[MessageSeen]) -> Iterator[tuple[MessageSeen, MessageSeen]]:
    """Answers that name no message, each with the one that its subject and people point to."""
    lost = [
        each
        for each in messages
        if each.kind is Kind.HUMAN and not each.thread_index and lacks_ids(_threadable(each))
    ]
    for answer in lost:
        base = base_subject(answer.subject)
        earlier = {
            each.identity: _threadable(each)
            for each in messages
            if each is not answer and base and base_subject(each.subject) == base
        }
        found = answered_by_weak_evidence(_threadable(answer), earlier)
        if found is not None:
            yield answer, next(each for each in messages if each.identity == found)


def _threadable(message: MessageSeen) -> Threadable:
    return Threadable(
        in_reply_to=tuple(MessageId(each) for each in message.in_reply_to),
        references=tuple(MessageId(each) for each in message.references),
        quoted_ids=tuple(MessageId(each) for each in message.quoted_ids),
        subject=message.subject,
        date=message.at,
        from_spec=message.from_,
        from_name=message.from_name.lower(),
        to_specs=frozenset((*message.to, *message.cc)),
    )


def _named_in_order(message: MessageSeen) -> Iterable[str]:
    """The ids that a message names, the nearest first, in their comparable form."""
    named = (message.original_message_id, *message.in_reply_to, *reversed(message.references))
    return (canonical_id(each) for each in (*named, *message.quoted_ids) if each)


def _first(messages: Sequence[MessageSeen]) -> MessageSeen:
    return next((each for each in messages if each.speaker in TEACHING), messages[0])


def _order(message: MessageSeen) -> tuple[datetime, str]:
    return message.at, message.identity


def _root(group: Sequence[MessageSeen]) -> str:
    # The first id of References is the oldest that anybody remembers; it stays
    # the same when the first message itself is read later or not at all.
    first = _first(group)
    if first.references:
        return first.references[0]
    return next(iter(first.in_reply_to), first.message_id or first.identity)
