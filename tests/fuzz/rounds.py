"""``python rounds.py --minutes N [--target NAME ...]``: all targets in turn on one core, and what came.

Each target gets an equal share, in rounds. The figures are written as JSON and
printed as the table of ``docs/fuzzing.md``; the status is 1 when a claim failed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from targets import HERE, TARGETS

SHORTEST = 20
"""Seconds below which a turn of a target is little more than its start."""
LONGEST = 300

_RUNS = re.compile(r"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)
_COVERAGE = re.compile(r"\bcov: (\d+)")
_MEMORY = re.compile(r"^stat::peak_rss_mb:\s*(\d+)", re.MULTILINE)
_SO_FAR = re.compile(r"^#(\d+)\s", re.MULTILINE)


def play(name: str, seconds: int, place: Path) -> dict[str, float]:
    """One turn of a target: its figures. What it found stands in ``place``."""
    grown, findings = place / "grown" / name, place / "findings" / name
    grown.mkdir(parents=True, exist_ok=True)
    findings.mkdir(parents=True, exist_ok=True)
    command = [
        *(sys.executable, str(HERE / "run.py"), name, f"-max_total_time={seconds}"),
        *(f"-artifact_prefix={findings}/", str(grown), str(HERE / "corpus" / name)),
    ]
    started = time.monotonic()
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "FINDINGS": str(findings), "PYTHONWARNINGS": "ignore"},
            capture_output=True,
            check=False,
            timeout=seconds * 2 + 300,
        )
        said, status = done.stderr.decode(errors="replace"), done.returncode
    except subprocess.TimeoutExpired as error:
        said, status = (error.stderr or b"").decode(errors="replace"), -1
    (place / f"{name}.log").write_text(said[-200_000:])
    runs = _RUNS.findall(said) or _SO_FAR.findall(said) or ["0"]
    return {
        "seconds": time.monotonic() - started,
        "runs": int(runs[-1]),
        "coverage": int((_COVERAGE.findall(said) or ["0"])[-1]),
        "memory": int((_MEMORY.findall(said) or ["0"])[-1]),
        "broke_off": int(status != 0),
    }


def findings_of(name: str, place: Path) -> list[str]:
    """The kinds of failures, each by the name of its file and its words."""
    folder = place / "findings" / name
    files = sorted(each for each in folder.iterdir() if each.suffix != ".txt")
    return [f"{each.name}: {_words(each)}" for each in files]


def _words(finding: Path) -> str:
    told = finding.with_suffix(".txt")
    return told.read_text().partition("\n")[0] if told.exists() else "see the log of its target"


def table(figures: dict[str, dict[str, float]], found: dict[str, list[str]]) -> str:
    """The figures as Markdown."""
    rows = [
        "| Target | Minutes | Inputs run | Coverage | Peak memory | Findings |",
        "|---|---|---|---|---|---|",
    ]
    for name, each in figures.items():
        cells = (
            *(f"`{name}`", f"{each['seconds'] / 60:.1f}", f"{int(each['runs']):,}"),
            *(f"{int(each['coverage'])}", f"{int(each['memory'])} MB", f"{len(found[name])}"),
        )
        rows.append(f"| {' | '.join(cells)} |")
    minutes = sum(each["seconds"] for each in figures.values()) / 60
    runs = int(sum(each["runs"] for each in figures.values()))
    rows.append(f"| in all | {minutes:.1f} | {runs:,} | | | {sum(map(len, found.values()))} |")
    return "\n".join(rows)


def put(page: Path, figures: str) -> None:
    """The table in its place on a page, between its marks."""
    begin, end = "<!-- campaign: begin -->", "<!-- campaign: end -->"
    before, _, rest = page.read_text().partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n\n{figures}\n\n{end}{after}")


def _begin(place: Path) -> None:
    """What an earlier run found stands aside, under a number."""
    place.mkdir(parents=True, exist_ok=True)
    if (place / "findings").exists():
        number = sum(1 for each in place.iterdir() if each.name.startswith("earlier-")) + 1
        (place / "findings").rename(place / f"earlier-{number}")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    time_ = asked.add_mutually_exclusive_group()
    time_.add_argument("--minutes", type=float, default=10.0, help="in all")
    time_.add_argument("--seconds", type=int, help="for each target")
    asked.add_argument("--target", action="append", choices=sorted(TARGETS), help="only these")
    asked.add_argument(
        "--engine", choices=("atheris", "chance"), default="atheris", help="who changes inputs"
    )
    asked.add_argument("--place", type=Path, default=Path(".venv-fuzz/campaign"), help="for what is found")
    asked.add_argument("--page", type=Path, help="where the table is put between its marks")
    options = asked.parse_args()
    names = options.target or list(TARGETS)
    os.environ["FUZZ_ENGINE"] = options.engine
    os.nice(15)
    share = options.seconds or options.minutes * 60 / len(names)
    rounds = max(1, round(share / LONGEST))
    end = time.monotonic() + share * len(names)
    slices = len(names) * rounds
    _begin(options.place)
    figures: dict[str, dict[str, float]] = {}
    found: dict[str, list[str]] = {}
    for number in range(rounds):
        for name in names:
            # To begin takes its time, and most where the kept inputs are many: the others share what is left.
            seconds = options.seconds or max(SHORTEST, int((end - time.monotonic()) / slices))
            slices -= 1
            print(f"{number + 1}/{rounds} {name}: {seconds} s", file=sys.stderr, flush=True)
            new, old = play(name, seconds, options.place), figures.get(name, {})
            most = ("coverage", "memory")
            figures[name] = {
                key: max(old.get(key, 0), new[key]) if key in most else old.get(key, 0) + new[key]
                for key in new
            }
            found[name] = findings_of(name, options.place)
            if not figures[name]["runs"]:
                found[name].append(f"it did not run at all: see {options.place / name}.log")
            told = {"figures": figures, "findings": found}
            (options.place / "figures.json").write_text(json.dumps(told, indent=2) + "\n")
    print(table(figures, found))
    if options.page:
        put(options.page, table(figures, found))
    for name, each in found.items():
        for line in each:
            print(f"{name} {line}")
    return int(any(found.values()))


if __name__ == "__main__":
    sys.exit(main())
