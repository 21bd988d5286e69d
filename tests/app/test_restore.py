"""A backup put back: what was sent since is found and never sent again; printed dates stay (I2)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from agency import START, Agency

from mailwatch.adapters.store.backup import back_up, restore
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.outbox import advance
from mailwatch.app.owner import commands
from mailwatch.app.upkeep.restore import mark_restored
from mailwatch.domain.facts.delivery import HeldFor, RowState, Trigger
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, StepFound
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import Role

DAY = timedelta(days=1)
CHECK_IN = START + 7 * DAY


class Machine:
    """An agency whose state is a file, as the service's is."""

    def __init__(self, agency: Agency, directory) -> None:
        self.agency = agency
        self.file = directory / "mailwatch.sqlite3"
        self.copy = directory / "backup.sqlite3"
        self.held: list[int] = []
        self.start()

    def start(self) -> None:
        self.agency.store = SqlStore(open_file(self.file))
        self.agency.restart()

    def back_up(self) -> None:
        back_up(self.file, self.copy, overwrite=True)

    def restore(self) -> None:
        self.agency.store.close()

        def mark(store) -> None:
            settings, clock = self.agency.house.settings, self.agency.clock
            held = mark_restored(store, settings=settings, clock=clock, source="backup.sqlite3")
            self.held = [row.id for row in held]

        restore(self.copy, self.file, now=self.agency.clock.now(), mark=mark)
        self.start()


@pytest.fixture
def machine(agency, tmp_path):
    built = Machine(agency, tmp_path / "kept")
    yield built
    built.agency.store.close()


@pytest.fixture
def new_machine(new_agency, tmp_path):
    made = []

    def make(**settings):
        made.append(Machine(new_agency(**settings), tmp_path / f"kept{len(made)}"))
        return made[-1]

    yield make
    for each in made:
        each.agency.store.close()


def wait_with_a_queued_mail(agency: Agency) -> None:
    """The check-in is due, and something keeps it from going."""
    agency.owner_writes()
    agency.transport.on_open = lambda _: agency.house.brakes.halt("a backup is made")
    agency.until(CHECK_IN)
    agency.transport.on_open = None
    agency.house.brakes.lift()
    assert agency.row("check-in").state == "queued"


def states_in(copy) -> list[str]:
    store = SqlStore(open_file(copy))
    with store.reading() as transaction:
        states = [row.state.value for row in transaction.outbox.rows()]
    store.close()
    return states


@pytest.mark.parametrize("state", [RowState.HELD, RowState.QUEUED, RowState.ATTEMPTING, RowState.COMMITTING])
def test_a_mail_that_waited_in_the_backup_and_was_sent_since_goes_out_once(machine, state):
    agency = machine.agency
    agency.owner_writes()

    def copy_once(*_: object) -> None:
        if not machine.copy.exists():
            machine.back_up()

    if state is RowState.ATTEMPTING:
        agency.transport.on_open = copy_once
    elif state is RowState.COMMITTING:
        agency.on_send = copy_once
    else:
        agency.house.brakes.halt("a backup is made")
        agency.until(CHECK_IN + timedelta(hours=1))
        if state is RowState.HELD:
            commands.hold(agency.store, agency.row("check-in").id, now=agency.clock.now())
            with agency.store.transaction() as transaction:
                # Held for another reason than the owner's word: the brake.
                braked = Reason.of("brake", count=6)
                assert advance(
                    transaction,
                    agency.row("check-in"),
                    Trigger.BRAKE,
                    braked,
                    agency.clock.now(),
                    held_for=HeldFor.BRAKE,
                )
        machine.back_up()
        if state is RowState.HELD:
            commands.release(agency.store, now=agency.clock.now())
        agency.house.brakes.lift()
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]
    assert states_in(machine.copy) == [state.value]
    machine.restore()
    agency.until(START + 10 * DAY)
    assert len(agency.to_clients) == 1
    agency.until(START + 17 * DAY)
    check_in = agency.to_clients[0][0]
    assert [at for at, _, _ in agency.to_clients] == [check_in, check_in + 7 * DAY]


