"""TLS as every connection of mailwatch uses it: always verified (RFC 8314 §3)."""

from __future__ import annotations

import ipaddress
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


def is_loopback(host: str) -> bool:
    """True when ``host`` names this machine's own loopback, without asking any resolver."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
