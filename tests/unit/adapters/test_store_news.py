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
        transaction.append("main", NOW, said(1), client="harbour")
        transaction.append("main", NOW, said(2), client="quiet")
        first = transaction.client_news("harbour", None)
        transaction.append("main", NOW, said(3), client="harbour")
    with store.reading() as transaction:
        second = transaction.client_news("harbour", first)
        third = transaction.client_news("harbour", second)
    assert (first.anew, first.facts) == (True, (said(1),))
    assert (second.anew, second.facts) == (False, (said(3),))
    assert (third.anew, third.facts) == (False, ())


def test_what_was_taken_back_is_no_news_though_its_number_is_used_again(store):
    with store.transaction() as transaction:
        transaction.append("main", NOW, said(1), client="harbour")
    seen = []

    def cut_off() -> None:
        with store.transaction() as transaction:
            transaction.append("main", NOW, said(2), client="harbour")
            seen.append(transaction.client_news("harbour", None))
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        cut_off()
    with store.transaction() as transaction:
        transaction.append("main", NOW, said(3), client="harbour")
        news = transaction.client_news("harbour", seen[0])
    assert news.anew
    assert news.facts == (said(1), said(3))


def test_what_is_appended_is_known_at_once_as_it_will_be_read(store):
    with store.transaction() as transaction:
        assert transaction.newest("harbour") == 0
        assert list(transaction.client_events("harbour")) == []
        number = transaction.append("main", NOW, said(1), client="harbour")
        within = list(transaction.client_events("harbour"))
        assert transaction.newest("harbour") == number
    with store.reading() as transaction:
        assert list(transaction.client_events("harbour")) == within == [(NOW, said(1))]


def test_rows_are_found_for_many_ids_at_once_as_for_one(store):
    with store.transaction() as transaction:
        sent = transaction.add_row(row(message_id="a@x", state=RowState.SENT))
        transaction.add_row(row(message_id="a@x", state=RowState.WITHDRAWN, step="ultimatum"))
        transaction.add_row(row(message_id="b@x", case="ghosted|harbour|b|1"))
        found = transaction.rows_by_message_ids([*(f"{number}@y" for number in range(1200)), "a@x", "b@x"])
        assert found["a@x"].id == sent
        assert found == {each: transaction.row_by_message_id(each) for each in ("a@x", "b@x")}


def test_the_newest_notices_of_an_account_since_an_instant(store):
    def notice(key: str, *, hours: int, account: str = "main", state: RowState = RowState.QUEUED):
        due = NOW + timedelta(hours=hours)
        return row(purpose=Purpose.NOTICE, case="", step=key, due=due, account=account, state=state)

    with store.transaction() as transaction:
        transaction.add_row(notice("old", hours=-30))
        transaction.add_row(notice("a", hours=1))
        transaction.add_row(notice("other", hours=1, account="second"))
        transaction.add_row(notice("b", hours=2, state=RowState.WITHDRAWN))
        transaction.add_row(row())
        assert transaction.has_notice("a")
        assert not transaction.has_notice("c")
        assert transaction.notices_since("main", NOW, 10) == [
            ("b", RowState.WITHDRAWN),
            ("a", RowState.QUEUED),
        ]
        assert transaction.notices_since("main", NOW, 1) == [("b", RowState.WITHDRAWN)]
