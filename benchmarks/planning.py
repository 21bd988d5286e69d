"""Planning: how long it takes to judge many open cases, and what a tick costs on which nothing is due.

The cases lie in a real SQLite file. The peer is the least that any program
must do that keeps its facts in such a journal: read them and parse their JSON.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import tempfile
import time as clocks
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.config.reading.load import loads
from mailwatch.domain.client.case import Case
from mailwatch.domain.facts.codec import dump
from mailwatch.domain.facts.events import AccountFirstRead, CaseOpened, MessageSeen, Saw, Speaker
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Playbook
from mailwatch.mail.message import Asks, Confidence, Kind
from mailwatch.ports import AccountState
from mailwatch.translate import known_languages, known_playbooks, settings_from

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
BATCH = 1000
CONFIG = """
[me]
name = "Anna Weber"
email = ["anna@studio.example"]
country = "DE-BE"

[mailbox]
servers = { imap = "imap.example", smtp = "smtp.example" }
password = { env = "NOWHERE" }

[sending]
mode = "on"

[client.first]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
"""


def settings_of(text: str) -> Settings:
    """What a file says."""
    loaded = loads(
        text, environment={"HOME": "/nowhere"}, playbooks=known_playbooks(), languages=known_languages()
    )
    return settings_from(loaded, today=NOW.date())


def settings(count: int) -> Settings:
    """One client's rules, for many."""
    made = settings_of(CONFIG)
    policy, words = made.policies["first"], made.words["first"]
    names = [f"client-{number:06}" for number in range(count)]
    return replace(
        made,
        policies={name: replace(policy, client=name) for name in names},
        words=dict.fromkeys(names, words),
    )


def question(client: str, number: int, at: datetime) -> MessageSeen:
    """Our own mail that nobody has answered."""
    return MessageSeen(
        account="main",
        client=client,
        identity=f"{number:064x}",
        folder="Sent",
        uid_validity=1,
        uid=number + 1,
        speaker=Speaker.OWNER,
        kind=Kind.HUMAN,
        confidence=Confidence.SURE,
        rule="own address",
        evidence="own address",
        at=at,
        ruling_clock="date",
        first_seen=at,
        internal_date=at,
        date_header=at,
        message_id=f"{number}@studio.example",
        from_="anna@studio.example",
        to=("alice@harbour.example",),
        subject="Draft of the start page",
        asks=Asks.YES,
        asks_evidence="a question",
    )


def fill(store: SqlStore, made: Settings, playbook: Playbook) -> None:
    """An open case for each client, between one and ten days old."""
    names = list(made.policies)
    pinned = dump(playbook)
    with store.transaction() as transaction:
        transaction.journal.append("main", NOW, AccountFirstRead(account="main", at=NOW - timedelta(days=60)))
        transaction.cursors.save_account(AccountState(account="main", observed_until=NOW, first_read=NOW))
    for begin in range(0, len(names), BATCH):
        with store.transaction() as transaction:
            for number, client in enumerate(names[begin : begin + BATCH], begin):
                at = NOW - timedelta(hours=24 + number % 216)
                asked = question(client, number, at)
                key = CaseKey(playbook=playbook.name, subject=client, anchor=asked.message_id)
                transaction.journal.append("main", at, asked, client=client)
                opened = CaseOpened(
                    case=key,
                    client=client,
                    account="main",
                    playbook=pinned,
                    because=Reason.of("silence", subject=asked.subject, since=at, evidence="a question"),
                    saw=Saw(now=at, observed_until=at, config=""),
                )
                transaction.journal.append("main", at, opened, client=client)
                transaction.agenda.look_at(client, NOW + timedelta(days=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    count = parser.parse_args().cases
    made = settings(count)
    playbook = next(iter(made.policies.values())).for_silence
    assert playbook is not None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "state.sqlite3"
        store = SqlStore(open_file(file))
        began = clocks.perf_counter()
        fill(store, made, playbook)
        filled = clocks.perf_counter() - began
        with store.reading() as transaction:
            began = clocks.perf_counter()
            due = list(transaction.agenda.due(NOW))
            tick = clocks.perf_counter() - began
            assert due == []
            began = clocks.perf_counter()
            waiting = 0
            for client in made.policies:
                judged = judge_client(Work(transaction, made, NOW), client)
                case: Case = judged.cases[0].case
                waiting += case.is_open
            planned = clocks.perf_counter() - began
        assert waiting == count
        began = clocks.perf_counter()
        with sqlite3.connect(file) as plain:
            rows = 0
            for client in made.policies:
                for (payload,) in plain.execute(
                    "select payload from journal where client = ? order by id", (client,)
                ):
                    json.loads(payload)
                    rows += 1
        read = clocks.perf_counter() - began
        assert rows == 2 * count
    print(f"{count:,} open cases, {rows:,} facts, written in {filled:.1f} s")
    print(f"planning all of them   {planned:8.2f} s   {count / planned:10,.0f} cases/s")
    print(f"reading and parsing    {read:8.2f} s   {planned / read:.1f} times faster than planning")
    print(f"a tick, nothing due    {tick * 1000:8.2f} ms")


if __name__ == "__main__":
    main()
