"""Where an author's own words end: signature, mobile footer, disclaimer, list footer."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import patterns, phrases

_DELIMITER = re.compile(r"(?:--|—|–|__|---)[ \t\u00a0]*")  # RFC 3676 §4.3, and how programs spoil it
_RULE = re.compile(r"\s*[_\-=*~#—–]{3,}\s*")


@cache
def _footer() -> re.Pattern[str]:
    """What mobile programs and web mail add below a message."""
    footers = patterns(lambda each: each.signatures.footers)
    return re.compile(rf"\W{{0,4}}(?:{footers})(?:\s?[<(\[]?https?://\S{{1,300}})?\W{{0,4}}", re.IGNORECASE)


@cache
def _disclaimers() -> tuple[str, ...]:
    return phrases(lambda each: each.signatures.disclaimers)


@cache
def _legal() -> re.Pattern[str]:
    return re.compile(patterns(lambda each: each.signatures.legal), re.IGNORECASE)


def is_delimiter(line: str) -> bool:
    """``-- `` and its spoiled forms."""
    return bool(_DELIMITER.fullmatch(line))


def is_rule(line: str) -> bool:
    """A line of dashes, underscores or the like."""
    return bool(_RULE.fullmatch(line[:200]))


def is_mobile_footer(line: str) -> bool:
    """``Sent from my iPhone`` and its like."""
    stripped = line.strip()
    return 8 <= len(stripped) <= 120 and bool(_footer().fullmatch(stripped))  # noqa: PLR2004


def is_disclaimer(paragraph: str) -> bool:
    """Whether a paragraph is a legal notice: a model's first words, and a word such notices hold."""
    start = paragraph.strip(" \t\n*_-|<>[]").lower()
    return start[:80].startswith(_disclaimers()) and bool(_legal().search(start[:1500]))
