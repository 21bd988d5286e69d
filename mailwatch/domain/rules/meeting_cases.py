"""What ends, holds or turns a ladder about a meeting beyond what its state says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailwatch.domain.cases.basis import basis_of, matters_of
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import PlannedMail
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.playbooks.playbook import Anchor, Step, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.due import due_of, limit_of
from mailwatch.domain.steps.hold import Hold
from mailwatch.domain.steps.ladder import is_same_matter


def words_of_it(here: Situation) -> frozenset[str]:
    """The identities of the answers and cancellations by which the case's own meeting was called off.

    They are no answer to what we say about that, whichever of their clocks runs ahead.
    """
    case = here.case
    if case.playbook.anchor is not Anchor.CANCELLATION:
        return frozenset()
    return frozenset(
        seen.identity
        for seen in here.view.meetings
        if seen.by == "client" and seen.notice.method in ("reply", "cancel") and _is_of(case.key.anchor, seen)
    )


def agreed_since(client: ClientSituation, since: datetime) -> Matter | None:
    """A meeting still to come that was agreed after ``since``: there is nothing left to ask for."""
    for matter in matters_of(client):
        if matter.kind is not Subject.MEETING or matter.state is not MatterState.SCHEDULED:
            continue
        if matter.start is None or matter.start <= since:
            continue
        known = [
            fact.at
            for fact in client.view.matters
            if matter.key in (fact.matter, f"{fact.matter}|{matter.key.rpartition('|')[2]}")
            and fact.word in ("added", "agreed")
        ]
        known += [seen.at for seen in client.view.meetings if seen.by == "owner" and _is_of(matter.key, seen)]
        if known and min(known) > since:
            return matter
    return None


def was_moved(here: Situation, at: datetime | None) -> bool:
    """Whether mails of the case named another hour than ``at``, or a later run has begun since."""
    case = here.case
    if case.playbook.subject is not Subject.MEETING:
        return False
    if any(is_same_matter(each, case) and each.key.run > case.key.run for each in here.view.cases):
        return True  # found again in Sent, beside the run that came after the move
    if case.playbook.anchor is not Anchor.START:
        return False
    return any(sent.anchored is not None and sent.anchored != at for sent in case.sent)


def was_planned_for_another_hour(here: Situation, planned: PlannedMail) -> bool:
    """Whether the meeting was moved while a mail about it waited."""
    playbook = here.case.playbook
    if playbook.subject is not Subject.MEETING or playbook.anchor is not Anchor.START:
        return False
    return planned.anchored is not None and planned.anchored != basis_of(here).at


def told_when_due(here: Situation, step: Step, hold: Hold) -> Hold:
    """That a meeting's mail waits for the owner's answer is worth a word at the hour at which it would go."""
    at = due_of(here, step).at
    if here.now < at:
        return replace(hold, until=at)
    return replace(hold, tell=True, about=str(hold.because.get("at")))


def passes_at(here: Situation, step: Step) -> datetime | None:
    """When a mail that waits for somebody misses its moment; None where it has none, or missed it already."""
    if step.not_later_than is None:
        return None
    limit = limit_of(here, step.not_later_than)
    return limit if limit is not None and here.now <= limit else None


def _is_of(key: str, seen: MeetingSeen) -> bool:
    return key == seen.notice.uid or key.startswith(f"{seen.notice.uid}|")
