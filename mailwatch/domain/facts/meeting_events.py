"""The facts of meetings: what a message in the mailbox says of one, and when too many said something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailwatch.domain.facts.events import Event
from mailwatch.mail.calendar.notice import MeetingNotice


@dataclass(frozen=True, kw_only=True)
class MeetingSeen(Event):
    """What one message in the mailbox says of one meeting.

    ``identity`` is the message's, ``at`` the latest that its clocks say, ``by``
    the side whose word it is: ``owner``, ``client`` or ``other``.
    """

    account: str
    client: str
    identity: str
    at: datetime
    by: str
    notice: MeetingNotice


@dataclass(frozen=True, kw_only=True)
class MeetingsHeld(Event):
    """More mails with calendars came on one day than anybody sends who means well; those beyond are not read.

    ``identity`` is the first such message's, ``day`` the server's day, ``mails`` how many were read.
    """

    account: str
    client: str
    identity: str
    at: datetime
    day: date
    mails: int
