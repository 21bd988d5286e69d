"""The few doors to the world outside, each as small as its callers need.

Real adapters and their in-memory twins pass the same contract tests
(``tests/contract``). All instants are timezone-aware UTC.
"""

from __future__ import annotations

from mailwatch.ports.mailbox import FetchedHeaders, FolderState, Mailbox, Role, WatchedFolder
from mailwatch.ports.rows import OutboxRow, Purpose, RowChange
from mailwatch.ports.store import (
    AccountState,
    Cursor,
    JournalEntry,
    News,
    Store,
    Transaction,
)
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

__all__ = [
    "Accepted",
    "AccountState",
    "Attempt",
    "Brakes",
    "Clock",
    "Cursor",
    "Deferred",
    "Envelope",
    "FetchedHeaders",
    "FolderState",
    "JournalEntry",
    "Lookout",
    "Mailbox",
    "News",
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
    "WatchedFolder",
    "Wording",
]
