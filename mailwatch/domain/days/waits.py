"""Spans and limits as people say them: ``5 working days``, ``3x usual``, ``1 hour before start``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a wait is counted in."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    USUAL = "usual"


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A span as people say it: ``5 working days``, ``36 hours``, ``3x usual``."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        if self.unit is Unit.USUAL:
            return f"{self.count}x usual"
        unit = self.unit.value if self.count != 1 else self.unit.value[:-1]
        return f"{self.count} {unit}"


_WAIT = re.compile(r"(\d{1,4})\s*(minutes?|hours?|days?|working days?|x usual)")


def parse_wait(text: str) -> Wait:
    """Read ``7 days``, ``5 working days``, ``36 hours`` or ``3x usual``; raises ValueError."""
    match = _WAIT.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(f"“{text}” is no span; write “7 days”, “5 working days”, “36 hours” or “3x usual”")
    words = match[2]
    unit = Unit.USUAL if words == "x usual" else Unit(words if words.endswith("s") else words + "s")
    return Wait(count=int(match[1]), unit=unit)


@dataclass(frozen=True, kw_only=True)
class Limit:
    """The latest moment for a step, beside the subject's own moment (a meeting's start, an invoice's day)."""

    wait: Wait
    before: bool
    of: str

    def __str__(self) -> str:
        return f"{self.wait} {'before' if self.before else 'after'} {self.of}"


LIMIT_OF = ("start", "due date", "anchor")
"""What a limit may stand beside."""

_LIMIT = re.compile(rf"(.+) (before|after) ({'|'.join(LIMIT_OF)})")


def parse_limit(text: str) -> Limit:
    """Read ``1 hour before start`` or ``0 days after due date``; raises ValueError."""
    match = _LIMIT.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(f"“{text}” is no limit; write “1 hour before start” or “2 days after due date”")
    wait = parse_wait(match[1])
    if wait.unit is Unit.USUAL:
        raise ValueError("a limit can't depend on the client's habit")
    return Limit(wait=wait, before=match[2] == "before", of=match[3])
