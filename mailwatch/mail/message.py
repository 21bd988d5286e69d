"""Value types of the mail floor: what a message is, once read.

Nothing here reads bytes (:mod:`mailwatch.mail.reading.parse` does) or judges
(:mod:`mailwatch.mail.origin` does). All instants are timezone-aware UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

MessageId = NewType("MessageId", str)
"""An identification field's value without its angle brackets (RFC 5322 §3.6.4)."""


@dataclass(frozen=True, kw_only=True)
class Address:
    """One mailbox: ``spec`` is ``local@domain`` in lower case, ``name`` the decoded display name."""

    spec: str
    name: str = ""

    @property
    def domain(self) -> str:
        """The part behind the last ``@``, or an empty string."""
        return self.spec.rpartition("@")[2] if "@" in self.spec else ""

    @property
    def local(self) -> str:
        """The part before the last ``@``."""
        return self.spec.rpartition("@")[0]


@dataclass(frozen=True)
class Headers:
    """The header fields of a message in their order: lower-case name, unfolded raw value."""

    fields: tuple[tuple[str, str], ...] = ()

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of the field ``name`` (lower case), top first."""
        return tuple(value for key, value in self.fields if key == name)

    def get(self, name: str, default: str = "") -> str:
        """The first value of the field ``name`` (lower case)."""
        return next((value for key, value in self.fields if key == name), default)

    def __contains__(self, name: object) -> bool:
        return any(key == name for key, _ in self.fields)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.fields)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One leaf (or nested message) of a MIME tree, decoded as far as it could be.

    ``digest`` stands for the content of what is no text; its own is not kept.
    """

    content_type: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    filename: str = ""
    disposition: str = ""
    text: str = ""
    content: bytes = b""
    depth: int = 0
    digest: bytes = b""


@dataclass(frozen=True, kw_only=True)
class InboundMessage:
    """A message as read from bytes; reading never raises, it records ``defects``.

    ``parts`` is empty when only the header block was at hand (``headers_only``).
    """

    headers: Headers
    message_id: MessageId | None = None
    in_reply_to: tuple[MessageId, ...] = ()
    references: tuple[MessageId, ...] = ()
    from_: tuple[Address, ...] = ()
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    received: datetime | None = None
    content_type: str = "text/plain"
    content_parameters: Mapping[str, str] = field(default_factory=dict)
    thread_index: str = ""
    parts: tuple[Part, ...] = ()
    headers_only: bool = False
    defects: tuple[str, ...] = ()


class Kind(StrEnum):
    """Who speaks (SPEC section 4); whether it is our own is decided by the addresses."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    DELIVERY_DELAY = "delivery_delay"
    READ_RECEIPT = "read_receipt"
    TICKET_ACK = "ticket_ack"
    LIST = "list"
    CALENDAR = "calendar"
    MACHINE = "machine"
    UNCLEAR = "unclear"


class Confidence(StrEnum):
    """How far a verdict may be trusted: only ``sure`` and ``likely`` are acted upon."""

    SURE = "sure"
    LIKELY = "likely"
    UNCLEAR = "unclear"


class Permanence(StrEnum):
    """Whether a failed delivery may still succeed (RFC 3463 §2: class 5 or 4)."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Who spoke, by which rule and on what evidence; the fields below hold what the message says.

    ``return_date`` is the first day back, ``absent_until`` the last day away;
    a message states one or the other, seldom both. ``action`` and ``status``
    are those of a delivery report (RFC 3464 §2.3); for a meeting ``action`` is
    ``personal`` or ``automatic``. ``comment`` is what a person wrote beside the
    answer to an invitation.
    """

    kind: Kind
    confidence: Confidence
    rule: str
    evidence: str
    permanence: Permanence | None = None
    failed_recipients: tuple[str, ...] = ()
    original_message_id: MessageId | None = None
    status: str = ""
    reason: str = ""
    return_date: date | None = None
    absent_until: date | None = None
    stand_in: str = ""
    action: str = ""
    calendar_method: str = ""
    calendar_answer: str = ""
    calendar_uid: str = ""
    comment: str = ""
    language: str = ""


class Asks(StrEnum):
    """Whether an own message asks for an answer; ``PAYMENT`` asks for money and nothing else."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    PAYMENT = "payment"


@dataclass(frozen=True, kw_only=True)
class RequestVerdict:
    """Whether our own message asks for an answer, and the words that say so.

    ``hinted``: it is unclear because of those words, not for want of any.
    """

    asks: Asks
    evidence: str
    language: str = ""
    hinted: bool = False


class Gives(StrEnum):
    """What a day is that a mail gives."""

    BY = "by"
    """An answer, or what was asked for, is due on or before it."""
    NOT_BEFORE = "not before"
    """Nothing is expected before it."""


@dataclass(frozen=True, kw_only=True)
class GivenDate:
    """A day that a mail gives for an answer: the last one on which nobody needs to be asked.

    ``words`` are those it was read from. It stands in the journal, so a field keeps its meaning.
    """

    day: date
    gives: Gives
    words: str


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that goes with a mail; ``content_type`` as ``type/subtype``."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class OutboundMessage:
    """All that :func:`mailwatch.mail.composing.compose.compose` needs to make final bytes.

    ``headers`` are further fields, written as they are (ASCII, no line ends).
    """

    message_id: MessageId
    from_: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    subject: str
    date: datetime
    text: str
    html: str | None = None
    in_reply_to: MessageId | None = None
    references: tuple[MessageId, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
