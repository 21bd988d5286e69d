"""Fold what is known of a client and decide: pure reading. This *is* the dry run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.coverage import MailboxCoverage, Suspended
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.facts.events import Event
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.openings import openings_of
from mailwatch.domain.opening.precedence import waiting_behind
from mailwatch.domain.rules.actions import Decision
from mailwatch.domain.rules.decide import decide
from mailwatch.domain.rules.endings import ending_of
from mailwatch.domain.rules.guards import DAY, GUARDS, Guards, fold_guards
from mailwatch.ports import Store, Transaction

COPY_GRACE = timedelta(days=1)
"""A provider that has not filed a copy by then files none."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One case, opened or only called for, with what is decided about it.

    ``behind`` is the case of the same client that goes first, if there is one.
    """

    here: Situation
    decision: Decision
    behind: Case | None = None

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.here.case

    @property
    def view(self) -> ClientView:
        """What is known of its client."""
        return self.here.view


@dataclass(frozen=True, kw_only=True)
class ClientJudged:
    """A client, and its cases with what is decided about each."""

    client: ClientSituation
    cases: tuple[Judged, ...]

    @property
    def view(self) -> ClientView:
        """What is known of the client."""
        return self.client.view


@dataclass(frozen=True, kw_only=True)
class Foreseen:
    """A client as judged outside of any transaction; ``stamp`` tells whether it would still come out so."""

    stamp: tuple[object, ...]
    judged: ClientJudged
    now: datetime


def coverage_of(work: Work) -> MailboxCoverage:
    """How far every account was read, and what keeps each from sending."""
    no_copies = frozenset(
        name
        for name, account in work.settings.accounts.items()
        if account.copies == "provider"
        and work.transaction.outbox.copies_missing(name, work.now - COPY_GRACE)
    )
    guards = guards_of(work.transaction)
    suspended = {
        name: Suspended(because=found.because, until=found.until)
        for name in work.settings.accounts
        if (found := guards.holding(name, work.now)) is not None
    }
    left = work.transaction.outbox.left_since(work.now - DAY)
    return MailboxCoverage(
        now=work.now,
        observed=observed_of(work.transaction, work.settings),
        no_copies=no_copies,
        suspended=suspended,
        left={name: tuple(left.get(name, ())) for name in work.settings.accounts},
    )


def observed_of(transaction: Transaction, settings: Settings) -> dict[str, datetime | None]:
    """Up to when each account is known completely."""
    return {name: transaction.cursors.account(name).observed_until for name in settings.accounts}


def observed_until(work: Work) -> datetime | None:
    """Up to when all of them are; None when one was never read completely (I3)."""
    observed = observed_of(work.transaction, work.settings)
    return MailboxCoverage(now=work.now, observed=observed).observed_until


def guards_of(transaction: Transaction) -> Guards:
    """What suspends sending, and what of it the owner has lifted."""
    return fold_guards(transaction.journal.of_client(GUARDS))


def stops_of(transaction: Transaction, now: datetime) -> tuple[Reason, ...]:
    """Why nothing leaves now, as far as the guards say."""
    return tuple(each.because for each in guards_of(transaction).standing.values() if each.stands(now))


def view_of(
    transaction: Transaction, client: str, settings: Settings, now: datetime | None = None
) -> ClientView:
    """All that is known of a client, looked at at ``now`` (default: when the last of it was written)."""
    facts = transaction.journal.of_client(client)
    return _fold(client, facts, _first_read(transaction, settings), settings, now)


def _fold(
    client: str,
    facts: Iterable[tuple[datetime, Event]],
    first_read: Mapping[str, datetime],
    settings: Settings,
    now: datetime | None,
) -> ClientView:
    """A client's facts as the file's rules have them folded."""
    takes_dates = settings.policies[client].takes_dates
    return fold_client(client, facts, first_read=first_read, now=now, takes_dates=takes_dates)


def _first_read(transaction: Transaction, settings: Settings) -> dict[str, datetime]:
    read = {name: transaction.cursors.account(name).first_read for name in settings.accounts}
    return {name: instant for name, instant in read.items() if instant is not None}


def foresee(store: Store, client: str, settings: Settings, now: datetime) -> Foreseen:
    """Judge a client while nobody waits for it: the state is only held while the facts are read."""
    with store.reading() as transaction:
        work = Work(transaction, settings, now)
        stamp = stamp_of(work, client)
        facts = tuple(transaction.journal.of_client(client))
        first_read = _first_read(transaction, settings)
        coverage = coverage_of(work)
    view = _fold(client, facts, first_read, settings, now)
    return Foreseen(stamp=stamp, judged=judge_view(view, coverage, settings), now=now)


def stamp_of(work: Work, client: str) -> tuple[object, ...]:
    """What changes when anything changed on which a judgement rests; cheap to ask for.

    The journal grows with every fact, word and delivery; an account's view and
    what left for others stand beside it.
    """
    return (
        work.transaction.journal.newest(client),
        work.transaction.journal.newest(GUARDS),
        tuple((name, work.transaction.cursors.account(name)) for name in sorted(work.settings.accounts)),
        sorted(
            (name, len(left)) for name, left in work.transaction.outbox.left_since(work.now - DAY).items()
        ),
    )


def judge_client(work: Work, client: str) -> ClientJudged:
    """Decide about every case of a client that is open or called for."""
    view = view_of(work.transaction, client, work.settings, work.now)
    return judge_view(view, coverage_of(work), work.settings)


def judge_view(view: ClientView, coverage: MailboxCoverage, settings: Settings) -> ClientJudged:
    """The same from what was read before: pure."""
    policy = settings.policies[view.client]
    return judge_situation(ClientSituation(coverage=coverage, view=view, policy=policy))


def judge_situation(client: ClientSituation) -> ClientJudged:
    """Decide about every case of a client as it is known, open or called for: pure."""
    cases = cases_of(client)
    # What is over before it began (stopped, answered) goes before nobody.
    behind = waiting_behind([here for here in cases if ending_of(here) is None])
    judged = tuple(
        Judged(
            here=here,
            decision=decide(here, behind.get(here.case.key)),
            behind=behind.get(here.case.key),
        )
        for here in cases
    )
    return ClientJudged(client=client, cases=judged)


def cases_of(client: ClientSituation) -> list[Situation]:
    """The open cases, and those that are called for."""
    return [*(client.of(case) for case in client.view.cases if case.is_open), *openings_of(client)]
