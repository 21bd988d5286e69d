"""Reactions: a thumb that a program sends as a mail. A person's act, but no answer that could be read."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns, phrases
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.text.searched import searched

_PART = "text/vnd.google.email-reaction+json"
"""Gmail's part beside the words."""


@cache
def _says() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.machines.reactions), re.IGNORECASE)


@cache
def _tapback() -> re.Pattern[str]:
    """What Apple's phones write where the other side knows no reactions."""
    did = patterns(lambda each: each.machines.tapbacks)
    return re.compile(
        rf"(?:{did}) ?(?:an? (?:image|attachment)|[“\"«„][^\n]{{1,400}}[”\"»“])\.?", re.IGNORECASE
    )


@cache
def _subjects() -> tuple[str, ...]:
    return phrases(lambda each: each.machines.reaction_subjects)


def reaction(evidence: Evidence) -> Verdict | None:
    """Somebody touched a symbol under our mail: the owner judges what it answers."""
    if evidence.message.headers_only:
        return None
    rule = "reaction"
    if _PART in evidence.part_types:
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, f"a part of type {_PART} (Gmail)")
    if evidence.subject.startswith(_subjects()):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, evidence.message.subject)
    words = evidence.words or searched(evidence.body[:600])
    if len(words) > 500:  # noqa: PLR2004  a name, a symbol and our own first words
        return None
    found = _says().search(words[:160]) or _tapback().fullmatch(words)
    if found and _says_no_more(words, found):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, f"text: {found[0]}")
    return None


def _says_no_more(words: str, found: re.Match[str]) -> bool:
    """Before the sentence stands a name or a symbol, not a letter."""
    return len(words[: found.start()]) < 80  # noqa: PLR2004
