"""When a mail server speaks of how much an account may send, and not of this mail.

The words decide, since providers use one code for many things: Gmail says 550
5.4.5 “Daily user sending limit exceeded”, Exchange Online 554 5.2.0 with
SubmissionQuotaExceededException or 550 5.1.90 “... your daily limit for message
recipients”, others what they like.
"""

from __future__ import annotations

import re

_CODE = re.compile(r"\b550[ -]5\.4\.5\b")
_DAILY = re.compile(
    r"daily (?:(?:user|account|message|e?mail|relay|sending|submission|outgoing) )*(?:limit|quota|volume)"
    r"|(?:limit|quota)(?: of (?:e?mails|messages|recipients))? (?:per|for (?:the|this|one|your)) day"
    r"|submissionquotaexceeded|recipientratelimitexceeded"
    r"|(?:sending|submission|outgoing) (?:quota|limit) (?:is |was |has been )?(?:exceeded|reached)"
    r"|(?:exceeded|reached) (?:the |your |its )?(?:(?:maximum|max|daily) )*(?:sending|submission|outgoing) "
    r"(?:limit|quota)",
    re.IGNORECASE,
)
_PACE = re.compile(
    r"(?:message|sending|submission|user|sender|outgoing|account) rate[- ]?limit"
    r"|(?:hourly|per[- ]hour|per minute)[^.;]{0,30}(?:limit|quota)"
    r"|(?:limit|quota)[^.;]{0,30}(?:hourly|per hour|per minute)"
    r"|too many (?:concurrent |simultaneous |smtp )*(?:connections|sessions|messages sent)"
    r"|concurrent connections limit",
    re.IGNORECASE,
)


def is_days_limit(reply: str) -> bool:
    """Whether ``reply`` (code and text) says that the account has sent enough for a day."""
    return bool(_CODE.search(reply) or _DAILY.search(reply))


def is_pace_limit(reply: str) -> bool:
    """Whether ``reply`` says that the account goes too fast, or too often at once; minutes or hours help."""
    return bool(_PACE.search(reply))
