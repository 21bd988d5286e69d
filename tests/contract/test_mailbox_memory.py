"""What the world can do to the mailbox in memory, and what the program then sees."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.memory.mailbox import MemoryMailbox
from mailwatch.errors import Refused, Transient
from mailwatch.ports import Role

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LETTER = b"Subject: x\r\n\r\nHello.\r\n"


@pytest.fixture
def clock():
    return JumpingClock(NOW)


@pytest.fixture
def box(clock):
    return MemoryMailbox(clock)


def test_mail_is_dated_by_the_clock_it_arrives_on(box, clock):
    box.deliver(LETTER)
    clock.jump(NOW + timedelta(days=3))
    box.deliver(LETTER)
    assert [one.internal_date for one in box.kept("INBOX")] == [NOW, NOW + timedelta(days=3)]


def test_a_hidden_message_is_counted_but_not_found_until_it_shows_and_nothing_announces_it(box):
    uid = box.deliver(LETTER)
    box.hide("INBOX", uid)
    state = box.examine("INBOX")
    assert (state.messages, state.uid_next) == (1, uid + 1)
    assert list(box.search_from("INBOX", 1)) == []
    assert box.fetch_message("INBOX", uid, 100) is None
    box.show("INBOX", uid)
    assert box.look(["INBOX"])["INBOX"] == state
    assert list(box.search_from("INBOX", 1)) == [uid]


def test_a_spoilt_message_is_handed_out_without_a_header(box):
    good, bad = box.deliver(LETTER), box.deliver(LETTER)
    box.spoil("INBOX", bad)
    assert [one.header is None for one in box.fetch_headers("INBOX", [good, bad])] == [False, True]
    assert box.fetch_message("INBOX", bad, 100) == b""


def test_offline_nothing_gets_through_but_mail_arrives(box):
    box.go_offline()
    box.deliver(LETTER)
    with pytest.raises(Transient, match="reached"):
        box.look(["INBOX"])
    with pytest.raises(Transient, match="reached"):
        box.append("Sent", LETTER, NOW)
    box.come_back()
    assert box.look(["INBOX"])["INBOX"].messages == 1
    assert box.kept("Sent") == []


def test_an_outage_ends_a_wait_with_an_error(box):
    box.look(["INBOX"])
    late = threading.Timer(0.1, box.go_offline)
    late.start()
    with pytest.raises(Transient, match="reached"):
        box.wait("INBOX", 60)
    late.join()


def test_throttling_names_its_pause_and_passes(box):
    box.throttle(30.0, times=2)
    for _ in range(2):
        with pytest.raises(Transient) as caught:
            box.examine("INBOX")
        assert caught.value.retry_after == 30.0
    assert box.examine("INBOX").messages == 0


def test_any_error_can_be_asked_for_once(box):
    box.fail(Refused("The password is no longer accepted."))
    with pytest.raises(Refused, match="no longer"):
        box.folders()
    assert len(box.folders()) == 4


def test_a_mailbox_without_a_sent_folder_is_refused(clock):
    with pytest.raises(Refused, match="sent ="):
        MemoryMailbox(clock, {"INBOX": Role.INBOX}).folders()


def test_renumbering_keeps_the_mail_and_changes_the_numbers(box):
    box.deliver(LETTER)
    box.remove("INBOX", box.deliver(LETTER))
    box.deliver(LETTER)
    before = box.examine("INBOX")
    box.renumber("INBOX")
    after = box.examine("INBOX")
    assert after.uid_validity != before.uid_validity
    assert [one.uid for one in box.kept("INBOX")] == [1, 2]
    assert after.messages == before.messages


def test_a_renamed_folder_is_listed_by_its_new_name_with_its_mail(box):
    box.deliver(LETTER, folder="Archive")
    box.rename("Archive", "Old")
    assert {one.name: one.role for one in box.folders()}["Old"] is Role.ARCHIVE
    with pytest.raises(Transient, match="Archive"):
        box.examine("Archive")
    assert box.examine("Old").messages == 1
    box.drop_folder("Old")
    assert "Old" not in {one.name for one in box.folders()}


def test_a_cut_ends_a_wait_with_an_error_and_the_next_call_is_answered_again(box):
    late = threading.Timer(0.1, box.cut)
    late.start()
    with pytest.raises(Transient, match="cut"):
        box.wait("INBOX", 60)
    late.join()
    before = box.answered()
    assert box.examine("INBOX").messages == 0
    assert box.answered() == before + 1