def test_a_step_that_the_backup_knows_nothing_of_is_found_and_keeps_its_dates(machine):
    agency = machine.agency
    agency.owner_writes()
    agency.until(START + 3 * DAY)
    machine.back_up()
    agency.until(START + 16 * DAY)
    assert len(agency.to_clients) == 2
    machine.restore()
    agency.until(START + 23 * DAY)
    assert len(agency.to_clients) == 2
    assert [event.step for event in agency.events(StepFound)] == ["check-in", "ultimatum"]
    agency.until(START + 26 * DAY)
    assert agency.row("closing").state == "held"
    assert agency.row("closing").due == datetime(2026, 3, 26, 8, 0, tzinfo=UTC)


def test_nothing_leaves_before_every_mailbox_was_read_again(new_machine):
    machine = new_machine(two=True)
    agency = machine.agency
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    machine.back_up()
    agency.clock.jump(CHECK_IN + timedelta(hours=1))
    agency.client_writes()
    agency.second.go_offline()
    machine.restore()
    agency.until(START + 9 * DAY)
    assert agency.to_clients == []


def test_an_answer_that_came_since_the_backup_is_seen_before_anything_leaves(machine):
    agency = machine.agency
    wait_with_a_queued_mail(agency)
    machine.back_up()
    agency.client_writes()
    machine.restore()
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    assert agency.outcomes() == ["answered"]


def test_a_mail_whose_copy_was_never_filed_waits_for_the_owners_yes(machine):
    """The one thing that no mailbox tells: it left, and the state that knew is gone."""
    agency = machine.agency
    wait_with_a_queued_mail(agency)
    machine.back_up()
    agency.until(START + 8 * DAY)
    for kept in agency.mailbox.kept("Sent")[1:]:
        agency.mailbox.remove("Sent", kept.uid)
    machine.restore()
    assert machine.held == [agency.row("check-in").id]
    agency.until(START + 20 * DAY)
    assert len(agency.to_clients) == 1
    assert agency.row("check-in").state == "held"
    assert any("waits for your yes" in each for each in agency.notices())


def test_a_backup_older_than_the_lookback_reads_on_from_where_it_was_made(new_machine):
    machine = new_machine(extra='[watch]\nlookback = "20 days"')
    agency = machine.agency
    wait_with_a_queued_mail(agency)
    machine.back_up()
    agency.until(START + 8 * DAY)
    assert len(agency.to_clients) == 1
    agency.clock.jump(START + 60 * DAY)
    machine.restore()
    agency.until(START + 61 * DAY)
    found = [event for event in agency.events(StepFound) if event.step == "check-in"]
    assert len(found) == 1, "the copy of two months ago lies before the lookback, and is read all the same"
    assert len(agency.to_clients) == 1


def test_restoring_reads_everything_again_and_records_nothing_twice(machine):
    agency = machine.agency
    agency.owner_writes()
    agency.until(START + 3 * DAY)
    machine.back_up()
    machine.restore()
    with agency.store.reading() as transaction:
        assert transaction.cursors.account("main").observed_until is None
        assert "Sent" not in transaction.cursors.folders("main")
    agency.until(START + 4 * DAY)
    seen = [event.identity for event in agency.events(MessageSeen, "harbour")]
    assert len(seen) == len(set(seen)) == 1
    assert [(event.word, event.by) for event in agency.events(OwnerSaid)] == [("restored", "backup.sqlite3")]


def test_a_mail_that_the_owner_holds_stays_held_by_the_owner(machine):
    agency = machine.agency
    wait_with_a_queued_mail(agency)
    commands.hold(agency.store, agency.row("check-in").id, now=agency.clock.now())
    machine.back_up()
    machine.restore()
    assert machine.held == []
    assert agency.row("check-in").held_for is HeldFor.OWNER


def test_the_state_as_it_was_is_kept_beside_the_restored_one(machine):
    agency = machine.agency
    agency.owner_writes()
    agency.until(START + 3 * DAY)
    machine.back_up()
    agency.until(START + 8 * DAY)
    machine.restore()
    (kept,) = machine.file.parent.glob("*.before-restore-*")
    store = SqlStore(open_file(kept))
    with store.reading() as transaction:
        assert [row.state for row in transaction.outbox.rows()][:1] == ["sent"]
        assert list(transaction.journal.verify()) == []
    store.close()
    assert agency.in_folder(Role.SENT)
