"""The small values of the owner's file: spans, money, hosts, names. Text in, frozen values out.

Every reader raises ValueError with words for people; ``str()`` of a value is
text that the reader takes again.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from mailwatch.domain.days.waits import Wait, parse_wait
from mailwatch.domain.facts.money import Money
from mailwatch.figures import AS_AMOUNT, read_amount, refuse_unseen


def read_span(text: object) -> Wait:
    """Read a span; weeks become days."""
    try:
        return parse_wait(text if isinstance(text, str) else "")
    except ValueError:
        raise ValueError(
            "needs a number and a unit: “120 seconds”, “36 hours”, “7 days”, “5 working days”"
        ) from None


def read_money(text: object) -> Money:
    """Read ``1785.00 EUR``, or the same as others write it where it can mean nothing else."""
    if not isinstance(text, str):
        raise ValueError(AS_AMOUNT)  # noqa: TRY004  pydantic collects ValueErrors
    amount, currency = read_amount(text, point=True)
    return Money(amount=amount, currency=currency)


_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)*{_LABEL}", re.ASCII)
_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII)
LONGEST_DOMAIN, LONGEST_LOCAL = 253, 64  # RFC 1035 §2.3.4, RFC 5321 §4.5.3.1.1


def read_domain(value: object) -> str:
    """Read a mail domain with at least one dot, lower case, ASCII (``xn--`` for others)."""
    text = value.strip().lower() if isinstance(value, str) else ""
    if not text.isascii():
        refuse_unseen(text)
        raise ValueError(f"“{text}” must be written in its ASCII form, which begins with “xn--”")
    if "@" in text:
        raise ValueError(f"“{text}” must be a domain alone, without “@”")
    if "." not in text or len(text) > LONGEST_DOMAIN or not _DOMAIN.fullmatch(text):
        raise ValueError(f"“{text}” is no domain; write it like “lindner-bau.example”")
    return text


def read_address(value: object) -> str:
    """Read a bare address, lower case (RFC 5321 §4.1.2, without quoted local parts)."""
    text = value.strip().lower() if isinstance(value, str) else ""
    if not text.isascii():
        refuse_unseen(text)
    local, at, domain = text.rpartition("@")
    if "<" in text or " " in text:
        raise ValueError(f"“{text}” must be the address alone, without a name: “anna@weber-design.example”")
    if not at or not local or not domain:
        raise ValueError(f"“{text}” is no mail address; write it like “anna@weber-design.example”")
    if not local.isascii():
        raise ValueError(f"“{text}” has letters before the “@” that mail servers may not carry")
    if len(local) > LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        raise ValueError(f"“{text}” is no mail address; check what stands before the “@”")
    return f"{local}@{read_domain(domain)}"


def read_host(value: object) -> tuple[str, int | None]:
    """Read ``host``, ``host:port``, ``[::1]:143`` or ``::1`` into host and port."""
    text = value.strip() if isinstance(value, str) else ""
    if "@" in text:
        # What stands before it may be a password.
        raise ValueError("must be the host's name alone, without a user's name and password")
    if "//" in text:
        raise ValueError(f"“{text}” must be the host's name alone, like “imap.provider.example”")
    host, port = text, ""
    bracketed = re.fullmatch(r"\[([0-9a-fA-F:.]+)\](?::(\d+))?", text, re.ASCII)
    if bracketed:
        host, port = bracketed[1], bracketed[2] or ""
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
        if not port:
            raise ValueError(f"“{text}” lacks the port behind the colon")
    if port and (not re.fullmatch(r"\d{1,5}", port, re.ASCII) or not 1 <= int(port) <= 65535):  # noqa: PLR2004  the last port
        raise ValueError(f"“{port}” is no port; ports go from 1 to 65535")
    if not _is_ip(host) and (len(host) > LONGEST_DOMAIN or not _DOMAIN.fullmatch(host.lower())):
        raise ValueError(f"“{text}” is no host; write it like “imap.provider.example”")
    return host.lower(), int(port) if port else None


def read_web_address(value: object) -> str:
    """Read an https address; http is for this very machine alone."""
    text = value.strip() if isinstance(value, str) else ""
    if not text.isascii() or not text.isprintable() or " " in text:
        raise ValueError("must be an address of the web, like “https://hc-ping.com/…”")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.scheme not in ("https", "http") or not host:
        raise ValueError("must be an address of the web, like “https://hc-ping.com/…”")
    if parts.username is not None or parts.fragment:
        raise ValueError("must be an address of the web without a user's name, a password or a #")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError(f"would go unprotected to {host}; write it with https")
    return text


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether ``host`` can only be this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3)."""
    if _is_ip(host):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


@dataclass(frozen=True, kw_only=True)
class Names:
    """A name, and how it is written in other languages."""

    default: str
    by_language: Mapping[str, str]

    def in_language(self, language: str) -> str:
        """The name as a reader of ``language`` expects it."""
        return self.by_language.get(language, self.default)

    def __str__(self) -> str:
        others = "".join(f", {language}: {name}" for language, name in self.by_language.items())
        return f"{self.default}{others}"
