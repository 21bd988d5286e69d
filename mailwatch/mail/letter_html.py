"""The HTML side of a letter: what a person's own mail program would make of the same paragraphs."""

from __future__ import annotations

import html
import re

_LINK = re.compile(r"https://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_ITEM = re.compile(r"- +")


def letter_html(text: str, language: str) -> str:
    """Paragraphs, lines, lists and links of a plain text (wrapped or not) as a small HTML document.

    Everything is escaped; nothing is loaded from anywhere, and no styles are
    set but the line that keeps a reader's own font.
    """
    blocks = [block for block in re.split(r"\n{2,}", text.strip()) if block.strip()]
    body = "\n".join(_block(block) for block in blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language, quote=True)}">\n'
        '<head><meta charset="utf-8"></head>\n'
        f'<body style="font-family: sans-serif; line-height: 1.45;">\n{body}\n</body>\n</html>\n'
    )


def _block(block: str) -> str:
    lines = block.splitlines()
    if all(_ITEM.match(line) for line in lines):
        items = "".join(f"<li>{_inline(_ITEM.sub('', line, count=1))}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    return f"<p>{'<br>'.join(_inline(line) for line in lines)}</p>"


def _inline(line: str) -> str:
    parts: list[str] = []
    at = 0
    for match in _LINK.finditer(line):
        address = html.escape(match[0], quote=True)
        parts += [html.escape(line[at : match.start()]), f'<a href="{address}">{address}</a>']
        at = match.end()
    return "".join((*parts, html.escape(line[at:])))
