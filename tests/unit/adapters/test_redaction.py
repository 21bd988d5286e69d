"""A secret is struck out of a server's words in every spelling, and of nothing else."""

from __future__ import annotations

import base64
import html
import json
import time
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mailwatch.adapters.redaction import STRUCK, Redaction

SECRETS = ("secret", "pä ss\"w\\o'rd&<>", "abcd efgh ijkl mnop", "tok.en+/==", "正しい馬", "x1")
SPELLINGS = {
    "plain": lambda secret: secret,
    "upper case": str.upper,
    "base64": lambda secret: base64.b64encode(secret.encode()).decode(),
    "AUTH PLAIN": lambda secret: base64.b64encode(b"\0owner\0" + secret.encode()).decode(),
    "AUTH PLAIN for oneself": lambda secret: base64.b64encode(b"owner\0owner\0" + secret.encode()).decode(),
    "basic": lambda secret: base64.b64encode(b"owner:" + secret.encode()).decode(),
    "url": quote,
    "form": quote_plus,
    "html": html.escape,
    "json": lambda secret: json.dumps(secret)[1:-1],
    "bytes": lambda secret: repr(secret.encode())[2:-1],
    "hex": lambda secret: secret.encode().hex(),
    "quoted": lambda secret: secret.replace("\\", "\\\\").replace('"', '\\"'),
    "another charset": lambda secret: secret.encode().decode("latin-1"),
    "no charset": lambda secret: secret.encode().decode("ascii", "replace"),
}


@pytest.mark.parametrize("spelling", sorted(SPELLINGS))
@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_struck_out_in_every_spelling(secret, spelling):
    spelled = SPELLINGS[spelling](secret)
    shown = Redaction(secret, "owner")(f"NO [ALERT] not {spelled} here")
    assert spelled not in shown
    assert shown.startswith("NO [ALERT] not ")
    assert STRUCK in shown
    assert shown.endswith(" here")


@given(
    secret=some.text(min_size=4, max_size=30), before=some.binary(max_size=9), behind=some.binary(max_size=9)
)
def test_in_base64_it_is_found_whatever_stands_around_it(secret, before, behind):
    octets = secret.encode("utf-8", "surrogateescape") if secret.isprintable() else b""
    if len(octets) < 7 or not secret.strip():
        return
    whole = base64.b64encode(before + octets + behind).decode()
    assert Redaction(secret)(f"a {whole} b") == f"a {STRUCK} b"


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("", "LOGIN failed."),
        (" ", "LOGIN failed."),
        ("in", "LOGIN failed, try again in an hour"),
        ("secret", "the mail server speaks of secretarial work"),
        ("hunter2", "LOGIN failed."),
    ],
)
def test_ordinary_words_stay(secret, text):
    shown = Redaction(secret, "owner")(text)
    assert "LOGIN failed" not in text or "LOGIN failed" in shown
    assert shown.replace(STRUCK, secret) == text


@pytest.mark.parametrize("text", ["A" * 99_000, "\\" * 99_000, " " * 99_000, "c\\" * 50_000, "corr" * 30_000])
def test_no_text_takes_long(text):
    began = time.monotonic()
    Redaction("correct horse \\battery", "owner")(text)
    assert time.monotonic() - began < 2
