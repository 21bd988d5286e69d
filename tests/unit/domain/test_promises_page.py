"""The page of promises says what the program does: the table is the program's, the numbers those cited."""

from __future__ import annotations

import re
from pathlib import Path

from mailwatch.domain.senders.authorship import RULES

CHECKOUT = Path(__file__).resolve().parents[3]
PAGE = (CHECKOUT / "docs" / "promises.md").read_text(encoding="utf-8")
PROMISED = frozenset(re.findall(r"^\| \*\*(I\d+)\*\* \|", PAGE, re.MULTILINE))


def cited(*folders: str, pattern: str = "*.py") -> dict[str, str]:
    """Each number that is cited, with a file that does."""
    return {
        number: str(path.relative_to(CHECKOUT))
        for folder in folders
        for path in sorted((CHECKOUT / folder).rglob(pattern))
        for number in re.findall(r"\bI(?:1[0-9]|[1-9])\b", path.read_text(encoding="utf-8"))
    }


def test_the_table_of_authorship_is_the_programs_own():
    rows = [f"| {rule.claim} | {rule.proof} | {rule.then} | {rule.otherwise} |" for rule in RULES]
    begin, end = "<!-- authorship: begin -->", "<!-- authorship: end -->"
    table = PAGE.partition(begin)[2].partition(end)[0].strip().splitlines()
    assert table[2:] == rows


def test_every_promise_that_is_cited_stands_on_the_page():
    assert len(PROMISED) == 12
    assert cited("mailwatch", "tests").keys() <= PROMISED


def test_every_promise_is_cited_by_a_test():
    assert cited("tests", pattern="test_*.py").keys() >= PROMISED


def test_every_test_that_the_page_on_security_names_is_there():
    security = (CHECKOUT / "docs" / "security.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:tests|benchmarks)/[^`]+)`", security)
    assert len(named) > 20
    assert [each for each in named if not (CHECKOUT / each).is_file()] == []
