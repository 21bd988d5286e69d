"""Mail systems speaking: failed, delayed and successful deliveries, complaints."""

from __future__ import annotations

import json
from functools import cache

from mailwatch.mail.languages import all_languages, phrases
from mailwatch.mail.message import Confidence, Kind, Permanence, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.reading.addresses import addresses_in_text, clean_spec, parse_addresses
from mailwatch.mail.reading.charsets import valid
from mailwatch.mail.reports import bounce_text
from mailwatch.mail.reports.report import (
    RecipientReport,
    delivery_report,
    returned_headers,
    returned_message_id,
)
from mailwatch.mail.text.searched import searched


def feedback(evidence: Evidence) -> Verdict | None:
    """A complaint or statistics about mail, made by a machine for postmasters."""
    if evidence.report_type == "feedback-report" or "message/feedback-report" in evidence.part_types:
        return evidence.verdict(
            Kind.MACHINE, Confidence.SURE, "feedback report", "report-type=feedback-report"
        )
    if "x-hmxmroriginalrecipient" in evidence.fields:
        return evidence.verdict(
            Kind.MACHINE, Confidence.SURE, "feedback report", "X-HmXmrOriginalRecipient (Hotmail JMRP)"
        )
    if evidence.subject.startswith("report domain:") or evidence.report_type == "tlsrpt":
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "aggregate report", evidence.message.subject)
    if evidence.subject.startswith(
        (
            "complaint about message from",
            "email feedback report for",
            "abuse report",
            "fw: spam",
            "client tos notification",
            "[abuse]",
        )
    ) and (
        evidence.from_daemon
        or evidence.null_return_path
        or "abuse" in evidence.sender
        or "complaint" in evidence.sender
        or "scomp" in evidence.sender
        or "staff" in evidence.sender
    ):
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "feedback report", evidence.message.subject)
    return None


def delivery_status(evidence: Evidence) -> Verdict | None:
    """A delivery status notification (RFC 3464): failed, delayed, or delivered after all."""
    if not evidence.from_system:
        return None
    report = delivery_report(evidence.message.parts)
    if report is None:
        return None
    actions = report.actions
    failed = [each for each in report.recipients if each.action in {"failed", "failure", "fail"}]
    delayed = [each for each in report.recipients if each.action == "delayed"]
    if (
        actions
        and not failed
        and not delayed
        and actions & {"delivered", "relayed", "expanded", "deliverable"}
    ):
        return evidence.verdict(
            Kind.MACHINE,
            Confidence.SURE,
            "positive delivery report",
            f"Action: {', '.join(sorted(actions))}",
            original_message_id=returned_message_id(evidence.message), action=min(actions),
        )  # fmt: skip
    if (
        not failed
        and not delayed
        and not actions
        and all(each.status.startswith("2") for each in report.recipients)
    ):
        return None
    about = failed or delayed or [each for each in report.recipients if not each.status.startswith("2")]
    if not about:
        return None
    return _verdict_of_report(evidence, about, delayed=bool(delayed) and not failed)


def _verdict_of_report(evidence: Evidence, about: list[RecipientReport], *, delayed: bool) -> Verdict:
    status = next((each.status for each in about if each.status[:1] == "5"), "") or next(
        (each.status for each in about if each.status), ""
    )
    diagnostic = " ".join(each.diagnostic for each in about)
    told = bounce_text.status_in_text(diagnostic)
    if told and status in {"", "5.0.0", "4.0.0"}:
        # "Other or undefined" (RFC 3463 §3.1) is a gateway's guess; the other server's own code says more.
        status = told
    words = diagnostic or bounce_text.explanation(evidence.body)
    reason = bounce_text.reason_for(words, status) or bounce_text.reason_for(evidence.body)
    recipients = tuple(dict.fromkeys(each.recipient for each in about if each.recipient))
    if not recipients:
        recipients = _fallback_recipients(evidence)
    permanence = Permanence.TEMPORARY if delayed else permanence_of(status, words)
    return evidence.verdict(
        Kind.DELIVERY_DELAY if delayed else Kind.BOUNCE,
        Confidence.SURE,
        "delivery status report",
        f"Action: {about[0].action or 'none'}; Status: {status or 'none'}",
        permanence=permanence,
        failed_recipients=recipients,
        original_message_id=returned_message_id(evidence.message),
        status=status,
        reason=reason,
        action="delayed" if delayed else (about[0].action or "failed"),
    )


