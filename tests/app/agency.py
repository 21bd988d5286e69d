"""A small agency in virtual time: the real turn over the in-memory twins and the real store."""

from __future__ import annotations

import email
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from mailwatch import translate, wiring
from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.memory.mailbox import USUAL, MemoryMailbox
from mailwatch.adapters.memory.transport import MemoryTransport
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.cycle import TurnReport
from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.work import Work
from mailwatch.config.reading.load import loads
from mailwatch.domain.facts.events import CaseClosed, Event
from mailwatch.ports import Attempt, Envelope, OutboxRow, Role

CONFIG = """
[me]
name = "Anna Weber"
email = ["anna@studio.example", "hello@studio.example"]
phone = "+49 30 5550123"
country = "DE-BE"

[mailbox]
servers = {{ imap = "imap.example", smtp = "smtp.example" }}
password = {{ env = "NOWHERE" }}

[sending]
mode = "{mode}"

[notices]
daily = "{daily}"

[state]
directory = "{state}"

[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
company = "harbour.example"
names = ["Alice Harbour"]
speaks = {{ country = "DE-BE" }}
job = {{ project = "the Harbour Café website", open = "2400.00 EUR", goal = "leave" }}

[client.quiet]
kind = "business"
salutation = "Dear Bob,"
people = ["bob@quiet.example"]
speaks = {{ country = "DE-BE" }}
{extra}
"""

SECOND = """
[account.second]
email = ["anna@office.example"]
servers = { imap = "imap.office.example", smtp = "smtp.office.example" }
password = { env = "NOWHERE" }
"""

OWNER = "anna@studio.example"
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)  # a Monday


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


class HookedTransport(MemoryTransport):
    """The twin, with something that happens in the world right after RCPT was accepted."""

    on_open: Callable[[Envelope], None] | None = None

    def open(self, envelope: Envelope) -> Attempt:
        attempt = super().open(envelope)
        if self.on_open:
            self.on_open(envelope)
        return attempt


