"""Invoices and meetings as the owner told of them, folded by the world itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chronicle import Word
    from .script import Bill, Talk

DAY = timedelta(days=1)


@dataclass(kw_only=True)
class Invoice:
    """How one stands after some words. ``known``: the tick since which the program can know it."""

    number: str
    amount: int
    due: date
    known: int = 0
    state: str = "open"
    disputed: bool = False
    promised: date | None = None
    part: int = 0
    waits_since: int | None = None
    """A part came in, and no day was named for the rest: the tick of that word."""
    anew: int = 0
    """Since which tick it is asked for from the friendly word on."""
    spoken: int = 0
    """The tick of the last word about it."""

    @property
    def open_amount(self) -> int:
        return self.amount - self.part

    def hears(self, word: Word) -> None:
        """A further word."""
        self.spoken = word.seq
        match word.word:
            case "paid" | "dropped":
                self.state = word.word
            case "reopened":
                self.state, self.part, self.waits_since, self.anew = "open", 0, None, word.seq
            case "disputed" | "settled":
                self.disputed = word.word == "disputed"
            case "promised":
                self.promised, self.waits_since = word.until, None
            case "part-paid":
                self.part += word.amount
                self.waits_since = word.seq if word.until is None else None
                self.promised = word.until or self.promised
                if self.part >= self.amount:
                    self.state = "paid"
            case _:
                pass


@dataclass(kw_only=True)
class Meeting:
    """How one stands after some words. ``since``: the tick and instant of its state."""

    name: str
    start: datetime
    window: int = 0
    urgent: bool = False
    policy: bool = True
    known: int = 0
    state: str = "scheduled"
    since: int = 0
    since_at: datetime | None = None
    spoken: int = 0
    cancelled: int = 0
    """How often it was called off."""
    off: int = 0
    """The tick of the word by which it was to take place no longer; 0 while it stands."""
    off_at: datetime | None = None
    off_by: str = ""
    or_else: str = ""
    """How it may stand as well: the owner may have been told by a mail that came before their word."""

    def hears(self, word: Word) -> None:
        """A further word."""
        if self.state == "dropped" and word.word != "added":
            return
        again = word.word == "cancelled" and self.state.startswith("cancelled") and word.by != "owner"
        if again and not self._was_told_before(word):
            return
        self.spoken = self.since = word.seq
        self.since_at = min(word.at, *word.told) if word.told else word.at
        self.or_else = ""
        match word.word:
            case "moved" | "added":
                self.start, self.state = word.starts or self.start, "scheduled"
            case "cancelled":
                told = word.told if word.told and not word.maybe else (*word.told, word.at)
                states = {self._called_off(word, at) for at in told}
                self.state = max(states)
                self.or_else = min(states)
                self.cancelled += 1
                self.off_by = word.by
            case _:
                self.state = word.word
        if self.state in {"scheduled", "held", "dropped"}:
            self.off, self.off_at, self.off_by = 0, None, ""
        elif not self.off or self.off_at is None:
            self.off, self.off_at = word.seq, self.since_at
        else:
            self.off_at = min(self.off_at, self.since_at)

    def stands(self, *states: str) -> bool:
        """Whether it is in one of these states, as far as can be told."""
        return self.state in states or self.or_else in states

    def _called_off(self, word: Word, at: datetime) -> str:
        late = word.by == "client" and self.start - timedelta(hours=self.window) < at < self.start
        return "cancelled late" if late else "cancelled"

    def _was_told_before(self, word: Word) -> bool:
        """Of several cancellations the one counts that was told first, whenever it was written down."""
        return self.since_at is not None and any(at < self.since_at for at in word.told)


@dataclass
class Matters:
    """A client's invoices and meetings."""

    invoices: dict[str, Invoice] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)


INVOICE_WORDS = ("paid", "part-paid", "promised", "disputed", "settled", "dropped", "reopened")
MEETING_WORDS = ("moved", "held", "missed", "cancelled", "excused", "dropped")


def fold(
    bills: Iterable[Bill], talks: Iterable[Talk], told: Iterable[Word], words: Iterable[Word]
) -> Matters:
    """What stands in the file, then what was said. ``told``: how new ones were entered, lost words too.

    What the program has forgotten can't be meant by it, but a mail about it is
    still about the invoice that it was.
    """
    from datetime import datetime as parser

    found = Matters()
    for bill in bills:
        found.invoices[bill.number] = Invoice(
            number=bill.number, amount=bill.amount, due=date.fromisoformat(bill.due)
        )
    for talk in talks:
        found.meetings[talk.name] = Meeting(
            name=talk.name,
            start=parser.fromisoformat(talk.start),
            window=talk.window,
            urgent=talk.urgent,
            policy=talk.policy,
        )
    for word in told:
        _enter(found, word)
    for word in words:
        _hear(found, word)
    return found


def _enter(found: Matters, word: Word) -> None:
    if word.word != "added":
        return
    if word.starts is not None:
        found.meetings.setdefault(
            word.key,
            Meeting(name=word.key, start=word.starts, window=word.window, known=word.seq, spoken=word.seq),
        )
    elif word.until is not None:
        invoice = Invoice(number=word.key, amount=word.amount, due=word.until, known=word.seq)
        found.invoices.setdefault(word.key, invoice)


def _hear(found: Matters, word: Word) -> None:
    if word.key in found.invoices:
        found.invoices[word.key].hears(word)
    elif word.key in found.meetings:
        meeting = found.meetings[word.key]
        if word.word != "added" or meeting.state == "dropped":
            meeting.hears(word)
