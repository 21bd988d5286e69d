"""What every transport promises, checked on the twin in memory and on the real one over sockets.

The middle part follows the table of ambiguous endings: what a lost connection
means depends only on which side of the 354 and of the final dot it happened.
"""

from __future__ import annotations

import base64
import gc
import os
import signal
import socket
import ssl
import threading
import warnings
from contextlib import suppress
from datetime import UTC, datetime

import pytest
import trustme
from smtp_peer import Act, ScriptedPeer

from mailwatch.adapters.memory.transport import Fault, MemoryTransport, Stage
from mailwatch.adapters.sasl import Authentication
from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport
from mailwatch.adapters.smtp.transport import is_this_machine
from mailwatch.demo.servers import EmbeddedServers
from mailwatch.errors import MailwatchError, RecipientsDeferred, RecipientsRefused, Refused, Transient
from mailwatch.ports import Accepted, Deferred, Envelope, Rejected, SmtpReply, Unknown

ANNA = "anna@studio.example"
MAX = "max@lindner.example"
EVA = "eva@lindner.example"
ENVELOPE = Envelope(sender=ANNA, recipients=(MAX, EVA))
MAIL = (
    b"Message-ID: <own@studio.example>\r\n"
    b"Subject: Are you well?\r\n"
    b"\r\n"
    b".One dot\r\n"
    b"..Two dots\r\n"
    b".\r\n"
    b"The end\r\n"
)

# The stages by the names that the contract uses, and what each bench calls them.
PEER_STAGE = {
    "connect": "greeting",
    "login": "auth",
    "MAIL": "mail",
    "RCPT": "rcpt",
    "DATA": "data",
    "content": "content",
    "dot": "dot",
}

LOST = {
    "drop": Act(drop=True),
    "hang": Act(hang=True),
    "garbage": Act(say=b"what is this\r\n", drop=True),
    "partial line": Act(say=b"250 2.0.0 o", drop=True),
    "half of two lines": Act(say=b"250-2.0.0 ok\r\n", drop=True),
}


class MemoryBench:
    """The twin; it knows only answers and the lack of one."""

    def __init__(self) -> None:
        self.delivered: list[bytes] = []
        self.transport = MemoryTransport(lambda _, content: self.delivered.append(content))

    def lose(self, stage: str, how: str) -> None:
        self.transport.script(Fault(stage=Stage(stage)))

    def answer(self, stage: str, code: int, text: str, *, recipient: str | None = None) -> None:
        self.transport.script(
            Fault(stage=Stage(stage), reply=SmtpReply(code=code, text=text), recipient=recipient)
        )

    def close(self) -> None:
        pass


class SmtpBench:
    """The real one against a scripted peer."""

    def __init__(self) -> None:
        self.closed = False
        self.peer = ScriptedPeer()
        self.peer.start()
        self.transport = self.with_settings()

    def with_settings(self, **changes) -> SmtpTransport:
        return SmtpTransport(settings(self.peer, **changes))

    @property
    def delivered(self) -> list[bytes]:
        return self.peer.messages

    def lose(self, stage: str, how: str) -> None:
        if how == "hang":
            # Long enough for a busy machine to answer where an answer comes.
            self.transport = self.with_settings(
                connect_seconds=1.0, command_seconds=1.0, final_reply_seconds=1.0
            )
        self.peer.script(PEER_STAGE[stage], LOST[how])

    def answer(self, stage: str, code: int, text: str, *, recipient: str | None = None) -> None:
        if recipient is not None:
            usual = Act(say=b"250 2.1.5 ok\r\n")
            self.peer.script("rcpt", *[usual] * ENVELOPE.recipients.index(recipient))
        self.peer.script(PEER_STAGE[stage], Act(say=f"{code} {text}\r\n".encode()))

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.peer.stop()


