"""Meetings of the mailbox as facts: what invitations and cancellations say, as the owner's file would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from mailwatch.domain.events import MatterSaid, MeetingSeen
from mailwatch.domain.matters import FROM_FILE, MAILBOX
from mailwatch.domain.meetings import MeetingState, SeenNotice, fold_meetings
from mailwatch.domain.playbook import Subject


def from_mailbox(
    client: str, seen: Sequence[MeetingSeen], people: Sequence[str], terms: Mapping[str, str]
) -> tuple[MatterSaid, ...]:
    """Each meeting that has an hour: set up, moved and called off, each at the instant at which it was seen.

    ``terms`` is what holds for this client's meetings. That a meeting exists
    has no instant of its own: the owner may have spoken of it before its
    invitation was read.
    """
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
    def said(word: str, at: datetime, *, starts: datetime | None = None, by: str = "") -> MatterSaid:
        return MatterSaid(
            kind=Subject.MEETING,
            matter=state.key,
            word=word,
            client=client,
            at=at,
            starts=starts,
            by=by,
            values=(MAILBOX,),
        )

    values = {
        **terms,
        "about": state.summary,
        "join": state.join,
        "place": "" if state.location == state.join else state.location,
        **dict((MAILBOX,)),
    }
    # Who invites is there as well, and not always on the list of those who are invited.
    expected = {*state.invited, state.organizer}
    starts = [each.start for each in state.moved] + [state.start]
    added = MatterSaid(
        kind=Subject.MEETING,
        matter=state.key,
        word="added",
        client=client,
        at=FROM_FILE,
        starts=next(each for each in starts if each is not None),
        people=tuple(each for each in people if each in expected),
        values=tuple(sorted((name, value) for name, value in values.items() if value)),
    )
    facts = [added]
    for moved, (before, after) in zip(state.moved, pairwise(starts), strict=True):
        if before is not None and after is not None:
            facts.append(said("moved", moved.at, starts=after))
    if state.status != "scheduled" and state.cancelled_at is not None:
        facts.append(said("cancelled", state.cancelled_at, by=state.cancelled_by))
    return facts
