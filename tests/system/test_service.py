"""The service as its owner meets it: signals, second instances, mistakes, servers that go away."""

from __future__ import annotations

import ctypes
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

CLIENTS = ("harbour", "quiet", "summit")


OK, USAGE, UNAVAILABLE, STATE, OUTPUT, BUSY, CONFIG, INTERRUPTED = 0, 2, 69, 73, 74, 75, 78, 130


def test_once_reads_everything_lays_the_mails_out_and_ends(office):
    done = office.call("once")
    assert done.returncode == OK
    assert "read completely" in done.stdout
    steps = [row for row in office.outbox() if row["purpose"] == "step"]
    assert {(row["client"], row["step"], row["state"]) for row in steps} == {
        (client, "check-in", "held") for client in CLIENTS
    }


def test_in_review_nothing_reaches_a_client_before_the_owners_yes(office):
    reached: list[str] = []
    office.servers.on_mail = lambda _sender, recipients, _content: reached.extend(recipients)
    office.call("once")
    assert set(reached) <= {"anna@studio.example"}
    number = next(row["id"] for row in office.outbox() if row["client"] == "quiet")
    approved = office.call("outbox", "approve", str(number))
    assert approved.returncode == OK
    assert "approved" in approved.stdout


def test_a_dry_run_leaves_no_state_behind(office):
    """I6."""
    done = office.call("once", "--dry-run")
    assert done.returncode == OK
    assert not office.state.exists() or not list(office.state.iterdir())


def test_a_second_instance_names_the_process_and_says_busy(office):
    daemon = office.run_and_read()
    for command in ("run", "once"):
        second = office.call(command)
        assert second.returncode == BUSY
        assert f"process {daemon.pid}" in second.stderr
    assert daemon.poll() is None


def test_what_only_looks_works_beside_the_running_service(office):
    office.run_and_read()
    for command in (
        ("status",),
        ("plan", "--offline"),
        ("outbox", "list"),
        ("explain", "quiet"),
        ("once", "--dry-run"),
        ("journal", "verify"),
        ("config", "show"),
    ):
        assert office.call(*command).returncode == OK, command


def test_a_wrong_file_lists_every_problem_and_exits_78(office):
    wrong = office.text.replace('kind       = "business"', 'kind       = "firm"').replace(
        "[sending]", '[sendng]\nmode = "on"\n\n[sending]'
    )
    office.config.write_text(wrong.replace('mode = "review"', 'mode = "maybe"'))
    for command in (("run",), ("once",), ("check",), ("status",), ("plan",), ("heard", "quiet"), ("halt",)):
        done = office.call(*command)
        assert done.returncode == CONFIG, command
        for path in ("sendng", "sending.mode", "client.harbour.kind", "client.quiet.kind"):
            assert path in done.stderr, (command, path, done.stderr)


def test_a_file_that_is_not_there_says_how_to_begin(office):
    office.config.unlink()
    done = office.call("status")
    assert done.returncode == CONFIG
    assert "mailwatch config example" in done.stderr


def test_a_wrong_password_is_told_in_plain_words(office):
    done = office.call("once", MAIL_PASSWORD="wrong")
    assert done.returncode == UNAVAILABLE
    assert "password" in done.stderr.lower() or "log" in done.stderr.lower()
    assert "wrong" not in done.stderr.replace("wrong password", ""), "what was tried is never repeated"
    checked = office.call("check", MAIL_PASSWORD="wrong")
    assert checked.returncode == 1
    assert "BAD" in checked.stdout


def test_a_server_that_is_gone_is_told_in_plain_words_and_leaves_what_was_known(office):
    assert office.call("once").returncode == OK
    before = [row for row in office.outbox() if row["purpose"] == "step"]
    office.stop_servers()
    done = office.call("once")
    assert done.returncode == UNAVAILABLE
    assert "127.0.0.1" in done.stderr
    assert office.call("plan", "--offline").returncode == OK
    assert [row for row in office.outbox() if row["purpose"] == "step"] == before


