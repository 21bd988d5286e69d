"""Days that people gave for an answer: named in the owner's own mail, agreed on, or promised by the client.

Each is shown with the words that it was read from. No step leaves before such a day has passed, and
after it the texts know of it. The newest one rules; the owner may take all of a thread back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailwatch.domain.client.thread import Thread
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen, Speaker, Word
from mailwatch.mail.message import Asks, GivenDate, Gives

_ASKING = (Asks.YES, Asks.UNCLEAR)


class GivenBy(StrEnum):
    """Whose word a day is."""

    OWNER = "owner"
    """Named in the owner's own mail: “by 30 October”."""
    BOTH = "both"
    """The owner said that the two of them agreed on it."""
    CLIENT = "client"
    """Promised by the client, where the owner's file takes such days (``take_dates = "hold"``)."""


@dataclass(frozen=True, kw_only=True)
class GivenDay:
    """The last ``day`` on which nobody is asked, whose word it is, and since when (``at``) it holds.

    ``words`` are those it was read from; empty where the owner named the day to mailwatch. ``thread`` is
    the short name of the conversation. ``gives`` tells a day by which something is due from one before
    which nothing is.
    """

    day: date
    by: GivenBy
    at: datetime
    thread: str
    words: str = ""
    gives: Gives = Gives.BY


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A day that the client named in ``message``, for which the owner's word is wanted."""

    thread: Thread
    message: MessageSeen
    given: GivenDate


def day_given(view: ClientView, thread: Thread, *, since: datetime) -> GivenDay | None:
    """The day that rules in ``thread`` for what was asked at ``since`` or later; None where none was given.

    The newest mail or word that gives a day counts; of several days in it the last, since before that
    not all of it is due.
    """
    taken_back = forgotten_at(view, thread)
    found = [
        each
        for each in _given(view, thread)
        if each.at >= since and (taken_back is None or each.at > taken_back)
    ]
    return max(found, key=lambda each: (each.at, each.day), default=None)


def _given(view: ClientView, thread: Thread) -> Iterator[GivenDay]:
    for word in view.said(Word.AGREED):
        if word.until is not None and thread.is_meant(word.about):
            yield GivenDay(day=word.until, by=GivenBy.BOTH, at=word.at, thread=thread.short)
    for message in thread.messages:
        if not message.given:
            continue
        last = max(message.given, key=lambda each: each.day)
        by = GivenBy.OWNER if message.speaker is Speaker.OWNER else GivenBy.CLIENT
        if by is GivenBy.OWNER or (view.takes_dates and view.puts_off(message, thread)):
            yield GivenDay(
                day=last.day,
                by=by,
                at=message.at,
                thread=thread.short,
                words=last.words,
                gives=last.gives,
            )


def forgotten_at(view: ClientView, thread: Thread) -> datetime | None:
    """When the owner last took back the days that were given in ``thread``."""
    words = [word.at for word in view.said(Word.FORGET_DATES) if thread.is_meant(word.about)]
    return max(words, default=None)


def suggestions(view: ClientView, today: date) -> tuple[Suggestion, ...]:
    """Days to come that the client named last in a thread, on which the owner has not said anything.

    Only where something was asked of them there before.
    """
    found: list[Suggestion] = []
    for thread in view.threads:
        human = thread.last_human
        if human is None or not human.given or view.puts_off(human, thread):
            continue
        if not any(own.at <= human.at and own.asks in _ASKING for own in thread.by_hand):
            continue
        given = max(human.given, key=lambda each: each.day)
        spoken = any(
            word.at >= human.first_seen
            for word in view.said(Word.AGREED, Word.FORGET_DATES)
            if thread.is_meant(word.about)
        )
        if given.day >= today and not spoken:
            found.append(Suggestion(thread=thread, message=human, given=given))
    return tuple(found)
