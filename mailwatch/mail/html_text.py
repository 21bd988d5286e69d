"""HTML mail to the text a person sees, with quoted parts marked as quotes.

A tokenizer of our own: one pass with ``str.find``, so that no input can make
it slow. Quoted blocks come out with ``> `` in front of each line; where a mail
program only marks the *start* of a quote, :data:`QUOTE_STARTS` stands on a line
of its own.
"""

from __future__ import annotations

import html
import re

QUOTE_STARTS = "\ue000"
"""A private-use character: from here on everything is quoted."""

MAX_HTML = 512 * 1024
MAX_QUOTE_DEPTH = 10

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table"})
_SKIPPED = frozenset({"style", "script", "head", "title", "xml", "noscript", "template"})
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:]{0,30})")

# What a mail program writes where the quoted message begins; each with the program it comes from.
_QUOTE_MARKS = (
    ("gmail_quote", "Gmail (a div that holds attribution and quote)"),
    ("gmail_extra", "Gmail before 2018"),
    ("divrplyfwdmsg", "Outlook on the web, Outlook.com"),
    ("appendonsend", "Outlook on the web"),
    ("mail-editor-reference-message-container", "Outlook for Mac, new Outlook"),
    ("outlookmessageheader", "Outlook 2003"),
    ("yahoo_quoted", "Yahoo"),
    ("yahooquoted", "Yahoo"),
    ("moz-cite-prefix", "Thunderbird"),
    ("moz-forward-container", "Thunderbird"),
    ("zwchr", "Zimbra"),
    ("protonmail_quote", "Proton Mail"),
    ("tutanota_quote", "Tuta"),
    ("zmail_extra", "Zoho"),
    ("ms-outlook-mobile-reference-message", "Outlook mobile"),
    ("aolreplycontainer", "AOL"),
    ("wmquote", "web.de and GMX"),
    ("mailcontainerdiv", "web.de and GMX"),
    ("gmx_quote", "GMX"),
    ("hmmessage_quote", "Hotmail"),
    ("stopspelling", "Hotmail (a hr before the quoted message)"),
    ("ox_quote", "Open-Xchange"),
    ("fastmail-quoted", "Fastmail"),
    ("replied-message", "Airmail"),
    ("quoted-mail", "mail.ru"),
    ("js-helper js-readmsg-msg", "mail.ru"),
)
_MARK = re.compile("|".join(re.escape(mark) for mark, _ in _QUOTE_MARKS))
# Outlook's desktop programs draw a line above the quoted header block instead of naming it.
_OUTLOOK_LINE = re.compile(
    r"border:\s?none;\s?border-top:\s?solid\s#(?:b5c4df|e1e1e1)\s1\.0pt|border-top:\s?#b5c4df\s1pt\ssolid|border-top:\s?1px\ssolid\s?#(?:b5c4df|e1e1e1)"
)


class _Text:
    """Lines as they grow; ``depth`` is the quote level of what is added now."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.current: list[str] = []
        self.depth = 0

    def add(self, text: str) -> None:
        self.current.append(text)

    def end_line(self, *, always: bool = False) -> None:
        line = " ".join("".join(self.current).split())
        self.current = []
        if line or (always and (not self.lines or self.lines[-1].strip("> "))):
            self.lines.append("> " * self.depth + line)

    def mark(self) -> None:
        self.end_line()
        if not self.depth:
            self.lines.append(QUOTE_STARTS)


def html_to_text(markup: str) -> str:
    """Plain text of ``markup``, quoted parts with ``> ``. Never raises; linear; reads 512 K characters."""
    markup = markup[:MAX_HTML]
    out = _Text()
    skip_until = ""
    preformatted = 0
    position = 0
    never_closed: set[str] = set()  # looked for once, so that a thousand of them stay cheap
    size = len(markup)
    while position < size:
        opening = markup.find("<", position)
        if opening < 0:
            opening = size
        if opening > position and not skip_until:
            _words(out, markup[position:opening], preformatted=preformatted > 0)
        if opening >= size:
            break
        if markup.startswith("<!--", opening):
            closing = markup.find("-->", opening + 4)
            position = closing + 3 if closing >= 0 else size
            continue
        name_match = _NAME.match(markup, opening + 1)
        if not name_match and markup[opening + 1 : opening + 2] not in {"!", "?"}:
            if not skip_until:
                out.add("<")
            position = opening + 1
            continue
        closing = markup.find(">", opening)
        if closing < 0:
            break
        position = closing + 1
        if not name_match:
            continue
        name = name_match[1].lower()
        ending = markup[opening + 1] == "/"
        if skip_until:
            if (ending and name == skip_until) or name == "body":
                skip_until = ""
            continue
        if name in _SKIPPED:
            if not ending and markup[closing - 1] != "/" and name not in never_closed:
                if markup.find("</" + name, closing) >= 0 or markup.find("</" + name.upper(), closing) >= 0:
                    skip_until = name
                else:
                    never_closed.add(name)
            continue
        preformatted = max(
            0, preformatted + _tag(out, name, markup[opening : min(closing, opening + 2000)], ending=ending)
        )
    out.end_line()
    return "\n".join(out.lines).strip("\n")


def _words(out: _Text, text: str, *, preformatted: bool) -> None:
    if "&" in text:
        text = html.unescape(text)
    text = text.replace("\u200b", "").replace("\ufeff", "")
    if preformatted and "\n" in text:
        first, *others = text.split("\n")
        out.add(first)
        for line in others:
            out.end_line(always=True)
            out.add(line)
        return
    out.add(text)


def _tag(out: _Text, name: str, tag: str, *, ending: bool) -> int:
    """What a tag does to the text; the answer is the change of ``pre`` depth."""
    if name == "br":
        out.end_line(always=True)
        return 0
    if not ending and len(tag) > len(name) + 4:
        attributes = tag.lower()
        if (("class" in attributes or "id=" in attributes) and _MARK.search(attributes)) or (
            "border" in attributes and _OUTLOOK_LINE.search(attributes)
        ):
            out.mark()
    if name not in _BLOCKS:
        return 0
    out.end_line()
    if name in _PARAGRAPHS and out.lines and out.lines[-1].strip("> "):
        out.lines.append("> " * out.depth)
    if name == "blockquote":
        out.depth = max(0, out.depth - 1) if ending else min(MAX_QUOTE_DEPTH, out.depth + 1)
    if name == "pre":
        return -1 if ending else 1
    return 0
