"""A look at the bank counts on the owner's clock, until noon of the owner's next working day (I3)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailwatch.domain.days.bank_look import LONGEST, BankLook

BERLIN = ZoneInfo("Europe/Berlin")
LOOK = BankLook(zone=BERLIN, holidays=frozenset({date(2026, 12, 25), date(2026, 12, 26)}))


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("seen", "until"),
    [
        ("2026-12-01T08:30", "2026-12-02T12:00"),
        ("2026-12-01T00:00", "2026-12-02T12:00"),
        ("2026-12-01T23:59", "2026-12-02T12:00"),
        ("2026-12-04T08:30", "2026-12-07T12:00"),  # a Friday
        ("2026-12-05T08:30", "2026-12-07T12:00"),  # a Saturday
        ("2026-12-24T08:30", "2026-12-28T12:00"),  # two holidays and a Sunday
        ("2026-03-27T08:30", "2026-03-30T12:00"),  # the clocks go forward on the Sunday
    ],
)
def test_until_noon_of_the_next_working_day(seen, until):
    assert LOOK.ends(at(seen)) == at(until)
    assert LOOK.counts(at(seen), at(until) - timedelta(seconds=1))
    assert not LOOK.counts(at(seen), at(until))


def test_on_its_day_alone_where_the_owner_wants_it():
    look = BankLook(zone=BERLIN, clock=None)
    assert look.counts(at("2026-12-01T00:00"), at("2026-12-01T23:59"))
    assert not look.counts(at("2026-12-01T23:59"), at("2026-12-02T00:00"))


def test_a_look_of_two_working_days_ago_never_counts_whatever_the_clock_says():
    for clock in (time(0), time(12), time(23, 59)):
        look = BankLook(zone=BERLIN, clock=clock)
        assert not look.counts(at("2026-12-01T23:59"), at("2026-12-03T00:00"))


def test_no_look_and_one_of_a_day_to_come_count_nothing():
    assert not LOOK.counts(None, at("2026-12-01T08:30"))
    assert not LOOK.counts(at("2026-12-02T08:30"), at("2026-12-01T08:30"))


def test_a_rest_of_more_than_a_week_ends_it_with_its_own_day():
    first = date(2026, 12, 2)
    look = BankLook(zone=BERLIN, holidays=frozenset(first + timedelta(days=n) for n in range(LONGEST)))
    assert look.ends(at("2026-12-01T08:30")) == at("2026-12-02T00:00")


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati", "Asia/Tokyo"])
def test_a_look_each_morning_covers_some_hours_of_every_working_day_everywhere(zone):
    """Auckland's day is over before the owner wakes, Honolulu's begins when the owner's ends."""
    looks = [at(f"2026-12-{day:02}T08:30") for day in (7, 8, 9, 10, 11)]
    for day in (9, 10):
        opens, closes = (at(f"2026-12-{day:02}T{clock}", ZoneInfo(zone)) for clock in ("09:00", "16:30"))
        instants = [
            opens + timedelta(minutes=number) for number in range((closes - opens) // timedelta(minutes=1))
        ]
        assert any(LOOK.counts(max(seen for seen in looks if seen <= each), each) for each in instants)


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        ("2026-12-04T23:59", True),
        ("2026-12-05T09:00", False),  # a Saturday
        ("2026-12-06T23:00", False),
        ("2026-12-07T00:10", True),
        ("2026-12-25T09:00", False),  # a holiday
    ],
)
def test_the_owner_is_asked_on_their_working_days(now, asked):
    assert LOOK.asks(at(now)) is asked
