"""One person is never under two ladders at once: who goes first, and who waits behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.steps.due import NothingAskedError, due_of
from mailwatch.domain.steps.ladder import next_step


def waiting_behind(cases: Sequence[Situation]) -> dict[CaseKey, Case]:
    """For each of a client's cases that must wait, the one that goes first.

    A ladder under way keeps the client until it ends; only one whose hour
    would pass goes before it. One that can't go on (its invoice is contested,
    or not known any more) keeps nobody waiting. Of several that fall due, the
    kind question comes before money, even where its hour is a later one of the
    same day; of two under way the one that wrote last goes on.
    """
    if len(cases) <= 1:
        return {}
    now, calendar = cases[0].now, cases[0].calendar
    tonight = calendar.end_of(calendar.day_of(now))
    contenders: list[tuple[tuple[bool, bool, timedelta, int, datetime, str], Case]] = []
    for here in cases:
        if _is_at_rest(here):
            continue
        due, active, case = _due(here), _is_active(here), here.case
        playbook = case.playbook
        latest = now if playbook.interrupts else tonight
        if not active and (due is None or due > latest):
            continue
        silent = now - max(sent.sent_at for sent in case.sent) if active else timedelta(0)
        order = (not playbook.interrupts, not active, silent, playbook.rank, due or now, str(case.key))
        contenders.append((order, case))
    if not contenders:
        return {}
    first = min(contenders, key=lambda pair: pair[0])[1]
    return {here.case.key: first for here in cases if here.case.key != first.key and _presses(here)}


def _is_active(here: Situation) -> bool:
    """Whether a pressing mail of it has gone out, so that the client is under this ladder.

    Where nothing pressing is to come and no ultimatum runs (a farewell after a
    notice, a thank-you), the client is free for others.
    """
    sent = [step for step in here.case.playbook.steps if step.name in here.case.sent_names]
    if not any(step.pressing for step in sent):
        return False
    return any(step.is_ultimatum for step in sent) or _presses(here)


def _is_at_rest(here: Situation) -> bool:
    if here.case.playbook.subject is not Subject.INVOICE:
        return False
    matter = matter_of(here)
    return matter is None or (matter.disputed and here.case.playbook.runs_in(matter.state))


def _presses(here: Situation) -> bool:
    step = next_step(here)
    return step is not None and step.pressing and not step.on


def _due(here: Situation) -> datetime | None:
    """When its next pressing step falls due, or None when it has none."""
    step = next_step(here)
    if step is None or not step.pressing:
        return None
    try:
        return due_of(here, step).at
    except (NothingAskedError, NoSuchDayError):
        return None
