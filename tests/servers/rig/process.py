"""Starting and stopping one server process, and ports for it."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

PATIENCE = 20.0
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

    @property
    def alive(self) -> bool:
        """Is the first process still there?"""
        return self._process.poll() is None

    def stop(self, first: int | None = None) -> None:
        """Ask it to end and wait; what is left of its group afterwards is killed.

        ``first`` is the process to ask when it isn't the one that was started.
        """
        asked = self._process.pid if first is None else first
        with contextlib.suppress(ProcessLookupError):
            os.kill(asked, signal.SIGTERM)
        try:
            self._process.wait(timeout=PATIENCE)
        finally:
            for group in {asked, self._process.pid}:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(group, signal.SIGKILL)
            self._process.wait()
