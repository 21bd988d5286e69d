"""What a decision is made on: one case with all that is known around it."""

from __future__ import annotations

from dataclasses import dataclass

from mailwatch.domain.case import Case
from mailwatch.domain.policy import ClientPolicy, Sight
from mailwatch.domain.view import ClientView


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One case with all that is known around it."""

    sight: Sight
    view: ClientView
    case: Case
    policy: ClientPolicy
