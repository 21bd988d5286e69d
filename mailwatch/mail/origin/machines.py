"""Other mail that nobody wrote to us: challenges, notifications, accounts that don't read answers."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns, phrases
from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.origin.tickets import acknowledgement, sort_automatic
from mailwatch.mail.text.searched import searched

# Challenge-response systems: by a field, or by the words of their challenge.
CHALLENGE_FIELDS = (
    ("x-boxbe", "Boxbe"),
    ("x-tmda", "TMDA"),
    ("x-spamarrest", "Spam Arrest"),
    ("x-spam-arrest", "Spam Arrest"),
    ("x-ask-", "Active Spam Killer"),
    ("x-challenge", "various"),
    ("x-mailblocks", "Mailblocks"),
    ("x-uol-challenge", "UOL"),
    ("x-bluebottle", "Bluebottle"),
)
CHALLENGE_WORDS = (
    ("boxbe", "Boxbe"),
    ("list of approved senders", "EarthLink spamBlocker"),
    ("allow incoming messages only from senders", "EarthLink spamBlocker"),
    ("to verify that your message was sent by a human", "various"),
    ("verify that you are a human", "various"),
    ("verify your email address to have your message delivered", "various"),
    ("confirm that you are a real person", "various"),
    ("your message is being held", "TMDA, Spam Arrest"),
    ("held pending your confirmation", "TMDA"),
    ("to complete this verification", "Spam Arrest"),
    ("simply click on the link below", "Spam Arrest"),
    ("click the link below so i can receive", "Spam Arrest"),
    ("protecting myself from receiving junk mail", "Spam Arrest"),
    ("spam arrest", "Spam Arrest"),
    ("spamarrest", "Spam Arrest"),
    ("confirmation of this message", "TMDA"),
    ("please reply to this message to release", "ASK, BoxTrapper"),
    ("protected by boxtrapper", "BoxTrapper"),
    ("boxtrapper", "BoxTrapper"),
    ("sistema antispam", "UOL AntiSpam, Terra"),
    ("antispam uol", "UOL AntiSpam"),
    ("one-time verification", "various"),
    ("sender verification", "various"),
    ("not yet on my guest list", "Boxbe"),
    ("guest list", "Boxbe"),
    ("whitelist", "various"),
    ("mailinblack", "Mailinblack (fr)"),
    ("vade secure", "Vade (fr)"),
    ("authentifier votre adresse", "Mailinblack (fr)"),
)
_TOPICS = frozenset({"guest list", "whitelist", "one-time verification", "confirmation of this message"})
"""Words of challenges that are also what people write about."""
_CHALLENGE_SUBJECT = re.compile(
    r"(?:please )?(?:confirm|verify|authenticate)(?:ation)? (?:your|of your|that|"
    r"receipt of) (?:e-?mail|message|address|identity)|^(?:verification|confirmation) (?:required|"
    r"request)|^your email (?:to|requires verification)|"
    r"verify #|spamarrest|boxbe|\[boxbe\]|confirmação de e-mail|authentification requise",
    re.IGNORECASE,
)

_NO_REPLY = re.compile(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply|not?ifications?|notify|alerts?|"
    r"automailer|auto|autoreply|auto-confirm|system|robot|nepasrepondre|ne[-_.]?pas[-_.]?repondre|"
    r"no[-_.]?responder|noresponder|nao[-_.]?responda|"
    r"keine[-_.]?antwort|nicht[-_.]?antworten|non[-_.]?rispondere|updates?|newsletter|news|digest|"
    r"invoices?\+\S+|root|cron|www-data|apache|nobody)(?:[-+_.]\S*)?@"
)
MACHINE_FIELDS = (
    ("x-cron-env", "cron"),
    ("x-github-reason", "GitHub"),
    ("x-gitlab-project", "GitLab"),
    ("x-facebook", "Facebook"),
    ("x-linkedin-class", "LinkedIn"),
    ("x-notifications", "Google"),
    ("x-bugzilla-type", "Bugzilla"),
    ("x-jira-fingerprint", "Jira"),
    ("x-trac-ticket-id", "Trac"),
    ("x-phabricator-sent-this-message", "Phabricator"),
    ("x-launchpad-message-rationale", "Launchpad"),
    ("x-gnd-status", "various"),
)


def _challenge_field(evidence: Evidence) -> str:
    """The field of a challenge-response system, and the system; "" without one."""
    for name in evidence.fields:
        if name.startswith("x-"):
            for prefix, source in CHALLENGE_FIELDS:
                if name.startswith(prefix) and (source != "various" or name == prefix):
                    return f"{name} ({source})"
    return ""


def challenge(evidence: Evidence) -> Verdict | None:
    """A filter asks us to prove that we are human; some of these look like delivery reports."""
    if field := _challenge_field(evidence):
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "challenge", field)
    if evidence.sender.endswith(
        ("@boxbe.com", ".boxbe.com", "@spamarrest.com", ".mailinblack.com", "@mailinblack.com")
    ):
        return evidence.verdict(Kind.MACHINE, Confidence.SURE, "challenge", f"From: {evidence.sender}")
    if evidence.message.headers_only or (
        evidence.has_reply_prefix and not _CHALLENGE_SUBJECT.search(evidence.subject)
    ):
        return None
    opening = searched(evidence.body[:2000])
    hits = [(word, source) for word, source in CHALLENGE_WORDS if word in opening]
    subject = bool(_CHALLENGE_SUBJECT.search(evidence.subject))
    if not subject and all(word in _TOPICS for word, _ in hits):
        hits = []
    marked = bool(evidence.null_return_path or evidence.content_report or evidence.auto_submitted)
    asks_us = all(source == "various" for _, source in hits) and absences.speaks_to_us(evidence)
    if hits and not marked and asks_us:
        if not (subject or len(hits) > 1) or "http" not in evidence.body:
            return None
        # Nothing but words that people use as well.
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, "perhaps a challenge", hits[0][0])
    if (
        hits
        and (subject or len(hits) > 1 or evidence.null_return_path or evidence.content_report)
        and "http" in evidence.body
    ):
        return evidence.verdict(Kind.MACHINE, Confidence.LIKELY, "challenge", f"{hits[0][0]} ({hits[0][1]})")
    return None


@cache
def _automatic() -> re.Pattern[str]:
    """How a program's mail says itself that it is one."""
    return re.compile(patterns(lambda each: each.machines.automatic), re.IGNORECASE)


