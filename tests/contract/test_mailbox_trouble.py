"""Servers that are slow, throttling, broken or hostile."""

from __future__ import annotations

import re
import ssl
import threading
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from imap_peer import HEADER, Peer, connect, roles, uids
from rig import Authority

from mailwatch.errors import MailwatchError, Refused, Transient
from mailwatch.ports import Role


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
    with pytest.raises(Transient, match=r"Connection closed\. 14"):
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


PIECES = (
    *(b"* ", b"+ ", b"3 ", b"FETCH ", b"(UID 3 ", b"BODY[HEADER]<0> ", b"{5}\r\n", b"{-1}", b'"', b"NIL"),
    *(b"((", b"))", b"EXISTS", b"SEARCH ", b"LIST ", b"STATUS ", b"INBOX ", b"OK [UIDNEXT 5]", b"BYE "),
    *(b"\r\n", b"\n", b"\x00", b"\xff", b"99999999999999999999 ", b"[", b"]", b"WAIT OK\r\n", b"&", b"\\"),
)
ANSWERS = some.one_of(
    some.binary(max_size=60), some.lists(some.sampled_from(PIECES), max_size=25).map(b"".join)
)
METHODS = {
    "LIST": lambda it: it.folders(),
    "EXAMINE": lambda it: it.examine("INBOX"),
    "UID SEARCH": lambda it: it.search_from("INBOX", 2),
    "UID FETCH": lambda it: list(it.fetch_headers("INBOX", [3])) and it.fetch_message("INBOX", 3, 100),
    "STATUS": lambda it: it.look(["INBOX"]),
    "IDLE": lambda it: it.wait("INBOX", 0.05),
    "CAPABILITY": lambda it: it.folders(),
    "AUTHENTICATE": lambda it: it.folders(),
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=some.sampled_from(sorted(METHODS)), answer=ANSWERS)
def test_whatever_a_server_says_only_errors_with_a_meaning_come_out(peer, command, answer):
    def say(conversation, tag, rest):
        conversation.send_raw(answer + f"\r\n{tag} OK done\r\n".encode())
        raise EOFError

    peer.handlers = {command: say}
    mailbox = connect(peer)
    with suppress(MailwatchError):
        METHODS[command](mailbox)
    mailbox.close()
    peer.handlers = {}
    assert mailbox.examine("INBOX").messages == 5, "and it goes on from there"
    mailbox.close()


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
