"""Whether an own message asks for an answer (SPEC section 4).

Structure comes before words. What is no part of the letter is taken out
(:mod:`mailwatch.mail.asking.letter`), then each sentence is one act: it asks for
money, it instructs, it promises, it offers or informs (those clauses are taken
out), and what is left may hold a request or a question. Then come the sentences
together: an author who answers their own question, takes a wish back or accepts
silence; headings of a guide. A wrong *yes* leads to an embarrassing check-in, so
what only hints at a request is *unclear*.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mailwatch.mail.asking.letter import letter_of
from mailwatch.mail.asking.money import (
    asks_for_money,
    beside_money,
    is_about_the_bill,
    wishes_for_money,
)
from mailwatch.mail.asking.patterns import Patterns, patterns_of
from mailwatch.mail.asking.second_thought import second_opinion
from mailwatch.mail.asking.sentences import (
    JOKE,
    MAX_SENTENCE,
    MAX_TEXT,
    addresses_reader,
    as_written,
    greeting_language,
    headings_of,
    question_and_answer,
    sentences_of,
    without,
)
from mailwatch.mail.asking.signs import (
    for_me,
    in_advance,
    not_yet_so,
    polite,
    question_word,
    requests,
    see_subject,
    sign_off,
    understanding,
)
from mailwatch.mail.languages import MAIN
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.reading.references import has_reply_prefix
from mailwatch.mail.text.language import language_of

SHORT_LETTER = 40
"""Characters below which a letter is no mere statement, unless somebody does something in it."""

FEW_WORDS = 120
"""Characters of a letter up to which its greeting tells its language better than its words."""

FRAGMENT = 3
"""Words of a sentence that may be the author's own answer to their question."""

FEW_SENTENCES = 3
"""A letter of up to so many sentences is known again as a whole, where no sentence decides."""


