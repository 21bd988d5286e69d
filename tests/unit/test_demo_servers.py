"""The demo's embedded servers behave like servers: checked with real clients over sockets."""

from __future__ import annotations

import asyncio
import gc
import smtplib
import socket
import threading
import time
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from imapclient import IMAPClient

from mailwatch.demo.servers import FOLDERS, EmbeddedServers

ANNA = "anna@studio.example"
LINDNER = "max@lindner.example"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MAIL = (
    b"From: Max Lindner <max@lindner.example>\r\n"
    b"To: anna@studio.example\r\n"
    b"Subject: The logo\r\n"
    b"Message-ID: <one@lindner.example>\r\n"
    b"\r\n"
    b"Thank you.\r\n"
    b".A line that begins with a dot.\r\n"
)


@pytest.fixture
def servers():
    with EmbeddedServers(users={ANNA: "secret", LINDNER: "other"}, clock=lambda: NOON) as running:
        yield running


@contextmanager
def imap(servers, password="secret"):
    with IMAPClient("127.0.0.1", servers.imap_port, ssl=False, timeout=10) as client:
        client.normalise_times = False
        client.login(ANNA, password)
        yield client


@contextmanager
def smtp(servers, password="secret"):
    with smtplib.SMTP("127.0.0.1", servers.smtp_port, local_hostname="test.example", timeout=10) as client:
        client.login(ANNA, password)
        yield client


def test_a_user_logs_in_and_finds_the_four_folders(servers):
    with imap(servers) as client:
        assert {name for _, _, name in client.list_folders()} == set(FOLDERS)


def test_a_wrong_password_is_refused(servers):
    with pytest.raises(IMAPClient.Error), imap(servers, password="wrong"):
        pass
    with pytest.raises(smtplib.SMTPAuthenticationError), smtp(servers, password="wrong"):
        pass


def test_a_delivery_carries_the_given_internal_date_and_is_found_by_it(servers):
    servers.deliver(ANNA, MAIL, NOON - timedelta(days=20))
    servers.deliver(ANNA, MAIL.replace(b"<one@", b"<two@"), NOON)
    with imap(servers) as client:
        client.select_folder("INBOX", readonly=True)
        assert len(client.search(["SINCE", date(2026, 1, 1)])) == 2
        (uid,) = client.search(["SINCE", date(2026, 3, 1)])
        fetched = client.fetch([uid], ["INTERNALDATE", "BODY.PEEK[]", "RFC822.SIZE", "FLAGS"])[uid]
    assert fetched[b"INTERNALDATE"] == NOON
    assert fetched[b"BODY[]"] == MAIL.replace(b"<one@", b"<two@")
    assert fetched[b"RFC822.SIZE"] == len(MAIL)
    assert b"\\Seen" not in fetched[b"FLAGS"]


def test_reading_with_peek_leaves_a_message_unread(servers):
    servers.deliver(ANNA, MAIL, NOON)
    with imap(servers) as client:
        client.select_folder("INBOX", readonly=True)
        client.fetch(client.search(), ["BODY.PEEK[HEADER]"])
    assert [mail.seen for mail in servers.messages(ANNA)] == [False]


def test_an_append_over_imap_keeps_date_and_flag(servers):
    with imap(servers) as client:
        client.append("Sent", MAIL, flags=[b"\\Seen"], msg_time=NOON)
    (kept,) = servers.messages(ANNA, "Sent")
    assert (kept.content, kept.at, kept.seen) == (MAIL, NOON, True)


def test_a_delivery_wakes_a_client_that_idles(servers):
    with imap(servers) as client:
        client.select_folder("INBOX", readonly=True)
        client.idle()
        servers.deliver(ANNA, MAIL, NOON)
        responses = client.idle_check(timeout=10)
        client.idle_done()
    assert (1, b"EXISTS") in responses


def test_a_submission_arrives_at_a_local_user_now_and_is_told_of(servers):
    told = []
    servers.on_mail = lambda sender, recipients, content: told.append((sender, recipients, content))
    with smtp(servers) as client:
        client.sendmail(ANNA, [LINDNER, "gone@nowhere.example"], MAIL)
    assert told == [(ANNA, (LINDNER, "gone@nowhere.example"), MAIL)]
    (arrived,) = servers.messages(LINDNER)
    assert (arrived.content, arrived.at, arrived.seen) == (MAIL, NOON, False)
    assert servers.messages(ANNA) == ()


