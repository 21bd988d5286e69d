"""The service with one account on a slow or lying server: that account alone stands still."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace

from imap_peer import HEADER, Peer, connect

from mailwatch.adapters.clock import SystemClock
from mailwatch.adapters.imap import ImapMailbox
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.cycle import TurnReport
from mailwatch.daemon import supervisor as supervising
from mailwatch.daemon.supervisor import Supervisor
from mailwatch.daemon.worker import SharedLookout, Worker
from mailwatch.errors import MailwatchError


@dataclass
class Reader:
    """As much of a turn as concerns the mailbox: a complete reading, and what came of it."""

    mailbox: ImapMailbox
    account: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(name="an account", poll_seconds=60.0)
    )
    clock: SystemClock = field(default_factory=SystemClock)
    turns: int = 0
    seen: int = 0
    trouble: str = ""
    """What the last turn met."""
    read_at: float = 0.0

    def read(self) -> None:
        names = [folder.name for folder in self.mailbox.folders()]
        for name in names:
            self.seen = max(self.seen, self.mailbox.examine(name).messages)
        self.mailbox.look(names)
        self.read_at = time.monotonic()

    def run(self) -> TurnReport:
        self.turns += 1
        before, self.trouble = self.seen, ""
        try:
            self.read()
        except MailwatchError as error:
            self.trouble = str(error)
        ingested = None if self.trouble else SimpleNamespace(facts=self.seen - before)
        return TurnReport(ingested=ingested, trouble=self.trouble, attempted=0, next_look=None)


@contextmanager
def running(*workers: Worker):
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        for worker in workers:
            worker.stop()
            worker.cut()
        for worker in workers:
            worker.join(20)


def until(condition, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


def test_a_dripping_server_stops_its_own_account_and_no_other():
    """One byte each 50 ms: no read ever times out, and no answer ever ends."""
    slow, good = Peer(), Peer()
    over = threading.Event()

    def drip(conversation, tag, rest):
        while not over.is_set():
            conversation.send_raw(b"*")
            over.wait(0.05)

    slow.handlers["EXAMINE"] = drip
    stuck = Worker(Reader(connect(slow, timeout=1.0)), died=lambda _error: None)
    well = Worker(Reader(connect(good)), died=lambda _error: None)
    with running(stuck, well):
        until(lambda: well.turn.turns == 1)
        good.messages[1] = HEADER
        well.wake()
        until(lambda: well.turn.seen == 1, 5.0)
        until(lambda: "did not open INBOX" in stuck.turn.trouble)
        assert stuck.turn.read_at == 0.0
        slow.handlers.clear()
        slow.messages[1] = HEADER
        over.set()
        until(lambda: stuck.turn.seen == 1)
    slow.stop()
    good.stop()


def test_an_account_in_trouble_keeps_nobody_waiting_for_its_reading():
    slow, good = Peer(), Peer()
    slow.handlers["LIST"] = lambda conversation, tag, rest: conversation.receive()
    stuck = Worker(Reader(connect(slow, timeout=0.5)), died=lambda _error: None)
    well = Worker(Reader(connect(good)), died=lambda _error: None)
    lookout = SharedLookout()
    lookout.workers = [stuck, well]
    with running(stuck, well):
        until(lambda: stuck.is_troubled)
        over = threading.Event()
        slow.handlers["LIST"] = lambda conversation, tag, rest: over.wait(30)
        stuck.turn.mailbox._session._settings = connect(slow, timeout=60.0)._settings
        began = time.monotonic()
        lookout.look()
        assert time.monotonic() - began < 10.0
        assert well.turn.read_at > began
        over.set()
    slow.stop()
    good.stop()


def beat(monkeypatch, workers: list[Worker], *, stuck_after: float) -> tuple[Supervisor, list[str]]:
    """A supervisor whose only work is its beat, and what it tells systemd."""
    monkeypatch.setattr(supervising, "STUCK_AFTER", stuck_after)
    told: list[str] = []
    notifier = SimpleNamespace(watchdog=lambda: told.append("alive"), status=told.append)
    store = SqlStore(open_memory())
    house = SimpleNamespace(
        store=store,
        clock=SystemClock(),
        brakes=SimpleNamespace(halted=lambda: None),
        settings=SimpleNamespace(policies={}),
        sign=None,
    )
    supervisor = Supervisor(lambda _lookout: house)
    supervisor._notifier = notifier
    supervisor._workers = workers
    return supervisor, told


def test_who_makes_no_progress_is_cut_off_alone_and_systemd_is_fed_by_the_rest(monkeypatch):
    slow, good = Peer(), Peer()
    slow.handlers["EXAMINE"] = lambda conversation, tag, rest: conversation.receive()
    stuck = Worker(Reader(connect(slow, timeout=600.0)), died=lambda _error: None)
    stuck.name = "slow"
    well = Worker(Reader(connect(good)), died=lambda _error: None)
    supervisor, told = beat(monkeypatch, [stuck, well], stuck_after=0.5)
    with running(stuck, well):
        until(lambda: well.turn.turns == 1 and not well.busy)
        until(lambda: stuck.silent_for() > 0.5)
        supervisor._beat()
        assert told == ["alive", "no progress: slow"]
        until(lambda: "was cut" in stuck.turn.trouble)
        until(lambda: not stuck.busy)
        told.clear()
        supervisor._beat()
        assert told[0] == "alive"
        assert "no progress" not in told[1]
        assert not well.was_cut
    slow.stop()
    good.stop()


def test_where_nobody_moves_systemd_is_not_fed(monkeypatch):
    slow = Peer()
    slow.handlers["EXAMINE"] = lambda conversation, tag, rest: conversation.receive()
    stuck = Worker(Reader(connect(slow, timeout=600.0)), died=lambda _error: None)
    supervisor, told = beat(monkeypatch, [stuck], stuck_after=0.3)
    with running(stuck):
        until(lambda: stuck.silent_for() > 0.3)
        supervisor._beat()
        assert "alive" not in told
    slow.stop()


def test_a_server_that_answers_slowly_but_answers_makes_progress(monkeypatch):
    slow = Peer()

    def status(conversation, tag, rest):
        time.sleep(0.2)
        peer_status(conversation, tag, rest)

    peer_status, slow.handlers["STATUS"] = slow._status, status
    slow.folders = (*slow.folders, *(rf'* LIST (\Sent) "/" Sent{number}' for number in range(9)))
    worker = Worker(Reader(connect(slow)), died=lambda _error: None)
    supervisor, told = beat(monkeypatch, [worker], stuck_after=1.0)
    with running(worker):
        began = time.monotonic()
        while time.monotonic() - began < 2.0:
            supervisor._beat()
            time.sleep(0.1)
        until(lambda: not worker.busy)
        assert not any("no progress" in line for line in told)
        assert not worker.turn.trouble
    slow.stop()


def test_a_server_that_stirs_for_nothing_does_not_spin_the_service_and_a_real_mail_is_seen():
    """The folder changes each time it is opened, so that each wait ends at once; nothing ever came."""
    peer = Peer()
    count = iter(range(1, 1_000_000))

    def examine(conversation, tag, rest):
        conversation.send(
            f"* {len(peer.messages)} EXISTS",
            "* OK [UIDVALIDITY 7] x",
            f"* OK [UIDNEXT {next(count)}] x",
            f"{tag} OK done",
        )

    peer.handlers["EXAMINE"] = examine
    worker = Worker(Reader(connect(peer)), died=lambda _error: None)
    with running(worker):
        time.sleep(5.0)
        assert len(peer.commands) < 200
        assert worker.turn.turns < 20
        peer.messages[1] = HEADER
        until(lambda: worker.turn.seen == 1, 15.0)
    peer.stop()


def test_a_command_is_served_at_once_during_a_pause_for_a_liar():
    peer = Peer()
    count = iter(range(1, 1_000_000))
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        "* 0 EXISTS", "* OK [UIDVALIDITY 7] x", f"* OK [UIDNEXT {next(count)}] x", f"{tag} OK done"
    )
    worker = Worker(Reader(connect(peer)), died=lambda _error: None)
    with running(worker):
        worker._empty_turns = 30
        until(lambda: worker.turn.turns >= 1 and not worker.busy)
        turns = worker.turn.turns
        worker._empty_turns = 30
        began = time.monotonic()
        worker.wake()
        until(lambda: worker.turn.turns > turns)
        assert time.monotonic() - began < 2.0
    peer.stop()
