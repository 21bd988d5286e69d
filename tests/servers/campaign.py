"""Kill mailwatch with SIGKILL again and again, at places named on the wire and at random moments.

A chapter is one world with many silent clients whose mails fall due together.
After each kill the state's journal is compared with what it held before;
at the end the clients' mailboxes say what left.
"""

from __future__ import annotations

import random
import signal
import sqlite3
import ssl
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

from program import Program, answer_to
from rig.fault_proxy import Deed, Fault, FaultProxy, Way
from rig.stored import Stored
from rig.world import OWNER, MailWorld

LONG = 300.0
"""Seconds; for a program that finishes many mails on a busy machine."""

DUE = datetime(2026, 3, 9, 9, 5, tzinfo=UTC)
APART = timedelta(minutes=3)
"""So far apart the mails fall due, that a start meets one or two of them."""
TO_A_CLIENT = b"RCPT TO:<C0"

SMTP_PLACES = {
    "before EHLO": (Way.TO_SERVER, b"EHLO", False),
    "after EHLO": (Way.TO_CLIENT, b"SMTPUTF8", False),
    "before AUTH": (Way.TO_SERVER, b"AUTH ", False),
    "after AUTH": (Way.TO_CLIENT, b"235 ", False),
    "before MAIL": (Way.TO_SERVER, b"MAIL FROM", False),
    "after MAIL": (Way.TO_CLIENT, b"250 2.1.0", False),
    "before RCPT": (Way.TO_SERVER, b"RCPT TO", False),
    "after RCPT": (Way.TO_CLIENT, b"250 2.1.5", False),
    "before DATA": (Way.TO_SERVER, b"DATA\r\n", False),
    "before the 354": (Way.TO_CLIENT, b"354 ", False),
    "after the 354": (Way.TO_CLIENT, b"<CR><LF>\r\n", True),
    "in the message": (Way.TO_SERVER, b"MESSAGE-ID:", True),
    "before the dot": (Way.TO_SERVER, b"\r\n.\r\n", False),
    "after the dot": (Way.TO_SERVER, b"\r\n.\r\n", True),
    "before the 250": (Way.TO_CLIENT, b"250 2.0.0", False),
    "after the 250": (Way.TO_CLIENT, b"queued as ", True),
    "at QUIT": (Way.TO_SERVER, b"QUIT", False),
}
IMAP_PLACES = {
    "at the IMAP greeting": (Way.TO_CLIENT, b"* OK", False),
    "before LOGIN": (Way.TO_SERVER, b"LOGIN", False),
    "in the first reading": (Way.TO_SERVER, b" EXAMINE ", False),
    "before APPEND": (Way.TO_SERVER, b" APPEND ", False),
    "in APPEND": (Way.TO_SERVER, b"X-Reference:", False),
    "after APPEND": (Way.TO_CLIENT, b"APPENDUID", False),
}
SECOND_LOOK = {
    "before the second look": (Way.TO_SERVER, b"\r\n", False),
    "in the second look, asked": (Way.TO_SERVER, b"STATUS", True),
    "in the second look, answered": (Way.TO_CLIENT, b"OK ", True),
    "late in the second look": (Way.TO_SERVER, b"FETCH", True),
}
AT_RANDOM = "at random"
AT_REST = "at rest"
BEFORE_RCPT = {
    "before EHLO",
    "after EHLO",
    "before AUTH",
    "after AUTH",
    "before MAIL",
    "after MAIL",
    "before RCPT",
}
LAST = datetime(2026, 3, 9, 14, 0, tzinfo=UTC)
SETTLED = {"sent", "uncertain"}
PLACES = (*SMTP_PLACES, *IMAP_PLACES, *SECOND_LOOK, AT_RANDOM)

