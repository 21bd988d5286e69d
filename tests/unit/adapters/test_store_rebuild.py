"""What follows from the journal can be dropped and made again at any time, and is then the same."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest
from filled import NOW, change, entries, faults, fill, make, plan, record, said, seen
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.upkeep.audit import audit, contradictions, journaled_outbox
from mailwatch.app.upkeep.rebuild import rebuild
from mailwatch.domain.facts.delivery import ON_THE_WIRE, OPEN, TABLE, RowState
from mailwatch.domain.facts.events import MailPlanned, MessageSeen, Speaker
from mailwatch.errors import StateError

TABLES = ("message", "reference", "outbox", "chain", "journal")
CLIENTS = ("harbour", "quiet")


def derived(store: SqlStore) -> dict[str, list[tuple]]:
    """The tables that follow from the journal, and the journal's own shape without its chance salts."""
    columns = {
        "journal": "chain, seq, at, kind, client, payload",
        "chain": "name, seq",
    }
    with store.reading() as transaction:
        return {
            table: sorted(
                (
                    tuple(row)
                    for row in transaction._connection.execute(
                        text(f"SELECT {columns.get(table, '*')} FROM {table}")
                    )
                ),
                key=repr,
            )
            for table in TABLES
        }


ACTIONS = st.lists(
    st.one_of(
        st.tuples(
            st.just("seen"),
            st.integers(0, 12),
            st.sampled_from(CLIENTS),
            st.sampled_from(("main", "second")),
            st.sampled_from(list(Speaker)),
        ),
        st.tuples(st.just("said"), st.integers(0, 12), st.sampled_from(CLIENTS)),
        st.tuples(st.just("plan"), st.integers(0, 3), st.sampled_from(CLIENTS)),
        st.tuples(st.just("move"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("erase"), st.integers(0, 30)),
    ),
    max_size=25,
)


def play(store: SqlStore, action: tuple) -> None:
    """One fact through the real transaction, as the program writes it."""
    with store.transaction() as transaction:
        match action:
            case ("seen", number, client, account, speaker):
                record(transaction, seen(number, client, account=account, speaker=speaker))
            case ("said", number, client):
                transaction.journal.append("owner", NOW, said(number, client), client=client)
            case ("plan", number, client):
                plan(transaction, number, client)
            case ("move", which, way):
                _move(transaction, which, way)
            case ("erase", which):
                _erase(transaction, which)


def _move(transaction, which: int, way: int) -> None:
    rows = transaction.outbox.rows()
    if not rows:
        return
    row = rows[which % len(rows)]
    ways = [after for (before, _), after in TABLE.items() if before == row.state]
    taken = any(
        each.id != row.id and each.step == row.step and each.case == row.case and each.state in ON_THE_WIRE
        for each in rows
    )
    ways = [after for after in ways if not (taken and after in ON_THE_WIRE)]
    if ways:
        change(transaction, row.id, ways[way % len(ways)])


def _erase(transaction, which: int) -> None:
    there = list(transaction.journal.entries())
    if not there:
        return
    entry = there[which % len(there)]
    if isinstance(entry.event, MailPlanned):
        row = transaction.outbox.row(entry.event.row)
        if row is not None and row.state in OPEN:
            with pytest.raises(ValueError, match="settle it"):
                transaction.upkeep.redact([entry.id])
            return
    transaction.upkeep.redact([entry.id])


@settings(max_examples=60, deadline=None)
@given(actions=ACTIONS, data=st.data())
def test_rebuilding_at_any_point_and_going_on_equals_the_whole(actions, data):
    whole, stopped = SqlStore(open_memory()), SqlStore(open_memory())
    cut = data.draw(st.integers(0, len(actions)))
    for number, action in enumerate(actions):
        if number == cut:
            before = derived(stopped)
            assert rebuild(stopped, now=NOW) == []
            assert derived(stopped) == before
        play(whole, action)
        play(stopped, action)
    assert rebuild(stopped, now=NOW) == []
    assert derived(stopped) == derived(whole)
    with whole.reading() as transaction:
        assert audit(transaction) == []
    whole.close()
    stopped.close()


@settings(max_examples=40, deadline=None)
@given(actions=ACTIONS)
def test_dropped_tables_come_back_as_they_were(actions):
    store = SqlStore(open_memory())
    for action in actions:
        play(store, action)
    before = derived(store)
    with store.transaction() as transaction:
        for table in ("message", "reference"):
            transaction._connection.execute(text(f"DELETE FROM {table}"))
    assert bool(faults(store)) == bool(before["message"])
    rebuild(store, now=NOW)
    assert derived(store) == before
    assert faults(store) == []
    store.close()


# -- erasing -----------------------------------------------------------------------------------------


@pytest.fixture
def store():
    made = SqlStore(open_memory())
    fill(made)
    yield made
    made.close()


def test_an_erased_message_leaves_the_chain_whole_and_the_index_without_it(store):
    number = next(entry.id for entry in entries(store) if isinstance(entry.event, MessageSeen))
    with store.transaction() as transaction:
        assert transaction.upkeep.redact([number]) == 1
        assert transaction.upkeep.redact([number]) == 0, "it is erased already"
        assert not transaction.messages.is_known("main", seen(0).identity, "harbour")
    assert faults(store) == []
    (erased,) = [entry for entry in entries(store) if entry.event is None]
    assert (erased.id, erased.kind, erased.client) == (number, "MessageSeen", "harbour")


def test_an_erased_plan_takes_the_words_of_its_row_along_and_keeps_what_guards_the_wire(store):
    (planned, *_) = [entry for entry in entries(store) if isinstance(entry.event, MailPlanned)]
    with store.transaction() as transaction:
        before = transaction.outbox.row(planned.event.row)
        transaction.upkeep.redact([planned.id])
        after = transaction.outbox.row(planned.event.row)
    assert before.text
    assert (after.to, after.subject, after.text, after.content) == ((), "", "", b"")
    assert (after.state, after.case, after.step, after.message_id) == (
        before.state,
        before.case,
        before.step,
        before.message_id,
    )
    with store.reading() as transaction:
        assert audit(transaction) == []


def test_an_entry_that_does_not_exist_cant_be_erased(store):
    with pytest.raises(KeyError), store.transaction() as transaction:
        transaction.upkeep.redact([1, 99_999])
    assert all(entry.event is not None for entry in entries(store)), "and then none is"


def test_a_payload_that_is_gone_with_its_salt_still_there_was_not_erased(store):
    with store.transaction() as transaction:
        transaction._connection.execute(text("UPDATE journal SET payload = NULL WHERE id = 3"))
    assert "its content is gone, but was not erased" in faults(store)[0]


# -- contradictions ------------------------------------------------------------------------------------


def alter(store: SqlStore, statement: str) -> list[str]:
    with store.transaction() as transaction:
        transaction._connection.execute(text(statement))
    with store.reading() as transaction:
        return [finding.code for finding in audit(transaction)]


ALTERED = {
    "a state": ("UPDATE outbox SET state = 'withdrawn' WHERE id = 2", "outbox"),
    "a mail taken back from the wire": ("UPDATE outbox SET state = 'queued' WHERE id = 1", "outbox"),
    "a mail that never left": ("UPDATE outbox SET state = 'sent' WHERE id = 2", "outbox"),
    "recipients": ("""UPDATE outbox SET "to" = '["eve@else.example"]' WHERE id = 2""", "outbox"),
    "another case": ("UPDATE outbox SET case_key = 'ghosted|quiet|x|1' WHERE id = 2", "outbox"),
    "what it is held for": ("UPDATE outbox SET held_for = 'announced' WHERE id = 2", "outbox"),
    "a row that is gone": ("DELETE FROM outbox WHERE id = 1", "outbox"),
    "bytes that were not frozen": ("UPDATE outbox SET content = x'00' WHERE id = 1", "outbox"),
    "an index without rows": ("DELETE FROM message", "derived"),
    "an index with more": ("INSERT INTO reference VALUES ('x@y', 'harbour')", "derived"),
    "a subject in the index": ("UPDATE message SET subject = 'else' WHERE client = 'quiet'", "derived"),
}


@pytest.mark.parametrize(("statement", "code"), ALTERED.values(), ids=ALTERED.keys())
def test_what_contradicts_the_journal_is_found_and_mended(store, statement, code):
    assert set(alter(store, statement)) == {code}
    assert rebuild(store, now=NOW + timedelta(days=1))
    with store.reading() as transaction:
        assert audit(transaction) == []
        assert contradictions(transaction, journaled_outbox(transaction)) == []
        states = {row.id: row.state for row in transaction.outbox.rows()}
    assert states[1] is RowState.SENT, "what either side held for sent stays sent"
    assert states.get(2) in (RowState.QUEUED, RowState.WITHDRAWN, RowState.SENT)


def test_a_row_of_which_the_journal_knows_nothing_goes(store):
    with store.transaction() as transaction:
        plan(transaction, 9)
        number = max(row.id for row in transaction.outbox.rows())
    copy = "INSERT INTO outbox SELECT 77, " + ", ".join(_columns(store)) + f" FROM outbox WHERE id = {number}"
    assert alter(store, copy) == ["outbox"]
    rebuild(store, now=NOW)
    with store.reading() as transaction:
        assert transaction.outbox.row(77) is None
        assert audit(transaction) == []


def _columns(store: SqlStore) -> list[str]:
    with store.reading() as transaction:
        found = transaction._connection.execute(text("SELECT name FROM pragma_table_info('outbox')"))
        return [f'"{name}"' for name in found.scalars() if name != "id"]


def test_nothing_is_rebuilt_from_a_journal_that_was_altered(store):
    assert "chain" in alter(store, "UPDATE journal SET client = 'quiet' WHERE id = 1")
    with pytest.raises(StateError, match="nothing is rebuilt from it"):
        rebuild(store, now=NOW)


def test_an_entry_that_cant_be_read_is_found(store):
    assert "unreadable" in alter(
        store, "UPDATE journal SET payload = CAST('{' AS BLOB) WHERE kind = 'MailPlanned'"
    )


def test_everybody_is_looked_at_after_rebuilding(tmp_path):
    file = tmp_path / "mailwatch.sqlite3"
    make(file)
    store = SqlStore(open_file(file))
    rebuild(store, now=NOW)
    with store.reading() as transaction:
        assert transaction.agenda.due(NOW) == ["harbour", "quiet"]
    store.close()
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
