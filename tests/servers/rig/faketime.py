"""One clock for servers and program: libfaketime reading an offset from a file."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = (
    "LD_PRELOAD",
    "FAKETIME_TIMESTAMP_FILE",
    "FAKETIME_NO_CACHE",
    "FAKETIME_DISABLE_SHM",
    "NO_FAKE_STAT",
    "DONT_FAKE_MONOTONIC",
    "FAKETIME_FORCE_MONOTONIC_FIX",
)
"""The variables a server must hand down to all its processes."""


def library() -> Path | None:
    """Where the distribution put the thread-safe libfaketime."""
    return next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)


_SLEEP = """import select
import time

time.sleep = lambda seconds: select.select([], [], [], seconds)[0] and None
"""
"""libfaketime 0.9.10 lets clock_nanosleep fail on the monotonic clock, which Python's time.sleep uses."""


class FakedClock:
    """An offset from the real clock, kept in ``file``; it runs, and it only ever jumps forward.

    An offset, because an absolute start would begin anew in every process.
    """

    def __init__(self, file: Path, start: datetime) -> None:
        self._file = file
        self._offset = timedelta()
        self._python = file.with_name("python")
        self._python.mkdir()
        (self._python / "sitecustomize.py").write_text(_SLEEP)
        self._set(start)

    def now(self) -> datetime:
        """The instant that every process on this clock sees."""
        return _real_now() + self._offset

    def travel(self, to: datetime) -> None:
        """Jump to ``to``; servers do not survive a jump backwards, so that is a ValueError."""
        if to < self.now():
            raise ValueError(f"{to} has already passed: it is {self.now()}")
        self._set(to)

    def environment(self) -> Mapping[str, str]:
        """The variables that put a process on this clock."""
        preload = library()
        if preload is None:
            raise RuntimeError("libfaketime is not installed")
        # Its fix for waits on the monotonic clock ends each of Python's waits for its lock at once: with it
        # a program of two threads takes a hundred times as long.
        values = (str(preload), str(self._file), "1", "1", "1", "1", "0")
        return {**dict(zip(NAMES, values, strict=True)), "PYTHONPATH": str(self._python)}

    def _set(self, to: datetime) -> None:
        if to.tzinfo is None:
            raise ValueError("an instant needs its zone")
        self._offset = to - _real_now()
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"{self._offset.total_seconds():+.6f}\n")
        fresh.chmod(0o644)
        os.replace(fresh, self._file)  # noqa: PTH105  a reader sees the old offset or the new one, never half


def _real_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  the rig moves the clock, so it must see the real one
