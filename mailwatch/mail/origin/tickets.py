"""Help desks acknowledging a mail: by their headers, by the number in the subject, by their words."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import all_languages, phrases
from mailwatch.mail.message import Confidence, Kind, MessageId, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence

# Fields that help desks set; a person may answer through the same system, so a field alone proves nothing.
DESK_FIELDS = (
    ("x-zendesk", "Zendesk"),
    ("x-rt-", "Request Tracker"),
    ("rt-ticket", "Request Tracker"),
    ("rt-originator", "Request Tracker"),
    ("x-otrs", "OTRS, Znuny"),
    ("x-znuny", "Znuny"),
    ("x-zammad", "Zammad"),
    ("x-freshdesk", "Freshdesk"),
    ("x-fd-", "Freshdesk"),
    ("x-jira-fingerprint", "Jira Service Management"),
    ("x-atlassian", "Jira Service Management"),
    ("x-sfdc", "Salesforce Service Cloud"),
    ("x-servicenow", "ServiceNow"),
    ("x-intercom", "Intercom"),
    ("x-helpscout", "Help Scout"),
    ("x-groove", "Groove"),
    ("x-kayako", "Kayako"),
    ("x-osticket", "osTicket"),
    ("x-mantis", "Mantis"),
    ("x-redmine", "Redmine"),
    ("x-glpi", "GLPI"),
    ("x-hubspot", "HubSpot"),
    ("x-front", "Front"),
    ("x-desk", "Desk"),
    ("x-gorgias", "Gorgias"),
    ("x-teamwork", "Teamwork Desk"),
    ("x-zoho-desk", "Zoho Desk"),
    ("x-freescout", "FreeScout"),
    ("x-autotask", "Autotask"),
    ("x-uvdesk", "UVdesk"),
    ("x-liveagent", "LiveAgent"),
    ("x-helpdesk", "various"),
    ("x-ticket", "various"),
    ("x-deskpro", "Deskpro"),
    ("x-spiceworks", "Spiceworks"),
)
_MAILERS = re.compile(
    r"zendesk|otrs|znuny|zammad|freshdesk|osticket|servicenow|kayako|request tracker|helpdesk|jira|"
    r"salesforce|glpi|help scout|sugarcrm|vtiger|web help desk",
    re.IGNORECASE,
)

_NUMBER = re.compile(
    r"[\[(#](?:\w[\w .-]{0,30})?(?:ticket|case|ref|request|req|incident|inc|issue|id|sr|cas|tkt|"
    r"vorgang|anfrage|demande|zgłoszenie|заявка|обращение|ärende|sag|"
    r"sak)?[ .:_-]{0,3}[#:№]?[ ]?[a-z]{0,6}-?\d[\d-]{2,20}[\])]|"
    r"\b(?:ticket|case|request|incident|tkt|vorgang|anfrage|chamado|tichet|hibajegy|bejelentés|заявка|"
    r"обращение|talep|ticketnummer|casenumber)\s?(?:id|no|nr|number|nummer|n°|nº|№|szám[a-z]*|"
    r"numara[a-zı]*)?[.:]?\s?[#:№]?\s?[a-z]{0,5}-?\d{3,}|"
    r"\b(?:inc|req|ritm|cs|chg|sctask)\d{5,}\b|#\d{3,}|工单|工單|受付番号|番号[:：]?\s?\d|เลขที่|หมายเลข",
    re.IGNORECASE,
)
_NUMBER_IN_TEXT = re.compile(
    r"(?:ticket|case|request|reference|referenz|ref|incident|tkt|id|no|nr|number|nummer|numéro|número|"
    r"numero|n°|nº|№|référence|referencia|riferimento|szám\w*|numer\w*|čísl\w*|номер\w*|番号|编号|編號|번호|"
    r"หมายเลข\S{0,12}|เลขที่\S{0,8}|numara\w*|αριθμ\w*|رقم\S{0,3}(?: \S{1,10})?|מספר(?: \S{1,10})?|số|"
    r"nomor)"
    r"[\s.:：は]{0,3}(?:is|ist|est|es|è|jest|je|:)?[\s.:：]{0,2}[\[(#]?\s?[a-z]{0,8}[-_/]?\d[\d/-]{2,}|"
    r"#\s?\d{3,}|\b[a-z]{2,6}-\d{3,}",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:support|help|helpdesk|service|servicedesk|kundenservice|kundendienst|info|contact|kontakt|"
    r"customer|care|hello|hilfe|ticket|tickets|noreply|no-reply|do-not-reply|donotreply|office|sales|"
    r"billing|admin|it|hotline|assistance|soporte|ayuda|suporte|"
    r"atendimento|assistenza|klantenservice|ugyfelszolgalat|suport|destek|foi|enquiries|inquiries|"
    r"feedback|team|desk|request|requests|accounts|cases|rt|otrs)[\w.+-]{0,30}@",
)


@cache
def _subjects() -> tuple[str, ...]:
    return phrases(lambda each: each.tickets.subjects)


@cache
def _strong_subjects() -> tuple[str, ...]:
    """Subjects that only a machine (or an office that answers like one) writes."""
    return phrases(lambda each: each.tickets.strong_subjects)


@cache
def _received() -> tuple[str, ...]:
    """Every language's sentences: what two of them have in common says more than what one says alone."""
    return tuple(sentence for each in all_languages() for sentence in each.tickets.received)


