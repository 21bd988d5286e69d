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

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from mailwatch.mail.language import language_of
from mailwatch.mail.letter import letter_of
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.references import has_reply_prefix
from mailwatch.mail.request_words import DISCOURSE_WORDS, MONEY_WORDS, REQUEST_WORDS, RequestWords

MAX_TEXT = 12_000
MAX_SENTENCES = 200
MAX_SENTENCE = 600
SHORT_LETTER = 40
"""Characters below which a letter says too little to be known as a mere statement."""

FEW_WORDS = 120
"""Characters of a letter up to which its greeting tells its language better than its words."""

FEW_SENTENCES = 3
"""A letter of up to so many sentences is known again as a whole, where no sentence decides."""


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
    instructs: re.Pattern[str]
    promises: re.Pattern[str]
    states: re.Pattern[str]
    undoes: re.Pattern[str]
    unless: re.Pattern[str]
    guides: re.Pattern[str]
    doubts: re.Pattern[str]
    pays: re.Pattern[str]
    bills: re.Pattern[str]
    paid: re.Pattern[str]
    money: re.Pattern[str]
    lost: re.Pattern[str]


_CLAUSE = r"(?:(?!,|;| and | but | so | und | aber | et | mais | y | pero | és )[^.?])"
"""A character of the same clause: what informs must not swallow the request behind the comma."""


def _one_clause(pattern: str, language: str) -> str:
    if language == "th":  # spaces part clauses there, not words
        return pattern.replace("[^.?]{", r"[^.?\s]{").replace("[^.]{", r"[^.\s]{")
    return pattern.replace("[^.?]{", _CLAUSE + "{").replace("\\b.{", "\\b" + _CLAUSE + "{")


def _one(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    row: RequestWords = REQUEST_WORDS[language]
    discourse, money = DISCOURSE_WORDS[language], MONEY_WORDS[language]
    return _Patterns(
        asks=_one(row.asks),
        firm=_one(row.firm),
        hints=_one(row.hints),
        formulas=(
            _one(row.rhetorical),
            _one(row.offers),
            _one(tuple(_one_clause(each, language) for each in (*row.informs, *discourse.informs))),
        ),
        no_answer=_one(row.no_answer),
        closes=_one(row.closes),
        answers=_one(row.answers),
        why=_one(row.why),
        instructs=_one(tuple(_one_clause(each, language) for each in discourse.instructs)),
        promises=_one(discourse.promises),
        states=_one(discourse.states),
        undoes=_one(discourse.undoes),
        unless=_one(discourse.unless),
        guides=_one(discourse.guides),
        doubts=_one(discourse.doubts),
        pays=_one(money.pays),
        bills=_one(money.bills),
        paid=_one(money.paid),
        money=_one(money.money),
        lost=_one(money.lost),
    )


_UAWG = re.compile(r"\bu\. ?a\. ?w\. ?g\b\.?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}")
_QUOTED = re.compile(
    r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|»[^«\n]{1,300}«|‚[^‘\n]{1,300}‘"
)
_END = re.compile(
    r"(?<=[.!?…。？！])(?!(?<=\d\.)\s+[a-zà-öø-ÿ])\s+|\n\s*\n|\n(?=\s*[-*•\d])|(?<=[?？])|:\s*\n"
)
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
    r"^\s*(?:hi|hello|hey|dear|morning|monsieur|madame|messieurs|mesdames|coucou|señora?|señores|ciao|good (?:morning|afternoon|evening)|hallo|liebe[r]?|sehr geehrte[r]?|"
    r"guten (?:tag|morgen|abend)|moin|servus|grüß gott|bonjour|bonsoir|salut|cher|chère|chers|hola|buenos|"
    r"buenas|estimad[oa]s?|querid[oa]|"
    r"kedves|tisztelt|szia|sziasztok|üdv|jó (?:napot|reggelt|estét)|สวัสดี|เรียน)\b[^.?!\n]{0,60}[,!:]?\s*$",
    re.IGNORECASE,
)


