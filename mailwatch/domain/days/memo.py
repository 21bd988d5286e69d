"""Values that are worked out when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST_KEPT = 5000
"""Of days, more than ten years; then all are dropped, for they can be made again."""


class Memo(dict[Key, Value]):
    """A dictionary that makes what it lacks: ``make`` must be a pure function of the key."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        value = self._make(key)
        if len(self) >= MOST_KEPT:
            self.clear()
        self[key] = value
        return value
