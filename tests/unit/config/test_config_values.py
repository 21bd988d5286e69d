from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.config.options import places, times, values
from mailwatch.domain.days.date_ranges import DateRange, YearlyRange
from mailwatch.domain.days.waits import Unit, Wait
from mailwatch.domain.facts.money import Money

READERS = (
    values.read_span,
    values.read_money,
    times.read_days,
    times.read_quiet,
    times.read_hours,
    times.read_weekend,
    values.read_domain,
    values.read_address,
    values.read_host,
    places.read_country,
    places.read_zone,
)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("120 seconds", 120, Unit.SECONDS),
        ("1 hour", 1, Unit.HOURS),
        ("90 days", 90, Unit.DAYS),
        ("2 weeks", 14, Unit.DAYS),
        ("5 working days", 5, Unit.WORKING_DAYS),
        ("1 working day", 1, Unit.WORKING_DAYS),
        ("3x usual", 3, Unit.USUAL),
        ("  5   Working  Days ", 5, Unit.WORKING_DAYS),
    ],
)
def test_spans_are_read_as_people_write_them(text, count, unit):
    assert values.read_span(text) == Wait(count=count, unit=unit)


@pytest.mark.parametrize(
    "text", ["7", "days", "-1 days", "1.5 hours", "5 moons", "", 7, None, "٣ days", "999999 days"]
)
def test_what_is_no_span_is_refused(text):
    with pytest.raises(ValueError, match="needs a number and a unit"):
        values.read_span(text)


def test_only_spans_of_fixed_length_become_a_length():
    assert values.read_span("2 days").exact == timedelta(days=2)
    with pytest.raises(ValueError, match="no fixed length"):
        _ = values.read_span("2 working days").exact


@given(st.integers(0, 99999), st.sampled_from(Unit))
def test_a_span_that_is_written_is_read_again(count, unit):
    span = Wait(count=count, unit=unit)
    assert values.read_span(str(span)) == span


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("1785.00 EUR", Money(amount=Decimal("1785.00"), currency="EUR")),
        ("90000 HUF", Money(amount=Decimal(90000), currency="HUF")),
        ("1200 JPY", Money(amount=Decimal(1200), currency="JPY")),
        ("1.785,00 EUR", Money(amount=Decimal("1785.00"), currency="EUR")),
        ("240,00 €", Money(amount=Decimal("240.00"), currency="EUR")),
        ("5.00 eur", Money(amount=Decimal("5.00"), currency="EUR")),
    ],
)
def test_money_is_an_amount_and_a_currency(text, money):
    assert values.read_money(text) == money
    assert values.read_money(str(money)) == money


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.785 EUR", "write 1785.00 EUR"),
        ("1,785 EUR", "write 1785.00 EUR"),
        ("-5.00 EUR", "must look like"),
        ("5.00 $", "must look like"),
        ("5.00", "must look like"),
        ("5.00 ABC", "no currency's code"),
        ("5.005 EUR", "more decimal places"),
        ("5.50 JPY", "more decimal places"),
        (1785, "must look like"),
    ],
)
def test_money_that_could_be_misread_is_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        values.read_money(text)


def test_days_have_two_ends_or_one():
    assert times.read_days("2026-12-19 .. 2027-01-06") == DateRange(
        first=date(2026, 12, 19), last=date(2027, 1, 6)
    )
    assert times.read_days("2026-12-19..2026-12-20").last == date(2026, 12, 20)
    assert times.read_days(date(2026, 12, 24)) == times.read_days("2026-12-24")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2027-01-06 .. 2026-12-19", "before it begins"),
        ("2026-02-30", "no such day as 2026-02-30"),
        ("19.12.2026", "must look like"),
        ("2026-12-19 .. 2027-01-06 .. 2027-01-07", "must look like"),
        ("12-19 .. 01-06", "must look like"),
    ],
)
def test_days_that_cannot_be_are_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        times.read_days(text)


def test_quiet_days_may_come_back_each_year_and_pass_new_year():
    assert times.read_quiet("12-19 .. 01-06") == YearlyRange(first=(12, 19), last=(1, 6))
    assert times.read_quiet("02-29") == YearlyRange(first=(2, 29), last=(2, 29))
    assert times.read_quiet("2026-08-01 .. 2026-08-15") == DateRange(
        first=date(2026, 8, 1), last=date(2026, 8, 15)
    )
    with pytest.raises(ValueError, match="no such day as 13-01"):
        times.read_quiet("13-01 .. 13-02")
    with pytest.raises(ValueError, match="before it begins"):
        times.read_quiet("2026-08-15 .. 2026-08-01")
    with pytest.raises(ValueError, match="every year"):
        times.read_quiet("August")


