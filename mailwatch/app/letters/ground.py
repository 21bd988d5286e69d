"""The facts on which a letter is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailwatch.app.settings import ClientWords
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.facts.time_display import say_date
from mailwatch.domain.playbooks.playbook import Step

KEEP, LEAVE = "keep", "leave"
"""What an owner may want of a client, where a claim depends on it."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The facts on which a step is written. ``others`` are the other invoices in the same mail."""

    here: Situation
    step: Step
    words: ClientWords
    deadline: date | None = None
    attachments: Sequence[str] = ()
    others: tuple[Matter, ...] = ()

    @property
    def today(self) -> date:
        """The day on the client's calendar."""
        return self.here.calendar.day_of(self.here.now)

    def day(self, instant: datetime) -> str:
        """A day in a reason, for the owner."""
        return say_date(self.here.calendar.day_of(instant))
