"""Mailing lists and mass mail."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin import absences
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


# Fields in which a list's own address stands; its mail goes to it (RFC 2369, RFC 2919, list servers' habits).
_LIST_ADDRESSES = (
    "list-post",
    "list-id",
    "x-beenthere",
    "mailing-list",
    "x-mailing-list",
    "sender",
    "errors-to",
    "x-loop",
    "delivered-to",
    "list-help",
    "list-unsubscribe",
    "return-path",
    "x-sympa-to",
)
_LIST_HOSTS = ("lists.", "list.", "listserv.", "groups.", "googlegroups.com", "groups.io", "yahoogroups.com")


def _went_to_a_list(evidence: Evidence) -> bool:
    """It was written to the list: its address is that of a list field, of a list's host or of the author."""
    message = evidence.message
    named = " ".join(evidence.field(name) for name in _LIST_ADDRESSES)
    own = {each.spec for each in message.from_}
    return any(
        each.spec in named
        or each.spec.replace("@", ".") in named
        or (each.local and f"{each.local}-" in named and each.domain in named)  # list-help@, list-subscribe@
        or each.spec in own
        or each.domain.startswith(_LIST_HOSTS)
        for each in (*message.to, *message.cc)
        if each.spec
    )


def _sent_by_a_list(evidence: Evidence) -> str:
    sender = evidence.message.sender
    if sender and (
        sender.local.endswith(("-bounces", "-owner")) or sender.local.startswith(("owner-", "sentto-"))
    ):
        return sender.spec
    return ""


def mailing_list(evidence: Evidence) -> Verdict | None:
    """A list server passed it on: a person may have written it, but to the list.

    Who wrote outweighs what was added on the way: groups are shared mailboxes, too, and relays stamp what
    they pass on. Without the list among the addressees, only a mass mailing's form makes it a list's mail.
    """
    found = next(((name, source) for name, source in LIST_FIELDS if name in evidence.fields), None)
    precedence = evidence.field("precedence") == "list"
    sender = _sent_by_a_list(evidence)
    if found:
        rule, why = "list field", f"{found[0]}: {evidence.fields[found[0]][:80]} ({found[1]})"
    elif precedence:
        rule, why = "list precedence", "Precedence: list"
    elif sender:
        rule, why = "list sender", f"Sender: {sender}"
    else:
        return None
    if (
        "x-google-group-id" in evidence.fields
        and not evidence.message.headers_only
        and reads_personally(evidence)
    ):
        # Firms use such groups as shared mailboxes: all that clients write to one carries these fields.
        return evidence.verdict(Kind.LIST, Confidence.UNCLEAR, rule, why)
    if _went_to_a_list(evidence):
        confidence = Confidence.SURE if found or precedence else Confidence.LIKELY
        return evidence.verdict(Kind.LIST, confidence, rule, why)
    return _mass_or_unclear(evidence, rule, why)


def _mass_or_unclear(evidence: Evidence, rule: str, why: str) -> Verdict:
    """The fields of mass mail alone: a list's mail where its form says so as well, else not to be told."""
    if evidence.message.headers_only:
        # A body that was not read speaks neither for a person nor for a crowd.
        return evidence.verdict(
            Kind.LIST, Confidence.UNCLEAR if evidence.is_answer else Confidence.LIKELY, rule, why
        )
    if has_mass_form(evidence):
        return evidence.verdict(Kind.LIST, Confidence.LIKELY, rule, why)
    if evidence.is_answer or reads_personally(evidence):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, f"{rule} on a person's mail", why)
    return evidence.verdict(Kind.LIST, Confidence.UNCLEAR, rule, why)


def reads_personally(evidence: Evidence) -> bool:
    """Short, and it asks, agrees or greets us by name; or it is a few plain lines without a link."""
    words = evidence.words
    if not words or len(evidence.body) > 3000:  # noqa: PLR2004  a letter to one is seldom longer
        return False
    return absences.speaks_to_us(evidence) or (len(words) < 600 and "http" not in evidence.body)  # noqa: PLR2004  a few lines


def has_mass_form(evidence: Evidence) -> bool:
    """The mail says how to leave it and is not an answer; or it comes from an account for newsletters."""
    if evidence.is_answer or absences.names_us(evidence):
        return False
    if _MASS_ACCOUNT.match(evidence.sender):
        return True
    body = evidence.body
    markup = next((part.text for part in evidence.message.parts if part.content_type == "text/html"), "")
    links = body.count("http") + markup.count("href=") + body.count("www.") + ("@" in body[-2500:])
    leaving = (
        _leaving().search(body[-2500:]) or _leaving().search(body[:1500]) or _leaving().search(markup[-8000:])
    )
    if leaving and links and not _asks_alone(evidence):
        return True
    return links > 5 or (len(body) > 3000 and links > 0)  # noqa: PLR2004  a letter to one holds fewer


def _asks_alone(evidence: Evidence) -> bool:
    """A short mail with a question before its footer: what a relay's footer says is not the author's."""
    head = evidence.words[:600]
    return len(evidence.words) < 900 and ("?" in head or "？" in head)  # noqa: PLR2004


_MASS_ACCOUNT = re.compile(
    r"^(?:news|newsletters?|nl|mailing|marketing|promo(?:tions)?|campaigns?|offers|no-?reply|noreply|"
    r"deals|digest|announce(?:ments?)?|updates?)(?:[-+_.]\S*)?@"
)


def mass_mail(evidence: Evidence) -> Verdict | None:
    """A mailing to many that answers nobody."""
    if evidence.message.in_reply_to or evidence.has_reply_prefix:
        return None
    for name, source in BULK_FIELDS:
        if name in evidence.fields:
            return _mass_or_unclear(
                evidence, "mass mail field", f"{name}: {evidence.fields[name][:80]} ({source})"
            )
    if evidence.field("precedence") in {"bulk", "junk"}:
        return _mass_or_unclear(evidence, "bulk precedence", f"Precedence: {evidence.field('precedence')}")
    return None


@cache
def _leaving() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.machines.leaving), re.IGNORECASE)


@cache
def _mass() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.machines.mass), re.IGNORECASE)


def newsletter(evidence: Evidence) -> Verdict | None:
    """A mass mailing without fields: it says how to leave it and that it goes to many."""
    if evidence.message.headers_only or evidence.is_answer:
        return None
    ends, starts = evidence.body[-2500:], evidence.body[:1500]
    leaving = _leaving().search(ends) or _leaving().search(starts)
    if leaving and (_mass().search(ends) or _mass().search(starts)):
        if not has_mass_form(evidence):
            # People write about newsletters, too: without a link to leave by, the words prove nothing.
            if reads_personally(evidence):
                return None
            return evidence.verdict(Kind.LIST, Confidence.UNCLEAR, "newsletter words", f"text: {leaving[0]}")
        return evidence.verdict(Kind.LIST, Confidence.LIKELY, "newsletter words", f"text: {leaving[0]}")
    return None
