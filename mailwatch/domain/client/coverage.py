"""How far the mailboxes were read when a client is judged, and what keeps an account from sending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mailwatch.domain.facts.reasons import Reason


@dataclass(frozen=True, kw_only=True)
class Suspended:
    """Why an account may not send, and until when (None: until somebody acts)."""

    because: Reason
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class MailboxCoverage:
    """The time of judging, and up to when each account was completely read.

    ``no_copies`` are the accounts whose provider should file Sent copies and
    did not: there a lost state could not find again what was sent (I2).
    ``suspended`` says why an account may not send now, ``left`` when its steps
    of the last 24 hours went out.
    """

    now: datetime
    observed: Mapping[str, datetime | None]
    no_copies: frozenset[str] = frozenset()
    suspended: Mapping[str, Suspended] = field(default_factory=dict)
    left: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)

    @property
    def observed_until(self) -> datetime | None:
        """The oldest of the accounts' views; None when one was never read completely (I3)."""
        views = list(self.observed.values())
        if not views or any(view is None for view in views):
            return None
        return min(view for view in views if view is not None)
