"""Whether a sentence asks for money, and what beside the money it asks for.

A letter may bill and ask at once. What it asks about the bill itself (did it
arrive, would you have a word with accounts) is part of the wish for money; what
it asks beside it is a question of its own.
"""

from __future__ import annotations

import re

from mailwatch.mail.request_patterns import Patterns

# "When can I expect the money?" asks, but what is waited for is the money.
_WHEN = re.compile(r"\b(?:when|wann|quand|cuándo|mikor\w*)\b|เมื่อไ")
_NOT_YET = re.compile(
    r"\bnot\b|n't\b|\bnicht\b|\bkein\w*\b|\bpas\b|\bno\b|\bnem\b|\bnincs\b|\bsem\b|ยังไม่", re.IGNORECASE
)
# Thai asks without a question mark.
_ASKS = re.compile(r"\?|(?:ไหม|มั้ย|หรือยัง|รึยัง|หรือเปล่า|หรือไม่)(?:คะ|ครับ|ค่ะ|นะ|\s|$)")

_DIGIT = re.compile(r"\d")
_BETWEEN = re.compile(
    r"\s*(?:[;:]|,(?!\d)|\b(?:and|but|und|aber|sowie|et|mais|y|pero|és)\b"
    r"|(?<=[\u0e00-\u0e7f])(?:\s(?!\d)|และ|แล้ว(?=โอน|ชำระ|ส่ง|แจ้ง)))\s*"
)
# A main clause that only leads to the payment: "please,", "I remind you that".
_INTRODUCES = re.compile(
    r"^\W*(?:please|kindly|bitte|s'il (?:vous|te) pla[iî]t|svp|stp|merci|"
    r"por favor|kérem|kérlek|kérjük|légyszi|danke|thanks|gracias)\W*$"
    r"|\b(?:remind\w*|erinner\w*|rappel\w*|recuerd\w*|recordar\w*|emlékeztet\w*)\b|เตือน"
)


def asks_for_money(sentence: str, patterns: Patterns) -> bool:
    """Whether it wants a bill paid, or hands one over; thanks for money that came don't."""
    if patterns.paid.search(sentence) and not _NOT_YET.search(sentence):
        return False
    return wishes_for_money(sentence, patterns) or bool(patterns.bills.search(sentence))


def wishes_for_money(sentence: str, patterns: Patterns) -> bool:
    """Whether it wants a bill paid, or says that one went astray."""
    astray = patterns.lost.search(sentence) and patterns.money.search(sentence)
    return bool(astray or patterns.pays.search(sentence) or _names_a_sum(sentence, patterns))


def _names_a_sum(sentence: str, patterns: Patterns) -> bool:
    return bool(_DIGIT.search(sentence) and patterns.sends.search(sentence))


def beside_money(sentence: str, patterns: Patterns) -> str:
    """The clauses of a sentence that speak of something else than the payment."""
    clauses = _BETWEEN.split(sentence)
    return ", ".join(
        each
        for each in clauses
        if not any(
            known.search(each)
            for known in (patterns.pays, patterns.bills, patterns.money, patterns.lost, _INTRODUCES)
        )
        and not _names_a_sum(each, patterns)
    )


def is_about_the_bill(sentence: str, patterns: Patterns, *, bills: bool) -> bool:
    """Whether a request is one about the money: did the bill arrive, when will it be paid, ask accounts."""
    if not patterns.money.search(sentence):
        return False
    if _ASKS.search(sentence):
        return bills or bool(_WHEN.search(sentence))
    return bills and bool(patterns.asks.search(sentence)) and not patterns.beside.search(sentence)
