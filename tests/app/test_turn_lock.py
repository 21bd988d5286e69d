"""The state is held for writing for moments only: judging and parsing happen while nobody waits."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from agency import START, Agency

from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.deciding.judge import judge_view
from mailwatch.app.owner.commands import say
from mailwatch.domain.facts.events import MessageSeen, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

DAY = timedelta(days=1)
PROMPT = 2.0
"""Seconds within which a command answers."""


class Meddled(SqlStore):
    """A store in which somebody else writes right before the next writing transaction begins."""

    before: Callable[[], None] | None = None
    writing = 0

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        meddle, self.before = self.before, None
        if meddle is not None:
            meddle()
        with super().transaction() as transaction:
            self.writing += 1
            try:
                yield transaction
            finally:
                self.writing -= 1


@pytest.fixture
def meddled(tmp_path) -> Agency:
    agency = Agency(tmp_path)
    agency.store = Meddled(open_memory())
    agency.build()
    return agency


def judged_when_due(agency: Agency) -> None:
    """Bring the check-in to the moment before it is laid out; the reading is over."""
    agency.owner_writes()
    agency.run()
    agency.clock.jump(START + 8 * DAY)
    agency.turn.read()


def test_what_is_said_between_judging_and_carrying_out_is_heard(meddled):
    judged_when_due(meddled)
    now = meddled.clock.now()

    def pause() -> None:
        say(meddled.store, Word.PAUSE, "harbour", settings=meddled.house.settings, now=now)

    meddled.store.before = pause
    meddled.turn._judge("harbour", now)
    assert [row.step for row in meddled.rows()] == []
    assert meddled.why() == "paused-open"


def test_facts_that_never_stop_changing_are_judged_in_one(meddled):
    """Else whoever writes without end would keep a client from being judged."""
    judged_when_due(meddled)
    now = meddled.clock.now()
    times = 0

    def bother() -> None:
        nonlocal times
        times += 1
        store = meddled.store
        with SqlStore.transaction(store) as transaction:
            fact = next(iter(transaction.journal.of_client("harbour")))[1]
            transaction.journal.append("main", now, fact, client="harbour")
        store.before = bother

    meddled.store.before = bother
    meddled.turn._judge("harbour", now)
    meddled.store.before = None
    assert times <= 4
    assert [row.step for row in meddled.rows()] == ["check-in"]


def test_nothing_is_judged_while_the_state_is_held_for_writing(meddled):
    """Failed before: every client was judged inside."""
    inside: list[int] = []

    def watch(frame: FrameType, kind: str, _arg: object) -> None:
        if kind == "call" and frame.f_code is judge_view.__code__:
            inside.append(meddled.store.writing)

    ours = meddled.owner_writes()
    sys.setprofile(watch)
    try:
        meddled.until(START + 20 * DAY)
        meddled.client_writes(reply_to=ours)
        meddled.run()
    finally:
        sys.setprofile(None)
    assert meddled.steps() == ["check-in", "ultimatum"]
    assert inside
    assert not any(inside)


def test_while_a_thousand_hostile_mails_are_read_others_have_their_turn(tmp_path):
    """One account reads them; the other's step leaves, and a command answers, meanwhile."""
    agency = Agency(tmp_path, two=True, extra=OFFICE_CLIENT)
    agency.store = SqlStore(open_file(tmp_path / "state.sqlite3"))
    agency.build()
    ours = agency.owner_writes()
    agency.write(
        sender="anna@office.example",
        to="carol@office-client.example",
        text="Could you send me the texts?",
        mailbox=agency.second,
    )
    agency.run()
    agency.clock.jump(START + 8 * DAY)
    for number in range(1000):
        agency.client_writes(f"s{number}@evil.example", reply_to=ours, name="Alice Harbour")
    reading = threading.Thread(target=agency.house.turns["main"].run)
    longest, sent = 0.0, False
    reading.start()
    while reading.is_alive():
        began = time.monotonic()
        word = Word.RESUME if sent else Word.PAUSE
        say(agency.store, word, "quiet", settings=agency.house.settings, now=agency.clock.now())
        longest = max(longest, time.monotonic() - began)
        agency.house.turns["second"].run()
        sent = True
        time.sleep(0.05)
    reading.join()
    agency.house.turns["second"].run()
    assert longest < PROMPT
    assert "carol@office-client.example" in [mail[1].recipients[0] for mail in agency.to_clients]
    assert len(agency.events(MessageSeen, "harbour")) < 100


OFFICE_CLIENT = """
[client.office]
kind = "business"
salutation = "Dear Carol,"
people = ["carol@office-client.example"]
speaks = { country = "DE-BE" }
"""
