"""Irish."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, CommonWords, Language, ReturnWords

LANGUAGE = Language(
    code="ga",
    common=CommonWords(
        words="agus an na tá mé ar go is do le",
    ),
    absences=AbsenceWords(
        subjects=(
            "freagra uathoibríoch",
            "as oifig",
            "as an oifig",
        ),
        away=(
            "as an oifig",
            "as oifig",
            "ar saoire",
        ),
        companions=(
            "go raibh maith agat",
            "práinn",
            "teagmháil",
        ),
    ),
    returns=ReturnWords(
        until_before=("go dtí",),
    ),
)