@dataclass
class _Found:
    """What the sentences read so far hold, each as the sentence that shows it."""

    asked: list[str] = field(default_factory=list)
    pays: str = ""
    hinted: str = ""
    refused: str = ""
    unless: str = ""
    closed: str = ""


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What is known of the whole letter while its sentences are read."""

    patterns: Patterns
    language: str
    bills: bool
    """It hands over a bill, or wants one paid."""

    wishes: bool
    """It wants one paid."""

    guide: bool


def judge_request(text: str, subject: str = "") -> RequestVerdict:
    """Whether ``text`` (new words only) asks its reader for an answer, with the words that say so.

    By the rules, and by a second reader that may doubt them. Never raises; linear.
    """
    letter = letter_of(text[:MAX_TEXT])
    return second_opinion(judge_by_rules(text, subject), letter, subject)


def judge_by_rules(text: str, subject: str = "") -> RequestVerdict:
    """What the rules make of ``text`` (new words only), with the words that say so.

    ``subject`` helps where the text says little. Tuned so that *yes* and *no*
    are sure, and the rest is honestly *unclear*. Never raises; linear.
    """
    if not text.strip():
        return RequestVerdict(asks=Asks.UNCLEAR, evidence="no text", language=language_of(subject))
    letter = letter_of(text[:MAX_TEXT])
    language = language_of(text, _KNOWN)
    if language not in MAIN or (len(letter) <= FEW_WORDS and greeting_language(text)):
        language = greeting_language(text) or language or language_of(subject, _KNOWN)
    language = language or _by_patterns(sentences_of(letter))
    patterns = patterns_of(language if language in MAIN else _nearest(language))
    found = _Found()
    letter, answered = question_and_answer().subn("\n\n", letter)
    found.closed = "Q: ... A: ..." if answered else ""
    headings = headings_of(letter, language)
    guide = patterns.guides.search(f"{subject}\n{letter}".lower())
    if headings and (guide or len(headings) > 1):
        letter = without(letter, headings)
        if guide:
            found.closed = guide[0]
        else:
            found.hinted = headings[0]
    sentences = sentences_of(letter)
    billing = [asks_for_money(sentence, patterns) for sentence in sentences]
    bills = any(billing)
    wishes = bills and any(wishes_for_money(sentence, patterns) for sentence in sentences)
    around = _Around(patterns=patterns, language=language, bills=bills, wishes=wishes, guide=bool(guide))
    for at, sentence in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        last = 0 < at == len(sentences) - 1
        _read(sentence, following, found, around, last=last, bills_here=billing[at])
    if not any((found.asked, found.hinted, found.refused, found.closed, found.unless, found.pays)):
        short = " ".join(sentences)
        asks_in_subject = "?" in subject and not has_reply_prefix(subject)
        is_whole = len(short) >= SHORT_LETTER or patterns.tells.search(short)
        says_enough = is_whole and language in MAIN and not asks_in_subject
        if says_enough and not patterns.doubts.search(short):
            # No sentence turns to the reader, wants or lacks anything.
            return RequestVerdict(asks=Asks.NO, evidence=as_written(sentences[0], text), language=language)
        return RequestVerdict(
            asks=Asks.UNCLEAR,
            evidence=as_written(short, text) if len(sentences) <= FEW_SENTENCES else "",
            language=language,
        )
    verdict = _judge(found, language, subject)
    return replace(verdict, evidence=as_written(verdict.evidence, text))


def _read(
    sentence: str, following: str, found: _Found, around: _Around, *, last: bool, bills_here: bool
) -> None:
    """Read one sentence: which act it is, and what it does to those before it."""
    sentence, jokes = sentence.replace(JOKE, ""), JOKE in sentence
    sentence = _note_signs(sentence, found, around, last=last)
    left = _left_to_ask(sentence, found, around, bills_here=bills_here)
    if left is None:
        return
    patterns = around.patterns
    rest, instructed = _without_formulas(left, found, patterns)
    if "?" in rest and _answered(rest, following, patterns):
        found.closed = found.closed or sentence
        return
    question = "?" in rest and any(character.isalpha() for character in rest)
    beside = (
        (question and _may_be_rhetorical(rest, following, patterns, language=around.language))
        or (jokes and not requests().search(rest))
        or see_subject().search(rest)
        # Whether it was paid: about the money, yet a question.
        or is_about_the_bill(rest, patterns, bills=around.bills)
    )
    if beside:
        found.hinted = found.hinted or sentence
    elif question or patterns.asks.search(rest):
        _note_request(sentence, rest, found, around, steps=(around.guide or instructed) and not question)
    else:
        _note_statement(sentence, rest, found, patterns, last=last)


def _note_signs(sentence: str, found: _Found, around: _Around, *, last: bool) -> str:
    """Note what a sentence says beside its act; what is left of it behind a wish that it takes back."""
    patterns = around.patterns
    if refusal := patterns.no_answer.search(sentence):
        found.refused = found.refused or refusal[0]
    if patterns.unless.search(sentence):
        found.unless = found.unless or sentence
    undone = patterns.undoes.search(sentence)
    if undone and "?" not in sentence and not not_yet_so().search(sentence[: undone.start()]):
        # What was wished for in the sentence before is wished for no more.
        del found.asked[-1:]
        found.closed = sentence
        sentence = sentence[undone.end() :]
    if in_advance().search(sentence) and not understanding().search(sentence) and not around.bills:
        found.asked.append(sentence)
    if patterns.closes.search(sentence) and not (last and sign_off().fullmatch(sentence)):
        found.closed = found.closed or sentence
    return sentence


def _left_to_ask(sentence: str, found: _Found, around: _Around, *, bills_here: bool) -> str | None:
    """What of a sentence may ask, or None where it is another act: it bills, reports or promises."""
    patterns = around.patterns
    reports = "?" not in sentence and patterns.reports.search(sentence)
    if bills_here and not reports:
        found.pays = found.pays or sentence
        rest = beside_money(sentence, patterns)
        return rest if patterns.beside.search(rest) else None  # else the rest of it goes on about the bill
    promises = patterns.promises.search(sentence) and not patterns.firm.search(sentence)
    # "perhaps it got lost?", "if you have paid already"
    excuses = around.bills and (patterns.lost.search(sentence) or patterns.paid.search(sentence))
    if reports or promises or excuses:
        found.closed = found.closed or sentence
        return None
    return sentence


def _note_request(sentence: str, rest: str, found: _Found, around: _Around, *, steps: bool) -> None:
    """Note a sentence in the form of a request; ``steps`` says that it may be one of a guide."""
    patterns = around.patterns
    alone = not patterns.beside.search(rest)
    if around.wishes and alone:
        found.hinted = found.hinted or sentence  # "could you look into it?"
    elif patterns.sums.search(rest) and alone:
        found.pays = found.pays or sentence  # "I need the deposit before I begin"
    elif steps and not for_me().search(sentence):
        found.hinted = found.hinted or sentence  # a step of the guide, or a wish beside it
    else:
        found.asked.append(sentence)


def _note_statement(sentence: str, rest: str, found: _Found, patterns: Patterns, *, last: bool) -> None:
    """Note a sentence that asks nothing in so many words."""
    if patterns.states.search(sentence):
        found.closed = found.closed or sentence
    elif patterns.hints.search(rest):
        found.hinted = found.hinted or sentence
    elif last and sentence.endswith("!") and not patterns.doubts.search(sentence):
        found.closed = found.closed or sentence  # "looking forward to Friday!"


def _without_formulas(sentence: str, found: _Found, patterns: Patterns) -> tuple[str, bool]:
    """A sentence without the clauses that ask for nothing, and whether it instructs.

    A request in the guise of such a clause stays.
    """
    if firm := patterns.firm.search(sentence):
        found.asked.append(sentence)
        sentence = sentence.replace(firm[0], " … ", 1)
    rest, instructed = patterns.instructs.subn(" … ", sentence)
    if instructed:
        found.closed = found.closed or sentence
        rest = polite().sub(" ", rest)
    for formula in patterns.formulas:
        rest, count = formula.subn(" … ", rest)
        if count and formula is not patterns.formulas[0]:
            found.closed = found.closed or sentence  # it offers or informs
    if patterns.no_answer.search(sentence):
        rest = patterns.no_answer.sub(" … ", rest)
    return rest, bool(instructed)


def _answered(question: str, following: str, patterns: Patterns) -> bool:
    """Whether the author asked only to answer at once, by the sentence that follows."""
    if not following or "?" in following or patterns.no_answer.search(following):
        return False
    explains = patterns.why.search(question) and not patterns.asks.search(following)
    return bool(patterns.answers.search(following) or explains)


def _may_be_rhetorical(question: str, following: str, patterns: Patterns, *, language: str) -> bool:
    """Whether it speaks to nobody, and what follows may be the author's own answer or their triumph."""
    if not following or "?" in following or addresses_reader(question, language):
        return False
    if sign_off().fullmatch(following) or patterns.asks.search(following):
        return False
    is_fragment = len(following.split()) <= FRAGMENT and bool(question_word().match(question))
    return is_fragment or following.endswith("!")


