"""What waits for the owner's word is listed once a day, at their hour, until it is answered."""

from __future__ import annotations

import email
from datetime import UTC, datetime, timedelta
from email.policy import default
from zoneinfo import ZoneInfo

import pytest
from agency import OWNER, START, Agency

from mailwatch.app.owner import commands
from mailwatch.app.showing.status import status_of
from mailwatch.domain.facts.events import MailPlanned, Word

BERLIN = ZoneInfo("Europe/Berlin")
MARK = "Still waiting for your word"
UNSURE = "The translator starts on Monday and doesn't have your glossary yet."


def lists(agency: Agency) -> list[tuple[datetime, str, str]]:
    """When each list left (the owner's clock), its subject and its text."""
    found = []
    for at, envelope, content in agency.mails:
        message = email.message_from_bytes(content, policy=default)
        if envelope.recipients == (OWNER,) and MARK in message["Subject"]:
            text = message.get_body().get_content().replace("\r\n", "\n")
            found.append((at.astimezone(BERLIN), str(message["Subject"]), text))
    return found


@pytest.fixture
def asked(new_agency) -> Agency:
    """A question on Monday whether an answer is expected."""
    agency = new_agency(daily="08:30")
    agency.owner_writes(text=UNSURE)
    agency.until(START + timedelta(hours=12))
    assert lists(agency) == []
    assert agency.notices() == ["[mailwatch] harbour: is an answer expected to “Draft of the start page”?"]
    return agency


def test_a_question_stands_in_the_list_of_each_working_day_until_it_is_answered(asked):
    asked.until(START + timedelta(days=8))
    days = [(at.strftime("%a %H:%M"), subject) for at, subject, _ in lists(asked)]
    assert days == [
        (f"{day} 08:30", "[mailwatch] Still waiting for your word, 1: harbour")
        for day in ("Tue", "Wed", "Thu", "Fri", "Mon", "Tue")
    ]
    _, _, text = lists(asked)[0]
    assert "* harbour: “Draft of the start page”\nIs an answer expected to “Draft of the start page”" in text
    assert "You were asked on Mon 02 Mar 2026." in text
    thread = (
        status_of(asked.store, asked.house.settings, now=asked.clock.now(), halted=None).threads[0].thread
    )
    assert f"An answer is expected:\n  mailwatch chase {thread}\n" in text
    commands.say(asked.store, Word.NEVER, thread, settings=asked.house.settings, now=asked.clock.now())
    before = len(lists(asked))
    asked.until(START + timedelta(days=10))
    assert len(lists(asked)) == before


def test_it_lists_what_status_says_needs_the_owner(asked):
    asked.owner_writes(to="bob@quiet.example", subject="Contract", text=UNSURE)
    asked.until(START + timedelta(days=1))
    needs = status_of(asked.store, asked.house.settings, now=asked.clock.now(), halted=None).needs
    assert {need.client for need in needs} == {"harbour", "quiet"}
    (_, _, text) = lists(asked)[-1]
    asked.until(START + timedelta(days=2))
    (_, subject, text) = lists(asked)[-1]
    assert subject.endswith("2: harbour, quiet")
    assert all(way.command in text for need in needs for way in need.ways)


def test_a_restart_sends_no_second_list_on_a_day_and_each_day_has_its_key(asked):
    asked.until(START + timedelta(days=1))
    assert len(lists(asked)) == 1
    asked.restart()
    asked.until(START + timedelta(days=1, hours=5))
    assert len(lists(asked)) == 1
    keys = [each.step for each in asked.events(MailPlanned) if each.step.startswith("daily|")]
    assert keys == ["daily|main|2026-03-03"]


def test_what_was_asked_in_the_same_hour_is_not_listed_beside_it(new_agency):
    agency = new_agency(daily="08:30")
    agency.run()
    agency.clock.jump(datetime(2026, 3, 3, 8, 25, tzinfo=BERLIN).astimezone(UTC))
    agency.owner_writes(text=UNSURE)
    agency.until(START + timedelta(days=1, hours=4))
    assert len(agency.notices()) == 1
    assert lists(agency) == []


