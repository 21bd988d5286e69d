"""Text leaves the mail floor only as valid Unicode: whatever bytes come, each word of it can be stored."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailwatch.mail.calendar.read import read_meetings
from mailwatch.mail.explain import explain_message
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.charsets import codec_for, decode, decode_words, valid
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.body import body_text
from mailwatch.mail.text.html_text import html_to_text
from mailwatch.mail.text.replytext import new_words
from mailwatch.mail.threads import quoted_ids

NOT_FOR_TEXT = (
    "utf-7", "UTF7", "u7", "unicode-1-1-utf-7", "x-unicode-1-1-utf-7", "csUnicode11UTF7", "utf-7-imap", "imap4-utf-7",
    "unicode_escape", "unicode-escape", "raw_unicode_escape", "unicode_internal", "utf-8-surrogatepass",
    "utf-16-surrogatepass", "idna", "punycode", "rot13", "rot_13", "zip", "zlib", "bz2", "hex", "base64", "uu", "quopri",
    "mbcs", "dbcs", "oem", "ansi", "undefined", "charmap", "cp037", "aliases", "../utf_7", "encodings.utf_7", "utf_8\x00",
)  # fmt: skip
CHARSETS = (
    *NOT_FOR_TEXT, "utf-8", "utf-8-sig", "us-ascii", "iso-8859-1", "iso-2022-jp", "iso-2022-kr", "gb2312", "gb18030", "gbk", "hz-gb-2312",
    "big5", "big5-hkscs", "shift_jis", "euc-jp", "euc-kr", "johab", "koi8-r", "utf-16", "utf-16le", "utf-16be", "utf-32", "cp65001", "", "\ud800",
)  # fmt: skip
BYTES = (
    b"+2AA-", b"+3AA-", b"+2D0-", b"\\ud800", b"\\x00\\udfff", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xed\xa0\xbd\xed\xb8\x80", b"\xd8\x00", b"\x00\xd8",
    b"\xff\xfe\x00\xd8", b"\xfe\xff\xdc\x00\x00a", b"\x00\x00\xd8\x00", b"\x84\x31\xa4\x37", b"\x83\x36\xc7\x39", b"\xe3\x32\x9a\x35", b"\xe3\x32\x9a\x36",
    b"\x1b$B", b"\x1b(I\xd8", b"~{", b"\x80", b"\xff", b"\x00", b"&#xD800;", b"&#0;", b"a", b"%ed%a0%80", b"=ED=A0=80", b"7aCA",
)  # fmt: skip


def _words(value: object) -> Iterator[str]:
    """Every text inside a value of the mail floor."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from _words(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for item in value.items():
            yield from _words(item)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _words(item)


def _all_words(content: bytes) -> Iterator[str]:
    """All that the floor says of a message."""
    for whole in (parse_message(content), parse_message(content, headers_only=True)):
        yield from _words(whole)
        yield from _words(classify(whole))
        yield from (body_text(whole), new_words(whole), *quoted_ids(whole))
        yield from _words(read_meetings(whole))
        yield from _words(explain_message(whole))


def _is_valid(content: bytes) -> None:
    for text in _all_words(content):
        assert "\x00" not in text
        assert text.encode().decode() == text


@pytest.mark.parametrize("label", NOT_FOR_TEXT)
def test_a_codec_that_mail_is_not_written_in_is_none(label):
    assert codec_for(label) is None
    assert codec_for(label.upper()) is None


