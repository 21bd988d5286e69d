"""Amounts and days: one reading for file, commands and lists, and the very figure in the letter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.config.options.times import read_day as read_day_of_file
from mailwatch.config.options.values import read_money
from mailwatch.domain.facts.money import Money
from mailwatch.figures import EVERYDAY, minor_digits, read_amount, read_day

CURRENCIES = ("EUR", "CHF", "HUF", "JPY", "KWD", "RSD", "IDR", "THB", "CLF")


@pytest.mark.parametrize(
    ("currency", "digits"),
    [
        ("EUR", 2),
        ("JPY", 0),
        ("KWD", 3),
        ("CLF", 4),
        ("RSD", 2),
        ("IDR", 2),
        ("HUF", 2),
        ("XXX", None),  # ISO 4217: no currency
        ("EUO", None),
    ],
)
def test_decimal_places_are_those_of_iso_4217(currency, digits):
    assert minor_digits(currency) == digits


@given(
    st.sampled_from(CURRENCIES),
    st.integers(min_value=1, max_value=99_999_999),
    st.sampled_from(
        [(",", "."), (".", ","), (" ", ","), (" ", "."), ("'", "."), ("’", ","), ("\u202f", ",")]
    ),
)
def test_what_is_written_with_its_decimals_is_read_as_it_was_meant(currency, minor, marks):
    """However a country parts thousands and cents; where only one reading is possible."""
    digits = minor_digits(currency) or 0
    value = Decimal(minor).scaleb(-digits)
    group, point = marks
    text = f"{value:,.{digits}f}".replace(",", "\0").replace(".", point).replace("\0", group)
    # A lone mark before three digits could be either.
    lone = sum(text.count(mark) for mark in ".,") == 1 and len(text.replace(",", ".").rpartition(".")[2]) == 3
    if lone and not any(mark in text for mark in " '’\u202f"):
        return
    assert read_amount(f"{text} {currency}") == (value, currency)
    assert str(read_money(f"{text} {currency}")) == f"{value:.{digits}f} {currency}"


@given(st.text("0123456789.,' EURx€-+e", max_size=14))
def test_nothing_is_read_that_another_would_read_as_another(text):
    """Whatever is read is read alike with points and commas exchanged, or is refused then."""
    try:
        value, _ = read_amount(text, currency="EUR")
    except ValueError:
        return
    try:
        other, _ = read_amount(text.translate(str.maketrans(".,", ",.")), currency="EUR")
    except ValueError:
        return
    assert value == other


@pytest.mark.parametrize("written", ["2026-11-13", "13.11.2026", "13. 11. 2026", "2026. 11. 13."])
def test_a_day_is_read_alike_everywhere(written):
    assert read_day(written) == read_day_of_file(written) == date(2026, 11, 13)


@pytest.mark.parametrize(
    ("amount", "language", "words"),
    [
        ("1.785 KWD", "en", "KWD\xa01.785"),
        ("100.50 RSD", "en", "RSD\xa0100.50"),
        ("100.50 RSD", "de", "100,50\xa0RSD"),
        ("100 RSD", "en", "RSD\xa0100"),
        ("1785.00 EUR", "en", "€1,785.00"),
        ("90000 HUF", "hu", "90\xa0000\xa0Ft"),
    ],
)
def test_a_letter_asks_for_what_the_invoice_says_and_never_rounds(amount, language, words):
    """100.50 dinars were asked for as 100, 1.785 dinars as 1.78."""
    assert BabelWording().money(Money.from_text(amount), language) == words


def test_what_is_known_without_the_tables_is_what_they_say():
    from babel.numbers import get_currency_precision, list_currencies

    for currency in EVERYDAY:
        assert currency in list_currencies()
        # CLDR shows some without their cents; ISO 4217 gives each of these two.
        assert minor_digits(currency) == 2 >= get_currency_precision(currency)
