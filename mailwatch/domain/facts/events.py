"""The facts: frozen, past tense; a kind keeps its meaning for ever.

An event is one entry of the journal. A new meaning gets a new kind, never a
changed one; a field may be added with a default, so that old entries can
still be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from mailwatch.domain.facts.about import About, read_about
from mailwatch.domain.facts.delivery import HeldFor
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.money import Money
from mailwatch.domain.facts.reasons import Reason
from mailwatch.mail.message import Asks, Confidence, GivenDate, Kind, Permanence

KIND_BY_NAME: dict[str, type[Event]] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Root of all facts; the class name is the kind that the journal stores."""

    def __init_subclass__(cls) -> None:
        KIND_BY_NAME[cls.__name__] = cls


class Speaker(StrEnum):
    """Whose words a message holds, as far as addresses tell."""

    OWNER = "owner"
    """Written by the owner's own hand."""
    MAILWATCH = "mailwatch"
    """A step that mailwatch sent in the owner's name."""
    NOTICE = "notice"
    """What mailwatch told the owner."""
    CLIENT = "client"
    """One of the client's people."""
    COLLEAGUE = "colleague"
    """Somebody of the client's company, or who was in the thread's Cc."""
    STRANGER = "stranger"
    """An address that belongs to no client, in a client's thread or with a client's name."""
    MACHINE = "machine"
    """A mail system that speaks of our mail: a bounce, a delay, a receipt."""
    CLAIMED = "claimed"
    """In the owner's name, but nothing on the owner's side proves it (I11)."""


OURS = frozenset({Speaker.OWNER, Speaker.MAILWATCH})
"""Whose mail goes to a client in the owner's name."""


@dataclass(frozen=True, kw_only=True)
class MessageSeen(Event):
    """One message to, from or about a client, as it was read from a watched folder.

    The four clocks (UTC) are kept apart: ``internal_date`` is the server's,
    ``received`` the top Received field's, ``date_header`` the sender's, ``first_seen``
    ours. ``ruling_clock`` names the one that ``at`` was taken from, and
    ``clock_note`` says why where it was not the first choice. ``quoted_ids``
    are Message-IDs that its text names, ``thread_index`` the root that Outlook
    gives all mails of a conversation, in hexadecimal; ``content`` is a digest
    of what it says, since programs exist that give two mails the same fields;
    ``sketch`` holds fingerprints of an own mail's words, by which a quote of it is known. ``given`` are
    the days that the owner gives for an answer, or that the client promises one for.
    """

    account: str
    client: str
    identity: str
    folder: str
    uid_validity: int
    uid: int
    speaker: Speaker
    kind: Kind
    confidence: Confidence
    rule: str
    evidence: str
    at: datetime
    ruling_clock: str
    first_seen: datetime
    internal_date: datetime | None = None
    received: datetime | None = None
    date_header: datetime | None = None
    clock_note: str = ""
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    quoted_ids: tuple[str, ...] = ()
    thread_index: str = ""
    from_: str = ""
    from_name: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""
    match: str = ""
    asks: Asks | None = None
    asks_evidence: str = ""
    permanence: Permanence | None = None
    failed_recipients: tuple[str, ...] = ()
    original_message_id: str = ""
    return_date: date | None = None
    absent_until: date | None = None
    states: tuple[str, ...] = ()
    token: str = ""
    reply_by: date | None = None
    content: str = ""
    sketch: tuple[int, ...] = ()
    in_junk: bool = False
    given: tuple[GivenDate, ...] = ()


UNREADABLE = "can't be read"
"""The rule by which a message is doubtful of which mailwatch could make nothing."""


@dataclass(frozen=True, kw_only=True)
class MessagesLeftOut(Event):
    """More messages of strangers came for a client on ``day`` (UTC) than the ``kept`` that are written down.

    Any of those left out may be the client's answer; ``seen`` is when the first of them was read.
    """

    account: str
    client: str
    day: date
    kept: int
    seen: datetime


@dataclass(frozen=True, kw_only=True)
class MessageUnreadable(Event):
    """A message that could not be read or written down; kept, never skipped in silence (I10).

    ``clients`` are those of whom something stands in its raw header: each has a
    :class:`MessageSeen` of the rule :data:`UNREADABLE` besides, which holds and asks.
    """

    account: str
    folder: str
    uid_validity: int
    uid: int
    internal_date: datetime | None
    size: int
    defect: str
    clients: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccountFirstRead(Event):
    """The first complete reading of an account in this state."""

    account: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Saw(Event):
    """What a decision saw, so that it can be replayed: kept inside other events."""

    now: datetime
    observed_until: datetime | None
    config: str


@dataclass(frozen=True, kw_only=True)
class CaseOpened(Event):
    """A playbook began to run on a subject; ``playbook`` is its pinned definition (JSON)."""

    case: CaseKey
    client: str
    account: str
    playbook: str
    because: Reason
    saw: Saw


