"""Signs of life while all accounts are well: the watcher elsewhere misses them when they are not."""

from __future__ import annotations

import threading
from collections.abc import Callable

import structlog

from mailwatch.errors import MailwatchError

PAUSE = 300.0
"""Seconds between two signs; watchers count in minutes."""

log = structlog.get_logger()


class Pulse:
    """Asked at each beat; gives a sign when one is due, on a thread of its own so that no beat waits.

    ``monotonic`` gives seconds.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._due = monotonic()
        self._heard = True
        self._given: threading.Thread | None = None

    def beat(self, sign: Callable[[], None] | None, *, well: bool) -> None:
        """``sign`` gives it, None where there is no watcher; ``well``: every mailbox is read.

        Where one is not, a sign is due as soon as it is again.
        """
        on_its_way = self._given is not None and self._given.is_alive()
        if sign is None or not well or on_its_way or self._monotonic() < self._due:
            return
        self._due = self._monotonic() + PAUSE
        # A daemon: the end of the service waits for no watcher.
        self._given = threading.Thread(target=self._give, args=(sign,), name="sign-of-life", daemon=True)
        self._given.start()

    def _give(self, sign: Callable[[], None]) -> None:
        try:
            sign()
        except MailwatchError as error:
            if self._heard:
                log.warning("no sign of life was given", reason=str(error))
            self._heard = False
        else:
            if not self._heard:
                log.info("signs of life are heard again")
            self._heard = True
