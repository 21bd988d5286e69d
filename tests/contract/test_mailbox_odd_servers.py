"""Servers that are odd, slow, throttling or broken, and what the mailbox makes of each."""

from __future__ import annotations

import re
import ssl
import threading
import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from imap_peer import CAPABILITY, LIST, Peer
from rig import Authority

from mailwatch.adapters.imap import ImapMailbox, ImapSettings
from mailwatch.errors import Refused, Transient
from mailwatch.ports import Role

HEADER = b"From: alice@harbour.test\r\nSubject: x\r\n\r\n"


@pytest.fixture
def peer():
    peer = Peer()
    peer.messages = dict.fromkeys(range(1, 6), HEADER)
    yield peer
    peer.stop()


@pytest.fixture
def mailbox(peer):
    mailbox = connect(peer)
    yield mailbox
    mailbox.close()


def connect(peer: Peer, **changes: object) -> ImapMailbox:
    values = {
        "host": "127.0.0.1",
        "port": peer.port,
        "username": "owner",
        "password": lambda: "secret",
        "security": "plain-loopback",
        "timeout": 5.0,
    }
    return ImapMailbox(ImapSettings(**(values | changes)))


def uids(mailbox: ImapMailbox) -> list[int]:
    return [one.uid for one in mailbox.fetch_headers("INBOX", range(1, 6))]


# -- waiting -----------------------------------------------------------------------


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
    with pytest.raises(Transient, match="Connection closed. 14"):
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


# -- reading -----------------------------------------------------------------------


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


# -- looking -----------------------------------------------------------------------


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


# -- folders -----------------------------------------------------------------------


def roles(mailbox: ImapMailbox) -> dict[str, Role]:
    return {one.name: one.role for one in mailbox.folders()}


def test_a_bad_folder_name_costs_itself_alone(peer, mailbox):
    peer.folders = (
        *LIST,
        r'* LIST () "/" "&ZZZ*-bad"',
        r'* LIST (\Archive) NIL "&BBAEQARFBDgEMg-"',
        r'* LIST (\Junk) "/" "unclosed',
        r"* LIST () 12",
        r'* LIST (\NonExistent) "/" "Ghost"',
        r'* LIST () "/" 2026',
    )
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT, "Архив": Role.ARCHIVE}
    mailbox.examine("Архив")
    assert peer.commands[-1] == 'EXAMINE "&BBAEQARFBDgEMg-"'


def test_a_folder_with_a_bad_name_can_still_be_named():
    peer = Peer()
    peer.folders = (*LIST, r'* LIST () "/" "&ZZZ*-bad"')
    mailbox = connect(peer, extra=("&ZZZ*-bad",))
    assert roles(mailbox)["&ZZZ*-bad"] is Role.OTHER
    mailbox.examine("&ZZZ*-bad")
    assert peer.commands[-1] == 'EXAMINE "&ZZZ*-bad"'
    mailbox.close()
    peer.stop()


def test_a_folder_name_sent_as_a_literal_is_read(peer, mailbox):
    peer.folders = (LIST[0], '* LIST (\\Sent) "/" {10}\r\nSent "now"', LIST[0])
    assert roles(mailbox) == {"INBOX": Role.INBOX, 'Sent "now"': Role.SENT}


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ('"Gesendete Objekte"', "Gesendete Objekte"),
        ('"INBOX.Elk&APw-ld&APY-tt elemek"', "INBOX.Elküldött elemek"),
        ('"&AMk-l&AOk-ments envoy&AOk-s"', "Éléments envoyés"),
        ('"&Dioo4QcOQREPSQ6jDkkOJw-"', None),
        ('"Sent Items"', "Sent Items"),
        ('"Projects.2020.Sent"', None),
    ],
)
def test_without_special_use_usual_names_in_many_languages_tell_the_sent_folder(peer, mailbox, listed, name):
    peer.folders = (r'* LIST () "." INBOX', f'* LIST () "." {listed}')
    if name is None:
        with pytest.raises(Refused, match="No folder for sent mail"):
            mailbox.folders()
    else:
        assert roles(mailbox) == {"INBOX": Role.INBOX, name: Role.SENT}


def test_where_two_folders_may_hold_sent_mail_both_are_read(peer, mailbox):
    peer.folders = (r'* LIST () "/" INBOX', '* LIST () "/" "Sent Items"', '* LIST () "/" Sent')
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT, "Sent Items": Role.OTHER}


def test_all_mail_is_preferred_to_an_archive(peer, mailbox):
    peer.folders = (*LIST, r'* LIST (\Archive) "/" Old', r'* LIST (\All) "/" "[Gmail]/All Mail"')
    assert roles(mailbox)["[Gmail]/All Mail"] is Role.ARCHIVE
    assert "Old" not in roles(mailbox)


