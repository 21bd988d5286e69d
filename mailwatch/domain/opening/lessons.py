"""What the owner's words on whether an answer is expected say: about one thread, and about the next like it.

A *chase* or *never* to an unclear mail teaches. The next mail to the client
that is unclear for the very same sentence is judged alike, and the owner is
told whose word that rests on. Nothing is stored for it: a lesson is folded from
the words and mails in the journal, and ends with the owner's word *once*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.client.thread import Thread
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, Word
from mailwatch.mail.message import Asks

SHORTEST = 12
"""Letters below which a sentence is too common to be known again."""

_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}")
_NUMBER = re.compile(r"\d(?:[\d.,:/-]*\d)?")
_BETWEEN = re.compile(r"[^\w#]+")


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """The owner's word on an unclear mail, which holds for the next like it."""

    said: OwnerSaid
    mail: MessageSeen
    thread: Thread


def word_about(thread: Thread, view: ClientView, last: MessageSeen) -> OwnerSaid | None:
    """The owner's newest word on whether to chase this thread, if no mail by hand came after it."""
    about = [word for word in view.said(Word.CHASE, Word.NOT_NOW, Word.NEVER) if thread.is_meant(word.about)]
    if not about:
        return None
    newest = about[-1]
    return newest if newest.word == Word.NEVER or newest.at >= last.first_seen else None


def skeleton_of(sentence: str) -> str:
    """A sentence without what differs from case to case: numbers, links, points, capitals; "" if short."""
    bare = _NUMBER.sub("#", _LINK.sub(" ", sentence.casefold()))
    words = " ".join(_BETWEEN.sub(" ", bare).split())
    return words if sum(map(str.isalpha, words)) >= SHORTEST else ""


def lesson_for(own: MessageSeen, view: ClientView) -> Lesson | None:
    """What the owner said, before ``own`` was written, about an unclear mail with the same sentence."""
    skeleton = skeleton_of(own.asks_evidence)
    if own.asks is not Asks.UNCLEAR or not skeleton:
        return None
    found = [
        lesson
        for thread in view.threads
        if (lesson := _taught_in(thread, view)) is not None
        and lesson.said.at < own.at
        and lesson.mail.identity != own.identity
        and skeleton_of(lesson.mail.asks_evidence) == skeleton
    ]
    return max(found, key=lambda lesson: lesson.said.at, default=None)


def _taught_in(thread: Thread, view: ClientView) -> Lesson | None:
    """The lesson of one thread: its newest word teaches if it was a chase or never to an unclear mail."""
    words = view.said(Word.CHASE, Word.NEVER, Word.NOT_NOW, Word.ONCE)
    said = next((word for word in reversed(words) if thread.is_meant(word.about)), None)
    if said is None or said.word not in (Word.CHASE, Word.NEVER):
        return None
    mail = _last_before(thread, said.at)
    if mail is None or mail.asks is not Asks.UNCLEAR:
        return None
    return Lesson(said=said, mail=mail, thread=thread)


def _last_before(thread: Thread, at: datetime) -> MessageSeen | None:
    return next((own for own in reversed(thread.by_hand) if own.first_seen <= at), None)
