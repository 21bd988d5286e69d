"""The words that wound: found where they stand, and quick to search whatever the text."""

from __future__ import annotations

import re
from re import _constants, _parser

import pytest

from mailwatch.mail.languages import MAIN, language

WORDS = {code: language(code).tone for code in MAIN}

ROWS = [
    (language, pattern)
    for language, words in WORDS.items()
    for pattern in (
        *(pattern for pattern, _ in (*words.accusing, *words.shouting, *words.threatening)),
        *words.money,
        *words.attached,
    )
]

FOUND = {
    "en": {
        "accusing": [
            "This is my final notice.",
            "You failed to answer.",
            "As per my last e-mail, I need it.",
            "You still haven't replied.",
            "Despite several reminders nothing came.",
            "As you are well aware, it is due.",
        ],
        "shouting": ["Please pay now!", "I need it ASAP.", "This is urgent.", "Please act immediately."],
        "money": ["I will invoice it.", "The payment is here.", "That makes €20."],
        "attached": ["My invoice is attached.", "I enclose the report."],
        "threatening": ["I will take legal action.", "My lawyer will write.", "A late fee of 5 is due."],
    },
    "de": {
        "accusing": [
            "Dies ist die letzte Mahnung.",
            "Leider mussten wir feststellen, dass nichts kam.",
            "Trotz mehrfacher Bitten kam nichts.",
            "Sie haben leider noch nicht geantwortet.",
            "Wie bereits mehrfach erwähnt, ist sie offen.",
            "Sie sind in Verzug.",
        ],
        "shouting": ["Bitte zahlen Sie jetzt!", "Es ist dringend.", "Bitte antworten Sie umgehend."],
        "money": ["Ich stelle es in Rechnung.", "Ihre Zahlung ist da.", "Das macht 20 €."],
        "attached": ["Sie finden sie im Anhang.", "Anbei die Rechnung.", "Die Rechnung liegt bei."],
        "threatening": ["Es folgen rechtliche Schritte.", "Mahngebühren fallen an.", "Mein Anwalt schreibt."],
    },
}  # fmt: skip

HARMLESS = {
    "en": "I hope all is well with you. If you need more time, a line is enough, and I'll plan around it.",
    "de": "Ich hoffe, dass bei Ihnen alles in Ordnung ist. Wenn Sie mehr Zeit brauchen, genügt ein Satz.",
}


@pytest.mark.parametrize(
    ("language", "kind", "sentence"),
    [
        (language, kind, sentence)
        for language, kinds in FOUND.items()
        for kind, sentences in kinds.items()
        for sentence in sentences
    ],
)
def test_a_word_that_wounds_is_found(language, kind, sentence):
    patterns = [row if isinstance(row, str) else row[0] for row in getattr(WORDS[language], kind)]
    assert any(re.search(pattern, sentence, re.IGNORECASE) for pattern in patterns)


@pytest.mark.parametrize("language", HARMLESS)
def test_kind_words_are_left_alone(language):
    words = WORDS[language]
    rows = (*words.accusing, *words.shouting, *words.threatening)
    assert not [pattern for pattern, _ in rows if re.search(pattern, HARMLESS[language], re.IGNORECASE)]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "hu", "th"])
def test_each_language_says_what_is_wrong_with_a_word(language):
    words = WORDS[language]
    assert len(words.accusing) >= 15
    assert words.money
    assert words.attached
    for _, why in (*words.accusing, *words.shouting, *words.threatening):
        assert len(why) >= 5


def _deepest(parsed, repeats=0):
    """How many repetitions stand inside one another; an optional part is none."""
    depth = repeats
    for operation, argument in parsed:
        if operation in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
            _, most, inner = argument
            depth = max(depth, _deepest(inner, repeats + (most > 1)))
        elif operation is _constants.SUBPATTERN:
            depth = max(depth, _deepest(argument[3], repeats))
        elif operation is _constants.BRANCH:
            depth = max(depth, *(_deepest(branch, repeats) for branch in argument[1]))
        elif operation in {_constants.ASSERT, _constants.ASSERT_NOT}:
            depth = max(depth, _deepest(argument[1], repeats))
    return depth


@pytest.mark.parametrize(("language", "pattern"), ROWS)
def test_no_repetition_stands_inside_another(language, pattern):
    assert _deepest(_parser.parse(pattern)) <= 1


def test_a_repetition_inside_another_would_be_seen():
    assert _deepest(_parser.parse(r"(?:a+b)*")) == 2
