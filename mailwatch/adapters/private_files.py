"""Files that the owner asked for, readable for them alone: whole or not there, nothing else lost."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mailwatch.errors import OutputError


def may_write_page(path: Path, *, ours: bytes, force: bool) -> None:
    """Whether a page may stand at ``path``; raises OutputError.

    A file is written over if it begins with ``ours``, an earlier page, or with
    ``force``. What is no plain file (a folder, a device, a link) never is.
    """
    with _in_words(path):
        if not path.parent.is_dir():
            raise OutputError(f"{path} can't be written: there is no folder {path.parent}. Make it first.")
        try:
            found = path.lstat()
        except FileNotFoundError:
            return
        if not stat.S_ISREG(found.st_mode):
            raise OutputError(f"{path} is no plain file, and is left as it is. Name another one.")
        if force:
            return
        with path.open("rb") as file:
            is_ours = file.read(len(ours)) == ours
    if not is_ours:
        raise OutputError(
            f"{path} exists and is no page of mailwatch, so it is left as it is. "
            "Name another file, or write over it with --force."
        )


def write_page(path: Path, text: str) -> None:
    """Put ``text`` at ``path`` (0600), what was there stays until it is on disk. May raise OutputError."""
    with _in_words(path):
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        made = Path(name)
        try:
            _fill(descriptor, text.encode())
            made.replace(path)
        except BaseException:
            made.unlink(missing_ok=True)
            raise


def may_fill_folder(folder: Path) -> None:
    """Whether files may be laid into ``folder``: it is new, or empty; raises OutputError."""
    with _in_words(folder):
        if not folder.parent.is_dir():
            raise OutputError(f"{folder} can't be made: there is no folder {folder.parent}. Make it first.")
        if not folder.exists() and not folder.is_symlink():
            return
        if not folder.is_dir():
            raise OutputError(f"{folder} is no folder, and is left as it is. Name another one.")
        if any(folder.iterdir()):
            raise OutputError(f"{folder} is not empty, and is left as it is. Name a new or an empty folder.")


def fill_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Lay ``files`` into a new or empty folder, all of them or none (0600 each). May raise OutputError."""
    may_fill_folder(folder)
    laid: list[Path] = []
    is_new = not folder.exists()
    with _in_words(folder):
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            for name, content in files:
                path = folder / name
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
                laid.append(path)
                _fill(descriptor, content)
        except BaseException:
            for path in laid:
                path.unlink(missing_ok=True)
            if is_new:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            raise


def _fill(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path} can't be written: {(error.strerror or str(error)).lower()}; check its place and mode."
        ) from error
