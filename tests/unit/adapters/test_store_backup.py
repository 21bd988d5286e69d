"""Copies: one instant of the database each, whole or not there, whatever happens meanwhile."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from filled import NOW, entries, faults, make, said
from machine import small_disk

from mailwatch.adapters.store.backup import back_up, copy, restore
from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.examine import REMOTE, file_system, surroundings
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.adapters.store.trouble import DamagedError
from mailwatch.cli.commands.db import look_over
from mailwatch.errors import OwnerMustAct, StateError


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "state" / "mailwatch.sqlite3"


def count(path: Path) -> int:
    store = SqlStore(open_memory(copy_of=path))
    found = len(entries(store))
    store.close()
    return found


def test_a_copy_made_while_others_write_is_one_instant_of_it(file, tmp_path):
    make(file)
    store = SqlStore(open_file(file))
    ends, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        while not ends.is_set():
            with store.transaction() as transaction:
                for number in range(7):
                    transaction.journal.append("owner", NOW, said(number), client="harbour")
            written += 1

    writer = threading.Thread(target=write)
    writer.start()
    sizes = []
    try:
        for number in range(8):
            target = tmp_path / f"copy{number}"
            assert back_up(file, target, overwrite=False) == []
            looked = look_over(target)
            assert looked.findings == ()
            sizes.append(looked.entries)
    finally:
        ends.set()
        writer.join()
        store.close()
    assert written
    assert sizes == sorted(sizes)
    assert all((size - 45) % 7 == 0 for size in sizes), "never half of a transaction"


def test_a_copy_of_a_write_ahead_log_is_one_file(file, tmp_path):
    make(file)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO watch (client) VALUES ('late')")
    copy(file, tmp_path / "copy")
    connection.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "state"]
    connection = sqlite3.connect(tmp_path / "copy")
    assert connection.execute("SELECT client FROM watch WHERE client = 'late'").fetchall() == [("late",)]
    connection.close()


def test_a_disk_too_full_for_the_copy_keeps_the_old_backup(file, tmp_path):
    make(file, 400)
    with small_disk(tmp_path / "small", 200 * 1024) as disk:
        target = disk / "backup"
        target.write_text("the old backup")
        with pytest.raises(StateError, match="make room"):
            back_up(file, target, overwrite=True)
        assert target.read_text() == "the old backup"
        assert [path.name for path in disk.iterdir()] == ["backup"]


def test_a_restore_that_fails_half_way_changes_nothing(file, tmp_path):
    before = make(file)
    back_up(file, tmp_path / "backup", overwrite=False)

    def fails(_store: object) -> None:
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        restore(tmp_path / "backup", file, now=NOW, mark=fails)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_two_restores_within_a_second_lose_neither_old_state(file, tmp_path):
    make(file)
    back_up(file, tmp_path / "backup", overwrite=False)
    restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    with pytest.raises(OwnerMustAct, match="stands there already"):
        restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    restore(tmp_path / "backup", file, now=NOW + timedelta(seconds=1), mark=lambda _: None)
    assert len(list(file.parent.glob("*.before-restore-*"))) == 2


def test_a_command_that_holds_the_file_open_meets_the_restored_content(file, tmp_path):
    """Put in place through SQLite's locks: no word is written into a file that has lost its name."""
    make(file)
    back_up(file, tmp_path / "backup", overwrite=False)
    other = SqlStore(open_file(file))
    with other.transaction() as transaction:
        transaction.journal.append("owner", NOW, said(1))
    restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    assert len(entries(other)) == 45
    with other.transaction() as transaction:
        transaction.journal.append("owner", NOW, said(2))
    other.close()
    assert count(file) == 46


def test_another_programs_database_is_never_replaced(file, tmp_path):
    make(tmp_path / "backup")
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StateError, match="not mailwatch's"):
        restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    assert file.read_bytes() == before


def test_a_damaged_state_goes_aside_with_the_rollback_journal_that_belongs_to_it(file, tmp_path):
    make(tmp_path / "backup")
    file.parent.mkdir()
    file.write_bytes(b"noise" * 1000)
    journal = file.with_name(f"{file.name}-journal")
    journal.write_bytes(b"\x00" * 600)
    kept = restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    assert kept is not None
    assert kept.read_bytes() == b"noise" * 1000
    assert kept.with_name(f"{kept.name}-journal").exists()
    assert not journal.exists()
    assert count(file) == 45


def test_what_is_damaged_is_no_backup(file, tmp_path):
    content = make(file)
    (tmp_path / "backup").write_bytes(content[: len(content) // 2])
    with pytest.raises(DamagedError, match="no sound backup, and nothing was changed"):
        restore(tmp_path / "backup", file, now=NOW, mark=lambda _: None)
    assert file.read_bytes() == content


KILLING = """
import json, os, random, signal, sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from filled import entries, faults
from mailwatch.adapters.store.backup import copy
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore

live, sources = Path({live!r}), [Path(each) for each in {sources!r}]
chance, found, journals = random.Random(1), [], 0
for turn in range(50):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        while True:
            for source in sources:
                os.write(writing, b"x")
                copy(source, live)
    os.close(writing)
    for _ in range(chance.randrange(1, 4)):
        os.read(reading, 1)
    time.sleep(chance.random() * 0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    journal = Path(f"{{live}}-journal")
    journals += journal.exists() and journal.stat().st_size > 0
    store = SqlStore(open_file(live))
    assert faults(store) == []
    found.append(len(entries(store)))
    store.close()
print(json.dumps([found, journals]))
"""


def test_a_kill_while_the_copy_is_put_in_place_leaves_the_old_content_or_the_new(file, tmp_path):
    make(file, 10)
    sources = [tmp_path / "small", tmp_path / "large"]
    for source, messages in zip(sources, (10, 300), strict=True):
        make(source, messages)
    script = KILLING.format(
        tests=str(Path(__file__).parent), live=str(file), sources=[str(each) for each in sources]
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found, journals = json.loads(done.stdout)
    assert set(found) <= {15, 305}
    assert journals, "kills that cut a copy in two"


# -- around the file ----------------------------------------------------------------------------------


def codes(file: Path) -> list[str]:
    return [finding.code for finding in surroundings(file)]


def test_who_else_may_use_the_file_is_found(file):
    make(file)
    assert codes(file) == []
    file.chmod(0o640)
    assert codes(file) == ["mode"]
    file.chmod(0o600)
    file.parent.chmod(0o770)
    assert codes(file) == ["mode"]


def test_a_second_name_of_the_file_is_found(file, tmp_path):
    make(file)
    (tmp_path / "other").hardlink_to(file)
    assert codes(file) == ["names"]


def test_the_kind_of_file_system_is_known_whatever_its_directory_is_called(tmp_path):
    with small_disk(tmp_path / "a disk\twith ไทย", 1024 * 1024) as disk:
        assert file_system(disk / "mailwatch.sqlite3") == "tmpfs"
    assert file_system(tmp_path) not in ("", *REMOTE)


def test_faults_are_faults(file):
    """The helper above can find something."""
    make(file)
    store = SqlStore(open_file(file))
    with store.transaction() as transaction:
        transaction._connection.exec_driver_sql("DELETE FROM reference")
    assert faults(store)
    store.close()
