"""The halt: a file in the state directory, which works while the database is locked or gone."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from mailwatch.errors import StateError

HALT_FILE = "halt"
LONGEST_REASON = 4_096
"""Bytes of it that are read."""


class FileBrakes:
    """See :class:`~mailwatch.ports.Brakes`; an unreadable file halts as well."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / HALT_FILE

    def halted(self) -> str | None:
        """The reason in the file, or None when there is none."""
        try:
            # Never waits, and follows no link: what else lies there halts as well.
            descriptor = os.open(self._file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        except OSError as error:
            why = "is a link" if error.errno == errno.ELOOP else f"can't be read: {error.strerror}"
            return f"halted, since {self._file} {why}"
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return f"halted, since {self._file} is no plain file"
            content = os.read(descriptor, LONGEST_REASON)
        except OSError as error:
            return f"halted, since {self._file} can't be read: {error.strerror}"
        finally:
            os.close(descriptor)
        return content.decode("utf-8", "replace").strip() or "halted"

    def halt(self, reason: str) -> None:
        """Stop everything now; raises StateError where the file can't be laid."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(os.open(self._file, flags, 0o644), "wb") as file:
                file.write(f"{reason}\n".encode("utf-8", "replace"))
        except OSError as error:
            if os.path.lexists(self._file) and self.halted() is not None:
                return  # what lies there halts as well
            raise StateError(
                f"{self._file} can't be written ({error.strerror}), so nothing is halted; stop the service."
            ) from error

    def lift(self) -> bool:
        """Let go; False when nothing was halted. Raises StateError while the file can't be taken away."""
        try:
            self._file.unlink()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise StateError(
                f"{self._file} can't be removed ({error.strerror}): all stays halted; remove it by hand."
            ) from error
        return True
