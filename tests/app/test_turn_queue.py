"""One person is never under two ladders at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from agency import Agency

from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.app.work import Work
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Subject

TWO = (
    'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 },'
    ' { number = "2026-042", amount = "420.00 EUR", due = 2026-03-09 }]'
)


def with_invoices(agency: Agency, more: str = TWO) -> None:
    agency.build(agency.text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]\n{more}'))


def days_with_bank(agency: Agency, days: int) -> None:
    """Each morning the owner looks at the bank."""
    end = agency.clock.now() + timedelta(days=days)
    while agency.clock.now() < end:
        matter_commands.bank_ok(agency.store, settings=agency.house.settings, now=agency.clock.now())
        agency.until(agency.clock.now() + timedelta(hours=12))


def say(agency: Agency, number: str, word: str, **told: object) -> None:
    matter_commands.say_of(
        agency.store,
        Subject.INVOICE,
        number,
        word,
        MatterDetails(**told),  # type: ignore[arg-type]  # the values of a word
        settings=agency.house.settings,
        now=agency.clock.now(),
    )


def mails_a_day(agency: Agency) -> int:
    days = [at.date() for at, _, _ in agency.to_clients]
    return max((days.count(day) for day in days), default=0)


def test_two_invoices_are_one_ladder(agency):
    with_invoices(agency)
    days_with_bank(agency, 45)
    assert agency.steps() == ["reminder", "work-stopped", "last-notice"]
    assert agency.outcomes() == ["completed"]


@pytest.mark.parametrize("first", ["2026-041", "2026-042"])
def test_whichever_is_paid_first_there_is_one_thank_you_at_the_end(agency, first):
    with_invoices(agency)
    days_with_bank(agency, 20)
    assert agency.steps() == ["reminder", "work-stopped"]
    say(agency, first, "paid")
    days_with_bank(agency, 2)
    assert agency.steps() == ["reminder", "work-stopped"]
    say(agency, {"2026-041": "2026-042", "2026-042": "2026-041"}[first], "paid")
    days_with_bank(agency, 40)
    assert agency.steps() == ["reminder", "work-stopped", "resumed"]


def test_money_waits_behind_the_kind_question_and_says_so(agency):
    with_invoices(agency)
    agency.owner_writes()
    days_with_bank(agency, 9)
    assert agency.steps() == ["check-in"]
    with agency.store.reading() as transaction:
        judged = judge_client(Work(transaction, agency.house.settings, agency.clock.now()), "harbour")
    reasons = {each.case.playbook.name: each.decision.because for each in judged.cases}
    assert reasons["late-payment"].code == "queued"
    assert reasons["late-payment"].get("playbook") == "ghosted"


def test_a_part_paid_for_a_named_one_holds_the_ladder_of_both(agency):
    with_invoices(agency)
    days_with_bank(agency, 10)
    assert agency.steps() == ["reminder"]
    say(agency, "2026-042", "part-paid", amount=Money.from_text("100.00 EUR"))
    days_with_bank(agency, 30)
    assert agency.steps() == ["reminder"]


def test_a_promise_for_the_second_leaves_it_out_of_the_next_mail(agency):
    with_invoices(agency)
    days_with_bank(agency, 10)
    say(agency, "2026-042", "promised", on=date(2026, 4, 30))
    days_with_bank(agency, 10)
    assert agency.steps() == ["reminder", "work-stopped"]
    assert b"2026-042" not in agency.to_clients[-1][2]


@pytest.mark.parametrize("playbook", ["blocked", "approval"])
def test_no_client_has_two_mails_on_one_day(agency, playbook):
    more = f'waiting = [{{ subject = "Your date", for = "the date", playbook = "{playbook}" }}]'
    with_invoices(agency, f"{TWO}\n{more}")
    agency.owner_writes(subject="Your date", text="Here is what I mean.")
    agency.owner_writes()
    days_with_bank(agency, 60)
    assert mails_a_day(agency) == 1
    assert agency.steps()[0] in ("needed", "check-in")
