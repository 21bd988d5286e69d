"""Who speaks: a person, or one of the many machines that send mail.

:func:`classify` walks the table in :mod:`mailwatch.mail.origin.rules`; what no
rule claims was written by a person. Whether it is our own is decided by the
addresses, elsewhere.
"""

from __future__ import annotations

from mailwatch.mail.message import Confidence, InboundMessage, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.origin.rules import RULES

__all__ = ["EMPTY_ENVELOPE", "Evidence", "classify", "judge"]

EMPTY_ENVELOPE = "empty envelope sender and nothing else"
"""The rule of a message that no person's program sends, and that says nothing else of a machine."""


def classify(message: InboundMessage) -> Verdict:
    """Who speaks in ``message``, by which rule, on what evidence. Never raises; linear time.

    With ``headers_only`` the verdict rests on the header block alone: nothing
    is concluded from words, and details such as dates are missing.
    """
    return judge(Evidence(message))


def judge(evidence: Evidence) -> Verdict:
    """The same for a message whose evidence is at hand."""
    for rule in RULES:
        verdict = rule.decide(evidence)
        if verdict is not None:
            return verdict
    return _person(evidence)


def _person(evidence: Evidence) -> Verdict:
    """Nothing speaks for a machine."""
    if not evidence.message.from_:
        return evidence.verdict(
            Kind.UNCLEAR, Confidence.UNCLEAR, "no author", "the message names nobody in From"
        )
    if evidence.from_daemon:
        return evidence.verdict(
            Kind.UNCLEAR, Confidence.UNCLEAR, "mail system's account", f"From: {evidence.sender}"
        )
    if evidence.null_return_path:
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, EMPTY_ENVELOPE, "Return-Path: <>")
    if evidence.is_answer:
        return evidence.verdict(
            Kind.HUMAN, Confidence.SURE, "a person's answer", "no sign of a machine; it answers a message"
        )
    return evidence.verdict(Kind.HUMAN, Confidence.LIKELY, "a person's mail", "no sign of a machine")
