"""Dates, clock times and money as a careful person writes them in each language; Babel where it is right."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from datetime import time as time_of_day

from mailwatch.domain.facts.money import Money
from mailwatch.errors import OwnerMustAct

BUDDHIST_ERA = 543
"""Added to the year in Thai: Babel knows no Buddhist calendar and would print ค.ศ."""

_DAY_PATTERNS = {
    "en": "EEEE, d MMMM y",
    # No “den”: it would have to change after “am”, “seit dem” and “bis einschließlich”.
    "de": "EEEE, d. MMMM y",
    # Without a weekday: “napjáig” and “óta” then fit every date.
    "hu": "y. MMMM d.",
    "fr": "EEEE d MMMM y",
    "es": "EEEE d 'de' MMMM 'de' y",
}

_LANGUAGES = frozenset({*_DAY_PATTERNS, "th"})

_CLOCK_PATTERNS = {
    "de": "HH:mm 'Uhr'",
    # Bare, so that the one suffix which fits every number can follow: “14:30-kor”.
    "hu": "HH:mm",
    "th": "HH.mm 'น.'",
    "fr": "H 'h' mm",
    "es": "H:mm 'h'",
}

_THAI_MONEY = {"THB": "บาท", "EUR": "ยูโร", "USD": "ดอลลาร์สหรัฐ", "GBP": "ปอนด์", "CHF": "ฟรังก์สวิส"}
_NO_SMALL_COIN = frozenset({"HUF", "THB"})
"""Written without decimals when there are none; other amounts look as they do on the invoice."""

_FIXED = "\xa0"
"""A space at which no line is broken: number and unit stay together."""


class BabelWording:
    """A :class:`~mailwatch.ports.Wording`."""

    def day(self, day: date, language: str) -> str:
        """A date for running text: weekday and month in words, so that 04/12 can't be misread."""
        from babel.dates import format_date

        if language == "th":
            words = format_date(day, "EEEEที่ d MMMM", locale="th")
            return f"{words} {day.year + BUDDHIST_ERA}"
        if language == "fr" and day.day == 1:
            return format_date(day, "EEEE '1er' MMMM y", locale="fr")
        pattern = _DAY_PATTERNS.get(language, "EEEE, d MMMM y")
        return format_date(day, pattern, locale=language if language in _DAY_PATTERNS else "en")

    def time(self, moment: time_of_day, language: str) -> str:
        """A time of day for running text, to the minute; whose clock it is, the text has to say.

        Twelve is named in English: 12:00 pm is midnight to some.
        """
        from babel.dates import format_time

        if language in _CLOCK_PATTERNS:
            words = format_time(moment, _CLOCK_PATTERNS[language], locale=language)
            if language == "fr" and moment.minute == 0:
                words = words.removesuffix(" 00")
            return words.replace(" ", _FIXED)
        if moment.minute == 0 and moment.hour in {0, 12}:
            return f"12{_FIXED}{'noon' if moment.hour else 'midnight'}"
        half = "am" if moment.hour < 12 else "pm"  # noqa: PLR2004  hours of half a day
        return f"{moment.hour % 12 or 12}:{moment.minute:02d}{_FIXED}{half}"

    def zone(self, zone: tzinfo, at: datetime, language: str) -> str:
        """A time zone's name as it is at an instant: “Central European Time”."""
        from babel.dates import get_timezone_name

        locale = language if language in _LANGUAGES else "en"
        return str(get_timezone_name(at.astimezone(zone), width="long", locale=locale))

    def money(self, amount: Money, language: str) -> str:
        """An amount as it is written in a letter; raises OwnerMustAct for one without a currency's code."""
        from babel.numbers import format_currency, format_decimal, get_currency_precision, get_currency_symbol

        value, currency = amount.amount, amount.currency
        if not re.fullmatch("[A-Z]{3}", currency):
            raise OwnerMustAct(f"“{amount}” is no amount; write it as “1785.00 EUR”.")
        locale = language if language in _LANGUAGES else "en"
        is_whole = value == value.to_integral_value()
        bare = currency in _NO_SMALL_COIN and is_whole
        # Where CLDR writes no decimals, an amount that has some is written out all the same.
        odd = get_currency_precision(currency) == 0 and not is_whole
        figure = str(
            format_decimal(
                value,
                "#,##0" if is_whole and (bare or get_currency_precision(currency) == 0) else "#,##0.00",
                locale=locale,
                decimal_quantization=False,
            )
        )
        if language == "th":
            return f"{figure}{_FIXED}{_THAI_MONEY.get(currency, currency)}"
        if language == "hu" and currency == "HUF":
            return f"{figure}{_FIXED}Ft"
        if bare or odd or (locale == "en" and get_currency_symbol(currency, locale="en") == currency):
            return f"{currency}{_FIXED}{figure}" if locale == "en" else f"{figure}{_FIXED}{currency}"
        # Never rounded: what is asked for is what the invoice says.
        return format_currency(value, currency, locale=locale, decimal_quantization=False)
