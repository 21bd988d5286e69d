"""Meetings of the mailbox as facts: what invitations and cancellations say, as the owner's file would."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

from mailwatch.domain.client.matters import FROM_FILE, MAILBOX
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.meetings.doubts import Doubt, newest_doubt
from mailwatch.domain.meetings.fold import MeetingState, SeenNotice, fold_meetings
from mailwatch.domain.meetings.instances import count_out
from mailwatch.domain.meetings.notices import unique
from mailwatch.domain.meetings.proof import Agreement, Weighed, weigh_words
from mailwatch.domain.playbooks.playbook import Subject

ABANDONED = frozenset({"dropped", "excused"})
"""Words of the owner that say nothing of having a meeting."""


@dataclass(frozen=True, kw_only=True)
class Circle:
    """Around the meetings of a client's mailbox: whose they are, what the owner said, and when it is.

    ``people`` are the client's addresses, ``terms`` what holds for the client's
    meetings, ``told`` the owner's words about meetings. ``named`` are keys that
    a case is about.
    """

    client: str
    people: Sequence[str]
    terms: Mapping[str, str]
    told: Sequence[MatterSaid] = ()
    named: Collection[str] = ()
    now: datetime
    own_names: Collection[str] = field(default_factory=frozenset)


def from_mailbox(seen: Sequence[MeetingSeen], circle: Circle) -> tuple[MatterSaid, ...]:
    """Each meeting that has an hour: set up, moved and called off, each at the instant at which it was seen.

    That a meeting exists has no instant of its own: the owner may have spoken
    of it before its invitation was read. One that the owner's side does not
    prove is only ``proposed``; what others say beside the proof is ``doubted``.
    """
    by_uid: dict[str, list[SeenNotice]] = {}
    for each in seen:
        # The bar parts a UID from the name of one meeting: no UID may be taken for both together.
        uid = each.notice.uid.replace("|", "¦")
        notice = each.notice if uid == each.notice.uid else replace(each.notice, uid=uid)
        word = SeenNotice(notice=notice, at=each.at, by=each.by, identity=each.identity)
        by_uid.setdefault(uid, []).append(word)
    told = _told(circle.told)
    facts: list[MatterSaid] = []
    for uid, said in by_uid.items():
        if uid not in circle.own_names:
            facts += _of_uid(uid, unique(said), told.get(uid, ()), circle)
    return tuple(facts)


def _told(facts: Sequence[MatterSaid]) -> Mapping[str, Sequence[Agreement]]:
    """The owner's words about meetings, by UID."""
    found: dict[str, list[Agreement]] = {}
    for fact in facts:
        if fact.kind == Subject.MEETING and MAILBOX not in fact.values and fact.word not in ABANDONED:
            agreement = Agreement(at=fact.at, in_full=fact.word == "agreed")
            for uid in dict.fromkeys((fact.matter, fact.matter.rpartition("|")[0] or fact.matter)):
                found.setdefault(uid, []).append(agreement)
    return found


def _of_uid(
    uid: str, said: Sequence[SeenNotice], told: Sequence[Agreement], circle: Circle
) -> list[MatterSaid]:
    weighed = weigh_words(said, told, circle.people)
    if not weighed.agreed:
        return _proposed(weighed, circle)
    named = [
        key.removeprefix(f"{uid}|")
        for key in (*circle.named, *(fact.matter for fact in circle.told))
        if key.startswith(f"{uid}|")
    ]
    counted = count_out(weighed.counted, weighed.doubtful, now=circle.now, named=named)
    states = [
        state
        for state in fold_meetings(counted.words, client_people=circle.people)
        if state.start is not None and state.status != "replaced"
    ]
    facts: list[MatterSaid] = []
    for state in states:
        facts += _facts(state, circle, titled=weighed.titled)
        doubt = newest_doubt(state, counted, settled_at=weighed.settled_at)
        if weighed.too_many:
            doubt = Doubt(about="more is said of it than can be weighed", at=weighed.last_at)
        if doubt is not None:
            values = {"doubt": doubt.about, "identity": doubt.identity, **dict((MAILBOX,))}
            facts.append(_fact(state, circle, "doubted", at=doubt.at, starts=doubt.starts, values=values))
    return facts


def _proposed(weighed: Weighed, circle: Circle) -> list[MatterSaid]:
    """What others invite to, as they say it; a series is one of them, and is not counted out."""
    facts = []
    for state in fold_meetings(weighed.counted, client_people=circle.people):
        if state.start is None or state.status == "replaced":
            continue
        word = "proposed" if state.status == "scheduled" else "withdrawn"
        values = {
            "said_about": state.summary,
            "said_join": state.join,
            "said_place": state.location,
            "said_by": state.organizer,
            **circle.terms,
            **dict((MAILBOX,)),
        }
        facts.append(_fact(state, circle, word, at=FROM_FILE, starts=state.start, values=values))
    return facts


def _fact(
    state: MeetingState,
    circle: Circle,
    word: str,
    *,
    at: datetime,
    starts: datetime | None = None,
    by: str = "",
    values: Mapping[str, str] | None = None,
) -> MatterSaid:
    # Who invites is there as well, and not always on the list of those who are invited.
    expected = {*state.invited, state.organizer}
    return MatterSaid(
        kind=Subject.MEETING,
        matter=state.key,
        word=word,
        client=circle.client,
        at=at,
        starts=starts,
        by=by,
        people=tuple(each for each in circle.people if each in expected) if values else (),
        values=tuple(sorted((name, value) for name, value in (values or dict((MAILBOX,))).items() if value)),
    )


def _facts(state: MeetingState, circle: Circle, *, titled: bool) -> list[MatterSaid]:
    values = {**circle.terms, **dict((MAILBOX,))}
    if titled:
        values |= {
            "about": state.summary,
            "join": state.join,
            "place": "" if state.location == state.join else state.location,
        }
    starts = [each.start for each in state.moved] + [state.start]
    first = next(each for each in starts if each is not None)
    facts = [_fact(state, circle, "added", at=FROM_FILE, starts=first, values=values)]
    for moved, (before, after) in zip(state.moved, pairwise(starts), strict=True):
        if before is not None and after is not None:
            facts.append(_fact(state, circle, "moved", at=moved.at, starts=after))
    if state.status != "scheduled" and state.cancelled_at is not None:
        facts.append(_fact(state, circle, "cancelled", at=state.cancelled_at, by=state.cancelled_by))
    return facts
