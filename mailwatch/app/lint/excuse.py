"""What an owner has looked at and keeps: ``{# lint: ok, the client is a law office #}``.

It counts for the line it stands on, or, alone on a line, for the next line with
words. Only how a text sounds can be kept; what is untrue or would break can't.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mailwatch.app.lint.finding import TAG, Finding, TextFile

OF_SOUND = frozenset(
    {"tone", "capitals", "another language", "address", "two voices", "day in digits", "second date"}
)
"""The checks whose findings an owner may keep."""

_EXCUSE = re.compile(r"\{#-?\s*lint:\s*ok\b[\s,:;–-]*(.*?)\s*-?#\}", re.DOTALL)
_FEWEST_LETTERS = 5
"""Of a reason."""


@dataclass(frozen=True, kw_only=True)
class Excuse:
    """A remark in a text: where it stands, for which line, and why."""

    at: int
    line: int
    reason: str


def excuses(file: TextFile) -> tuple[Excuse, ...]:
    """The excuses in a text, in their order; lines count from 1."""
    lines = file.source.split("\n")
    found = []
    for match in _EXCUSE.finditer(file.source):
        at = line = file.source.count("\n", 0, match.end()) + 1
        while line <= len(lines) and not TAG.sub("", lines[line - 1]).strip():
            line += 1
        found.append(Excuse(at=at, line=line, reason=match[1]))
    return tuple(found)


def without(file: TextFile, kept: Sequence[Excuse]) -> TextFile:
    """The text without the words of the lines that are excused; its tags stay where they are."""
    lines = file.source.split("\n")
    for line in {each.line for each in kept if each.line <= len(lines)}:
        lines[line - 1] = " ".join(TAG.findall(lines[line - 1]))
    return replace(file, source="\n".join(lines))


def excuse(
    file: TextFile, kept: Sequence[Excuse], look: Callable[[TextFile], Sequence[Finding]]
) -> Iterator[Finding]:
    """What is left to mend, and excuses without reason or effect; ``look`` finds all in a text."""
    found, left = look(file), _of_sound(look(without(file, kept)))
    yield from (each for each in found if each.check not in OF_SOUND)
    yield from left
    for each in kept:
        # Other excuses may cover what is found first of the same kind.
        others = [other for other in kept if other is not each]
        vain = left >= _of_sound(look(without(file, others)) if others else found)
        if len(each.reason) < _FEWEST_LETTERS or vain:
            yield file.found(
                "“lint: ok” where nothing is found" if vain else "“lint: ok” without a reason",
                "take it out" if vain else "say why: {# lint: ok, the client is a law office #}",
                check="excuse",
                line=each.at,
            )


def _of_sound(found: Sequence[Finding]) -> frozenset[Finding]:
    return frozenset(each for each in found if each.check in OF_SOUND)
