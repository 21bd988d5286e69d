"""One instance per state: a lock that the operating system takes back when the process ends."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from mailwatch.errors import StateError


class AlreadyRunningError(StateError):
    """Another mailwatch works on this state."""


class InstanceLock:
    """Held as long as the object lives; released by the system even after kill -9."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "lock"
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Raises :class:`AlreadyRunningError` naming the process that holds it."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StateError(
                f"The state directory {self._path.parent} can't be used ({error.strerror}); "
                "check its owner and mode, or name another one under [state]."
            ) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise AlreadyRunningError(
                f"Another mailwatch (process {holder}) already works on {self._path.parent}; stop it first."
            ) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor

    def is_free(self) -> bool:
        """Whether nobody holds it; takes nothing and leaves nothing behind."""
        try:
            descriptor = os.open(self._path, os.O_RDONLY)
        except OSError:
            return True
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True

    def release(self) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
