"""Which of our mails a case rests on, in whose account, and which silences are too old for one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from facts import ALICE, GHOSTED, MONDAY, around, message, policy, shipped, view

from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.money import Money
from mailwatch.domain.opening.expectation import expects_answer, older_silences
from mailwatch.domain.opening.openings import openings_of
from mailwatch.mail.message import Asks

DAY = timedelta(days=1)
OFFICE = "anna@office.example"
TWO = {
    "accounts": ("main", "second"),
    "addresses": {"main": "anna@studio.example", "second": OFFICE},
    "account_of": {"anna@studio.example": "main", OFFICE: "second"},
}


def called_for(known, **more):
    return [each.case for each in openings_of(around(known, policy(**more), MONDAY + 7 * DAY))]


def expected(known, **more):
    (thread,) = known.threads
    return expects_answer(around(known, policy(**more)), thread)


@pytest.mark.parametrize("copy_in", ["main", "second"])
def test_a_case_belongs_to_the_account_that_wrote_wherever_the_copy_lies(copy_in):
    (found,) = called_for(view(message("a", account=copy_in, from_=OFFICE)), **TWO)
    assert found.account == "second"


def test_a_case_about_an_invoice_belongs_to_the_account_that_wrote_last():
    bill = MatterSaid(
        kind="invoice",
        matter="A",
        word="added",
        client="harbour",
        at=MONDAY,
        on=date(2026, 3, 6),
        amount=Money.from_text("9 EUR"),
    )
    copies = [message("a", MONDAY - DAY, from_="anna@studio.example", asks=Asks.NO)]
    copies.append(message("b", MONDAY, account="main", from_=OFFICE, asks=Asks.NO))
    known = view(*copies, matters=(bill,))
    (found,) = called_for(known, playbooks=(shipped("late-payment"),), **TWO)
    assert found.account == "second"


def test_each_accounts_first_reading_has_a_window_of_its_own():
    """The second account was added a year after the first."""
    old = MONDAY - 60 * DAY
    known = {"main": MONDAY - 365 * DAY, "second": MONDAY}
    for account, begins in (("main", True), ("second", False)):
        asked = view(message("a", old, account=account), first_read=known)
        assert bool(called_for(asked, **TWO)) is begins
        assert bool(older_silences(around(asked, policy(**TWO)))) is not begins
    fresh = view(message("a", MONDAY - 3 * DAY, account="second"), first_read=known)
    assert called_for(fresh, **TWO), "what began in the window is chased"


def test_a_silence_counts_from_the_first_mail_that_asks():
    """A note sent days before the question waits for nobody."""
    note = message("a", MONDAY - 10 * DAY, asks=Asks.NO)
    question = message("b", MONDAY, references=("a",))
    again = message("c", MONDAY + DAY, references=("a", "b"))
    assert expected(view(note, question, again)).anchor == question


def test_of_a_client_who_stood_in_cc_alone_no_answer_is_expected():
    known = view(message("a", to=("helper@freelance.example",), cc=(ALICE,)))
    assert expected(known).because.code == "not-to-people"
    assert called_for(known) == []


def test_the_ladder_is_the_one_for_silence():
    (found,) = called_for(view(message("a")))
    assert found.playbook == GHOSTED
