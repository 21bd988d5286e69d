"""Values to final bytes: an `OutboundMessage` becomes one RFC 5322 message.

The header block is written here and not by the standard library, which
encodes long identification fields as RFC 2047 words and so breaks the very
thread that an answer belongs to. Equal values give equal bytes: nothing is
drawn at random and no clock is read.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mailwatch.mail.composing.body import body
from mailwatch.mail.composing.fields import (
    ENCODED_WORD,
    HARD_LINE,
    LONGEST_WORD,
    PRINTABLE,
    fold,
    phrase,
    refuse_line_ends,
    room_behind,
    unstructured,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mailwatch.mail.message import Address, MessageId, OutboundMessage

# A thread of hundreds of answers must not grow a header that relays refuse:
# where it began and what was said lately is what clients thread by.
FIRST_REFERENCES = 3
LAST_REFERENCES = 17

LONGEST_ADDRESS = 320  # RFC 5321 §4.5.3.1: 64, the @, 255

_WRITTEN_HERE = frozenset(
    {
        "date",
        "from",
        "to",
        "subject",
        "message-id",
        "in-reply-to",
        "references",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
    }
)

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_FIELD_NAME = re.compile(r"[!-9;-~]{1,76}")  # RFC 5322 §3.6.8
_OWN_ID = re.compile(r"[!#-'*+\-./0-9=?A-Z^-~]+@[!#-'*+\-./0-9=?A-Z^-~]+")
_WRITABLE_ID = re.compile(r"[\x20-;=?-~]{1,900}")
_LOCAL_PART = re.compile(r"""[!#-'*+\-./0-9=?A-Z^-~]+|"(?:[\x20!#-\[\]-~]|\\[\x20-~])*\"""")
_DOMAIN = re.compile(r"[A-Za-z0-9._-]+|\[[0-9A-Za-z.:]+\]")


def compose(message: OutboundMessage) -> bytes:
    """The final bytes of ``message``: CRLF line ends, ASCII throughout, ready for DATA and for APPEND.

    Raises ``ValueError`` for a value that can't be written safely: a line end
    or NUL in any header value, an address or own Message-ID that isn't one, a
    naive date, a further header that is written here anyway. Ids of others in
    ``references`` that no header line can hold are left out.
    """
    lines = [
        f"Date: {_date(message.date)}",
        *_addresses("From", (message.from_,)),
        *_addresses("To", message.to),
        *(_addresses("Cc", message.cc) if message.cc else ()),
        *unstructured("Subject", message.subject),
        f"Message-ID: <{_own_id(message.message_id)}>",
        *_thread_fields(message),
        *_further(message.headers),
        "MIME-Version: 1.0",
    ]
    head, content = body(message)
    lines += head
    if any(len(line) > HARD_LINE for line in lines):
        raise ValueError("a header line would exceed the 998 characters that mail allows")
    return "\r\n".join([*lines, "", ""]).encode("ascii") + content


def ascii_address(spec: str) -> str:
    """A bare address as it goes into a header or an SMTP command: the domain in ASCII (RFC 5890).

    Raises ``ValueError`` for what isn't an address, or has a local part beyond ASCII.
    """
    local, at, domain = spec.rpartition("@")
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            raise ValueError(f"{spec!r} is no mail address") from None
    if (
        not at
        or len(spec) > LONGEST_ADDRESS
        or not _LOCAL_PART.fullmatch(local)
        or not _DOMAIN.fullmatch(domain)
    ):
        raise ValueError(f"{spec!r} is no mail address")
    return f"{local}@{domain}"


# -- fields --------------------------------------------------------------------


def _date(instant: datetime) -> str:
    offset = instant.utcoffset()
    if offset is None:
        raise ValueError("the date of a mail needs a time zone")
    minutes, seconds = divmod(int(offset.total_seconds()), 60)
    if seconds or offset.microseconds:
        # RFC 5322 §3.3 has no room for the seconds of a local mean time.
        instant, minutes = instant.astimezone(UTC), 0
    hours, minutes_left = divmod(abs(minutes), 60)
    zone = f"{'-' if minutes < 0 else '+'}{hours:02}{minutes_left:02}"
    return (
        f"{_DAYS[instant.weekday()]}, {instant.day:02} {_MONTHS[instant.month - 1]} {instant.year:04}"
        f" {instant.hour:02}:{instant.minute:02}:{instant.second:02} {zone}"
    )


def _own_id(message_id: MessageId) -> str:
    if not _OWN_ID.fullmatch(message_id) or len(message_id) > LONGEST_WORD:
        raise ValueError(f"{message_id!r} is no Message-ID")
    return message_id


def _thread_fields(message: OutboundMessage) -> list[str]:
    """In-Reply-To and References (RFC 5322 §3.6.4): as they are, never RFC 2047, one id per line."""
    for message_id in (*message.references, *filter(None, [message.in_reply_to])):
        refuse_line_ends("a Message-ID", message_id)
    chain = list(dict.fromkeys(message.references))
    if message.in_reply_to is not None and message.in_reply_to not in chain:
        chain.append(message.in_reply_to)
    chain = [message_id for message_id in chain if _WRITABLE_ID.fullmatch(message_id)]
    if len(chain) > FIRST_REFERENCES + LAST_REFERENCES:
        chain = chain[:FIRST_REFERENCES] + chain[-LAST_REFERENCES:]
    lines = []
    if message.in_reply_to is not None and _WRITABLE_ID.fullmatch(message.in_reply_to):
        lines.append(f"In-Reply-To: <{message.in_reply_to}>")
    if chain:
        lines.append(f"References: <{chain[0]}>")
        lines.extend(f" <{message_id}>" for message_id in chain[1:])
    return lines


def _further(headers: Iterable[tuple[str, str]]) -> list[str]:
    lines: list[str] = []
    for name, value in headers:
        if not _FIELD_NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no header name")
        if name.lower() in _WRITTEN_HERE:
            raise ValueError(f"the header {name} is written from the message's own values")
        refuse_line_ends(f"the header {name}", value)
        if not PRINTABLE.fullmatch(value):
            raise ValueError(f"the header {name} must be printable ASCII")
        lines.extend(fold(name, value.strip().split(" ")))
    return lines


def _addresses(name: str, addresses: Sequence[Address]) -> list[str]:
    if not addresses:
        raise ValueError(f"{name} has no address")
    tokens: list[str] = []
    for address in addresses:
        refuse_line_ends(f"a name in {name}", address.name)
        spec = ascii_address(address.spec)
        # The first token shares its line with the field's name.
        words = phrase(address.name, ENCODED_WORD if tokens else room_behind(name))
        tokens.extend([*words, f"<{spec}>"] if words else [spec])
        tokens[-1] += ","
    tokens[-1] = tokens[-1].removesuffix(",")
    return fold(name, tokens)
