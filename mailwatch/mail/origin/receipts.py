"""Read receipts, and the mailbox's rejections that look like them."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import all_languages, patterns, phrases
from mailwatch.mail.message import Confidence, Kind, MessageId, Permanence, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.origin.reports import permanence_of
from mailwatch.mail.reports import bounce_text
from mailwatch.mail.reports.report import disposition_report, message_id_in_text, returned_message_id
from mailwatch.mail.text.quotes import header_kind
from mailwatch.mail.text.searched import searched


def rejected_by_mailbox(evidence: Evidence) -> Verdict | None:
    """Dovecot's quota, Sieve's ``reject``: shaped like a receipt, but not delivered (RFC 5429 §2.1)."""
    shaped = (
        evidence.report_type == "disposition-notification"
        or "message/disposition-notification" in evidence.part_types
    )
    if not shaped:
        return None
    says = evidence.subject.startswith(
        ("automatically rejected mail", "rejected:", "reject:")
    ) or "rejected" in evidence.field("auto-submitted")
    report = disposition_report(evidence.message.parts)
    if not says and not (report and report.disposition in {"deleted", "denied", "failed"} and report.error):
        return None
    reason = bounce_text.reason_for(evidence.body)
    return evidence.verdict(
        Kind.BOUNCE,
        Confidence.SURE,
        "rejected by the recipient's mailbox",
        evidence.message.subject,
        permanence=permanence_of("", evidence.body),
        failed_recipients=(report.final_recipient,) if report and report.final_recipient else (),
        original_message_id=(report.original_message_id if report else None)
        or returned_message_id(evidence.message),
        reason=reason or "policy",
        action="failed",
    )


def receipt(evidence: Evidence) -> Verdict | None:
    """A read receipt (RFC 8098): evidence of life, no answer."""
    shaped = evidence.report_type == "disposition-notification"
    if not shaped and "message/disposition-notification" not in evidence.part_types:
        return _receipt_by_words(evidence)
    report = disposition_report(evidence.message.parts)
    original = report.original_message_id if report else None
    if original is None and evidence.message.in_reply_to:
        original = evidence.message.in_reply_to[0]
    return evidence.verdict(
        Kind.READ_RECEIPT,
        Confidence.SURE,
        "disposition notification",
        f"report-type=disposition-notification; {report.disposition if report else ''}".rstrip("; "),
        original_message_id=original,
        action=report.disposition if report else "",
    )


def outlook_report(evidence: Evidence) -> Verdict | None:
    """A report or a rule's answer that Outlook packed into ``winmail.dat``: its class says which."""
    name = evidence.outlook_class
    if not name:
        return None
    why = f"message class {name}"
    if name.endswith((".ipnrn", ".ipnnrn")) or "read receipt" in name:
        original = evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None
        return evidence.verdict(
            Kind.READ_RECEIPT, Confidence.SURE, "Outlook's report", why, original_message_id=original,
            action="deleted" if name.endswith(".ipnnrn") else "displayed",
        )  # fmt: skip
    if (name.startswith("report.") and name.endswith((".ndr", ".delayed"))) or "non-delivery" in name:
        delayed = name.endswith(".delayed")
        return evidence.verdict(
            Kind.DELIVERY_DELAY if delayed else Kind.BOUNCE, Confidence.LIKELY, "Outlook's report", why,
            permanence=Permanence.TEMPORARY if delayed else Permanence.UNKNOWN,
            original_message_id=returned_message_id(evidence.message),
            action="delayed" if delayed else "failed",
        )  # fmt: skip
    if name.startswith(("report.", "ipm.outlook.recall", "ipm.recall.report")):
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "Outlook's report", why)
    if name.startswith(("ipm.note.rules.ooftemplate", "ipm.note.rules.replytemplate")):
        return absences.away_verdict(evidence, "Outlook's rule", why, Confidence.SURE)
    return None


@cache
def _recalls() -> tuple[str, ...]:
    """How Outlook names a recall and its report on one; by themselves some are words that people use."""
    return phrases(lambda each: each.receipts.recalls)


@cache
def _recalled() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.receipts.recalled), re.IGNORECASE)