def test_the_service_outlives_a_server_that_goes_away_and_says_since_when_it_is_blind(office):
    daemon = office.run_and_read()
    office.stop_servers()
    office.until(lambda: "mailbox not read" in office.logged(), "the outage is logged")
    assert daemon.poll() is None
    assert "NOT READ since" in office.call("status").stdout
    assert office.end() == OK
    assert "Traceback" not in office.logged()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_service_cleanly(office, number):
    office.run_and_read()
    assert office.end(number) == OK
    assert "Traceback" not in office.logged()
    assert "stopped" in office.logged()
    assert office.call("once").returncode == OK, "the lock is free again"


def test_ctrl_c_in_a_command_ends_it_without_a_traceback(office):
    """The command waits for an answer that never comes: a password command that sleeps."""
    office.config.write_text(office.text.replace('{ env = "MAIL_PASSWORD" }', '{ command = "sleep 60" }'))
    process = subprocess.Popen(
        [sys.executable, "-m", "mailwatch", "-c", str(office.config), "check"],
        env=office.environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A shell that runs us in the background has SIGINT ignored, and all its children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509  no threads yet
    )
    assert process.stdout is not None
    for line in process.stdout:
        if b"texts can be written" in line:
            break
    # As a terminal does: to the whole group, or the command just begun could outlive us with our pipes.
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    # Where the signal struck in the middle of an exec() (a dataclass that is being made), CPython ends by the
    # signal itself, however it was dealt with; a shell shows 130 for both.
    assert process.returncode in (INTERRUPTED, -signal.SIGINT)
    assert errors.decode().strip() == "Stopped."


def test_a_reload_with_a_wrong_file_keeps_the_old_one(office):
    office.run_and_read()
    office.config.write_text(office.text.replace('mode = "review"', 'mode = "maybe"'))
    office.send(signal.SIGHUP)
    office.until(lambda: "the new configuration is not used" in office.logged(), "the reload is refused")
    assert "sending.mode" in office.logged()
    assert office.call("status").returncode == CONFIG
    office.config.write_text(office.text)
    office.call("heard", "quiet", "--by", "phone")
    office.until(lambda: len(office.of_kind("CaseClosed")) == 1, "the service still works as before")
    assert office.end() == OK


def test_a_reload_takes_a_new_client_in(office):
    office.run_and_read()
    office.config.write_text(
        office.text
        + '\n[client.new]\nkind = "business"\nsalutation = "Dear Ned,"\npeople = ["ned@new.example"]\n'
    )
    office.send(signal.SIGHUP)
    office.until(lambda: "reloaded" in office.logged(), "the file is read anew")
    assert "clients=4" in office.logged()
    assert office.end() == OK


def test_what_a_command_says_is_noticed_by_the_service_within_two_seconds(office):
    """The timer is an hour away, so only the signal can wake it; of three words the quickest is in time."""
    office.run_and_read()
    for count, client in enumerate(CLIENTS, 1):
        assert office.call("heard", client, "--by", "phone").returncode == OK
        office.until(lambda count=count: len(office.of_kind("CaseClosed")) == count, f"{client} is closed")
    said = {entry.event.client: entry.at for entry in office.of_kind("OwnerSaid")}
    closed = {entry.event.client: entry.at for entry in office.of_kind("CaseClosed")}
    assert min((closed[client] - said[client]).total_seconds() for client in CLIENTS) <= 2.0
    states = {row["client"]: row["state"] for row in office.outbox() if row["purpose"] == "step"}
    assert set(states.values()) == {"withdrawn"}


def test_a_halt_stops_approved_mail_until_release(office):
    office.call("once")
    reached: list[str] = []
    office.servers.on_mail = lambda _sender, recipients, _content: reached.extend(recipients)
    assert office.call("halt", "--reason", "on holiday").returncode == OK
    for row in office.outbox():
        if row["purpose"] == "step":
            office.call("outbox", "approve", str(row["id"]))
    office.call("once")
    assert reached == []
    assert "on holiday" in office.call("status").stdout
    assert "halt is lifted" in office.call("release").stdout
    assert "HALTED" not in office.call("status").stdout


