"""Messages labelled before the rules saw them; ``docs/detection.md`` has what came out at first.

``kind`` is who speaks, ``safe`` what may be made of it without harm: a person's mail is never dropped, and
what is no answer never counts as one; ``still`` is what the rules make of it all the same.
``new`` is the new text, its lines joined by ``|``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailwatch.mail.message import Confidence
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.replytext import new_words

DATA = Path(__file__).parents[2] / "data" / "origin"
ROWS = [
    json.loads(line)
    for name in ("blind-first.jsonl", "blind-second.jsonl", "blind-third.jsonl")
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()
]


def _name(row: dict) -> str:
    return f"{row['group']}: {row['name']}"


def _acted_upon(row: dict) -> str:
    verdict = classify(parse_message(row["raw"].encode()))
    return "unclear" if verdict.confidence is Confidence.UNCLEAR else verdict.kind.value


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_no_persons_mail_is_dropped_and_nothing_else_is_an_answer(row: dict) -> None:
    expected = {row["still"]} if "still" in row else set(row["safe"])
    assert _acted_upon(row) in expected


@pytest.mark.parametrize("row", [row for row in ROWS if "permanence" in row], ids=_name)
def test_a_report_says_for_good_or_for_now_and_whom(row: dict) -> None:
    verdict = classify(parse_message(row["raw"].encode()))
    if verdict.permanence is None:  # not known for a report: held
        assert _acted_upon(row) != "human"
        return
    assert verdict.permanence.value == row["permanence"]
    assert sorted(verdict.failed_recipients) == sorted(row["recipients"])


@pytest.mark.parametrize("row", [row for row in ROWS if "new" in row], ids=_name)
def test_the_new_text_is_what_stands_outside_of_the_quote(row: dict) -> None:
    lines = (line.strip() for line in new_words(parse_message(row["raw"].encode())).split("\n"))
    assert "|".join(line for line in lines if line) == row["new"]
