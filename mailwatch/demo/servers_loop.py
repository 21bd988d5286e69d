"""A thread that runs one asyncio loop, for the embedded servers.

Each server has its own: a caller of one may then wait for the other without
the two waiting for each other.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

Result = TypeVar("Result")


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


async def _cancel_the_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_default_executor()
    # Transports report their end through the loop; give these calls their turn.
    await asyncio.sleep(0)
    await asyncio.sleep(0)
