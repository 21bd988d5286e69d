"""What really happened, as the world knows it; the oracle reads this and nothing of mailwatch's own."""

from __future__ import annotations

import email
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from email.message import Message
from email.policy import default
from functools import lru_cache

from .ladders import BY_KIND, Rung, rung_of

HUMAN, WEAK, AWAY, BOUNCE, DELAY, NOISE, OWNER = (
    "human",
    "weak",
    "away",
    "bounce",
    "delay",
    "noise",
    "owner",
)

LADDER = ("check-in", "ultimatum", "closing")

MARK = "zqforged"
"""Stands in the name, the subject or the id of each forged mail, with its number."""


@dataclass(kw_only=True)
class Mail:
    """A mail that somebody but mailwatch wrote. ``seq`` is when it could be read (None: not yet)."""

    message_id: str
    client: str
    by: str
    sender: str
    at: datetime
    date: datetime
    account: str
    root: str
    seq: int | None = None
    read_at: datetime | None = None
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""
    asks: bool = False
    away_until: date | None = None
    gives: date | None = None
    """The day that it names: by which the owner asks for an answer, or the client promises one."""
    puts_off: bool = False
    """Whether the client only promises an answer in it, for a day that may hang on a wrong clock."""
    refers_to: tuple[str, ...] = ()
    failed: str = ""
    original: str = ""
    """Which mail of ours came back."""
    names_mail: bool = True
    """Whether a report names the mail that it is about; one that does not is nobody's proof."""


@dataclass(frozen=True, kw_only=True)
class Forged:
    """A mail that a stranger forged. ``holds``: it must stop what goes to the client until the owner's word.

    ``about`` is whom a report speaks of. ``plain``: from an address of the forger's own, who may answer
    themselves.
    """

    client: str
    trick: str
    message_id: str
    sender: str
    subject: str
    at: datetime
    account: str
    seq: int
    holds: bool
    plain: bool
    about: str = ""


@dataclass(kw_only=True)
class Step:
    """A mail to a client, as it reached the wire; what came after the tick ``looked`` crossed with it."""

    client: str
    kind: str
    at: datetime
    seq: int
    recipients: tuple[str, ...]
    message_id: str
    token: str
    header_date: date | None
    text: str
    message: Message
    account: str
    parents: tuple[str, ...]
    approved: bool
    looked: int = 0
    alias: str = ""
    by_hand: bool = False
    """The owner gave it to them another way: it is no mail, and counts as sent."""
    about: tuple[str, ...] = ()
    """Which invoices or meetings it names; the root of its thread where a mail began the ladder."""
    hour: datetime | None = None
    """When the meeting began that it is about, as the owner had said by then."""

    @property
    def rung(self) -> Rung | None:
        """Which step it is; None where nobody knows it."""
        return BY_KIND.get(self.kind)

    @property
    def playbook(self) -> str:
        """Which ladder it belongs to."""
        return self.rung.playbook if self.rung else ""


@dataclass(kw_only=True)
class Word:
    """What the owner said, and about which mail where it was about one."""

    word: str
    client: str
    at: datetime
    seq: int
    until: date | None = None
    message_id: str = ""
    text: str = ""
    key: str = ""
    """Which invoice or meeting the word is about."""
    starts: datetime | None = None
    amount: int = 0
    window: int = 0
    by: str = ""
    told: tuple[datetime, ...] = ()
    """When the owner was told of it, where that was before they said it."""
    maybe: bool = False
    """Whether they did not say when: ``told`` is when a mail came in which they may have read it."""
    about_forged: bool = False
    """Said to a question that a forged mail had raised, by an owner who has looked."""


@dataclass(kw_only=True)
class Notice:
    """What the owner was told by mail."""

    at: datetime
    subject: str
    text: str


@dataclass
class Chronicle:
    """Everything in the order in which it happened."""

    mails: list[Mail] = field(default_factory=list)
    forged: list[Forged] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    losses: list[tuple[datetime, int, datetime]] = field(default_factory=list)
    """State lost or restored: when, its tick, and back to when it still knew what the owner said."""
    wrong_clock: list[tuple[datetime, float]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    paid: dict[str, datetime] = field(default_factory=dict)
    """Invoices whose money is in the bank, whether anybody has looked or not."""

    def of(self, client: str, *kinds: str) -> list[Mail]:
        """Mails of a client of these kinds, by true time."""
        return [mail for mail in self.mails if mail.client == client and mail.by in kinds]

    def by_id(self, message_id: str) -> Mail | None:
        """A mail of the world by its Message-ID."""
        return next((mail for mail in self.mails if mail.message_id == message_id), None)

    def said(self, client: str, *words: str) -> Iterator[Word]:
        """The owner's words about a client that the state still knows."""
        for word in self.words:
            if word.client in {client, ""} and word.word in words and not self._forgotten(word):
                yield word

    def _forgotten(self, word: Word) -> bool:
        """Whether the state as it is now does not hold the word: a backup brings back what it knew."""
        back_to: datetime | None = None
        for at, tick, known in reversed(self.losses):
            if back_to is not None and at > back_to:
                continue  # undone by the backup that was put back later
            if word.seq > tick:
                return False
            if word.at > known:
                return True
            back_to = known
        return False

    def lost_between(self, first: int, last: int) -> bool:
        """Whether the state was lost or restored between two ticks."""
        return any(first <= tick <= last for _, tick, _ in self.losses)


_DAY = r"(?:[A-Z][a-z]+day,? )?(\d{1,2} [A-Z][a-z]+ \d{4})"
_PRINTED = re.compile(rf"(?:by the end of|have until the end of|reach(?:es)? me by) {_DAY}")
_TOPIC_DATE = re.compile(
    r"(?:I wrote to you on|my message of) (?:[A-Z][a-z]+day,? )?"
    r"(\d{1,2} [A-Z][a-z]+ \d{4})(?: about| \(|\. )"
)


def text_of(message: Message) -> str:
    """The plain text of a mail."""
    part = message.get_body(("plain",)) if hasattr(message, "get_body") else message
    return str(part.get_content()) if part is not None else ""


@lru_cache(maxsize=16)
def read(content: bytes) -> tuple[Message, str]:
    """A delivered mail, by the standard library alone."""
    message = email.message_from_bytes(content, policy=default)
    return message, text_of(message)


def kind_of(text: str) -> str:
    """Which step a text is; empty when nobody knows it."""
    rung = rung_of(text)
    return rung.kind if rung else ""


def printed_date(text: str) -> date | None:
    """The date by which the client shall answer, as the text says it."""
    return _day(_PRINTED.search(" ".join(text.split())))


def day_in(text: str, after: str) -> date | None:
    """The day that stands after these words."""
    return _day(re.search(rf"{after} {_DAY}", " ".join(text.split())))


def topic_date(text: str) -> date | None:
    """On which day the unanswered mail was written, as the text says it."""
    return _day(_TOPIC_DATE.search(" ".join(text.split())))


def _day(found: re.Match[str] | None) -> date | None:
    from datetime import datetime as parser

    return parser.strptime(found[1], "%d %B %Y").date() if found else None  # noqa: DTZ007  a day has no zone
