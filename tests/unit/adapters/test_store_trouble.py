"""Full, read-only, damaged, foreign and locked databases: plain words, and nothing acknowledged is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from filled import NOW, entries, faults, flip, make, said
from machine import make_read_only, small_disk

from mailwatch.adapters.store.engine import SETTINGS, open_file, open_memory
from mailwatch.adapters.store.recognise import APPLICATION_ID
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.adapters.store.trouble import DamagedError, LockedError, plain_words
from mailwatch.cli.commands.db import look_over
from mailwatch.errors import StateError

ROOT = os.geteuid() == 0


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "mailwatch.sqlite3"


def write_until_refused(store: SqlStore, most: int = 20_000) -> list[int]:
    """Append facts until the database says no; the sequence numbers that were acknowledged."""
    done: list[int] = []

    def write(number: int) -> None:
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(number), client="x" * 90)
        done.append(number + 1)

    with pytest.raises(StateError, match="What was said to be written is there"):
        any(write(number) for number in range(most))
    return done


def assert_all_there(path: Path, acknowledged: list[int]) -> None:
    store = SqlStore(open_file(path))
    assert [entry.seq for entry in entries(store)] == acknowledged
    assert faults(store) == []
    store.close()


# -- no room -------------------------------------------------------------------------------------


def test_a_full_database_loses_nothing_and_goes_on_when_there_is_room(file):
    store = SqlStore(open_file(file))
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 10}")
    acknowledged = write_until_refused(store)
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, said(0))
    store.close()
    assert acknowledged
    assert_all_there(file, [*acknowledged, len(acknowledged) + 1])


LIMITED = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from filled import NOW, said
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.errors import StateError
store = SqlStore(open_file(Path({file!r})))
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    for number in range(20000):
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(number), client="x" * 90)
        print(number + 1, flush=True)
except StateError as error:
    print(error, file=sys.stderr)
    sys.exit(73)
"""


def test_a_limit_for_the_size_of_files_is_told_and_loses_nothing(file):
    SqlStore(open_file(file)).close()
    limit = file.stat().st_size + 40_000
    script = LIMITED.format(tests=str(Path(__file__).parent), file=str(file), limit=limit)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 73, done.stderr
    assert "limit for the size of a file" in done.stderr
    acknowledged = [int(line) for line in done.stdout.split()]
    assert acknowledged
    assert_all_there(file, acknowledged)


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(tmp_path):
    with small_disk(tmp_path / "small", 300 * 1024) as disk:
        file, ballast = disk / "mailwatch.sqlite3", disk / "ballast"
        ballast.write_bytes(b"x" * 40_000)
        store = SqlStore(open_file(file))
        acknowledged = write_until_refused(store)
        assert faults(store) == []
        ballast.unlink()
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(0))
        store.close()
        assert acknowledged
        assert_all_there(file, [*acknowledged, len(acknowledged) + 1])


def test_a_disk_too_full_for_a_new_database_leaves_no_half_of_one(tmp_path):
    with small_disk(tmp_path / "small", 32 * 1024) as disk:
        with pytest.raises(StateError, match="make room"):
            open_file(disk / "mailwatch.sqlite3")
        assert list(disk.iterdir()) == []


# -- not writable ----------------------------------------------------------------------------------


UNPRIVILEGED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from filled import NOW, entries, said
from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.errors import StateError
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
file = Path({file!r})
print(len(entries(SqlStore(open_memory(copy_of=file)))))
try:
    store = SqlStore(open_file(file))
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, said(0))
except StateError as error:
    print(error, file=sys.stderr)
    sys.exit(73)
