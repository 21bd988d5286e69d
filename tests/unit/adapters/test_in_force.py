"""What the running service has in force: believed only while its writer holds the lock."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailwatch.adapters.beside_state.in_force import NOTE_FILE, InForce, ServiceNote, who_works_on
from mailwatch.adapters.beside_state.lock import InstanceLock
from mailwatch.errors import StateError

FOUND = InForce(
    pid=os.getpid(),
    since=datetime(2026, 11, 29, 7, 0, tzinfo=UTC),
    path="/etc/mailwatch/config.toml",
    fingerprint="ab" * 32,
    mode="on",
)
SAID = {**asdict(FOUND), "since": FOUND.since.isoformat()}


@pytest.fixture
def lock(tmp_path):
    lock = InstanceLock(tmp_path)
    lock.acquire()
    yield lock
    lock.release()


def test_it_is_read_as_it_was_written_and_by_its_owner_alone(tmp_path, lock):
    ServiceNote(tmp_path).write(FOUND)
    holder = who_works_on(tmp_path)
    assert holder is not None
    assert (holder.pid, holder.in_force) == (os.getpid(), FOUND)
    assert (tmp_path / NOTE_FILE).stat().st_mode & 0o077 == 0


def test_without_the_lock_nobody_works_whatever_it_says(tmp_path, lock):
    ServiceNote(tmp_path).write(FOUND)
    lock.release()
    assert who_works_on(tmp_path) is None
    assert who_works_on(tmp_path / "not-there") is None


def test_one_of_another_process_is_not_believed(tmp_path, lock):
    """What a killed service left, while once works on the state."""
    ServiceNote(tmp_path).write(replace(FOUND, pid=FOUND.pid + 1))
    holder = who_works_on(tmp_path)
    assert holder is not None
    assert holder.in_force is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'"' + b"x" * 100_000,
        b"[" * 10_000,
        b'{"pid": 1}',
        json.dumps({**SAID, "since": "2026-11-29T07:00:00"}).encode(),
        json.dumps({**SAID, "since": 7}).encode(),
        json.dumps({**SAID, "since": "2026-11-29T07:00:00Z", "pid": "x"}).encode(),
    ],
)
def test_one_that_is_no_note_says_nothing(tmp_path, lock, content):
    (tmp_path / NOTE_FILE).write_bytes(content)
    holder = who_works_on(tmp_path)
    assert holder is not None
    assert holder.in_force is None


@pytest.mark.parametrize("lay", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_what_else_lies_there_is_neither_read_nor_waited_for(tmp_path, lock, lay):
    lay(tmp_path / NOTE_FILE)
    assert ServiceNote(tmp_path).read() is None


def test_where_it_cannot_be_written_there_is_none_that_could_be_believed(tmp_path, lock, monkeypatch):
    note = ServiceNote(tmp_path)
    note.write(FOUND)

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json, "dump", full)
    with pytest.raises(StateError, match="No space left"):
        note.write(replace(FOUND, mode="off"))
    monkeypatch.undo()
    assert note.read() is None
    note.write(replace(FOUND, mode="off"))
    assert note.read() == replace(FOUND, mode="off")
