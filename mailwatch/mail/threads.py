"""Which messages are one conversation, from what their programs left us.

Strong evidence joins by itself: identification fields (RFC 5322 §3.6.4),
Outlook's ``Thread-Index`` root, a Message-ID named in a quote, several quoted
lines of one earlier message. Weak evidence joins only in twos: an answer's
subject with the same base, *and* a shared participant, close in time. A subject
alone, or a subject shared by strangers, never joins.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from mailwatch.mail.message import InboundMessage, MessageId
from mailwatch.mail.reading.charsets import from_base64
from mailwatch.mail.reading.references import base_subject, canonical_id, has_reply_prefix
from mailwatch.mail.text.body import body_text

WINDOW = timedelta(days=45)
"""How far apart two messages may be that only subject and participants join."""

MAX_REFERENCES = 200
MAX_LINES = 60
SHORTEST_NAME = 4
SHORTEST_LINE = 25
"""Characters a quoted line needs to prove anything."""

_QUOTE = re.compile(r"^\s?(?:>\s?)+(.*)$")
_ID_IN_QUOTE = re.compile(r"(?:message-id:\s*|in message )<([^<>\s]{5,250}@[^<>\s]{1,250})>", re.IGNORECASE)
_ADDRESS_IN_ATTRIBUTION = re.compile(r"<?([\w.+-]{1,64}@[\w.-]{1,255})>?")


@dataclass(frozen=True, kw_only=True)
class Threadable:
    """What threading needs of a message; ids as they came, ``date`` aware UTC.

    ``quoted_ids`` are Message-IDs named in the text; ``quoted_lines`` and
    ``own_lines`` fingerprints of longer lines, quoted and new.
    """

    message_id: MessageId | None = None
    in_reply_to: tuple[MessageId, ...] = ()
    references: tuple[MessageId, ...] = ()
    subject: str = ""
    date: datetime | None = None
    from_spec: str = ""
    from_name: str = ""
    to_specs: frozenset[str] = frozenset()
    thread_index: str = ""
    quoted_ids: tuple[MessageId, ...] = ()
    quoted_names: frozenset[str] = frozenset()
    quoted_lines: frozenset[int] = frozenset()
    own_lines: frozenset[int] = frozenset()


def quoted_ids(message: InboundMessage) -> tuple[MessageId, ...]:
    """Message-IDs that the text of ``message`` names, as mail programs do above a quote; at most 20."""
    text = "" if message.headers_only else body_text(message)[:60_000]
    return _ids_in(text)


def _ids_in(text: str) -> tuple[MessageId, ...]:
    return tuple(MessageId(each) for each in _ID_IN_QUOTE.findall(text)[:20])


def threadable_of(message: InboundMessage) -> Threadable:
    """The threading values of a message that was read; without its body the quote fields stay empty."""
    quoted: set[int] = set()
    own: set[int] = set()
    names: set[str] = set()
    text = "" if message.headers_only else body_text(message)[:60_000]
    lines = text.split("\n")
    for at, line in enumerate(lines):
        found = _QUOTE.match(line[:400])
        content = " ".join((found[1] if found else line).split())
        if (
            found is None
            and at + 2 < len(lines)
            and content.endswith(":")
            and ("@" in content or "wrote" in content or any(character.isdigit() for character in content))
        ):
            names.update(each.lower() for each in _ADDRESS_IN_ATTRIBUTION.findall(content))
            names.add(content.lower()[:200])
        if len(content) >= SHORTEST_LINE:
            target = quoted if found else own
            if len(target) < MAX_LINES:
                target.add(binascii.crc32(content.encode("utf-8", "replace")))
    return Threadable(
        message_id=message.message_id,
        in_reply_to=message.in_reply_to,
        references=message.references,
        subject=message.subject,
        date=message.date or message.received,
        from_spec=message.from_[0].spec if message.from_ else "",
        from_name=message.from_[0].name.lower() if message.from_ else "",
        to_specs=frozenset(each.spec for each in (*message.to, *message.cc)),
        thread_index=message.thread_index,
        quoted_ids=_ids_in(text),
        quoted_names=frozenset(names),
        quoted_lines=frozenset(quoted),
        own_lines=frozenset(own),
    )


class _Groups:
    """Union-find with path halving: near-linear, no recursion."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))

    def add(self) -> int:
        self.parent.append(len(self.parent))
        return len(self.parent) - 1

    def root(self, at: int) -> int:
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        first, second = self.root(one), self.root(other)
        if first != second:
            self.parent[max(first, second)] = min(first, second)


def group(messages: Sequence[Threadable]) -> list[int]:
    """The group number of each message, in the order given; numbers count from 0 by first appearance.

    Loops, duplicates and ids that nobody sent are harmless; near-linear.
    """
    groups = _Groups(len(messages))
    nodes = _join_by_ids(messages, groups)
    _join_by_thread_index(messages, groups)
    _join_by_quotes(messages, groups, nodes)
    _join_by_weak_evidence(messages, groups)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(groups.root(at), len(numbers)) for at in range(len(messages))]