@pytest.mark.parametrize(
    ("label", "content", "text"),
    [
        ("utf-8", "é".encode(), "é"),
        ('"UTF-8"', "é".encode(), "é"),
        ("utf-8*de", "é".encode(), "é"),
        ("ISO-8859-1", b"\xe9\x80", "é€"),
        ("latin1", b"\xe9", "é"),
        ("ISO_8859-15", b"\xa4", "€"),
        ("windows-1250", b"\xf5", "ő"),
        ("cp-850", b"\x82", "é"),
        ("KOI8-R", b"\xc1", "а"),
        ("GB2312", b"\x84\x31\xa4\x37", "\ufffd"),
        ("gb18030", b"\x95\x32\x82\x36", "\U00020000"),
        ("x-sjis", b"\x82\xa0", "あ"),
        ("ks_c_5601-1987", b"\xb0\xa1", "가"),
        ("iso-2022-jp", b'\x1b$B$"\x1b(B', "あ"),
        ("TIS-620", b"\xa1", "ก"),
        ("iso-8859-8-i", b"\xe0", "א"),
        ("utf-16", b"\xff\xfea\x00", "a"),
        ("utf-7", b"+AGk-", "+AGk-"),
    ],
)
def test_text_is_read_by_the_name_of_its_character_set(label, content, text):
    assert decode(content, label) == text


def test_what_is_no_character_becomes_the_sign_for_it_and_nul_goes():
    assert valid("a\ud800\x00b\udc80") == "a\ufffdb\ufffd"
    assert valid("grüße 😀") == "grüße 😀"
    assert html_to_text("&#xD800;&#0;&#xDFFF;").isprintable()


HEADER = b"Message-ID: <a@b>\r\nFrom: Ann <ann@client.example>\r\n"
HOSTILE = {
    "subject": HEADER + b"Subject: =?utf-7?q?+2AA-?= =?unicode_escape?q?\\ud800?=\r\n\r\nx",
    "display name": b"From: =?utf-7?b?KzJBQS0=?= <ann@client.example>\r\n\r\nx",
    "Reply-To": HEADER + b"Reply-To: =?raw_unicode_escape?q?\\udfff?= <x@y.example>\r\n\r\nx",
    "charset": HEADER + b"Content-Type: text/plain; charset=utf-7\r\n\r\n+2AA-",
    "charset in RFC 2231": HEADER + b"Content-Type: text/plain; charset*=utf-7''utf-7\r\n\r\n+2AA-",
    "file name": HEADER + b"Content-Disposition: attachment; filename*=utf-7''%2B2AA-\r\n\r\nx",
    "file name in pieces": HEADER + b"Content-Disposition: attachment; filename*0*=unicode_escape''%5Cud8; filename*1=00\r\n\r\nx",
    "file name as a word": HEADER + b'Content-Type: image/png; name="=?utf-16?b?2AA=?="\r\n\r\nx',
    "attachment": HEADER + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-7\r\n\r\n<p>+2AA-&#xD800;\r\n--b--\r\n",
    "calendar": HEADER + b"Content-Type: text/calendar; method=REQUEST; charset=utf-7\r\n\r\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:+2AA-\nSUMMARY:+3AA-\nORGANIZER;CN=+2D0-:mailto:ann@client.example\nDTSTART:20260309T100000Z\nEND:VEVENT\nEND:VCALENDAR\n",
    "message-id": b"From: ann@client.example\r\nMessage-ID: <\xed\xb3\xbf\xff@x>\r\nIn-Reply-To: <\x80@y>\r\n\r\nx",
    "message-id as a word": b"From: ann@client.example\r\nMessage-ID: =?utf-7?q?<+2AA-=40x>?=\r\n\r\nx",
    "report": b"From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status; charset=utf-7\r\n\r\nFinal-Recipient: rfc822; =?utf-7?q?+2AA-?=@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; +2AA-\r\n--b--\r\n",
    "report in JSON": b'From: no-reply@sns.amazonaws.com\r\n\r\n{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"\\ud800@x.example","status":"5.\\u0000\\udfff"}]}}',
    "raw eight bits": b"From: \xed\xa0\x80 <ann@client.example>\r\nSubject: \xff\x00\xed\xa0\x80\r\nThread-Index: \xed\xa0\x80\r\n\r\n\xed\xa0\x80",
}  # fmt: skip


@pytest.mark.parametrize("where", HOSTILE)
def test_half_a_character_goes_nowhere(where):
    _is_valid(HOSTILE[where])


