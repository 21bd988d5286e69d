"""Finding and fetching messages so that one bad message, or one bad answer, never hides the rest."""

from __future__ import annotations

import heapq
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, TypeGuard

from mailwatch.adapters.imap.answers import Declined, Excessive, Garbled, Late, Lost, Throttled, Unwell
from mailwatch.adapters.imap.values import LARGEST, LARGEST_SIZE, instant, number, nz_number
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
_MOST_WINDOWS = 50
"""Searches of one folder: five million messages, and a server that counts more asks for no more than that."""
MESSAGE_BYTES = 64_000_000
"""A whole message, which a server may send that pays no heed to the part asked for; big ones take 50 MB."""
_ITEM_BYTES = 1_024
"""What an answer may say of a message beside its header block."""
_FEW = 10
"""Bad messages that are believed to be bad before any good one was seen."""
_STUMBLES = 2
"""Times that a server may be slow or ask for a pause at the same messages before one of them is looked for
that is to blame: as long as it can be the network or the load, it is."""
_REST = 6 * 3600.0
"""Seconds for which a message at which the server hangs is left alone: each try costs two deadlines."""
_NEAR = 200
"""UIDs around a suspect among which another message is sought, to see whether the server hands out that."""
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
    # More messages than UIDs there can't be, whatever EXISTS says.
    windows = min(max(1, min(state.messages, state.uid_next) // _WINDOW), _MOST_WINDOWS)
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
    ordered = sorted({uid for uid in uids if nz_number(uid) is not None})
    resting = {uid for uid in ordered if session.rests(folder, uid)}
    asked = [uid for uid in ordered if uid not in resting]
    reader = _Reader(session, folder, shown)
    chunks = (reader.read(asked[start : start + _CHUNK]) for start in range(0, len(asked), _CHUNK))
    known = map(_unusable, sorted(resting))
    yield from heapq.merge(known, chain.from_iterable(chunks), key=lambda one: one.uid)


def message(session: Session, folder: bytes, shown: str, uid: int, limit: int) -> bytes | None:
    """The first ``limit`` bytes, None when the message is gone, empty when its answer is unusable twice."""
    item = f"BODY.PEEK[]<0.{limit}>"
    seconds = session.timeout + limit / _BYTES_PER_SECOND
    session.extend_pass(limit / _BYTES_PER_SECOND)
    for _ in range(2):
        try:
            answer = _fetch(session, folder, shown, [uid], item, seconds, literal=MESSAGE_BYTES)
        except (Garbled, Excessive):
            continue
        except (Throttled, Late):
            if session.stumbles.get((folder, uid), 0) < _STUMBLES:
                session.stumbles[folder, uid] = session.stumbles.get((folder, uid), 0) + 1
                raise
            continue
        except Unwell:
            if not _hands_out_another(session, folder, shown, uid):
                raise
            continue
        except Declined:
            if not _exists(session, folder, shown, uid):
                return None
            continue
        session.stumbles.pop((folder, uid), None)
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
        self._seeking = False

    def read(self, uids: Sequence[int]) -> Iterator[FetchedHeaders]:
        try:
            found = self._fetch(uids)
        except (Declined, Garbled, Lost, Late, Throttled) as error:
            self._bear(error, uids[0])
            if len(uids) == 1:
                yield from self._read_alone(uids[0])
                return
            middle = len(uids) // 2
            yield from self.read(uids[:middle])
            yield from self.read(uids[middle:])
            return
        self._session.stumbles.pop((self._folder, uids[0]), None)
        self._good += len(found)
        yield from found

    def _bear(self, error: Exception, uid: int) -> None:
        """Slow, or asking for a pause: that is the server, until it does so again and again at one place."""
        if not isinstance(error, Late | Throttled) or self._seeking:
            return
        times = self._session.stumbles.get((self._folder, uid), 0)
        if times < _STUMBLES:
            self._session.stumbles[self._folder, uid] = times + 1
            raise error
        self._seeking = True

    def _read_alone(self, uid: int) -> Iterator[FetchedHeaders]:
        # Once more on a connection that is known to work: it may have been the network, not the message.
        if not _exists(self._session, self._folder, self._shown, uid):
            return
        try:
            yield from self._fetch([uid])
        except (Declined, Garbled, Lost, Late, Throttled) as error:
            self._bad += 1
            if self._bad > max(_FEW, self._good):
                raise  # not the messages are bad, but the server is not well
            doubtful = isinstance(error, Unwell | Late | Throttled) and not self._good
            if doubtful and not _hands_out_another(self._session, self._folder, self._shown, uid):
                raise
            if isinstance(error, Late):
                self._session.rest(self._folder, uid, _REST)
            yield _unusable(uid)

    def _fetch(self, uids: Sequence[int]) -> list[FetchedHeaders]:
        session, shown = self._session, self._shown
        seconds = session.timeout + len(uids) * _SECONDS_PER_HEADER
        items = f"INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER]<0.{HEADER_LIMIT}>"
        answer = _fetch(session, self._folder, shown, uids, items, seconds)
        found = {uid: _fetched(uid, answer[uid]) for uid in uids if _is_message(answer.get(uid, {}))}
        session.extend_pass(len(found) * _SECONDS_PER_HEADER)
        missing = [uid for uid in uids if uid not in found]
        if missing:
            # Left out means gone. What the server still lists and does not hand out must not be passed over.
            listed = set(session.search(shown, "UID", ",".join(map(str, missing))))
            found |= {uid: _unusable(uid) for uid in missing if uid in listed}
        return [found[uid] for uid in uids if uid in found]


def _fetch(
    session: Session,
    folder: bytes,
    shown: str,
    uids: Sequence[int],
    items: str,
    seconds: float,
    *,
    literal: int | None = None,
) -> dict[int, dict[bytes, object]]:
    """What the server says of ``uids``, by UID; what it says of others, unasked, is dropped."""
    from imapclient.response_parser import parse_response

    from mailwatch.adapters.imap.wire import ANSWER_BYTES

    session.ensure_open(folder, shown)
    doing = f"fetch from {shown}"
    most = ANSWER_BYTES + (literal or len(uids) * (HEADER_LIMIT + _ITEM_BYTES))
    with session.command(doing, seconds, answer=most, literal=literal) as client:
        status, lines = client.wire.uid("FETCH", ",".join(map(str, uids)), f"({items})")
        if status != "OK":
            raise session.declined(doing, lines)
        return _by_uid(parse_response(lines), frozenset(uids))


def _by_uid(answer: tuple[object, ...], wanted: frozenset[int]) -> dict[int, dict[bytes, object]]:
    # Sequence number and items in turn: "3 (UID 7 RFC822.SIZE 200)". Where they don't alternate any more,
    # nobody knows what belongs to which message.
    found: dict[int, dict[bytes, object]] = {}
    for position in range(0, len(answer), 2):
        items = answer[position + 1] if position + 1 < len(answer) else None
        if number(answer[position]) is None or not isinstance(items, tuple) or len(items) % 2:
            raise ValueError(f"no FETCH answer: {answer[position : position + 2]!r:.200}")
        named = {
            name.upper(): value for name, value in zip(*[iter(items)] * 2, strict=True) if _is_name(name)
        }
        uid = nz_number(named.get(b"UID"))
        if uid in wanted:
            found.setdefault(uid, {}).update(named)
    return found


def _is_name(value: object) -> TypeGuard[bytes]:
    return isinstance(value, bytes)


def _is_message(items: dict[bytes, object]) -> bool:
    return b"RFC822.SIZE" in items or _body(items, b"BODY[HEADER]") is not None


def _hands_out_another(session: Session, folder: bytes, shown: str, uid: int) -> bool:
    """Whether the server gives another message of the folder: then this one is to blame, and not its load."""
    session.ensure_open(folder, shown)
    around = session.search(shown, "UID", f"{max(1, uid - _NEAR)}:{min(uid + _NEAR, LARGEST)}")
    others = sorted((each for each in around if each != uid), key=lambda each: abs(each - uid))
    for other in others[:_FEW]:
        try:
            item = "BODY.PEEK[HEADER]<0.64>"
            answer = _fetch(session, folder, shown, [other], item, session.timeout)
        except (Declined, Garbled, Lost):
            continue
        if _body(answer.get(other, {}), b"BODY[HEADER]") is not None:
            return True
    return False


def _exists(session: Session, folder: bytes, shown: str, uid: int) -> bool:
    session.ensure_open(folder, shown)
    return uid in session.search(shown, "UID", str(uid))


def _unusable(uid: int) -> FetchedHeaders:
    return FetchedHeaders(uid=uid, internal_date=None, size=0, header=None)


def _fetched(uid: int, items: dict[bytes, object]) -> FetchedHeaders:
    return FetchedHeaders(
        uid=uid,
        internal_date=instant(items.get(b"INTERNALDATE")),
        size=number(items.get(b"RFC822.SIZE"), most=LARGEST_SIZE) or 0,
        header=_body(items, b"BODY[HEADER]"),
    )


def _body(items: dict[bytes, object], name: bytes) -> bytes | None:
    # The answer names the offset, "BODY[HEADER]<0>"; not every server does.
    found = next((value for key, value in items.items() if key.startswith(name)), None)
    return found if isinstance(found, bytes) else None
