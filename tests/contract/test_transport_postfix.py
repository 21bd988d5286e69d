"""The SMTP transport against Postfix with Dovecot's login, as a provider would run them."""

from __future__ import annotations

from datetime import datetime

import pytest
from rig import CLIENT, OWNER

from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport
from mailwatch.errors import Refused
from mailwatch.mail.composing.compose import compose
from mailwatch.mail.message import Address, Attachment, MessageId, OutboundMessage
from mailwatch.ports import Accepted, Envelope

pytestmark = pytest.mark.servers


@pytest.fixture(params=[Security.STARTTLS, Security.TLS])
def transport(request, world):
    def make(**changes):
        values = {
            "host": "localhost",
            "port": world.smtp_port if request.param is Security.STARTTLS else world.smtps_port,
            "security": request.param,
            "username": OWNER,
            "password": lambda: world.password,
            "ca_file": str(world.ca_file),
        }
        return SmtpTransport(SmtpSettings(**(values | changes)))

    return make


def letter() -> bytes:
    return compose(
        OutboundMessage(
            message_id=MessageId("step.1@agency.test"),
            from_=Address(spec=OWNER, name="Ágnes Őry"),
            to=(Address(spec=CLIENT, name="สมชาย"),),
            subject="Re: A honlap szövege — van már híred?",
            date=datetime.fromisoformat("2026-03-02T10:00:00+01:00"),
            text=".\n.. Két pont\nJól vagy?\n",
            attachments=(
                Attachment(filename="számla.pdf", content_type="application/pdf", content=b"%PDF" * 999),
            ),
        )
    )


def test_a_composed_mail_reaches_the_client_unaltered(world, transport):
    content = letter()
    outcome = transport().open(Envelope(sender=OWNER, recipients=(CLIENT,))).commit(content)
    assert isinstance(outcome, Accepted)
    assert "queued" in outcome.reply
    (stored,) = world.await_messages(CLIENT, "INBOX")
    assert stored.content.endswith(content), "relays add in front and change nothing"


def test_an_abandoned_attempt_leaves_nothing_in_the_queue(world, transport):
    attempt = transport().open(Envelope(sender=OWNER, recipients=(CLIENT,)))
    attempt.abandon()
    transport().open(Envelope(sender=OWNER, recipients=(CLIENT,))).commit(letter())
    assert len(world.await_messages(CLIENT, "INBOX")) == 1


def test_a_wrong_password_is_refused(transport):
    with pytest.raises(Refused, match="535"):
        transport(password=lambda: "wrong").open(Envelope(sender=OWNER, recipients=(CLIENT,)))


def test_a_certificate_that_nobody_vouches_for_is_refused(transport):
    with pytest.raises(Refused, match="certificate"):
        transport(ca_file=None).open(Envelope(sender=OWNER, recipients=(CLIENT,)))


def test_a_submission_server_accepts_whom_nobody_knows_and_the_bounce_comes_later(world, transport):
    nobody = "nobody@" + CLIENT.partition("@")[2]
    outcome = transport().open(Envelope(sender=OWNER, recipients=(nobody,))).commit(letter())
    assert isinstance(outcome, Accepted)
    (bounce,) = world.await_messages(OWNER, "INBOX")
    assert b"multipart/report" in bounce.content
    assert b"step.1@agency.test" in bounce.content
