"""Whether an own message asks for an answer (SPEC section 4).

Structure comes before words. What is no part of the letter is taken out
(:mod:`mailwatch.mail.letter`), then each sentence is one act: it asks for
money, it instructs, it promises, it offers or informs (those clauses are taken
out), and what is left may hold a request or a question. Then come the sentences
together: an author who answers their own question, takes a wish back or accepts
silence; headings of a guide. A wrong *yes* leads to an embarrassing check-in, so
what only hints at a request is *unclear*.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mailwatch.mail.language import language_of
from mailwatch.mail.letter import letter_of
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.references import has_reply_prefix
from mailwatch.mail.request_money import (
    asks_for_money,
    beside_money,
    is_about_the_bill,
    wishes_for_money,
)
from mailwatch.mail.request_patterns import Patterns, patterns_of
from mailwatch.mail.request_signs import (
    FOR_ME,
    IN_ADVANCE,
    NOT_YET_SO,
    POLITE,
    REQUESTS,
    SEE_SUBJECT,
    SIGN_OFF,
    UNDERSTANDING,
    WH,
)
from mailwatch.mail.request_words import REQUEST_WORDS
from mailwatch.mail.second_thought import second_opinion
from mailwatch.mail.sentences import (
    JOKE,
    MAX_SENTENCE,
    MAX_TEXT,
    QUESTION_AND_ANSWER,
    addresses_reader,
    as_written,
    greeting_language,
    headings_of,
    sentences_of,
    without,
)

SHORT_LETTER = 40
"""Characters below which a letter says too little to be known as a mere statement."""

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
    if language not in REQUEST_WORDS or (len(letter) <= FEW_WORDS and greeting_language(text)):
        language = greeting_language(text) or language or language_of(subject, _KNOWN)
    language = language or _by_patterns(sentences_of(letter))
    patterns = patterns_of(language if language in REQUEST_WORDS else _nearest(language))
    found = _Found()
    letter, answered = QUESTION_AND_ANSWER.subn("\n\n", letter)
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
    for at, sentence in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        last = 0 < at == len(sentences) - 1
        _read(
            sentence,
            following,
            found,
            patterns,
            last=last,
            bills_here=billing[at],
            bills=bills,
            wishes=wishes,
            guide=bool(guide),
            language=language,
        )
    if not any((found.asked, found.hinted, found.refused, found.closed, found.unless, found.pays)):
        short = " ".join(sentences)
        asks_in_subject = "?" in subject and not has_reply_prefix(subject)
        says_enough = len(short) >= SHORT_LETTER and language in REQUEST_WORDS and not asks_in_subject
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
    sentence: str,
    following: str,
    found: _Found,
    patterns: Patterns,
    *,
    last: bool,
    bills_here: bool,
    bills: bool,
    wishes: bool,
    guide: bool,
    language: str,
) -> None:
    """Read one sentence: which act it is, and what it does to those before it."""
    sentence, jokes = sentence.replace(JOKE, ""), JOKE in sentence
    if refusal := patterns.no_answer.search(sentence):
        found.refused = found.refused or refusal[0]
    if patterns.unless.search(sentence):
        found.unless = found.unless or sentence
    undone = patterns.undoes.search(sentence)
    if undone and "?" not in sentence and not NOT_YET_SO.search(sentence[: undone.start()]):
        # What was wished for in the sentence before is wished for no more.
        del found.asked[-1:]
        found.closed = sentence
        sentence = sentence[undone.end() :]
    if IN_ADVANCE.search(sentence) and not UNDERSTANDING.search(sentence) and not bills:
        found.asked.append(sentence)
    if patterns.closes.search(sentence) and not (last and SIGN_OFF.fullmatch(sentence)):
        found.closed = found.closed or sentence
    rest = sentence
    reports = "?" not in sentence and patterns.reports.search(sentence)
    if bills_here and not reports:
        found.pays = found.pays or sentence
        rest = beside_money(sentence, patterns)
        if not patterns.beside.search(rest):
            return  # the rest of it goes on about the bill
    elif reports or (patterns.promises.search(sentence) and not patterns.firm.search(sentence)):
        found.closed = found.closed or sentence
        return
    elif bills and (patterns.lost.search(sentence) or patterns.paid.search(sentence)):
        found.closed = found.closed or sentence  # "perhaps it got lost?", "if you have paid already"
        return
    rest, instructed = _without_formulas(rest, found, patterns)
    if "?" in rest and _answered(rest, following, patterns):
        found.closed = found.closed or sentence
        return
    question = "?" in rest and any(character.isalpha() for character in rest)
    if question and _may_be_rhetorical(rest, following, patterns, language=language):
        found.hinted = found.hinted or sentence
        return
    if (jokes and not REQUESTS.search(rest)) or SEE_SUBJECT.search(rest):
        found.hinted = found.hinted or sentence
    elif is_about_the_bill(rest, patterns, bills=bills):
        found.hinted = found.hinted or sentence  # whether it was paid: about the money, yet a question
    elif question or patterns.asks.search(rest):
        if wishes and not patterns.beside.search(rest):
            found.hinted = found.hinted or sentence  # "could you look into it?"
        elif patterns.sums.search(rest) and not patterns.beside.search(rest):
            found.pays = found.pays or sentence  # "I need the deposit before I begin"
        elif (guide or instructed) and not question and not FOR_ME.search(sentence):
            found.hinted = found.hinted or sentence  # a step of the guide, or a wish beside it
        else:
            found.asked.append(sentence)
    elif patterns.states.search(sentence):
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
        rest = POLITE.sub(" ", rest)
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
    if SIGN_OFF.fullmatch(following) or patterns.asks.search(following):
        return False
    is_fragment = len(following.split()) <= FRAGMENT and bool(WH.match(question))
    return is_fragment or following.endswith("!")


_KNOWN = frozenset(REQUEST_WORDS)


def _by_patterns(sentences: list[str]) -> str:
    """For a few words without any telltale: the language in which they would mean something."""
    text = " ".join(sentences)[:MAX_SENTENCE]

    def hits(language: str) -> int:
        known = patterns_of(language)
        return (
            len(known.asks.findall(text)) + len(known.closes.findall(text)) + len(known.hints.findall(text))
        )

    best = max(REQUEST_WORDS, key=hits)
    return best if hits(best) else ""


def _nearest(language: str) -> str:
    """The language whose patterns fit best where there is no row: a neighbour, else English."""
    return {"pt": "es", "it": "es", "gl": "es", "ca": "es", "nl": "de", "lo": "th"}.get(language, "en")


def _judge(found: _Found, language: str, subject: str) -> RequestVerdict:
    def verdict(asks: Asks, evidence: str, *, hinted: bool = False) -> RequestVerdict:
        return RequestVerdict(asks=asks, evidence=evidence, language=language, hinted=hinted)

    known = language in REQUEST_WORDS
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
