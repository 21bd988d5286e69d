"""APScheduler as a metronome: it only wakes; what is due stands in the rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC


class Metronome:
    """Calls ``beat`` every ``seconds`` on a thread of its own."""

    def __init__(self, beat: Callable[[], None], *, seconds: float) -> None:
        from apscheduler.schedulers.background import BackgroundScheduler

        # In memory, UTC, late runs run once: the defaults would skip a late beat in silence.
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_job(beat, "interval", seconds=seconds)

    def start(self) -> None:
        """Begin to beat."""
        self._scheduler.start()

    def stop(self) -> None:
        """The beat in progress ends first."""
        self._scheduler.shutdown(wait=True)
