"""What the running service has in force, beside its lock, so that no command has to guess."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from mailwatch.adapters.beside_state.lock import InstanceLock
from mailwatch.errors import StateError

NOTE_FILE = "service"
LARGEST = 16_384
"""Bytes of it that are read."""


@dataclass(frozen=True, kw_only=True)
class InForce:
    """One running service: its process, since when it runs, the file it was given and its sending mode.

    ``fingerprint`` is that of the content in force; ``refused`` that of a
    content that is not used, "" where there is none. The path is absolute.
    """

    pid: int
    since: datetime
    path: str
    fingerprint: str
    mode: str
    refused: str = ""


class ServiceNote:
    """The file in the state directory that says it."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._file = directory / NOTE_FILE

    def write(self, found: InForce) -> None:
        """Replace it as a whole. Where that fails there is none: an old one would be believed.

        Raises StateError.
        """
        fresh = self._file.with_name(f"{NOTE_FILE}.new")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            fresh.unlink(missing_ok=True)
            with os.fdopen(os.open(fresh, flags, 0o600), "w", encoding="utf-8") as file:
                json.dump({**asdict(found), "since": found.since.isoformat()}, file)
            fresh.replace(self._file)
        except OSError as error:
            self.remove()
            raise StateError(f"{self._file} can't be written ({error.strerror}).") from error

    def remove(self) -> None:
        """Nothing runs any more; what can't be removed names a process that does not hold the lock."""
        for file in (self._file, self._file.with_name(f"{NOTE_FILE}.new")):
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue

    def read(self) -> InForce | None:
        """What it says, or None where there is none that can be read."""
        try:
            descriptor = os.open(self._file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return None
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            said = json.loads(os.read(descriptor, LARGEST))
            return InForce(
                pid=int(said["pid"]),
                since=_aware(str(said["since"])),
                path=str(said["path"]),
                fingerprint=str(said["fingerprint"]),
                mode=str(said["mode"]),
                refused=str(said["refused"]),
            )
        except (OSError, ValueError, OverflowError, KeyError, TypeError, RecursionError):
            return None
        finally:
            os.close(descriptor)


def _aware(text: str) -> datetime:
    since = datetime.fromisoformat(text)
    if since.tzinfo is None:
        raise ValueError("has no zone")
    return since


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who works on a state now: a process, and what it has in force (None: it doesn't say)."""

    pid: int | None
    in_force: InForce | None


def who_works_on(directory: Path) -> Holder | None:
    """Who holds the state; None where nobody does, whatever a note says that was left behind."""
    lock = InstanceLock(directory)
    if lock.is_free():
        return None
    pid = lock.holder()
    note = ServiceNote(directory).read()
    return Holder(pid=pid, in_force=note if note is not None and note.pid == pid else None)
