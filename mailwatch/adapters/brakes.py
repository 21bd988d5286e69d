"""The halt: a file in the state directory, which works while the database is locked or gone."""

from __future__ import annotations

from pathlib import Path

from mailwatch.errors import StateError

HALT_FILE = "halt"


class FileBrakes:
    """See :class:`~mailwatch.ports.Brakes`; an unreadable file halts as well."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / HALT_FILE

    def halted(self) -> str | None:
        """The reason in the file, or None when there is none."""
        try:
            return self._file.read_text(encoding="utf-8", errors="replace").strip() or "halted"
        except FileNotFoundError:
            return None
        except OSError as error:
            return f"halted, since {self._file} can't be read: {error.strerror}"

    def halt(self, reason: str) -> None:
        """Stop everything now; raises StateError where the file can't be laid."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file.write_text(reason + "\n", encoding="utf-8")
        except OSError as error:
            if self._file.exists() and self.halted() is not None:
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


class NoBrakes:
    """For demo and rehearsal, where there is no state directory."""

    def halted(self) -> str | None:
        """Never."""
        return None
