"""Was an answer expected? Bills, and what the owner's word on an unclear mail teaches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from agency import START

from mailwatch.app.deciding.judge import view_of
from mailwatch.app.owner import commands
from mailwatch.app.showing.status import status_of
from mailwatch.domain.facts.events import Word

DAY = timedelta(days=1)

BILL = "Please find attached invoice 2026-017 for March. Kindly transfer the amount within 14 days."
UNCLEAR = "Attached is the new version, 12 pages. Once you have a minute it would be great to go on."
ALIKE = "Attached is the newest version, 14 pages. Once you have a minute it would be great to go on."


def threads(agency):
    with agency.store.reading() as transaction:
        return view_of(transaction, "harbour", agency.house.settings).threads


def say(agency, word, subject):
    (thread,) = (each for each in threads(agency) if each.subject == subject)
    commands.say(agency.store, word, thread.short, settings=agency.house.settings, now=agency.clock.now())


def questions(agency):
    found = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    return [because.say() for _, because in found.questions]


def test_a_bill_is_no_silence_and_is_proposed_once_as_an_invoice_to_watch(agency):
    agency.owner_writes(subject="March", text=BILL)
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []
    told = [subject for subject in agency.notices() if "invoice to watch" in subject]
    assert len(told) == 1


def test_the_open_question_of_a_bill_names_the_command(agency):
    agency.owner_writes(subject="March", text=BILL)
    agency.until(START + 1 * DAY)
    (question,) = questions(agency)
    assert "mailwatch invoice add harbour" in question


def test_a_bill_with_a_question_waits_for_the_answer(agency):
    agency.owner_writes(text=f"{BILL} By the way: which colour do you prefer for the cover?")
    agency.until(START + 24 * DAY)
    # The mail gives them fourteen days; the silence counts from their end.
    assert agency.steps() == ["check-in"]
    ((at, _, _),) = agency.to_clients
    assert at == datetime(2026, 3, 24, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(("word", "steps"), [(Word.CHASE, ["check-in"]), (Word.NEVER, [])])
def test_the_owners_word_on_an_unclear_mail_holds_for_the_next_alike(agency, word, steps):
    agency.owner_writes(subject="Brochure", text=UNCLEAR)
    agency.until(START + 1 * DAY)
    say(agency, word, "Brochure")
    agency.until(START + 2 * DAY)
    agency.client_writes(subject="Re: Brochure")
    agency.until(START + 3 * DAY)
    agency.owner_writes(subject="Leaflet", text=ALIKE)
    agency.until(START + 12 * DAY)
    assert agency.steps() == steps
    assert questions(agency) == []


def test_an_unclear_mail_in_other_words_asks_the_owner_as_before(agency):
    agency.owner_writes(subject="Brochure", text=UNCLEAR)
    agency.until(START + 1 * DAY)
    say(agency, Word.CHASE, "Brochure")
    agency.client_writes(subject="Re: Brochure")
    agency.until(START + 3 * DAY)
    agency.owner_writes(subject="Leaflet", text="Attached is the draft. I could also imagine it in blue.")
    agency.until(START + 12 * DAY)
    assert agency.to_clients == []
    assert len(questions(agency)) == 1


def test_once_takes_the_lesson_back_and_leaves_the_thread_as_it_is(agency):
    agency.owner_writes(subject="Brochure", text=UNCLEAR)
    agency.until(START + 1 * DAY)
    say(agency, Word.CHASE, "Brochure")
    say(agency, Word.ONCE, "Brochure")
    agency.until(START + 9 * DAY)
    assert agency.steps() == ["check-in"]
    agency.client_writes(subject="Re: Brochure")
    agency.until(START + 10 * DAY)
    agency.owner_writes(subject="Leaflet", text=ALIKE)
    agency.until(START + 30 * DAY)
    assert agency.steps() == ["check-in"]
    assert len(questions(agency)) == 1


def test_a_step_that_no_case_knows_is_told_as_what_it_is(agency):
    """The state was lost, and the client is called otherwise in the file: the step is nobody's."""
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.lose_state()
    agency.build(agency.text.replace("[client.harbour]", "[client.haven]"))
    agency.mails.clear()
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    told = [subject for subject in agency.notices() if " haven: " in subject]
    assert told == ["[mailwatch] haven: an earlier mail of mailwatch is not known any more"]
    assert "mailwatch chase" in questions(agency)[0]
