"""Logging in with an OAuth2 access token: Dovecot and Postfix that check it, and peers that are odd."""

from __future__ import annotations

import base64
from contextlib import closing
from datetime import timedelta

import pytest
from imap_peer import CAPABILITY, Peer
from rig import CLIENT, OWNER
from smtp_peer import Act, ScriptedPeer
from test_transport_postfix import letter
from tokens import token

from mailwatch.adapters.imap import ImapMailbox, ImapSettings
from mailwatch.adapters.sasl import Authentication, TokenLogin, oauthbearer, token_login
from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport
from mailwatch.errors import Refused
from mailwatch.ports import Accepted, Envelope

ENVELOPE = Envelope(sender=OWNER, recipients=(CLIENT,))
REASON = b'{"status":"401","schemes":"bearer","scope":"https://mail.google.com/"}'


def mailbox(provider, given: str) -> ImapMailbox:
    return ImapMailbox(
        ImapSettings(
            host="localhost",
            port=provider.imaps_port,
            username=OWNER,
            password=lambda: given,
            authentication=Authentication.TOKEN,
            ca_file=str(provider.ca_file),
        )
    )


def folders_of(box: ImapMailbox) -> set[str]:
    with closing(box):
        return {folder.name for folder in box.folders()}


def transport(provider, given: str) -> SmtpTransport:
    return SmtpTransport(
        SmtpSettings(
            host="localhost",
            port=provider.smtps_port,
            security=Security.TLS,
            username=OWNER,
            password=lambda: given,
            authentication=Authentication.TOKEN,
            ca_file=str(provider.ca_file),
        )
    )


@pytest.mark.servers
def test_a_token_that_is_valid_opens_both_servers(provider):
    given = token(OWNER, at=provider.now())
    assert folders_of(mailbox(provider, given)) >= {"INBOX", "Sent"}
    assert isinstance(transport(provider, given).open(ENVELOPE).commit(letter()), Accepted)
    assert len(provider.await_messages(CLIENT, "INBOX")) == 1


@pytest.mark.servers
@pytest.mark.parametrize("kind", ["expired", "for somebody else", "signed by somebody else", "no token"])
def test_one_that_is_not_is_refused_by_both_and_stands_in_no_error(provider, kind):
    now = provider.now()
    given = {
        "expired": token(OWNER, at=now - timedelta(hours=5)),
        "for somebody else": token(CLIENT, at=now),
        "signed by somebody else": token(OWNER, at=now, key=b"another key"),
        "no token": "ya29.a0AfB_byC-not-a-token",
    }[kind]
    for tried in (
        lambda: folders_of(mailbox(provider, given)),
        lambda: transport(provider, given).open(ENVELOPE),
    ):
        with pytest.raises(Refused, match=r"access token for owner@agency\.test.*by hand") as refused:
            tried()
        assert given not in str(refused.value)
        assert base64.b64encode(given.encode()).decode()[:40] not in str(refused.value)


class Peering:
    """An IMAP peer that offers ``mechanisms`` and answers a login as ``answers`` say."""

    def __init__(self, mechanisms: str, *answers: str) -> None:
        self.said: list[bytes] = []
        self.peer = Peer(capability=CAPABILITY.replace("AUTH=PLAIN", mechanisms))
        self._answers = answers
        self.peer.handlers["AUTHENTICATE"] = self._authenticate

    def _authenticate(self, conversation, tag, _rest) -> None:
        conversation.send("+ ")
        for answer in self._answers:
            self.said.append(base64.b64decode(conversation.receive()))
            conversation.send(answer.replace("TAG", tag))

    def mailbox(self) -> ImapMailbox:
        return ImapMailbox(
            ImapSettings(
                host="127.0.0.1",
                port=self.peer.port,
                username=OWNER,
                password=lambda: "the-secret-token",
                authentication=Authentication.TOKEN,
                security="plain-loopback",
            )
        )


