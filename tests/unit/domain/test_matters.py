"""Invoices and endings, folded from what is said: by its instants, nothing lost, nothing invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.domain.client.matters import FROM_FILE, Matter, fold_matters
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.money import Money

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ADDED = MatterSaid(
    kind="invoice",
    matter="41",
    word="added",
    client="harbour",
    at=FROM_FILE,
    on=date(2026, 3, 6),
    amount=Money.from_text("100.00 EUR"),
)


def said(word: str, hours: float = 1, **more: object) -> MatterSaid:
    at = NOON + timedelta(hours=hours)
    return MatterSaid(kind="invoice", matter="41", word=word, client="harbour", at=at, **more)  # type: ignore[arg-type]  # the values of a word


def invoice(*facts: MatterSaid) -> Matter:
    (found,) = fold_matters("harbour", (ADDED, *facts))
    return found


def test_parts_add_up_and_the_whole_is_paid():
    half = invoice(said("part-paid", 1, amount=Money.from_text("40.00 EUR")))
    assert (half.state, str(half.open_amount)) == ("open", "60.00 EUR")
    whole = invoice(
        said("part-paid", 1, amount=Money.from_text("40.00 EUR")),
        said("part-paid", 2, amount=Money.from_text("60.00 EUR")),
    )
    assert whole.state == "paid"


@given(st.lists(st.decimals(min_value="0.01", max_value=60, places=2), min_size=1, max_size=6))
def test_it_is_paid_exactly_when_the_parts_reach_the_whole(parts: list[Decimal]):
    found = invoice(
        *(said("part-paid", n, amount=Money.from_text(f"{part} EUR")) for n, part in enumerate(parts))
    )
    assert (found.state == "paid") == (sum(parts) >= 100)


def test_a_part_in_another_currency_settles_nothing():
    found = invoice(said("part-paid", 1, amount=Money.from_text("100.00 HUF")))
    assert (found.state, str(found.open_amount)) == ("open", "100.00 EUR")


def test_the_newest_promise_counts_whatever_order_the_words_are_told_in():
    first = said("promised", 1, on=date(2026, 3, 20))
    second = said("promised", 2, on=date(2026, 3, 30))
    assert invoice(first, second) == invoice(second, first)
    assert invoice(second, first).promised == date(2026, 3, 30)


def test_a_dispute_lasts_until_it_is_settled():
    assert invoice(said("disputed")).disputed
    assert not invoice(said("disputed", 1), said("settled", 2)).disputed


def test_what_is_said_of_something_unknown_is_left_out():
    assert fold_matters("harbour", [said("paid")]) == ()
    assert fold_matters("quiet", [ADDED, said("paid")]) == ()


def test_a_list_that_brings_it_up_to_date_forgets_no_payment():
    found = invoice(
        said("part-paid", 1, amount=Money.from_text("40.00 EUR")), said("added", 2, on=date(2026, 3, 9))
    )
    assert (found.due, str(found.open_amount)) == (date(2026, 3, 9), "60.00 EUR")


def test_what_the_file_says_is_no_word_of_the_owner():
    assert invoice().said_at is None
    assert invoice(said("disputed", 3)).said_at == NOON + timedelta(hours=3)


def test_an_end_that_is_begun_again_counts_anew_and_keeps_its_answers():
    def end(word: str, hours: int, *values: tuple[str, str]) -> MatterSaid:
        at = NOON + timedelta(hours=hours)
        return MatterSaid(
            kind="relationship", matter="2026-03-02", word=word, client="harbour", at=at, values=values
        )

    (found,) = fold_matters("harbour", [end("started", 0), end("added", 1, ("reason", "It no longer fits."))])
    assert (found.value("reason"), found.settled_at) == ("It no longer fits.", NOON)
    (again,) = fold_matters("harbour", [end("started", 0, ("reason", "A")), end("started", 2)])
    assert (again.value("reason"), again.settled_at) == ("A", NOON + timedelta(hours=2))


ALMOST_MONEY = r"[+-]?[0-9]{1,8}(\.[0-9]{0,4})?([eE][0-9])?( [A-Z]{0,4})?|NaN EUR|Infinity EUR| .*"


@given(st.from_regex(ALMOST_MONEY, fullmatch=True) | st.text())
def test_money_is_read_or_refused_and_written_as_it_is_read(text: str):
    try:
        money = Money.from_text(text)
    except ValueError:
        return
    assert Money.from_text(str(money)) == money


@pytest.mark.parametrize("text", ["NaN EUR", "Infinity EUR", "-Infinity EUR", "sNaN EUR"])
def test_what_is_no_finite_number_is_no_amount(text: str):
    with pytest.raises(ValueError, match="is no amount"):
        Money.from_text(text)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("48 hours", timedelta(hours=48)),
        ("2 days", timedelta(days=2)),
        ("2 working days", None),
        ("soon", None),
        ("", None),
    ],
)
def test_windows_are_exact_spans(text, window):
    added = MatterSaid(
        kind="meeting", matter="one", word="added", client="harbour", at=FROM_FILE, values=(("window", text),)
    )
    (meeting,) = fold_matters("harbour", [added])
    assert meeting.window == window
