"""Honest servers with one odd answer: none of them blinds an account for good."""

from __future__ import annotations

import threading
from unicodedata import normalize

import pytest
from imap_peer import CAPABILITY, HEADER, LIST, Peer, connect, roles

from mailwatch import __version__
from mailwatch.errors import MailwatchError, Refused, Transient
from mailwatch.ports import Role

UNSAFE = "NO EXAMINE Unsafe Login. Please contact kefu@188.com for help"


def guarded(peer: Peer):
    """Opens no folder before it knows who is there, as 163.com and its kin."""
    known: set[object] = set()

    def hear(conversation, tag, rest):
        known.add(conversation)
        conversation.send('* ID ("name" "Coremail")', f"{tag} OK ID completed")

    def examine(conversation, tag, rest):
        if conversation in known:
            peer._examine(conversation, tag, rest)
        else:
            conversation.send(f"{tag} {UNSAFE}")

    peer.handlers |= {"ID": hear, "EXAMINE": examine}


def test_who_we_are_is_said_after_the_login_where_it_can_be_said():
    peer = Peer(capability=f"{CAPABILITY} ID")
    guarded(peer)
    mailbox = connect(peer)
    for _ in range(2):
        assert mailbox.examine("INBOX").messages == 0
        mailbox.close()
    said = [line for line in peer.commands if line.startswith("ID")]
    assert said == [f'ID ("name" "mailwatch" "version" "{__version__}")'] * 2
    peer.stop()


def test_where_it_is_not_offered_the_refusal_is_taken_for_what_it_is(peer, mailbox):
    guarded(peer)
    with pytest.raises(Refused, match=r"Unsafe Login.*IMAP clients on the provider's web page"):
        mailbox.examine("INBOX")
    assert peer.count("ID ") == 0


@pytest.mark.parametrize("answer", ["NO not here", "BAD what?", "OK", "hang up"])
def test_a_server_that_stumbles_at_our_name_is_read_all_the_same(answer):
    peer = Peer(capability=f"{CAPABILITY} ID")

    def hear(conversation, tag, rest):
        if answer == "hang up":
            raise EOFError
        conversation.send(f"{tag} {answer}")

    peer.handlers["ID"] = hear
    mailbox = connect(peer)
    assert mailbox.examine("INBOX").messages == 0
    mailbox.close()
    assert mailbox.examine("INBOX").messages == 0
    mailbox.close()
    assert peer.connections <= 3, "what cost a connection is not tried again"
    peer.stop()


def hang(conversation, tag, rest):
    conversation.receive()


@pytest.mark.parametrize(
    "answer",
    [
        ("* STATUS INBOX ()", "{tag} OK done"),
        ("* STATUS INBOX (MESSAGES 5 UIDVALIDITY 7)", "{tag} OK done"),
        ("* STATUS INBOX (UIDNEXT)", "{tag} OK done"),
        ("* STATUS INBOX", "{tag} OK done"),
        ("{tag} OK done",),
        ("{tag} OK",),
        ("{tag} NO no such item",),
        ("{tag} BAD what?",),
        ("nonsense",),
        (),
    ],
    ids=str,
)
def test_where_status_tells_nothing_the_folder_is_opened_and_that_goes_on(peer, answer):
    def status(conversation, tag, rest):
        if not answer:
            hang(conversation, tag, rest)
        conversation.send(*(line.format(tag=tag) for line in answer))

    peer.handlers["STATUS"] = status
    mailbox = connect(peer, timeout=0.4)
    for _ in range(3):
        state = mailbox.look(["INBOX", "Sent"])["INBOX"]
        assert (state.uid_validity, state.uid_next, state.messages) == (7, 6, 5)
    if "NO" not in str(answer):
        assert peer.count("STATUS") == 1, "and it isn't asked again each time"
    mailbox.close()


def test_a_status_with_a_folder_name_as_a_literal_is_read(peer, mailbox):
    peer.handlers["STATUS"] = lambda it, tag, rest: it.send(
        "* STATUS {5}\r\nINBOX (UIDNEXT 9 MESSAGES 5 UIDVALIDITY 7)", f"{tag} OK done"
    )
    assert mailbox.look(["INBOX"])["INBOX"].uid_next == 9


