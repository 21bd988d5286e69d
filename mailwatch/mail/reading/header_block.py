"""The header block of a message: where it ends and which fields it holds.

Tolerant of mbox ``From `` lines, bare line feeds, 8-bit text and lines that
are no fields; bounded in bytes and in fields.
"""

from __future__ import annotations

import re

from mailwatch.mail.message import Headers
from mailwatch.mail.reading.charsets import decode

MAX_HEADER_BYTES = 512 * 1024
"""Real header blocks stay below 100 KB; Exchange refuses more than 256 KB."""

MAX_FIELDS = 2000
MAX_VALUE = 64 * 1024

_END = re.compile(rb"\r?\n[ \t]*\r?\n")
_FOLD = re.compile(r"\n[ \t]+")
_MBOX_LINE = re.compile(rb">?From [^\n]*\n")


def split_block(content: bytes) -> tuple[bytes, int]:
    """The header block of ``content`` and the offset at which the body starts.

    Without an empty line all of ``content`` (up to the cap) is header.
    """
    start = 0
    while start < len(content) and content[start] in b"\r\n":
        start += 1
    found_mbox = _MBOX_LINE.match(content, start, start + 1000)
    if found_mbox:
        start = found_mbox.end()
    window_end = start + MAX_HEADER_BYTES
    if content.startswith((b"\n", b"\r\n"), start):  # nothing but the mbox line
        return b"", start + (1 if content.startswith(b"\n", start) else 2)
    plain = content.find(b"\n\n", start, window_end)
    dos = content.find(b"\n\r\n", start, window_end if plain < 0 else plain + 1)
    if dos >= 0:
        return content[start:dos], dos + 3
    if plain >= 0:
        return content[start:plain], plain + 2
    return content[start:window_end], min(window_end, len(content))


def read_fields(block: bytes) -> tuple[Headers, tuple[str, ...]]:
    """Fields of a header block in their order, and what was wrong with it. Never raises."""
    defects: list[str] = []
    if len(block) >= MAX_HEADER_BYTES:
        defects.append("header block longer than 512 KB")
    if b"\0" in block:
        defects.append("NUL in the header")
    text = decode(block)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n" if "\n" not in text else "")
    fields: list[tuple[str, str]] = []
    for line in _FOLD.sub(" ", text).split("\n"):
        name, colon, value = line.partition(":")
        name = name.rstrip(" \t")
        if not colon or not name or " " in name or len(name) > 200:  # noqa: PLR2004  RFC 5322 §2.2: no space
            if line.strip():
                defects.append("line in the header that is no field")
            continue
        if len(fields) >= MAX_FIELDS:
            defects.append("more than 2000 header fields")
            break
        if len(value) > MAX_VALUE:
            value = value[:MAX_VALUE]
            defects.append(f"{name.lower()[:40]} longer than 64 KB")
        fields.append((name.lower(), value.strip()))
    return Headers(fields=tuple(fields)), tuple(dict.fromkeys(defects))


def parameters_of(raw: str) -> tuple[str, dict[str, str]]:
    """The value and parameters of a MIME field (RFC 2045 §5.1, RFC 2231), both names in lower case.

    ``text/plain; charset="utf-8"`` gives ``("text/plain", {"charset": "utf-8"})``.
    """
    raw = raw[:8192]
    value, semicolon, rest = raw.partition(";")
    if not semicolon:
        return value.strip().lower(), {}
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, str]] = {}
    for match in _PARAMETER.finditer(rest):
        name = match[1].lower()
        quoted, plain = match[2], match[3]
        text = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else (plain or "").strip()
        base, star, number = name.partition("*")
        if star:
            if name.endswith("*"):
                text = _unpercent(text)
            number = number.rstrip("*")
            pieces.setdefault(base, {})[int(number) if number.isdigit() and len(number) < 4 else 0] = text  # noqa: PLR2004
        else:
            found.setdefault(base, text)
    for base, parts in pieces.items():
        found.setdefault(base, "".join(parts[key] for key in sorted(parts)))
    return value.strip().lower(), found


_PARAMETER = re.compile(r"""([A-Za-z0-9_.*-]{1,60})[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"?|([^;"\s][^;]*)?)""")


def _unpercent(text: str) -> str:
    charset, quote, rest = text.partition("'")
    if quote:
        rest = rest.partition("'")[2]
    else:
        charset, rest = "", text
    raw = re.sub(
        rb"%([0-9A-Fa-f]{2})", lambda hexed: bytes([int(hexed[1], 16)]), rest.encode("utf-8", "replace")
    )
    return decode(raw, charset)
