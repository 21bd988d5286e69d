"""Timelines that a project manager could check: each file tells one story, line by line."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import Word

STORIES = sorted(Path(__file__).parent.glob("*.txt"))
LINE = re.compile(r"day\s+(\d+)\s+(.+)")


class Stage:
    """Plays a story; what was seen up to a line is taken off the heap by it."""

    def __init__(self, agency: Agency) -> None:
        self.agency = agency
        self.anchor = ""
        self.steps_seen = 0
        self.notices_seen = 0

    def new_steps(self) -> list[str]:
        fresh = self.agency.steps()[self.steps_seen :]
        self.steps_seen += len(fresh)
        return fresh

    def new_notices(self) -> list[str]:
        fresh = [each.removeprefix("[mailwatch] ") for each in self.agency.notices()[self.notices_seen :]]
        self.notices_seen += len(fresh)
        return fresh

    def one_notice(self, text: str) -> None:
        steps, notices = self.new_steps(), self.new_notices()
        assert (steps, [text in each for each in notices]) == ([], [True]), (steps, notices)

    def play(self, what: str) -> None:
        agency, now = self.agency, self.agency.clock.now()
        match what.partition(": "):
            case "the owner asks Alice", _, _:
                self.anchor = agency.owner_writes()
            case "Alice answers", _, _:
                agency.client_writes(reply_to=self.anchor)
                agency.until(now + timedelta(hours=1))
            case "the owner approves", _, _:
                (row,) = [row for row in agency.rows() if row.state == "held"]
                commands.approve(agency.store, row.id, confirmed=row.needs, attachments=(), now=now)
                agency.until(now + timedelta(hours=1))
            case "expect", _, step:
                assert self.new_steps() == [step]
            case "expect notice", _, notice:
                self.one_notice(notice)
            case "expect nothing new", _, _:
                assert (self.new_steps(), self.new_notices()) == ([], [])
            case "expect nothing but", _, notice:
                self.one_notice(notice)
            case text, _, _ if text.startswith("Alice is away until "):
                until = text.removeprefix("Alice is away until ")
                agency.away(text=f"I am out of the office until {until}.", reply_to=self.anchor)
            case text, _, _ if text.startswith("the owner heard Alice until "):
                until = date.fromisoformat(text.removeprefix("the owner heard Alice until "))
                commands.say(
                    agency.store,
                    Word.HEARD,
                    "harbour",
                    settings=agency.house.settings,
                    now=now,
                    until=until,
                    by="phone",
                )
            case text, _, _:
                raise AssertionError(f"nobody knows how to play “{text}”")


@pytest.mark.parametrize("story", STORIES, ids=[story.stem for story in STORIES])
def test_the_story_goes_as_it_is_told(tmp_path, story):
    stage = Stage(Agency(tmp_path))
    for line in story.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        found = LINE.fullmatch(line)
        assert found, line
        moment = START + int(found[1]) * timedelta(days=1)
        if moment > stage.agency.clock.now():
            stage.agency.until(moment)
        stage.play(found[2])
