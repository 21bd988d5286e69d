"""What reports without a machine-readable part say: whom they failed, why, and for how long.

Tables of the sentences that mail servers print, each with the system it comes
from; all lower case.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass

from mailwatch.mail.addresses import addresses_in_text
from mailwatch.mail.bounce_words import DELAY_SENTENCES

MAX_SCAN = 20_000
"""Characters of a report's text that are looked at; explanations stand at its top."""

EXPIRED = (
    "retry timeout exceeded", "retry time not reached", "long failure period",  # Exim
    "in the queue too long", "too long in queue", "too long in the queue", "queue too long",  # qmail, IMail
    "could not be delivered for", "cannot send message for", "could not send message for past",  # Sendmail
    "delivery time expired", "delivery time has expired", "message expired", "message has expired",  # Exchange, Domino, Yahoo
    "expired for domain",
    "has stopped trying", "stopped trying to deliver",  # Exchange
    "has tried to deliver this message, without success",
    "maximum number of attempts", "maximum number of retries", "maximum retry", "retry limit",  # MDaemon, Mailtraq
    "retries exceeded", "exceeded the retry", "number of delivery attempts",
    "delivery attempts have ended", "delivery attempts expired", "attempts have been abandoned",  # gateways, in their languages
    "after repeated attempts", "after many attempts", "gave up after", "giving up after",
    "given up after", "tried for", "trying to deliver this message for", "days without success",
    "hours without success", "did not respond within", "exceeded the time limit",
    "time limit for delivery", "retry period", "retrying has been stopped",
    "will no longer be attempted", "no longer be retried", "zustellung wurde eingestellt",
    "zustellung abgebrochen", "zeitlimit", "zustellfrist", "délai de remise", "délai expiré",
    "délai dépassé", "a expiré", "plazo de entrega", "tiempo de espera", "ha caducado", "tempo scaduto",
    "tempo limite", "prazo de entrega", "expirou", "levertijd", "verlopen", "upłynął", "wygasł",
    "vypršel", "lejárt", "a expirat", "истек", "истёк", "закінчився", "süresi doldu", "έληξε", "期限切れ",
    "タイムアウト", "超时", "逾時", "시간 초과",
    "undeliverable for too long", "undelivered for too long", "delivery expired", "delivery timeout",  # Courier, CommuniGate, IronPort
    "message timed out", "expired after", "lifetime expired",
    "zustellversuche", "nach mehreren versuchen", "après plusieurs tentatives", "tras varios intentos",
    "dopo vari tentativi", "após várias tentativas",
)  # fmt: skip
"""How servers say that the time for trying is over."""

CALLED_PERMANENT = (
    "permanent", "fatal error", "i've given up",  # Exim, Sendmail, qmail
    "dauerhaft", "définitif", "definitiv", "definitief", "végleges hiba", "trwały błąd",
    "постоянная ошибка", "永久性", "永続的",
)  # fmt: skip
"""Words by which a server says itself that it has given up for good (Exim, qmail and Sendmail print them)."""

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

