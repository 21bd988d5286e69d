"""Which language a text is in: by script, then by its commonest words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from mailwatch.mail.languages import all_languages, language

MAX_TEXT = 1500
FAR_AHEAD = 1.8
"""How much better a language must fit to win against those that are expected."""

LETTER = 1.5
"""What a letter counts that hardly another language has; a word that no other has counts one."""

SURELY = 1.8
"""How well a language must fit one sentence that stands among others: a short one has few common words."""

_BY_WORDS = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "et", "hu", "pl", "cs", "sk", "ro",
    "tr", "hr", "sl", "sr", "lt", "lv", "ca", "gl", "eu", "is", "vi", "id", "ga", "cy", "sq", "af", "mt",
)  # fmt: skip
"""The languages that their words tell; of two that fit alike the first wins."""

_SCRIPTS = (
    ("HIRAGANA", "ja"),
    ("KATAKANA", "ja"),
    ("HANGUL", "ko"),
    ("THAI", "th"),
    ("GREEK", "el"),
    ("HEBREW", "he"),
    ("ARABIC", "ar"),
    ("GEORGIAN", "ka"),
    ("ARMENIAN", "hy"),
    ("DEVANAGARI", "hi"),
    ("BENGALI", "bn"),
    ("TAMIL", "ta"),
    ("CJK", "zh"),
    ("CYRILLIC", "ru"),
    ("KHMER", "km"),
    ("LAO", "lo"),
)

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@cache
def _languages_of_words() -> dict[str, list[str]]:
    """The rarer a word elsewhere, the better it tells."""
    found: dict[str, list[str]] = {}
    for code in _BY_WORDS:
        for word in language(code).common.words.split():
            found.setdefault(word, []).append(code)
    return found


@cache
def _language_of_letters() -> dict[str, str]:
    return {letter: each.code for each in all_languages() for letter in each.common.letters}


_OTHER_SCRIPT = re.compile("[\u0371-\u1fff\u2c00-\U0010ffff]")


def _by_script(text: str) -> str:
    if not _OTHER_SCRIPT.search(text, 0, 1000):
        return ""
    counts: dict[str, int] = {}
    for character in text[:1000]:
        if character > "\u0370" and character.isalpha():
            name = unicodedata.name(character, "").split(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    letters = sum(1 for character in text[:1000] if character.isalpha())
    if not counts or sum(counts.values()) * 4 < letters:
        return ""
    if counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0) > 2:  # noqa: PLR2004  Chinese never has them
        return "ja"
    best = max(counts, key=lambda name: counts[name])
    code = next((code for script, code in _SCRIPTS if best.startswith(script)), "")
    if code == "ru":
        return _cyrillic(text)
    if code == "ar" and any(letter in text for letter in "پچژگ"):
        return "fa"
    return code


def _cyrillic(text: str) -> str:
    lowered = text.lower()
    if any(letter in lowered for letter in "іїєґ"):
        return "be" if "ў" in lowered else "uk"
    if any(letter in lowered for letter in "ђћџљњј"):
        return "mk" if any(letter in lowered for letter in "ѓќѕ") else "sr"
    if any(letter in lowered for letter in "ыэё"):
        return "kk" if any(letter in lowered for letter in "әғқңөұүһ") else "ru"
    words = set(_TOKEN.findall(lowered))
    return "bg" if "ъ" in lowered and not words.isdisjoint(language("bg").common.words.split()) else "ru"


def language_of(text: str, among: frozenset[str] = frozenset()) -> str:
    """ISO 639-1 code of the language of ``text``, or "" when nothing tells. Linear; looks at 1500 characters.

    With ``among`` only those languages stand for election, unless another one is far ahead.
    """
    text = text[:MAX_TEXT]
    if not text.isascii():
        by_script = _by_script(text)
        if by_script:
            return by_script
    scores = _scores(text.lower())
    if not scores:
        return ""
    best = max(scores, key=lambda code: scores[code])
    if among and best not in among:
        chosen = max(among, key=lambda code: scores.get(code, 0.0))
        if scores.get(chosen, 0.0) * FAR_AHEAD >= scores[best]:
            return chosen
    return best


def surely_another(sentence: str, expected: str) -> str:
    """The language of a sentence that is plainly not in the one expected, or ""; for texts somebody wrote."""
    read = language_of(sentence, among=frozenset({expected}))
    if read == expected:
        return ""
    return read if _scores(sentence[:MAX_TEXT].lower()).get(read, 0.0) >= SURELY else ""


def _scores(lowered: str) -> dict[str, float]:
    """How well each language fits the words and letters of a text."""
    scores: dict[str, float] = {}
    known = _languages_of_words()
    for word in _TOKEN.findall(lowered):
        codes = known.get(word, ())
        for code in codes:
            scores[code] = scores.get(code, 0.0) + 1.0 / len(codes)
    if not lowered.isascii():
        letters = _language_of_letters()
        for character in set(lowered):
            code = letters.get(character, "")
            if code:
                scores[code] = scores.get(code, 0.0) + LETTER
    return scores
