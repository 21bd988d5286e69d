"""Maltese."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, CommonWords, Language

LANGUAGE = Language(
    code="mt",
    common=CommonWords(
        words="u li ta il jien mhux fl",
        letters="ħċ",
    ),
    absences=AbsenceWords(
        subjects=(
            "risposta awtomatika",
            "barra mill-uffiċċju",
        ),
        away=(
            "barra mill-uffiċċju",
            "bil-leave",
            "fuq btala",
        ),
        companions=(
            "grazzi",
            "urġenti",
            "ikkuntattja",
        ),
    ),
)
