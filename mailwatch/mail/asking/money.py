"""Whether a sentence asks for money, and what beside the money it asks for.

A letter may bill and ask at once. What it asks about the bill itself (did it
arrive, would you have a word with accounts) is part of the wish for money; what
it asks beside it is a question of its own.
"""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.asking.patterns import Patterns
from mailwatch.mail.languages import MAIN, WITHOUT_SPACES, patterns

_DIGIT = re.compile(r"\d")


@cache
def _when() -> re.Pattern[str]:
    """Asks, but what is waited for is the money: "when can I expect it?"."""
    return re.compile(patterns(lambda each: each.bills.when))


@cache
def _not_yet() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.bills.not_yet), re.IGNORECASE)


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"\?|{patterns(lambda each: each.bills.asks)}")


@cache
def _between() -> re.Pattern[str]:
    """What stands between two clauses."""
    words = patterns(lambda each: each.bills.joins, (code for code in MAIN if code not in WITHOUT_SPACES))
    joined = patterns(lambda each: each.bills.joins, (code for code in MAIN if code in WITHOUT_SPACES))
    return re.compile(rf"\s*(?:[;:]|,(?!\d)|\b(?:{words})\b|{joined})\s*")


@cache
def _introduces() -> re.Pattern[str]:
    """A main clause that only leads to the payment: "please,", "I remind you that"."""
    polite = patterns(lambda each: each.bills.introduces)
    return re.compile(rf"^\W*(?:{polite})\W*$|{patterns(lambda each: each.bills.reminds)}")


def asks_for_money(sentence: str, known: Patterns) -> bool:
    """Whether it wants a bill paid, or hands one over; thanks for money that came don't."""
    if known.paid.search(sentence) and not _not_yet().search(sentence):
        return False
    return wishes_for_money(sentence, known) or bool(known.bills.search(sentence))


def wishes_for_money(sentence: str, known: Patterns) -> bool:
    """Whether it wants a bill paid, or says that one went astray."""
    astray = known.lost.search(sentence) and known.money.search(sentence)
    return bool(astray or known.pays.search(sentence) or _names_a_sum(sentence, known))


def _names_a_sum(sentence: str, known: Patterns) -> bool:
    return bool(_DIGIT.search(sentence) and known.sends.search(sentence))


def beside_money(sentence: str, known: Patterns) -> str:
    """The clauses of a sentence that speak of something else than the payment."""
    clauses = _between().split(sentence)
    return ", ".join(
        each
        for each in clauses
        if not any(
            pattern.search(each)
            for pattern in (known.pays, known.bills, known.money, known.lost, _introduces())
        )
        and not _names_a_sum(each, known)
    )


def is_about_the_bill(sentence: str, known: Patterns, *, bills: bool) -> bool:
    """Whether a request is one about the money: did the bill arrive, when will it be paid, ask accounts."""
    if not known.money.search(sentence):
        return False
    if _asks().search(sentence):
        return bills or bool(_when().search(sentence))
    return bills and bool(known.asks.search(sentence)) and not known.beside.search(sentence)
