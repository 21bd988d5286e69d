"""What can be found wrong with a database file without knowing what its facts mean."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.recognise import looking, recognise
from mailwatch.adapters.store.trouble import LockedError, plain_words
from mailwatch.errors import StateError
from mailwatch.ports.store import StateProblem

RESTORE = (
    "Put a backup back: mailwatch db restore FILE. Without one move the file away; mailwatch begins anew "
    "from the mailbox."
)
GUARDS = ("uq_outbox_wire", "uq_outbox_notice", "uq_journal_chain_seq")
"""What the database itself must refuse: a second mail on the wire, a notice told twice, a forked chain."""

MOST_SENTENCES = 5
"""Of one kind of damage so many are told; more of them say nothing more."""

REMOTE = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ncpfs", "fuse.sshfs", "fuse.glusterfs")
"""File systems over a network, whose locks and syncs are promises of another machine."""


def examine(path: Path) -> list[StateProblem]:
    """Look a database over; the file is only read, and is locked no longer than it takes to copy it.

    Raises :class:`LockedError` where it can't be read for now.
    """
    try:
        revision = recognise(path)
        if revision is None:
            what = f"There is no database at {path}."
            return [StateProblem(code="missing", what=what, remedy="The first run makes one.", damage=True)]
        copy = sqlite3.connect(":memory:")
        with closing(copy):
            with plain_words(path), looking(path) as source:
                source.backup(copy)
            found = _whole(copy) + _guarded(copy)
    except LockedError:
        raise
    except StateError as error:
        # The sentence brings its remedy along.
        what, _, remedy = str(error).rstrip(".").partition("; ")
        remedy = f"{remedy[:1].upper()}{remedy[1:]}." if remedy else RESTORE
        return [StateProblem(code="damaged", what=f"{what}.", remedy=remedy, damage=True)]
    except sqlite3.Error as error:
        return [
            StateProblem(code="damaged", what=f"{path} can't be read: {error}.", remedy=RESTORE, damage=True)
        ]
    if revision != schema.REVISION and not found:
        found += _migrates(path, revision)
    return found


def _whole(copy: sqlite3.Connection) -> list[StateProblem]:
    lines = [row[0] for row in copy.execute(f"PRAGMA integrity_check({MOST_SENTENCES})")]
    found = [
        StateProblem(code="damaged", what=f"The file is damaged: {line}.", remedy=RESTORE, damage=True)
        for line in lines
        if line != "ok"
    ]
    for table, row, parent, _ in copy.execute("PRAGMA foreign_key_check").fetchmany(MOST_SENTENCES):
        what = f"Row {row} of the table {table} points to a row of {parent} that does not exist."
        found.append(StateProblem(code="foreign-key", what=what, remedy=RESTORE, damage=True))
    return found


def _guarded(copy: sqlite3.Connection) -> list[StateProblem]:
    sql = {
        name: text or ""
        for name, text in copy.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'table')")
    }
    # A unique constraint stands within its table's definition.
    there = {name for name in GUARDS if name in sql or any(name in text for text in sql.values())}
    return [
        StateProblem(
            code="guard",
            what=f"The unique index {name} is missing, the last to refuse what must not happen twice.",
            remedy=RESTORE,
            damage=True,
        )
        for name in GUARDS
        if name not in there
    ]


def _migrates(path: Path, revision: str) -> list[StateProblem]:
    from mailwatch.adapters.store.migrate import is_known

    if is_known(revision):
        what = f"The database has the older schema {revision}; this version uses {schema.REVISION}."
        return [StateProblem(code="older", what=what, remedy="The next run brings it up to date.")]
    what = f"The database {path} was written by a newer mailwatch (schema {revision})."
    return [
        StateProblem(
            code="newer", what=what, remedy="Install that version, or restore a backup.", damage=True
        )
    ]


def surroundings(path: Path) -> list[StateProblem]:
    """Who else can read it, under which other names, on what kind of file system."""
    found: list[StateProblem] = []
    if not path.exists():
        return found
    status = path.stat()
    if mode := stat.S_IMODE(status.st_mode) & 0o077:
        what = f"Others than its owner may use {path} (mode {stat.S_IMODE(status.st_mode):o})."
        found.append(StateProblem(code="mode", what=what, remedy=f"chmod {0o600:o} {path}"))
    if (mode := stat.S_IMODE(path.parent.stat().st_mode)) & 0o022:
        what = f"Others than its owner may change the directory {path.parent} (mode {mode:o})."
        found.append(StateProblem(code="mode", what=what, remedy=f"chmod {0o700:o} {path.parent}"))
    if status.st_nlink > 1:
        what = (
            f"{path} has {status.st_nlink} names; opened by the other one, its rollback journal is not found."
        )
        found.append(StateProblem(code="names", what=what, remedy="Remove the other name (hard link)."))
    kind = file_system(path)
    if kind in REMOTE:
        what = f"{path} lies on a network file system ({kind}), whose locks are not to be relied on."
        remedy = "Name a directory on a disk of this machine under [state], and move the file there."
        found.append(StateProblem(code="network", what=what, remedy=remedy))
    return found


def file_system(path: Path) -> str:
    """The type of the file system that holds ``path``, or an empty string where the system doesn't tell."""
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    real = os.path.realpath(path)
    best, kind = "", ""
    for line in mounts:
        # proc_pid_mountinfo(5): the mount point is the fifth field, the type the first after " - ".
        escaped = line.split(" ")[4].encode().decode("unicode_escape")
        place = escaped.encode("latin-1", "replace").decode(errors="replace")
        inside = real == place or real.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, line.partition(" - ")[2].split(" ")[0]
    return kind
