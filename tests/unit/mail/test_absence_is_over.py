"""I1: somebody who tells that they were away is back: a person's words, never an automatic reply."""

from __future__ import annotations

import pytest

from mailwatch.mail.message import Confidence, Kind
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message


def verdict_on(text: str):
    return classify(
        parse_message(
            (
                "Message-ID: <1@client.example>\r\nFrom: bob@client.example\r\nTo: anna@studio.example\r\n"
                "Subject: A word about the page\r\nDate: Mon, 02 Mar 2026 09:30:00 +0000\r\n"
                f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
            ).encode()
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "I was out of the office last week, but I am back now. The second draft, please.",
        "Sorry, we were on holiday.",
        "I have been on sick leave since Monday.",
        "I've been out of the office, sorry for the delay.",
        "I just got back from being out of town.",
        "Ich war letzte Woche nicht im Büro. Der zweite Entwurf, bitte.",
        "Ich bin wieder da, ich war im Urlaub.",
        "J'étais absent la semaine dernière. La deuxième version, merci.",
        "Estuve de vacaciones. La segunda versión.",
        "Szabadságon voltam. A második vázlat lesz az.",
    ],
)
def test_a_past_absence_is_told_by_a_person(text):
    verdict = verdict_on(text)
    assert verdict.kind is not Kind.AUTO_REPLY or verdict.confidence is Confidence.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until 12 March 2026.",
        "I will be back in the office on 12 March 2026. I am on annual leave.",
        "I am currently out of the office. When I am back, I will reply.",
        "Ich bin bis 12. März 2026 nicht im Büro.",
    ],
)
def test_a_present_absence_stays_one(text):
    assert verdict_on(text).kind is Kind.AUTO_REPLY
