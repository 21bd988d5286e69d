"""Conditions of a step: read as written, judged on what is known, and refused when they say nothing."""

from __future__ import annotations

import pytest

from mailwatch.domain.facts.codec import decode, encode
from mailwatch.domain.playbooks.conditions import Condition, parse_condition

FACTS = {"phase": "build", "urgent": "true", "missed_count": "2", "part_paid": "500.00 EUR", "kept": "no"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("phase = build", True),
        ("phase = BUILD", True),
        ("phase != prospect", True),
        ("phase in prospect, build", True),
        ("phase in prospect, end", False),
        ("urgent", True),
        ("not urgent", False),
        ("kept", False),
        ("not kept", True),
        ("unknown_fact", False),
        ("not unknown_fact", True),
        ("unknown_fact != anything", True),
        ("missed_count >= 2", True),
        ("missed_count >= 3", False),
        ("missed_count <= 1", False),
        ("part_paid >= 100", True),
        ("phase >= 2", False),
        ("sent ultimatum", True),
        ("not sent ultimatum", False),
        ("sent  check-in", False),
    ],
)
def test_a_condition_says_what_it_reads_like(text, holds):
    assert parse_condition(text).holds(FACTS, {"ultimatum"}) is holds


@pytest.mark.parametrize("text", ["", "phase = ", "phase == build", "missed_count >= many", "Phase", "a b"])
def test_what_is_no_condition_is_refused(text):
    with pytest.raises(ValueError, match="is no"):
        parse_condition(text)


@pytest.mark.parametrize(
    "text", ["urgent", "not urgent", "goal in keep, leave", "phase != prospect", "not sent ask"]
)
def test_a_condition_is_kept_as_it_is_written(text):
    assert str(parse_condition(text)) == text
    assert decode(Condition, encode(parse_condition(f" {text.replace(' ', '  ')}"))) == parse_condition(text)
