"""Mailing lists and mass mail."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence

# Fields that list servers add; each with its source.
LIST_FIELDS = (
    ("list-id", "RFC 2919"),
    ("list-post", "RFC 2369"),
    ("x-mailing-list", "various"),
    ("x-mailman-version", "Mailman"),
    ("x-beenthere", "Mailman"),
    ("x-ezmlm", "ezmlm"),
    ("x-ml-name", "fml"),
    ("x-listserver", "various"),
    ("x-loop-detect", "various"),
    ("mailing-list", "ezmlm, Yahoo Groups"),
    ("x-yahoo-groups", "Yahoo Groups"),
    ("x-google-group-id", "Google Groups"),
    ("list-owner", "RFC 2369"),
    ("list-subscribe", "RFC 2369"),
    ("list-archive", "RFC 2369"),
    ("x-majordomo", "Majordomo"),
    ("x-listprocessor-version", "ListProcessor"),
    ("x-sympa-to", "Sympa"),
    ("x-list-software", "various"),
)

# Fields of mass mailers.
BULK_FIELDS = (
    ("list-unsubscribe", "RFC 2369"),
    ("feedback-id", "Gmail's bulk sender guidelines"),
    ("x-campaign", "Mailchimp"),
    ("x-campaignid", "various"),
    ("x-campaign-id", "various"),
    ("x-mc-user", "Mailchimp"),
    ("x-mailgun-batch-message-recipients-variables", "Mailgun"),
    ("x-csa-complaints", "Certified Senders Alliance"),
    ("x-newsletter", "various"),
    ("x-mailer-recptid", "various"),
    ("x-job", "ExactTarget"),
    ("x-sg-campaign", "SendGrid"),
    ("x-cm-", "Campaign Monitor"),
    ("x-bulkmail", "various"),
)


def mailing_list(evidence: Evidence) -> Verdict | None:
    """A list server passed it on: a person may have written it, but to the list."""
    for name, source in LIST_FIELDS:
        if name in evidence.fields:
            return evidence.verdict(
                Kind.LIST, Confidence.SURE, "list field", f"{name}: {evidence.fields[name][:80]} ({source})"
            )
    precedence = evidence.field("precedence")
    if precedence == "list":
        return evidence.verdict(Kind.LIST, Confidence.SURE, "list precedence", "Precedence: list")
    sender = evidence.message.sender
    if sender and (
        "-bounces@" in sender.spec
        or sender.local.startswith(("owner-", "sentto-"))
        or sender.local.endswith(("-owner", "-admin", "-errors"))
    ):
        return evidence.verdict(Kind.LIST, Confidence.LIKELY, "list sender", f"Sender: {sender.spec}")
    return None


def mass_mail(evidence: Evidence) -> Verdict | None:
    """A mailing to many that answers nobody."""
    if evidence.message.in_reply_to or evidence.has_reply_prefix:
        return None
    for name, source in BULK_FIELDS:
        if name in evidence.fields:
            return evidence.verdict(
                Kind.LIST,
                Confidence.LIKELY,
                "mass mail field",
                f"{name}: {evidence.fields[name][:80]} ({source})",
            )
    if evidence.field("precedence") in {"bulk", "junk"}:
        return evidence.verdict(
            Kind.LIST, Confidence.LIKELY, "bulk precedence", f"Precedence: {evidence.field('precedence')}"
        )
    return None


_LEAVING = re.compile(
    r"unsubscribe|opt[- ]out|abbestellen|abmelden|désabonner|désinscri|darse de baja|cancelar (?:la )?suscripci|cancella(?:ti|re l'iscrizione)|disiscri|cancelar inscrição|descadastr|uitschrijven|afmelden|avregistrera|afmeld|meld deg av|"
    r"wypisz|odhlásit|odhlásiť|leiratkoz|dezabon|отписаться|відписатися|отписване|abonelikten|διαγραφ|配信停止|退订|取消訂閱|수신거부|ยกเลิกการ|hủy đăng ký|berhenti berlangganan|إلغاء الاشتراك|הסרה",
    re.IGNORECASE,
)
_MASS = re.compile(
    r"newsletter|view (?:this|it) (?:e-?mail |message )?(?:in (?:your|a) (?:web )?browser|online)|you (?:are|'re|have been) (?:receiving|getting|received|subscribed|sent)|this (?:e-?mail|message|mailing) (?:was|has been|is being) sent to|mailing list|im browser (?:ansehen|öffnen)|"
    r"in your browser|to be removed|remove yourself|vous recevez ce|recibe este|ricevi questa|ontvangt deze|otrzymujesz|subscription|subscribed|click here",
    re.IGNORECASE,
)


def newsletter(evidence: Evidence) -> Verdict | None:
    """A mass mailing without fields: it says how to leave it and that it goes to many."""
    if evidence.message.headers_only or evidence.is_answer:
        return None
    ends, starts = evidence.body[-2500:], evidence.body[:1500]
    leaving = _LEAVING.search(ends) or _LEAVING.search(starts)
    if leaving and (_MASS.search(ends) or _MASS.search(starts)):
        return evidence.verdict(Kind.LIST, Confidence.LIKELY, "newsletter words", f"text: {leaving[0]}")
    return None
