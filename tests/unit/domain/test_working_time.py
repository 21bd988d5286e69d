"""Days and hours in the client's zone, right across the odd nights of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailwatch.domain.days.working_time import (
    DateRange,
    NoSuchDayError,
    SendingHours,
    WorkingCalendar,
    YearlyRange,
)

DAY = timedelta(days=1)
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


def test_before_a_weekend_of_other_days_rest_begins_on_other_days():
    def lasts(weekend, own_weekend=frozenset()):
        calendar = WorkingCalendar(zone=ZoneInfo("Asia/Riyadh"), weekend=weekend, own_weekend=own_weekend)
        week = [date(2026, 6, 1) + timedelta(days=number) for number in range(7)]
        return " ".join(
            f"{day:%a}"
            for day in week
            if calendar.is_shared_working_day(day) and calendar.is_last_before_rest(day)
        )

    assert lasts(frozenset({4, 5})) == "Thu"
    assert lasts(frozenset({5})) == "Fri"
    assert lasts(frozenset({4, 6})) == "Thu Sat"
    assert lasts(frozenset({4, 5}), own_weekend=frozenset({5, 6})) == "Thu"
    assert lasts(frozenset({3, 4}), own_weekend=frozenset({5, 6})) == "Wed"


def test_a_bridging_day_and_the_eves_of_quiet_weeks_and_of_the_owners_leave_are_last_before_rest():
    calendar = WorkingCalendar(
        zone=ZoneInfo("Europe/Berlin"),
        holidays=frozenset({date(2026, 5, 14)}),  # Ascension, a Thursday
        quiet=(DateRange(first=date(2026, 5, 20), last=date(2026, 5, 31)),),
        away=(DateRange(first=date(2026, 6, 10), last=date(2026, 6, 12)),),
    )
    lasts = [
        day for number in range(33) if calendar.is_last_before_rest(day := date(2026, 5, 11) + number * DAY)
    ]
    assert [each.day for each in lasts if calendar.is_sending_day(each)] == [13, 15, 19, 5, 9]


ABSENT = DateRange(first=date(2026, 6, 8), last=date(2026, 6, 19))


def test_a_deadline_counts_no_absent_day_and_ends_on_none():
    # A Wednesday; two days of the seven pass before the absence, five after it.
    assert BERLIN.deadline(date(2026, 6, 3), 7) == date(2026, 6, 12)
    assert BERLIN.deadline(date(2026, 6, 3), 7, absences=[ABSENT]) == date(2026, 6, 26)
    assert BERLIN.deadline_days(date(2026, 6, 3), 14) == date(2026, 6, 17)
    assert BERLIN.deadline_days(date(2026, 6, 3), 14, absences=[ABSENT]) == date(2026, 6, 29)
    assert BERLIN.deadline_days(date(2026, 6, 3), 3) == date(2026, 6, 8)


def test_nobody_is_given_the_quiet_days_to_act_in():
    calendar = WorkingCalendar(
        zone=ZoneInfo("Europe/Madrid"), quiet=(YearlyRange(first=(8, 1), last=(8, 31)),)
    )
    assert calendar.deadline(date(2026, 7, 29), 7) == date(2026, 9, 7)
    assert calendar.deadline_days(date(2026, 7, 29), 14) == date(2026, 9, 1)


def test_a_deadline_never_ends_on_a_day_on_which_the_owner_cannot_be_reached():
    calendar = WorkingCalendar(
        zone=ZoneInfo("Europe/Berlin"),
        own_holidays=frozenset({date(2026, 6, 5)}),
        away=(DateRange(first=date(2026, 6, 8), last=date(2026, 6, 9)),),
    )
    assert calendar.working_days_after(date(2026, 6, 1), 4) == date(2026, 6, 5)
    assert calendar.deadline(date(2026, 6, 1), 4) == date(2026, 6, 10)
    assert calendar.working_days_before(date(2026, 6, 8), 1) == date(2026, 6, 5)
    assert calendar.working_days_before(date(2026, 6, 8), 1, shared=True) == date(2026, 6, 4)
