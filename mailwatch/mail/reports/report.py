"""Machine-readable reports: delivery status (RFC 3464) and disposition notification (RFC 8098).

Reads them from their MIME part, and from the plain text into which broken
gateways turn them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mailwatch.mail.message import Headers, InboundMessage, MessageId, Part
from mailwatch.mail.reading.addresses import clean_spec
from mailwatch.mail.reading.header_block import read_fields, split_block
from mailwatch.mail.reading.references import message_ids

MAX_RECIPIENTS = 500


@dataclass(frozen=True, kw_only=True)
class RecipientReport:
    """What a delivery report says of one recipient; ``action`` as in RFC 3464 §2.3.3, lower case."""

    recipient: str
    action: str = ""
    status: str = ""
    diagnostic: str = ""


@dataclass(frozen=True, kw_only=True)
class DeliveryReport:
    """A delivery status notification; ``recipients`` in the order of the report."""

    recipients: tuple[RecipientReport, ...]

    @property
    def actions(self) -> frozenset[str]:
        """All actions named, lower case."""
        return frozenset(each.action for each in self.recipients if each.action)


@dataclass(frozen=True, kw_only=True)
class DispositionReport:
    """A disposition notification; ``disposition`` is ``displayed``, ``deleted``, ... in lower case."""

    disposition: str
    automatic: bool
    final_recipient: str
    original_message_id: MessageId | None = None
    error: str = ""


_BLANK = re.compile(r"\n[ \t]*\n")
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_DSN_FIELD = re.compile(
    r"^[ \t>]{0,4}(?:final-recipient|original-recipient|diagnostic-code)[ \t]*:", re.IGNORECASE | re.MULTILINE
)


def _blocks(text: str) -> list[Headers]:
    found: list[Headers] = []
    for chunk in _BLANK.split(text)[: MAX_RECIPIENTS + 2]:
        if chunk.strip():
            fields, _ = read_fields(chunk.encode("utf-8", "replace"))
            if fields.fields:
                found.append(fields)
    return found


def _typed(value: str) -> str:
    """The address of ``rfc822; user@host`` (RFC 3464 §2.3.2)."""
    kind, semicolon, rest = value.partition(";")
    address = rest if semicolon else kind
    address = re.sub(r"\([^()]{0,200}\)", "", address).strip()
    if "<" in address:
        address = address[address.find("<") + 1 :].partition(">")[0]
    if " " in address:
        address = next((word for word in address.split() if "@" in word), address)
    return clean_spec(address)


def _recipient(block: Headers) -> RecipientReport | None:
    final = _typed(block.get("final-recipient")) if "final-recipient" in block else ""
    original = _typed(block.get("original-recipient")) if "original-recipient" in block else ""
    actual = _typed(block.get("x-actual-recipient")) if "x-actual-recipient" in block else ""
    recipient = next((each for each in (final, original, actual) if "@" in each), final or original or actual)
    if not recipient and "action" not in block:
        return None
    status = _STATUS.search(block.get("status"))
    return RecipientReport(
        recipient=recipient if "@" in recipient else "",
        action=block.get("action").split("(")[0].strip().split(" ")[0].lower().strip(";,."),
        status=status[1] if status else "",
        diagnostic=block.get("diagnostic-code")[:2000],
    )


def delivery_report(parts: Sequence[Part]) -> DeliveryReport | None:
    """The delivery report among ``parts``, or None.

    Also reads a report whose part lost its type, by its field names.
    """
    typed = [
        part
        for part in parts
        if part.content_type in {"message/delivery-status", "message/global-delivery-status"}
    ]
    if not typed:
        typed = [
            part
            for part in parts
            if part.content_type.startswith(("text/plain", "text/rfc822", "message/"))
            and part.content_type not in _RETURNED
            and len(_DSN_FIELD.findall(part.text[:100_000])) > 0
            and "action:" in part.text.lower()
        ]
    recipients: list[RecipientReport] = []
    for part in typed[:20]:
        for block in _blocks(part.text):
            one = _recipient(block)
            if one:
                recipients.append(one)
    return DeliveryReport(recipients=tuple(recipients)) if recipients else None


def disposition_report(parts: Sequence[Part]) -> DispositionReport | None:
    """The disposition notification among ``parts`` (RFC 8098 §3), or None."""
    for part in parts:
        if part.content_type not in {
            "message/disposition-notification",
            "message/global-disposition-notification",
        }:
            continue
        fields, _ = read_fields(part.text.strip("\n").replace("\n\n", "\n").encode("utf-8", "replace"))
        mode, _, kind = fields.get("disposition").partition(";")
        ids = message_ids(fields.get("original-message-id"))
        return DispositionReport(
            disposition=kind.strip().lower().split("/")[0].split(",")[0].strip(),
            automatic=mode.strip().lower().startswith("automatic"),
            final_recipient=_typed(fields.get("final-recipient")),
            original_message_id=ids[0] if ids else None,
            error=(fields.get("error") or fields.get("failure"))[:500],
        )
    return None


_RETURNED = frozenset(
    {
        "message/rfc822",
        "text/rfc822-headers",
        "text/rfc822-header",
        "message/rfc822-headers",
        "message/global",
        "message/global-headers",
        "text/rfc822",
        "message/partial",
    }
)


def returned_headers(message: InboundMessage) -> Headers | None:
    """The header fields of the message that a report sends back, from whichever part holds them."""
    for part in message.parts:
        if part.content_type in _RETURNED:
            block, _ = split_block(part.content or part.text.encode("utf-8", "replace"))
            fields, _ = read_fields(block)
            if any(name in fields for name in ("message-id", "subject", "from", "received")):
                return fields
    return None


_ID_LINE = re.compile(
    r"^[ \t>|*]{0,8}(?:original-|x-original-)?message[- ]id[ \t*]{0,3}[:：][ \t*]*"
    r"(?:\n[ \t>]{1,8})?<?([^<>\s]{3,300})>?",
    re.IGNORECASE | re.MULTILINE,
)


def message_id_in_text(texts: Iterable[str]) -> MessageId | None:
    """The first id that a ``Message-ID:`` line in running text names."""
    for text in texts:
        found = _ID_LINE.search(text)
        if found and ("@" in found[1] or len(found[1]) > 8):  # noqa: PLR2004  shorter is a word
            return MessageId(found[1].strip("<>"))
    return None


def returned_message_id(message: InboundMessage) -> MessageId | None:
    """The Message-ID of the message a report is about, also from truncated or plain-text reports."""
    for part in message.parts:
        if part.content_type in _RETURNED:
            block, _ = split_block(part.content or part.text.encode("utf-8", "replace"))
            fields, _ = read_fields(block)
            ids = message_ids(fields.get("message-id"))
            if ids:
                return ids[0]
    in_text = message_id_in_text(part.text[:200_000] for part in message.parts)
    if in_text:
        return in_text
    for name in ("x-original-message-id", "x-failed-message-id", "x-ms-exchange-parent-message-id"):
        ids = message_ids(message.headers.get(name))
        if ids:
            return ids[0]
    if message.in_reply_to:
        return message.in_reply_to[0]
    return message.references[-1] if message.references else None
