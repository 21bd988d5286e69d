"""What proves that a mail of unknown fate left, and when its absence proves that it did not (I2)."""

from __future__ import annotations

import email
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from agency import OWNER, START, hours

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import DeliveryChanged, StepFound
from mailwatch.ports import Role, SmtpReply

DAY = timedelta(days=1)
DUE = START + 7 * DAY


def files_copies(agency) -> None:
    """The provider files each mail that it takes, and the owner's file says so."""

    def file(envelope, content) -> None:
        if envelope.recipients != (OWNER,):
            agency.mailbox.deliver(content, folder="Sent")

    agency.on_send = file
    agency.build(agency.text.replace("[mailbox]", '[mailbox]\ncopies = "provider"'))


def lost(*, arrives: bool) -> Fault:
    return Fault(stage=Stage.DOT, arrives=arrives)


def earlier_copy(agency) -> None:
    """A step to somebody else left before, and its copy was filed."""
    agency.owner_writes("bob@quiet.example", subject="Price", text="Is that all right for you?")
    agency.until(DUE)
    agency.owner_writes()
    agency.until(DUE + DAY)
    agency.client_writes("bob@quiet.example", subject="Re: Price")


def uncertain(agency, *, arrives: bool) -> None:
    earlier_copy(agency)
    agency.until(DUE + 6 * DAY)
    agency.transport.script(lost(arrives=arrives))
    agency.until(DUE + 7 * DAY + hours(1))


def row_to_alice(agency):
    return [row for row in agency.rows() if row.to == ("alice@harbour.example",)]


def test_where_the_provider_files_each_copy_its_absence_for_a_day_means_that_it_did_not_leave(agency):
    files_copies(agency)
    uncertain(agency, arrives=False)
    assert row_to_alice(agency)[-1].state == "uncertain"
    agency.until(DUE + 8 * DAY - hours(2))
    assert row_to_alice(agency)[-1].state == "uncertain", "not before the grace is over"
    agency.until(DUE + 9 * DAY)
    first, second = row_to_alice(agency)[:2]
    assert (first.state, second.state) == ("withdrawn", "sent")
    to_alice = [mail for mail in agency.to_clients if "alice@harbour.example" in mail[1].recipients]
    assert len(to_alice) == 1
    assert sum("did not leave" in notice for notice in agency.notices()) == 1


def test_a_copy_that_the_provider_files_late_settles_it_before_the_grace_is_over(agency):
    files_copies(agency)
    earlier_copy(agency)
    agency.until(DUE + 6 * DAY)
    agency.on_send = None
    agency.transport.script(lost(arrives=True))
    agency.until(DUE + 7 * DAY + hours(1))
    content = agency.to_clients[-1][2]
    agency.until(DUE + 7 * DAY + hours(20))
    agency.mailbox.deliver(content, folder="Sent")
    agency.until(DUE + 9 * DAY)
    assert row_to_alice(agency)[0].state == "sent"


@pytest.mark.parametrize("provider", [False, True])
def test_elsewhere_absence_proves_nothing_and_the_owner_is_asked(agency, provider):
    """Where mailwatch files the copy, or where the provider has filed none yet."""
    if provider:
        agency.build(agency.text.replace("[mailbox]", '[mailbox]\ncopies = "provider"'))
    agency.owner_writes()
    agency.until(DUE - hours(2))
    agency.transport.script(lost(arrives=False))
    agency.until(DUE + 20 * DAY)
    assert agency.row("check-in").state == "uncertain"
    assert agency.to_clients == []
    assert [notice for notice in agency.notices() if " leave?" in notice]
    with agency.store.reading() as transaction:
        notice = next(row for row in transaction.outbox.rows() if row.step.startswith("uncertain|"))
    number = agency.row("check-in").id
    assert f"mailwatch outbox arrived {number}" in notice.text
    assert f"mailwatch outbox not-arrived {number}" in notice.text


