"""The door to the journal: facts in one hash chain for each account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mailwatch.domain.facts.events import Event


@dataclass(frozen=True, kw_only=True)
class JournalEntry:
    """One entry of a chain; ``event`` is None where its payload was erased."""

    id: int
    chain: str
    seq: int
    at: datetime
    kind: str
    client: str
    event: Event | None


@dataclass(frozen=True, kw_only=True)
class News:
    """Facts about a client after a place in the journal, oldest first.

    ``last`` and ``witness`` are the place to go on from; ``anew``: that of before
    is not there any more, and these are all of them.
    """

    anew: bool
    facts: tuple[Event, ...]
    last: int
    witness: str


class Journal(Protocol):
    """What was seen, decided and said: appended, never rewritten."""

    def append(self, chain: str, at: datetime, event: Event, *, client: str = "") -> int:
        """Write a fact into a journal chain; returns its id."""
        ...

    def of_client(self, client: str) -> Sequence[tuple[datetime, Event]]:
        """All facts about a client in the order in which they were written."""
        ...

    def news_of(self, client: str, since: News | None) -> News:
        """The facts about a client that were written after ``since`` (None: all)."""
        ...

    def newest(self, client: str | None = None) -> int:
        """The number of the newest entry, of all or about a client; 0 where there is none."""
        ...

    def entries(
        self, *, client: str | None = None, after: int = 0, kinds: Sequence[str] = ()
    ) -> Iterator[JournalEntry]:
        """Journal entries in the order in which they were written."""
        ...

    def verify(self) -> Sequence[str]:
        """What is wrong with the chains, in words; empty when nothing was altered."""
        ...
