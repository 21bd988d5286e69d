"""What strangers can have done to a client, to the journal and to the owner's attention is bounded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from agency import OWNER, START

from mailwatch.app.notices.notice import MOST, RESERVED, tell
from mailwatch.app.work import Work
from mailwatch.domain.client.past import MOST_A_DAY, MOST_RECIPIENTS
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import MessageSeen, MessagesLeftOut, OwnerSaid, Speaker, Word
from mailwatch.domain.facts.guard_events import SendingSuspended
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.mail.reading.references import FIRST_IDS, MAX_IDS
from mailwatch.ports import Purpose

DAY = timedelta(days=1)
MANY = MOST_A_DAY + 15


def strangers(agency, count: int, ours: str, **more) -> None:
    for number in range(count):
        agency.client_writes(f"s{number}@evil.example", reply_to=ours, subject="Re: start page", **more)


def kept(agency, speaker: Speaker = Speaker.STRANGER) -> int:
    return sum(1 for seen in agency.events(MessageSeen, "harbour") if seen.speaker is speaker)


def say(agency, word: Word) -> None:
    with agency.store.transaction() as transaction:
        at = agency.clock.now()
        event = OwnerSaid(word=word, client="harbour", at=at)
        transaction.journal.append("owner", at, event, client="harbour")
        transaction.agenda.look_at("harbour", at)


def test_a_days_strangers_beyond_the_bound_are_one_entry_and_hold_the_client(agency):
    """Failed before: each was a fact, and every later judgement folded them all."""
    ours = agency.owner_writes()
    agency.run()
    agency.clock.jump(START + DAY)
    strangers(agency, MANY, ours)
    agency.run()
    assert kept(agency) == MOST_A_DAY
    (entry,) = agency.events(MessagesLeftOut, "harbour")
    assert entry.kept == MOST_A_DAY
    assert agency.why() == "too-many-unclear"
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    assert len(agency.events(MessagesLeftOut)) == 1


def test_after_the_owners_word_the_next_stranger_of_the_same_day_holds_again(agency):
    ours = agency.owner_writes()
    agency.run()
    agency.clock.jump(START + DAY)
    strangers(agency, MANY, ours)
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(minutes=5))
    say(agency, Word.RESUME)
    agency.run()
    assert agency.why() not in ("too-many-unclear", "unclear-message")
    agency.clock.jump(agency.clock.now() + timedelta(hours=1))
    agency.client_writes("new@harbour-cafe.example", reply_to=ours)
    agency.run()
    assert agency.why() == "too-many-unclear"
    assert kept(agency) == MOST_A_DAY
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []


def test_the_owner_is_told_once_of_a_flood(agency):
    ours = agency.owner_writes()
    agency.until(START + 7 * DAY + timedelta(hours=1))
    assert agency.steps() == ["check-in"]
    told = len(agency.notices())
    strangers(agency, MANY, ours)
    agency.run()
    strangers(agency, 20, ours)
    agency.until(agency.clock.now() + timedelta(hours=3))
    assert len(agency.notices()) == told + 1


def test_the_clients_own_answer_behind_a_thousand_strangers_is_seen(agency):
    ours = agency.owner_writes()
    agency.until(START + 7 * DAY + timedelta(hours=1))
    assert agency.steps() == ["check-in"]
    strangers(agency, 10 * MOST_A_DAY, ours)
    agency.client_writes(reply_to=ours)
    agency.run()
    assert agency.outcomes() == ["answered"]


def test_a_mail_from_the_clients_address_that_names_ours_is_written_down_whoever_sent_it(agency):
    ours = agency.owner_writes()
    agency.run()
    agency.clock.jump(START + DAY)
    strangers(agency, MANY, ours)
    agency.client_writes(
        reply_to=ours, headers={"Authentication-Results": "mx.studio.example; dmarc=fail header.from=x"}
    )
    agency.run()
    assert [each.from_ for each in agency.events(MessageSeen, "harbour")].count("alice@harbour.example") == 1


def test_strangers_do_not_push_out_what_mail_systems_say(agency):
    ours = agency.owner_writes()
    agency.run()
    agency.clock.jump(START + DAY)
    strangers(agency, MANY, ours)
    agency.bounces(original=ours)
    agency.run()
    assert kept(agency, Speaker.MACHINE) == 1


def test_the_bound_is_for_each_day(agency):
    ours = agency.owner_writes()
    agency.run()
    for days in (1, 2):
        agency.clock.jump(START + days * DAY)
        strangers(agency, MANY, ours)
        agency.run()
    assert kept(agency) == 2 * MOST_A_DAY
    assert len({entry.day for entry in agency.events(MessagesLeftOut)}) == 2


def test_reading_everything_anew_leaves_out_the_same(agency):
    ours = agency.owner_writes()
    agency.run()
    agency.clock.jump(START + DAY)
    strangers(agency, MANY, ours)
    agency.run()
    with agency.store.transaction() as transaction:
        transaction.cursors.forget("main")
    agency.run()
    assert kept(agency) == MOST_A_DAY
    assert len(agency.events(MessagesLeftOut)) == 1


def test_of_a_thousand_references_the_first_and_the_last_are_kept_and_join_the_thread(agency):
    """Failed before: 1,000 ids of one mail were indexed."""
    ours = agency.owner_writes()
    agency.run()
    filling = " ".join(f"<r{number}@evil.example>" for number in range(1000))
    agency.client_writes("a@evil.example", headers={"References": f"<{ours}> {filling}"}, subject="x")
    agency.client_writes("b@evil.example", headers={"References": f"{filling} <{ours}>"}, subject="x")
    agency.run()
    seen = [each for each in agency.events(MessageSeen, "harbour") if each.speaker is Speaker.STRANGER]
    assert [len(each.references) for each in seen] == [MAX_IDS, MAX_IDS]
    assert seen[0].references[0] == ours == seen[1].references[-1]
    assert seen[0].references[FIRST_IDS:] != seen[0].references[:-FIRST_IDS]


def test_of_a_crowd_in_to_a_hundred_are_kept(agency):
    agency.owner_writes()
    agency.run()
    crowd = ", ".join(f"p{number}@evil.example" for number in range(900))
    agency.write(sender="alice@harbour.example", to=OWNER, cc=crowd)
    agency.run()
    assert [len(each.cc) for each in agency.events(MessageSeen, "harbour")][-1] == MOST_RECIPIENTS


# -- the owner's attention ---------------------------------------------------------------


def notices(agency) -> list[str]:
    return [row.step for row in agency.rows() if row.purpose is Purpose.NOTICE]


def tell_many(agency, kind: str, count: int, start: int = 0) -> None:
    with agency.store.transaction() as transaction:
        for number in range(start, start + count):
            tell(
                Work(transaction, agency.house.settings, agency.clock.now()),
                NoticeKey.of(NoticeKind(kind), number),
                Reason.of("heard", at=START, by=""),
                client="harbour",
                account="main",
            )


def test_a_day_has_so_many_notices_and_one_that_counts_the_rest(agency):
    """Failed before: a hundred causes made a hundred notices."""
    tell_many(agency, "hold", 100)
    ordinary = MOST - RESERVED
    assert len([key for key in notices(agency) if key.startswith("hold|")]) == ordinary
    (rest,) = (row for row in agency.rows() if row.step.startswith("left-out|"))
    assert f"{100 - ordinary} x hold" in rest.text
    assert "mailwatch status" in rest.text
    tell_many(agency, "hold", 100)  # the same again counts nothing twice
    (rest,) = (row for row in agency.rows() if row.step.startswith("left-out|"))
    assert f": {100 - ordinary}.\n" in rest.text
    agency.clock.jump(rest.next_attempt_at)
    agency.run()
    assert agency.notices()[-1].endswith("More notices than a person reads")


def test_an_answer_is_told_when_the_days_notices_are_used_up(agency):
    tell_many(agency, "hold", 100)
    tell_many(agency, "answered", 3)
    assert len([key for key in notices(agency) if key.startswith("answered|")]) == 3
    tell_many(agency, "answered", 100, start=3)
    assert len([key for key in notices(agency) if not key.startswith("left-out|")]) == MOST


def test_what_was_left_out_is_told_the_next_day_if_it_still_stands(agency):
    ours = agency.owner_writes()
    agency.until(START + 7 * DAY + timedelta(hours=1))
    tell_many(agency, "hold", 100)
    agency.client_writes("new@harbour-cafe.example", reply_to=ours)
    agency.run()
    assert agency.why() == "unclear-message"
    assert not [key for key in notices(agency) if "unclear-message" in key]
    agency.until(agency.clock.now() + DAY)
    assert [key for key in notices(agency) if "unclear-message" in key]


def test_a_clock_that_is_off_and_right_by_turns_is_told_once_a_day(agency):
    """Failed before: a stranger's notices with shifted dates made a notice each."""
    agency.owner_writes()
    agency.run()
    for _ in range(6):
        for ahead in (timedelta(hours=1), timedelta(0)):
            agency.clock.jump(agency.clock.now() + timedelta(minutes=10))
            at = agency.clock.now() + ahead
            agency.client_writes("x@evil.example", at=at, subject="x")
            agency.run()
    assert len(agency.events(SendingSuspended)) > 1
    told = [row for row in agency.rows() if row.step.startswith("clock|")]
    assert len([row for row in told if row.state is not RowState.WITHDRAWN]) <= 1


