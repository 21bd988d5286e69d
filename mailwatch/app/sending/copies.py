"""The copy in Sent, exactly once: looked for, then filed; never a reason to send again."""

from __future__ import annotations

from collections.abc import Sequence

from mailwatch.app.outbox import note_copy
from mailwatch.domain.facts.delivery import RowState
from mailwatch.errors import MailwatchError
from mailwatch.ports import Mailbox, OutboxRow, Purpose, Role, Store


def pending_copies(store: Store, account: str) -> list[OutboxRow]:
    """Sent mails whose copy nobody has seen in the mailbox yet."""
    with store.reading() as transaction:
        # Asked for in every turn: what was filed long ago is not read again with all its words.
        rows: Sequence[OutboxRow] = transaction.outbox.rows(
            states=(RowState.SENT, RowState.BOUNCED), account=account, copy="pending"
        )
    return [row for row in rows if row.purpose == Purpose.STEP]


def file_copies(store: Store, mailbox: Mailbox, account: str) -> int:
    """File what is still missing; returns how many.

    To be called after the mailbox was read completely: a copy that is already
    there, filed by the provider or before a crash, has been noticed then.
    A defect about one is raised when the others are filed.
    """
    pending = pending_copies(store, account)
    if not pending:
        return 0
    sent = next(folder.name for folder in mailbox.folders() if folder.role is Role.SENT)
    failed: list[Exception] = []
    for row in pending:
        try:
            if row.sent_at is not None:
                mailbox.append(sent, row.content, row.sent_at)
            with store.transaction() as transaction:
                note_copy(transaction, row)
        except MailwatchError:
            raise
        except Exception as error:  # noqa: BLE001  one copy must not keep the others; said below
            failed.append(error)
    if failed:
        raise failed[0]
    return len(pending)
