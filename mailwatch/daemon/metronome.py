"""APScheduler as a metronome: it only wakes; what is due stands in the rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from apscheduler.triggers.base import BaseTrigger

if TYPE_CHECKING:
    from typing import Any


class _Beat(BaseTrigger):  # type: ignore[misc]  # the package is untyped
    """The next beat is counted from now, never from the last one.

    An interval trigger works through every beat that was missed: after a week
    of sleep that is 600,000 of them, and seconds of a busy processor.
    """

    def __init__(self, seconds: float) -> None:
        self._pause = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:  # noqa: ARG002  their signature
        """A pause from ``now``."""
        return now + self._pause


class Metronome:
    """Calls ``beat`` every ``seconds`` on a thread of its own."""

    def __init__(self, beat: Callable[[], None], *, seconds: float) -> None:
        from apscheduler.schedulers.background import BackgroundScheduler

        # In memory, UTC, late runs run once: the defaults would skip a late beat in silence.
        defaults: dict[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = BackgroundScheduler(timezone=UTC, job_defaults=defaults)
        self._scheduler.add_job(beat, _Beat(seconds))

    def start(self) -> None:
        """Begin to beat."""
        self._scheduler.start()

    def stop(self) -> None:
        """The beat in progress ends first."""
        self._scheduler.shutdown(wait=True)