def settings(peer: ScriptedPeer, **changes) -> SmtpSettings:
    values = {
        "host": "127.0.0.1",
        "port": peer.port,
        "security": Security.PLAIN_LOOPBACK,
        "username": ANNA,
        "password": lambda: "secret",
        "connect_seconds": 20.0,
        "command_seconds": 20.0,
        "final_reply_seconds": 20.0,
    }
    return SmtpSettings(**(values | changes))


@pytest.fixture(params=[MemoryBench, SmtpBench], ids=["memory", "smtp"])
def bench(request):
    made = request.param()
    yield made
    made.close()


@pytest.fixture
def smtp():
    made = SmtpBench()
    yield made
    made.close()


# -- what both promise ---------------------------------------------------------


def test_a_committed_mail_arrives_byte_by_byte(bench):
    outcome = bench.transport.open(ENVELOPE).commit(MAIL)
    assert isinstance(outcome, Accepted)
    assert outcome.message_id is None
    assert bench.delivered == [MAIL]


def test_an_abandoned_attempt_sends_nothing(bench):
    bench.transport.open(ENVELOPE).abandon()
    assert bench.delivered == []


def test_an_attempt_is_over_after_commit_and_after_abandon(bench):
    attempt = bench.transport.open(ENVELOPE)
    attempt.commit(MAIL)
    attempt.abandon()
    with pytest.raises(RuntimeError):
        attempt.commit(MAIL)
    given_up = bench.transport.open(ENVELOPE)
    given_up.abandon()
    given_up.abandon()
    with pytest.raises(RuntimeError):
        given_up.commit(MAIL)
    assert bench.delivered == [MAIL]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Subject: x\r\n\r\nno last line end",
        b"a\nb\r\n",
        b"a\rb\r\n",
        b"a\0b\r\n",
        b"x\r\n.\nMAIL FROM:<a@b>\r\n",
    ],
)
def test_what_is_no_message_with_crlf_is_refused_before_the_wire(bench, content):
    attempt = bench.transport.open(ENVELOPE)
    with pytest.raises(ValueError):
        attempt.commit(content)
    attempt.abandon()
    assert bench.delivered == []


def test_an_envelope_without_recipients_is_refused(bench):
    with pytest.raises(ValueError):
        bench.transport.open(Envelope(sender=ANNA, recipients=()))


@pytest.mark.parametrize("how", LOST)
@pytest.mark.parametrize("stage", ["connect", "login", "MAIL", "RCPT"])
def test_a_server_lost_before_data_is_transient(bench, stage, how):
    bench.lose(stage, how)
    with pytest.raises(Transient):
        bench.transport.open(ENVELOPE)
    assert bench.delivered == []


@pytest.mark.parametrize(
    ("stage", "code", "text"),
    [
        ("connect", 421, "4.3.2 shutting down"),
        ("connect", 450, "4.7.0 slow down"),
        ("login", 454, "4.7.0 temporary authentication failure"),
        ("login", 421, "4.7.0 too many login attempts"),
        ("login", 432, "4.3.2 Concurrent connections limit exceeded"),
        ("MAIL", 451, "4.3.0 not now"),
        ("MAIL", 550, "5.4.5 Daily user sending limit exceeded"),
        ("MAIL", 554, "5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException"),
    ],
)
def test_a_4xx_or_a_limit_of_the_provider_before_data_is_transient(bench, stage, code, text):
    bench.answer(stage, code, text)
    with pytest.raises(Transient, match=str(code)):
        bench.transport.open(ENVELOPE)
    assert bench.delivered == []


@pytest.mark.parametrize(
    ("stage", "code", "text"),
    [
        ("connect", 554, "5.7.1 no service for you"),
        ("login", 535, "5.7.8 Username and Password not accepted"),
        ("login", 535, "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"),
        ("login", 550, "5.7.30 Basic authentication is not supported for Client Submission"),
        ("MAIL", 553, "5.7.1 sender address not owned by user"),
    ],
)
def test_a_5xx_before_data_is_refused_and_says_what_the_server_said(bench, stage, code, text):
    bench.answer(stage, code, text)
    with pytest.raises(Refused, match=text.split(" ", 1)[0].replace(".", r"\.")) as raised:
        bench.transport.open(ENVELOPE)
    assert not isinstance(raised.value, RecipientsRefused)
    assert bench.delivered == []


