"""Afrikaans."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, CommonWords, Language, QuoteWords

LANGUAGE = Language(
    code="af",
    common=CommonWords(
        words="die en is nie ek het van vir op u met",
    ),
    quotes=QuoteWords(
        wrote=("geskryf",),
        header_subject=("subjekt",),
    ),
    absences=AbsenceWords(
        subjects=(
            "outomatiese antwoord",
            "uit kantoor",
            "buite kantoor",
            "met verlof",
        ),
        away=(
            "uit die kantoor",
            "nie in die kantoor",
            "buite kantoor",
            "met verlof",
            "met vakansie",
        ),
        companions=(
            "dankie vir",
            "dringend",
            "kontak",
        ),
    ),
)
