"""Timelines of invoices, inputs, approvals, quotes and endings: each file tells one story, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from money_stage import MoneyStage

HERE = Path(__file__).parent
PLAYBOOKS = (
    "late-payment",
    "offboarding",
    "controlling",
    "blocked",
    "approval",
    "quote",
    "queue",
    "given-days",
)
STORIES = sorted(story for folder in PLAYBOOKS for story in (HERE / folder).glob("*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=[f"{story.parent.name}/{story.stem}" for story in STORIES])
def test_it_goes_as_it_is_told(tmp_path, story):
    lines = [line for line in story.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    stage = MoneyStage(tmp_path, lines)
    for line in lines:
        stage.line(line)
