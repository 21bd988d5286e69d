"""The owner's words: each is a fact in the journal, and takes effect at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from mailwatch.app.deciding.guards import release_guards
from mailwatch.app.deciding.judge import judge_client, view_of
from mailwatch.app.outbox import advance
from mailwatch.app.settings import Settings
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.given_days import suggestions
from mailwatch.domain.client.thread import Thread
from mailwatch.domain.facts.about import OfClient, OfRow, OfThread
from mailwatch.domain.facts.delivery import HeldFor, RowState, Trigger
from mailwatch.domain.facts.events import OwnerSaid, Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.expectation import expects_answer
from mailwatch.domain.steps.gates import takes_a_file
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow, RowChange, Store, Transaction

if TYPE_CHECKING:
    from mailwatch.app.composer import Composer

CHAIN = "owner"
"""The journal chain of words that concern no single account."""


def find_subject(transaction: Transaction, name: str, settings: Settings) -> tuple[str, Thread | None]:
    """The client, or the client and thread, that the owner means by ``name``.

    A client's key, one of its addresses, or the short name of a thread. Raises
    OwnerMustAct with what is near.
    """
    if name in settings.policies:
        return name, None
    hit = settings.book.by_address(name) if "@" in name else None
    if hit is not None:
        return hit[0], None
    for client in settings.policies:
        for thread in view_of(transaction, client, settings).threads:
            if thread.short == name:
                return client, thread
    known = ", ".join(sorted(settings.policies)) or "none yet"
    raise OwnerMustAct(
        f"“{name}” is neither a client nor a thread. Clients: {known}. Threads: see mailwatch status."
    )


def say(
    store: Store,
    word: Word,
    name: str,
    *,
    settings: Settings,
    now: datetime,
    until: date | None = None,
    by: str = "",
) -> tuple[str, Thread | None]:
    """Write down the owner's word about a client or thread; returns whom it is about."""
    with store.reading() as transaction:
        client, thread = find_subject(transaction, name, settings)
    today = settings.policies[client].calendar.day_of(now)
    if until is not None and until < today:
        raise OwnerMustAct(f"{until} has passed; name a day to come.")
    if word == Word.HEARD and until is not None:
        _something_waits(store, client, settings, now, until)
    if until == today and word == Word.PAUSE:
        raise OwnerMustAct(
            f"{until} is today on {client}'s clock, and it goes on at the start of the day that you name, "
            "so nothing would wait. Name a day to come."
        )
    with store.transaction() as transaction:
        event = OwnerSaid(
            word=word,
            client=client,
            at=now,
            subject=str(OfThread(thread.root) if thread else OfClient()),
            until=until,
            by=by,
        )
        transaction.journal.append(CHAIN, now, event, client=client)
        transaction.agenda.look_at(client, now)
        transaction.notify()
    return client, thread


def _something_waits(store: Store, client: str, settings: Settings, now: datetime, until: date) -> None:
    """That something is left to go on with on that day; raises OwnerMustAct where an answer ended it."""
    with store.reading() as transaction:
        if judge_client(Work(transaction, settings, now), client).cases:
            return
    raise OwnerMustAct(
        f"Nothing waits for {client}, so nothing would go on at {until}. If they named a day for something "
        f"that you asked: mailwatch agreed {client} DATE (the last day that is still fine)."
    )


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """A day that counts from now on, or (None) that those of the thread count no more."""

    client: str
    thread: Thread
    day: date | None


