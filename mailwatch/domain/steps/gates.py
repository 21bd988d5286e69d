"""What the owner confirms before a step may go: its gates, and those that only the case as it stands has."""

from __future__ import annotations

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.ladder import facts_of


def gates_of(here: Situation, step: Step) -> tuple[str, ...]:
    """The gates of ``step`` in plain words, each once."""
    found = facts_of(here)
    now = (need for condition, need in step.needs_when if condition.holds(found, here.case.sent_names))
    return tuple(dict.fromkeys((*here.policy.needs_for(step), *now)))


def takes_a_file(need: str) -> bool:
    """Whether only an attached file meets the gate: it ends in *attached*."""
    return need.casefold().endswith(" attached")
