"""Whether an own message asks for an answer (SPEC section 4).

Sentence by sentence: formulas that ask for nothing are taken out first ("let
me know if you have questions", "please find attached", "how are you?"), then
what is left is searched for a request or a question. A wrong *yes* leads to an
embarrassing check-in, so what only hints at a request is *unclear*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mailwatch.mail.language import language_of
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.references import has_reply_prefix
from mailwatch.mail.request_words import REQUEST_WORDS, RequestWords

MAX_TEXT = 12_000
MAX_SENTENCES = 200
MAX_SENTENCE = 600


@dataclass(frozen=True, kw_only=True)
class _Patterns:
    asks: re.Pattern[str]
    firm: re.Pattern[str]
    hints: re.Pattern[str]
    formulas: tuple[re.Pattern[str], ...]
    no_answer: re.Pattern[str]
    closes: re.Pattern[str]
    answers: re.Pattern[str]
    why: re.Pattern[str]


_CLAUSE = r"(?:(?!,|;| and | but | so | und | aber | et | mais | y | pero | és )[^.?])"
"""A character of the same clause: what informs must not swallow the request behind the comma."""


def _one_clause(pattern: str, language: str) -> str:
    if language == "th":  # spaces part clauses there, not words
        return pattern.replace("[^.?]{", r"[^.?\s]{").replace("[^.]{", r"[^.\s]{")
    return pattern.replace("[^.?]{", _CLAUSE + "{").replace("\\b.{", "\\b" + _CLAUSE + "{")


def _one(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    row: RequestWords = REQUEST_WORDS[language]
    return _Patterns(
        asks=_one(row.asks),
        firm=_one(row.firm),
        hints=_one(row.hints),
        formulas=(
            _one(row.rhetorical),
            _one(row.offers),
            _one(tuple(_one_clause(each, language) for each in row.informs)),
        ),
        no_answer=_one(row.no_answer),
        closes=_one(row.closes),
        answers=_one(row.answers),
        why=_one(row.why),
    )


_UAWG = re.compile(r"\bu\. ?a\. ?w\. ?g\b\.?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}")
_QUOTED = re.compile(
    r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|»[^«\n]{1,300}«|‚[^‘\n]{1,300}‘"
)
_END = re.compile(r"(?<=[.!?…。？！])\s+|\n\s*\n|\n(?=\s*[-*•\d])|(?<=[?？])|:\s*\n")
# Thai ends a polite sentence with a particle and a space, not with a full stop.
_PARTICLE = re.compile(r"(ครับ|ค่ะ|คะ)[ \t]+(?=[\u0e00-\u0e7f])")
# Thanks for what is still to be done say that something was asked, whatever its words.
_IN_ADVANCE = re.compile(
    r"in advance|im voraus|vorab|d'avance|par avance|de antemano|por adelantado|anticipad|előre is|"
    r"ขอบคุณล่วงหน้า|grazie in anticipo|alvast"
)
# A last line such as "Thanks, Dana" says nothing about the letter.
_SIGN_OFF = re.compile(
    r"(?:many |best |vielen |besten |muchas )?"
    r"(?:thanks|thank you|thx|cheers|danke|dank|merci|gracias|köszönöm|köszi)"
    r"(?: a lot| again)?[,!.]?(?: \w+){0,3}"
)
_UNDERSTANDING = re.compile(
    r"understanding|patience|verständnis|geduld|compréhension|comprensión|paciencia|megértés|türelm|"
    r"ความเข้าใจ|ความร่วมมือ"
)
_GREETING_LINE = re.compile(
    r"^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[r]?|sehr geehrte[r]?|"
    r"guten (?:tag|morgen|abend)|moin|servus|grüß gott|bonjour|bonsoir|salut|cher|chère|chers|hola|buenos|"
    r"buenas|estimad[oa]s?|querid[oa]|"
    r"kedves|tisztelt|szia|sziasztok|üdv|jó (?:napot|reggelt|estét)|สวัสดี|เรียน)\b[^.?!\n]{0,60}[,!:]?\s*$",
    re.IGNORECASE,
)


# What an address block holds: a link, an address, a telephone number.
_CONTACT = re.compile(r"www\.|https?://|\w@\w|(?:\+|\b0|\()[\d ()/.-]{5,}|\b\d{3}-\d{3,}")
_NAME_LINE = re.compile(r"(?:[^\W\d_a-z][^\W\d]*\.?,?(?:[ -]|$)){1,4}")


def _without_address_block(text: str) -> str:
    """``text`` without a last paragraph that starts with a name and holds how to reach its author."""
    head, blank, last = text.rstrip().rpartition("\n\n")
    lines = last.split("\n")
    named = blank and len(lines) > 1 and _NAME_LINE.fullmatch(lines[0].strip())
    return head if named and _CONTACT.search(last) else text


def sentences_of(text: str) -> list[str]:
    """Sentences of ``text`` in lower case, without links, quotations and greeting lines; at most 200."""
    text = (
        _LINK.sub(" ", _without_address_block(text[:MAX_TEXT]))
        .replace("’", "'")
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("？", "?")
    )
    text = _UAWG.sub("uawg", text)
    text = _PARTICLE.sub(r"\1\n\n", _QUOTED.sub(" _ ", text))
    lines = [line for line in text.split("\n") if not _GREETING_LINE.match(line)]
    joined = re.sub(r"(?<=[^\n])\n(?=[^\n])(?!\s*[-*•\d])", " ", "\n".join(lines))
    found = [" ".join(piece.split()).lower()[:MAX_SENTENCE] for piece in _END.split(joined) if piece]
    return [piece for piece in found if any(character.isalpha() for character in piece)][:MAX_SENTENCES]


def judge_request(text: str, subject: str = "") -> RequestVerdict:
    """Whether ``text`` (new words only) asks its reader for an answer, with the words that say so.

    ``subject`` helps where the text says little. Tuned so that *yes* and *no*
    are sure, and the rest is honestly *unclear*. Never raises; linear.
    """
    if not text.strip():
        return RequestVerdict(asks=Asks.UNCLEAR, evidence="no text", language=language_of(subject))
    sentences = sentences_of(text)
    language = language_of(text, _KNOWN) or language_of(subject, _KNOWN) or _by_patterns(sentences)
    patterns = _patterns(language if language in REQUEST_WORDS else _nearest(language))
    asked, hinted, refused, closed = "", "", "", ""
    for at, sentence in enumerate(sentences):
        found_refusal = patterns.no_answer.search(sentence)
        if found_refusal:
            refused = refused or found_refusal[0]
        if asked:
            continue  # what is left can only refuse
        if _IN_ADVANCE.search(sentence) and not _UNDERSTANDING.search(sentence):
            asked = asked or sentence
        signs_off = 0 < at == len(sentences) - 1 and bool(_SIGN_OFF.fullmatch(sentence))
        if patterns.closes.search(sentence) and not signs_off:
            closed = closed or sentence
        if not asked and patterns.firm.search(sentence):
            asked = sentence
        rest = sentence
        for formula in patterns.formulas:
            rest, count = formula.subn(" … ", rest)
            if count and formula is not patterns.formulas[0]:
                closed = closed or sentence  # it offers or informs
        if found_refusal:
            rest = patterns.no_answer.sub(" … ", rest)
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        if "?" in rest and _answered(rest, following, patterns):
            closed = closed or sentence
            continue
        found = patterns.asks.search(rest)
        question = "?" in rest and bool(rest.strip(" …_?.!,"))
        if found or question:
            asked = asked or sentence
        elif patterns.hints.search(rest):
            hinted = hinted or sentence
    verdict = _judge(asked, hinted, refused, closed, language, subject)
    return replace(verdict, evidence=_as_written(verdict.evidence, text))


def _answered(question: str, following: str, patterns: _Patterns) -> bool:
    """Whether the author asked only to answer at once, by the sentence that follows."""
    if not following or "?" in following or patterns.no_answer.search(following):
        return False
    explains = patterns.why.search(question) and not patterns.asks.search(following)
    return bool(patterns.answers.search(following) or explains)


def _as_written(evidence: str, text: str) -> str:
    """The words as their author wrote them: rules read lower case, people don't."""
    flat = " ".join(text[:MAX_TEXT].split())
    lower = flat.lower().replace("’", "'")
    at = lower.find(evidence) if evidence and len(lower) == len(flat) else -1
    return flat[at : at + len(evidence)] if at >= 0 else evidence


