"""Submission servers that give no replies, talk for ever, repeat secrets and speak before TLS."""

from __future__ import annotations

import base64
import ssl
import threading
import time
from contextlib import suppress
from urllib.parse import quote

import pytest
import trustme
from smtp_peer import Act, ScriptedPeer
from test_transport import ANNA, ENVELOPE, MAIL, SmtpBench, settings

from mailwatch.adapters.smtp import Security, SmtpTransport
from mailwatch.errors import MailwatchError, Transient
from mailwatch.ports import Accepted, Deferred, Rejected, Unknown


@pytest.fixture
def smtp():
    made = SmtpBench()
    yield made
    made.close()


# -- what is a reply (RFC 5321 §4.2) -------------------------------------------------------------------

NO_REPLIES = [
    b"2500 ok\r\n",
    b"250ok\r\n",
    b"250_ok\r\n",
    b"250\tok\r\n",
    b"250.ok\r\n",
    b"25\r\n",
    b"25 0 ok\r\n",
    b" 250 ok\r\n",
    b"+250 ok\r\n",
    b"+25 ok\r\n",
    b"2_5 ok\r\n",
    b"0250 ok\r\n",
    b"\r\n",
    b"ok\r\n",
    b"OK 250\r\n",
    b"250-2.0.0 half\r\n550 5.0.0 no\r\n",
    b"250-2.0.0 half\r\nnonsense\r\n",
    b"150 go on\r\n",
    b"950 ok\r\n",
    "２５０ ok\r\n".encode(),
    b"\xff\xfe\r\n",
]


@pytest.mark.parametrize("answer", NO_REPLIES, ids=repr)
def test_after_the_dot_what_is_no_reply_leaves_it_unknown(smtp, answer):
    smtp.peer.script("dot", Act(say=answer))
    outcome = smtp.transport.open(ENVELOPE).commit(MAIL)
    assert isinstance(outcome, Unknown), outcome
    assert smtp.delivered == [MAIL], "the server has it, whatever it meant to say"


@pytest.mark.parametrize("answer", [b"250-ok\r\n", b"250-", b"250", b"2"], ids=repr)
def test_after_the_dot_half_a_reply_and_an_end_leave_it_unknown(smtp, answer):
    smtp.peer.script("dot", Act(say=answer, drop=True))
    assert isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), Unknown)


@pytest.mark.parametrize("stage", ["greeting", "ehlo", "auth", "mail", "rcpt"])
@pytest.mark.parametrize("answer", [b"2500 ok\r\n", b"250ok\r\n", b"25\r\n", b"2200 hi\r\n", b"2350 in\r\n"])
def test_before_data_what_is_no_reply_means_that_nothing_was_sent(smtp, stage, answer):
    smtp.peer.script(stage, Act(say=answer))
    with pytest.raises(Transient):
        smtp.transport.open(ENVELOPE)


@pytest.mark.parametrize("answer", [b"3540 go on\r\n", b"354go on\r\n", b"35\r\n"])
def test_at_data_what_is_no_reply_means_that_nothing_was_sent(smtp, answer):
    smtp.peer.script("data", Act(say=answer))
    assert isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), Deferred)
    assert smtp.delivered == []


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (b"250\r\n", Accepted),
        (b"250 \r\n", Accepted),
        (b"250 ok\n", Accepted),
        (b"250-one\r\n250-two\r\n250 three\r\n", Accepted),
        (b"250-one\r\n250\r\n", Accepted),
        (b"571 5.7.1 no\r\n", Rejected),
        (b"452 4.2.2 full\r\n", Deferred),
    ],
)
def test_replies_of_every_lawful_form_are_understood(smtp, answer, kind):
    smtp.peer.script("dot", Act(say=answer))
    assert isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), kind)


def test_a_reply_in_pieces_is_one_reply(smtp):
    smtp.peer.script("dot", Act(say=b"250-2.0"))
    attempt = smtp.transport.open(ENVELOPE)
    late = threading.Timer(
        0.2, lambda: smtp.peer.say_unasked(b".0 queued\r\n250 2.0.0 as <new@host.example>\r\n")
    )
    late.start()
    outcome = attempt.commit(MAIL)
    late.join()
    assert isinstance(outcome, Accepted)
    assert outcome.message_id == "new@host.example"


# -- how much and how long ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "flood",
    [b"x" * 200_000, b"250-more\r\n" * 20_000, b"250 " + b"x" * 200_000],
    ids=["no end", "lines", "one line"],
)
@pytest.mark.parametrize("stage", ["greeting", "ehlo", "auth", "mail", "rcpt"])
def test_a_server_that_does_not_stop_talking_is_left_before_the_deadline(smtp, stage, flood):
    smtp.peer.script(stage, Act(say=flood, stall=True))
    began = time.monotonic()
    with pytest.raises(Transient):
        smtp.transport.open(ENVELOPE)
    assert time.monotonic() - began < 10


def test_after_the_dot_an_endless_answer_leaves_it_unknown(smtp):
    smtp.peer.script("dot", Act(say=b"250-more\r\n" * 20_000, stall=True))
    began = time.monotonic()
    assert isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), Unknown)
    assert time.monotonic() - began < 10