def test_a_program_that_runs_only_now_and_then_lists_at_its_first_turn_of_the_day(asked):
    asked.clock.jump(datetime(2026, 3, 3, 14, 0, tzinfo=BERLIN).astimezone(UTC))
    asked.restart()
    asked.run()
    asked.restart()
    asked.run()
    assert [at.strftime("%a %H:%M") for at, _, _ in lists(asked)] == ["Tue 14:00"]


def test_the_list_can_be_off(new_agency):
    agency = new_agency()
    agency.owner_writes(text=UNSURE)
    agency.until(START + timedelta(days=4))
    assert lists(agency) == []


def test_a_mail_that_waits_for_a_yes_is_listed_with_its_day_and_its_command(new_agency):
    agency = new_agency(daily="08:30", mode="review")
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    at, _, text = lists(agency)[-1]
    row = agency.row("check-in")
    assert "* harbour: check-in, “Draft of the start page”" in text
    assert f"Due {row.due.astimezone(BERLIN):%a %d %b %Y}. You were asked on " in text
    assert f"mailwatch outbox approve {row.id}" in text
    assert at > row.due


def test_a_clients_mail_that_holds_a_ladder_is_listed_until_it_is_answered(new_agency):
    bill = 'invoices = [{ number = "41", amount = "500.00 EUR", due = 2026-03-03 }]'
    agency = new_agency(daily="08:30", extra=bill)
    anchor = agency.client_writes("bob@quiet.example", subject="A question", text="Can you call me?")
    agency.until(START + timedelta(days=14))
    (_, _, text) = lists(agency)[-1]
    assert "“A question”\nThey wrote on Mon 02 Mar 2026 and wait for your answer" in text
    agency.owner_writes(to="bob@quiet.example", subject="Re: A question", reply_to=anchor, text="Gladly.")
    agency.until(START + timedelta(days=15))
    assert "They wrote on" not in lists(agency)[-1][2]


def test_by_night_nothing_is_asked_and_what_is_settled_by_morning_is_not_asked_at_all(new_agency):
    agency = new_agency()
    agency.run()
    agency.clock.jump(datetime(2026, 3, 3, 1, 0, tzinfo=BERLIN).astimezone(UTC))
    anchor = agency.owner_writes(text=UNSURE)
    agency.owner_writes(to="bob@quiet.example", subject="Contract", text=UNSURE)
    agency.until(datetime(2026, 3, 3, 7, 0, tzinfo=BERLIN).astimezone(UTC))
    assert agency.notices() == []
    agency.client_writes(reply_to=anchor, subject="Re: Draft of the start page")
    agency.until(datetime(2026, 3, 3, 9, 0, tzinfo=BERLIN).astimezone(UTC))
    assert agency.notices() == ["[mailwatch] quiet: is an answer expected to “Contract”?"]
    (at,) = [at for at, envelope, _ in agency.mails if envelope.recipients == (OWNER,)]
    assert at.astimezone(BERLIN).strftime("%H:%M") == "08:00"


FAR = """
[client.far]
kind = "business"
salutation = "Dear Som,"
people = ["som@far.example"]
speaks = { country = "TH" }
"""


def test_a_mail_that_waited_for_a_yes_by_night_and_is_taken_back_is_not_asked_about_by_day(new_agency):
    """Its hours are the owner's night; what the client says before morning settles it."""
    agency = new_agency(mode="review", extra=FAR)
    anchor = agency.owner_writes(to="som@far.example")
    while not [row for row in agency.rows() if row.step == "check-in"]:
        agency.until(agency.clock.now() + timedelta(hours=1))
    row = agency.row("check-in")
    assert row.state == "held"
    assert agency.clock.now().astimezone(BERLIN).hour < 8
    agency.client_writes("som@far.example", reply_to=anchor)
    agency.until(agency.clock.now() + timedelta(hours=12))
    assert agency.row("check-in").state == "withdrawn"
    assert [each for each in agency.notices() if "waits for your yes" in each] == []


def test_a_mail_that_still_waits_in_the_morning_is_asked_about_then(new_agency):
    agency = new_agency(mode="review", extra=FAR)
    agency.owner_writes(to="som@far.example")
    while not [row for row in agency.rows() if row.step == "check-in"]:
        agency.until(agency.clock.now() + timedelta(hours=1))
    agency.until(agency.clock.now() + timedelta(hours=12))
    assert len([each for each in agency.notices() if "waits for your yes" in each]) == 1
