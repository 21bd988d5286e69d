"""A letter in sentences: lower case, one act each, without greetings, links and quotations.

Also which lines are headings (questions that the author's next line answers),
and which language a greeting shows.
"""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import MAIN, language, patterns, phrases

MAX_TEXT = 12_000
MAX_SENTENCES = 200
MAX_SENTENCE = 600


@cache
def _point() -> re.Pattern[str]:
    """A point within a number, a date or an abbreviation ends no clause."""
    names = patterns(lambda each: each.letters.days_and_months)
    short = "|".join(rf"(?<=\b{each})" for each in phrases(lambda each: each.letters.abbreviations))
    return re.compile(
        rf"(?<=\d)[.](?=\d|\s+(?:[a-zà-öø-ÿő]|{names}))|(?<=\b[Nn])[.](?=º)"
        r"|(?:(?<=\b[NnSs][orz])|(?<=\b[Nn]úm))[.](?=\s?\d)"
        rf"|(?:{short})[.](?=\s)"
    )


_UAWG = re.compile(r"\bu\. ?a\. ?w\. ?g\b\.?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}")
# Kinds of marks are mixed in practice: a quotation opens with „ and closes with the keyboard's ".
_QUOTED = re.compile(
    r"\"[^\"“”\n]{1,300}[\"“”]|“[^”\"\n]{1,300}[”\"]|„[^“”\"\n]{1,300}[“”\"]|«[^»\n]{1,300}»|»[^«\n]{1,300}«"
    r"|‚[^‘\n]{1,300}‘|”[^”\n]{1,300}”"
)


@cache
def _jokes() -> re.Pattern[str]:
    """A laugh or a wink right behind a question; a plain smile says nothing."""
    laughs = patterns(lambda each: each.letters.laughs)
    return re.compile(
        rf"\?[ \t]{{0,3}}(?::'?-?[dp]\b|;-?\)|x-?d\b|{laughs}|[😂🤣😅😉😜😁😆😄])", re.IGNORECASE
    )


JOKE = "\ue000"
"""Stands before the mark of a question that is followed by a laugh."""

_END = re.compile(r"(?<=[.!?…。？！])\s+|\n\s*\n|\n(?=\s*[-*•\d])|(?<=[?？])|:\s*\n")


@cache
def _particle() -> re.Pattern[str]:
    """Thai ends a polite sentence with a particle and a space, not with a full stop."""
    return re.compile(rf"({patterns(lambda each: each.letters.polite_ends)})[ \t]+(?=[\u0e00-\u0e7f])")


@cache
def _thai_question() -> re.Pattern[str]:
    """Asks without a question mark; its author's own answer may follow behind a space."""
    ends = patterns(lambda each: each.letters.question_ends)
    return re.compile(rf"((?:{ends})(?:นะ)?(?:คะ|ครับ|ล่ะ)?)(?:[ \t]+|\n\n)(?=[\u0e00-\u0e7f])")


@cache
def _greeting_line() -> re.Pattern[str]:
    words = patterns(lambda each: each.letters.greeting_lines)
    return re.compile(rf"^\s*(?:{words})\b[^.?!\n]{{0,60}}[,!:]?\s*$", re.IGNORECASE)


@cache
def _name_greeting() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{patterns(lambda each: each.letters.name_greetings)})\s*$")


@cache
def _heading() -> re.Pattern[str]:
    """A heading of a guide: a question that has a line to itself, with its answer in the lines below."""
    ends = patterns(lambda each: each.letters.heading_ends)
    return re.compile(
        r"(?m)^[ \t]*(?:\d{1,2}[.)][ \t]*|[-*•][ \t]*)?"
        rf"(?P<asked>[^\n?]{{3,120}}(?:\?|{ends}))[ \t]*\n(?=[^\n]*\w[^\n?]*(?:\n|$))"
    )


@cache
def _you(code: str) -> re.Pattern[str]:
    letters = language(code).letters
    return re.compile("|".join(letters.you), 0 if letters.you_is_capital else re.IGNORECASE)