@pytest.mark.parametrize(
    ("mechanisms", "farewell"), [("AUTH=XOAUTH2 AUTH=OAUTHBEARER", b""), ("AUTH=OAUTHBEARER", b"\x01")]
)
def test_the_challenge_that_refuses_is_answered_and_its_reason_told(mechanisms, farewell):
    challenge = f"+ {base64.b64encode(REASON).decode()}"
    met = Peering(mechanisms, challenge, "TAG NO [AUTHENTICATIONFAILED] Invalid credentials")
    with pytest.raises(Refused) as refused:
        folders_of(met.mailbox())
    met.peer.stop()
    assert met.said[1] == farewell
    assert "status 401, scope https://mail.google.com/" in str(refused.value)
    assert "the-secret-token" not in str(refused.value)


def test_a_server_without_tokens_gets_none():
    met = Peering("AUTH=PLAIN")
    with pytest.raises(Refused, match="no way to log in with an access token"):
        folders_of(met.mailbox())
    met.peer.stop()
    assert not any("AUTHENTICATE" in command or "LOGIN" in command for command in met.peer.commands)


def smtp(peer: ScriptedPeer) -> SmtpTransport:
    return SmtpTransport(
        SmtpSettings(
            host="127.0.0.1",
            port=peer.port,
            security=Security.PLAIN_LOOPBACK,
            username=OWNER,
            password=lambda: "the-secret-token",
            authentication=Authentication.TOKEN,
        )
    )


@pytest.mark.parametrize(
    ("mechanisms", "farewell"), [("PLAIN XOAUTH2 OAUTHBEARER", ""), ("PLAIN OAUTHBEARER", "AQ==")]
)
def test_submission_answers_the_challenge_and_tells_its_reason(mechanisms, farewell):
    peer = ScriptedPeer(mechanisms=mechanisms)
    peer.start()
    peer.script("auth", Act(say=b"334 " + base64.b64encode(REASON) + b"\r\n"))
    with pytest.raises(Refused) as refused:
        smtp(peer).open(ENVELOPE)
    peer.stop()
    mechanism, first = next(each for each in peer.commands if each.startswith("AUTH")).split()[1:]
    assert mechanism == mechanisms.split()[1]
    assert b"auth=Bearer the-secret-token" in base64.b64decode(first)
    assert farewell in peer.commands
    assert "status 401" in str(refused.value)
    assert "the-secret-token" not in str(refused.value)


def test_submission_without_tokens_gets_none():
    peer = ScriptedPeer(mechanisms="PLAIN LOGIN")
    peer.start()
    with pytest.raises(Refused, match=r"no login with an access token \(plain, login\)"):
        smtp(peer).open(ENVELOPE)
    peer.stop()
    assert peer.password_tries() == 0


def test_a_name_with_marks_of_the_grammar_is_written_so_that_it_is_read():
    words = oauthbearer("a=b,c@agency.test", "t", "mail.example", 993)
    assert words == b"n,a=a=3Db=2Cc@agency.test,\x01host=mail.example\x01port=993\x01auth=Bearer t\x01\x01"


@pytest.mark.parametrize(
    "challenge", [b"", b"\xff", b"[]", b'{"status": 5}', b"{" * 9999, b"[" * 3000, b'"x"']
)
def test_a_challenge_that_says_nothing_is_answered_all_the_same(challenge):
    login = token_login(lambda _: True, OWNER, "t", "mail.example", 993)
    assert isinstance(login, TokenLogin)
    assert login(b"") == login.first
    assert (login(challenge), login.reason) == (b"", "")


def test_what_a_challenge_says_is_told_without_what_a_terminal_or_a_database_would_choke_on():
    login = token_login(lambda _: True, OWNER, "t", "mail.example", 993)
    assert isinstance(login, TokenLogin)
    login(b"")
    login(b'{"status": "4\\ud8000\\u001b[2J1\\r\\n", "scope": "' + b"x" * 900 + b'"}')
    login.reason.encode()
    assert login.reason.isprintable()
    assert len(login.reason) < 500
