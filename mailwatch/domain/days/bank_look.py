"""How long the owner's look at the bank counts: on the owner's clock, wherever the client is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from mailwatch.domain.days.owner_days import OwnerDays

LONGEST = 7
"""Days; where rest lasts longer, the look counts on its own day alone: by then money may have come."""


@dataclass(frozen=True, kw_only=True)
class BankLook(OwnerDays):
    """On the owner's days: a look counts until ``clock`` on the next working day; None: on its own day alone.

    On one day alone, a client whose hours are the owner's night would never be
    written to, or only after a look at night.
    """

    clock: time | None = time(12)

    def asks(self, now: datetime) -> bool:
        """Whether the owner is asked to look: on their working days."""
        return self.is_working_day(self.day_of(now))

    def ends(self, seen: datetime) -> datetime:
        """The instant (UTC) from which on a look at ``seen`` counts no more."""
        day = self.day_of(seen)
        if self.clock is not None:
            for number in range(1, LONGEST + 1):
                later = day + timedelta(days=number)
                if self.is_working_day(later):
                    return self.at(later, self.clock)
        return self.at(day + timedelta(days=1), time(0))

    def counts(self, seen: datetime | None, now: datetime) -> bool:
        """Whether a look at ``seen`` still counts; one of a day to come, by a wrong clock, never does."""
        return seen is not None and self.day_of(seen) <= self.day_of(now) and now < self.ends(seen)