def agree(
    store: Store,
    name: str,
    *,
    settings: Settings,
    now: datetime,
    day: date | None = None,
    forget: bool = False,
) -> Agreed:
    """Write down that a day was agreed on for the answer in a thread; without ``day`` the one they named.

    ``name`` is a client where it is clear which thread is meant. Raises OwnerMustAct where it is not,
    where no day is known, and for a day that has passed.
    """
    with store.reading() as transaction:
        client, thread = find_subject(transaction, name, settings)
        here = judge_client(Work(transaction, settings, now), client).client
    thread = thread or _thread_meant(here, name)
    if not thread.by_hand:
        raise OwnerMustAct(
            f"You wrote nothing by hand in “{thread.subject}”, so nothing there can be agreed on."
        )
    today = here.calendar.day_of(now)
    if not forget:
        day = day or _day_named(here, thread, today)
        if day < today:
            raise OwnerMustAct(f"{day} has passed; name a day to come.")
    said = OwnerSaid(
        word=Word.FORGET_DATES if forget else Word.AGREED,
        client=client,
        at=now,
        subject=str(OfThread(thread.root)),
        until=None if forget else day,
    )
    with store.transaction() as transaction:
        transaction.journal.append(CHAIN, now, said, client=client)
        transaction.agenda.look_at(client, now)
        transaction.notify()
    return Agreed(client=client, thread=thread, day=said.until)


def _thread_meant(here: ClientSituation, name: str) -> Thread:
    """The one thread that waits for them; else the one in which they wrote last."""
    view = here.view
    anchors = {case.key.anchor for case in view.cases if case.is_open and case.playbook.subject.is_mail}
    waiting = [
        thread
        for thread in view.threads
        if expects_answer(here, thread).anchor is not None or not anchors.isdisjoint(thread.names)
    ]
    if len(waiting) > 1:
        listed = "; ".join(f"{each.short} “{each.subject}”" for each in waiting)
        raise OwnerMustAct(f"Several threads wait for {name}: {listed}. Name the one that you mean.")
    if waiting:
        return waiting[0]
    answered = [each for each in view.threads if each.by_hand and each.last_human is not None]
    if not answered:
        raise OwnerMustAct(
            f"Nothing waits for {name}, and they answered nothing; there is no thread to wait in."
        )
    return max(answered, key=lambda each: each.last_human.at if each.last_human else each.last.at)


def _day_named(here: ClientSituation, thread: Thread, today: date) -> date:
    for each in suggestions(here.view, today):
        if each.thread.root == thread.root:
            return each.given.day
    raise OwnerMustAct(
        f"They named no day to come in “{thread.subject}” that mailwatch could read. "
        f"Say which: mailwatch agreed {thread.short} DATE"
    )


def row_in(transaction: Transaction, number: int, *states: RowState) -> OutboxRow:
    """The mail of that number, in one of ``states``; raises OwnerMustAct."""
    row = transaction.outbox.row(number)
    if row is None:
        raise OwnerMustAct(f"There is no mail {number} in the outbox. See: mailwatch outbox list.")
    if row.state not in states:
        raise OwnerMustAct(f"Mail {number} is {row.state}: {row.because.say()}.")
    return row


def say_of_row(
    transaction: Transaction, word: Word, row: OutboxRow, now: datetime, *confirmed: str, by: str = ""
) -> None:
    """Write down the owner's word about a mail."""
    event = OwnerSaid(
        word=word, client=row.client, at=now, subject=str(OfRow(row.id)), by=by, confirmed=confirmed
    )
    transaction.journal.append(row.account, now, event, client=row.client)


def _finish(transaction: Transaction, row: OutboxRow, now: datetime) -> None:
    if row.client:
        transaction.agenda.look_at(row.client, now)
    transaction.notify()


