"""Macedonian."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, Language, QuoteWords

LANGUAGE = Language(
    code="mk",
    quotes=QuoteWords(
        wrote=("напиша",),
    ),
    absences=AbsenceWords(
        subjects=(
            "автоматски одговор",
            "надвор од канцеларија",
            "отсутен",
            "отсутна",
            "на одмор",
        ),
        away=(
            "надвор од канцеларија",
            "не сум во канцеларија",
            "отсутен",
            "отсутна",
            "на одмор",
            "ќе се вратам",
        ),
        companions=(
            "ви благодарам",
            "благодарам",
            "итн",
            "контактирајте",
            "ќе одговорам",
        ),
    ),
)
