"""What a client states in passing: paid, will pay, needs time, is back. Shown, never acted on alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from mailwatch.mail.languages import patterns
from mailwatch.mail.stated.date_words import find_dates, normalise
from mailwatch.mail.text.language import language_of

MAX_TEXT = 6000


class Stated(StrEnum):
    """What kind of thing is stated."""

    PAID = "paid"
    WILL_PAY = "will_pay"
    NEEDS_TIME = "needs_time"
    BACK = "back"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One stated thing; ``until`` is the day it names, resolved against the day of the message."""

    kind: Stated
    evidence: str
    until: date | None = None


@cache
def _stated() -> tuple[tuple[Stated, re.Pattern[str]], ...]:
    return (
        (Stated.PAID, re.compile(patterns(lambda each: each.promises.paid))),
        (Stated.WILL_PAY, re.compile(patterns(lambda each: each.promises.will_pay))),
        (Stated.NEEDS_TIME, re.compile(patterns(lambda each: each.promises.needs_time))),
        (Stated.BACK, re.compile(patterns(lambda each: each.promises.back))),
    )


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf"{patterns(lambda each: each.promises.denied)}|\?")


_SENTENCE = re.compile(r"(?<![\d.])[.!?](?=\s|$)")


def statements(text: str, reference: date, language: str = "") -> tuple[Statement, ...]:
    """What ``text`` (new words) states, in order, each kind once. Linear; never raises."""
    body = normalise(text[:MAX_TEXT])
    language = language or language_of(text)
    found: list[Statement] = []
    for sentence in _SENTENCE.split(body)[:100]:
        for kind, pattern in _stated():
            hit = pattern.search(sentence)
            if not hit or any(each.kind is kind for each in found):
                continue
            if kind is Stated.PAID and _denied().search(sentence):
                continue
            days = [each.day for each in find_dates(sentence, reference, language) if each.day >= reference]
            until = days[0] if days and kind is not Stated.PAID else None
            found.append(Statement(kind=kind, evidence=sentence.strip()[:200], until=until))
    return tuple(found)
