"""Meetings in the real turn: what each calendar program sends, and what may happen around it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from agency import OWNER, hours
from invitations import CLIENT, Meeting

from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.events import CaseOpened
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.message import Kind

SAMPLES = Path(__file__).parent.parent / "data" / "itip"
PROGRAMS = ("apple", "exchange", "google", "nextcloud", "thunderbird")
TERMS = 'meeting = { window = "48 hours", policy = "An hour cancelled late is billed at half." }'
WEDNESDAY = datetime(2026, 3, 11, 13, 0, tzinfo=UTC)  # 14:00 in Berlin


def with_terms(agency, terms=TERMS):
    """The client's table says more."""
    names = 'names = ["Alice Harbour"]'
    agency.build(agency.text.replace(names, f"{names}\n{terms}"))
    return agency


def between_anna_and_paul(agency, *, paul_is_me):
    """The samples are mails between Anna, who organizes, and Paul: one of them is the owner."""
    anna, paul = "anna@anna-weber.example", "paul@harbour.example"
    me, them = (paul, anna) if paul_is_me else (anna, paul)
    text = agency.text.replace('"anna@studio.example", "hello@studio.example"', f'"{me}"')
    text = text.replace('"alice@harbour.example"', f'"{them}"')
    text = text.replace('company = "harbour.example"', f'company = "{them.partition("@")[2]}"')
    text = text.replace('"Alice Harbour"', '"Anna Weber"' if paul_is_me else '"Paul Lindner"')
    relays = (
        '[watch]\nrelays = ["noreply@email.apple.com", "cloud@anna-weber.example", "cloud@harbour.example"]\n'
    )
    agency.build(text.replace("[client.harbour]", f"{relays}\n[client.harbour]\n{TERMS}"))


def plays(agency, program, name, at, *, folder):
    """A sample arrives when its program wrote it."""
    agency.until(at)
    agency.mailbox.deliver((SAMPLES / f"{program}-{name}.eml").read_bytes(), folder=folder)


def steps_of(agency):
    """What reached the client of the samples."""
    return [row.step for row in agency.rows() if row.purpose == "step" and row.state == "sent"]


def told_of(agency, word, *, now=None, **more):
    return matter_commands.say_of(
        agency.store,
        Subject.MEETING,
        "harbour",
        word,
        MatterDetails(**more),
        settings=agency.house.settings,
        now=now or agency.clock.now(),
    )


def day(number, hour, minute=0):
    return datetime(2026, 3, number, hour, minute, tzinfo=UTC)


class TestCalendarPrograms:
    @pytest.mark.parametrize("program", PROGRAMS)
    def test_called_off_by_the_client_who_organized_it_is_late(self, agency, program):
        between_anna_and_paul(agency, paul_is_me=True)
        plays(agency, program, "request", day(2, 9, 40), folder="INBOX")
        plays(agency, program, "moved", day(6, 9), folder="INBOX")
        told_of(agency, "agreed")
        plays(agency, program, "cancel", day(11, 17), folder="INBOX")
        agency.until(day(12, 12))
        assert steps_of(agency) == ["new-time"]
        assert agency.to_clients[0][1].recipients == ("anna@anna-weber.example",)
        assert b"12 March" in agency.to_clients[0][2]

    @pytest.mark.parametrize("program", ["nextcloud", "thunderbird"])
    def test_declined_the_day_before_is_late(self, agency, program):
        between_anna_and_paul(agency, paul_is_me=False)
        plays(agency, program, "request", day(2, 9, 40), folder="Sent")
        plays(agency, program, "moved", day(6, 9), folder="Sent")
        plays(agency, program, "declined", day(11, 16, 30), folder="INBOX")
        agency.until(day(12, 12))
        assert steps_of(agency) == ["new-time"]
        assert agency.to_clients[0][1].recipients == ("paul@harbour.example",)

    @pytest.mark.parametrize("program", PROGRAMS)
    def test_what_nobody_accepted_begins_nothing(self, agency, program):
        between_anna_and_paul(agency, paul_is_me=True)
        for name, at in (("request", day(2, 9, 40)), ("moved", day(6, 9)), ("cancel", day(11, 17))):
            plays(agency, program, name, at, folder="INBOX")
        agency.until(day(31, 12))
        assert agency.to_clients == []

    @pytest.mark.parametrize("program", ["exchange", "google"])
    def test_declined_with_a_word_beside_it_waits_for_the_owner(self, agency, program):
        between_anna_and_paul(agency, paul_is_me=False)
        plays(agency, program, "request", day(2, 9, 40), folder="Sent")
        plays(agency, program, "moved", day(6, 9), folder="Sent")
        plays(agency, program, "declined", day(11, 16, 30), folder="INBOX")
        agency.until(day(12, 12))
        assert steps_of(agency) == []
        assert agency.why() == "ball-with-us"

    @pytest.mark.parametrize("program", PROGRAMS)
    def test_called_off_by_the_owner_is_held_against_nobody(self, agency, program):
        between_anna_and_paul(agency, paul_is_me=False)
        plays(agency, program, "request", day(2, 9, 40), folder="Sent")
        plays(agency, program, "moved", day(6, 9), folder="Sent")
        plays(agency, program, "cancel", day(11, 17), folder="Sent")
        agency.until(day(31, 12))
        assert steps_of(agency) == []

    def test_a_strangers_calendar_cant_speak_in_the_clients_name(self, agency):
        between_anna_and_paul(agency, paul_is_me=True)
        for name, at in (("request", day(2, 9, 40)), ("cancel", day(11, 17))):
            agency.until(at)
            content = (SAMPLES / f"apple-{name}.eml").read_bytes()
            agency.mailbox.deliver(content.replace(b"noreply@email.apple.com", b"noreply@anywhere.example"))
        agency.until(day(31, 12))
        assert steps_of(agency) == []


