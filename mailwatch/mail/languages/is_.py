"""Icelandic."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    QuoteWords,
    ReturnWords,
)

LANGUAGE = Language(
    code="is",
    common=CommonWords(
        words="og að ég er ekki sem til við um fyrir það í á með",
        letters="ðþ",
    ),
    dates=DateWords(
        months=(
            "janúar",
            "febrúar",
            "mars",
            "apríl",
            "maí",
            "júní",
            "júlí",
            "ágúst",
            "september",
            "október",
            "nóvember",
            "desember",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "skrifaði",
            "reit",
        ),
        header_from=(
            "sendandi",
            "frá",
        ),
        header_subject=("efni",),
    ),
    absences=AbsenceWords(
        subjects=(
            "sjálfvirkt svar",
            "í fríi",
            "ekki við",
            "fjarverandi",
            "sumarfrí",
        ),
        away=(
            "ekki á skrifstofunni",
            "ekki við á skrifstofu",
            "fjarverandi",
            "í fríi",
            "í sumarfríi",
            "kem aftur",
            "kem til baka",
            "fæðingarorlofi",
        ),
        companions=(
            "takk fyrir",
            "áríðandi",
            "hafið samband",
            "hafðu samband",
            "mun svara",
            "svara",
            "sjálfvirk",
        ),
        openings=(
            "góð",
            "sæl",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            "kem aftur",
            "kem til baka",
        ),
        returns=("kem aftur",),
    ),
)