class Agency:
    """One owner with one account (or two); ``mails`` is what reached the wire, in order.

    ``own`` is the folder of the owner's own playbooks, where there is one, ``folder`` that of their file
    and of what it attaches. The daily list is off, so that a story's notices are its own, unless
    ``daily`` says when.
    """

    own: Path | None = None
    folder: Path | None = None

    def __init__(
        self,
        tmp_path: Path,
        *,
        mode: str = "on",
        extra: str = "",
        sending: str = "",
        two: bool = False,
        daily: str = "off",
    ) -> None:
        self.clock = JumpingClock(START)
        self.mailbox = MemoryMailbox(self.clock)
        self.second = MemoryMailbox(self.clock)
        self.mails: list[tuple[datetime, Envelope, bytes]] = []
        self.on_send: Callable[[Envelope, bytes], None] | None = None
        self.transport = HookedTransport(self._deliver)
        self.store = SqlStore(open_memory())
        text = CONFIG.format(mode=mode, state=tmp_path / "state", extra=extra, daily=daily)
        self.text = text.replace(f'mode = "{mode}"', f'mode = "{mode}"\n{sending}')
        if two:
            # The office first: what its mailbox holds is read before the studio's.
            main = '[account.main]\nemail = ["anna@studio.example", "hello@studio.example"]'
            self.text = self.text.replace("[mailbox]", main)
            self.text = self.text.replace("[account.main]", SECOND + "[account.main]")
        self._number = 0
        self.turns = 0
        self.build()

    def build(self, text: str | None = None, account: str = "main") -> None:
        """(Re)start the program on the same mailbox and state."""
        self.text = text or self.text
        loaded = loads(
            self.text,
            environment={},
            playbooks=translate.known_playbooks(self.own),
            languages=translate.known_languages(self.own),
            path=self.folder / "mailwatch.toml" if self.folder else None,
        )
        self.house = wiring.build(
            loaded,
            store=self.store,
            mailbox=lambda name: self.second if name == "second" else self.mailbox,
            transport=lambda _: self.transport if loaded.config.sending.mode != "off" else None,
            clock=self.clock,
        )
        self.turn = self.house.turns[account]

    def lose_state(self) -> None:
        """The database is gone; the mailbox is not."""
        self.store = SqlStore(open_memory())
        self.build()

    def _deliver(self, envelope: Envelope, content: bytes) -> None:
        self.mails.append((self.clock.now(), envelope, content))
        if envelope.recipients == (OWNER,):
            self.mailbox.deliver(content)
        if self.on_send:
            self.on_send(envelope, content)

    # -- what the world does ---------------------------------------------------

    def write(
        self,
        *,
        sender: str,
        to: str,
        subject: str = "Draft of the start page",
        text: str = "Could you send me the texts?",
        folder: str | None = None,
        reply_to: str | None = None,
        headers: dict[str, str] | None = None,
        name: str = "",
        cc: str = "",
        mailbox: MemoryMailbox | None = None,
        at: datetime | None = None,
        dated: datetime | None = None,
        message_id: str = "",
    ) -> str:
        """A mail appears in the owner's mailbox: in Sent when it is theirs, else in the inbox."""
        self._number += 1
        own = sender.endswith(("@studio.example", "@office.example"))
        message = EmailMessage()
        message_id = message_id or f"m{self._number}@{sender.rpartition('@')[2]}"
        message["Message-ID"] = f"<{message_id}>"
        message["From"] = f"{name} <{sender}>" if name else sender
        message["To"] = to
        if cc:
            message["Cc"] = cc
        message["Subject"] = subject
        message["Date"] = format_datetime(dated or at or self.clock.now())
        if reply_to:
            message["In-Reply-To"] = f"<{reply_to}>"
            message["References"] = f"<{reply_to}>"
        for key, value in (headers or {}).items():
            message[key] = value
        message.set_content(text)
        where = mailbox or self.mailbox
        where.deliver(message.as_bytes(), folder=folder or ("Sent" if own else "INBOX"), at=at)
        return message_id

    def owner_writes(self, to: str = "alice@harbour.example", **more: Any) -> str:
        return self.write(sender="anna@studio.example", to=to, name="Anna Weber", **more)

    def client_writes(self, sender: str = "alice@harbour.example", **more: Any) -> str:
        more.setdefault("text", "All fine, here they are.")
        return self.write(sender=sender, to=OWNER, **more)

    def bounces(
        self,
        recipient: str = "alice@harbour.example",
        *,
        original: str = "",
        status: str = "5.1.1",
        action: str = "",
        host: str = "mx.studio.example",
    ) -> None:
        """The mail system at ``host`` says that ``recipient`` was not reached (RFC 3464)."""
        action = action or ("failed" if status.startswith("5") else "delayed")
        self._number += 1
        report = (
            f"Message-ID: <dsn{self._number}@{host}>\r\n"
            f"From: Mail Delivery System <MAILER-DAEMON@{host}>\r\n"
            f"To: {OWNER}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Date: {format_datetime(self.clock.now())}\r\nAuto-Submitted: auto-replied\r\n"
            "Return-Path: <>\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nThe mail could not be delivered.\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            f"Reporting-MTA: dns; {host}\r\n\r\n"
            f"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n"
            "Diagnostic-Code: smtp; 550 no such user\r\n\r\n"
            "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
            f"Message-ID: <{original}>\r\nTo: {recipient}\r\nSubject: Re: Draft\r\n\r\n--b--\r\n"
        )
        self.mailbox.deliver(report.encode())

    def away(self, *, text: str, sender: str = "alice@harbour.example", reply_to: str = "") -> str:
        """Somebody's mail system answers by itself (RFC 3834)."""
        return self.client_writes(
            sender,
            subject="Out of office: Draft of the start page",
            text=text,
            reply_to=reply_to or None,
            headers={"Auto-Submitted": "auto-replied"},
        )

    # -- time ------------------------------------------------------------------

    def run(self) -> TurnReport:
        """One turn of each account, the studio's last; trouble in any of them is trouble."""
        others = [turn.run() for turn in self.house.turns.values() if turn is not self.turn]
        report = self.turn.run()
        trouble = next((each.trouble for each in (*others, report) if each.trouble), "")
        return replace(report, trouble=trouble)

    def restart(self, text: str | None = None) -> None:
        """End and start the program, perhaps with another file."""
        self.build(text)
        self.turn.recover()

    def until(self, moment: datetime, *, most: int = 400) -> None:
        """Run turns at every instant worth looking at, up to ``moment``."""
        for _ in range(most):
            report = self.run()
            wake = min(report.next_look or moment, moment)
            self.turns += 1
            if self.clock.now() >= moment:
                return
            # The service backs off from a mailbox in trouble; more so here, to keep the stories short.
            pause = timedelta(hours=2) if report.trouble else timedelta(seconds=30)
            self.clock.jump(min(max(wake, self.clock.now() + pause), moment))
        raise AssertionError(f"still at {self.clock.now()} after {most} turns")

    # -- what can be seen --------------------------------------------------------

    @property
    def to_clients(self) -> list[tuple[datetime, Envelope, bytes]]:
        return [mail for mail in self.mails if mail[1].recipients != (OWNER,)]

    def steps(self) -> list[str]:
        """The names of the steps that reached clients, by their order."""
        with self.store.reading() as transaction:
            rows = transaction.outbox.rows()
        by_id = {row.message_id: row.step for row in rows}
        return [by_id.get(_message_id(content), "?") for _, _, content in self.to_clients]

    def notices(self) -> list[str]:
        """Subjects of what the owner was told."""
        return [
            "".join(
                str(make_header(decode_header(email.message_from_bytes(content)["Subject"]))).splitlines()
            )
            for _, envelope, content in self.mails
            if envelope.recipients == (OWNER,)
        ]

    def rows(self) -> Sequence[OutboxRow]:
        with self.store.reading() as transaction:
            return transaction.outbox.rows()

    def row(self, step: str) -> OutboxRow:
        """The newest row of a step."""
        return [row for row in self.rows() if row.step == step][-1]

    def events(self, kind: type[Event], client: str | None = None) -> list[Any]:
        """What the journal holds of one kind, oldest first."""
        with self.store.reading() as transaction:
            return [
                entry.event for entry in transaction.journal.entries(client=client, kinds=(kind.__name__,))
            ]

    def outcomes(self) -> list[str]:
        """How cases ended."""
        return [event.outcome for event in self.events(CaseClosed)]

    def why(self, client: str = "harbour") -> str:
        """The code of the reason that rules the client's case now, or nothing."""
        with self.store.reading() as transaction:
            judged = judge_client(Work(transaction, self.house.settings, self.clock.now()), client)
        return judged.cases[0].decision.because.code if judged.cases else ""

    def in_folder(self, role: Role) -> list[bytes]:
        name = next(name for name, each in USUAL.items() if each is role)
        return [kept.content for kept in self.mailbox.kept(name)]


def _message_id(content: bytes) -> str:
    return str(email.message_from_bytes(content)["Message-ID"]).strip("<>")
