"""Meetings, folded from all that invitations, answers and cancellations said of them.

The order in which messages arrive doesn't matter, nor does seeing one twice:
words are put in order by what they say of themselves (SEQUENCE, DTSTAMP). The
organizer's words make the meeting; an answer counts for the time that it
answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mailwatch.domain.meetings.attendees import answers_to, comments, declined, people_invited, proposals
from mailwatch.domain.meetings.notices import SeenNotice, unique
from mailwatch.domain.meetings.organizer import OrganizerState, Words
from mailwatch.domain.meetings.state import Answer, Comment, MeetingState, Moved, Proposal

__all__ = ["Answer", "Comment", "MeetingState", "Moved", "Proposal", "SeenNotice", "fold_meetings"]


def fold_meetings(
    notices: Iterable[SeenNotice], *, client_people: Collection[str] | None = None
) -> tuple[MeetingState, ...]:
    """Every meeting that the notices speak of, by start and key.

    ``client_people`` are the client's addresses: a meeting that the owner
    organizes is declined when all of them who are invited have declined. None
    takes everybody invited who is neither organizer nor owner for the client's.
    """
    by_uid: dict[str, list[SeenNotice]] = {}
    for seen in unique(notices):
        by_uid.setdefault(seen.notice.uid, []).append(seen)
    clients = None if client_people is None else frozenset(spec.lower() for spec in client_people)
    states = []
    for uid, said in by_uid.items():
        words = Words(said)
        owners = frozenset(each.notice.speaker.lower() for each in said if each.by == "owner")
        for name in words.instances():
            standing = words.standing(name)
            if standing is not None:
                states.append(_state(uid, name, words, standing, owners, clients))
    return tuple(sorted(states, key=lambda state: (_start_text(state), state.key)))


def _start_text(state: MeetingState) -> str:
    start = state.start or state.start_day
    return start.isoformat() if start else "~"  # behind every date


def _state(
    uid: str,
    name: str,
    words: Words,
    standing: OrganizerState,
    owners: frozenset[str],
    clients: frozenset[str] | None,
) -> MeetingState:
    known = words.invitations(name)
    # A cancellation often says less than the invitation did.
    described = known[-1] if known and standing.status != "scheduled" else standing.word
    invited = people_invited(words, described)
    answers, uninvited = answers_to(words, name, standing, described, invited)
    status, at, by = standing.status, standing.at, standing.by
    if status == "scheduled":
        client_organizes = words.organizer_by == "client" or (
            clients is not None and words.organizer in clients
        )
        refusal = declined(
            answers, invited, owners=owners, clients=clients, client_organizes=client_organizes
        )
        if refusal is not None:
            status, (at, by) = "declined", refusal
    methods = {each.notice.method for each in known}
    return MeetingState(
        key=f"{uid}|{name}" if name else uid,
        uid=uid,
        instance=name,
        start=standing.meeting.start,
        end=standing.meeting.end,
        start_day=standing.meeting.start_day,
        end_day=standing.meeting.end_day,
        summary=described.notice.summary,
        location=described.notice.location,
        join=described.notice.join,
        organizer=words.organizer,
        organizer_by=words.organizer_by,
        sequence=standing.word.notice.sequence,
        status=status,
        known_from="invitation" if methods - {"reply"} else "answer" if methods else "cancellation",
        cancelled_at=at,
        cancelled_by=by,
        invited=tuple(sorted(invited)),
        answers=answers,
        uninvited=uninvited,
        moved=words.moved(name),
        proposed=proposals(words, name, standing),
        comments=comments(words, name),
    )