CALLED_TEMPORARY = (
    "temporar", "transient", "try again later", "try later", "vorübergehend", "zeitweilig", "temporaire",
    "provisoire", "transitori", "tijdelijk", "midlertidig", "tillfällig", "átmeneti",
    "tymczasow", "dočasn", "временн", "тимчасов", "προσωριν", "geçici", "一時的", "临时", "暫時", "일시적", "ชั่วคราว",
)  # fmt: skip
"""Words by which a server itself calls an error temporary."""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A class of failure: its name, the status codes that mean it, and the words."""

    name: str
    subjects: tuple[str, ...]
    sentences: tuple[str, ...]


# First match wins; ``subjects`` are RFC 3463 subject and detail codes (X.1.1 is "1.1").
REASONS = (
    Reason(
        name="mailbox full",
        subjects=("2.2",),
        sentences=(
            "mailbox full", "mailbox is full", "mail box full", "mailbox exceeded", "over quota",
            "overquota", "quota exceeded", "exceeded quota",
            "quota exceed", "exceed mailbox quota", "exceeded storage", "exceeds allowed",
            "is over the allowed quota", "is over quota", "insufficient disk space",
            "insufficient system storage", "mailfolder is full", "mail folder is full",
            "not enough storage", "out of storage", "inbox is full", "disk quota",
            "would be over", "user is over", "over the storage quota", "over disk quota",
            "account is full", "has exceeded his", "mailbox size limit",
            "speicherplatz", "postfach ist voll", "postfach voll", "boîte pleine", "boite pleine",
            "boîte aux lettres pleine", "buzón lleno", "casella piena",
            "caixa de correio cheia", "caixa postal cheia", "skrzynka jest pełna", "megtelt",
            "переполнен", "ящик переполнен", "quota", "容量", "已满", "용량 초과",
        ),
    ),
    Reason(
        name="no such user",
        subjects=("1.1", "1.0", "1.3", "1.6", "2.1"),
        sentences=(
            "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox",
            "unknown recipient", "recipient unknown", "unknown address",
            "does not exist", "doesn't exist", "doesn't have a", "not found", "unknown or illegal alias",
            "unknown local part", "invalid recipient",
            "invalid mailbox", "invalid address", "invalid user", "no mailbox", "mailbox unavailable",
            "mailbox not available", "mailbox unknown",
            "recipient address rejected", "address rejected", "not listed in", "recipnotfound",
            "recipient not found", "user not found", "not a valid",
            "account is disabled", "account has been disabled", "disabled", "inactive",
            "account that you tried to reach", "user doesn't", "address unknown",
            "not a known user", "no existe", "n'existe pas", "inconnu", "unbekannt", "existiert nicht",
            "nicht bekannt", "non esiste", "inesistente",
            "não existe", "bestaat niet", "nie istnieje", "neexistuje", "nem létezik", "ismeretlen",
            "не существует", "нет такого", "不存在", "宛先不明",
            "indicated no smtp service", "expirado por falta de uso", "nicht gefunden", "introuvable",
            "no se encontró", "non trovato", "non è stato trovato", "não foi encontrado",
            "niet gevonden", "nem található", "rejected as unknown", "not our customer",
            "mailbox currently", "addressee unknown", "is not a user", "this user", "no account",
            "closed",
        ),
    ),
    Reason(
        name="no such host",
        subjects=("1.2", "4.3", "4.4"),
        sentences=(
            "host unknown", "unknown host", "host not found", "domain not found", "no such domain",
            "name or service not known", "unrouteable",
            "unrouteable mail domain", "couldn't find any host", "does not accept mail", "no mx",
            "bad destination host", "domain name not found",
            "illegal host/domain", "domain does not exist", "nullmx", "unable to route", "dns error",
            "name server", "host or domain name not found",
        ),
    ),
    Reason(
        name="too large",
        subjects=("2.3", "3.4"),
        sentences=(
            "message too large", "message size exceeds", "too big", "size limit",
            "exceeds fixed maximum", "maximum message size", "exceeds the maximum size",
                   "message file too big", "larger than", "message exceeds"),
    ),
    Reason(
        name="loop",
        subjects=("4.6",),
        sentences=(
            "mail loop", "loops back to myself", "too many hops", "hop count exceeded", "routing loop",
            "too many received", "delivered-to' header",
        ),
    ),
    Reason(
        name="expired",
        subjects=("4.7",),
        sentences=(
            "retry timeout exceeded", "delivery time expired", "message expired", "queue too long",
            "in the queue too long", "retry time not reached", "delivery expired",
            "could not be delivered within", "giving up", "for too long", "retry limit",
            "maximum number of attempts", "after several attempts", "unable to deliver in",
            "could not be delivered for", "undeliverable for", "message timed out", "too long in queue",
            "i've been trying", "not been able to deliver",
        ),
    ),
    Reason(
        name="network",
        subjects=("4.1", "4.2", "4.5", "3.2", "4.0", "3.0"),
        sentences=(
            "connection timed out", "connection refused", "timed out", "no route to host",
            "network is unreachable", "temporarily", "try again later", "lost connection",
            "temporary failure", "connection reset", "wasn't able to establish an smtp connection",
            "couldn't establish", "unable to connect", "could not connect",
            "greylist", "graylist", "service unavailable", "resources temporarily",
            "system not accepting", "host not reachable", "connection dropped",
            "too many connections", "too many messages", "rate limit", "deferred", "later",
        ),
    ),
    Reason(
        name="policy",
        subjects=("7.", "1.8", "6.", "5."),
        sentences=(
            "spam", "blacklist", "blocklist", "block list", "blocked", "rejected", "denied", "policy",
            "not allowed", "dmarc", "spf", "reputation", "refused", "virus",
            "banned", "content", "relay", "not authorized", "unauthorized", "prohibited", "dnsbl", "rbl",
            "listed", "authentication",
        ),
    ),
)  # fmt: skip

_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_SMTP_CODE = re.compile(
    r"(?:^|[\s:;(<\[\"'])(?:smtp;?\s{0,3})?([45])([0-5])(\d)(?=[\s\-:)#]|$)", re.MULTILINE
)


def reason_for(text: str, status: str = "") -> Reason | None:
    """The class of failure that a status code or a server's words name, or None."""
    detail = status[2:] if len(status) > 2 else ""  # noqa: PLR2004  class, dot, subject
    if detail and detail not in {"0.0", "5.0"}:
        for reason in REASONS:
            if any(
                detail == subject or (subject.endswith(".") and detail.startswith(subject))
                for subject in reason.subjects
            ):
                return reason
    lowered = text[:MAX_SCAN].lower()
    return next((reason for reason in REASONS if any(each in lowered for each in reason.sentences)), None)


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


