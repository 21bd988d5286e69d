"""Inputs, deliveries and quotes: each lives in the thread that the owner named, and in no other."""

from __future__ import annotations

import email
from datetime import timedelta

import pytest
from agency import START, Agency

WAITING = 'waiting = [{{ subject = "Your date", for = "the date in June", playbook = "{playbook}" }}]'
FIRST = {"blocked": "needed", "approval": "question", "quote": "follow-up"}


def waits_for(agency: Agency, playbook: str, more: str = "") -> str:
    line = WAITING.format(playbook=playbook)
    agency.build(
        agency.text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]\n{line}\n{more}')
    )
    return agency.owner_writes(subject="Your date", text="Here is what I mean.")


@pytest.mark.parametrize("playbook", FIRST)
def test_the_first_word_answers_in_its_thread_and_says_what_is_waited_for(agency, playbook):
    asked = waits_for(agency, playbook)
    agency.until(START + timedelta(days=8))
    assert agency.steps()[0] == FIRST[playbook]
    content = email.message_from_bytes(agency.to_clients[0][2])
    assert (content["In-Reply-To"], content["Subject"]) == (f"<{asked}>", "Re: Your date")
    assert b"the date in June" in agency.to_clients[0][2]


@pytest.mark.parametrize("playbook", FIRST)
def test_an_answer_there_before_it_is_due_leaves_nothing_to_say(agency, playbook):
    asked = waits_for(agency, playbook)
    agency.until(START + timedelta(days=1))
    agency.client_writes(subject="Re: Your date", reply_to=asked)
    agency.until(START + timedelta(days=60))
    assert agency.steps() == []


@pytest.mark.parametrize("playbook", FIRST)
def test_a_word_elsewhere_holds_it_until_it_is_answered(agency, playbook):
    waits_for(agency, playbook)
    agency.until(START + timedelta(days=1))
    agency.client_writes(subject="Lunch?", text="Shall we have lunch?")
    agency.until(START + timedelta(days=40))
    assert agency.steps() == []
    agency.owner_writes(subject="Lunch!", text="With pleasure, thank you. See you there!")
    agency.until(START + timedelta(days=43))
    assert agency.steps() == [FIRST[playbook]]


@pytest.mark.parametrize("playbook", FIRST)
def test_a_bounce_ends_it(agency, playbook):
    asked = waits_for(agency, playbook)
    agency.until(START + timedelta(days=1))
    agency.bounces(original=asked)
    agency.until(START + timedelta(days=60))
    assert agency.steps() == []


@pytest.mark.parametrize("playbook", FIRST)
def test_a_lost_state_sends_no_word_twice(agency, playbook):
    waits_for(agency, playbook)
    agency.until(START + timedelta(days=8))
    before = agency.steps()
    agency.lose_state()
    agency.until(START + timedelta(days=9))
    assert len(agency.to_clients) == len(before)


def test_another_thread_is_chased_as_ever(agency):
    """What one thread waits for says nothing about the others; but one ladder at a time."""
    waits_for(agency, "quote")
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    assert agency.steps() == ["check-in"]


def test_a_prospect_who_approves_nothing_is_asked_once(agency):
    agency.build(agency.text.replace('goal = "leave"', 'phase = "prospect"'))
    waits_for(agency, "approval")
    agency.until(START + timedelta(days=60))
    assert agency.steps() == ["question"]