def test_a_reader_that_goes_away_is_no_error(office):
    """``mailwatch config example | head -1``"""
    done = subprocess.run(
        f"'{sys.executable}' -m mailwatch config example | head -1",
        shell=True,
        env=office.environment(),
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert done.stderr == ""


def test_tables_fit_a_terminal_and_are_rows_in_a_pipe(office):
    office.call("once")
    environment = office.environment()
    del environment["COLUMNS"]
    command = [sys.executable, "-m", "mailwatch", "-c", str(office.config), "status"]
    piped = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=True)
    assert len([line for line in piped.stdout.splitlines() if "Draft for quiet" in line]) >= 1

    leader, follower = pty.openpty()
    watched = subprocess.Popen(
        command, env={**environment, "TERM": "xterm"}, stdout=follower, stderr=follower
    )
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 65_536):
            shown += chunk
    except OSError:
        pass  # the other side is closed: Linux says EIO
    os.close(leader)
    assert watched.wait(30) == OK
    assert b"Waiting for the client" in shown


def test_the_journal_is_in_order_and_unaltered_after_all_of_this(office):
    office.run_and_read()
    office.call("pause", "quiet", "--until", "2999-01-01")
    office.call("resume", "quiet")
    office.end()
    entries = office.entries()
    assert all(one.id < two.id for one, two in pairwise(entries))
    assert "unaltered" in office.call("journal", "verify").stdout


def test_the_service_loads_neither_migrations_nor_what_only_people_need():
    """Memory at rest, and a defect's traceback that can't show local variables."""
    script = """
import sys
import threading
from mailwatch import logs
logs.configure()
import structlog
import mailwatch.daemon.supervisor, mailwatch.wiring, mailwatch.adapters.store.sql
print(*(name for name in ("rich", "pygments", "alembic", "mako") if name in sys.modules))
print(structlog.dev.ConsoleRenderer().exception_formatter is structlog.dev.plain_traceback)
"""
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=True
    )
    assert loaded.stdout == "\nTrue\n"


def test_a_word_said_while_no_service_runs_says_when_it_takes_effect(office):
    office.call("once")
    assert "No service is running" in office.call("heard", "quiet", "--by", "phone").stderr
    office.run_and_read()
    assert "No service is running" not in office.call("heard", "summit", "--by", "phone").stderr


def test_asking_for_an_option_that_does_not_exist_is_a_wrong_call(office):
    assert office.call("config", "show", "nonsense").returncode == USAGE
    assert office.call("config", "show", "ghosted").returncode == OK


def test_a_state_directory_that_is_a_file_is_told_in_plain_words(office):
    office.state.write_text("a file")
    for command in (("once",), ("run",), ("halt",), ("pause", "quiet")):
        done = office.call(*command)
        assert done.returncode == STATE, command
        assert str(office.state) in done.stderr


def test_a_damaged_database_is_told_in_plain_words(office):
    office.state.mkdir()
    (office.state / "mailwatch.sqlite3").write_bytes(b"no database" * 1000)
    for command in (("once",), ("run",), ("status",), ("plan", "--offline"), ("journal", "verify")):
        done = office.call(*command)
        assert done.returncode == STATE, command
        assert "backup" in done.stderr


