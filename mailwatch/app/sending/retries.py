"""When a mail that could not be handed over is tried again: growing pauses, in sending hours, bounded."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from mailwatch.app.deciding.guards import suspend
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.guards import Guard
from mailwatch.domain.steps.due import opening_at
from mailwatch.mail.limits import is_days_limit
from mailwatch.ports import OutboxRow, Purpose, Store

FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=4)
MOST_TRIES = 12
"""After this many temporary failures (some two days) the owner is asked instead."""

LIMIT_PAUSE = timedelta(hours=12)
"""When to tell the owner again, where the provider takes no more mail today."""


def pause_after(tries: int) -> timedelta:
    """Twice as long after each try."""
    return min(FIRST_PAUSE * int(2 ** max(0, tries - 1)), LONGEST_PAUSE)


def opening_for(row: OutboxRow, at: datetime, settings: Settings) -> datetime:
    """The first instant from ``at`` on at which the step may leave: a try in the night would be none."""
    policy = settings.policies.get(row.client)
    if row.purpose != Purpose.STEP or policy is None:
        return at
    playbook = policy.playbook(CaseKey.parse(row.case).playbook)
    step = next((each for each in playbook.steps if each.name == row.step), None) if playbook else None
    if step is None:
        return at
    try:
        return opening_at(step, at, policy)
    except NoSuchDayError:
        return at


def rest_for_today(
    row: OutboxRow, reply: str, *, store: Store, settings: Settings, now: datetime
) -> tuple[datetime, Reason] | None:
    """Where ``reply`` says that the provider takes no more today, the account rests until the next morning.

    Returns when to try again and why, or None where it says something else.
    """
    if not is_days_limit(reply):
        return None
    policy = settings.policies.get(row.client)
    again = now + LIMIT_PAUSE
    if row.purpose == Purpose.STEP and policy is not None:
        calendar = policy.calendar
        with suppress(NoSuchDayError):
            again = calendar.next_opening(calendar.end_of(calendar.day_of(now)))
    because = Reason.of("limit", account=row.account, reply=reply, until=again)
    with store.transaction() as transaction:
        suspend(Work(transaction, settings, now), Guard.LIMIT, row.account, because, until=again)
    return again, Reason.of("limited", reply=reply, until=again)
