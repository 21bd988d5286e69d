"""``ports.Mailbox`` over IMAP."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from mailwatch.adapters.imap import idle, scan
from mailwatch.adapters.imap.answers import Declined
from mailwatch.adapters.imap.folders import choose
from mailwatch.adapters.imap.session import Session
from mailwatch.adapters.imap.settings import ImapSettings, one_line
from mailwatch.ports import FetchedHeaders, FolderState, WatchedFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

_LOOKED_AT = ("UIDVALIDITY", "UIDNEXT", "MESSAGES")
_READ = (b"\\Seen",)


class ImapMailbox:
    """One account's mailbox; nothing is sent before the first method needs the connection.

    Reads by EXAMINE and BODY.PEEK alone, so flags stay as they are. Every
    command has a deadline as a whole; after any trouble but a clean refusal
    the connection is dropped, and the next call makes a new one. A folder
    that is gone since ``folders`` gives ``Transient``: list them again.
    """

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._session = Session(settings)
        self._alarm = idle.Alarm()
        self._encoded: dict[str, bytes] = {}
        self._seen: dict[str, FolderState] = {}

    def folders(self) -> Sequence[WatchedFolder]:
        """The folders to watch; see :func:`mailwatch.adapters.imap.folders.choose`."""
        from mailwatch.adapters.imap.listing import list_folders

        listed = list_folders(self._session)
        self._encoded = {one.name: one.encoded for one in listed}
        return choose(listed, self._settings)

    def examine(self, folder: str) -> FolderState:
        """Open ``folder`` read-only and say how it stands now."""
        state = self._session.examine(self._name(folder), folder)
        self._seen[folder] = state
        return state

    def search_since(self, folder: str, since: date) -> Sequence[int]:
        """UIDs dated ``since`` or later; the server compares days in its own zone, so ask a day early."""
        return scan.search(self._session, self._name(folder), folder, since=since)

    def search_from(self, folder: str, uid: int) -> Sequence[int]:
        """UIDs that are ``uid`` or higher, ascending."""
        return scan.search(self._session, self._name(folder), folder, first=max(1, uid))

    def fetch_headers(self, folder: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        """Header blocks, up to 64 KiB each, in ascending order."""
        return scan.headers(self._session, self._name(folder), folder, uids)

    def fetch_message(self, folder: str, uid: int, limit: int) -> bytes | None:
        """The first ``limit`` bytes; empty when the server twice gave an unusable answer for this message."""
        return scan.message(self._session, self._name(folder), folder, uid, limit)

    def look(self, folders: Sequence[str]) -> Mapping[str, FolderState]:
        """STATUS of all ``folders`` with none open, or EXAMINE each where the server can't close one."""
        closed = self._session.leave()
        states = {}
        for folder in folders:
            state = self._status(folder) if closed else None
            states[folder] = state or self._session.examine(self._name(folder), folder)
            closed = closed and (state is not None or self._session.leave())
        self._seen.update(states)
        return states

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        """File ``content`` as read. After ``Transient`` it may be there or not: look before trying again."""
        with self._session.command(f"file a message in {folder}") as client:
            client.append(self._name(folder), content, _READ, at)

    def wait(self, folder: str, seconds: float) -> bool:
        """Idle on ``folder``; True at once when it differs from what ``look`` or ``examine`` last saw."""
        end = time.monotonic() + seconds
        while not self._alarm.was_knocked():
            if self._is_news(folder):
                return True
            left = end - time.monotonic()
            if not self._session.has("IDLE"):
                return self._alarm.sleep(left)
            if left <= 0:
                return False
            if self._idle(folder, min(left, self._settings.idle)):
                return True
        return True

    def wake(self) -> None:
        """End a ``wait``, or the next one; any thread may call this."""
        self._alarm.knock()

    def close(self) -> None:
        """Log out and forget the connection."""
        self._session.close()

    def _is_news(self, folder: str) -> bool:
        # What arrived between the last look and IDLE would not be announced any more.
        before = self._seen.get(folder)
        state = self.examine(folder)
        return before is not None and before != state

    def _idle(self, folder: str, seconds: float) -> bool:
        doing = f"wait for news in {folder}"
        farewell = min(idle.FAREWELL, self._settings.timeout)
        with self._session.command(doing) as client:
            waiting = idle.Idle(client.wire, self._alarm)
            waiting.begin()
        with self._session.command(doing, seconds + farewell):
            waiting.watch(seconds)
        with self._session.command(doing, farewell):
            return waiting.end()

    def _status(self, folder: str) -> FolderState | None:
        try:
            with self._session.command(f"look at {folder}") as client:
                answer = client.folder_status(self._name(folder), _LOOKED_AT)
                return FolderState(
                    uid_validity=int(answer[b"UIDVALIDITY"]),
                    uid_next=int(answer[b"UIDNEXT"]),
                    messages=int(answer[b"MESSAGES"]),
                )
        except Declined:
            return None

    def _name(self, folder: str) -> bytes:
        if folder in self._encoded:
            return self._encoded[folder]
        from mailwatch.adapters.imap.listing import encode_name

        return encode_name(one_line(folder))
