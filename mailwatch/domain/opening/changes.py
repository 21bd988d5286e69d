"""What changes the picture of a client, told once: a broken promise, one more no-show, slower paying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.domain.cases.basis import matters_of
from mailwatch.domain.cases.situation import ClientSituation, once
from mailwatch.domain.client.matters import FROM_FILE, Matter, short_name
from mailwatch.domain.facts.events import OwnerSaid, Word
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.ladder import missed_count
from mailwatch.domain.steps.money_holds import resumes_at

FRESH = timedelta(days=30)
"""What is older is no news: a first look at a file full of old invoices tells nothing."""

LAST_ONES = 3
"""Paid invoices that one is compared with."""

LEAST_LAST = 2
"""One alone is no habit."""

SLACK = 3
"""Days by which a payment may come later than the last ones; a weekend makes that many."""

SPOKE_BEFORE = timedelta(days=14)
"""How long before the owner wrote a promise down the client may have given it by mail."""

_REPLACED_BY = (Word.HEARD, Word.AGREED, Word.PAUSE, Word.STOP, Word.RESUME, Word.DEALT)


@dataclass(frozen=True, kw_only=True)
class Change:
    """Told once per ``key``, from ``at`` on; that may be an instant to come."""

    key: NoticeKey
    because: Reason
    account: str
    at: datetime


@once
def changes_of(client: ClientSituation) -> tuple[Change, ...]:
    """Each that is fresh, and those that come by themselves if nothing happens: pure."""
    if client.policy.never_chase:
        return ()
    found = (_unpaid_promises(client), _unkept_answers(client), _no_shows(client), _slower(client))
    return tuple(each for kind in found for each in kind if each.at > client.now - FRESH)


def _unpaid_promises(client: ClientSituation) -> Iterator[Change]:
    """The day for which an invoice was promised has passed, and nobody said that it is paid."""
    for matter in _invoices(client, MatterState.OPEN):
        resumes = resumes_at(matter, client.policy)
        if matter.disputed or matter.promised is None or resumes is None:
            continue
        because = Reason.of(
            "promise-broken",
            number=matter.key,
            about=f"invoice {matter.key}",
            day=matter.promised,
            words=_their_words(client, matter.promised_at),
        )
        key = NoticeKey.of(NoticeKind.BROKEN, matter.key, matter.promised)
        yield Change(key=key, because=because, account=_account_of(client, matter.key), at=resumes)


def _their_words(client: ClientSituation, promised_at: datetime | None) -> str:
    """What the client had written of it, "" where it was said another way."""
    if promised_at is None or promised_at == FROM_FILE:
        return ""
    said = [
        "; ".join(human.states)
        for human in client.view.humans
        if human.states and promised_at - SPOKE_BEFORE < human.at <= promised_at
    ]
    return f"; they had written: {said[-1]}" if said else ""


def _unkept_answers(client: ClientSituation) -> Iterator[Change]:
    """The owner heard by when they would answer (``heard --until``), and nothing has come."""
    view, calendar = client.view, client.policy.calendar
    waits = any(case.is_open for case in view.cases) or any(view.unanswered(each) for each in view.threads)
    word = next(reversed(view.said(*_REPLACED_BY)), None)
    if word is None or word.word != Word.HEARD or word.until is None or not waits:
        return
    if any(human.first_seen > word.at for human in view.humans):
        return
    because = Reason.of("answer-overdue", day=word.until, about="their answer", at=word.at, by=_by(word))
    key = NoticeKey.of(NoticeKind.BROKEN, word.at.isoformat(), word.until)
    yield Change(key=key, because=because, account=_account_of(client, ""), at=calendar.end_of(word.until))


def _by(word: OwnerSaid) -> str:
    return f" by {word.by}" if word.by else ""


def _no_shows(client: ClientSituation) -> Iterator[Change]:
    """They missed one more meeting; the first is a thing of its own."""
    count = missed_count(client)
    missed = [
        matter
        for matter in matters_of(client)
        if matter.kind is Subject.MEETING and matter.state is MatterState.MISSED and matter.settled_at
    ]
    newest = max(missed, key=lambda each: each.settled_at or FROM_FILE, default=None)
    if count < 2 or newest is None or newest.settled_at is None:  # noqa: PLR2004  a second one
        return
    about = newest.say(client.policy.display)
    because = Reason.of("missed-again", about=about, count=count, meeting=short_name(newest))
    key = NoticeKey.of(NoticeKind.NO_SHOW, client.view.client, newest.key, count)
    account = _account_of(client, newest.key)
    yield Change(key=key, because=because, account=account, at=newest.settled_at)


def _slower(client: ClientSituation) -> Iterator[Change]:
    """An invoice is paid, or still open, later than any of the client's last ones were."""
    calendar = client.policy.calendar
    paid = [(matter.due, matter, _days_late(client, matter)) for matter in _paid(client) if matter.due]
    for matter in (*_invoices(client, MatterState.OPEN), *_paid(client)):
        before = sorted((due, late) for due, each, late in paid if matter.due and due < matter.due)
        last = [late for _, late in before[-LAST_ONES:]]
        if len(last) < LEAST_LAST or matter.due is None or matter.disputed:
            continue
        usual = max(last)
        told_on = matter.due + timedelta(days=usual + SLACK + 1)
        at, days = calendar.start_of(told_on), usual + SLACK + 1
        if matter.state is MatterState.PAID:
            at, days = matter.settled_at or FROM_FILE, _days_late(client, matter)
        elif at <= client.now:
            days = (calendar.day_of(client.now) - matter.due).days
        if days <= usual + SLACK:
            continue
        because = Reason.of(
            "paid-slower" if matter.state is MatterState.PAID else "pays-slower",
            number=matter.key,
            about=f"invoice {matter.key}",
            due=matter.due,
            days=days,
            more=days - usual,
            count=len(last),
        )
        key = NoticeKey.of(NoticeKind.SLOWER, matter.key)
        yield Change(key=key, because=because, account=_account_of(client, matter.key), at=at)


def _invoices(client: ClientSituation, state: MatterState) -> tuple[Matter, ...]:
    return tuple(
        matter
        for matter in matters_of(client)
        if matter.kind is Subject.INVOICE and matter.state is state and matter.due is not None
    )


def _paid(client: ClientSituation) -> tuple[Matter, ...]:
    """Those of which it is known when the owner learned it."""
    return tuple(
        matter
        for matter in _invoices(client, MatterState.PAID)
        if matter.settled_at is not None and matter.settled_at != FROM_FILE
    )


def _days_late(client: ClientSituation, matter: Matter) -> int:
    """Days from its due date to the day on which it was known as paid; none for one paid in time."""
    settled: date = client.policy.calendar.day_of(matter.settled_at or client.now)
    return max(0, (settled - (matter.due or settled)).days)


def _account_of(client: ClientSituation, anchor: str) -> str:
    """The account that writes about it: of its ladder, of the newest mail, or the first."""
    of_ladder = [case.account for case in client.view.cases if case.key.anchor == anchor]
    of_mail = [message.account for message in client.view.messages]
    return (*of_ladder[-1:], *of_mail[-1:], *client.policy.accounts)[0]
