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
        table["cast"] = tuple(Person(**{**each, "people": tuple(each["people"])}) for each in table["cast"])
        table["happenings"] = tuple(Happening(**each) for each in table["happenings"])
        table["always_ask"] = tuple(table["always_ask"])
        return cls(**table)
