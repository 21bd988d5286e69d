"""Calendars of people who know all but what the owner's side alone can do: they begin and move nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from agency import OWNER
from invitations import CLIENT, Meeting

from mailwatch.app.deciding.judge import view_of
from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.cases.basis import known_matters
from mailwatch.domain.facts.meeting_events import MeetingSeen, MeetingsHeld
from mailwatch.domain.playbooks.playbook import Subject

EVIL = "mallory@evil.example"
WEDNESDAY = datetime(2026, 3, 11, 13, 0, tzinfo=UTC)  # 14:00 in Berlin
LINK = "https://zoom.us/j/666"
TERMS = 'meeting = { window = "48 hours", policy = "An hour cancelled late is billed at half." }'


def day(number, hour, minute=0):
    return datetime(2026, 3, number, hour, minute, tzinfo=UTC)


@pytest.fixture
def agency(new_agency):
    """Reminds of every meeting, and holds late cancellations against the client."""
    agency = new_agency()
    names = 'names = ["Alice Harbour"]'
    text = agency.text.replace(names, f"{names}\n{TERMS}")
    agency.build(f'{text}\n[meetings]\nremind = "all"\n')
    return agency


def meetings(agency):
    with agency.store.reading() as transaction:
        view = view_of(transaction, "harbour", agency.house.settings, agency.clock.now())
        found = known_matters(view, agency.house.settings.policies["harbour"])
    return sorted(found, key=lambda each: str(each.start))


def rewritten(content, *, sender="", fields="", **changes):
    """A mail with another author, more header fields, or another calendar text."""
    if sender:
        lines = content.split(b"\n")
        content = b"\n".join(f"From: {sender}".encode() if x.startswith(b"From:") else x for x in lines)
    for before, after in changes.items():
        content = content.replace(before.encode(), after.encode())
    return f"{fields}".encode() + content


def invited(agency):
    """A meeting to which the owner invites, with a title of their own."""
    meeting = Meeting(start=WEDNESDAY, summary="The start page")
    agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
    agency.until(day(3, 9))
    return meeting


def accepted(agency, *, summary="The start page"):
    """A meeting to which the client invites; the owner's yes lies in Sent."""
    meeting = Meeting(start=WEDNESDAY, organizer=CLIENT, people=(OWNER,), summary=summary)
    agency.mailbox.deliver(meeting.request(day(2, 10)))
    agency.mailbox.deliver(meeting.reply(day(2, 12), "ACCEPTED", person=OWNER), folder="Sent")
    agency.until(day(3, 9))
    return meeting


THEIRS, OURS = "the client in X-Original-From", "the owner in X-Original-From"
NAMING = {
    "nothing": "",
    THEIRS: f"X-Original-From: {CLIENT}\n",
    "the client in Reply-To": f"Reply-To: {CLIENT}\n",
    "the client in Sender": f"Sender: {CLIENT}\n",
    OURS: f"X-Original-From: {OWNER}\n",
    "the owner in Reply-To": f"Reply-To: {OWNER}\n",
}