def test_a_missing_sent_folder_is_refused_with_what_to_write(peer, mailbox):
    peer.folders = (LIST[0], '* LIST () "/" Kurier')
    with pytest.raises(Refused, match=r"'INBOX', 'Kurier'.*sent = \"\.\.\.\""):
        mailbox.folders()


def test_the_owners_word_on_folders_goes_before_the_servers():
    peer = Peer()
    peer.folders = (*LIST, '* LIST () "/" Kurier', r'* LIST (\Junk) "/" Spam')
    mailbox = connect(peer, sent="Kurier", junk="none", extra=("Sent",))
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Kurier": Role.SENT, "Sent": Role.OTHER}
    mailbox.close()
    wrong = connect(peer, archive="Nowhere")
    with pytest.raises(Refused, match="'Nowhere'"):
        wrong.folders()
    wrong.close()
    peer.stop()


def test_special_use_is_asked_for_where_the_server_shows_it_only_then(peer, mailbox):
    peer.capability = f"{CAPABILITY} LIST-EXTENDED"
    mailbox.folders()
    assert peer.commands[-1] == 'LIST "" "*" RETURN (SPECIAL-USE)'


# -- trouble -----------------------------------------------------------------------


def test_a_server_that_feeds_drop_by_drop_meets_the_deadline(peer):
    stop = threading.Event()

    def drip(conversation, tag, rest):
        while not stop.is_set():
            conversation.send_raw(b"*")
            stop.wait(0.05)

    peer.handlers["EXAMINE"] = drip
    mailbox = connect(peer, timeout=0.4)
    with pytest.raises(Transient, match="did not open INBOX within"):
        mailbox.examine("INBOX")
    stop.set()
    del peer.handlers["EXAMINE"]
    assert mailbox.examine("INBOX").messages == 5
    mailbox.close()


def test_a_server_that_never_greets_meets_the_deadline():
    peer = Peer(greeting="")
    mailbox = connect(peer, timeout=0.3)
    with pytest.raises(Transient):
        mailbox.folders()
    peer.stop()


def test_nobody_listening_is_transient(peer, mailbox):
    peer.stop()
    with pytest.raises(Transient, match="can't be reached"):
        mailbox.folders()


@pytest.mark.parametrize(
    ("answer", "error", "pause"),
    [
        ("NO [AUTHENTICATIONFAILED] Invalid credentials", Refused, None),
        ("NO [AUTHENTICATIONFAILED] Too many failures", Refused, None),
        ("NO LOGIN failed.", Refused, None),
        ("NO [ALERT] Application-specific password required", Refused, None),
        ("NO [ALERT] Too many simultaneous connections. (Failure)", Transient, None),
        ("NO [LIMIT] LOGIN Rate limit hit.", Transient, None),
        ("NO [UNAVAILABLE] Temporary authentication failure.", Transient, None),
        ("BAD User is authenticated but not connected", Transient, None),
        ("BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds", Transient, 92.415),
        ("BAD Request is throttled. Suggested Backoff Time: 3000000 milliseconds", Transient, 900.0),
        ("BAD what?", Transient, None),
    ],
)
def test_a_failed_login_is_told_apart_from_a_limit(peer, mailbox, answer, error, pause):
    def authenticate(conversation, tag, rest):
        conversation.send("+ ")
        conversation.receive()
        conversation.send(f"{tag} {answer}")

    peer.handlers["AUTHENTICATE"] = authenticate
    with pytest.raises(error) as caught:
        mailbox.folders()
    assert "secret" not in str(caught.value)
    assert getattr(caught.value, "retry_after", None) == pause


def test_a_connection_lost_during_login_is_no_wrong_password(peer, mailbox):
    def authenticate(conversation, tag, rest):
        raise EOFError

    peer.handlers["AUTHENTICATE"] = authenticate
    with pytest.raises(Transient):
        mailbox.folders()


def test_a_bye_for_a_greeting_is_transient():
    peer = Peer(greeting="* BYE [ALERT] Maximum number of connections exceeded")
    mailbox = connect(peer)
    with pytest.raises(Transient, match="exceeded"):
        mailbox.folders()
    peer.stop()


def test_a_throttled_command_drops_the_connection_and_names_the_pause(peer, mailbox):
    busy = "BAD Request is throttled. Suggested Backoff Time: 30000 milliseconds"
    peer.handlers["UID SEARCH"] = lambda it, tag, rest: it.send(f"{tag} {busy}")
    with pytest.raises(Transient) as caught:
        mailbox.search_from("INBOX", 1)
    assert caught.value.retry_after == 30.0
    del peer.handlers["UID SEARCH"]
    assert len(mailbox.search_from("INBOX", 1)) == 5
    assert peer.connections == 2


