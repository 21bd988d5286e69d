"""Small messages for the tests, made of values."""

from __future__ import annotations

import base64

from mailwatch.mail.message import Verdict
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message

SENT = "Mon, 2 Mar 2026 10:00:00 +0100"


def letter(
    subject: str = "Re: Website",
    text: str = "Fine.",
    *,
    headers: str = "",
    sender: str = "Ann <ann@client.example>",
    answers: bool = True,
) -> bytes:
    """A message to Dana; ``headers`` are further lines, each ending in a line feed."""
    reply = "In-Reply-To: <q1@studio.example>\nReferences: <q1@studio.example>\n" if answers else ""
    encoded = base64.encodebytes(text.encode()).decode()
    subject_word = f"=?utf-8?b?{base64.b64encode(subject.encode()).decode()}?="
    return (
        f"{headers}From: {sender}\nTo: Dana <dana@studio.example>\nSubject: {subject_word}\nDate: {SENT}\n"
        f"Message-ID: <a1@client.example>\n{reply}Content-Type: text/plain; charset=utf-8\n"
        f"Content-Transfer-Encoding: base64\n\n{encoded}"
    ).encode()


def judged(content: bytes, *, headers_only: bool = False) -> Verdict:
    return classify(parse_message(content, headers_only=headers_only))
