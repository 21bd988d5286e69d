"""Where everything stands: since when each thread is silent, who owes whom, what can't be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.app.deciding.judge import ClientJudged, Judged, observed_until, stops_of
from mailwatch.app.settings import Settings
from mailwatch.app.showing.future.outlook import ClientStanding, Outlook, outlooks_of, standing_now
from mailwatch.app.showing.standing.case_standing import CaseStanding, about_of
from mailwatch.app.showing.standing.mails import MailStatus, with_reasons
from mailwatch.app.showing.standing.needs import Need, needs_of
from mailwatch.app.work import Work
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.thread import Thread
from mailwatch.domain.facts.delivery import OPEN
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.days_named import days_named
from mailwatch.domain.opening.expectation import Question, expects_answer, older_silences, questions
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.steps.ladder import next_step, open_invoices
from mailwatch.ports import AccountState, Purpose, Store

BLIND_SPOTS = "the telephone, chats, letters, your bank, and mail that was deleted before it was read"
"""What a mailbox can't show; the owner tells it with heard."""


@dataclass(frozen=True, kw_only=True)
class ThreadStatus:
    """One thread. ``ball`` is ``client``, ``you`` or ``nobody``; ``silence`` counts what was really read."""

    client: str
    thread: str
    subject: str
    ball: str
    since: datetime | None
    silence: timedelta | None
    because: Reason
    older: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseStatus:
    """One ladder: what it is about, where it stands, what comes next, when and why, and what holds it.

    ``next_at`` is None where only somebody's word ends the hold. ``because`` is
    the reason that counts now: the hold, or else ``why``.
    """

    client: str
    account: str
    case: str
    playbook: str
    about: str
    opened: bool
    sent: tuple[tuple[str, datetime], ...]
    because: Reason
    why: Reason
    held: Reason | None
    next_step: str
    next_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Ended:
    """A ladder that is over, and how it ended."""

    client: str
    case: str
    about: str
    outcome: str
    at: datetime | None
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Unpaid:
    """An invoice that is open while no ladder asks for it any more."""

    client: str
    invoice: str
    amount: str
    due: date | None
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Status:
    """The whole picture at ``now``.

    ``stops`` are the guards that hold everything, ``hindered`` what keeps back
    what is due as long as no mailbox is read.
    """

    now: datetime
    accounts: tuple[AccountState, ...]
    halted: str | None
    stops: tuple[Reason, ...]
    hindered: tuple[Reason, ...]
    mode: str
    clients: tuple[str, ...]
    threads: tuple[ThreadStatus, ...]
    cases: tuple[CaseStatus, ...]
    ended: tuple[Ended, ...]
    unpaid: tuple[Unpaid, ...]
    questions: tuple[tuple[str, Reason], ...]
    needs: tuple[Need, ...]
    outbox: tuple[MailStatus, ...]
    strangers: tuple[tuple[str, str, int, datetime], ...]


def status_of(store: Store, settings: Settings, *, now: datetime, halted: str | None) -> Status:
    """Look at everything; changes nothing."""
    with store.reading() as transaction:
        work = Work(transaction, settings, now)
        return status_from(work, outlooks_of(work), halted=halted)


def status_from(work: Work, outlooks: Sequence[Outlook], *, halted: str | None) -> Status:
    """The same of clients that are judged and played already; the rest is read."""
    transaction, settings = work.transaction, work.settings
    observed = observed_until(work)
    stands = [stand for each in outlooks for stand in each.stands]
    outbox = _outbox(work, stands)
    asked = _asked(outlooks)
    return Status(
        now=work.now,
        accounts=tuple(transaction.cursors.account(name) for name in settings.accounts),
        halted=halted,
        stops=stops_of(transaction, work.now),
        hindered=tuple(dict.fromkeys(each.hindered for each in stands if each.hindered and _is_said(each))),
        mode=settings.mode.value,
        clients=tuple(settings.policies),
        threads=tuple(thread for each in outlooks for thread in _threads(each, observed)),
        cases=tuple(case for each in outlooks for case in _cases(each)),
        ended=tuple(case for each in outlooks for case in _ended(each)),
        unpaid=tuple(invoice for each in outlooks for invoice in _unpaid(each.judged)),
        questions=tuple((each.message.client, each.because) for each in asked),
        needs=needs_of(outbox, stands, asked),
        outbox=outbox,
        strangers=tuple(transaction.messages.unmatched(10)),
    )


@dataclass(frozen=True, kw_only=True)
class NeedsNow:
    """What waits for the owner: for their word, and for their answer to a client.

    ``unanswered`` are the mails by which a ladder of the account stands still.
    """

    needs: tuple[Need, ...]
    unanswered: Mapping[str, tuple[ThreadStatus, ...]]


