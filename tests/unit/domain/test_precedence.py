"""Who goes first, and which invoices a ladder is about: as rules, without a mailbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import GHOSTED, MONDAY, around, message, policy, sent, shipped, view
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.money import Money
from mailwatch.domain.opening.precedence import waiting_behind
from mailwatch.domain.steps.ladder import covered

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


LATE, OFFBOARDING = shipped("late-payment"), shipped("offboarding")


def invoice(number: str, day: int) -> MatterSaid:
    return said(
        number,
        "added",
        MONDAY - timedelta(days=9),
        on=date(2026, 3, day),
        amount=Money.from_text("100.00 EUR"),
    )


def said(number: str, word: str, at: datetime = NOW - timedelta(hours=1), **more: object) -> MatterSaid:
    return MatterSaid(kind="invoice", matter=number, word=word, client="harbour", at=at, **more)  # type: ignore[arg-type]  # the values of a word


def late(number: str, *steps: object) -> Case:
    key = CaseKey(playbook="late-payment", subject="harbour", anchor=number)
    return Case(
        key=key,
        client="harbour",
        account="main",
        playbook=LATE,
        sent=steps,  # type: ignore[arg-type]  # sent steps
        opened_at=MONDAY if steps else None,
    )


NAMED = sent("reminder", MONDAY, deadline=date(2026, 3, 9), covers=("B",))
RULES = policy(playbooks=(GHOSTED, LATE, OFFBOARDING))
BOTH = (invoice("A", 1), invoice("B", 2))


def behind(cases: list[Case], known: ClientView, now: datetime) -> dict[CaseKey, Case]:
    return waiting_behind([around(known, RULES, now).of(each) for each in cases])


@pytest.mark.parametrize(
    ("words", "lead", "state"),
    [
        ((), "A", "open"),
        ((said("A", "paid"),), "B", "open"),
        ((said("B", "paid"),), "A", "open"),
        ((said("A", "disputed"),), "B", "open"),
        ((said("A", "disputed"), said("B", "paid")), "A", "open"),
        ((said("A", "dropped"), said("B", "paid")), "B", "paid"),
        ((said("A", "paid", NOW - timedelta(hours=2)), said("B", "paid")), "B", "paid"),
        ((said("A", "dropped"), said("B", "dropped")), "A", "dropped"),
    ],
)
def test_a_ladder_is_about_the_oldest_that_is_open_until_all_it_named_are_settled(words, lead, state):
    case = late("A", NAMED)
    found = matter_of(around(view(cases=(case,), matters=(*BOTH, *words)), RULES).of(case))
    assert found is not None
    assert (found.key, found.state) == (lead, state)


def test_what_follows_the_kind_word_names_only_what_was_asked_for_kindly():
    case = late("A", NAMED)
    known = view(cases=(case,), matters=(*BOTH, invoice("C", 3)))
    names = {
        step.name: [each.key for each in covered(around(known, RULES, NOW).of(case), step)]
        for step in LATE.steps
        if step.merges
    }
    assert names == {"reminder": ["B", "C"], "work-stopped": ["B"], "last-notice": ["B"]}


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland"])
def test_an_invoice_that_was_promised_until_today_is_not_named_beside_another(zone):
    rules = replace(RULES, calendar=WorkingCalendar(zone=ZoneInfo(zone)))
    case, today = late("A"), rules.calendar.day_of(NOW)
    for promised, named in ((today, []), (today - timedelta(days=1), ["B"])):
        known = view(cases=(case,), matters=(*BOTH, said("B", "promised", on=promised)))
        assert [
            each.key for each in covered(around(known, rules, NOW).of(case), LATE.step("reminder"))
        ] == named


def test_what_another_ladder_is_under_way_for_is_left_to_it():
    first, second = late("A", sent("reminder", MONDAY)), late("B", sent("reminder", MONDAY))
    known = view(cases=(first, second), matters=BOTH)
    assert covered(around(known, RULES, NOW).of(first), LATE.step("work-stopped")) == ()


def test_the_kind_question_goes_before_money_on_the_same_day():
    asked = message("a", MONDAY)
    kind = Case(
        key=CaseKey(playbook="ghosted", subject="harbour", anchor="a"),
        client="harbour",
        account="main",
        playbook=GHOSTED,
    )
    money = late("A")
    # Both are due on Monday, 9 March: the invoice in the early morning, the question at half past ten.
    known = view(asked, matters=(invoice("A", 4),))
    at = datetime(2026, 3, 9, 8, 5, tzinfo=UTC)
    assert behind([money, kind], known, at) == {money.key: kind}


@given(st.permutations([0, 1, 2]), st.integers(0, 40))
def test_at_most_one_may_press_and_the_order_of_the_cases_is_none(order, days):
    asked = message("a", MONDAY)
    key = CaseKey(playbook="ghosted", subject="harbour", anchor="a")
    cases = [
        Case(key=key, client="harbour", account="main", playbook=GHOSTED),
        late("A", sent("reminder", MONDAY)),
        late("B"),
    ]
    known = view(asked, cases=(cases[1],), matters=BOTH)
    now = MONDAY + timedelta(days=days)
    waiting = behind([cases[each] for each in order], known, now)
    assert waiting == behind(cases, known, now)
    assert len([case for case in cases if case.key not in waiting]) == 1


def test_a_contested_invoice_keeps_nobody_waiting():
    first, second = late("A", sent("reminder", MONDAY)), late("B")
    known = view(cases=(first,), matters=(*BOTH, said("A", "disputed")))
    assert behind([first, second], known, NOW) == {first.key: second}


def test_after_the_notice_of_an_end_an_invoice_may_be_asked_for():
    key = CaseKey(playbook="offboarding", subject="harbour", anchor="2026-02-20")
    end = Case(
        key=key,
        client="harbour",
        account="main",
        playbook=OFFBOARDING,
        sent=(sent("notice", MONDAY, deadline=date(2026, 4, 1)),),
        opened_at=MONDAY,
    )
    began = replace(said("2026-02-20", "started", MONDAY - timedelta(days=9)), kind="relationship")
    money = late("A")
    known = view(cases=(end,), matters=(*BOTH, began))
    assert behind([end, money], known, NOW) == {}
