"""Spans and limits as people say them: ``5 working days``, ``3x usual``, ``1 hour before start``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """What a wait is counted in; ``usual`` is the client's own habit."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    USUAL = "usual"


_EXACT = {
    Unit.SECONDS: timedelta(seconds=1),
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
}


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A span as people say it: ``120 seconds``, ``5 working days``, ``36 hours``, ``3x usual``."""

    count: int
    unit: Unit

    @property
    def exact(self) -> timedelta:
        """The span as a fixed length; raises ValueError for working days and ``usual``."""
        if self.unit not in _EXACT:
            raise ValueError(f"“{self}” has no fixed length")
        return self.count * _EXACT[self.unit]

    def __str__(self) -> str:
        if self.unit is Unit.USUAL:
            return f"{self.count}x usual"
        unit = self.unit.value if self.count != 1 else self.unit.value[:-1]
        return f"{self.count} {unit}"


_WAIT = re.compile(r"(\d{1,5})\s*(seconds?|minutes?|hours?|days?|weeks?|working days?|x\s?usual)", re.ASCII)


def parse_wait(text: str) -> Wait:
    """Read ``7 days``, ``2 weeks`` (as days), ``36 hours`` or ``3x usual``; raises ValueError."""
    match = _WAIT.fullmatch(" ".join(text.split()).lower())
    if match is None:
        raise ValueError(f"“{text}” is no span; write “7 days”, “5 working days”, “36 hours” or “3x usual”")
    count, words = int(match[1]), match[2]
    if words.startswith("x"):
        return Wait(count=count, unit=Unit.USUAL)
    if words.startswith("week"):
        return Wait(count=count * 7, unit=Unit.DAYS)
    return Wait(count=count, unit=Unit(words if words.endswith("s") else words + "s"))


MOST = 9999
"""A step that waits longer than this many of anything is a slip of the keyboard."""


def parse_step_wait(text: str) -> Wait:
    """Read what a step of a ladder waits: no seconds, and no number of five digits; raises ValueError."""
    wait = parse_wait(text)
    if wait.unit is Unit.SECONDS or wait.count > MOST:
        raise ValueError(f"“{text}” is no span that a step can wait; write “7 days” or “36 hours”")
    return wait


_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


def parse_clock(text: str) -> time:
    """Read ``08:30``; raises ValueError."""
    if not _CLOCK.fullmatch(text):
        raise ValueError("must be a clock time such as “08:30”")
    return time.fromisoformat(text)


class LimitOf(StrEnum):
    """What a limit stands beside."""

    START = "start"
    DUE_DATE = "due date"
    ANCHOR = "anchor"


@dataclass(frozen=True, kw_only=True)
class Limit:
    """The latest moment for a step, beside the subject's own moment (a meeting's start, an invoice's day)."""

    wait: Wait
    before: bool
    of: LimitOf

    def __str__(self) -> str:
        return f"{self.wait} {'before' if self.before else 'after'} {self.of}"


_LIMIT = re.compile(rf"(.+) (before|after) ({'|'.join(LimitOf)})")


def parse_limit(text: str) -> Limit:
    """Read ``1 hour before start`` or ``0 days after due date``; raises ValueError."""
    match = _LIMIT.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(f"“{text}” is no limit; write “1 hour before start” or “2 days after due date”")
    wait = parse_step_wait(match[1])
    if wait.unit is Unit.USUAL:
        raise ValueError("a limit can't depend on the client's habit")
    return Limit(wait=wait, before=match[2] == "before", of=LimitOf(match[3]))
