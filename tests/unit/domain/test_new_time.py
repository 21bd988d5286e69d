"""Whether anybody has still to ask for a new time, and how fair a late word is, where calendars end."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import MONDAY, around, policy, view

from mailwatch.domain.cases.basis import matters_of
from mailwatch.domain.cases.moving import may_invite
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.new_time import needs_new_time

DAY = timedelta(days=1)


def said(name: str, word: str, at: datetime, **more: object) -> MatterSaid:
    return MatterSaid(kind="meeting", matter=name, word=word, client="harbour", at=at, **more)  # type: ignore[arg-type]


def added(name: str, starts: datetime) -> MatterSaid:
    return said(name, "added", MONDAY, starts=starts)


def needing(*facts: MatterSaid) -> list[str]:
    client = around(view(matters=facts), policy(), MONDAY + 5 * DAY)
    return [each.key for each in matters_of(client) if needs_new_time(client, each)]


def test_of_two_meetings_called_off_each_is_asked_about():
    both = (added("one", MONDAY + 9 * DAY), added("two", MONDAY + 10 * DAY))
    off = (
        said("one", "cancelled", MONDAY + 2 * DAY, by="client"),
        said("two", "cancelled", MONDAY + 3 * DAY, by="client"),
    )
    assert needing(*both, *off) == ["one", "two"]


def test_another_meeting_that_stands_makes_it_needless():
    both = (added("one", MONDAY + 9 * DAY), added("two", MONDAY + 10 * DAY))
    assert needing(*both, said("one", "cancelled", MONDAY + 2 * DAY, by="client")) == []


@pytest.mark.parametrize("word", ["held", "dropped"])
def test_a_meeting_that_was_held_or_dropped_fell_through_no_more(word):
    missed = (added("one", MONDAY + DAY), said("one", "missed", MONDAY + DAY + timedelta(hours=1)))
    assert needing(*missed, said("one", "excused", MONDAY + 2 * DAY)) == ["one"]
    assert needing(*missed, said("one", word, MONDAY + 2 * DAY)) == []


def test_who_called_off_a_meeting_that_was_moved_since_counts_no_more():
    moved = (
        added("one", MONDAY + DAY),
        said("one", "cancelled", MONDAY, by="owner"),
        said("one", "moved", MONDAY + timedelta(hours=1), starts=MONDAY + 2 * DAY),
        said("one", "missed", MONDAY + 2 * DAY + timedelta(hours=1)),
    )
    assert needing(*moved, said("one", "excused", MONDAY + 3 * DAY)) == ["one"]


def test_beyond_the_known_holidays_nothing_is_invited_to_and_nobody_is_late():
    calendar = WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), known_until=date(2026, 3, 3))
    matter = Matter(
        kind=Subject.MEETING,
        key="one",
        client="harbour",
        state=MatterState.SCHEDULED,
        start=MONDAY + 9 * DAY,
        values=(("window", "48 hours"),),
    )
    assert may_invite(matter, MONDAY + DAY, calendar) is False
