"""Bytes to :class:`~mailwatch.mail.message.InboundMessage`: never raises, linear time, bounded memory.

The standard library's ``email`` recurses and costs three times as much; what
is wrong with a message is recorded in ``defects``, never hidden.
"""

from __future__ import annotations

from mailwatch.mail.message import Address, Headers, InboundMessage, Part
from mailwatch.mail.reading.addresses import MAX_LIST, parse_addresses
from mailwatch.mail.reading.charsets import decode_words
from mailwatch.mail.reading.dates import parse_date, received_instant
from mailwatch.mail.reading.header_block import parameters_of, read_fields, split_block
from mailwatch.mail.reading.mime import read_parts
from mailwatch.mail.reading.references import message_ids

MAX_SUBJECT = 2000
MAX_PARENTS = 20
"""Ids of In-Reply-To: it names the mail or the few mails that are answered (RFC 5322 §3.6.4)."""
MAX_LISTS_PER_FIELD = 50
"""RFC 5322 §3.6 allows one To field; some programs write one per recipient."""


def parse_message(content: bytes, *, headers_only: bool = False) -> InboundMessage:
    """Read a message (or only its header block).

    Every instant is aware UTC or None; ``received`` is that of the top
    ``Received`` field. A field that may stand once counts by its first
    occurrence, address fields by all of them.
    """
    block, body_at = split_block(content)
    headers, header_defects = read_fields(block)
    defects = list(header_defects)
    values: dict[str, str] = {}
    for name, value in headers.fields:
        if name not in values:
            values[name] = value
        elif name in _ONCE:
            defects.append(f"{name} stands more than once")
    parts: tuple[Part, ...] = ()
    if not headers_only:
        parts, mime_defects = read_parts(content, body_at, headers)
        defects += mime_defects
    content_type, parameters = parameters_of(values.get("content-type", ""))
    date = parse_date(values["date"]) if "date" in values else None
    if date is None:
        defects.append("unreadable date" if values.get("date") else "no date")
    ids = message_ids(values.get("message-id", ""))
    if not ids:
        defects.append("no message-id")
    from_ = _addresses(headers, values, "from", defects)
    if not from_:
        defects.append("no from")
    senders = parse_addresses(values["sender"]) if "sender" in values else ()
    return InboundMessage(
        headers=headers,
        message_id=ids[0] if ids else None,
        in_reply_to=message_ids(values.get("in-reply-to", ""))[:MAX_PARENTS],
        references=message_ids(values.get("references", "")),
        from_=from_,
        sender=senders[0] if senders else None,
        reply_to=_addresses(headers, values, "reply-to", defects),
        to=_addresses(headers, values, "to", defects),
        cc=_addresses(headers, values, "cc", defects),
        bcc=_addresses(headers, values, "bcc", defects),
        subject=" ".join(decode_words(values.get("subject", "")[: 4 * MAX_SUBJECT]).split())[:MAX_SUBJECT],
        date=date,
        received=received_instant(values["received"]) if "received" in values else None,
        content_type=content_type if "/" in content_type else "text/plain",
        content_parameters=parameters,
        thread_index=values.get("thread-index", "")[:2000],
        parts=parts,
        headers_only=headers_only,
        defects=tuple(dict.fromkeys(defects)),
    )


_ONCE = frozenset(
    {
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "message-id",
        "in-reply-to",
        "references",
        "subject",
        "date",
        "content-type",
    }
)


def _addresses(
    headers: Headers, values: dict[str, str], name: str, defects: list[str]
) -> tuple[Address, ...]:
    if name not in values:
        return ()
    found: list[Address] = []
    for raw in headers.all(name)[:MAX_LISTS_PER_FIELD]:
        if len(raw) > MAX_LIST:
            defects.append(f"{name} longer than 32 K")
        found.extend(parse_addresses(raw))
    return tuple(dict.fromkeys(found))
