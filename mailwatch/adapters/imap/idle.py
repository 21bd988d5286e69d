"""Waiting for a mailbox to stir (RFC 2177), with everything a connection can do wrong meanwhile.

IDLE is a hint: it may lie, and only delays what the next look finds anyway.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import time
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mailwatch.adapters.imap.wire import Wire

FAREWELL = 15.0
"""Seconds for the server to answer DONE."""
_TAG = b"WAIT"
_LITERAL = re.compile(rb"\{(\d{1,20})\+?\}\r?\n$")
_STIRRING = re.compile(rb"\* \d+ (?:EXPUNGE|FETCH)\b|\* 0*[1-9]\d* RECENT\b|\* VANISHED\b", re.IGNORECASE)
_EXISTS = re.compile(rb"\* (\d{1,20}) EXISTS\b", re.IGNORECASE)


class Alarm:
    """A pipe that another thread can knock at; a knock is kept until somebody waits."""

    def __init__(self) -> None:
        self.handle, self._knocker = os.pipe()
        os.set_blocking(self.handle, False)
        os.set_blocking(self._knocker, False)
        weakref.finalize(self, _close, self.handle, self._knocker)

    def knock(self) -> None:
        """Wake who waits, now or next; safe in any thread."""
        with contextlib.suppress(BlockingIOError):  # full of knocks already
            os.write(self._knocker, b"!")

    def was_knocked(self) -> bool:
        """Has somebody knocked since the last time? Forgets it."""
        knocked = False
        with contextlib.suppress(BlockingIOError):
            while os.read(self.handle, 4096):
                knocked = True
        return knocked

    def sleep(self, seconds: float) -> bool:
        """Wait up to ``seconds``; True when somebody knocked."""
        poll = select.poll()
        poll.register(self.handle, select.POLLIN)
        poll.poll(max(0.0, seconds) * 1000)
        return self.was_knocked()


class Idle:
    """One IDLE on ``wire`` until something stirs, ``alarm`` is knocked at or the time is over.

    ``begin``, ``watch`` and ``end`` each raise :class:`imaplib.IMAP4.abort`
    when the server breaks off; the caller sets deadlines around the first and
    the last. ``end`` tells whether something stirred at all. ``messages`` is
    how many the folder is known to hold: as many EXISTS is no news.
    """

    def __init__(self, wire: Wire, alarm: Alarm, *, messages: int | None = None) -> None:
        self._messages = messages
        self._wire = wire
        self._alarm = alarm
        self._begun = False
        self._ended = False
        self._stirred = False

    def begin(self) -> None:
        """Ask for it, and wait until the server agrees; lines before its ``+`` count."""
        self._wire.send(_TAG + b" IDLE\r\n")
        while not self._begun:
            self._read(self._wire.readline())
            if self._ended:
                raise self._wire.abort("IDLE was refused")

    def watch(self, seconds: float) -> None:
        """Return when something stirs, somebody knocks or the time is over."""
        end = time.monotonic() + seconds
        while True:
            for line in self._wire.lines_at_hand():
                self._read(line)
            if self._stirred:
                return
            left = end - time.monotonic()
            if left <= 0 or (not self._wire.await_input(self._alarm.handle, left) and self._woken(end)):
                return

    def end(self) -> bool:
        """Say DONE and hear the server out; True when something stirred."""
        self._wire.send(b"DONE\r\n")
        while not self._ended:
            self._read(self._wire.readline())
        return self._stirred

    def _woken(self, end: float) -> bool:
        poll = select.poll()
        poll.register(self._alarm.handle, select.POLLIN)
        return bool(poll.poll(0)) or time.monotonic() >= end

    def _read(self, line: bytes) -> None:
        if not line.endswith(b"\n"):
            raise self._wire.abort("the server closed the connection")
        if line.startswith(_TAG + b" "):
            self._ended = True
            if not line.upper().startswith(_TAG + b" OK"):
                raise self._wire.abort(line.decode("ascii", "replace").strip())
        elif line.startswith(b"+"):
            self._begun = True
        elif line.upper().startswith(b"* BYE"):
            raise self._wire.abort(line.decode("ascii", "replace").strip())
        elif _STIRRING.match(line) or self._is_another_number(line):
            self._stirred = True
        announced = _LITERAL.search(line)
        if announced:  # what follows is data, whatever it looks like
            self._wire.read(int(announced[1]))
            self._read_rest()

    def _is_another_number(self, line: bytes) -> bool:
        exists = _EXISTS.match(line)
        return exists is not None and int(exists[1]) != self._messages

    def _read_rest(self) -> None:
        rest = self._wire.readline()
        announced = _LITERAL.search(rest)
        while announced:
            self._wire.read(int(announced[1]))
            announced = _LITERAL.search(self._wire.readline())


def _close(*handles: int) -> None:
    for handle in handles:
        os.close(handle)
