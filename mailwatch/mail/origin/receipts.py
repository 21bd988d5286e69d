"""Read receipts, and the mailbox's rejections that look like them."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from mailwatch.mail import bounce_text
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.origin.reports import permanence_of
from mailwatch.mail.report import disposition_report, message_id_in_text, returned_message_id


def rejected_by_mailbox(evidence: Evidence) -> Verdict | None:
    """Dovecot's quota rejection and Sieve's ``reject``: shaped like a receipt, but the mail was not delivered (RFC 5429 §2.1)."""
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
        reason=reason.name if reason else "policy",
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


# Subjects of receipts that lost their report, with a word that their text then holds.
_RECEIPT_SUBJECTS = (
    ("return receipt (displayed)", "displayed"), ("displayed: ", "displayed"), ("lesebestätigung (angezeigt)", "angezeigt"), ("accusé de réception (affiché)", "affiché"), ("confirmación de lectura (mostrado)", "mostrado"), ("ricevuta di ritorno (visualizzato)", "visualizzat"), ("olvasási visszaigazolás (megjelenítve)", "megjelen"),
    ("read: ", "read"), ("return receipt", "receipt"), ("gelesen: ", "gelesen"), ("lu : ", "lu"), ("lu: ", "lu"), ("leído: ", "leído"), ("letto: ", "letto"), ("lida: ", "lida"), ("lido: ", "lid"),
    ("gelezen: ", "gelezen"), ("læst: ", "læst"), ("lest: ", "lest"), ("läst: ", "läst"), ("luettu: ", "luettu"), ("przeczytano: ", "przeczyt"), ("přečteno: ", "přečten"), ("prečítané: ", "prečítan"),
    ("elolvasva: ", "elolvas"), ("citit: ", "citit"), ("okundu: ", "okun"), ("прочтено: ", "проч"), ("прочитано: ", "прочитан"), ("αναγνώστηκε: ", "αναγν"), ("開封済み: ", "開封"), ("既読: ", "読"), ("已读: ", "读"), ("已讀: ", "讀"), ("읽음: ", "읽"),
    ("อ่านแล้ว: ", "อ่าน"), ("accusé de lecture", "lu"), ("lesebestätigung", "gelesen"), ("ricevuta di lettura", "lett"), ("confirmación de lectura", "leíd"), ("confirmação de leitura", "lid"), ("leesbevestiging", "gelezen"),
    ("read receipt", "read"), ("empfangsbestätigung (angezeigt)", "angezeigt"), ("olvasási visszaigazolás", "olvas"), ("not read: ", "read"), ("ungelesen: ", "gelesen"), ("non lu : ", "lu"),
)  # fmt: skip


def _receipt_by_words(evidence: Evidence) -> Verdict | None:
    for prefix, word in _RECEIPT_SUBJECTS:
        if not evidence.subject.startswith(prefix):
            continue
        marked = evidence.null_return_path or bool(evidence.auto_submitted) or evidence.content_report
        if evidence.message.headers_only:
            return (
                evidence.verdict(
                    Kind.READ_RECEIPT, Confidence.LIKELY, "receipt by its subject", evidence.message.subject
                )
                if marked
                else None
            )
        short = len(evidence.words) < 600  # noqa: PLR2004  the programs' sentence and a notice
        if (
            word in evidence.words
            and short
            and (
                marked
                or any(
                    sign in evidence.words
                    for sign in (
                        "your message",
                        "mail that you sent",
                        "e-mail, die sie",
                        "mail, die sie",
                        "que vous avez envoyé",
                        "que ha enviado",
                        "che hai inviato",
                        "mensaje que",
                        "ข้อความของคุณ",
                        "您的邮件",
                        "ваше сообщение",
                        "twoja wiadomość",
                        "ihre nachricht",
                        "votre message",
                        "su mensaje",
                        "messaggio",
                        "sua mensagem",
                        "uw bericht",
                        "üzenet",
                    )
                )
            )
        ):
            original = message_id_in_text([evidence.body]) or (
                evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None
            )
            return evidence.verdict(
                Kind.READ_RECEIPT,
                Confidence.LIKELY,
                "receipt by its words",
                evidence.message.subject,
                original_message_id=original,
            )
    return None
