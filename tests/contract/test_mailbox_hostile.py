"""Servers that lie about numbers, never stop talking, speak before TLS and repeat secrets."""

from __future__ import annotations

import base64
import ssl
import tracemalloc
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from imap_peer import HEADER, LIST, Peer, connect, roles
from rig import Authority

from mailwatch.adapters.imap.answers import Excessive, Garbled, Late
from mailwatch.adapters.imap.values import instant
from mailwatch.errors import MailwatchError, Transient
from mailwatch.ports import Role

ABSURD = ("0", "-1", "4294967296", "9223372036854775808", "1" * 5000, "seven", "1.5", "")


def answer_dated(date: bytes, uid: int = 3) -> bytes:
    items = b"UID %d INTERNALDATE %s RFC822.SIZE %d BODY[HEADER]<0> {%d}\r\n" % (
        uid,
        date,
        len(HEADER),
        len(HEADER),
    )
    return b"* %d FETCH (%s%s)\r\n" % (uid, items, HEADER)


@pytest.mark.parametrize(
    "date",
    [
        b'"31-Dec-9999 23:59:59 -2359"',
        b'"01-Jan-0001 00:00:00 +2359"',
        b'"01-Jan-99999 00:00:00 +0000"',
        b'"99-Mar-2026 10:00:00 +0100"',
        b'"02-Mar-2026 10:00:00 +9999"',
        b'"02-Mar-2026 10:00:00 +999999999999"',
        b'"02-Mar-%s 10:00:00 +0000"' % (b"9" * 5000),
        b'"02-Mar-2026 10:00:00"',
        b'"01-Jan-1970 00:00:00 +0000"',
        b'"yesterday"',
        b'"\xff\xfe"',
        b'""',
        b"NIL",
        b"7",
        b"(1 2)",
    ],
)
def test_a_date_that_can_not_be_costs_one_message_its_clock_and_nothing_else(peer, mailbox, date):
    def fetch(conversation, tag, rest):
        for uid in peer.wanted(rest):
            conversation.send_raw(answer_dated(date) if uid == 3 else peer.fetched(uid))
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER] * 5
    assert [one.uid for one in fetched if one.internal_date is None] == [3]
    assert peer.count("UID FETCH") == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (b"02-Mar-2026 10:00:00 +0100", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        (b" 2-Mar-2026 10:00:00 +0100", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        (b"31-Dec-2016 23:59:60 +0000", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"Mon, 02 Mar 2026 10:00:00 +0100", datetime(2026, 3, 2, 9, tzinfo=UTC)),
    ],
)
def test_dates_that_servers_really_give_are_understood(text, moment):
    assert instant(text) == moment


@pytest.mark.parametrize("value", ABSURD)
def test_a_uidvalidity_out_of_range_is_an_error_that_says_so(peer, mailbox, value):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        "* 5 EXISTS", f"* OK [UIDVALIDITY {value}] x", "* OK [UIDNEXT 6] x", f"{tag} OK done"
    )
    with pytest.raises(MailwatchError, match=r"127\.0\.0\.1.*INBOX.*UIDVALIDITY"):
        mailbox.examine("INBOX")
    del peer.handlers["EXAMINE"]
    assert mailbox.examine("INBOX").uid_validity == 7


@pytest.mark.parametrize("value", ABSURD)
def test_a_uidnext_out_of_range_is_replaced_by_what_the_last_message_tells(peer, mailbox, value):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        "* 5 EXISTS", "* OK [UIDVALIDITY 7] x", f"* OK [UIDNEXT {value}] x", f"{tag} OK done"
    )
    assert mailbox.examine("INBOX").uid_next == 6


@pytest.mark.parametrize("value", ["-1", "4294967296", "1" * 5000])
def test_an_exists_out_of_range_is_an_error_that_says_so(peer, mailbox, value):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        f"* {value} EXISTS", "* OK [UIDVALIDITY 7] x", "* OK [UIDNEXT 6] x", f"{tag} OK done"
    )
    with pytest.raises(Transient, match=r"127\.0\.0\.1.*INBOX.*EXISTS"):
        mailbox.examine("INBOX")