def test_an_ok_without_a_text_is_an_ok():
    peer = Peer()
    peer.messages = {1: HEADER}
    for name in ("_authenticate", "_list", "_examine", "_status", "_uid_search", "_uid_fetch", "_unselect"):
        honest = getattr(peer, name)

        def bare(conversation, tag, rest, honest=honest):
            class Bare:
                receive = conversation.receive
                send_raw = conversation.send_raw

                def send(self, *lines):
                    conversation.send(
                        *(f"{tag} OK" if line.startswith(f"{tag} OK") else line for line in lines)
                    )

            honest(Bare(), tag, rest)

        peer.handlers[name.removeprefix("_").upper().replace("_", " ")] = bare
    mailbox = connect(peer)
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT}
    assert mailbox.examine("INBOX").messages == 1
    assert list(mailbox.search_from("INBOX", 1)) == [1]
    assert [one.header for one in mailbox.fetch_headers("INBOX", [1])] == [HEADER]
    assert mailbox.look(["INBOX"])["INBOX"].messages == 1
    assert peer.connections == 1
    mailbox.close()
    peer.stop()


# -- one message for ever --------------------------------------------------------------------------


def refuse_one(peer: Peer, uid: int, answer: str) -> None:
    def fetch(conversation, tag, rest):
        if uid in peer.wanted(rest):
            conversation.send(f"{tag} {answer}")
        else:
            peer._uid_fetch(conversation, tag, rest)

    peer.handlers["UID FETCH"] = fetch


@pytest.mark.parametrize(
    "answer",
    [
        "NO [UNAVAILABLE] message can't be fetched",
        "NO [INUSE] locked",
        "NO Temporary failure, try again later",
        "NO [SERVERBUG] Internal error",
    ],
)
@pytest.mark.parametrize("wanted", [[1, 2, 3, 4, 5], [3]], ids=["among others", "alone"])
def test_a_message_that_is_unavailable_for_ever_costs_itself_alone(peer, mailbox, answer, wanted):
    refuse_one(peer, 3, answer)
    fetched = {one.uid: one.header for one in mailbox.fetch_headers("INBOX", wanted)}
    assert fetched == dict.fromkeys(wanted, HEADER) | {3: None}
    assert mailbox.fetch_message("INBOX", 3, 1000) == b""
    assert peer.connections == 1


def test_a_server_that_is_unwell_as_a_whole_makes_no_message_unreadable(peer, mailbox):
    peer.handlers["UID FETCH"] = lambda it, tag, rest: it.send(f"{tag} NO [UNAVAILABLE] disk is away")
    for wanted in ([3], [1, 2, 3, 4, 5]):
        with pytest.raises(Transient):
            list(mailbox.fetch_headers("INBOX", wanted))
    with pytest.raises(Transient):
        mailbox.fetch_message("INBOX", 3, 1000)


@pytest.mark.parametrize("how", ["limit", "hang"])
def test_a_message_at_which_the_server_always_stalls_is_found_after_a_few_tries(peer, how):
    """At first it is taken for the load or the network, which it nearly always is."""

    def fetch(conversation, tag, rest):
        if 3 not in peer.wanted(rest):
            peer._uid_fetch(conversation, tag, rest)
        elif how == "hang":
            hang(conversation, tag, rest)
        else:
            conversation.send(f"{tag} NO [LIMIT] message is beyond a limit")

    peer.handlers["UID FETCH"] = fetch
    mailbox = connect(peer, timeout=0.3)
    for _ in range(2):
        with pytest.raises(Transient):
            list(mailbox.fetch_headers("INBOX", [3]))
    assert [one.header for one in mailbox.fetch_headers("INBOX", [3])] == [None]
    if how == "hang":
        asked = peer.count("UID FETCH 3")
        assert [one.header for one in mailbox.fetch_headers("INBOX", [3, 4])] == [None, HEADER]
        assert peer.count("UID FETCH 3") == asked, "it is left alone for some hours"
    mailbox.close()


def test_a_slow_server_is_never_taken_for_bad_messages(peer):
    peer.handlers["UID FETCH"] = hang
    mailbox = connect(peer, timeout=0.2)
    for _ in range(5):
        with pytest.raises(Transient):
            list(mailbox.fetch_headers("INBOX", range(1, 6)))
    mailbox.close()


