"""A thread that runs one asyncio loop, for the embedded servers, and the listening socket on it.

Each server has its own: a caller of one may then wait for the other without
the two waiting for each other.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

Result = TypeVar("Result")

_BACKLOG = 100
_CLOSED = -1  # what a closed socket gives for its number


class LoopThread:
    """An event loop on a thread of its own; ``start`` it, ``call`` into it, ``stop`` it."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=name, daemon=True)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop, for those who await across loops."""
        return self._loop

    def start(self) -> None:
        """Begin to run."""
        self._thread.start()

    def call(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """Run ``coroutine`` on the loop and wait for its result; never call it on that very loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def stop(self) -> None:
        """Cancel what still runs, end the thread, close the loop."""
        if self._thread.is_alive():
            self.call(_cancel_the_others())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._loop.close()


class Door:
    """A listening socket of which every connection is known from its first instant to its last.

    asyncio's own servers lose sight of a connection that was accepted in the
    instant of their end; nobody would then close it. ``session`` makes the
    protocol of one connection. To be used on one loop.
    """

    def __init__(self, session: Callable[[], asyncio.Protocol]) -> None:
        self._session = session
        self._listener = socket.socket()
        self._opening: set[asyncio.Task[None]] = set()
        self._transports: list[asyncio.Transport] = []

    async def listen(self, host: str) -> int:
        """Listen on a free port of ``host``, an IPv4 address; returns the port."""
        self._listener.setblocking(False)
        self._listener.bind((host, 0))
        self._listener.listen(_BACKLOG)
        asyncio.get_running_loop().add_reader(self._listener, self._accept)
        port: int = self._listener.getsockname()[1]
        return port

    async def close(self) -> None:
        """Accept no more and end every connection; returns when all of them are closed."""
        asyncio.get_running_loop().remove_reader(self._listener)
        self._listener.close()
        await asyncio.gather(*self._opening)
        for transport in self._transports:
            transport.abort()
        while any(map(_is_open, self._transports)):  # noqa: ASYNC110  a transport tells no third party of its end
            await asyncio.sleep(0)

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:  # the peer went away before it was let in
            return
        task = asyncio.get_running_loop().create_task(self._open(connection))
        self._opening.add(task)
        task.add_done_callback(self._opening.discard)

    async def _open(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        try:
            loop = asyncio.get_running_loop()
            transport, _ = await loop.connect_accepted_socket(self._session, connection)
        except OSError:
            connection.close()
            return
        self._transports = [*filter(_is_open, self._transports), transport]


def _is_open(transport: asyncio.Transport) -> bool:
    open_socket: bool = transport.get_extra_info("socket").fileno() != _CLOSED
    return open_socket


async def _cancel_the_others() -> None:
    # What is cancelled may begin something else for its end.
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_default_executor()
