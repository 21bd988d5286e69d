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
from mailwatch.mail.reading.addresses import to_ascii_domain

MOST_FIELDS = 50
"""Authentication-Results fields that are looked at; a server writes one to five."""

MOST_CHARACTERS = 8000
"""Characters of one field that are looked at."""

_MARK = re.compile(r'\\.|[()"]', re.DOTALL)
_NOT_PLAIN = re.compile(r"[^\w.@-]")
_DMARC = re.compile(
    r"(?:^|;)\s{0,9}dmarc\s{0,9}=\s{0,9}(?P<result>[a-z]{1,20})(?P<rest>[^;]{0,1000})", re.IGNORECASE
)
_HEADER_FROM = re.compile(r"\bheader\.from\s{0,9}=\s{0,9}\"?(?P<domain>[^\s;\"]{1,255})", re.IGNORECASE)


def own_results(message: InboundMessage, authserv_id: str = "") -> tuple[str, ...]:
    """The own server's Authentication-Results, as they are, top first.

    ``authserv_id`` is its name where the owner gave it; else the topmost field
    says it, and the fields that follow with the same name are its own as well.
    """
    named = authserv_id.casefold()
    found: list[str] = []
    for results in message.headers.all("authentication-results")[:MOST_FIELDS]:
        name = _server(_read(results)[0])
        if not named:
            named = name
        if name == named:
            found.append(results)
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
        plain, _ = _read(results)
        server = _server(plain) or "the server"
        # Also where it seems to stand in a comment: a mark in a sender's name may have opened that.
        if any(match["result"].casefold() == "fail" for match in (*_stated(plain), *_stated(results))):
            return f"{server} says dmarc=fail: the sender may be forged"
        for match in _stated(plain):
            if message.from_ and (other := _another(match, message.from_[0].domain)):
                # Whoever writes From so that two programs read two senders in it.
                return f"{server} read {other} as the sender's domain: the sender may be forged"
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
    plain, is_whole = _read(topmost)
    stated = _stated(plain)
    if len(stated) != 1 or not is_whole:
        # One result for one From (RFC 7489 §6.6.1): a second one is a sender's name that the server repeats.
        return False
    read = _header_from(stated[0])
    return bool(read) and stated[0]["result"].casefold() == "pass" and read == to_ascii_domain(domain)


def _read(results: str) -> tuple[str, bool]:
    """A field without comments, and of what is quoted only what ends nothing; whether all of it was closed.

    Servers repeat here what a sender chose (RFC 8601 §2.2): an envelope's local
    part in quotation marks may hold ``; dmarc=pass``, and a comment others in it.
    """
    text = results[:MOST_CHARACTERS]
    pieces: list[str] = []
    depth, quoted, start = 0, False, 0
    for mark in _MARK.finditer(text):
        between, start = text[start : mark.start()], mark.end()
        if not depth:
            pieces.append(_NOT_PLAIN.sub("_", between) if quoted else between)
        if mark[0] == '"' and not depth:
            quoted = not quoted
            pieces.append('"')
        elif mark[0] == "(" and not quoted:
            depth += 1
        elif mark[0] == ")" and depth:
            depth -= 1
            pieces.append(" ")
    rest = text[start:]
    if not depth:
        pieces.append(_NOT_PLAIN.sub("_", rest) if quoted else rest)
    return "".join(pieces), not (depth or quoted or len(results) > MOST_CHARACTERS)


def _stated(results: str) -> list[re.Match[str]]:
    return list(_DMARC.finditer(results[:MOST_CHARACTERS]))


def _header_from(match: re.Match[str]) -> str:
    """The domain of From as the server read it; empty where it does not say."""
    found = _HEADER_FROM.search(match["rest"])
    return to_ascii_domain(found["domain"].rpartition("@")[2]) if found else ""


def _another(match: re.Match[str], domain: str) -> str:
    """The domain that the server read in From, where it is neither ``domain`` nor above or below it."""
    read, ours = _header_from(match), to_ascii_domain(domain)
    same = not read or f".{read}".endswith(f".{ours}") or f".{ours}".endswith(f".{read}")
    return "" if same else read


def _server(results: str) -> str:
    """The authserv-id of a field; a version number may follow it (RFC 8601 §2.2)."""
    words: Iterator[str] = iter(results.partition(";")[0].split())
    return next(words, "").strip('"').casefold()