def permanence_of(status: str, words: str) -> Permanence:
    """By the class of the status code (RFC 3463 §2), else of the reply code, else by how the server gave up.

    Only transient answers are tried again (RFC 5321 §4.5.4.1), so a server whose time ran out had nothing but
    those (X.4.7, RFC 3463 §3.5), whatever its standing text calls the error; one that gave up without trying
    again had a final one, even from a full mailbox, unless it calls the error temporary itself.
    """
    code = status[:1] or bounce_text.status_in_text(words)[:1] or bounce_text.reply_class_in_text(words)
    if code in {"4", "5"}:
        return Permanence.TEMPORARY if code == "4" else Permanence.PERMANENT
    said = searched(words)
    if bounce_text.has_ended(words) and not any(word in said for word in bounce_text.UNKNOWN_USER):
        return (
            Permanence.TEMPORARY
            if any(word in said for word in bounce_text.expired()) or bounce_text.tells_of_waiting(words)
            else Permanence.PERMANENT
        )
    if any(word in said for word in bounce_text.called_permanent()):
        return Permanence.PERMANENT
    if any(word in said for word in bounce_text.called_temporary()) or bounce_text.tells_of_waiting(words):
        return Permanence.TEMPORARY
    return Permanence.PERMANENT if said else Permanence.UNKNOWN


_LASTING = {"permanent": Permanence.PERMANENT, "transient": Permanence.TEMPORARY}
"""What Amazon calls a bounce."""


def amazon_notice(evidence: Evidence) -> Verdict | None:
    """Amazon SES reports through SNS: a JSON object as the mail's text."""
    if not evidence.sender.endswith("@sns.amazonaws.com") or "notificationType" not in evidence.body:
        return None
    text = evidence.body[evidence.body.find("{") :]
    try:
        notice, _ = json.JSONDecoder().raw_decode(text.replace("!\n ", "").replace("\n", ""))
    except (ValueError, RecursionError):
        return None
    if isinstance(notice, dict) and isinstance(
        notice.get("Message"), str
    ):  # SNS wraps the notice as a string
        try:
            notice = json.loads(notice["Message"][:100_000])
        except (ValueError, RecursionError):
            return None
    bounce = notice.get("bounce") if isinstance(notice, dict) else None
    if not isinstance(bounce, dict):
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "mail service's notice", "Amazon SES")
    listed = bounce.get("bouncedRecipients")
    people = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    specs = [clean_spec(valid(str(each.get("emailAddress", "")))) for each in people]
    lasting = str(bounce.get("bounceType", "")).lower()
    return evidence.verdict(
        Kind.BOUNCE, Confidence.SURE, "mail service's notice", "Amazon SES notificationType Bounce",
        permanence=_LASTING.get(lasting, Permanence.UNKNOWN),
        failed_recipients=tuple(dict.fromkeys(each for each in specs if "@" in each)),
        original_message_id=returned_message_id(evidence.message), action="failed",
        status=next((valid(str(each["status"])) for each in people if "status" in each), ""),
    )  # fmt: skip


def failure_in_words(evidence: Evidence) -> Verdict | None:
    """A report without a machine-readable part: qmail, Exim, Exchange 2003, Lotus, web hosters."""
    failed_field = evidence.fields.get("x-failed-recipients", "")
    subject_says = evidence.subject.startswith(_subjects())
    if not failed_field and not evidence.from_system and not (subject_says and evidence.null_return_path):
        return None
    if evidence.has_reply_prefix and not failed_field and not evidence.from_daemon:
        return None
    text = evidence.report_text
    flat = searched(text[: bounce_text.MAX_SCAN])
    opening = next((sentence for sentence in _openings() if sentence in flat), "")
    if (
        not failed_field
        and not subject_says
        and not (opening and (evidence.from_daemon or evidence.report_type == "delivery-status"))
    ):
        return None
    if (
        not failed_field
        and not opening
        and not evidence.message.headers_only
        and not evidence.from_daemon
        and evidence.report_type != "delivery-status"
    ):
        return None
    if evidence.auto_submitted == "auto-replied" and not failed_field and not opening:
        return None
    return _verdict_of_words(evidence, text, failed_field)