_charset = st.sampled_from(CHARSETS).map(lambda name: name.encode("utf-8", "surrogatepass"))
_raw = st.one_of(st.lists(st.sampled_from(BYTES), max_size=5).map(b"".join), st.binary(max_size=12))
_word = st.builds(
    lambda label, raw: b"=?" + label + b"?q?" + b"".join(b"=%02X" % byte for byte in raw) + b"?=",
    _charset,
    _raw,
)
_value = st.lists(st.one_of(_word, _raw), max_size=4).map(b" ".join)
_parameter = st.builds(
    lambda name, label, raw: (
        b"; " + name + b"*=" + label + b"''" + b"".join(b"%%%02X" % byte for byte in raw)
    ),
    st.sampled_from((b"charset", b"filename", b"name", b"boundary", b"filename*0")),
    _charset,
    _raw,
)
_field = st.builds(
    lambda name, value, parameter: name + b": " + value.replace(b"\n", b" ") + parameter + b"\r\n",
    st.sampled_from((b"From", b"To", b"Reply-To", b"Sender", b"Subject", b"Message-ID", b"References", b"In-Reply-To", b"Thread-Index", b"List-Id", b"X-Failed-Recipients", b"Content-Disposition", b"Auto-Submitted", b"Return-Path")),
    _value, st.one_of(st.just(b""), _parameter),
)  # fmt: skip
_TYPES = (b"text/plain", b"text/html", b"text/calendar; method=REQUEST", b"text/calendar; method=REPLY", b"message/delivery-status", b"message/disposition-notification", b"message/rfc822", b"text/rfc822-headers", b"application/octet-stream")  # fmt: skip
_LINES = (b"BEGIN:VCALENDAR", b"METHOD:REPLY", b"BEGIN:VEVENT", b"END:VEVENT", b"DTSTART:20260309T100000Z", b"ATTENDEE;PARTSTAT=DECLINED:mailto:ann@client.example", b"Action: failed", b"Status: 5.1.1", b"> quoted", b"On 2 March 2026, Dana wrote:")  # fmt: skip
_line = st.one_of(
    st.sampled_from(_LINES),
    st.builds(lambda name, raw: name + raw, st.sampled_from((b"SUMMARY:", b"UID:", b"LOCATION:", b"COMMENT:", b"ORGANIZER;CN=", b"Final-Recipient: rfc822; ", b"Diagnostic-Code: ", b"<p>", b"")), _raw),
)  # fmt: skip
_part = st.builds(
    lambda kind, label, lines: b"--b\r\nContent-Type: " + kind + b"; charset=" + label + b"\r\n\r\n" + b"\n".join(lines) + b"\r\n",
    st.sampled_from(_TYPES), _charset, st.lists(_line, max_size=8),
)  # fmt: skip
_mail = st.builds(
    lambda fields, kind, parts: b"".join(fields) + b"Content-Type: multipart/" + kind + b"; boundary=b\r\n\r\n" + b"".join(parts) + b"--b--\r\n",
    st.lists(_field, max_size=6), st.sampled_from((b"mixed", b"report; report-type=delivery-status", b"alternative")), st.lists(_part, max_size=3),
)  # fmt: skip


@settings(deadline=None)
@given(_mail)
@example(b"")
def test_whatever_bytes_come_each_text_is_valid(content: bytes) -> None:
    _is_valid(content)


@pytest.mark.long
@settings(deadline=None, max_examples=20_000)
@given(_mail)
def test_whatever_bytes_come_each_text_is_valid_at_length(content: bytes) -> None:
    _is_valid(content)


@settings(deadline=None, max_examples=300)
@given(_charset.map(lambda label: label.decode("utf-8", "surrogatepass")), _raw)
def test_whatever_is_decoded_by_whatever_name_is_valid(label: str, raw: bytes) -> None:
    for text in (
        decode(raw, label),
        decode_words(f"=?{valid(label)}?q?{''.join(f'={byte:02X}' for byte in raw)}?="),
    ):
        assert "\x00" not in text
        assert text.encode().decode() == text
