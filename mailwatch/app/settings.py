"""What the use cases need of the owner's file, in the program's own types; made at the composition root."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, timedelta, tzinfo
from pathlib import Path

from mailwatch.domain.client.policy import ClientPolicy, Mode
from mailwatch.domain.days.owner_hours import OwnerHours
from mailwatch.domain.facts.money import Money
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.playbooks.playbook import texts_in
from mailwatch.domain.senders.address_book import AddressBook


@dataclass(frozen=True, kw_only=True)
class AccountSettings:
    """One mailbox of the owner. ``address`` sends; ``copies`` says who files the Sent copy.

    ``copy_to_self``: each step goes to ``address`` as well, unseen by the client, as evidence that it left.
    ``authserv_id`` is the name under which its own mail server writes down what it checked, where known.
    """

    name: str
    address: str
    addresses: frozenset[str]
    from_name: str
    copies: str = "append"
    copy_to_self: bool = False
    authserv_id: str = ""
    poll_seconds: float = 60.0


@dataclass(frozen=True, kw_only=True)
class ClientWords:
    """What the texts for one client are made of; empty strings stand for what the owner did not say."""

    language: str
    salutation: str
    name: str
    project: str
    own_name: str
    own_phone: str = ""
    particle: str = ""
    open_amount: Money | None = None
    goal: str = ""
    else_try: str = ""
    topics: tuple[tuple[str, str], ...] = ()
    kind: str = "business"
    phase: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    own_zone: tzinfo | None = None
    familiar: bool = False
    """Addressed as du, tú, tu, te; the texts are others."""

    @property
    def texts_in(self) -> str:
        """The end of the names of the texts for them: the language, with their address."""
        return texts_in(self.language, familiar=self.familiar)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything in force; ``zone`` is the owner's, ``owner_hours`` when they are told of what can wait.

    ``fingerprint`` is journaled beside each decision.
    """

    accounts: Mapping[str, AccountSettings]
    policies: Mapping[str, ClientPolicy]
    words: Mapping[str, ClientWords]
    book: AddressBook
    owner: tuple[str, ...]
    mode: Mode = Mode.OFF
    notices: bool = True
    owner_hours: OwnerHours = field(default_factory=OwnerHours)
    lookback: timedelta = timedelta(days=90)
    max_due: int = 5
    clock_tolerance: timedelta = timedelta(minutes=5)
    book_fingerprint: str = ""
    fingerprint: str = ""
    text_limit: int = 262_144
    attachments: Path | None = None
    html: bool = True
    names: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC

    def display(self, client: str = "") -> TimeDisplay:
        """The owner's clock, with the client's where there is such a client."""
        policy = self.policies.get(client)
        return TimeDisplay(own=self.zone, theirs=policy.calendar.zone if policy else None)

    def zone_of(self, client: str, *, own: bool) -> tzinfo:
        """Where the author of a mail to or from this client is: the owner's zone for their ``own``."""
        policy = self.policies.get(client)
        return self.zone if own or policy is None else policy.calendar.zone

    def language_of(self, client: str) -> str:
        """The language in which they write to each other; "" where there is no such client."""
        words = self.words.get(client)
        return words.language if words is not None else ""
