"""``ports.Mailbox`` over IMAP."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from mailwatch.adapters.imap import idle, scan
from mailwatch.adapters.imap.answers import Declined, Garbled, Late, Lost
from mailwatch.adapters.imap.folders import choose
from mailwatch.adapters.imap.session import Session, quoted
from mailwatch.adapters.imap.settings import ImapSettings, one_line
from mailwatch.adapters.imap.values import is_doubtful, number, nz_number
from mailwatch.ports import FetchedHeaders, FolderState, WatchedFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

_LOOKED_AT = ("UIDVALIDITY", "UIDNEXT", "MESSAGES")
_READ = "(\\Seen)"
_FALSE_ALARMS = 3
"""Announcements in a row that may prove to be nothing: somebody reads mail, or tidies up."""
_QUIET = 30.0
"""Seconds of silence before an announcement, after which it doesn't count as one of a row."""
_SHORTEST_PAUSE = 0.25
_LONGEST_PAUSE = 5.0
"""Seconds; what comes during a pause is seen at its end."""
_STATUS_REST = 3600.0
"""Seconds in which a server that stumbled at STATUS isn't asked again: opening each folder tells the same."""


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
        self._no_status_until = 0.0
        self._restless = 0

    def folders(self) -> Sequence[WatchedFolder]:
        """The folders to watch; see :func:`mailwatch.adapters.imap.folders.choose`."""
        from mailwatch.adapters.imap.listing import list_folders

        self._session.begin_pass()
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
        closed = time.monotonic() >= self._no_status_until and self._session.leave()
        states = {}
        for folder in folders:
            state = self._status(folder) if closed else None
            states[folder] = state or self._session.examine(self._name(folder), folder)
            asks = state is not None or time.monotonic() >= self._no_status_until
            closed = closed and asks and (state is not None or self._session.leave())
        self._seen.update(states)
        return states

    def append(self, folder: str, content: bytes, at: datetime) -> None:
        """File ``content`` as read. After ``Transient`` it may be there or not: look before trying again."""
        doing = f"file a message in {folder}"
        with self._session.command(doing) as client:
            status, words = client.wire.append(
                quoted(self._name(folder)),  # type: ignore[arg-type]  # as bytes they pass as they are
                _READ,
                at,
                content,
            )
            if status != "OK":
                raise self._session.declined(doing, words)

    def wait(self, folder: str, seconds: float) -> bool:
        """Idle on ``folder``; True at once when it differs from what ``look`` or ``examine`` last saw.

        A server that announces again and again what proves to be nothing is listened to after growing pauses.
        """
        self._session.end_pass()
        end = time.monotonic() + seconds
        while not self._alarm.was_knocked():
            if self._is_news(folder):
                self._restless = 0
                return True
            left = end - time.monotonic()
            if not self._session.has("IDLE"):
                return self._alarm.sleep(left)
            if left <= 0:
                return False
            if self._restless > _FALSE_ALARMS:
                if self._alarm.sleep(min(left, self._pause())):
                    return True
                if self._is_news(folder):
                    self._restless = 0
                    return True
            began = time.monotonic()
            if self._idle(folder, min(left, self._settings.idle)):
                self._restless = self._restless + 1 if time.monotonic() - began < _QUIET else 0
                return True
            self._restless = 0
        return True

    def wake(self) -> None:
        """End a ``wait``, or the next one; any thread may call this."""
        self._alarm.knock()

    def cut(self) -> None:
        """End the connection under whatever is in progress; any thread may call this."""
        self._session.cut()

    def answered(self) -> int:
        """How many commands came to their end so far; any thread may ask."""
        return self._session.answered

    def close(self) -> None:
        """Log out and forget the connection."""
        self._session.close()

    def _pause(self) -> float:
        longest = _SHORTEST_PAUSE * float(2 ** min(self._restless - _FALSE_ALARMS, 10))
        # Jitter: the accounts of one server must not come back in step.
        return min(longest, _LONGEST_PAUSE) * random.uniform(0.5, 1.0)  # noqa: S311  no secret depends on it

    def _is_news(self, folder: str) -> bool:
        # What arrived between the last look and IDLE would not be announced any more.
        before = self._seen.get(folder)
        state = self.examine(folder)
        return before is not None and before != state

    def _idle(self, folder: str, seconds: float) -> bool:
        from mailwatch.adapters.imap.wire import IDLE_BYTES

        doing = f"wait for news in {folder}"
        farewell = min(idle.FAREWELL, self._settings.timeout)
        seen = self._seen.get(folder)
        with self._session.command(doing, answer=IDLE_BYTES) as client:
            waiting = idle.Idle(client.wire, self._alarm, messages=seen.messages if seen else None)
            waiting.begin()
        with self._session.command(doing, seconds + farewell, answer=IDLE_BYTES):
            waiting.watch(seconds)
        with self._session.command(doing, farewell, answer=IDLE_BYTES):
            return waiting.end()

    def _status(self, folder: str) -> FolderState | None:
        """How STATUS says that ``folder`` stands; None where it doesn't say it all, or is best not asked."""
        if time.monotonic() < self._no_status_until:
            return None
        doing = f"look at {folder}"
        try:
            with self._session.command(doing) as client:
                status, lines = client.wire.status(
                    quoted(self._name(folder)),  # type: ignore[arg-type]  # as bytes they pass as they are
                    f"({' '.join(_LOOKED_AT)})",
                )
                if status != "OK":
                    raise self._session.declined(doing, lines)
            state = _state_in(lines)
        except Declined:
            return None  # of this folder alone
        except (Garbled, Late, Lost):
            state = None
        if state is None:
            self._no_status_until = time.monotonic() + _STATUS_REST
        return state

    def _name(self, folder: str) -> bytes:
        if folder in self._encoded:
            return self._encoded[folder]
        from mailwatch.adapters.imap.listing import encode_name

        return encode_name(one_line(folder))


def _state_in(lines: Sequence[object]) -> FolderState | None:
    # The items stand in the last brackets, whatever the name before them holds.
    said = next((line for line in reversed(lines) if isinstance(line, bytes) and b"(" in line), b"")
    words = said.rpartition(b"(")[2].rstrip(b") ").split()
    items = {name.upper(): value for name, value in zip(words[::2], words[1::2], strict=False)}
    uid_validity, uid_next = nz_number(items.get(b"UIDVALIDITY")), nz_number(items.get(b"UIDNEXT"))
    messages = number(items.get(b"MESSAGES"))
    if uid_validity is None or uid_next is None or messages is None or is_doubtful(uid_next, messages):
        return None
    return FolderState(uid_validity=uid_validity, uid_next=uid_next, messages=messages)
