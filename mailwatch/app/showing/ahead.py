"""What goes out to a client if nobody speaks and the owner says yes: the rules themselves, played ahead.

Time is virtual. At each instant at which a decision asks to be looked at again
all the client's cases are judged anew, by the same judgement that a turn makes,
and what is decided is taken as done: a mail as laid out, announced, approved and
sent, a ladder as over. So one ladder waits behind another here as it does
there, a full day puts a mail off, and what opens on the way opens.

What only somebody's word ends stands as it stands: nothing behind it is dated.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_client, judge_situation
from mailwatch.app.settings import Settings
from mailwatch.app.showing.case_standing import on_its_merits, standing_of
from mailwatch.app.work import Work
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case, PlannedMail, SentStep
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import OwnerSaid, Word
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.actions import Action, CloseCase, Deliver, PassStep, Release, SendStep, Withdraw
from mailwatch.domain.rules.announcing import announcement_key
from mailwatch.domain.rules.consent import consent_of
from mailwatch.domain.rules.due_reasons import not_yet
from mailwatch.domain.rules.planning import covers_of
from mailwatch.domain.steps.due import (
    NothingAskedError,
    due_of,
    final_deadline,
    opening_at,
    printed_deadline,
)
from mailwatch.domain.steps.ladder import next_step
from mailwatch.domain.steps.recipients import recipients_of
from mailwatch.ports import Store

FAR_AHEAD = timedelta(days=366)
"""Invoices are due within a year; dates beyond are no plan."""

MOST_LOOKS = 2000
"""A ladder takes some twenty; more than this would be a circle."""

PAUSE = timedelta(minutes=10)
"""When to look again where a decision asks for this very moment and nothing changed, as a turn does."""

MOST_ROUNDS = 12
"""What is done at one moment leads to the next; more than this in one go would be a circle."""

NEW_ROWS = 10**9
"""The mails laid out here have numbers from here on, above those of the outbox."""


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """A step as it will go out: when, to whom, why.

    ``here`` is the case at that moment, before it left; ``covers`` are the other matters in the mail.
    """

    here: Situation
    step: Step
    at: datetime
    to: tuple[str, ...]
    deadline: date | None
    consent: Consent
    because: Reason
    covers: tuple[str, ...] = ()

    @property
    def case(self) -> Case:
        """The case whose mail it is, as it stands before."""
        return self.here.case


@dataclass(frozen=True, kw_only=True)
class Future:
    """What goes out, in the order of time; ``last`` is how each case that is not over stands at the end."""

    mails: tuple[Ahead, ...]
    last: Mapping[CaseKey, Judged]

    def of(self, key: CaseKey) -> tuple[Ahead, ...]:
        """The mails of one case."""
        return tuple(each for each in self.mails if each.case.key == key)


Enough = Callable[[Sequence[Ahead], Collection[CaseKey]], bool]
"""Asked with what goes out so far and the cases that wait for somebody's word: whether that will do."""


def _never(_mails: Sequence[Ahead], _still: Collection[CaseKey]) -> bool:
    return False


def future_of(
    start: ClientJudged, *, until: datetime, enough: Enough = _never, bank_seen: bool = False
) -> Future:
    """Play a client ahead to ``until``, or until what was found is ``enough``. Pure.

    ``bank_seen``: as if the owner had looked at the bank just now.
    """
    played = _Played(start.client, bank_seen=bank_seen)
    judged = played.look()
    played.stand_still(judged)
    rounds = 0
    for _ in range(MOST_LOOKS):
        if enough(played.mails, played.still):
            break
        rounds += 1
        if rounds <= MOST_ROUNDS and played.carry_out(judged):
            judged = played.look()
            continue
        rounds = 0
        moment = played.next_look(judged)
        if moment is None or moment > until:
            break
        played.now = moment
        judged = played.look()
    return Future(mails=tuple(played.mails), last={each.case.key: each for each in judged.cases})


