"""The languages: every main one fills every part of its record, and each file is one that is searched."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from mailwatch.mail import languages
from mailwatch.mail.languages import (
    CODES,
    MAIN,
    WITHOUT_SPACES,
    all_languages,
    language,
    patterns,
    phrases,
    spoken,
)
from mailwatch.mail.languages.giving import GivenWords
from mailwatch.mail.languages.record import Language

FOLDER = Path(languages.__file__).parent
SHARED = {"__init__", "asking", "giving", "record", "sums", "writing"}
"""Modules of the folder that are no language."""

WITHOUT_SPACES_ALONE = {
    *("returns.back_tight", "returns.until_tight", "bills.asks"),
    *("letters.polite_ends", "letters.question_ends", "letters.heading_ends", "letters.name_greetings"),
}
"""What asks, ends and greets without spaces and marks."""

WITH_SPACES_ALONE = {
    *("returns.until_behind", "returns.weak_back", "returns.not_back", "returns.coming"),
    *("common.words", "letters.greetings", "letters.abbreviations", "letters.thanks_before"),
    *("letters.thanks_behind", "signs.sign_off_before", "signs.sign_off", "signs.sign_off_behind"),
    *("signs.question_words", "discourse.joins", "bills.introduces", "grammar.leaning"),
}
"""Thai is known by its script, and its words take no form from one another."""

OF_ONE_LANGUAGE = {
    "letters.you_is_capital": "de",
    "letters.days_and_months": "de",
    "returns.on_weekdays": "hu",
    "days.tails": "hu",
    "days.capital_nouns": "de",
    "given.before_behind": "hu",
    "given.after_behind": "hu",
    "given.questions": "th",
    "grammar.leaning_on_numbers": "hu",
    "grammar.suffix_of_times": "hu",
    "tone.after_day": "hu",
    "tone.misread_with_points": "hu",
    "tone.voices": "th",
}

UNSAID = {
    "en": {
        "tone.formal",
        "tone.familiar",
        "samples.familiar",
        "common.letters",
        "returns.back_behind",
        "discourse.states",
        "tone.denied_after",
        "days.pointed_numbers",
    },
    "de": {"machines.automatic_stems", "letters.postscripts", "signs.sign_off_behind"},
    "fr": {
        "days.pointed_numbers",
        *("common.letters", "returns.back_behind", "machines.automatic_stems", "tone.denied_after"),
        "letters.abbreviations",
        *("letters.question_labels", "letters.postscripts", "signs.sign_off_before", "signs.sign_off_behind"),
    },
    "es": {
        "days.pointed_numbers",
        *("absences.notes", "returns.back_behind", "bounces.permanent", "tone.denied_after"),
        "bounces.temporary",
        *("machines.unread_stems", "letters.abbreviations", "letters.laughs", "signs.sign_off_behind"),
    },
    "hu": {
        *("absences.subject_until", "absences.notes", "returns.until_before", "returns.start_before"),
        *("returns.weak_back", "returns.not_back", "bounces.waited", "bounces.gave_up", "letters.laughs"),
        *("machines.automatic_stems", "machines.mass", "machines.tapbacks", "machines.reaction_subjects"),
        *("letters.abbreviations", "letters.thanks_before", "letters.thanks_behind"),
        *("signs.sign_off_before", "signs.sign_off_behind", "given.before", "given.after"),
        *("days.goes_on", "given.contents"),
    },
    "th": {
        "days.pointed_numbers",
        "given.abbreviations",
        "discourse.tells",
        "tone.denied_after",
        *("common.letters", "quotes.above", "quotes.above_words", "absences.also_human", "absences.notes"),
        *("absences.subject_until", "absences.agrees", "returns.back_behind", "meetings.request"),
        *("bounces.expired", "bounces.permanent", "bounces.reasons", "bounces.waited", "bounces.gave_up"),
        *("bounces.held_back", "machines.mass", "machines.tapbacks", "machines.reaction_subjects"),
        *("discourse.states", "days.pentecost", "days.goes_on", "given.contents"),
    },
}
"""What has no word of its own in a main language: another's does for it, or none was met yet."""


def parts_of(known: Language):
    return {part.name: getattr(known, part.name) for part in fields(known) if part.name != "code"}


def filled(known: Language):
    return {
        f"{name}.{each.name}"
        for name, part in parts_of(known).items()
        for each in fields(part)
        if _says(getattr(part, each.name))
    }


def _says(value: object) -> bool:
    return any(value) if isinstance(value, tuple) else bool(value)


@pytest.mark.parametrize("code", MAIN)
def test_a_main_language_fills_every_part_of_its_record(code):
    known = language(code)
    said = filled(known)
    for name in parts_of(known):
        bare = code in WITHOUT_SPACES and name in {"common", "grammar"}
        assert bare or any(each.startswith(f"{name}.") for each in said), f"{name} of {code} is empty"


@pytest.mark.parametrize("code", MAIN)
def test_what_a_main_language_leaves_out_is_listed(code):
    known = language(code)
    every = {f"{name}.{each.name}" for name, part in parts_of(known).items() for each in fields(part)}
    elsewhere = {name for name, only in OF_ONE_LANGUAGE.items() if only != code}
    by_spaces = WITH_SPACES_ALONE if code in WITHOUT_SPACES else WITHOUT_SPACES_ALONE
    assert every - filled(known) == UNSAID[code] | elsewhere | by_spaces


def test_every_file_is_a_language_that_is_searched():
    found = {path.stem.rstrip("_") for path in FOLDER.iterdir() if not path.name.startswith("__pycache__")}
    assert found - {name.rstrip("_") for name in SHARED} == set(CODES)
    assert [each.code for each in all_languages()] == list(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_a_folder_if_letters_are_written_in_it_or_days_are_given_in_it(code):
    assert (FOLDER / code).is_dir() == (code in MAIN or language(code).given != GivenWords())


@pytest.mark.parametrize("code", CODES)
def test_every_language_knows_how_an_absence_is_said(code):
    assert language(code).absences.subjects
    assert language(code).absences.away
    assert language(code).absences.companions


@pytest.mark.parametrize("code", CODES)
def test_months_and_days_are_whole_rows(code):
    assert len(language(code).dates.months) in {0, 12}
    assert len(language(code).dates.weekdays) in {0, 7}


@pytest.mark.parametrize("code", CODES)
def test_phrases_are_written_as_texts_are_searched(code):
    known = language(code)
    said = (
        *(*known.absences.subjects, *known.absences.away, *known.absences.companions),
        *(*known.tickets.subjects, *known.tickets.received, *known.receipts.recalls),
        *(*known.signatures.disclaimers, *known.bounces.expired),
    )
    assert [each for each in said if each != each.lower() or "’" in each or "  " in each] == []


def test_a_language_without_a_file_is_not_guessed():
    assert spoken("xx") is None
    assert spoken("it") is None
    with pytest.raises(KeyError):
        language("xx")


@pytest.mark.parametrize("known", all_languages(), ids=lambda each: each.code)
def test_the_quick_look_lets_no_sentence_of_a_program_pass(known):
    stems = phrases(lambda each: each.machines.automatic_stems)
    for pattern in known.machines.automatic:
        assert any(stem in pattern for stem in stems), pattern


def test_what_two_languages_share_is_searched_once():
    every = [words for each in all_languages() for words in each.absences.companions]
    assert len(every) > len(set(every)), "some are shared"
    assert patterns(lambda each: each.absences.companions) == "|".join(dict.fromkeys(every))
