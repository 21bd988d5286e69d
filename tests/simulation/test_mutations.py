"""The simulation can see: each planted fault is caught, told, and shrunk."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from .behaviours import write
from .forged_faults import FORGED
from .forged_faults import planted as planted_forged
from .ladder_faults import LADDERS
from .ladder_faults import planted as planted_ladder
from .mutations import MUTATIONS, planted
from .rare import RARE
from .script import Script
from .shrink import fault_of, shrink
from .world import play

pytestmark = pytest.mark.usefixtures("quick_stage")

KEPT = Path(__file__).parent / "kept"

MOST_WORLDS = 150
QUICK = (
    "the second look is left out",
    "every wait counts from the first mail",
    "one working day is waiting enough",
    "the brake counts one cycle",
    "mail leaves at any hour",
    "consent is bypassed",
    "an announcement is taken for made",
    "all people of the client are written to",
    "an answer counts in its own thread alone, and the ball is nobody's",
    "absence counts as waiting",
)


QUICK_FORGED = (
    "From alone makes a mail the owner's",
    "who is named in X-Original-From wrote it",
    "dmarc=fail of the own server is not read",
    "a report about a mail that was never sent ends the case",
)


QUICK_LADDERS = (
    "a look at the bank is taken for made",
    "a meeting that is moved keeps its hour",
)

SHOWN = {
    "From alone makes a mail the owner's": 4,
    "who is named in X-Original-From wrote it": 5,
    "dmarc=fail of the own server is not read": 4,
}
"""Worlds that showed a fault once are played first; where one does so no longer all are."""


def worlds_until_caught(name: str, tmp_path) -> int | None:
    forger, every = name in FORGED, name in LADDERS
    plant = planted_forged if forger else planted_ladder if every else planted
    with plant(name):
        for seed in dict.fromkeys([SHOWN.get(name, 0), *range(MOST_WORLDS)]):
            wrong = play(write(seed, forger=forger, every=every), tmp_path).wrong
            # A traceback is what a fault planted in code that has moved on would give.
            assert not any(each.startswith("a defect") for each in wrong), wrong
            if wrong:
                return seed + 1
    return None


@pytest.mark.parametrize("name", sorted(MUTATIONS.keys() - QUICK))
def test_every_fault_fits_the_code_that_it_is_planted_in(name, tmp_path):
    """In one world: whether it is caught there takes more of them (`make test-long`).

    Of those that are quickly caught it is seen below.
    """
    with planted(name):
        wrong = play(write(0), tmp_path).wrong
    assert not any(each.startswith("a defect") for each in wrong), wrong


@pytest.mark.parametrize("name", sorted(FORGED.keys() - QUICK_FORGED))
def test_every_forged_fault_fits_the_code_that_it_is_planted_in(name, tmp_path):
    with planted_forged(name):
        wrong = play(write(0, forger=True), tmp_path).wrong
    assert not any(each.startswith("a defect") for each in wrong), wrong


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(LADDERS))
def test_every_ladder_fault_fits_the_code_that_it_is_planted_in(name, tmp_path):
    with planted_ladder(name):
        wrong = play(write(0, every=True), tmp_path).wrong
    assert not any(each.startswith("a defect") for each in wrong), wrong


@pytest.mark.parametrize("name", [*QUICK, *QUICK_FORGED, *QUICK_LADDERS])
def test_a_planted_fault_is_caught(name, tmp_path):
    assert worlds_until_caught(name, tmp_path) is not None


@pytest.mark.long
@pytest.mark.parametrize(
    "name", sorted({*MUTATIONS, *FORGED, *LADDERS} - {*QUICK, *QUICK_FORGED, *QUICK_LADDERS})
)
def test_every_planted_fault_is_caught(name, tmp_path):
    assert worlds_until_caught(name, tmp_path) is not None


def test_a_failing_world_shrinks_to_what_it_takes():
    script = write(0)
    with planted("the second look is left out"):
        wanted = fault_of(script)
        small = shrink(script, most=60)
        assert fault_of(small) == wanted != ""
    assert len(small.happenings) < len(script.happenings) / 2
    assert len(small.cast) < len(script.cast)


@pytest.mark.parametrize("story", sorted(RARE))
def test_a_kept_story_shows_the_fault_that_it_was_kept_for(story, tmp_path):
    script = Script.load((KEPT / f"{story}.json").read_text(encoding="utf-8"))
    with ExitStack() as stack:
        RARE[story](stack)
        assert play(script, tmp_path).wrong != []
