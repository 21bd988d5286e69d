"""Days on which the client's people are away, as their own mail systems say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import DateRange, WorkingCalendar
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.facts.time_display import say_date
from mailwatch.mail.message import Kind
from mailwatch.mail.reading.identity import canonical_spec

LONGEST_ABSENCE = timedelta(days=400)
"""A stated return later than this is a slip of the pen, not a date."""

LONGEST_UNASKED = timedelta(days=60)
"""An absence that claims more than this is told to the owner."""


@dataclass(frozen=True, kw_only=True)
class ClientAbsence:
    """Days on which a person we wrote to is away, as their own mail system says."""

    days: DateRange
    stated: bool
    message: MessageSeen

    @property
    def is_long(self) -> bool:
        """Whether it claims so many days that the owner is asked."""
        return self.days.last - self.days.first > LONGEST_UNASKED

    def say(self) -> str:
        """In words: whose automatic reply says what."""
        who = self.message.from_
        if self.stated:
            return f"automatic reply of {who}, away until {say_date(self.days.last)}"
        return f"automatic reply of {who}, which names no date"


def absences_in(
    view: ClientView, calendar: WorkingCalendar, people: Iterable[str], *, since: datetime, unstated_days: int
) -> tuple[ClientAbsence, ...]:
    """When persons among ``people`` are away, by their own automatic replies since ``since``."""
    wanted = frozenset(canonical_spec(each) for each in people)
    return tuple(
        _absence(message, calendar, unstated_days)
        for message in view.messages
        if message.kind is Kind.AUTO_REPLY
        and message.speaker in (Speaker.CLIENT, Speaker.COLLEAGUE)
        and canonical_spec(message.from_) in wanted
        and latest(message) >= since
    )


def _absence(message: MessageSeen, calendar: WorkingCalendar, unstated_days: int) -> ClientAbsence:
    first = calendar.day_of(message.at)
    last = message.absent_until
    if last is None and message.return_date is not None and message.return_date > first:
        last = message.return_date - timedelta(days=1)
    if last is None or not first <= last <= first + LONGEST_ABSENCE:
        held = calendar.working_days_after(first, unstated_days)
        return ClientAbsence(days=DateRange(first=first, last=held), stated=False, message=message)
    return ClientAbsence(days=DateRange(first=first, last=last), stated=True, message=message)
