"""Where everything stands: since when each thread is silent, who owes whom, what can't be seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.app.plan import Judged, guards_of, judge_client, look_ahead
from mailwatch.app.settings import Settings
from mailwatch.domain.candidate import expects_answer, older_silences, questions
from mailwatch.domain.delivery import OPEN
from mailwatch.domain.ladder import next_step
from mailwatch.domain.reasons import Reason
from mailwatch.domain.thread import Thread
from mailwatch.domain.view import ClientView
from mailwatch.ports import AccountState, OutboxRow, Purpose, Store

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
    """One ladder: where it stands, why nothing (or something) happens now, what comes next and when."""

    client: str
    case: str
    playbook: str
    opened: bool
    sent: tuple[tuple[str, datetime], ...]
    because: Reason
    next_step: str
    next_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Ended:
    """A ladder that is over, and how it ended."""

    client: str
    case: str
    outcome: str
    at: datetime | None
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Status:
    """The whole picture at ``now``."""

    now: datetime
    accounts: tuple[AccountState, ...]
    halted: str | None
    stops: tuple[Reason, ...]
    mode: str
    threads: tuple[ThreadStatus, ...]
    cases: tuple[CaseStatus, ...]
    ended: tuple[Ended, ...]
    questions: tuple[tuple[str, Reason], ...]
    outbox: tuple[OutboxRow, ...]
    strangers: tuple[tuple[str, str, int, datetime], ...]


def status_of(store: Store, settings: Settings, *, now: datetime, halted: str | None) -> Status:
    """Look at everything; changes nothing."""
    threads: list[ThreadStatus] = []
    cases: list[CaseStatus] = []
    ended: list[Ended] = []
    asked: list[tuple[str, Reason]] = []
    with store.reading() as transaction:
        for client, policy in settings.policies.items():
            judged = judge_client(transaction, client, settings, now)
            observed = _reach(transaction.account(name) for name in settings.accounts)
            older = {thread.root for thread in older_silences(judged.view, policy)}
            threads += [
                _thread(thread, judged.view, settings, now, observed, older) for thread in judged.view.threads
            ]
            cases += [_case(each, settings, now) for each in judged.cases]
            ended += [
                Ended(
                    client=client,
                    case=case.key.short,
                    outcome=str(case.outcome),
                    at=case.closed_at,
                    because=case.because or Reason.of("planned"),
                )
                for case in judged.view.cases
                if not case.is_open
            ]
            asked += [(client, question.because) for question in questions(judged.view, policy)]
        rows = [row for row in transaction.rows(states=tuple(OPEN)) if row.purpose == Purpose.STEP]
        accounts = tuple(transaction.account(name) for name in settings.accounts)
        strangers = tuple(transaction.unmatched(10))
        guards = guards_of(transaction).standing.values()
        stops = tuple(each.because for each in guards if each.stands(now))
    return Status(
        now=now,
        accounts=accounts,
        halted=halted,
        stops=stops,
        mode=settings.mode.value,
        threads=tuple(threads),
        cases=tuple(cases),
        ended=tuple(ended),
        questions=tuple(asked),
        outbox=tuple(rows),
        strangers=strangers,
    )


def _reach(states: Iterable[AccountState]) -> datetime | None:
    views = [state.observed_until for state in states]
    known = [each for each in views if each is not None]
    return min(known) if known and len(known) == len(views) else None


def _thread(
    thread: Thread,
    view: ClientView,
    settings: Settings,
    now: datetime,
    observed: datetime | None,
    older: set[str],
) -> ThreadStatus:
    policy = settings.policies[view.client]
    owed = view.owes(thread)
    waiting_since = view.awaiting_since(thread)
    ball, since, silence = "nobody", None, None
    because = expects_answer(thread, view, policy).because
    if owed is not None:
        ball, since = "you", owed.at
        because = Reason.of("ball-with-us", at=owed.at, subject=owed.subject)
    elif waiting_since is not None:
        since = waiting_since
        expected = expects_answer(thread, view, policy)
        ball = "client" if expected.anchor or expected.question else "nobody"
        reach = min(now, observed) if observed else None
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


def _case(judged: Judged, settings: Settings, now: datetime) -> CaseStatus:
    case = judged.case
    ahead = look_ahead(
        judged.view,
        case,
        settings.policies[case.client],
        decision=judged.decision,
        now=now,
        until=now + timedelta(days=400),
    )
    following = next_step(judged.view, case, settings.policies[case.client], now)
    return CaseStatus(
        client=case.client,
        case=case.key.short,
        playbook=case.playbook.name,
        opened=case.opened_at is not None,
        sent=tuple((step.step, step.sent_at) for step in case.sent),
        because=judged.decision.because,
        next_step=following.name if following else "",
        next_at=ahead[0].at if ahead else None,
    )
