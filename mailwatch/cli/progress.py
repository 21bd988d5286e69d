"""How far a long reading is, for a person who watches; silent otherwise."""

from __future__ import annotations

import sys

from mailwatch.output import Progress


class ReadingProgress:
    """A :data:`~mailwatch.app.reading.ingest.Progress`: one line on stderr that is written over."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._line = Progress()
        self._count: dict[str, int] = {}

    def __call__(self, folder: str, count: int) -> None:
        """``count`` more messages of ``folder`` were read."""
        self._count[folder] = self._count.get(folder, 0) + count
        if self._watched:
            self._line.write(f"{folder}: {self._count[folder]} messages read")

    def done(self) -> None:
        """Clear the line."""
        if self._watched and self._count:
            self._line.write("")
