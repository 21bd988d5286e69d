"""Amounts and days as people and their programs write them: one reading for the file, commands and lists.

What could mean two things is refused, never guessed: “1.785 EUR” is a
thousand euros and more to one reader and less than two to another.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

AS_AMOUNT = "must look like “1785.00 EUR”: digits, a point before the cents, the currency's code"
AS_DAY = "must be a day such as 2026-11-13"

FIRST_YEAR = 1970
BUDDHIST = range(2443, 2743)
"""Thailand's years, 543 ahead: 2569 is 2026."""

LARGEST_NUMBER = Decimal(10) ** 12

EVERYDAY = frozenset(
    [
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "HUF",
        "THB",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "RON",
        "CAD",
        "AUD",
        "NZD",
        "MXN",
    ]
)
"""Currencies with two decimal places that are known without the tables, which take long to load."""

# ISO 4217, list one: minor units other than two.
_NO_MINOR = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THREE_MINOR = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_FOUR_MINOR = frozenset(["CLF", "UYW"])
# The same list: codes that nobody pays with.
_NO_MONEY = frozenset(
    (
        *("XAG", "XAU", "XPD", "XPT"),  # metals
        *("XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA"),  # units of account between banks
        *("XFO", "XFU", "XRE"),  # of the past: gold franc, UIC franc, RINET funds
        *("XTS", "XXX"),  # for tests, and "no currency"
    )
)

_SPACES = str.maketrans(dict.fromkeys("\xa0\u2007\u2009\u202f", " "))
_APOSTROPHES = str.maketrans({"’": "'"})
_AMOUNT = re.compile(r"(?P<number>[\d.,' ]*\d) ?(?P<currency>[A-Za-z]{3}|€)", re.ASCII)
_AMOUNT_BEHIND = re.compile(r"(?P<currency>[A-Za-z]{3}|€) ?(?P<number>\d[\d.,' ]*)", re.ASCII)
# Groups of three, parted by a space or an apostrophe, which never stand before cents.
_GROUPED = re.compile(r"\d{1,3}(?:(?: \d{3})+|(?:'\d{3})+)(?P<cents>[.,]\d+)?", re.ASCII)
_BOTH = re.compile(r"(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+)", re.ASCII)
_MANY = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})", re.ASCII)
_PLAIN = re.compile(r"\d+(?:[.,](?P<cents>\d+))?", re.ASCII)
_DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d. %m. %Y", "%Y. %m. %d.", "%Y.%m.%d.")


def minor_digits(currency: str) -> int | None:
    """How many decimal places ISO 4217 gives a currency; None for what is no currency."""
    if currency in EVERYDAY:
        return 2
    from babel.numbers import list_currencies

    if currency not in list_currencies() or currency in _NO_MONEY:
        return None
    if currency in _NO_MINOR:
        return 0
    return 3 if currency in _THREE_MINOR else 4 if currency in _FOUR_MINOR else 2


def read_amount(text: str, *, currency: str = "", point: bool = False) -> tuple[Decimal, str]:
    """``1785.00 EUR``, ``1.785,00 EUR``, ``1 785 EUR`` as number and currency.

    ``currency`` is taken where the text names none. ``point``: three digits
    behind a point are decimals where the currency has so many. Raises
    ValueError with words for people; they say what to write.
    """
    text = text.translate(_SPACES).translate(_APOSTROPHES).strip()
    refuse_unseen(text)
    found = _AMOUNT.fullmatch(text) or _AMOUNT_BEHIND.fullmatch(text)
    if found is None and currency:
        found = _AMOUNT.fullmatch(f"{text} {currency.strip()}")
    if found is None:
        raise ValueError(AS_AMOUNT)
    code = "EUR" if found["currency"] == "€" else found["currency"].upper()
    stated = "EUR" if currency.strip() == "€" else currency.strip().upper()
    if stated and stated != code:
        raise ValueError(f"names two currencies, {code} and {stated}")
    digits = minor_digits(code)
    if digits is None:
        raise ValueError(f"{code} is no currency's code; write for example EUR, CHF, GBP or USD")
    number = _number(found["number"].strip(), digits, code, point=point)
    if number >= LARGEST_NUMBER:
        raise ValueError("is larger than any invoice")
    return number, code


def read_day(text: str) -> date:
    """``2026-11-13``, ``13.11.2026`` or ``2026. 11. 13.``; raises ValueError for what may be another."""
    text = text.translate(_SPACES).strip()
    refuse_unseen(text)
    for pattern in _DAYS if text.isascii() else ():
        try:
            day = datetime.strptime(text, pattern).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
        if day.year in BUDDHIST:
            raise ValueError(f"the year {day.year} is counted as in Thailand; write {day.year - 543}")
        if day.year < FIRST_YEAR:
            raise ValueError(f"the year {day.year} is long past; years are counted as in 2026")
        return day
    raise ValueError(AS_DAY)


def refuse_unseen(text: str) -> None:
    """Raises ValueError naming a character that nobody sees, or that stands for an unreadable one."""
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"} or character == "\ufffd":
            name = unicodedata.name(character, "a control character").lower()
            raise ValueError(
                f"holds a character that nobody sees, U+{ord(character):04X} ({name}); type it anew"
            )


def _number(text: str, digits: int, currency: str, *, point: bool) -> Decimal:
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None or _BOTH.fullmatch(text):
        whole, mark, cents = _parted(text)
    elif _MANY.fullmatch(text):
        whole, mark, cents = text, "", ""
    elif (plain := _PLAIN.fullmatch(text)) is not None:
        whole, mark, cents = _parted(text)
        may_be_groups = len(cents) == 3 and len(whole) <= 3 and not whole.startswith("0")  # noqa: PLR2004  a group
        meant = point and "." in text and digits >= 3  # noqa: PLR2004  the same
        if plain["cents"] and may_be_groups and not meant:
            raise ValueError(_either(whole, cents, digits, currency))
    else:
        raise ValueError(AS_AMOUNT)
    if len(cents) > digits:
        raise ValueError(f"has more decimal places than {currency} knows")
    figure = re.sub(r"\D", "", whole)
    return Decimal(f"{figure}.{cents}" if mark else figure)


def _either(whole: str, cents: str, digits: int, currency: str) -> str:
    """What a lone group of three may mean, and how each is written."""
    many = f"{whole}{cents}{'.' if digits else ''}{'0' * digits} {currency}"
    if digits < len(cents):
        return f"could mean {many}, and has more decimal places than {currency} knows; write {many}"
    few = f"0{whole}.{cents} {currency}"
    return f"could mean {whole}{cents}, or {whole} and a fraction; write {many} or {few}"


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the last point or comma, that mark, and what stands behind."""
    at = max(text.rfind("."), text.rfind(","))
    return (text, "", "") if at < 0 else (text[:at], text[at], text[at + 1 :])
