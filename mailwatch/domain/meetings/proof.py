"""Which words about a meeting count: only what the owner's side proves makes one, or moves it (I11).

An invitation is anybody's to send. A meeting is the owner's when they invited
to it, accepted it (both seen in Sent), or said so. The client's own
cancellations and answers may end it (I12). All else that is said of it is a
doubt: it holds the meeting, and the owner is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.domain.client.matters import FROM_FILE
from mailwatch.domain.meetings.notices import ORGANIZER_METHODS, SeenNotice, answering

MAX_WORDS = 200
"""Words of others about one meeting that are weighed; more than that nobody writes who means well."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """The owner's word about a meeting of the mailbox, and when.

    ``in_full``: they agreed to it as it was shown to them, its title included.
    Else they only spoke of it (missed, held), as of one that they have.
    """

    at: datetime
    in_full: bool


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """The words about one UID: those that count, and those that only raise a doubt.

    ``agreed``: the owner's side proves the meeting. ``titled``: what it is
    called, and where it is, comes from there as well. ``settled_at`` is up to
    when the owner is known to have looked at what others said. ``too_many``:
    not all words of others were weighed, of which the last came at ``last_at``.
    """

    counted: tuple[SeenNotice, ...]
    doubtful: tuple[SeenNotice, ...] = ()
    agreed: bool = False
    titled: bool = False
    settled_at: datetime | None = None
    too_many: bool = False
    last_at: datetime = FROM_FILE


def weigh_words(said: Sequence[SeenNotice], told: Sequence[Agreement], people: Collection[str]) -> Weighed:
    """Sort the words about one UID; ``people`` are the client's addresses."""
    others = [each for each in said if each.by != "owner"]
    kept = frozenset(id(each) for each in others[:MAX_WORDS])
    heard = [each for each in said if each.by == "owner" or id(each) in kept]
    known = [each for each in heard if not each.notice.names_unread]
    unread = tuple(each for each in heard if each.notice.names_unread)
    invited = [
        each
        for each in known
        if each.by == "owner" and each.notice.method in ORGANIZER_METHODS and not each.is_cancel
    ]
    accepted = [each for each in known if each.by == "owner" and _accepts(each)]
    in_full = [each for each in told if each.in_full]
    if invited:
        weighed = _of_ours(known, people)
    elif accepted or in_full:
        weighed = _of_theirs(known, accepted, in_full)
    elif told:
        weighed = replace(_of_theirs(known, [], told), titled=False)
    else:
        return Weighed(counted=tuple(known))
    settled = [*(each.at for each in told), *(each.at for each in (*invited, *accepted))]
    return replace(
        weighed,
        doubtful=(*weighed.doubtful, *unread),
        settled_at=max(settled),
        too_many=len(others) > MAX_WORDS,
        last_at=max((each.at for each in others), default=FROM_FILE),
    )


def _of_ours(known: Sequence[SeenNotice], people: Collection[str]) -> Weighed:
    """A meeting to which the owner invites: their words make it, the client's answers may decline it."""
    theirs = frozenset(spec.lower() for spec in people)
    counted: list[SeenNotice] = []
    doubtful: list[SeenNotice] = []
    for each in known:
        method = each.notice.method
        if each.by == "owner" or (each.by == "client" and method not in ORGANIZER_METHODS):
            counted.append(each)
        elif method != "reply" or each.notice.actor.lower() in {"", *theirs}:
            # Another guest's answer says nothing about the client's coming.
            doubtful.append(each)
    return Weighed(counted=tuple(counted), doubtful=tuple(doubtful), agreed=True, titled=True)


def _of_theirs(
    known: Sequence[SeenNotice], accepted: Sequence[SeenNotice], told: Sequence[Agreement]
) -> Weighed:
    """A meeting that others made, and the owner accepted or agreed to: it stands as it was then.

    What they accepted is what their own answer says of it; where that leaves
    the hour or the rule of a series out, what it answered.
    """
    until = max((each.at for each in told), default=None)
    seen = [each for each in known if until is not None and each.at <= until]
    made = [each for each in seen if each.notice.method in ORGANIZER_METHODS]
    if all(each.is_cancel for each in made):
        # The invitation was never seen: an answer that repeats it told the owner of it.
        made += [_as_invitation(each, known) for each in seen if each.notice.method == "reply"]
    made += [_as_invitation(each, known) for each in accepted]
    taken = {id(each) for each in made}
    rest = [each for each in known if id(each) not in taken]
    counted: list[SeenNotice] = []
    doubtful: list[SeenNotice] = []
    organizers = {"", *(each.notice.organizer.lower() for each in made)}
    for each in rest:
        # Their own cancellations and everybody's answers; another hour of theirs waits for the owner.
        off = each.is_cancel and each.notice.organizer.lower() in organizers
        ends = off or each.notice.method not in ORGANIZER_METHODS
        (counted if ends and each.by in {"client", "owner"} else doubtful).append(each)
    return Weighed(counted=(*made, *counted), doubtful=tuple(doubtful), agreed=bool(made), titled=True)


def _accepts(seen: SeenNotice) -> bool:
    person = answering(seen.notice)
    return seen.notice.method == "reply" and person is not None and person.answer == "accepted"


def _as_invitation(answer: SeenNotice, known: Sequence[SeenNotice]) -> SeenNotice:
    """An answer as the invitation that it repeats: the other side's."""
    notice = answer.notice
    asked = [each.notice for each in known if _is_answered(each, answer)]
    found = asked[-1] if asked else None
    if found is not None and notice.start is None and notice.start_day is None:
        notice = replace(
            notice,
            start=found.start, end=found.end, start_day=found.start_day, end_day=found.end_day,
            all_day=found.all_day, floating=found.floating, zone=found.zone,
        )  # fmt: skip
    if found is not None and not notice.is_series:
        notice = replace(
            notice,
            rule=found.rule, series=found.series, occurrences=found.occurrences, excluded=found.excluded,
            expanded_from=found.expanded_from, expanded_until=found.expanded_until,
        )  # fmt: skip
    senders = (notice.organizer,) if notice.organizer else ()
    other_side = "owner" if answer.by == "client" else "client"
    return replace(answer, notice=replace(notice, method="request", senders=senders), by=other_side)


def _is_answered(invitation: SeenNotice, answer: SeenNotice) -> bool:
    """Whether an answer can be one to this invitation: it was there before, and names the same hour."""
    asked, given = invitation.notice, answer.notice
    if asked.method not in {"request", "publish", ""} or invitation.is_cancel or invitation.at > answer.at:
        return False
    if asked.instance != given.instance or asked.sequence > given.sequence:
        return False
    if given.start is None and given.start_day is None:
        return asked.sequence == given.sequence
    return (asked.start, asked.start_day) == (given.start, given.start_day)
