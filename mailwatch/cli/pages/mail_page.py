"""A composed message as its reader's program shows it: header fields, text, HTML."""

from __future__ import annotations

import email.policy
from dataclasses import dataclass
from email import message_from_bytes
from email.parser import BytesHeaderParser

from mailwatch.mail.composing.letter_html import letter_page

SHOWN = ("From", "To", "Cc", "Subject", "Date")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What a reader sees: header fields decoded, in their order; ``html`` "" where there is none."""

    fields: tuple[tuple[str, str], ...]
    text: str
    html: str
    attachments: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The fields by small names, and the parts."""
        return {
            **{name.lower(): value for name, value in self.fields if name != "Attached"},
            "attachments": self.attachments,
            "text": self.text,
            "html": self.html or None,
        }


def as_seen(content: bytes) -> Seen:
    """Read the bytes as another program would."""
    message = message_from_bytes(content, policy=email.policy.default)
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    attachments = tuple(part.get_filename() or "without a name" for part in message.iter_attachments())
    fields = [(name, str(message[name])) for name in SHOWN if message[name] is not None]
    if attachments:
        fields.append(("Attached", ", ".join(attachments)))
    return Seen(
        fields=tuple(fields),
        text=_content(text),
        html=_content(html),
        attachments=attachments,
    )


def head_of(content: bytes) -> tuple[tuple[str, str], ...]:
    """The fields alone, as :func:`as_seen` reads them; the parts are only read where files are attached."""
    if b"Content-Disposition: attachment" in content:
        return as_seen(content).fields
    message = BytesHeaderParser(policy=email.policy.default).parsebytes(content)
    return tuple((name, str(message[name])) for name in SHOWN if message[name] is not None)


def page_of(seen: Seen) -> str:
    """One page for a browser: the fields above the letter."""
    return letter_page(seen.fields, seen.html, seen.text)


def _content(part: object) -> str:
    from email.message import EmailMessage

    if not isinstance(part, EmailMessage):
        return ""
    content = str(part.get_content())
    return content.replace("\r\n", "\n")
