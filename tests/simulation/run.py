"""Worlds by the thousand: ``python -m tests.simulation.run --minutes 10 --processes 2``.

Prints each fault with its story, shrunk, and keeps its script where ``--keep`` says.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .behaviours import write
from .figures import record
from .quick import quickly
from .shrink import shrink
from .story import tell
from .world import play

CHUNK = 10
"""Worlds that a process plays before it reports."""

SHRINKING = 300.0
"""Seconds for shrinking all that failed; what is left over is told as it was played."""


@dataclass
class Played:
    """What some worlds came to."""

    worlds: int = 0
    client_months: float = 0.0
    turns: int = 0
    seconds: float = 0.0
    failed: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    """Seeds whose process died under them."""

    def add(self, other: Played) -> None:
        """Count both together."""
        self.worlds += other.worlds
        self.client_months += other.client_months
        self.turns += other.turns
        self.seconds += other.seconds
        self.failed |= other.failed
        self.counts += other.counts
        self.lost += other.lost


def play_seeds(first: int, count: int, *, forger: bool = False, every: bool = False) -> Played:
    """Play the worlds of some seeds; a fault is noted by its seed."""
    quickly()
    played = Played()
    begun = time.process_time()
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as directory:
            script = write(seed, forger=forger, every=every)
            world = play(script, Path(directory))
        played.worlds += 1
        played.client_months += script.client_months
        played.turns += world.turns
        played.counts += world.chronicle.counts
        if world.wrong:
            played.failed[str(seed)] = world.wrong[0]
            print(f"\rseed {seed}: {world.wrong[0]}", file=sys.stderr, flush=True)
        gc.collect()
    played.seconds = time.process_time() - begun
    return played


def _chunks(first: int, *, last: int | None, minutes: float) -> Iterator[int]:
    until = time.monotonic() + minutes * 60
    seed = first
    while time.monotonic() < until and (last is None or seed < last):
        yield seed
        seed += CHUNK


def _play_all(total: Played, chunks: Iterator[int], *, processes: int, forger: bool, every: bool) -> None:
    """Add up in ``total``. A pool for each process: one that dies takes its own chunk with it, no other."""
    running: dict[Future[Played], tuple[ProcessPoolExecutor, int]] = {}

    def begin(pool: ProcessPoolExecutor) -> None:
        first = next(chunks, None)
        if first is None:
            pool.shutdown()
        else:
            running[pool.submit(play_seeds, first, CHUNK, forger=forger, every=every)] = (pool, first)

    for _ in range(processes):
        begin(ProcessPoolExecutor(max_workers=1))
    while running:
        for done in wait(running, return_when=FIRST_COMPLETED).done:
            pool, first = running.pop(done)
            try:
                total.add(done.result())
            except BrokenProcessPool as error:
                total.lost.append(f"{first}..{first + CHUNK - 1}")
                print(f"\rseeds {total.lost[-1]} are lost: {error}", file=sys.stderr, flush=True)
                pool.shutdown()
                pool = ProcessPoolExecutor(max_workers=1)
            begin(pool)
        print(f"\r{total.worlds} worlds, {total.client_months:.0f} client-months", end="", file=sys.stderr)


def main() -> int:
    """Play until the time is over or the seeds are; exit status 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1000..", help="first..last; the last may be left out")
    parser.add_argument("--minutes", type=float, default=1.0, help="when to begin no more worlds")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--forger", action="store_true", help="the same worlds, and forged mail besides")
    parser.add_argument("--every", action="store_true", help="every ladder, all mixed, not silences alone")
    parser.add_argument("--keep", type=Path, help="a folder for the scripts of failing worlds, shrunk")
    parser.add_argument("--json", action="store_true", help="the figures as one JSON document")
    parser.add_argument("--record", action="store_true", help="keep the figures and write the page anew")
    chosen = parser.parse_args()
    first, _, last = chosen.seeds.partition("..")
    begun, total = time.monotonic(), Played()
    chunks = _chunks(int(first), last=int(last) if last else None, minutes=chosen.minutes)
    _play_all(total, chunks, processes=chosen.processes, forger=chosen.forger, every=chosen.every)
    print(file=sys.stderr)
    until = time.monotonic() + SHRINKING
    for seed in total.failed:
        left = max(0.0, until - time.monotonic())
        _report(seed, chosen.keep, forger=chosen.forger, every=chosen.every, seconds=left)
    minutes = (time.monotonic() - begun) / 60
    figures = {
        "seeds": f"{first}..{int(first) + total.worlds + CHUNK * len(total.lost) - 1}"
        + (", every ladder" if chosen.every else "")
        + (", with a forger" if chosen.forger else ""),
        "minutes": round(minutes, 1),
        "client_months_per_minute_and_core": round(total.client_months / (total.seconds / 60)),
        **{key: value for key, value in asdict(total).items() if key != "counts"},
        "per_100_client_months": {
            kind: round(count * 100 / max(1.0, total.client_months), 1)
            for name, count in sorted(total.counts.items())
            if (kind := name.removeprefix("sent ")) != name
        },
        "counts": dict(sorted(total.counts.items())),
    }
    print(
        json.dumps(figures, indent=1) if chosen.json else "\n".join(f"{k}: {v}" for k, v in figures.items())
    )
    if chosen.record:
        record(run=figures)
    return 1 if total.failed or total.lost else 0


def _report(seed: str, keep: Path | None, *, forger: bool, every: bool, seconds: float) -> None:
    script = shrink(write(int(seed), forger=forger, every=every), seconds=seconds)
    with tempfile.TemporaryDirectory() as directory:
        print(tell(play(script, Path(directory))))
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        name = f"seed-{seed}{'-every' if every else ''}{'-forged' if forger else ''}"
        (keep / f"{name}.json").write_text(script.dump(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
