"""A mail that asks for money alone: whether its invoice is watched already, or is proposed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from facts import MONDAY, around, message, view

from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.money import Money
from mailwatch.domain.opening.bills import known_bill, new_bill
from mailwatch.mail.message import Asks

WATCHED = MatterSaid(
    kind="invoice",
    matter="2026-041",
    word="added",
    client="harbour",
    at=MONDAY,
    on=date(2026, 3, 6),
    amount=Money.from_text("1785.00 EUR"),
)


def bill(subject: str, days: int = 0, evidence: str = ""):
    at = MONDAY + timedelta(days=days)
    return message(subject, at, subject=subject, asks=Asks.PAYMENT, asks_evidence=evidence)


def known(*mails):
    found = known_bill(around(view(*mails, matters=(WATCHED,))), mails)
    return found.get("number") if found else None


def test_the_newest_bill_decides_and_a_thank_you_after_it_is_none():
    first, second = bill("Invoice 2026-041"), bill("Invoice 2026-042", 1)
    thanks = message("thanks", MONDAY + timedelta(days=2), asks=Asks.NO)
    assert known(first, thanks) == "2026-041"
    assert known(first, second, thanks) is None
    proposed = new_bill((first, second, thanks), "harbour", "abcdef")
    assert proposed is not None
    assert proposed.get("subject") == second.subject
    assert new_bill((thanks,), "harbour", "abcdef") is None


@pytest.mark.parametrize(
    ("subject", "is_named"),
    [
        ("Invoice 2026-041", True),
        ("Invoice no. 2026-041.", True),
        ("Re: (2026-041), due on Friday", True),
        ("Invoice #2026-041: the start page", True),
        ("Invoice 2026-0410", False),
        ("Invoice 12026-041", False),
        ("Invoice 2026-041-2", False),
        ("Invoice 2026-041/2", False),
        ("Invoice A2026-041", False),
        ("Invoice X-2026-041", False),
    ],
)
def test_a_number_that_only_begins_or_ends_like_a_watched_one_is_another(subject, is_named):
    """Else the owner would never be asked about the new invoice, and nobody would watch it."""
    assert (known(bill(subject)) == "2026-041") is is_named
    assert (known(bill("The bill", evidence=subject)) == "2026-041") is is_named
