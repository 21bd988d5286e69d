"""What makes a month cheap and changes nothing: pure functions of the real code remember what they said."""

from __future__ import annotations

import gc
from functools import lru_cache

from mailwatch.adapters import holidays
from mailwatch.adapters.store import journal

_done: list[bool] = []


def quickly() -> None:
    """Once per process. Only functions of immutable values to immutable values are remembered."""
    if _done:
        return
    _done.append(True)
    journal.read_event = lru_cache(maxsize=20_000)(journal.read_event)  # type: ignore[attr-defined,misc]
    holidays.public_holidays = lru_cache(maxsize=1000)(holidays.public_holidays)  # type: ignore[misc]
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
