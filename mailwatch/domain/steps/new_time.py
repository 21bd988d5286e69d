"""Whether a meeting that did not come about still waits for somebody to ask for a new time."""

from __future__ import annotations

from datetime import datetime

from mailwatch.domain.cases.basis import matters_of
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.playbooks.states import MatterState

ASKING_STEP = "new-time"
"""The step of every shipped playbook about a meeting that asks for a new time."""

ASKING_PLAYBOOK = "new-time"
"""The playbook that does nothing else."""

STANDING = frozenset({MatterState.SCHEDULED, MatterState.HELD})
"""Meetings that stand, or stood."""


def needs_new_time(client: ClientSituation, matter: Matter) -> bool:
    """Whether the client called it off, or had a good reason, and nobody has spoken of another time since.

    Not where the owner called it off, asked themselves, or has another meeting with them.
    """
    off = matter.off_at
    if off is None or matter.cancelled_by == "owner":
        return False
    return not (_asked(client, matter, off) or _owner_wrote(client, off) or _meets(client, matter, off))


def _asked(client: ClientSituation, matter: Matter, since: datetime) -> bool:
    return any(
        sent.step == ASKING_STEP and sent.sent_at >= since
        for case in client.view.cases
        if case.key.anchor == matter.key
        for sent in case.sent
        # What this playbook itself has sent is a step done, and no reason against it.
        if case.playbook.name != ASKING_PLAYBOOK
    )


def _owner_wrote(client: ClientSituation, since: datetime) -> bool:
    calendar = frozenset(seen.identity for seen in client.view.meetings)
    people = frozenset(client.policy.people)
    return any(
        own.speaker is Speaker.OWNER
        and own.at > since
        and own.identity not in calendar
        and not people.isdisjoint(own.to)
        for own in client.view.messages
    )


def _meets(client: ClientSituation, matter: Matter, since: datetime) -> bool:
    """Another meeting stands, or stood, after this one fell through."""
    return any(
        other.kind is Subject.MEETING
        and other.key != matter.key
        and other.state in STANDING
        and other.start is not None
        and other.start > since
        for other in matters_of(client)
    )
