"""Meetings of the mailbox as facts: what invitations and cancellations say, as the owner's file would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mailwatch.domain.events import MatterSaid, MeetingSeen
from mailwatch.domain.matters import FROM_FILE
from mailwatch.domain.meetings import MeetingState, SeenNotice, fold_meetings
from mailwatch.domain.playbook import Subject


def from_mailbox(
    client: str, seen: Sequence[MeetingSeen], people: Sequence[str], terms: Mapping[str, str]
) -> tuple[MatterSaid, ...]:
    """Each meeting that has an hour, as it stands; ``terms`` is what holds for this client's meetings."""
    if not seen:
        return ()
    notices = (SeenNotice(notice=each.notice, at=each.at, by=each.by) for each in seen)
    facts: list[MatterSaid] = []
    for state in fold_meetings(notices, client_people=people):
        if state.start is not None and state.status != "replaced":
            facts += _facts(client, state, people, terms)
    return tuple(facts)


def _facts(
    client: str, state: MeetingState, people: Sequence[str], terms: Mapping[str, str]
) -> list[MatterSaid]:
    values = {
        **terms,
        "about": state.summary,
        "join": state.join,
        "place": "" if state.location == state.join else state.location,
        "found_in": "mailbox",
    }
    added = MatterSaid(
        kind=Subject.MEETING,
        matter=state.key,
        word="added",
        client=client,
        at=FROM_FILE,
        starts=state.start,
        people=tuple(each for each in state.invited if each in people),
        values=tuple(sorted((name, value) for name, value in values.items() if value)),
    )
    if state.status == "scheduled" or state.cancelled_at is None:
        return [added]
    cancelled = MatterSaid(
        kind=Subject.MEETING,
        matter=state.key,
        word="cancelled",
        client=client,
        at=state.cancelled_at,
        by="owner" if state.cancelled_by == "owner" else "client",
    )
    return [added, cancelled]
