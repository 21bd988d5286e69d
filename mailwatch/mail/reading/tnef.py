"""What Outlook packs into ``winmail.dat``: the message's class and its plain text (MS-OXTNEF).

The class tells a report that a program made (read, not read, not delivered,
recalled, away) from a person's mail whose words only Outlook can open.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAX_TNEF = 512 * 1024
MAX_ATTRIBUTES = 400
MAX_PROPERTIES = 400

_SIGNATURE = 0x223E9F78
_MESSAGE_CLASS = 0x8008  # attMessageClass, MS-OXTNEF §2.1.3.3
_BODY = 0x800C  # attBody
_PROPERTIES = 0x9003  # attMsgProps, §2.1.3.4
_PR_MESSAGE_CLASS = 0x001A
_PR_BODY = 0x1000
_STRING8, _UNICODE, _BINARY, _OBJECT = 0x001E, 0x001F, 0x0102, 0x000D
_COUNTED = frozenset({_STRING8, _UNICODE, _BINARY, _OBJECT})
_EIGHT_BYTES = frozenset({0x0005, 0x0006, 0x0007, 0x0014, 0x0040})
_MULTIPLE = 0x1000


@dataclass(frozen=True, kw_only=True)
class Tnef:
    """``message_class`` in lower case (``report.ipm.note.ipnrn``); both are "" where they are missing."""

    message_class: str = ""
    body: str = ""


def read_tnef(content: bytes) -> Tnef | None:
    """What ``content`` holds, as far as it can be read; None when it is no TNEF. Never raises; linear."""
    if len(content) < 6 or struct.unpack_from("<I", content)[0] != _SIGNATURE:  # noqa: PLR2004  signature and key
        return None
    found = {_PR_MESSAGE_CLASS: "", _PR_BODY: ""}
    at = 6
    for _ in range(MAX_ATTRIBUTES):
        if at + 9 > len(content):
            break
        level = content[at]
        name, _kind, size = struct.unpack_from("<HHI", content, at + 1)
        data = content[at + 9 : at + 9 + min(size, MAX_TNEF)]
        at += 9 + size + 2
        if level != 1:  # an attachment's attribute
            continue
        if name == _MESSAGE_CLASS:
            found[_PR_MESSAGE_CLASS] = found[_PR_MESSAGE_CLASS] or _narrow(data)
        elif name == _BODY:
            found[_PR_BODY] = found[_PR_BODY] or _narrow(data)
        elif name == _PROPERTIES:
            for tag, text in _strings(data):
                if tag in found and text:
                    found[tag] = text
    return Tnef(message_class=found[_PR_MESSAGE_CLASS].strip().lower()[:200], body=found[_PR_BODY])


def _narrow(data: bytes) -> str:
    return data.split(b"\0", 1)[0].decode("cp1252", "replace").replace("\r\n", "\n")


def _strings(data: bytes) -> list[tuple[int, str]]:
    """The string properties of a list (MS-OXTNEF §2.1.3.4); what can't be read ends it."""
    found: list[tuple[int, str]] = []
    if len(data) < 4:  # noqa: PLR2004  the count
        return found
    at = 4
    for _ in range(min(struct.unpack_from("<I", data)[0], MAX_PROPERTIES)):
        if at + 4 > len(data):
            break
        kind, tag = struct.unpack_from("<HH", data, at)
        at += 4
        if tag >= 0x8000:  # noqa: PLR2004  a named property: its name comes first
            at = _behind_name(data, at)
        plain = kind & ~_MULTIPLE
        values, at = _count(data, at) if kind & _MULTIPLE or plain in _COUNTED else (1, at)
        if plain not in _COUNTED:
            at += values * (8 if plain in _EIGHT_BYTES else 16 if plain == 0x0048 else 4)  # noqa: PLR2004  a GUID
            continue
        for _value in range(values):
            if at + 4 > len(data):
                return found
            size = struct.unpack_from("<I", data, at)[0]
            text = _text(plain, data[at + 4 : at + 4 + size])
            at += 4 + size + (-size) % 4
            if text is not None:
                found.append((tag, text))
    return found


def _count(data: bytes, at: int) -> tuple[int, int]:
    """How many values a property has, and where they begin; none where the list is cut off."""
    if at + 4 > len(data):
        return 0, at
    return min(struct.unpack_from("<I", data, at)[0], MAX_PROPERTIES), at + 4


def _text(kind: int, raw: bytes) -> str | None:
    """A value as text, or None when it is none."""
    if kind == _UNICODE:
        return raw.decode("utf-16-le", "replace").split("\0", 1)[0].replace("\r\n", "\n")
    return _narrow(raw) if kind == _STRING8 else None


def _behind_name(data: bytes, at: int) -> int:
    """Behind a property's GUID and its number or name."""
    if at + 24 > len(data):
        return len(data)
    by_name = struct.unpack_from("<I", data, at + 16)[0] == 1
    size = struct.unpack_from("<I", data, at + 20)[0]
    return at + 24 + (size + (-size) % 4 if by_name else 0)
