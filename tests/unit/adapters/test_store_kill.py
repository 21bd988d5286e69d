"""kill -9 at any point: every acknowledged fact is there, and the chain is whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 60

# The children are forked from a process that has loaded everything, so that sixty of them cost little.
KILLING = """
import json, os, random, signal, sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from filled import NOW, entries, faults, plan, record, said, seen
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore

file, chance = Path({file!r}), random.Random({seed})

def work(pipe, first):
    store = SqlStore(open_file(file))
    if first % 3 == 2:
        # A small cache spills into the file before the commit: the kill leaves a journal to play back.
        with store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 1")
            connection.exec_driver_sql("PRAGMA cache_spill = 1")
    number = first * 1_000_000
    while True:
        many = 200 if first % 3 == 2 else chance.randrange(1, 5)
        with store.transaction() as transaction:
            for _ in range(many):
                number += 1
                record(transaction, seen(number))
                if number % 50 == 0:
                    os.write(pipe, b"during\\n")
        os.write(pipe, f"{{number}}\\n".encode())

acknowledged, left_journals, during = [], 0, 0
for turn in range({rounds}):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(writing, turn)
    os.close(writing)
    lines = os.fdopen(reading)
    # A third of the kills wait until the child is in the middle of a long transaction.
    wanted = chance.randrange(1, 12) if turn % 3 != 2 else chance.choice([2, 3, 5, 6, 7])
    for _ in range(wanted):
        line = lines.readline().strip()
        if line != "during":
            acknowledged.append(int(line))
    if turn % 3 == 1:
        time.sleep(chance.random() * 0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    acknowledged += [int(line) for line in lines.read().split() if line != "during"]
    lines.close()
    journal = Path(f"{{file}}-journal")
    left_journals += journal.exists() and journal.stat().st_size > 0

store = SqlStore(open_file(file))
found = [entry.event.uid - 1 for entry in entries(store)]
print(json.dumps({{
    "acknowledged": len(acknowledged),
    "missing": sorted(set(acknowledged) - set(found)),
    "twice": len(found) - len(set(found)),
    "faults": faults(store),
    "journals": left_journals,
    "found": found,
}}))
store.close()
"""


@pytest.mark.parametrize("seed", [1])
def test_what_was_acknowledged_is_there_after_sixty_kills(tmp_path, seed):
    file = tmp_path / "mailwatch.sqlite3"
    script = KILLING.format(tests=str(Path(__file__).parent), file=str(file), seed=seed, rounds=ROUNDS)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["missing"] == []
    assert said["twice"] == 0
    assert said["faults"] == []
    assert said["acknowledged"] > ROUNDS
    assert said["journals"] > ROUNDS // 10, "kills that cut a transaction in two"
    # A transaction is there whole or not at all: of each long one all two hundred facts, or none.
    for turn in range(2, ROUNDS, 3):
        kept = [number for number in said["found"] if number // 1_000_000 == turn]
        assert len(kept) % 200 == 0


def test_a_commit_that_is_not_there_would_be_noticed(tmp_path):
    """The claim above can fail: the same kills on a database that acknowledges before it commits."""
    file = tmp_path / "mailwatch.sqlite3"
    script = KILLING.format(tests=str(Path(__file__).parent), file=str(file), seed=1, rounds=12)
    early = script.replace('os.write(pipe, b"during\\n")', 'os.write(pipe, f"{number}\\n".encode())')
    assert early != script
    done = subprocess.run([sys.executable, "-c", early], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["missing"] != []
