"""The shipped twins, watched: each effect is a point at which the world may strike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.adapters.memory.mailbox import MemoryMailbox
from mailwatch.adapters.memory.transport import MemoryAttempt, MemoryTransport
from mailwatch.adapters.store.sql import SqlStore, SqlTransaction
from mailwatch.ports import Attempt, Envelope, FetchedHeaders, FolderState, Outcome, Role, WatchedFolder

from .chronicle import MARK


class KilledError(BaseException):
    """The process is gone: no handler may run to any effect."""


Point = Callable[[str, str], None]
"""Called with the name of a point and the client (or account) that it is about."""


class WorldClock:
    """True time, and what the machine believes it to be. Implements :class:`mailwatch.ports.Clock`."""

    def __init__(self, start: datetime) -> None:
        self.true = start
        self.wrong_by = timedelta(0)
        self._start = start

    def now(self) -> datetime:
        """What the machine's wall clock says."""
        return self.true + self.wrong_by

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return (self.true - self._start).total_seconds()


class ServerClock:
    """The mail server's clock, which is right."""

    def __init__(self, clock: WorldClock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        """True time."""
        return self._clock.true

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return self._clock.monotonic()


@dataclass
class Pass:
    """A complete reading of a mailbox, as its server saw it: when it began, and its last look."""

    began: datetime
    looked: int


class WatchedMailbox(MemoryMailbox):
    """The twin, whose every call is a point, and which notes how far it was really read."""

    def __init__(self, clock: WorldClock, point: Point, account: str, ticks: Callable[[], int]) -> None:
        super().__init__(ServerClock(clock))
        self._point = point
        self._true = clock
        self._ticks = ticks
        self.account = account
        self._examined: dict[str, tuple[datetime, FolderState]] = {}
        self.complete: Pass | None = None
        """The newest complete reading."""

    def folders(self) -> Sequence[WatchedFolder]:
        self._point("folders", self.account)
        return super().folders()

    def examine(self, folder: str) -> FolderState:
        self._point("examine", self.account)
        at = self._true.true
        state = super().examine(folder)
        self._examined[folder] = (at, state)
        return state

    def search_since(self, folder: str, since: date) -> Sequence[int]:
        self._point("search", self.account)
        return super().search_since(folder, since)

    def search_from(self, folder: str, uid: int) -> Sequence[int]:
        self._point("search", self.account)
        return super().search_from(folder, uid)

    def fetch_headers(self, folder: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        self._point("fetch", self.account)
        return super().fetch_headers(folder, uids)

    def fetch_message(self, folder: str, uid: int, limit: int) -> bytes | None:
        self._point("text", self.account)
        return super().fetch_message(folder, uid, limit)

    def look(self, folders: Sequence[str]) -> Mapping[str, FolderState]:
        self._point("look", self.account)
        states = super().look(folders)
        needed = set(self._roles)
        read = {name: self._examined[name] for name in needed if name in self._examined}
        if needed <= set(states) and len(read) == len(needed):
            same = all(read[name][1] == states[name] for name in needed)
            if same:
                self.complete = Pass(began=min(at for at, _ in read.values()), looked=self._ticks())
        self._examined.clear()
        return states

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        self._point("append", self.account)
        super().append(folder, content, at)
        self._point("appended", self.account)

    def find(self, message_id: str, *, date: str = "") -> tuple[str, int] | None:
        """Where a message lies now: folder and UID. The sending of ``date`` where there was more than one."""
        wanted = f"message-id: <{message_id}>".casefold().encode()
        dated = f"date: {date}".casefold().encode() if date else b""
        forged = MARK.encode()
        for name in self._roles:
            for kept in self.kept(name):
                head = kept.content[:2000].lower()
                meant = wanted in head and dated in head and forged not in head
                if meant and kept.uid not in self._folders[name].hidden:
                    return name, kept.uid
        return None

    def shown(self, folder: str, uid: int, message_id: str) -> bool:
        """A message that was listed late can be seen; whether it still lies anywhere."""
        if folder in self._folders:
            self.show(folder, uid)
        return self.find(message_id) is not None

    def listed(self) -> list[WatchedFolder]:
        """The folders, for whoever plays the world."""
        return [WatchedFolder(name=name, role=role) for name, role in self._roles.items()]

    def name_of(self, role: Role) -> str:
        """What the folder for ``role`` is called now."""
        return next(name for name, each in self._roles.items() if each is role)


class WatchedTransport(MemoryTransport):
    """The twin with points before and after what the wire does; ``broken`` ends open attempts."""

    def __init__(
        self, deliver: Callable[[Envelope, bytes], None], point: Point, whose: Callable[[Envelope], str]
    ) -> None:
        super().__init__(deliver)
        self._point = point
        self._whose = whose
        self.opened_at: dict[str, tuple[datetime, int]] = {}
        self.lives = 0
        """Grows when all connections break (the machine slept)."""

    def tell(self, name: str, envelope: Envelope) -> None:
        """A point about a mail to a client, or about a notice to the owner."""
        client = self._whose(envelope)
        self._point(name if client else f"notice-{name}", client)

    def open(self, envelope: Envelope) -> Attempt:
        self.tell("open", envelope)
        attempt = super().open(envelope)
        self.tell("opened", envelope)
        return _WatchedAttempt(self, envelope, attempt)


class _WatchedAttempt:
    def __init__(self, transport: WatchedTransport, envelope: Envelope, attempt: MemoryAttempt) -> None:
        self._transport = transport
        self._envelope = envelope
        self._attempt = attempt
        self._life = transport.lives

    def commit(self, content: bytes) -> Outcome:
        self._transport.tell("data", self._envelope)
        if self._life != self._transport.lives:
            from mailwatch.adapters.smtp.replies import never_begun

            return never_begun("the connection did not survive the sleep")
        outcome = self._attempt.commit(content)
        self._transport.tell("accepted", self._envelope)
        return outcome

    def abandon(self) -> None:
        self._attempt.abandon()


class WatchedStore:
    """The real store, with points around each commit. Implements :class:`mailwatch.ports.Store`."""

    def __init__(self, store: SqlStore, point: Point) -> None:
        self.real = store
        self._point = point
        self.depth = 0

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        self._point("begin", "")
        with self.real.transaction() as transaction:
            self.depth += 1
            try:
                yield transaction
                self._point("commit", "")
            finally:
                self.depth -= 1
        self._point("committed", "")

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        self._point("reading", "")
        with self.real.reading() as transaction:
            self.depth += 1
            try:
                yield transaction
            finally:
                self.depth -= 1

    def signal(self) -> int:
        return self.real.signal()

    def notify(self) -> None:
        self.real.notify()