"""


@pytest.mark.parametrize(("of_file", "of_directory"), [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
def test_what_may_not_be_written_is_read_and_told(of_file, of_directory):
    """Root may write anything, so that the try is made as nobody."""
    with tempfile.TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        directory = Path(outer) / "state"
        directory.mkdir()
        file = directory / "mailwatch.sqlite3"
        before = make(file)
        if ROOT:
            for path in (directory, file):
                os.chown(path, 65534, 65534)
        file.chmod(of_file)
        directory.chmod(of_directory)
        script = UNPRIVILEGED.format(tests=str(Path(__file__).parent), file=str(file))
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        directory.chmod(0o700)
        assert done.returncode == 73, done.stderr
        assert "check owner and mode" in done.stderr
        assert done.stdout.strip() == "45"
        assert file.read_bytes() == before


def test_a_read_only_file_system_is_read_and_told(tmp_path):
    with small_disk(tmp_path / "disk", 2 * 1024 * 1024) as disk:
        make(disk / "mailwatch.sqlite3")
        make_read_only(disk)
        snapshot = SqlStore(open_memory(copy_of=disk / "mailwatch.sqlite3"))
        assert len(entries(snapshot)) == 45
        snapshot.close()
        store = SqlStore(open_file(disk / "mailwatch.sqlite3"))
        with pytest.raises(StateError, match="check owner and mode"), store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(0))
        store.close()


# -- damaged -----------------------------------------------------------------------------------------


def try_everything(file: Path) -> list[str]:
    """Open it, read all of it, write to it; what was said about it."""
    told = []
    for use in (lambda: open_memory(copy_of=file), lambda: open_file(file)):
        try:
            store = SqlStore(use())
        except StateError as error:
            told.append(str(error))
            continue
        try:
            entries(store)
            with store.transaction() as transaction:
                transaction.journal.append("main", NOW, said(1), client="harbour")
        except StateError as error:
            told.append(str(error))
        except ValueError:
            told.append("an entry can't be read")
        finally:
            store.close()
    return told


@pytest.mark.parametrize("keep", [1, 15, 99, 100, 511, 4095, 4096, 4097, 30_000, -4096])
def test_a_file_that_was_cut_off_is_told_and_left_as_it_is(file, keep):
    content = make(file)[:keep]
    file.write_bytes(content)
    with pytest.raises(DamagedError, match=r"mailwatch db restore FILE.*finds in the mailbox"):
        open_file(file)
    with pytest.raises(DamagedError):
        open_memory(copy_of=file)
    assert file.read_bytes() == content
    assert [finding.code for finding in look_over(file).findings] == ["damaged"]


OTHERS = {
    "nothing": b"",
    "text": b"no database at all, " * 200,
    "a header and noise": b"SQLite format 3\x00" + b"\xff" * 5000,
    "noise": flip(bytes(8192), 1, count=8192),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS.keys())
def test_what_is_no_database_is_told_and_left_as_it_is(file, content):
    file.write_bytes(content)
    with pytest.raises(DamagedError, match="mailwatch db restore FILE"):
        open_file(file)
    assert file.read_bytes() == content
    assert [finding.code for finding in look_over(file).findings] == ["damaged"]


def test_a_schema_format_beyond_any_known_is_damage(file):
    content = bytearray(make(file))
    content[47] = 200  # the last byte of the schema format number (sqlite.org/fileformat2.html, section 1.3)
    file.write_bytes(content)
    with pytest.raises(DamagedError):
        open_file(file)
    assert [finding.code for finding in look_over(file).findings] == ["damaged"]


@pytest.mark.parametrize("seed", range(25))
def test_a_header_with_changed_bytes_never_ends_in_anything_unexpected(file, seed):
    content = flip(make(file), seed, last=100, count=3)
    file.write_bytes(content)
    told = try_everything(file)
    looked = look_over(file)
    if told:
        assert looked.findings, told


@pytest.mark.parametrize("seed", range(40))
def test_changed_bytes_anywhere_are_found_or_change_nothing_that_is_journaled(file, tmp_path, seed):
    content = make(file)
    store = SqlStore(open_memory(copy_of=file))
    whole = entries(store)
    store.close()
    file.write_bytes(flip(content, seed, first=100))
    looked = look_over(file)
    if not looked.findings:
        store = SqlStore(open_memory(copy_of=file))
        assert entries(store) == whole
        store.close()
    try_everything(file)


def test_changed_bytes_are_found_at_all(file):
    content = make(file)
    found = 0
    for seed in range(20):
        file.write_bytes(flip(content, seed, first=4096, count=60))
        found += bool(look_over(file).findings)
    assert found > 10


# -- not ours, or not yet ours -------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
@pytest.mark.parametrize("mark", [0, 0x12345678])
def test_another_programs_database_is_left_as_it_is(file, mode, mark):
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute(f"PRAGMA application_id = {mark}")
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StateError, match="not mailwatch's"):
        open_file(file)
    assert file.read_bytes() == before


def test_our_tables_under_another_programs_mark_are_left_alone(file):
    make(file)
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(StateError, match="not mailwatch's"):
        open_file(file)


def test_a_newer_schema_is_left_as_it_is(file):
    make(file)
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    for use in (open_file, lambda path: open_memory(copy_of=path)):
        with pytest.raises(StateError, match="newer mailwatch"):
            use(file)
    assert [finding.code for finding in look_over(file).findings] == ["newer"]
    assert file.read_bytes() == before


def test_a_table_that_is_gone_is_damage_and_no_defect(file):
    make(file)
    connection = sqlite3.connect(file)
    connection.execute("DROP TABLE watch")
    connection.commit()
    connection.close()
    with pytest.raises(DamagedError, match="the table watch is missing"):
        open_file(file)


def test_a_guard_that_is_gone_is_found(file):
    make(file)
    connection = sqlite3.connect(file)
    connection.execute("DROP INDEX uq_outbox_wire")
    connection.commit()
    connection.close()
    (finding,) = look_over(file).findings
    assert (finding.code, finding.damage) == ("guard", True)
    assert "uq_outbox_wire" in finding.what


# -- what a crash leaves ------------------------------------------------------------------------------


def crash(file: Path, copy: Path, statement: str) -> None:
    """A copy of the database in the middle of a transaction, as a kill leaves it."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(statement)
    shutil.copy(file, copy)
    shutil.copy(f"{file}-journal", f"{copy}-journal")
    connection.execute("ROLLBACK")
    connection.close()


