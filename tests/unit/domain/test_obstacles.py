"""The table of why nothing leaves is whole, and the pages print it."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from mailwatch.domain.rules import case_rules, hold_rules, send_rules
from mailwatch.domain.rules.obstacles import OBSTACLES

CHECKOUT = Path(__file__).resolve().parents[3]


def table(page: str, name: str) -> list[str]:
    """The rows between the marks of a page."""
    text = (CHECKOUT / "docs" / page).read_text(encoding="utf-8")
    inside = text.partition(f"<!-- {name}: begin -->")[2].partition(f"<!-- {name}: end -->")[0]
    return inside.strip().splitlines()[2:]


def test_the_page_on_deciding_prints_what_holds_in_the_order_in_which_it_is_asked():
    rows = [f"| {line.what} | {line.until} |" for each in OBSTACLES for line in each.holds]
    assert table("how-it-decides.md", "holds") == rows


def test_the_page_on_guards_prints_what_stops_everything():
    rows = [
        f"| {line.what} | {line.looks_like} | {line.lets_go} |" for each in OBSTACLES for line in each.guards
    ]
    assert table("guards.md", "guards") == rows


def test_every_rule_stands_in_the_table_once_and_says_what_it_is():
    rules = [each.rule for each in OBSTACLES if each.rule is not None]
    names = [each.name for each in OBSTACLES]
    assert len(set(rules)) == len(rules)
    assert len(set(names)) == len(names)
    assert all(inspect.getdoc(rule) for rule in rules)
    for room in (case_rules, hold_rules, send_rules):
        own = {
            found
            for name, found in inspect.getmembers(room, inspect.isfunction)
            if found.__module__ == room.__name__ and not name.startswith("_")
        }
        assert own <= set(rules)


@pytest.mark.parametrize("each", OBSTACLES, ids=lambda each: each.name)
def test_what_no_rule_finds_names_the_place_that_does(each):
    assert (each.rule is None) == bool(each.found_in)
    if each.found_in:
        assert (CHECKOUT / each.found_in).is_file()
