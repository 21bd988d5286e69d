"""Between a program and a server: everything passes, until a fault that was planted strikes.

Works on bytes, so TLS may pass through untouched; to see commands, give the
proxy a certificate of the throw-away authority, or let the program speak in
clear on loopback.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from mailwatch.demo.servers_loop import Door, LoopThread

if TYPE_CHECKING:
    from collections.abc import Callable

_CHUNK = 65_536


class Way(StrEnum):
    """Which of the two streams."""

    TO_SERVER = "to the server"
    TO_CLIENT = "to the client"


class Deed(StrEnum):
    """What a fault does to the stream at its place."""

    CUT = "cut"  # an orderly end of both connections
    RESET = "reset"  # a TCP reset towards the client
    STALL = "stall"  # nothing more comes, until the proxy ends
    DRIP = "drip"  # all that follows comes byte by byte
    GARBAGE = "garbage"  # bytes that mean nothing are put in, and the rest follows
    CALL = "call"  # ``hook`` runs; the rest follows, unless it returned False


@dataclass(frozen=True, kw_only=True, eq=False)
class Fault:
    """Strikes once, at byte ``offset`` of a connection or at the ``nth`` occurrence of ``token`` in any.

    With ``after`` the token itself has passed (with a line's end, if the token
    holds one), else not a byte of it. Only connections count on which the
    program has said ``armed_by``.
    """

    way: Way
    deed: Deed
    token: bytes = b""
    offset: int = 0
    nth: int = 1
    after: bool = False
    armed_by: bytes = b""
    hook: Callable[[], object] = lambda: None
    garbage: bytes = b"\x00\xff* ]{99999999999}\r\n\x80\r\n"
    struck: threading.Event = field(default_factory=threading.Event)
    seen: set[tuple[_Stream, int]] = field(default_factory=set)


class FaultProxy:
    """Listens on a free port of 127.0.0.1 and hands on to ``upstream`` there.

    ``server_tls`` protects the side of the program, ``client_tls`` the side of
    the server; without them bytes pass as they are. ``tap`` hears all that comes,
    before it is handed on.
    """

    def __init__(
        self,
        upstream: int,
        *,
        server_tls: ssl.SSLContext | None = None,
        client_tls: ssl.SSLContext | None = None,
    ) -> None:
        self._upstream = upstream
        self._server_tls = server_tls
        self._client_tls = client_tls
        self._thread = LoopThread(f"fault-proxy-{upstream}")
        self._door = Door(self._session)
        self._faults: list[Fault] = []
        self.tap: Callable[[Way, bytes], object] = lambda _way, _chunk: None
        self._over: asyncio.Event | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self.port = self._thread.call(self._listen())
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.call(self._end())
        self._thread.stop()

    def plant(self, *faults: Fault) -> None:
        """Replace what is planted."""
        self._faults = list(faults)

    # -- on the loop ---------------------------------------------------------------

    async def _listen(self) -> int:
        self._over = asyncio.Event()
        return await self._door.listen("127.0.0.1")

    async def _end(self) -> None:
        assert self._over is not None
        self._over.set()
        await self._door.close()
        for writer in tuple(self._writers):
            writer.transport.abort()

    def _session(self) -> asyncio.StreamReaderProtocol:
        return asyncio.StreamReaderProtocol(asyncio.StreamReader(), self._relay)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        server: asyncio.StreamWriter | None = None
        try:
            if self._server_tls is not None:
                await writer.start_tls(self._server_tls)
            from_server, server = await asyncio.open_connection(
                "localhost" if self._client_tls else "127.0.0.1", self._upstream, ssl=self._client_tls
            )
            self._writers.add(server)
            said = bytearray()
            streams = [
                asyncio.create_task(self._pump(Way.TO_SERVER, reader, server, writer, said)),
                asyncio.create_task(self._pump(Way.TO_CLIENT, from_server, writer, writer, said)),
            ]
            await asyncio.wait(streams, return_when=asyncio.FIRST_COMPLETED)
            for stream in streams:
                stream.cancel()
            await asyncio.gather(*streams, return_exceptions=True)
        except (OSError, ssl.SSLError):
            pass  # a side that is gone takes the other with it
        finally:
            for each in (writer, server):
                if each is not None:
                    self._writers.discard(each)
                    await _close(each)

    async def _pump(
        self,
        way: Way,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        client: asyncio.StreamWriter,
        said: bytearray,
    ) -> None:
        stream = _Stream(said=said)
        with contextlib.suppress(OSError, ssl.SSLError):
            while chunk := await reader.read(_CHUNK):
                self.tap(way, chunk)
                if way is Way.TO_SERVER and len(said) < _CHUNK:
                    said += chunk.upper()
                rest = chunk
                while (found := self._next(way, stream, rest)) is not None:
                    fault, at = found
                    await _write(writer, rest[:at], drip=stream.drip)
                    stream.pass_on(rest[:at])
                    rest = rest[at:]
                    if not await self._strike(fault, stream, writer, client):
                        return
                await _write(writer, rest, drip=stream.drip)
                stream.pass_on(rest)

    def _next(self, way: Way, stream: _Stream, chunk: bytes) -> tuple[Fault, int] | None:
        """The fault that strikes first in ``chunk``, and after how many of its bytes."""
        found: tuple[Fault, int] | None = None
        for fault in tuple(self._faults):
            if fault.way is not way or fault.struck.is_set() or fault.armed_by not in stream.said:
                continue
            at = self._place(fault, stream, chunk)
            if at is not None and (found is None or at < found[1]):
                found = (fault, at)
        if found is not None:
            found[0].struck.set()
        return found

    def _place(self, fault: Fault, stream: _Stream, chunk: bytes) -> int | None:
        if not fault.token:
            at = fault.offset - stream.passed
            return at if 0 <= at <= len(chunk) else None
        tail = stream.tail[-(len(fault.token) - 1) :] if len(fault.token) > 1 else b""
        text, start = (tail + chunk).upper(), 0
        while (start := text.find(fault.token.upper(), start)) >= 0:
            fault.seen.add((stream, stream.passed - len(tail) + start))
            if len(fault.seen) == fault.nth:
                return max(0, start + (len(fault.token) if fault.after else 0) - len(tail))
            start += len(fault.token)
        return None

    async def _strike(
        self, fault: Fault, stream: _Stream, writer: asyncio.StreamWriter, client: asyncio.StreamWriter
    ) -> bool:
        """True when the stream goes on."""
        assert self._over is not None
        match fault.deed:
            case Deed.CUT:
                return False
            case Deed.RESET:
                client.transport.abort()
                return False
            case Deed.STALL:
                await self._over.wait()
                return False
            case Deed.DRIP:
                stream.drip = True
            case Deed.GARBAGE:
                await _write(writer, fault.garbage, drip=False)
            case Deed.CALL:
                return await asyncio.to_thread(fault.hook) is not False
        return True


@dataclass(eq=False)
class _Stream:
    """One direction of one connection: what the program ``said`` on it, how much passed, its last bytes."""

    said: bytearray
    passed: int = 0
    tail: bytes = b""
    drip: bool = False

    def pass_on(self, content: bytes) -> None:
        self.passed += len(content)
        self.tail = (self.tail + content)[-200:]


async def _write(writer: asyncio.StreamWriter, content: bytes, *, drip: bool) -> None:
    if drip:
        for byte in content:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.001)
    elif content:
        writer.write(content)
        await writer.drain()


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError, ssl.SSLError, TimeoutError):
        async with asyncio.timeout(5):
            await writer.wait_closed()
    writer.transport.abort()
