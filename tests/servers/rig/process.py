"""Starting and stopping one server process, and ports for it."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

PATIENCE = 60.0
"""Seconds to wait for a server; it takes one, but four test workers share the machine."""

_BELOW_EPHEMERAL = range(20_000, 32_000)


def free_ports(count: int) -> tuple[int, ...]:
    """``count`` ports of 127.0.0.1 that nobody uses.

    Taken below the range from which the kernel serves outgoing connections,
    so that a stopped server finds its port free when it comes back.
    """
    found: list[int] = []
    with contextlib.ExitStack() as held:
        while len(found) < count:
            port = random.SystemRandom().choice(_BELOW_EPHEMERAL)
            probe = held.enter_context(socket.socket())
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                found.append(port)
    return tuple(found)


def wait_until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Poll ``condition``; AssertionError naming ``what`` when it does not come true."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience:.0f} s in vain for {what}")
        time.sleep(0.02)


def listening(port: int) -> bool:
    """Does somebody accept connections on this port?"""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Server:
    """A server kept in the foreground, in a session of its own, so that all of it can be ended."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], output: Path) -> None:
        with output.open("ab") as stream:
            self._process = subprocess.Popen(
                command,
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

        # Should the tests be killed, nobody else would end the server: the guard sees its input end.
        # (PR_SET_PDEATHSIG is lost as Postfix changes users.)
        self._guard = subprocess.Popen(
            ["sh", "-c", 'read -r _; kill "$1"', "sh", str(self._process.pid)],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    @property
    def alive(self) -> bool:
        """Is the first process still there?"""
        return self._process.poll() is None

    def children(self, name: str) -> list[int]:
        """Process ids of its direct children that run as ``name``."""
        found = []
        for status in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):  # ended meanwhile
                head, _, tail = status.read_text().rpartition(")")
                if head.partition("(")[2] == name and int(tail.split()[1]) == self._process.pid:
                    found.append(int(status.parent.name))
        return found

    def stop(self) -> None:
        """Ask it to end and wait; what is left of its group afterwards is killed."""
        with self._guard:
            self._guard.kill()
        self._process.terminate()
        try:
            self._process.wait(timeout=PATIENCE)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
