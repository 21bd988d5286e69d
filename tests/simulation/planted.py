"""How soon each planted fault is caught: ``python -m tests.simulation.planted --worlds 150 --record``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from .behaviours import write
from .figures import record
from .forged_faults import FORGED
from .forged_faults import planted as planted_forged
from .ladder_faults import LADDERS
from .ladder_faults import planted as planted_ladder
from .mutations import MUTATIONS, planted
from .quick import quickly
from .world import play


def until_caught(name: str, worlds: int) -> dict[str, Any]:
    """Client-months played until the oracle spoke, in which world, and its words; empty if it never did."""
    quickly()
    months = 0.0
    forger, every = name in FORGED, name in LADDERS
    plant = planted_forged if forger else planted_ladder if every else planted
    with plant(name):
        for seed in range(worlds):
            script = write(seed, forger=forger, every=every)
            with tempfile.TemporaryDirectory() as directory:
                world = play(script, Path(directory))
            months += len(script.cast) * max(1, (world.clock.true - script.begins).days) / 30
            if world.wrong:
                found = {"client_months": round(months), "seed": seed, "fault": world.wrong[0].strip()[-160:]}
                return found | ({"forger": True} if forger else {"every": True} if every else {})
    return {}


def main() -> int:
    """Try every fault, or those named; exit status 1 when one stayed unseen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="without any: all")
    parser.add_argument("--worlds", type=int, default=150)
    parser.add_argument("--record", action="store_true", help="keep the figures and write the page anew")
    chosen = parser.parse_args()
    unseen = []
    for name in chosen.names or [*MUTATIONS, *FORGED, *LADDERS]:
        found = until_caught(name, chosen.worlds)
        print(f"{name}: {found or 'NOT CAUGHT'}", flush=True)
        if not found:
            unseen.append(name)
        elif chosen.record:
            record(planted={name: found})
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
