"""Values that the journal holds as the text that people write."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class StoredAsText(ABC):
    """A frozen value whose ``str()`` is its stored form; ``from_text`` reads that back.

    Where a field is one of several such kinds, ``from_text`` of each tells them
    all apart.
    """

    __slots__ = ()

    @classmethod
    @abstractmethod
    def from_text(cls, text: str) -> Any:
        """Read what ``str()`` wrote, in whichever release; raises ValueError."""