class _Played:
    """A client in virtual time: what was known at the start, and what has been done since."""

    def __init__(self, client: ClientSituation, *, bank_seen: bool) -> None:
        self._start = on_its_merits(client)
        self._cases = {case.key: _arrived(case) for case in client.view.cases}
        self._told = dict(client.view.told)
        self._left = {account: tuple(left) for account, left in client.coverage.left.items()}
        self._rows = NEW_ROWS
        self._queued: dict[CaseKey, Reason] = {}
        self._bank_seen = bank_seen
        self.still: set[CaseKey] = set()
        self.now = client.now
        self.mails: list[Ahead] = []

    # -- judging ---------------------------------------------------------------

    def look(self) -> ClientJudged:
        """Judge all cases as they stand now."""
        for case in self._cases.values():
            self._tell(case)
        judged = judge_situation(self._client())
        for each in judged.cases:
            if standing_of(each).is_queued:
                self._queued[each.case.key] = each.decision.because
        return judged

    def stand_still(self, judged: ClientJudged) -> None:
        """What only somebody's word ends goes no further; the owner says yes to all that comes later."""
        self.still = {each.case.key for each in judged.cases if standing_of(each).waits_for_word}
        self._bank_seen = True

    def next_look(self, judged: ClientJudged) -> datetime | None:
        """When one of the decisions is to be made again."""
        looks = [
            each.decision.look_again_at
            for each in judged.cases
            if each.case.key not in self.still and each.decision.look_again_at is not None
        ]
        moment = min(looks, default=None)
        return self.now + PAUSE if moment is not None and moment <= self.now else moment

    def _client(self) -> ClientSituation:
        view, coverage = self._start.view, self._start.coverage
        looked = OwnerSaid(word=Word.BANK, client=view.client, at=self.now)
        words = (*view.words, looked) if self._bank_seen else view.words
        return replace(
            self._start,
            view=replace(
                view, cases=tuple(self._cases.values()), words=words, told=dict(self._told), now=self.now
            ),
            coverage=MailboxCoverage(
                now=self.now,
                observed=dict.fromkeys(coverage.observed, self.now),
                no_copies=coverage.no_copies,
                suspended={
                    account: found
                    for account, found in coverage.suspended.items()
                    if found.until is None or self.now < found.until
                },
                left=self._left,
            ),
        )

    # -- doing -----------------------------------------------------------------

    def carry_out(self, judged: ClientJudged) -> bool:
        """Do what was decided; True when something changed. Mails leave once all else is done, one by one."""
        moving = [each for each in judged.cases if each.case.key not in self.still]
        done = [self._do(each, action) for each in moving for action in each.decision.actions]
        if any(done):
            return True
        ready = [
            (action.row, each, action)
            for each in moving
            for action in each.decision.actions
            if isinstance(action, Deliver)
        ]
        return any(self._deliver(each, action) for _, each, action in sorted(ready, key=lambda one: one[0]))

    def _do(self, judged: Judged, action: Action) -> bool:
        case = self._cases.get(judged.case.key, judged.case)
        match action:
            case SendStep():
                self._lay_out(judged, action)
            case PassStep():
                self._keep(judged, passed=(*case.passed, action.step.name))
            case Release() if case.planned is not None:
                self._keep(judged, planned=replace(case.planned, state=RowState.QUEUED, held_for=None))
            case Withdraw() if case.planned is not None:
                self._keep(judged, planned=None, taken_back=(*case.taken_back, case.planned.step))
            case CloseCase() if case.opened_at is not None:
                closed = replace(case, outcome=action.outcome, closed_at=self.now, because=action.because)
                self._cases[case.key] = closed
            case _:
                return False
        return True

    def _keep(self, judged: Judged, **changes: Any) -> None:
        """The case as it stands after something was done, opened if it was only called for."""
        case = self._cases.get(judged.case.key, judged.case)
        opened = case.opened_at or self.now
        because = case.because or judged.decision.because
        self._cases[case.key] = replace(case, opened_at=opened, because=because, **changes)

    def _lay_out(self, judged: Judged, action: SendStep) -> None:
        """A mail in the outbox: announced at once, or approved at once, where that is asked for."""
        self._rows += 1
        announced = action.consent is Consent.ANNOUNCE
        planned = PlannedMail(
            row=self._rows,
            step=action.step.name,
            state=RowState.HELD if announced else RowState.QUEUED,
            held_for=HeldFor.ANNOUNCED if announced else None,
            approved=action.consent is Consent.ASK,
            due=action.due,
            to=action.to,
            because=action.because,
            deadline=action.deadline,
            anchored=action.anchored,
            covers=action.covers,
        )
        self._keep(judged, planned=planned)

    def _tell(self, case: Case) -> None:
        """The owner reads at once that a mail goes out."""
        planned = case.planned
        if planned is not None and planned.held_for is HeldFor.ANNOUNCED:
            day = self._start.calendar.day_of(planned.due)
            key = str(announcement_key(case, case.playbook.step(planned.step), day))
            self._told.setdefault(key, self.now)

    def _deliver(self, judged: Judged, action: Deliver) -> bool:
        """The mail leaves, unless its date can't be told: then the case goes no further."""
        here, step, case = judged.here, action.step, judged.case
        planned = case.planned
        if planned is None:
            return False
        try:
            due = due_of(here, step)
            deadline = final_deadline(here, step, approved=planned.deadline if planned.approved else None)
        except (NoSuchDayError, NothingAskedError):
            self.still.add(case.key)
            return False
        because = self._queued.pop(case.key, None) or not_yet(step, due, self.now, here.policy.display)
        self.mails.append(
            Ahead(
                here=here,
                step=step,
                at=self.now,
                to=action.to,
                deadline=deadline,
                consent=consent_of(here, step),
                because=because,
                covers=planned.covers,
            )
        )
        sent = SentStep(
            step=step.name,
            sent_at=self.now,
            message_id="",
            to=action.to,
            deadline=deadline,
            anchored=planned.anchored,
            covers=planned.covers,
        )
        self._keep(judged, sent=(*case.sent, sent), planned=None)
        self._left[case.account] = (*self._left.get(case.account, ()), self.now)
        return True