def test_one_refused_recipient_stops_the_mail_to_all_and_is_named(bench):
    bench.answer("RCPT", 550, "5.1.1 no such user", recipient=EVA)
    with pytest.raises(RecipientsRefused, match=EVA) as raised:
        bench.transport.open(ENVELOPE)
    assert raised.value.refused == (EVA,)
    assert {who: reply.code for who, reply in raised.value.replies.items()} == {MAX: 250, EVA: 550}
    assert raised.value.replies[EVA].text == "5.1.1 no such user"
    assert bench.delivered == []


def test_one_deferred_recipient_puts_the_mail_to_all_off(bench):
    bench.answer("RCPT", 450, "4.2.0 greylisted", recipient=EVA)
    with pytest.raises(RecipientsDeferred) as raised:
        bench.transport.open(ENVELOPE)
    assert {who: reply.code for who, reply in raised.value.replies.items()} == {MAX: 250, EVA: 450}
    assert bench.delivered == []


def test_a_refused_and_a_deferred_recipient_together_are_a_refusal_with_both_answers(bench):
    bench.answer("RCPT", 450, "4.2.0 greylisted", recipient=MAX)
    bench.answer("RCPT", 550, "5.1.1 no such user")
    with pytest.raises(RecipientsRefused) as raised:
        bench.transport.open(ENVELOPE)
    assert {who: reply.code for who, reply in raised.value.replies.items()} == {MAX: 450, EVA: 550}
    assert raised.value.refused == (EVA,)


def test_a_sending_limit_told_at_rcpt_is_no_fault_of_the_recipient(bench):
    bench.answer("RCPT", 550, "5.4.5 Daily user sending limit exceeded", recipient=MAX)
    with pytest.raises(RecipientsDeferred):
        bench.transport.open(ENVELOPE)


def test_a_server_that_shuts_down_at_rcpt_is_not_asked_further(bench):
    bench.answer("RCPT", 421, "4.3.2 shutting down", recipient=MAX)
    with pytest.raises(RecipientsDeferred) as raised:
        bench.transport.open(ENVELOPE)
    assert list(raised.value.replies) == [MAX]


# -- the table of ambiguous endings ------------------------------------------------


@pytest.mark.parametrize("how", LOST)
def test_a_server_lost_before_the_354_certainly_has_nothing(bench, how):
    bench.lose("DATA", how)
    outcome = bench.transport.open(ENVELOPE).commit(MAIL)
    assert isinstance(outcome, Deferred)
    assert outcome.code == 0
    assert "nothing was sent" in outcome.reply
    assert bench.delivered == []


def test_a_server_lost_right_after_the_354_leaves_it_unknown(bench):
    bench.lose("content", "drop")
    assert isinstance(bench.transport.open(ENVELOPE).commit(MAIL), Unknown)


@pytest.mark.parametrize("how", LOST)
def test_a_server_lost_after_the_dot_leaves_it_unknown(bench, how):
    bench.lose("dot", how)
    assert isinstance(bench.transport.open(ENVELOPE).commit(MAIL), Unknown)


@pytest.mark.parametrize(
    ("code", "text"), [(421, "4.3.2 shutting down"), (450, "4.2.0 later"), (452, "4.3.1 disk full")]
)
@pytest.mark.parametrize("stage", ["DATA", "dot"])
def test_a_definite_4xx_to_data_or_dot_is_deferred(bench, stage, code, text):
    bench.answer(stage, code, text)
    assert bench.transport.open(ENVELOPE).commit(MAIL) == Deferred(code=code, reply=text)


