"""HTML mail to the text a person sees, with quoted parts marked as quotes.

A tokenizer of our own: one pass with ``str.find``, so that no input can make
it slow. Quoted blocks come out with ``> `` in front of each line; where a mail
program only marks the *start* of a quote, :data:`QUOTE_STARTS` stands on a line
of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailwatch.mail.text.quotes import header_kind, is_separator, starts_header_block

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

# Elements in which a mail program puts the quoted message, often with its author's line. A blockquote
# inside is the quote then: what stands behind it, in the same element, was typed there.
_QUOTE_ELEMENTS = (
    ("gmail_quote", "Gmail (a div that holds attribution and quote)"),
    ("gmail_extra", "Gmail before 2018"),
    ("gmail_attr", "Gmail's attribution"),
    ("mail-editor-reference-message-container", "Outlook for Mac, new Outlook"),
    ("yahoo_quoted", "Yahoo"),
    ("yahooquoted", "Yahoo"),
    ("moz-cite-prefix", "Thunderbird's attribution"),
    ("moz-forward-container", "Thunderbird"),
    ("protonmail_quote", "Proton Mail"),
    ("tutanota_quote", "Tuta"),
    ("zmail_extra", "Zoho"),
    ("aolreplycontainer", "AOL"),
    ("wmquote", "web.de and GMX"),
    ("mailcontainerdiv", "web.de and GMX"),
    ("gmx_quote", "GMX"),
    ("ox_quote", "Open-Xchange"),
    ("fastmail-quoted", "Fastmail"),
    ("replied-message", "Airmail"),
    ("quoted-mail", "mail.ru"),
    ("js-helper js-readmsg-msg", "mail.ru"),
)
# Marks that only name where the quoted message begins: it runs on behind them.
_QUOTE_STARTING = (
    ("divrplyfwdmsg", "Outlook on the web, Outlook.com"),
    ("appendonsend", "Outlook on the web"),
    ("outlookmessageheader", "Outlook 2003"),
    ("zwchr", "Zimbra"),
    ("ms-outlook-mobile-reference-message", "Outlook mobile"),
    ("hmmessage_quote", "Hotmail"),
    ("stopspelling", "Hotmail (a hr before the quoted message)"),
)
_ELEMENT = re.compile("|".join(re.escape(mark) for mark, _ in _QUOTE_ELEMENTS))
_STARTING = re.compile("|".join(re.escape(mark) for mark, _ in _QUOTE_STARTING))
# Outlook's desktop programs draw a line above the quoted header block instead of naming it.
_OUTLOOK_LINE = re.compile(
    r"border:\s?none;\s?border-top:\s?solid\s#(?:b5c4df|e1e1e1)\s1\.0pt|"
    r"border-top:\s?#b5c4df\s1pt\ssolid|border-top:\s?1px\ssolid\s?#(?:b5c4df|e1e1e1)"
)
# "Prefix each line": Outlook's bar to the left of the whole quoted message.
_OUTLOOK_BAR = re.compile(r"border:\s?none;\s?border-left:\s?solid\s(?:blue|#[0-9a-f]{6})\s1\.5pt")
_NESTING = frozenset({"div", "blockquote", "table", "td", "section", "article", "center", "main"})
_MAX_OPEN = 2000
"""Elements held open at once; what is nested deeper is read as if it stood in the last of them."""


@dataclass
class _Open:
    """An element that has begun: its name, and whether what is in it is quoted."""

    name: str
    quotes: bool = False
    starts_at: int = 0
    runs_on_at: int = -1


class _Text:
    """Lines as they grow; ``depth`` is the quote level of what is added now."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.current: list[str] = []
        self.depth = 0
        self.open: list[_Open] = []
        self.counts: dict[str, int] = {}
        self.cut = False

    def add(self, text: str) -> None:
        self.current.append(text)

    def end_line(self, *, always: bool = False) -> None:
        line = " ".join("".join(self.current).split())
        self.current = []
        if line or (always and (not self.lines or self.lines[-1].strip("> "))):
            self.lines.append("> " * min(self.depth, MAX_QUOTE_DEPTH) + line)

    def mark(self) -> None:
        """The quoted message begins here: up to the end of the element that holds it, or of the mail."""
        self.end_line()
        if self.depth:
            return
        holder = self.open[-1] if self.open else None
        if holder is not None and not any(line.strip("> ") for line in self.lines):
            # Nothing was typed above: the first element that holds more than the mark holds the quote.
            holder.runs_on_at = len(self.lines)
            self.depth += 1
            return
        if not self.cut:
            self.lines.append(QUOTE_STARTS)
            self.cut = True

    def begin(self, name: str, *, quotes: bool) -> None:
        if len(self.open) >= _MAX_OPEN:
            return
        self.open.append(_Open(name=name, quotes=quotes, starts_at=len(self.lines)))
        self.counts[name] = self.counts.get(name, 0) + 1
        self.depth += quotes

    def end(self, name: str) -> None:
        if not self.counts.get(name):
            return  # an end without its beginning
        while self.open:
            element = self.open.pop()
            self.counts[element.name] -= 1
            self.depth -= element.quotes
            if element.runs_on_at >= 0:
                self._carry_on(element)
            if element.name == "blockquote":
                self._typed_behind()
            if element.name == name:
                return

    def _carry_on(self, element: _Open) -> None:
        """The element of a mark ends: the quoted message was in it, or still comes."""
        said = [line for line in self.lines[element.runs_on_at :] if line.strip("> ")]
        plain = [line.replace("> ", "") for line in said]
        holder = self.open[-1] if self.open else None
        if holder is not None and not _more_than_header(plain):
            holder.runs_on_at = element.runs_on_at
            return
        self.depth -= 1

    def _typed_behind(self) -> None:
        """A quote ended: what follows it inside of the program's quote element was typed there.

        Not so in a forwarded message, whose own quotes end, too.
        """
        if any(each.name == "blockquote" and each.quotes for each in self.open):
            return
        for each in self.open:
            if each.quotes and each.name != "blockquote":
                head = [line.replace("> ", "") for line in self.lines[each.starts_at : each.starts_at + 12]]
                if any(
                    is_separator(line) or starts_header_block(head, at)
                    for at, line in enumerate(head)
                    if line
                ):
                    return
        for each in self.open:
            if each.quotes and each.name != "blockquote":
                each.quotes = False
                self.depth -= 1