@pytest.mark.parametrize(
    ("text", "weekdays", "start", "end"),
    [
        ("Mon-Fri 09:00-16:30", {0, 1, 2, 3, 4}, time(9), time(16, 30)),
        ("mon-wed, fri 8:00 - 12:00", {0, 1, 2, 4}, time(8), time(12)),
        ("Sun-Thu 10:00-15:00", {6, 0, 1, 2, 3}, time(10), time(15)),
        ("Tue 10:00-11:00", {1}, time(10), time(11)),
    ],
)
def test_hours_name_weekdays_and_two_times(text, weekdays, start, end):
    hours = times.read_hours(text)
    assert hours.by_weekday == tuple(((start, end),) if day in weekdays else () for day in range(7))
    assert times.read_hours(str(hours)) == hours


MORNING, AFTERNOON = (time(9), time(12)), (time(13), time(16, 30))


@pytest.mark.parametrize(
    "value",
    [
        "Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00",
        "Fri 9:00-12:00; Mon-Thu 09:00-12:00, 13:00 - 16:30;",
        ["Mon-Thu 09:00-12:00 13:00-16:30", "Fri 09:00-12:00"],
    ],
)
def test_each_weekday_may_have_windows_of_its_own_with_gaps(value):
    hours = times.read_hours(value)
    assert hours.by_weekday == (*((MORNING, AFTERNOON),) * 4, (MORNING,), (), ())
    assert hours.named
    assert str(hours) == "Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00"


def test_times_alone_hold_on_every_day_that_is_a_working_day():
    hours = times.read_hours("09:00-12:00 13:00-16:30")
    assert hours.by_weekday == ((MORNING, AFTERNOON),) * 7
    assert not hours.named
    assert times.read_hours(str(hours)) == hours


@given(
    st.lists(
        st.lists(st.integers(0, 47), max_size=6, unique=True).map(sorted), min_size=7, max_size=7
    ).filter(any)
)
def test_whatever_hours_are_written_are_read_again(marks):
    parts = []
    for day, halves in zip(times.WEEKDAYS, marks, strict=True):
        clocks = [f"{half // 2:02d}:{half % 2 * 30:02d}" for half in halves]
        windows = " ".join(f"{start}-{end}" for start, end in zip(clocks[::2], clocks[1::2], strict=False))
        if windows:
            parts.append(f"{day} {windows}")
    if parts:
        hours = times.read_hours(parts)
        assert times.read_hours(str(hours)) == hours
        assert len(hours.weekdays) == len(parts)


@pytest.mark.parametrize(
    ("value", "days"),
    [(["Fri", "Sat"], {4, 5}), ("Fri-Sat", {4, 5}), ("Sat-Sun", {5, 6}), ("fri, sun", {4, 6}), ("Sat", {5})],
)
def test_a_weekend_is_some_weekdays(value, days):
    weekend = times.read_weekend(value)
    assert weekend.days == days
    assert times.read_weekend(str(weekend)) == weekend


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([], "must name weekdays"),
        ("", "must name weekdays"),
        (5, "must name weekdays"),
        (["Fri", 5], "must name weekdays"),
        ("Friday", "is no weekday"),
        ("Mon-Fri", "leaves only 2 working days"),
    ],
)
def test_what_is_no_weekend_is_refused(value, reason):
    with pytest.raises(ValueError, match=reason):
        times.read_weekend(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mon-Fri 16:30-09:00", "half an hour"),
        ("Mon-Fri 09:00-09:10", "half an hour"),
        ("Mon-Fri 09:00-24:00", "no clock"),
        ("Mo-Fr 09:00-16:30", "no weekday"),
        ("Mon-Wed-Fri 09:00-16:30", "no weekday"),
        ("Mon-Fri", "must look like"),
        ("Mon-Fri 09:00-16:30 Sat", "must look like"),
        ("", "must look like"),
        (";", "must look like"),
        (9, "must look like"),
        ([], "must look like"),
        (["Mon 09:00-12:00", 5], "must look like"),
        ("Mon 09:00-12:00; Mon-Tue 13:00-14:00", "names Mon in two parts"),
        ("Mon 09:00-12:00; 13:00-14:00", "must name the weekdays of each part"),
        ("Mon 13:00-14:00 09:00-12:00", "09:00 after 14:00"),
        ("Mon 09:00-12:00 11:00-14:00", "11:00 after 12:00"),
        ("Mon 09:00-12:00 12:00-14:00", "12:00 after 12:00"),
        ("Mon 09:00-12:00 12:10-12:20", "half an hour"),
    ],
)
def test_hours_that_cannot_be_are_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        times.read_hours(text)


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("imap.provider.example", "imap.provider.example", None),
        ("IMAP.provider.example:1993", "imap.provider.example", 1993),
        ("localhost:143", "localhost", 143),
        ("127.0.0.1:143", "127.0.0.1", 143),
        ("::1", "::1", None),
        ("[::1]:143", "::1", 143),
    ],
)
def test_hosts_come_with_or_without_a_port(text, host, port):
    assert values.read_host(text) == (host, port)


