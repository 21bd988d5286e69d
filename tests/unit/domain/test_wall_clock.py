"""Wall-clock times on the line of instants: skipped and repeated hours, midnights and days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailwatch.domain.days.wall_clock import skipped_days
from mailwatch.domain.days.working_time import SendingHours, WorkingCalendar

DAY, MINUTE, SECOND = timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)
NAMES = sorted(available_timezones())


def local(name: str, text: str) -> datetime:
    """An instant by the zone's clock; the text carries the offset."""
    found = datetime.fromisoformat(text)
    assert found.astimezone(ZoneInfo(name)).utcoffset() == found.utcoffset(), "the test itself must be right"
    return found.astimezone(UTC)


def calendar(name: str, *windows: tuple[time, time]) -> WorkingCalendar:
    hours = SendingHours(by_weekday=(windows or ((time(9), time(16, 30)),),) * 7)
    return WorkingCalendar(zone=ZoneInfo(name), weekend=frozenset(), hours=hours)


@st.composite
def near_a_change(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and an instant within two days of a change of its offset, at any time since 1850."""
    name = draw(st.sampled_from(NAMES))
    zone = ZoneInfo(name)
    low = datetime(draw(st.integers(1850, 2040)), 1, 1, tzinfo=UTC)
    step, offset = timedelta(days=7), low.astimezone(zone).utcoffset()
    for _ in range(110):
        if (low + step).astimezone(zone).utcoffset() != offset:
            high = low + step
            while high - low > SECOND:
                middle = low + (high - low) // 2
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            break
        low += step
    return name, low.replace(microsecond=0) + draw(st.integers(-2880, 2880)) * MINUTE


@settings(max_examples=300, deadline=None)
@given(near_a_change())
def test_a_day_begins_where_the_clock_never_again_shows_an_earlier_one(near):
    name, instant = near
    zone, its = ZoneInfo(name), calendar(name)
    for day in (its.day_of(instant) + number * DAY for number in (-1, 0, 1)):
        begins = its.start_of(day)
        assert (begins - SECOND).astimezone(zone).date() < day
        assert all((begins + number * 13 * MINUTE).astimezone(zone).date() >= day for number in range(150))
        assert its.end_of(day) == its.start_of(day + DAY)
        if day in skipped_days(zone):
            assert its.end_of(day) == begins
            assert not its.is_working_day(day)
        else:
            assert its.day_of(begins) == day


@settings(max_examples=300, deadline=None)
@given(near_a_change(), st.integers(0, 1439))
def test_a_wall_clock_time_is_the_first_instant_at_which_the_clock_has_reached_it(near, minute):
    name, instant = near
    zone, its = ZoneInfo(name), calendar(name)
    day, clock = its.day_of(instant), time(minute // 60, minute % 60)
    wall = datetime.combine(day, clock)
    found = its.at(day, clock)
    assert found.astimezone(zone).replace(tzinfo=None) >= wall
    before = (found - SECOND).astimezone(zone).replace(tzinfo=None)
    assert before < wall
    if found.astimezone(zone).replace(tzinfo=None) > wall:  # a gap: nothing between shows this time
        assert (found - SECOND).astimezone(zone).utcoffset() != found.astimezone(zone).utcoffset()


@settings(max_examples=300, deadline=None)
@given(near_a_change(), st.integers(0, 1439), st.integers(0, 1439))
def test_the_order_of_clock_times_is_the_order_of_instants(near, one, other):
    name, instant = near
    its = calendar(name)
    day = its.day_of(instant)
    first, second = sorted((one, other))
    assert its.at(day, time(first // 60, first % 60)) <= its.at(day, time(second // 60, second % 60))
    assert its.at(day, time(23, 59)) <= its.at(day + DAY, time(0, 0))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 15 * 365 * 1440))
@example("America/Havana", 0)
@example("Africa/Cairo", 0)
def test_every_instant_of_these_years_lies_inside_its_own_day(name, minutes):
    instant = datetime(2012, 1, 1, tzinfo=UTC) + minutes * MINUTE
    its = calendar(name)
    day = its.day_of(instant)
    assert its.start_of(day) <= instant < its.end_of(day)


@pytest.mark.parametrize(
    ("zone", "day", "begins", "ends"),
    [
        # Midnight is skipped: the day begins at one.
        ("America/Sao_Paulo", date(2018, 11, 4), "2018-11-04T01:00-02:00", "2018-11-05T00:00-02:00"),
        ("Asia/Beirut", date(2026, 3, 29), "2026-03-29T01:00+03:00", "2026-03-30T00:00+03:00"),
        ("Africa/Cairo", date(2026, 4, 24), "2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00"),
        # The gap begins before midnight: the day begins in the middle of it.
        ("America/Toronto", date(1919, 3, 31), "1919-03-31T00:30-04:00", "1919-04-01T00:00-04:00"),
        # The last hour of the day is repeated.
        ("Africa/Cairo", date(2026, 10, 29), "2026-10-29T00:00+03:00", "2026-10-30T00:00+02:00"),
        # The first hour of the day is repeated.
        ("America/Havana", date(2026, 11, 1), "2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00"),
        # One minute after midnight the clock went back into the day before.
        ("America/St_Johns", date(2006, 10, 29), "2006-10-29T00:00-03:30", "2006-10-30T00:00-03:30"),
        # Summer time of half an hour, and odd offsets.
        ("Australia/Lord_Howe", date(2026, 10, 4), "2026-10-04T00:00+10:30", "2026-10-05T00:00+11:00"),
        ("Asia/Kathmandu", date(2026, 3, 29), "2026-03-29T00:00+05:45", "2026-03-30T00:00+05:45"),
        ("Pacific/Chatham", date(2026, 9, 27), "2026-09-27T00:00+12:45", "2026-09-28T00:00+13:45"),
        ("Pacific/Kiritimati", date(2026, 1, 1), "2026-01-01T00:00+14:00", "2026-01-02T00:00+14:00"),
        # The day that Samoa skipped when it changed sides of the date line.
        ("Pacific/Apia", date(2011, 12, 29), "2011-12-29T00:00-10:00", "2011-12-31T00:00+14:00"),
        ("Pacific/Apia", date(2011, 12, 30), "2011-12-31T00:00+14:00", "2011-12-31T00:00+14:00"),
    ],
)
def test_odd_days_begin_and_end_where_people_would_say(zone, day, begins, ends):
    its = calendar(zone)
    assert its.start_of(day) == local(zone, begins)
    assert its.end_of(day) == local(zone, ends)


def test_a_day_that_was_skipped_is_neither_worked_nor_counted():
    its = calendar("Pacific/Apia")
    assert not its.is_working_day(date(2011, 12, 30))
    assert its.working_days_after(date(2011, 12, 29), 1) == date(2011, 12, 31)
    noon = its.at(date(2011, 12, 29), time(12))
    assert its.after(noon, 1, working=False) == its.at(date(2011, 12, 31), time(12)) == noon + DAY


def test_nine_o_clock_is_nine_o_clock_on_both_sides_of_every_change():
    for zone, before, after in (
        ("Europe/Berlin", date(2026, 3, 28), date(2026, 3, 30)),
        ("America/New_York", date(2026, 10, 31), date(2026, 11, 2)),
        ("Australia/Lord_Howe", date(2026, 4, 4), date(2026, 4, 6)),
        ("Australia/Sydney", date(2026, 10, 3), date(2026, 10, 5)),
    ):
        its = calendar(zone)
        asked = its.at(before, time(9))
        answer = its.after(asked, 2, working=False)
        assert answer == its.at(after, time(9)) != asked + 2 * DAY
        assert answer.astimezone(ZoneInfo(zone)).time() == time(9)


def test_a_window_across_a_skipped_hour_opens_and_closes_around_it():
    # Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    sunday, change = date(2026, 3, 29), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    for start, end, opens, closes in (
        (time(1, 30), time(4), change - 30 * MINUTE, change + 60 * MINUTE),
        (time(2, 30), time(4), change, change + 60 * MINUTE),
        (time(1, 30), time(2, 30), change - 30 * MINUTE, change),
    ):
        its = calendar("Europe/Berlin", (start, end))
        assert its.next_opening(its.start_of(sunday)) == opens
        assert its.is_open(closes - SECOND)
        assert not its.is_open(closes)


def test_a_window_that_a_skipped_hour_swallows_waits_for_the_next_day():
    its = calendar("Europe/Berlin", (time(2, 0), time(2, 45)))
    sunday = its.start_of(date(2026, 3, 29))
    assert its.next_opening(sunday) == local("Europe/Berlin", "2026-03-30T02:00+02:00")


def test_a_window_in_a_repeated_hour_opens_once_at_the_first_pass():
    its = calendar("Europe/Berlin", (time(2, 0), time(2, 45)))
    sunday = date(2026, 10, 25)
    assert its.next_opening(its.start_of(sunday)) == local("Europe/Berlin", "2026-10-25T02:00+02:00")
    second_pass = local("Europe/Berlin", "2026-10-25T02:15+01:00")
    assert not its.is_open(second_pass)
    assert its.next_opening(second_pass) == local("Europe/Berlin", "2026-10-26T02:00+01:00")