@pytest.mark.parametrize("value", ABSURD)
@pytest.mark.parametrize("item", ["UIDVALIDITY", "UIDNEXT", "MESSAGES"])
def test_a_status_out_of_range_is_replaced_by_opening_the_folder(peer, mailbox, item, value):
    items = {"UIDVALIDITY": "7", "UIDNEXT": "6", "MESSAGES": "5"} | {item: value}
    if (item, value) == ("MESSAGES", "0"):
        items["MESSAGES"] = "-0"
    said = " ".join(f"{name} {number}" for name, number in items.items())
    peer.handlers["STATUS"] = lambda it, tag, rest: it.send(f"* STATUS INBOX ({said})", f"{tag} OK done")
    state = mailbox.look(["INBOX"])["INBOX"]
    assert (state.uid_validity, state.uid_next, state.messages) == (7, 6, 5)


def test_uids_that_can_not_be_are_left_out_of_a_search(peer, mailbox):
    peer.handlers["UID SEARCH"] = lambda it, tag, rest: it.send(
        f"* SEARCH 2 0 -4 4294967296 9223372036854775808 {'9' * 5000} 3", f"{tag} OK done"
    )
    assert list(mailbox.search_from("INBOX", 1)) == [2, 3]


def test_a_search_that_gives_no_numbers_says_what_it_gave(peer, mailbox):
    peer.handlers["UID SEARCH"] = lambda it, tag, rest: it.send("* SEARCH 2 two", f"{tag} OK done")
    with pytest.raises(Garbled, match=r"127\.0\.0\.1.*search INBOX.*'two'"):
        mailbox.search_from("INBOX", 1)


@pytest.mark.parametrize("uid", ["0", "-3", "4294967299", "1" * 5000, "NIL", "three", "(3)"])
def test_a_uid_out_of_range_in_a_fetch_costs_that_message_alone(peer, mailbox, uid):
    def fetch(conversation, tag, rest):
        for each in peer.wanted(rest):
            honest = peer.fetched(each)
            conversation.send_raw(
                honest.replace(b"UID 3 ", b"UID %s " % uid.encode()) if each == 3 else honest
            )
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = {one.uid: one.header for one in mailbox.fetch_headers("INBOX", range(1, 6))}
    assert fetched == {1: HEADER, 2: HEADER, 3: None, 4: HEADER, 5: HEADER}


@pytest.mark.parametrize("size", ["-1", "18446744073709551616", "NIL", "big"])
def test_a_size_out_of_range_is_no_size(peer, mailbox, size):
    def fetch(conversation, tag, rest):
        for each in peer.wanted(rest):
            size_said = b"RFC822.SIZE %d" % len(HEADER)
            conversation.send_raw(peer.fetched(each).replace(size_said, b"RFC822.SIZE " + size.encode()))
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    assert [(one.size, one.header) for one in mailbox.fetch_headers("INBOX", [3])] == [(0, HEADER)]


@pytest.mark.parametrize(
    "poison",
    [
        b"* 3 FETCH (UID 3 X " + b"(" * 5000 + b")" * 5000 + b")\r\n",
        b"* 3 FETCH (UID 3 RFC822.SIZE)\r\n",
        b"* 99999999999999999999 FETCH (UID 3)\r\n",
        b"* 3 FETCH 3 FETCH (UID 3)\r\n",
        b"* 3 FETCH (UID 3 X {" + b"9" * 5000 + b"}\r\n",
        b"* 3 FETCH ((1) 2 (3) 4)\r\n",
        b"* 3 FETCH (UID 3 X [\r\n",
    ],
    ids=["nested", "half a pair", "sequence", "no list", "literal", "names", "bracket"],
)
def test_what_no_parser_can_read_costs_one_message_and_is_one_kind_of_error(peer, mailbox, poison):
    def fetch(conversation, tag, rest):
        for uid in peer.wanted(rest):
            conversation.send_raw(poison if uid == 3 else peer.fetched(uid))
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER, HEADER, None, HEADER, HEADER]


