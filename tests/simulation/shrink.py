"""From a world that breaks a promise to the shortest list of happenings that still does."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from .script import Happening, Script
from .world import play

LONGEST = 180.0
"""Seconds that shrinking may take; what is reached by then is short enough to read."""


def fault_of(script: Script) -> str:
    """What goes wrong first, without names and dates; empty when nothing does."""
    with tempfile.TemporaryDirectory() as directory:
        world = play(script, Path(directory))
    return _sort_of(world.wrong[0]) if world.wrong else ""


def _sort_of(fault: str) -> str:
    """A defect is known by its last line, a broken promise by the words before its names."""
    if fault.startswith("a defect"):
        return fault.strip().rpartition("\n")[2]
    head, _, tail = fault.partition(": ")
    return f"{head.partition(' to ')[0]}: {tail.partition(':')[0][:12]}"


def shrink(script: Script, *, most: int = 400, seconds: float = LONGEST) -> Script:
    """Delta debugging over clients, happenings and days; at most so many worlds, begun within ``seconds``."""
    wanted = fault_of(script)
    if not wanted:
        return script
    tries, until = 0, time.monotonic() + seconds

    def still(candidate: Script) -> bool:
        nonlocal tries
        tries = tries + 1 if time.monotonic() < until else most + 1
        return tries <= most and fault_of(candidate) == wanted

    for person in script.cast:
        rest = tuple(each for each in script.cast if each is not person)
        fewer = replace(script, cast=rest).with_happenings(
            [each for each in script.happenings if each.client != person.key]
        )
        if rest and still(fewer):
            script = fewer
    size = max(1, len(script.happenings) // 2)
    while size >= 1 and tries < most:
        script, smaller = _without_pieces(script, size, still)
        if not smaller or size == 1:
            size = size // 2 if size > 1 else (1 if smaller else 0)
    with tempfile.TemporaryDirectory() as directory:
        world = play(script, Path(directory))
    days = (world.clock.true - script.begins).days + 1
    shorter = replace(script, days=days)
    return shorter if days < script.days and still(shorter) else script


def _without_pieces(script: Script, size: int, still: object) -> tuple[Script, bool]:
    smaller, at = False, 0
    while at < len(script.happenings):
        kept: list[Happening] = [*script.happenings[:at], *script.happenings[at + size :]]
        candidate = script.with_happenings(kept)
        if kept and still(candidate):  # type: ignore[operator]  # a closure over the count of tries
            script, smaller = candidate, True
        else:
            at += size
    return script, smaller
