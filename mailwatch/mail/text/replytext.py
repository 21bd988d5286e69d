"""The new words of a message: without quotes, attribution lines, signatures and disclaimers.

What an author wrote below or between quotes is kept; what stands behind an
unmarked quoted message is taken for the quoted message.
"""

from __future__ import annotations

from mailwatch.mail.message import InboundMessage
from mailwatch.mail.text.body import body_text
from mailwatch.mail.text.html_text import QUOTE_STARTS
from mailwatch.mail.text.quotes import attribution_length, is_separator, starts_header_block
from mailwatch.mail.text.signatures import is_delimiter, is_disclaimer, is_mobile_footer, is_rule

MAX_LINES = 5000
LONGEST_SIGNATURE = 12
"""Filled lines below a spoiled delimiter; what is longer is a letter with a rule in it."""

WRAPPED_TAIL = 70
"""Characters up to which an unmarked line between quoted ones is the tail of a wrapped quote."""


def new_words(message: InboundMessage) -> str:
    """What the author of ``message`` wrote anew; "" when there is nothing or only headers were read."""
    return new_words_of(body_text(message))


def new_words_of(text: str) -> str:
    """What is new in ``text``. Never raises; linear; reads the first 5000 lines."""
    lines = [line.replace("\u00a0", " ").rstrip() for line in text.split("\n")[:MAX_LINES]]
    kept = _without_quotes(lines)
    kept = _without_signature(kept)
    kept = _without_disclaimers(kept)
    while kept and (not kept[-1].strip() or is_rule(kept[-1])):
        kept.pop()
    while kept and not kept[0].strip():
        kept.pop(0)
    return "\n".join(kept)


def _is_quoted(line: str) -> bool:
    stripped = line.lstrip()
    return stripped.startswith((">", "&gt;")) or (
        stripped.startswith(("| ", "||")) and stripped.strip("| ") != ""
    )


def _next_filled(lines: list[str], at: int) -> str:
    return next((line for line in lines[at : at + 4] if line.strip()), "")


_ALL = -1


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        quoted = _ALL if line.endswith(QUOTE_STARTS) else _quoted_from(lines, at, below=bool(kept))
        if quoted == _ALL:
            break
        if not quoted:
            kept.append(line if line.strip() else "")
        at += quoted or 1
    return kept


def _quoted_from(lines: list[str], at: int, *, below: bool) -> int:
    """How many lines from ``at`` on are somebody else's; ``_ALL`` when everything that follows is.

    ``below`` says that something of the author's stands above.
    """
    line = lines[at]
    if not line.strip():
        return 0
    if _is_quoted(line):
        return 1
    if is_separator(line):
        if _is_quoted(_next_filled(lines, at + 1)):
            return 1  # a marked quote follows; an answer may stand below it
        if below or _opens_quote(lines, at + 1):
            return _ALL
    if starts_header_block(lines, at):
        return _ALL
    length = attribution_length(lines, at)
    if length:
        return length if _is_quoted(_next_filled(lines, at + length)) else _ALL
    tail = 0 < at < len(lines) - 1 and len(line) <= WRAPPED_TAIL and _is_wrapped_tail(lines, at)
    return 1 if tail else 0


def _opens_quote(lines: list[str], at: int) -> bool:
    for offset, line in enumerate(lines[at : at + 4]):
        if line.strip():
            return _is_quoted(line) or starts_header_block(lines, at + offset)
    return False


def _is_wrapped_tail(lines: list[str], at: int) -> bool:
    """A quoting program broke a long quoted line and left its tail unmarked."""
    before, after = lines[at - 1], lines[at + 1]
    if not (_is_quoted(before) and _is_quoted(after)) or len(before) <= 60:  # noqa: PLR2004  a line worth wrapping
        return False
    return not before.rstrip().endswith((".", "?", "!", ":")) and not lines[at][:1].isupper()


def _without_signature(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if is_delimiter(line) and any(above.strip() for above in lines[:at]):
            below = sum(1 for each in lines[at + 1 :] if each.strip())
            if line.rstrip() == "--" or below <= LONGEST_SIGNATURE:
                return lines[:at]
        if is_mobile_footer(line) and any(above.strip() for above in lines[:at]):
            rest = [below for below in lines[at + 1 :] if below.strip()]
            if len(rest) < 3:  # noqa: PLR2004  what stands below a footer belongs to it
                return lines[:at]
            return lines[:at] + lines[at + 1 :]
        if is_rule(line) and any(above.strip() for above in lines[:at]) and _is_footer(lines[at + 1 :]):
            return lines[:at]
    return lines


def _is_footer(lines: list[str]) -> bool:
    """Whether what stands below a rule is a list's footer or a notice, not more of the letter."""
    filled = [line.strip() for line in lines if line.strip()][:4]
    text = " ".join(filled).lower()
    return (
        not filled
        or is_disclaimer(text)
        or any(
            word in text
            for word in (
                "mailing list",
                "unsubscribe",
                "http://",
                "https://",
                "abmelden",
                "désinscri",
                "tel",
                "fax",
                "www.",
            )
        )
    )


def _without_disclaimers(lines: list[str]) -> list[str]:
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or not lines[at].strip():
            if at > start and start > 0 and is_disclaimer("\n".join(lines[start:at])):
                return lines[:start]
            start = at + 1
    return lines
