"""Whole turns: a recipe makes weeks of mail around two clients, and the real turn lives through them.

The store is the real one on SQLite in memory, mailbox and transport are the
twins. After each turn the promises that need no rule of ours are checked:
nothing raises, nothing is written to anybody else, nothing is sent after an
answer, nothing twice, and what is stored is text.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder import Recipe, build_mail
from tables import METHODS, MOMENTS, calendar_of, odd_text_mail, report_of

from mailwatch import translate, wiring
from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.memory.mailbox import MemoryMailbox
from mailwatch.adapters.memory.transport import MemoryTransport
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.config.reading.load import Loaded, loads
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.mail.reading.parse import parse_message
from mailwatch.ports import Attempt, Envelope
from tests.simulation.lean import LeanStore

if TYPE_CHECKING:
    from mailwatch.app.cycle import TurnReport

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
mode = "on"
[state]
directory = "{state}"
[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
company = "harbour.example"
names = ["Alice Harbour"]
meeting = {{ window = "48 hours", policy = "An hour cancelled late is billed at half." }}
speaks = {{ country = "DE-BE" }}
job = {{ project = "the Harbour Café website", open = "2400.00 EUR", goal = "leave" }}
[client.quiet]
kind = "business"
salutation = "Dear Bob,"
people = ["bob@quiet.example"]
speaks = {{ country = "DE-BE" }}
"""
OWNER = "anna@studio.example"
PEOPLE = {"harbour": "alice@harbour.example", "quiet": "bob@quiet.example"}
STRANGERS = (
    "eve@evil.example",
    "alice.h@gmx.example",
    "mailer-daemon@mx.example",
    "a@b",
    "hello@studio.example.evil.example",
)
FOLDERS = ("INBOX", "Archive", "Junk", "INBOX")
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)  # a Monday

MOST_ACTIONS = 12
MOST_TURNS = 24
STATEMENTS = 3_000
"""SQL statements that a turn may take at least, whatever is in it."""
STATEMENTS_PER_MAIL = 600

NO_PRESSING = frozenset({"meeting-reminder"})
"""Playbooks that ask nothing of anybody: they go on beside an answer."""


@cache
def _loaded() -> Loaded:
    state = tempfile.mkdtemp(prefix="fuzzed-turns-")
    atexit.register(shutil.rmtree, state, ignore_errors=True)
    return loads(
        CONFIG.format(state=Path(state)),
        environment={},
        playbooks=translate.known_playbooks(None),
        languages=translate.known_languages(None),
    )


class Wire(MemoryTransport):
    """The twin, with something that happens right after RCPT was accepted."""

    meanwhile: Callable[[], None] | None = None

    def open(self, envelope: Envelope) -> Attempt:
        attempt = super().open(envelope)
        if self.meanwhile:
            happens, self.meanwhile = self.meanwhile, None
            happens()
        return attempt