class TestLate:
    def test_called_off_by_somebody_else_is_held_against_nobody(self, agency):
        with_terms(agency)
        third = "secretary@elsewhere.example"
        meeting = Meeting(start=WEDNESDAY, organizer=third, people=(OWNER, CLIENT))
        # Forwarded by the client: their mail, a third person's calendar.
        for at, content in ((day(2, 12), meeting.request), (day(11, 9), meeting.cancel)):
            agency.until(at)
            agency.mailbox.deliver(content(at).replace(f"From: {third}".encode(), f"From: {CLIENT}".encode()))
        agency.until(day(31, 12))
        assert agency.to_clients == []

    def test_a_copy_in_a_second_mailbox_changes_nothing(self, new_agency):
        agency = with_terms(new_agency(two=True))
        meeting = Meeting(start=WEDNESDAY)
        agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
        agency.until(day(10, 9))
        declined = meeting.reply(day(10, 9), "DECLINED")
        agency.mailbox.deliver(declined)
        agency.until(day(10, 11))
        assert agency.steps() == ["new-time"]
        agency.second.deliver(declined, at=day(10, 8, 58))
        agency.until(day(31, 12))
        assert agency.steps() == ["new-time", "policy"]

    def test_a_clock_that_runs_ahead_answers_not_itself(self, agency):
        with_terms(agency)
        meeting = Meeting(start=WEDNESDAY)
        agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
        agency.until(day(10, 9))
        agency.mailbox.deliver(meeting.reply(day(10, 9, 3), "DECLINED"), at=day(10, 9))
        agency.until(day(10, 12))
        assert agency.steps() == ["new-time"]

    def test_a_whole_day_has_no_hour_to_be_late_for(self, agency):
        with_terms(agency)
        meeting = Meeting(start=WEDNESDAY, whole_day=True)
        agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
        agency.until(day(11, 6))
        agency.mailbox.deliver(meeting.reply(day(11, 6), "DECLINED"))
        agency.until(day(31, 12))
        assert agency.to_clients == []

    def test_the_window_ends_to_the_minute(self, new_agency, tmp_path):
        late = (timedelta(minutes=1), "late-cancellation")
        for offset, expected in (late, (timedelta(minutes=-1), "new-time")):
            agency = with_terms(new_agency(), 'meeting = { window = "48 hours" }')
            meeting = Meeting(start=WEDNESDAY, zone="America/New_York")
            agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
            at = WEDNESDAY - hours(48) + offset
            agency.until(at)
            agency.mailbox.deliver(meeting.reply(at, "DECLINED"), at=at)
            agency.until(day(12, 12))
            assert agency.steps() == ["new-time"]
            assert {each.case.playbook for each in agency.events(CaseOpened)} == {expected}

    def test_an_invitation_is_no_question_to_be_chased(self, agency):
        agency.mailbox.deliver(Meeting(start=WEDNESDAY).request(day(2, 10)), folder="Sent")
        agency.until(day(31, 12))
        assert agency.mails == []


