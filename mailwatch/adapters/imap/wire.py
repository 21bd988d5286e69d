"""imapclient with a reader of our own below it, and a handle by which another thread can cut the line.

The module imports imapclient, so it is itself imported only when a connection
is made.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import select
import socket
import ssl
from typing import TYPE_CHECKING

from imapclient import IMAPClient

from mailwatch.adapters.line import limited
from mailwatch.adapters.tls import TlsFromTheStartError, speaks_tls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

ANSWER_BYTES = 16_000_000
"""All that may come in answer to a command, unasked lines included: room for a SEARCH that finds 1.4 million
UIDs of ten digits. imaplib's own limit of 1,000,000 for a line is met at 150,000 messages."""
ANSWER_LINES = 20_000
"""Lines of an answer. No account has more folders, no FETCH of ours asks for more than 500 messages."""
LITERAL_BYTES = 1_000_000
"""One literal where no message is asked for: header blocks are asked for up to 64 KiB, and some servers
pay no heed to that."""
IDLE_BYTES = 1_000_000
"""What may be said in one IDLE: in five minutes a busy folder says some kilobytes."""

_PIECE = 65_536
_KEPT = frozenset(
    (
        *("OK", "NO", "BAD", "BYE", "PREAUTH", "CAPABILITY", "READ-ONLY", "READ-WRITE"),
        *("LIST", "STATUS", "SEARCH", "FETCH", "EXISTS", "UIDNEXT", "UIDVALIDITY"),
    )
)
"""Untagged responses that somebody here reads; what else a server says unasked is dropped."""
_LASTING = frozenset(("BYE", "CAPABILITY"))
"""Those that count beyond the command in whose answer they came."""
_LINE_END = re.compile(rb"[\r\n\0]")
_NO_TEXT = re.compile(rb"[A-Za-z0-9.]+ (?:OK|NO|BAD)")

GREETING_SECONDS = 8.0
"""After so long a silence it is asked whether the server waits for TLS; most greet within one."""


class Excess(imaplib.IMAP4.abort):
    """The server says more than anything that was asked for can need."""


