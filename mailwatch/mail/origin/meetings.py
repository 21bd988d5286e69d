"""Meeting mail (iTIP): invitations, answers, cancellations."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.calendar.parts import calendar_parts
from mailwatch.mail.languages import phrases
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin.evidence import Evidence

_METHOD_OF_ANSWER = {
    "accepted": "reply",
    "declined": "reply",
    "tentative": "reply",
    "cancelled": "cancel",
    "request": "request",
}


def meeting(evidence: Evidence) -> Verdict | None:
    """A calendar object with a method is a meeting act; one that is merely attached is not."""
    message = evidence.message
    if message.headers_only:
        method = (
            message.content_parameters.get("method", "") if message.content_type == "text/calendar" else ""
        )
        if method or evidence.field("content-class") == "urn:content-classes:calendarmessage":
            return evidence.verdict(
                Kind.CALENDAR,
                Confidence.SURE,
                "calendar message",
                f"method={method}",
                calendar_method=method.lower(),
            )
        return None
    part = next(iter(calendar_parts(message)), None)
    if part is None:
        return _by_subject(evidence)
    # Loaded here, since few messages hold a calendar and no command should wait for its reader.
    from mailwatch.mail.calendar.invitation import read_invitation
    from mailwatch.mail.calendar.read import is_automatic

    invitation = read_invitation(part)
    if invitation is None:
        return None
    inline = part.content_type == "text/calendar" and part.disposition != "attachment"
    method = invitation.method
    if method in {"", "publish"} and not (inline and message.content_type == "text/calendar"):
        return None
    if not inline and evidence.has_reply_prefix and method == "request":
        return None  # a person answers and attaches the old invitation
    automatic = is_automatic(message, invitation.attendees, method)
    return evidence.verdict(
        Kind.CALENDAR,
        Confidence.SURE,
        "calendar message",
        f"METHOD:{method.upper()}" + (f" PARTSTAT={invitation.answer.upper()}" if invitation.answer else ""),
        calendar_method=method,
        calendar_answer=invitation.answer or ("cancelled" if method == "cancel" else ""),
        calendar_uid=invitation.uid,
        action="automatic" if automatic else "personal",
        comment=invitation.comment or evidence.text[:2000],
    )


# What Google Calendar writes when its calendar part is lost.
_GOOGLE = re.compile(
    r"has (?:tentatively )?(?:accepted|declined) this invitation|google calendar|calendar\.google\.com"
)


@cache
def _subjects() -> dict[str, tuple[str, ...]]:
    """What calendar programs put in front of the title, for answers that lost their calendar part."""
    return {
        "accepted": phrases(lambda each: each.meetings.accepted),
        "declined": phrases(lambda each: each.meetings.declined),
        "tentative": phrases(lambda each: each.meetings.tentative),
        "cancelled": phrases(lambda each: each.meetings.cancelled),
        "request": phrases(lambda each: each.meetings.request),
    }


def _by_subject(evidence: Evidence) -> Verdict | None:
    """Answers whose calendar part was lost on the way (Exchange to the outside, rules that strip parts)."""
    exchange = (
        evidence.field("content-class") == "urn:content-classes:calendarmessage"
        or "x-ms-exchange-calendar-series-instance-id" in evidence.fields
    )
    for answer, prefixes in _subjects().items():
        if evidence.subject.startswith(prefixes) and (
            exchange or (answer != "request" and (not evidence.words or _GOOGLE.search(evidence.words)))
        ):
            return evidence.verdict(
                Kind.CALENDAR, Confidence.LIKELY, "calendar answer by its subject", evidence.message.subject,
                calendar_method=_METHOD_OF_ANSWER[answer],
                calendar_answer="" if answer == "request" else answer,
            )  # fmt: skip
    if exchange:
        return evidence.verdict(
            Kind.CALENDAR, Confidence.LIKELY, "calendar message", "Content-Class: calendarmessage"
        )
    return None
