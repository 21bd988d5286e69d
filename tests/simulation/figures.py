"""The figures of long runs, kept beside the tests, and the tables that docs/reliability.md shows of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "figures.json"
PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- simulation figures: begin -->", "<!-- simulation figures: end -->"


def known() -> dict[str, Any]:
    """What earlier runs came to."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {"runs": [], "planted": {}}


def record(*, run: dict[str, Any] | None = None, planted: dict[str, Any] | None = None) -> None:
    """Add a run, or what became of planted faults, and write the tables anew."""
    figures = known()
    if run is not None:
        figures["runs"].append(run)
    figures["planted"].update(planted or {})
    FILE.write_text(
        json.dumps(figures, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(filled(page, figures), encoding="utf-8")


def filled(page: str, figures: dict[str, Any]) -> str:
    """The page with the tables between its markers."""
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    return between.sub(lambda _: f"{BEGIN}\n{tables(figures)}{END}", page)


def tables(figures: dict[str, Any]) -> str:
    """Runs and planted faults, in Markdown."""
    lines = [
        "",
        "| seeds | client-months | mails to clients | crossed | minutes | per core minute | broken |",
        "|---|---|---|---|---|---|---|",
    ]
    for run in figures["runs"]:
        sent = sum(count for name, count in run["counts"].items() if name.startswith("sent "))
        lines.append(
            f"| {run['seeds']} | {run['client_months']:.0f} | {sent} | "
            f"{run['counts'].get('crossed on the wire', 0)} | {run['minutes']} | "
            f"{run['client_months_per_minute_and_core']} | {len(run['failed'])} |"
        )
    faults = sorted(figures["planted"].items(), key=lambda pair: (pair[1]["client_months"], pair[0]))
    kinds = (("", ""), ("forger", ", with a forger about"), ("every", ", with every ladder"))
    for kind, where in kinds:
        those = [(name, found) for name, found in faults if _kind(found) == kind]
        if those:
            lines += ["", f"| planted fault{where} | caught after client-months |", "|---|---|"]
            lines += [f"| {name} | {found['client_months']} |" for name, found in those]
    return "\n".join([*lines, "", ""])


def _kind(found: dict[str, Any]) -> str:
    return next((kind for kind in ("forger", "every") if found.get(kind)), "")