def test_a_full_disk_behind_the_output_is_told_in_plain_words(office):
    with open("/dev/full", "wb") as full:  # noqa: PTH123  a device
        done = subprocess.run(
            [sys.executable, "-m", "mailwatch", "config", "example"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=office.environment(),
            timeout=30,
            check=False,
        )
    assert done.returncode == OUTPUT
    assert "Traceback" not in done.stderr
    assert "no space left" in done.stderr


def test_a_terminal_that_knows_no_arrows_still_gets_its_answer(office):
    for command in (
        ("config", "show"),
        ("once",),
        ("status",),
        ("outbox", "show", "1"),
        ("explain", "quiet"),
    ):
        assert office.call(*command, PYTHONIOENCODING="ascii").returncode == OK, command


def test_the_log_says_when_everything_was_halted_and_when_it_went_on(office):
    office.run_and_read()
    office.call("halt", "--reason", "on holiday")
    office.until(lambda: "on holiday" in office.logged(), "the halt is logged")
    office.call("release")
    office.until(lambda: "the halt is lifted" in office.logged(), "the release is logged")
    assert office.end() == OK


def test_a_wrong_password_does_not_end_the_service_and_is_never_logged(office):
    daemon = office.run(MAIL_PASSWORD="not-this-one")
    office.until(lambda: "mailbox not read" in office.logged(), "the refusal is logged")
    assert daemon.poll() is None
    assert "does not accept the password" in office.call("status").stdout
    assert office.end() == OK
    assert "not-this-one" not in office.logged()
    assert "Traceback" not in office.logged()


def test_a_reload_never_moves_the_service_to_another_state(office):
    office.run_and_read()
    office.config.write_text(office.text.replace(str(office.state), str(office.state) + "-2"))
    office.send(signal.SIGHUP)
    office.until(lambda: "the new configuration is not used" in office.logged(), "the reload is refused")
    assert "state.directory" in office.logged()
    assert office.end() == OK


def test_a_skipped_mail_is_dropped_with_its_case_even_if_it_is_approved_afterwards(office):
    reached: list[str] = []
    office.servers.on_mail = lambda _sender, recipients, _content: reached.extend(recipients)
    office.call("once")
    number = next(row["id"] for row in office.outbox() if row["client"] == "quiet")
    assert office.call("outbox", "skip", str(number)).returncode == OK
    office.call("outbox", "approve", str(number))
    office.call("once")
    (row,) = [row for row in office.outbox() if row["id"] == number]
    assert row["state"] == "withdrawn"
    assert "quill@quiet.example" not in reached
    assert office.call("outbox", "approve", str(number)).returncode == USAGE


def test_what_takes_a_number_or_a_name_says_so_when_there_is_none(office):
    for wrong in (
        ("outbox", "show", "99"),
        ("outbox", "approve", "99"),
        ("outbox", "arrived", "99"),
        ("heard", "nobody"),
        ("chase", "nothing"),
        ("explain", "nobody"),
        ("explain", "./no/such/file"),
        ("heard", "quiet", "--until", "2020-01-01"),
        ("heard", "quiet", "--until", "tomorrow"),
        ("plan", "--until", "soon"),
    ):
        done = office.call(*wrong)
        assert done.returncode == USAGE, wrong
        assert done.stderr


def test_a_signal_that_the_system_hands_to_another_thread_ends_the_service_as_well(office):
    daemon = office.run_and_read()
    other = next(
        int(task.name) for task in Path(f"/proc/{daemon.pid}/task").iterdir() if int(task.name) != daemon.pid
    )
    assert ctypes.CDLL(None).tgkill(daemon.pid, other, int(signal.SIGTERM)) == 0
    assert daemon.wait(20) == OK
    assert "stopped" in office.logged()


def test_commands_and_the_service_outlast_a_writer_that_holds_the_database(office):
    """Another program writes, and takes seconds for it: that is weather, and no defect."""
    daemon = office.run_and_read()
    other = sqlite3.connect(office.state / "mailwatch.sqlite3", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    release = threading.Timer(3.0, other.close)
    release.start()
    try:
        for command in (("status",), ("heard", "quiet")):
            done = office.call(*command)
            assert done.returncode == OK, (command, done.stderr)
    finally:
        release.join()
    office.until(lambda: office.of_kind("OwnerSaid"), "the word to be written down")
    assert daemon.poll() is None


def test_signs_of_life_are_given_while_the_mailbox_is_read(office):
    """By the service and after a good `once`; a dry run gives none (I6), and a stopped server ends them."""
    calls: list[str] = []

    class Watcher(BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Watcher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/ping/main"
    office.config.write_text(f'{office.text}\n[notices]\nping = "{url}"\n')
    try:
        assert office.call("once", "--dry-run").returncode == 0
        assert calls == []
        assert office.call("once").returncode == 0
        assert calls == ["/ping/main"]
        office.run_and_read()
        office.until(lambda: len(calls) == 2, "the service gives a sign")
        office.end()
        office.stop_servers()
        assert office.call("once").returncode == 69
        assert len(calls) == 2
    finally:
        server.shutdown()
        server.server_close()
