"""What the mailbox says of a meeting, as facts that stand beside the owner's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailwatch.domain.client.matters import fold_matters
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.meetings.as_matters import Circle, from_mailbox
from mailwatch.domain.meetings.notices import SeenNotice
from mailwatch.domain.meetings.proof import weigh_words
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice

ANNA, ALICE, BEN = "anna@studio.example", "alice@harbour.example", "ben@harbour.example"
START = datetime(2026, 3, 11, 13, tzinfo=UTC)
WINDOW = {"window": "48 hours"}


def notice(method, *, sequence=0, start=START, organizer=ANNA, speaker="", invited=(ALICE,), status=""):
    return MeetingNotice(
        method=method,
        uid="m1",
        sequence=sequence,
        dtstamp=START - timedelta(days=9) + timedelta(hours=sequence),
        start=start,
        summary="The start page",
        organizer=organizer,
        senders=(speaker or organizer,),
        attendees=tuple(Attendee(spec=each, answer="needs-action") for each in invited),
        status=status,
    )


def seen(what, at, by="owner"):
    return MeetingSeen(account="main", client="harbour", identity=f"{at}", at=at, by=by, notice=what)


def said(word, at, **more):
    return MatterSaid(kind="meeting", matter="m1", word=word, client="harbour", at=at, **more)


def folded(words, *more, people=(ALICE, BEN), terms=WINDOW):
    circle = Circle(client="harbour", people=people, terms=terms, told=more, now=START)
    (matter,) = fold_matters("harbour", (*from_mailbox(words, circle), *more))
    return matter


def accepted(at, *, organizer=ALICE, answer="accepted", **more):
    """The owner's answer to an invitation, as it lies in Sent."""
    what = notice("reply", organizer=organizer, speaker=ANNA, invited=())
    what = replace(what, attendees=(Attendee(spec=ANNA, answer=answer),), dtstamp=at, **more)
    return seen(what, at)


def before(**more):
    return START - timedelta(**more)


def test_who_invites_is_written_to_as_well():
    words = [seen(notice("request", organizer=BEN, invited=(ANNA,)), before(days=9), "client")]
    matter = folded([*words, accepted(before(days=8), organizer=BEN)])
    assert matter.people == (BEN,)


def test_a_third_persons_cancellation_is_never_late_and_asks():
    third = "secretary@elsewhere.example"
    words = [
        seen(notice("request", organizer=third, invited=(ANNA, ALICE)), before(days=9), "other"),
        seen(notice("cancel", organizer=third, sequence=1, status="cancelled"), before(hours=3), "other"),
    ]
    agreed = said("agreed", before(days=8))
    assert folded(words, agreed).state == "scheduled"
    assert folded(words, agreed).doubt == "somebody calls it off who can't be told for certain"


def test_the_later_of_two_moves_counts_whoever_said_it():
    words = [
        seen(notice("request"), before(days=9)),
        seen(notice("request", sequence=1, start=START + timedelta(days=1)), before(days=7)),
    ]
    own = START + timedelta(days=5)
    assert folded(words, said("moved", before(days=8), starts=own)).start == START + timedelta(days=1)
    assert folded(words, said("moved", before(days=6), starts=own)).start == own


def test_told_by_telephone_in_time_is_not_late_by_the_click_that_follows():
    words = [
        seen(notice("request", organizer=ALICE, invited=(ANNA,)), before(days=9), "client"),
        accepted(before(days=8, hours=5)),
        seen(
            notice("cancel", organizer=ALICE, sequence=1, status="cancelled", invited=(ANNA,)),
            before(hours=3),
            "client",
        ),
    ]
    assert folded(words).state == "cancelled late"
    assert folded(words, said("cancelled", before(days=4), by="client")).state == "cancelled"
    assert folded(words, said("cancelled", before(hours=1), by="owner")).state == "cancelled"


