"""The side of the invited: who answered what, and for which time the answer was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailwatch.domain.meetings.notices import SeenNotice, answering, start_of
from mailwatch.domain.meetings.organizer import OrganizerState, Words
from mailwatch.domain.meetings.state import Answer, Comment, Proposal
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice

_ANSWERS = frozenset({"accepted", "declined", "tentative", "delegated"})


def speaks_of(notice: MeetingNotice, name: str) -> bool:
    """Whether a notice is about the meeting ``name``, alone or with its whole series."""
    return notice.instance in {"", name} or (notice.this_and_future and notice.instance < name)


def people_invited(words: Words, invitation: SeenNotice) -> frozenset[str]:
    """Addresses of the people invited, delegates included; empty where no invitation was seen."""
    if invitation.notice.method == "reply":
        return frozenset()
    listed = invitation.notice.attendees
    people = {attendee.spec.lower() for attendee in listed if not attendee.is_resource} - {words.organizer}
    for removal in words.removals:
        if removal.order > invitation.order:
            people -= {attendee.spec.lower() for attendee in removal.notice.attendees}
    return frozenset(people) | {
        attendee.delegated_to.lower()
        for each in words.seen
        if each.notice.method in {"reply", "request"}
        for attendee in each.notice.attendees
        if attendee.delegated_to and attendee.spec.lower() in people
    }


def answers_to(
    words: Words, name: str, standing: OrganizerState, invitation: SeenNotice, invited: frozenset[str]
) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
    """The latest answers that are answers to the meeting as it stands; and those of uninvited people.

    What the organizer's own list says counts only for people of whom no answer
    was seen: it may be older than their mail.
    """
    counted: dict[str, Answer] = {}
    if invitation.notice.method != "reply":
        for attendee in invitation.notice.attendees:
            if attendee.spec.lower() in invited and attendee.answer in _ANSWERS:
                counted[attendee.spec.lower()] = _answer(attendee, invitation.at)
    uninvited: dict[str, Answer] = {}
    replies = [each for each in words.seen if each.notice.method == "reply" and speaks_of(each.notice, name)]
    for each in sorted(replies, key=lambda each: (each.stamp, each.order)):
        person = answering(each.notice)
        if person is None or person.answer not in _ANSWERS:
            continue
        answer = _answer(person, each.at, by=each.by, is_automatic=each.notice.is_automatic)
        if invited and answer.spec not in invited:
            uninvited[answer.spec] = answer
        elif _is_current(words, each.notice, name, standing):
            counted[answer.spec] = answer
    return _sorted(counted), _sorted(uninvited)


def _sorted(answers: dict[str, Answer]) -> tuple[Answer, ...]:
    return tuple(answers[spec] for spec in sorted(answers))


def _answer(attendee: Attendee, at: datetime, *, by: str = "", is_automatic: bool = False) -> Answer:
    return Answer(
        spec=attendee.spec.lower(),
        name=attendee.name,
        answer=attendee.answer,
        at=at,
        by=by,
        delegated_to=attendee.delegated_to,
        is_automatic=is_automatic,
    )


def _is_current(words: Words, reply: MeetingNotice, name: str, standing: OrganizerState) -> bool:
    """Whether an answer is one to the time at which the meeting now stands.

    SEQUENCE alone can't tell: some organizers' programs move a meeting without
    raising it, and some attendees' programs raise it in their answer.
    """
    ruling = standing.word.notice.sequence
    answered = reply.start or reply.start_day
    now = start_of(standing.meeting)
    if name and not reply.instance:
        # An answer to the series tells the series' start; an instance that was moved is another question.
        if now != (standing.meeting.recurrence_id or standing.meeting.recurrence_day):
            return reply.sequence > ruling
        invitations = [each.notice for each in words.whole if not each.is_cancel]
        now = (invitations[-1].start or invitations[-1].start_day) if invitations else None
    if reply.sequence == ruling:
        return answered is None or now is None or answered == now
    return reply.sequence > ruling or (answered is not None and answered == now)


def declined(
    answers: Sequence[Answer],
    invited: frozenset[str],
    *,
    owners: frozenset[str],
    clients: frozenset[str] | None,
    client_organizes: bool,
) -> tuple[datetime, str] | None:
    """When the meeting was called off by answers, and by whom; None when it was not.

    By the owner, who was invited and declined; or by the client, when all
    people on that side who are invited have declined and it isn't their own
    meeting. ``owners`` and ``clients`` are addresses; ``clients`` None takes
    everybody else for the client's.
    """
    refused = {answer.spec: answer for answer in answers if answer.answer == "declined"}
    own = [answer.at for spec, answer in refused.items() if spec in owners]
    if own:
        return max(own), "owner"
    passed_on = {answer.spec for answer in answers if answer.answer == "delegated"}
    people = (invited or {answer.spec for answer in answers}) - owners - passed_on
    if clients is not None:
        people &= clients
    if not people or client_organizes or not people <= refused.keys():
        return None
    last = max((refused[spec] for spec in people), key=lambda answer: (answer.at, answer.spec))
    return last.at, last.by or "client"


def proposals(words: Words, name: str, standing: OrganizerState) -> tuple[Proposal, ...]:
    """Other times that were proposed; they change nothing (RFC 5546 §3.2.7)."""
    settled_at = [each.stamp for each in words.seen if each.notice.method == "declinecounter"]
    latest = max([standing.word.stamp, *settled_at])
    found = [
        Proposal(
            spec=person.spec.lower(),
            start=each.notice.start,
            end=each.notice.end,
            start_day=each.notice.start_day,
            at=each.at,
            by=each.by,
            settled=each.stamp <= latest,
        )
        for each in words.seen
        for person in [answering(each.notice)]
        if each.notice.method == "counter" and each.notice.instance == name and person is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.at, each.spec)))


def comments(words: Words, name: str) -> tuple[Comment, ...]:
    """What was written beside answers, proposals and cancellations."""
    found = {
        Comment(spec=each.notice.speaker.lower(), text=each.notice.comment, at=each.at)
        for each in words.seen
        if each.notice.comment and each.notice.method != "request" and speaks_of(each.notice, name)
    }
    return tuple(sorted(found, key=lambda each: (each.at, each.spec, each.text)))
