"""kill -9 hundreds of times: no step twice, no fact lost, whatever the moment (I2, I10)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from campaign import Chapter, Tally

pytestmark = [pytest.mark.servers, pytest.mark.long]


def test_killed_again_and_again_no_mail_leaves_twice_and_nothing_is_forgotten(new_world, tmp_path):
    tally = Chapter(new_world, tmp_path, clients=8, seed=1).play(kills=12)
    assert tally.kills.total() == 12
    assert tally.mails > 0


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 113))
def test_killed_forty_times_in_each_of_thirteen_worlds(new_world, tmp_path, seed):
    tally = Chapter(new_world, tmp_path, clients=48, seed=seed).play(kills=40)
    keep(tally, seed)
    assert tally.kills.total() == 40
    assert tally.mails > 0


def keep(tally: Tally, seed: int) -> None:
    """Where MAILWATCH_FIGURES names a directory, for the tables of docs/reliability.md."""
    if directory := os.environ.get("MAILWATCH_FIGURES"):
        (Path(directory) / f"kills-{seed}.json").write_text(json.dumps(vars(tally), indent=1))
