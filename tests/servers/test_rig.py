"""The rig tells the truth: what it claims to do to real servers really happens."""

from __future__ import annotations

import imaplib
import os
import shutil
import smtplib
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime

import pytest
from rig import BOB, CLIENT, OOO, OWNER, MailWorld
from rig.process import listening, wait_until

pytestmark = pytest.mark.servers

LETTER = b"""From: Alice <alice@harbour.test>
To: owner@agency.test
Subject: The texts
Message-ID: <letter@harbour.test>

Here they are.
"""


def outgoing(to: str, subject: str = "Any news?") -> bytes:
    return (
        f"From: owner@agency.test\nTo: {to}\nSubject: {subject}\nMessage-ID: <{subject[:3]}@agency.test>\n"
        "\nAll well?\n"
    ).encode()


def test_what_is_delivered_lies_in_the_inbox_unread_and_dated_by_the_faked_clock(world: MailWorld):
    world.deliver(OWNER, LETTER)
    (stored,) = world.messages(OWNER, "INBOX")
    assert stored.content.endswith(b"Message-ID: <letter@harbour.test>\r\n\r\nHere they are.\r\n")
    assert stored.flags == frozenset()
    assert timedelta() <= stored.internal_date - datetime(2026, 3, 2, 9, tzinfo=UTC) < timedelta(minutes=5)


def test_a_submission_with_tls_and_login_reaches_the_client(world: MailWorld):
    world.submit(OWNER, [CLIENT], outgoing(CLIENT))
    (stored,) = world.await_messages(CLIENT, "INBOX")
    assert b"ESMTPSA" in stored.content
    assert "sasl_username=owner@agency.test" in world.postfix_log()


def test_submission_inside_tls_works_too(world: MailWorld):
    context = ssl.create_default_context(cafile=str(world.ca_file))
    with smtplib.SMTP_SSL("localhost", world.smtps_port, context=context, timeout=20) as smtp:
        smtp.login(OWNER, world.password)
        smtp.sendmail(OWNER, [BOB], outgoing(BOB))
    assert len(world.await_messages(BOB, "INBOX")) == 1


def test_nobody_submits_without_tls_and_login(world: MailWorld):
    with smtplib.SMTP("localhost", world.smtp_port, timeout=20) as smtp:
        with pytest.raises(smtplib.SMTPSenderRefused):
            smtp.sendmail(OWNER, [CLIENT], outgoing(CLIENT))
        smtp.starttls(context=ssl.create_default_context(cafile=str(world.ca_file)))
        with pytest.raises(smtplib.SMTPException):
            smtp.sendmail(OWNER, [CLIENT], outgoing(CLIENT))
        with pytest.raises(smtplib.SMTPAuthenticationError):
            smtp.login(OWNER, "wrong")


def test_time_travel_moves_both_servers(world: MailWorld):
    later = datetime(2026, 3, 22, 14, tzinfo=UTC)
    world.travel(later)
    world.submit(OWNER, [CLIENT], outgoing(CLIENT))
    (stored,) = world.await_messages(CLIENT, "INBOX")
    message = message_from_bytes(stored.content)
    clocks = [stored.internal_date, parsedate_to_datetime(message["Date"])]
    clocks += [parsedate_to_datetime(hop.rpartition(";")[2]) for hop in message.get_all("Received")]
    assert len(clocks) == 4
    assert all(timedelta() <= clock - later < timedelta(minutes=5) for clock in clocks)


def test_time_never_goes_back(world: MailWorld):
    with pytest.raises(ValueError, match="has already passed"):
        world.travel(world.now() - timedelta(seconds=10))


