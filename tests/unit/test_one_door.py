"""One door to the outbox: a row is written in one module of each floor, and a move does all that it takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.outbox import advance, lay_out
from mailwatch.domain.facts.delivery import (
    DRIVEN_BY_ITS_ROW,
    TABLE,
    HeldFor,
    ImpossibleMoveError,
    RowState,
    Trigger,
)
from mailwatch.domain.facts.events import DeliveryChanged, MailPlanned
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose, RowChange, Transaction

PACKAGE = Path(__file__).resolve().parents[2] / "mailwatch"
WRITES = frozenset({"outbox.add", "outbox.move", "outbox.change", "upkeep.mend_row", "upkeep.remove_row"})
"""What a transaction can do to a row."""

SHOWN = {"cli/commands/status.py": "found"}
"""What bears the name and is none: the mails that the status lists."""

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
SEEN = Reason.of("attempt")
HELD_FOR = {RowState.HELD: HeldFor.BRAKE}
CASE = CaseKey(playbook="ghosted", subject="harbour", anchor="m1@studio.example")


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def parts_used() -> Iterator[tuple[str, str, str]]:
    """Each use of a transaction's outbox or upkeep: the module, whose it is, and what is asked of it."""
    for name, tree in modules():
        if name.startswith("adapters/store/"):
            continue
        asked = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in ("outbox", "upkeep"):
                yield name, ast.unparse(node.value), f"{node.attr}.{asked.get(id(node), '')}"


def test_no_other_module_writes_a_row():
    writing = {(name, use) for name, _, use in parts_used() if use in WRITES}
    assert writing == {("app/outbox.py", use) for use in WRITES}


def test_nobody_hands_the_outbox_on():
    """Under another name a write would not be found: each use asks it something at once."""
    handed = {name: whose for name, whose, use in parts_used() if use.endswith(".")}
    assert handed == SHOWN


def test_no_other_room_of_the_store_writes_the_table():
    """A statement that changes the outbox is made in its own room (migrations change what was before)."""
    found = set()
    for name, tree in modules():
        if not name.startswith("adapters/store/") or "/migrations/" in name:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name != "adapters/store/parts/outbox.py":
                called = ast.unparse(node.func)
                given = [ast.unparse(each) for each in node.args]
                if called.endswith(("insert", "update", "delete")) and "outbox" in f"{called} {given}":
                    found.add(name)
                if called.endswith("text") and any("outbox" in each for each in given):
                    found.add(name)
    assert found == set()


def test_the_facts_about_a_row_are_made_there_too():
    """A move that is journaled elsewhere would be one that was made elsewhere."""
    made = {
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("MailPlanned", "DeliveryChanged")
    }
    assert made == {"app/outbox.py"}


# -- what one move does --------------------------------------------------------------------


@pytest.fixture
def transaction():
    with SqlStore(open_memory()).transaction() as transaction:
        yield transaction


def laid(transaction: Transaction, state: RowState) -> OutboxRow:
    row = OutboxRow(
        id=0,
        account="main",
        client="harbour",
        purpose=Purpose.STEP,
        case=str(CASE),
        step="check-in",
        state=state,
        message_id="ref-x@studio.example",
        sender="anna@studio.example",
        to=("alice@harbour.example",),
        subject="Re: Draft",
        text="Dear Alice,\n",
        due=NOW,
        next_attempt_at=NOW,
        sent_at=NOW,
        held_for=HELD_FOR.get(state),
        because=SEEN,
    )
    number = lay_out(transaction, row, NOW)
    assert number is not None
    found = transaction.outbox.row(number)
    assert found is not None
    return found


def moves(transaction: Transaction) -> list[DeliveryChanged]:
    return [
        event for _, event in transaction.journal.of_client("harbour") if isinstance(event, DeliveryChanged)
    ]


def test_a_new_row_is_journaled_as_it_was_laid_out(transaction):
    row = laid(transaction, RowState.QUEUED)
    (plan,) = [
        event for _, event in transaction.journal.of_client("harbour") if isinstance(event, MailPlanned)
    ]
    assert (plan.row, plan.case, plan.state, plan.text) == (row.id, CASE, "queued", row.text)


@pytest.mark.parametrize(("before", "trigger"), TABLE)
def test_a_move_changes_the_row_journals_it_and_looks_again(transaction, before, trigger):
    row = laid(transaction, before)
    transaction.agenda.look_at("harbour", None)
    change = RowChange(tries=7, content=b"frozen")
    after = TABLE[before, trigger]
    assert advance(transaction, row, trigger, SEEN, LATER, change, held_for=HELD_FOR.get(after))
    found = transaction.outbox.row(row.id)
    assert found.held_for is HELD_FOR.get(after)
    assert (found.state, found.tries, found.content) == (after, 7, b"frozen")
    (told,) = moves(transaction)
    assert told.held_for is HELD_FOR.get(after)
    assert (told.row, told.before, told.after, told.at) == (row.id, before, after, LATER)
    assert bool(told.content_sha256) == (after is RowState.COMMITTING)
    assert told.sent_at == (NOW if after in (RowState.COMMITTING, RowState.SENT) else None)
    driven = trigger in DRIVEN_BY_ITS_ROW
    assert transaction.agenda.due(LATER) == ([] if driven else ["harbour"])


def test_where_somebody_was_faster_nothing_is_written(transaction):
    row = laid(transaction, RowState.QUEUED)
    assert advance(transaction, row, Trigger.UNWANTED, SEEN, NOW)
    transaction.agenda.look_at("harbour", None)
    assert not advance(transaction, row, Trigger.BEGIN, SEEN, LATER)
    assert transaction.outbox.row(row.id).state is RowState.WITHDRAWN
    assert len(moves(transaction)) == 1
    assert transaction.agenda.due(LATER) == []


def test_what_the_table_does_not_know_is_no_move(transaction):
    row = laid(transaction, RowState.SENT)
    with pytest.raises(ImpossibleMoveError, match="a mail that is sent can't follow “begin”"):
        advance(transaction, row, Trigger.BEGIN, SEEN, NOW)
    assert moves(transaction) == []


def test_what_is_held_says_what_for(transaction):
    row = laid(transaction, RowState.QUEUED)
    with pytest.raises(ValueError, match="what it is held for"):
        advance(transaction, row, Trigger.BRAKE, SEEN, NOW)
    assert transaction.outbox.row(row.id).state is RowState.QUEUED
