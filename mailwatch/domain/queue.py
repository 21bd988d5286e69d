"""One person is never under two ladders at once: who goes first, and who waits behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailwatch.domain.case import Case
from mailwatch.domain.due import NothingAskedError, due_of
from mailwatch.domain.identity import CaseKey
from mailwatch.domain.ladder import next_step
from mailwatch.domain.policy import ClientPolicy
from mailwatch.domain.view import ClientView
from mailwatch.domain.working_time import NoSuchDayError


def waiting_behind(
    cases: Sequence[Case], *, view: ClientView, policy: ClientPolicy, now: datetime
) -> dict[CaseKey, Case]:
    """For each case that must wait, the one that goes first.

    A ladder under way keeps the client until it ends; only one whose hour
    would pass goes before it. Of several that fall due, the kind question
    comes before money.
    """
    if len(cases) <= 1:
        return {}
    contenders: list[tuple[tuple[bool, bool, int, datetime, str], Case]] = []
    for case in cases:
        due = _due(case, view, policy, now)
        active = _is_active(case)
        if not active and (due is None or due > now):
            continue
        playbook = case.playbook
        order = (not playbook.interrupts, not active, playbook.rank, due or now, str(case.key))
        contenders.append((order, case))
    if not contenders:
        return {}
    first = min(contenders, key=lambda pair: pair[0])[1]
    return {case.key: first for case in cases if case.key != first.key and _presses(case, view, policy, now)}


def _is_active(case: Case) -> bool:
    """Whether a pressing mail of it has gone out (or may have), so that the client is under this ladder."""
    pressing = {step.name for step in case.playbook.steps if step.pressing}
    return not pressing.isdisjoint(case.sent_names)


def _presses(case: Case, view: ClientView, policy: ClientPolicy, now: datetime) -> bool:
    step = next_step(view, case, policy, now)
    return step is not None and step.pressing and not step.on


def _due(case: Case, view: ClientView, policy: ClientPolicy, now: datetime) -> datetime | None:
    """When its next pressing step falls due, or None when it has none."""
    step = next_step(view, case, policy, now)
    if step is None or not step.pressing:
        return None
    try:
        return due_of(step, view=view, case=case, policy=policy).at
    except (NothingAskedError, NoSuchDayError):
        return None
