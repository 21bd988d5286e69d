"""Attacks that came to mind while reading: each names what must not happen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from agency import START

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import Word

DAY = timedelta(days=1)
OWNER = "anna@studio.example"


def test_a_copy_of_our_step_in_the_inbox_is_no_reply(agency):
    agency.owner_writes()
    agency.on_send = lambda envelope, content: (
        agency.mailbox.deliver(content) if envelope.recipients != (OWNER,) else None
    )
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_our_own_notice_is_neither_a_reply_nor_the_owners_hand(agency):
    agency.owner_writes()
    agency.until(START + 13 * DAY)
    assert agency.notices()
    agency.until(START + 16 * DAY)
    assert agency.to_clients[1][0] == datetime(2026, 3, 16, 9, 30, tzinfo=UTC)


def test_the_owners_own_out_of_office_answer_is_no_word_of_theirs(agency):
    question = agency.client_writes(text="Can you call me?", subject="Call")
    agency.write(
        sender=OWNER,
        to="alice@harbour.example",
        subject="Out of office: Call",
        text="I am away. Could you write again next week?",
        reply_to=question,
        headers={"Auto-Submitted": "auto-replied"},
    )
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


def test_two_out_of_office_machines_never_talk_to_each_other(agency):
    agency.owner_writes()

    def answers(envelope, _content) -> None:
        if envelope.recipients != (OWNER,):
            agency.away(text="I am out of the office at the moment.")

    agency.on_send = answers
    agency.until(START + 60 * DAY)
    assert len(agency.to_clients) <= 2


def test_an_answer_while_the_mail_waits_for_its_next_try_takes_it_back(agency):
    anchor = agency.owner_writes()
    agency.transport.script(*[Fault(stage=Stage.CONNECT)] * 3)
    agency.until(START + 7 * DAY + timedelta(minutes=2))
    assert agency.row("check-in").state == "queued"
    agency.client_writes(reply_to=anchor)
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    assert agency.row("check-in").state == "withdrawn"


def test_a_mail_that_was_put_off_past_the_sending_hours_waits_for_the_next_morning(agency):
    agency.clock.jump(START.replace(hour=15, minute=20))  # Berlin 16:20; sending ends at 16:30
    agency.owner_writes()
    agency.transport.script(*[Fault(stage=Stage.CONNECT)] * 2)
    agency.until(START + 10 * DAY)
    (at, _, _) = agency.to_clients[0]
    assert at == datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def test_a_date_printed_at_the_second_try_is_counted_from_that_day(agency):
    agency.owner_writes()
    agency.until(START + 13 * DAY)
    agency.transport.script(*[Fault(stage=Stage.CONNECT)] * 8)
    agency.until(START + 20 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]
    at, _, content = agency.to_clients[1]
    calendar = agency.house.settings.policies["harbour"].calendar
    promised = calendar.deadline(calendar.day_of(at), 7)
    assert f"; n={promised.toordinal():x}".encode() in content
    assert agency.row("ultimatum").deadline == promised


def test_the_ultimatum_never_leaves_on_a_friday_even_when_it_was_put_off_to_one(agency):
    agency.owner_writes()
    agency.until(START + 13 * DAY)
    agency.mailbox.go_offline()
    agency.until(datetime(2026, 3, 20, 10, 0, tzinfo=UTC))  # Friday
    agency.mailbox.come_back()
    agency.until(datetime(2026, 3, 20, 20, 0, tzinfo=UTC))
    assert agency.steps() == ["check-in"]
    agency.until(datetime(2026, 3, 24, 20, 0, tzinfo=UTC))
    assert agency.steps() == ["check-in", "ultimatum"]
    assert agency.to_clients[1][0].weekday() == 0


def test_words_said_in_one_breath_leave_the_last_one_standing(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    for word in (Word.STOP, Word.RESUME):
        now = agency.clock.now()
        commands.say(agency.store, word, "harbour", settings=agency.house.settings, now=now)
        agency.clock.jump(now + timedelta(seconds=1))
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_message_that_the_server_lists_but_does_not_hand_out_yet_is_asked_for_again(agency):
    """Exchange shows a UID before the message can be fetched."""
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(reply_to=anchor)
    late = agency.mailbox.kept("INBOX")[-1].uid
    real = agency.mailbox.fetch_headers

    def fetch_headers(folder, uids):
        return (each for each in real(folder, uids) if (folder, each.uid) != ("INBOX", late))

    agency.mailbox.fetch_headers = fetch_headers
    agency.run()
    agency.mailbox.fetch_headers = real
    agency.write(sender="noise@shop.example", to=OWNER, subject="Offers")
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_whatever_the_hour_of_the_question_mail_leaves_in_the_sending_hours(agency, hour):
    agency.clock.jump(START.replace(hour=hour) + DAY)
    agency.owner_writes()
    agency.until(START + 18 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]
    zone = agency.house.settings.policies["harbour"].calendar.zone
    for at, _, _ in agency.to_clients:
        local = at.astimezone(zone)
        assert (9, 0) <= (local.hour, local.minute) < (16, 30)
        assert local.weekday() < 5


def test_a_resume_that_answers_a_question_begins_no_ladder_that_is_over_anew(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=24))
    closing = agency.row("closing")
    commands.approve(
        agency.store, closing.id, confirmed=closing.needs, attachments=(), now=agency.clock.now()
    )
    agency.until(START + timedelta(days=30))
    assert agency.steps()[-1] == "closing"
    agency.client_writes("stranger@gmx.example", name="Alice Harbour", subject="Hello")
    agency.until(START + timedelta(days=31))
    for words in (1, 2):
        settings, now = agency.house.settings, agency.clock.now()
        commands.say(agency.store, Word.RESUME, "harbour", settings=settings, now=now)
        agency.until(agency.clock.now() + timedelta(days=20))
        # The second word answers nothing, and means it.
        assert agency.steps().count("check-in") == words
