"""The owner's file, looked at once a beat: a change counts when it stood still for one."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mailwatch.config.reading.source import read
from mailwatch.errors import ConfigError

Stamp = tuple[int, ...]

_GONE: Stamp = ()

UNREADABLE = "unreadable"
"""Stands for the fingerprint of a file that is not there, or not for us."""


class FileWatch:
    """Tells contents that are new from those that were judged; follows the path, so a renamed file counts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._last: Stamp | None = None
        self._judged: Stamp | None = None

    def settled(self) -> str | None:
        """The fingerprint of the content, once after each change that has stood still for a beat; else None.

        A file that is half written moves on, and is passed over. :data:`UNREADABLE`
        stands for one that is gone or can't be read.
        """
        now = self._stamp()
        if now == self._judged:
            self._last = now
            return None
        if now != self._last:
            self._last = now
            return None
        content = self.fingerprint()
        if self._stamp() != now:
            # Written while it was read: the next beat looks again.
            return None
        self._judged = now
        return content

    def forget(self) -> None:
        """Judge the content once more, as it stands."""
        self._judged = None

    def fingerprint(self) -> str:
        """That of the content now, as :class:`~mailwatch.config.reading.load.Loaded` has it."""
        try:
            return hashlib.sha256(read(self.path)).hexdigest()
        except ConfigError:
            return UNREADABLE

    def _stamp(self) -> Stamp:
        try:
            found = self.path.stat()
        except (OSError, ValueError):
            return _GONE
        # The time of the inode's change can't be set back, as rsync and cp -p do with the other.
        return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
