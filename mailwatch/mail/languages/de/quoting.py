"""German: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "schrieb",
        "geschrieben",
        "hat am",
    ),
    separators=(
        "ursprüngliche nachricht",
        "originalnachricht",
        "original-nachricht",
        "ursprüngliche mail",
        "weitergeleitete nachricht",
        "weitergeleitet von",
        "anfang der weitergeleiteten",
    ),
    header_from=(
        "von",
        "absender",
    ),
    header_date=(
        "gesendet",
        "gesendet am",
        "datum",
    ),
    header_to=(
        "an",
        "empfänger",
        "kopie",
    ),
    header_subject=(
        "betreff",
        "betr",
    ),
    above=("oberhalb dieser (?:zeile|linie)",),
    above_words=("oberhalb",),
)

SIGNATURES = SignatureWords(
    footers=(
        r"(?:von|mit) mein(?:em|er) [\w -]{2,40} (?:gesendet|gesandt|verschickt|versendet)",
        r"gesendet (?:von|mit|aus|über) [\w .-]{2,60}",
        r"diese (?:nachricht|mail|e-mail) wurde (?:von|mit) [\w .-]{2,60} gesendet",
        "(?:outlook|holen sie sich outlook) für (?:ios|android)(?: beziehen)?",
    ),
    disclaimers=(
        "diese e-mail enthält vertrauliche",
        "diese e-mail kann vertrauliche",
        "diese nachricht enthält vertrauliche",
        "der inhalt dieser e-mail",
        "die information in dieser",
        "haftungsausschluss",
        "bitte denken sie an die umwelt",
    ),
    legal=(
        "vertraulich",
        "bestimmt",
        "unbefugt",
        "umwelt",
    ),
)

PREFIXES = PrefixWords(
    reply=(
        "aw",
        "antw",
        "antwort",
    ),
    forward=(
        "wg",
        "weitergeleitet",
    ),
)
