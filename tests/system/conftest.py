"""A freelancer's machine: a mail server on loopback, a config file, and mailwatch as a process beside it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from mailwatch.adapters.clock import SystemClock
from mailwatch.demo.servers import EmbeddedServers
from mailwatch.ports import JournalEntry
from mailwatch.wiring import open_store

CHECKOUT = Path(__file__).resolve().parents[2]
OWNER = "anna@studio.example"
PASSWORD = "correct horse"
PATIENCE = 40.0
"""Real seconds after which a process is given up; no claim rests on them."""

CONFIG = """\
[me]
name    = "Anna Weber"
email   = ["{owner}"]
country = "DE-BE"

[mailbox]
password = {{ env = "MAIL_PASSWORD" }}
allow_plaintext_on_loopback = true
poll = "1 hour"

[mailbox.servers]
imap = {{ host = "127.0.0.1", port = {imap}, security = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none" }}

[watch]
first_run_window = "60 days"

[sending]
mode = "review"

[state]
directory = "{state}"

[client.harbour]
kind       = "business"
salutation = "Dear Alice,"
people     = ["alice@harbour.example"]

[client.quiet]
kind       = "business"
salutation = "Dear Mr Quill,"
people     = ["quill@quiet.example"]

[client.summit]
kind       = "business"
salutation = "Dear Sam,"
people     = ["sam@summit.example"]
"""

CLIENTS = {"harbour": "alice@harbour.example", "quiet": "quill@quiet.example", "summit": "sam@summit.example"}


class Office:
    """The owner's machine; each client owes an answer to a mail of thirty days ago."""

    def __init__(self, directory: Path, servers: EmbeddedServers, stop_servers: Callable[[], None]) -> None:
        self.servers = servers
        self.stop_servers = stop_servers
        self.config = directory / "config.toml"
        self.state = directory / "state"
        self.log = directory / "log"
        self.text = CONFIG.format(
            owner=OWNER, imap=servers.imap_port, smtp=servers.smtp_port, state=self.state
        )
        self.config.write_text(self.text)
        self.daemon: subprocess.Popen[bytes] | None = None
        for client, address in CLIENTS.items():
            self._wrote(client, address)

    def _wrote(self, client: str, address: str) -> None:
        at = SystemClock().now() - timedelta(days=30)
        mail = EmailMessage()
        mail["From"] = f"Anna Weber <{OWNER}>"
        mail["To"] = address
        mail["Subject"] = f"Draft for {client}"
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = f"<draft-{client}@studio.example>"
        mail.set_content("Hello,\n\ncould you tell me whether you like the draft?\n\nBest\nAnna\n")
        self.servers.deliver(OWNER, mail.as_bytes(), at, "Sent", seen=True)

    # -- commands ------------------------------------------------------------------

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("MAILWATCH", "XDG_"))}
        return {**kept, "MAIL_PASSWORD": PASSWORD, "HOME": str(self.config.parent), "COLUMNS": "160", **more}

    def call(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """One command, to its end; a traceback never reaches a user, whatever happens."""
        done = subprocess.run(
            [sys.executable, "-m", "mailwatch", "-c", str(self.config), *arguments],
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        return done

    def outbox(self) -> list[dict]:
        return json.loads(self.call("outbox", "list", "--all", "--json").stdout)

    # -- the service -----------------------------------------------------------------

    def run(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """The service in the background."""
        with self.log.open("ab") as log:
            self.daemon = subprocess.Popen(
                [sys.executable, "-m", "mailwatch", "-c", str(self.config), "run", *arguments],
                env=self.environment(**environment),
                stdout=log,
                stderr=log,
            )
        return self.daemon

    def run_and_read(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """The service in the background, after it has read the mailbox and laid its mails out."""
        starts = self.logged().count("started")
        daemon = self.run(*arguments, **environment)
        # Mails may have been planned before: then only the log says that this service runs.
        self.until(lambda: self.logged().count("started") > starts, "the service runs")
        self.until(
            lambda: len(self.of_kind("MailPlanned")) >= len(CLIENTS), "every client has a planned mail"
        )
        return daemon

    def send(self, number: signal.Signals) -> None:
        assert self.daemon is not None
        self.daemon.send_signal(number)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Ask the service to end; its exit status."""
        assert self.daemon is not None
        self.daemon.send_signal(number)
        return self.daemon.wait(PATIENCE)

    def close(self) -> None:
        if self.daemon is not None and self.daemon.poll() is None:
            self.daemon.kill()
            self.daemon.wait()

    # -- what can be seen ---------------------------------------------------------------

    def logged(self) -> str:
        return self.log.read_text() if self.log.exists() else ""

    def entries(self) -> list[JournalEntry]:
        """The journal, from a copy of the state."""
        if not (self.state / "mailwatch.sqlite3").exists():
            return []
        with open_store(self.state, snapshot=True).reading() as transaction:
            return list(transaction.journal.entries())

    def of_kind(self, kind: str) -> list[JournalEntry]:
        return [entry for entry in self.entries() if type(entry.event).__name__ == kind]

    def until(self, what: Callable[[], object], why: str) -> None:
        """Wait until ``what`` holds."""
        end = time.monotonic() + PATIENCE
        while not what():
            if self.daemon is not None and self.daemon.poll() is not None:
                raise AssertionError(f"the service ended with {self.daemon.returncode}:\n{self.logged()}")
            if time.monotonic() > end:
                raise AssertionError(f"never: {why}\n{self.logged()}")
            time.sleep(0.05)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with ExitStack() as machines:
        servers = machines.enter_context(EmbeddedServers(users={OWNER: PASSWORD}, clock=SystemClock().now))
        built = Office(tmp_path, servers, machines.close)
        try:
            yield built
        finally:
            built.close()