# -- folders ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Gesendete Ärzte", "已发送", "Élküldött"])
@pytest.mark.parametrize("form", ["quoted", "bare", "literal"])
def test_a_folder_in_raw_utf8_is_found_by_its_use_or_its_name_and_opened(name, form):
    octets = name.encode()
    listed = {
        "quoted": b'* LIST (\\Sent) "/" "%s"\r\n' % octets,
        "bare": b'* LIST (\\Sent) "/" %s\r\n' % octets,
        "literal": b'* LIST (\\Sent) "/" {%d}\r\n%s\r\n' % (len(octets), octets),
    }[form]

    def show(conversation, tag, rest):
        conversation.send(LIST[0])
        conversation.send_raw(listed)
        conversation.send(f"{tag} OK done")

    peer = Peer()
    peer.handlers["LIST"] = show
    mailbox = connect(peer)
    assert roles(mailbox) == {"INBOX": Role.INBOX, name: Role.SENT}
    mailbox.close()
    for wish in (name, normalize("NFD", name)):
        by_name = connect(peer, sent=wish)
        assert roles(by_name) == {"INBOX": Role.INBOX, name: Role.SENT}
        assert by_name.examine(name).uid_validity == 7
        assert peer.commands[-1] == f'EXAMINE "{name}"'
        by_name.look([name])
        by_name.close()
    peer.stop()


def test_a_name_in_no_charset_at_all_is_shown_and_can_be_named():
    def show(conversation, tag, rest):
        conversation.send(LIST[0])
        conversation.send_raw(b'* LIST () "/" "Envoy\xe9s"\r\n')
        conversation.send(f"{tag} OK done")

    peer = Peer()
    peer.handlers["LIST"] = show
    mailbox = connect(peer, sent="Envoy\\xe9s")
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Envoy\\xe9s": Role.SENT}
    mailbox.close()
    peer.stop()


def test_a_folder_may_be_named_as_the_server_writes_it():
    peer = Peer()
    peer.folders = (LIST[0], '* LIST () "/" "Elk&APw-ld&APY-tt"')
    mailbox = connect(peer, sent="Elk&APw-ld&APY-tt")
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Elküldött": Role.SENT}
    mailbox.close()
    peer.stop()


def test_a_bare_name_of_digits_keeps_its_noughts(peer, mailbox):
    peer.folders = (LIST[0], r'* LIST (\Sent) "/" 007')
    assert roles(mailbox)["007"] is Role.SENT


# -- time --------------------------------------------------------------------------------------------


def test_a_reading_has_a_time_as_a_whole_however_lively_each_command_is(peer):
    """Every answer comes just before its deadline; without a deadline for the whole it could take hours."""
    pause = threading.Event()

    def examine(conversation, tag, rest):
        pause.wait(0.2)
        peer._examine(conversation, tag, rest)

    peer.handlers["EXAMINE"] = examine
    mailbox = connect(peer, timeout=5.0, pass_seconds=0.5)
    mailbox.folders()

    def read_on():
        for _ in range(10):
            mailbox.examine("INBOX")

    with pytest.raises(Transient, match=r"within|more than"):
        read_on()
    assert peer.count("EXAMINE") <= 4
    mailbox.folders()
    assert mailbox.examine("INBOX").messages == 5, "the next reading has its own time"
    mailbox.close()


def test_another_thread_can_cut_a_call_that_does_not_come_back(peer):
    began = threading.Event()

    def examine(conversation, tag, rest):
        began.set()
        hang(conversation, tag, rest)

    peer.handlers["EXAMINE"] = examine
    mailbox = connect(peer, timeout=60.0)

    def cut():
        began.wait(10)
        mailbox.cut()

    helper = threading.Thread(target=cut)
    helper.start()
    with pytest.raises(Transient, match="was cut"):
        mailbox.examine("INBOX")
    helper.join()
    del peer.handlers["EXAMINE"]
    assert mailbox.examine("INBOX").messages == 5
    mailbox.close()


def test_each_answered_command_is_a_sign_of_life(peer, mailbox):
    before = mailbox.answered()
    mailbox.examine("INBOX")
    assert mailbox.answered() == before + 1
    peer.handlers["EXAMINE"] = lambda it, tag, rest: it.send(f"{tag} BAD no")
    with pytest.raises(MailwatchError):
        mailbox.examine("INBOX")
    assert mailbox.answered() == before + 1
