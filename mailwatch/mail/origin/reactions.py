"""Reactions: a thumb that a program sends as a mail. A person's act, but no answer that could be read."""

from __future__ import annotations

import re

from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence

_PART = "text/vnd.google.email-reaction+json"
"""Gmail's part beside the words."""

_SAYS = re.compile(
    r"\breact(?:ed|ion) (?:via gmail|(?:with )?\S{0,12} ?to (?:your|this|the|a) (?:message|e-?mail|"
    r"mail)|to your)|"
    r"auf (?:ihre|deine|diese) (?:nachricht|e-mail|mail) reagiert|(?:über|via|per) gmail reagiert|"
    r"a réagi (?:à|via)|avez reçu une réaction|ha reaccionado|reaccionó a|ha reagito|reagiu (?:à|ao|a|"
    r"via)|heeft gereageerd (?:op|via)|har reageret|har reagerat|har reagert|reagoi viestiisi|"
    r"zareagowa[łl]|reagoval|reagált|a reacționat|отреагировал|відреагував|реагира на|αντέδρασε|"
    r"tepki verdi|リアクション|做出了?回应|做出了?反应|반응을|반응했습니다|แสดงความรู้สึก|đã bày tỏ|bereaksi",
    re.IGNORECASE,
)
# What Apple's phones write where the other side knows no reactions.
_TAPBACK = re.compile(
    r"(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned)|reacted \S{1,12} to|gefällt|mag|"
    r"aime|a adoré|le gusta|le ha gustado|piace|gostou de) ?(?:an? (?:image|attachment)|"
    r"[“\"«„][^\n]{1,400}[”\"»“])\.?",
    re.IGNORECASE,
)
_SUBJECT = (
    "reaction daily digest",
    "tägliche zusammenfassung der reaktionen",
    "reaktionszusammenfassung",
    "résumé quotidien des réactions",
    "resumen diario de reacciones",
)


def reaction(evidence: Evidence) -> Verdict | None:
    """Somebody touched a symbol under our mail: the owner judges what it answers."""
    if evidence.message.headers_only:
        return None
    rule = "reaction"
    if _PART in evidence.part_types:
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, f"a part of type {_PART} (Gmail)")
    if evidence.subject.startswith(_SUBJECT):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, evidence.message.subject)
    words = evidence.words or " ".join(evidence.body[:600].lower().split())
    if len(words) > 500:  # noqa: PLR2004  a name, a symbol and our own first words
        return None
    found = _SAYS.search(words[:160]) or _TAPBACK.fullmatch(words)
    if found and _says_no_more(words, found):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, rule, f"text: {found[0]}")
    return None


def _says_no_more(words: str, found: re.Match[str]) -> bool:
    """Before the sentence stands a name or a symbol, not a letter."""
    return len(words[: found.start()]) < 80  # noqa: PLR2004
