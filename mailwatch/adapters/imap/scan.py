"""Finding and fetching messages so that one bad message, or one bad answer, never hides the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from mailwatch.adapters.imap.answers import Declined, Garbled, Lost
from mailwatch.ports import FetchedHeaders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mailwatch.adapters.imap.session import Session

HEADER_LIMIT = 65_536
"""Bytes of a header block that are fetched; no honest one is longer."""
_CHUNK = 500
"""UIDs in one FETCH: 500 of ten digits stay below 8192 octets a line (RFC 7162 §4)."""
_WINDOW = 100_000
"""Messages that one SEARCH may find; its answer stays well below what a line may hold."""
_FEW = 10
"""Bad messages that are believed to be bad before any good one was seen."""
_SECONDS_PER_HEADER = 0.2
_BYTES_PER_SECOND = 10_000
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def search(
    session: Session, folder: bytes, shown: str, *, first: int = 1, since: date | None = None
) -> Sequence[int]:
    """UIDs from ``first`` on, of messages dated ``since`` or later, ascending."""
    state = session.ensure_open(folder, shown)
    if not state.messages and not session.reopen(folder, shown).messages:
        return []  # where there is no message, some servers refuse to search for "*"
    windows = max(1, state.messages // _WINDOW)
    step = max(1, (state.uid_next - first) // windows)
    when = ("SINCE", f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}") if since else ()
    found: set[int] = set()
    for start in range(first, max(state.uid_next, first + 1), step):
        last = start + step >= state.uid_next
        # The last window is open: UIDNEXT is a hint, and some servers let it lag behind.
        end = "*" if last else str(start + step - 1)
        found.update(session.search(shown, "UID", f"{start}:{end}", *when))
        if last:
            break
    # "n:*" always means the last message, too, even if its UID is below n (RFC 3501 §6.4.8)
    return sorted(uid for uid in found if uid >= first)


def headers(session: Session, folder: bytes, shown: str, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
    """Header blocks in ascending order; vanished messages are left out, unusable ones have no header."""
    ordered = sorted(set(uids))
    reader = _Reader(session, folder, shown)
    for start in range(0, len(ordered), _CHUNK):
        yield from reader.read(ordered[start : start + _CHUNK])


def message(session: Session, folder: bytes, shown: str, uid: int, limit: int) -> bytes | None:
    """The first ``limit`` bytes, None when the message is gone, empty when its answer is unusable twice."""
    item = f"BODY.PEEK[]<0.{limit}>"
    seconds = session.timeout + limit / _BYTES_PER_SECOND
    for _ in range(2):
        try:
            answer = _fetch(session, folder, shown, [uid], item, seconds)
        except Garbled:
            continue
        except Declined:
            if not _exists(session, folder, shown, uid):
                return None
            continue
        return _body(answer[uid], b"BODY[]") or b"" if uid in answer else None
    return b""


class _Reader:
    """Fetches headers, and halves what can't be answered until the message to blame stands alone."""

    def __init__(self, session: Session, folder: bytes, shown: str) -> None:
        self._session = session
        self._folder = folder
        self._shown = shown
        self._good = 0
        self._bad = 0

    def read(self, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        try:
            found = self._fetch(uids)
        except (Declined, Garbled, Lost):
            if len(uids) == 1:
                yield from self._read_alone(uids[0])
                return
            middle = len(uids) // 2
            yield from self.read(uids[:middle])
            yield from self.read(uids[middle:])
            return
        self._good += len(found)
        yield from found

    def _read_alone(self, uid: int) -> Iterator[FetchedHeaders]:
        # Once more on a connection that is known to work: it may have been the network, not the message.
        if not _exists(self._session, self._folder, self._shown, uid):
            return
        try:
            yield from self._fetch([uid])
        except (Declined, Garbled, Lost):
            self._bad += 1
            if self._bad > max(_FEW, self._good):
                raise  # not the messages are bad, but the server is not well
            yield _unusable(uid)

    def _fetch(self, uids: Sequence[int]) -> list[FetchedHeaders]:
        session, shown = self._session, self._shown
        seconds = session.timeout + len(uids) * _SECONDS_PER_HEADER
        items = f"INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER]<0.{HEADER_LIMIT}>"
        answer = _fetch(session, self._folder, shown, uids, items, seconds)
        found = {uid: _fetched(uid, answer[uid]) for uid in uids if b"RFC822.SIZE" in answer.get(uid, {})}
        missing = [uid for uid in uids if uid not in found]
        if missing:
            # Left out means gone. What the server still lists and does not hand out must not be passed over.
            listed = set(session.search(shown, "UID", ",".join(map(str, missing))))
            found |= {uid: _unusable(uid) for uid in missing if uid in listed}
        return [found[uid] for uid in uids if uid in found]


def _fetch(
    session: Session, folder: bytes, shown: str, uids: Sequence[int], items: str, seconds: float
) -> dict[int, dict[bytes, object]]:
    session.ensure_open(folder, shown)
    with session.command(f"fetch from {shown}", seconds) as client:
        answer: dict[int, dict[bytes, object]] = client.fetch(list(uids), items.split())
    return answer


def _exists(session: Session, folder: bytes, shown: str, uid: int) -> bool:
    session.ensure_open(folder, shown)
    return uid in session.search(shown, "UID", str(uid))


def _unusable(uid: int) -> FetchedHeaders:
    return FetchedHeaders(uid=uid, internal_date=None, size=0, header=None)


def _fetched(uid: int, items: dict[bytes, object]) -> FetchedHeaders:
    date = items.get(b"INTERNALDATE")
    size = items.get(b"RFC822.SIZE")
    return FetchedHeaders(
        uid=uid,
        internal_date=date.astimezone(UTC) if isinstance(date, datetime) and date.tzinfo else None,
        size=size if isinstance(size, int) else 0,
        header=_body(items, b"BODY[HEADER]"),
    )


def _body(items: dict[bytes, object], name: bytes) -> bytes | None:
    # The answer names the offset, "BODY[HEADER]<0>"; not every server does.
    found = next((value for key, value in items.items() if key.startswith(name)), None)
    return found if isinstance(found, bytes) else None
