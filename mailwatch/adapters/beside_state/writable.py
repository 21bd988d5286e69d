"""Whether the state can be written down at all: asked by ``check``, and where a turn failed."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from mailwatch.adapters.beside_state.lock import refuse_open_house
from mailwatch.errors import StateError

ROOM = 256 * 1024
"""Bytes that a turn may want: some mails, the journal beside them, and what SQLite lays by meanwhile."""

_FULL = (errno.ENOSPC, errno.EDQUOT)


def refuse_unwritable(directory: Path, files: tuple[str, ...] = ()) -> None:
    """Raises StateError where ``directory``, or one of ``files`` in it, can't be written, or no room is left.

    Leaves nothing behind, and makes nothing: a directory that isn't there yet
    has to be possible where it is named.
    """
    refuse_open_house(directory)
    if not directory.exists():
        _refuse_unmakeable(directory)
        return
    try:
        with tempfile.TemporaryFile(dir=directory, prefix=".mailwatch-", buffering=0) as probe:
            os.posix_fallocate(probe.fileno(), 0, ROOM)
    except OSError as error:
        if error.errno in _FULL:
            raise StateError(
                f"The disk of the state directory {directory} is full ({(error.strerror or '').lower()}); "
                "make room. Until then nothing can be written down, so nothing is read or sent."
            ) from error
        raise _cant_be_written(directory, error.strerror) from error
    for name in files:
        if (directory / name).exists() and not os.access(directory / name, os.W_OK):
            raise _cant_be_written(directory / name, os.strerror(errno.EACCES))


def _refuse_unmakeable(directory: Path) -> None:
    parent = next((each for each in directory.parents if each.exists()), Path("/"))
    if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
        raise StateError(
            f"The state directory {directory} is not there, and can't be made in {parent}; "
            "make it yourself, or name another one under [state]."
        )


def _cant_be_written(what: Path, why: str | None) -> StateError:
    return StateError(
        f"{what} can't be written ({(why or 'no reason given').lower()}); check its owner and mode, "
        "or name another directory under [state]."
    )
