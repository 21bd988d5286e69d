"""aiosmtplib with a reader of our own below it: only a reply is a reply, and nobody talks for ever.

The module imports aiosmtplib, so it is itself imported only when a connection
is made.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import aiosmtplib
from aiosmtplib.protocol import SMTPProtocol
from aiosmtplib.response import SMTPResponse

if TYPE_CHECKING:
    import ssl

REPLY_BYTES = 65_536
"""One reply with all its lines. RFC 5321 §4.5.3.1.5 allows 512 a line, and an EHLO of forty lines is long."""
SESSION_BYTES = 1_000_000
"""All that a server may say in a connection, asked or not: 200 recipients get 100 kB of answers."""

_NO_CODE = -1
"""What the library calls an answer that is none."""
_LINE = re.compile(rb"([2-5][0-9]{2})(?:([ -])([^\n]*))?")


class ReplyReader:
    """Takes bytes as they come and gives replies by the letter (RFC 5321 §4.2).

    Three digits, then a blank, a hyphen or the line's end; the same code on
    every line. Anything else is no reply: "2500 ok" accepts nothing.
    """

    def __init__(self, buffer: bytearray) -> None:
        self._buffer = buffer

    def next(self) -> tuple[int, str] | None:
        """Code and text of the next reply, which leaves the buffer; None while it isn't complete.

        Raises ``ValueError`` with what stands there instead.
        """
        if len(self._buffer) > REPLY_BYTES and self._end() < 0:
            raise ValueError(f"more than {REPLY_BYTES} bytes in one reply")
        code, texts, offset = b"", [], 0
        while (end := self._buffer.find(b"\n", offset)) >= 0:
            line = bytes(self._buffer[offset:end]).removesuffix(b"\r")
            offset = end + 1
            found = _LINE.fullmatch(line)
            if found is None or code not in (b"", found[1]) or offset > REPLY_BYTES:
                raise ValueError(line[:200].decode("utf-8", "replace"))
            code = found[1]
            texts.append((found[3] or b"").strip())
            if found[2] != b"-":
                del self._buffer[:offset]
                return int(code), b"\n".join(texts).decode("utf-8", "surrogateescape")
        return None

    def _end(self) -> int:
        return self._buffer.find(b"\n", 0, REPLY_BYTES)


class Protocol(SMTPProtocol):
    """Reads with a :class:`ReplyReader`, and counts what comes."""

    _said = 0

    def data_received(self, data: bytes) -> None:
        """Bytes from the server; what it says unasked is dropped, and counts as well."""
        self._said += len(data)
        waiter = self._response_waiter
        if self._said > SESSION_BYTES and isinstance(self.transport, asyncio.WriteTransport):
            self.transport.abort()
            if waiter is not None and not waiter.done():
                self._give_up(waiter, "it does not stop talking")
            return
        if waiter is None or not self._response_pending or waiter.done():
            return
        self._buffer.extend(data)
        try:
            reply = ReplyReader(self._buffer).next()
        except ValueError as error:
            self._buffer.clear()
            self._give_up(waiter, str(error))
        else:
            if reply is not None:
                waiter.set_result(SMTPResponse(*reply))

    def _give_up(self, waiter: asyncio.Future[SMTPResponse], words: str) -> None:
        self._set_response_exception(waiter, aiosmtplib.SMTPResponseException(_NO_CODE, words))


class SmtpConnection(aiosmtplib.SMTP):
    """An SMTP client on a :class:`Protocol`, which ends connections abruptly."""

    def close(self) -> None:
        """Forget the connection."""
        # An orderly end of TLS waits for the other side, on a loop that may never run again.
        if isinstance(self.transport, asyncio.WriteTransport):
            self.transport.abort()
        super().close()

    async def _create_connection(self, timeout: float | None) -> SMTPResponse:  # noqa: ASYNC109  the signature is aiosmtplib's
        loop = asyncio.get_running_loop()
        protocol = Protocol(loop=loop, connection_lost_callback=self._on_connection_lost)
        context: ssl.SSLContext | None = await self._get_tls_context() if self.use_tls else None
        where = f"{self.hostname} on port {self.port}"
        try:
            self.transport, _ = await asyncio.wait_for(
                loop.create_connection(
                    lambda: protocol,
                    self.hostname or "",
                    self.port or 0,
                    ssl=context,
                    ssl_handshake_timeout=timeout if context is not None else None,
                ),
                timeout,
            )
        except TimeoutError as error:
            raise aiosmtplib.SMTPConnectTimeoutError(f"Timed out connecting to {where}") from error
        except OSError as error:
            raise aiosmtplib.SMTPConnectError(f"Error connecting to {where}: {error}") from error
        self.protocol = protocol
        try:
            greeting = await protocol.read_response(timeout=timeout)
        except aiosmtplib.SMTPServerDisconnected as error:
            raise aiosmtplib.SMTPConnectError(f"Error connecting to {where}: {error}") from error
        except aiosmtplib.SMTPTimeoutError as error:
            raise aiosmtplib.SMTPConnectTimeoutError("Timed out waiting for server ready message") from error
        if greeting.code != aiosmtplib.SMTPStatus.ready:
            raise aiosmtplib.SMTPConnectResponseError(greeting.code, greeting.message)
        return greeting
