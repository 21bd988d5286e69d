"""Timelines of meetings that a project manager could check: each file tells one story, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import MeetingStage

HERE = Path(__file__).parent
STORIES = sorted(
    story
    for folder in ("meeting-reminder", "no-show", "late-cancellation", "new-time")
    for story in (HERE / folder).glob("*.txt")
)


@pytest.mark.parametrize("story", STORIES, ids=[f"{story.parent.name}/{story.stem}" for story in STORIES])
def test_the_meeting_goes_as_it_is_told(tmp_path, story):
    lines = [line for line in story.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    stage = MeetingStage(tmp_path, lines)
    for line in lines:
        stage.line(line)
