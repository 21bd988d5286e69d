"""Georgian."""

from __future__ import annotations

from mailwatch.mail.languages.record import AbsenceWords, Language, PrefixWords, QuoteWords, ReturnWords

LANGUAGE = Language(
    code="ka",
    quotes=QuoteWords(
        wrote=(
            "დაწერა",
            "გრძელ",
            "գրել է",
        ),
    ),
    prefixes=PrefixWords(
        reply=("პასუხი",),
    ),
    absences=AbsenceWords(
        subjects=(
            "ავტომატური პასუხი",
            "ოფისს გარეთ",
        ),
        away=(
            "ოფისს გარეთ",
            "არ ვარ ოფისში",
            "შვებულებაში",
        ),
        companions=(
            "გმადლობთ",
            "სასწრაფო",
            "დაუკავშირდით",
        ),
    ),
    returns=ReturnWords(
        until_behind=(
            "წინ",
            "მდე",
        ),
    ),
)
