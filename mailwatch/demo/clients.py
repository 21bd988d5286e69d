"""How the demo's clients behave when mail reaches them: some answer, some are away, some don't exist."""

from __future__ import annotations

import email
import email.policy
import heapq
from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from functools import partial
from itertools import count

from mailwatch.demo.story import OWNER

REPORT = """\
From: Mail Delivery System <MAILER-DAEMON@studio.example>
To: {owner}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Message-ID: {own_id}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="report"

--report
Content-Type: text/plain; charset=us-ascii

<{address}>: unknown user

--report
Content-Type: message/delivery-status

Reporting-MTA: dns; studio.example

Final-Recipient: rfc822; {address}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown user

--report
Content-Type: text/rfc822-headers

Message-ID: {mail_id}

--report--
"""

Deliver = Callable[[bytes], None]


class World:
    """What is going to happen: deeds with their instants, done when the clock has come so far."""

    def __init__(self, now: Callable[[], datetime], deliver: Deliver) -> None:
        self._now = now
        self._deliver = deliver
        self._deeds: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()

    def later(self, after: timedelta, deed: Callable[[], None]) -> None:
        """Plan a deed."""
        heapq.heappush(self._deeds, (self._now() + after, next(self._order), deed))

    def next(self) -> datetime | None:
        """When the next deed is due."""
        return self._deeds[0][0] if self._deeds else None

    def happen(self) -> None:
        """Do what is due."""
        while self._deeds and self._deeds[0][0] <= self._now():
            heapq.heappop(self._deeds)[2]()

    def receive(self, recipients: tuple[str, ...], content: bytes) -> None:
        """A mail has reached somebody's server."""
        mail = email.message_from_bytes(content, policy=email.policy.default)
        for recipient in recipients:
            match recipient.partition("@")[0]:
                case "alice":
                    deed = partial(self._answer, mail, "Alice Hart", recipient)
                    self.later(timedelta(days=1, hours=3), deed)
                case "sam":
                    self.later(timedelta(minutes=1), partial(self._out_of_office, mail, recipient))
                case "dana":
                    self.later(timedelta(minutes=2), partial(self._bounce, mail, recipient))
                case _:
                    pass

    def _answer(self, mail: EmailMessage, name: str, address: str) -> None:
        text = "Hi Anna,\n\nso sorry, we had a flood in the kitchen. The photos are on their way.\n\nAlice\n"
        self._deliver(self._reply(mail, f"{name} <{address}>", text))

    def _out_of_office(self, mail: EmailMessage, address: str) -> None:
        back = self._now() + timedelta(days=9)
        text = (
            "Thank you for your message. I am out of the office and will be back "
            f"on {back:%A}, {back.day} {back:%B %Y}.\n\nSam\n"
        )
        reply = self._reply(
            mail, f"Sam Summit <{address}>", text, subject=f"Automatic reply: {mail['Subject']}"
        )
        marked = reply.replace(b"MIME-Version", b"Auto-Submitted: auto-replied\nMIME-Version", 1)
        self._deliver(marked)
        answer = "Hi Anna,\n\nback again. The green one, please!\n\nSam\n"
        self.later(
            timedelta(days=9, hours=6),
            lambda: self._deliver(self._reply(mail, f"Sam Summit <{address}>", answer)),
        )

    def _reply(self, mail: EmailMessage, sender: str, text: str, *, subject: str = "") -> bytes:
        reply = EmailMessage()
        reply["From"] = sender
        reply["To"] = OWNER
        reply["Subject"] = subject or str(mail["Subject"])
        reply["Date"] = format_datetime(self._now())
        reply["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip(">"))
        reply["In-Reply-To"] = str(mail["Message-ID"])
        reply["References"] = f"{mail['References'] or ''} {mail['Message-ID']}".strip()
        reply.set_content(text)
        return reply.as_bytes()

    def _bounce(self, mail: EmailMessage, address: str) -> None:
        """A report as RFC 3464 describes it."""
        report = REPORT.format(
            owner=OWNER,
            address=address,
            date=format_datetime(self._now()),
            own_id=make_msgid(domain="studio.example"),
            mail_id=mail["Message-ID"],
        )
        self._deliver(report.encode())
