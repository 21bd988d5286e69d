"""A connection as a whole has its time, whatever trickles in."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def limited(seconds: float, cut: Callable[[], None]) -> Iterator[None]:
    """Cut the line when the block takes longer; a timeout per read can be fed drop by drop."""
    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
