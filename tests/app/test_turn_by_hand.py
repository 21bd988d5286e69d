"""A step that the owner sends another way: in a chat, as a text message, on the telephone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands
from mailwatch.app.owner.by_hand import sent_by_hand, spoken
from mailwatch.errors import OwnerMustAct


@pytest.fixture
def agency(tmp_path):
    """Every mail waits for the owner's yes."""
    return Agency(tmp_path, mode="review")


def by_hand(agency, step, **said):
    held = agency.row(step)
    return sent_by_hand(
        agency.store,
        held.id,
        composer=agency.house.composer,
        now=agency.clock.now(),
        by=said.get("by", "chat"),
    )


def words(agency, step):
    return spoken(
        agency.store, agency.row(step).id, composer=agency.house.composer, now=agency.clock.now()
    ).text


def test_what_was_sent_by_hand_never_leaves_by_mail_and_the_ladder_goes_on_from_there(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    assert agency.row("check-in").state == "sent"
    agency.until(START + timedelta(days=25))
    assert agency.steps() == []
    assert agency.row("ultimatum").state == "held"


def test_the_words_for_a_chat_are_the_salutation_the_request_with_its_date_and_the_name(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    agency.until(START + timedelta(days=25))
    said = words(agency, "ultimatum")
    first, *body, last = said.splitlines()
    assert (first, last) == ("Dear Alice,", "Anna Weber")
    assert len(body) == 1
    assert "2026" in body[0]
    assert "Subject" not in said
    assert len(said) < len(agency.row("ultimatum").text)


def test_the_date_that_was_said_in_the_chat_is_kept_to_the_day(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    agency.until(START + timedelta(days=25))
    promised = by_hand(agency, "ultimatum").deadline
    zone = agency.house.settings.policies["harbour"].calendar
    agency.until(zone.end_of(promised))
    assert [row.step for row in agency.rows() if row.state == "held"] == []
    agency.until(zone.end_of(promised) + timedelta(days=4))
    assert agency.row("closing").state == "held"


def test_what_has_left_or_was_dropped_is_not_said_a_second_time(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    with pytest.raises(OwnerMustAct, match="is sent: you sent it yourself"):
        by_hand(agency, "check-in")
    with pytest.raises(OwnerMustAct):
        commands.skip(agency.store, agency.row("check-in").id, now=agency.clock.now())


def test_an_answer_that_came_first_takes_the_words_back(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.client_writes(reply_to=anchor)
    agency.until(START + timedelta(days=9, hours=1))
    with pytest.raises(OwnerMustAct, match="withdrawn"):
        by_hand(agency, "check-in")
