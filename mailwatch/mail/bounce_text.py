"""What reports without a machine-readable part say: whom they failed, why, and for how long.

Tables of the sentences that mail servers print, each with the system it comes
from; all lower case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailwatch.mail.addresses import addresses_in_text
from mailwatch.mail.message import Permanence

MAX_SCAN = 20_000
"""Characters of a report's text that are looked at; explanations stand at its top."""

# How servers begin a report that nothing could be delivered.
FAILURE_OPENINGS = (
    ("hi. this is the", "qmail"),
    ("i'm sorry to have to inform you that", "Postfix 1"),
    ("this is the mail system at host", "Postfix"),
    ("this is the postfix program at host", "Postfix 1"),
    ("this message was created automatically by mail delivery software", "Exim"),
    ("a message that you sent could not be delivered", "Exim"),
    ("a message that you sent has not yet been delivered", "Exim"),
    ("a message you sent to the following", "Sun Messaging Server"),
    ("this report relates to a message you sent", "Sun Messaging Server"),
    ("the following addresses had permanent fatal errors", "sendmail"),
    ("the following addresses had transient non-fatal errors", "sendmail"),
    ("the following addresses had delivery problems", "sendmail"),
    ("the following addresses had permanent delivery errors", "sendmail"),
    ("the original message was received at", "sendmail"),
    ("this is an automatically generated delivery status notification", "Exchange, IIS"),
    ("your message did not reach some or all of the intended recipients", "Exchange 2003"),
    ("delivery has failed to these recipients", "Exchange 2007 and later"),
    ("delivery to the following recipient failed permanently", "Gmail"),
    ("delivery to the following recipient has been delayed", "Gmail"),
    ("delivery to the following recipients failed", "IIS"),
    ("delivery to the following recipient", "Gmail"),
    ("delivery to the following address", "various"),
    ("your message wasn't delivered", "Gmail, Office 365"),
    ("your message to", "Office 365"),
    ("your message couldn't be delivered", "Office 365"),
    ("your message could not be delivered", "various"),
    ("your mail could not be delivered", "various"),
    ("your e-mail could not be delivered", "various"),
    ("your email could not be delivered", "various"),
    ("message could not be delivered", "various"),
    ("could not deliver the message", "Yahoo, MDaemon"),
    ("could not be delivered to", "various"),
    ("was not delivered to", "Lotus Domino, Novell GroupWise"),
    ("were not delivered to", "various"),
    ("the following message could not be delivered", "IMail, various"),
    ("message from yahoo.com", "Yahoo"),
    ("unable to deliver", "various"),
    ("undeliverable mail", "IMail"),
    ("undelivered mail", "Postfix"),
    ("undeliverable message", "various"),
    ("unable to be delivered", "various"),
    ("delivery failed", "various"),
    ("delivery failure", "various"),
    ("failed to deliver", "CommuniGate Pro, various"),
    ("failed recipient", "various"),
    ("mail delivery failed", "Exim"),
    ("permanent error", "various"),
    ("no such user", "various"),
    ("user unknown", "various"),
    ("unknown user", "various"),
    ("mailbox unavailable", "various"),
    ("mailbox full", "various"),
    ("mailbox is full", "various"),
    ("over quota", "various"),
    ("quota exceeded", "various"),
    ("exceeded storage allocation", "various"),
    ("does not exist", "various"),
    ("recipient rejected", "various"),
    ("address rejected", "Postfix"),
    ("relaying denied", "various"),
    ("message was rejected", "various"),
    ("message has been rejected", "various"),
    ("has been blocked", "various"),
    ("delivery attempts", "various"),
    ("has not been delivered", "various"),
    ("not yet been delivered", "various"),
    ("konnte nicht zugestellt werden", "T-Online, GMX, Exchange (de)"),
    ("konnte leider nicht zugestellt werden", "GMX, web.de"),
    ("konnte nicht ausgeliefert werden", "1&1"),
    ("fehler beim senden der nachricht", "Exchange (de)"),
    ("konnte folgenden empfängern nicht", "Exchange (de)"),
    ("nachricht wurde nicht zugestellt", "Exchange (de)"),
    ("n'a pas pu être remis", "Exchange, laposte.net (fr)"),
    ("n’a pas pu être remis", "Exchange (fr)"),
    ("n'a pas été remis", "Exchange (fr)"),
    ("échec de la remise", "Exchange (fr)"),
    ("échec de remise", "Exchange (fr)"),
    ("no se pudo entregar", "Exchange (es)"),
    ("no se ha podido entregar", "Exchange (es)"),
    ("no ha podido ser entregado", "various (es)"),
    ("impossibile recapitare", "Exchange (it)"),
    ("non è stato possibile recapitare", "Exchange (it)"),
    ("il messaggio non è stato recapitato", "Libero (it)"),
    ("não pôde ser entregue", "Exchange, UOL (pt)"),
    ("não foi possível entregar", "Exchange (pt)"),
    ("kan niet worden bezorgd", "Exchange (nl)"),
    ("kon niet worden bezorgd", "Exchange (nl)"),
    ("kunne ikke leveres", "Exchange (da, no)"),
    ("kunde inte levereras", "Exchange (sv)"),
    ("gick inte att leverera", "Exchange (sv)"),
    ("toimitus epäonnistui", "Exchange (fi)"),
    ("nie można dostarczyć", "Exchange (pl)"),
    ("nie mogła zostać dostarczona", "various (pl)"),
    ("zprávu se nepodařilo doručit", "Exchange, Seznam (cs)"),
    ("nebylo možné doručit", "various (cs)"),
    ("nem kézbesíthető", "Exchange (hu)"),
    ("nem sikerült kézbesíteni", "Exchange, Freemail (hu)"),
    ("kézbesítése meghiúsult", "Exchange (hu)"),
    ("nu a putut fi livrat", "Exchange (ro)"),
    ("teslim edilemedi", "Exchange (tr)"),
    ("не может быть доставлено", "mail.ru (ru)"),
    ("не удалось доставить", "Exchange (ru)"),
    ("письмо не доставлено", "Yandex (ru)"),
    ("не доставлено", "various (ru)"),
    ("не вдалося доставити", "Exchange (uk)"),
    ("δεν ήταν δυνατή η παράδοση", "Exchange (el)"),
    ("配信できませんでした", "Exchange, docomo (ja)"),
    ("お届けできませんでした", "various (ja)"),
    ("宛先不明", "various (ja)"),
    ("送信できませんでした", "various (ja)"),
    ("无法投递", "various (zh)"),
    ("无法送达", "Exchange, QQ (zh)"),
    ("退信", "QQ, 163 (zh)"),
    ("無法傳遞", "Exchange (zh)"),
    ("배달하지 못했습니다", "Exchange (ko)"),
    ("전송 실패", "Naver (ko)"),
    ("ไม่สามารถส่ง", "Exchange (th)"),
    ("không thể gửi", "Exchange (vi)"),
    ("could not send", "various"),
    ("cannot be delivered", "various"),
    ("can not be delivered", "various"),
    ("unzustellbar", "various (de)"),
)  # fmt: skip

