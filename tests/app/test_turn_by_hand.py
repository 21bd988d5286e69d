"""A step that the owner sends another way: in a chat, as a text message, on the telephone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands
from mailwatch.app.owner.by_hand import sent_by_hand, spoken
from mailwatch.domain.facts.events import Word
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
        date_named=said.get("date"),
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
    agency.until(START + timedelta(days=17))
    promised = by_hand(agency, "ultimatum").deadline
    calendar = agency.house.settings.policies["harbour"].calendar
    agency.until(calendar.end_of(promised))
    assert [row.step for row in agency.rows() if row.state == "held"] == []
    agency.until(calendar.start_of(calendar.working_days_after(promised, 2)))
    assert agency.row("closing").state == "held"
    assert f"{promised:%-d %B}" in agency.row("closing").text


def test_a_date_that_moved_since_the_words_were_read_is_the_owners_to_say(agency):
    """Read on one day, said on another: only they know which date they named (I4)."""
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    agency.until(START + timedelta(days=17))
    named = agency.row("ultimatum").deadline
    agency.until(START + timedelta(days=22))
    with pytest.raises(OwnerMustAct, match="--date"):
        by_hand(agency, "ultimatum")
    assert by_hand(agency, "ultimatum", date=named).deadline == named
    assert agency.row("ultimatum").deadline == named


@pytest.mark.parametrize(("step", "date"), [("check-in", START.date()), ("ultimatum", START.date())])
def test_a_date_that_was_never_named_or_has_passed_is_refused(agency, step, date):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    if step == "ultimatum":
        by_hand(agency, "check-in")
        agency.until(START + timedelta(days=17))
    with pytest.raises(OwnerMustAct, match=r"names no date|has passed"):
        by_hand(agency, step, date=date)


def test_a_lost_state_does_not_know_what_was_sent_by_hand(agency):
    """It lies in no Sent folder; the page on reliability says so. Here each mail waits for a yes anyway."""
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    by_hand(agency, "check-in")
    agency.lose_state()
    agency.until(START + timedelta(days=10))
    assert agency.steps() == []
    assert agency.row("check-in").state == "held"


def test_what_is_about_to_be_taken_back_is_not_to_be_pasted(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    commands.say(agency.store, Word.STOP, "harbour", settings=agency.house.settings, now=agency.clock.now())
    with pytest.raises(OwnerMustAct, match="about to be taken back"):
        words(agency, "check-in")


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
