"""The facts of the guards: sending stopped, sending resumed, and on which machine the state was at work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.facts.events import Event
from mailwatch.domain.facts.reasons import Reason


@dataclass(frozen=True, kw_only=True)
class SendingSuspended(Event):
    """A guard stopped sending: of one account, or of all where ``account`` is empty.

    ``guard`` is a word of :class:`mailwatch.domain.rules.guards.Guard`; ``until`` None:
    until it is lifted. ``seconds`` is what was measured, for clocks.
    """

    guard: str
    account: str
    because: Reason
    at: datetime
    until: datetime | None = None
    seconds: int = 0


@dataclass(frozen=True, kw_only=True)
class SendingResumed(Event):
    """A guard let go: by itself, or by the owner's word."""

    guard: str
    account: str
    at: datetime
    by_owner: bool = False


@dataclass(frozen=True, kw_only=True)
class InstanceSeen(Event):
    """The state was opened for work; ``mark`` names machine and file (empty: whichever comes next)."""

    mark: str
    at: datetime
