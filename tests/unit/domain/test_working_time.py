"""Days and hours in the client's zone, right across the odd nights of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailwatch.domain.working_time import (
    DateRange,
    NoSuchDayError,
    SendingHours,
    WorkingCalendar,
    YearlyRange,
)

START = datetime(2024, 1, 1, tzinfo=UTC)
NAMES = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
zones = st.sampled_from(NAMES).map(ZoneInfo)
instants = st.integers(0, 12 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
days = st.integers(0, 12 * 365).map(lambda number: START.date() + timedelta(days=number))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    start = draw(st.integers(0, 21))
    end = draw(st.integers(start + 1, 22))
    quiet: list[DateRange | YearlyRange] = []
    if draw(st.booleans()):
        quiet.append(YearlyRange(first=(12, 19), last=(1, 6)))
    if draw(st.booleans()):
        first = draw(days)
        quiet.append(DateRange(first=first, last=first + timedelta(days=draw(st.integers(0, 40)))))
    return WorkingCalendar(
        zone=draw(zones),
        hours=SendingHours.daily(
            time(start, draw(st.sampled_from([0, 30]))),
            time(end, 45),
            weekdays=draw(st.sets(st.integers(0, 4), min_size=1)),
        ),
        holidays=frozenset(draw(st.sets(days, max_size=8))),
        quiet=tuple(quiet),
    )


@settings(max_examples=150)
@given(calendars(), instants)
def test_the_next_opening_is_open_not_earlier_and_its_own_next_opening(calendar, instant):
    opening = calendar.next_opening(instant)
    assert opening >= instant
    assert opening.tzinfo is UTC
    assert calendar.is_open(opening)
    assert calendar.next_opening(opening) == opening
    day = calendar.day_of(opening)
    assert calendar.is_working_day(day)
    assert not calendar.is_quiet(day)
    assert day.weekday() in calendar.hours.weekdays


@settings(max_examples=150)
@given(calendars(), instants, st.integers(0, 20_000))
def test_a_later_instant_never_has_an_earlier_opening(calendar, instant, minutes):
    later = instant + timedelta(minutes=minutes)
    assert calendar.next_opening(instant) <= calendar.next_opening(later)


@settings(max_examples=100)
@given(calendars(), instants)
def test_no_open_instant_is_passed_over(calendar, instant):
    opening = calendar.next_opening(instant)
    probe = instant + timedelta(minutes=1)
    while probe < opening and probe < instant + timedelta(days=3):
        assert not calendar.is_open(probe)
        probe += timedelta(minutes=47)


@settings(max_examples=150)
@given(calendars(), days, st.integers(1, 30))
def test_a_deadline_is_a_working_day_that_is_not_quiet_with_so_many_working_days_before_it(
    calendar, day, count
):
    deadline = calendar.deadline(day, count)
    assert calendar.is_working_day(deadline)
    assert not calendar.is_quiet(deadline)
    assert calendar.working_days_between(day, deadline) >= count


@settings(max_examples=150)
@given(calendars(), days, st.integers(1, 30))
def test_counting_working_days_forth_and_back_agree(calendar, day, count):
    after = calendar.working_days_after(day, count)
    assert after > day
    assert calendar.working_days_between(day, after) == count
    before = calendar.working_days_before(day, count)
    assert before < day
    assert calendar.is_working_day(before)


@settings(max_examples=150)
@given(calendars(), instants, st.integers(0, 30), st.booleans())
def test_waiting_longer_never_ends_earlier_and_absent_days_never_count(calendar, instant, count, working):
    absence = DateRange(
        first=calendar.day_of(instant) + timedelta(days=2), last=calendar.day_of(instant) + timedelta(days=9)
    )
    plain = calendar.after(instant, count, working=working)
    assert calendar.after(instant, count + 1, working=working) > plain
    away = calendar.after(instant, count, working=working, absences=[absence])
    assert away >= plain
    assert count == 0 or calendar.day_of(away) not in absence


@settings(max_examples=300)
@given(zones, instants)
def test_every_instant_lies_inside_its_own_day(zone, instant):
    calendar = WorkingCalendar(zone=zone)
    day = calendar.day_of(instant)
    assert calendar.start_of(day) <= instant < calendar.end_of(day)


@settings(max_examples=300)
@given(zones, days, st.integers(0, 23 * 60))
def test_a_wall_clock_time_is_met_or_follows_the_gap(zone, day, minutes):
    clock = time(minutes // 60, minutes % 60)
    local = WorkingCalendar(zone=zone).at(day, clock).astimezone(zone)
    naive = datetime.combine(day, clock)
    assert timedelta(0) <= local.replace(tzinfo=None) - naive <= timedelta(hours=1)


BERLIN = WorkingCalendar(
    zone=ZoneInfo("Europe/Berlin"), holidays=frozenset({date(2026, 4, 3), date(2026, 4, 6)})
)


def test_five_working_days_over_easter_and_the_change_of_the_clocks():
    asked = datetime(2026, 3, 27, 15, 0, tzinfo=UTC)  # Friday, 16:00 in Berlin
    assert BERLIN.after(asked, 5, working=True) == datetime(2026, 4, 7, 14, 0, tzinfo=UTC)


def test_a_friday_and_the_day_before_a_holiday_are_last_before_rest():
    assert [BERLIN.is_last_before_rest(date(2026, 4, day)) for day in (1, 2, 7, 10)] == [
        False,
        True,
        False,
        True,
    ]


def test_nine_in_the_morning_stays_nine_when_the_clocks_change():
    friday, monday = (BERLIN.at(date(2026, 3, day), time(9)) for day in (27, 30))
    assert (friday.hour, monday.hour) == (8, 7)


def test_beyond_what_is_known_no_day_is_a_working_day():
    calendar = WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), known_until=date(2026, 3, 31))
    assert not calendar.is_working_day(date(2026, 4, 1))
    with pytest.raises(NoSuchDayError):
        calendar.next_opening(datetime(2026, 4, 1, tzinfo=UTC))
    with pytest.raises(NoSuchDayError):
        calendar.deadline(date(2026, 3, 30), 7)


def test_a_year_of_quiet_is_no_endless_search():
    calendar = WorkingCalendar(
        zone=ZoneInfo("Europe/Berlin"), quiet=(YearlyRange(first=(1, 1), last=(12, 31)),)
    )
    with pytest.raises(NoSuchDayError):
        calendar.next_opening(datetime(2026, 4, 1, tzinfo=UTC))


def test_a_yearly_quiet_period_goes_over_new_year():
    quiet = YearlyRange(first=(12, 19), last=(1, 6))
    inside = [date(2026, 12, 19), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 6)]
    assert all(day in quiet for day in inside)
    assert not any(day in quiet for day in (date(2026, 12, 18), date(2027, 1, 7)))
