"""A sign of life for a watcher elsewhere, who tells the owner when none comes any more.

It is one GET of the address in the owner's file, as healthchecks.io, Uptime Kuma and others take it. Nothing
of the mailbox is in it: that it comes is the message.
"""

from __future__ import annotations

import contextlib
import socket
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mailwatch import __version__
from mailwatch.adapters.line import limited
from mailwatch.errors import Transient

if TYPE_CHECKING:
    from http.client import HTTPConnection

SECONDS = 10.0
"""For connecting, and as long again for the answer as a whole."""

HEARD = range(200, 400)
"""Statuses of a watcher that took it; where it would send us on to is not followed."""


def give_sign(url: str) -> None:
    """Call ``url`` once; raises Transient where nobody took it."""
    from http.client import HTTPException

    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = _connection(parts.scheme, parts.hostname or "", port)
    try:
        connection.connect()
        with limited(SECONDS, partial(_cut, connection.sock)):
            path = parts.path or "/"
            connection.request(
                "GET",
                f"{path}?{parts.query}" if parts.query else path,
                headers={"User-Agent": f"mailwatch/{__version__}"},
            )
            status = connection.getresponse().status
    except HTTPException as error:
        raise Transient(f"{parts.hostname} answered a sign of life with nothing readable") from error
    except (OSError, ValueError) as error:
        raise Transient(f"{parts.hostname} could not be given a sign of life: {error}") from error
    finally:
        connection.close()
    if status not in HEARD:
        raise Transient(f"{parts.hostname} did not take the sign of life: it says {status}")


def _cut(connected: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _connection(scheme: str, host: str, port: int) -> HTTPConnection:
    from http.client import HTTPConnection, HTTPSConnection

    from mailwatch.adapters.tls import verified_context

    if scheme == "https":
        return HTTPSConnection(host, port, timeout=SECONDS, context=verified_context())
    return HTTPConnection(host, port, timeout=SECONDS)
