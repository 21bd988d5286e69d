"""Writes the tables of docs/reliability.md from the rows that the tests play.

python tests/servers/reliability_page.py            # the tables
python tests/servers/reliability_page.py FIGURES    # and the figures of a campaign, from that directory
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TESTS = Path(__file__).parent.parent
PAGE = TESTS.parent / "docs" / "reliability.md"
THEN = {
    "queued": "tried again, leaves once",
    "refused": "you are asked",
    "uncertain": "never sent again; evidence or you decide",
    "sent": "done",
}
ENDS = {
    "sent": "*sent*",
    "uncertain": "*uncertain*",
}


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(str(cell) for cell in line)} |\n" for line in lines)


def wire_table() -> str:
    """Each event on the wire with its outcome."""
    from wire_rows import ROWS

    rows = [
        (row.stage, row.event, "yes" if row.arrived else "no", f"*{row.fate}*", THEN[row.fate])
        for row in ROWS
    ]
    return table(("at", "the server", "took the mail", "outcome", "then"), rows)


def crash_table() -> str:
    """Each moment of a kill with what follows."""
    from crash_rows import ROWS

    rows = [(row.moment, " or ".join(ENDS[each] for each in row.states), row.arrives) for row in ROWS]
    return table(("killed", "after the restart", "mails that the client ever gets"), rows)


def kill_table(directory: Path) -> str:
    """What a campaign counted, from the files that it left."""
    files = sorted(directory.glob("kills-*.json"))
    tallies = [json.loads(file.read_text()) for file in files]
    kills: Counter[str] = Counter()
    for tally in tallies:
        kills.update(tally["kills"])
    sums = {name: sum(tally[name] for tally in tallies) for name in tallies[0] if name != "kills"}
    whole = table(
        ("worlds", "kills", "mails at clients", "sent", "uncertain", "of these arrived"),
        [
            (
                len(tallies),
                kills.total(),
                sums["mails"],
                sums["sent"],
                sums["uncertain"],
                sums["uncertain_arrived"],
            )
        ],
    )
    told = f"{sums['answers']} answers came meanwhile, all seen; {sums['journal_entries']} journal entries.\n"
    places = ", ".join(f"{place} {count}" for place, count in kills.most_common())
    return f"{whole}\n{told}\n{textwrap.fill(f'Where: {places}.', 120)}\n"


def put(text: str, name: str, content: str) -> str:
    """``content`` between the markers of ``name``."""
    pattern = re.compile(rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.DOTALL)
    replaced, count = pattern.subn(lambda found: f"{found[1]}\n{content}\n{found[2]}", text)
    if count != 1:
        raise ValueError(f"the page has {count} places for {name}")
    return replaced


def with_tables(text: str) -> str:
    """The page as the declared rows make it."""
    return put(put(text, "wire rows", wire_table()), "crash rows", crash_table())


def main() -> None:
    """Write the page."""
    sys.path[:0] = [str(TESTS / "contract"), str(TESTS.parent)]
    text = with_tables(PAGE.read_text())
    if len(sys.argv) > 1:
        text = put(text, "kills", kill_table(Path(sys.argv[1])))
    PAGE.write_text(text)


if __name__ == "__main__":
    main()
