"""Hostile mail costs what it is, and no more for each than for the one before: counted, not timed."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest
from sqlalchemy import Engine, event

from mailwatch.domain.facts.codec import read_event
from mailwatch.mail.reading.parse import parse_message

if TYPE_CHECKING:
    from types import FrameType

FEW, MANY = 20, 80

_PATH = Path(__file__).parents[2] / "benchmarks" / "hostile.py"
_SPEC = importlib.util.spec_from_file_location("hostile", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
hostile = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(hostile)


class Work:
    """Counts calls of Python functions, journal entries read, messages parsed and statements of SQL."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()

    def __enter__(self) -> Self:
        event.listen(Engine, "before_cursor_execute", self._statement)
        sys.setprofile(self._call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        event.remove(Engine, "before_cursor_execute", self._statement)

    def _statement(self, *_: object) -> None:
        self.count["statements"] += 1

    def _call(self, frame: FrameType, kind: str, _arg: object) -> None:
        if kind == "call":
            self.count["calls"] += 1
            if frame.f_code is read_event.__code__:
                self.count["entries"] += 1
            elif frame.f_code is parse_message.__code__:
                self.count["parses"] += 1


def work_of(tmp_path: Path, kind: str, count: int) -> Counter[str]:
    directory = tmp_path / str(count)
    directory.mkdir()
    agency, ours = hostile.staged(directory, clients="")
    hostile.deliver(agency, hostile.KINDS[kind], ours, range(count))
    with Work() as work:
        report: Any = agency.turn.run()
    agency.store.close()
    assert not report.defects
    return work.count


@pytest.mark.parametrize("kind", list(hostile.KINDS))
def test_four_times_the_mail_is_no_more_than_four_times_the_work(tmp_path, kind):
    """Failed before: every message loaded all that was known of its client."""
    work_of(tmp_path, kind, 1)  # what is made once for all is made here
    few, many = work_of(tmp_path, kind, FEW), work_of(tmp_path, kind, MANY)
    assert many["calls"] <= 4.4 * few["calls"]
    assert many["statements"] <= 4.4 * few["statements"]
    assert many["entries"] <= 4 * MANY
    assert many["parses"] <= 2 * MANY
    assert many["statements"] <= 15 * MANY
