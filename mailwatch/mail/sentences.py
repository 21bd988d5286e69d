"""A letter in sentences: lower case, one act each, without greetings, links and quotations.

Also which lines are headings (questions that the author's next line answers),
and which language a greeting shows.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

MAX_TEXT = 12_000
MAX_SENTENCES = 200
MAX_SENTENCE = 600

_MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|"
    "Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"
)
_POINT = re.compile(
    rf"(?<=\d)[.](?=\d|\s+(?:[a-zà-öø-ÿő]|{_MONTHS}))|(?<=\b[Nn])[.](?=º)"
    r"|(?:(?<=\b[NnSs][orz])|(?<=\b[Nn]úm))[.](?=\s?\d)"
    r"|(?:(?<=\bbzw)|(?<=\bca)|(?<=\bevtl)|(?<=\binkl)|(?<=\bggf)|(?<=\b[DMHF]r)|(?<=\b[MD]rs)|(?<=\bM[sr])|(?<=\bProf))[.](?=\s)"
)
"""A point within a number, a date or an abbreviation ends no clause."""

_UAWG = re.compile(r"\bu\. ?a\. ?w\. ?g\b\.?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,500}")
# Kinds of marks are mixed in practice: a quotation opens with „ and closes with the keyboard's ".
_QUOTED = re.compile(
    r"\"[^\"“”\n]{1,300}[\"“”]|“[^”\"\n]{1,300}[”\"]|„[^“”\"\n]{1,300}[“”\"]|«[^»\n]{1,300}»|»[^«\n]{1,300}«"
    r"|‚[^‘\n]{1,300}‘|”[^”\n]{1,300}”"
)
# A laugh or a wink right behind a question; a plain smile says nothing.
_JOKES = re.compile(
    r"\?[ \t]{0,3}(?::'?-?[dp]\b|;-?\)|x-?d\b|(?:[hj][aeiá]){2,6}\b|lol\b|mdr\b|ptdr\b|5{3,9}|[😂🤣😅😉😜😁😆😄]|\*(?:lach|grins|zwinker)\w*\*?)",
    re.IGNORECASE,
)
JOKE = "\ue000"
"""Stands before the mark of a question that is followed by a laugh."""

_END = re.compile(r"(?<=[.!?…。？！])\s+|\n\s*\n|\n(?=\s*[-*•\d])|(?<=[?？])|:\s*\n")
# Thai ends a polite sentence with a particle and a space, not with a full stop.
_PARTICLE = re.compile(r"(ครับ|ค่ะ|คะ)[ \t]+(?=[\u0e00-\u0e7f])")
# It asks without a question mark; its author's own answer may follow behind a space.
_THAI_QUESTION = re.compile(
    r"((?:ไหม|มั้ย|ไม๊|หรือยัง|รึยัง|หรือเปล่า|รึเปล่า)(?:นะ)?(?:คะ|ครับ|ล่ะ)?)(?:[ \t]+|\n\n)(?=[\u0e00-\u0e7f])"
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


_ASKED = r"(?:[QFPK]|question|frage|pregunta|kérdés|ถาม|คำถาม)"
_ANSWERED = r"(?:[ARV]|answer|antwort|réponse|respuesta|válasz|ตอบ|คำตอบ)"
QUESTION_AND_ANSWER = re.compile(
    rf"(?mi)^[ \t]*(?:[-*•][ \t]*)?{_ASKED}[ \t]?\d{{0,2}}(?:[.]?[ \t]?[:\uff1a]|(?<=ถาม)(?=[ \t]))[^\n]{{1,200}}?"
    rf"(?:(?:[ \t]*\n[ \t]*){{1,2}}|[ \t]+)(?={_ANSWERED}[ \t]?\d{{0,2}}(?:[.]?[ \t]?[:\uff1a]|(?<=ตอบ)(?=[ \t])))"
)


def headings_of(text: str, language: str) -> list[str]:
    """Questions of the author's own making that the line below answers; none that speaks to the reader."""
    found = [match["asked"] for match in _HEADING.finditer(text)]
    return [each for each in found if language in _YOU and not _YOU[language].search(each)]


def addresses_reader(sentence: str, language: str) -> bool:
    """Whether a sentence (lower case) speaks to its reader; True for a language that isn't known."""
    if language not in _YOU:
        return True
    # A capital makes the German *you*; in a lower-case sentence "sie" may be they, and then is taken for you.
    return bool(re.search(_YOU[language].pattern, sentence, re.IGNORECASE))


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
    text = _POINT.sub("·", _UAWG.sub("uawg", text))
    text = _JOKES.sub(f"{JOKE}?", _QUOTED.sub(" _ ", text))
    lines = [
        line for line in text.split("\n") if not (_GREETING_LINE.match(line) or _THAI_GREETING.match(line))
    ]
    text = _THAI_QUESTION.sub(r"\1?\n\n", _PARTICLE.sub(r"\1\n\n", "\n".join(lines)))
    joined = re.sub(r"(?<=[^\n])\n(?=[^\n])(?!\s*[-*•\d])", " ", text)
    found = [" ".join(piece.split()).lower()[:MAX_SENTENCE] for piece in _END.split(joined) if piece]
    return [piece for piece in found if any(character.isalpha() for character in piece)][:MAX_SENTENCES]


_THAI_END = re.compile(r"(?<=[\u0e00-\u0e7f])\?$")


def as_written(evidence: str, text: str) -> str:
    """The words as their author wrote them: rules read lower case, people don't."""
    evidence = _THAI_END.sub("", evidence.replace(JOKE, ""))
    flat = " ".join(text[:MAX_TEXT].split())
    lower = _POINT.sub("·", flat).lower().replace("’", "'")
    at = lower.find(evidence) if evidence and len(lower) == len(flat) else -1
    return flat[at : at + len(evidence)] if at >= 0 else evidence


# How a letter of a few words shows its language all the same.
_GREETINGS = {
    "en": r"(?:dear|hello|good (?:morning|afternoon|evening)|(?:kind|best|warm) regards|yours)\b",
    "de": r"(?:sehr geehrte\w*|liebe[rs]?|guten (?:tag|morgen|abend)|moin|(?:viele|beste|liebe|freundliche) grüße|lg|vg|mfg|mit freundlichen)\b",
    "fr": r"(?:bonjour|bonsoir|madame|monsieur|salut|chère?|coucou|(?:bien )?cordialement|bises|bisous|bien à)\b",
    "es": r"(?:hola|estimad[oa]s?|querid[oa]s?|buen[oa]s (?:días|tardes|noches)|señora?|(?:un )?saludos?|(?:un )?abrazos?|atentamente|besos)\b",
    "hu": r"(?:kedves|tisztelt|szia|sziasztok|jó (?:napot|reggelt|estét)|üdv\w*|tisztelettel|köszi|köszönettel|puszi)\b",
}
_GREETS = {
    language: re.compile(rf"(?m)^[ \t]*{pattern}", re.IGNORECASE) for language, pattern in _GREETINGS.items()
}


def greeting_language(text: str) -> str:
    """The language of the greeting or closing formula, "" without one that tells."""
    return next((language for language, greets in _GREETS.items() if greets.search(text[:MAX_TEXT])), "")