def _arrived(case: Case) -> Case:
    """A mail that is being handed over at this moment gets there."""
    planned = case.planned
    if planned is None or planned.state is not RowState.COMMITTING:
        return case
    return replace(case, planned=replace(planned, state=RowState.QUEUED))


def past_the_hold(held: Judged, *, until: datetime) -> list[Ahead]:
    """The steps of a case that is held, as if nothing held it: for their words, no date rests on them."""
    found: list[Ahead] = []
    here, policy = held.here, held.here.policy
    earliest = max(here.now, held.decision.look_again_at or here.now)
    while (step := next_step(here)) is not None:
        case = here.case
        to, _ = recipients_of(here, step)
        try:
            due = due_of(here, step)
            at = opening_at(step, due.at if found else max(due.at, earliest), policy)
            deadline = printed_deadline(here, step, at)
        except (NoSuchDayError, NothingAskedError):
            break
        if at > until or (step.mail and not to):
            break
        here = here.as_of(at)
        if not step.mail:
            here = here.client.of(replace(case, passed=(*case.passed, step.name)))
            continue
        covers = covers_of(here, step)
        found.append(
            Ahead(
                here=here,
                step=step,
                at=at,
                to=to,
                deadline=deadline,
                consent=consent_of(here, step),
                because=not_yet(step, due, at, policy.display),
                covers=covers,
            )
        )
        sent = SentStep(
            step=step.name,
            sent_at=at,
            message_id="",
            to=to,
            deadline=deadline,
            anchored=due.basis.at,
            covers=covers,
        )
        here = here.client.of(replace(case, sent=(*case.sent, sent), planned=None))
    return found


def first_mail(store: Store, client: str, anchor: str, *, settings: Settings, now: datetime) -> Ahead | None:
    """The next mail about ``anchor`` (an invoice's number); None where none is dated.

    It is dated as if the owner looked at the bank.
    """

    def is_about(mail: Ahead) -> bool:
        return mail.case.key.anchor == anchor or anchor in mail.covers

    with store.reading() as transaction:
        judged = judge_client(Work(transaction, settings, now), client)
    future = future_of(
        judged,
        until=now + FAR_AHEAD,
        enough=lambda mails, _: bool(mails) and is_about(mails[-1]),
        bank_seen=True,
    )
    return next(filter(is_about, future.mails), None)
