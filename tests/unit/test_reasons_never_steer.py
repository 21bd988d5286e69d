"""A reason explains and never steers: no rule or use case looks at its code, so each may be reworded."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "mailwatch"

SHOWING = frozenset(
    {
        "app/showing/story/chapters.py",
        "app/showing/standing/needs.py",
        "app/notices/words.py",
        "app/showing/standing/case_standing.py",
        "app/showing/status.py",
        "app/showing/story/tally.py",
        "app/notices/reason_commands.py",
    }
)
"""What tells people how things stand may look at a code: nothing is decided there."""

READING = frozenset({"domain/facts/codec.py", "domain/facts/earlier_entries.py", "domain/facts/reasons.py"})
"""The reason itself, its stored form, and entries from before what they mean had a field of its own."""

NO_REASON = frozenset({"outcome"})
"""Names of what has a code of another kind: the answer of a mail server."""


def looks(source: str) -> list[int]:
    """The lines that look at the code of a reason, other than to write it into a text."""
    tree = ast.parse(source)
    written = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.FormattedValue) for part in (node.value,)
    }
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="code", value=ast.Name(id=name)) if name in NO_REASON:
                pass
            case ast.Attribute(attr="code") if id(node) not in written:
                found.append(node.lineno)
            case ast.MatchClass(kwd_attrs=names, cls=cls) if "code" in names:
                found.append(cls.lineno)
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value="code"), *_]):
                found.append(node.lineno)
            case _:
                pass
    return sorted(found)


@pytest.mark.parametrize("floor", ["domain", "app"])
def test_no_rule_and_no_use_case_looks_at_the_code_of_a_reason(floor):
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in sorted((PACKAGE / floor).rglob("*.py"))}
    found = {
        name: lines
        for name, path in paths.items()
        if name not in SHOWING | READING and (lines := looks(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize("name", sorted(SHOWING))
def test_each_exception_is_still_needed(name):
    assert looks((PACKAGE / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        'if row.because.code == "brake": pass',
        'if case.because and case.because.code in ("due", "stale-view"): pass',
        "code = because.code",
        "WAYS.get(because.code)",
        'match because:\n    case Reason(code="brake"): pass',
        'getattr(because, "code")',
    ],
)
def test_every_way_to_look_is_seen(source):
    assert looks(source)


@pytest.mark.parametrize("source", ['key = f"hold|{because.code}|{case.key}"', "reply = outcome.code"])
def test_what_decides_nothing_is_let_be(source):
    assert not looks(source)
