"""The German texts: one set with Sie, one with du, step by step the same letters, and neither slips (I8)."""

from __future__ import annotations

import re

import pytest
from languages import LANGUAGES
from rendering import Text, claims, texts, values

from mailwatch.adapters.texts.templates import JinjaRenderer

GERMAN = texts("de")
FORMAL = [text for text in GERMAN if "familiar" not in text.stem]
FAMILIAR = [text for text in GERMAN if "familiar" in text.stem]

SIE = r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b"
DU = r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)\b"
CALLS_OUT = r"(?:^|[.:;?] )(?:schreib|sag|nenn|ruf|gib|schau|lass|probier|ändere)\b(?! ich| wir)"
"""The imperative of du at the head of a sentence."""


def own_words(text: Text) -> str:
    """The sentences of a text without the owner's, which are written in whichever address."""
    return re.sub(r"{%.*?%}|{{.*?}}", "", text.source).strip()


def test_each_letter_has_its_twin_in_the_familiar_address() -> None:
    twins = {(text.playbook, text.stem.replace(".familiar", "")) for text in FAMILIAR}
    assert twins == {(text.playbook, text.stem) for text in FORMAL}


@pytest.mark.parametrize("text", FORMAL, ids=str)
def test_a_formal_letter_says_sie_and_never_du(text: Text) -> None:
    words = own_words(text)
    assert re.search(SIE, words)
    assert not re.search(DU, words, re.IGNORECASE)
    assert not re.search(CALLS_OUT, words, re.IGNORECASE | re.MULTILINE)


@pytest.mark.parametrize("text", FAMILIAR, ids=str)
def test_a_familiar_letter_says_du_and_never_sie(text: Text) -> None:
    words = own_words(text)
    assert re.search(DU, words, re.IGNORECASE)
    # “Sie” at the head of a sentence may be a she; these letters have none.
    assert not re.search(SIE, words)


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_a_letter_goes_on_in_small_letters_after_the_comma_of_the_salutation(text: Text) -> None:
    everyday = values("de", LANGUAGES["de"].usual)
    rendered = JinjaRenderer().render(text.source, everyday, claims(text, everyday)).text
    if rendered.startswith("Subject:"):
        rendered = rendered.partition("\n\n")[2]
    first = rendered.strip().split("\n\n")[1]
    assert re.match(r"[a-zäöü]|Ihre Zahlung\b", first), first
