"""Dates and money as a careful person writes them in each language; Babel where it is right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from mailwatch.errors import OwnerMustAct

BUDDHIST_ERA = 543
"""Added to the year in Thai: Babel knows no Buddhist calendar and would print ค.ศ."""

_DAY_PATTERNS = {
    "en": "EEEE, d MMMM y",
    "de": "EEEE, 'den' d. MMMM y",
    # Without a weekday: “napjáig” and “óta” then fit every date.
    "hu": "y. MMMM d.",
    "fr": "EEEE d MMMM y",
    "es": "EEEE d 'de' MMMM 'de' y",
}


class BabelWording:
    """A :class:`~mailwatch.ports.Wording`."""

    def day(self, day: date, language: str) -> str:
        """A date for running text: weekday and month in words, so that 04/12 can't be misread."""
        from babel.dates import format_date

        if language == "th":
            words = format_date(day, "EEEEที่ d MMMM", locale="th")
            return f"{words} {day.year + BUDDHIST_ERA}"
        pattern = _DAY_PATTERNS.get(language, "EEEE, d MMMM y")
        return format_date(day, pattern, locale=language if language in _DAY_PATTERNS else "en")

    def money(self, amount: str, language: str) -> str:
        """``1785.00 EUR`` as it is written in a letter; raises OwnerMustAct for anything else."""
        from babel.numbers import format_currency, format_decimal

        number, _, currency = amount.partition(" ")
        try:
            value = Decimal(number)
        except InvalidOperation as error:
            raise OwnerMustAct(f"“{amount}” is no amount; write it as “1785.00 EUR”.") from error
        if not value.is_finite():
            raise OwnerMustAct(f"“{amount}” is no amount; write it as “1785.00 EUR”.")
        whole = value == value.to_integral_value()
        if language == "hu" and currency == "HUF":
            return f"{format_decimal(value, '#,##0', locale='hu')} Ft"
        if language == "th" and currency == "THB":
            return f"{format_decimal(value, '#,##0' if whole else '#,##0.00', locale='th')} บาท"
        return format_currency(value, currency, locale=language)
