"""A small agency in virtual time: the real turn over the in-memory twins and the real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from mailwatch import wiring
from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.memory.mailbox import MemoryMailbox
from mailwatch.adapters.memory.transport import MemoryTransport
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.cycle import TurnReport
from mailwatch.config.load import loads
from mailwatch.ports import Envelope, Role

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

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)  # a Monday


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


class Agency:
    """One owner with one account; ``mails`` is what reached the wire, in order."""

    def __init__(self, tmp_path, *, mode: str = "on", extra: str = "", sending: str = "") -> None:
        self.clock = JumpingClock(START)
        self.mailbox = MemoryMailbox(self.clock)
        self.mails: list[tuple[datetime, Envelope, bytes]] = []
        self.on_send: Callable[[Envelope, bytes], None] | None = None
        self.transport = MemoryTransport(self._deliver)
        self.store = SqlStore(open_memory())
        text = CONFIG.format(mode=mode, state=tmp_path / "state", extra=extra)
        self.text = text.replace(f'mode = "{mode}"', f'mode = "{mode}"\n{sending}')
        self._number = 0
        self.build()

    def build(self, text: str | None = None) -> None:
        """(Re)start the program on the same mailbox and state."""
        self.text = text or self.text
        loaded = loads(
            self.text, environment={}, playbooks=wiring.known_playbooks(), languages=wiring.known_languages()
        )
        self.house = wiring.build(
            loaded,
            store=self.store,
            mailbox=lambda _: self.mailbox,
            transport=lambda _: self.transport if loaded.config.sending.mode != "off" else None,
            clock=self.clock,
        )
        self.turn = self.house.turns["main"]

    def lose_state(self) -> None:
        """The database is gone; the mailbox is not."""
        self.store = SqlStore(open_memory())
        self.build()

    def _deliver(self, envelope: Envelope, content: bytes) -> None:
        self.mails.append((self.clock.now(), envelope, content))
        if envelope.recipients == ("anna@studio.example",):
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
        text: str = "Could you send me the texts by Friday?",
        folder: str | None = None,
        reply_to: str | None = None,
        headers: dict[str, str] | None = None,
        name: str = "",
        cc: str = "",
    ) -> str:
        """A mail appears in the owner's mailbox: in Sent when it is theirs, else in the inbox."""
        self._number += 1
        own = sender.endswith("@studio.example")
        message = EmailMessage()
        message_id = f"m{self._number}@{sender.rpartition('@')[2]}"
        message["Message-ID"] = f"<{message_id}>"
        message["From"] = f"{name} <{sender}>" if name else sender
        message["To"] = to
        if cc:
            message["Cc"] = cc
        message["Subject"] = subject
        message["Date"] = format_datetime(self.clock.now())
        if reply_to:
            message["In-Reply-To"] = f"<{reply_to}>"
            message["References"] = f"<{reply_to}>"
        for key, value in (headers or {}).items():
            message[key] = value
        message.set_content(text)
        self.mailbox.deliver(
            message.as_bytes(), folder=folder or ("Sent" if own else "INBOX")
        )
        return message_id

    def owner_writes(self, to: str = "alice@harbour.example", **more: str) -> str:
        return self.write(sender="anna@studio.example", to=to, name="Anna Weber", **more)

    def client_writes(self, sender: str = "alice@harbour.example", **more) -> str:
        more.setdefault("text", "All fine, here they are.")
        return self.write(sender=sender, to="anna@studio.example", **more)

    # -- time ------------------------------------------------------------------

    def run(self) -> TurnReport:
        return self.turn.run()

    def until(self, moment: datetime, *, most: int = 400) -> None:
        """Run turns at every instant worth looking at, up to ``moment``."""
        for _ in range(most):
            report = self.run()
            wake = min(report.next_look or moment, moment)
            if self.clock.now() >= moment:
                return
            self.clock.jump(max(wake, self.clock.now() + timedelta(seconds=30)) if wake < moment else moment)
        raise AssertionError(f"still at {self.clock.now()} after {most} turns")

    # -- what can be seen --------------------------------------------------------

    @property
    def to_clients(self) -> list[tuple[datetime, Envelope, bytes]]:
        return [mail for mail in self.mails if mail[1].recipients != ("anna@studio.example",)]

    def steps(self) -> list[str]:
        """The names of the steps that reached clients, by their order."""
        with self.store.reading() as transaction:
            rows = transaction.rows()
        by_id = {row.message_id: row.step for row in rows}
        return [by_id.get(_message_id(content), "?") for _, _, content in self.to_clients]

    def notices(self) -> list[str]:
        """Subjects of what the owner was told."""
        import email
        from email.header import decode_header, make_header

        return [
            str(make_header(decode_header(email.message_from_bytes(content)["Subject"])))
            for _, envelope, content in self.mails
            if envelope.recipients == ("anna@studio.example",)
        ]

    def rows(self):
        with self.store.reading() as transaction:
            return transaction.rows()

    def in_folder(self, role: Role) -> list[bytes]:
        name = next(folder.name for folder in self.mailbox.folders() if folder.role is role)
        return [kept.content for kept in self.mailbox.kept(name)]


def _message_id(content: bytes) -> str:
    import email

    return email.message_from_bytes(content)["Message-ID"].strip("<>")
