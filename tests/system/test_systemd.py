"""What the unit files promise, and what the service tells systemd."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from machine import need_program

UNITS = Path(__file__).resolve().parents[2] / "systemd"
LONGEST_ANSWER = 600
"""Seconds that a mail server may take after the final dot (RFC 5321 §4.5.3.2.6)."""


def settings_of(name: str) -> dict[str, list[str]]:
    """Each setting of a unit with its values in order."""
    found: dict[str, list[str]] = {}
    for line in (UNITS / name).read_text().splitlines():
        if line and not line.startswith(("#", "[")):
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


@pytest.mark.parametrize("name", ["mailwatch.service", "mailwatch-user.service"])
def test_a_unit_waits_for_a_send_restarts_after_a_crash_and_not_after_a_wrong_file(name):
    unit = settings_of(name)
    assert unit["Type"] == ["notify"]
    assert int(unit["TimeoutStopSec"][0]) > LONGEST_ANSWER
    assert unit["Restart"] == ["on-failure"]
    # No count of restarts is what stops it for good: a full disk empties, a server comes back.
    assert unit["StartLimitIntervalSec"] == ["0"]
    assert not {"MemoryMax", "RuntimeMaxSec", "CPUQuota", "LimitAS", "LimitCPU"} & unit.keys()
    assert "78" in unit["RestartPreventExitStatus"][0].split()
    assert "WatchdogSec" in unit
    assert unit["ExecReload"] == ["/bin/kill -HUP $MAINPID"]
    assert unit["ExecStart"][0].endswith(" run")


def test_every_setting_of_the_system_unit_says_why():
    lines = (UNITS / "mailwatch.service").read_text().splitlines()
    service = lines[lines.index("[Service]") : lines.index("[Install]")]
    explained = False
    for line in service:
        if line.startswith("#"):
            explained = True
        elif not line:
            explained = False
        elif not line.startswith("["):
            assert explained, f"no comment above {line}"


@pytest.mark.parametrize("name", ["mailwatch.service", "mailwatch-user.service"])
def test_systemd_reads_the_unit_without_complaint(name, tmp_path):
    need_program("systemd-analyze")
    unit = tmp_path / name
    # The program named in the file is not installed here; any other will do for the reading.
    text = (UNITS / name).read_text().replace("/usr/bin/mailwatch", sys.executable)
    unit.write_text(text.replace("%h/.local/bin/mailwatch", sys.executable))
    done = subprocess.run(
        ["systemd-analyze", *(["--user"] if "user" in name else []), "verify", str(unit)],
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_system_unit_leaves_little_open(tmp_path):
    need_program("systemd-analyze")
    unit = tmp_path / "mailwatch.service"
    shutil.copy(UNITS / "mailwatch.service", unit)
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=15", str(unit)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-500:]


class ServiceManager:
    """The other end of $NOTIFY_SOCKET."""

    def __init__(self, directory: str) -> None:
        self.path = f"{directory}/notify"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.path)
        self._socket.settimeout(40)

    def wait_for(self, beginning: str) -> str:
        """The next message that begins so; raises TimeoutError."""
        while True:
            text = self._socket.recv(4096).decode()
            if text.startswith(beginning):
                return text

    def pending(self) -> bytes:
        """A message that nobody has read yet, or nothing."""
        self._socket.setblocking(False)
        try:
            return self._socket.recv(4096)
        except BlockingIOError:
            return b""

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def manager():
    # A short path: an address of a local socket holds 107 bytes.
    with tempfile.TemporaryDirectory(prefix="mw-") as directory:
        made = ServiceManager(directory)
        yield made
        made.close()


def test_the_service_tells_systemd_when_it_is_ready_alive_reloading_and_stopping(office, manager):
    office.run(NOTIFY_SOCKET=manager.path, WATCHDOG_USEC="120000000")
    manager.wait_for("READY=1")
    manager.wait_for("WATCHDOG=1")
    assert "watching 1 account(s), 3 client(s)" in manager.wait_for("STATUS=")

    office.send(signal.SIGHUP)
    assert "MONOTONIC_USEC=" in manager.wait_for("RELOADING=1")
    manager.wait_for("READY=1")

    office.call("halt", "--reason", "on holiday")
    while "on holiday" not in manager.wait_for("STATUS="):
        pass

    office.send(signal.SIGTERM)
    manager.wait_for("STOPPING=1")
    assert office.daemon.wait(40) == 0


def test_a_wrong_file_ends_the_service_before_it_says_ready(office, manager):
    office.config.write_text(office.text.replace('mode = "review"', 'mode = "maybe"'))
    daemon = office.run(NOTIFY_SOCKET=manager.path)
    assert daemon.wait(40) == 78
    assert manager.pending() == b""
