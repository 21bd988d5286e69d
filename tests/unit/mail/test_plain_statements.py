"""Forty ordinary sentences in English and in German, written and labelled before anybody looked at the rules.

Thirty of each say something and ask nothing, ten want an answer. At first sight 10 of the 60 statements were
asked about and one was taken for a wish; rules were mended by kind since, so this holds what is reached.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mailwatch.mail.asking.request import judge_request
from mailwatch.mail.message import Asks
from mailwatch.mail.text.replytext import new_words_of

FOLDER = Path(__file__).parents[2] / "data" / "plain"
LETTERS = {
    "en": "Hi Tom,\n\n{}\n\nBest,\nAnna",
    "de": "Hallo Herr Lang,\n\n{}\n\nViele Grüße\nAnna Berg",
}
STILL_ASKED = {"en": 3, "de": 2}
"""So many of the thirty are asked about."""


def judged(language: str, label: str) -> list[Asks]:
    rows = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows]
    return [
        judge_request(new_words_of(LETTERS[language].format(text))).asks
        for want, text in pairs
        if want == label
    ]


@pytest.mark.parametrize("language", LETTERS)
def test_a_plain_statement_is_hardly_ever_asked_about_and_never_chased(language):
    found = judged(language, "no")
    assert len(found) == 30
    assert found.count(Asks.UNCLEAR) <= STILL_ASKED[language]
    assert Asks.YES not in found


@pytest.mark.parametrize("language", LETTERS)
def test_no_real_question_is_lost(language):
    assert judged(language, "yes") == [Asks.YES] * 10


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Thursday it is.", Asks.NO),
        ("Wir warten die Muster.", Asks.YES),
        ("The photos, by Tuesday.", Asks.UNCLEAR),
        ("Photos and logo, Tuesday.", Asks.UNCLEAR),  # nobody does anything in it
        ("All I need is the logo.", Asks.YES),
        ("We need all I need to know from you by Friday.", Asks.YES),
        ("Das Papier.", Asks.UNCLEAR),
        ("I have no logo.", Asks.UNCLEAR),
    ],
)
def test_a_few_words_are_a_statement_only_where_somebody_does_something(text, asks):
    assert judge_request(text).asks is asks
