"""Why a mail came back, in the owner's words: what is wrong and what to do, then the code (RFC 3463)."""

from __future__ import annotations

import re

from mailwatch.domain.facts.events import MessageSeen
from mailwatch.domain.facts.reasons import Reason

_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")

_WORDS = {
    "5.1.1": "this address doesn't exist: correct it in your file",
    "5.1.2": "this domain doesn't exist or takes no mail: correct the address in your file",
    "5.1.3": "this is no valid address: correct it in your file",
    "5.1.6": "the mailbox has moved and left no new address: ask them for it",
    "5.1.10": "this domain takes no mail: correct the address in your file",
    "5.2.1": "this mailbox takes no mail any more: ask them for another address",
    "5.2.2": "their mailbox is full: reach them another way",
    "5.2.3": "the mail is larger than they accept",
    "5.3.4": "the mail is larger than their server accepts",
    "5.4.1": "their mail server doesn't know this address or takes no mail: look whether it is spelled right",
    "5.4.4": "their mail server can't be found: look whether the address is spelled right",
    "5.4.7": "their mail server could not be reached for days: look whether the address is spelled right",
    "5.7.1": "their mail server refused the mail by its rules: reach them another way",
    "4.2.2": "their mailbox is full",
    "4.4.1": "their mail server could not be reached",
    "4.4.7": "their mail server could not be reached in time",
}
_BY_CLASS = {
    "5.1": "there is something wrong with this address: correct it in your file",
    "5.2": "their mailbox did not take it: reach them another way",
    "5.4": "their mail server could not be reached: look whether the address is spelled right",
    "5.7": "their mail server refused the mail by its rules: reach them another way",
    "4.4": "their mail server could not be reached",
}


def why_returned(evidence: str) -> str:
    """The plain sentence with the status code behind it; the report's own words where they name no code."""
    found = _STATUS.search(evidence)
    if found is None:
        return evidence
    code = found[1]
    words = _WORDS.get(code) or _BY_CLASS.get(code.rpartition(".")[0])
    return f"{words} ({code})" if words else evidence


def bounced_by(report: MessageSeen) -> Reason:
    """That a mail came back, for whom, and why, as a report says it."""
    recipients = ", ".join(report.failed_recipients) or "the client"
    return Reason.of("bounced", recipients=recipients, evidence=why_returned(report.evidence))