@pytest.mark.parametrize(
    "text",
    [
        "imaps://host.example",
        "host.example:",
        "host.example:0",
        "host.example:65536",
        "a b",
        "",
        "host/../x",
        993,
    ],
)
def test_what_is_no_host_is_refused(text):
    with pytest.raises(ValueError, match=r"is no host|port|host's name alone"):
        values.read_host(text)


@pytest.mark.parametrize(
    ("host", "is_here"),
    [("localhost", True), ("imap.localhost", True), ("127.8.0.1", True), ("::1", True)]
    + [(host, False) for host in ("localhost.example", "mylocalhost", "10.0.0.1", "imap.provider.example")],
)
def test_only_this_machine_is_loopback(host, is_here):
    assert values.is_loopback(host) is is_here


def test_addresses_are_lower_case_and_bare():
    assert values.read_address(" Anna@Weber-Design.example ") == "anna@weber-design.example"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("anna", "no mail address; write it like"),
        ("@weber.example", "no mail address; write it like"),
        ("anna@", "no mail address; write it like"),
        ("Anna <anna@weber.example>", "without a name"),
        ("anna weber@weber.example", "without a name"),
        ("<anna@weber.example>", "without a name"),
        ("anna@weber", "no domain"),
        ("anna@weber..example", "no domain"),
        (f"anna@{'w' * 64}.example", "no domain"),
        (f"anna@{'w.' * 124}example", "no domain"),
        (".anna@weber.example", "before the “@”"),
        ("anna\r\n@weber.example", "before the “@”"),
        ("a@b@weber.example", "before the “@”"),
        (f"{'a' * 65}@weber.example", "before the “@”"),
        ("änna@weber.example", "letters before the “@”"),
        ("a@wéber.example", "ASCII form"),
        (None, "no mail address"),
    ],
)
def test_what_is_no_bare_address_is_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        values.read_address(text)


def test_addresses_as_long_as_the_standard_allows_are_taken():
    domain = f"{'w.' * 123}example"
    assert len(domain) == 253
    assert values.read_address(f"{'a' * 64}@{domain}") == f"{'a' * 64}@{domain}"
    assert values.read_host(domain) == (domain, None)


def test_a_domain_is_not_an_address():
    assert values.read_domain("Weber.example") == "weber.example"
    with pytest.raises(ValueError, match="domain alone"):
        values.read_domain("anna@weber.example")


@pytest.mark.parametrize(
    ("period", "day", "inside"),
    [
        ("08-01 .. 08-15", date(2026, 8, 1), True),
        ("08-01 .. 08-15", date(2026, 8, 15), True),
        ("08-01 .. 08-15", date(2026, 7, 31), False),
        ("08-01 .. 08-15", date(2026, 8, 16), False),
        ("12-19 .. 01-06", date(2026, 12, 19), True),
        ("12-19 .. 01-06", date(2027, 1, 6), True),
        ("12-19 .. 01-06", date(2026, 12, 18), False),
        ("12-19 .. 01-06", date(2027, 1, 7), False),
        ("12-24", date(2026, 12, 24), True),
        ("12-24", date(2026, 12, 25), False),
    ],
)
def test_yearly_days_cover_both_ends_and_may_pass_new_year(period, day, inside):
    assert (day in times.read_quiet(period)) is inside


@pytest.mark.parametrize("text", ["12-19 .. 01-06", "12-24", "2026-12-19 .. 2027-01-06", "2026-12-24"])
def test_days_are_written_as_they_were_read(text):
    assert str(times.read_quiet(text)) == text


def test_a_host_is_no_address_of_a_page():
    with pytest.raises(ValueError, match="host's name alone"):
        values.read_host("imaps://imap.provider.example")


@given(st.text() | st.integers() | st.floats() | st.none() | st.lists(st.text()))
def test_readers_take_a_value_or_refuse_it_in_words(value):
    for reader in READERS:
        assert _outcome(reader, value)


def _outcome(reader, value) -> str:
    try:
        return str(reader(value))
    except ValueError as error:
        return str(error)
