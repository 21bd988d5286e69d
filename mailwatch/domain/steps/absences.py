"""When the people we wrote to are away: until when that holds a case, and what it does to a printed date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from mailwatch.domain.cases.basis import (
    ABSENCE_BEFORE,
    basis_of,
    began_at,
    written_to,
)
from mailwatch.domain.cases.given import deadline_of
from mailwatch.domain.cases.situation import Situation, once
from mailwatch.domain.client.absence import LONGEST_UNASKED, ClientAbsence, absences_in
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.thread import is_human
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.steps.hold import Hold
from mailwatch.mail.reading.identity import canonical_spec


@once
def absences_of(here: Situation) -> tuple[ClientAbsence, ...]:
    """When the people we wrote to are away, as they had it said since the anchor, or some time before it.

    Before: who writes again within days gets no second automatic reply (RFC 5230 section 4.2); it counts
    unless the person wrote since. A meeting has its own hour: an absence neither moves nor holds what
    belongs to it.
    """
    case, view, policy = here.case, here.view, here.policy
    if case.playbook.subject is Subject.MEETING:
        return ()
    began = began_at(here)
    people = written_to(here)
    if case.playbook.subject.is_mail:
        anchored = began
    else:
        # The answer may have come to another mail than ours.
        people = people or frozenset(policy.people)
        anchored = basis_of(here).at
        began = min(began, anchored) if began else anchored
    if began is None or anchored is None:
        return ()
    since = min(began, anchored - ABSENCE_BEFORE)
    found = absences_in(view, policy.calendar, people, since=since, unstated_days=policy.auto_reply_hold)
    spoke = _last_spoke(view) if found else {}
    return tuple(
        each
        for each in found
        if (latest(each.message) >= began or not _is_back(each, spoke)) and not _is_disbelieved(view, each)
    )


def _is_disbelieved(view: ClientView, absence: ClientAbsence) -> bool:
    """Whether the owner was asked about a very long absence, and said go on: its days count as silence."""
    return absence.is_long and view.lifted_since(absence.message.first_seen)


def _is_back(absence: ClientAbsence, spoke: Mapping[str, datetime]) -> bool:
    """Whether who was away has written by hand since, or had another date said."""
    gone = absence.message
    return spoke.get(canonical_spec(gone.from_), gone.at) > gone.at


def _last_spoke(view: ClientView) -> dict[str, datetime]:
    """When each person last wrote by hand, or had a date said for their return, by their address."""
    found: dict[str, datetime] = {}
    for each in view.messages:
        if is_human(each) or each.absent_until or each.return_date:
            # The view is in the order of the clocks, so the newest stays.
            found[canonical_spec(each.from_)] = each.at
    return found


def back_at(absence: ClientAbsence, policy: ClientPolicy) -> datetime:
    """When a case goes on after an absence: the first day back plus grace, or when the hold is over."""
    calendar = policy.calendar
    if not absence.stated:
        return calendar.end_of(absence.days.last)
    first_day_back = absence.days.last + timedelta(days=1)
    return calendar.start_of(calendar.working_days_after(first_day_back, policy.absence_grace))


def away(here: Situation) -> Hold | None:
    """Somebody we wrote to is away: until they are back, and the owner is asked where that is long."""
    view = here.view
    gone = [(back_at(absence, here.policy), absence) for absence in absences_of(here)]
    ahead = [
        pair for pair in gone if pair[0] > here.now and not view.lifted_since(pair[1].message.first_seen)
    ]
    if not ahead:
        return None
    until, absence = max(ahead, key=lambda pair: pair[0])
    if absence.is_long:
        # So long a silence is worth a question, whoever asks for it.
        because = Reason.of("absent-long", evidence=absence.say(), until=until)
        return Hold(because=because, until=until, tell=True, about=absence.message.identity)
    unasked = [each for _, each in gone if not view.lifted_since(each.message.first_seen)]
    if _days_of(unasked) > LONGEST_UNASKED:
        # One after the other they claim as much as one that is long.
        because = Reason.of("absent-long", evidence=absence.say(), until=until)
        return Hold(because=because, until=until, tell=True, about=unasked[0].message.identity)
    return Hold(because=Reason.of("absent", evidence=absence.say(), until=until), until=until)


def _days_of(absences: Iterable[ClientAbsence]) -> timedelta:
    """For how long somebody is away by all of them together, each day once."""
    total, reached = timedelta(), date.min
    for days in sorted((each.days for each in absences), key=lambda each: each.first):
        first = max(days.first, reached)
        total += max(days.last + timedelta(days=1) - first, timedelta())
        reached = max(reached, days.last + timedelta(days=1))
    return total


def deadline_met_absence(here: Situation) -> Hold | None:
    """The date that was printed lies in an absence: the owner says whether it stands."""
    view, case = here.view, here.case
    promise = next((step for step in case.sent if step.deadline), None)
    deadline = deadline_of(here)
    if promise is None or deadline is None:
        return None
    sent = here.calendar.day_of(promise.sent_at)
    for absence in absences_of(here):
        overlaps = absence.days.first <= deadline and absence.days.last >= sent
        if overlaps and not view.lifted_since(absence.message.first_seen):
            because = Reason.of("deadline-met-absence", evidence=absence.say())
            return Hold(because=because, tell=True, about=absence.message.identity)
    return None
