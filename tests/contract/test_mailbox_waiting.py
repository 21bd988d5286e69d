"""Waiting for news, on servers that hang up, lie, split lines or know no IDLE."""

from __future__ import annotations

import threading
import time

import pytest
from imap_peer import HEADER, Peer, connect, uids

from mailwatch.errors import Transient


def test_a_connection_that_ends_while_idling_is_an_error_at_once(peer, mailbox):
    def hang_up(conversation, tag, rest):
        conversation.send("+ idling")
        raise EOFError

    peer.handlers["IDLE"] = hang_up
    with pytest.raises(Transient, match="broke off"):
        mailbox.wait("INBOX", 60)
    assert peer.count("IDLE") == 1


def test_a_bye_while_idling_is_an_error_with_the_servers_words(peer, mailbox):
    peer.handlers["IDLE"] = lambda it, tag, rest: it.send("+ idling", "* BYE Connection closed. 14")
    with pytest.raises(Transient, match=r"Connection closed\. 14"):
        mailbox.wait("INBOX", 60)


@pytest.mark.parametrize(
    "answer",
    [
        b"* 6 EXISTS\r\n+ idling\r\n",
        b"+ idling\r\n* 6 EXISTS\r\n",
        b"+ idling\r\n* OK Still here\r\n* 6 EXISTS\r\n",
        b"+ idling\r\n* 3 EXPUNGE\r\n",
        b"+ idling\r\n* 5 FETCH (FLAGS () X {9}\r\nWAIT OK x\r\n)\r\n* 6 EXISTS\r\n",
    ],
    ids=["before the plus", "beside the plus", "after a still-here", "a removal", "with a literal"],
)
def test_what_stirs_is_noticed_wherever_it_stands(peer, mailbox, answer):
    def idle(conversation, tag, rest):
        conversation.send_raw(answer)
        assert conversation.receive() == "DONE"
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    mailbox.examine("INBOX")
    assert mailbox.wait("INBOX", 60) is True
    assert uids(mailbox) == [1, 2, 3, 4, 5], "the connection is still in step"
    assert peer.connections == 1


def test_a_line_in_two_pieces_is_one_line(peer, mailbox):
    def idle(conversation, tag, rest):
        conversation.send("+ idling")
        conversation.send_raw(b"* 6 EXI")
        time.sleep(0.1)
        conversation.send_raw(b"STS\r\n")
        conversation.receive()
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    assert mailbox.wait("INBOX", 60) is True
    assert peer.connections == 1


def test_what_arrived_before_idle_began_is_news_although_idle_stays_silent(peer, mailbox):
    mailbox.look(["INBOX"])
    peer.messages[6] = HEADER
    assert mailbox.wait("INBOX", 60) is True
    assert peer.count("IDLE") == 0


def test_a_lying_idle_is_renewed_and_found_out(peer):
    mailbox = connect(peer, idle=0.05)

    def idle(conversation, tag, rest):
        conversation.send("+ idling")
        conversation.receive()
        if peer.count("IDLE") == 3:
            peer.messages[6] = HEADER
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    mailbox.look(["INBOX"])
    assert mailbox.wait("INBOX", 60) is True
    assert peer.count("IDLE") == 3
    mailbox.close()


def test_a_server_that_does_not_answer_done_loses_the_connection(peer):
    mailbox = connect(peer, timeout=0.3)

    def idle(conversation, tag, rest):
        conversation.send("+ idling")
        conversation.receive()

    peer.handlers["IDLE"] = idle
    with pytest.raises(Transient, match="did not wait for news"):
        mailbox.wait("INBOX", 0.05)


def test_an_idle_that_is_refused_is_an_error(peer, mailbox):
    peer.handlers["IDLE"] = lambda it, tag, rest: it.send(f"{tag} NO not now")
    with pytest.raises(Transient, match="not now"):
        mailbox.wait("INBOX", 60)


def test_without_idle_a_wait_sleeps_and_can_be_woken():
    peer = Peer(capability="IMAP4rev1 AUTH=PLAIN")
    mailbox = connect(peer)
    mailbox.look(["INBOX"])
    assert mailbox.wait("INBOX", 0.05) is False
    late = threading.Timer(0.1, mailbox.wake)
    late.start()
    assert mailbox.wait("INBOX", 60) is True
    late.join()
    assert peer.count("UNSELECT") == 0
    mailbox.close()
    peer.stop()


def test_as_many_messages_as_are_known_are_no_news_and_one_more_is(peer, mailbox):
    """A server that repeats itself each few milliseconds wakes nobody; a mail among that is seen at once."""

    def idle(conversation, tag, rest):
        conversation.send("+ idling")
        for _ in range(100):
            conversation.send("* 5 EXISTS", "* 0 RECENT")
            time.sleep(0.003)
        peer.messages[6] = HEADER
        conversation.send("* 6 EXISTS")
        conversation.receive()
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    mailbox.look(["INBOX"])
    assert mailbox.wait("INBOX", 60) is True
    assert 6 in peer.messages
    assert peer.count("IDLE") == 1


@pytest.mark.parametrize("lie", ["* 9 EXISTS", "* 1 EXPUNGE", "* 3 FETCH (FLAGS ())", "* 4 RECENT"])
def test_a_server_that_announces_for_nothing_again_and_again_is_listened_to_ever_more_rarely(
    peer, mailbox, lie
):
    def idle(conversation, tag, rest):
        conversation.send("+ idling", lie)
        conversation.receive()
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    mailbox.look(["INBOX"])
    end = time.monotonic() + 3.0
    while time.monotonic() < end:
        mailbox.wait("INBOX", end - time.monotonic())
        mailbox.look(["INBOX"])
    assert 3 < peer.count("IDLE") < 15
    peer.messages[6] = HEADER
    began = time.monotonic()
    mailbox.wait("INBOX", 60)
    assert mailbox.examine("INBOX").messages == 6
    assert time.monotonic() - began < 8, "what is real is seen all the same"


def test_a_pause_for_a_liar_can_be_ended_from_outside(peer, mailbox):
    def idle(conversation, tag, rest):
        conversation.send("+ idling", "* 9 EXISTS")
        conversation.receive()
        conversation.send(f"{tag} OK done")

    peer.handlers["IDLE"] = idle
    for _ in range(9):
        mailbox.wake()
        mailbox.wait("INBOX", 60)
        mailbox._restless += 1
    late = threading.Timer(0.1, mailbox.wake)
    late.start()
    began = time.monotonic()
    assert mailbox.wait("INBOX", 60) is True
    assert time.monotonic() - began < 1.5
    late.join()
