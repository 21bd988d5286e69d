"""How many facts a second the store makes durable, and how large it grows.

The named limit, in the same run and on the same disk: the same bytes appended
to a plain file, with fsync after each. A rollback journal must sync several
times for one commit (journal, directory, database, directory), so a fraction
of that is what can be had. Prints a table; ends with status 1 when a limit is
broken.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.examine import examine
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.reading.ingest import BATCH
from mailwatch.app.upkeep.audit import audit
from mailwatch.app.upkeep.rebuild import rebuild
from mailwatch.domain.facts.codec import dump
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.mail.message import Confidence, Kind
from mailwatch.mail.reading.references import base_subject

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

SMALLEST_SHARE = 0.05
"""Durable commits of one fact, as a share of plain synced appends."""

LARGEST_MESSAGE = 4096
"""Bytes of database for one recorded message, all indexes included."""

MESSAGES = 10_000
COMMITS = 400


def message(number: int) -> MessageSeen:
    """A message such as a correspondence of years holds: threads of eight, two people in Cc."""
    thread = number // 8 * 8
    return MessageSeen(
        account="main",
        client=f"client{number % 40}",
        identity=f"{number:064x}",
        folder="INBOX",
        uid_validity=1,
        uid=number + 1,
        speaker=Speaker.CLIENT,
        kind=Kind.HUMAN,
        confidence=Confidence.SURE,
        rule="person",
        evidence="a person's address, and nothing that says otherwise",
        at=NOW + timedelta(minutes=number),
        ruling_clock="internal_date",
        first_seen=NOW + timedelta(minutes=number),
        internal_date=NOW + timedelta(minutes=number),
        date_header=NOW + timedelta(minutes=number),
        message_id=f"CAF{number:024x}@mail.harbour.example",
        in_reply_to=(f"CAF{number - 1:024x}@mail.harbour.example",) if number > thread else (),
        references=tuple(f"CAF{each:024x}@mail.harbour.example" for each in range(thread, number)),
        from_="alice@harbour.example",
        from_name="Alice Harbour",
        to=("anna@studio.example",),
        cc=("bob@harbour.example", "carol@harbour.example"),
        subject=f"Re: Draft of the start page, round {thread}",
        match="alice@harbour.example stands under people",
    )


def record(store: SqlStore, first: int, many: int) -> None:
    with store.transaction() as transaction:
        for number in range(first, first + many):
            fact = message(number)
            if not transaction.messages.is_known(fact.account, fact.identity, fact.client):
                transaction.journal.append(fact.account, fact.first_seen, fact, client=fact.client)
                transaction.messages.remember(fact, base_subject(fact.subject).casefold())


def append_fact(store: SqlStore, number: int) -> None:
    fact = message(number)
    with store.transaction() as transaction:
        transaction.journal.append(fact.account, fact.first_seen, fact, client=fact.client)


def rate(what: Callable[[int], object], count: int) -> float:
    """Calls a second."""
    started = time.perf_counter()
    for number in range(count):
        what(number)
    return count / (time.perf_counter() - started)


def plain_appends(directory: Path, count: int) -> float:
    """The limit: the same payload at the end of a file, synced each time."""
    descriptor = os.open(directory / "plain", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def append(number: int) -> None:
        os.write(descriptor, dump(message(number)).encode() + b"\n")
        os.fsync(descriptor)

    try:
        return rate(append, count)
    finally:
        os.close(descriptor)


def bare_commits(directory: Path, mode: str, synchronous: str, count: int) -> float:
    """SQLite alone, with one row of the same payload a transaction."""
    connection = sqlite3.connect(directory / f"bare-{mode}-{synchronous}", isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("CREATE TABLE fact (payload BLOB)")

    def commit(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO fact VALUES (?)", (dump(message(number)).encode(),))
        connection.execute("COMMIT")

    try:
        return rate(commit, count)
    finally:
        connection.close()


def seconds(what: Callable[[], object]) -> float:
    started = time.perf_counter()
    what()
    return time.perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--directory", type=Path, help="on the disk to measure (default: a temporary one)")
    parser.add_argument("--messages", type=int, default=MESSAGES)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.directory) as made:
        return measure(Path(made), asked.messages)


def measure(directory: Path, messages: int) -> int:
    plain = plain_appends(directory, COMMITS)
    one = SqlStore(open_file(directory / "one.sqlite3"))
    durable = rate(lambda number: append_fact(one, number), COMMITS)
    one.close()
    file = directory / "many.sqlite3"
    many = SqlStore(open_file(file))
    empty = file.stat().st_size
    reading = seconds(lambda: [record(many, first, BATCH) for first in range(0, messages, BATCH)])
    size = file.stat().st_size
    rebuilding = seconds(lambda: rebuild(many, now=NOW))
    many.close()
    snapshot = seconds(lambda: open_memory(copy_of=file).dispose())
    examining = seconds(lambda: examine(file))
    store = SqlStore(open_memory(copy_of=file))
    with store.reading() as transaction:
        auditing = seconds(lambda: audit(transaction))
    store.close()

    table = Table("store", "figure", "unit", "beside the limit")
    share = durable / plain
    table.add_row("plain file, fsync each: the limit", f"{plain:,.0f}", "appends/s", "1")
    for mode, synchronous in (("DELETE", "EXTRA"), ("TRUNCATE", "FULL"), ("WAL", "FULL")):
        bare = bare_commits(directory, mode, synchronous, COMMITS)
        table.add_row(
            f"bare SQLite, {mode} {synchronous}", f"{bare:,.0f}", "commits/s", f"{bare / plain:.2f}"
        )
    table.add_row("journal, one fact a commit", f"{durable:,.0f}", "appends/s", f"{share:.2f}")
    table.add_row(f"a reading, {BATCH} a commit", f"{messages / reading:,.0f}", "messages/s", "")
    per_message = (size - empty) / messages
    table.add_row(
        f"database of {messages:,} messages", f"{size / 1e6:.1f}", "MB", f"{per_message:,.0f} B each"
    )
    table.add_row("  a snapshot of it", f"{snapshot:.2f}", "s", "")
    table.add_row("  db check: the file", f"{examining:.2f}", "s", "")
    table.add_row("  db check: chains and what follows", f"{auditing:.2f}", "s", "")
    table.add_row("  db rebuild", f"{rebuilding:.2f}", "s", "")
    Console().print(table)
    broken = share < SMALLEST_SHARE or per_message > LARGEST_MESSAGE
    if broken:
        print(f"Limits: at least {SMALLEST_SHARE} of plain appends, at most {LARGEST_MESSAGE} B a message.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
