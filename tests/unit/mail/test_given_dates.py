"""Dates that people give: sets of labelled sentences in twelve languages, and what no grammar may do."""

from __future__ import annotations

import csv
import re
import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from mailwatch.mail.languages import all_languages
from mailwatch.mail.languages import language as language_named
from mailwatch.mail.languages.giving import GivenWords
from mailwatch.mail.stated.given_dates import GivenDate, Gives, given_dates, promised_dates

SETS = Path(__file__).parents[2] / "data" / "dates"


def rows(name: str) -> list[dict[str, str]]:
    with (SETS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def outcome(row: dict[str, str]) -> str:
    """``right``, ``false`` (a day that nobody gave, or another) or ``missed``."""
    read = given_dates if row["who"] == "owner" else promised_dates
    text = row["text"].replace(r"\n", "\n")
    found = {
        (each.gives.value, each.day.isoformat())
        for each in read(text, date.fromisoformat(row["written"]), row["language"])
    }
    gives = row["gives"]
    expected = set() if gives == "-" else {(gives.rstrip("?"), row["day"])}
    if found == expected or (gives.endswith("?") and not found):
        return "right"
    return "false" if found - expected else "missed"


def counted(name: str, language: str) -> Counter[str]:
    return Counter(outcome(row) for row in rows(name) if row["language"] == language)


LANGUAGES = {"en": 30, "de": 30, "hu": 30, "th": 30, "fr": 30, "es": 30} | dict.fromkeys(
    ("it", "nl", "pl", "pt", "cs", "sv"), 10
)
"""How many sentences the first set has in each."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_were_labelled_before_the_rules_were_written(language):
    assert counted("first.tsv", language) == {"right": LANGUAGES[language]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "least"), [("second.tsv", 4), ("third.tsv", 3)])
def test_sentences_of_other_situations_that_the_rules_met_later(name, least, language):
    found = counted(name, language)
    assert set(found) == {"right"}
    assert found["right"] >= least


KINDS = sorted({(row["kind"], row["language"]) for row in (*rows("kinds.tsv"), *rows("asked.tsv"))})


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_kinds_of_misreadings_and_what_they_must_not_swallow(kind, language):
    """A row gives the day, "-" for none, or "by?" where none is as good: none is printed that nobody gave."""
    for name in ("kinds.tsv", "asked.tsv"):
        for row in rows(name):
            if (row["kind"], row["language"]) == (kind, language):
                assert outcome(row) == "right", row["text"]


AROUND_A_DAY = ("by", "deadlines", "rests", "back", "parts", "needs_time", "holds")


@pytest.mark.parametrize("known", [each for each in all_languages() if each.given != GivenWords()])
def test_a_phrase_around_a_day_names_one_day(known):
    for name in AROUND_A_DAY:
        for phrase in getattr(known.given, name):
            assert len(re.findall("DAY|SPAN|PERIOD", phrase)) == 1, f"{known.code}: {phrase}"


@pytest.mark.parametrize(
    "text",
    [
        "please send it by Friday " * 5000,
        "I'll send it " * 20000,
        "by " * 50000 + "Friday",
        "no hurry " * 3000 + "before Christmas",
        "1.1." * 30000,
        "the " * 50000 + "3rd",
        "\n- " * 40000 + "by Friday",
    ],
)
def test_a_long_text_is_read_as_fast_as_a_short_one(text):
    started = time.process_time()
    for language in ("en", "de", "hu", "th"):
        given_dates(text, date(2026, 10, 14), language)
        promised_dates(text, date(2026, 10, 14), language)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "short", [short for short in language_named("de").letters.abbreviations if short.isalpha()]
)
def test_no_known_abbreviation_parts_a_request_from_its_day(short):
    text = f"Bitte schicken Sie mir die Texte, {short}. drei Bilder, bis Freitag."
    assert [each.day for each in given_dates(text, date(2026, 3, 4), "de")] == [date(2026, 3, 6)]


def test_a_given_date_keeps_its_words_as_they_were_written():
    text = "Hello Ms Lindner,\n\nPlease send the photos\nby 30 October. Thank you!"
    assert given_dates(text, date(2026, 10, 14)) == (
        GivenDate(day=date(2026, 10, 30), gives=Gives.BY, words="Please send the photos by 30 October."),
    )


def test_a_long_sentence_is_cut_around_its_day():
    text = f"Please {'do not forget to ' * 12}send the photos by 30 October {'and not a day later ' * 12}."
    (found,) = given_dates(text, date(2026, 10, 14))
    assert len(found.words) <= 120
    assert "30 October" in found.words


def test_a_day_that_has_passed_is_no_day_to_wait_for():
    assert given_dates("Please send it by 5 October 2026.", date(2026, 10, 14)) == ()


@pytest.mark.parametrize("written", [date.min, date.max])
def test_a_forged_date_gives_no_day(written):
    assert given_dates("Please send it in two weeks, by Friday or 31 December.", written) == ()
    assert promised_dates("I'll send it next week, or by Friday.", written) == ()
