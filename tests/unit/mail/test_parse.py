"""Reading bytes: what every mail in the world may do to us."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailwatch.mail.message import Address
from mailwatch.mail.reading.addresses import parse_addresses
from mailwatch.mail.reading.charsets import decode, decode_words
from mailwatch.mail.reading.dates import parse_date, received_instant
from mailwatch.mail.reading.parse import parse_message

PLAIN = (
    b"Return-Path: <ann@client.example>\r\n"
    b"Received: from mx (mx [192.0.2.1]) by imap; Tue, 3 Mar 2026 10:00:05 +0100\r\n"
    b"Received: from pc by mx; Tue, 3 Mar 2026 09:59:00 +0100\r\n"
    b"From: =?utf-8?q?Ann_M=C3=BCller?= <Ann@Client.Example>\r\n"
    b"To: Dana <dana@studio.example>, bob@studio.example\r\n"
    b"Subject: Re: =?utf-8?b?R3LDvMOf?=\r\n =?utf-8?b?ZQ==?=\r\n"
    b"Date: Tue, 3 Mar 2026 09:58:59 +0100\r\n"
    b"Message-ID: <A1@client.example>\r\n"
    b"In-Reply-To: <Q1@studio.example>\r\n"
    b"References: <Q0@studio.example>\r\n <Q1@studio.example>\r\n"
    b"\r\n"
    b"Fine.\r\n"
)


def test_a_plain_message_is_read_whole() -> None:
    message = parse_message(PLAIN)
    assert message.from_ == (Address(spec="ann@client.example", name="Ann Müller"),)
    assert [each.spec for each in message.to] == ["dana@studio.example", "bob@studio.example"]
    assert message.subject == "Re: Grüße"
    assert message.message_id == "A1@client.example"
    assert message.in_reply_to == ("Q1@studio.example",)
    assert message.references == ("Q0@studio.example", "Q1@studio.example")
    assert message.date == datetime(2026, 3, 3, 8, 58, 59, tzinfo=UTC)
    assert message.received == datetime(2026, 3, 3, 9, 0, 5, tzinfo=UTC)
    assert message.parts[0].text.strip() == "Fine."
    assert message.defects == ()


def test_headers_only_reads_no_body() -> None:
    message = parse_message(PLAIN, headers_only=True)
    assert message.headers_only
    assert message.parts == ()
    assert message.subject == "Re: Grüße"


def test_a_header_block_without_its_end_is_still_a_header_block() -> None:
    message = parse_message(b"From: a@b.example\nSubject: cut off")
    assert message.from_[0].spec == "a@b.example"
    assert message.subject == "cut off"


def test_an_mbox_line_and_bare_line_feeds_are_tolerated() -> None:
    message = parse_message(b"From a@b Mon Jan  1 00:00:00 2024\nFrom: a@b.example\n\nhello\n")
    assert message.from_[0].spec == "a@b.example"
    assert message.parts[0].text == "hello\n"


def test_what_is_wrong_is_recorded() -> None:
    message = parse_message(b"Subject: a\nSubject: b\nDate: someday\nno field at all\n\nx")
    assert message.subject == "a"
    assert {"subject stands more than once", "unreadable date", "no from", "no message-id"} <= set(
        message.defects
    )
    assert "line in the header that is no field" in message.defects


def test_a_multipart_cut_in_the_middle_keeps_what_came() -> None:
    content = (
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
        b"--x\nContent-Type: text/plain; charset=utf-8\n\nGr\xc3\xbc\xc3\x9fe\n--x\nContent-Type: text/plain\n\nsecond"
    )
    message = parse_message(content)
    assert [part.text.strip() for part in message.parts] == ["Grüße", "second"]
    assert "multipart without its end" in message.defects


def test_a_missing_boundary_is_guessed_from_the_text() -> None:
    message = parse_message(
        b"From: a@b.example\nContent-Type: multipart/mixed\n\n--q\n\none\n--q\n\ntwo\n--q--\n"
    )
    assert [part.text.strip() for part in message.parts] == ["one", "two"]


def test_a_nested_message_is_one_part_and_not_walked_into() -> None:
    content = (
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nsee below\n"
        b"--x\nContent-Type: message/rfc822\n\nFrom: c@d.example\nContent-Type: multipart/report\n\ninner\n--x--\n"
    )
    assert [part.content_type for part in parse_message(content).parts] == ["text/plain", "message/rfc822"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a@b.example", [("a@b.example", "")]),
        ('"Last, First" <A@B.example>', [("a@b.example", "Last, First")]),
        ("a@b.example (Ann)", [("a@b.example", "Ann")]),
        ("Team: a@b.example, Bob <b@b.example>;", [("a@b.example", ""), ("b@b.example", "Bob")]),
        ("undisclosed-recipients:;", []),
        ("Ann <a@b.example>; Bob <b@b.example>", [("a@b.example", "Ann"), ("b@b.example", "Bob")]),
        ("=?utf-8?q?J=C3=B6rg?= =?utf-8?q?_K?= <j@k.example>", [("j@k.example", "Jörg K")]),
        ("'Ann' <mailto:a@b.example>", [("a@b.example", "Ann")]),
        ("<@relay.example:a@b.example>", [("a@b.example", "")]),
        ('"quo\\"ted" <a@b.example>', [("a@b.example", 'quo"ted')]),
        ("", []),
        ("not an address", []),
    ],
)
def test_address_lists_are_read_as_their_writers_meant(raw: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.spec, each.name) for each in parse_addresses(raw)] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Tue, 3 Mar 2026 09:58:59 +0100", datetime(2026, 3, 3, 8, 58, 59, tzinfo=UTC)),
        ("3 Mar 26 09:58 EST", datetime(2026, 3, 3, 14, 58, tzinfo=UTC)),
        ("Tue Mar  3 09:58:59 2026", datetime(2026, 3, 3, 9, 58, 59, tzinfo=UTC)),
        ("2026-03-03T09:58:59Z", datetime(2026, 3, 3, 9, 58, 59, tzinfo=UTC)),
        ("Tue, 3 Mar 2026 23:59:60 -0000", datetime(2026, 3, 3, 23, 59, 59, tzinfo=UTC)),
        ("Tue, 3 Mar 2026 09:58:59 +0100 (CET)", datetime(2026, 3, 3, 8, 58, 59, tzinfo=UTC)),
        ("31 Feb 2026 10:00:00 +0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_aware_utc_or_nothing(raw: str, expected: datetime | None) -> None:
    assert parse_date(raw) == expected


def test_received_counts_by_what_stands_behind_the_last_semicolon() -> None:
    raw = "from a; (1 Jan 2020 00:00:00 +0000) by b; Tue, 3 Mar 2026 09:00:00 +0000"
    assert received_instant(raw) == datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "label", "expected"),
    [
        (b"caf\xe9", "iso-8859-1", "café"),
        (b"caf\xe9", "us-ascii", "café"),
        (b"caf\xc3\xa9", "us-ascii", "café"),
        (b"\xe4\xbd\xa0", "no-such-charset", "你"),
        (b"\xd0\x9f\xd1\x80", "utf-8", "Пр"),
        (b"abc", "punycode", "abc"),
        (b"\x93x\x94", "latin1", "“x”"),
    ],
)
def test_text_survives_a_wrong_charset(content: bytes, label: str, expected: str) -> None:
    assert decode(content, label) == expected


def test_a_character_cut_between_two_encoded_words_is_mended() -> None:
    assert decode_words("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?= aus") == "Grüße aus"