def test_a_program_shares_the_clock_and_keeps_its_steady_one(world: MailWorld):
    program = "import time; print(time.time()); time.sleep(0.05); print(time.monotonic() > 0)"
    printed = subprocess.run(
        [sys.executable, "-c", program],
        env=dict(world.environment()),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    seen = datetime.fromtimestamp(float(printed[0]), UTC)
    assert abs(seen - world.now()) < timedelta(minutes=1)
    assert printed[1] == "True"


def test_somebody_away_answers_by_vacation(world: MailWorld):
    world.submit(OWNER, [OOO], outgoing(OOO))
    (answer,) = world.await_messages(OWNER, "INBOX")
    message = message_from_bytes(answer.content)
    assert message["Auto-Submitted"].startswith("auto-replied")
    assert message["Subject"] == "Out of office"
    assert "<Any@agency.test>" in message["References"]


def test_an_unknown_user_is_accepted_and_comes_back_as_a_delivery_status_notification(world: MailWorld):
    world.submit(OWNER, ["nobody@harbour.test"], outgoing("nobody@harbour.test"))
    (report,) = world.await_messages(OWNER, "INBOX")
    message = message_from_bytes(report.content)
    assert message.get_content_type() == "multipart/report"
    status = message.get_payload()[1].get_payload()
    assert status[1]["Final-Recipient"] == "rfc822; nobody@harbour.test"
    assert status[1]["Status"] == "5.1.1"


def test_a_provider_that_files_the_sent_copy_files_one_and_delivers_one(world: MailWorld):
    world.set_sent_by_provider(True)
    world.submit(OWNER, [CLIENT], outgoing(CLIENT))
    assert len(world.await_messages(CLIENT, "INBOX")) == 1
    (copy,) = world.await_messages(OWNER, "Sent")
    assert copy.flags == {"\\Seen"}
    assert world.messages(OWNER, "INBOX") == []
    world.set_sent_by_provider(False)
    world.submit(OWNER, [CLIENT], outgoing(CLIENT, "Another"))
    world.await_messages(CLIENT, "INBOX", 2)
    assert len(world.messages(OWNER, "Sent")) == 1


def test_two_dumps_are_equal_until_something_is_touched(world: MailWorld):
    world.deliver(OWNER, LETTER)
    world.append(OWNER, "Sent", outgoing(CLIENT), at=datetime(2026, 2, 20, 8, tzinfo=UTC))
    before = world.dump(OWNER)
    assert set(before) == {"INBOX", "Sent", "Archive", "Junk", "Drafts", "Trash"}
    assert before["Sent"].messages[0].internal_date == datetime(2026, 2, 20, 8, tzinfo=UTC)
    assert world.dump(OWNER) == before
    with world.imap(OWNER) as connection:
        connection.select("INBOX")
        connection.uid("STORE", "1", "+FLAGS", "(\\Seen)")
    assert world.dump(OWNER) != before


def test_a_move_keeps_the_date_and_leaves_the_old_folder_empty(world: MailWorld):
    world.deliver(OWNER, LETTER)
    (before,) = world.messages(OWNER, "INBOX")
    world.travel(world.now() + timedelta(days=1))
    world.move(OWNER, "INBOX", "Archive", before.uid)
    assert before.content not in [one.content for one in world.messages(OWNER, "INBOX")]
    (after,) = world.messages(OWNER, "Archive")
    assert (after.content, after.internal_date) == (before.content, before.internal_date)


def test_during_an_imap_outage_mail_still_arrives(world: MailWorld):
    with world.imap(OWNER) as connection:
        world.stop_imap()
        with pytest.raises((imaplib.IMAP4.abort, OSError)):
            connection.noop()
        with pytest.raises(OSError), world.imap(OWNER):
            pass
        world.deliver(OWNER, LETTER)
        world.start_imap()
    assert len(world.messages(OWNER, "INBOX")) == 1


def test_during_an_smtp_outage_nothing_is_accepted_and_afterwards_it_is(world: MailWorld):
    world.stop_smtp()
    with pytest.raises(OSError):
        world.submit(OWNER, [CLIENT], outgoing(CLIENT))
    world.start_smtp()
    world.submit(OWNER, [CLIENT], outgoing(CLIENT))
    assert len(world.await_messages(CLIENT, "INBOX")) == 1


def test_mail_accepted_while_dovecot_is_down_waits_in_the_queue(world: MailWorld):
    context = ssl.create_default_context(cafile=str(world.ca_file))
    with smtplib.SMTP("localhost", world.smtp_port, timeout=20) as smtp:
        smtp.starttls(context=context)
        smtp.login(OWNER, world.password)
        world.stop_dovecot()
        smtp.sendmail(OWNER, [CLIENT], outgoing(CLIENT))
    wait_until(lambda: "status=deferred" in world.postfix_log(), "the first attempt to fail")
    world.start_dovecot()
    world.travel(world.now() + timedelta(hours=2))
    world.retry_queue()
    assert len(world.await_messages(CLIENT, "INBOX")) == 1


def test_two_worlds_share_nothing(new_world, tmp_path):
    first = new_world()
    second = new_world(start=datetime(2027, 1, 4, 8, tzinfo=UTC), users={"second@agency.test": None})
    first.deliver(OWNER, LETTER)
    assert len(first.messages(OWNER, "INBOX")) == 1
    assert second.messages(OWNER, "INBOX") == []
    assert second.messages("second@agency.test", "INBOX") == []


def test_servers_end_with_the_process_that_started_them(world: MailWorld, tmp_path):
    """``world`` stands here only for its skip; the servers that matter belong to a process that is killed."""
    program = (
        "import sys, datetime, pathlib; from rig import MailWorld;"
        "start = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC);"
        "other = MailWorld(pathlib.Path(sys.argv[1]), start=start).__enter__();"
        "print(other.imap_port, other.smtp_port, other.home, flush=True); sys.stdin.read()"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with starter:
        *ports, home = starter.stdout.readline().split()
        assert all(listening(int(port)) for port in ports)
        starter.kill()
    wait_until(lambda: not any(listening(int(port)) for port in ports), "the servers to end")
    shutil.rmtree(home)
