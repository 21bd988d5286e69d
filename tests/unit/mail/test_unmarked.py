"""Mail without a mark in its header, in many languages, written by us after known habits.

``unmarked.jsonl``: who speaks; where ``back`` is true, the notice ends on 13 March 2026 or says that one is
back on the 16th. ``returns.jsonl``: what a notice of Monday, 2 March 2026 states as the first day back.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from letters import judged, letter

from mailwatch.mail.stated.absence import absence_in

DATA = Path(__file__).parents[2] / "data" / "origin"
WRITTEN = date(2026, 3, 2)


def _rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", _rows("unmarked.jsonl"), ids=lambda row: f"{row['kind']}: {row['subject']}")
def test_who_speaks_is_told_from_subject_and_words(row: dict) -> None:
    content = letter(
        row["subject"], row["text"], headers=row["headers"], answers=row["answers"], sender=row["sender"]
    )
    verdict = judged(content)
    assert verdict.kind.value == row["kind"]
    if row["back"]:
        stated = verdict.return_date or (verdict.absent_until and verdict.absent_until + timedelta(days=1))
        assert stated in {date(2026, 3, 14), date(2026, 3, 16)}


@pytest.mark.parametrize("row", _rows("returns.jsonl"), ids=lambda row: row["text"][:40])
def test_the_first_day_back_is_read_as_people_write_it(row: dict) -> None:
    stated = absence_in(row["text"], reference=WRITTEN)
    back = stated.return_date or (stated.absent_until and stated.absent_until + timedelta(days=1))
    assert (back.isoformat() if back else None) == row["back"]


def test_a_portal_that_answers_our_mail_is_unclear_and_never_dropped() -> None:
    sender = "Ann <noreply@portal.example>"
    answer = letter("Re: Website", "Fine with me.", sender=sender)
    by_references = letter(
        "Website", "Fine.", sender=sender, answers=False, headers="References: <q1@studio.example>\n"
    )
    assert judged(answer).kind.value == "unclear"
    assert judged(by_references).kind.value == "unclear"
    assert judged(letter("News", "We moved.", sender=sender, answers=False)).kind.value == "machine"