class World:
    """One owner, one mailbox, two clients; what the recipe does to them."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.clock = JumpingClock(START)
        self.mailbox = MemoryMailbox(self.clock)
        self.engine = open_memory()
        self.statements = 0
        self._driver: Any = self.engine.raw_connection().driver_connection
        self._driver.set_trace_callback(self._count)
        # Mostly the quick one: the same statements on the same SQLite, twice as many weeks an hour.
        self.store = SqlStore(self.engine) if recipe.number() % 4 == 0 else LeanStore(self.engine)
        self.wire = Wire(self._deliver)
        self.sent: list[tuple[Envelope, bytes]] = []
        self.answered: set[str] = set()
        self.steps: set[tuple[str, str]] = set()
        self.wrong: list[str] = []
        self.mails = self.unread = self.turns = 0
        self.last = dict.fromkeys(PEOPLE, "")
        self.uid = ""
        self.build()

    def build(self) -> None:
        """(Re)start the program on the same mailbox and state."""
        self.house = wiring.build(
            _loaded(),
            store=self.store,
            mailbox=lambda _: self.mailbox,
            transport=lambda _: self.wire,
            clock=self.clock,
        )
        self.turn = self.house.turns["main"]

    def close(self) -> None:
        self._driver.set_trace_callback(None)
        self.engine.dispose()
        self._driver.close()

    def _count(self, _statement: str) -> None:
        self.statements += 1

    # -- what reaches the wire -------------------------------------------------------

    def _deliver(self, envelope: Envelope, content: bytes) -> None:
        # Told after the turn: within it a failure here would be taken for one of the wire.
        self.wrong += self._wrong_with(envelope, content)
        self.sent.append((envelope, content))

    def _wrong_with(self, envelope: Envelope, content: bytes) -> Iterator[str]:
        message = parse_message(content)
        outside = set(envelope.recipients) - {OWNER, *PEOPLE.values()}
        if outside or envelope.sender != OWNER:
            yield f"mail from {envelope.sender} to {outside}, who is nobody's client"
        if {each.spec for each in (*message.to, *message.cc, *message.bcc)} != set(envelope.recipients):
            yield "the fields name others than the envelope"
        if message.message_id in {parse_message(other).message_id for _, other in self.sent}:
            yield f"{message.message_id} twice"
        if envelope.recipients == (OWNER,):
            return
        with self.store.reading() as transaction:
            row = next(row for row in transaction.outbox.rows() if row.message_id == message.message_id)
        if (row.case, row.step) in self.steps:
            yield f"{row.step} of {row.case} twice"
        self.steps.add((row.case, row.step))
        if row.client in self.answered and CaseKey.parse(row.case).playbook not in NO_PRESSING:
            yield f"{row.step} after {row.client} answered"

    # -- what the world does ------------------------------------------------------------

    def put(self, content: bytes, folder: str) -> int:
        self.mails += 1
        self.unread += 1
        if folder == "Sent":
            self.answered.clear()  # the owner wrote: the ball may be with the client again
        return self.mailbox.deliver(content, folder=folder)

    def head(self, sender: str, to: str, *, subject: str = "Offer", reply_to: str = "") -> tuple[bytes, str]:
        message_id = f"m{self.mails}@{sender.rpartition('@')[2]}"
        fields = [f"Message-ID: <{message_id}>", f"From: {sender}", f"To: {to}", f"Subject: {subject}"]
        fields.append(f"Date: {format_datetime(self.clock.now())}")
        if reply_to:
            fields += [f"In-Reply-To: <{reply_to}>", f"References: <{reply_to}>"]
        return "".join(f"{field}\r\n" for field in fields).encode(), message_id

    def owner_asks(self) -> None:
        client = self.recipe.one_of(tuple(PEOPLE))
        head, self.last[client] = self.head(OWNER, PEOPLE[client])
        self.put(head + b"\r\nCould you send me the texts?\r\n", "Sent")

    def answer(self) -> None:
        client, folder = self.recipe.one_of(tuple(PEOPLE)), self.recipe.one_of(FOLDERS)
        self._answer(client, folder)

    def answer_in_between(self) -> None:
        client = self.recipe.one_of(tuple(PEOPLE))
        self.wire.meanwhile = lambda: self._answer(client, "INBOX")

    def _answer(self, client: str, folder: str) -> None:
        head, _ = self.head(PEOPLE[client], OWNER, subject="Re: Offer", reply_to=self.last[client])
        self.put(head + b"\r\nHere they are, with best wishes.\r\n", folder)
        self.answered.add(client)

    def built(self) -> None:
        """A mail of the recipe's own, by whomever it says, wherever it lies."""
        size = self.recipe.number() * 2
        at = self.recipe.at
        self.recipe.at += size
        content = build_mail(self.recipe.data[at : at + size])
        sender = self.recipe.one_of((*PEOPLE.values(), *STRANGERS, OWNER))
        head, _ = self.head(sender, self.recipe.one_of((OWNER, *PEOPLE.values())), reply_to=self._some_id())
        self.put(
            (head if self.recipe.number() % 3 else b"") + content, self.recipe.one_of((*FOLDERS, "Sent"))
        )

    def odd(self) -> None:
        sender = self.recipe.one_of((*PEOPLE.values(), *STRANGERS))
        head, _ = self.head(sender, OWNER, reply_to=self._some_id())
        head = head.replace(b"Subject: Offer\r\n", b"")
        self.put(odd_text_mail(self.recipe, head), self.recipe.one_of((*FOLDERS, "Sent")))

    def meeting(self) -> None:
        sender = self.recipe.one_of((OWNER, *PEOPLE.values(), *STRANGERS, OWNER))
        to = self.recipe.one_of((*PEOPLE.values(), OWNER))
        method = self.recipe.one_of(METHODS[:6])
        head, _ = self.head(sender, to, subject=f"{method.title()}: The start page")
        text = calendar_of(self.recipe, method=method, most=14)
        content = (
            head
            + f"Content-Type: text/calendar; method={method}; charset=utf-8\r\n\r\n".encode()
            + text.encode()
        )
        folder = "Sent" if sender == OWNER and self.recipe.number() % 4 else self.recipe.one_of(FOLDERS)
        self.put(content, folder)

    def plain_meeting(self) -> None:
        """The owner invites, or a client answers or calls off, as calendars usually do."""
        client = self.recipe.one_of(tuple(PEOPLE))
        method = self.recipe.one_of(("REQUEST", "REPLY", "CANCEL", "COUNTER", "REQUEST"))
        sender, to = (OWNER, PEOPLE[client]) if self.recipe.number() % 2 == 0 else (PEOPLE[client], OWNER)
        answer = self.recipe.one_of(("ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"))
        rule = self.recipe.one_of(("", "", "RRULE:FREQ=WEEKLY;COUNT=4\r\n", "RRULE:FREQ=DAILY\r\n"))
        instance = self.recipe.one_of(("", "", "RECURRENCE-ID:20260318T130000Z\r\n"))
        start = self.recipe.one_of((*MOMENTS[:4], "20260304T130000Z"))
        head, _ = self.head(sender, to, subject=f"{method.title()}: The start page")
        organizer = sender if method != "REPLY" else to
        text = (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:4711@calendar.example\r\n"
            f"DTSTAMP:{self.clock.now():%Y%m%dT%H%M%SZ}\r\nSEQUENCE:{self.recipe.number() % 3}\r\n"
            f"DTSTART:{start}\r\nDURATION:PT1H\r\nSUMMARY:The start page\r\nORGANIZER:mailto:{organizer}\r\n"
            f"ATTENDEE;PARTSTAT={answer}:mailto:{to if method != 'REPLY' else sender}\r\n{rule}{instance}"
            "END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        content = head + f"Content-Type: text/calendar; method={method}; charset=utf-8\r\n\r\n{text}".encode()
        self.put(content, "Sent" if sender == OWNER else "INBOX")

    def report(self) -> None:
        self.put(
            report_of(self.recipe, original=self._some_id() or "1.a@studio.example"),
            self.recipe.one_of(FOLDERS),
        )

    def away(self) -> None:
        client = self.recipe.one_of(tuple(PEOPLE))
        words = self.recipe.one_of(
            (
                "back on 20 March 2026",
                "away until 31 Dec 9999",
                "vom 2.3. bis 9.3. nicht im Büro",
                "",
                "back tomorrow",
            )
        )
        head, _ = self.head(
            PEOPLE[client], OWNER, subject="Automatic reply: Offer", reply_to=self.last[client]
        )
        head += b"Auto-Submitted: auto-replied\r\nContent-Type: text/plain; charset=utf-8\r\n"
        self.put(head + f"\r\nI am {words}.\r\n".encode(), self.recipe.one_of(FOLDERS))

    def move(self) -> None:
        source, target = self.recipe.one_of(("INBOX", "Sent", "Archive", "Junk")), self.recipe.one_of(FOLDERS)
        kept = self.mailbox.kept(source)
        if kept:
            self.mailbox.move(source, target, kept[self.recipe.number() % len(kept)].uid)
            self.unread += 1

    def renumber(self) -> None:
        folder = self.recipe.one_of(("INBOX", "Sent", "Archive", "Junk"))
        self.mailbox.renumber(folder)
        self.unread += len(self.mailbox.kept(folder))

    def spoil(self) -> None:
        kept = self.mailbox.kept("INBOX")
        if kept and not self.answered:  # what can't be read is no answer
            self.mailbox.spoil("INBOX", kept[self.recipe.number() % len(kept)].uid)

    def pass_time(self) -> None:
        hours = self.recipe.one_of((1, 5, 24, 72, 120, 170, 400))
        self.until(self.clock.now() + timedelta(hours=hours))

    def _some_id(self) -> str:
        ids = [each for each in self.last.values() if each]
        ids += [str(parse_message(content).message_id) for _, content in self.sent[-3:]]
        return self.recipe.one_of(ids) if ids and self.recipe.number() % 4 else ""

    # -- turns --------------------------------------------------------------------------

    def until(self, moment: datetime, *, most: int = 6) -> None:
        """Turns at the instants worth looking at; at the end the clock stands at ``moment``."""
        for _ in range(most):
            report = self.run()
            if self.clock.now() >= moment or self.turns >= MOST_TURNS:
                break
            wake = report.next_look or moment
            self.clock.jump(min(max(wake, self.clock.now() + timedelta(minutes=5)), moment))
        if self.clock.now() < moment:
            self.clock.jump(moment)

    def run(self) -> TurnReport:
        before, expected = self.statements, self.unread
        self.turns += 1
        self.unread = 0
        report = self.turn.run()
        assert not self.wrong, self.wrong[0]
        assert not report.defects, report.defects[0]
        assert not report.trouble, report.trouble
        spent = self.statements - before
        allowed = STATEMENTS + STATEMENTS_PER_MAIL * expected
        assert spent <= allowed, f"{spent} statements for {expected} mails"
        return report

    def check_state(self) -> None:
        """The journal verifies, and each text that is stored can be shown."""
        with self.store.reading() as transaction:
            assert not transaction.journal.verify()
        cursor = self._driver.cursor()
        tables = [name for (name,) in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in cursor.execute(f'SELECT * FROM "{table}"').fetchall():
                for value in row:
                    for text in _texts(value):
                        text.encode("utf-8")
        cursor.close()


def _texts(value: object) -> Iterator[str]:
    """Every string in a stored value, those inside JSON as they are read from it."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str):
        yield value
        if value[:1] in '{["':
            try:
                value = json.loads(value)
            except ValueError:
                return
            if not isinstance(value, str):
                yield from _texts(value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (key, *_texts(each))
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


ACTIONS: tuple[Callable[[World], None], ...] = (
    World.pass_time,
    World.owner_asks,
    World.answer,
    World.built,
    World.odd,
    World.meeting,
    World.plain_meeting,
    World.report,
    World.away,
    World.pass_time,
    World.answer_in_between,
    World.move,
    World.renumber,
    World.spoil,
    World.build,
    World.meeting,
    World.owner_asks,
    World.pass_time,
)


def check_turns(data: bytes) -> None:
    """The weeks for which ``data`` is the recipe."""
    play(data)


def play(data: bytes) -> World:
    """The same; the world as it ended, its state closed."""
    recipe = Recipe(data)
    world = World(recipe)
    try:
        world.owner_asks()
        world.run()
        for _ in range(MOST_ACTIONS):
            if recipe.is_used_up or world.turns >= MOST_TURNS:
                break
            recipe.one_of(ACTIONS)(world)
            if recipe.number() % 2:
                world.run()
        world.until(world.clock.now() + timedelta(days=10), most=8)
        world.check_state()
    finally:
        world.close()
    return world
