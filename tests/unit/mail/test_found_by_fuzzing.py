"""Oddities that blind chance wrote and no person would: each made a rule raise or say something untrue."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from mailwatch.mail.composing.compose import compose
from mailwatch.mail.explain import explain
from mailwatch.mail.message import Address, Kind, MessageId, OutboundMessage
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.addresses import parse_addresses
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.reading.references import reply_subject
from mailwatch.mail.stated.absence import absence_in
from mailwatch.mail.stated.promises import statements
from mailwatch.mail.threads import Threadable, group

AWAY = "From: ann@client.example\r\nSubject: Automatic reply: Offer\r\nAuto-Submitted: auto-replied\r\nDate: {date}\r\n\r\n"
SAYINGS = (
    "Back on Monday.",
    "I will be back tomorrow.",
    "Out of office until 31 December 9999.",
    "Back on 1/1.",
)


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_notice_dated_on_the_last_day_of_the_calendar_is_judged(saying) -> None:
    content = AWAY.format(date="Fri, 31 Dec 9999 23:00:00 +0000") + saying
    assert explain(content.encode())["verdict"] == "auto_reply"


@pytest.mark.parametrize("saying", SAYINGS)
@pytest.mark.parametrize("day", [date.min, date.max])
def test_days_are_resolved_at_both_ends_of_the_calendar(saying, day) -> None:
    stated = absence_in(saying, reference=day)
    assert stated.return_date is None or stated.return_date >= date.min
    assert all(each.until is None or each.until >= day for each in statements(f"I am {saying}", day))


def test_messages_at_the_end_of_the_calendar_are_threaded() -> None:
    end = datetime.max.replace(tzinfo=UTC)
    offer = Threadable(subject="Offer", date=end, from_spec="a@b.example", own_lines=frozenset({1}))
    answer = Threadable(
        subject="Re: Offer", date=end, to_specs=frozenset({"a@b.example"}), quoted_lines=frozenset({1})
    )
    assert group([offer, answer]) == [0, 0]


def test_an_encoded_word_that_holds_a_line_end_or_nul_can_still_be_answered() -> None:
    message = parse_message(
        b"From: =?utf-8?q?A=00nn=0D=0ALee?= <ann@client.example>\r\n"
        b"Subject: =?utf-8?q?Of=00fer=0D=0ABcc=3A_x=40y=2Eexample?=\r\n\r\nHi"
    )
    assert message.subject == "Of fer Bcc: x@y.example"
    assert message.from_[0].name == "A nn Lee"
    answer = compose(
        OutboundMessage(
            message_id=MessageId("1.a@studio.example"),
            from_=Address(spec="dana@studio.example"),
            to=message.from_,
            subject=reply_subject(message.subject),
            date=datetime(2026, 3, 2, tzinfo=UTC),
            text="Hi",
        )
    )
    assert not parse_message(answer).bcc


def test_an_account_name_without_its_domain_is_no_failed_recipient() -> None:
    report = "Return-Path: <>\r\nFrom: mailer-daemon@mx.example\r\nX-Failed-Recipients: <ann>, <bob@client.example>\r\n\r\n"
    assert classify(parse_message(report.encode())).failed_recipients == ("bob@client.example",)


@pytest.mark.parametrize("recipients", [1, "ann", {"a": 1}, [{}], [{"emailAddress": None}], None])
def test_a_notice_of_a_mail_service_that_lists_no_people_is_still_a_bounce(recipients) -> None:
    notice = {"notificationType": "Bounce", "bounce": {"bouncedRecipients": recipients}}
    content = f"From: no-reply@sns.amazonaws.com\r\nSubject: notice\r\n\r\n{json.dumps(notice)}"
    verdict = classify(parse_message(content.encode()))
    assert verdict.kind is Kind.BOUNCE
    assert verdict.failed_recipients == ()


def test_an_address_of_dots_and_brackets_alone_is_none() -> None:
    assert parse_addresses("Ann <...>, bob@client.example") == (Address(spec="bob@client.example"),)


def test_a_verdict_by_the_words_of_a_mail_without_subject_shows_these_words() -> None:
    verdict = classify(
        parse_message(
            b"From: Support <support@shop.example>\r\n\r\n"
            b"Thank you, we have received your request. Your ticket number is #4711.\r\n"
        )
    )
    assert verdict.kind is Kind.TICKET_ACK
    assert verdict.evidence.startswith("Thank you, we have received your request.")
