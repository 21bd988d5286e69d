"""Mails as the world writes them: plain bytes, so that a month costs little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

ASKS = (
    "Could you send me the texts by Friday?",
    "Can you please tell me which of the two drafts you prefer?",
    "Would you let me know whether the offer is all right for you?",
)
"""No doubt that an answer is wanted."""

THANKS = ("Thank you, have a nice weekend.", "Many thanks, all received. Have a good evening!")
"""No doubt that none is."""

TOMORROW = "Sorry for the silence, I will look at it tomorrow."
"""An answer, and a promise to somebody who takes it for one."""

ANSWERS = (
    "All fine, here they are.",
    TOMORROW,
    "My father died last week. Can I come back to you in January?",
    "I was out of the office last week, but I am back now. The second draft, please.",
    "Yes.",
)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A mail with all its parts; ``message_id`` and ``refers_to`` without angle brackets."""

    sender: str
    to: Sequence[str]
    subject: str
    text: str
    message_id: str
    date: datetime
    name: str = ""
    cc: Sequence[str] = ()
    refers_to: Sequence[str] = ()
    headers: Sequence[tuple[str, str]] = field(default_factory=tuple)
    received: datetime | None = None

    def content(self) -> bytes:
        """The bytes, CRLF line ends."""
        head = []
        if self.received is not None:
            stamp = format_datetime(self.received)
            head.append(f"Received: from mx.example by mx.studio.example with ESMTPS id 1; {stamp}")
        head += [
            f"Message-ID: <{self.message_id}>",
            f"From: {self.name} <{self.sender}>" if self.name else f"From: {self.sender}",
            f"To: {', '.join(self.to)}",
        ]
        if self.cc:
            head.append(f"Cc: {', '.join(self.cc)}")
        head += [f"Subject: {self.subject}", f"Date: {format_datetime(self.date)}"]
        if self.refers_to:
            head.append(f"In-Reply-To: <{self.refers_to[-1]}>")
            head.append("References: " + "\r\n ".join(f"<{each}>" for each in self.refers_to))
        head += [f"{name}: {value}" for name, value in self.headers]
        if not any(name == "Content-Type" for name, _ in self.headers):
            head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
        return ("\r\n".join(head) + "\r\n\r\n" + self.text.replace("\n", "\r\n") + "\r\n").encode()


def report(
    *, recipient: str, original: str, permanent: bool, message_id: str, date: datetime, to: str
) -> bytes:
    """What a mail system says of a mail that did not arrive, or not yet (RFC 3464)."""
    status, action = ("5.1.1", "failed") if permanent else ("4.4.1", "delayed")
    original_head = f"Message-ID: <{original}>\n" if original else ""
    return Letter(
        sender="MAILER-DAEMON@mx.studio.example",
        name="Mail Delivery System",
        to=(to,),
        subject="Undelivered Mail Returned to Sender" if permanent else "Delayed Mail",
        message_id=message_id,
        date=date,
        headers=(
            ("Auto-Submitted", "auto-replied"),
            ("Return-Path", "<>"),
            ("MIME-Version", "1.0"),
            ("Content-Type", 'multipart/report; report-type=delivery-status; boundary="b"'),
        ),
        text=(
            "--b\nContent-Type: text/plain\n\nThe mail could not be delivered.\n"
            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.studio.example\n\n"
            f"Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\n"
            f"Diagnostic-Code: smtp; {status} not now\n\n"
            "--b\nContent-Type: text/rfc822-headers\n\n"
            f"{original_head}To: {recipient}\nSubject: Re: Draft\n\n--b--\n"
        ),
    ).content()
