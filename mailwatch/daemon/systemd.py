"""sd_notify(3): tell systemd how it goes, fed by real progress alone."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping

from mailwatch.shown import one_line


class Notifier:
    """Speaks to ``$NOTIFY_SOCKET``; outside systemd it says nothing."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        environment = os.environ if environment is None else environment
        self._address = environment.get("NOTIFY_SOCKET", "")

    def ready(self) -> None:
        """Every account's thread runs."""
        self._send("READY=1")

    def reloading(self, monotonic_seconds: float) -> None:
        """The file is read anew (systemd wants the instant of CLOCK_MONOTONIC)."""
        self._send(f"RELOADING=1\nMONOTONIC_USEC={int(monotonic_seconds * 1e6)}")

    def stopping(self) -> None:
        """On the way out."""
        self._send("STOPPING=1")

    def watchdog(self) -> None:
        """Alive: called only while every thread makes progress."""
        self._send("WATCHDOG=1")

    def status(self, text: str) -> None:
        """One line for ``systemctl status``."""
        self._send("STATUS=" + one_line(text))

    def extend_timeout(self, seconds: float) -> None:
        """A send in progress needs this much longer to end well (systemd 236 and later)."""
        self._send(f"EXTEND_TIMEOUT_USEC={int(seconds * 1e6)}")

    def _send(self, text: str) -> None:
        if not self._address:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
                channel.sendto(text.encode(), address)
        except OSError:
            # A service manager that went away must not stop the service.
            return