_WAITED = re.compile(
    r"(?:within|after|for|in|past|over|more than|since) (?:the )?(?:a (?:period|time) of )?(?:past |"
    r"last )?(?:\d{1,3}|one|two|three|four|five|seven|several|many) (?:more )?(?:hours?|days?|minutes|"
    r"weeks?)|\d{1,3} (?:hours?|days?) (?:old|on the queue)|(?:innerhalb von|seit|"
    r"nach) \d{1,3} (?:stunden|tagen)|(?:depuis|après|pendant) \d{1,3} (?:heures|jours)|(?:durante|"
    r"tras|después de|dopo|per|após) \d{1,3} (?:horas|días|ore|giorni|dias)",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"(?:could|can|was|were|has|have)(?: ?not|n't) (?:yet )?(?:be |been )?(?:able to )?(?:deliver|"
    r"sent|reach)|undeliverable|unable to|failed|giv(?:e|ing|en) up|gave up|konnte nicht|"
    r"nicht zugestellt|n'a pas|no (?:se )?(?:ha|pudo)|non (?:è stato|ha)|não",
    re.IGNORECASE,
)


def tells_of_waiting(text: str) -> bool:
    """A server tells how long it tried: only transient answers are tried again (RFC 5321 §4.5.4.1)."""
    head = text[:4000]
    return any(
        _GAVE_UP.search(head[max(0, found.start() - 250) : found.end() + 120])
        for found in _WAITED.finditer(head)
    )


def is_delay(text: str) -> bool:
    """Whether the words say that delivery is still being tried."""
    lowered = text[:MAX_SCAN].lower()
    return any(sentence in lowered for sentence, _ in DELAY_SENTENCES)


def has_ended(text: str) -> bool:
    """Whether the words say that the time for trying is over, or that nothing more is tried."""
    lowered = text[:MAX_SCAN].lower()
    return (
        any(word in lowered for word in EXPIRED)
        or "i've given up" in lowered
        or "not going to try again" in lowered
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
    r"[^\x00-\x7f]{1,12}(?=[:：]))?[:：]?[ \t]*[<\"']?([^\s<>\"'(),;:：，、（）《》「」【】]+@[^\s<>\"'(),;:：，、（）《"
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
