"""The lean store gives what SQLAlchemy gives: a world is the same story over either."""

from __future__ import annotations

import pytest

from mailwatch.adapters.store.sql import SqlStore

from . import trouble, world
from .behaviours import write
from .quick import sped_up
from .story import tell


@pytest.mark.parametrize("seed", [8, *(pytest.param(seed, marks=pytest.mark.long) for seed in (23, 41))])
def test_the_story_is_the_same_over_either(seed, tmp_path, monkeypatch):
    script = write(seed)
    lean = world.play(script, tmp_path)
    monkeypatch.setattr(world, "LeanStore", SqlStore)
    monkeypatch.setattr(trouble, "LeanStore", SqlStore)
    whole = world.play(script, tmp_path)
    assert tell(lean, last=100_000) == tell(whole, last=100_000)
    assert facts(lean) == facts(whole)


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.long)])
def test_the_story_is_the_same_on_the_quick_stage(every, tmp_path):
    script = write(3, every=every)
    slow = world.play(script, tmp_path)
    with sped_up():
        quick = world.play(script, tmp_path)
    assert tell(slow, last=100_000) == tell(quick, last=100_000)
    assert facts(slow) == facts(quick)


def facts(played: world.World) -> list[object]:
    """The journal, and the outbox with all that was told about it."""
    with played.store.real.reading() as transaction:
        entries = [(entry.chain, entry.seq, entry.at, entry.event) for entry in transaction.journal.entries()]
    return [*entries, *played.outbox()]
