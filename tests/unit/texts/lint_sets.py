"""Sets of labelled letters, and what `template lint` makes of each.

A row of ``tests/data/lint/*.tsv`` is a letter that an owner might write: *bad* or
*kind*, and why. It becomes the text of a step that fits it, so that only what it
says itself counts: with `{{ deadline }}` that of an ultimatum, else that of a
check-in. ``python tests/unit/texts/lint_sets.py`` tells the figures (``-v``: each row
that is judged otherwise).
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from mailwatch.adapters.texts.templates import JinjaRenderer
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.lint import Book, Finding, lint
from mailwatch.translate import shipped_playbook

FOLDER = Path(__file__).resolve().parents[2] / "data" / "lint"
LANGUAGES = ("en", "de", "hu", "th", "fr", "es")

OF_THE_WORDS = frozenset(
    (
        *("tone", "capitals", "another language", "address", "two voices"),
        *("day in digits", "second date", "placeholder left", "blemish"),
    )
)
"""What a letter says by itself. Whether its facts are so needs a step, and is no matter of these sets."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A labelled letter."""

    language: str
    bad: bool
    why: str
    text: str


def rows(name: str) -> list[Row]:
    """The letters of a set."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return [
            Row(
                language=each["language"],
                bad=each["label"] == "bad",
                why=each["why"],
                text=each["text"].replace("\\n", "\n"),
            )
            for each in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


@cache
def findings(row: Row) -> tuple[Finding, ...]:
    """What is said against a letter in the address that suits it better."""
    formal, familiar = (_findings(row, address) for address in ("", "familiar."))
    return min(formal, familiar, key=len)


def _findings(row: Row, address: str) -> tuple[Finding, ...]:
    step = "ultimatum" if "{{ deadline }}" in row.text else "check-in"
    # A paragraph of these sets is one line, and lines that break are another matter.
    body = re.sub(r"\n+", "\n\n", row.text)
    salutation = "" if "{{ salutation }}" in body else "{{ salutation }}\n\n"
    source = f"{salutation}{body}\n\n{{{{ own_name }}}}\n"
    playbook = replace(shipped_playbook("ghosted"), texts=((f"{step}.{address}{row.language}", source),))
    found = lint((Book(playbook=playbook, folder="set"),), renderer=JinjaRenderer(), wording=BabelWording())
    return tuple(each for each in found if each.check in OF_THE_WORDS)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How many of the bad are caught, how many of the kind are refused."""

    bad: int
    caught: int
    kind: int
    refused: int


def figures(of: Sequence[Row]) -> Figures:
    """The figures of some letters."""
    bad, kind = [each for each in of if each.bad], [each for each in of if not each.bad]
    return Figures(
        bad=len(bad),
        caught=sum(bool(findings(each)) for each in bad),
        kind=len(kind),
        refused=sum(bool(findings(each)) for each in kind),
    )


def by_language(name: str) -> dict[str, Figures]:
    """The figures of a set for each language, and for all."""
    known = rows(name)
    each = {code: figures([row for row in known if row.language == code]) for code in LANGUAGES}
    return {**each, "all": figures(known)}


def _told(name: str, *, each: bool) -> Iterator[str]:
    yield f"{name}: language, caught of bad, refused of kind"
    for code, found in by_language(name).items():
        yield f"  {code:4} {found.caught:4} of {found.bad:3}   {found.refused:4} of {found.kind:3}"
    missed = Counter(
        row.why.split(",")[0].split(":")[0] for row in rows(name) if row.bad and not findings(row)
    )
    yield "  missed: " + ", ".join(f"{why} {count}" for why, count in missed.most_common())
    for row in rows(name):
        if each and bool(findings(row)) != row.bad:
            said = "; ".join(finding.what for finding in findings(row)) or "nothing is said against it"
            yield f"  {row.language} {row.why} | {row.text!r} | {said}"


if __name__ == "__main__":
    for chosen in sorted(path.stem for path in FOLDER.glob("*.tsv")):
        print(*_told(chosen, each="-v" in sys.argv), sep="\n")