class SocketHandle:
    """A second handle on the connection's socket; it outlives the switch to TLS."""

    def __init__(self) -> None:
        self._handle: socket.socket | None = None
        self.was_cut = False

    def hold(self, connected: socket.socket) -> None:
        """Remember the connection."""
        self._handle = connected.dup()

    def cut(self) -> None:
        """End the connection: whoever reads from it sees its end at once."""
        self.was_cut = True
        if self._handle is not None:
            with contextlib.suppress(OSError):
                self._handle.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Forget the connection."""
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def limited(self, seconds: float) -> AbstractContextManager[None]:
        """Cut the line when the block takes longer."""
        return limited(seconds, self.cut)


class Wire(imaplib.IMAP4):
    """imaplib reading from a buffer that is ours: nothing hides from ``poll`` or outlives STARTTLS."""

    def __init__(
        self, host: str, port: int, context: ssl.SSLContext | None, timeout: float, line: SocketHandle
    ) -> None:
        self._context = context
        self._line = line
        self._buffer = bytearray()
        self._source: socket.socket | None = None
        self.untagged_responses: dict[str, list[bytes | tuple[bytes, bytes]]] = {}
        self.begin()
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        connected = socket.create_connection((self.host, self.port), timeout)
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        # imaplib writes a command in pieces; without this each piece waits 40 ms for the last one's receipt.
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._line.hold(connected)
        if self._context is None:
            self._refuse_silence(connected, timeout)
            return connected
        try:
            return self._context.wrap_socket(connected, server_hostname=self.host)
        except OSError:
            connected.close()
            raise

    def _refuse_silence(self, connected: socket.socket, timeout: float | None) -> None:
        """A server that begins with TLS says nothing in clear, however long it is waited for."""
        connected.settimeout(GREETING_SECONDS)
        try:
            connected.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            if speaks_tls(self.host, self.port):
                connected.close()
                raise TlsFromTheStartError from None
        finally:
            if connected.fileno() >= 0:
                connected.settimeout(timeout)

    def begin(self, *, answer: int = ANSWER_BYTES, literal: int = LITERAL_BYTES) -> None:
        """A new command: how many bytes may come until the next one, and how many in one literal."""
        self._bytes_left = answer
        self._lines_left = ANSWER_LINES
        self._literal = literal
        for name in self.untagged_responses.keys() - _LASTING:
            del self.untagged_responses[name]

    def last(self, name: str) -> bytes | None:
        """What the newest untagged response of this name says, None where there is none."""
        said = self.untagged_responses.get(name)
        newest = said[-1] if said else None
        return newest if isinstance(newest, bytes) else None

    def read(self, size: int) -> bytes:
        """Exactly ``size`` bytes, fewer at the end of the connection."""
        if size > self._literal:
            raise Excess(f"it announces {size} bytes at once, where {self._literal} are the most")
        while len(self._buffer) < size and self._receive():
            pass
        return self._take(size)

    def readline(self) -> bytes:
        """A line with its end; what is left of one at the end of the connection."""
        searched = 0
        self._forget_clear_text()
        self._lines_left -= 1
        if self._lines_left < 0:
            raise Excess(f"it says more than {ANSWER_LINES} lines")
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            if not self._receive():
                return self._take(len(self._buffer))
        return self._take(end + 1)

    def lines_at_hand(self) -> Iterator[bytes]:
        """Complete lines that were received and not yet read, without waiting."""
        while b"\n" in self._buffer:
            yield self.readline()

    def await_input(self, wake: int, seconds: float) -> bool:
        """Wait until the server sent something (True), ``wake`` is readable or the time is over.

        Raises :class:`imaplib.IMAP4.abort` at the end of the connection.
        """
        if not self._pending():
            poll = select.poll()
            poll.register(self.sock, select.POLLIN)
            poll.register(wake, select.POLLIN)
            ready = [handle for handle, _ in poll.poll(max(0.0, seconds) * 1000)]
            if self.sock.fileno() not in ready:
                return False
        timeout = self.sock.gettimeout()
        self.sock.setblocking(False)
        try:
            if not self._receive():
                raise self.abort("the server closed the connection")
        except (BlockingIOError, ssl.SSLWantReadError):
            pass  # half a TLS record, or one without data, such as a session ticket
        finally:
            self.sock.settimeout(timeout)
        return True

    def _receive(self) -> bool:
        self._forget_clear_text()
        received = self.sock.recv(_PIECE)
        self._bytes_left -= len(received)
        if self._bytes_left < 0:
            raise Excess("it says more than anything that was asked for can need")
        self._buffer += received
        return bool(received)

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _pending(self) -> bool:
        return isinstance(self.sock, ssl.SSLSocket) and self.sock.pending() > 0

    def _forget_clear_text(self) -> None:
        # What came before TLS was anybody's word: RFC 3501 §6.2.1 wants it forgotten.
        if self._source is not self.sock:
            self._source = self.sock
            self._buffer.clear()
            self.untagged_responses.clear()

    # -- imaplib's inner workings, where it is stricter or laxer than a client can afford -----------

    def _command(self, name: str, *arguments: str | bytes | None) -> bytes:
        for each in arguments:
            octets = each.encode("utf-8", "surrogateescape") if isinstance(each, str) else each
            if octets is not None and _LINE_END.search(octets):
                # Whatever it is and wherever it came from: it would begin a command of its own.
                raise self.error("an argument with a line end or NUL never goes onto the wire")
        tag: bytes = super()._command(name, *arguments)  # type: ignore[misc]  # typeshed leaves it out
        return tag

    def _get_line(self) -> bytes:
        line: bytes = super()._get_line()  # type: ignore[misc]  # as above
        # RFC 9051 §7.1 wants a text after OK; some servers save it.
        return line + b" " if _NO_TEXT.fullmatch(line) else line

    def _append_untagged(self, name: str, said: bytes | tuple[bytes, bytes]) -> None:
        if name in _KEPT:
            super()._append_untagged(name, said)  # type: ignore[misc]  # as above


class ImapConnection(IMAPClient):  # type: ignore[misc]  # imapclient ships no types
    """An IMAPClient on a :class:`Wire`."""

    def __init__(
        self, host: str, port: int, context: ssl.SSLContext | None, timeout: float, line: SocketHandle
    ) -> None:
        self._parts = (host, port, context, timeout, line)
        super().__init__(host, port, ssl=context is not None, timeout=timeout)
        # At its usual level 5 imaplib formats every line for a log, passwords and letters included.
        self.wire.debug = 0
        self.normalise_times = False
        self.folder_encode = False

    def _create_IMAP4(self) -> Wire:  # noqa: N802  the name is imapclient's
        return Wire(*self._parts)

    @property
    def wire(self) -> Wire:
        """The connection below."""
        wire: Wire = self._imap
        return wire


def has_failed(error: Exception) -> str | None:
    """The server's words when ``error`` is nothing worse than its clean tagged NO, else None."""
    if type(error) is not imaplib.IMAP4.error:
        return None
    matched = re.fullmatch(r"\w+ failed: (.*)", str(error), re.DOTALL)
    return matched[1] if matched else None
