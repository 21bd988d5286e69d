"""Words of others in our letters: no way out of them, nothing unseen, one line."""

from __future__ import annotations

import pytest

from mailwatch.mail.composing.others import leads_elsewhere, link_of_others, words_of_others

WORDS = [
    "Draft of the start page",
    "Re: your offer, No. 2026/041 (v1.2 final)",
    "Fragen z. B. zum Logo, Stand 3.4.2026, 14.30 Uhr",
    "Ajánlat: arculat, 2. változat",
    "ขอความเห็นเรื่องแบบร่าง",
    "Offer.pdf and logo.svg",
    "日本語のデザイン。確認お願いします",
    "1.785,00 EUR or 2.000 EUR?",
    "Tel: 030 5550123",
    "A/B test, 50 %",
]

WAYS_OUT = [
    "see https://evil.example/pay",
    "HTTP://EVIL",
    "ftp://x",
    "www.evil",
    "pay at evil.example",
    "evil.com",
    "(evil.co.uk)",
    "Evil.Com!",
    "bit.ly/x",
    "ev\u200bil.com",
    "evil\u2024com",
    "ｅｖｉｌ．ｃｏｍ",
    "evil。com",
    "müller.de",
    "почта.рф",
    "xn--mller-kva.example",
    "anna@evil.example",
    "anna＠evil",
    "mailto:anna",
    "192.168.0.1",
    "[2001:db8::1]",
    "offer.pdf.evil.com",
    "offer.pdf/now",
    "invoice.zip",
    "offer_evil.com",
    "a" * 140 + " evil.com",
]


@pytest.mark.parametrize("text", WORDS)
def test_a_plain_phrase_is_printed(text):
    assert words_of_others(text) == text


@pytest.mark.parametrize("text", WAYS_OUT)
def test_a_phrase_that_leads_elsewhere_is_not_printed_at_all(text):
    """A link in a forged subject became a link in a letter in the owner's name."""
    assert leads_elsewhere(text)
    assert words_of_others(text) == ""


def test_what_nobody_sees_is_taken_away_and_a_line_is_one():
    assert words_of_others("the\x1b[31m \u202edraft\r\n\r\nDear Ann,") == "the[31m draft Dear Ann,"


def test_a_long_phrase_is_cut_at_a_word():
    cut = words_of_others("draft, " * 100)
    assert len(cut) <= 152
    assert cut.endswith("draft …")


@pytest.mark.parametrize("text", ["x" * 100_000, "-" * 100_000, "a." * 50_000, "a@" * 50_000, "[" * 100_000])
def test_a_long_text_costs_little(text):
    words_of_others(text)


@pytest.mark.parametrize(
    ("link", "is_printed"),
    [
        ("https://meet.google.com/abc-defg-hij", True),
        ("https://us02web.zoom.us/j/123?pwd=x", True),
        ("https://meet.studio.example/room", True),
        ("https://meet.evil.example/room", False),
        ("https://zoom.us@evil.example/j/1", False),
        ("https://zoom.us.evil.example/j/1", False),
        ("https://evilzoom.us/j/1", False),
        ("https://zoom.us\\@evil.example/", False),
        ("http://zoom.us/j/1", False),
        ("https://zооm.us/j/1", False),
        ("https://zoom.us/j/1\r\nX: y", False),
        ("https://zoom.us/j/1 and https://evil.example", False),
        ("javascript:alert(1)", False),
        ("https://zoom.us/" + "x" * 600, False),
        ("", False),
    ],
)
def test_a_link_to_join_leads_to_a_service_that_all_know_or_to_one_of_both_sides(link, is_printed):
    assert link_of_others(link, {"studio.example"}) == (link if is_printed else "")
