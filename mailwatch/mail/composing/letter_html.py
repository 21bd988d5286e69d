"""The HTML side of a letter: what a person's own mail program would make of the same paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINK = re.compile(r"https://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_ITEM = re.compile(r"- +")
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)

STYLE = "font-family: sans-serif; line-height: 1.45; overflow-wrap: break-word;"
"""The reader's own font, room between the lines, and no word so long that it widens the page."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph of a letter, or a list; then ``lines`` are its items, without their dashes."""

    lines: tuple[str, ...]
    items: bool


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and lists of a plain text, as its HTML side has them."""
    return tuple(_cut(part) for part in re.split(r"\n{2,}", text.strip()) if part.strip())


def _cut(part: str) -> Block:
    lines = part.splitlines()
    if all(_ITEM.match(line) for line in lines):
        return Block(lines=tuple(_ITEM.sub("", line, count=1) for line in lines), items=True)
    return Block(lines=tuple(lines), items=False)


def letter_html(text: str, language: str) -> str:
    """Paragraphs, lines, lists and links of a plain text (wrapped or not) as a small HTML document.

    Everything is escaped; nothing is loaded from anywhere. Each paragraph runs
    in the direction of its own letters.
    """
    body = "\n".join(_block(block) for block in blocks_of(text))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language, quote=True)}">\n'
        '<head><meta charset="utf-8"></head>\n'
        f'<body style="{STYLE}">\n{body}\n</body>\n</html>\n'
    )


BANNER_STYLE = "border: 2px solid #b00020; padding: 0 1em; margin-bottom: 1.5em;"


def under_banner(document: str, banner: str) -> str:
    """What :func:`letter_html` made, with the paragraphs of ``banner`` (English) set off above the letter."""
    blocks = "\n".join(_block(block) for block in blocks_of(banner))
    found = _BODY.search(document)
    at = found.start(1) if found else 0
    return f'{document[:at]}\n<div lang="en" style="{BANNER_STYLE}">\n{blocks}\n</div>{document[at:]}'


def letter_page(fields: Iterable[tuple[str, str]], document: str, text: str) -> str:
    """A page to look at: the header fields above the letter, as a reader's program would show them.

    ``document`` is what :func:`letter_html` made; where it is empty, ``text`` is shown as it is.
    """
    # Each value is isolated, so that a name written from right to left stays where it belongs.
    rows = "".join(
        f'<tr><td style="width: 5em; color: #666; vertical-align: top;">{html.escape(name)}</td>'
        f"<td><bdi>{html.escape(value)}</bdi></td></tr>"
        for name, value in fields
    )
    found = _BODY.search(document)
    letter = (
        found[1] if found else f'<pre style="white-space: pre-wrap;" dir="auto">{html.escape(text)}</pre>'
    )
    return (
        '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>mailwatch</title></head>\n'
        f'<body style="{STYLE} max-width: 44em; margin: 1.5em auto; padding: 0 1em;">\n'
        '<table style="table-layout: fixed; width: 100%; border-bottom: 1px solid #ccc; '
        'padding-bottom: 1em;">'
        f"{rows}</table>\n{letter}\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    lines = [_inline(line) for line in block.lines]
    if block.items:
        items = "".join(f'<li dir="auto">{line}</li>' for line in lines)
        return f"<ul>{items}</ul>"
    return f'<p dir="auto">{"<br>".join(lines)}</p>'


def _inline(line: str) -> str:
    parts: list[str] = []
    at = 0
    for match in _LINK.finditer(line):
        address = html.escape(match[0], quote=True)
        parts += [html.escape(line[at : match.start()]), f'<a href="{address}">{address}</a>']
        at = match.end()
    return "".join((*parts, html.escape(line[at:])))
