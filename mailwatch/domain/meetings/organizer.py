"""The organizer's side of one UID: which meetings there are, when, and whether they are still to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise, takewhile

from mailwatch.domain.meetings.notices import (
    ORGANIZER_METHODS,
    SeenNotice,
    covers,
    has_begun,
    meetings_named,
    organizer_of,
    same,
    sides_of,
    speaks_for_organizer,
    start_of,
)
from mailwatch.domain.meetings.state import Moved
from mailwatch.mail.calendar.notice import MeetingNotice, Occurrence

Said = tuple[SeenNotice, Occurrence]
"""A word, and the times that it gives to the meeting in question."""


@dataclass(frozen=True)
class OrganizerState:
    """The word that rules a meeting, its times, and how it stands.

    ``status`` is ``scheduled``, ``cancelled`` or ``replaced``; ``at`` and
    ``by`` belong to the word that ended it.
    """

    word: SeenNotice
    meeting: Occurrence
    status: str = "scheduled"
    at: datetime | None = None
    by: str = ""


class Words:
    """All words about one UID; ``seen`` in order (:func:`mailwatch.domain.meetings.notices.unique`).

    ``organizer`` is an address in lower case, ``organizer_by`` its side where a
    word of theirs was seen. ``removals`` only take somebody off the list.
    """

    def __init__(self, seen: Sequence[SeenNotice]) -> None:
        self.seen = seen
        self.organizer = organizer_of(seen)
        invited = {
            attendee.spec.lower()
            for each in seen
            if each.notice.method == "request"
            for attendee in each.notice.attendees
        } - {self.organizer}
        sides = sides_of(seen, self.organizer)
        spoken = [
            each
            for each in seen
            if each.notice.method in ORGANIZER_METHODS
            and speaks_for_organizer(each, self.organizer, invited=invited, sides=sides)
        ]
        self.organizer_by = next(
            (each.by for each in spoken if same(each.notice.speaker, self.organizer)), ""
        )
        self.removals = [each for each in spoken if self._only_removes(each, invited)]
        words = [each for each in spoken if each not in self.removals]
        if all(each.is_cancel for each in words):
            # The invitation was never seen: calendars on the web file no copy in Sent. Answers repeat it.
            replies = [each for each in seen if each.notice.method == "reply"]
            words = sorted((*words, *replies), key=lambda each: each.order)
        self._named = [(each, meetings_named(each.notice)) for each in words]
        self._meetings = {id(each): meetings for each, meetings in self._named}
        self._whole = [said for said in self._named if not said[0].notice.instance]
        self._instances = [(each.notice.instance, each) for each in words if each.notice.instance]
        self.whole = [each for each, _ in self._whole]

    def _only_removes(self, seen: SeenNotice, invited: set[str]) -> bool:
        """A CANCEL that goes to some of the invited and leaves the meeting as it is (RFC 5546 §3.2.5)."""
        named = {attendee.spec.lower() for attendee in seen.notice.attendees} - {self.organizer}
        return (
            seen.notice.method == "cancel"
            and seen.notice.status != "cancelled"
            and seen.by == "owner"
            and bool(named)
            and named < invited
        )

    def instances(self) -> list[str]:
        """The names of all meetings that were ever spoken of; "" for a single one."""
        made = [each for each in self.whole if not each.is_cancel] or self.whole
        names = {name for each, meetings in self._named if each in made for name in meetings}
        names |= {instance for instance, _ in self._instances}
        if len(names) > 1 and all(each.is_cancel or each.notice.method == "reply" for each in self.whole):
            names.discard("")  # an answer to a series, or its end, beside what is known of its meetings
        return sorted(names)

    def invitations(self, name: str) -> list[SeenNotice]:
        """The words that set this meeting up or changed it, in order."""
        whole = [each for each, meetings in self._whole if name in meetings and not each.is_cancel]
        return [*whole, *(each for each, _ in self._own(name) if not each.is_cancel)]

    def standing(self, name: str) -> OrganizerState | None:
        """How the meeting ``name`` stands, or None when nothing is known of it."""
        own = self._own(name)
        base = [(each, meetings[name]) for each, meetings in self._whole if name in meetings]
        invited = [said for said in base if not said[0].is_cancel] or base
        standing = self._of_whole(name, *invited[-1]) if invited else None
        if not own:
            return standing
        word, meeting = own[-1]
        if word.is_cancel:
            first = _first_cancel([each for each, _ in own])
            times = _last_times(own) or (standing.meeting if standing else meeting)
            return OrganizerState(word, times, "cancelled", first.at, first.by)
        if standing is None:
            standing = self._ended(name, meeting)
        if standing is not None and standing.status != "scheduled" and standing.word.stamp >= word.stamp:
            return replace(standing, meeting=meeting)
        return OrganizerState(word, meeting)

    def _of_whole(self, name: str, word: SeenNotice, meeting: Occurrence) -> OrganizerState:
        """How a meeting stands by the words about the whole (a single meeting is a whole, too).

        ``word`` is the last that names it. What later words leave out is
        cancelled when they take it out by name or only leave out; else the
        series was put on other times. What had begun by then, took place.
        """
        for each, meetings in self._whole:
            if each.order <= word.order or each.is_cancel:
                continue
            if not covers(each.notice, meeting) or has_begun(meeting, each.stamp):
                continue
            only_less = bool(name) and meetings.keys() <= self._meetings[id(word)].keys()
            status = "cancelled" if name in each.notice.excluded or only_less else "replaced"
            return OrganizerState(each, meeting, status, each.at, each.by)
        return self._ended(name, meeting) or OrganizerState(word, meeting)

    def _ended(self, name: str, meeting: Occurrence) -> OrganizerState | None:
        """The end of the whole, where it touches this meeting: one of a series that had begun took place."""
        if not self.whole or not self.whole[-1].is_cancel:
            return None
        first = _first_cancel(self.whole)
        if name and has_begun(meeting, min(each.stamp for each in _last_cancels(self.whole))):
            return None
        return OrganizerState(self.whole[-1], meeting, "cancelled", first.at, first.by)

    def _own(self, name: str) -> list[Said]:
        """Words about this one instance, in order, with the times that they give it."""
        if not name:
            return []
        found = []
        for instance, each in self._instances:
            if instance == name:
                found.append((each, self._meetings[id(each)][name]))
            elif instance < name and each.notice.this_and_future:
                found.append((each, self._shifted(name, each.notice)))
        return found

    def _shifted(self, name: str, notice: MeetingNotice) -> Occurrence:
        """Where "this and all following" puts it: as far from its place as the first (RFC 5545 §3.2.13)."""
        place = next((meetings[name] for _, meetings in self._named if name in meetings), Occurrence())
        if notice.start and notice.recurrence_id and place.recurrence_id:
            start = place.recurrence_id + (notice.start - notice.recurrence_id)
            return replace(
                place, start=start, end=start + (notice.end - notice.start) if notice.end else None
            )
        if notice.start_day and notice.recurrence_day and place.recurrence_day:
            day = place.recurrence_day + (notice.start_day - notice.recurrence_day)
            length = notice.end_day - notice.start_day if notice.end_day else None
            return replace(place, start_day=day, end_day=day + length if length else None)
        return place

    def moved(self, name: str) -> tuple[Moved, ...]:
        """Every earlier start, in order, and when the change was seen."""
        own = [said for said in self._own(name) if not said[0].is_cancel]
        whole = [
            (each, meetings[name])
            for each, meetings in self._whole
            if name in meetings and not each.is_cancel
        ]
        if own:  # after that, the series still tells the place from which the instance was moved
            whole = [said for said in whole if said[0].stamp <= own[0][0].stamp]
        return tuple(
            Moved(start=before.start, start_day=before.start_day, at=each.at)
            for (_, before), (each, after) in pairwise([*whole, *own])
            if start_of(before) is not None and start_of(after) not in {None, start_of(before)}
        )


def _last_times(own: Sequence[Said]) -> Occurrence | None:
    return next((meeting for each, meeting in reversed(own) if not each.is_cancel), None)


def _last_cancels(words: Sequence[SeenNotice]) -> list[SeenNotice]:
    """The cancellations with which ``words`` end."""
    return list(takewhile(lambda each: each.is_cancel, reversed(words)))


def _first_cancel(words: Sequence[SeenNotice]) -> SeenNotice:
    """Of those the one that was seen first."""
    return min(_last_cancels(words), key=lambda each: (each.at, each.by))
