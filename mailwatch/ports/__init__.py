"""The few doors to the world outside, each as small as its callers need.

Real adapters and their in-memory twins pass the same contract tests
(``tests/contract``). All instants are timezone-aware UTC.
"""

from __future__ import annotations

from mailwatch.ports.agenda import Agenda
from mailwatch.ports.cursors import AccountState, Cursor, Cursors
from mailwatch.ports.journal import Journal, JournalEntry, News
from mailwatch.ports.mailbox import FetchedHeaders, FolderState, Mailbox, Role, WatchedFolder
from mailwatch.ports.messages import Messages
from mailwatch.ports.outbox import Outbox
from mailwatch.ports.rows import OutboxRow, Purpose, RowChange
from mailwatch.ports.store import Store, Transaction
from mailwatch.ports.surroundings import Brakes, Clock, Lookout, Rendered, Renderer, Wording
from mailwatch.ports.transport import (
    Accepted,
    Attempt,
    Deferred,
    Envelope,
    Outcome,
    Rejected,
    SmtpReply,
    Transport,
    Unknown,
)
from mailwatch.ports.upkeep import Upkeep

__all__ = [
    "Accepted",
    "AccountState",
    "Agenda",
    "Attempt",
    "Brakes",
    "Clock",
    "Cursor",
    "Cursors",
    "Deferred",
    "Envelope",
    "FetchedHeaders",
    "FolderState",
    "Journal",
    "JournalEntry",
    "Lookout",
    "Mailbox",
    "Messages",
    "News",
    "Outbox",
    "OutboxRow",
    "Outcome",
    "Purpose",
    "Rejected",
    "Rendered",
    "Renderer",
    "Role",
    "RowChange",
    "SmtpReply",
    "Store",
    "Transaction",
    "Transport",
    "Unknown",
    "Upkeep",
    "WatchedFolder",
    "Wording",
]