_KNOWN = frozenset(MAIN)


def _by_patterns(sentences: list[str]) -> str:
    """For a few words without any telltale: the language in which they would mean something."""
    text = " ".join(sentences)[:MAX_SENTENCE]

    def hits(language: str) -> int:
        known = patterns_of(language)
        return (
            len(known.asks.findall(text)) + len(known.closes.findall(text)) + len(known.hints.findall(text))
        )

    best = max(MAIN, key=hits)
    return best if hits(best) else ""


def _nearest(language: str) -> str:
    """The language whose patterns fit best where there is no row: a neighbour, else English."""
    return {"pt": "es", "it": "es", "gl": "es", "ca": "es", "nl": "de", "lo": "th"}.get(language, "en")


def _judge(found: _Found, language: str, subject: str) -> RequestVerdict:
    def verdict(asks: Asks, evidence: str, *, hinted: bool = False) -> RequestVerdict:
        return RequestVerdict(asks=asks, evidence=evidence, language=language, hinted=hinted)

    known = language in MAIN
    if found.asked and (doubt := found.refused or found.unless):
        return verdict(Asks.UNCLEAR, f"{found.asked[0]} / {doubt}", hinted=True)
    if found.asked:
        return verdict(Asks.YES if known else Asks.UNCLEAR, found.asked[0])
    if found.pays and not found.hinted:
        return verdict(Asks.PAYMENT if known else Asks.UNCLEAR, found.pays)
    if found.refused:
        return verdict(Asks.NO, found.refused)
    if doubt := found.hinted or found.unless:
        return verdict(Asks.UNCLEAR, doubt, hinted=True)
    if "?" in subject and not has_reply_prefix(subject):
        return verdict(Asks.UNCLEAR, subject, hinted=True)
    if found.closed and known:
        return verdict(Asks.NO, found.closed)
    return verdict(Asks.UNCLEAR, "")
