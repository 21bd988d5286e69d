"""Bodies: text in quoted-printable, text beside HTML, files in base64 (RFC 2045, 2046, 2183, 2231).

A part is a pair: its header lines, and its content in bytes with CRLF line ends.
"""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import count
from typing import TYPE_CHECKING

from mailwatch.mail.composing.fields import ENCODED_LINE, LINE, pieces, refuse_line_ends
from mailwatch.shown import stripped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mailwatch.mail.message import Attachment, MessageId, OutboundMessage

_CONTENT_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}")
_SEVEN_BIT = re.compile(r"[\t\n\x20-\x7e]*")
_PLAIN_FILENAME = re.compile(r"(?! )[\x20!#-\[\]-~]{1,60}(?<! )")

# RFC 2231 §7: attribute-char.
_PARAMETER_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`{|}~")


def body(message: OutboundMessage) -> tuple[list[str], bytes]:
    """The part that a message consists of; raises ``ValueError`` for an attachment that can't be one."""
    parts = [_text_part("plain", message.text)]
    if message.html is not None:
        parts.append(_text_part("html", message.html))
        parts = [_multipart("alternative", parts, message.message_id)]
    if message.attachments:
        parts.extend(_attachment_part(attachment) for attachment in message.attachments)
        parts = [_multipart("mixed", parts, message.message_id)]
    (whole,) = parts
    return whole


def _text_part(subtype: str, text: str) -> tuple[list[str], bytes]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        text += "\n"
    lines = text.split("\n")[:-1]
    # A line that begins with "From " is altered on its way through some mail stores.
    seven_bit = _SEVEN_BIT.fullmatch(text) and all(
        len(line) <= LINE and not line.startswith("From ") for line in lines
    )
    encoded = lines if seven_bit else [soft for line in lines for soft in _quoted_printable(line)]
    return (
        [
            f"Content-Type: text/{subtype}; charset=utf-8",
            f"Content-Transfer-Encoding: {'7bit' if seven_bit else 'quoted-printable'}",
        ],
        "".join(f"{line}\r\n" for line in encoded).encode("ascii"),
    )


def _quoted_printable(line: str) -> list[str]:
    """One line of text as lines of at most 76 characters (RFC 2045 §6.7), never broken inside a character."""
    units = [_quoted_character(character) for character in line]
    if units and units[-1] in {" ", "\t"}:
        units[-1] = f"={ord(units[-1]):02X}"
    if line.startswith("From "):
        units[0] = "=46"
    lines = [""]
    for index, unit in enumerate(units):
        room = ENCODED_LINE - (0 if index == len(units) - 1 else len("="))
        if len(lines[-1]) + len(unit) > room:
            lines[-1] += "="
            lines.append("")
        lines[-1] += unit
    return lines


def _quoted_character(character: str) -> str:
    if character == "\t" or (" " <= character <= "~" and character != "="):
        return character
    return "".join(f"={byte:02X}" for byte in character.encode("utf-8", "replace"))


def _attachment_part(attachment: Attachment) -> tuple[list[str], bytes]:
    if not _CONTENT_TYPE.fullmatch(attachment.content_type):
        raise ValueError(f"{attachment.content_type!r} is no content type")
    if attachment.content_type.lower().startswith(("multipart/", "message/")):
        raise ValueError(f"{attachment.content_type} can't be attached in base64 (RFC 2046 §5)")
    encoded = base64.b64encode(attachment.content)
    lines = [encoded[start : start + 76] + b"\r\n" for start in range(0, len(encoded), 76)]
    return (
        [
            f"Content-Type: {attachment.content_type}",
            "Content-Transfer-Encoding: base64",
            *_disposition(attachment.filename),
        ],
        b"".join(lines),
    )


def _disposition(filename: str) -> list[str]:
    """Content-Disposition with the file's name, by RFC 2231 where it isn't plain and short."""
    refuse_line_ends("a file name", filename)
    filename = stripped(filename)
    if _PLAIN_FILENAME.fullmatch(filename):
        return ["Content-Disposition: attachment;", f' filename="{filename}"']
    escaped = [
        "".join(chr(byte) if byte in _PARAMETER_SAFE else f"%{byte:02X}" for byte in character)
        for character in (character.encode("utf-8", "replace") for character in filename)
    ]
    runs = ["".join(piece) for piece in pieces(escaped, 48, 55)]
    if runs == [""]:
        return ["Content-Disposition: attachment"]
    if len(runs) == 1:
        parameters = [f"filename*=utf-8''{runs[0]}"]
    else:
        runs[0] = f"utf-8''{runs[0]}"
        parameters = [f"filename*{index}*={run}" for index, run in enumerate(runs)]
    return [
        "Content-Disposition: attachment;",
        *(f" {parameter};" for parameter in parameters[:-1]),
        f" {parameters[-1]}",
    ]


def _multipart(
    subtype: str, parts: Sequence[tuple[list[str], bytes]], message_id: MessageId
) -> tuple[list[str], bytes]:
    bodies = ["\r\n".join([*head, "", ""]).encode("ascii") + content for head, content in parts]
    boundary = next(
        candidate
        for candidate in (_boundary(message_id, subtype, attempt) for attempt in count())
        if not any(candidate.encode("ascii") in body for body in bodies)
    )
    marker = f"--{boundary}".encode("ascii")
    content = b"".join(marker + b"\r\n" + body + b"\r\n" for body in bodies) + marker + b"--\r\n"
    return [f"Content-Type: multipart/{subtype};", f' boundary="{boundary}"'], content


def _boundary(message_id: MessageId, subtype: str, attempt: int) -> str:
    # "=_" can occur neither in quoted-printable nor in base64 (RFC 2045 §6.7).
    digest = hashlib.sha256(f"{message_id} {subtype} {attempt}".encode()).hexdigest()
    return f"=_{digest[:32]}"
