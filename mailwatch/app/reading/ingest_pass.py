"""What is remembered while an account is read: its parts, how far it was read, what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from mailwatch.app.reading.thread_index import ThreadIndex
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.domain.client.past import Past
from mailwatch.domain.facts.events import MessageUnreadable
from mailwatch.domain.rules.guards import ClockEvidence
from mailwatch.ports import Clock, Cursor, FolderState, Mailbox, News, Store, Transaction, WatchedFolder

Progress = Callable[[str, int], None]


@dataclass(frozen=True, kw_only=True)
class Later:
    """A message whose thread may stand in a folder that is read later in the same pass."""

    at: datetime
    folder: WatchedFolder
    state: FolderState
    uid: int
    ids: tuple[str, ...]


@dataclass
class IngestPass:
    """What is remembered while an account is read.

    ``new_from`` is the first UID that is new, per folder; ``again_since`` is
    from when on older mail may be understood only now, ``unsaved`` the cursors
    that wait for that: a crash before it finds the same new mail once more.
    ``until`` (steady clock) is when the pass has lasted long enough.
    ``asked_again`` is what another account's reading had asked for in this respect.
    ``calendars`` are the messages with calendars that were read, per client and
    day, ``flooded`` the days on which they were too many.
    ``defects`` are tracebacks of what kept single messages from being read, and
    ``held`` the clients whom such a message holds, as the owner was told.
    """

    account: AccountSettings
    settings: Settings
    mailbox: Mailbox
    store: Store
    clock: Clock
    known: ThreadIndex
    progress: Progress
    until: float
    clocks: ClockEvidence
    thorough: bool = False
    began: datetime | None = None
    read_until: datetime | None = None
    cursors: dict[str, Cursor] = field(default_factory=dict)
    new_from: dict[str, int] = field(default_factory=dict)
    later: list[Later] = field(default_factory=list)
    again_since: datetime | None = None
    asked_again: datetime | None = None
    unsaved: list[Cursor] = field(default_factory=list)
    facts: int = 0
    clients: set[str] = field(default_factory=set)
    calendars: dict[str, dict[date, set[str]]] = field(default_factory=dict)
    flooded: set[tuple[str, date]] = field(default_factory=set)
    defects: list[str] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    unreadable: set[tuple[str, int, int]] | None = None
    pasts: dict[str, tuple[News, Past]] = field(default_factory=dict)

    def past(self, transaction: Transaction, client: str) -> Past:
        """What is known of a client now; only what came since the last time is loaded."""
        known = self.pasts.get(client)
        news = transaction.journal.news_of(client, known[0] if known else None)
        past = Past() if known is None or news.anew else known[1]
        past.learn(news.facts)
        self.pasts[client] = (news, past)
        return past

    def is_noted(self, transaction: Transaction, place: tuple[str, int, int]) -> bool:
        """Whether a message that can't be read was written down as such: folder, UIDVALIDITY and UID."""
        if self.unreadable is None:
            kinds = (MessageUnreadable.__name__,)
            found = (entry.event for entry in transaction.journal.entries(kinds=kinds))
            self.unreadable = {
                (each.folder, each.uid_validity, each.uid)
                for each in found
                if isinstance(each, MessageUnreadable) and each.account == self.account.name
            }
        noted = place in self.unreadable
        self.unreadable.add(place)
        return noted
