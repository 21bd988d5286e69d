"""Away messages: by the program's subject, by what the text says; with what it states about the return."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mailwatch.mail.languages import all_languages, language, patterns, phrases
from mailwatch.mail.message import Confidence, Kind, MessageId, Verdict
from mailwatch.mail.origin.evidence import Evidence
from mailwatch.mail.stated.absence import absence_in


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """Subjects by their first letter, the longest first."""
    starts: dict[str, tuple[str, ...]] = {}
    for subject in sorted(phrases(lambda each: each.absences.subjects), key=len, reverse=True):
        starts[subject[0]] = (*starts.get(subject[0], ()), subject)
    return starts


@cache
def _also_human() -> frozenset[str]:
    return frozenset(phrases(lambda each: each.absences.also_human))


@cache
def _away() -> tuple[tuple[str, str], ...]:
    return tuple((phrase, each.code) for each in all_languages() for phrase in each.absences.away)


@cache
def _notes() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.absences.notes), re.IGNORECASE)


SHORT_NOTICE = 400
"""Characters up to which a mail that opens with an absence and its end says hardly anything else."""


@dataclass(frozen=True, kw_only=True)
class AbsenceSigns:
    """What speaks for an away message: phrases found, and where the first one stands."""

    away: str = ""
    first_at: int = -1
    companions: int = 0


def subject_mark(evidence: Evidence) -> str:
    """The away subject that the message starts with, or ""; a person answers it behind a reply word."""
    subject = evidence.subject.lstrip(" \t[(【*\"'")
    for prefix in _starts().get(subject[:1], ()):
        if subject.startswith(prefix) and not subject[len(prefix) : len(prefix) + 1].isalpha():
            return prefix
    found = _notes().search(evidence.subject) if not evidence.has_reply_prefix else None
    return found[0].strip() if found else ""


def signs(evidence: Evidence) -> AbsenceSigns:
    """Away phrases and their usual companions in the new words."""
    words = evidence.words
    if not words:
        return AbsenceSigns()
    best, at, code = "", -1, ""
    for phrase, phrase_language in _away():
        place = words.find(phrase)
        if place >= 0 and (at < 0 or place < at) and _stands_free(words, place, phrase):
            best, at, code = phrase, place, phrase_language
    if at < 0:
        return AbsenceSigns()
    own = language(code).absences.companions
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
        Kind.AUTO_REPLY,
        confidence,
        rule,
        why,
        return_date=stated.return_date,
        absent_until=stated.absent_until,
        stand_in=stated.stand_in if stated.stand_in != evidence.sender else "",
        original_message_id=_original(evidence),
    )


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
        confidence = Confidence.UNCLEAR if mark in _also_human() else Confidence.LIKELY
        return away_verdict(evidence, "away subject", evidence.message.subject, confidence)
    found = signs(evidence)
    letter_like = _reads_like_a_letter(evidence)
    if mark in _also_human() and (not found.away or letter_like):
        return None
    says_so = any(phrase in evidence.subject for phrase, _ in _away())
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


@cache
def _until() -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:\d|re:|{patterns(lambda each: each.absences.subject_until)})")


def _rest_of_subject(evidence: Evidence, mark: str) -> str:
    subject = evidence.subject.lstrip(" \t[(【*\"'")
    return subject[len(mark) :].lstrip(" ") if subject.startswith(mark) else ""


def _is_followed_by_subject(evidence: Evidence, mark: str) -> bool:
    """The programs put a colon behind their word, and the subject that they answer."""
    return mark.endswith((":", "：")) or _rest_of_subject(evidence, mark).startswith((":", "："))


def _answers_ours(evidence: Evidence, mark: str) -> bool:
    """The programs' form of a subject, on a mail that says what it answers: a topic may have a colon, too."""
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
    ) or bool(_until().match(rest))


_SENTENCE_END = re.compile(r"(?<![\d.])[.!?](?=\s(?!\d)|$)|[。！？]|\n")


def by_words(evidence: Evidence) -> Verdict | None:
    """An away message with no mark: the text opens with it and says what notices say, and little else."""
    if evidence.message.headers_only or len(evidence.words) > 1500:  # noqa: PLR2004  notices are short
        return None
    found = signs(evidence)
    if not found.away or found.first_at > 250:  # noqa: PLR2004  not what the message opens with
        return None
    if speaks_to_us(evidence) or _over().search(evidence.words):
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


@cache
def _personal() -> re.Pattern[str]:
    """What no notice says: a question, a day that would be stale tomorrow, a yes or no to something."""
    moves_on = patterns(lambda each: each.absences.moves_on)
    agrees = patterns(lambda each: each.absences.agrees)
    return re.compile(rf"[?？]|{moves_on}|\b(?:{agrees})\b", re.IGNORECASE)


@cache
def _over() -> re.Pattern[str]:
    """Who tells that they were away is back: a notice speaks of now and of what will be."""
    return re.compile(patterns(lambda each: each.absences.over), re.IGNORECASE)


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"^(?:{patterns(lambda each: each.absences.openings)})")


def speaks_to_us(evidence: Evidence) -> bool:
    """It asks, agrees, names a day that moves, or greets us by name: no program's notice does."""
    return bool(_personal().search(evidence.words)) or names_us(evidence)


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
    {"da", "no", "sv"},
    {"cs", "sk"},
    {"hr", "sr", "sl", "mk", "bg"},
    {"es", "ca", "gl", "pt", "it"},
    {"ru", "uk", "bg", "mk", "sr"},
    {"et", "fi"},
    {"nl", "af", "de"},
)


def is_usual(sentence: str, spoken: str) -> bool:
    """What an away message says: greeting, absence, thanks, whom to ask, when one is back."""
    if _greeting().match(sentence) or "@" in sentence:
        return True
    near = {spoken}.union(*(group for group in _NEIGHBOURS if spoken in group))
    rows = [each.absences for each in all_languages() if each.code in near]
    rows = rows or [each.absences for each in all_languages()]
    return any(phrase in sentence for row in rows for phrase in (*row.away, *row.companions))
