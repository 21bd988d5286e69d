"""Albanian."""

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
    code="sq",
    common=CommonWords(
        words="dhe të në për me një nuk jam do është",
    ),
    dates=DateWords(
        months=(
            "janar",
            "shkurt",
            "mars",
            "prill",
            "maj",
            "qershor",
            "korrik",
            "gusht",
            "shtator",
            "tetor",
            "nëntor",
            "dhjetor",
        ),
    ),
    quotes=QuoteWords(
        wrote=("shkroi",),
        header_from=("nga",),
    ),
    absences=AbsenceWords(
        subjects=(
            "përgjigje automatike",
            "jashtë zyrës",
            "me pushime",
        ),
        away=(
            "jashtë zyrës",
            "nuk jam në zyrë",
            "me pushime",
            "do të kthehem",
        ),
        companions=(
            "faleminderit",
            "urgjent",
            "kontaktoni",
            "do t'ju përgjigjem",
            "automatik",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            "fillimi",
            r"do të kthehem(?: \w+){0,2}?",
        ),
        until_before=("deri më",),
    ),
)
