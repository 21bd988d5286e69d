"""Identification fields and base subjects."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import pytest

from mailwatch.mail.reading.references import (
    MAX_IDS,
    base_subject,
    canonical_id,
    has_reply_prefix,
    message_ids,
    reply_subject,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<a@b>", ("a@b",)),
        ("<a@b> <c@d>\t<a@b>", ("a@b", "c@d")),
        ('Message from "Ann" of "Monday" <a@b>', ("a@b",)),
        ("a@b", ("a@b",)),
        ("<a@b", ("a@b",)),
        ("<a @b>", ("a@b",)),
        ("=?utf-8?q?=3Ca=40b=3E?=", ("a@b",)),
        ("<no-at-sign>", ("no-at-sign",)),
        ("", ()),
        ("   ", ()),
    ],
)
def test_ids_are_found_however_they_are_written(raw: str, expected: tuple[str, ...]) -> None:
    assert message_ids(raw) == expected


def test_very_long_references_keep_their_first_and_last() -> None:
    ids = message_ids(" ".join(f"<{number}@x>" for number in range(5000)))
    assert len(ids) == MAX_IDS
    assert ids[0] == "0@x"
    assert ids[-1] == "4999@x"


def test_ids_are_compared_without_case_and_brackets() -> None:
    assert canonical_id("<ABC@X.example>") == canonical_id(" abc@x.example ")


@pytest.mark.parametrize(
    "prefixed",
    [
        "Re: Offer", "RE: Offer", "AW: Offer", "Antw: Offer", "Sv: Offer", "VS: Offer", "Odp: Offer", "RIF: Offer", "R: Offer", "RES: Offer", "Vá: Offer", "Ynt: Offer", "ΑΠ: Offer", "Re[2]: Offer", "Re^3: Offer", "Re (4): Offer", "RE : Offer",
        "回复：Offer", "答复: Offer", "返信: Offer", "ตอบ: Offer", "رد: Offer", "תשובה: Offer", "На: Offer", "Atb: Offer", "Ats: Offer", "Odg: Offer", "Bls: Offer", "Trả lời: Offer", "Re: AW: Re: SV: Offer", "회신: Offer", "Réf : Offer",
    ],
)  # fmt: skip
def test_answers_in_all_languages_share_the_base_subject(prefixed: str) -> None:
    assert has_reply_prefix(prefixed)
    assert base_subject(prefixed) == "offer"
    assert reply_subject(prefixed) == "Re: Offer"


@pytest.mark.parametrize(
    "forwarded",
    [
        "Fwd: Offer",
        "WG: Offer",
        "TR: Offer",
        "RV: Offer",
        "[Fwd: Offer]",
        "Offer (fwd)",
        "转发：Offer",
        "Doorst: Offer",
        "PD: Offer",
        "İLT: Offer",
    ],
)
def test_forwards_share_the_base_subject(forwarded: str) -> None:
    assert base_subject(forwarded) == "offer"


def test_list_tags_stay_in_a_reply_and_fall_from_the_base() -> None:
    assert reply_subject("AW: Re: [shop] AW: Offer") == "Re: [shop] Offer"
    assert base_subject("Re: [shop] Offer") == "offer"
    assert base_subject("[shop]") == "[shop]"


@pytest.mark.parametrize(
    "plain", ["Reminder: pay", "Answer me", "Regarding: x", "Automatic reply: Offer", "Rent: March", ""]
)
def test_words_that_only_look_like_prefixes_stay(plain: str) -> None:
    assert not has_reply_prefix(plain)
    assert base_subject(plain) == plain.lower()