# Subjects under which servers report; matched at the subject's start unless marked "*".
FAILURE_SUBJECTS = (
    ("undeliverable", "Exchange"),
    ("undelivered mail returned to sender", "Postfix"),
    ("undelivered", "various"),
    ("mail delivery failed", "Exim, mail.ru"),
    ("mail delivery failure", "various"),
    ("mail delivery problem", "various"),
    ("mail delivery system", "various"),
    ("mail delivery status", "various"),
    ("mail delivery error", "various"),
    ("mail could not be delivered", "various"),
    ("mail system error", "Exchange 5.5"),
    ("delivery status notification", "IIS, Gmail"),
    ("delivery notification", "Sun Messaging Server"),
    ("delivery failure", "Lotus Domino, Yahoo"),
    ("delivery failed", "various"),
    ("delivery error", "various"),
    ("delivery report", "various"),
    ("delivery problem", "various"),
    ("failure notice", "qmail"),
    ("failure delivery", "Yahoo"),
    ("failed delivery", "various"),
    ("failed mail", "various"),
    ("returned mail", "sendmail"),
    ("returned to sender", "various"),
    ("return to sender", "various"),
    ("message delivery failure", "various"),
    ("message undeliverable", "various"),
    ("message could not be delivered", "various"),
    ("message not delivered", "various"),
    ("message delivery has failed", "various"),
    ("message status - undeliverable", "GroupWise"),
    ("undeliverable mail", "IMail"),
    ("nondeliverable mail", "various"),
    ("non-delivery", "various"),
    ("nondelivery", "various"),
    ("unable to deliver", "various"),
    ("unzustellbar", "Exchange (de)"),
    ("nicht zustellbar", "Exchange (de)"),
    ("fehlgeschlagene zustellung", "GMX (de)"),
    ("zustellung fehlgeschlagen", "various (de)"),
    ("benachrichtung zum übermittlungsstatus", "Exchange (de)"),
    ("benachrichtigung zum übermittlungsstatus", "Exchange (de)"),
    ("e-mail nicht zustellbar", "various (de)"),
    ("non remis", "Exchange (fr)"),
    ("non distribuable", "Exchange (fr)"),
    ("message non distribué", "various (fr)"),
    ("courrier non remis", "various (fr)"),
    ("échec de la remise", "various (fr)"),
    ("échec de remise", "various (fr)"),
    ("notification d'état de remise", "Exchange (fr)"),
    ("no se puede entregar", "Exchange (es)"),
    ("no entregado", "Exchange (es)"),
    ("imposible de entregar", "various (es)"),
    ("notificación de estado de entrega", "Exchange (es)"),
    ("non recapitabile", "Exchange (it)"),
    ("messaggio non recapitabile", "various (it)"),
    ("notifica dello stato di recapito", "Exchange (it)"),
    ("não é possível entregar", "Exchange (pt)"),
    ("não entregue", "Exchange (pt)"),
    ("não foi possível entregar", "various (pt)"),
    ("onbestelbaar", "Exchange (nl)"),
    ("niet bezorgd", "various (nl)"),
    ("kan ikke leveres", "Exchange (da, no)"),
    ("kunne ikke leveres", "Exchange (da, no)"),
    ("ikke leveret", "various (da)"),
    ("olevererbart", "Exchange (sv)"),
    ("går inte att leverera", "Exchange (sv)"),
    ("toimittaminen epäonnistui", "Exchange (fi)"),
    ("ei voi toimittaa", "Exchange (fi)"),
    ("ei toimitettavissa", "Exchange (fi)"),
    ("niedostarczona", "various (pl)"),
    ("niedostarczalne", "Exchange (pl)"),
    ("nedoručitelné", "Exchange (cs)"),
    ("nedoručitelná", "various (cs)"),
    ("nedoručiteľné", "Exchange (sk)"),
    ("kézbesíthetetlen", "Exchange (hu)"),
    ("nem kézbesíthető", "Exchange (hu)"),
    ("sikertelen kézbesítés", "various (hu)"),
    ("imposibil de livrat", "Exchange (ro)"),
    ("nelivrabil", "various (ro)"),
    ("teslim edilemedi", "Exchange (tr)"),
    ("teslim edilemeyen", "various (tr)"),
    ("не доставлено", "Exchange (ru)"),
    ("недоставленное сообщение", "Yandex (ru)"),
    ("недоставляемое", "Exchange (ru)"),
    ("не вдалося доставити", "Exchange (uk)"),
    ("недоставимо", "Exchange (bg)"),
    ("αδυναμία παράδοσης", "Exchange (el)"),
    ("δεν παραδόθηκε", "Exchange (el)"),
    ("配信不能", "Exchange (ja)"),
    ("配信できません", "Exchange (ja)"),
    ("未配信", "various (ja)"),
    ("未送达", "Exchange (zh)"),
    ("无法传递", "Exchange (zh)"),
    ("系统退信", "QQ, 163 (zh)"),
    ("來自qq邮箱的退信", "QQ (zh)"),
    ("来自qq邮箱的退信", "QQ (zh)"),
    ("無法傳遞", "Exchange (zh)"),
    ("배달되지 않음", "Exchange (ko)"),
    ("배달할 수 없음", "Exchange (ko)"),
    ("ส่งไม่ได้", "Exchange (th)"),
    ("ไม่สามารถส่งได้", "Exchange (th)"),
    ("không gửi được", "Exchange (vi)"),
    ("לא ניתן למסירה", "Exchange (he)"),
    ("غير قابل للتسليم", "Exchange (ar)"),
    ("automatically rejected mail", "Dovecot (quota, reject)"),
    ("rejected:", "Sieve reject"),
    ("mail failure", "various"),
    ("mail not delivered", "various"),
    ("warning: message", "Exim (delay)"),
    ("warning: could not send message", "sendmail (delay)"),
    ("delayed mail", "Postfix (delay)"),
    ("delayed:", "Exchange (delay)"),
    ("delivery delayed", "Exchange (delay)"),
    ("delivery delay", "Exchange (delay)"),
    ("message delivery delayed", "Exim (delay)"),
    ("mail delivery delayed", "various (delay)"),
    ("verzögert:", "Exchange (de, delay)"),
    ("zustellungsverzögerung", "various (de, delay)"),
    ("différé", "Exchange (fr, delay)"),
)