def approve(
    store: Store,
    number: int,
    *,
    confirmed: Sequence[str],
    attachments: Sequence[str],
    now: datetime,
    composer: Composer | None = None,
) -> OutboxRow:
    """The owner's yes to a held (or mended) mail; returns it as approved.

    With ``attachments`` it is written anew at ``composer``, and the yes is to these
    words. Raises OwnerMustAct while a gate is not confirmed, or a file that it speaks of is missing.
    """
    with store.transaction() as transaction:
        row = row_in(transaction, number, RowState.HELD, RowState.REFUSED)
        words = (
            event for _, event in transaction.journal.of_client(row.client) if isinstance(event, OwnerSaid)
        )
        if any(word.word == Word.SKIP and word.about == OfRow(number) for word in words):
            raise OwnerMustAct(f"Mail {number} was dropped by you; its case ends.")
        # One that was refused had its yes before it left, and what they confirmed is still so.
        open_needs = [need for need in row.needs if need not in confirmed and row.state is RowState.HELD]
        if open_needs:
            listed = "; ".join(open_needs)
            raise OwnerMustAct(
                f"Mail {number} waits for: {listed}. Once that is so: "
                f"mailwatch outbox approve {number} --confirm-all"
            )
        _check_files(row, attachments)
        because = Reason.of("approved")
        say_of_row(transaction, Word.APPROVE, row, now, *confirmed)
        # A text that could not be made is mended by now: what they say yes to is the mended one.
        failed = row.held_for is HeldFor.TEXT_FAILED and not row.approved_text
        change = RowChange(released=True, next_attempt_at=now, tries=0)
        if attachments:
            change = replace(change, attachments=tuple(attachments))
        if attachments and composer is not None:
            from mailwatch.app.sending.attachments import with_files

            # A text that gains an attachment may gain a sentence: their yes is to that one.
            final = with_files(ComposingWork.of(transaction, composer, now), row, attachments)
            change = replace(change, text=final.text, deadline=final.deadline)
            row, failed = replace(row, text=final.text, deadline=final.deadline), False
        change = replace(change, approved_text="" if failed else row.text)
        advance(transaction, row, Trigger.CONSENT, because, now, change)
        _finish(transaction, row, now)
        return row


def _check_files(row: OutboxRow, attachments: Sequence[str]) -> None:
    """A word for a file is not the file: what is said to be attached must be."""
    missing = [need for need in row.needs if takes_a_file(need)]
    if missing and row.state is RowState.HELD and not (attachments or row.attachments):
        raise OwnerMustAct(
            f"Mail {row.id} waits for: {'; '.join(missing)}, and no file is attached to it. "
            f"Name it: mailwatch outbox approve {row.id} --confirm-all --attach FILE"
        )


def hold(store: Store, number: int, *, now: datetime) -> OutboxRow:
    """Keep a planned mail back until the owner approves it."""
    with store.transaction() as transaction:
        row = row_in(transaction, number, RowState.HELD, RowState.QUEUED)
        because = Reason.of("owner-held", step=row.step)
        say_of_row(transaction, Word.HOLD, row, now)
        back = RowChange(approved_text="", released=False)
        advance(transaction, row, Trigger.BRAKE, because, now, back, held_for=HeldFor.OWNER)
        _finish(transaction, row, now)
        return row


def skip(store: Store, number: int, *, now: datetime) -> OutboxRow:
    """Drop a planned mail; its case ends, since no later step may go without it (I4)."""
    with store.transaction() as transaction:
        row = row_in(transaction, number, RowState.HELD, RowState.QUEUED, RowState.REFUSED)
        say_of_row(transaction, Word.SKIP, row, now)
        _finish(transaction, row, now)
        return row


def settle(store: Store, number: int, *, arrived: bool, now: datetime) -> OutboxRow:
    """The owner says whether a mail of unknown fate arrived."""
    with store.transaction() as transaction:
        row = row_in(transaction, number, RowState.UNCERTAIN)
        trigger = Trigger.OWNER_ARRIVED if arrived else Trigger.OWNER_NOT_ARRIVED
        because = Reason.of("owner-arrived" if arrived else "owner-not-arrived")
        say_of_row(transaction, Word.ARRIVED if arrived else Word.NOT_ARRIVED, row, now)
        advance(transaction, row, trigger, because, now)
        _finish(transaction, row, now)
        return row


def release(store: Store, *, now: datetime, clients: Collection[str] = ()) -> int:
    """Let go what the brake held, and lift every guard; returns how many mails.

    ``clients`` are judged anew at once.
    """
    with store.transaction() as transaction:
        transaction.journal.append(CHAIN, now, OwnerSaid(word=Word.RELEASE, client="", at=now))
        if release_guards(transaction, now):
            for client in clients:
                transaction.agenda.look_at(client, now)
        held = [
            row for row in transaction.outbox.rows(states=(RowState.HELD,)) if row.held_for is HeldFor.BRAKE
        ]
        because = Reason.of("approved")
        for row in held:
            let_go = RowChange(released=True, next_attempt_at=now)
            advance(transaction, row, Trigger.CONSENT, because, now, let_go)
        transaction.notify()
    return len(held)