def test_a_folder_said_to_hold_four_thousand_million_messages_is_searched_fifty_times_at_most(peer, mailbox):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        "* 4294967295 EXISTS",
        "* OK [UIDVALIDITY 7] x",
        "* OK [UIDNEXT 4294967295] x",
        f"{tag} OK done",
    )
    assert list(mailbox.search_from("INBOX", 1)) == [1, 2, 3, 4, 5]
    assert peer.count("UID SEARCH") <= 51
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        "* 4294967295 EXISTS", "* OK [UIDVALIDITY 7] x", "* OK [UIDNEXT 9000000] x", f"{tag} OK done"
    )
    before = peer.count("UID SEARCH")
    mailbox.examine("INBOX")
    assert list(mailbox.search_from("INBOX", 1)) == [1, 2, 3, 4, 5]
    assert peer.count("UID SEARCH") - before <= 51


def test_a_uidnext_that_is_far_too_high_hides_no_new_mail(peer, mailbox):
    """What is new is looked for from the last UIDNEXT on."""
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(
        f"* {len(peer.messages)} EXISTS",
        "* OK [UIDVALIDITY 7] x",
        "* OK [UIDNEXT 4294967295] x",
        f"{tag} OK done",
    )
    peer.handlers["STATUS"] = lambda it, tag, rest: it.send(
        f"* STATUS INBOX (MESSAGES {len(peer.messages)} UIDNEXT 4294967295 UIDVALIDITY 7)", f"{tag} OK done"
    )
    first = mailbox.examine("INBOX")
    assert mailbox.look(["INBOX"])["INBOX"] == first
    peer.messages[6] = HEADER
    assert mailbox.examine("INBOX") != first
    assert list(mailbox.search_from("INBOX", first.uid_next)) == [6]


def test_a_server_whose_uids_are_moments_in_time_is_read_as_any_other(peer, mailbox):
    peer.messages = {1_790_000_000 + number: HEADER for number in range(3)}
    state = mailbox.examine("INBOX")
    assert state.uid_next == 1_790_000_003
    assert mailbox.look(["INBOX"])["INBOX"] == state
    assert len(mailbox.search_from("INBOX", 1_790_000_001)) == 2


# -- how much a server may say -------------------------------------------------------------------


def pour(piece: bytes, *, first: bytes = b""):
    """A handler that sends ``piece`` until the client hangs up, and never an answer."""

    def handle(conversation, tag, rest):
        conversation.send_raw(first)
        while True:
            conversation.send_raw(piece)

    return handle


FLOODS = {
    "lines": pour(b"* 1 EXISTS\r\n" * 5_000),
    "unasked data": pour(b"* X-NEWS " + b"x" * 60_000 + b"\r\n"),
    "one line": pour(b"x" * 100_000, first=b"* LIST () "),
    "literals": pour(b"* X {60000}\r\n" + b"x" * 60_000 + b"\r\n"),
    "continuations": pour(b"+ go on\r\n" * 5_000),
    "news about others": pour(b"* 9 FETCH (UID 9 FLAGS (\\Seen))\r\n" * 2_000),
}
ASKED = {
    "LIST": lambda it: it.folders(),
    "EXAMINE": lambda it: it.examine("INBOX"),
    "UID SEARCH": lambda it: it.search_from("INBOX", 1),
    "IDLE": lambda it: it.wait("INBOX", 60),
    "CAPABILITY": lambda it: it.folders(),
    "AUTHENTICATE": lambda it: it.folders(),
    "APPEND": lambda it: it.append("Sent", HEADER, datetime(2026, 3, 2, tzinfo=UTC)),
}


@pytest.mark.parametrize(
    ("command", "flood"),
    [
        *(("EXAMINE", flood) for flood in FLOODS),
        *((command, "lines") for command in ASKED if command != "EXAMINE"),
        ("AUTHENTICATE", "continuations"),
        ("IDLE", "unasked data"),
    ],
)
def test_a_server_that_does_not_stop_talking_loses_the_connection_long_before_the_deadline(
    peer, command, flood
):
    peer.handlers[command] = FLOODS[flood]
    mailbox = connect(peer, timeout=120.0)
    with pytest.raises(Transient) as caught:
        ASKED[command](mailbox)
    assert not isinstance(caught.value, Late)
    del peer.handlers[command]
    assert mailbox.examine("INBOX").messages == 5
    assert peer.connections == 2
    mailbox.close()


