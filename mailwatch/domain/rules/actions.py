"""What a decision may ask for: values, without a method to carry them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailwatch.domain.client.case import Outcome
from mailwatch.domain.facts.notice_key import NoticeKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent, Step


@dataclass(frozen=True, kw_only=True)
class SendStep:
    """Lay the step into the outbox; ``consent`` says whether it waits there for the owner."""

    step: Step
    to: tuple[str, ...]
    consent: Consent
    due: datetime
    deadline: date | None
    because: Reason
    anchored: datetime | None = None
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PassStep:
    """A step without a mail: tell the owner what is theirs now, and count it as done."""

    step: Step
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Deliver:
    """The row may go to the wire now."""

    row: int
    step: Step
    to: tuple[str, ...]
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Release:
    """An announced row has waited long enough: it goes to the queue."""

    row: int
    because: Reason


@dataclass(frozen=True, kw_only=True)
class Withdraw:
    """Take the row back; nothing of it was handed over."""

    row: int
    because: Reason


@dataclass(frozen=True, kw_only=True)
class CloseCase:
    """The case is over."""

    outcome: Outcome
    because: Reason


@dataclass(frozen=True, kw_only=True)
class TellOwner:
    """Something the owner should know or answer; told once per ``key``."""

    key: NoticeKey
    because: Reason


Action = SendStep | PassStep | Deliver | Release | Withdraw | CloseCase | TellOwner


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What to do, when to look again (None: when something new is known), and why.

    ``held``: something keeps the case back; False where it goes on, ends, or only waits for its time.
    ``until`` is when what holds it ends by itself, None where somebody's word ends it.
    """

    actions: tuple[Action, ...] = ()
    look_again_at: datetime | None = None
    because: Reason
    held: bool = False
    until: datetime | None = None
