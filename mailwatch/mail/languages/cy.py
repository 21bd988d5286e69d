"""Welsh."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, CommonWords, Language, PrefixWords

LANGUAGE = Language(
    code="cy",
    common=CommonWords(
        words="a yr y yn i o ar am ac fydd rwy",
    ),
    prefixes=PrefixWords(
        reply=("atb",),
        forward=("yml",),
    ),
    absences=AbsenceWords(
        subjects=(
            "ateb awtomatig",
            "allan o'r swyddfa",
            "ymateb awtomatig",
        ),
        away=(
            "allan o'r swyddfa",
            "ar wyliau",
            "ar fy ngwyliau",
        ),
        companions=(
            "diolch am",
            "brys",
            "cysylltwch",
        ),
    ),
)