def test_an_endless_answer_for_one_message_costs_that_message_alone(peer, mailbox):
    def fetch(conversation, tag, rest):
        for uid in peer.wanted(rest):
            if uid == 3:
                FLOODS["unasked data"](conversation, tag, rest)
            conversation.send_raw(peer.fetched(uid))
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", range(1, 6)))
    assert [one.header for one in fetched] == [HEADER, HEADER, None, HEADER, HEADER]


@pytest.mark.parametrize("size", [99_000_000_000, 2_000_000])
def test_a_literal_beyond_what_was_asked_for_is_refused_before_a_byte_of_it_is_read(peer, mailbox, size):
    peer.handlers["LIST"] = lambda it, tag, rest: it.send(f'* LIST () "/" {{{size}}}')
    tracemalloc.start()
    with pytest.raises(Excessive, match=rf"list its folders.*{size}"):
        mailbox.folders()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_message_that_comes_whole_although_a_part_was_asked_for_is_read(peer, mailbox):
    content = HEADER + b"x" * 5_000_000

    def fetch(conversation, tag, rest):
        conversation.send_raw(b"* 3 FETCH (UID 3 BODY[] {%d}\r\n" % len(content) + content + b")\r\n")
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    assert mailbox.fetch_message("INBOX", 3, 1000) == content


def test_what_is_said_unasked_does_not_pile_up_from_command_to_command(peer, mailbox):
    def noisy(conversation, tag, rest):
        conversation.send_raw(b"* 5 FETCH (FLAGS (\\Seen))\r\n* 1 EXPUNGE\r\n* X-NEWS y\r\n" * 100)
        peer._status(conversation, tag, rest)

    peer.handlers["STATUS"] = noisy
    for _ in range(20):
        mailbox.look(["INBOX"])
    kept = mailbox._session._client.wire.untagged_responses
    assert sum(len(lines) for lines in kept.values()) < 200


# -- before TLS --------------------------------------------------------------------------------------


@pytest.fixture
def starttls(tmp_path):
    """A peer with STARTTLS, what it says before and behind its OK, and a mailbox on it."""
    authority = Authority(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(authority.certificate, authority.key)
    peer = Peer(capability="IMAP4rev1 STARTTLS AUTH=PLAIN")
    said = {"before": [], "behind": []}

    def begin(conversation, tag, rest):
        conversation.send(*said["before"], f"{tag} OK begin", *said["behind"])
        conversation.begin_tls(context)

    peer.handlers["STARTTLS"] = begin
    mailbox = connect(peer, security="starttls", host="localhost", ca_file=str(authority.ca_file))
    yield peer, said, mailbox
    mailbox.close()
    peer.stop()


@pytest.mark.parametrize("when", ["before", "behind"])
@pytest.mark.parametrize(
    "injected",
    [
        r'* LIST (\Sent) "/" Stolen',
        r'* LIST (\Archive) "/" Stolen',
        "* CAPABILITY IMAP4rev1 LOGINDISABLED",
        "* CAPABILITY IMAP4rev1 AUTH=PLAIN UNSELECT ID",
        "* PREAUTH you are in",
        "* SEARCH 1 2 3",
        "+ go on",
    ],
)
def test_nothing_that_was_said_before_tls_counts_after_it(starttls, when, injected):
    peer, said, mailbox = starttls
    said[when] = [injected]
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT}
    assert peer.count("UNSELECT") == 0
    assert mailbox.examine("INBOX").messages == 0
    assert peer.count("ID ") == 0


def test_a_bye_before_tls_ends_it_and_no_password_was_sent(starttls):
    peer, said, mailbox = starttls
    said["before"] = ["* BYE go away"]
    with pytest.raises(Transient):
        mailbox.folders()
    assert peer.count("AUTHENTICATE") == 0


def test_a_greeting_that_claims_to_know_us_gets_no_folder_asked_in_clear():
    """PREAUTH would forbid STARTTLS: what a man in the middle says who wants the rest in clear."""
    peer = Peer(greeting="* PREAUTH hello", capability="IMAP4rev1 STARTTLS")
    mailbox = connect(peer, security="starttls")
    with pytest.raises(MailwatchError):
        mailbox.folders()
    assert [line for line in peer.commands if not line.startswith("CAPABILITY")] == []
    peer.stop()


# -- names that are commands ---------------------------------------------------------------------------


