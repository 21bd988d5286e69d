"""Ctrl-C that waits for the step in progress: the first is noted, the second ends at once."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType


class Interrupt:
    """While it is entered, the first SIGINT only sets ``came``; for the main thread."""

    def __init__(self) -> None:
        self._came = threading.Event()

    @property
    def came(self) -> bool:
        """Whether somebody asked to stop."""
        return self._came.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until somebody asks to stop; True if so."""
        return self._came.wait(seconds)

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        self._came.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)
