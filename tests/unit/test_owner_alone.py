"""The door to the owner alone: on the very bytes, whatever was meant, nothing goes to anybody else (I7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.memory.transport import Fault, MemoryTransport, Stage
from mailwatch.app.sending.owner_alone import NotToOwnerAloneError, OwnerAlone, insist_on_owner_alone
from mailwatch.app.sending.render import notice_headers
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.domain.facts.identity import message_id_for, notice_token
from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.errors import OwnerMustAct, Refused, Transient
from mailwatch.mail.composing.compose import compose
from mailwatch.mail.message import Address, MessageId, OutboundMessage
from mailwatch.ports import Envelope, SmtpReply

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ANNA, DESK, ALICE = "anna@studio.example", "desk@studio.example", "alice@harbour.example"
ID = message_id_for(notice_token(ANNA, "rehearsal|x"), ANNA)
ACCOUNT = AccountSettings(name="main", address=ANNA, addresses=frozenset({ANNA}), from_name="Anna")


def settings(*owner: str) -> Settings:
    return Settings(
        accounts={"main": ACCOUNT},
        policies={},
        words={},
        book=AddressBook(
            own=frozenset({ANNA}),
            clients=(
                ClientAddresses(
                    client="harbour", people=(ALICE, "me@both.example"), domains=("harbour.example",)
                ),
            ),
        ),
        owner=owner or (ANNA,),
    )


MAIL = OutboundMessage(
    message_id=MessageId(ID),
    from_=Address(spec=ANNA, name="mailwatch"),
    to=(Address(spec=ANNA),),
    subject="[Rehearsal 1 of 3] Re: Draft",
    date=NOW,
    text="Dear Alice,\n",
    headers=notice_headers(ID, "harbour"),
)


class Brakes:
    reasons: tuple[str | None, ...] = (None,)

    def halted(self) -> str | None:
        first, *rest = self.reasons
        self.reasons = tuple(rest) or (first,)
        return first


def door(*owner: str, faults=(), brakes=None):
    mails: list[tuple[Envelope, bytes]] = []
    transport = MemoryTransport(lambda *mail: mails.append(mail), faults=faults)
    return mails, OwnerAlone(
        account=ACCOUNT,
        settings=settings(*owner),
        transport=transport,
        brakes=brakes or Brakes(),
        clock=JumpingClock(NOW),
    )


def test_a_mail_of_the_owners_to_the_owner_passes():
    mails, found = door()
    assert "accepted" in found.hand_over(MAIL)
    ((envelope, content),) = mails
    assert envelope == Envelope(sender=ANNA, recipients=(ANNA,))
    assert content == compose(MAIL)


def test_all_who_get_the_notices_get_it():
    mails, found = door(ANNA, DESK)
    found.hand_over(replace(MAIL, to=(Address(spec=ANNA), Address(spec=DESK))))
    assert mails[0][0].recipients == (ANNA, DESK)


@pytest.mark.parametrize(
    "change",
    [
        {"to": (Address(spec=ALICE),)},
        {"to": (Address(spec=ANNA), Address(spec=ALICE))},
        {"to": (Address(spec=DESK),)},
        {"cc": (Address(spec=ALICE),)},
        {"cc": (Address(spec=ANNA),)},
        {"headers": MAIL.headers[1:]},
        {"headers": MAIL.headers[:1]},
        {"from_": Address(spec=ALICE)},
        {"from_": Address(spec=DESK)},
        {"in_reply_to": MessageId("draft@studio.example")},
        {"references": (MessageId("draft@studio.example"),)},
        *(
            {"headers": (*MAIL.headers, (name, ALICE))}
            for name in (
                "Bcc",
                "Reply-To",
                "Sender",
                "Resent-To",
                "Resent-Bcc",
                "Disposition-Notification-To",
            )
        ),
    ],
    ids=str,
)
def test_any_other_way_to_somebody_else_is_a_defect_and_nothing_is_connected_to(change):
    mails, found = door(faults=[Fault(stage=Stage.CONNECT)])
    with pytest.raises(NotToOwnerAloneError):
        found.hand_over(replace(MAIL, **change))
    assert mails == []
    assert found.transport.due(Stage.CONNECT), "the fault is still there, so nobody connected"


@pytest.mark.parametrize(
    "envelope",
    [
        Envelope(sender=ANNA, recipients=(ALICE,)),
        Envelope(sender=ANNA, recipients=(ANNA, ALICE)),
        Envelope(sender=ANNA, recipients=()),
        Envelope(sender=ALICE, recipients=(ANNA,)),
    ],
    ids=str,
)
def test_the_envelope_is_looked_at_as_well(envelope):
    insist_on_owner_alone(compose(MAIL), Envelope(sender=ANNA, recipients=(ANNA,)), settings())
    with pytest.raises(NotToOwnerAloneError):
        insist_on_owner_alone(compose(MAIL), envelope, settings())


def test_a_second_to_or_from_is_refused():
    envelope = Envelope(sender=ANNA, recipients=(ANNA,))
    for line in (b"To: anna@studio.example\r\n", b"From: anna@studio.example\r\n"):
        with pytest.raises(NotToOwnerAloneError, match="not its own"):
            insist_on_owner_alone(line + compose(MAIL), envelope, settings())


@pytest.mark.parametrize("address", [ALICE, "me@both.example", "anybody@harbour.example"])
def test_notices_that_go_to_a_client_are_said_to_the_owner(address):
    mails, found = door(address)
    with pytest.raises(OwnerMustAct, match=r"belongs to harbour.*notices\.to"):
        found.hand_over(replace(MAIL, to=(Address(spec=address),)))
    assert mails == []


@pytest.mark.parametrize("reasons", [("holiday",), (None, "holiday")])
def test_nothing_leaves_while_all_is_halted_not_even_when_the_server_waits_for_it(reasons):
    brakes = Brakes()
    brakes.reasons = reasons
    mails, found = door(brakes=brakes)
    with pytest.raises(OwnerMustAct, match="holiday"):
        found.hand_over(MAIL)
    assert mails == []


@pytest.mark.parametrize(
    ("fault", "error", "says"),
    [
        (Fault(stage=Stage.CONNECT), Transient, "lost"),
        (Fault(stage=Stage.LOGIN, reply=SmtpReply(code=535, text="no")), Refused, "no"),
        (Fault(stage=Stage.RCPT, reply=SmtpReply(code=550, text="nobody")), Refused, "nobody"),
        (Fault(stage=Stage.DOT, reply=SmtpReply(code=451, text="later")), Transient, "puts it off: 451"),
        (Fault(stage=Stage.DOT, reply=SmtpReply(code=554, text="spam")), Refused, "refused it: 554"),
        (Fault(stage=Stage.DOT), Transient, "nobody can know"),
        (Fault(stage=Stage.CONTENT), Transient, "nobody can know"),
    ],
    ids=lambda each: str(getattr(each, "stage", "")),
)
def test_what_the_server_does_is_told(fault, error, says):
    mails, found = door(faults=[fault])
    with pytest.raises(error, match=says):
        found.hand_over(MAIL)
    assert mails == []