@pytest.mark.parametrize("poison", ["a\r\nZ9 DELETE INBOX", "a\nb", "a\rb", "a\0b", "a\x1b[2Jb", "a\x7fb"])
def test_a_listed_name_that_no_command_can_carry_is_left_out(peer, mailbox, poison):
    octets = poison.encode()
    named = b'* LIST (\\Archive) "/" {%d}\r\n' % len(octets) + octets + b"\r\n"

    def listed(conversation, tag, rest):
        conversation.send(*LIST)
        conversation.send_raw(named)
        conversation.send(f"{tag} OK done")

    peer.handlers["LIST"] = listed
    found = roles(mailbox)
    assert found == {"INBOX": Role.INBOX, "Sent": Role.SENT}
    mailbox.look(list(found))
    assert not any("DELETE" in line for line in peer.commands)


def test_no_argument_with_a_line_end_reaches_the_wire_whoever_made_it(peer, mailbox):
    mailbox.folders()
    mailbox._encoded["Trap"] = b"a\r\nZ9 DELETE INBOX"
    for ask in (mailbox.examine, lambda name: mailbox.look([name])):
        with pytest.raises(MailwatchError):
            ask("Trap")
    assert not any("DELETE" in line for line in peer.commands)


# -- secrets and words ---------------------------------------------------------------------------------

PASSWORD = 'pa ss&"w\\ört'


@pytest.mark.parametrize(
    "spelled",
    [
        PASSWORD,
        base64.b64encode(PASSWORD.encode()).decode(),
        base64.b64encode(f"\0owner\0{PASSWORD}".encode()).decode(),
        base64.b64encode(f"owner:{PASSWORD}".encode()).decode(),
        quote(PASSWORD),
        quote(PASSWORD, safe="").lower(),
        PASSWORD.replace("\\", "\\\\").replace('"', '\\"'),
    ],
    ids=["plain", "base64", "AUTH PLAIN", "basic", "url", "url all", "quoted"],
)
@pytest.mark.parametrize("status", ["NO", "BAD", "BYE"])
@pytest.mark.parametrize("command", ["AUTHENTICATE", "EXAMINE", "UID SEARCH", "IDLE"])
def test_a_password_that_the_server_repeats_is_struck_out(peer, command, status, spelled):
    def refuse(conversation, tag, rest):
        if command == "AUTHENTICATE":
            conversation.send("+ ")
            conversation.receive()
        if status == "BYE":
            conversation.send(f"* BYE no {spelled} here")
            raise EOFError
        conversation.send(f"{tag} {status} no {spelled} here")

    peer.handlers[command] = refuse
    mailbox = connect(peer, password=lambda: PASSWORD)
    with pytest.raises(MailwatchError) as caught:
        ASKED[command](mailbox)
    mailbox.close()
    shown = str(caught.value)
    # A login that ends with BYE is told as the end of the connection it is.
    assert "***" in shown or (command, status) == ("AUTHENTICATE", "BYE")
    for part in (PASSWORD, "ört", base64.b64encode(PASSWORD.encode()).decode()[4:12], spelled):
        assert part not in shown
    assert caught.value.__suppress_context__ or caught.value.__context__ is None, "a traceback shows no more"


@pytest.mark.parametrize(
    "answer",
    [
        b"* 3 FETCH (UID 3 X " + b"1" * 5000 + b")\r\n",  # Exceeds the limit (4300 digits)
        b"* 3 FETCH (UID 3 X " + b"(" * 5000 + b")\r\n",  # maximum recursion depth exceeded
        b"* 3 FETCH (UID 3 X too many limit exceeded try again)\r\n",
    ],
    ids=["digits", "depth", "a message's words"],
)
def test_only_the_servers_own_words_ask_for_a_pause(peer, mailbox, answer):
    def fetch(conversation, tag, rest):
        conversation.send_raw(answer)
        conversation.send(f"{tag} OK done")

    peer.handlers["UID FETCH"] = fetch
    fetched = list(mailbox.fetch_headers("INBOX", [3]))
    assert [one.header for one in fetched] == [None], "one bad message, and no throttling"


def test_a_long_answer_is_told_shortly(peer, mailbox):
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(f"{tag} NO {'no ' * 100_000}")
    with pytest.raises(Transient) as caught:
        mailbox.examine("INBOX")
    assert len(str(caught.value)) < 500
