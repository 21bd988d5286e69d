"""TLS as every connection of mailwatch uses it: always verified (RFC 8314 §3)."""

from __future__ import annotations

import ipaddress
import socket
import ssl

from mailwatch.errors import Refused


def verified_context(ca_file: str | None = None) -> ssl.SSLContext:
    """A client context that checks chain and host name, TLS 1.2 or newer.

    ``ca_file`` names a PEM file to trust instead of the system's authorities.
    Raises :class:`~mailwatch.errors.Refused` when that file can't be used.
    """
    try:
        context = ssl.create_default_context(cafile=ca_file)
    except OSError as error:  # ssl.SSLError is one, too
        raise Refused(
            f"The file of trusted certificates {ca_file} can't be used: {error}. Give a readable PEM file."
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class TlsFromTheStartError(OSError):
    """The server waits for TLS where it was to greet in clear."""


def speaks_tls(host: str, port: int, seconds: float = 5.0) -> bool:
    """Whether TLS begins at once on that port, by a connection of its own; nothing is said on it."""
    try:
        context = ssl.create_default_context()
        with (
            socket.create_connection((host, port), seconds) as connected,
            context.wrap_socket(connected, server_hostname=host),
        ):
            return True
    except ssl.SSLCertVerificationError:
        return True  # It has shown a certificate; whether that is any good is asked elsewhere.
    except OSError:
        return False


def is_loopback(host: str) -> bool:
    """True when ``host`` names this machine's own loopback, without asking any resolver."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
