"""The store gives what is new, and what one message needs, without going through all there is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from test_store import NOW, row, said

from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.domain.facts.delivery import RowState
from mailwatch.ports import Purpose


@pytest.fixture
def store() -> SqlStore:
    return SqlStore(open_memory())


def test_news_are_what_was_written_since(store):
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, said(1), client="harbour")
        transaction.journal.append("main", NOW, said(2), client="quiet")
        first = transaction.journal.news_of("harbour", None)
        transaction.journal.append("main", NOW, said(3), client="harbour")
    with store.reading() as transaction:
        second = transaction.journal.news_of("harbour", first)
        third = transaction.journal.news_of("harbour", second)
    assert (first.anew, first.facts) == (True, (said(1),))
    assert (second.anew, second.facts) == (False, (said(3),))
    assert (third.anew, third.facts) == (False, ())


def test_what_was_taken_back_is_no_news_though_its_number_is_used_again(store):
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, said(1), client="harbour")
    seen = []

    def cut_off() -> None:
        with store.transaction() as transaction:
            transaction.journal.append("main", NOW, said(2), client="harbour")
            seen.append(transaction.journal.news_of("harbour", None))
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        cut_off()
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, said(3), client="harbour")
        news = transaction.journal.news_of("harbour", seen[0])
    assert news.anew
    assert news.facts == (said(1), said(3))


def test_what_is_appended_is_known_at_once_as_it_will_be_read(store):
    with store.transaction() as transaction:
        assert transaction.journal.newest("harbour") == 0
        assert list(transaction.journal.of_client("harbour")) == []
        number = transaction.journal.append("main", NOW, said(1), client="harbour")
        within = list(transaction.journal.of_client("harbour"))
        assert transaction.journal.newest("harbour") == number
    with store.reading() as transaction:
        assert list(transaction.journal.of_client("harbour")) == within == [(NOW, said(1))]


def test_rows_are_found_for_many_ids_at_once_as_for_one(store):
    with store.transaction() as transaction:
        sent = transaction.outbox.add(row(message_id="a@x", state=RowState.SENT))
        transaction.outbox.add(row(message_id="a@x", state=RowState.WITHDRAWN, step="ultimatum"))
        transaction.outbox.add(row(message_id="b@x", case="ghosted|harbour|b|1"))
        found = transaction.outbox.by_message_ids([*(f"{number}@y" for number in range(1200)), "a@x", "b@x"])
        assert found["a@x"].id == sent
        assert found == {each: transaction.outbox.by_message_id(each) for each in ("a@x", "b@x")}


def test_the_newest_notices_of_an_account_since_an_instant(store):
    def notice(key: str, *, hours: int, account: str = "main", state: RowState = RowState.QUEUED):
        due = NOW + timedelta(hours=hours)
        return row(purpose=Purpose.NOTICE, case="", step=key, due=due, account=account, state=state)

    with store.transaction() as transaction:
        transaction.outbox.add(notice("old", hours=-30))
        transaction.outbox.add(notice("a", hours=1))
        transaction.outbox.add(notice("other", hours=1, account="second"))
        transaction.outbox.add(notice("b", hours=2, state=RowState.WITHDRAWN))
        transaction.outbox.add(row())
        assert transaction.outbox.has_notice("a")
        assert not transaction.outbox.has_notice("c")
        assert transaction.outbox.notices_since("main", NOW, 10) == [
            ("b", RowState.WITHDRAWN),
            ("a", RowState.QUEUED),
        ]
        assert transaction.outbox.notices_since("main", NOW, 1) == [("b", RowState.WITHDRAWN)]