@cache
def question_and_answer() -> re.Pattern[str]:
    """A question and its label, up to the label of the answer below it."""
    asked = rf"(?:{patterns(lambda each: each.letters.question_labels)})"
    answered = rf"(?:{patterns(lambda each: each.letters.answer_labels)})"
    return re.compile(
        rf"(?mi)^[ \t]*(?:[-*•][ \t]*)?{asked}[ \t]?\d{{0,2}}"
        r"(?:[.]?[ \t]?[:\uff1a]|(?<=ถาม)(?=[ \t]))[^\n]{1,200}?"
        rf"(?:(?:[ \t]*\n[ \t]*){{1,2}}|[ \t]+)(?={answered}[ \t]?\d{{0,2}}"
        r"(?:[.]?[ \t]?[:\uff1a]|(?<=ตอบ)(?=[ \t])))"
    )


def headings_of(text: str, spoken: str) -> list[str]:
    """Questions of the author's own making that the line below answers; none that speaks to the reader."""
    found = [match["asked"] for match in _heading().finditer(text)]
    return [each for each in found if spoken in MAIN and not _you(spoken).search(each)]


def addresses_reader(sentence: str, spoken: str) -> bool:
    """Whether a sentence (lower case) speaks to its reader; True for a language that isn't known."""
    if spoken not in MAIN:
        return True
    # A capital makes the German *you*; in a lower-case sentence "sie" may be they, and then is taken for you.
    return bool(re.search(_you(spoken).pattern, sentence, re.IGNORECASE))


def without(text: str, headings: list[str]) -> str:
    """``text`` without its ``headings``; each stands for the end of a sentence."""
    for heading in headings:
        text = text.replace(heading + "\n", "\n\n", 1)
    return text


def sentences_of(text: str) -> list[str]:
    """Sentences of ``text`` in lower case, without links, quotations and greeting lines; at most 200."""
    text = (
        _LINK.sub(" ", text[:MAX_TEXT])
        .replace("’", "'")
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("？", "?")
    )
    text = _point().sub("·", _UAWG.sub("uawg", text))
    text = _jokes().sub(f"{JOKE}?", _QUOTED.sub(" _ ", text))
    lines = [
        line
        for line in text.split("\n")
        if not (_greeting_line().match(line) or _name_greeting().match(line))
    ]
    text = _thai_question().sub(r"\1?\n\n", _particle().sub(r"\1\n\n", "\n".join(lines)))
    joined = re.sub(r"(?<=[^\n])\n(?=[^\n])(?!\s*[-*•\d])", " ", text)
    found = [" ".join(piece.split()).lower()[:MAX_SENTENCE] for piece in _END.split(joined) if piece]
    return [piece for piece in found if any(character.isalpha() for character in piece)][:MAX_SENTENCES]


_THAI_END = re.compile(r"(?<=[\u0e00-\u0e7f])\?$")


def as_written(evidence: str, text: str) -> str:
    """The words as their author wrote them: rules read lower case, people don't."""
    evidence = _THAI_END.sub("", evidence.replace(JOKE, ""))
    flat = " ".join(text[:MAX_TEXT].split())
    lower = _point().sub("·", flat).lower().replace("’", "'")
    at = lower.find(evidence) if evidence and len(lower) == len(flat) else -1
    return flat[at : at + len(evidence)] if at >= 0 else evidence


@cache
def _greets() -> dict[str, re.Pattern[str]]:
    """How a letter of a few words shows its language all the same."""
    return {
        code: re.compile(rf"(?m)^[ \t]*(?:{'|'.join(greetings)})\b", re.IGNORECASE)
        for code in MAIN
        if (greetings := language(code).letters.greetings)
    }


def greeting_language(text: str) -> str:
    """The language of the greeting or closing formula, "" without one that tells."""
    return next((code for code, greets in _greets().items() if greets.search(text[:MAX_TEXT])), "")
