"""When a step falls due: its waits, absences left out, moved into the client's sending hours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.domain.case import Case
from mailwatch.domain.events import MessageSeen, Speaker, Word
from mailwatch.domain.habits import usual_answer
from mailwatch.domain.holds import absences_of, back_at, own_of_case
from mailwatch.domain.playbook import Step, Unit, Wait
from mailwatch.domain.policy import ClientPolicy
from mailwatch.domain.view import ClientView
from mailwatch.domain.working_time import DateRange


@dataclass(frozen=True, kw_only=True)
class Due:
    """``at`` is inside the client's sending hours; ``asked`` is the mail that goes unanswered."""

    at: datetime
    since: datetime
    asked: MessageSeen


class NothingAskedError(ValueError):
    """The case's own mail is not among the client's messages any more."""


def due_of(step: Step, *, view: ClientView, case: Case, policy: ClientPolicy) -> Due:
    """When ``step`` may go out at the earliest.

    Raises :class:`~mailwatch.domain.working_time.NoSuchDayError` when no day
    fits and :class:`NothingAskedError` when the anchor is gone.
    """
    calendar = policy.calendar
    by_hand = [own for own in own_of_case(view, case) if own.speaker is Speaker.OWNER]
    if not by_hand:
        raise NothingAskedError(case.key.anchor)
    asked = by_hand[-1]
    since = max([asked.at, *(sent.sent_at for sent in case.sent)])
    for word in view.said(Word.HEARD):
        if word.until is not None and word.at >= by_hand[0].at:
            since = max(since, calendar.start_of(word.until))
    absences = absences_of(view, case, policy)
    away = [absence.days for absence in absences]
    waits = [_wait(step, view, policy)]
    if step.at_least is not None:
        waits.append(step.at_least)
    at = max(_after(wait, since, away, policy) for wait in waits)
    for absence in absences:
        if not view.lifted_since(absence.message.first_seen):
            at = max(at, back_at(absence, policy))
    if step.after_deadline and case.deadline is not None:
        at = max(at, _after_the_day(case.deadline, step.after, policy))
    return Due(at=calendar.next_opening(at, fits=fitting_day(step, policy)), since=since, asked=asked)


def fitting_day(step: Step, policy: ClientPolicy) -> _Fits | None:
    """Which days suit the step beyond being sending days; None when all do."""
    return None if step.before_rest else _Fits(policy)


@dataclass(frozen=True)
class _Fits:
    policy: ClientPolicy

    def __call__(self, day: date) -> bool:
        return not self.policy.calendar.is_last_before_rest(day)


def printed_deadline(step: Step, sent: datetime, policy: ClientPolicy) -> date | None:
    """The date to print when the mail leaves at ``sent`` (I8); raises NoSuchDayError."""
    if step.deadline is None:
        return None
    return policy.calendar.deadline(policy.calendar.day_of(sent), step.deadline)


def notice_left(step: Step, deadline: date, now: datetime, policy: ClientPolicy) -> bool:
    """Whether a date printed earlier still leaves the step's minimum notice at ``now``."""
    least = step.notice if step.notice is not None else (step.deadline or 1)
    return policy.calendar.working_days_between(policy.calendar.day_of(now), deadline) >= least


def announce_at(due: datetime, policy: ClientPolicy) -> datetime:
    """When the owner is told of a step that goes out at ``due``: a working day ahead."""
    calendar = policy.calendar
    local = due.astimezone(calendar.zone)
    return calendar.at(calendar.working_days_before(local.date(), 1), local.time())


def after_announcement(due: datetime, told: datetime, step: Step, policy: ClientPolicy) -> datetime:
    """When an announced step may go: a working day after the owner was really told."""
    calendar = policy.calendar
    earliest = calendar.after(told, 1, working=True)
    # Told a few seconds late is told in time: the minute counts, or the step would slip a day.
    if earliest - due < timedelta(minutes=15):
        return due
    return calendar.next_opening(max(due, earliest), fits=fitting_day(step, policy))


def _wait(step: Step, view: ClientView, policy: ClientPolicy) -> Wait:
    if step.after.unit is not Unit.USUAL or step.between is None:
        return step.after
    low, high = step.between
    usual = usual_answer(view.threads, policy.calendar)
    # Without a habit the kind question may come at the lower bound.
    count = low.count if usual is None else math.ceil(usual * step.after.count)
    return Wait(count=min(max(count, low.count), high.count), unit=low.unit)


def _after(wait: Wait, since: datetime, away: list[DateRange], policy: ClientPolicy) -> datetime:
    match wait.unit:
        case Unit.HOURS:
            return since + timedelta(hours=wait.count)
        case Unit.DAYS:
            return policy.calendar.after(since, wait.count, working=False, absences=away)
        case Unit.WORKING_DAYS | Unit.USUAL:
            return policy.calendar.after(since, wait.count, working=True, absences=away)


def _after_the_day(deadline: date, wait: Wait, policy: ClientPolicy) -> datetime:
    """The promise is kept to the day: never before the end of the printed date (I4)."""
    calendar = policy.calendar
    if wait.unit is Unit.HOURS:
        return calendar.end_of(deadline) + timedelta(hours=wait.count)
    if wait.unit is Unit.DAYS:
        return calendar.start_of(deadline + timedelta(days=max(1, wait.count)))
    return calendar.start_of(calendar.working_days_after(deadline, max(1, wait.count)))