def test_the_hour_that_the_owner_said_is_no_doubt_when_their_calendar_says_it_too():
    later = START + timedelta(days=1)
    words = [
        seen(notice("request", organizer=ALICE, invited=(ANNA,)), before(days=9), "client"),
        accepted(before(days=8)),
        seen(
            notice("request", organizer=ALICE, invited=(ANNA,), sequence=1, start=later),
            before(days=5),
            "client",
        ),
    ]
    assert folded(words).doubt == "another time is proposed"
    assert folded(words, said("moved", before(days=6), starts=later)).doubt == ""
    assert folded(words, said("moved", before(days=6), starts=later)).start == later
    elsewhere = folded(words, said("moved", before(days=4), starts=START + timedelta(days=3)))
    assert (elsewhere.doubt, elsewhere.start) == ("", START + timedelta(days=3))


def test_a_cancellation_by_another_address_of_the_client_or_an_older_number_holds():
    """Ignored it would let a reminder go out about what they think is off."""
    words = [
        seen(notice("request", organizer=ALICE, invited=(ANNA,), sequence=2), before(days=9), "client"),
        accepted(before(days=8), sequence=2),
    ]
    for organizer, sequence, doubt in (
        (BEN, 3, "somebody calls it off who can't be told for certain"),
        (ALICE, 1, "they call it off, though an invitation says otherwise"),
    ):
        off = notice("cancel", organizer=organizer, invited=(ANNA,), sequence=sequence, status="cancelled")
        matter = folded([*words, seen(off, before(days=2), "client")])
        assert (matter.state, matter.doubt) == ("scheduled", doubt)


def test_a_yes_is_to_what_was_asked_before_it():
    """Another hour under the same number, sent after the owner accepted, is not what they accepted."""
    invited = notice("request", organizer=ALICE, invited=(ANNA,))
    words = [
        seen(invited, before(days=9), "client"),
        accepted(before(days=8), start=None),
        seen(replace(invited, start=START + timedelta(days=1)), before(days=5), "client"),
    ]
    assert folded(words).start == START


def test_a_yes_to_an_older_number_takes_no_later_rule_for_a_series():
    """One meeting was accepted; the same hour of every week was asked since."""
    invited = notice("request", organizer=ALICE, invited=(ANNA,))
    weekly = replace(invited, sequence=1, rule="FREQ=WEEKLY")
    words = [
        SeenNotice(notice=each.notice, at=each.at, by=each.by)
        for each in (
            seen(invited, before(days=9), "client"),
            seen(weekly, before(days=8), "client"),
            accepted(before(days=7)),
        )
    ]
    weighed = weigh_words(words, [], (ALICE,))
    assert [each.notice.rule for each in weighed.counted if each.notice.method == "request"] == [""]
    assert [each.notice.rule for each in weighed.doubtful] == ["", "FREQ=WEEKLY"]


def test_a_tentative_answer_agrees_to_nothing():
    words = [seen(notice("request", organizer=ALICE, invited=(ANNA,)), before(days=9), "client")]
    for answer in ("tentative", "delegated", "declined", "needs-action"):
        state = folded([*words, accepted(before(days=8), answer=answer)]).state
        assert state == ("not agreed, and called off" if answer == "declined" else "not agreed")


def test_what_the_calendar_says_is_no_word_of_the_owners():
    words = [
        seen(notice("request"), before(days=9)),
        seen(notice("request", sequence=1, start=START + timedelta(days=1)), before(days=7)),
    ]
    assert folded(words).said_at is None


def test_a_miss_counts_unless_it_was_taken_back():
    words = [seen(notice("request"), before(days=9))]
    minutes = [START + timedelta(minutes=each) for each in range(10, 60, 10)]
    missed = said("missed", minutes[0])
    assert folded(words, missed, said("missed", minutes[1])).missed == 1
    for word in ("held", "excused", "dropped"):
        assert folded(words, missed, said(word, minutes[1])).missed == 0
    moved = said("moved", minutes[1], starts=START + timedelta(days=7))
    assert folded(words, missed, moved, said("held", START + timedelta(days=7, hours=1))).missed == 1
    assert folded(words, missed, moved, said("missed", START + timedelta(days=7, hours=1))).missed == 2
