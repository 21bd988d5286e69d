"""Kazakh."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, Language, ReturnWords

LANGUAGE = Language(
    code="kk",
    absences=AbsenceWords(
        subjects=(
            "автоматты жауап",
            "кеңседе жоқ",
            "демалыста",
        ),
        away=(
            "кеңседе жоқ",
            "кеңседен тыс",
            "демалыста",
            "іссапарда",
        ),
        companions=(
            "рахмет",
            "шұғыл",
            "хабарласыңыз",
        ),
    ),
    returns=ReturnWords(
        until_behind=(
            "ин дейін",
            "дейін",
            "-?гача",
            "imiz",
        ),
    ),
)