def needs_now(work: Work) -> NeedsNow:
    """What the status says of this, without the dates, which take much longer to find."""
    standing = standing_now(work)
    stands = [stand for each in standing for stand in each.stands]
    observed = observed_until(work)
    unanswered: dict[str, list[ThreadStatus]] = {name: [] for name in work.settings.accounts}
    for each in standing:
        yours = [thread for thread in _threads(each, observed) if thread.ball == "you"]
        for account in {stand.case.account for stand in each.stands if stand.waits_for_answer}:
            unanswered.setdefault(account, []).extend(yours)
    return NeedsNow(
        needs=needs_of(_outbox(work, stands), stands, _asked(standing)),
        unanswered={account: tuple(threads) for account, threads in unanswered.items()},
    )


def _outbox(work: Work, stands: Sequence[CaseStanding]) -> tuple[MailStatus, ...]:
    rows = [row for row in work.transaction.outbox.rows(states=tuple(OPEN)) if row.purpose == Purpose.STEP]
    return with_reasons(rows, stands, {str(stand.case.key): stand.about for stand in stands})


def _asked(standing: Iterable[ClientStanding]) -> list[Question]:
    clients = [each.judged.client for each in standing]
    return [asked for client in clients for asked in (*questions(client), *days_named(client))]


def _threads(each: ClientStanding, observed: datetime | None) -> Iterator[ThreadStatus]:
    client = each.judged.client
    older = {thread.root for thread in older_silences(client)}
    for thread in client.view.threads:
        yield _thread(client, thread, observed, older)


def _cases(each: Outlook) -> Iterator[CaseStatus]:
    for judged, stand in zip(each.judged.cases, each.stands, strict=True):
        yield _case(judged, stand, each.dates)


def _ended(each: ClientStanding) -> Iterator[Ended]:
    for case in each.judged.view.cases:
        if not case.is_open:
            yield Ended(
                client=each.client,
                case=case.key.short,
                about=about_of(each.judged.client.of(case)),
                outcome=str(case.outcome),
                at=case.closed_at,
                because=case.because or Reason.of("planned"),
            )


def _unpaid(judged: ClientJudged) -> list[Unpaid]:
    """The invoices that are open though their ladder is over, and for which none asks or is about to."""
    asked_for = {
        key
        for each in judged.cases
        if each.case.playbook.subject is Subject.INVOICE
        for key in (each.case.key.anchor, *each.case.covers)
    }
    over = {
        key: case.because
        for case in judged.view.cases
        if case.playbook.subject is Subject.INVOICE and case.because is not None
        for key in (case.key.anchor, *case.covers)
    }
    return [
        Unpaid(
            client=each.client,
            invoice=each.key,
            amount=str(each.open_amount or ""),
            due=each.due,
            because=over[each.key],
        )
        for each in open_invoices(judged.client)
        if each.key in over and each.key not in asked_for
    ]


def _is_said(stand: CaseStanding) -> bool:
    """That sending is off stands beside it, in a word of its own."""
    return stand.hindered is not None and stand.hindered.code != "mode-off"


def _thread(
    client: ClientSituation, thread: Thread, observed: datetime | None, older: set[str]
) -> ThreadStatus:
    view = client.view
    owed = view.owes(thread)
    waiting_since = view.awaiting_since(thread)
    ball, since, silence = "nobody", None, None
    expected = expects_answer(client, thread)
    because = expected.because
    if owed is not None:
        ball, since = "you", owed.at
        because = Reason.of("ball-with-us", at=owed.at, subject=owed.subject)
    elif waiting_since is not None:
        since = waiting_since
        ball = "client" if expected.anchor or expected.question else "nobody"
        reach = min(client.now, observed) if observed else None
        silence = max(reach - since, timedelta(0)) if reach else None
    return ThreadStatus(
        client=view.client,
        thread=thread.short,
        subject=thread.subject,
        ball=ball,
        since=since,
        silence=silence,
        because=because,
        older=thread.root in older,
    )


def _case(judged: Judged, stand: CaseStanding, dates: Mapping[CaseKey, datetime]) -> CaseStatus:
    case = judged.case
    following = next_step(judged.here)
    return CaseStatus(
        client=case.client,
        account=case.account,
        case=case.key.short,
        playbook=case.playbook.name,
        about=stand.about,
        opened=case.opened_at is not None,
        sent=tuple((step.step, step.sent_at) for step in case.sent),
        because=stand.held or stand.why,
        why=stand.why,
        held=stand.held,
        next_step=following.name if following else "",
        next_at=dates.get(case.key),
    )
