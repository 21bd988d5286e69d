"""The program under test as its owner runs it: a file, a command, a process; on the servers' faked clock."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from rig.world import BOB, CLIENT, OOO, OWNER, MailWorld

PATIENCE = 40.0

CONFIG = """
[me]
name = "Olga Owner"
email = ["{owner}"]
phone = "+49 30 5550123"
country = "DE-BE"

[mailbox]
password = {{ env = "MAIL_PASSWORD" }}
ca_file = "{ca_file}"
poll = "15 seconds"
copies = "{copies}"
allow_plaintext_on_loopback = true

[mailbox.servers]
imap = {{ host = "localhost", port = {imap}, security = "{imap_security}" }}
smtp = {{ host = "{smtp_host}", port = {smtp}, security = "{smtp_security}" }}

[sending]
mode = "{mode}"
max_due = 20

[state]
directory = "{state}"

[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["{alice}"]
job = {{ project = "the Harbour site" }}

[client.quiet]
kind = "business"
salutation = "Dear Bob,"
people = ["{bob}"]
job = {{ project = "the catalogue", open = "2400.00 EUR" }}

[client.away]
kind = "business"
salutation = "Dear Otto,"
people = ["{ooo}"]
job = {{ project = "the map" }}

[client.ghost]
kind = "business"
salutation = "Dear Dana,"
people = ["nobody@quiet.test"]
job = {{ project = "the logo" }}
{extra}
"""


class Program:
    """mailwatch beside one world. ``smtp_proxy`` replaces the submission server, spoken to in clear."""

    def __init__(
        self,
        world: MailWorld,
        directory: Path,
        *,
        mode: str = "on",
        copies: str = "append",
        smtp_proxy: int | None = None,
        extra: str = "",
    ) -> None:
        self.world = world
        self.directory = directory
        self.state = directory / "state"
        self.config = directory / "config.toml"
        self.log = directory / "mailwatch.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.config.write_text(
            CONFIG.format(
                owner=OWNER,
                alice=CLIENT,
                bob=BOB,
                ooo=OOO,
                ca_file=world.ca_file,
                imap=world.imap_port,
                imap_security="starttls",
                smtp_host="127.0.0.1" if smtp_proxy else "localhost",
                smtp=smtp_proxy or world.smtp_port,
                smtp_security="none" if smtp_proxy else "starttls",
                state=self.state,
                mode=mode,
                copies=copies,
                extra=extra,
            )
        )

    # -- the process -------------------------------------------------------------

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            **self.world.environment(),
            "MAIL_PASSWORD": self.world.password,
            "TZ": "Europe/Berlin",
            "COLUMNS": "160",
        }

    def start(self, *arguments: str) -> None:
        """Run the service."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mailwatch", "-c", str(self.config), "run", *arguments],
                env=self._environment(),
                stdout=log,
                stderr=log,
            )

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "not started"
        return self._process

    def kill(self) -> None:
        """SIGKILL, as a power cut does."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM; returns the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def cleanup(self) -> None:
        """Whatever happened, nothing stays behind."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def call(self, *arguments: str, status: int = 0) -> str:
        """One command; returns what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "mailwatch", "-c", str(self.config), *arguments],
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE * 2,
            check=False,
        )
        assert done.returncode == status, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def rows(self) -> list[dict]:
        """The whole outbox."""
        return json.loads(self.call("outbox", "list", "--all", "--json"))

    def steps(self, client: str) -> list[tuple[str, str]]:
        """Step and state of a client's mails."""
        return [
            (row["step"], row["state"])
            for row in self.rows()
            if row["client"] == client and row["purpose"] == "step"
        ]

    def status(self) -> dict:
        return json.loads(self.call("status", "--json"))

    def outcome(self, client: str) -> list[str]:
        return [ended["outcome"] for ended in self.status()["ended"] if ended["client"] == client]

    # -- the world's mails ---------------------------------------------------------

    def owner_wrote(self, to: str, subject: str, text: str = "Could you send me your answer by Friday?") -> str:
        """A mail of the owner's own hand lies in Sent, written now."""
        message_id = f"{subject.replace(' ', '-').lower()}@agency.test"
        mail = EmailMessage()
        mail["From"] = f"Olga Owner <{OWNER}>"
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self.world.now())
        mail["Message-ID"] = f"<{message_id}>"
        mail.set_content(text)
        self.world.append(OWNER, "Sent", mail.as_bytes())
        return message_id

    def until(self, what: Callable[[], object], why: str) -> None:
        """Wait until ``what`` holds; real seconds, since the program's pauses are real ones."""
        end = time.monotonic() + PATIENCE
        while not what():
            if self._process is not None and self._process.poll() is not None:
                raise AssertionError(f"mailwatch ended with {self._process.returncode}:\n{self.log.read_text()}")
            if time.monotonic() > end:
                raise AssertionError(f"never: {why}\n{self.log.read_text()}\n{self.world.postfix_log()[-3000:]}")
            time.sleep(0.2)

    def until_read(self) -> None:
        """Wait until the mailbox was read completely at the time it is now."""
        start = self.world.now()

        def read() -> bool:
            observed = self.status()["accounts"][0]["observed_until"]
            return observed is not None and datetime.fromisoformat(observed) >= start

        self.until(read, "the mailbox is read completely")


def answer_to(world: MailWorld, original: bytes, sender: str, text: str = "Sorry, here it is.") -> bytes:
    """A person's reply, in the thread."""
    from email import message_from_bytes

    asked = message_from_bytes(original)
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = OWNER
    mail["Subject"] = asked["Subject"]
    mail["Date"] = format_datetime(world.now())
    mail["Message-ID"] = f"<answer-{world.now().timestamp()}@{sender.rpartition('@')[2]}>"
    mail["In-Reply-To"] = asked["Message-ID"]
    mail["References"] = f"{asked['References'] or ''} {asked['Message-ID']}".strip()
    mail.set_content(text)
    return mail.as_bytes()
