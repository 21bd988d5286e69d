"""What will happen, as a list that can be written down, cut shorter, and played again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One thing that happens. ``at``: seconds since the start of the world.

    ``during`` names a point inside a turn ("opened", "look" ...): then the
    thing waits from ``at`` on for the point to come up for the ``skip`` + 1st time.
    """

    at: int
    kind: str
    client: str = ""
    during: str = ""
    skip: int = 0
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Bill:
    """An invoice in the owner's file: an amount in whole euros, the day by which it is to be paid."""

    number: str
    amount: int
    due: str


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A meeting in the owner's file. ``window``: hours before it in which calling it off is late."""

    name: str
    start: str
    window: int = 0
    urgent: bool = False
    policy: bool = True


@dataclass(frozen=True, kw_only=True)
class Person:
    """A client of the cast. ``zone`` is where they live, ``country`` what the owner's file says."""

    key: str
    name: str
    people: tuple[str, ...]
    company: str
    country: str
    zone: str
    project: str
    goal: str = ""
    kind: str = "business"
    superior: str = ""
    invoices: tuple[Bill, ...] = ()
    """Those that stand in the owner's file."""
    meetings: tuple[Talk, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    """Subjects of threads that the file gives to a ladder of their own, and which."""
    silence_approves: bool = False


@dataclass(frozen=True, kw_only=True)
class Script:
    """A whole world to come: who is in it, how its servers behave, and what happens."""

    seed: str
    start: str
    days: int
    cast: tuple[Person, ...]
    accounts: int = 1
    copies: str = "append"
    copy_delay: int = 0
    rewrites_ids: bool = False
    max_due: int = 5
    always_ask: tuple[str, ...] = ()
    every: bool = False
    """Whether invoices, meetings, assigned threads and endings are played beside silences."""
    note: bool = False
    """Whether the friendly note before the due date is switched on."""
    take_dates: bool = False
    """Whether the file takes a day that a client promises for given, without a word of the owner's."""
    happenings: tuple[Happening, ...] = ()

    @property
    def begins(self) -> datetime:
        """The instant zero of ``Happening.at``."""
        return datetime.fromisoformat(self.start).replace(tzinfo=UTC)

    @property
    def ends(self) -> datetime:
        """When the curtain falls."""
        return self.begins + timedelta(days=self.days)

    @property
    def client_months(self) -> float:
        """How much life is in it: clients times months of 30 days."""
        return len(self.cast) * self.days / 30

    def with_happenings(self, happenings: Sequence[Happening]) -> Script:
        """The same world with other things happening."""
        return replace(self, happenings=tuple(sorted(happenings, key=lambda each: each.at)))

    def dump(self) -> str:
        """As text that a person can read and edit."""
        table = asdict(self)
        lines = [json.dumps(each, ensure_ascii=False) for each in table.pop("happenings")]
        head = json.dumps(table, ensure_ascii=False, indent=1)[:-2]
        body = ",\n  ".join(lines)
        return f'{head},\n "happenings": [\n  {body}\n ]\n}}\n'

    @classmethod
    def load(cls, text: str) -> Script:
        """Read what ``dump`` wrote."""
        table = json.loads(text)
        table["cast"] = tuple(_person(each) for each in table["cast"])
        table["happenings"] = tuple(Happening(**each) for each in table["happenings"])
        table["always_ask"] = tuple(table["always_ask"])
        return cls(**table)


def _person(table: dict[str, Any]) -> Person:
    """Scripts that were kept before there were invoices and meetings have none."""
    lists: dict[str, Any] = {
        "people": tuple(table["people"]),
        "invoices": tuple(Bill(**each) for each in table.get("invoices", ())),
        "meetings": tuple(Talk(**each) for each in table.get("meetings", ())),
        "waiting": tuple((subject, playbook) for subject, playbook in table.get("waiting", ())),
    }
    return Person(**{**table, **lists})
