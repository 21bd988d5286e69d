"""What the own mail server found about a sender, by Authentication-Results (RFC 8601).

A message can bear such fields from every server on its way, and from whoever
sent it. The own server writes its fields last, so above all others, and each
method may get a field of its own: they are the first run of fields with one
``authserv-id``. Where the owner named theirs, only fields with that name count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailwatch.mail.message import InboundMessage

MOST_FIELDS = 50
"""Authentication-Results fields that are looked at; a server writes one to five."""

MOST_CHARACTERS = 8000
"""Characters of one field that are looked at."""

_COMMENT = re.compile(r"\([^()]{0,500}\)")
_DMARC = re.compile(
    r"(?:^|;)\s{0,9}dmarc\s{0,9}=\s{0,9}(?P<result>[a-z]{1,20})(?P<rest>[^;]{0,1000})", re.IGNORECASE
)
_HEADER_FROM = re.compile(r"\bheader\.from\s{0,9}=\s{0,9}\"?(?P<domain>[^\s;\"]{1,255})", re.IGNORECASE)


def own_results(message: InboundMessage, authserv_id: str = "") -> tuple[str, ...]:
    """The own server's Authentication-Results, without comments, top first.

    ``authserv_id`` is its name where the owner gave it; else the topmost field
    says it, and the fields that follow with the same name are its own as well.
    """
    named = authserv_id.casefold()
    found: list[str] = []
    for results in message.headers.all("authentication-results")[:MOST_FIELDS]:
        plain = _COMMENT.sub(" ", results[:MOST_CHARACTERS])
        name = _server(plain)
        if not named:
            named = name
        if name == named:
            found.append(plain)
        elif found:
            break
    return tuple(found)


def forged_sender(message: InboundMessage, authserv_id: str = "") -> str:
    """Why the From of ``message`` is not to be believed; else empty.

    Only ``dmarc=fail`` counts (RFC 7489 §3): SPF alone fails for every
    forwarded mail, DKIM alone for every list. Whoever forges a *fail* harms
    nobody but themselves.
    """
    for results in own_results(message, authserv_id):
        if any(match["result"].casefold() == "fail" for match in _DMARC.finditer(results)):
            return f"{_server(results) or 'the server'} says dmarc=fail: the sender may be forged"
    return ""


def passed_dmarc(message: InboundMessage, authserv_id: str, domain: str) -> bool:
    """Whether the server of that name says that ``domain`` vouches for the message.

    A *pass* is believed of a server only that the owner named: a server that
    adds no field of its own would let the sender's stand on top.
    """
    if not authserv_id:
        return False
    # The topmost field of that name alone, also where it says nothing of DMARC: one below may have come
    # with the message, in the server's name.
    topmost = next(iter(own_results(message, authserv_id)), "")
    match = _DMARC.search(topmost)
    if match is None:
        return False
    stated = _HEADER_FROM.search(match["rest"])
    return match["result"].casefold() == "pass" and _covers(stated, domain)


def _covers(stated: re.Match[str] | None, domain: str) -> bool:
    return stated is not None and stated["domain"].casefold().rstrip(".") == domain.casefold().rstrip(".")


def _server(results: str) -> str:
    """The authserv-id of a field; a version number may follow it (RFC 8601 §2.2)."""
    words: Iterator[str] = iter(results.partition(";")[0].split())
    return next(words, "").strip('"').casefold()
