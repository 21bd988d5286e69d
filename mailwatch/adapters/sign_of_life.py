"""A sign of life for a watcher elsewhere, who tells the owner when none comes any more.

It is one GET of the address in the owner's file, as healthchecks.io, Uptime Kuma and others take it. Nothing
of the mailbox is in it: that it comes is the message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mailwatch import __version__
from mailwatch.errors import Transient

if TYPE_CHECKING:
    from http.client import HTTPConnection

SECONDS = 10.0
"""For the whole of connecting and for each answer."""

HEARD = range(200, 400)
"""Statuses of a watcher that took it; where it would send us on to is not followed."""


def give_sign(url: str) -> None:
    """Call ``url`` once; raises Transient where nobody took it."""
    parts = urlsplit(url)
    connection = _connection(parts.scheme, parts.hostname or "", parts.port)
    try:
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
        connection.close()
    if status not in HEARD:
        raise Transient(f"{parts.hostname} did not take the sign of life: it says {status}")


def _connection(scheme: str, host: str, port: int | None) -> HTTPConnection:
    from http.client import HTTPConnection, HTTPSConnection

    from mailwatch.adapters.tls import verified_context

    if scheme == "https":
        return HTTPSConnection(host, port, timeout=SECONDS, context=verified_context())
    return HTTPConnection(host, port, timeout=SECONDS)
