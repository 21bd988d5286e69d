"""When a step falls due: its waits, absences left out, moved into the client's sending hours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

from mailwatch.domain.cases.basis import Basis, NothingAskedError, answers_in_thread, basis_of
from mailwatch.domain.cases.given import deadline_of, given_of
from mailwatch.domain.cases.moving import clear_of
from mailwatch.domain.cases.situation import ClientSituation, Situation, once, once_for_step
from mailwatch.domain.client.given_days import GivenDay
from mailwatch.domain.client.habits import usual_answer
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.days.waits import Limit, LimitOf, Unit, Wait
from mailwatch.domain.days.working_time import DateRange
from mailwatch.domain.facts.events import Word
from mailwatch.domain.playbooks.playbook import Reply, Step
from mailwatch.domain.steps.absences import absences_of, back_at
from mailwatch.domain.steps.money_holds import resumes_at

__all__ = ["Due", "NothingAskedError", "due_of", "limit_of", "printed_deadline"]


@dataclass(frozen=True, kw_only=True)
class Due:
    """``at`` is when the step may go at the earliest, ``since`` what it counts from.

    ``given`` is the day that somebody named, where it counts from the end of that.
    """

    at: datetime
    since: datetime
    basis: Basis
    given: GivenDay | None = None


@once_for_step
def due_of(here: Situation, step: Step) -> Due:
    """When ``step`` may go out at the earliest.

    Raises :class:`~mailwatch.domain.days.working_time.NoSuchDayError` when no day
    fits and :class:`NothingAskedError` when the anchor is gone.
    """
    case, policy = here.case, here.policy
    basis = basis_of(here)
    since = _since(here, step)
    absences = absences_of(here)
    away = [absence.days for absence in absences]
    if step.before is not None:
        at = _back(basis.at, step.before, policy)
    else:
        waits = [_wait(here, step)]
        if step.at_least is not None:
            waits.append(step.at_least)
        at = max(_after(wait, since, away, policy) for wait in waits)
    if step.at is not None:
        at = policy.calendar.at(policy.calendar.day_of(at), step.at)
    if step.clear_of_window and basis.matter is not None:
        at = clear_of(basis.matter, at, step, policy.calendar)
    for absence in absences:
        if not here.view.lifted_since(absence.message.first_seen):
            at = max(at, back_at(absence, policy))
    if step.after_deadline and (promised := deadline_of(here)) is not None:
        at = max(at, _after_the_day(promised, step.after, policy))
    if basis.matter is not None and (resumes := resumes_at(basis.matter, policy)) is not None:
        at = max(at, resumes)
    at = opening_at(step, at, policy, key=f"{case.key}|{step.name}")
    given = given_of(here)
    counts = given is not None and since == _end_of(given, here)
    return Due(at=at, since=since, basis=basis, given=given if counts else None)


def _since(here: Situation, step: Step) -> datetime:
    """What the step's waits count from: the anchor or the step before, whichever is later."""
    view, case, basis = here.view, here.case, basis_of(here)
    since = max([basis.at, *(sent.sent_at for sent in case.sent)])
    if step.on and basis.matter is not None and basis.matter.settled_at is not None:
        return max(since, basis.matter.settled_at)
    began = basis.at if basis.asked is None else min(basis.at, basis.asked.at)
    if case.playbook.subject.is_mail and (anchor := view.own_message(case.key.anchor)) is not None:
        began = anchor.at
    if case.playbook.reply is Reply.ASKS_IN_ITS_THREAD:
        # A part, or a word on the way: the waiting for the rest counts from there.
        since = max([since, *(each.at for each in answers_in_thread(here))])
    for word in view.said(Word.HEARD):
        if word.until is not None and word.at >= began:
            since = max(since, here.calendar.start_of(word.until))
    given = given_of(here)
    # What waits for a printed date counts from that, which such a day has moved.
    if given is not None and not (step.after_deadline and case.deadline is not None):
        since = max(since, _end_of(given, here))
    return since


def _end_of(given: GivenDay, here: Situation) -> datetime:
    # The last moment of the day itself: counted from the midnight after a Friday, a week would lack a day.
    return here.calendar.end_of(given.day) - timedelta(seconds=1)


def limit_of(here: Situation, limit: Limit) -> datetime | None:
    """The latest instant that ``limit`` allows; None where its subject has no such moment."""
    basis, policy = basis_of(here), here.policy
    matter = basis.matter
    match limit.of:
        case LimitOf.START:
            base = matter.start if matter else None
        case LimitOf.DUE_DATE:
            base = policy.calendar.end_of(matter.due) if matter and matter.due else None
        case LimitOf.ANCHOR:
            base = basis.at
        case _:
            assert_never(limit.of)
    if base is None:
        return None
    if limit.before:
        return _back(base, limit.wait, policy)
    return _after(limit.wait, base, [], policy)


