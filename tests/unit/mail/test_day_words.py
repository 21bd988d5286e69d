"""Days as people name them; each read on 14 October 2026, a Wednesday, if nothing else is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.mail.languages import all_languages
from mailwatch.mail.languages.giving import DayWords
from mailwatch.mail.stated.date_words import normalise
from mailwatch.mail.stated.day_words import named_days
from mailwatch.mail.stated.given_dates import given_dates, promised_dates

WRITTEN = date(2026, 10, 14)
KNOWN = [each.code for each in all_languages() if each.days != DayWords()]


def the_day(text: str, language: str, written: date = WRITTEN) -> str:
    (found,) = named_days(normalise(text), written, language)
    return found.day.isoformat()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("this week", "en", "2026-10-16"),
        ("over the weekend", "en", "2026-10-18"),
        ("next week", "en", "2026-10-23"),
        ("early next week", "en", "2026-10-21"),
        ("the week after next", "en", "2026-10-30"),
        ("next Friday", "en", "2026-10-23"),
        ("in ten days", "en", "2026-10-24"),
        ("in 3 working days", "en", "2026-10-19"),
        ("in four months", "en", "2027-02-14"),
        ("the 3rd", "en", "2026-11-03"),
        ("mid-November", "en", "2026-11-15"),
        ("end of February", "en", "2027-02-28"),
        ("Ende des Monats", "de", "2026-10-31"),
        ("bis zum 3. Dezember", "de", "2026-12-03"),
        ("übermorgen", "de", "2026-10-16"),
        ("két hét múlva", "hu", "2026-10-28"),
        ("jövő héten", "hu", "2026-10-23"),
        ("20-án", "hu", "2026-10-20"),
        ("สิ้นเดือนนี้", "th", "2026-10-31"),
        ("อีกสองสัปดาห์", "th", "2026-10-28"),
        ("สงกรานต์", "th", "2027-04-12"),
        ("ภายในวันศุกร์นะคะ", "th", "2026-10-16"),
        ("dans quinze jours", "fr", "2026-10-29"),
        ("vendredi 23", "fr", "2026-10-23"),
        ("a mediados de noviembre", "es", "2026-11-15"),
        ("za dwa tygodnie", "pl", "2026-10-28"),
        ("do konce roku", "cs", "2026-12-31"),
    ],
)
def test_a_day_is_named_by_how_far_off_it_is(text, language, expected):
    assert the_day(text, language) == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, "2024-03-30"),
        (2025, "2025-04-19"),
        (2026, "2026-04-04"),
        (2027, "2027-03-27"),
        (2038, "2038-04-24"),
    ],
)
def test_before_easter_ends_on_the_day_before_it(year, expected):
    assert the_day("Easter", "en", date(year, 1, 2)) == expected


def test_a_feast_that_is_on_is_not_yet_next_years():
    assert the_day("Christmas", "en", date(2026, 12, 26)) == "2026-12-24"
    assert the_day("Christmas", "en", date(2026, 12, 27)) == "2027-12-24"


def test_on_a_sunday_this_week_and_next_week_are_the_one_that_comes():
    sunday = date(2026, 10, 18)
    assert the_day("this week", "en", sunday) == the_day("next week", "en", sunday) == "2026-10-23"


def test_what_is_before_a_day_and_after_a_feast_is_known():
    (friday,) = named_days("friday", WRITTEN, "en")
    assert friday.eve == date(2026, 10, 15)
    (christmas,) = named_days("christmas", WRITTEN, "en")
    assert (christmas.eve, christmas.over) == (date(2026, 12, 24), date(2026, 12, 26))


SCRAPS = st.sampled_from(
    [
        "by ",
        "bis ",
        "-ig",
        "31",
        "32.",
        "99 ",
        "29 february",
        "0 days",
        "next ",
        "week",
        "\n\n",
        "§",
        "İ",
        "ก่อน",
        "\ue000",
        "\ue0bc ",
        "two weeks before ",
        "friday in two weeks ",
        "05/06 ",
        " or ",
        "that you sent by ",
        "the 31st ",
    ]
)


@given(
    st.lists(SCRAPS | st.text(max_size=12), max_size=25).map("".join),
    st.dates(),
    st.sampled_from([*KNOWN, "", "xx"]),
)
def test_nothing_that_somebody_writes_makes_it_fail(text, written, language):
    for read in (given_dates, promised_dates):
        for each in read(text, written, language):
            assert each.day >= written
            assert len(each.words) <= 120