def test_a_transaction_that_a_crash_cut_off_is_taken_back(file, tmp_path):
    make(file, 400)
    there = entries(SqlStore(open_memory(copy_of=file)))
    left = tmp_path / "left.sqlite3"
    crash(file, left, "UPDATE journal SET kind = 'Altered'")
    assert left.read_bytes() != file.read_bytes()
    assert Path(f"{left}-journal").stat().st_size
    assert look_over(left).findings == ()
    crash(file, left, "UPDATE journal SET kind = 'Altered'")
    assert entries(SqlStore(open_memory(copy_of=left))) == there
    crash(file, left, "UPDATE journal SET kind = 'Altered'")
    store = SqlStore(open_file(left))
    assert entries(store) == there
    assert faults(store) == []
    store.close()


def test_a_rollback_journal_without_its_database_is_not_played_into_a_new_one(file, tmp_path):
    make(file, 400)
    left = tmp_path / "left.sqlite3"
    crash(file, left, "UPDATE journal SET kind = 'Altered'")
    left.unlink()
    with pytest.raises(StateError, match="left by a database that is gone"):
        open_file(left)
    assert not left.exists()


def test_a_write_ahead_log_that_a_crash_left_is_read_and_folded_in(file, tmp_path):
    """Somebody's tool may have switched the mode."""
    make(file)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO watch (client) VALUES ('late')")
    left = tmp_path / "left.sqlite3"
    for end in ("", "-wal"):
        shutil.copy(f"{file}{end}", f"{left}{end}")
    connection.close()
    store = SqlStore(open_file(left))
    with store._engine.connect() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM watch WHERE client = 'late'").scalar() == 1
        assert reading.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    store.close()
    assert not Path(f"{left}-wal").exists()


def test_a_database_is_made_whole_or_not_at_all(file):
    SqlStore(open_file(file)).close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    connection.close()


# -- locked -------------------------------------------------------------------------------------------


def test_a_locked_database_is_told_as_something_to_wait_for(file):
    make(file)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    # The real wait takes fifteen seconds; what is said after it is the same after none.
    impatient = sqlite3.connect(file, timeout=0)
    with pytest.raises(LockedError, match="another program holds it"), plain_words(file):
        impatient.execute("SELECT count(*) FROM journal")
    impatient.close()
    holder.execute("ROLLBACK")
    holder.close()


# -- settings ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_in_force(file, setting):
    name, _, value = setting.removeprefix("PRAGMA ").partition(" = ")
    spelled = {"EXTRA": "3", "ON": "1", "OFF": "0", "MEMORY": "2"}
    engine = open_file(file)
    with engine.connect() as connection:
        got = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
    engine.dispose()
    if name == "mmap_size" and got is None:
        return  # built without it
    assert str(got).lower() == spelled.get(value, value).lower()


def test_erased_words_are_overwritten_in_the_file(file):
    make(file)
    store = SqlStore(open_file(file))
    with store.transaction() as transaction:
        number = transaction.journal.append("main", NOW, replace(said(1), by="S3CRET"))
    assert b"S3CRET" in file.read_bytes()
    with store.transaction() as transaction:
        assert transaction.upkeep.redact([number]) == 1
    assert faults(store) == []
    store.close()
    assert b"S3CRET" not in file.read_bytes()
