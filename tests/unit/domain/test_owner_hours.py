"""When the owner is reached: never by night, never on a day off, at their own hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailwatch.config.options.times import read_hours
from mailwatch.domain.days.date_ranges import DateRange
from mailwatch.domain.days.owner_hours import OwnerHours

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = OwnerHours(
    zone=BERLIN,
    hours=read_hours("08:00-20:00"),
    daily=time(8, 30),
    holidays=frozenset({date(2026, 5, 1)}),
    away=(DateRange(first=date(2026, 3, 9), last=date(2026, 3, 10)),),
)


def berlin(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "awake"),
    [
        (berlin(3, 7, 59), berlin(3, 8)),
        (berlin(3, 8), berlin(3, 8)),
        (berlin(3, 19, 59), berlin(3, 19, 59)),
        (berlin(3, 20), berlin(4, 8)),
        (berlin(3, 0, 30), berlin(3, 8)),
        (berlin(28, 23), berlin(29, 8)),  # over the night in which an hour is left out
    ],
)
def test_a_question_waits_for_the_owners_day(now, awake):
    assert HOURS.awake_from(now) == awake


def test_named_weekdays_let_a_question_wait_over_the_weekend():
    weekdays = OwnerHours(zone=BERLIN, hours=read_hours("Mon-Fri 09:00-18:00"))
    assert weekdays.awake_from(berlin(6, 18)) == berlin(9, 9)


def test_without_hours_any_hour_is_theirs():
    assert OwnerHours().awake_from(berlin(3, 3)) == berlin(3, 3)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (berlin(3, 8, 29), None),
        (berlin(3, 8, 30), date(2026, 3, 3)),
        (berlin(3, 15), date(2026, 3, 3)),  # the program came to it late
        (berlin(3, 20), None),
        (berlin(7, 10), None),  # a Saturday
        (berlin(9, 10), None),  # away
        (berlin(1, 10, month=5), None),  # a holiday
    ],
)
def test_the_list_goes_out_from_its_hour_on_by_day_on_working_days(now, day):
    assert HOURS.lists_on(now) == day


@pytest.mark.parametrize(
    ("now", "following"),
    [
        (berlin(3, 8), berlin(3, 8, 30)),
        (berlin(3, 8, 30), berlin(4, 8, 30)),
        (berlin(6, 9), berlin(11, 8, 30)),  # over the weekend and two days away
        (berlin(30, 12, month=4), berlin(4, 8, 30, month=5)),
    ],
)
def test_the_next_list_is_at_the_hour_of_the_next_working_day(now, following):
    assert HOURS.next_list(now) == following


def test_a_list_whose_hour_lies_by_night_goes_out_at_that_hour_and_an_hour_after_it():
    early = OwnerHours(zone=BERLIN, hours=read_hours("Mon-Thu 08:00-20:00"), daily=time(21))
    assert early.lists_on(berlin(3, 21)) == early.lists_on(berlin(3, 21, 59)) == date(2026, 3, 3)
    assert early.lists_on(berlin(3, 21) + timedelta(hours=1)) is None


def test_no_list_where_none_is_wanted_nor_where_no_day_is_a_working_day():
    assert OwnerHours(zone=BERLIN).lists_on(berlin(3, 9)) is None
    assert OwnerHours(zone=BERLIN).next_list(berlin(3, 9)) is None
    never = OwnerHours(zone=BERLIN, daily=time(9), weekend=frozenset(range(7)))
    assert never.next_list(berlin(3, 8)) is None
