"""Words that take their form from the next one, by language: none may lean on a value in the owner's words.

Nobody knows the gender, the case or the first letter of what an owner calls
the work: `the Harbour Café website`, `Logo`, or a subject in quotation marks.
"""

from __future__ import annotations

from collections.abc import Mapping

_GERMAN = (
    r"de[rmns]|die|das|(?:k?ein|mein|unser|ihr|dies)(?:e[mnrs]?)?|zu[mr]|i[mn]|a[mn]|vo[mn]|beim?|ins|ans"
    r"|wegen|trotz|für|mit|zu|aus|auf|über|unter|nach|durch|ohne|gegen"
)

LEANING: Mapping[str, tuple[str, str]] = {
    "en": (
        r"the|an?|our|your|my|this|that",
        "an article: the work may be called “the Harbour Café website”",
    ),
    "de": (_GERMAN, "asks for a gender or a case"),
    "fr": (
        r"l[ea]s?|d[eu]s?|aux?|à|une?|cet?|cette|notre|votre|que",
        "asks for a gender, or would have to be shortened before a vowel",
    ),
    "es": (
        r"el|l[ao]s?|una?|dele?|de|al?|est[ea]|nuestr[oa]|su",
        "asks for a gender, or would melt with an article",
    ),
    "hu": (r"az?|ez|azt?|ezt", "“a” or “az” depends on the first letter"),
}
"""By language code: a pattern for one word, and why it can't lean on a value."""

LEANS_ON_NUMBERS: Mapping[str, str] = {"hu": r"az?"}
"""Words whose form depends on how a number is spoken, before an amount or a time: “az 5”, “a 6”."""

NO_EDGES = frozenset({"th", "lo", "km", "my", "ja", "zh"})
"""Languages that write no spaces between words: a value may touch what stands beside it."""

SUFFIX_OF_TIMES: Mapping[str, str] = {"hu": "-kor"}
"""An ending that fits every time of day."""
