"""Finding and fetching where single messages or answers are bad."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from imap_peer import HEADER, Peer, connect, uids

from mailwatch.errors import Refused, Transient


@pytest.mark.parametrize(
    "poison",
    [
        b"* 3 FETCH (UID 3 INTERNALDATE\r\n",
        b'* 3 FETCH (UID 3 BODY[HEADER]<0> "unclosed)\r\n',
        b"* 3 FETCH UID\r\n",
        b"complete nonsense\r\n",
        b"* 3 FETCH (UID 3 RFC822.SIZE nine BODY[HEADER]<0> {99999999999}\r\n",
    ],
)
def test_a_malformed_answer_costs_one_message_and_no_other(peer, mailbox, poison):
    def fetch(conversation, tag, rest):
        for uid in peer.wanted(rest):
            conversation.send_raw(poison if uid == 3 else peer.fetched(uid))
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.uid for one in fetched] == [1, 2, 3, 4, 5]
    assert [one.header for one in fetched] == [HEADER, HEADER, None, HEADER, HEADER]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bad=some.sets(some.integers(1, 40), max_size=6))
def test_however_many_messages_are_bad_all_others_are_read(peer, bad):
    def fetch(conversation, tag, rest):
        for uid in peer.wanted(rest):
            conversation.send_raw(b"* 1 FETCH UID\r\n" if uid in bad else peer.fetched(uid))
        conversation.send(f"{tag} OK done")

    peer.messages = {uid: b"X: %d\r\n\r\n" % uid for uid in range(1, 41)}
    peer.handlers["UID FETCH"] = fetch
    mailbox = connect(peer)
    fetched = {one.uid: one.header for one in mailbox.fetch_headers("INBOX", range(1, 41))}
    mailbox.close()
    assert fetched == peer.messages | dict.fromkeys(bad)


def test_a_message_at_which_the_server_hangs_up_costs_itself_alone(peer, mailbox):
    def fetch(conversation, tag, rest):
        if 3 in peer.wanted(rest):
            raise EOFError
        peer._uid_fetch(conversation, tag, rest)

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER, HEADER, None, HEADER, HEADER]


def test_one_broken_connection_costs_no_message(peer, mailbox):
    def fetch_once(conversation, tag, rest):
        del peer.handlers["UID FETCH"]
        raise EOFError

    peer.handlers["UID FETCH"] = fetch_once
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER] * 5


def test_a_message_that_the_server_refuses_costs_itself_alone(peer, mailbox):
    def fetch(conversation, tag, rest):
        if 3 in peer.wanted(rest):
            conversation.send(f"{tag} NO can't read message")
        else:
            peer._uid_fetch(conversation, tag, rest)

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER, HEADER, None, HEADER, HEADER]
    assert peer.connections == 1, "a clean NO keeps the connection"


def test_a_message_whose_text_is_unusable_is_empty_not_an_endless_error(peer, mailbox):
    peer.handlers["UID FETCH"] = lambda it, tag, rest: it.send("* 3 FETCH UID", f"{tag} OK done")
    assert mailbox.fetch_message("INBOX", 3, 1000) == b""


def test_a_message_that_is_found_but_not_handed_out_is_unusable_not_gone(peer, mailbox):
    def fetch(conversation, tag, rest):
        for uid in set(peer.wanted(rest)) - {2, 4}:
            conversation.send_raw(peer.fetched(uid))
        # Somebody reads the second message meanwhile; the line is about a sequence number, not a UID.
        conversation.send("* 2 FETCH (FLAGS (\\Seen))", f"{tag} OK done")
        peer.messages.pop(4, None)

    peer.handlers["UID FETCH"] = fetch
    fetched = {one.uid: one.header for one in mailbox.fetch_headers("INBOX", range(1, 6))}
    assert fetched == {1: HEADER, 2: None, 3: HEADER, 5: HEADER}


@pytest.mark.parametrize("answer", ["BAD syntax error", "NO [SERVERBUG] internal error"])
def test_a_server_that_hands_out_nothing_is_not_a_mailbox_of_bad_messages(peer, mailbox, answer):
    peer.messages = dict.fromkeys(range(1, 501), HEADER)
    peer.handlers["UID FETCH"] = lambda it, tag, rest: it.send(f"{tag} {answer}")
    with pytest.raises(Transient):
        list(mailbox.fetch_headers("INBOX", range(1, 501)))
    assert peer.connections < 60


def test_a_refusal_for_a_limit_is_not_taken_for_bad_messages(peer, mailbox):
    peer.handlers["UID FETCH"] = lambda it, tag, rest: it.send(f"{tag} NO [LIMIT] Rate limit hit")
    with pytest.raises(Transient, match="pause"):
        list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert peer.count("UID FETCH") == 1


def test_a_fetch_never_asks_for_a_range_or_marks_anything(peer, mailbox):
    peer.messages = dict.fromkeys(range(1, 1203), HEADER)
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 1203)))
    assert len(fetched) == 1202
    asked = [line for line in peer.commands if line.startswith("UID FETCH")]
    assert len(asked) == 3
    assert all(":" not in line.split()[2] and len(line) < 8192 for line in asked)
    assert all("BODY.PEEK[HEADER]<0.65536>" in line for line in asked)
    assert not any(line.startswith(("SELECT", "UID STORE", "STORE")) for line in peer.commands)


def test_uids_that_show_late_are_found_by_looking_again(peer, mailbox):
    peer.hidden = {4}
    assert list(mailbox.search_from("INBOX", 3)) == [3, 5]
    assert uids(mailbox) == [1, 2, 3, 5]
    peer.hidden = set()
    assert list(mailbox.search_from("INBOX", 3)) == [3, 4, 5]


def test_a_uidnext_that_lags_behind_hides_nothing(peer, mailbox):
    def examine(conversation, tag, rest):
        conversation.send("* 5 EXISTS", "* OK [UIDVALIDITY 7] x", "* OK [UIDNEXT 3] x", f"{tag} OK done")

    peer.handlers["EXAMINE"] = examine
    assert list(mailbox.search_from("INBOX", 3)) == [3, 4, 5]


def test_a_server_without_uidnext_is_asked_for_its_last_message(peer, mailbox):
    def examine(conversation, tag, rest):
        conversation.send("* 5 EXISTS", "* OK [UIDVALIDITY 7] x", f"{tag} OK done")

    peer.handlers["EXAMINE"] = examine
    assert mailbox.examine("INBOX").uid_next == 6


def test_a_server_without_uidvalidity_can_not_be_watched(peer, mailbox):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send("* 5 EXISTS", f"{tag} OK done")
    with pytest.raises(Refused, match="UIDVALIDITY"):
        mailbox.examine("INBOX")


@pytest.mark.parametrize(
    "lines",
    [
        ["* SEARCH 1 2", "* SEARCH 3"],
        ["* SEARCH 3 1 2 "],
        ["* SEARCH 1 2 3 (MODSEQ 917)"],
        ["* 9 EXISTS", "* SEARCH 1 2 3"],
    ],
)
def test_search_answers_of_every_form_are_understood(peer, mailbox, lines):
    peer.handlers["UID SEARCH"] = lambda it, tag, rest: it.send(*lines, f"{tag} OK done")
    assert list(mailbox.search_from("INBOX", 1)) == [1, 2, 3]


def test_an_answer_of_two_hundred_thousand_uids_is_understood(peer, mailbox):
    many = range(1_000_000, 1_200_000)
    line = "* SEARCH " + " ".join(map(str, many))
    peer.handlers["UID SEARCH"] = lambda it, tag, rest: it.send(line, f"{tag} OK done")
    assert list(mailbox.search_from("INBOX", 1)) == list(many)


def test_a_big_folder_is_searched_in_windows(peer, mailbox):
    peer.messages = dict.fromkeys(range(10, 250_010), b"")
    assert len(mailbox.search_from("INBOX", 10)) == 250_000
    windows = [line for line in peer.commands if line.startswith("UID SEARCH")]
    assert windows == ["UID SEARCH UID 10:125009", "UID SEARCH UID 125010:*"]


def test_a_look_asks_for_status_with_no_folder_open(peer, mailbox):
    mailbox.examine("INBOX")
    state = mailbox.look(["INBOX"])["INBOX"]
    assert (state.uid_validity, state.uid_next, state.messages) == (7, 6, 5)
    assert peer.commands[-2:] == ["UNSELECT", 'STATUS "INBOX" (UIDVALIDITY UIDNEXT MESSAGES)']


def test_a_status_without_all_items_is_replaced_by_opening(peer, mailbox):
    peer.handlers["STATUS"] = lambda it, tag, rest: it.send(f"{tag} NO no such status item")
    assert mailbox.look(["INBOX"])["INBOX"].uid_next == 6


def test_without_unselect_a_look_opens_each_folder_anew():
    peer = Peer(capability="IMAP4rev1 AUTH=PLAIN IDLE")
    mailbox = connect(peer)
    mailbox.examine("INBOX")
    mailbox.look(["INBOX", "Sent"])
    assert peer.count("EXAMINE") == 3
    assert peer.count("STATUS") == 0
    mailbox.close()
    peer.stop()
