"""What is remembered while an account is read: its parts, how far it was read, what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from mailwatch.app.known import KnownIds
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.domain.events import Speaker
from mailwatch.domain.guards import ClockEvidence
from mailwatch.ports import Clock, Cursor, FolderState, Mailbox, Store, WatchedFolder

Progress = Callable[[str, int], None]


@dataclass(frozen=True, kw_only=True)
class Later:
    """A message whose thread may stand in a folder that is read later in the same pass."""

    folder: WatchedFolder
    state: FolderState
    uid: int
    ids: tuple[str, ...]


@dataclass
class Reading:
    """What is remembered while an account is read.

    ``new_from`` is the first UID that is new, per folder; ``again_since`` is
    from when on older mail may be understood only now, ``unsaved`` the cursors
    that wait for that: a crash before it finds the same new mail once more.
    ``asked_again`` is what another account's reading had asked for in this respect.
    """

    account: AccountSettings
    settings: Settings
    mailbox: Mailbox
    store: Store
    clock: Clock
    known: KnownIds
    progress: Progress
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
    speakers: dict[str, dict[str, Speaker]] = field(default_factory=dict)
    unreadable: set[tuple[str, int]] = field(default_factory=set)

    def is_new_and_unreadable(self, folder: str, uid: int) -> bool:
        """Whether a message that can't be read is met for the first time, in this reading and all before."""
        first = uid >= self.new_from.get(folder, 0) and (folder, uid) not in self.unreadable
        self.unreadable.add((folder, uid))
        return first
