"""Input made to hurt: nothing raises, memory stays bounded, and the work grows with the input alone."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import tracemalloc

import pytest

from mailwatch.mail.explain import explain
from mailwatch.mail.reading.mime import MAX_PARTS
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.threads import group, threadable_of

HEAD = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMessage-ID: <1@b>\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n"
BOUNCE = b"Return-Path: <>\r\nFrom: mailer-daemon@x.example\r\nSubject: failure notice\r\n\r\n"
AWAY = b"Auto-Submitted: auto-replied\r\n" + HEAD + b"\r\n"
MEGA = 1 << 20


def _nested(count: int) -> bytes:
    return HEAD + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(count)
    )


HOSTILE = {
    "a line of ten megabytes": HEAD + b"\r\n" + b"a" * (10 * MEGA),
    "a header of ten megabytes": HEAD + b"X: " + b"a" * (10 * MEGA) + b"\r\n\r\nb",
    "a hundred thousand parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 100_000,
    "ten thousand levels": _nested(10_000),
    "ten thousand levels of one boundary": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 10_000,
    "open parentheses in an address": b"From: " + b"(" * 100_000 + b"a@b\r\nTo: " + b'"' * 100_000 + b"\r\nCc: " + b"<" * 100_000 + b"\r\n\r\nhi",
    "endless received": b"Received: from a by b; Mon, 1 Jan 2024 10:00:00 +0000\r\n" * 200_000 + HEAD + b"\r\nhi",
    "endless references": b"References: " + b"<a@b> " * 100_000 + b"\r\n" + HEAD + b"\r\nhi",
    "endless prefixes": b"Subject: " + b"Re: " * 100_000 + b"\r\nFrom: a@b\r\n\r\nhi",
    "endless encoded words": b"Subject: " + b"=?utf-8?b?" * 100_000 + b"\r\nFrom: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n\r\nhi",
    "endless parameters": HEAD + b"Content-Type: text/plain; " + b'a="b\\"; ' * 100_000 + b"\r\n\r\nhi",
    "a million less-than signs": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<" * MEGA,
    "a million open styles": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<style>" * MEGA,
    "a million quotes of quotes": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<blockquote>" * MEGA,
    "a report of a hundred thousand recipients": BOUNCE[:-2] + b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n" + b"Final-Recipient: rfc822; a@b\r\nAction: failed\r\n\r\n" * 100_000,
    "a report full of ids": BOUNCE + b"Message-ID:\n" * 200_000,
    "a report full of half addresses": BOUNCE + b"a@b." * 500_000,
    "a report of dashes": BOUNCE + b"-" * (2 * MEGA),
    "attributions without end": HEAD + b"\r\n" + b"On 1.1.2024 a@b.c 10:00 x\n" * 100_000,
    "header words without end": HEAD + b"\r\n" + b"From: a\n" * 100_000,
    "white space": HEAD + b"\r\n" + b" \t\xc2\xa0" * MEGA + b"x",
    "dates without end": AWAY + b"out of office until 1/1 " * 100_000,
    "digits without end": AWAY + b"1" * 500_000 + b" 1-" * 100_000,
    "requests without end": HEAD + b"\r\n" + b"please let me know if you asked whether " * 100_000 + b"?",
    "calendar lines": HEAD + b"Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VEVENT\nX" + b";A=b" * 500_000,
    "soft lines": HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"a \n" * MEGA,
    "NULs": b"\0" * MEGA,
    "fields only": b"a: b\r\n" * 100_000,
    "nothing": b"",
}  # fmt: skip


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_is_read_and_judged(content: bytes) -> None:
    told = explain(content)
    assert told["label"]
    assert len(group([threadable_of(parse_message(content))] * 3)) == 3


@pytest.mark.parametrize(
    "name",
    [
        "a hundred thousand parts",
        "ten thousand levels",
        "endless received",
        "endless prefixes",
        "a line of ten megabytes",
    ],
)
def test_memory_stays_bounded_and_the_loss_is_recorded(name: str) -> None:
    content = HOSTILE[name]
    tracemalloc.start()
    try:
        message = parse_message(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 16 * MEGA
    assert len(message.parts) <= MAX_PARTS
    assert message.defects
