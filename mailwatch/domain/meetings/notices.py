"""What was said about meetings: who may say what, and which word came later (RFC 5546 §2.1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from mailwatch.mail.calendar.notice import Attendee, MeetingNotice, Occurrence


@dataclass(frozen=True, kw_only=True)
class SeenNotice:
    """A notice, when its message was received or sent (aware), and whose word it is.

    ``by`` is ``owner``, ``client`` or ``other``: the side to which the address
    ``notice.speaker`` belongs (From alone would take a calendar's server for a
    person). ``identity`` is its message's.
    """

    notice: MeetingNotice
    at: datetime
    by: str
    identity: str = ""

    @property
    def stamp(self) -> datetime:
        """When it was written: DTSTAMP, else when it was seen."""
        return self.notice.dtstamp or self.at

    @property
    def is_cancel(self) -> bool:
        """Whether it takes back what it speaks of; some programs say so by STATUS alone."""
        return self.notice.method == "cancel" or (
            self.notice.method in {"request", "publish", ""} and self.notice.status == "cancelled"
        )

    @cached_property
    def order(self) -> tuple[int, datetime, bool, datetime, str]:
        """Which of two words counts: SEQUENCE, then DTSTAMP (RFC 5546 §2.1.5), then the cancellation.

        Exchange does not raise SEQUENCE with every change, so DTSTAMP has to
        tell. The rest only makes the order total, whatever arrived first.
        """
        return self.notice.sequence, self.stamp, self.is_cancel, self.at, repr(self.notice)


ORGANIZER_METHODS = frozenset({"request", "publish", "add", "cancel", ""})


def unique(seen: Iterable[SeenNotice]) -> list[SeenNotice]:
    """Each notice once, as it was first seen, in a fixed order."""
    first: dict[MeetingNotice, SeenNotice] = {}
    for each in seen:
        known = first.get(each.notice)
        if known is None or (each.at, each.by) < (known.at, known.by):
            first[each.notice] = each
    return sorted(first.values(), key=lambda each: each.order)


def same(one: str, other: str) -> bool:
    """Whether two addresses are one person's, whatever their case."""
    return one.lower() == other.lower()


def organizer_of(seen: Sequence[SeenNotice]) -> str:
    """Who organizes the meeting of these words (in order): whom the first genuine invitation names."""
    named = [each for each in seen if each.notice.organizer]
    genuine = [
        each
        for each in named
        if each.notice.method in ORGANIZER_METHODS and _is_authored(each.notice, each.notice.organizer)
    ]
    invitations = [each for each in named if each.notice.method == "request"]
    chosen = genuine or invitations or named
    return chosen[0].notice.organizer.lower() if chosen else ""


def _is_authored(notice: MeetingNotice, organizer: str) -> bool:
    author = notice.senders[0] if notice.senders else ""
    return same(author, organizer) or (bool(notice.sent_by) and same(author, notice.sent_by))


def speaks_for_organizer(
    seen: SeenNotice, organizer: str, *, invited: Collection[str], sides: Collection[str]
) -> bool:
    """Whether this word may be taken for the organizer's: an invitation, a change, a cancellation.

    It must name the organizer, and not come from somebody who is merely
    invited, nor from the other side than the organizer's own mails (``sides``).
    Servers that send in the organizer's name have addresses of their own, and
    are believed.
    """
    notice = seen.notice
    if notice.organizer and not same(notice.organizer, organizer):
        return False
    author = notice.senders[0].lower() if notice.senders else ""
    if not author or not organizer or _is_authored(notice, organizer):
        return True
    guests = {attendee.spec.lower() for attendee in notice.attendees} | set(invited)
    return author not in guests and (seen.by == "other" or not sides or seen.by in sides)


def sides_of(seen: Iterable[SeenNotice], organizer: str) -> frozenset[str]:
    """The side on which the organizer stands, as far as mails of their own address show."""
    return frozenset(
        each.by
        for each in seen
        if each.notice.method in ORGANIZER_METHODS and _is_authored(each.notice, organizer)
    )


def answering(notice: MeetingNotice) -> Attendee | None:
    """Whose answer a reply holds: the attendee who wrote it, else the only (or first) one named."""
    author = notice.senders[0] if notice.senders else ""
    own = [attendee for attendee in notice.attendees if same(attendee.spec, author)]
    return next(iter(own or notice.attendees), None)


def meetings_named(notice: MeetingNotice) -> dict[str, Occurrence]:
    """The meetings that a notice names, by instance: those of a series, or the one ("" when it is single)."""
    if notice.occurrences and not notice.instance:
        return {occurrence.instance: occurrence for occurrence in notice.occurrences}
    return {
        notice.instance: Occurrence(
            recurrence_id=notice.recurrence_id,
            recurrence_day=notice.recurrence_day,
            start=notice.start,
            end=notice.end,
            start_day=notice.start_day,
            end_day=notice.end_day,
        )
    }


def covers(notice: MeetingNotice, occurrence: Occurrence) -> bool:
    """Whether the series in ``notice`` was read as far as ``occurrence``, so that its absence tells."""
    if not notice.is_series:
        return True
    if notice.expanded_from is None or notice.expanded_until is None:
        return False
    place = occurrence.recurrence_id or occurrence.start
    day = occurrence.recurrence_day or occurrence.start_day
    if place is None:
        if day is None:
            return True
        place = datetime(day.year, day.month, day.day, tzinfo=UTC)
    start = notice.start_day or (notice.start or notice.expanded_from).date()
    is_from_its_start = notice.expanded_from.date() <= start
    return (is_from_its_start or notice.expanded_from <= place) and place <= notice.expanded_until


def has_begun(occurrence: Occurrence, at: datetime) -> bool:
    """Whether the meeting had begun at ``at``; one of whole days when its day was over everywhere."""
    if occurrence.start is not None:
        return occurrence.start <= at
    return occurrence.start_day is not None and occurrence.start_day < at.date()


def start_of(occurrence: Occurrence) -> datetime | date | None:
    """An instant, or the first day of a meeting of whole days, or None when neither is known."""
    return occurrence.start or occurrence.start_day
