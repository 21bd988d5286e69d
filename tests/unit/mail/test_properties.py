"""Whatever comes: nothing raises, and what is said keeps its promises."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailwatch.mail.asking.request import judge_request
from mailwatch.mail.explain import explain
from mailwatch.mail.reading.addresses import parse_addresses
from mailwatch.mail.reading.dates import parse_date
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.reading.references import base_subject, message_ids, reply_subject
from mailwatch.mail.stated.absence import absence_in
from mailwatch.mail.text.html_text import html_to_text
from mailwatch.mail.text.language import language_of
from mailwatch.mail.text.replytext import new_words_of
from mailwatch.mail.threads import Threadable, group

NAMES = (
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "References",
    "Content-Type",
    "Auto-Submitted",
    "Return-Path",
    "X-Failed-Recipients",
    "Content-Transfer-Encoding",
    "List-Id",
)
VALUES = (
    "Ann <ann@client.example>", "<a@b>", "<>", "multipart/mixed; boundary=b", "multipart/report; report-type=delivery-status; boundary=b", "text/html; charset=utf-16", "text/calendar; method=REPLY", "auto-replied", "Re: Automatic reply: x", "=?utf-8?b?w4A=?=",
    "Mon, 2 Mar 2026 10:00:00 +0100", "base64", "quoted-printable", "failure notice", "mailer-daemon@x.example",
)  # fmt: skip
LINES = (
    "--b", "--b--", "", "Content-Type: message/delivery-status", "Content-Type: message/rfc822", "Final-Recipient: rfc822; a@b.example", "Action: failed", "Status: 5.1.1", "> quoted", "On 2 March 2026, Dana wrote:", "BEGIN:VEVENT", "I am out of the office until 9 March.",
    "From: Dana", "Subject: x", "Sent: Monday 10:00", "-- ", "<blockquote>", "Could you send it?", "ขอบคุณค่ะ",
)  # fmt: skip

text = st.text(max_size=60)
field = st.tuples(st.sampled_from(NAMES), st.one_of(st.sampled_from(VALUES), text)).map(
    lambda pair: f"{pair[0]}: {pair[1]}"
)
mail = st.tuples(
    st.lists(field, max_size=12), st.lists(st.one_of(st.sampled_from(LINES), text), max_size=25)
).map(lambda both: ("\r\n".join(both[0]) + "\r\n\r\n" + "\n".join(both[1])).encode("utf-8", "surrogatepass"))


def _is_a_whole_answer(content: bytes) -> None:
    told = explain(content)
    assert set(told) >= {
        "label",
        "verdict",
        "rule",
        "evidence",
        "failed_recipients",
        "original_message_id",
        "return_date",
        "absent_until",
        "language",
        "new_text",
        "asks",
        "defects",
    }
    assert told["label"] in {
        "human_reply",
        "auto_reply",
        "bounce_permanent",
        "bounce_temporary",
        "bounce_unknown",
        "list",
        "calendar",
        "mdn",
        "ticket_ack",
        "other",
    }
    message = parse_message(content)
    assert message.date is None or message.date.tzinfo is UTC
    assert message.received is None or message.received.tzinfo is UTC
    assert all(each.spec == each.spec.lower() for each in (*message.from_, *message.to))
    assert parse_message(content, headers_only=True).subject == message.subject


@settings(deadline=None)
@given(mail)
def test_anything_shaped_like_mail_is_explained(content: bytes) -> None:
    _is_a_whole_answer(content)


@settings(deadline=None)
@given(st.binary(max_size=2000))
@example(b"\xff\xfe\x00")
def test_arbitrary_bytes_are_explained(content: bytes) -> None:
    _is_a_whole_answer(content)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(mail)
def test_anything_shaped_like_mail_is_explained_at_length(content: bytes) -> None:
    _is_a_whole_answer(content)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_text_of_any_kind_is_taken(raw: str) -> None:
    parse_addresses(raw)
    parse_date(raw)
    message_ids(raw)
    html_to_text(raw)
    language_of(raw)
    judge_request(raw)
    absence_in(raw, reference=date(2026, 3, 2))


@settings(deadline=None)
@given(st.text(max_size=300))
def test_new_words_are_words_of_the_text(raw: str) -> None:
    kept = new_words_of(raw)
    given_lines = {line.replace("\u00a0", " ").rstrip() for line in raw.split("\n")}
    assert all(line in given_lines for line in kept.split("\n") if line)


@settings(deadline=None)
@given(st.text(max_size=100))
def test_a_base_subject_is_its_own_base_and_a_reply_has_one_prefix(raw: str) -> None:
    reply = reply_subject(raw)
    assert reply.startswith("Re:")
    assert reply_subject(reply) == reply
    assert base_subject(base_subject(raw)) == base_subject(raw)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=3)), max_size=12))
def test_every_message_lands_in_the_group_of_what_it_references(links: list[tuple[int, list[int]]]) -> None:
    messages = [
        Threadable(
            message_id=f"{own}@x",
            references=tuple(f"{other}@x" for other in others),
            date=datetime(2026, 3, 2, tzinfo=UTC),
        )
        for own, others in links
    ]  # type: ignore[arg-type]  # plain strings do
    numbers = group(messages)
    assert len(numbers) == len(messages)
    first = {own: numbers[at] for at, (own, _) in reversed(list(enumerate(links)))}
    for at, (_, others) in enumerate(links):
        assert all(numbers[at] == first[other] for other in others if other in first)