@dataclass(frozen=True, kw_only=True)
class CaseClosed(Event):
    """A case is over; ``outcome`` is a word of :class:`mailwatch.domain.client.case.Outcome`."""

    case: CaseKey
    client: str
    outcome: str
    because: Reason
    saw: Saw


@dataclass(frozen=True, kw_only=True)
class DecisionChanged(Event):
    """The reason for doing, or not doing, something about a case became another one (I9)."""

    case: CaseKey
    client: str
    because: Reason
    look_again_at: datetime | None
    saw: Saw


@dataclass(frozen=True, kw_only=True)
class StepFound(Event):
    """A step that this state did not know was found in the mailbox: it was sent before (I2).

    ``covers`` are the other invoices that it will have named.
    """

    case: CaseKey
    client: str
    step: str
    message_id: str
    sent_at: datetime
    deadline: date | None
    to: tuple[str, ...]
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MailPlanned(Event):
    """A row was laid into the outbox: a step for a client, or a notice to the owner."""

    row: int
    account: str
    client: str
    purpose: str
    case: CaseKey | None
    step: str
    message_id: str
    to: tuple[str, ...]
    subject: str
    text: str
    deadline: date | None
    due: datetime
    state: str
    because: Reason
    anchored: datetime | None = None
    covers: tuple[str, ...] = ()
    held_for: HeldFor | None = None


@dataclass(frozen=True, kw_only=True)
class StepPassed(Event):
    """A step that is no mail is done: the owner was told what is theirs to do now."""

    case: CaseKey
    client: str
    step: str
    because: Reason


@dataclass(frozen=True, kw_only=True)
class DeliveryChanged(Event):
    """A row of the outbox went from one state to another.

    ``content_sha256`` is set when the bytes were frozen (``committing``);
    ``sent_at`` when the mail left, the Date the client sees. ``alias`` is the
    Message-ID that the provider said it gave the mail instead of ours.
    """

    row: int
    client: str
    case: CaseKey | None
    step: str
    before: str
    after: str
    because: Reason
    at: datetime
    message_id: str = ""
    to: tuple[str, ...] = ()
    deadline: date | None = None
    sent_at: datetime | None = None
    content_sha256: str = ""
    saw: Saw | None = None
    alias: str = ""
    held_for: HeldFor | None = None


@dataclass(frozen=True, kw_only=True)
class OwnerSaid(Event):
    """What only the owner can know or decide.

    ``word`` is one of :class:`Word`; ``subject`` is the text of :attr:`about`,
    as the journal holds it.
    """

    word: str
    client: str
    at: datetime
    subject: str = ""
    until: date | None = None
    by: str = ""
    confirmed: tuple[str, ...] = ()

    @cached_property
    def about(self) -> About:
        """What the word is about."""
        return read_about(self.subject, row=self.word in ABOUT_A_ROW, ladder=self.word == Word.START)


class Word(StrEnum):
    """The owner's words."""

    HEARD = "heard"
    AGREED = "agreed"
    """The two of them agreed on a day for the answer in a thread: ``until``, the last day that is fine."""
    FORGET_DATES = "forget-dates"
    """No day that was given in a thread so far counts."""
    PAUSE = "pause"
    DEALT = "dealt"
    RESUME = "resume"
    STOP = "stop"
    START = "start"
    CHASE = "chase"
    NOT_NOW = "not-now"
    NEVER = "never"
    ONCE = "once"
    APPROVE = "approve"
    HOLD = "hold"
    SKIP = "skip"
    ARRIVED = "arrived"
    NOT_ARRIVED = "not-arrived"
    BY_HAND = "sent-by-hand"
    RELEASE = "release"
    BANK = "bank"


ABOUT_A_ROW = frozenset({Word.APPROVE, Word.HOLD, Word.SKIP, Word.ARRIVED, Word.NOT_ARRIVED, Word.BY_HAND})
"""Words that are about one mail in the outbox."""


@dataclass(frozen=True, kw_only=True)
class MatterSaid(Event):
    """A fact about an invoice, a meeting or the relationship, as file, word or invitation gives it.

    ``word`` is one of :data:`mailwatch.domain.client.matters.WORDS` for the ``kind``;
    ``matter`` the invoice's number, the meeting's id, or the day of the start.
    ``on`` is a due date or a promised day, ``starts`` a meeting's start,
    ``amount`` is money, ``by`` who cancelled (``client`` or
    ``owner``), ``values`` what the texts may name. ``told`` is when the owner
    learned of it, where that was before they wrote it down.
    """

    kind: str
    matter: str
    word: str
    client: str
    at: datetime
    on: date | None = None
    starts: datetime | None = None
    amount: Money | None = None
    by: str = ""
    people: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    told: datetime | None = None
