"""The page on the words knows every value that a text uses, and shows dates and money as they are printed."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from rendering import texts

from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.letters.claims import CLAIMS
from mailwatch.domain.facts.money import Money
from mailwatch.mail.languages import MAIN

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "words.md").read_text(encoding="utf-8")
SYNTAX = frozenset(
    ("if", "elif", "else", "endif", "for", "endfor", "in", "and", "or", "not", "so", "claim", "endclaim")
)


@pytest.mark.parametrize("language", MAIN)
def test_every_value_of_a_text_stands_on_the_page(language):
    used = {
        name
        for text in texts(language)
        for tag in re.findall(r"{[{%].*?[%}]}", text.source)
        for name in re.findall(r"[a-z_]+", re.sub(r'"[^"]*"', "", tag))
    }
    lines = {name for text in texts(language) for name in re.findall(r"{% for (\w+) in", text.source)}
    assert used
    assert {name for name in used - SYNTAX - lines if not re.search(rf"`\.?{name}`", PAGE)} == set()


@pytest.mark.parametrize("language", MAIN)
def test_dates_times_and_money_are_shown_as_they_are_printed(language):
    wording = BabelWording()
    shown = (
        wording.day(date(2026, 12, 4), language),
        wording.time(time(14, 0), language),
        wording.money(Money.from_text("2400.00 EUR"), language),
    )
    for words in shown:
        assert words.replace("\xa0", " ").replace("\u202f", " ") in PAGE


def test_every_claim_stands_on_the_page_in_the_words_of_its_table():
    for claim in CLAIMS:
        assert f"| `{claim.name}` | {claim.says}" in PAGE, claim.name