class TestMadeUp:
    """A meeting that the owner neither sent nor accepted begins no ladder, whatever is said of it."""

    @pytest.mark.parametrize(
        ("organizer", "fields"),
        [*((CLIENT, fields) for fields in NAMING.values()), (EVIL, ""), (OWNER, ""), (OWNER, NAMING[OURS])],
    )
    def test_by_an_attacker(self, agency, organizer, fields):
        made_up = Meeting(start=WEDNESDAY, organizer=organizer, people=(OWNER, CLIENT), summary=LINK)
        for at, content in (
            (day(2, 10), made_up.request(day(2, 10))),
            (day(10, 10), made_up.cancel(day(10, 10))),
        ):
            agency.until(at)
            agency.mailbox.deliver(rewritten(content, sender=f"Alice Harbour <{EVIL}>", fields=fields))
        agency.until(day(14, 12))
        assert agency.to_clients == []

    @pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", "ADD", "COUNTER", "REFRESH", ""])
    def test_by_the_client(self, agency, method):
        theirs = Meeting(start=WEDNESDAY, organizer=CLIENT, people=(OWNER,), summary=LINK)
        content = theirs.request(day(2, 10)).replace(b"METHOD:REQUEST", f"METHOD:{method}".encode())
        agency.mailbox.deliver(content.replace(b'method="REQUEST"', f'method="{method}"'.encode()))
        agency.until(day(10, 10))
        agency.mailbox.deliver(theirs.cancel(day(10, 10)))
        agency.until(day(14, 12))
        assert agency.to_clients == []

    def test_it_is_shown_as_not_agreed_and_counts_from_the_owners_word_on(self, agency):
        theirs = Meeting(start=WEDNESDAY, organizer=CLIENT, people=(OWNER,))
        agency.mailbox.deliver(theirs.request(day(2, 10)))
        agency.until(day(5, 9))
        (shown,) = meetings(agency)
        assert (shown.state, shown.value("said_about"), shown.value("about")) == (
            "not agreed",
            "The start page",
            "",
        )
        told_of(agency, "agreed")
        agency.until(day(14, 12))
        assert agency.steps() == ["ahead", "morning"]
        assert b"The start page" in agency.to_clients[0][2]

    def test_a_series_is_agreed_to_as_a_whole(self, agency):
        theirs = Meeting(start=WEDNESDAY, organizer=CLIENT, people=(OWNER,), rule="FREQ=WEEKLY;COUNT=2")
        agency.mailbox.deliver(theirs.request(day(2, 10)))
        agency.until(day(5, 9))
        assert [each.state for each in meetings(agency)] == ["not agreed"]
        assert told_of(agency, "agreed").start == WEDNESDAY
        agency.until(day(31, 12))
        assert agency.steps() == ["ahead", "morning", "ahead", "morning"]

    def test_known_from_the_clients_answer_alone(self, agency):
        """A calendar on the web files no copy of the invitation; an answer can be written by anybody."""
        ours = Meeting(start=WEDNESDAY)
        agency.mailbox.deliver(ours.reply(day(2, 10), "ACCEPTED"))
        agency.until(day(5, 9))
        assert [each.state for each in meetings(agency)] == ["not agreed"]
        told_of(agency, "agreed")
        agency.until(day(10, 9))
        assert agency.steps() == ["ahead"]
        agency.mailbox.deliver(ours.reply(day(10, 9), "DECLINED"))
        agency.until(day(10, 11))
        assert agency.steps() == ["ahead", "new-time"]

    def test_to_which_the_client_only_got_a_copy(self, agency):
        """The owner invites somebody else, with the client in Cc: no meeting with the client."""
        other = Meeting(start=WEDNESDAY, people=("zoe@elsewhere.example",))
        content = other.request(day(2, 10)).replace(b"Subject:", f"Cc: {CLIENT}\nSubject:".encode(), 1)
        agency.mailbox.deliver(content, folder="Sent")
        agency.until(day(10, 10))
        agency.mailbox.deliver(rewritten(other.reply(day(10, 10), "DECLINED"), sender=CLIENT))
        agency.until(day(14, 12))
        assert agency.to_clients == []