_THAI_GREETING = re.compile(
    r"^\s*(?:(?:สวัสดี|เรียน)[^?\n]{0,30}|(?:พี่|คุณ)(?!คิด|อยาก|ช่วย|มี|ได้|จะ|สะดวก|ชอบ)\S{1,14}(?:คะ|ครับ|ค่ะ))\s*$"
)

# A heading of a guide: a question that has a line to itself, with its answer in the lines below.
_HEADING = re.compile(
    r"(?m)^[ \t]*(?:\d{1,2}[.)][ \t]*|[-*•][ \t]*)?(?P<asked>[^\n?]{3,120}(?:\?|อย่างไร|ยังไง|ไหม|อะไร|เมื่อไหร่|ที่ไหน))[ \t]*\n(?=[^\n]*\w[^\n?]*(?:\n|$))"
)
_YOU = {
    language: re.compile(pattern, 0 if language == "de" else re.IGNORECASE)
    for language, pattern in {
        "en": r"\byou(?:r|rs|'re|'ve|'d)?\b",
        "de": r"\b(?:Sie|Ihr|Ihre\w*|Ihnen|[Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich|euch|euer)\b",
        "fr": r"\b(?:vous|votre|vos|tu|ton|ta|tes|te|toi)\b|-(?:tu|vous)\b",
        "es": r"\b(?:usted(?:es)?|tú|tu|su|te|le)\b|\b(?:tienes?|puedes?|quieres?|prefieres?|necesitas?|te va|le va)\b",
        "hu": r"\b(?:ön\w*|te|neked|téged|tied|rád)\b|\w{2,}(?:od|ed|öd|sz|nád|néd)\b",
        "th": r"คุณ|ท่าน|พี่|คะ|ครับ|ค่ะ",
    }.items()
}


def _headings(text: str, language: str) -> list[str]:
    """Questions of the author's own making that the line below answers; none that speaks to the reader."""
    found = [match["asked"] for match in _HEADING.finditer(text)]
    return [each for each in found if language in _YOU and not _YOU[language].search(each)]