def opening_at(step: Step, at: datetime, policy: ClientPolicy, *, key: str = "") -> datetime:
    """The first instant from ``at`` on at which ``step`` may leave: in its hours, on a day that suits it.

    ``key`` as in :meth:`~mailwatch.domain.days.working_time.WorkingCalendar.next_opening`.
    Raises :class:`~mailwatch.domain.days.working_time.NoSuchDayError`.
    """
    if step.any_hour:
        return at
    fits = None if step.before_rest else _Fits(policy)
    return policy.calendar.next_opening(at, fits=fits, kind=not step.pressing, key=key)


@dataclass(frozen=True)
class _Fits:
    policy: ClientPolicy

    def __call__(self, day: date) -> bool:
        return not self.policy.calendar.is_last_before_rest(day)


def printed_deadline(here: Situation, step: Step, sent: datetime) -> date | None:
    """The date to print when the mail leaves at ``sent`` (I8); raises NoSuchDayError.

    It never falls on a day that is no working day there, nor inside a known absence.
    """
    if step.deadline is None:
        return None
    calendar = here.calendar
    day = calendar.day_of(sent)
    away = tuple(absence.days for absence in absences_of(here))
    if step.deadline.unit is Unit.DAYS:
        return calendar.deadline_days(day, step.deadline.count, absences=away)
    return calendar.deadline(day, step.deadline.count, absences=away)


def final_deadline(here: Situation, step: Step, *, approved: date | None) -> date | None:
    """The date as the mail prints it when it leaves now; raises NoSuchDayError.

    The one that the owner approved, while it leaves the step's notice; else counted anew.
    """
    if approved is not None and notice_left(step, approved, here.now, here.policy):
        return approved
    return printed_deadline(here, step, here.now)


def notice_left(step: Step, deadline: date, now: datetime, policy: ClientPolicy) -> bool:
    """Whether a date printed earlier still leaves the step's minimum notice at ``now``."""
    least = step.notice or step.deadline or Wait(count=1, unit=Unit.WORKING_DAYS)
    today = policy.calendar.day_of(now)
    if least.unit is Unit.DAYS:
        return (deadline - today).days >= least.count
    return policy.calendar.working_days_between(today, deadline) >= least.count


def announce_at(due: datetime, policy: ClientPolicy) -> datetime:
    """When the owner is told of a step that goes out at ``due``: a working day ahead.

    Somebody who is away then could not stop it: they are told when they are
    back, and the step slips (:func:`after_announcement`).
    """
    calendar = policy.calendar
    local = due.astimezone(calendar.zone)
    day = calendar.working_days_before(local.date(), 1, shared=True)
    return due if calendar.is_away(day) else calendar.at(day, local.time())


def after_announcement(due: datetime, told: datetime, step: Step, policy: ClientPolicy) -> datetime:
    """When an announced step may go: a working day after the owner was really told."""
    calendar = policy.calendar
    earliest = calendar.after(told, 1, working=True, shared=True)
    # Told a few seconds late is told in time: the minute counts, or the step would slip a day.
    if earliest - due < timedelta(minutes=15):
        return due
    return opening_at(step, max(due, earliest), policy)


def _wait(here: Situation, step: Step) -> Wait:
    if step.after.unit is not Unit.USUAL or step.between is None:
        return step.after
    low, high = step.between
    usual = _usual_answer(here.client)
    # Without a habit the kind question may come at the lower bound.
    count = low.count if usual is None else math.ceil(usual * step.after.count)
    return Wait(count=min(max(count, low.count), high.count), unit=low.unit)


@once
def _usual_answer(client: ClientSituation) -> float | None:
    return usual_answer(client.view.threads, client.calendar)


def _after(wait: Wait, since: datetime, away: Sequence[DateRange], policy: ClientPolicy) -> datetime:
    match wait.unit:
        case Unit.SECONDS | Unit.MINUTES | Unit.HOURS:
            return since + wait.exact
        case Unit.DAYS:
            return policy.calendar.after(since, wait.count, working=False, absences=away)
        case Unit.WORKING_DAYS | Unit.USUAL:
            return policy.calendar.after(since, wait.count, working=True, absences=away)


def _back(anchor: datetime, wait: Wait, policy: ClientPolicy) -> datetime:
    """``wait`` before the anchor; of days, the beginning of the day for waits, its clock time for limits."""
    calendar = policy.calendar
    local = anchor.astimezone(calendar.zone)
    match wait.unit:
        case Unit.SECONDS | Unit.MINUTES | Unit.HOURS:
            return anchor - wait.exact
        case Unit.DAYS:
            return calendar.at(local.date() - timedelta(days=wait.count), local.time())
        case Unit.WORKING_DAYS | Unit.USUAL:
            day = calendar.working_days_before(local.date(), wait.count) if wait.count else local.date()
            return calendar.at(day, local.time())


def _after_the_day(deadline: date, wait: Wait, policy: ClientPolicy) -> datetime:
    """The promise is kept to the day: never before the end of the printed date (I4)."""
    calendar = policy.calendar
    if wait.unit in (Unit.HOURS, Unit.MINUTES):
        return calendar.end_of(deadline) + wait.exact
    if wait.unit is Unit.DAYS:
        return calendar.start_of(deadline + timedelta(days=max(1, wait.count)))
    return calendar.start_of(calendar.working_days_after(deadline, max(1, wait.count)))
