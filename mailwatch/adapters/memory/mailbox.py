"""A mailbox in memory: the twin of :class:`mailwatch.adapters.imap.ImapMailbox`, with faults on demand."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from mailwatch.errors import MailwatchError, Refused, Transient
from mailwatch.ports import Clock, FetchedHeaders, FolderState, Role, WatchedFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HEADER_LIMIT = 65_536
"""Bytes of a header block that are handed out, as over IMAP."""
USUAL = {
    "INBOX": Role.INBOX,
    "Sent": Role.SENT,
    "Archive": Role.ARCHIVE,
    "Junk": Role.JUNK,
}


@dataclass(frozen=True, kw_only=True)
class StoredMessage:
    """A message in a folder; ``internal_date`` has whole seconds, as a server keeps it."""

    uid: int
    internal_date: datetime
    content: bytes
    flags: frozenset[str] = frozenset()


@dataclass(kw_only=True)
class _Folder:
    uid_validity: int
    uid_next: int = 1
    kept: dict[int, StoredMessage] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    unusable: set[int] = field(default_factory=set)

    def state(self) -> FolderState:
        return FolderState(uid_validity=self.uid_validity, uid_next=self.uid_next, messages=len(self.kept))

    def add(self, message: StoredMessage) -> int:
        uid = self.uid_next
        self.uid_next += 1
        self.kept[uid] = replace(message, uid=uid)
        return uid

    def visible(self) -> list[StoredMessage]:
        return [one for uid, one in sorted(self.kept.items()) if uid not in self.hidden]


class MemoryMailbox:
    """Folders of messages that behave as a mail server's do.

    The port's methods are for the program; everything below "the world's side"
    is for whoever plays the world, and may be called from any thread.
    ``folders`` gives names and roles; mail that arrives is dated by ``clock``.
    """

    def __init__(self, clock: Clock, folders: Mapping[str, Role] | None = None) -> None:
        self._clock = clock
        self._roles = dict(folders or USUAL)
        self._folders = {name: _Folder(uid_validity=1000 + n) for n, name in enumerate(self._roles)}
        self._changed = threading.Condition()
        self._woken = False
        self._seen: dict[str, FolderState] = {}
        self._uid_validity: dict[str, int] = {}
        self._faults: list[MailwatchError] = []
        self._offline = False
        self._cut = False
        self._answered = 0

    # -- the port -----------------------------------------------------------------

    def folders(self) -> Sequence[WatchedFolder]:
        """The folders to watch; ``Refused`` without an INBOX or a folder for sent mail."""
        with self._asked():
            for role, name in ((Role.INBOX, "INBOX"), (Role.SENT, "folder for sent mail")):
                if role not in self._roles.values():
                    raise Refused(f'The account has no {name}; write sent = "..." or sent = "none".')
            return [
                WatchedFolder(name=name, role=role, filed=role is Role.SENT)
                for name, role in self._roles.items()
            ]

    def examine(self, folder: str) -> FolderState:
        """How ``folder`` stands now."""
        with self._asked():
            state = self._folder(folder).state()
            self._seen[folder] = state
            self._uid_validity[folder] = state.uid_validity
            return state

    def search_since(self, folder: str, since: date) -> Sequence[int]:
        """UIDs dated ``since`` or later, by the day in UTC."""
        with self._asked():
            return [one.uid for one in self._read(folder).visible() if one.internal_date.date() >= since]

    def search_from(self, folder: str, uid: int) -> Sequence[int]:
        """UIDs that are ``uid`` or higher."""
        with self._asked():
            return [one.uid for one in self._read(folder).visible() if one.uid >= uid]

    def fetch_headers(self, folder: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        """Header blocks in ascending order."""
        with self._asked():
            found = self._read(folder)
            wanted = [one for one in found.visible() if one.uid in set(uids)]
            unusable = set(found.unusable)
        for one in wanted:
            if one.uid in unusable:
                yield FetchedHeaders(uid=one.uid, internal_date=None, size=0, header=None)
            else:
                yield FetchedHeaders(
                    uid=one.uid,
                    internal_date=one.internal_date,
                    size=len(one.content),
                    header=_header(one.content)[:HEADER_LIMIT],
                )

    def fetch_message(self, folder: str, uid: int, limit: int) -> bytes | None:
        """The first ``limit`` bytes; empty when unusable, None when gone."""
        with self._asked():
            found = self._read(folder)
            if uid in found.unusable:
                return b""
            return next((one.content[:limit] for one in found.visible() if one.uid == uid), None)

    def look(self, folders: Sequence[str]) -> Mapping[str, FolderState]:
        """How all ``folders`` stand now."""
        with self._asked():
            states = {name: self._folder(name).state() for name in folders}
            self._seen.update(states)
            return states

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        """File ``content`` as read."""
        with self._asked():
            self._add(folder, content, at, frozenset(("\\Seen",)))

    def wait(self, folder: str, seconds: float) -> bool:
        """Wait for a change since the last look, for ``wake``, or for the time to pass (real seconds)."""
        with self._asked():
            before = self._seen.setdefault(folder, self._folder(folder).state())
            self._changed.wait_for(
                lambda: self._woken or self._offline or self._cut or self._folder(folder).state() != before,
                seconds,
            )
            self._check()
            stirred = self._woken or self._folder(folder).state() != before
            self._woken = False
            return stirred

    def wake(self) -> None:
        """End a ``wait``, or the next one."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def cut(self) -> None:
        """The call in progress, or the next one, fails."""
        with self._changed:
            self._cut = True
            self._changed.notify_all()

    def answered(self) -> int:
        """How many calls got through."""
        return self._answered

    def close(self) -> None:
        """Nothing to close."""

    # -- the world's side -----------------------------------------------------------

    def deliver(
        self, content: bytes, *, folder: str = "INBOX", at: datetime | None = None, flags: Sequence[str] = ()
    ) -> int:
        """A message arrives, dated ``at`` or now; returns its UID."""
        with self._changed:
            return self._add(folder, content, at or self._clock.now(), frozenset(flags))

    def move(self, source: str, target: str, uid: int) -> int:
        """Somebody moves a message; returns its UID in ``target``."""
        with self._changed:
            message = self._folders[source].kept.pop(uid)
            moved = self._folders[target].add(message)
            self._changed.notify_all()
            return moved

    def remove(self, folder: str, uid: int) -> None:
        """Somebody deletes a message for good."""
        with self._changed:
            del self._folders[folder].kept[uid]
            self._changed.notify_all()

    def renumber(self, folder: str) -> None:
        """The server makes the folder anew: another UIDVALIDITY, all UIDs from 1."""
        with self._changed:
            old = self._folders[folder]
            fresh = _Folder(uid_validity=old.uid_validity + 1)
            for message in sorted(old.kept.values(), key=lambda one: one.uid):
                fresh.add(message)
            self._folders[folder] = fresh
            self._changed.notify_all()

    def rename(self, old: str, new: str) -> None:
        """Somebody renames a folder; it keeps role and messages."""
        with self._changed:
            self._folders[new] = self._folders.pop(old)
            self._roles[new] = self._roles.pop(old)

    def drop_folder(self, folder: str) -> None:
        """Somebody deletes a whole folder."""
        with self._changed:
            del self._folders[folder], self._roles[folder]

    def hide(self, folder: str, uid: int) -> None:
        """Counted by the server, yet not found or fetched, until ``show``."""
        with self._changed:
            self._folders[folder].hidden.add(uid)

    def show(self, folder: str, uid: int) -> None:
        """A hidden message can be seen; nothing announces it."""
        with self._changed:
            self._folders[folder].hidden.discard(uid)

    def spoil(self, folder: str, uid: int) -> None:
        """Whatever the server answers for this message is unusable from now on."""
        with self._changed:
            self._folders[folder].unusable.add(uid)

    def mend(self, folder: str, uid: int) -> None:
        """A spoilt message can be read after all."""
        with self._changed:
            self._folders[folder].unusable.discard(uid)

    def fail(self, error: MailwatchError, times: int = 1) -> None:
        """The next ``times`` calls of the port raise ``error``."""
        with self._changed:
            self._faults.extend([error] * times)

    def throttle(self, retry_after: float | None, times: int = 1) -> None:
        """The next ``times`` calls are told to come back later."""
        self.fail(Transient("The mail server asks for a pause.", retry_after=retry_after), times)

    def go_offline(self) -> None:
        """No call gets through until ``come_back``; mail still arrives."""
        with self._changed:
            self._offline = True
            self._changed.notify_all()

    def come_back(self) -> None:
        """Calls get through again."""
        with self._changed:
            self._offline = False

    def kept(self, folder: str) -> Sequence[StoredMessage]:
        """What lies in the folder, hidden or not, by UID."""
        with self._changed:
            return [one for _, one in sorted(self._folders[folder].kept.items())]

    # -- inside ---------------------------------------------------------------------

    def _asked(self) -> threading.Condition:
        with self._changed:
            self._check()
            self._answered += 1
        return self._changed

    def _check(self) -> None:
        if self._cut:
            self._cut = False
            raise Transient("The connection to the mail server was cut.")
        if self._offline:
            raise Transient("The mail server can't be reached.")
        if self._faults:
            raise self._faults.pop(0)

    def _folder(self, name: str) -> _Folder:
        folder = self._folders.get(name)
        if folder is None:
            raise Transient(f"There is no folder {name!r} any more; list the folders again.")
        return folder

    def _read(self, name: str) -> _Folder:
        folder = self._folder(name)
        if self._uid_validity.setdefault(name, folder.uid_validity) != folder.uid_validity:
            raise Transient(f"{name} was made anew while it was read; it is read again from the start.")
        return folder

    def _add(self, folder: str, content: bytes, at: datetime, flags: frozenset[str]) -> int:
        date = at.astimezone(UTC).replace(microsecond=0)
        uid = self._folder(folder).add(StoredMessage(uid=0, internal_date=date, content=content, flags=flags))
        self._changed.notify_all()
        return uid


def _header(content: bytes) -> bytes:
    block, end, _ = content.partition(b"\r\n\r\n")
    return block + end
