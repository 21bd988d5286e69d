"""The MIME tree of a message as a flat list of leaves, walked without recursion.

Bounded: at most 200 parts, 30 levels and 512 KB of text per part; what goes
beyond is left out and recorded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from mailwatch.mail.message import Headers, Part
from mailwatch.mail.reading.charsets import decode, decode_words, from_transfer_encoding
from mailwatch.mail.reading.header_block import parameters_of, read_fields, split_block

MAX_PARTS = 200
MAX_DEPTH = 30
MAX_TEXT = 512 * 1024
MAX_TOTAL = 4 * 1024 * 1024

TNEF_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_READABLE = ("text/", "message/", "application/ics", "multipart/")


@dataclass
class _Walk:
    content: bytes
    parts: list[Part] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    text_size: int = 0
    stack: list[tuple[int, int, Headers, int]] = field(default_factory=list)


def read_parts(content: bytes, body_at: int, headers: Headers) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Leaves of the message whose body starts at ``body_at`` of ``content``, in order, and defects."""
    walk = _Walk(content)
    walk.stack.append((body_at, len(content), headers, 0))
    while walk.stack:
        if len(walk.parts) >= MAX_PARTS:
            walk.defects.append("more than 200 MIME parts")
            break
        _step(walk, *walk.stack.pop())
    return tuple(walk.parts), tuple(dict.fromkeys(walk.defects))


def _step(walk: _Walk, start: int, end: int, headers: Headers, depth: int) -> None:
    content_type, parameters = parameters_of(headers.get("content-type"))
    if "/" not in content_type:
        content_type = "text/plain"
    if not content_type.startswith("multipart/"):
        walk.parts.append(_leaf(walk, start, end, headers, content_type, parameters, depth))
        return
    if depth >= MAX_DEPTH:
        walk.defects.append("nested more than 30 deep")
        return
    boundary = parameters.get("boundary", "").rstrip(" \t").encode("utf-8", "replace")[:200]
    if not boundary:
        boundary = _guess_boundary(walk.content, start, end)
        walk.defects.append("multipart without a boundary")
    ranges, closed = _split(walk.content, start, end, boundary) if boundary else ([], False)
    if not ranges:
        walk.defects.append("multipart without parts")
        walk.parts.append(_leaf(walk, start, end, headers, "text/plain", {}, depth))
        return
    if not closed:
        walk.defects.append("multipart without its end")
    children: list[tuple[int, int, Headers, int]] = []
    for part_start, part_end in ranges:
        block, offset = _part_block(walk.content, part_start, part_end)
        part_headers, _ = read_fields(block)
        if content_type == "multipart/digest" and "content-type" not in part_headers:
            part_headers = Headers(fields=(*part_headers.fields, ("content-type", "message/rfc822")))
        children.append((offset, part_end, part_headers, depth + 1))
    walk.stack.extend(reversed(children))


def _part_block(content: bytes, start: int, end: int) -> tuple[bytes, int]:
    """A part's header block and body offset; a part may start with its empty line (RFC 2046 §5.1)."""
    if content.startswith(b"\n", start):
        return b"", start + 1
    if content.startswith(b"\r\n", start):
        return b"", start + 2
    window = content[start : min(end, start + 64 * 1024)]
    block, offset = split_block(window)
    if offset == len(window) and b":" not in block[:200]:
        return b"", start
    return block, min(start + offset, end)


def _guess_boundary(content: bytes, start: int, end: int) -> bytes:
    at = content.find(b"--", start, min(end, start + 4096))
    if at < 0 or (at > start and content[at - 1] not in b"\r\n"):
        return b""
    line_end = content.find(b"\n", at, end)
    return content[at + 2 : line_end if line_end >= 0 else end].strip()[:200]


def _split(content: bytes, start: int, end: int, boundary: bytes) -> tuple[list[tuple[int, int]], bool]:
    """Ranges between the delimiter lines (RFC 2046 §5.1.1); True when the closing one was there."""
    delimiter = b"--" + boundary
    length = len(delimiter)
    ranges: list[tuple[int, int]] = []
    part_start = -1
    at = content.find(delimiter, start, end)
    while at >= 0:
        after = at + length
        if at > start and content[at - 1] not in b"\r\n":
            at = content.find(delimiter, after, end)
            continue
        line_end = content.find(b"\n", after, end)
        rest = content[after : min(line_end if line_end >= 0 else end, after + 80)].strip()
        if rest not in {b"", b"--"}:  # another boundary that starts like this one
            at = content.find(delimiter, after, end)
            continue
        if part_start >= 0:
            ranges.append((part_start, at - 1 if content[at - 1 : at] == b"\n" else at))
        if rest == b"--":
            return ranges, True
        part_start = line_end + 1 if line_end >= 0 else end
        if len(ranges) > MAX_PARTS:
            return ranges, True
        at = content.find(delimiter, part_start, end)
    if 0 <= part_start < end:
        ranges.append((part_start, end))
    return ranges, False


def _leaf(
    walk: _Walk,
    start: int,
    end: int,
    headers: Headers,
    content_type: str,
    parameters: dict[str, str],
    depth: int,
) -> Part:
    disposition, disposition_parameters = parameters_of(headers.get("content-disposition"))
    filename = decode_words(disposition_parameters.get("filename") or parameters.get("name", ""))[:200]
    readable = content_type.startswith(_READABLE) or filename.lower().endswith((".ics", ".eml"))
    if content_type in TNEF_TYPES or filename.lower() == "winmail.dat":
        # Outlook's container: the rules read its class, the words that only it holds, nothing else.
        raw = walk.content[start : min(end, start + 2 * MAX_TEXT)]
        return Part(
            content_type="application/ms-tnef",
            parameters=parameters,
            filename=filename,
            disposition=disposition,
            content=from_transfer_encoding(raw, headers.get("content-transfer-encoding"))[:MAX_TEXT],
            depth=depth,
        )
    if not readable:
        return Part(
            content_type=content_type,
            parameters=parameters,
            filename=filename,
            disposition=disposition,
            depth=depth,
            # Without white space, since relays wrap encoded lines anew.
            digest=blake2b(b"".join(walk.content[start:end].split()), digest_size=16).digest(),
        )
    if walk.text_size > MAX_TOTAL:
        walk.defects.append("more than 4 MB of text")
        return Part(content_type=content_type, parameters=parameters, filename=filename, depth=depth)
    raw = walk.content[start : min(end, start + 2 * MAX_TEXT)]
    content = from_transfer_encoding(raw, headers.get("content-transfer-encoding"))
    if len(content) > MAX_TEXT or end - start > 2 * MAX_TEXT:
        content = content[:MAX_TEXT]
        walk.defects.append("text part longer than 512 KB")
    text = decode(content, parameters.get("charset", ""))
    walk.text_size += len(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Part(
        content_type=content_type,
        parameters=parameters,
        filename=filename,
        disposition=disposition,
        text=text,
        content=content if content_type.startswith("message/") else b"",
        depth=depth,
    )
