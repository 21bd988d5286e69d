"""A state with something of everything, for tests of the store."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import DeliveryChanged, MailPlanned, MessageSeen, OwnerSaid, Speaker
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.mail.message import Confidence, Kind
from mailwatch.mail.reading.references import base_subject
from mailwatch.ports import (
    AccountState,
    Cursor,
    FolderState,
    JournalEntry,
    OutboxRow,
    Purpose,
    Role,
    RowChange,
    Transaction,
)

NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


def said(number: int, client: str = "harbour") -> OwnerSaid:
    return OwnerSaid(word="pause", client=client, at=NOW + timedelta(seconds=number))


def seen(
    number: int, client: str = "harbour", *, account: str = "main", speaker: Speaker = Speaker.CLIENT, **more
) -> MessageSeen:
    values = {
        "account": account,
        "client": client,
        "identity": f"{number:064x}",
        "folder": "INBOX",
        "uid_validity": 1,
        "uid": number + 1,
        "speaker": speaker,
        "kind": Kind.HUMAN,
        "confidence": Confidence.SURE,
        "rule": "address",
        "evidence": "From",
        "at": NOW + timedelta(minutes=number),
        "ruling_clock": "internal_date",
        "first_seen": NOW + timedelta(minutes=number),
        "message_id": f"m{number}@harbour.example",
        "references": tuple(f"m{each}@harbour.example" for each in range(max(0, number - 3), number)),
        "from_": "alice@harbour.example",
        "to": ("anna@studio.example",),
        "subject": f"Re: Entwürfe {number} – ไทย",
    }
    return MessageSeen(**{**values, **more})


def record(transaction: Transaction, fact: MessageSeen) -> None:
    """As a reading does: what is known already is indexed as what it turned out to be."""
    transaction.journal.append(fact.account, fact.first_seen, fact, client=fact.client)
    transaction.messages.remember(fact, base_subject(fact.subject).casefold())


def plan(transaction: Transaction, number: int, client: str = "harbour", step: str = "check-in") -> int:
    """Lay a mail out, with its fact."""
    because = Reason.of("asks-consent", step=step)
    key = CaseKey(playbook="ghosted", subject=client, anchor=f"m{number}@harbour.example")
    row = OutboxRow(
        id=0,
        account="main",
        client=client,
        purpose=Purpose.STEP,
        case=str(key),
        step=step,
        state=RowState.QUEUED,
        message_id=f"ref-{number}@studio.example",
        sender="anna@studio.example",
        to=("alice@harbour.example",),
        subject="Re: Entwürfe",
        text="Dear Alice,\n",
        due=NOW,
        next_attempt_at=NOW,
        because=because,
    )
    kept = transaction.outbox.add(row)
    assert kept is not None
    fact = MailPlanned(
        row=kept,
        account="main",
        client=client,
        purpose=row.purpose,
        case=key,
        step=step,
        message_id=row.message_id,
        to=row.to,
        subject=row.subject,
        text=row.text,
        deadline=None,
        due=NOW,
        state=row.state,
        because=because,
    )
    transaction.journal.append("main", NOW, fact, client=client)
    return kept


def change(transaction: Transaction, number: int, after: RowState) -> None:
    """Move a row, with its fact."""
    row = transaction.outbox.row(number)
    assert row is not None
    because = Reason.of("attempt")
    sent_at = NOW if after in (RowState.COMMITTING, RowState.SENT) else None
    held_for = HeldFor.CONSENT if after is RowState.HELD else None
    assert transaction.outbox.move(number, row.state, after, because, held_for, RowChange(sent_at=sent_at))
    fact = DeliveryChanged(
        row=number,
        client=row.client,
        case=CaseKey.parse(row.case),
        step=row.step,
        before=row.state,
        after=after,
        because=because,
        at=NOW,
        message_id=row.message_id,
        to=row.to,
        sent_at=sent_at,
        held_for=held_for,
    )
    transaction.journal.append("main", NOW, fact, client=row.client)


def fill(store: SqlStore, messages: int = 40) -> None:
    with store.transaction() as transaction:
        for number in range(messages):
            record(transaction, seen(number, ("harbour", "quiet")[number % 2]))
        sent, _ = plan(transaction, 1), plan(transaction, 2)
        for state in (RowState.ATTEMPTING, RowState.COMMITTING, RowState.SENT):
            change(transaction, sent, state)
        state = FolderState(uid_validity=1, uid_next=messages + 1, messages=messages)
        transaction.cursors.save("main", Cursor(folder="INBOX", role=Role.INBOX, state=state))
        transaction.cursors.save_account(AccountState(account="main", observed_until=NOW, first_read=NOW))


def make(path: Path, messages: int = 40) -> bytes:
    """A filled database as a file; its bytes."""
    store = SqlStore(open_file(path))
    fill(store, messages)
    store.close()
    return path.read_bytes()


def entries(store: SqlStore) -> list[JournalEntry]:
    with store.reading() as transaction:
        return list(transaction.journal.entries())


def faults(store: SqlStore) -> list[str]:
    with store.reading() as transaction:
        return [*transaction.journal.verify(), *transaction.upkeep.differences()]


def flip(content: bytes, seed: int, *, first: int = 0, last: int | None = None, count: int = 8) -> bytes:
    """``content`` with some bytes changed between two places."""
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(count):
        changed[chance.randrange(first, last or len(content))] ^= chance.randrange(1, 256)
    return bytes(changed)
