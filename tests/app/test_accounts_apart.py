"""Accounts in threads of their own: a defect in one sets that one aside, and keeps nobody waiting."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import timedelta

import pytest
from agency import OWNER, START

from mailwatch.adapters.store import engine
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.adapters.store.trouble import LockedError
from mailwatch.cli.commands import service as service_commands
from mailwatch.cli.main import cli
from mailwatch.cli.statuses import ExitStatus, report
from mailwatch.daemon import worker as workers
from mailwatch.daemon.worker import SharedLookout, Worker
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.errors import StateError, Transient

DAY = timedelta(days=1)
PATIENCE = 60.0
"""Real seconds after which a thread is given up; no claim rests on them."""


def raises(error: Exception) -> Callable[..., None]:
    def fail(*_given: object, **_more: object) -> None:
        raise type(error)(*error.args)

    return fail


class Service:
    """The workers of an agency's two accounts, over a database file, on a clock whose steady side is real."""

    def __init__(self, agency, tmp_path) -> None:
        self.agency = agency
        self.file = tmp_path / "state" / "mailwatch.sqlite3"
        agency.clock.monotonic = time.monotonic
        agency.store = SqlStore(open_file(self.file))
        agency.build()
        self.lookout = SharedLookout()
        for turn in agency.house.turns.values():
            object.__setattr__(turn, "lookout", self.lookout)
        self.died: list[BaseException] = []
        self.workers = {
            name: Worker(turn, died=self.died.append) for name, turn in agency.house.turns.items()
        }
        self.lookout.workers = list(self.workers.values())
        for each in self.workers.values():
            each.colleagues = self.lookout.workers

    @contextmanager
    def running(self):
        for each in self.workers.values():
            each.start()
        try:
            yield self
        finally:
            for each in self.workers.values():
                each.stop()
            for each in self.workers.values():
                assert each.join(PATIENCE)

    def wait_for(self, what: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < end, "it did not come in time"
            time.sleep(0.05)

    def wake(self) -> None:
        for each in self.workers.values():
            each.wake()

    def answers(self) -> int:
        try:
            return self._answers()
        except LockedError:
            # The workers write meanwhile, and this one doesn't wait for them either.
            return 0

    def _answers(self) -> int:
        return sum(seen.speaker is Speaker.CLIENT for seen in self.agency.events(MessageSeen))


@pytest.fixture
def service(new_agency, tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "FIRST_BACK_OFF", 0.1)
    agency = new_agency(two=True)
    agency.owner_writes()
    return Service(agency, tmp_path)


@pytest.mark.parametrize("call", ["folders", "examine", "search_from", "fetch_headers", "look", "wait"])
def test_a_defect_in_one_mailbox_leaves_the_other_at_work_and_is_told_once(service, call):
    agency = service.agency
    setattr(agency.second, call, raises(ValueError(f"year 0 is out of range {time.monotonic()}")))
    agency.write(sender="x@y.example", to="anna@office.example", mailbox=agency.second)
    with service.running():
        service.wait_for(lambda: bool(agency.notices()))
        agency.client_writes(subject="x")
        service.wait_for(lambda: service.answers() == 1)
        service.wait_for(lambda: service.workers["second"]._failures + service.workers["second"]._defects > 2)
    assert service.died == []
    assert len([each for each in agency.notices() if "second" in each or "set aside" in each]) == 1


def test_who_waits_for_the_look_of_an_account_that_is_set_aside_is_let_go_at_once(service, monkeypatch):
    agency = service.agency
    monkeypatch.setattr(workers, "FIRST_BACK_OFF", 1000.0)
    agency.second.wait = raises(KeyError("odd"))
    with service.running():
        service.wait_for(lambda: service.workers["second"].aside)
        began = time.monotonic()
        service.lookout.look()
        assert time.monotonic() - began < 5
    assert service.died == []


def test_nothing_leaves_on_the_old_view_of_an_account_that_is_set_aside_and_it_is_caught_up(service):
    agency = service.agency
    anchor = "m1@studio.example"
    with service.running():
        service.wait_for(lambda: all(each._failures == 0 for each in service.workers.values()))
        agency.second.examine = raises(UnicodeEncodeError("utf-8", "\ud800", 0, 1, "odd"))
        # The answer lies where nothing can be read.
        agency.client_writes(mailbox=agency.second, reply_to=anchor)
        agency.clock.jump(START + 20 * DAY)
        service.wake()
        service.wait_for(lambda: service.workers["second"]._failures > 1)
        assert agency.to_clients == []
        del agency.second.examine
        service.wait_for(lambda: service.answers() == 1)
    assert service.died == []
    assert agency.to_clients == []


def test_a_defect_while_clients_are_judged_and_sent_to_is_told_by_the_other_account(service):
    agency = service.agency

    class Halting:
        def halted(self) -> str | None:
            if threading.current_thread().name == "account-main":
                raise ValueError("odd")
            return None

    for turn in agency.house.turns.values():
        object.__setattr__(turn, "brakes", Halting())
    with service.running():
        service.wait_for(lambda: bool(agency.notices()))
        service.wait_for(lambda: service.workers["main"]._defects > 2)
        service.wait_for(lambda: service.workers["second"].is_well)
        assert not service.workers["main"].is_well, "no sign of life for an account that is set aside"
    assert agency.notices() == ["[mailwatch] The account main is set aside"]
    assert {row.account for row in agency.rows()} == {"second"}


def test_what_concerns_the_state_ends_the_service(service, monkeypatch):
    monkeypatch.setattr(workers.Worker, "_pause", lambda *_: pytest.fail("it must not go on"))
    full = StateError("The disk is full.")
    service.workers["main"].turn.mailbox.folders = raises(full)
    with service.running():
        service.wait_for(lambda: bool(service.died))
    assert str(service.died[0]) == str(full)


# -- a locked database is weather ---------------------------------------------------------------------


@contextmanager
def held(file):
    """Somebody else writes, and takes their time."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_the_service_outlasts_a_writer_that_holds_the_database(new_agency, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 0.1)
    monkeypatch.setattr(workers, "FIRST_BACK_OFF", 0.1)
    agency = new_agency(two=True)
    agency.owner_writes()
    service = Service(agency, tmp_path)
    with service.running():
        service.wait_for(lambda: all(each._failures == 0 for each in service.workers.values()))
        with held(service.file):
            agency.client_writes(subject="x")
            service.wake()
            service.wait_for(lambda: all(each._failures > 1 for each in service.workers.values()))
        service.wait_for(lambda: service.answers() == 1)
    assert service.died == []


def test_a_command_says_that_it_must_wait(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 0.1)
    file = tmp_path / "mailwatch.sqlite3"
    store = SqlStore(open_file(file))
    with held(file), pytest.raises(LockedError) as found, store.transaction():
        pass
    assert isinstance(found.value, Transient)
    assert report(found.value) == ExitStatus.BUSY


def test_the_servers_answer_is_written_down_though_the_database_is_held_meanwhile(
    new_agency, tmp_path, monkeypatch
):
    """The 250 was read; nobody may make a mail of unknown fate of it."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 0.2)
    agency = new_agency()
    agency.store = SqlStore(open_file(tmp_path / "mailwatch.sqlite3"))
    agency.build()
    agency.owner_writes()
    agency.run()
    releases = []

    def hold(envelope, _content) -> None:
        if envelope.recipients != (OWNER,) and not releases:
            other = sqlite3.connect(
                tmp_path / "mailwatch.sqlite3", isolation_level=None, check_same_thread=False
            )
            other.execute("BEGIN EXCLUSIVE")
            releases.append(threading.Timer(1.0, other.close))
            releases[0].start()

    agency.on_send = hold
    agency.until(START + 9 * DAY)
    releases[0].join()
    assert [row.state.value for row in agency.rows() if row.step == "check-in"] == ["sent"]
    assert agency.steps() == ["check-in"]


def test_an_attempt_that_broke_off_is_settled_in_the_next_turn(agency, monkeypatch):
    """Whatever broke it off, the row waits or is uncertain, and nothing is sent twice."""
    agency.owner_writes()
    agency.until(START + 5 * DAY)
    frozen = agency.house.turns["main"].store

    class Breaks:
        def __init__(self) -> None:
            self.left = 1

        def __getattr__(self, name):
            return getattr(frozen, name)

        def reading(self):
            row = next((row for row in agency.rows() if row.state.value == "committing"), None)
            if row is not None and self.left:
                self.left -= 1
                raise LockedError("database is locked")
            return frozen.reading()

    object.__setattr__(agency.turn, "store", Breaks())
    for _ in range(100):
        try:
            agency.run()
        except LockedError:
            break
        agency.clock.jump(agency.clock.now() + timedelta(hours=3))
    agency.run()
    assert {row.state.value for row in agency.rows() if row.step == "check-in"} == {"uncertain"}
    assert agency.to_clients == []


@pytest.mark.parametrize("call", ["folders", "next look"])
def test_once_goes_on_after_a_defect_in_one_account_and_says_so(
    new_agency, tmp_path, monkeypatch, capsys, call
):
    agency = new_agency(two=True)
    agency.owner_writes()
    if call == "folders":
        agency.second.folders = raises(ValueError("odd"))
    else:
        monkeypatch.setattr(
            type(agency.turn), "_next_look", _fails_for("second", type(agency.turn)._next_look)
        )
    file = tmp_path / "config.toml"
    file.write_text(agency.text)
    monkeypatch.setattr(service_commands, "_house", lambda *_, **__: agency.house)
    status = cli.main(["-c", str(file), "once"], prog_name="mailwatch", standalone_mode=False)
    said = capsys.readouterr()
    assert status == ExitStatus.DEFECT
    assert "main: read completely" in said.out
    assert "Traceback" in said.err
    assert agency.events(MessageSeen)


def _fails_for(account: str, real: Callable[..., object]) -> Callable[..., object]:
    def look(turn: object) -> object:
        if turn.account.name == account:
            raise KeyError("odd")
        return real(turn)

    return look