def _without(text: str, headings: list[str]) -> str:
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
    text = _UAWG.sub("uawg", text)
    text = _PARTICLE.sub(r"\1\n\n", _QUOTED.sub(" _ ", text))
    lines = [
        line for line in text.split("\n") if not (_GREETING_LINE.match(line) or _THAI_GREETING.match(line))
    ]
    joined = re.sub(r"(?<=[^\n])\n(?=[^\n])(?!\s*[-*•\d])", " ", "\n".join(lines))
    found = [" ".join(piece.split()).lower()[:MAX_SENTENCE] for piece in _END.split(joined) if piece]
    return [piece for piece in found if any(character.isalpha() for character in piece)][:MAX_SENTENCES]


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

    ``subject`` helps where the text says little. Tuned so that *yes* and *no*
    are sure, and the rest is honestly *unclear*. Never raises; linear.
    """
    if not text.strip():
        return RequestVerdict(asks=Asks.UNCLEAR, evidence="no text", language=language_of(subject))
    letter = letter_of(text[:MAX_TEXT])
    language = language_of(text, _KNOWN)
    if language not in REQUEST_WORDS or (len(letter) <= FEW_WORDS and _by_greeting(text)):
        language = _by_greeting(text) or language or language_of(subject, _KNOWN)
    language = language or _by_patterns(sentences_of(letter))
    patterns = _patterns(language if language in REQUEST_WORDS else _nearest(language))
    found = _Found()
    headings = _headings(letter, language)
    guide = patterns.guides.search(f"{subject}\n{letter}".lower())
    if headings and (guide or len(headings) > 1):
        letter = _without(letter, headings)
        if guide:
            found.closed = guide[0]
        else:
            found.hinted = headings[0]
    sentences = sentences_of(letter)
    bills = any(_asks_for_money(sentence, patterns) for sentence in sentences)
    for at, sentence in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        last = 0 < at == len(sentences) - 1
        _read(sentence, following, found, patterns, last=last, bills=bills)
    if not any((found.asked, found.hinted, found.refused, found.closed, found.unless, found.pays)):
        short = " ".join(sentences)
        if len(short) >= SHORT_LETTER and language in REQUEST_WORDS and not patterns.doubts.search(short):
            # No sentence turns to the reader, wants or lacks anything.
            return RequestVerdict(asks=Asks.NO, evidence=_as_written(sentences[0], text), language=language)
        return RequestVerdict(
            asks=Asks.UNCLEAR,
            evidence=_as_written(short, text) if len(sentences) <= FEW_SENTENCES else "",
            language=language,
        )
    verdict = _judge(found, language, subject)
    return replace(verdict, evidence=_as_written(verdict.evidence, text))


def _read(
    sentence: str, following: str, found: _Found, patterns: _Patterns, *, last: bool, bills: bool
) -> None:
    """Read one sentence: which act it is, and what it does to those before it."""
    if refusal := patterns.no_answer.search(sentence):
        found.refused = found.refused or refusal[0]
    if patterns.unless.search(sentence):
        found.unless = found.unless or sentence
    undone = patterns.undoes.search(sentence)
    if undone and "?" not in sentence:
        # What was wished for in the sentence before is wished for no more.
        del found.asked[-1:]
        found.closed = sentence
        sentence = sentence[undone.end() :]
    if _IN_ADVANCE.search(sentence) and not _UNDERSTANDING.search(sentence) and not bills:
        found.asked.append(sentence)
    signs_off = last and bool(_SIGN_OFF.fullmatch(sentence))
    if patterns.closes.search(sentence) and not signs_off:
        found.closed = found.closed or sentence
    rest = sentence
    if _asks_for_money(sentence, patterns):
        found.pays = found.pays or sentence
        rest = _beside_money(sentence, patterns)
    elif patterns.promises.search(sentence):
        found.closed = found.closed or sentence
        return
    elif bills and (patterns.lost.search(sentence) or patterns.paid.search(sentence)):
        found.closed = found.closed or sentence  # "perhaps it got lost?", "if you have paid already"
        return
    rest = _without_formulas(rest, found, patterns)
    if "?" in rest and _answered(rest, following, patterns):
        found.closed = found.closed or sentence
        return
    question = "?" in rest and any(character.isalpha() for character in rest)
    if question and bills and found.pays and patterns.money.search(rest):
        found.hinted = found.hinted or sentence  # whether it was paid: about the money, yet a question
    elif question or patterns.asks.search(rest):
        found.asked.append(sentence)
    elif patterns.states.search(sentence):
        found.closed = found.closed or sentence
    elif patterns.hints.search(rest):
        found.hinted = found.hinted or sentence


def _asks_for_money(sentence: str, patterns: _Patterns) -> bool:
    if patterns.paid.search(sentence):
        return False
    return bool(patterns.pays.search(sentence) or patterns.bills.search(sentence))


_BETWEEN = re.compile(
    r"\s*(?:[;,:]|\b(?:and|but|und|aber|sowie|et|mais|y|pero|és)\b|(?<=[\u0e00-\u0e7f])(?:\s|และ|แล้ว(?=โอน|ชำระ|ส่ง|แจ้ง)))\s*"
)


# A main clause that only leads to the payment: "please,", "I remind you that".
_INTRODUCES = re.compile(
    r"^\W*(?:please|kindly|bitte|s'il (?:vous|te) pla[iî]t|svp|stp|merci|por favor|kérem|kérlek|kérjük|légyszi|danke|thanks|gracias)\W*$"
    r"|\b(?:remind\w*|erinner\w*|rappel\w*|recuerd\w*|recordar\w*|emlékeztet\w*)\b|เตือน"
)


def _beside_money(sentence: str, patterns: _Patterns) -> str:
    """The clauses of a sentence that speak of something else than the payment."""
    clauses = _BETWEEN.split(sentence)
    return ", ".join(
        each
        for each in clauses
        if not any(
            known.search(each)
            for known in (patterns.pays, patterns.bills, patterns.money, patterns.lost, _INTRODUCES)
        )
    )


def _without_formulas(sentence: str, found: _Found, patterns: _Patterns) -> str:
    """A sentence without the clauses that ask for nothing; a request in the guise of one stays."""
    if firm := patterns.firm.search(sentence):
        found.asked.append(sentence)
        sentence = sentence.replace(firm[0], " … ", 1)
    rest, count = patterns.instructs.subn(" … ", sentence)
    if count:
        found.closed = found.closed or sentence
        rest = _POLITE.sub(" ", rest)
    for formula in patterns.formulas:
        rest, count = formula.subn(" … ", rest)
        if count and formula is not patterns.formulas[0]:
            found.closed = found.closed or sentence  # it offers or informs
    if patterns.no_answer.search(sentence):
        rest = patterns.no_answer.sub(" … ", rest)
    return rest


# What stood before an instruction that is taken out.
_POLITE = re.compile(
    r"\b(?:please|kindly|bitte|veuillez|merci de|s'il (?:vous|te) pla[iî]t|por favor|kérem|kérlek|kérjük|légyszi)\b,?\s*(?=…)"
    r"|(?:กรุณา|โปรด|รบกวน|ช่วย)\s*(?=…)"
)


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

# How a letter of a few words shows its language all the same.
_GREETINGS = {
    "en": r"(?:dear|hello|good (?:morning|afternoon|evening)|(?:kind|best|warm) regards|yours)\b",
    "de": r"(?:sehr geehrte\w*|liebe[rs]?|guten (?:tag|morgen|abend)|moin|(?:viele|beste|liebe|freundliche) grüße)\b",
    "fr": r"(?:bonjour|bonsoir|madame|monsieur|salut|chère?|coucou|(?:bien )?cordialement)\b",
    "es": r"(?:hola|estimad[oa]s?|querid[oa]s?|buen[oa]s (?:días|tardes|noches)|señora?|(?:un )?saludos?)\b",
    "hu": r"(?:kedves|tisztelt|szia|sziasztok|jó (?:napot|reggelt|estét)|üdv\w*|tisztelettel)\b",
}
_GREETS = {
    language: re.compile(rf"(?m)^[ \t]*{pattern}", re.IGNORECASE) for language, pattern in _GREETINGS.items()
}


def _by_greeting(text: str) -> str:
    return next((language for language, greets in _GREETS.items() if greets.search(text[:MAX_TEXT])), "")


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


def _judge(found: _Found, language: str, subject: str) -> RequestVerdict:
    def verdict(asks: Asks, evidence: str) -> RequestVerdict:
        return RequestVerdict(asks=asks, evidence=evidence, language=language)

    known = language in REQUEST_WORDS
    if found.asked and (doubt := found.refused or found.unless):
        return verdict(Asks.UNCLEAR, f"{found.asked[0]} / {doubt}")
    if found.asked:
        return verdict(Asks.YES if known else Asks.UNCLEAR, found.asked[0])
    if found.pays and not found.hinted:
        return verdict(Asks.PAYMENT if known else Asks.UNCLEAR, found.pays)
    if found.refused:
        return verdict(Asks.NO, found.refused)
    if doubt := found.hinted or found.unless:
        return verdict(Asks.UNCLEAR, doubt)
    if "?" in subject and not has_reply_prefix(subject):
        return verdict(Asks.UNCLEAR, subject)
    if found.closed and known:
        return verdict(Asks.NO, found.closed)
    return verdict(Asks.UNCLEAR, "")
