"""The door to what is known of recorded messages, for matching new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from mailwatch.domain.facts.events import MessageSeen


class Messages(Protocol):
    """An index of the recorded messages; made again from the journal at any time."""

    def is_known(self, account: str, identity: str, client: str) -> bool:
        """Whether this message was recorded for this client already."""
        ...

    def remember(self, seen: MessageSeen, subject: str) -> None:
        """Index a recorded message by its ids, people and base subject (case folded).

        Only mail that is proved ours or a client's teaches these; of others it
        is kept that they were recorded. Recorded again, it teaches what it is now.
        """
        ...

    def contents_of(self, identity: str, client: str) -> frozenset[str]:
        """The digests of what was recorded under that identity for this client, where they are known."""
        ...

    def clients_of(self, message_ids: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Of many ids (in their comparable form) those that stand in clients' threads, each with these."""
        ...

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of a recorded message with that id (in its comparable form)."""
        ...

    def is_ours(self, message_id: str) -> bool:
        """Whether a mail with that id (in its comparable form) is known that is proved the owner's."""
        ...

    def clients_by_subject(self) -> Mapping[str, frozenset[str]]:
        """The base subjects of recorded messages with the clients they belong to."""
        ...

    def note_unmatched(self, account: str, address: str, name: str, at: datetime) -> None:
        """Count a correspondent of the owner who is in no client."""
        ...

    def unmatched(self, limit: int) -> Sequence[tuple[str, str, int, datetime]]:
        """Those correspondents, the most frequent first: address, name, how often, last."""
        ...