def _join_by_ids(messages: Sequence[Threadable], groups: _Groups) -> dict[str, int]:
    """Join what names one another; ids without a message are nodes, so that answers to a lost mail meet."""
    nodes: dict[str, int] = {}
    owners: dict[str, int] = {}
    for at, message in enumerate(messages):
        if not message.message_id:
            continue
        own = canonical_id(message.message_id)
        first = owners.setdefault(own, at)
        if first == at:
            nodes[own] = at
        elif _is_copy(messages[first], message):
            groups.join(first, at)
    for at, message in enumerate(messages):
        own = canonical_id(message.message_id or "")
        named = [*message.references[-MAX_REFERENCES:], *message.in_reply_to]
        for raw in named:
            other = canonical_id(raw)
            if not other or other == own or other in message.to_specs or other == message.from_spec:
                continue
            node = nodes.get(other)
            if node is None:
                node = nodes[other] = groups.add()
            groups.join(at, node)
    return nodes


def _is_copy(first: Threadable, second: Threadable) -> bool:
    """The same message twice (two folders, a list's copy), not an id used again for another one."""
    return base_subject(first.subject) == base_subject(second.subject) and first.from_spec == second.from_spec


def thread_index_root(raw: str) -> bytes:
    """The first 22 bytes of Outlook's ``Thread-Index`` (MS-OXOMSG 2.2.1.3), or b"" when it is none."""
    decoded = from_base64(raw[:200].encode("ascii", "replace"))
    return decoded[:22] if len(decoded) >= 22 else b""  # noqa: PLR2004


def _join_by_thread_index(messages: Sequence[Threadable], groups: _Groups) -> None:
    roots: dict[bytes, int] = {}
    for at, message in enumerate(messages):
        root = thread_index_root(message.thread_index) if message.thread_index else b""
        if root:
            groups.join(roots.setdefault(root, at), at)


def _join_by_quotes(messages: Sequence[Threadable], groups: _Groups, nodes: dict[str, int]) -> None:
    """A quoted Message-ID, or several quoted lines that one earlier message wrote."""
    lines: dict[int, list[int]] = {}
    for at, message in enumerate(messages):
        for raw in message.quoted_ids:
            node = nodes.get(canonical_id(raw))
            if node is not None:
                groups.join(at, node)
        for line in message.own_lines:
            lines.setdefault(line, []).append(at)
    for at, message in enumerate(messages):
        if message.quoted_lines and not message.references and not message.in_reply_to:
            quoted = _quoted_by_lines(messages, at, lines)
            if quoted is not None:
                groups.join(at, quoted)


def _quoted_by_lines(messages: Sequence[Threadable], at: int, lines: dict[int, list[int]]) -> int | None:
    """The earlier message that wrote most of the lines which the one ``at`` quotes."""
    message = messages[at]
    counts: dict[int, int] = {}
    for line in message.quoted_lines:
        for other in lines.get(line, ())[:20]:
            if other != at and not _is_later(messages[other], message):
                counts[other] = counts.get(other, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda other: (counts[other], -abs(other - at)))
    same = base_subject(messages[best].subject) == base_subject(message.subject)
    return best if counts[best] >= (1 if same else 3) else None


def _is_later(one: Threadable, other: Threadable) -> bool:
    return one.date is not None and other.date is not None and one.date - other.date > timedelta(hours=12)


def _join_by_weak_evidence(messages: Sequence[Threadable], groups: _Groups) -> None:
    """An answer without fields joins an earlier message of the same base subject and shared people."""
    by_subject: dict[str, list[int]] = {}
    for at, message in enumerate(messages):
        base = base_subject(message.subject)
        if base:
            by_subject.setdefault(base, []).append(at)
    for places in by_subject.values():
        if len(places) > 1:
            for at in places:
                best = answered_by_weak_evidence(
                    messages[at], {other: messages[other] for other in places[-500:] if other != at}
                )
                if best is not None:
                    groups.join(at, best)


K = TypeVar("K")


def lacks_ids(message: Threadable) -> bool:
    """Whether it looks like an answer, and names no message: only then weak evidence is asked."""
    named = message.references or message.in_reply_to or message.quoted_ids
    return not named and has_reply_prefix(message.subject)


def answered_by_weak_evidence(answer: Threadable, earlier: Mapping[K, Threadable]) -> K | None:
    """Which message ``answer`` answers, by its subject *and* its people; None where nothing fits.

    ``earlier`` are messages of the same base subject, by whatever names them.
    """
    if not lacks_ids(answer):
        return None
    best, best_score = None, 0.0
    for key, other in earlier.items():
        score = _affinity(other, answer)
        if score > best_score:
            best, best_score = key, score
    return best


def _affinity(earlier: Threadable, answer: Threadable) -> float:
    """How well an answer without fields fits an earlier message of its base subject; 0: not at all."""
    if _is_later(earlier, answer):
        return 0.0
    closeness = 0.5
    if earlier.date and answer.date:
        apart = abs(answer.date - earlier.date)
        if apart > WINDOW:
            return 0.0
        closeness = 1.0 - apart / WINDOW / 2
    if not (answer.to_specs or earlier.to_specs):
        return closeness  # nothing is known of either
    people = 0.0
    if earlier.from_spec and earlier.from_spec in answer.to_specs:
        people += 2.0
    if answer.from_spec and answer.from_spec in earlier.to_specs:
        people += 1.5
    if any(
        earlier.from_spec in name or (len(earlier.from_name) >= SHORTEST_NAME and earlier.from_name in name)
        for name in answer.quoted_names
    ):
        people += 2.0
    if earlier.to_specs & answer.to_specs:
        people += 1.0
    if answer.from_spec == earlier.from_spec:
        people += 0.5
    return people + closeness if people >= 1.0 else 0.0
