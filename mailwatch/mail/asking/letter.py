"""The letter within an author's new words: without what stands below the name, notices and greetings.

:mod:`mailwatch.mail.text.replytext` takes out quotes and what marks itself as a
signature. People also sign without a mark; what follows their name (slogans,
"questions about this invoice? call us", legal notices) asks nothing.
"""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns

LONGEST_NAME_BLOCK = 6
LONGEST_NAME = 30


@cache
def _closing_line() -> re.Pattern[str]:
    closings = patterns(lambda each: each.letters.closings)
    return re.compile(rf"\s*(?:{closings})\s*[,.!:]?\s*", re.IGNORECASE)


@cache
def _thanks_line() -> re.Pattern[str]:
    before = patterns(lambda each: each.letters.thanks_before)
    thanks = patterns(lambda each: each.letters.thanks)
    behind = patterns(lambda each: each.letters.thanks_behind)
    return re.compile(rf"\s*(?:(?:{before})?(?:{thanks})(?:{behind})?)[,.!:]?\s*", re.IGNORECASE)


@cache
def _postscript() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{patterns(lambda each: each.letters.postscripts)})\s?[:.)–-]?\s", re.IGNORECASE
    )


@cache
def _not_meant() -> re.Pattern[str]:
    """A notice for those who were not meant to get the letter, in whichever words."""
    return re.compile(patterns(lambda each: each.letters.not_meant))


@cache
def _then_do() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.letters.then_do))


@cache
def _footer_line() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns(lambda each: each.letters.leaving)})\b.{{0,200}}", re.IGNORECASE)


# What an address block holds: a link, an address, a telephone number.
_CONTACT = re.compile(
    r"www\.|https?://|\w@\w|(?:\+|\b0|\()[\d ()/.-]{5,}|\b\d{2,3}[- ]\d{3,}|\biban\b", re.IGNORECASE
)
_NAME_LINE = re.compile(r"(?:[^\W\d_a-z][^\W\d]*\.?,?(?:[ -]|$)){1,4}")
_THAI_NAME = re.compile(r"[\u0e01-\u0e2e\u0e40-\u0e44][\u0e00-\u0e7f]{1,15}(?: [\u0e00-\u0e7f]{2,15})?")
_THAI_SPEECH = re.compile(r"(?:ค่ะ|คะ|ครับ|ขอบคุณ|แล้ว)")


def letter_of(text: str) -> str:
    """``text`` (new words) without notices, footers, and what stands below its author's name. Linear."""
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", text.strip()) if part.strip()]
    kept = [part for at, part in enumerate(paragraphs) if not (at and _is_notice(part))]
    kept = _signed(kept)
    lines = [line for line in "\n\n".join(kept).split("\n") if not _footer_line().search(line[:300])]
    return "\n".join(lines)


def _is_notice(paragraph: str) -> bool:
    lower = paragraph[:1500].lower()
    return bool(_not_meant().search(lower) and _then_do().search(lower))


def _signed(paragraphs: list[str]) -> list[str]:
    """The paragraphs up to the author's name, and postscripts."""
    for at, paragraph in enumerate(paragraphs):
        lines = paragraph.split("\n")
        for number, line in enumerate(lines):
            if (at or number) and _closes(line, _next_line(lines, number, paragraphs, at)):
                head = [*paragraphs[:at], "\n".join(lines[:number])]
                tail = _below_name(lines[number + 1 :], paragraphs[at + 1 :])
                if sum(map(len, tail)) <= max(sum(map(len, head)), 400):  # else the letter goes on
                    return [each for each in head if each.strip()] + _postscripts(tail)
        named = at and len(lines) <= LONGEST_NAME_BLOCK and _is_name(lines[0])
        if named and (len(lines) == 1 or _CONTACT.search(paragraph)):
            below = paragraphs[at + 1 :]
            if all(_CONTACT.search(each) or _postscript().match(each) for each in below):
                return paragraphs[:at] + _postscripts(below)
    return paragraphs


def _postscripts(paragraphs: list[str]) -> list[str]:
    return [each for each in paragraphs if _postscript().match(each)]


def _next_line(lines: list[str], number: int, paragraphs: list[str], at: int) -> str:
    if number + 1 < len(lines):
        return lines[number + 1]
    return paragraphs[at + 1].split("\n", 1)[0] if at + 1 < len(paragraphs) else ""


def _closes(line: str, following: str) -> bool:
    """Whether a line is the formula before the name, not a word of thanks in the midst of the letter."""
    if len(line) > 2 * LONGEST_NAME:
        return False
    if _closing_line().fullmatch(line):
        return True
    return bool(_thanks_line().fullmatch(line)) and _is_name(following)


def _below_name(after: list[str], below: list[str]) -> list[str]:
    """What stands below the closing formula's own paragraph and the name."""
    if not any(each.strip() for each in after) and below and _is_name(below[0].split("\n")[0]):
        return below[1:]
    return below


def _is_name(line: str) -> bool:
    stripped = line.strip(" ,.*–-")
    if not 0 < len(stripped) <= LONGEST_NAME:
        return False
    if _THAI_NAME.fullmatch(stripped):
        return not _THAI_SPEECH.search(stripped)
    return bool(_NAME_LINE.fullmatch(stripped))
