"""Meeting mail in short: what an origin verdict needs to know of a calendar part.

All that a message says about meetings is read by :mod:`mailwatch.mail.calendar.read`.
"""

from __future__ import annotations

from dataclasses import dataclass

from mailwatch.mail.calendar.lines import read_components
from mailwatch.mail.calendar.notice import Attendee
from mailwatch.mail.calendar.read import MAX_ATTENDEES, method_of, read_attendee
from mailwatch.mail.message import Part


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """The first event (or task) of a calendar part.

    ``method`` in lower case (``request``, ``reply``, ``cancel``, ``counter``,
    ...), "" where none is stated.
    """

    method: str
    uid: str = ""
    comment: str = ""
    attendees: tuple[Attendee, ...] = ()

    @property
    def answer(self) -> str:
        """What a reply answers: that of its one attendee, or ""."""
        if self.method not in {"reply", "counter"}:
            return ""
        return next(
            (each.answer for each in self.attendees if each.answer and each.answer != "needs-action"), ""
        )


EVENTS = frozenset(("VEVENT", "VTODO"))
"""Components that invite somebody: events and tasks (RFC 5545 sections 3.6.1, 3.6.2)."""


def read_invitation(part: Part) -> Invitation | None:
    """The invitation in a calendar part, or None when there is no event in it. Never raises; linear."""
    root = read_components(part.text)
    calendar = next((each for each in root.children if each.name == "VCALENDAR"), root)
    method = method_of(calendar, part)
    event = next((each for each in calendar.children if each.name in EVENTS), None)
    if event is None:
        return Invitation(method=method) if method else None
    attendees = tuple(read_attendee(line) for line in event.all("ATTENDEE")[:MAX_ATTENDEES])
    said = next((attendee.comment for attendee in attendees if attendee.comment and method == "reply"), "")
    return Invitation(
        method=method,
        uid=event.text("UID"),
        comment=event.text("COMMENT") or said,
        attendees=attendees,
    )
