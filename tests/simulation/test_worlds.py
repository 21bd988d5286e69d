"""Months of chance: whatever clients, servers, machines, owner and forgers do, the promises hold (I1-I12)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .behaviours import write
from .figures import PAGE, filled, known
from .forger import TRICKS
from .ladders import RUNGS
from .script import Script
from .story import tell
from .world import play

TEMPLATES = Path(__file__).parents[2] / "templates"
KEPT = sorted((Path(__file__).parent / "kept").glob("*.json"))


@pytest.mark.parametrize("seed", range(4))
def test_months_of_chance_break_no_promise(seed, tmp_path):
    world = play(write(seed), tmp_path)
    assert world.wrong == [], tell(world)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_more_months_of_chance_break_no_promise(seed, tmp_path):
    world = play(write(seed), tmp_path)
    assert world.wrong == [], tell(world)


@pytest.mark.parametrize("seed", range(3))
def test_every_ladder_mixed_breaks_no_promise(seed, tmp_path):
    world = play(write(seed, every=True), tmp_path)
    assert world.wrong == [], tell(world)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_more_months_of_every_ladder_break_no_promise(seed, tmp_path):
    world = play(write(seed, every=True), tmp_path)
    assert world.wrong == [], tell(world)


@pytest.mark.parametrize("seed", range(3))
def test_a_forger_makes_it_break_no_promise(seed, tmp_path):
    world = play(write(seed, forger=True), tmp_path)
    assert world.wrong == [], tell(world)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_no_forger_makes_it_break_a_promise(seed, tmp_path):
    world = play(write(seed, forger=True), tmp_path)
    assert world.wrong == [], tell(world)


def test_a_forger_comes_into_the_same_world():
    """A seed means what it meant: everything else happens as it did."""
    alone, visited = write(12), write(12, forger=True)
    forged = {"forges", "claims to be away"}
    assert [each for each in visited.happenings if each.kind not in forged] == list(alone.happenings)
    assert sum(each.kind in forged for each in visited.happenings) > 5


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_what_went_wrong_once_does_not_again(path, tmp_path):
    world = play(Script.load(path.read_text(encoding="utf-8")), tmp_path)
    assert world.wrong == [], tell(world)


def test_a_seed_is_the_same_story_each_time(tmp_path):
    """Else a fault that was found could not be found again."""
    script = write(8)
    assert tell(play(script, tmp_path / "a")) == tell(play(script, tmp_path / "b"))


@pytest.mark.parametrize("every", [False, True])
def test_a_script_is_read_as_it_was_written(every):
    script = write(6, every=every)
    assert Script.load(script.dump()) == script


def test_worlds_are_lively(tmp_path):
    """A world in which nothing is sent and nothing goes wrong would keep every promise."""
    counts = play(write(4), tmp_path).chronicle.counts + play(write(6), tmp_path).chronicle.counts
    assert counts["sent check-in"] > 5
    assert counts["sent ultimatum"] > 1
    assert sum(count for name, count in counts.items() if "@" in name) > 5


def test_worlds_of_every_ladder_are_lively(tmp_path):
    """Money, meetings and threads are seen in each world, not one ladder alone."""
    counts = play(write(1, every=True), tmp_path).chronicle.counts
    sent = {name.removeprefix("sent ") for name in counts if name.startswith("sent ")}
    assert {"check-in", "late-payment/reminder", "meeting-reminder/ahead"} <= sent
    assert len({kind.partition("/")[0] for kind in sent if "/" in kind}) > 3


def test_each_step_that_ships_is_known_by_one_sentence():
    """A text that is written anew is told here, not as a mail that nobody knows."""
    for path in sorted(TEMPLATES.glob("*/*.en.txt")):
        # The marks of claims are no words.
        bare = re.sub(r"{% *(?:end)?claim[^%]*%}", "", path.read_text(encoding="utf-8"))
        text = " ".join(bare.split())
        found = {rung.kind for rung in RUNGS if any(sign in text for sign in rung.signs)}
        name = path.name.partition(".")[0]
        assert found == {name if path.parent.name == "ghosted" else f"{path.parent.name}/{name}"}, path


def test_the_forger_tries_everything_and_the_owner_is_asked(tmp_path):
    chronicle = play(write(12, forger=True), tmp_path).chronicle
    assert len({each.trick for each in chronicle.forged}) > len(TRICKS) / 2
    assert chronicle.counts["resumed after a forgery"] > 1
    assert chronicle.counts["sent check-in"] > 1


def test_the_page_shows_the_figures_that_were_recorded():
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page, known()) == page
