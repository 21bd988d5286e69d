"""The program under test as its owner runs it: a file, a command, a process; on the servers' faked clock."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
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
imap = {{ host = "{imap_host}", port = {imap}, security = "{imap_security}" }}
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
    """mailwatch beside one world. Proxies replace the servers, and are spoken to in clear."""

    def __init__(
        self,
        world: MailWorld,
        directory: Path,
        *,
        mode: str = "on",
        copies: str = "append",
        smtp_proxy: int | None = None,
        imap_proxy: int | None = None,
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
                imap_host="127.0.0.1" if imap_proxy else "localhost",
                imap=imap_proxy or world.imap_port,
                imap_security="none" if imap_proxy else "starttls",
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
            self.killable = self._process = subprocess.Popen(
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
        self.killable.kill()
        self.killable.wait()

    def stop(self) -> int:
        """SIGTERM; returns the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def cleanup(self) -> None:
        """Whatever happened, nothing stays behind."""
        process = getattr(self, "killable", None)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()

    def call(self, *arguments: str, status: int = 0, patience: float = PATIENCE * 2) -> str:
        """One command; returns what it printed. ``patience`` in seconds."""
        done = subprocess.run(
            [sys.executable, "-m", "mailwatch", "-c", str(self.config), *arguments],
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=patience,
            check=False,
        )
        assert done.returncode == status, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def _query(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Look into the state from outside: a process for every glance would take a second each."""
        file = self.state / "mailwatch.sqlite3"
        if not file.exists():
            return []
        # Not read-only: after a kill the first to look takes back what was not committed.
        with closing(sqlite3.connect(f"file:{file}?mode=rw", uri=True, timeout=PATIENCE)) as connection:
            connection.row_factory = sqlite3.Row
            try:
                return connection.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):
                    return []
                raise

    def rows(self) -> list[sqlite3.Row]:
        """The whole outbox."""
        return self._query("SELECT * FROM outbox ORDER BY id")

    def steps(self, client: str) -> list[tuple[str, str]]:
        """Step and state of a client's mails."""
        found = self._query(
            "SELECT step, state FROM outbox WHERE client = ? AND purpose = 'step' ORDER BY id", client
        )
        return [(row["step"], row["state"]) for row in found]

    def status(self) -> dict:
        return json.loads(self.call("status", "--json"))

    def outcome(self, client: str) -> list[str]:
        """How the client's cases ended."""
        found = self._query(
            "SELECT payload FROM journal WHERE kind = 'CaseClosed' AND client = ? ORDER BY id", client
        )
        return [json.loads(row["payload"])["outcome"] for row in found]

    def reasons(self, client: str) -> list[str]:
        """The codes of what was decided about the client, in order."""
        found = self._query(
            "SELECT payload FROM journal WHERE kind = 'DecisionChanged' AND client = ? ORDER BY id", client
        )
        return [json.loads(row["payload"])["because"]["code"] for row in found]

    # -- the world's mails ---------------------------------------------------------

    def owner_wrote(self, to: str, subject: str, text: str = "Could you send me your answer?") -> str:
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

    def until(self, what: Callable[[], object], why: str, patience: float = PATIENCE) -> None:
        """Wait until ``what`` holds; real seconds, since the program's pauses are real ones."""
        end = time.monotonic() + patience
        while not what():
            if self._process is not None and self._process.poll() is not None:
                raise AssertionError(
                    f"mailwatch ended with {self._process.returncode}:\n{self.log.read_text()}"
                )
            if time.monotonic() > end:
                raise AssertionError(
                    f"never: {why}\n{self.log.read_text()}\n{self.world.postfix_log()[-3000:]}"
                )
            time.sleep(0.2)

    def until_ended(self, why: str) -> None:
        """Wait for the process to end, by whatever hand."""
        process, self._process = self.process, None
        self.until(lambda: process.poll() is not None, why)

    def until_read(self, patience: float = PATIENCE) -> None:
        """Wait until the mailbox was read completely at the time it is now."""
        start = self.world.now()

        def read() -> bool:
            found = self._query("SELECT observed_until FROM account")
            return bool(found and found[0][0]) and datetime.fromisoformat(found[0][0]) >= start

        self.until(read, "the mailbox is read completely", patience)


def answer_to(world: MailWorld, original: bytes, sender: str, text: str = "Sorry, here it is.") -> bytes:
    """A person's reply, in the thread."""
    from email import message_from_bytes

    asked = message_from_bytes(original)
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = OWNER
    mail["Subject"] = " ".join(str(asked["Subject"]).split())
    mail["Date"] = format_datetime(world.now())
    mail["Message-ID"] = f"<answer-{world.now().timestamp()}@{sender.rpartition('@')[2]}>"
    mail["In-Reply-To"] = asked["Message-ID"]
    mail["References"] = f"{asked['References'] or ''} {asked['Message-ID']}".strip()
    mail.set_content(text)
    return mail.as_bytes()
