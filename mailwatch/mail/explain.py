"""What mailwatch makes of a message, as values for people and machines."""

from __future__ import annotations

from datetime import date, timedelta

from mailwatch.mail.asking.request import judge_request
from mailwatch.mail.message import InboundMessage, Kind, Permanence, Verdict
from mailwatch.mail.origin import EMPTY_ENVELOPE, Evidence, judge
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.language import language_of

_LABELS = {
    Kind.HUMAN: "human_reply",
    Kind.AUTO_REPLY: "auto_reply",
    Kind.DELIVERY_DELAY: "bounce_temporary",
    Kind.READ_RECEIPT: "mdn",
    Kind.TICKET_ACK: "ticket_ack",
    Kind.LIST: "list",
    Kind.CALENDAR: "calendar",
    Kind.MACHINE: "other",
    Kind.UNCLEAR: "human_reply",
}
"""Names of the labelled corpora; what is unclear is treated as if a person might have answered."""

_PERMANENCE = {
    Permanence.PERMANENT: "bounce_permanent",
    Permanence.TEMPORARY: "bounce_temporary",
    Permanence.UNKNOWN: "bounce_unknown",
}


def label_of(verdict: Verdict) -> str:
    """The corpora's name for a verdict."""
    if verdict.kind is Kind.BOUNCE:
        return _PERMANENCE[verdict.permanence or Permanence.UNKNOWN]
    if verdict.rule == EMPTY_ENVELOPE:
        return "other"
    return _LABELS[verdict.kind]


def explain(content: bytes) -> dict[str, object]:
    """One JSON-ready object for a message: verdict, rule, evidence, what it says, its new words.

    ``return_date`` is the first day back (the day after ``absent_until`` where
    only that is stated), both ISO dates or None; ``asks`` judges the new words
    as if they were ours. Never raises.
    """
    message = parse_message(content)
    return explain_message(message)


def explain_message(message: InboundMessage) -> dict[str, object]:
    """The same for a message that is already read."""
    evidence = Evidence(message)
    verdict = judge(evidence)
    words = evidence.new_words
    request = judge_request(words, message.subject)
    back = verdict.return_date
    if back is None and verdict.absent_until is not None and verdict.absent_until < date.max:
        back = verdict.absent_until + timedelta(days=1)
    return {
        "label": label_of(verdict),
        "verdict": verdict.kind.value,
        "confidence": verdict.confidence.value,
        "rule": verdict.rule,
        "evidence": verdict.evidence,
        "failed_recipients": list(verdict.failed_recipients),
        "original_message_id": verdict.original_message_id,
        "action": verdict.action,
        "status": verdict.status,
        "reason": verdict.reason,
        "return_date": back.isoformat() if back else None,
        "absent_until": verdict.absent_until.isoformat() if verdict.absent_until else None,
        "stand_in": verdict.stand_in,
        "calendar_method": verdict.calendar_method,
        "calendar_answer": verdict.calendar_answer,
        "language": verdict.language or language_of(words),
        "new_text": words,
        "asks": request.asks.value,
        "asks_evidence": request.evidence,
        "defects": list(message.defects),
    }
