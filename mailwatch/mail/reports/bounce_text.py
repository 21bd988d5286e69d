"""What reports without a machine-readable part say: whom they failed, why, and for how long.

Tables of the sentences that mail servers print, each with the system it comes
from; all lower case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from mailwatch.mail.languages import all_languages, patterns, phrases
from mailwatch.mail.reading.addresses import addresses_in_text
from mailwatch.mail.text.searched import searched

MAX_SCAN = 20_000
"""Characters of a report's text that are looked at; explanations stand at its top."""


@cache
def expired() -> tuple[str, ...]:
    """How servers say that the time for trying is over."""
    return phrases(lambda each: each.bounces.expired)


@cache
def called_permanent() -> tuple[str, ...]:
    """Words by which a server says itself that it has given up for good (Exim, qmail, Sendmail)."""
    return phrases(lambda each: each.bounces.permanent)


@cache
def called_temporary() -> tuple[str, ...]:
    """Words by which a server itself calls an error temporary."""
    return phrases(lambda each: each.bounces.temporary)


UNKNOWN_USER = (
    "user unknown",
    "unknown user",
    "no such user",
    "no such mailbox",
    "mailbox unavailable",
    "does not exist",
    "account disabled",
    "account is disabled",
)
"""What no waiting mends, however long a server says that it tried."""


@cache
def _sentences(reason: str) -> tuple[str, ...]:
    return phrases(lambda each: each.bounces.reasons.get(reason, ()))


REASONS: Mapping[str, tuple[str, ...]] = {
    "mailbox full": ("2.2",),
    "no such user": ("1.1", "1.0", "1.3", "1.6", "2.1"),
    "no such host": ("1.2", "4.3", "4.4"),
    "too large": ("2.3", "3.4"),
    "loop": ("4.6",),
    "expired": ("4.7",),
    "network": ("4.1", "4.2", "4.5", "3.2", "4.0", "3.0"),
    "policy": ("7.", "1.8", "6.", "5."),
}
"""Classes of failure with their RFC 3463 subject and detail codes (X.1.1 is "1.1"); the first match wins."""

_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_SMTP_CODE = re.compile(
    r"(?:^|[\s:;(<\[\"'])(?:smtp;?\s{0,3})?([45])([0-5])(\d)(?=[\s\-:)#]|$)", re.MULTILINE
)


def reason_for(text: str, status: str = "") -> str:
    """The class of failure that a status code or a server's words name, one of ``REASONS``, or ""."""
    detail = status[2:] if len(status) > 2 else ""  # noqa: PLR2004  class, dot, subject
    if detail and detail not in {"0.0", "5.0"}:
        for reason, subjects in REASONS.items():
            if any(
                detail == subject or (subject.endswith(".") and detail.startswith(subject))
                for subject in subjects
            ):
                return reason
    flat = searched(text[:MAX_SCAN])
    return next(
        (reason for reason in REASONS if any(sentence in flat for sentence in _sentences(reason))), ""
    )


def status_in_text(text: str) -> str:
    """The first enhanced status code (RFC 3463) in a server's words, or ""."""
    for found in _ENHANCED.finditer(text[:MAX_SCAN]):
        if found[1] in "45":
            return found[0]
    return ""


def reply_class_in_text(text: str) -> str:
    """``"4"`` or ``"5"`` from the first SMTP reply code in a server's words (RFC 5321 §4.2.1), or ""."""
    found = _SMTP_CODE.search(text[:MAX_SCAN])
    return found[1] if found else ""


@cache
def _waited() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.bounces.waited), re.IGNORECASE)


@cache
def _gave_up() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.bounces.gave_up), re.IGNORECASE)


@cache
def _delays() -> tuple[str, ...]:
    return tuple(sentence for each in all_languages() for sentence, _ in each.bounces.delays)


def tells_of_waiting(text: str) -> bool:
    """A server tells how long it tried: only transient answers are tried again (RFC 5321 §4.5.4.1)."""
    head = searched(text[:4000])
    return any(
        _gave_up().search(head[max(0, found.start() - 250) : found.end() + 120])
        for found in _waited().finditer(head)
    )


def is_delay(text: str) -> bool:
    """Whether the words say that delivery is still being tried."""
    flat = searched(text[:MAX_SCAN])
    return any(sentence in flat for sentence in _delays())


def has_ended(text: str) -> bool:
    """Whether the words say that the time for trying is over, or that nothing more is tried."""
    flat = searched(text[:MAX_SCAN])
    return (
        any(word in flat for word in expired()) or "i've given up" in flat or "not going to try again" in flat
    )


# Lines that separate a server's words from the message it sends back.
_RETURNED_STARTS = re.compile(
    r"^[ \t]*(?:[-=_*]{2,}[^\n]{0,20}(?:copy of|original message|below this line|this is a copy|"
    r"returned message|transcript of|message header|unsent message|"
    r"message text follows|forwarded message)[^\n]{0,80}|the (?:header|"
    r"headers) of the original message|original message (?:follows|headers?)|"
    r"(?:return-path|received):[ \t][^\n]{4,})",
    re.IGNORECASE | re.MULTILINE,
)
_OWN_LINE = re.compile(
    r"^[ \t>*\"'-]{0,10}(?:to|recipients?|address|empfänger|for|"
    r"[^\x00-\x7f]{1,12}(?=[:：]))?[:：]?[ \t]*[<\"']?"
    r"([^\s<>\"'(),;:：，、（）《》「」【】]+@[^\s<>\"'(),;:：，、（）《"
    r"》「」【】]+\.[a-z]{2,})[>\"']?",
    re.IGNORECASE | re.MULTILINE,
)
# Sendmail: "<user@host>... Deferred: Connection refused", below the transcript's rule.
_IN_TRANSCRIPT = re.compile(r"^(?:\d{3} (?:\d\.\d\.\d )?)?<([^<>\s]+@[^<>\s]+)>\.\.\. ", re.MULTILINE)
_NOT_RECIPIENTS = (
    "mailer-daemon",
    "postmaster",
    "abuse@",
    "support@",
    "help@",
    "noreply",
    "no-reply",
    "unblock",
    "delist",
    "postmaster@",
)


def explanation(text: str) -> str:
    """The server's own words: what stands above the message it sends back."""
    found = _RETURNED_STARTS.search(text)
    head = text[: found.start()] if found and found.start() > 20 else text  # noqa: PLR2004  a report has words
    return head[:MAX_SCAN]


def recipients_in_text(text: str, not_these: frozenset[str]) -> tuple[str, ...]:
    """Addresses that a plain-text report names as failed, lower case; ``not_these`` are the sender's own."""
    head = explanation(text)
    alone = tuple(dict.fromkeys(found.lower().strip(".") for found in _OWN_LINE.findall(head)))
    for candidates in (alone, addresses_in_text(head)):
        kept = tuple(
            each for each in candidates if each not in not_these and not each.startswith(_NOT_RECIPIENTS)
        )
        if kept:
            return kept if candidates is alone else kept[:1]
    in_transcript = dict.fromkeys(found.lower() for found in _IN_TRANSCRIPT.findall(text[:MAX_SCAN]))
    return tuple(each for each in in_transcript if each not in not_these)
