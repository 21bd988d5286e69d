"""Persian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    DateWords,
    Language,
    PrefixWords,
    QuoteWords,
    ReturnWords,
)

LANGUAGE = Language(
    code="fa",
    dates=DateWords(
        months=(
            "ژانویه",
            "فوریه",
            "مارس",
            "آوریل",
            "مه",
            "ژوئن",
            "ژوئیه",
            "اوت",
            "سپتامبر",
            "اکتبر",
            "نوامبر",
            "دسامبر",
        ),
    ),
    quotes=QuoteWords(
        wrote=("نوشت",),
        separators=("پیام اصلی",),
    ),
    prefixes=PrefixWords(
        reply=("پاسخ",),
        forward=("هدایت",),
    ),
    absences=AbsenceWords(
        subjects=(
            "پاسخ خودکار",
            "خارج از دفتر",
            "مرخصی",
        ),
        away=(
            "خارج از دفتر",
            "در دفتر نیستم",
            "در مرخصی",
            "مرخصی هستم",
            "بازخواهم گشت",
            "برمی‌گردم",
            "سفر",
        ),
        companions=(
            "با تشکر",
            "متشکرم",
            "فوری",
            "اضطراری",
            "تماس بگیرید",
            "پاسخ خواهم",
            "خودکار",
        ),
    ),
    returns=ReturnWords(
        until_before=("تا(?: تاریخ)?",),
    ),
)
