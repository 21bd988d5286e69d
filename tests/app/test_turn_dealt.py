"""What waits for the owner, and their word that it is dealt with."""

from __future__ import annotations

from datetime import timedelta

from agency import START, Agency

from mailwatch.app.deciding.judge import view_of
from mailwatch.app.owner import commands
from mailwatch.app.showing.status import status_of
from mailwatch.domain.facts.events import Word


def say(agency: Agency, word: Word, name: str) -> None:
    commands.say(agency.store, word, name, settings=agency.house.settings, now=agency.clock.now())


def waiting_for_the_owner(agency: Agency) -> list[str]:
    found = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    return sorted(each.subject for each in found.threads if each.ball == "you")


def thread_of(agency: Agency, subject: str) -> str:
    found = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    return next(each.thread for each in found.threads if each.subject == subject)


def two_questions(agency: Agency) -> None:
    for subject in ("The logo", "The colours"):
        agency.client_writes(subject=subject, text="Which of the two do you prefer? Please tell me.")
    agency.until(START + timedelta(hours=2))
    assert waiting_for_the_owner(agency) == ["The colours", "The logo"]


def test_dealt_clears_what_waits_and_their_next_mail_waits_anew(agency):
    two_questions(agency)
    say(agency, Word.DEALT, "harbour")
    agency.run()
    assert waiting_for_the_owner(agency) == []
    agency.until(START + timedelta(hours=3))
    agency.client_writes(subject="The paper", text="Which paper do you want? Please tell me.")
    agency.until(START + timedelta(hours=4))
    assert waiting_for_the_owner(agency) == ["The paper"]


def test_of_a_thread_it_clears_that_thread_alone(agency):
    two_questions(agency)
    say(agency, Word.DEALT, thread_of(agency, "The logo"))
    agency.run()
    assert waiting_for_the_owner(agency) == ["The colours"]


def test_a_word_on_their_newest_thread_leaves_what_they_wrote_before_elsewhere(agency):
    """Nothing about an invoice, say, goes out while that waits (I1)."""
    for hours, subject in ((1, "The logo"), (2, "The colours")):
        agency.client_writes(subject=subject, text="Which of the two do you prefer? Please tell me.")
        agency.until(START + timedelta(hours=hours))
    say(agency, Word.DEALT, thread_of(agency, "The colours"))
    agency.run()
    with agency.store.reading() as transaction:
        waits = view_of(transaction, "harbour", agency.house.settings).ball_with_us()
    assert waits is not None
    assert waits.subject == "The logo"


def test_it_lifts_no_pause(agency):
    agency.owner_writes()
    agency.run()
    say(agency, Word.PAUSE, "harbour")
    say(agency, Word.DEALT, "harbour")
    agency.until(START + timedelta(days=20))
    assert (agency.why(), agency.steps()) == ("paused-open", [])