def test_no_absence_counts_while_another_copy_is_missing(agency):
    files_copies(agency)
    agency.on_send = None
    earlier_copy(agency)
    agency.until(DUE + 7 * DAY + hours(1))
    waiting = row_to_alice(agency)[-1]
    assert waiting.state == "held", "the first mail of a case asks where no copies are filed"
    commands.approve(agency.store, waiting.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.transport.script(lost(arrives=False))
    agency.until(DUE + 20 * DAY)
    assert row_to_alice(agency)[-1].state == "uncertain"


def test_no_absence_counts_where_a_copy_is_missing_though_others_were_filed(agency):
    """A provider that lost one copy may have lost this one, too."""
    files_copies(agency)
    agency.owner_writes("bob@quiet.example", subject="Price", text="Is that all right for you?")
    agency.until(DUE + 2 * DAY)
    agency.on_send = None
    agency.owner_writes()
    agency.until(DUE + 9 * DAY + hours(1))
    assert [row.copy for row in agency.rows() if row.to == ("bob@quiet.example",)] == ["filed", "provider"]
    waiting = row_to_alice(agency)[-1]
    commands.approve(agency.store, waiting.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.transport.script(lost(arrives=False))
    agency.until(DUE + 20 * DAY)
    assert row_to_alice(agency)[-1].state == "uncertain"


@pytest.mark.parametrize("host", ["mx.studio.example", "mx.harbour.example"], ids=["ours", "theirs"])
@pytest.mark.parametrize("action", ["delayed", "failed"])
def test_a_failure_that_may_pass_is_no_end(agency, host, action):
    """Of a mail of unknown fate it says nothing, where a mail system says it; and it never ends a ladder."""
    agency.owner_writes()
    agency.until(DUE - hours(2))
    agency.transport.script(lost(arrives=True))
    agency.until(DUE + hours(1))
    row = agency.row("check-in")
    agency.bounces(original=row.message_id, status="4.4.7", action=action, host=host)
    agency.until(DUE + hours(3))
    assert agency.row("check-in").state == "uncertain"
    commands.settle(agency.store, row.id, arrived=True, now=agency.clock.now())
    agency.bounces(original=row.message_id, status="4.4.7", action=action, host=host)
    agency.until(DUE + hours(5))
    assert agency.row("check-in").state == "sent"
    assert agency.outcomes() == []


def test_a_copy_to_ourselves_proves_that_it_left_and_the_one_in_sent_is_still_filed(agency):
    agency.build(agency.text.replace("[mailbox]", "[mailbox]\ncopy_to_self = true"))
    agency.on_send = lambda envelope, content: (
        agency.mailbox.deliver(content) if OWNER in envelope.recipients[1:] else None
    )
    agency.owner_writes()
    agency.until(DUE - hours(2))
    agency.transport.script(lost(arrives=True))
    agency.until(DUE + hours(8))
    assert agency.to_clients[0][1].recipients == ("alice@harbour.example", OWNER)
    assert OWNER not in str(email.message_from_bytes(agency.to_clients[0][2])["To"])
    assert agency.row("check-in").state == "sent"
    token = agency.row("check-in").message_id.encode()
    assert sum(token in content for content in agency.in_folder(Role.SENT)) == 1
    agency.until(DUE + 8 * DAY)
    assert len(agency.to_clients) == 2, "it is taken neither for a reply nor for the owner's hand"


def test_the_id_of_the_250_is_kept_and_a_report_that_names_it_alone_is_understood(agency):
    agency.owner_writes()
    agency.until(DUE - hours(2))
    reply = SmtpReply(code=250, text="2.0.0 OK <0102018f@eu-west-1.amazonses.example> [Hostname=x]")
    agency.transport.script(Fault(stage=Stage.DOT, reply=reply))
    agency.until(DUE + hours(2))
    sent = [event for event in agency.events(DeliveryChanged) if event.after == "sent"]
    assert [event.alias for event in sent] == ["0102018f@eu-west-1.amazonses.example"]
    agency.bounces(original="0102018f@eu-west-1.amazonses.example")
    agency.until(DUE + hours(4))
    assert agency.row("check-in").state == "bounced"


def test_the_original_id_that_outlook_keeps_beside_its_own_is_evidence(agency):
    agency.owner_writes()
    agency.until(DUE - hours(2))
    agency.transport.script(lost(arrives=True))
    agency.until(DUE + hours(1))
    assert agency.row("check-in").state == "uncertain"
    message = email.message_from_bytes(agency.to_clients[0][2])
    ours = message["Message-ID"]
    del message["X-Reference"]
    message.replace_header("Message-ID", "<AM0PR01MB@prod.outlook.example>")
    message["X-Microsoft-Original-Message-ID"] = ours
    agency.mailbox.deliver(message.as_bytes(), folder="Sent")
    agency.until(DUE + hours(2))
    assert agency.row("check-in").state == "sent"


def test_a_shutdown_inside_data_leaves_a_mail_that_is_never_sent_again_blindly(agency):
    agency.owner_writes()
    agency.until(DUE - hours(2))

    def stop(envelope, content) -> None:
        raise KeyboardInterrupt

    agency.on_send = stop
    with pytest.raises(KeyboardInterrupt):
        agency.until(DUE + hours(1))
    assert agency.row("check-in").state == "committing"
    agency.on_send = None
    agency.restart()
    assert agency.row("check-in").state == "uncertain"
    agency.until(DUE + 20 * DAY)
    assert len(agency.to_clients) == 1


def test_a_mail_that_is_given_up_asks_the_owner_and_goes_with_their_yes(agency):
    agency.owner_writes()
    agency.until(DUE - hours(2))
    later = Fault(stage=Stage.DOT, reply=SmtpReply(code=451, text="4.3.0 later"))
    agency.transport.script(*[later] * 12)
    agency.until(DUE + 12 * DAY)
    row = agency.row("check-in")
    assert (row.state, row.tries) == ("refused", 12)
    assert sum("was refused" in notice for notice in agency.notices()) == 1
    now = agency.clock.now()
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=now)
    agency.until(now + 3 * DAY)
    assert agency.steps()[:1] == ["check-in"]


@pytest.mark.parametrize("seconds", [0, 2])
def test_a_copy_that_a_relay_dated_seconds_later_is_of_the_same_sending(agency, seconds):
    text = agency.text.replace("[mailbox]", "[mailbox]\ncopy_to_self = true")
    meetings = (
        'meetings = [{ name = "a", start = 2026-03-11T14:00:00, about = "the start page" }, '
        '{ name = "b", start = 2026-03-25T14:00:00, about = "the fair" }]'
    )
    agency.build(text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]\n{meetings}'))

    def dates_anew(envelope, content) -> None:
        if OWNER in envelope.recipients[1:]:
            copy = email.message_from_bytes(content)
            later = parsedate_to_datetime(copy["Date"]) + timedelta(seconds=seconds)
            copy.replace_header("Date", format_datetime(later))
            agency.mailbox.deliver(copy.as_bytes())

    agency.on_send = dates_anew
    agency.until(START + 40 * DAY, most=3000)
    assert len(agency.to_clients) == 4
    assert agency.events(StepFound) == []