def failure_without_marks(evidence: Evidence) -> Verdict | None:
    """A gateway's, a scanner's or a list's rejection that looks like a person's mail: no field, any account.

    Its words alone don't prove a program, so that it holds and asks; it is no answer of the client.
    """
    if evidence.message.headers_only or evidence.has_reply_prefix or len(evidence.body) > 6000:  # noqa: PLR2004  a returned mail with it
        return None
    if evidence.subject.startswith(("fwd:", "fw:", "wg:", "tr:", "rv:", "i:")):
        return None
    text = searched(evidence.body[:1200])
    said = next((sentence for sentence in _of_ours() if sentence in text[:500]), "")
    subject_says = evidence.subject.startswith(_subjects())
    opening = next((sentence for sentence in _openings() if sentence in text[:700]), "")
    held = next((sentence for sentence in _held_back() if sentence in text[:700]), "")
    strong = said and (opening or held)
    if not (strong or (subject_says and opening)) or absences.speaks_to_us(evidence):
        return None
    return evidence.verdict(
        Kind.UNCLEAR, Confidence.UNCLEAR, "perhaps a delivery failure", f"text: {opening or held}",
        original_message_id=returned_message_id(evidence.message),
    )  # fmt: skip


@cache
def _openings() -> tuple[str, ...]:
    """How servers begin a report that nothing could be delivered."""
    return tuple(sentence for each in all_languages() for sentence, _ in each.bounces.openings)


@cache
def _delay_subjects() -> tuple[str, ...]:
    return tuple(subject for each in all_languages() for subject, _ in each.bounces.delay_subjects)


@cache
def _subjects() -> tuple[str, ...]:
    failed = tuple(subject for each in all_languages() for subject, _ in each.bounces.subjects)
    return (*failed, *_delay_subjects())


@cache
def _of_ours() -> tuple[str, ...]:
    """How a program names our mail to us; a person says "I"."""
    return phrases(lambda each: each.bounces.of_ours)


@cache
def _held_back() -> tuple[str, ...]:
    return phrases(lambda each: each.bounces.held_back)


def _verdict_of_words(evidence: Evidence, text: str, failed_field: str) -> Verdict:
    said = bounce_text.explanation(text)
    status = bounce_text.status_in_text(said)
    reason = bounce_text.reason_for(said, status)
    delay_subject = evidence.subject.startswith(_delay_subjects()) or "(delay)" in evidence.subject
    delayed = delay_subject or (
        bounce_text.is_delay(said) and "failure" not in evidence.subject and "failed" not in evidence.subject
    )
    return evidence.verdict(
        Kind.DELIVERY_DELAY if delayed else Kind.BOUNCE,
        Confidence.SURE if evidence.from_daemon or failed_field else Confidence.LIKELY,
        "delivery failure in words",
        "X-Failed-Recipients" if failed_field else evidence.message.subject or said.strip()[:80],
        permanence=Permanence.TEMPORARY if delayed else permanence_of(status, said),
        failed_recipients=_fallback_recipients(evidence),
        original_message_id=returned_message_id(evidence.message),
        status=status,
        reason=reason,
        action="delayed" if delayed else "failed",
    )


def _specs_in(raw: str) -> tuple[str, ...]:
    """The whole addresses of a list: a bare account name is nobody whom a client could be matched with."""
    return tuple(dict.fromkeys(each.spec for each in parse_addresses(raw) if "@" in each.spec))


def _fallback_recipients(evidence: Evidence) -> tuple[str, ...]:
    """Whom a report names in its field, in words, else to whom the returned message went."""
    message = evidence.message
    if "x-failed-recipients" in evidence.fields:
        found = _specs_in(evidence.fields["x-failed-recipients"])
        if found:
            return found
    mine = frozenset(each.spec for each in (*message.to, *message.from_, *message.cc))
    in_words = bounce_text.recipients_in_text(evidence.report_text, mine)
    if in_words:
        return in_words
    returned = returned_headers(message)
    if returned:
        to = _specs_in(returned.get("to"))
        if to:
            return to[:1]
        return addresses_in_text(returned.get("x-original-to"))[:1]
    return ()
