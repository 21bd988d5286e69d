"""``mailwatch db`` and ``halt`` as people use them: beside a running service, on locked and damaged files."""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailwatch.adapters.beside_state.brakes import FileBrakes
from mailwatch.cli.statuses import ExitStatus

HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another process keeps the database for itself."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "held\n"
        yield
    finally:
        holder.stdin.close()
        holder.wait()
        holder.stdout.close()


@pytest.fixture
def file(office) -> Path:
    """The state after one turn."""
    assert office.call("once").returncode == 0
    return office.state / "mailwatch.sqlite3"


def test_a_sound_state_is_said_to_be_sound(office, file):
    before = file.read_bytes()
    done = office.call("db", "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "sound" in done.stdout
    told = json.loads(office.call("db", "check", "--json").stdout)
    assert told["findings"] == []
    assert told["entries"] > 0
    assert file.read_bytes() == before
    assert sorted(path.name for path in office.state.iterdir()) == ["lock", "mailwatch.sqlite3"]


def test_every_finding_is_a_sentence_with_its_remedy(office, file):
    connection = sqlite3.connect(file)
    connection.execute("UPDATE journal SET client = 'else' WHERE id = 2")
    connection.execute("DELETE FROM message")
    connection.commit()
    connection.close()
    file.chmod(0o644)
    done = office.call("db", "check", "--json")
    assert done.returncode == ExitStatus.FOUND
    findings = json.loads(done.stdout)["findings"]
    assert {each["code"] for each in findings} == {"chain", "derived", "mode"}
    assert all(each["what"].endswith(".") and each["remedy"] for each in findings)
    shown = office.call("db", "check").stdout
    assert all(each["what"] in shown and each["remedy"] in shown for each in findings)


def test_a_damaged_state_is_found_and_not_touched(office, file):
    content = file.read_bytes()
    file.write_bytes(content[:8192] + b"\xa5" * 4096 + content[12288:])
    before = file.read_bytes()
    done = office.call("db", "check")
    assert done.returncode == ExitStatus.FOUND
    assert "mailwatch db restore FILE" in done.stdout
    assert file.read_bytes() == before


def test_no_state_at_all_is_a_finding(office):
    assert office.call("db", "check").returncode == ExitStatus.FOUND
    assert office.call("db", "backup", str(office.state.parent / "b")).returncode == ExitStatus.STATE
    assert office.call("db", "rebuild").returncode == ExitStatus.STATE


def test_a_backup_is_made_while_the_service_runs_and_is_for_its_owner_alone(office, tmp_path):
    office.run_and_read()
    target = tmp_path / "copies" / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == ExitStatus.USAGE, "no such directory"
    target.parent.mkdir()
    done = office.call("db", "backup", str(target), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["bytes"] == target.stat().st_size
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in target.parent.iterdir()] == ["backup.sqlite3"]
    assert office.daemon.poll() is None
    connection = sqlite3.connect(target)
    assert connection.execute("SELECT count(*) FROM outbox").fetchone()[0] >= 3
    connection.close()


def test_a_backup_replaces_nothing_unless_told_to(office, file, tmp_path):
    target = tmp_path / "backup.sqlite3"
    target.write_text("precious")
    done = office.call("db", "backup", str(target))
    assert done.returncode == ExitStatus.USAGE
    assert "--force" in done.stderr
    assert target.read_text() == "precious"
    assert office.call("db", "backup", str(target), "--force").returncode == 0
    assert target.read_bytes()[:6] == b"SQLite"
    assert office.call("db", "backup", str(file), "--force").returncode == ExitStatus.USAGE
    assert office.call("db", "backup", str(tmp_path)).returncode == ExitStatus.USAGE


def test_a_damaged_state_does_not_replace_a_good_backup(office, file, tmp_path):
    target = tmp_path / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == 0
    good = target.read_bytes()
    connection = sqlite3.connect(file)
    connection.execute("UPDATE journal SET kind = 'Else' WHERE id = 2")
    connection.commit()
    connection.close()
    done = office.call("db", "backup", str(target), "--force")
    assert done.returncode == ExitStatus.STATE
    assert "was left as it is" in done.stderr
    assert target.read_bytes() == good
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_nothing_is_restored_or_rebuilt_while_the_service_runs(office, tmp_path):
    office.run_and_read()
    target = tmp_path / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == 0
    for command in (("restore", str(target)), ("rebuild",)):
        done = office.call("db", *command)
        assert done.returncode == ExitStatus.BUSY
        assert "already works on" in done.stderr
    assert list(office.state.glob("*.before-restore-*")) == []


def test_a_restored_state_reads_everything_anew_and_asks_about_what_waited(office, file, tmp_path):
    target = tmp_path / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == 0
    waiting = [row["id"] for row in office.outbox() if row["purpose"] == "step"]
    assert office.call("heard", "quiet", "--by", "phone").returncode == 0
    done = office.call("db", "restore", str(target), "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["held"] == waiting
    assert Path(told["kept"]).exists()
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM folder").fetchone() == (0,)
    assert connection.execute("SELECT observed_until FROM account").fetchall() == [(None,)]
    connection.close()
    assert office.call("db", "check").returncode == 0
    assert office.call("once").returncode == 0
    assert office.call("db", "check").returncode == 0


@pytest.mark.parametrize("content", [b"", b"no database" * 1000], ids=["empty", "noise"])
def test_a_damaged_state_goes_aside_for_the_restored_one(office, file, tmp_path, content):
    target = tmp_path / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == 0
    file.write_bytes(content)
    assert office.call("status").returncode == ExitStatus.STATE
    assert office.call("db", "restore", str(target)).returncode == 0
    (kept,) = office.state.glob("*.before-restore-*")
    assert kept.read_bytes() == content
    assert office.call("db", "check").returncode == 0


def test_a_restore_into_nothing_makes_the_state(office, file, tmp_path):
    target = tmp_path / "backup.sqlite3"
    assert office.call("db", "backup", str(target)).returncode == 0
    shutil.rmtree(office.state)
    done = office.call("db", "restore", str(target), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["kept"] is None
    assert stat.S_IMODE(office.state.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_no_sound_backup_changes_nothing(office, file, tmp_path):
    before = file.read_bytes()
    wrong = tmp_path / "wrong"
    wrong.write_bytes(before[: len(before) // 2])
    assert office.call("db", "restore", str(wrong)).returncode == ExitStatus.STATE
    assert office.call("db", "restore", str(tmp_path / "nowhere")).returncode == ExitStatus.USAGE
    assert office.call("db", "restore", str(file)).returncode == ExitStatus.USAGE
    foreign = tmp_path / "foreign"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    assert office.call("db", "restore", str(foreign)).returncode == ExitStatus.STATE
    assert file.read_bytes() == before
    assert list(office.state.glob("*.before-restore-*")) == []


def test_rebuilding_mends_what_contradicts_the_journal(office, file):
    connection = sqlite3.connect(file)
    connection.execute("DELETE FROM message")
    connection.execute("UPDATE outbox SET state = 'sent' WHERE id = 1")
    connection.commit()
    connection.close()
    done = office.call("db", "rebuild", "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["mended"]) == 2
    assert office.call("db", "check").returncode == 0
    assert "Everything follows from the journal." in office.call("db", "rebuild").stdout


def test_halt_holds_while_another_process_keeps_the_database(office, file):
    with locked(file):
        done = office.call("halt", "--reason", "stop it")
        assert done.returncode == 0, done.stderr
        # What the service asks before each mail; that nothing leaves then, the stories of tests/app tell.
        assert FileBrakes(office.state).halted() == "stop it"
        # What needs the database says that waiting helps, and it is the only thing that waits.
        refused = office.call("heard", "quiet", "--by", "phone")
        assert refused.returncode == ExitStatus.BUSY
        assert "another program holds it" in refused.stderr


def test_halt_holds_while_the_database_is_damaged_or_gone(office, file):
    for content in (b"no database" * 1000, b"", None):
        (office.state / "halt").unlink(missing_ok=True)
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content)
        assert office.call("halt").returncode == 0
        assert FileBrakes(office.state).halted()