@cache
def _updated() -> tuple[str, ...]:
    return phrases(lambda each: each.tickets.updated)


def desk_field(evidence: Evidence) -> str:
    """The help desk whose fields the message carries, or ""."""
    for name in evidence.fields:
        if name.startswith(("x-", "rt-")):
            for prefix, desk in DESK_FIELDS:
                if name.startswith(prefix):
                    return desk
    mailer = evidence.fields.get("x-mailer", "") + evidence.fields.get("user-agent", "")
    found = _MAILERS.search(mailer)
    return found[0] if found else ""


def strength(evidence: Evidence) -> int:
    """How many independent signs say so: subject, words, number, role account, desk's field."""
    subject = _bare_subject(evidence.subject)
    points = 0
    if subject.startswith(_subjects()):
        points += 1
    words = evidence.words
    received = sum(1 for sentence in _received() if sentence in words) if words else 0
    points += min(received, 2)
    if _NUMBER.search(evidence.message.subject) or (words and _NUMBER_IN_TEXT.search(words)):
        points += 1
    if _ROLE.match(evidence.sender):
        points += 1
    if desk_field(evidence):
        points += 1
    return points


def _bare_subject(subject: str) -> str:
    """The subject behind a ticket number in brackets, where help desks put it."""
    subject = re.sub(r"^(?:an?|the|your|our) (?=acknowledg)", "", subject)
    stripped = re.sub(r"^(?:\s*[\[(【][^\])】]{0,60}[\])】]\s*|\s*#\d+\s*[:-]?\s*)", "", subject)
    return stripped or subject


def acknowledgement(evidence: Evidence) -> Verdict | None:
    """A help desk's acknowledgement without any automatic header."""
    if evidence.message.headers_only or len(evidence.words) > 2500:  # noqa: PLR2004  acknowledgements are short
        return None
    prefixed = evidence.has_reply_prefix and not _NUMBER.search(evidence.message.subject[:60])
    if prefixed or evidence.subject.startswith(("fwd:", "fw:", "wg:", "tr:", "rv:", "i:")):
        return None
    subject = _bare_subject(evidence.subject)
    strong = subject.startswith(_strong_subjects()) or evidence.subject.startswith(_strong_subjects())
    points = strength(evidence)
    said = sum(1 for sentence in _received() if sentence in evidence.words)
    if evidence.has_reply_prefix and said < 2:  # noqa: PLR2004  a desk's people answer under its numbers, too
        return None
    by_text = said > 0
    if (strong and (points >= 2 or len(evidence.words) < 200)) or (points >= 3 and by_text):  # noqa: PLR2004
        confidence = Confidence.SURE if points >= 4 else Confidence.LIKELY  # noqa: PLR2004
        return evidence.verdict(
            Kind.TICKET_ACK,
            confidence,
            "acknowledgement words",
            evidence.message.subject,
            original_message_id=_original(evidence),
        )
    return None


def _original(evidence: Evidence) -> MessageId | None:
    return evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None


def update(evidence: Evidence) -> Verdict | None:
    """A desk tells that one of its people wrote: whose words they are can't be told, so it holds."""
    if evidence.message.headers_only or not (evidence.auto_submitted or desk_field(evidence)):
        return None
    said = next((sentence for sentence in _updated() if sentence in evidence.words), "")
    if not said:
        return None
    return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, "a help desk passes words on", f"text: {said}")


def is_acknowledgement(evidence: Evidence) -> bool:
    """It says that a request arrived: by the words, or by a subject that only desks write."""
    said = sum(1 for sentence in _received() if sentence in evidence.words)
    subject = _bare_subject(evidence.subject)
    return said > 1 or (said > 0 and strength(evidence) >= 2) or subject.startswith(_strong_subjects())  # noqa: PLR2004


def sort_automatic(evidence: Evidence, rule: str, why: str, confidence: Confidence) -> Verdict:
    """What an answer known to be automatic says: somebody is away, or a help desk acknowledges."""
    if evidence.message.headers_only:
        subject = _bare_subject(evidence.subject)
        if not absences.subject_mark(evidence) and (
            subject.startswith(_subjects())
            or _NUMBER.search(evidence.message.subject)
            or desk_field(evidence)
        ):
            return evidence.verdict(Kind.TICKET_ACK, Confidence.LIKELY, rule, why)
        return absences.away_verdict(evidence, rule, why, confidence)
    away = absences.signs(evidence)
    points = strength(evidence)
    if away.away and away.first_at < 400 and (points < 3 or absences.subject_mark(evidence)):  # noqa: PLR2004  it opens with the absence
        return absences.away_verdict(evidence, rule, why, confidence)
    if points >= 2 or (points >= 1 and not away.away and _NUMBER.search(evidence.message.subject)):  # noqa: PLR2004
        return evidence.verdict(
            Kind.TICKET_ACK, confidence, rule, why, original_message_id=_original(evidence)
        )
    return absences.away_verdict(evidence, rule, why, confidence)
