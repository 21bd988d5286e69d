"""Weekends, days off and hours of the owner's file, and the calendar that they make."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import pytest

from mailwatch.adapters.holidays import place_of
from mailwatch.config.reading.calendars import calendar_of
from mailwatch.config.showing.show import in_force

TODAY = date(2026, 11, 23)


@pytest.fixture
def calendar(loaded, whole, me, mailbox, client):
    """The calendar of the one client, given lines for [me], [sending] and the client's speaks."""

    def built(*, own: str = "", sending: str = "", speaks: str = "", country: str = "DE-BE"):
        text = f"{me.replace('DE-BE', country)}{own}\n{mailbox}{client}speaks = {{ {speaks} }}\n"
        text += f"[sending]\n{sending}\n"
        config = loaded(text).config
        return calendar_of(
            config.client["lindner"].speaks,
            me=config.me,
            sending=config.sending,
            places=partial(place_of, today=TODAY),
        )

    return built


def weekdays(calendar, holds) -> str:
    """The weekdays of an ordinary week (no holiday anywhere, nothing quiet) for which something holds."""
    week = [date(2026, 11, 30) + timedelta(days=number) for number in range(7)]
    return " ".join(f"{day:%a}" for day in week if holds(day))


def test_without_weekdays_mail_leaves_on_the_working_days_that_both_share(calendar):
    assert weekdays(calendar(), lambda day: True) == "Mon Tue Wed Thu Fri Sat Sun"
    at_home = calendar()
    assert weekdays(at_home, at_home.is_sending_day) == "Mon Tue Wed Thu Fri"
    kuwait = calendar(speaks='country = "KW"')
    assert weekdays(kuwait, kuwait.is_working_day) == "Mon Tue Wed Thu Sun"
    assert weekdays(kuwait, kuwait.is_sending_day) == "Mon Tue Wed Thu"
    both = calendar(speaks='country = "KW"', country="KW")
    assert weekdays(both, both.is_sending_day) == "Mon Tue Wed Thu Sun"


def test_a_day_that_the_owner_names_is_a_sending_day_on_their_own_weekend_but_never_on_the_clients(calendar):
    named = calendar(speaks='country = "KW"', sending='hours = "Fri-Mon 10:00-12:00"')
    assert weekdays(named, named.is_sending_day) == "Mon Sun"


def test_a_weekend_that_is_written_rules_over_the_countrys(calendar):
    theirs = calendar(speaks='country = "DE", weekend = ["Fri", "Sat"]')
    assert weekdays(theirs, theirs.is_working_day) == "Mon Tue Wed Thu Sun"
    ours = calendar(own='weekend = "Mon"')
    assert weekdays(ours, ours.is_sending_day) == "Tue Wed Thu Fri"
    assert weekdays(ours, ours.is_working_day) == "Mon Tue Wed Thu Fri"


def test_own_days_off_stop_the_mail_and_the_clients_stop_the_count(calendar):
    days = calendar(own='holidays = ["12-02", "2026-12-03"]', speaks='country = "DE-BE", holidays = "12-04"')
    assert weekdays(days, days.is_working_day) == "Mon Tue Wed Thu"
    assert weekdays(days, days.is_sending_day) == "Mon Tue"
    assert not days.is_sending_day(date(2027, 12, 2))
    assert days.is_sending_day(date(2027, 12, 3))


def test_windows_with_a_gap_are_open_on_both_sides_of_it(calendar):
    hours = calendar(sending='hours = "Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00"')
    noon = hours.at(date(2026, 11, 30), time(12, 15))
    assert hours.next_opening(noon) == hours.at(date(2026, 11, 30), time(13))
    friday = hours.at(date(2026, 12, 4), time(12))
    assert hours.next_opening(friday) == hours.at(date(2026, 12, 7), time(9))


