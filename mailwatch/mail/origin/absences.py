"""Away messages: by the program's subject, by what the text says, and with what it states about the return."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass

from mailwatch.mail.absence import absence_in
from mailwatch.mail.message import Confidence, Kind, MessageId, Verdict
from mailwatch.mail.origin.absence_words import ABSENCE_WORDS
from mailwatch.mail.origin.evidence import Evidence

_SUBJECTS = tuple(
    sorted({subject for row in ABSENCE_WORDS for subject in row.subjects}, key=len, reverse=True)
)
_STARTS: dict[str, tuple[str, ...]] = {}
for _subject in _SUBJECTS:
    _STARTS[_subject[0]] = (*_STARTS.get(_subject[0], ()), _subject)
_AWAY = tuple((phrase, row.language) for row in ABSENCE_WORDS for phrase in row.away)
_COMPANIONS = {row.language: row.companions for row in ABSENCE_WORDS}

# Subjects that name an absence but are also what a person writes about; they need the text to agree.
_ALSO_HUMAN = frozenset(
    {
        "vacation:", "on leave", "unavailable", "annual leave", "absence", "absent", "absente", "urlaub",
        "im urlaub", "ferie", "loma", "poissa", "ausencia", "ausente", "vacaciones", "férias",
        "ausência", "vakantie",
     "semester", "fravær", "puhkus", "urlop", "dovolená", "dovolenka", "szabadság", "concediu",
     "godišnji odmor", "dopust", "отпуск", "отсутствие", "відпустка", "άδεια", "απουσία", "tatil",
     "izinli", "vacances", "休暇", "休業", "休假", "外出", "휴가", "출장",
     "congés", "ooo ", "out of town", "fermeture", "elternzeit", "betriebsferien", "assenza", "assente", "távollét", "maternity leave", "parental leave", "cuti", "إجازة", "חופשה", "год", "atostogos", "on vacation", "on holiday", "no longer with", "no longer at"}
)  # fmt: skip

_NOTES = re.compile(
    r"^auto:\s|\bis (?:out of the office|away)\b.{0,40}\(?(?:returning|until|back)|"
    r"is out of the office\.?\)?$|\(returning [^)]{4,40}\)|\(zurück am [^)]{4,40}\)|"
    r"\(retour [^)]{4,40}\)|ist (?:außer haus|abwesend)[^)]{0,30}(?:\(|$)",
    re.IGNORECASE,
)


SHORT_NOTICE = 400
"""Characters up to which a mail that opens with an absence and its end says hardly anything else."""


@dataclass(frozen=True, kw_only=True)
class AbsenceSigns:
    """What speaks for an away message: phrases found, and where the first one stands."""

    away: str = ""
    first_at: int = -1
    companions: int = 0


def subject_mark(evidence: Evidence) -> str:
    """The away subject that the message starts with, or ""; a reply word in front means that a person answers it."""
    subject = evidence.subject.lstrip(" \t[(【*\"'")
    for prefix in _STARTS.get(subject[:1], ()):
        if subject.startswith(prefix) and not subject[len(prefix) : len(prefix) + 1].isalpha():
            return prefix
    found = _NOTES.search(evidence.subject) if not evidence.has_reply_prefix else None
    return found[0].strip() if found else ""


def signs(evidence: Evidence) -> AbsenceSigns:
    """Away phrases and their usual companions in the new words."""
    words = evidence.words
    if not words:
        return AbsenceSigns()
    best, at, language = "", -1, ""
    for phrase, phrase_language in _AWAY:
        place = words.find(phrase)
        if place >= 0 and (at < 0 or place < at) and _stands_free(words, place, phrase):
            best, at, language = phrase, place, phrase_language
    if at < 0:
        return AbsenceSigns()
    own = _COMPANIONS[language]
    companions = sum(1 for companion in own if companion in words)
    return AbsenceSigns(away=best, first_at=at, companions=companions)


def _stands_free(words: str, place: int, phrase: str) -> bool:
    """Not in the middle of a word, for scripts that part their words by spaces."""
    if place == 0 or phrase[0] > "\u0e00":
        return True
    before = words[place - 1]
    return not before.isalpha() or before > "\u0e00"


def away_verdict(evidence: Evidence, rule: str, why: str, confidence: Confidence) -> Verdict:
    """An ``auto_reply`` with all it states about the return."""
    message = evidence.message
    instant = message.date or message.received
    if message.headers_only or instant is None:
        return evidence.verdict(
            Kind.AUTO_REPLY, confidence, rule, why, original_message_id=_original(evidence)
        )
    stated = absence_in(evidence.text, message.subject, reference=instant.date(), language=evidence.language)
    return evidence.verdict(
        Kind.AUTO_REPLY, confidence, rule, why,
        return_date=stated.return_date, absent_until=stated.absent_until, stand_in=stated.stand_in if stated.stand_in != evidence.sender else "",
        original_message_id=_original(evidence),
    )  # fmt: skip


def _original(evidence: Evidence) -> MessageId | None:
    message = evidence.message
    return (
        message.in_reply_to[0]
        if message.in_reply_to
        else (message.references[-1] if message.references else None)
    )


def by_subject(evidence: Evidence) -> Verdict | None:
    """A program's away subject at the very start, before any ``Re:``."""
    mark = subject_mark(evidence)
    if not mark:
        return None
    if evidence.message.headers_only:
        confidence = Confidence.UNCLEAR if mark in _ALSO_HUMAN else Confidence.LIKELY
        return away_verdict(evidence, "away subject", evidence.message.subject, confidence)
    found = signs(evidence)
    letter_like = _reads_like_a_letter(evidence)
    if mark in _ALSO_HUMAN and (not found.away or letter_like):
        return None
    says_so = any(phrase in evidence.subject for phrase, _ in _AWAY)
    if mark.startswith("auto:") and not (evidence.is_answer or found.away or says_so):
        return None  # a car, in German
    why = f"Subject: {evidence.message.subject}"
    if not _has_programs_form(evidence, mark):
        # "Out of office text for the site": the mark is only how a person's topic begins.
        if evidence.words and letter_like:
            return None
        if not found.away:
            return away_verdict(evidence, "away subject", why, Confidence.UNCLEAR)
    elif letter_like and speaks_to_us(evidence) and not _answers_ours(evidence, mark):
        return evidence.verdict(Kind.UNCLEAR, Confidence.UNCLEAR, "away subject on a person's words", why)
    confidence = Confidence.SURE if found.away else Confidence.LIKELY
    return away_verdict(evidence, "away subject", why, confidence)


