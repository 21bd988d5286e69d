"""One instance per state: a lock that the operating system takes back when the process ends."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from mailwatch.errors import StateError

MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux says which installation this is (machine-id(5)); it must not be shown, so it is only hashed."""


def mark_of(database: Path, machine_ids: Sequence[Path] = MACHINE_IDS) -> str:
    """Where a state is at home: a hash of machine and file; empty where there is no file.

    A copy, a restored or cloned file has another inode, a moved state another
    machine. The number of the device is left out: it changes with a reboot.
    """
    try:
        inode = database.stat().st_ino
    except OSError:
        return ""
    machine = ""
    for path in machine_ids:
        try:
            machine = path.read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            continue
        if machine:
            break
    return hashlib.sha256(f"mailwatch\n{machine}\n{inode}".encode()).hexdigest()[:32]


_UNMOVED = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
"""Opened where it is, without waiting for anybody, and for this process alone."""


def refuse_open_house(directory: Path) -> None:
    """Raises StateError where others could change the state: they could send in the owner's name.

    A directory that isn't there yet is made for its owner alone. The
    administrator may look at anybody's.
    """
    try:
        status = directory.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StateError(f"The state directory {directory} can't be used ({error.strerror}).") from error
    if not stat.S_ISDIR(status.st_mode):
        raise StateError(f"The state directory {directory} is no directory; name another one under [state].")
    if os.geteuid() not in (0, status.st_uid):
        raise StateError(
            f"The state directory {directory} belongs to another user; run mailwatch as that one, "
            "or name another directory under [state]."
        )
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise StateError(
            f"Others on this machine can write into the state directory {directory}, so it is not used. "
            f"Protect it: chmod go-w {directory}"
        )


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
        refuse_open_house(self._path.parent)
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | _UNMOVED, 0o600)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise StateError(
                    f"{self._path} is a link, and may lead anywhere; see who laid it, then remove it."
                ) from error
            raise StateError(
                f"The state directory {self._path.parent} can't be used ({error.strerror}); "
                "check its owner and mode, or name another one under [state]."
            ) from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise StateError(f"{self._path} is no plain file; remove it.")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise AlreadyRunningError(
                f"Another mailwatch (process {holder}) already works on {self._path.parent}; stop it first."
            ) from error
        try:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        except OSError as error:
            os.close(descriptor)
            raise StateError(
                f"The state directory {self._path.parent} can't be written "
                f"({(error.strerror or '').lower()}); make room there, or see what holds it."
            ) from error
        self._descriptor = descriptor

    def is_free(self) -> bool:
        """Whether nobody holds it; takes nothing and leaves nothing behind."""
        try:
            descriptor = os.open(self._path, os.O_RDONLY | _UNMOVED)
        except OSError:
            return True
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True

    def holder(self) -> int | None:
        """The process that wrote itself in last; it holds the lock unless that is free."""
        try:
            descriptor = os.open(self._path, os.O_RDONLY | _UNMOVED)
        except OSError:
            return None
        try:
            said = os.read(descriptor, 20).decode("ascii", "replace").strip()
        except OSError:
            return None
        finally:
            os.close(descriptor)
        return int(said) if said.isdecimal() and said.isascii() else None

    def release(self) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