CONFIG = """
[me]
name = "Olga Owner"
email = ["{owner}"]
phone = "+49 30 5550123"
country = "DE-BE"

[mailbox]
password = {{ env = "MAIL_PASSWORD" }}
poll = "15 seconds"
copies = "append"
allow_plaintext_on_loopback = true

[mailbox.servers]
imap = {{ host = "127.0.0.1", port = {imap}, security = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none" }}

[sending]
mode = "on"
max_due = 500
max_per_day = 500

[state]
directory = "{state}"
"""
CLIENT = """
[client.{name}]
kind = "business"
salutation = "Dear {name},"
people = ["{address}"]
job = {{ project = "the {name} site" }}
"""


@dataclass
class Tally:
    """What happened in a chapter."""

    kills: Counter[str] = field(default_factory=Counter)
    mails: int = 0
    sent: int = 0
    uncertain: int = 0
    uncertain_arrived: int = 0
    answers: int = 0
    journal_entries: int = 0


class Chapter:
    """``clients`` silent clients in one world, and a program that is never left to end."""

    def __init__(self, new_world, directory: Path, *, clients: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.names = [f"c{number:03}" for number in range(clients)]
        self.world: MailWorld = new_world(users={self.address(name): None for name in self.names})
        self.smtp = FaultProxy(
            self.world.smtps_port, client_tls=ssl.create_default_context(cafile=str(self.world.ca_file))
        )
        self.imap = FaultProxy(self.world.imap_port)
        self.directory = directory
        self.tally = Tally()
        self.answered: list[str] = []
        self._journal: list[tuple[object, ...]] = []
        self._tries: Counter[str] = Counter()

    @staticmethod
    def address(name: str) -> str:
        return f"{name}@{name}.test"

    def play(self, kills: int) -> Tally:
        """Kill and restart, let it finish, judge. AssertionError when a promise is broken."""
        with self.smtp, self.imap:
            self.program = Program(self.world, self.directory, smtp_proxy=self.smtp.port)
            self.program.config.write_text(self._config())
            try:
                for name in self.names:
                    self.program.owner_wrote(self.address(name), f"Photos for {name}")
                    self.world.travel(self.world.now() + APART)
                self.program.call("once")
                self.world.travel(DUE)
                while self.tally.kills.total() < kills:
                    self._kill_once(self._place())
                    self._journal_only_grew()
                    if self.chance.random() < 0.3:
                        self._somebody_answers()
                self._finish()
                self._judge()
            finally:
                self.program.cleanup()
        return self.tally

    def _config(self) -> str:
        clients = (CLIENT.format(name=name, address=self.address(name)) for name in self.names)
        head = CONFIG.format(owner=OWNER, imap=self.imap.port, smtp=self.smtp.port, state=self.program.state)
        return head + "".join(clients)

    # -- killing ---------------------------------------------------------------------

    def _place(self) -> str:
        """A place that was tried least so far, by chance among equals."""
        least = min(self._tries[place] for place in PLACES)
        place = self.chance.choice([place for place in PLACES if self._tries[place] == least])
        self._tries[place] += 1
        return place

    def _kill_once(self, place: str) -> None:
        """Start, and kill at ``place``; a program that doesn't come by there is killed as it goes to rest."""
        hit: list[str] = []
        # Whether the bytes that had left the program still reach the server is chance as well.
        goes_on = self.chance.random() < 0.5

        def at(where: str) -> Callable[[], bool]:
            def kill() -> bool:
                if not hit:
                    hit.append(where)
                    self.program.kill()
                return goes_on

            return kill

        rest = _call(at(AT_REST), Way.TO_SERVER, b" IDLE\r\n")
        self.smtp.plant()
        self.imap.plant(rest)
        if place in SMTP_PLACES:
            way, token, after = SMTP_PLACES[place]
            armed = b"" if place in BEFORE_RCPT else TO_A_CLIENT
            self.smtp.plant(_call(at(place), way, token, after=after, armed_by=armed))
        elif place in IMAP_PLACES:
            self.imap.plant(rest, _call(at(place), *IMAP_PLACES[place][:2], after=IMAP_PLACES[place][2]))
        elif place in SECOND_LOOK:
            # RCPT was accepted: what the program says to IMAP from now on is the second look.
            way, token, after = SECOND_LOOK[place]
            look = _call(at(place), way, token, after=after)
            self.smtp.plant(
                _call(lambda: self.imap.plant(rest, look), Way.TO_CLIENT, b"250 2.1.5", armed_by=TO_A_CLIENT)
            )
        if self.world.now() + APART < LAST:
            self.world.travel(self.world.now() + APART)
        self.program.start()
        process = self.program.process
        moment = self.chance.uniform(0.3, 3.0) if place == AT_RANDOM else LONG
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            hit.append(AT_RANDOM)
            self.program.kill()
        assert process.returncode == -signal.SIGKILL, self.program.log.read_text()[-3000:]
        self.tally.kills[hit[0]] += 1

    # -- between kills ---------------------------------------------------------------

    def _journal_only_grew(self) -> None:
        """What was committed once stays as it was."""
        found = [tuple(row) for row in self.program._query("SELECT * FROM journal ORDER BY id")]
        assert found[: len(self._journal)] == self._journal, "the journal lost or changed an entry"
        self._journal = found

    def _somebody_answers(self) -> None:
        """A client who got a mail answers it, maybe while the program is dead, maybe seen at once."""
        silent = [name for name in self.names if name not in self.answered]
        reached = [name for name in silent if self.inbox(name)]
        if reached:
            name = self.chance.choice(reached)
            original = self.inbox(name)[0].content
            self.world.deliver(OWNER, answer_to(self.world, original, self.address(name)))
            self.answered.append(name)

    def inbox(self, name: str) -> list[Stored]:
        return self.world.messages(self.address(name), "INBOX")

    def _all_settled(self) -> bool:
        return not self._open_rows() and len(self._rows()) >= len(self.names)

    def _rows(self) -> list[sqlite3.Row]:
        return [row for row in self.program.rows() if row["purpose"] == "step"]

    def _open_rows(self) -> list[str]:
        return [row["state"] for row in self._rows() if row["state"] not in SETTLED]

    # -- the end ---------------------------------------------------------------------

    def _finish(self) -> None:
        """Left alone on the afternoon, when all of it is due, it does what is left to do."""
        self.world.travel(max(self.world.now(), LAST))
        self.smtp.plant()
        self.imap.plant()
        program = self.program
        program.start()
        program.until(self._all_settled, "every mail is settled", LONG)
        program.until(
            lambda: all(program.outcome(name) == ["answered"] for name in self.answered),
            "every answer is seen",
            LONG,
        )
        program.until(
            lambda: not any(row["copy"] == "pending" for row in self._rows() if row["state"] == "sent"),
            "every copy is filed",
            LONG,
        )
        program.until_read(LONG)  # before that it may not yet listen to a SIGTERM
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(LONG) == 0

    def _judge(self) -> None:
        tally, program = self.tally, self.program
        self._journal_only_grew()
        rows = {row["client"]: row for row in self._rows()}
        assert len(rows) == len(self._rows()), "a step has two rows"
        copies = Counter(
            message_from_bytes(one.content)["Message-ID"] for one in self.world.messages(OWNER, "Sent")
        )
        assert set(copies.values()) == {1}, "a copy was filed twice"
        for name in self.names:
            mails = len(self.inbox(name))
            state = rows[name]["state"]
            assert mails <= 1, f"{name} got the same step {mails} times"
            assert mails == 1 or state != "sent", f"{name}: sent, and nothing arrived"
            assert (f"<{rows[name]['message_id']}>" in copies) == (state == "sent"), f"the copy of {name}"
            assert name not in self.answered or state == "sent" or mails == 1
            tally.mails += mails
            tally.sent += state == "sent"
            tally.uncertain += state == "uncertain"
            tally.uncertain_arrived += state == "uncertain" and mails == 1
        tally.answers = len(self.answered)
        tally.journal_entries = len(self._journal)
        program.call("journal", "verify")
        program.call("db", "check")


def _call(
    hook: Callable[[], object], way: Way, token: bytes, *, after: bool = False, armed_by: bytes = b""
) -> Fault:
    return Fault(way=way, deed=Deed.CALL, token=token, after=after, armed_by=armed_by, hook=hook)
