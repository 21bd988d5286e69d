"""The daily path: a turn on which nothing is due, and one mail sent, beside SQLite's own durable commit.

``python benchmarks/turn.py [--repository DIR]`` plays the real turn over the
in-memory mailbox and a database file, with a hundred clients of whom one is
silent. ``--repository`` measures another checkout in the same way, for figures
of before and after.
"""

from __future__ import annotations

import argparse
import importlib
import sqlite3
import statistics
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

CLIENTS = "".join(
    f'\n[client.c{number:03}]\nkind = "business"\nsalutation = "Dear C,"\n'
    f'people = ["c{number:03}@c.example"]\nspeaks = {{ country = "DE-BE" }}\n'
    for number in range(100)
)
TICKS = 200
SENDS = 10


def main() -> None:
    """Print the medians, and each as a multiple of one durable commit on the same disk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repository", type=Path, default=Path(__file__).parent.parent)
    repository = parser.parse_args().repository.resolve()
    sys.path[:0] = [str(repository), str(repository / "tests" / "app")]
    ticks: list[float] = []
    sends: list[float] = []
    with TemporaryDirectory() as directory:
        commit = _commit(Path(directory))
        for number in range(SENDS):
            tick, send = _measure(Path(directory) / str(number))
            ticks += tick
            sends.append(send)
    for name, seconds in (
        ("a durable commit of SQLite", commit),
        ("a turn, nothing due", statistics.median(ticks)),
        ("the turn that sends one mail", statistics.median(sends)),
    ):
        print(f"{name:<30} {seconds * 1000:8.2f} ms {seconds / commit:8.1f} commits")


def _measure(directory: Path) -> tuple[list[float], float]:
    directory.mkdir()
    agency_of = importlib.import_module("agency")
    engine = importlib.import_module("mailwatch.adapters.store.engine")
    sql = importlib.import_module("mailwatch.adapters.store.sql")
    agency = agency_of.Agency(directory, extra=CLIENTS)
    agency.store = sql.SqlStore(engine.open_file(directory / "state.sqlite3"))
    agency.build()
    agency.owner_writes()
    agency.run()
    ticks = []
    for _ in range(TICKS // SENDS):
        agency.clock.jump(agency.clock.now() + timedelta(minutes=1))
        began = time.perf_counter()
        agency.turn.run()
        ticks.append(time.perf_counter() - began)
    agency.clock.jump(agency_of.START + timedelta(days=8))
    while not agency.to_clients:
        began = time.perf_counter()
        agency.turn.run()
        send = time.perf_counter() - began
        agency.clock.jump(agency.clock.now() + timedelta(minutes=10))
    agency.store.close()
    return ticks, send


def _commit(directory: Path) -> float:
    engine = importlib.import_module("mailwatch.adapters.store.engine")
    connection = sqlite3.connect(directory / "peer.sqlite3", isolation_level=None)
    for setting in getattr(engine, "SETTINGS", ()):
        connection.execute(setting)
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)")
    taken = []
    for _ in range(50):
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (words) VALUES ('x')")
        connection.execute("COMMIT")
        taken.append(time.perf_counter() - began)
    connection.close()
    return statistics.median(taken)


if __name__ == "__main__":
    main()