# -- a pass that takes long ----------------------------------------------------------------


@pytest.fixture
def slow(agency):
    """Each batch takes twenty seconds: a pass ends after two."""
    agency.turn = replace(
        agency.turn,
        progress=lambda _folder, _count: agency.clock.jump(agency.clock.now() + timedelta(seconds=20)),
    )
    return agency


def observed(agency):
    with agency.store.reading() as transaction:
        return transaction.cursors.account("main").observed_until


def test_a_long_pass_keeps_what_it_has_and_goes_on_in_the_next_turn(slow):
    ours = slow.owner_writes()
    slow.run()
    before = observed(slow)
    slow.clock.jump(START + DAY)
    for number in range(230):
        slow.client_writes(f"n{number}@news.example", subject=f"News {number}")
    slow.client_writes(reply_to=ours)
    turns = 0
    while observed(slow) == before:
        report = slow.turn.run()
        turns += 1
        assert not report.trouble
        if not report.ingested.complete:
            assert observed(slow) == before
            assert report.next_look <= slow.clock.now()
    assert turns == 3
    assert slow.why() == ""  # answered before any case began
    assert [each.speaker for each in slow.events(MessageSeen, "harbour")][-1] is Speaker.CLIENT


def test_a_mail_whose_thread_is_told_only_by_a_later_turn_is_found(slow):
    """It lies in the archive, and what it answers in the inbox, which is read after the pass was ended."""
    slow.owner_writes()
    slow.run()
    slow.clock.jump(START + DAY)
    for number in range(120):
        slow.client_writes(f"n{number}@news.example", subject=f"News {number}", folder="Archive")
    theirs = slow.client_writes(subject="Something else")
    slow.write(
        sender="partner@elsewhere.example",
        to="alice@harbour.example",
        reply_to=theirs,
        folder="Archive",
        subject="x",
    )
    for number in range(120):
        slow.client_writes(f"m{number}@news.example", subject=f"News {number}", folder="Archive")
    while not slow.turn.run().ingested.complete:
        pass
    assert "partner@elsewhere.example" in [each.from_ for each in slow.events(MessageSeen, "harbour")]


def test_who_waits_for_the_end_gets_it(slow):
    """``once`` and ``plan`` say that the mailbox was read completely, so it is."""
    slow.owner_writes()
    slow.run()
    slow.clock.jump(START + DAY)
    strangers(slow, 10, "x")
    for number in range(150):
        slow.client_writes(f"n{number}@news.example", subject=f"News {number}")
    slow.client_writes()
    found = slow.turn.read_to_the_end()
    assert found.complete
    assert found.facts == 1
    assert observed(slow) == found.observed_until