def test_a_throttled_fetch_is_not_taken_for_a_bad_message(peer, mailbox):
    busy = "BAD Request is throttled. Suggested Backoff Time: 30000 milliseconds"
    peer.handlers["UID FETCH"] = lambda it, tag, rest: it.send(f"{tag} {busy}")
    with pytest.raises(Transient) as caught:
        uids(mailbox)
    assert caught.value.retry_after == 30.0
    assert peer.count("UID FETCH") == 1


def test_a_bye_in_the_midst_is_transient_and_the_next_call_connects_anew(peer, mailbox):
    def bye(conversation, tag, rest):
        del peer.handlers["EXAMINE"]
        conversation.send("* BYE Connection closed. 14")
        raise EOFError

    peer.handlers["EXAMINE"] = bye
    with pytest.raises(Transient, match="Connection closed. 14"):
        mailbox.examine("INBOX")
    assert mailbox.examine("INBOX").messages == 5
    assert peer.connections == 2


def test_a_full_mailbox_refuses_to_file(peer, mailbox):
    def append(conversation, tag, rest):
        size = int(rest.rpartition("{")[2].rstrip("}"))
        conversation.send("+ go on")
        conversation.receive_literal(size + 2)
        conversation.send(f"{tag} NO [OVERQUOTA] mailbox is full")

    peer.handlers["APPEND"] = append
    with pytest.raises(Refused, match="full"):
        mailbox.append("Sent", HEADER, datetime(2026, 3, 2, tzinfo=UTC))


# -- safety ------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["a\r\nZ DELETE INBOX", "a\nb", "a\rb", "a\0b"])
def test_nothing_with_a_line_end_reaches_the_wire(peer, mailbox, value):
    with pytest.raises(Refused, match="line end"):
        mailbox.examine(value)
    with pytest.raises(Refused, match="line end"):
        connect(peer, username=value)
    with pytest.raises(Refused, match="line end"):
        connect(peer, sent=value)
    with pytest.raises(Refused, match="line end"):
        connect(peer, password=lambda: value).folders()
    assert not any("DELETE" in line for line in peer.commands)


def test_a_folder_name_with_quotes_is_one_name(peer, mailbox):
    mailbox.examine('a" (b\\')
    assert peer.commands[-1] == 'EXAMINE "a\\" (b\\\\"'


def test_no_password_goes_in_clear_beyond_this_machine(peer):
    with pytest.raises(Refused, match="not this machine"):
        connect(peer, host="imap.provider.example")


def test_without_starttls_no_password_is_sent(peer):
    mailbox = connect(peer, security="starttls")
    with pytest.raises(Refused, match="no STARTTLS"):
        mailbox.folders()
    assert peer.commands == ["CAPABILITY"]


def test_a_user_name_with_blanks_is_one_name_where_only_login_is_offered():
    peer = Peer(capability="IMAP4rev1")
    mailbox = connect(peer, username='my "own" name')
    mailbox.folders()
    assert 'LOGIN "my \\"own\\" name" "secret"' in peer.commands
    mailbox.close()
    peer.stop()


def test_what_was_said_before_tls_is_forgotten(tmp_path):
    """A man in the middle who adds an answer before the handshake gets no word in."""
    authority = Authority(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(authority.certificate, authority.key)
    peer = Peer(capability="IMAP4rev1 STARTTLS AUTH=PLAIN")

    def starttls(conversation, tag, rest):
        number = re.search(r"\d+$", tag)[0]
        following = tag.removesuffix(number) + str(int(number) + 1)
        conversation.send(
            f"{tag} OK begin", "* CAPABILITY IMAP4rev1 LOGINDISABLED", f"{following} OK injected"
        )
        conversation.begin_tls(context)

    peer.handlers["STARTTLS"] = starttls
    mailbox = connect(peer, security="starttls", host="localhost", ca_file=str(authority.ca_file))
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT}
    assert peer.commands[:4] == ["CAPABILITY", "STARTTLS", "CAPABILITY", "CAPABILITY"]
    mailbox.close()
    peer.stop()


def test_a_certificate_of_an_unknown_authority_is_refused_before_the_password(tmp_path):
    authority = Authority(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(authority.certificate, authority.key)
    peer = Peer(capability="IMAP4rev1 STARTTLS AUTH=PLAIN")

    def starttls(conversation, tag, rest):
        conversation.send(f"{tag} OK begin")
        conversation.begin_tls(context)

    peer.handlers["STARTTLS"] = starttls
    mailbox = connect(peer, security="starttls", host="localhost")
    with pytest.raises(Refused, match="certificate"):
        mailbox.folders()
    assert peer.count("AUTHENTICATE") == 0
    peer.stop()


def test_a_secret_that_can_not_be_had_costs_no_connection(peer):
    def locked() -> str:
        raise Refused("The keyring is locked.")

    with pytest.raises(Refused, match="locked"):
        connect(peer, password=locked).folders()
    assert peer.connections == 0