def test_what_is_said_unasked_is_at_most_taken_for_a_no(smtp):
    smtp.peer.script("mail", Act(say=b"250 ok\r\n" + b"250 again and again\r\n" * 100_000))
    with suppress(Transient):
        assert isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), Deferred)
    assert smtp.delivered == []


def test_everything_before_data_has_a_time_as_a_whole(smtp):
    """Each answer may come in time: many slow ones must not hold an account for ever."""
    slow = smtp.with_settings(command_seconds=20.0, open_seconds=1.0)
    smtp.peer.script("rcpt", Act(hang=True))
    began = time.monotonic()
    with pytest.raises(Transient, match="too slow"):
        slow.open(ENVELOPE)
    assert time.monotonic() - began < 10


def test_an_answer_that_drips_meets_the_deadline(smtp):
    smtp.peer.script("mail", Act(hang=True))
    over = threading.Event()

    def drip():
        while not over.wait(0.1):
            smtp.peer.say_unasked(b"2")

    helper = threading.Thread(target=drip)
    helper.start()
    began = time.monotonic()
    with pytest.raises(Transient):
        smtp.with_settings(command_seconds=1.0).open(ENVELOPE)
    assert time.monotonic() - began < 10
    over.set()
    helper.join()


# -- secrets, logins, TLS -----------------------------------------------------------------------------------

PASSWORD = 'pa ss&"w\\ört'


@pytest.mark.parametrize(
    "spelled",
    [
        PASSWORD,
        base64.b64encode(PASSWORD.encode()).decode(),
        base64.b64encode(f"\0{ANNA}\0{PASSWORD}".encode()).decode(),
        quote(PASSWORD),
    ],
    ids=["plain", "base64", "AUTH PLAIN", "url"],
)
@pytest.mark.parametrize("code", ["535 5.7.8", "454 4.7.0"])
@pytest.mark.parametrize("stage", ["auth", "mail", "rcpt"])
def test_a_password_that_the_server_repeats_is_in_no_error(smtp, stage, code, spelled):
    smtp.peer.script(stage, Act(say=f"{code.replace(' ', '-')} not\r\n{code} so {spelled} here\r\n".encode()))
    with pytest.raises(MailwatchError) as caught:
        smtp.with_settings(password=lambda: PASSWORD).open(ENVELOPE)
    assert "***" in str(caught.value)
    assert spelled not in str(caught.value)
    replies = getattr(caught.value, "replies", {}).values()
    assert not any(spelled in reply.text for reply in replies)


@pytest.mark.parametrize("answer", ["250 2.0.0 ok {}", "554 5.7.1 no {}", "451 4.7.1 wait {}", "nonsense {}"])
def test_a_password_that_the_server_repeats_after_the_dot_is_in_no_outcome(smtp, answer):
    smtp.peer.script("dot", Act(say=answer.format(PASSWORD).encode() + b"\r\n"))
    outcome = smtp.with_settings(password=lambda: PASSWORD).open(ENVELOPE).commit(MAIL)
    assert "***" in str(outcome)
    assert "ört" not in str(outcome)


@pytest.mark.parametrize(
    "prompts",
    [("Password:",), ("Username:", "Password:"), ("User Name\0", "Password\0"), ("username", "password")],
    ids=str,
)
def test_auth_login_works_whether_or_not_the_server_hears_the_name_at_once(prompts):
    peer = ScriptedPeer(mechanisms="LOGIN", login_prompts=prompts)
    peer.start()
    assert isinstance(SmtpTransport(settings(peer)).open(ENVELOPE).commit(MAIL), Accepted)
    peer.stop()
    name, password = (base64.b64encode(value.encode()).decode() for value in (ANNA, "secret"))
    said = peer.commands[1 : 2 + len(prompts)]
    assert said == [f"AUTH LOGIN {name}", *[name] * (len(prompts) - 1), password]


def test_a_challenge_that_is_no_base64_is_no_defect_of_ours():
    peer = ScriptedPeer(mechanisms="CRAM-MD5")
    peer.start()
    peer.script("auth", Act(say=b"334 !!!not base64!!!\r\n"))
    with pytest.raises(Transient):
        SmtpTransport(settings(peer)).open(ENVELOPE)
    peer.stop()


@pytest.mark.parametrize(
    "injected",
    [b"250-peer.example\r\n250 AUTH LOGIN\r\n", b"250 ok\r\n" * 5, b"235 in\r\n", b"550 no\r\n"],
)
def test_what_was_said_before_tls_is_no_answer_after_it(tmp_path, injected):
    authority = trustme.CA()
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    peer = ScriptedPeer(starttls=context, mechanisms="PLAIN")
    peer.start()
    peer.script("starttls", Act(say=b"220 2.0.0 ready\r\n" + injected))
    transport = SmtpTransport(
        settings(peer, host="localhost", security=Security.STARTTLS, ca_file=str(ca_file))
    )
    assert isinstance(transport.open(ENVELOPE).commit(MAIL), Accepted)
    peer.stop()
    spoken = [command.split()[0].upper() for command in peer.commands]
    assert spoken[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]
    assert peer.commands[3].startswith("AUTH PLAIN"), "as the server said under TLS"
