"""The door to mending and erasing what is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from mailwatch.ports.rows import OutboxRow


class Upkeep(Protocol):
    """What mends or erases, across the other parts."""

    def redact(self, entries: Collection[int]) -> int:
        """Erase payload and salt of journal entries (by ``id``), and what was derived; returns how many.

        The chain stays verifiable. Raises KeyError for an entry that does not exist.
        """
        ...

    def differences(self) -> Sequence[str]:
        """Where the derived tables differ from what the journal gives, in words."""
        ...

    def derive_anew(self) -> None:
        """Make the derived tables again from the journal alone."""
        ...

    def mend_row(self, row: OutboxRow) -> None:
        """Set a row, its ``id`` included, to what the journal says; only for a state that nobody works on."""
        ...

    def remove_row(self, row: int) -> None:
        """Drop a row of which the journal knows nothing; only for a state that nobody works on."""
        ...
