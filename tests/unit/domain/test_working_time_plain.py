"""The fast counts equal the plain definition, written here as one loop over days."""

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
FIRST = date(2024, 1, 1)
SPAN = 4 * 365
NAMES = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))

days = st.integers(0, SPAN - 1).map(lambda number: FIRST + number * DAY)
instants = st.integers(0, SPAN * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
weekends = st.one_of(
    st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({5}), frozenset({4, 6})]),
    st.frozensets(st.integers(0, 6), max_size=4),
)
ranges = st.builds(
    lambda first, length: DateRange(first=first, last=first + length * DAY), days, st.integers(0, 30)
)
absences = st.lists(ranges, max_size=4)


@st.composite
def windows(draw: st.DrawFn) -> tuple[tuple[time, time], ...]:
    halves = sorted(draw(st.sets(st.integers(0, 47), max_size=6)))
    clocks = [time(half // 2, half % 2 * 30) for half in halves]
    return tuple(zip(clocks[::2], clocks[1::2], strict=False))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    quiet: list[DateRange | YearlyRange] = list(draw(st.lists(ranges, max_size=3)))
    if draw(st.booleans()):
        quiet.append(YearlyRange(first=(12, 19), last=(1, 6)))
    return WorkingCalendar(
        zone=ZoneInfo(draw(st.sampled_from(NAMES))),
        hours=SendingHours(by_weekday=tuple(draw(windows()) for _ in range(7))),
        weekend=draw(weekends),
        holidays=draw(st.frozensets(days, max_size=60)),
        own_weekend=draw(weekends),
        own_holidays=draw(st.frozensets(days, max_size=20)),
        known_from=FIRST + draw(st.integers(0, 200)) * DAY,
        known_until=FIRST + draw(st.integers(600, SPAN)) * DAY,
        quiet=tuple(quiet),
        away=tuple(draw(st.lists(ranges, max_size=2))),
        kind_while_away=draw(st.booleans()),
        jitter=draw(st.sampled_from([timedelta(0), timedelta(minutes=20), timedelta(hours=4)])),
    )


class Plain:
    """The definitions, word by word."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar

    def is_working(self, day: date) -> bool:
        its = self.calendar
        known = its.known_from <= day <= its.known_until
        return known and day.weekday() not in its.weekend and day not in its.holidays

    def is_shared(self, day: date) -> bool:
        its = self.calendar
        return self.is_working(day) and day.weekday() not in its.own_weekend and day not in its.own_holidays

    def is_quiet(self, day: date) -> bool:
        return any(day in period for period in self.calendar.quiet)

    def is_away(self, day: date) -> bool:
        return any(day in period for period in self.calendar.away)

    def can_end(self, day: date) -> bool:
        return self.is_shared(day) and not self.is_quiet(day) and not self.is_away(day)

    def nth_after(self, day: date, count: int, counts) -> date | None:
        while count:
            day += DAY
            if day > FIRST + (SPAN + 700) * DAY:
                return None
            count -= counts(day)
        return day

    def opens(self, instant: datetime, fits, *, kind: bool) -> datetime | None:
        its = self.calendar
        day = instant.astimezone(its.zone).date()
        while day <= its.known_until:
            away = self.is_away(day) and not (kind and its.kind_while_away)
            if self.is_shared(day) and not self.is_quiet(day) and not away and fits(day):
                for start, end in its.hours.by_weekday[day.weekday()]:
                    opens, closes = its.at(day, start), its.at(day, end)
                    if instant < closes and opens < closes:
                        return max(instant, opens)
            day += DAY
        return None


def present(day: date, away: list[DateRange]) -> bool:
    return not any(day in absence for absence in away)


def found(asked):
    """The answer, or None where no day fits."""
    try:
        return asked()
    except NoSuchDayError:
        return None


@settings(max_examples=150, deadline=None)
@given(calendars(), days)
def test_each_kind_of_day_is_what_its_definition_says(calendar, day):
    plain = Plain(calendar)
    assert calendar.is_working_day(day) is plain.is_working(day)
    assert calendar.is_shared_working_day(day) is plain.is_shared(day)
    assert calendar.is_last_before_rest(day) is not plain.can_end(day + DAY)
    if calendar.is_sending_day(day):
        assert plain.can_end(day)
    elif calendar.is_sending_day(day, kind=True):
        assert calendar.kind_while_away
        assert plain.is_away(day)


@settings(max_examples=250, deadline=None)
@given(calendars(), days, st.integers(1, 40), absences)
def test_counted_days_are_those_that_a_loop_counts(calendar, day, count, away):
    plain = Plain(calendar)
    expected = plain.nth_after(day, count, lambda each: plain.is_working(each) and present(each, away))
    assert found(lambda: calendar.working_days_after(day, count, absences=away)) == expected
    instant = calendar.at(day, time(15, 20))
    for shared, counts in ((False, plain.is_working), (True, plain.is_shared)):
        last = plain.nth_after(day, count, lambda each, c=counts: c(each) and present(each, away))
        after = found(
            lambda shared=shared: calendar.after(instant, count, working=True, shared=shared, absences=away)
        )
        assert after == (last and calendar.at(last, time(15, 20)))
    last = plain.nth_after(day, count, lambda each: present(each, away))
    after = found(lambda: calendar.after(instant, count, working=False, absences=away))
    assert after == (last and calendar.at(last, time(15, 20)))


@settings(max_examples=150, deadline=None)
@given(calendars(), days, days, st.integers(1, 30))
def test_counts_between_and_before_are_those_that_a_loop_counts(calendar, first, last, count):
    plain = Plain(calendar)
    between = [first + number * DAY for number in range(1, (last - first).days + 1)]
    assert calendar.working_days_between(first, last) == sum(map(plain.is_working, between))
    for shared, counts in ((False, plain.is_working), (True, plain.is_shared)):
        before = [
            day for number in range(1, SPAN + 1) if counts(day := first - number * DAY)
        ]  # nearest first
        expected = before[count - 1] if len(before) >= count else None
        asked = found(lambda shared=shared: calendar.working_days_before(first, count, shared=shared))
        assert asked == expected


@settings(max_examples=250, deadline=None)
@given(calendars(), days, st.integers(1, 20), absences)
def test_a_deadline_is_the_first_day_with_enough_days_to_act_that_can_bear_it(calendar, sent, count, away):
    plain = Plain(calendar)

    def to_act(day: date) -> bool:
        return plain.is_working(day) and not plain.is_quiet(day) and present(day, away)

    last = plain.nth_after(sent, count, to_act)
    while last and last <= calendar.known_until and not (to_act(last) and plain.can_end(last)):
        last += DAY
    expected = last if last and last <= calendar.known_until else None
    assert found(lambda: calendar.deadline(sent, count, absences=away)) == expected


@settings(max_examples=150, deadline=None)
@given(calendars(), days, st.integers(0, 40), absences)
def test_a_deadline_in_days_counts_all_but_absent_days_and_moves_on_to_one_that_can_bear_it(
    calendar, sent, count, away
):
    plain = Plain(calendar)
    last = plain.nth_after(sent, count, lambda day: present(day, away))
    while last and last <= calendar.known_until and not (present(last, away) and plain.can_end(last)):
        last += DAY
    expected = last if last and last <= calendar.known_until else None
    assert found(lambda: calendar.deadline_days(sent, count, absences=away)) == expected


@settings(max_examples=250, deadline=None)
@given(calendars(), instants, st.booleans(), st.booleans())
def test_the_next_opening_is_the_first_that_a_loop_over_windows_finds(calendar, instant, kind, narrow):
    plain = Plain(calendar)

    def fits(day: date) -> bool:
        return day.toordinal() % 3 > 0

    expected = plain.opens(instant, fits if narrow else lambda _: True, kind=kind)
    opening = found(lambda: calendar.next_opening(instant, kind=kind, fits=fits if narrow else None))
    # The search ends after LONGEST_SEARCH days; a loop has no such end.
    if opening is not None or (expected is not None and expected - instant < timedelta(days=790)):
        assert opening == expected
        assert calendar.is_open(opening, kind=kind)
        assert calendar.next_opening(opening, kind=kind, fits=fits if narrow else None) == opening


@settings(max_examples=150, deadline=None)
@given(calendars(), instants, st.integers(0, 5000), st.text(min_size=1, max_size=5))
def test_jitter_stays_in_the_window_keeps_the_order_and_repeats(calendar, instant, minutes, key):
    opening = found(lambda: calendar.next_opening(instant))
    if opening is None:
        return
    moved = calendar.next_opening(instant, key=key)
    assert moved == calendar.jittered(opening, key) == calendar.jittered(opening, key)
    assert opening <= moved <= opening + calendar.jitter
    assert calendar.is_open(moved)
    later = found(lambda: calendar.next_opening(instant + timedelta(minutes=minutes), key=key))
    assert later is None or moved <= later


def test_the_ends_of_the_calendar_are_days_that_nobody_knows():
    east, west = (WorkingCalendar(zone=ZoneInfo(name)) for name in ("Asia/Tokyo", "America/New_York"))
    for ask in (
        lambda: east.start_of(date.min),
        lambda: west.at(date.max, time(23)),
        lambda: west.end_of(date.max),
        lambda: west.day_of(datetime.min.replace(tzinfo=UTC)),
        lambda: east.next_opening(datetime.max.replace(tzinfo=UTC)),
        lambda: east.working_days_after(date.max - DAY, 5),
        lambda: east.working_days_before(date.min + DAY, 5),
        lambda: east.deadline(date.max - DAY, 5),
        lambda: east.deadline_days(date.max - DAY, 5),
    ):
        with pytest.raises(NoSuchDayError):
            ask()


def test_a_week_of_rest_alone_has_no_day_and_says_so():
    calendar = WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), weekend=frozenset(range(7)))
    with pytest.raises(NoSuchDayError):
        calendar.working_days_after(FIRST, 1)
    with pytest.raises(NoSuchDayError):
        calendar.next_opening(datetime(2026, 1, 1, tzinfo=UTC))
    assert calendar.working_days_between(FIRST, FIRST + 100 * DAY) == 0
