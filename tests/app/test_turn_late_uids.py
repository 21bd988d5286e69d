"""I1: an answer that the server counted before it showed it, and that nothing announces when it does."""

from __future__ import annotations

from datetime import timedelta

from agency import hours

from mailwatch.domain.facts.events import MessageUnreadable


def counted_but_not_shown(agency) -> int:
    """An answer arrives in the inbox, is counted there by a complete reading, and can't be listed yet."""
    agency.client_writes()
    uid = agency.mailbox.kept("INBOX")[-1].uid
    agency.mailbox.hide("INBOX", uid)
    agency.until(agency.clock.now() + hours(1))
    return uid


def test_an_answer_that_shows_late_and_silently_is_seen_before_anything_leaves(agency):
    agency.owner_writes()
    agency.until(agency.clock.now() + timedelta(days=6))
    uid = counted_but_not_shown(agency)
    agency.transport.on_open = lambda _: agency.mailbox.show("INBOX", uid)
    agency.until(agency.clock.now() + timedelta(days=5))
    assert agency.to_clients == []


def test_an_answer_that_shows_late_is_told_within_two_hours(agency):
    agency.owner_writes()
    agency.until(agency.clock.now() + timedelta(days=8))
    uid = counted_but_not_shown(agency)
    agency.mailbox.show("INBOX", uid)
    for _ in range(4):
        agency.turn.run()
        agency.clock.jump(agency.clock.now() + hours(0.5))
    assert any("answered" in notice for notice in agency.notices())


def test_an_answer_that_could_not_be_read_at_first_is_read_before_anything_leaves(agency):
    """The server had trouble with this one message, and got over it; nothing announces that either."""
    agency.owner_writes()
    agency.until(agency.clock.now() + timedelta(days=6))
    agency.client_writes()
    uid = agency.mailbox.kept("INBOX")[-1].uid
    agency.mailbox.spoil("INBOX", uid)
    agency.until(agency.clock.now() + hours(3))
    assert len(agency.events(MessageUnreadable)) == 1
    agency.transport.on_open = lambda _: agency.mailbox.mend("INBOX", uid)
    agency.until(agency.clock.now() + timedelta(days=5))
    assert agency.to_clients == []


def test_folders_that_did_not_change_are_not_listed_in_each_turn(agency):
    """What is read grows with what is new (SPEC 3.4): the thorough reading is for once an hour."""
    agency.owner_writes()
    agency.turn.run()
    listed: list[str] = []
    search = agency.mailbox.search_from
    agency.mailbox.search_from = lambda folder, uid: listed.append(folder) or search(folder, uid)
    for _ in range(10):
        agency.clock.jump(agency.clock.now() + timedelta(minutes=5))
        agency.turn.run()
    assert listed == []