_KNOWN = frozenset(REQUEST_WORDS)


def _by_patterns(sentences: list[str]) -> str:
    """For a few words without any telltale: the language in which they would mean something."""
    text = " ".join(sentences)[:MAX_SENTENCE]

    def hits(language: str) -> int:
        known = _patterns(language)
        return (
            len(known.asks.findall(text)) + len(known.closes.findall(text)) + len(known.hints.findall(text))
        )

    best = max(REQUEST_WORDS, key=hits)
    return best if hits(best) else ""


def _nearest(language: str) -> str:
    """The language whose patterns fit best where there is no row: a neighbour, else English."""
    return {"pt": "es", "it": "es", "gl": "es", "ca": "es", "nl": "de", "lo": "th"}.get(language, "en")


def _judge(asked: str, hinted: str, refused: str, closed: str, language: str, subject: str) -> RequestVerdict:
    if asked and refused:
        return RequestVerdict(asks=Asks.UNCLEAR, evidence=f"{asked} / {refused}", language=language)
    if asked:
        if language not in REQUEST_WORDS:
            return RequestVerdict(asks=Asks.UNCLEAR, evidence=asked, language=language)
        return RequestVerdict(asks=Asks.YES, evidence=asked, language=language)
    if refused:
        return RequestVerdict(asks=Asks.NO, evidence=refused, language=language)
    if hinted:
        return RequestVerdict(asks=Asks.UNCLEAR, evidence=hinted, language=language)
    if "?" in subject and not has_reply_prefix(subject):
        return RequestVerdict(asks=Asks.UNCLEAR, evidence=subject, language=language)
    if closed and language in REQUEST_WORDS:
        return RequestVerdict(asks=Asks.NO, evidence=closed, language=language)
    return RequestVerdict(asks=Asks.UNCLEAR, evidence="", language=language)
