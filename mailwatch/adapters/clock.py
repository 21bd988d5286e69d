"""The system's clocks; the one place that looks at them."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial


class SystemClock:
    """A :class:`~mailwatch.ports.Clock` over the operating system."""

    def now(self) -> datetime:
        """The wall clock, UTC."""
        return datetime.now(UTC)  # noqa: TID251  the one door to the wall clock

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()


def since_boot() -> Callable[[], float] | None:
    """Seconds that go on while the machine sleeps; None where the system can't tell (Linux can)."""
    kind = getattr(time, "CLOCK_BOOTTIME", None)
    return partial(time.clock_gettime, kind) if kind is not None else None


class JumpingClock:
    """A clock that goes where it is told: for the demo and for stories in virtual time."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._steady = 0.0

    def now(self) -> datetime:
        """The instant it stands at."""
        return self._now

    def monotonic(self) -> float:
        """Seconds since the start."""
        return self._steady

    def jump(self, to: datetime) -> None:
        """Go forward; raises ValueError for a step back."""
        if to < self._now:
            raise ValueError(f"{to} lies behind {self._now}")
        self._steady += (to - self._now).total_seconds()
        self._now = to

    def set_by(self, amount: timedelta) -> None:
        """Somebody sets the wall clock, forward or back; the steady one goes on."""
        self._now += amount