_UNTIL = re.compile(
    r"[\s,]*(?:\d|until|till|from|through|since|returning|back|re:|bis|vom|von|ab|wegen|zurück|du|"
    r"jusqu|hasta|desde|del|fino|dal|até|de \d|tot|van|fra|til|från|till|do|od|dnia|до|с |по|від|з )"
)


def _rest_of_subject(evidence: Evidence, mark: str) -> str:
    subject = evidence.subject.lstrip(" \t[(【*\"'")
    return subject[len(mark) :].lstrip(" ") if subject.startswith(mark) else ""


def _is_followed_by_subject(evidence: Evidence, mark: str) -> bool:
    """The programs put a colon behind their word, and the subject that they answer."""
    return mark.endswith((":", "：")) or _rest_of_subject(evidence, mark).startswith((":", "："))


def _answers_ours(evidence: Evidence, mark: str) -> bool:
    """The programs' form of a subject, on a mail that says which one it answers: a topic may have a colon, too."""
    message = evidence.message
    said = bool(
        message.in_reply_to or message.references or evidence.auto_submitted or evidence.null_return_path
    )
    return said and _is_followed_by_subject(evidence, mark)


def _has_programs_form(evidence: Evidence, mark: str) -> bool:
    """Nothing follows the mark, or what programs set behind it: a colon, a dash, a bracket, a date."""
    rest = _rest_of_subject(evidence, mark)
    if not rest or evidence.null_return_path or _is_followed_by_subject(evidence, mark):
        return True
    return rest.startswith(
        ("-", "–", "—", "(", "[", "]", ")", "】", ".", "!", "/", "|", "re:", "aw:")
    ) or bool(_UNTIL.match(rest))


_SENTENCE_END = re.compile(r"(?<![\d.])[.!?](?=\s(?!\d)|$)|[。！？]|\n")


def by_words(evidence: Evidence) -> Verdict | None:
    """An away message with no mark at all: the text opens with it and says what such notices say, and little else."""
    if evidence.message.headers_only or len(evidence.words) > 1500:  # noqa: PLR2004  notices are short
        return None
    found = signs(evidence)
    if not found.away or found.first_at > 250:  # noqa: PLR2004  not what the message opens with
        return None
    if speaks_to_us(evidence) or _OVER.search(evidence.words):
        return None
    if len(evidence.body) - len(evidence.text) > 200:  # noqa: PLR2004  programs seldom quote
        return None
    other = _other_sentences(evidence)
    enough = 3 if other else 1 if evidence.has_reply_prefix else 0
    if other <= 1 and found.companions >= enough:
        return away_verdict(evidence, "away words", f"text: {found.away}", Confidence.LIKELY)
    usual = found.companions > 1 and other <= 2  # noqa: PLR2004  little beside it
    opens = found.first_at < 120  # noqa: PLR2004  it opens with it
    short = len(evidence.words) < SHORT_NOTICE and _is_first_said(evidence, found.first_at)
    if opens and (usual or (short and _states_a_day(evidence))):
        return evidence.verdict(
            Kind.UNCLEAR, Confidence.UNCLEAR, "away words, perhaps", f"text: {found.away}"
        )
    return None


def _is_first_said(evidence: Evidence, at: int) -> bool:
    """Whether nothing but a greeting and thanks stands before the sentence that speaks of the absence."""
    before = _SENTENCE_END.split(evidence.words[:at])[:-1]
    return all(is_usual(each.strip(), evidence.language) for each in before if any(map(str.isalpha, each)))


def _states_a_day(evidence: Evidence) -> bool:
    """Whether it says until when, in whatever else it says."""
    instant = evidence.message.date or evidence.message.received
    if instant is None:
        return False
    stated = absence_in(
        evidence.text, evidence.message.subject, reference=instant.date(), language=evidence.language
    )
    return bool(stated.return_date or stated.absent_until)


# What no notice says: a question, a day that would be stale tomorrow, a yes or no to something.
_PERSONAL = re.compile(
    r"[?？]|next (?:week|month|mon|tue|wed|thu|fri)|nächste[nrs]? (?:woche|monat)|kommende woche|"
    r"semaine prochaine|mois prochain|próxima semana|semana que viene|próximo mes|settimana prossima|"
    r"prossima settimana|semana que vem|volgende week|nästa vecka|næste uge|neste uke|"
    r"ensi viikolla|przyszłym tygodniu|příští týden|budúci týždeň|jövő h[eé]t|săptămâna viitoare|"
    r"следующей неделе|наступного тижня|следващата седмица|επόμενη εβδομάδα|gelecek hafta|"
    r"önümüzdeki hafta|来週|下周|下週|다음 주|สัปดาห์หน้า|อาทิตย์หน้า|tuần sau|minggu depan|"
    r"\b(?:approved|go ahead|agreed|sounds good|looks good|accepted|fine with|we accept|"
    r"please send me|please send us|freigegeben|einverstanden|passt so|in ordnung|unterschrieben|"
    r"validé|d'accord|c'est bon|de acuerdo|aprobado|me parece|va bene|approvato|d'accordo|aprovado|"
    r"concordo|akkoord|godkänt|"
    r"godkendt|godkjent|hyväksy|akceptuj|zgadzam|souhlas|súhlas|elfogad|jóváhagy|de acord|aprobat|"
    r"onaylıyorum|kabul)\b|согласен|согласна|утвержда|згоден|згодна|συμφωνώ|了解|承知|同意|可以的|알겠|동의|ตกลง|"
    r"อนุมัติ|đồng ý|setuju",
    re.IGNORECASE,
)


# Who tells that they were away is back: a notice speaks of now and of what will be.
_OVER = re.compile(
    r"\b(?:i|we) (?:was|were|had been|have been|just got back|just came back|came back|got back)\b|"
    r"\b(?:i've|we've) been\b|\b(?:i am|i'm|we are|we're) back (?:now|again)\b|"
    r"\b(?:ich|wir) (?:war|waren)\b|\b(?:war|waren) (?:ich|wir)\b|\b(?:bin|sind) (?:jetzt |nun |"
    r"seit \w+ )?(?:wieder|zurück)\b|"
    r"\bj'étais\b|\bnous étions\b|\bj'ai été\b|\bje suis (?:de retour|rentrée?)\b|\b(?:estuve|"
    r"estuvimos|he estado|hemos estado|ya (?:estoy|he) (?:de vuelta|vuelto))\b|"
    r"\b(?:ero|eravamo|sono stat[oa]|sono (?:tornat|rientrat)[oa])\b|\b(?:estive|estivemos|"
    r"já voltei)\b|\b(?:voltam|voltunk|visszajöttem|megjöttem)\b|\bik was\b|\bwij waren\b|\b(?:byłem|"
    r"byłam|byliśmy)\b|กลับมาแล้ว",
    re.IGNORECASE,
)


