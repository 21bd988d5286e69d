"""Logging like a witness: one line per unit of work, with fields, readable in the journal of systemd.

Never a body, never a secret: what looks like one is taken out before it is written.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

from mailwatch.shown import escaped_json, one_line, shown

_SECRET_KEYS = re.compile(r"pass(word|wd)?|secret|token|authorization", re.IGNORECASE)

_TEXTS = frozenset({"traceback", "exception"})
"""Values of several lines."""


def _redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for key in event:
        if _SECRET_KEYS.search(key):
            event[key] = "(not shown)"
    return event


def _shown(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What mail and servers said goes through the one gate before it reaches a terminal or the journal."""
    for key, value in event.items():
        if key in _TEXTS:
            event[key] = shown(str(value))
        elif isinstance(value, str | Exception):
            # Anything else is written by its repr, which shows no such character.
            event[key] = one_line(str(value))
    return event


def _as_json(event: object, **options: Any) -> str:
    return escaped_json(json.dumps(event, **options))


class _ShownFormatter(logging.Formatter):
    """What the libraries log."""

    def format(self, record: logging.LogRecord) -> str:
        """One record, its traceback included."""
        return shown(super().format(record))


def _of_threads(arguments: threading.ExceptHookArgs) -> None:
    """A thread that died tells of it here, and not with the text as it came."""
    if arguments.exc_value is not None:
        sys.stderr.write(shown("".join(traceback.format_exception(arguments.exc_value))))


@contextmanager
def _without_rich() -> Iterator[None]:
    """Let structlog be loaded without rich.

    Where it finds rich it prints a defect with all local variables, passwords
    among them, and rests 4 MB heavier.
    """
    found = sys.modules.get("rich")
    sys.modules["rich"] = None  # type: ignore[assignment]  # how an import is told that there is no such module
    try:
        yield
    finally:
        del sys.modules["rich"]
        if found is not None:
            sys.modules["rich"] = found


def configure(*, verbose: bool = False, as_json: bool = False) -> None:
    """Set logging up for the process. Times are left to journald where it adds its own."""
    with _without_rich():
        import structlog

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_ShownFormatter())
    logging.getLogger().handlers[:] = [handler]
    threading.excepthook = _of_threads
    # imapclient logs whole messages at DEBUG; that must never be reachable.
    logging.getLogger("imapclient").setLevel(logging.WARNING)
    logging.getLogger("aiosmtplib").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    renderer: Any = (
        structlog.processors.JSONRenderer(_as_json, ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _redact,
            *(() if as_json else (_shown,)),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG if verbose else logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )
