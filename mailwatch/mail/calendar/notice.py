"""Value types: what one message says about one meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

THE_INSTANCE = "the recurrence-id"
THE_END = "the end of the event"
"""What was not understood where a word about one meeting might be taken for one about a whole series."""


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """Who is invited and what they answered.

    ``answer`` is the PARTSTAT in lower case (``accepted``, ``declined``,
    ``tentative``, ``delegated``, ``needs-action`` or ""). ``is_resource`` is a
    room or a thing (CUTYPE, RFC 5545 §3.2.3), ``delegated_to`` and
    ``delegated_from`` are addresses, ``comment`` is what was written beside
    the answer.
    """

    spec: str
    name: str = ""
    answer: str = ""
    is_resource: bool = False
    delegated_to: str = ""
    delegated_from: str = ""
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One meeting of a series; instants in UTC, or days where the series is of whole days.

    ``recurrence_id`` (``recurrence_day``) is where the rule put it and stays
    its name for ever; ``start`` (``start_day``) is where it stands now.
    ``end_day`` is the first day after.
    """

    recurrence_id: datetime | None = None
    recurrence_day: date | None = None
    start: datetime | None = None
    end: datetime | None = None
    start_day: date | None = None
    end_day: date | None = None

    @property
    def instance(self) -> str:
        """The name of this meeting within its series: ISO 8601, an instant in UTC or a day."""
        return instance_name(self.recurrence_id, self.recurrence_day)


@dataclass(frozen=True, kw_only=True)
class MeetingNotice:
    """What one message says of one meeting (or of one instance of a series).

    ``method`` in lower case: ``request``, ``reply``, ``cancel``, ``counter``,
    ``declinecounter``, ``refresh``, ``add``, ``publish``; "" where none is
    stated (a file that is merely attached).
    ``recurrence_id`` or ``recurrence_day`` names the instance; both None for a
    single meeting or a whole series. ``recurrence_wall`` is how it was written,
    without its zone (ISO 8601): some programs leave the zone out, or write a day
    where an hour is due. ``this_and_future`` is its RANGE.
    ``start`` and ``end`` are aware UTC; a meeting of whole days has
    ``start_day`` and ``end_day`` (the first day after) instead. ``end`` is
    None where none is stated. ``floating`` marks a time without a zone: then
    ``start`` is None unless the caller named the zone to read it in.
    ``organizer`` and ``sent_by`` are addresses; ``senders`` those of From,
    Sender and Reply-To, in this order.
    ``series`` are the lines that make a series, as a small calendar. Counted
    out, it has ``occurrences`` between ``expanded_from`` and ``expanded_until``;
    ``excluded`` are the names of those taken out (EXDATE). ``expanded_until`` is
    None where there is no series, or its rule can't be followed, or nobody has
    counted it out. Journals of before keep the occurrences instead of the lines.
    ``unread`` says in words what was not understood.
    ``is_automatic``: a program answered, not a person.
    """

    method: str
    uid: str
    recurrence_id: datetime | None = None
    recurrence_day: date | None = None
    recurrence_wall: str = ""
    this_and_future: bool = False
    sequence: int = 0
    dtstamp: datetime | None = None
    start: datetime | None = None
    end: datetime | None = None
    start_day: date | None = None
    end_day: date | None = None
    all_day: bool = False
    floating: bool = False
    zone: str = ""
    summary: str = ""
    location: str = ""
    join: str = ""
    organizer: str = ""
    organizer_name: str = ""
    sent_by: str = ""
    senders: tuple[str, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    comment: str = ""
    status: str = ""
    rule: str = ""
    series: str = ""
    occurrences: tuple[Occurrence, ...] = ()
    excluded: tuple[str, ...] = ()
    expanded_from: datetime | None = None
    expanded_until: datetime | None = None
    is_automatic: bool = False
    unread: tuple[str, ...] = ()

    @property
    def instance(self) -> str:
        """The name of the instance within its series, or "" for a single meeting or a whole series."""
        return instance_name(self.recurrence_id, self.recurrence_day)

    @property
    def is_series(self) -> bool:
        """Whether this speaks of more than one meeting at once."""
        return not self.instance and bool(self.rule or self.series or self.occurrences)

    @property
    def names_unread(self) -> bool:
        """Whether it speaks of a meeting of which nobody can say which one it is."""
        return not self.instance and (THE_INSTANCE in self.unread or THE_END in self.unread)

    @property
    def actor(self) -> str:
        """Whose word the calendar claims this to be: the attendee's for an answer, else the organizer's."""
        if self.method not in {"reply", "counter", "refresh"}:
            return self.organizer
        named = [attendee.spec for attendee in self.attendees]
        if self.senders and self.senders[0] in named:
            return self.senders[0]
        return named[0] if len(named) == 1 else ""

    @property
    def speaker(self) -> str:
        """Whose word this is, an address or "".

        From, when From is invited or organizes; else, since calendar services
        send in people's names from an address of their own, whoever may use
        this method (RFC 5546 §1.4): the attendee for an answer, the organizer
        for all else.
        """
        author = self.senders[0] if self.senders else ""
        known = {self.organizer, self.sent_by, *(attendee.spec for attendee in self.attendees)}
        if author and author in known:
            return author
        if self.method in {"reply", "counter", "refresh"}:
            return self.attendees[0].spec if self.attendees else author
        return self.organizer or author


def instance_name(instant: datetime | None, day: date | None) -> str:
    """The name of an instance: ISO 8601, an instant in UTC or a day; "" when there is neither."""
    if instant is not None:
        return instant.isoformat()
    return day.isoformat() if day is not None else ""
