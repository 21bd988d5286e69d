"""What is known of each country: holidays, weekend, quiet weeks, and nothing beyond the known years."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mailwatch.adapters.holidays import place_of, public_holidays
from mailwatch.config.options import places
from mailwatch.domain.days.country_quiet import CUSTOMS, quiet_periods
from mailwatch.domain.days.date_ranges import DateRange
from mailwatch.domain.days.sending_hours import WEEKDAYS
from mailwatch.domain.days.working_time import NoSuchDayError, WorkingCalendar

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
DEFAULT = frozenset(custom.name for custom in CUSTOMS if custom.by_default)
EVERY = frozenset(custom.name for custom in CUSTOMS)
KNOWN = holidays.list_supported_countries()
PLACES = sorted(
    name
    for country in places.countries()
    for name in (country, *(f"{country}-{part}" for part in KNOWN.get(country, [])))
)

place = partial(place_of, today=TODAY)

FRIDAY_AND_SATURDAY = ("EG", "SA", "JO", "KW", "QA", "BH", "OM", "DZ", "IL", "BD", "IQ", "MV", "LY", "PS")
SATURDAY_AND_SUNDAY = ("DE", "US", "TH", "IN", "CN", "JP", "NP", "TR", "AE", "MY", "MA", "ID", "HK", "VE")
# Of Hong Kong and Venezuela the table says Sunday alone: a rule for shops.


def is_quiet(name: str, day: date, names=DEFAULT) -> bool:
    return any(day in period for period in quiet_periods(place(name), names, place))


def calendar_of(client: str, owner: str) -> WorkingCalendar:
    theirs, ours = place(client), place(owner)
    return WorkingCalendar(
        zone=ZoneInfo(places.default_zone(places.read_country(theirs.country))),
        weekend=theirs.weekend,
        holidays=frozenset(theirs.holidays),
        own_weekend=ours.weekend,
        own_holidays=frozenset(ours.holidays),
        known_from=max(theirs.known_from, ours.known_from),
        known_until=min(theirs.known_until, ours.known_until),
        quiet=quiet_periods(theirs, EVERY, place),
    )


@pytest.mark.parametrize(
    ("name", "weekend"),
    [
        *((name, "Fri Sat") for name in FRIDAY_AND_SATURDAY),
        *((name, "Sat Sun") for name in SATURDAY_AND_SUNDAY),
        ("IR", "Thu Fri"),
        ("AF", "Thu Fri Sat"),
        ("BN", "Fri Sun"),
        ("MY-03", "Fri Sat"),  # Kelantan
        ("MY-11", "Fri Sat"),  # Terengganu
        ("MY-02", "Fri Sat"),  # Kedah
        ("MY-01", "Sat Sun"),  # Johor since 2025
    ],
)
def test_the_weekend_is_that_of_the_offices(name, weekend):
    assert " ".join(WEEKDAYS[day] for day in sorted(place(name).weekend)) == weekend


@pytest.mark.parametrize(
    ("name", "quiet", "open_again"),
    [
        ("GB", "2026-12-29", "2027-01-04"),
        ("DE", "2027-01-05", "2027-01-07"),
        ("RU", "2027-01-07", "2027-01-11"),
        ("ES", "2027-08-20", "2027-09-01"),
        ("ES", "2027-03-24", "2027-03-30"),  # holy week
        ("MX", "2027-03-24", "2027-03-30"),  # whose table has no Good Friday
        ("GR", "2027-04-30", "2027-05-05"),  # Easter by the eastern reckoning: 2 May 2027
        ("TH", "2027-04-12", "2027-04-19"),
        ("JP", "2027-04-30", "2027-05-07"),
        ("JP", "2027-08-13", "2027-08-17"),
        ("CN", "2027-02-11", "2027-02-16"),  # Spring Festival: 6 February 2027
        ("CN", "2027-10-08", "2027-10-11"),
        ("TW", "2027-02-03", "2027-02-16"),
        ("VN", "2027-02-11", "2027-02-17"),
        ("KR", "2027-09-14", "2027-09-20"),  # Chuseok: 15 September 2027
        ("SA", "2027-03-08", "2027-03-18"),
        ("TR", "2027-05-17", "2027-05-24"),
        ("IL", "2027-10-20", "2027-10-25"),
        ("IN", "2027-10-28", "2027-11-02"),  # Diwali: 29 October 2027
        ("BR", "2027-02-10", "2027-02-11"),  # Ash Wednesday
        ("SE", "2027-06-24", "2027-06-28"),  # Midsummer's Day: 26 June 2027
        ("US", "2026-11-27", "2026-11-30"),
        ("IR", "2027-03-29", "2027-04-05"),
    ],
)
def test_nobody_is_pressed_in_the_weeks_in_which_a_country_rests(name, quiet, open_again):
    assert is_quiet(name, date.fromisoformat(quiet))
    assert not is_quiet(name, date.fromisoformat(open_again))
    assert not is_quiet(name, date.fromisoformat(quiet), names=())


def test_what_is_no_custom_of_everybody_holds_only_when_it_is_named():
    july = date(2027, 7, 14)
    assert not is_quiet("SE", july)
    assert is_quiet("SE", july, names={"nordic-july"})


@pytest.mark.parametrize("custom", CUSTOMS, ids=lambda custom: f"{custom.name}-{custom.countries.split()[0]}")
def test_each_custom_says_why_names_countries_and_finds_its_days_in_every_one_of_them(custom):
    assert custom.why
    assert (custom.days is None) is bool(custom.around)
    countries = custom.countries.split()
    assert len(set(countries)) == len(countries)
    for country in countries:
        assert country in places.countries() | {"XK"}
        if country == "XK":
            continue
        periods = quiet_periods(place(country), {custom.name}, place)
        assert periods, f"{custom.name} is not found in {country}"
        for period in periods:
            assert custom.name in period.why
            if isinstance(period, DateRange):
                assert (period.last - period.first).days < 40


def test_holidays_have_english_names_and_a_known_range():
    berlin = place("DE-BE")
    assert berlin.holidays[date(2027, 3, 26)] == "Good Friday"
    assert date(2027, 3, 8) in berlin.holidays  # Women's Day, in Berlin alone
    assert date(2027, 3, 8) not in place("DE").holidays
    assert (berlin.known_from, berlin.known_until) == (date(2025, 1, 1), date(2028, 12, 31))
    assert public_holidays("DE-BE", today=TODAY) == (
        frozenset(berlin.holidays),
        berlin.known_from,
        berlin.known_until,
    )


def test_a_place_without_a_table_has_weekends_and_says_that_no_more_is_known():
    nowhere = place("ZZ")
    assert not nowhere.is_known
    assert not nowhere.holidays
    assert nowhere.weekend == {5, 6}
    assert (nowhere.known_from, nowhere.known_until) == (date(2025, 1, 1), date(2028, 12, 31))
    assert place("DE").is_known


def test_a_place_is_loaded_once_and_the_package_only_when_asked_for():
    assert place("PT") is place_of("PT", today=date(2026, 1, 1))
    modules = "sys, mailwatch.adapters.holidays, mailwatch.config.reading.load"
    program = f"import {modules}; print('holidays' in sys.modules)"
    assert subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout == ("False\n")


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(PLACES),
    st.sampled_from(PLACES),
    st.integers(0, 2 * 365),
    st.integers(0, 1439),
    st.integers(1, 15),
)
def test_for_any_two_places_due_times_and_deadlines_fall_on_days_that_both_can_use(
    client, owner, number, minute, count
):
    calendar = calendar_of(client, owner)
    first = date(2026, 1, 1) + number * DAY
    # Near the end of what is known of a place no day is promised: that is claimed elsewhere.
    assume(first + 200 * DAY < calendar.known_until)
    asked = calendar.at(first, time(minute // 60, minute % 60))

    def ultimatum(day: date) -> bool:
        return not calendar.is_last_before_rest(day)

    due = calendar.next_opening(calendar.after(asked, count, working=True), fits=ultimatum)
    day = calendar.day_of(due)
    deadline = calendar.deadline(day, count)
    for each in (day, deadline):
        for name in (client, owner):
            assert each not in place(name).holidays
            assert each.weekday() not in place(name).weekend
        assert not is_quiet(client, each, names=EVERY)
    assert due > asked
    assert calendar.is_open(due)
    assert (day + DAY) not in place(client).holidays
    assert (day + DAY).weekday() not in place(client).weekend | place(owner).weekend
    assert calendar.working_days_between(day, deadline) >= count


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_beyond_the_known_years_nothing_is_promised(client, owner):
    calendar = calendar_of(client, owner)
    beyond = datetime.combine(calendar.known_until + DAY, time(12), tzinfo=calendar.zone)
    with pytest.raises(NoSuchDayError):
        calendar.next_opening(beyond)
    with pytest.raises(NoSuchDayError):
        calendar.deadline(calendar.known_until - DAY, 5)
    with pytest.raises(NoSuchDayError):
        calendar.deadline_days(calendar.known_until - DAY, 5)
