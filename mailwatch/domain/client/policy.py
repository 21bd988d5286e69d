"""What the owner's file says about one client, in the domain's own types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from mailwatch.domain.days.bank_look import BankLook
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.playbooks.playbook import Consent, Playbook, Step, Subject


class Mode(StrEnum):
    """How far sending is switched on (SPEC section 8)."""

    OFF = "off"
    REVIEW = "review"
    ON = "on"


class Chase(StrEnum):
    """Which own mails expect an answer (SPEC section 4)."""

    ASKED = "asked"
    ALL = "all"
    MARKED = "marked"


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """A thread that the owner gave to a playbook: by base subject (case folded), and what is waited for."""

    subject: str
    playbook: str
    what: str = ""


@dataclass(frozen=True, kw_only=True)
class ClientPolicy:
    """The rules in force for one client.

    ``people`` may be written to, ``superiors`` only where a step names them;
    ``addresses`` gives the sending address of each account, ``account_of`` the
    account behind each own address; ``waiting`` are the subjects the owner
    marked as waited for, ``claims`` those given to a playbook; ``matters`` are
    the invoices and meetings of the file, ``facts`` what conditions may ask.
    ``tells_owner``: notices are mailed; ``lists_daily``: what waits for the owner is listed each day.
    """

    client: str
    people: tuple[str, ...]
    calendar: WorkingCalendar
    playbooks: tuple[Playbook, ...]
    accounts: tuple[str, ...]
    addresses: Mapping[str, str]
    account_of: Mapping[str, str] = field(default_factory=dict)
    superiors: tuple[str, ...] = ()
    never_chase: bool = False
    mode: Mode = Mode.OFF
    chase: Chase = Chase.ASKED
    always_ask: frozenset[str] = frozenset()
    waiting: tuple[str, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    matters: tuple[MatterSaid, ...] = ()
    meeting_terms: tuple[tuple[str, str], ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    remind_all: bool = False
    stale_after: timedelta = timedelta(seconds=120)
    first_run_window: timedelta = timedelta(days=14)
    auto_reply_hold: int = 3
    absence_grace: int = 1
    temporary_bounce_days: int = 6
    tells_owner: bool = True
    takes_dates: bool = False
    lists_daily: bool = False
    most_per_client: int = 1
    most_per_account: int = 20
    bank_look: BankLook = field(default_factory=BankLook)

    @property
    def display(self) -> TimeDisplay:
        """The owner's clock and this client's, for hours in words."""
        return TimeDisplay(own=self.bank_look.zone, theirs=self.calendar.zone)

    def playbook(self, name: str) -> Playbook | None:
        """The playbook of that name, or None where this client has none."""
        return next((each for each in self.playbooks if each.name == name), None)

    @property
    def for_silence(self) -> Playbook | None:
        """The playbook for a client who is silent in whichever thread."""
        return next((each for each in self.playbooks if each.subject is Subject.CLIENT), None)

    def consent_for(self, step: Step) -> Consent:
        """The consent a step needs: reviewed mails and those on ``always_ask`` wait for the owner's yes."""
        if self.mode is Mode.REVIEW or step.name in self.always_ask or self._doubts(step):
            return Consent.ASK
        if step.consent is Consent.ANNOUNCE and not self.tells_owner:
            # Nobody can be told a working day ahead, so the owner is asked.
            return Consent.ASK
        return step.consent

    def needs_for(self, step: Step) -> tuple[str, ...]:
        """What the owner confirms before the step may go: its gates, and what its doubts ask."""
        return tuple(dict.fromkeys((*step.needs, *self._doubts(step))))

    def _doubts(self, step: Step) -> tuple[str, ...]:
        return tuple(need for condition, need in step.asks_when if condition.holds(self.facts, frozenset()))