def recall(evidence: Evidence) -> Verdict | None:
    """Outlook takes a mail back, or reports on that: no word of the person in whose name it comes."""
    if evidence.message.headers_only or not evidence.subject.startswith(_recalls()):
        return None
    body = evidence.body[:1500]
    if not evidence.is_bare and (len(body) > 1000 or not _recalled().search(body) or "?" in body):  # noqa: PLR2004  a sentence and the mail's address block
        return None
    return evidence.verdict(Kind.MACHINE, Confidence.LIKELY, "recall of a mail", evidence.message.subject)


@cache
def _receipt_subjects() -> tuple[tuple[str, str], ...]:
    """Subjects of receipts that lost their report, with a word that their text then holds."""
    return tuple(row for each in all_languages() for row in each.receipts.subjects)


@cache
def _about_ours() -> tuple[str, ...]:
    """How the programs' sentence names our mail; a program's receipt says nothing else."""
    return phrases(lambda each: each.receipts.about_ours)


# Lotus Notes and Domino: "was received by" / "was read by" and "at", on lines of their own.
_NOTES_RECEIPT = re.compile(r"your document: .{0,200} (?:was|has been) (?:received|read|opened) by: ")
# The same as it leaves Domino: a title, and two columns whose words mix when they are read line by line.
_NOTES_COLUMNS = re.compile(
    r"^(?:return receipt|empfangsbestätigung|accusé de réception|ricevuta di ritorno|acuse de recibo|"
    r"leesbevestiging) "
    r"(?:your|ihr|votre|il|su|uw) .{0,220}(?:docum|dokum).{0,220}"
    r"(?:received|empfangen|reçu|ricevut|recibid|ontvangen)[a-z]* (?:by|von|par|da|por|door) ?: .{0,120}\d"
)


def _quotes_an_address_block(evidence: Evidence) -> bool:
    """To, Subject and Sent of our mail, as Exchange sets them into a receipt in any language."""
    kinds = {found[0] for line in evidence.body[:2000].split("\n") if (found := header_kind(line.strip()))}
    return len(kinds & {"to", "subject", "date"}) > 1 and "from" not in kinds


def _receipt_by_words(evidence: Evidence) -> Verdict | None:
    found = next((row for row in _receipt_subjects() if evidence.subject.startswith(row[0])), None)
    if found is None:
        return _notes_receipt(evidence)
    marked = evidence.null_return_path or bool(evidence.auto_submitted) or evidence.content_report
    if evidence.message.headers_only:
        rule = "receipt by its subject"
        return (
            evidence.verdict(Kind.READ_RECEIPT, Confidence.LIKELY, rule, evidence.message.subject)
            if marked
            else None
        )
    if evidence.is_bare:
        # Nothing but the subject that the programs put on a receipt; what Outlook packed says no more.
        sure = marked or evidence.packed_by_outlook or found[0].endswith(": ")
        return evidence.verdict(
            Kind.READ_RECEIPT, Confidence.LIKELY if sure else Confidence.UNCLEAR, "receipt by its subject",
            evidence.message.subject, original_message_id=_answered(evidence),
        )  # fmt: skip
    body = searched(evidence.body[:3000])
    short = len(body) < 700  # noqa: PLR2004  the programs' sentence and a notice
    if _NOTES_RECEIPT.search(body):
        marked = True
    says = (found[1] in body or marked) and (marked or any(sign in body for sign in _about_ours()))
    if not short or not (says or _quotes_an_address_block(evidence)) or "?" in evidence.words:
        return None
    return evidence.verdict(
        Kind.READ_RECEIPT, Confidence.LIKELY, "receipt by its words", evidence.message.subject,
        original_message_id=message_id_in_text([evidence.body]) or _answered(evidence),
    )  # fmt: skip


def _notes_receipt(evidence: Evidence) -> Verdict | None:
    """Domino's receipt bears the subject of our mail and nothing beside it."""
    if evidence.message.headers_only or len(evidence.body) > 1000 or "?" in evidence.words:  # noqa: PLR2004  a form of five lines
        return None
    if not _NOTES_COLUMNS.search(searched(evidence.body)):
        return None
    return evidence.verdict(
        Kind.READ_RECEIPT, Confidence.LIKELY, "receipt by its words", "a return receipt of Notes",
        original_message_id=_answered(evidence),
    )  # fmt: skip


def _answered(evidence: Evidence) -> MessageId | None:
    return evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None