def test_while_the_owner_is_away_nothing_goes_unless_kind_steps_may(calendar):
    away = 'away = "2026-12-01 .. 2026-12-03"'
    for own, kind_goes in ((away, False), (f'{away}\nwhile_away = "kind"', True)):
        found = calendar(own=own)
        assert weekdays(found, found.is_sending_day) == "Mon Fri"
        assert found.is_sending_day(date(2026, 12, 2), kind=True) is kind_goes
        assert found.deadline(date(2026, 11, 30), 2) == date(2026, 12, 4)


def test_a_spanish_august_is_quiet_unless_switched_off(calendar):
    august = date(2027, 8, 10)
    assert calendar(speaks='country = "ES"').is_quiet(august)
    assert not calendar(speaks='country = "DE"', country="ES").is_quiet(august)
    assert not calendar(speaks='country = "ES"', sending="country_quiet = false").is_quiet(august)
    assert not calendar(speaks='country = "ES"', sending='country_quiet = "christmas"').is_quiet(august)
    assert calendar(speaks='country = "SE"', sending='country_quiet = ["nordic-july"]').is_quiet(
        date(2027, 7, 9)
    )


def test_jitter_stays_inside_the_hours_and_is_the_same_each_time(calendar):
    found = calendar(sending='jitter = "20 minutes"')
    nine = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    moved = {found.jittered(nine, f"case {number}|check-in") for number in range(50)}
    assert len(moved) > 25
    assert all(nine <= each <= nine + timedelta(minutes=20) for each in moved)
    assert (
        found.jittered(nine, "case") == found.jittered(nine, "case") == found.next_opening(nine, key="case")
    )


def test_hours_that_leave_a_client_no_working_day_are_told_with_what_to_write(problems, whole):
    text = whole + 'speaks = { country = "SA" }\n[sending]\nhours = "Fri-Sat 09:00-16:30"\n'
    message, suggestion, _ = problems(text)["sending.hours"]
    assert "no working day of client.lindner, whose weekend is Fri-Sat" in message
    assert suggestion == 'hours = "Mon-Thu, Sun 09:00-16:30"'


def test_hours_that_leave_no_day_for_an_ultimatum_are_warned_of(loaded, whole):
    found = loaded(whole + '[sending]\nhours = "Fri 09:00-16:30"\n').warnings
    assert any("no day for an ultimatum" in each.message for each in found)
    found = loaded(whole + '[sending]\nhours = "Thu-Fri 09:00-16:30"\n').warnings
    assert not any("no day for an ultimatum" in each.message for each in found)


def test_the_quiet_weeks_of_each_client_are_shown_with_where_they_come_from(loaded, whole):
    def quiet(text):
        return [
            (line.value, str(line.origin))
            for line in in_force(loaded(text), "client")
            if "quiet" in line.path
        ]

    spanish = whole + 'speaks = { country = "ES" }\n'
    assert quiet(spanish) == [
        (
            "christmas (12-24 .. 01-06); holy-week (around Good Friday); august (08-01 .. 08-31)",
            "from client.lindner.speaks.country",
        )
    ]
    assert quiet(f"{spanish}[sending]\ncountry_quiet = false\n") == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [('"12:00"', "12:00"), ('"9:30"', "09:30"), ("07:15:00", "07:15"), ('"Same day"', "same day")],
)
def test_how_long_a_look_at_the_bank_counts_is_a_time_or_its_own_day(loaded, whole, written, shown):
    found = loaded(whole + f"[sending]\nbank_ok_until = {written}\n")
    assert str(found.config.sending.bank_ok_until) == shown


@pytest.mark.parametrize(
    "wrong", ['""', '"noon"', '"24:00"', '"12:60"', "12", "true", '["12:00"]', '"12:00:00 UTC"']
)
def test_what_is_neither_is_told_with_what_to_write(problems, whole, wrong):
    message, *_ = problems(whole + f"[sending]\nbank_ok_until = {wrong}\n")["sending.bank_ok_until"]
    assert "12:00" in message or "00:00 to 23:59" in message
