"""Whole copies of the database, made and put back while others may be at work.

Every copy goes through SQLite's own backup, so that it is one instant of the
database; it gets its name when it is whole, looked over and on disk.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from mailwatch.adapters.store.engine import SETTINGS, open_file, put_in_place, sync_directory
from mailwatch.adapters.store.examine import examine
from mailwatch.adapters.store.recognise import BUSY_TIMEOUT, looking, recognise
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.adapters.store.trouble import DamagedError, plain_words
from mailwatch.errors import OwnerMustAct, StateError
from mailwatch.ports.store import StateProblem, Store

Inspect = Callable[[Path], list[StateProblem]]
"""Looks a copy over: the file's own soundness and what its facts say."""


def back_up(source: Path, target: Path, *, overwrite: bool, inspect: Inspect = examine) -> list[StateProblem]:
    """Copy ``source`` to ``target``, for its owner alone; returns what a start from it would have to mend.

    Raises OwnerMustAct where something stands at ``target`` (unless
    ``overwrite``), and :class:`StateError` where there is nothing sound to copy.
    """
    _may_write(source, target, overwrite=overwrite)
    if recognise(source) is None:
        raise StateError(f"There is no database at {source} yet; the first run makes one.")
    with _beside(target) as made:
        copy(source, made)
        found = inspect(made)
        if bad := [each for each in found if each.damage]:
            raise DamagedError(
                f"The copy of {source} is not sound, and {target} was left as it is: {bad[0].what} "
                "See: mailwatch db check."
            )
        if overwrite:
            made.replace(target)
            sync_directory(target.parent)
        else:
            put_in_place(made, target)
            if made.exists():
                raise OwnerMustAct(f"{target} appeared meanwhile and was left as it is; name another one.")
    return found


def restore(
    source: Path, live: Path, *, now: datetime, mark: Callable[[Store], None], inspect: Inspect = examine
) -> Path | None:
    """Put the copy ``source`` in the place of ``live``; returns where the old one is kept, if there was one.

    The caller holds the instance lock. ``mark`` writes into the new state what
    it must know about itself before anybody works on it.
    """
    if not source.is_file():
        raise OwnerMustAct(f"There is no file {source} to restore from.")
    if live.exists() and source.samefile(live):
        raise OwnerMustAct(f"{source} is the database itself; name a backup of it.")
    if bad := [each for each in inspect(source) if each.damage]:
        raise DamagedError(f"{source} is no sound backup, and nothing was changed: {bad[0].what}")
    live.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _beside(live) as made:
        copy(source, made)
        store = SqlStore(open_file(made), name=str(made))
        try:
            mark(store)
        finally:
            store.close()
        kept = _keep(live, now)
        if live.exists():
            # In place, through SQLite's locks: a command that waits for the old content meets the new one.
            copy(made, live)
        else:
            put_in_place(made, live)
    return kept


def copy(source: Path, target: Path) -> None:
    """The content of ``source`` at one instant, as the whole content of ``target``, on disk when it returns.

    ``target`` is replaced in one transaction: a crash leaves the old content or the new.
    """
    with plain_words(source), looking(source) as reading:
        writing = sqlite3.connect(target, timeout=BUSY_TIMEOUT, isolation_level=None)
        with plain_words(target), closing(writing):
            for setting in SETTINGS:
                writing.execute(setting)
            # The driver's backup waits for a lock without end; this waits as long as everybody does.
            writing.execute("BEGIN EXCLUSIVE")
            writing.execute("ROLLBACK")
            reading.backup(writing)
            # The source may have been kept in another mode, which stands in the file.
            writing.execute(SETTINGS[0])


def _keep(live: Path, now: datetime) -> Path | None:
    """Lay what stands at ``live`` beside it under a name with the date."""
    if not live.exists():
        return None
    kept = live.with_name(f"{live.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    if kept.exists():
        raise OwnerMustAct(f"{kept} stands there already; wait a second and try again.")
    try:
        whole = recognise(live) is not None and not any(each.code == "damaged" for each in examine(live))
    except DamagedError:
        whole = False
    if whole:
        with _beside(kept) as made:
            copy(live, made)
            put_in_place(made, kept)
        return kept
    # What SQLite can't read goes as it is, with the rollback journal that belongs to it.
    live.rename(kept)
    journal = live.with_name(f"{live.name}-journal")
    if journal.exists():
        journal.rename(kept.with_name(f"{kept.name}-journal"))
    sync_directory(live.parent)
    return kept


def _may_write(source: Path, target: Path, *, overwrite: bool) -> None:
    if target.is_dir():
        raise OwnerMustAct(f"{target} is a directory; name a file in it.")
    if not target.parent.is_dir():
        raise OwnerMustAct(f"There is no directory {target.parent}; make it first.")
    if target.exists() and source.exists() and target.samefile(source):
        raise OwnerMustAct(f"{target} is the database itself; name another file.")
    if target.exists() and not overwrite:
        raise OwnerMustAct(f"{target} stands there already; name another file, or say --force.")


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """An empty file for its owner alone in the directory of ``target``, gone afterwards under that name."""
    made = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        made.unlink(missing_ok=True)
        os.close(os.open(made, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise StateError(
            f"{target.parent} can't be written to ({error.strerror}); check its owner, mode and free space."
        ) from error
    try:
        yield made
    finally:
        made.unlink(missing_ok=True)
        made.with_name(f"{made.name}-journal").unlink(missing_ok=True)