@cache
def _unread() -> re.Pattern[str]:
    """How it says that nobody reads answers."""
    return re.compile(patterns(lambda each: each.machines.unread), re.IGNORECASE)


@cache
def _automatic_stems() -> tuple[str, ...]:
    """A quick look before the long one."""
    return phrases(lambda each: each.machines.automatic_stems)


@cache
def _unread_stems() -> tuple[str, ...]:
    return phrases(lambda each: each.machines.unread_stems)


def _says_automatic(words: str) -> re.Match[str] | None:
    return _automatic().search(words) if any(stem in words for stem in _automatic_stems()) else None


def _says_unread(words: str) -> re.Match[str] | None:
    return _unread().search(words) if any(stem in words for stem in _unread_stems()) else None


def takes_no_answers(evidence: Evidence) -> bool:
    """The account's name says that nobody reads what it gets."""
    return bool(_NO_REPLY.match(evidence.sender))


def calls_itself_automatic(evidence: Evidence) -> bool:
    """A whole sentence of its own says so, outside of quotation marks."""
    words = evidence.words
    if not any(stem in words for stem in (*_automatic_stems(), *_unread_stems())):
        return False
    found = _automatic().search(words) or _unread().search(words)
    return found is not None and _stands_alone(words, found.start(), found.end())


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Not quoted, and its sentence ends soon: people mention such sentences, programs say them."""
    before = words[max(0, start - 60) : start]
    if before.rstrip()[-1:] in {"'", '"', "“", "„", "«", "‘", "「"}:
        return False
    return bool(_ENDS_SOON.search(words[end : end + 70])) or len(words) - end < 70  # noqa: PLR2004


_ENDS_SOON = re.compile(r"[.!,;:)\]。！，、-](?=\s|$)|[。！]")


def says_so(evidence: Evidence) -> Verdict | None:
    """Its own words call it automatic; in an answer only a plain statement counts: people mention robots."""
    if evidence.message.headers_only or len(evidence.words) > 4000:  # noqa: PLR2004  nobody reads on
        return None
    words = evidence.words
    automatic, unread = _says_automatic(words), _says_unread(words)
    if evidence.is_answer:
        if not automatic or absences.speaks_to_us(evidence):
            return None
        if not unread and automatic.start() > 100:  # noqa: PLR2004  its first sentence
            return None
        if (
            not _stands_alone(words, automatic.start(), automatic.end())
            or ":" in words[automatic.end() : automatic.end() + 40]
        ):
            return evidence.verdict(
                Kind.UNCLEAR, Confidence.UNCLEAR, "automatic by its words, perhaps", f"text: {automatic[0]}"
            )
        return sort_automatic(evidence, "automatic by its words", f"text: {automatic[0]}", Confidence.LIKELY)
    found = automatic or unread
    if not found:
        return None
    if (
        not takes_no_answers(evidence)
        and not evidence.auto_submitted
        and not evidence.null_return_path
        and (absences.speaks_to_us(evidence) or not _stands_alone(words, found.start(), found.end()))
    ):
        # People write about such sentences; who asks in the same mail is perhaps one of them.
        return evidence.verdict(
            Kind.UNCLEAR, Confidence.UNCLEAR, "automatic by its words, perhaps", f"text: {found[0]}"
        )
    return evidence.verdict(Kind.MACHINE, Confidence.LIKELY, "automatic by its words", f"text: {found[0]}")


def notification(evidence: Evidence) -> Verdict | None:
    """A program's notice: its fields say so, or its account takes no answers."""
    for name, source in MACHINE_FIELDS:
        if name in evidence.fields:
            return evidence.verdict(Kind.MACHINE, Confidence.SURE, "notification", f"{name} ({source})")
    if _NO_REPLY.match(evidence.sender) and not evidence.from_daemon:
        acknowledged = acknowledgement(evidence)
        if acknowledged:
            return acknowledged
        answers = evidence.message.in_reply_to or evidence.message.references
        if answers and not evidence.auto_submitted:
            # A portal may pass on a person's answer under such an account: it names the mail that it answers.
            return evidence.verdict(
                Kind.UNCLEAR,
                Confidence.UNCLEAR,
                "answer from an account that takes none",
                f"From: {evidence.sender}",
            )
        return evidence.verdict(
            Kind.MACHINE, Confidence.LIKELY, "account that takes no answers", f"From: {evidence.sender}"
        )
    return None
