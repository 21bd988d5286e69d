"""What ends a ladder about a meeting, and what only puts it off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from facts import ALICE, MONDAY, around, policy, shipped, view

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.facts.events import MatterSaid, OwnerSaid, Word
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.rules.decide import decide
from mailwatch.domain.rules.endings import ending_of
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
START = MONDAY + 9 * DAY
MISSED = START + HOUR
NO_SHOW = shipped("no-show")
CASE = Case(
    key=CaseKey(playbook="no-show", subject="harbour", anchor="one"),
    client="harbour",
    account="main",
    playbook=NO_SHOW,
    opened_at=MISSED,
)


def said(word: str, at, matter: str = "one", **more) -> MatterSaid:
    return MatterSaid(kind="meeting", matter=matter, word=word, client="harbour", at=at, **more)


def known(*facts: MatterSaid, **more):
    """Alice missed the meeting of Wednesday, 11 March."""
    return view(
        cases=(CASE,),
        matters=(said("added", MONDAY, starts=START), said("missed", MISSED), *facts),
        **more,
    )


def here(what, now) -> Situation:
    return around(what, policy(playbooks=(NO_SHOW,)), now).of(CASE)


NEXT = START + 7 * DAY


@pytest.mark.parametrize(
    ("facts", "is_new"),
    [
        ([said("added", MISSED + HOUR, "two", starts=NEXT)], True),
        ([said("added", MONDAY, "two", starts=NEXT)], False),
        ([said("added", MONDAY, "two", starts=NEXT), said("agreed", MISSED + HOUR, "two")], False),
    ],
    ids=["agreed since", "known before", "known before, and spoken of since"],
)
def test_only_a_meeting_that_was_agreed_since_makes_asking_for_one_needless(facts, is_new):
    ending = ending_of(here(known(*facts), MISSED + 2 * HOUR))
    assert (ending is not None and ending.because.code == "new-meeting") is is_new


def test_an_invitation_from_before_that_is_sent_once_more_agrees_nothing_new():
    def invited(at, sequence: int) -> MeetingSeen:
        notice = MeetingNotice(
            method="request",
            uid="two",
            sequence=sequence,
            dtstamp=at,
            start=NEXT,
            organizer="anna@studio.example",
            senders=("anna@studio.example",),
            attendees=(Attendee(spec=ALICE, answer="accepted"),),
        )
        return MeetingSeen(
            account="main", client="harbour", identity=f"{at}", at=at, by="owner", notice=notice
        )

    again = known(meetings=(invited(MONDAY, 0), invited(MISSED + HOUR, 1)))
    assert ending_of(here(again, MISSED + 2 * HOUR)) is None
    fresh = known(meetings=(invited(MISSED + HOUR, 0),))
    ending = ending_of(here(fresh, MISSED + 2 * HOUR))
    assert ending is not None
    assert ending.because.code == "new-meeting"


def test_heard_until_a_day_puts_a_missed_meeting_off_and_heard_ends_it():
    heard = OwnerSaid(word=Word.HEARD, client="harbour", at=MISSED + HOUR)
    ending = ending_of(here(known(words=(heard,)), MISSED + 2 * HOUR))
    assert ending is not None
    assert ending.outcome is Outcome.HEARD
    until = OwnerSaid(word=Word.HEARD, client="harbour", at=MISSED + HOUR, until=date(2026, 3, 16))
    waits = here(known(words=(until,)), MISSED + 2 * HOUR)
    assert ending_of(waits) is None
    decision = decide(waits)
    assert decision.because.code == "answer-promised"