def test_a_submission_without_login_is_refused(servers):
    with smtplib.SMTP("127.0.0.1", servers.smtp_port, local_hostname="test.example", timeout=10) as client:
        client.ehlo()
        code, _ = client.mail(ANNA)
    assert code == 530


def test_on_mail_may_answer_with_a_delivery_and_with_a_submission_of_its_own(servers):
    def answer(_sender, recipients, content):
        if LINDNER in recipients:
            servers.deliver(ANNA, content.replace(b"<one@", b"<answer@"), NOON)
            with smtp(servers) as client:
                client.sendmail(ANNA, ["third@nowhere.example"], MAIL)

    servers.on_mail = answer
    with smtp(servers) as client:
        client.sendmail(ANNA, [LINDNER], MAIL)
    assert [b"<answer@" in mail.content for mail in servers.messages(ANNA)] == [True]


def test_what_on_mail_raises_fails_the_submission_and_surfaces_at_the_end():
    def fail(*_):
        raise RuntimeError("the story went wrong")

    running = EmbeddedServers(users={ANNA: "secret"}, clock=lambda: NOON)
    running.__enter__()
    running.on_mail = fail
    with smtp(running) as client, pytest.raises(smtplib.SMTPDataError) as refused:
        client.sendmail(ANNA, [ANNA], MAIL)
    assert refused.value.smtp_code == 451
    with pytest.raises(RuntimeError, match="the story went wrong"):
        running.__exit__(None, None, None)


def test_deliveries_need_a_known_user_a_known_folder_and_an_aware_instant(servers):
    with pytest.raises(ValueError, match="no folder"):
        servers.deliver("nobody@studio.example", MAIL, NOON)
    with pytest.raises(ValueError, match="no folder"):
        servers.deliver(ANNA, MAIL, NOON, folder="Nowhere")
    with pytest.raises(ValueError, match="timezone-aware"):
        servers.deliver(ANNA, MAIL, NOON.replace(tzinfo=None))


def test_the_servers_end_quickly_and_quietly_with_clients_still_connected(capfd, caplog):
    with EmbeddedServers(users={ANNA: "secret"}, clock=lambda: NOON) as running:
        idling = IMAPClient("127.0.0.1", running.imap_port, ssl=False, timeout=10)
        idling.login(ANNA, "secret")
        idling.select_folder("INBOX", readonly=True)
        idling.idle()
        half_way = smtplib.SMTP("127.0.0.1", running.smtp_port, local_hostname="test.example", timeout=10)
        half_way.login(ANNA, "secret")
        half_way.mail(ANNA)
        before = time.monotonic()
    elapsed = time.monotonic() - before
    idling.shutdown()
    half_way.close()
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name in {"mail.log", "asyncio", "pymap"}] == []
    assert elapsed < 5, "a generous bound: an undisturbed machine needs some milliseconds"
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("demo-", "asyncio_"))]


def test_two_pairs_of_servers_run_side_by_side(servers):
    with EmbeddedServers(users={ANNA: "secret"}, clock=lambda: NOON) as other:
        other.deliver(ANNA, MAIL, NOON)
        assert len(other.messages(ANNA)) == 1
    assert servers.messages(ANNA) == ()


def test_the_servers_need_no_loop_of_the_caller_and_disturb_none():
    async def story():
        with EmbeddedServers(users={ANNA: "secret"}, clock=lambda: NOON) as running:
            running.deliver(ANNA, MAIL, NOON)
            return len(running.messages(ANNA))

    assert asyncio.run(story()) == 1


@pytest.mark.parametrize("delay", [0.0, 0.0005, 0.001, 0.002])
def test_connections_made_while_the_servers_end_are_closed_too(delay):
    """What is left open would be told by the interpreter as a ResourceWarning, which fails the test."""
    for _ in range(20):
        ended = threading.Event()
        with EmbeddedServers(users={ANNA: "secret"}, clock=lambda: NOON) as running:
            ports = (running.imap_port, running.smtp_port)
            knocking = [threading.Thread(target=knock, args=(port, ended)) for port in ports * 2]
            for thread in knocking:
                thread.start()
            time.sleep(delay)
        ended.set()
        for thread in knocking:
            thread.join()
    gc.collect()


def knock(port, ended):
    """Connect again and again, and leave each connection to the server to end."""
    held = []
    while not ended.is_set() and len(held) < 40:  # more would wait in vain for a place in the queue
        with suppress(OSError):
            held.append(socket.create_connection(("127.0.0.1", port), timeout=5))
    for each in held:
        each.close()