@pytest.mark.parametrize(("code", "text"), [(550, "5.7.1 spam"), (552, "5.3.4 too big"), (554, "5.6.0 no")])
@pytest.mark.parametrize("stage", ["DATA", "dot"])
def test_a_definite_5xx_to_data_or_dot_is_rejected(bench, stage, code, text):
    bench.answer(stage, code, text)
    assert bench.transport.open(ENVELOPE).commit(MAIL) == Rejected(code=code, reply=text)


@pytest.mark.parametrize("stage", ["DATA", "dot"])
def test_a_limit_of_the_provider_told_late_is_deferred_with_its_code(bench, stage):
    bench.answer(stage, 550, "5.4.5 Daily user sending limit exceeded")
    outcome = bench.transport.open(ENVELOPE).commit(MAIL)
    assert outcome == Deferred(code=550, reply="5.4.5 Daily user sending limit exceeded")


@pytest.mark.parametrize("code", [200, 251, 354, 600, 25])
def test_an_answer_to_the_dot_other_than_250_and_a_definite_no_leaves_it_unknown(bench, code):
    bench.answer("dot", code, "hm")
    assert isinstance(bench.transport.open(ENVELOPE).commit(MAIL), Unknown)


def test_a_250_where_a_354_was_due_sends_nothing(bench):
    bench.answer("DATA", 250, "ok")
    outcome = bench.transport.open(ENVELOPE).commit(MAIL)
    assert isinstance(outcome, Deferred)
    assert outcome.code == 0
    assert bench.delivered == []


@pytest.mark.parametrize(
    ("text", "message_id"),
    [
        (
            "2.0.0 OK <AM0PR07MB5681F0E9@AM0PR07MB5681.eurprd07.prod.outlook.com> [Hostname=AM0PR07MB5681]",
            "AM0PR07MB5681F0E9@AM0PR07MB5681.eurprd07.prod.outlook.com",
        ),
        ("2.6.0 <own@studio.example> Queued mail for delivery", None),
        ("2.6.0 <OWN@Studio.example> Queued mail for delivery", None),
        (f"2.1.5 <{MAX}> accepted", None),
        ("2.0.0 Ok: queued as 4FZk2J1", None),
    ],
)
def test_a_new_message_id_in_the_250_is_noticed(bench, text, message_id):
    bench.answer("dot", 250, text)
    outcome = bench.transport.open(ENVELOPE).commit(MAIL)
    assert outcome == Accepted(reply=text, message_id=message_id)


def test_the_twin_can_take_a_mail_whose_answer_is_lost():
    bench = MemoryBench()
    bench.transport.script(Fault(stage=Stage.DOT, arrives=True))
    assert isinstance(bench.transport.open(ENVELOPE).commit(MAIL), Unknown)
    assert bench.delivered == [MAIL]


def test_a_fault_of_the_twin_strikes_once():
    bench = MemoryBench()
    bench.lose("connect", "drop")
    with pytest.raises(Transient):
        bench.transport.open(ENVELOPE)
    assert isinstance(bench.transport.open(ENVELOPE).commit(MAIL), Accepted)


# -- the real one: outcomes that nothing may hide -----------------------------------


@pytest.mark.parametrize("farewell", [Act(hang=True), Act(drop=True), Act(say=b"nonsense\r\n")])
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (b"451 4.3.0 later\r\n", Deferred(code=451, reply="4.3.0 later")),
        (b"554 5.6.0 no\r\n", Rejected(code=554, reply="5.6.0 no")),
        (b"250 2.0.0 ok\r\n", Accepted(reply="2.0.0 ok")),
    ],
)
def test_a_definite_answer_stands_whatever_the_server_does_afterwards(smtp, answer, outcome, farewell):
    smtp.peer.script("dot", Act(say=answer))
    smtp.peer.script("quit", farewell)
    smtp.peer.script("rset", farewell)
    assert smtp.transport.open(ENVELOPE).commit(MAIL) == outcome