def speaks_to_us(evidence: Evidence) -> bool:
    """It asks, agrees, names a day that moves, or greets us by name: no program's notice does."""
    return bool(_PERSONAL.search(evidence.words)) or names_us(evidence)


def _reads_like_a_letter(evidence: Evidence) -> bool:
    return speaks_to_us(evidence) or _other_sentences(evidence) > 1


def names_us(evidence: Evidence) -> bool:
    """The greeting holds our name: a program's notice is the same for all."""
    opening = evidence.words[:60]
    names = (word.lower() for each in evidence.message.to for word in each.name.split())
    return any(len(name) > 2 and re.search(rf"\b{re.escape(name)}\b", opening) for name in names)  # noqa: PLR2004  initials


def _other_sentences(evidence: Evidence) -> int:
    """How many sentences say something that no notice says."""
    sentences = [each.strip() for each in _SENTENCE_END.split(evidence.words) if any(map(str.isalpha, each))]
    last = len(sentences) - 2
    return sum(
        1
        for at, sentence in enumerate(sentences)
        if not is_usual(sentence, evidence.language) and not (at >= last and len(sentence) < 30)  # noqa: PLR2004  a name
    )


# Neighbours whose words stand in for one another where a few words leave the language open.
_NEIGHBOURS = (
    {"da", "no", "sv"}, {"cs", "sk"}, {"hr", "sr", "sl", "mk", "bg"}, {"es", "ca", "gl", "pt", "it"}, {"ru", "uk", "bg", "mk", "sr"}, {"et", "fi"}, {"nl", "af", "de"},
)  # fmt: skip

_GREETING = re.compile(
    r"^(?:hi|hello|dear|góð|sæl|hallo|guten|liebe|lieber|sehr geehrte|bonjour|bonsoir|hola|buen|"
    r"estimad|ciao|buon|gentil|salve|olá|ola|bom|prezad|caro|beste|geachte|hej|hei|god|tere|sveiki|"
    r"laba|dzień|szanown|dobrý|vážen|kedves|tisztelt|üdv|bună|stimat|merhaba|sayın|"
    r"здравствуйте|добрый|уважаем|доброго|шановн|здравейте|γεια|καλησπέρα|αγαπητ|best|kind|regards|"
    r"sincerely|cheers|mit freundlichen|viele grüße|freundliche|cordialement|bien à|saludos|un saludo|"
    r"atentamente|cordiali|distinti|saluti|atenciosamente|cumprimentos|abraço|"
    r"met vriendelijke|groet|mvh|med vänlig|med venlig|vennlig|terveisin|ystävällisin|lugupidamisega|"
    r"pozdrawiam|z poważaniem|s pozdravem|s pozdravom|üdvözlettel|tisztelettel|cu respect|cu stimă|"
    r"saygı|iyi günler|с уважением|з повагою|поздрави|με εκτίμηση|"
    r"สวัสดี|เรียน|いつも|ด้วยความเคารพ|お世話|宜しく|よろしく|您好|你好|此致|안녕|kính|xin chào|trân trọng|salam|hormat|"
    r"מרחב|שלום|בברכה|مرحبا|السلام|تحيات|thanks|thank you|danke|merci|gracias|grazie|obrigad|bedankt|"
    r"tack|tak|takk|kiitos|köszön|dzięk|děkuj|ďakuj|mulțum|teşekkür|спасибо|дякую)"
)


def is_usual(sentence: str, language: str) -> bool:
    """What an away message says: greeting, absence, thanks, whom to ask, when one is back."""
    if _GREETING.match(sentence) or "@" in sentence:
        return True
    near = {language}.union(*(group for group in _NEIGHBOURS if language in group))
    rows = [row for row in ABSENCE_WORDS if row.language in near] or ABSENCE_WORDS
    return any(phrase in sentence for row in rows for phrase in (*row.away, *row.companions))
