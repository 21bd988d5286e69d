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

from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_situation
from mailwatch.app.showing.standing.case_standing import on_its_merits, standing_of
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
from mailwatch.domain.steps.due import Due, NothingAskedError, due_of, final_deadline

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

    ``here`` is the case at that moment, before it left. ``waited`` is what kept it back on the way: another
    ladder of the client, a full day. ``covers`` are the other matters in the mail.
    """

    here: Situation
    step: Step
    at: datetime
    to: tuple[str, ...]
    deadline: date | None
    consent: Consent
    because: Reason
    waited: Reason | None = None
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
    start: ClientSituation, *, until: datetime, enough: Enough = _never, bank_seen: bool = False
) -> Future:
    """Play a client ahead to ``until``, or until what was found is ``enough``. Pure.

    ``bank_seen``: as if the owner had looked at the bank just now.
    """
    return Played(start, bank_seen=bank_seen).to(until, enough)


class Played:
    """A client in virtual time: what was known at the start, and what has been done since."""

    def __init__(self, client: ClientSituation, *, bank_seen: bool = False) -> None:
        self._start = on_its_merits(client)
        self._cases = {case.key: _arrived(case) for case in client.view.cases}
        self._told = dict(client.view.told)
        self._left = {account: tuple(left) for account, left in client.coverage.left.items()}
        self._rows = NEW_ROWS
        self._waited: dict[CaseKey, Reason] = {}
        self._behind: dict[CaseKey, Reason] = {}
        self._bank_seen = bank_seen
        self._still: set[CaseKey] = set()
        self._now = client.now
        self._mails: list[Ahead] = []
        self._judged = self._look()
        self._stand_still()

    def to(self, until: datetime, enough: Enough = _never) -> Future:
        """Play on to ``until``, or until what was found is ``enough``; all that was found since the start."""
        rounds = 0
        for _ in range(MOST_LOOKS):
            if enough(self._mails, self._still):
                break
            rounds += 1
            if rounds <= MOST_ROUNDS and self._carry_out():
                self._judged = self._look()
                continue
            rounds = 0
            moment = self._next_look()
            if moment is None or moment > until:
                break
            self._now = moment
            self._judged = self._look()
        last = {each.case.key: each for each in self._judged.cases}
        return Future(mails=tuple(self._mails), last=last)

    # -- judging ---------------------------------------------------------------

    def _look(self) -> ClientJudged:
        """Judge all cases as they stand now."""
        for case in self._cases.values():
            self._tell(case)
        judged = judge_situation(self._client())
        for each in judged.cases:
            # That another ladder went first says more than the full day on which that one ended.
            if each.decision.held:
                kept = self._waited if each.behind is None else self._behind
                kept[each.case.key] = each.decision.because
        return judged

    def _stand_still(self) -> None:
        """What only somebody's word ends goes no further; the owner says yes to all that comes later."""
        self._still = {each.case.key for each in self._judged.cases if standing_of(each).waits_for_word}
        self._bank_seen = True

    def _next_look(self) -> datetime | None:
        """When one of the decisions is to be made again."""
        looks = [
            each.decision.look_again_at
            for each in self._judged.cases
            if each.case.key not in self._still and each.decision.look_again_at is not None
        ]
        moment = min(looks, default=None)
        return self._now + PAUSE if moment is not None and moment <= self._now else moment

    def _client(self) -> ClientSituation:
        view, coverage = self._start.view, self._start.coverage
        looked = OwnerSaid(word=Word.BANK, client=view.client, at=self._now)
        words = (*view.words, looked) if self._bank_seen else view.words
        return replace(
            self._start,
            view=replace(
                view, cases=tuple(self._cases.values()), words=words, told=dict(self._told), now=self._now
            ),
            coverage=MailboxCoverage(
                now=self._now,
                observed=dict.fromkeys(coverage.observed, self._now),
                no_copies=coverage.no_copies,
                suspended={
                    account: found
                    for account, found in coverage.suspended.items()
                    if found.until is None or self._now < found.until
                },
                left=self._left,
            ),
        )

    # -- doing -----------------------------------------------------------------

    def _carry_out(self) -> bool:
        """Do what was decided; True when something changed. Mails leave once all else is done, one by one."""
        moving = [each for each in self._judged.cases if each.case.key not in self._still]
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
                closed = replace(case, outcome=action.outcome, closed_at=self._now, because=action.because)
                self._cases[case.key] = closed
            case _:
                return False
        return True

    def _keep(self, judged: Judged, **changes: Any) -> None:
        """The case as it stands after something was done, opened if it was only called for."""
        case = self._cases.get(judged.case.key, judged.case)
        opened = case.opened_at or self._now
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
            self._told.setdefault(key, self._now)

    def _deliver(self, judged: Judged, action: Deliver) -> bool:
        """The mail leaves, unless its date can't be told: then the case goes no further."""
        here, step, case = judged.here, action.step, judged.case
        planned = case.planned
        if planned is None:
            return False
        waited, behind = self._waited.pop(case.key, None), self._behind.pop(case.key, None)
        try:
            due = due_of(here, step)
            deadline = final_deadline(here, step, approved=planned.deadline if planned.approved else None)
        except (NoSuchDayError, NothingAskedError):
            self._still.add(case.key)
            return False
        mail, sent = leaving(
            here,
            step,
            at=self._now,
            to=action.to,
            due=due,
            deadline=deadline,
            anchored=planned.anchored,
            covers=planned.covers,
        )
        self._mails.append(replace(mail, waited=behind or waited))
        self._keep(judged, sent=(*case.sent, sent), planned=None)
        self._left[case.account] = (*self._left.get(case.account, ()), self._now)
        return True


def leaving(
    here: Situation,
    step: Step,
    *,
    at: datetime,
    to: tuple[str, ...],
    due: Due,
    deadline: date | None,
    anchored: datetime | None,
    covers: tuple[str, ...],
) -> tuple[Ahead, SentStep]:
    """The step as it goes out at ``at``, and what its case knows of it from then on."""
    ahead = Ahead(
        here=here,
        step=step,
        at=at,
        to=to,
        deadline=deadline,
        consent=consent_of(here, step),
        because=not_yet(step, due, at, here.policy.display),
        covers=covers,
    )
    sent = SentStep(
        step=step.name,
        sent_at=at,
        message_id="",
        to=to,
        deadline=deadline,
        anchored=anchored,
        covers=covers,
    )
    return ahead, sent


def _arrived(case: Case) -> Case:
    """A mail that is being handed over at this moment gets there."""
    planned = case.planned
    if planned is None or planned.state is not RowState.COMMITTING:
        return case
    return replace(case, planned=replace(planned, state=RowState.QUEUED))
