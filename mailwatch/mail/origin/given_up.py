"""Notices that an address is given up, or its owner gone: nobody answers, and often no header says so."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import all_languages, patterns
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence

_SENTENCE_END = re.compile(r"(?<![\d.@\w])[.!?](?=\s)|[.!?](?=\s+[^\s])|[。！？\n]")
MAX_WORDS = 900
"""Characters of such a notice; a letter that mentions one is longer, or asks."""


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What is given up, and how it is said, by language: the two stand in one sentence, in either order."""
    found = []
    for each in all_languages():
        words = each.given_up
        if words.what:
            what = rf"(?:{'|'.join(words.what)})"
            edge = r"(?<![^\W\d_])" if words.what[0][0].isascii() else ""
            found.append(
                (
                    re.compile(edge + what, re.IGNORECASE),
                    re.compile("|".join(words.how), re.IGNORECASE),
                )
            )
    return tuple(found)


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.given_up.gone), re.IGNORECASE)


def given_up(evidence: Evidence) -> Verdict | None:
    """Short, and it opens with an address that is given up or a person who is gone: held, never an answer."""
    words = evidence.words
    if evidence.message.headers_only or not words or len(words) > MAX_WORDS:
        return None
    if absences.speaks_to_us(evidence):
        return None
    # The opening: a greeting, thanks, and then what the notice is about.
    sentences = [
        each.strip()
        for each in _SENTENCE_END.split(evidence.text[:700].lower().replace("’", "'"))
        if each.strip()
    ]
    for sentence in sentences[:4]:
        flat = " ".join(sentence.split())[:400]
        pair = next((how[0] for what, how in _tried(flat) if what and how), "")
        gone = _gone().search(flat)
        if pair or gone:
            others = [each for each in sentences if each != sentence]
            if len(others) > 6 or sum(not _redirects(each, evidence) for each in others) > 0:  # noqa: PLR2004  lines of greeting and name among them
                return None
            said = pair or (gone[0] if gone else "")
            return evidence.verdict(
                Kind.AUTO_REPLY, Confidence.UNCLEAR, "address given up", f"text: {said}",
                original_message_id=evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None,
            )  # fmt: skip
    return None


@cache
def _redirect() -> re.Pattern[str]:
    words = patterns(lambda each: each.given_up.redirects)
    return re.compile(rf"\d{{4}}|\d[\d ]{{5}}|www\.|https?:|automat|{words}", re.IGNORECASE)


def _redirects(sentence: str, evidence: Evidence) -> bool:
    """It greets, thanks, names whom to write to instead, or is a name: what such a notice says beside."""
    first_person = re.search(r"\b(?:i|we|ich|wir|je|nous|mir|me|my project)\b", sentence)
    if absences.is_usual(sentence, evidence.language):
        return True
    return not first_person and (len(sentence) < 30 or bool(_redirect().search(sentence)))  # noqa: PLR2004  a name


def _tried(sentence: str) -> list[tuple[re.Match[str] | None, re.Match[str] | None]]:
    return [(what.search(sentence), how.search(sentence)) for what, how in _pairs()]
