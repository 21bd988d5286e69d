"""Weeks of chance: whatever clients, servers and the owner do, the invariants hold."""

from __future__ import annotations

import email
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest
from agency import Agency

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app import owner
from mailwatch.domain.events import Word
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Envelope, Reply

DAY = timedelta(days=1)
PEOPLE = {"harbour": "alice@harbour.example", "quiet": "bob@quiet.example"}


@dataclass
class World:
    """What really happened, beside what mailwatch believes."""

    agency: Agency
    chance: random.Random
    spoke: dict[str, datetime] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    pressed: Counter[bytes] = field(default_factory=Counter)
    deadlines: dict[str, date] = field(default_factory=dict)

    def sees(self, envelope: Envelope, content: bytes) -> None:
        """Judge a mail at the instant at which it reached the wire."""
        now = self.agency.clock.now()
        recipients = set(envelope.recipients)
        if recipients == {"anna@studio.example"}:
            return
        if not recipients <= set(PEOPLE.values()):
            self.wrong.append(f"I7 {recipients}")
        message = email.message_from_bytes(content)
        self.pressed[message["Message-ID"].encode()] += 1
        client = next(key for key, address in PEOPLE.items() if address in recipients)
        if client in self.spoke:
            self.wrong.append(f"I1 {client} spoke {self.spoke[client]}, written to {now}")
        local = now.astimezone(self.agency.house.settings.policies[client].calendar.zone)
        if local.weekday() > 4 or not 9 <= local.hour < 17:
            self.wrong.append(f"not an hour to write: {local}")
        step = next(
            row.step for row in self.agency.rows() if row.message_id == message["Message-ID"].strip("<>")
        )
        if step == "ultimatum":
            self.deadlines[client] = date.fromisoformat(message["X-Reference"].partition("by=")[2])
        if step == "closing" and local.date() <= self.deadlines[client]:
            self.wrong.append(f"I4 closing on {local.date()}, promised {self.deadlines[client]}")

    # -- what may happen on a day --------------------------------------------------------------

    def owner_asks(self, client: str) -> None:
        self.spoke.pop(client, None)
        self.asked[client] = self.agency.owner_writes(
            to=PEOPLE[client], subject=f"Matter {self.chance.randrange(99)}"
        )

    def client_answers(self, client: str) -> None:
        if client not in self.asked:
            return
        self.agency.client_writes(
            PEOPLE[client],
            reply_to=self.asked[client] if self.chance.random() < 0.6 else None,
            folder=self.chance.choice(["INBOX", "Archive", "Junk"]),
            dated=self.agency.clock.now() + self.chance.choice([0, 0, -1, 1, 900]) * DAY,
        )
        self.spoke[client] = self.agency.clock.now()

    def client_is_away(self, client: str) -> None:
        until = (self.agency.clock.now() + self.chance.randrange(1, 12) * DAY).date()
        self.agency.away(
            sender=PEOPLE[client],
            text=f"I am out of the office until {until:%d %B %Y}.",
            reply_to=self.asked.get(client, ""),
        )

    def server_fails(self, _client: str) -> None:
        stage = self.chance.choice(list(Stage))
        code = self.chance.choice([None, 421, 451, 550])
        arrives = stage is Stage.DOT and code is None and self.chance.random() < 0.5
        reply = Reply(code=code, text="5.0.0 no") if code and stage is not Stage.CONTENT else None
        self.agency.transport.script(Fault(stage=stage, reply=reply, arrives=arrives))

    def state_is_lost(self, _client: str) -> None:
        self.agency.lose_state()

    def program_restarts(self, _client: str) -> None:
        self.agency.restart()

    def folders_are_made_anew(self, _client: str) -> None:
        self.agency.mailbox.renumber(self.chance.choice(["INBOX", "Sent", "Archive", "Junk"]))

    def owner_says(self, client: str) -> None:
        word = self.chance.choice([Word.PAUSE, Word.RESUME, Word.HEARD])
        now = self.agency.clock.now()
        until = (now + 4 * DAY).date() if self.chance.random() < 0.5 else None
        owner.say(self.agency.store, word, client, settings=self.agency.house.settings, now=now, until=until)

    def owner_approves(self, _client: str) -> None:
        for row in self.agency.rows():
            if row.state == "held":
                owner.approve(
                    self.agency.store,
                    row.id,
                    confirmed=row.needs,
                    attachments=(),
                    now=self.agency.clock.now(),
                )

    def owner_settles(self, _client: str) -> None:
        for row in self.agency.rows():
            if row.state == "uncertain":
                arrived = self.pressed[f"<{row.message_id}>".encode()] > 0
                try:
                    owner.settle(self.agency.store, row.id, arrived=arrived, now=self.agency.clock.now())
                except OwnerMustAct:
                    continue

    def nothing(self, _client: str) -> None:
        """Most days are quiet."""


def live(world: World, days: int) -> None:
    events = [
        *[world.owner_asks] * 2,
        *[world.client_answers] * 2,
        world.client_is_away,
        world.server_fails,
        world.program_restarts,
        world.folders_are_made_anew,
        world.owner_says,
        *[world.owner_approves] * 3,
        world.owner_settles,
        *[world.nothing] * 8,
    ]
    for number in range(days):
        world.chance.choice(events)(world.chance.choice(list(PEOPLE)))
        if number == days // 2:
            world.state_is_lost("")
        hours = timedelta(hours=world.chance.randrange(3, 40))
        world.agency.until(world.agency.clock.now() + hours, most=3000)


def told(tmp_path, seed: int, days: int) -> World:
    agency = Agency(tmp_path)
    world = World(agency, random.Random(seed))
    agency.on_send = world.sees
    for client in PEOPLE:
        world.owner_asks(client)
    live(world, days)
    return world


def check(world: World) -> None:
    assert world.wrong == []
    twice = [message_id for message_id, count in world.pressed.items() if count > 1]
    assert twice == [], "I2"
    with world.agency.store.reading() as transaction:
        assert list(transaction.verify()) == []


@pytest.mark.parametrize("seed", range(8))
def test_weeks_of_chance_break_no_promise(tmp_path, seed):
    check(told(tmp_path, seed, 40))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 260))
def test_months_of_chance_break_no_promise(tmp_path, seed):
    check(told(tmp_path, seed, 120))
