"""The page docs/what-you-see.md, run: a small story on an embedded server, on a clock that stands still.

Run as a program it writes the page's blocks anew:

    .venv/bin/python tests/system/what_you_see.py
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from unittest import mock

from mailwatch.adapters.clock import JumpingClock
from mailwatch.cli import main
from mailwatch.demo import story
from mailwatch.demo.servers import EmbeddedServers

PAGE = Path(__file__).resolve().parents[2] / "docs" / "what-you-see.md"
OWNER, PASSWORD = "anna@studio.example", "correct horse"
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""A Monday morning in Berlin."""

_FIRST, _, _OTHERS = story.CONFIG.partition("[client.ghost]\n")
CONFIG = (
    _FIRST
    + _OTHERS[_OTHERS.index("[client.bakery]") :]
    + 'invoices   = [{{ number = "2026-041", amount = "480.00 EUR", due = 2026-02-27 }}]\n'
)
"""The demo's studio without one client, and with an invoice."""

ASKED = (
    (
        "harbour",
        "alice@harbour.example",
        "Photos for the start page",
        "could you send me the photos?",
    ),
    (
        "summit",
        "sam@summit.example",
        "Colours of the trail map",
        "which of the two colour sets do you prefer?",
    ),
    ("quiet", "quill@quiet.example", "Draft of the catalogue", "could you tell me whether you approve it?"),
)


@dataclass
class Told:
    """Something that reaches the mailbox at an instant."""

    at: datetime
    sender: str
    subject: str
    text: str
    name: str
    reply_to: str = ""
    fields: dict[str, str] = field(default_factory=dict)


HAPPENS = (
    Told(
        at=START + timedelta(days=5),
        sender="sam@summit.example",
        subject="Automatic reply: Colours of the trail map",
        text="I am out of the office until 20 March 2026.",
        name="away",
        reply_to="asked-summit@studio.example",
        fields={"Auto-Submitted": "auto-replied"},
    ),
    Told(
        at=START + timedelta(days=7, hours=1),
        sender="Alice Hart <alice.hart@private.example>",
        subject="Photos for the start page",
        text="Here they are. Is that what you need?\n\nAlice",
        name="elsewhere",
        fields={"Reply-To": "alice.hart@private.example"},
    ),
)


class Office:
    """The owner's machine; :meth:`call` runs a command in this process and gives what it printed."""

    def __init__(self, folder: Path, servers: EmbeddedServers, clock: JumpingClock) -> None:
        self.servers, self.clock = servers, clock
        self.config = folder / "config.toml"
        self.config.write_text(
            CONFIG.format(owner=OWNER, imap=servers.imap_port, smtp=servers.smtp_port, state=folder / "state")
        )
        self.left = sorted(HAPPENS, key=lambda told: told.at)
        for client, address, subject, text in ASKED:
            self._deliver(f"Anna Weber <{OWNER}>", address, subject, text, f"asked-{client}", "Sent")

    def until(self, instant: datetime) -> None:
        """Go through the days as a service would, as far as it matters: each morning, and when mail comes."""
        while self.clock.now() < instant:
            morning = (self.clock.now() + timedelta(days=1)).replace(hour=8, minute=0)
            ahead = min([morning, instant, *(told.at for told in self.left)])
            self.clock.jump(ahead)
            while self.left and self.left[0].at <= ahead:
                told = self.left.pop(0)
                self._deliver(told.sender, OWNER, told.subject, told.text, told.name, "INBOX", told)
            self.call("once")

    def call(self, *words: str, **environment: str) -> str:
        """What a command prints on standard output."""
        said, ended = io.StringIO(), None
        known = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")}
        surroundings = {**known, "MAILWATCH_DEMO_PASSWORD": PASSWORD, **environment}
        with (
            mock.patch.dict(os.environ, surroundings, clear=True),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(io.StringIO()) as complaints,
        ):
            try:
                main.run(["-c", str(self.config), *words], clock=self.clock)
            except SystemExit as end:
                ended = end.code
        if ended:
            raise RuntimeError(complaints.getvalue())
        return said.getvalue()

    def _deliver(
        self,
        sender: str,
        to: str,
        subject: str,
        text: str,
        name: str,
        folder: str,
        told: Told | None = None,
    ) -> None:
        at = self.clock.now() - timedelta(days=0 if told else 3)
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, to, subject
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = f"<{name}@studio.example>"
        if told is not None and told.reply_to:
            mail["In-Reply-To"] = f"<{told.reply_to}>"
        for key, value in (told.fields if told else {}).items():
            mail[key] = value
        mail.set_content(f"Hello,\n\n{text}\n")
        self.servers.deliver(OWNER, mail.as_bytes(), at, folder, seen=folder == "Sent")


@contextmanager
def office() -> Iterator[Office]:
    """The machine on its first morning."""
    clock = JumpingClock(START)
    with (
        tempfile.TemporaryDirectory(prefix="mailwatch-page-") as folder,
        EmbeddedServers(users={OWNER: PASSWORD}, clock=clock.now) as servers,
    ):
        servers.on_mail = lambda _sender, to, content: (
            servers.deliver(OWNER, content, clock.now()) if OWNER in to else None
        )
        yield Office(Path(folder), servers, clock)


BLOCK = re.compile(
    r"(?:<!-- at (?P<at>[\dT:-]+) -->\n)?```console\n\$ (?P<line>[^\n]*)\n(?P<said>.*?)```\n", re.DOTALL
)


def run_page(text: str) -> str:
    """The page with each block as it is printed now."""
    with office() as machine:

        def printed(block: re.Match[str]) -> str:
            if block["at"]:
                machine.until(datetime.fromisoformat(block["at"]).replace(tzinfo=UTC))
            words = shlex.split(block["line"].partition(" |")[0])
            begin = words.index("mailwatch")
            environment = dict(word.split("=", 1) for word in words[:begin])
            command = words[begin + 1 :]
            said = machine.call(*command, **environment)
            at = f"<!-- at {block['at']} -->\n" if block["at"] else ""
            lines = "\n".join(line.rstrip() for line in said.strip("\n").splitlines())
            return f"{at}```console\n$ {block['line']}\n{lines}\n```\n"

        return BLOCK.sub(printed, text)


if __name__ == "__main__":
    PAGE.write_text(run_page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