class TestWordsOfOwnerAndCalendar:
    """The later word counts, whichever of them says it."""

    @pytest.fixture
    def invited(self, agency):
        with_terms(agency, "")
        agency.build(agency.text + '\n[meetings]\nremind = "all"\n')
        agency.meeting = Meeting(start=WEDNESDAY)
        agency.mailbox.deliver(agency.meeting.request(day(2, 10)), folder="Sent")
        agency.until(day(3, 9))
        return agency

    def test_moved_by_word_and_then_by_the_calendar(self, invited):
        told_of(invited, "moved", starts=WEDNESDAY + timedelta(days=1))
        invited.until(day(4, 9))
        later = WEDNESDAY + timedelta(days=2)
        invited.mailbox.deliver(invited.meeting.request(day(4, 9), start=later), folder="Sent")
        invited.until(day(31, 12))
        assert invited.steps() == ["ahead", "morning"]
        assert b"13 March" in invited.to_clients[0][2]

    def test_moved_by_the_calendar_and_then_by_word(self, invited):
        later = WEDNESDAY + timedelta(days=2)
        invited.mailbox.deliver(invited.meeting.request(day(3, 10), start=later), folder="Sent")
        invited.until(day(4, 9))
        told_of(invited, "moved", starts=WEDNESDAY + timedelta(days=1))
        invited.until(day(31, 12))
        assert invited.steps() == ["ahead", "morning"]
        assert b"12 March" in invited.to_clients[0][2]

    def test_moved_by_word_and_then_called_off_by_the_calendar(self, invited):
        told_of(invited, "moved", starts=WEDNESDAY + timedelta(days=1))
        invited.until(day(4, 9))
        invited.mailbox.deliver(invited.meeting.cancel(day(4, 9)), folder="Sent")
        invited.until(day(31, 12))
        assert invited.to_clients == []

    def test_dropped_stays_dropped(self, invited):
        told_of(invited, "dropped")
        invited.until(day(4, 9))
        later = WEDNESDAY + timedelta(days=2)
        invited.mailbox.deliver(invited.meeting.request(day(4, 9), start=later), folder="Sent")
        invited.until(day(31, 12))
        assert invited.to_clients == []


class TestTheLastMoment:
    @pytest.mark.parametrize("word", ["CANCEL", "REQUEST"])
    def test_what_comes_between_recipient_and_content_is_seen(self, agency, word):
        agency.build(agency.text + '\n[meetings]\nremind = "all"\n')
        meeting = Meeting(start=WEDNESDAY)
        agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")

        def meanwhile(_):
            agency.transport.on_open = None
            now = agency.clock.now()
            later = WEDNESDAY + timedelta(days=7)
            content = meeting.cancel(now) if word == "CANCEL" else meeting.request(now, start=later)
            agency.mailbox.deliver(content, folder="Sent")

        agency.until(day(9, 8))
        agency.transport.on_open = meanwhile
        agency.until(day(13, 12))
        assert agency.transport.on_open is None
        assert agency.to_clients == []

    def test_a_mail_that_waits_for_a_yes_is_written_anew_when_the_meeting_moves(self, new_agency):
        agency = with_terms(
            new_agency(mode="review"),
            'meetings = [{ name = "m", start = 2026-03-11T14:00:00, about = "the start page" }]',
        )
        agency.until(day(9, 10))
        assert agency.row("ahead").state == "held"
        told_of(agency, "moved", starts=WEDNESDAY + timedelta(days=7))
        agency.until(day(9, 11))
        assert [row.state for row in agency.rows() if row.step == "ahead"] == ["withdrawn"]
        agency.until(day(16, 10))
        assert "18 March" in agency.row("ahead").text
        assert agency.row("ahead").state == "held"


class TestWords:
    def test_missed_before_it_began_is_refused(self, agency):
        with_terms(agency, 'meetings = [{ start = 2026-03-11T14:00:00, about = "the start page" }]')
        agency.until(day(5, 9))
        with pytest.raises(OwnerMustAct, match="has not begun yet"):
            told_of(agency, "missed")

    def test_of_several_the_one_that_has_begun_was_missed(self, agency):
        with_terms(
            agency,
            "meetings = ["
            '{ start = 2026-03-04T14:00:00, about = "the first" }, '
            '{ start = 2026-03-11T14:00:00, about = "the second" }]',
        )
        agency.until(day(4, 13, 10))
        assert told_of(agency, "missed").value("about") == "the first"
        assert told_of(agency, "excused").value("about") == "the first"
        assert told_of(agency, "cancelled", by="client").value("about") == "the second"

    def test_what_was_dropped_by_mistake_can_be_added_anew(self, agency):
        settings, now = agency.house.settings, agency.clock.now()

        def add(start):
            told = MatterDetails(starts=start, values=(("about", "the start page"),))
            matter_commands.add(
                agency.store, Subject.MEETING, "harbour", "m", told, settings=settings, now=now
            )

        add(WEDNESDAY)
        told_of(agency, "dropped")
        agency.clock.jump(now + timedelta(minutes=1))
        now = agency.clock.now()
        add(WEDNESDAY + timedelta(days=1))
        agency.until(day(31, 12))
        assert agency.steps() == ["ahead", "morning"]


def test_a_counter_is_a_persons_word(agency):
    """The reminders rest on it: a program that proposes another time doesn't do so by itself."""
    meeting = Meeting(start=WEDNESDAY)
    agency.mailbox.deliver(meeting.request(day(2, 10)), folder="Sent")
    agency.mailbox.deliver(meeting.counter(day(2, 10), WEDNESDAY + timedelta(days=1)))
    agency.run()
    with agency.store.reading() as transaction:
        from mailwatch.app.deciding.judge import view_of

        view = view_of(transaction, "harbour", agency.house.settings)
    assert [each.kind for each in view.humans] == [Kind.HUMAN]
