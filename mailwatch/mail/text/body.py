"""Which part of a message is what its author wrote, as plain text."""

from __future__ import annotations

from mailwatch.mail.message import InboundMessage, Part
from mailwatch.mail.reading.tnef import Tnef, read_tnef
from mailwatch.mail.text.html_text import html_to_text

MAX_BODY = 256 * 1024
"""Characters of body text that any rule looks at."""


def _is_inline(part: Part) -> bool:
    return part.disposition != "attachment" and not part.filename


def body_text(message: InboundMessage) -> str:
    """The message's own text, plain where there is plain text, else made from HTML; "" when there is none.

    Attachments, attached messages and reports are left out.
    """
    plain: list[str] = []
    markup: list[str] = []
    for part in message.parts:
        if part.content_type == "text/html" and _is_inline(part):
            markup.append(part.text)
        elif part.content_type in {"text/plain", "text/enriched", "text/x-amp"} and _is_inline(part):
            plain.append(_as_text(part))
    text = "\n".join(piece for piece in plain if piece.strip())
    if text.strip():
        return text[:MAX_BODY]
    if markup:
        return html_to_text("\n".join(markup))[:MAX_BODY]
    packed = next((found for part in message.parts if (found := tnef_of(part))), None)
    return packed.body[:MAX_BODY] if packed else text[:MAX_BODY]


def tnef_of(part: Part) -> Tnef | None:
    """What a ``winmail.dat`` holds, or None for any other part."""
    return read_tnef(part.content) if part.content_type == "application/ms-tnef" else None


def _as_text(part: Part) -> str:
    text = part.text
    if text[:200].lstrip()[:15].lower().startswith(("<html", "<!doctype html", "<div", "<body")):
        return html_to_text(text)  # HTML sent under the name of plain text
    if part.parameters.get("format", "").lower() == "flowed" and " \n" in text:
        return _unflow(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
    return text


def _unflow(text: str, *, delete_space: bool) -> str:
    """Join the soft-wrapped lines of ``format=flowed`` (RFC 3676 §4) outside of quotes."""
    lines: list[list[str]] = []  # pieces, joined at the end: joining one by one would cost quadratic time
    open_line = False
    for line in text.split("\n"):
        quoted = line.startswith(">")
        stuffed = line.removeprefix(" ")
        signature = stuffed == "-- "
        if open_line and not quoted and not signature:
            lines[-1].append(stuffed)
        else:
            lines.append([line if quoted else stuffed])
        open_line = stuffed.endswith(" ") and not signature and not quoted
        if open_line and delete_space:
            lines[-1][-1] = lines[-1][-1][:-1]
    return "\n".join("".join(pieces) for pieces in lines)
