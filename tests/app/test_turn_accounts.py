"""Two mailboxes of one owner: the client is one, and nothing leaves on a stale or partial view (I3)."""

from __future__ import annotations

import email
from datetime import timedelta

import pytest
from agency import START

from mailwatch.domain.facts.events import MessageSeen

DAY = timedelta(days=1)
OFFICE = "anna@office.example"


@pytest.fixture
def agency(new_agency):
    return new_agency(two=True)


def test_a_second_mailbox_that_cant_be_read_keeps_everything_from_leaving(agency):
    agency.owner_writes()
    agency.until(START + 4 * DAY)
    agency.second.go_offline()
    agency.until(START + 10 * DAY, most=4000)
    assert agency.to_clients == []
    assert agency.why() in ("stale-view", "waiting")
    agency.second.come_back()
    agency.until(START + 11 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_second_mailbox_that_was_never_read_keeps_everything_from_leaving(agency):
    agency.second.go_offline()
    agency.owner_writes()
    agency.until(START + 10 * DAY, most=4000)
    assert agency.to_clients == []


@pytest.mark.parametrize("folder", ["INBOX", "Archive", "Junk"])
def test_an_answer_in_the_second_mailbox_ends_the_case(agency, folder):
    anchor = agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.client_writes(reply_to=anchor, mailbox=agency.second, folder=folder)
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.outcomes() == ["answered"]


def test_an_answer_in_the_second_mailbox_after_rcpt_stops_the_mail(agency):
    anchor = agency.owner_writes()
    agency.until(START + 6 * DAY)
    agency.transport.on_open = lambda _: agency.client_writes(reply_to=anchor, mailbox=agency.second)
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


def test_when_the_second_mailbox_goes_away_after_rcpt_nothing_is_handed_over(agency):
    agency.owner_writes()
    agency.until(START + 6 * DAY)

    def goes(_: object) -> None:
        agency.clock.jump(agency.clock.now() + timedelta(seconds=2))
        agency.second.go_offline()

    agency.transport.on_open = goes
    agency.until(START + 8 * DAY, most=4000)
    assert agency.to_clients == []


def test_the_owners_word_from_the_second_account_counts_as_theirs(agency):
    question = agency.client_writes(text="What would it cost?", subject="Offer")
    agency.until(START + timedelta(hours=1))
    agency.write(
        sender=OFFICE,
        to="alice@harbour.example",
        subject="Re: Offer",
        text="2400 EUR. Shall I begin?",
        reply_to=question,
        mailbox=agency.second,
    )
    agency.until(START + 8 * DAY)
    (_, envelope, content) = agency.to_clients[0]
    assert envelope.sender == OFFICE
    assert email.message_from_bytes(content)["From"].endswith(f"<{OFFICE}>")


def in_both(agency) -> str:
    """The owner wrote from the studio, with the office in Bcc."""
    anchor = agency.owner_writes()
    agency.second.deliver(agency.mailbox.kept("Sent")[-1].content)
    return anchor


def test_a_mail_that_lies_in_both_mailboxes_is_followed_up_from_the_address_that_wrote_it(agency):
    in_both(agency)
    agency.until(START + 8 * DAY)
    (_, envelope, content) = agency.to_clients[0]
    assert envelope.sender == "anna@studio.example"
    assert email.message_from_bytes(content)["Message-ID"].endswith("@studio.example>")


def test_a_mail_that_lies_in_both_mailboxes_is_not_followed_up_twice_after_the_state_is_lost(agency):
    in_both(agency)
    agency.until(START + 9 * DAY)
    agency.lose_state()
    # This time the other mailbox is read first.
    agency.turn.run()
    agency.until(START + 13 * DAY)
    assert len(agency.to_clients) == 1
    agency.until(START + 16 * DAY)
    assert len(agency.to_clients) == 2


def test_somebody_in_cc_who_answers_into_the_first_mailbox_is_known_from_the_second(agency):
    """At the first contact one mailbox is read before the other knows the thread."""
    anchor = agency.owner_writes(cc="partner@elsewhere.example", at=START - 3 * DAY)
    agency.client_writes(
        "partner@elsewhere.example", reply_to=anchor, mailbox=agency.second, subject="Re: Draft"
    )
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


def test_somebody_in_cc_who_answered_into_the_second_mailbox_before_our_copy_was_filed_is_heard(agency):
    """Nobody knew whose the answer was when it was read; then the copy shows up in the first mailbox."""
    agency.run()
    asked = agency.clock.now()
    agency.clock.jump(asked + timedelta(hours=2))
    agency.client_writes("partner@elsewhere.example", reply_to="m2@studio.example", mailbox=agency.second)
    agency.run()
    agency.clock.jump(asked + timedelta(hours=3))
    agency.owner_writes(cc="partner@elsewhere.example", dated=asked)
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []
    with agency.store.reading() as transaction:
        assert transaction.cursors.account("second").again_since is None, "looked at again, and done with"


def answered_into_the_second(agency) -> None:
    agency.client_writes("partner@elsewhere.example", reply_to="late@studio.example", mailbox=agency.second)


def our_copy_is_filed(agency, asked) -> None:
    agency.owner_writes(
        cc="partner@elsewhere.example", subject="A later thing", dated=asked, message_id="late@studio.example"
    )


def amid_the_look(mailbox, what) -> list[int]:
    """Something happens as a mailbox is about to be looked at for the last time."""
    look, done = mailbox.look, []

    def slow(names):
        if not done:
            done.append(1)
            what()
        return look(names)

    mailbox.look = slow
    return done


def test_a_late_copy_that_only_the_second_look_shows_has_the_other_mailbox_looked_at_first(agency):
    agency.owner_writes()
    agency.until(START + 7 * DAY - timedelta(hours=3))
    asked = agency.clock.now() - timedelta(hours=2)
    answered_into_the_second(agency)
    agency.until(START + 7 * DAY - timedelta(hours=1))
    done: list[int] = []

    def filed(_: object) -> None:
        if not done:
            done.append(1)
            our_copy_is_filed(agency, asked)

    agency.transport.on_open = filed
    agency.until(START + 8 * DAY)
    assert done
    assert agency.to_clients == []


def test_a_mailbox_that_is_read_for_the_first_time_is_looked_at_again_as_well(agency):
    agency.second.go_offline()
    agency.run()
    agency.clock.jump(START + timedelta(hours=1))
    agency.run()
    asked = agency.clock.now()
    agency.second.come_back()
    answered_into_the_second(agency)

    def meanwhile() -> None:
        agency.clock.jump(asked + timedelta(hours=2))
        our_copy_is_filed(agency, asked)
        agency.turn.read()

    done = amid_the_look(agency.second, meanwhile)
    agency.until(START + 40 * DAY)
    assert done
    assert agency.to_clients == []


def test_two_mailboxes_that_are_read_for_the_first_time_at_once_miss_nothing(agency):
    asked = START - timedelta(hours=3)
    our_copy_is_filed(agency, asked)
    answered_into_the_second(agency)
    done = amid_the_look(agency.second, agency.turn.read)
    next(turn for turn in agency.house.turns.values() if turn is not agency.turn).read()
    agency.until(START + 20 * DAY)
    assert done
    assert agency.to_clients == []


def test_mail_from_before_the_lookback_stays_unread_however_old_a_copy_of_ours_is(agency):
    agency.client_writes(mailbox=agency.second, at=START - 1000 * DAY)
    agency.run()
    agency.clock.jump(START + DAY)
    agency.owner_writes(dated=START - 2000 * DAY)
    agency.run()
    agency.run()
    assert not [
        event
        for event in agency.events(MessageSeen)
        if event.at < START - 100 * DAY and event.account != "main"
    ]


@pytest.mark.parametrize("noticed_after", [timedelta(0), timedelta(minutes=5)])
def test_what_was_understood_is_not_fetched_again_for_each_mail_of_ours(agency, noticed_after):
    for number in range(20):
        agency.client_writes(
            mailbox=agency.second, subject=f"s{number}", at=START - timedelta(minutes=number)
        )
    agency.run()
    agency.run()
    fetched: list[object] = []
    fetch = agency.second.fetch_message
    agency.second.fetch_message = lambda *which: fetched.append(which) or fetch(*which)
    for number in range(5):
        agency.clock.jump(agency.clock.now() + timedelta(hours=1))
        written = agency.clock.now() - noticed_after
        agency.owner_writes(to="bob@quiet.example", subject=f"x{number}", dated=written)
        agency.run()
        agency.run()
    assert fetched == []