def test_a_definite_answer_stands_though_the_server_hangs_up_with_it(smtp):
    smtp.peer.script("dot", Act(say=b"554 5.6.0 no\r\n", drop=True))
    assert smtp.transport.open(ENVELOPE).commit(MAIL) == Rejected(code=554, reply="5.6.0 no")


def test_a_reply_of_several_lines_is_read_to_its_end(smtp):
    smtp.peer.script("dot", Act(say=b"250-2.0.0 first\r\n250 2.0.0 second\r\n"))
    assert smtp.transport.open(ENVELOPE).commit(MAIL) == Accepted(reply="2.0.0 first 2.0.0 second")


def test_an_answer_that_comes_before_the_dot_is_not_taken_for_an_acceptance(smtp):
    smtp.peer.script("data", Act(say=b"354 go on\r\n250 2.0.0 already fine\r\n"))
    smtp.peer.script("dot", Act(say=b"554 5.6.0 no\r\n"))
    assert not isinstance(smtp.transport.open(ENVELOPE).commit(MAIL), Accepted)


def test_a_250_in_the_middle_of_a_large_message_is_not_taken_for_an_acceptance(smtp):
    # The peer stops reading, so that the end of the message can't have left.
    smtp.peer.script("content", Act(say=b"250 2.0.0 thank you\r\n", stall=True, drop=True))
    large = MAIL + (b"x" * 76 + b"\r\n") * 200_000
    assert isinstance(smtp.transport.open(ENVELOPE).commit(large), Unknown)
    assert smtp.delivered == []


def test_a_refusal_in_the_middle_of_a_large_message_counts_and_the_dot_never_leaves(smtp):
    smtp.peer.script("content", Act(say=b"552 5.3.4 too big\r\n", stall=True, drop=True))
    large = MAIL + (b"x" * 76 + b"\r\n") * 200_000
    assert smtp.transport.open(ENVELOPE).commit(large) == Rejected(code=552, reply="5.3.4 too big")
    smtp.close()
    assert smtp.delivered == []


def test_a_large_message_arrives_whole(smtp):
    large = MAIL + (b"." * 76 + b"\r\n") * 50_000
    assert isinstance(smtp.transport.open(ENVELOPE).commit(large), Accepted)
    assert smtp.delivered == [large]


def test_a_server_that_hung_up_while_the_attempt_rested_has_nothing(smtp):
    attempt = smtp.transport.open(ENVELOPE)
    smtp.peer.drop_all()
    outcome = attempt.commit(MAIL)
    assert isinstance(outcome, Deferred)
    assert outcome.code == 0
    assert smtp.delivered == []


def test_a_421_sent_while_the_attempt_rested_is_the_answer_to_data(smtp):
    attempt = smtp.transport.open(ENVELOPE)
    smtp.peer.say_unasked(b"421 4.4.2 idle for too long\r\n")
    smtp.peer.drop_all()
    assert isinstance(attempt.commit(MAIL), Deferred)
    assert smtp.delivered == []


def test_an_attempt_may_be_opened_in_one_thread_and_committed_in_another(smtp):
    attempts, outcomes = [], []
    for step in (
        lambda: attempts.append(smtp.transport.open(ENVELOPE)),
        lambda: outcomes.append(attempts[0].commit(MAIL)),
    ):
        thread = threading.Thread(target=step)
        thread.start()
        thread.join()
    assert isinstance(outcomes[0], Accepted)


