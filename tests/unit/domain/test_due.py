"""How much notice a printed date leaves, when the owner hears of a step, what a wait counts from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import BERLIN, GHOSTED, policy

from mailwatch.domain.days.waits import parse_wait
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.steps.due import after_announcement, announce_at, notice_left

ULTIMATUM = next(step for step in GHOSTED.steps if step.is_ultimatum)
TUESDAY = date(2026, 3, 3)
AUCKLAND = ZoneInfo("Pacific/Auckland")


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("notice", "deadline", "enough", "too_late"),
    [
        ("5 days", date(2026, 3, 7), "2026-03-02T23:59", "2026-03-03T00:00"),
        ("5 working days", date(2026, 3, 9), "2026-03-02T23:59", "2026-03-03T00:00"),
        ("0 days", date(2026, 3, 7), "2026-03-07T23:59", "2026-03-08T00:00"),
    ],
)
@pytest.mark.parametrize("zone", [BERLIN, AUCKLAND], ids=str)
def test_the_day_on_which_a_mail_leaves_is_no_day_of_notice(notice, deadline, enough, too_late, zone):
    rules = policy(calendar=WorkingCalendar(zone=zone))
    step = replace(ULTIMATUM, notice=parse_wait(notice))
    assert notice_left(step, deadline, at(enough, zone), rules)
    assert not notice_left(step, deadline, at(too_late, zone), rules)


@pytest.mark.parametrize(
    ("whose", "earliest"), [("own_holidays", "2026-03-04T10:00"), ("holidays", "2026-03-04T10:00")]
)
def test_an_announced_step_leaves_the_owner_a_working_day_of_their_own(whose, earliest):
    """The client works on the owner's holiday; the owner reads no notice then."""
    rules = policy(calendar=WorkingCalendar(zone=BERLIN, **{whose: frozenset({TUESDAY})}))
    told = at("2026-03-02T10:00")
    due = at("2026-03-03T09:30")
    assert after_announcement(due, told, ULTIMATUM, rules) == at(earliest)
    assert announce_at(at("2026-03-04T10:00"), rules) == told


def test_a_weekend_of_the_owners_that_the_client_works_through_is_no_time_to_stop_a_step():
    """Friday is the client's rest, Sunday a working day there; the owner has Saturday and Sunday."""
    calendar = WorkingCalendar(
        zone=ZoneInfo("Asia/Riyadh"), weekend=frozenset({4, 5}), own_weekend=frozenset({5, 6})
    )
    rules = policy(calendar=calendar)
    told = at("2026-03-05T10:00", calendar.zone)  # a Thursday
    friday = told + timedelta(days=1)
    assert after_announcement(friday, told, ULTIMATUM, rules).astimezone(calendar.zone).date() == date(
        2026, 3, 9
    )
