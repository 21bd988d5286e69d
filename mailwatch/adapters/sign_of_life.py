"""A sign of life for a watcher elsewhere, who tells the owner when none comes any more.

It is one GET of the address in the owner's file, as healthchecks.io, Uptime Kuma and others take it. Nothing
of the mailbox is in it: that it comes is the message.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mailwatch import __version__
from mailwatch.errors import Transient

if TYPE_CHECKING:
    from http.client import HTTPConnection

SECONDS = 10.0
"""For connecting, and as long again for the answer as a whole."""

HEARD = range(200, 400)
"""Statuses of a watcher that took it; where it would send us on to is not followed."""


def give_sign(url: str) -> None:
    """Call ``url`` once; raises Transient where nobody took it."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = _connection(parts.scheme, parts.hostname or "", port)
    ended = threading.Event()
    try:
        connection.connect()
        _end_after(connection.sock, ended)
        path = parts.path or "/"
        connection.request(
            "GET",
            f"{path}?{parts.query}" if parts.query else path,
            headers={"User-Agent": f"mailwatch/{__version__}"},
        )
        status = connection.getresponse().status
    except (OSError, ValueError) as error:
        raise Transient(f"{parts.hostname} could not be given a sign of life: {error}") from error
    except Exception as error:
        # http.client has kinds of its own for an answer that is none.
        raise Transient(f"{parts.hostname} answered a sign of life with nothing readable") from error
    finally:
        ended.set()
        connection.close()
    if status not in HEARD:
        raise Transient(f"{parts.hostname} did not take the sign of life: it says {status}")


def _end_after(connected: socket.socket, ended: threading.Event) -> None:
    """Cut the line where the answer is not there in time: a timeout per read can be fed drop by drop."""

    def cut() -> None:
        if not ended.wait(SECONDS):
            with contextlib.suppress(OSError):
                connected.shutdown(socket.SHUT_RDWR)

    threading.Thread(target=cut, name="sign-of-life-ends", daemon=True).start()


def _connection(scheme: str, host: str, port: int) -> HTTPConnection:
    from http.client import HTTPConnection, HTTPSConnection

    from mailwatch.adapters.tls import verified_context

    if scheme == "https":
        return HTTPSConnection(host, port, timeout=SECONDS, context=verified_context())
    return HTTPConnection(host, port, timeout=SECONDS)