def test_several_threads_may_use_one_transport_at_once(smtp):
    outcomes = []
    threads = [
        threading.Thread(target=lambda: outcomes.append(smtp.transport.open(ENVELOPE).commit(MAIL)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(outcome) for outcome in outcomes] == [Accepted] * 8
    assert smtp.delivered == [MAIL] * 8


def test_a_signal_to_stop_does_not_cut_a_commit_short(smtp):
    told = []
    former = signal.signal(signal.SIGTERM, lambda *_: told.append("stop"))
    try:
        smtp.peer.script("dot", Act(hang=True, say=b"250 2.0.0 ok\r\n"))
        attempt = smtp.transport.open(ENVELOPE)

        def interrupt():
            smtp.peer.reached["dot"].wait(20)
            os.kill(os.getpid(), signal.SIGTERM)
            smtp.peer.released.set()

        helper = threading.Thread(target=interrupt)
        helper.start()
        outcome = attempt.commit(MAIL)
        helper.join()
    finally:
        signal.signal(signal.SIGTERM, former)
    assert told == ["stop"]
    assert outcome == Accepted(reply="2.0.0 ok")


def test_the_patience_after_the_dot_is_ten_minutes_unless_said_otherwise():
    assert SmtpSettings(host="x", port=465, security=Security.TLS).final_reply_seconds >= 600


def test_a_settled_attempt_says_goodbye_and_waits_for_no_answer(smtp):
    smtp.peer.script("quit", Act(hang=True))
    smtp.transport.open(ENVELOPE).commit(MAIL)
    assert smtp.peer.reached["quit"].wait(20)


@pytest.mark.parametrize("answer", [b"", b"451 4.3.0 later\r\n", b"nonsense\r\n"], ids=["none", "4xx", "odd"])
def test_after_anything_but_a_yes_no_word_more_is_said(smtp, answer):
    """A word on the wire would push out what may still lie before it."""
    smtp.transport = smtp.with_settings(final_reply_seconds=0.5)
    smtp.peer.script("dot", Act(say=answer, hang=not answer))
    outcome = smtp.transport.open(ENVELOPE).commit(MAIL)
    assert not isinstance(outcome, Accepted)
    smtp.close()
    assert smtp.peer.commands[-1] == "DATA"


# -- the real one: protection and login ----------------------------------------------


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    made = trustme.CA()
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    made.cert_pem.write_to_path(path)
    return made, str(path)


def server_context(authority, name="localhost"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture(params=[Security.TLS, Security.STARTTLS])
def protected(request, authority):
    """A peer with TLS, and a function that makes a transport to it."""
    made, path = authority
    context = server_context(made)
    tls = request.param is Security.TLS
    peer = ScriptedPeer(tls=context if tls else None, starttls=None if tls else context)
    peer.start()

    def transport(**changes):
        defaults = {"host": "localhost", "security": request.param, "ca_file": path}
        return SmtpTransport(settings(peer, **(defaults | changes)))

    yield peer, transport
    peer.stop()


def test_a_mail_goes_over_verified_tls(protected):
    peer, transport = protected
    assert isinstance(transport().open(ENVELOPE).commit(MAIL), Accepted)
    assert peer.messages == [MAIL]


def test_a_certificate_of_an_unknown_authority_is_refused_before_any_password(protected):
    peer, transport = protected
    with pytest.raises(Refused, match="certificate"):
        transport(ca_file=None).open(ENVELOPE)
    assert peer.password_tries() == 0


def test_a_certificate_for_another_host_is_refused_before_any_password(protected):
    peer, transport = protected
    with pytest.raises(Refused, match="certificate"):
        transport(host="127.0.0.1").open(ENVELOPE)
    assert peer.password_tries() == 0


@pytest.mark.parametrize("how", ["drop", "partial line", "hang"])
def test_a_connection_lost_at_the_dot_is_unknown_over_tls_too(protected, how):
    peer, transport = protected
    peer.script("dot", LOST[how])
    patience = 1.0 if how == "hang" else 20.0
    assert isinstance(transport(final_reply_seconds=patience).open(ENVELOPE).commit(MAIL), Unknown)


@pytest.mark.parametrize("stage", ["connect", "login", "MAIL", "RCPT", "DATA", "dot"])
@pytest.mark.parametrize("say", [b"421 4.3.2 bye\r\n", b"554 5.0.0 no\r\n", b"what?\r\n", b"2"])
def test_no_connection_stays_open_though_the_server_keeps_its_end(protected, stage, say):
    peer, transport = protected
    peer.script(PEER_STAGE[stage], Act(say=say, stall=True, drop=True))
    impatient = transport(connect_seconds=1.0, command_seconds=1.0, final_reply_seconds=1.0)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with suppress(MailwatchError):
            impatient.open(ENVELOPE).commit(MAIL)
        gc.collect()
    assert [str(warning.message) for warning in warned] == []


def test_an_attempt_cut_off_by_an_exception_leaves_no_connection_open(smtp):
    smtp.peer.script("dot", Act(hang=True))
    attempt = smtp.transport.open(ENVELOPE)

    def interrupt(*_):
        raise SystemExit

    def ask_to_stop():
        smtp.peer.reached["dot"].wait(20)
        os.kill(os.getpid(), signal.SIGTERM)

    former = signal.signal(signal.SIGTERM, interrupt)
    helper = threading.Thread(target=ask_to_stop)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            helper.start()
            with pytest.raises(SystemExit):
                attempt.commit(MAIL)
        finally:
            signal.signal(signal.SIGTERM, former)
            helper.join()
        gc.collect()
    assert [str(warning.message) for warning in warned] == []
    with pytest.raises(RuntimeError):
        attempt.commit(MAIL)


def test_a_user_name_without_a_password_is_a_mistake_of_the_caller(smtp):
    with pytest.raises(ValueError):
        smtp.with_settings(password=None)


def test_a_server_without_starttls_never_sees_the_password(smtp):
    transport = smtp.with_settings(security=Security.STARTTLS)
    with pytest.raises(Refused, match="STARTTLS"):
        transport.open(ENVELOPE)
    assert smtp.peer.password_tries() == 0


def test_a_port_that_does_not_speak_tls_is_refused_with_a_hint(smtp):
    with pytest.raises(Refused, match="TLS"):
        smtp.with_settings(security=Security.TLS).open(ENVELOPE)


def test_a_starttls_that_is_refused_ends_the_attempt_unprotected(authority):
    made, path = authority
    peer = ScriptedPeer(starttls=server_context(made))
    peer.start()
    peer.script("starttls", Act(say=b"454 4.7.0 TLS not available\r\n", drop=True))
    with pytest.raises(Transient):
        SmtpTransport(settings(peer, host="localhost", security=Security.STARTTLS, ca_file=path)).open(
            ENVELOPE
        )
    peer.stop()
    assert peer.password_tries() == 0


def test_an_authorities_file_that_is_missing_is_refused_with_its_name(smtp, tmp_path):
    with pytest.raises(Refused, match="nowhere"):
        smtp.with_settings(security=Security.TLS, ca_file=str(tmp_path / "nowhere.pem")).open(ENVELOPE)


@pytest.mark.parametrize(
    ("ip", "is_ours"),
    [
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("192.0.2.1", False),
        ("10.0.0.1", False),
        ("2001:db8::1", False),
        ("::ffff:192.0.2.1", False),
    ],
)
def test_only_the_loopback_interface_counts_as_this_machine(ip, is_ours):
    assert is_this_machine(ip) is is_ours


@pytest.mark.parametrize("mechanisms", ["PLAIN LOGIN CRAM-MD5", "LOGIN CRAM-MD5", "CRAM-MD5 PLAIN"])
def test_a_wrong_password_is_tried_once_only(mechanisms):
    peer = ScriptedPeer(mechanisms=mechanisms)
    peer.start()
    peer.script("auth", *[Act(say=b"535 5.7.8 wrong\r\n")] * 3)
    with pytest.raises(Refused, match=r"535 5\.7\.8"):
        SmtpTransport(settings(peer)).open(ENVELOPE)
    peer.stop()
    assert peer.password_tries() == 1


def test_the_password_is_in_no_error(smtp):
    smtp.peer.script("auth", Act(say=b"535 5.7.8 wrong\r\n"))
    with pytest.raises(Refused) as raised:
        smtp.with_settings(password=lambda: "hunter2hunter2").open(ENVELOPE)
    encoded = base64.b64encode(f"\0{ANNA}\0hunter2hunter2".encode()).decode()
    assert f"AUTH PLAIN {encoded}" in smtp.peer.commands
    assert "hunter2" not in str(raised.value)
    assert encoded not in str(raised.value)


def test_an_access_token_is_given_as_xoauth2():
    peer = ScriptedPeer(mechanisms="PLAIN XOAUTH2")
    peer.start()
    transport = SmtpTransport(settings(peer, authentication=Authentication.TOKEN, password=lambda: "token"))
    assert isinstance(transport.open(ENVELOPE).commit(MAIL), Accepted)
    peer.stop()
    given = next(command for command in peer.commands if command.startswith("AUTH"))
    assert base64.b64decode(given.split()[2]) == f"user={ANNA}\x01auth=Bearer token\x01\x01".encode()


@pytest.mark.parametrize("mechanisms", ["", "GSSAPI NTLM"])
def test_a_server_that_offers_no_known_login_is_refused(mechanisms):
    peer = ScriptedPeer(mechanisms=mechanisms)
    peer.start()
    with pytest.raises(Refused, match="login"):
        SmtpTransport(settings(peer)).open(ENVELOPE)
    peer.stop()


def test_without_a_user_name_no_login_is_tried(smtp):
    assert isinstance(smtp.with_settings(username="").open(ENVELOPE).commit(MAIL), Accepted)
    assert smtp.peer.password_tries() == 0


def test_what_the_source_of_the_password_raises_comes_through(smtp):
    def locked():
        raise Transient("the keyring is locked")

    with pytest.raises(Transient, match="keyring"):
        smtp.with_settings(password=locked).open(ENVELOPE)
    assert smtp.peer.commands == []


# -- the real one: the envelope on the wire --------------------------------------------


def test_the_host_name_stays_at_home(smtp):
    smtp.transport.open(ENVELOPE).abandon()
    assert "EHLO [127.0.0.1]" in smtp.peer.commands
    assert not any(socket.gethostname() in command for command in smtp.peer.commands)


@pytest.mark.parametrize(
    "address", ["max@lindner.example>\r\nRCPT TO:<thief@evil.example", "no at", "jörg@x.example"]
)
def test_an_address_that_no_command_can_carry_is_refused_before_the_wire(smtp, address):
    with pytest.raises(Refused):
        smtp.transport.open(Envelope(sender=ANNA, recipients=(address,)))
    with pytest.raises(Refused):
        smtp.transport.open(Envelope(sender=address, recipients=(MAX,)))
    assert smtp.peer.commands == []


def test_an_international_domain_goes_out_in_ascii(smtp):
    smtp.transport.open(Envelope(sender=ANNA, recipients=("max@müller.example",))).abandon()
    assert "RCPT TO:<max@xn--mller-kva.example>" in smtp.peer.commands


def test_a_server_that_is_not_there_is_transient():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    transport = SmtpTransport(SmtpSettings(host="127.0.0.1", port=port, security=Security.PLAIN_LOOPBACK))
    with pytest.raises(Transient, match="reached"):
        transport.open(ENVELOPE)


def test_a_real_server_takes_the_mail():
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    with EmbeddedServers(users={ANNA: "secret"}, clock=lambda: noon) as servers:
        transport = SmtpTransport(
            SmtpSettings(
                host="127.0.0.1",
                port=servers.smtp_port,
                security=Security.PLAIN_LOOPBACK,
                username=ANNA,
                password=lambda: "secret",
            )
        )
        outcome = transport.open(Envelope(sender=ANNA, recipients=(ANNA,))).commit(MAIL)
        assert isinstance(outcome, Accepted)
        assert [mail.content for mail in servers.messages(ANNA)] == [MAIL]