class TestAgreed:
    """A meeting of the owner's is moved by their word alone; others hold it, and the owner is asked."""

    @pytest.mark.parametrize(
        ("organizer", "method", "fields"),
        [
            *((OWNER, "cancel", fields) for fields in NAMING.values()),
            *((CLIENT, "cancel", fields) for fields in NAMING.values()),
            *((OWNER, "reply", fields) for fields in NAMING.values()),
            (OWNER, "request", NAMING[OURS]),
            (CLIENT, "request", NAMING[THEIRS]),
        ],
    )
    def test_a_strangers_word_sends_no_letter(self, agency, organizer, fields, method):
        meeting = invited(agency) if organizer == OWNER else accepted(agency)
        meeting.sequence, meeting.summary = 7, LINK
        at = day(10, 10)
        agency.until(at)
        before = agency.steps()
        content = {
            "cancel": lambda: meeting.cancel(at),
            "request": lambda: meeting.request(at, start=WEDNESDAY + timedelta(days=2)),
            "reply": lambda: meeting.reply(at, "DECLINED", person=CLIENT),
        }[method]()
        agency.mailbox.deliver(rewritten(content, sender=EVIL, fields=fields))
        agency.until(day(14, 12))
        assert "new-time" not in agency.steps()[len(before) :]
        assert not any(LINK.encode() in sent for _, _, sent in agency.to_clients)
        assert not any(b"13 March" in sent for _, _, sent in agency.to_clients)

    def test_a_guests_cancellation_of_the_owners_meeting_holds_it_and_asks(self, agency):
        meeting = invited(agency)
        agency.until(day(10, 10))
        agency.mailbox.deliver(rewritten(meeting.cancel(day(10, 10)), sender=CLIENT))
        agency.until(day(14, 12))
        assert agency.steps() == ["ahead"]
        assert len([each for each in agency.notices() if "please look" in each]) == 1

    def test_the_clients_own_move_waits_for_the_owner(self, agency):
        meeting = accepted(agency)
        agency.mailbox.deliver(meeting.request(day(3, 9), start=WEDNESDAY + timedelta(days=2)))
        agency.until(day(14, 12))
        assert agency.steps() == []
        assert len(agency.notices()) == 1
        assert [each.start for each in meetings(agency)] == [WEDNESDAY]

    def test_the_owners_word_takes_the_new_hour(self, agency):
        meeting = accepted(agency)
        agency.mailbox.deliver(meeting.request(day(3, 9), start=WEDNESDAY + timedelta(days=2)))
        agency.until(day(4, 9))
        assert told_of(agency, "agreed").start == WEDNESDAY + timedelta(days=2)
        agency.until(day(14, 12))
        assert agency.steps() == ["ahead", "morning"]
        assert b"13 March" in agency.to_clients[0][2]

    def test_words_that_came_later_stand_in_no_text(self, agency):
        meeting = accepted(agency)
        meeting.summary, meeting.location = "Pay here", LINK
        agency.mailbox.deliver(meeting.request(day(4, 9)))
        agency.until(day(14, 12))
        assert agency.steps() == ["ahead", "morning"]
        assert b"The start page" in agency.to_clients[0][2]
        assert not any(b"Pay here" in sent or b"666" in sent for _, _, sent in agency.to_clients)

    def test_a_word_of_the_owners_is_a_meeting_without_a_title_of_others(self, agency):
        theirs = Meeting(start=day(4, 9), organizer=CLIENT, people=(OWNER,), summary=LINK)
        agency.mailbox.deliver(theirs.request(day(2, 10)))
        agency.until(day(4, 9, 10))
        told_of(agency, "missed")
        agency.until(day(4, 10))
        assert agency.steps() == ["at-once"]
        assert LINK.encode() not in agency.to_clients[0][2]

    @pytest.mark.parametrize(
        "change",
        [
            lambda text: text.replace(b"ATTENDEE;", b'ATTENDEE;SENT-BY="mailto:alice@harbour.example";'),
            lambda text: text.replace(
                b"ATTENDEE;", b'ATTENDEE;DELEGATED-FROM="mailto:alice@harbour.example";'
            ),
            lambda text: text.replace(
                b"ATTENDEE;", b"ATTENDEE;CN=x:mailto:zoe@elsewhere.example\r\nATTENDEE;"
            ),
        ],
        ids=["sent by", "delegated", "two answers"],
    )
    def test_an_answer_for_somebody_else_declines_nothing(self, agency, change):
        meeting = invited(agency)
        agency.until(day(10, 10))
        content = meeting.reply(day(10, 10), "DECLINED", person="zoe@elsewhere.example")
        agency.mailbox.deliver(change(rewritten(content, sender=CLIENT)))
        agency.until(day(10, 18))
        assert "new-time" not in agency.steps()
        assert [each.state for each in meetings(agency)] == ["scheduled"]

    def test_one_mail_with_several_events_speaks_for_each(self, agency):
        """The client's own cancellation beside a made-up one: what is theirs ends, and the owner looks."""
        meeting = accepted(agency)
        agency.until(day(10, 10))
        content = meeting.cancel(day(10, 10)).replace(
            b"BEGIN:VEVENT",
            b"BEGIN:VEVENT\nUID:other@x\nORGANIZER:mailto:anna@studio.example\n"
            b"DTSTART:20260312T090000Z\nSTATUS:CANCELLED\nEND:VEVENT\nBEGIN:VEVENT",
            1,
        )
        agency.mailbox.deliver(content)
        agency.until(day(10, 12))
        assert (agency.steps(), agency.why()) == (["ahead"], "ball-with-us")
        assert [each.state for each in meetings(agency)] == ["cancelled late", "not agreed, and called off"]

    def test_a_calendar_named_like_a_meeting_of_the_file_says_nothing_about_it(self, new_agency):
        agency = new_agency()
        names = 'names = ["Alice Harbour"]'
        mine = 'meetings = [{ name = "m", start = 2026-03-11T14:00:00, about = "the start page" }]'
        agency.build(agency.text.replace(names, f"{names}\n{TERMS}\n{mine}"))
        agency.until(day(10, 10))
        theirs = Meeting(uid="m", start=WEDNESDAY, organizer=CLIENT, people=(OWNER,))
        agency.mailbox.deliver(theirs.cancel(day(10, 10)))
        agency.until(day(10, 18))
        assert [each.state for each in meetings(agency)] == ["scheduled"]


class TestFloods:
    def test_beyond_a_bound_mails_with_calendars_are_not_read_and_the_owner_is_asked_once(self, agency):
        invited(agency)
        for number in range(40):
            flood = Meeting(
                uid=f"{number}@flood", start=WEDNESDAY, organizer=CLIENT, people=(OWNER,), rule="FREQ=DAILY"
            )
            agency.mailbox.deliver(flood.request(day(4, 9, number)), at=day(4, 9, number))
        agency.until(day(14, 12))
        read = {event.identity for event in agency.events(MeetingSeen, "harbour")}
        assert len(read) == 31  # the owner's own, and thirty
        assert len(agency.events(MeetingsHeld, "harbour")) == 1
        assert agency.steps() == []
        assert len([each for each in agency.notices() if "please look" in each]) == 1

    def test_what_nobody_agreed_to_is_not_counted_out(self, agency):
        for number in range(5):
            flood = Meeting(
                uid=f"{number}@flood", start=WEDNESDAY, organizer=CLIENT, people=(OWNER,), rule="FREQ=DAILY"
            )
            agency.mailbox.deliver(flood.request(day(4, 9, number)), at=day(4, 9, number))
        agency.until(day(4, 12))
        assert len(meetings(agency)) == 5
        assert all(not event.notice.occurrences for event in agency.events(MeetingSeen, "harbour"))


def told_of(agency, word, **more):
    return matter_commands.say_of(
        agency.store,
        Subject.MEETING,
        "harbour",
        word,
        MatterDetails(**more),
        settings=agency.house.settings,
        now=agency.clock.now(),
    )
