"""A case: one run of one playbook on one subject, folded from its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from mailwatch.domain.facts.about import OfRow
from mailwatch.domain.facts.delivery import ON_THE_WIRE, OPEN, HeldFor, RowState
from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DecisionChanged,
    DeliveryChanged,
    Event,
    MailPlanned,
    OwnerSaid,
    StepFound,
    StepPassed,
    Word,
)
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Playbook, read_pinned


class Outcome(StrEnum):
    """How a case ended."""

    ANSWERED = "answered"
    HEARD = "heard"
    BOUNCED = "bounced"
    STOPPED = "stopped"
    SKIPPED = "skipped"
    COMPLETED = "completed"
    SETTLED = "settled"
    """Its subject came to rest: paid, held, excused, rescheduled."""
    OVERTAKEN = "overtaken"
    """A later ladder of its kind began, which goes on."""
    MOVED = "moved"
    """The meeting was moved after a mail about it had gone out: a new run begins."""


@dataclass(frozen=True, kw_only=True)
class SentStep:
    """A step that was accepted for delivery; ``sent_at`` is the Date the client sees.

    ``anchored`` is the instant that its subject stood at then, ``covers`` the
    other subjects that stood in the same mail. ``found``: another state sent it.
    ``subject`` is known of what is only looked ahead to; what was sent lies in the mailbox.
    """

    step: str
    sent_at: datetime
    message_id: str
    to: tuple[str, ...]
    deadline: date | None = None
    evidence: str = ""
    anchored: datetime | None = None
    covers: tuple[str, ...] = ()
    found: bool = False
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class PlannedMail:
    """The outbox row of a case that is still open."""

    row: int
    step: str
    state: RowState
    due: datetime
    to: tuple[str, ...]
    because: Reason
    deadline: date | None = None
    approved: bool = False
    tries: int = 0
    anchored: datetime | None = None
    covers: tuple[str, ...] = ()
    held_for: HeldFor | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """Where one ladder stands; ``taken_back`` names the step of each mail that was planned and withdrawn."""

    key: CaseKey
    client: str
    account: str
    playbook: Playbook
    opened_at: datetime | None = None
    sent: tuple[SentStep, ...] = ()
    passed: tuple[str, ...] = ()
    taken_back: tuple[str, ...] = ()
    planned: PlannedMail | None = None
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    because: Reason | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything may still happen in it."""
        return self.outcome is None

    @property
    def deadline(self) -> date | None:
        """The latest date that any of its mails printed (I4)."""
        return max((step.deadline for step in self.sent if step.deadline), default=None)

    @property
    def sent_names(self) -> frozenset[str]:
        """The steps that were sent."""
        return frozenset(each.step for each in self.sent)

    @property
    def highest(self) -> int:
        """The place in the ladder of the highest step that is done, -1 before the first (I4)."""
        done = (*(each.step for each in self.sent), *self.passed)
        return max((self.playbook.position(each) for each in done), default=-1)

    @property
    def covers(self) -> frozenset[str]:
        """The other subjects that its mails spoke of."""
        return frozenset(key for sent in self.sent for key in sent.covers)


def fold_cases(events: Iterable[tuple[datetime, Event]]) -> tuple[Case, ...]:
    """Fold a client's facts (with the instants at which they were written) into its cases."""
    cases: dict[CaseKey, Case] = {}
    owner_of: dict[int, CaseKey] = {}
    for at, event in events:
        match event:
            case CaseOpened():
                cases.setdefault(
                    event.case,
                    Case(
                        key=event.case,
                        client=event.client,
                        account=event.account,
                        playbook=read_pinned(event.playbook),
                        opened_at=at,
                        because=event.because,
                    ),
                )
            case StepFound() if event.case in cases:
                cases[event.case] = _with_sent(
                    cases[event.case],
                    SentStep(
                        step=event.step,
                        sent_at=event.sent_at,
                        message_id=event.message_id,
                        to=event.to,
                        deadline=event.deadline,
                        evidence="found in the mailbox",
                        found=True,
                        covers=event.covers,
                    ),
                )
            case StepPassed() if event.case in cases:
                known = cases[event.case]
                cases[event.case] = replace(known, passed=(*known.passed, event.step), because=event.because)
            case MailPlanned(case=CaseKey() as key) if key in cases:
                owner_of[event.row] = key
                cases[key] = replace(cases[key], planned=_planned(event))
            case DeliveryChanged(case=CaseKey() as key) if key in cases:
                cases[key] = _delivered(cases[key], event)
            case OwnerSaid(about=OfRow(row=row)) if row in owner_of:
                cases[owner_of[row]] = _owner_about_row(cases[owner_of[row]], row, event)
            case DecisionChanged() if event.case in cases:
                cases[event.case] = replace(cases[event.case], because=event.because)
            case CaseClosed() if event.case in cases:
                cases[event.case] = replace(
                    cases[event.case], outcome=Outcome(event.outcome), closed_at=at, because=event.because
                )
            case _:
                pass
    return tuple(cases.values())


def _planned(event: MailPlanned) -> PlannedMail:
    return PlannedMail(
        row=event.row,
        step=event.step,
        state=RowState(event.state),
        due=event.due,
        to=event.to,
        because=event.because,
        deadline=event.deadline,
        anchored=event.anchored,
        covers=event.covers,
        held_for=event.held_for,
    )


def _delivered(case: Case, event: DeliveryChanged) -> Case:
    after = RowState(event.after)
    row = case.planned if case.planned is not None and case.planned.row == event.row else None
    if after is RowState.SENT and event.sent_at is not None:
        case = _with_sent(
            case,
            SentStep(
                step=event.step,
                sent_at=event.sent_at,
                message_id=event.message_id,
                to=event.to,
                deadline=event.deadline,
                evidence=event.because.say(),
                anchored=row.anchored if row else None,
                covers=row.covers if row else (),
            ),
        )
    planned = case.planned
    if planned is None or planned.row != event.row:
        return case
    if after is RowState.WITHDRAWN:
        case = replace(case, taken_back=(*case.taken_back, event.step))
    if after not in OPEN:
        return replace(case, planned=None)
    deadline = event.deadline if after in ON_THE_WIRE else planned.deadline
    tries = planned.tries + (after is RowState.ATTEMPTING)
    planned = replace(
        planned,
        state=after,
        because=event.because,
        held_for=event.held_for,
        deadline=deadline,
        tries=tries,
    )
    return replace(case, planned=planned)


def _with_sent(case: Case, sent: SentStep) -> Case:
    others = tuple(each for each in case.sent if each.step != sent.step)
    known = next((each for each in case.sent if each.step == sent.step), None)
    # Two attempts can't both be sent; where evidence comes twice, the later promise stands.
    if known and known.deadline and (sent.deadline is None or known.deadline > sent.deadline):
        sent = replace(sent, deadline=known.deadline)
    if known and sent.anchored is None:
        sent = replace(sent, anchored=known.anchored, covers=known.covers)
    return replace(case, sent=(*others, sent))


def _owner_about_row(case: Case, row: int, event: OwnerSaid) -> Case:
    planned = case.planned
    if planned is None or planned.row != row:
        return case
    if event.word in (Word.APPROVE, Word.HOLD):
        planned = replace(planned, approved=event.word == Word.APPROVE)
    return replace(case, planned=planned)
