"""The store: whole transactions, one row on the wire, and a journal in which nothing changes unseen."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import AccountFirstRead, MessageSeen, OwnerSaid, Speaker
from mailwatch.domain.facts.reasons import Reason
from mailwatch.errors import StateError
from mailwatch.mail.message import Confidence, Kind
from mailwatch.ports import AccountState, Cursor, FolderState, OutboxRow, Purpose, Role, RowChange

NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)
TRIED = Reason.of("attempt")
NO_MORE = RowChange()


def row(**more) -> OutboxRow:
    values = {
        "id": 0,
        "account": "main",
        "client": "harbour",
        "purpose": Purpose.STEP,
        "case": "ghosted|harbour|a|1",
        "step": "check-in",
        "state": RowState.QUEUED,
        "message_id": "ref-x@studio.example",
        "sender": "anna@studio.example",
        "to": ("alice@harbour.example", "ärgern@harbour.example"),
        "subject": "Re: Entwürfe – ไทย",
        "text": "Dear Alice,\n",
        "due": NOW,
        "next_attempt_at": NOW,
        "needs": ("file closed",),
        "because": Reason.of("due", step="check-in", due=NOW, subject="x", last=NOW, observed=NOW),
    }
    return OutboxRow(**{**values, **more})


@pytest.fixture
def store() -> SqlStore:
    return SqlStore(open_memory())


@pytest.fixture
def kept(tmp_path) -> SqlStore:
    return SqlStore(open_file(tmp_path / "state" / "mailwatch.sqlite3"))


def said(number: int) -> OwnerSaid:
    return OwnerSaid(word="pause", client="harbour", at=NOW + timedelta(seconds=number))


def test_a_row_comes_back_as_it_was(store):
    with store.transaction() as transaction:
        number = transaction.outbox.add(row(content=b"\x00\xff", deadline=NOW.date()))
    with store.reading() as transaction:
        found = transaction.outbox.row(number)
    assert found == row(id=number, content=b"\x00\xff", deadline=NOW.date())


def test_what_ends_badly_never_happened(store):
    def cut_off() -> None:
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(1), client="harbour")
            transaction.outbox.add(row())
            transaction.notify()
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        cut_off()
    with store.reading() as transaction:
        assert list(transaction.journal.entries()) == []
        assert transaction.outbox.rows() == []
    assert store.signal() == 0


@pytest.mark.parametrize("first", [RowState.COMMITTING, RowState.SENT, RowState.UNCERTAIN, RowState.BOUNCED])
def test_of_a_step_only_one_row_may_ever_have_touched_the_wire(store, first):
    with store.transaction() as transaction:
        transaction.outbox.add(row(state=first))
        second = transaction.outbox.add(row(state=RowState.ATTEMPTING))
    with pytest.raises(IntegrityError), store.transaction() as transaction:
        transaction.outbox.move(second, RowState.ATTEMPTING, RowState.COMMITTING, TRIED, None, NO_MORE)
    with store.reading() as transaction:
        assert transaction.outbox.row(second).state is RowState.ATTEMPTING


@pytest.mark.parametrize("first", [RowState.WITHDRAWN, RowState.HELD, RowState.REFUSED, RowState.QUEUED])
def test_a_row_that_never_left_blocks_no_other(store, first):
    with store.transaction() as transaction:
        transaction.outbox.add(row(state=first))
        second = transaction.outbox.add(row(state=RowState.ATTEMPTING))
        assert transaction.outbox.move(second, RowState.ATTEMPTING, RowState.COMMITTING, TRIED, None, NO_MORE)


def test_a_row_is_changed_only_from_the_state_that_was_expected(store):
    with store.transaction() as transaction:
        number = transaction.outbox.add(row())
        assert transaction.outbox.move(
            number, RowState.QUEUED, RowState.ATTEMPTING, TRIED, None, RowChange(tries=1)
        )
        assert not transaction.outbox.move(number, RowState.QUEUED, RowState.WITHDRAWN, TRIED, None, NO_MORE)
        assert not transaction.outbox.change(number, RowState.QUEUED, RowChange(copy="filed"))
        found = transaction.outbox.row(number)
    assert found == row(id=number, state=RowState.ATTEMPTING, because=TRIED, tries=1)


def test_a_change_says_the_fields_that_change_and_no_others(store):
    with store.transaction() as transaction:
        number = transaction.outbox.add(row(deadline=NOW.date(), sent_at=NOW, text="as it was"))
        change = RowChange(sent_at=None, copy="filed", needs=("a yes",))
        assert transaction.outbox.change(number, RowState.QUEUED, change)
        found = transaction.outbox.row(number)
    assert found == change.applied_to(row(id=number, deadline=NOW.date(), sent_at=NOW, text="as it was"))
    assert (found.sent_at, found.copy, found.needs) == (None, "filed", ("a yes",))
    assert (found.deadline, found.text) == (NOW.date(), "as it was")


def test_a_notice_is_laid_out_once(store):
    notice = row(purpose=Purpose.NOTICE, case="", step="hold|x")
    with store.transaction() as transaction:
        assert transaction.outbox.add(notice) is not None
        assert transaction.outbox.add(notice) is None


def test_the_brake_counts_what_nobody_let_go(store):
    with store.transaction() as transaction:
        transaction.outbox.add(row(case="1"))
        transaction.outbox.add(row(case="2", state=RowState.SENT, sent_at=NOW))
        transaction.outbox.add(row(case="3", state=RowState.SENT, sent_at=NOW - timedelta(days=2)))
        transaction.outbox.add(row(case="4", released=True))
        transaction.outbox.add(row(case="5", state=RowState.WITHDRAWN))
        transaction.outbox.add(row(case="6", account="other"))
        transaction.outbox.add(row(case="", step="n", purpose=Purpose.NOTICE))
        assert transaction.outbox.sent_since("main", NOW - timedelta(days=1)) == 2


def test_a_naive_instant_is_refused_at_the_door(store):
    with pytest.raises(Exception, match="no instant with a zone"), store.transaction() as transaction:
        transaction.agenda.look_at("harbour", datetime(2026, 3, 2))  # noqa: DTZ001  the point


def test_cursor_and_account_come_back_and_are_forgotten(store):
    state = FolderState(uid_validity=2**32 - 1, uid_next=2**32 - 1, messages=7)
    cursor = Cursor(folder="Entwürfe/ไทย", role=Role.OTHER, state=state, recent=(1, 5))
    account = AccountState(account="main", observed_until=NOW, first_read=NOW, clients="f" * 64)
    with store.transaction() as transaction:
        transaction.cursors.save("main", cursor)
        transaction.cursors.save_account(account)
        assert transaction.cursors.folders("main") == {cursor.folder: cursor}
        assert transaction.cursors.account("main") == account
        assert transaction.cursors.account("other") == AccountState(account="other")
        transaction.cursors.forget("main")
        assert transaction.cursors.folders("main") == {}


def test_a_signal_grows_with_each_command(store):
    before = store.signal()
    store.notify()
    store.notify()
    assert store.signal() == before + 2


# -- the journal ---------------------------------------------------------------------------------


def fill(store: SqlStore) -> None:
    for number in range(5):
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(number), client="harbour")
            transaction.journal.append("second", NOW, AccountFirstRead(account="second", at=NOW))


def verified(store: SqlStore) -> list[str]:
    with store.reading() as transaction:
        return list(transaction.journal.verify())


def tamper(store: SqlStore, statement: str) -> list[str]:
    fill(store)
    assert verified(store) == []
    with store.transaction() as transaction:
        transaction._connection.execute(text(statement))
    return verified(store)


ALTERED = {
    "a payload": "UPDATE journal SET payload = CAST('{}' AS BLOB) WHERE chain = 'main' AND seq = 3",
    "a salt": "UPDATE journal SET salt = x'00' WHERE chain = 'main' AND seq = 3",
    "an instant": "UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE chain = 'main' AND seq = 3",
    "a kind": "UPDATE journal SET kind = 'Saw' WHERE chain = 'main' AND seq = 3",
    "a client": "UPDATE journal SET client = 'quiet' WHERE chain = 'main' AND seq = 3",
    "a digest": "UPDATE journal SET digest = 'x' WHERE chain = 'main' AND seq = 3",
    "a hash": "UPDATE journal SET hash = 'x' WHERE chain = 'main' AND seq = 3",
}


@pytest.mark.parametrize("statement", ALTERED.values(), ids=ALTERED.keys())
def test_whatever_is_altered_in_an_entry_is_seen(store, statement):
    assert any("main 3" in fault or "main 4" in fault for fault in tamper(store, statement))


def test_an_entry_that_was_taken_out_is_seen(store):
    assert tamper(store, "DELETE FROM journal WHERE chain = 'main' AND seq = 3") != []


def test_an_end_that_was_cut_off_is_seen(store):
    assert tamper(store, "DELETE FROM journal WHERE chain = 'main' AND seq >= 4") == [
        "main: the newest entries are missing"
    ]


def test_a_chain_that_was_taken_out_whole_is_seen(store):
    assert tamper(store, "DELETE FROM journal WHERE chain = 'main'") != []


def test_entries_whose_chain_head_was_taken_out_are_seen(store):
    assert tamper(store, "DELETE FROM chain WHERE name = 'main'") != []


def test_an_erased_payload_leaves_the_chain_whole(store):
    assert tamper(store, "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = 3") == []
    with store.reading() as transaction:
        assert len(transaction.journal.of_client("harbour")) == 4


def test_two_equal_facts_have_different_digests(store):
    with store.transaction() as transaction:
        for _ in range(2):
            transaction.journal.append("main", NOW, said(1), client="harbour")
        digests = transaction._connection.execute(text("SELECT digest FROM journal")).scalars().all()
    assert len(set(digests)) == 2


def test_many_writers_make_one_unbroken_chain(kept):
    def write(number: int) -> None:
        with kept.transaction() as transaction:
            transaction.journal.append("main", NOW, said(number), client="harbour")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(30)))
    assert verified(kept) == []
    with kept.reading() as transaction:
        entries = list(transaction.journal.entries())
    assert [entry.seq for entry in entries] == list(range(1, 31))
    kept.close()


# -- the file ---------------------------------------------------------------------------------------


def test_the_file_is_for_its_owner_alone(kept, tmp_path):
    file = tmp_path / "state" / "mailwatch.sqlite3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    kept.close()


def test_what_was_written_is_there_after_a_restart(kept, tmp_path):
    fill(kept)
    kept.close()
    again = SqlStore(open_file(tmp_path / "state" / "mailwatch.sqlite3"))
    assert verified(again) == []
    with again.reading() as transaction:
        assert len(transaction.journal.of_client("harbour")) == 5
    again.close()


@pytest.mark.parametrize("content", [b"no database at all, " * 200, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_said_in_plain_words(tmp_path, content):
    file = tmp_path / "mailwatch.sqlite3"
    file.write_bytes(content)
    with pytest.raises(StateError, match="damaged"):
        open_file(file)


def test_somebody_elses_database_is_left_alone(tmp_path):
    file = tmp_path / "mailwatch.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StateError, match="not mailwatch's"):
        open_file(file)


def test_a_snapshot_writes_nothing_and_leaves_nothing_beside_the_file(kept, tmp_path):
    fill(kept)
    file = tmp_path / "state" / "mailwatch.sqlite3"
    before = file.read_bytes()
    snapshot = SqlStore(open_memory(copy_of=file))
    fill(snapshot)
    with snapshot.reading() as transaction:
        assert len(transaction.journal.of_client("harbour")) == 10
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["mailwatch.sqlite3"]
    kept.close()


def test_rows_are_narrowed_by_all_that_is_given(store):
    with store.transaction() as transaction:
        sent = {"state": RowState.SENT, "sent_at": NOW}
        transaction.outbox.add(row(step="a", **sent, copy="pending"))
        transaction.outbox.add(row(step="b", **sent, copy="seen"))
        transaction.outbox.add(row(step="c", **sent, copy="pending", client="mill", case="ghosted|mill|a|1"))
        transaction.outbox.add(row(step="d", **sent, copy="pending", account="office"))
        transaction.outbox.add(row(step="e", copy="pending"))
        steps = {
            "all": [each.step for each in transaction.outbox.rows()],
            "copy": [each.step for each in transaction.outbox.rows(copy="pending")],
            "sent": [each.step for each in transaction.outbox.rows(states=(RowState.SENT, RowState.BOUNCED))],
            "both": [
                each.step
                for each in transaction.outbox.rows(states=(RowState.SENT,), account="main", copy="pending")
            ],
            "case": [each.step for each in transaction.outbox.rows(case="ghosted|mill|a|1")],
            "client": [each.step for each in transaction.outbox.rows(client="harbour", account="office")],
        }
    assert steps == {
        "all": ["a", "b", "c", "d", "e"],
        "copy": ["a", "c", "d", "e"],
        "sent": ["a", "b", "c", "d"],
        "both": ["a", "c"],
        "case": ["c"],
        "client": ["d"],
    }


# -- savepoints --------------------------------------------------------------------------------------


@pytest.fixture(params=["memory", "file"])
def either(request, tmp_path) -> SqlStore:
    return SqlStore(open_memory() if request.param == "memory" else open_file(tmp_path / "mailwatch.sqlite3"))


def _facts_of(store: SqlStore) -> list[OwnerSaid]:
    with store.reading() as transaction:
        assert transaction.journal.verify() == []
        return [event for _, event in transaction.journal.of_client("harbour")]


def test_what_fails_in_a_savepoint_is_taken_back_and_the_rest_stands(either):
    def fail() -> None:
        with transaction.savepoint():
            transaction.journal.append("main", NOW, said(2), client="harbour")
            transaction.cursors.save_account(AccountState(account="main", trouble="none"))
            raise ValueError("odd")

    with either.transaction() as transaction:
        transaction.journal.append("main", NOW, said(1), client="harbour")
        with pytest.raises(ValueError, match="odd"):
            fail()
        # What is read afterwards is what stands, not what was read in the block.
        assert [event for _, event in transaction.journal.of_client("harbour")] == [said(1)]
        assert transaction.cursors.account("main") == AccountState(account="main")
        with transaction.savepoint():
            transaction.journal.append("main", NOW, said(3), client="harbour")
    assert _facts_of(either) == [said(1), said(3)]


def test_a_savepoint_that_ended_well_falls_with_its_transaction(either):
    def cut_off() -> None:
        with either.transaction() as transaction:
            with transaction.savepoint():
                transaction.journal.append("main", NOW, said(1), client="harbour")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        cut_off()
    assert _facts_of(either) == []


def test_a_savepoint_in_a_savepoint_stands_or_falls_by_itself(either):
    def inner() -> None:
        with transaction.savepoint():
            transaction.journal.append("main", NOW, said(2), client="harbour")
            raise KeyError("odd")

    with either.transaction() as transaction, transaction.savepoint():
        transaction.journal.append("main", NOW, said(1), client="harbour")
        with pytest.raises(KeyError):
            inner()
    assert _facts_of(either) == [said(1)]


def test_a_refused_row_in_a_savepoint_leaves_the_transaction_usable(either):
    with either.transaction() as transaction:
        transaction.outbox.add(row(state=RowState.SENT, message_id="ref-y@studio.example"))
        with pytest.raises(IntegrityError), transaction.savepoint():
            transaction.outbox.add(row(state=RowState.SENT))
        transaction.journal.append("main", NOW, said(1), client="harbour")
    assert _facts_of(either) == [said(1)]


def test_trouble_of_the_state_itself_comes_out_of_a_savepoint_as_what_it_is(kept):
    """No message is blamed for a database that has no room, or lacks a table."""
    with kept.transaction() as transaction:
        pages = transaction._connection.exec_driver_sql("PRAGMA page_count").scalar()
        transaction._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StateError, match="the disk is full"), transaction.savepoint():
            transaction.outbox.add(row(text="x" * 10**6))
    with kept.transaction() as transaction:
        transaction._connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        with pytest.raises(StateError, match="db check"), transaction.savepoint():
            transaction._connection.exec_driver_sql("SELECT * FROM nowhere")


def test_half_a_character_is_kept_out_of_the_journal_and_raises_nothing(either):
    with either.transaction() as transaction:
        word = OwnerSaid(word="pause", client="harbour", at=NOW, by="tele\ud800phone\x00")
        transaction.journal.append("main", NOW, word, client="harbour")
    (kept_word,) = _facts_of(either)
    assert kept_word.by == "tele\ufffdphone"


def test_a_message_is_known_in_the_account_and_for_the_client_it_was_written_down_for(store):
    """Its copy in a second mailbox is news there."""
    seen = MessageSeen(
        account="main",
        client="harbour",
        identity="a",
        folder="INBOX",
        uid_validity=1,
        uid=1,
        speaker=Speaker.CLIENT,
        kind=Kind.HUMAN,
        confidence=Confidence.SURE,
        rule="default",
        evidence="",
        at=NOW,
        ruling_clock="date",
        first_seen=NOW,
        message_id="a@harbour.example",
    )
    with store.transaction() as transaction:
        transaction.messages.remember(seen, "draft")
        assert transaction.messages.is_known("main", "a", "harbour")
        assert not transaction.messages.is_known("second", "a", "harbour")
        assert not transaction.messages.is_known("main", "a", "quiet")
        assert not transaction.messages.is_known("main", "b", "harbour")