def _more_than_header(lines: list[str]) -> bool:
    """Behind a quoted header block stands the message itself."""
    at = max((at for at, line in enumerate(lines) if header_kind(line)), default=-1)
    return len(lines) > at + 1 and at >= 0


@dataclass
class _Tag:
    """A tag as it stands: at most 2000 characters of it, and where it ends."""

    name: str
    text: str
    ending: bool
    closed: bool
    end: int


def _pieces(markup: str) -> Iterator[tuple[str, _Tag | None]]:
    """Words and tags in order; comments and declarations are passed over."""
    position, size = 0, len(markup)
    while position < size:
        opening = markup.find("<", position)
        if opening < 0:
            opening = size
        if opening > position:
            yield markup[position:opening], None
        if opening >= size:
            return
        if markup.startswith("<!--", opening):
            closing = markup.find("-->", opening + 4)
            position = closing + 3 if closing >= 0 else size
            continue
        name = _NAME.match(markup, opening + 1)
        if not name and markup[opening + 1 : opening + 2] not in {"!", "?"}:
            yield "<", None
            position = opening + 1
            continue
        closing = markup.find(">", opening)
        if closing < 0:
            return
        position = closing + 1
        if name:
            text = markup[opening : min(closing, opening + 2000)]
            ending = markup[opening + 1] == "/"
            yield "", _Tag(name[1].lower(), text, ending, markup[closing - 1] == "/", closing)


def html_to_text(markup: str) -> str:
    """Plain text of ``markup``, quoted parts with ``> ``. Never raises; linear; reads 512 K characters."""
    markup = markup[:MAX_HTML]
    out = _Text()
    skip_until = ""
    preformatted = 0
    never_closed: set[str] = set()  # looked for once, so that a thousand of them stay cheap
    for words, tag in _pieces(markup):
        if tag is None:
            if not skip_until:
                _words(out, words, preformatted=preformatted > 0)
        elif skip_until:
            if (tag.ending and tag.name == skip_until) or tag.name == "body":
                skip_until = ""
        elif tag.name in _SKIPPED:
            skip_until = _skipped(markup, tag, never_closed)
        else:
            preformatted = max(0, preformatted + _tag(out, tag.name, tag.text, ending=tag.ending))
    out.end_line()
    return "\n".join(out.lines).strip("\n")


def _skipped(markup: str, tag: _Tag, never_closed: set[str]) -> str:
    """The name of an element that is passed over up to its end; "" when it has none."""
    if tag.ending or tag.closed or tag.name in never_closed:
        return ""
    if markup.find("</" + tag.name, tag.end) >= 0 or markup.find("</" + tag.name.upper(), tag.end) >= 0:
        return tag.name
    never_closed.add(tag.name)
    return ""


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


def _marked(out: _Text, attributes: str) -> bool:
    """Whether a program marks the element as the quoted message; a mark of where that begins is noted."""
    named = "class" in attributes or "id=" in attributes
    border = "border" in attributes
    if (named and _STARTING.search(attributes)) or (border and _OUTLOOK_LINE.search(attributes)):
        out.mark()
        return False
    return bool((named and _ELEMENT.search(attributes)) or (border and _OUTLOOK_BAR.search(attributes)))


def _tag(out: _Text, name: str, tag: str, *, ending: bool) -> int:
    """What a tag does to the text; the answer is the change of ``pre`` depth."""
    if name == "br":
        out.end_line(always=True)
        return 0
    quotes = name == "blockquote"
    if not ending and len(tag) > len(name) + 4 and not quotes:
        quotes = _marked(out, tag.lower())
    if name == "span" and (quotes or out.counts.get("span")):
        # Old Gmail names the author in a marked span; the spans inside of it are counted, no others.
        out.end_line()
        out.end(name) if ending else out.begin(name, quotes=quotes)
        return 0
    if name not in _BLOCKS:
        return 0
    out.end_line()
    if name in _PARAGRAPHS and out.lines and out.lines[-1].strip("> "):
        out.lines.append("> " * min(out.depth, MAX_QUOTE_DEPTH))
    if name in _NESTING or quotes:
        if ending:
            out.end(name)
        else:
            out.begin(name, quotes=quotes)
    if name == "pre":
        return -1 if ending else 1
    return 0
