"""Conditions of a step: one short sentence each, over facts that are known or declared."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from mailwatch.domain.facts.stored_text import StoredAsText

OF_THE_CASE = frozenset(
    {
        "agreed_date",
        "asked_by",
        "missed_count",
        "part_paid",
        "promised_date",
        "waited_days",
        "attachment",
        "several",
        "place",
        "join",
        "owes",
        "ending",
        "needs_new_time",
    }
)
"""Facts that only a case tells; all others are the client's."""

BUILT_IN = frozenset(
    {
        "phase",
        "project",
        "goal",
        "kind",
        "language",
        "open_amount",
        "urgent",
        "policy",
        "join",
        "place",
        "missed_count",
        "part_paid",
        "promised_date",
        "agreed_date",
        "asked_by",
        "waited_days",
        "attachment",
        "several",
        "owes",
        "ending",
        "needs_new_time",
    }
)
"""Facts that every playbook may ask about; others are declared under ``[facts]``."""

NOTHING = frozenset({"", "false", "no", "0"})
"""What a bare name takes for untrue."""


@dataclass(frozen=True, kw_only=True)
class Condition(StoredAsText):
    """``phase != prospect``, ``urgent``, ``not urgent``, ``missed_count >= 2``, ``sent ultimatum``."""

    name: str
    relation: str = ""
    values: tuple[str, ...] = ()
    negated: bool = False

    def __str__(self) -> str:
        if self.is_about_step or not self.relation:
            words = ("not" if self.negated else "", self.relation, self.name)
        else:
            words = (self.name, self.relation, ", ".join(self.values))
        return " ".join(word for word in words if word)

    @classmethod
    def from_text(cls, text: str) -> Condition:
        """As :func:`parse_condition`."""
        return parse_condition(text)

    @property
    def is_about_step(self) -> bool:
        """Whether it asks if a step was sent; ``name`` is then the step."""
        return self.relation == "sent"

    def holds(self, facts: Mapping[str, str], sent: Collection[str]) -> bool:
        """Judge it; a fact that is not known is empty."""
        value = facts.get(self.name, "").strip()
        match self.relation:
            case "sent":
                result = self.name in sent
            case "":
                result = value.casefold() not in NOTHING
            case "=" | "in":
                result = value.casefold() in {each.casefold() for each in self.values}
            case "!=":
                result = value.casefold() != self.values[0].casefold()
            case _:
                result = _compare(value, self.relation, self.values[0])
        return result is not self.negated


_NAME = r"[a-z][a-z0-9_]*"
_SENT = re.compile(r"(not )?sent ([a-z][a-z0-9-]*)")
_BARE = re.compile(rf"(not )?({_NAME})")
_RELATION = re.compile(rf"({_NAME}) (=|!=|>=|<=|in) (.+)")


def parse_condition(text: str) -> Condition:
    """Read one condition; raises ValueError."""
    words = " ".join(text.split())
    if match := _SENT.fullmatch(words):
        return Condition(name=match[2], relation="sent", negated=bool(match[1]))
    if match := _BARE.fullmatch(words):
        return Condition(name=match[2], negated=bool(match[1]))
    if match := _RELATION.fullmatch(words):
        values = tuple(part.strip() for part in match[3].split(",")) if match[2] == "in" else (match[3],)
        if match[2] in (">=", "<=") and _number(match[3]) is None:
            raise ValueError(f"“{match[3]}” is no number to compare with")
        return Condition(name=match[1], relation=match[2], values=values)
    raise ValueError(
        f"“{text}” is no condition; write “phase != prospect”, “urgent”, “not urgent”, "
        "“goal in keep, leave”, “missed_count >= 2” or “sent ultimatum”"
    )


def _compare(value: str, relation: str, bound: str) -> bool:
    left, right = _number(value), _number(bound)
    if left is None or right is None:
        return False
    return left >= right if relation == ">=" else left <= right


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text.partition(" ")[0])
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
