"""Days lost to waiting: how long the work stood still for each thing that it waited for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.given_days import day_given
from mailwatch.domain.client.message_time import answers
from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.opening.expectation import assignment_of


@dataclass(frozen=True, kw_only=True)
class Waited:
    """One wait: for ``what``, from ``first`` to ``last`` (None: still), ``days`` are working days."""

    what: str
    first: date
    last: date | None
    days: int


def waited(client: ClientSituation) -> tuple[Waited, ...]:
    """Every wait in a thread that the owner gave to a playbook, oldest first.

    A wait begins with the owner's first mail by hand that is unanswered in its
    thread, and ends with the next person's mail there.
    """
    found: list[Waited] = []
    for thread in client.view.threads:
        assignment = assignment_of(client.policy, thread)
        if assignment is not None:
            found += _in_thread(client, thread, assignment.what or thread.subject)
    return tuple(sorted(found, key=lambda each: (each.first, each.what)))


def _in_thread(client: ClientSituation, thread: Thread, what: str) -> list[Waited]:
    calendar = client.calendar
    humans = [message for message in thread.messages if is_human(message)]
    waits: list[Waited] = []
    until: datetime | None = None
    for own in thread.by_hand:
        if until is not None and own.at <= until:
            continue
        answer = next((human for human in humans if answers(human, own)), None)
        until = answer.at if answer else client.now
        last = calendar.day_of(until)
        first = calendar.day_of(own.at)
        if (given := day_given(client.view, thread, since=own.at)) is not None:
            # The clock begins after a day that they were given.
            first = max(first, given.day)
        if first > last:
            continue
        waits.append(
            Waited(
                what=what,
                first=first,
                last=last if answer else None,
                days=calendar.working_days_between(first, last),
            )
        )
    return waits
