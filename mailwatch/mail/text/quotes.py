"""Where, in the text of a mail, somebody else's words begin.

What mail programs write above a quoted message: attribution lines, header
blocks, separator lines, in the words of all languages.
"""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns, phrases


@cache
def _header_line() -> re.Pattern[str]:
    """Header words of a quoted message as Outlook, Lotus, Zimbra and others print them, by meaning."""
    from_ = patterns(lambda each: each.quotes.header_from)
    date = patterns(lambda each: each.quotes.header_date)
    subject = patterns(lambda each: each.quotes.header_subject)
    to = patterns(lambda each: each.quotes.header_to)
    return re.compile(
        rf"[>\s|*_]{{0,12}}(?:(?P<from>{from_})|(?P<date>{date})|(?P<subject>{subject})|(?P<to>{to}))"
        r"[*_]{0,2}[ \t\u00a0]{0,3}[:：][*_]{0,2}(?P<rest>.*)",
        re.IGNORECASE,
    )


@cache
def _separator() -> re.Pattern[str]:
    words = patterns(lambda each: each.quotes.separators)
    return re.compile(rf"[\s>]{{0,8}}[-_=*—–#]{{0,40}}\s{{0,5}}(?:{words})[^\n]{{0,60}}", re.IGNORECASE)


@cache
def _wrote() -> re.Pattern[str]:
    return re.compile(rf"(?:{patterns(lambda each: each.quotes.wrote)})", re.IGNORECASE)


@cache
def _above() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.quotes.above), re.IGNORECASE)


@cache
def _above_words() -> tuple[str, ...]:
    """A quick look before the long one."""
    return phrases(lambda each: each.quotes.above_words)


_DATEISH = re.compile(r"\d{1,4}[.:/年\-월\s]|\d{4}|@")
_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?] [^\W\d_].{0,200}[^\W\d_]{4}[.!?] ")  # two of them are prose
_FIRST_LINE = re.compile(r"\d|@|[\"“<]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def header_kind(line: str) -> tuple[str, str] | None:
    """The header word (``from``, ``date``, ``to``, ``subject``) of a quoted block's line, and the rest."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return None
    found = _header_line().match(line[:600])
    if not found or not found.lastgroup:
        return None
    kind = next(name for name in ("from", "date", "subject", "to") if found[name])
    return kind, found["rest"].strip()


def is_separator(line: str) -> bool:
    """``-----Original Message-----`` and its like in the languages of the table."""
    stripped = line.strip()
    if not stripped or len(stripped) > 140:  # noqa: PLR2004  a line of prose is longer
        return False
    if any(word in stripped.lower() for word in _above_words()) and _above().search(stripped):
        return True
    if not _separator().fullmatch(stripped):
        return False
    return stripped[0] in "-_=*—–#>" or stripped.endswith((":", "：", "-"))


def starts_header_block(lines: list[str], at: int) -> bool:
    """Whether a quoted message's header block (From / Sent / To / Subject, any order) starts at ``at``."""
    first = header_kind(lines[at])
    if not first or first[0] == "to":
        return False
    kinds = {first[0]}
    count = 1
    proof = "@" in first[1] or any(digit.isdigit() for digit in first[1])
    seen = 0
    for line in lines[at + 1 : at + 14]:
        if not line.strip("> *\t"):
            continue
        seen += 1
        found = header_kind(line)
        if found:
            kinds.add(found[0])
            count += 1
            proof = proof or "@" in found[1] or any(character.isdigit() for character in found[1])
        elif seen > 7 and count < 2:  # noqa: PLR2004  a block is dense
            break
        if len(kinds) >= 3 and "from" in kinds:  # noqa: PLR2004  three different words are no chance
            return True
    return proof and "from" in kinds and bool(kinds & {"date", "subject"}) and first[0] in {"from", "date"}


def attribution_length(lines: list[str], at: int) -> int:
    """How many lines from ``at`` on form an attribution ("On ... Ann wrote:"), or 0.

    Mail programs wrap it over as many as four lines. The verb of the table
    must stand near the end, or the line must end in a colon behind an address
    and a date; what follows is the caller's business.
    """
    first = lines[at].strip()
    if not _FIRST_LINE.search(first) or first.endswith((".", "!", "?")):
        return 0
    text = ""
    for count in range(1, 6):
        if at + count > len(lines):
            return 0
        line = lines[at + count - 1].strip()
        if count > 1 and line in {">:", "> :", ">："}:  # the address was broken before its bracket
            line = ">:"
        elif not line or line.startswith(">"):
            return 0
        text = f"{text} {line}".strip()
        if len(text) > 400:  # noqa: PLR2004  no attribution is
            return 0
        if _is_attribution(text):
            return count
    return 0


def _is_attribution(text: str) -> bool:
    tail = text.rstrip("* ")
    ends = tail.endswith((":", "："))
    if len(text) < 8 or not (ends or ("@" in text and _CLOCK.search(text))):  # noqa: PLR2004  nothing is shorter
        return False
    if not ends and tail[-1:] != ">" and tail[-1:].isascii():
        return False
    if not _DATEISH.search(text):
        return False
    verb = _wrote().search(text)
    if ends and verb:
        return not _SENTENCES.search(text)
    if ends and "@" in text and re.search(r"\d{1,2}[:.]\d{2}|\d{4}", text):
        return True
    # Thai, Japanese, Chinese and Korean programs end without a colon; Hebrew and Arabic put the mark first.
    return bool(
        verb
        and "@" in text
        and re.search(r"\d{1,2}[:.]\d{2}", text)
        and text.rstrip().endswith((">", verb[0]))
    )