# A report that the server still tries (RFC 3464 §2.3.3 "delayed").
DELAY_SENTENCES = (
    ("this is a warning message only", "sendmail"),
    ("you do not need to resend your message", "sendmail"),
    ("will keep trying", "various"),
    ("will continue to try", "Gmail, various"),
    ("still trying", "various"),
    ("delivery attempts will continue", "Exim"),
    ("delivery will continue to be attempted", "various"),
    ("has not yet been delivered", "Exim"),
    ("this is just a warning", "Exim"),
    ("no action is required on your part", "Exim"),
    ("has been delayed", "Gmail, Exchange"),
    ("delivery is delayed to these recipients", "Exchange"),
    ("it will be retried", "Postfix"),
    ("message will be retried", "various"),
    ("wird weiterhin versucht", "various (de)"),
    ("noch nicht zugestellt", "various (de)"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A class of failure; ``permanence`` is what it means when no status code says so."""

    name: str
    permanence: Permanence
    subjects: tuple[str, ...]
    sentences: tuple[str, ...]


_PERMANENT, _TEMPORARY = Permanence.PERMANENT, Permanence.TEMPORARY

# First match wins; ``subjects`` are RFC 3463 subject and detail codes (X.1.1 is "1.1").
REASONS = (
    Reason(
        name="mailbox full",
        permanence=_TEMPORARY,
        subjects=("2.2",),
        sentences=(
            "mailbox full", "mailbox is full", "mail box full", "mailbox exceeded", "over quota", "overquota", "quota exceeded", "exceeded quota",
            "quota exceed", "exceed mailbox quota", "exceeded storage", "exceeds allowed", "is over the allowed quota", "is over quota", "insufficient disk space",
            "insufficient system storage", "mailfolder is full", "mail folder is full", "not enough storage", "out of storage", "inbox is full", "disk quota",
            "would be over", "user is over", "over the storage quota", "over disk quota", "account is full", "has exceeded his", "mailbox size limit",
            "speicherplatz", "postfach ist voll", "postfach voll", "boîte pleine", "boite pleine", "boîte aux lettres pleine", "buzón lleno", "casella piena",
            "caixa de correio cheia", "caixa postal cheia", "skrzynka jest pełna", "megtelt", "переполнен", "ящик переполнен", "quota", "容量", "已满", "용량 초과",
        ),
    ),
    Reason(
        name="no such user",
        permanence=_PERMANENT,
        subjects=("1.1", "1.0", "1.3", "1.6", "2.1"),
        sentences=(
            "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox", "unknown recipient", "recipient unknown", "unknown address",
            "does not exist", "doesn't exist", "doesn't have a", "not found", "unknown or illegal alias", "unknown local part", "invalid recipient",
            "invalid mailbox", "invalid address", "invalid user", "no mailbox", "mailbox unavailable", "mailbox not available", "mailbox unknown",
            "recipient address rejected", "address rejected", "not listed in", "recipnotfound", "recipient not found", "user not found", "not a valid",
            "account is disabled", "account has been disabled", "disabled", "inactive", "account that you tried to reach", "user doesn't", "address unknown",
            "not a known user", "no existe", "n'existe pas", "inconnu", "unbekannt", "existiert nicht", "nicht bekannt", "non esiste", "inesistente",
            "não existe", "bestaat niet", "nie istnieje", "neexistuje", "nem létezik", "ismeretlen", "не существует", "нет такого", "不存在", "宛先不明",
            "rejected as unknown", "not our customer", "mailbox currently", "addressee unknown", "is not a user", "this user", "no account", "closed",
        ),
    ),
    Reason(
        name="no such host",
        permanence=_PERMANENT,
        subjects=("1.2", "4.3", "4.4"),
        sentences=(
            "host unknown", "unknown host", "host not found", "domain not found", "no such domain", "name or service not known", "unrouteable",
            "unrouteable mail domain", "couldn't find any host", "does not accept mail", "no mx", "bad destination host", "domain name not found",
            "illegal host/domain", "domain does not exist", "nullmx", "unable to route", "dns error", "name server", "host or domain name not found",
        ),
    ),
    Reason(
        name="too large",
        permanence=_PERMANENT,
        subjects=("2.3", "3.4"),
        sentences=("message too large", "message size exceeds", "too big", "size limit", "exceeds fixed maximum", "maximum message size", "exceeds the maximum size",
                   "message file too big", "larger than", "message exceeds"),
    ),
    Reason(
        name="loop",
        permanence=_PERMANENT,
        subjects=("4.6",),
        sentences=("mail loop", "loops back to myself", "too many hops", "hop count exceeded", "routing loop", "too many received", "delivered-to' header"),
    ),
    Reason(
        name="expired",
        permanence=_TEMPORARY,
        subjects=("4.7",),
        sentences=(
            "retry timeout exceeded", "delivery time expired", "message expired", "queue too long", "in the queue too long", "retry time not reached", "delivery expired",
            "could not be delivered within", "giving up", "for too long", "retry limit", "maximum number of attempts", "after several attempts", "unable to deliver in",
            "could not be delivered for", "undeliverable for", "message timed out", "too long in queue", "i've been trying", "not been able to deliver",
        ),
    ),
    Reason(
        name="network",
        permanence=_TEMPORARY,
        subjects=("4.1", "4.2", "4.5", "3.2", "4.0", "3.0"),
        sentences=(
            "connection timed out", "connection refused", "timed out", "no route to host", "network is unreachable", "temporarily", "try again later", "lost connection",
            "temporary failure", "connection reset", "wasn't able to establish an smtp connection", "couldn't establish", "unable to connect", "could not connect",
            "greylist", "graylist", "service unavailable", "resources temporarily", "system not accepting", "host not reachable", "connection dropped",
            "too many connections", "too many messages", "rate limit", "deferred", "later",
        ),
    ),
    Reason(
        name="policy",
        permanence=_PERMANENT,
        subjects=("7.", "1.8", "6.", "5."),
        sentences=(
            "spam", "blacklist", "blocklist", "block list", "blocked", "rejected", "denied", "policy", "not allowed", "dmarc", "spf", "reputation", "refused", "virus",
            "banned", "content", "relay", "not authorized", "unauthorized", "prohibited", "dnsbl", "rbl", "listed", "authentication",
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


def is_delay(text: str) -> bool:
    """Whether the words say that delivery is still being tried."""
    lowered = text[:MAX_SCAN].lower()
    return any(sentence in lowered for sentence, _ in DELAY_SENTENCES)


# Lines that separate a server's words from the message it sends back.
_RETURNED_STARTS = re.compile(
    r"^[ \t]*(?:[-=_*]{2,}[^\n]{0,20}(?:copy of|original message|below this line|this is a copy|returned message|transcript of|message header|unsent message|"
    r"message text follows|forwarded message)[^\n]{0,80}|the (?:header|headers) of the original message|original message (?:follows|headers?)|"
    r"(?:return-path|received):[ \t][^\n]{4,})",
    re.IGNORECASE | re.MULTILINE,
)
_OWN_LINE = re.compile(
    r"^[ \t>*\"'-]{0,10}(?:to|recipients?|address|empfänger|for)?:?[ \t]*[<\"']?([^\s<>\"'(),;:]+@[^\s<>\"'(),;:]+\.[a-z]{2,})[>\"']?",
    re.IGNORECASE | re.MULTILINE,
)
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
    return ()
