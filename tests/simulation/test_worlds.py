"""Months of chance: whatever clients, servers, machines, owner and forgers do, the promises hold (I1-I12)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.translate.playbooks import shipped_playbook

from . import hours, oracle
from .behaviours import write
from .figures import PAGE, filled, known
from .forger import TRICKS
from .ladders import BY_HAND, BY_KIND, INTERRUPTS, ON_THREADS, RUNGS
from .money import MEANING
from .script import Script
from .story import tell
from .world import play

pytestmark = pytest.mark.usefixtures("quick_stage")

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
        text = " ".join(re.sub(r"{% *(?:end)?claim[^%]*%}", "", path.read_text(encoding="utf-8")).split())
        found = {rung.kind for rung in RUNGS if any(sign in text for sign in rung.signs)}
        name = path.name.partition(".")[0]
        assert found == {name if path.parent.name == "ghosted" else f"{path.parent.name}/{name}"}, path
        (kind,) = found
        assert _says(_branches(text), BY_KIND[kind].signs), f"{path} can leave each of its sentences out"


@pytest.mark.parametrize("name", sorted(path.parent.name for path in TEMPLATES.glob("*/playbook.toml")))
def test_what_is_said_of_each_rung_is_what_ships(name):
    """The rungs are written down twice, so that what is changed in one place alone is seen."""
    playbook = shipped_playbook(name)
    mails = [step for step in playbook.steps if step.mail]
    rungs = [BY_KIND[step.name if name == "ghosted" else f"{name}/{step.name}"] for step in mails]
    assert {rung.kind for rung in rungs} == {rung.kind for rung in RUNGS if rung.playbook == name}
    for step, rung in zip(mails, rungs, strict=True):
        ships = (step.consent, step.pressing, step.any_hour, not step.before_rest)
        assert (rung.consent, rung.presses, rung.any_hour, rung.threatens) == ships, rung.kind
    assert [rung.place for rung in rungs] == sorted(rung.place for rung in rungs)
    assert (name in ON_THREADS) == playbook.subject.is_mail
    assert (name in INTERRUPTS) == playbook.interrupts
    assert (name in BY_HAND) == (playbook.subject is Subject.RELATIONSHIP)
    assert name in oracle.JUDGES
    if playbook.subject is Subject.MEETING:
        assert hours.STATE[name] == tuple(map(str, playbook.states))
    assert (name in MEANING) == (not playbook.subject.is_mail)


def _branches(text: str) -> list[str | list[list]]:
    """A template as plain text and choices; of each choice its branches, one of which is what is left out."""
    root: list = []
    open_: list[tuple[list, list]] = []
    here = root
    for part in re.split(r"({%.*?%})", text):
        word = part.strip("{%} ").partition(" ")[0] if part.startswith("{%") else ""
        if word in {"if", "for"}:
            open_.append((here, branches := [[]]))
            here.append(branches)
            here = branches[-1]
        elif word in {"elif", "else"}:
            branches = open_[-1][1]
            branches.append([])
            here = branches[-1]
            if word == "else":
                branches.insert(0, "whole")
        elif word in {"endif", "endfor"}:
            here, branches = open_.pop()
            if branches[0] == "whole":
                del branches[0]
            else:
                branches.append([])
        elif not word:
            here.append(part)
    return root


def _says(parts: list, signs: tuple[str, ...]) -> bool:
    """Whether one of the sentences stands there whichever branches are taken."""
    return any(
        any(sign in part for sign in signs)
        if isinstance(part, str)
        else all(_says(branch, signs) for branch in part)
        for part in parts
    )


def test_the_forger_tries_everything_and_the_owner_is_asked(tmp_path):
    chronicle = play(write(12, forger=True), tmp_path).chronicle
    assert len({each.trick for each in chronicle.forged}) > len(TRICKS) / 2
    assert chronicle.counts["resumed after a forgery"] > 1
    assert chronicle.counts["sent check-in"] > 1


def test_the_page_shows_the_figures_that_were_recorded():
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page, known()) == page
