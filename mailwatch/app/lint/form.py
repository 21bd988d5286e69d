"""Whether a text is whole: lines, paragraphs, marks, the subject."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from mailwatch.app.lint.finding import Finding
from mailwatch.app.lint.shapes import RenderedShapes, Shape

LONGEST_SUBJECT = 60
"""Characters with everyday values: what a telephone shows of a subject."""

SHORTEST_SUBJECT = 5

FEWEST_CHARACTERS = 25
"""Between salutation and name: more than a greeting."""

_BLEMISHES = {
    "two spaces": r"[^\S\n]{2}",
    "a space at the start of a line": r"\n[^\S\n]+",
    "a space before a comma or a full stop": r"[^\S\n][,.](?:\s|$)",
    "marks in a heap": r",,|,\.|\.,|::|;;|\.\.(?!\.)|[.!?]{4}",
    "empty brackets": r"\(\s*\)|\[\s*\]|“\s*”|„\s*[“”]|«\s*»",
    "an empty line too many": r"\n\n\n",
}
_DAY_WITH_POINT = re.compile(r"(\d)\.,")
"""A Hungarian day is an ordinal with a full stop, and a comma may follow it: “4., 14:00”."""


def empty_letter(rendered: RenderedShapes) -> Iterator[Finding]:
    """A text that says nothing between salutation and name, in one of its shapes."""
    for shape in rendered.shapes:
        said = shape.body
        for name in ("salutation", "own_name", "own_phone"):
            said = said.replace(str(shape.values.get(name) or "\0"), "")
        if not shape.trouble and len(said.strip()) < FEWEST_CHARACTERS:
            yield rendered.file.found(
                "says nothing" + shape.lacking,
                "write the letter, or switch the step off in your file: off = true",
                check="empty letter",
            )
            return


def lines_that_break(rendered: RenderedShapes) -> Iterator[Finding]:
    """A tag at the end of a line takes the line's end with it; a paragraph is one long line."""
    file = rendered.file
    swallowed = list(_swallowed(file.source.splitlines()))
    for number, what in swallowed:
        yield file.found(
            what,
            "put the tag on a line of its own, or two empty lines behind it",
            check="lines that break",
            line=number,
        )
    if swallowed:
        return
    for shape in rendered.shapes:
        if shape.trouble:
            continue
        for paragraph in shape.body.strip().split("\n\n")[:-1]:
            lines = paragraph.splitlines()
            if len(lines) > 1 and not all(line.startswith("- ") for line in lines):
                yield file.found(
                    f"“{_short(lines[0])}” and “{_short(lines[1])}” run into one paragraph",
                    "part paragraphs by an empty line, and write each as one long line",
                    check="lines that break",
                    line=file.line_of(lines[1]) or file.line_of(lines[0]),
                )
                return


def blemish(rendered: RenderedShapes) -> Iterator[Finding]:
    """Spaces, marks and brackets that show where something was left out."""
    file = rendered.file
    seen: set[str] = set()
    for shape in rendered.shapes:
        if shape.trouble:
            continue
        for what, found in _blemishes(shape):
            if what not in seen:
                seen.add(what)
                yield file.found(
                    f"{what}, near “{_short(found)}”" + shape.lacking,
                    "put the space or the mark inside the {% if … %} that it belongs to",
                    check="blemish",
                    line=file.line_of(found),
                )


def subject(rendered: RenderedShapes) -> Iterator[Finding]:
    """A subject where a conversation may begin, short enough for a telephone; none where it is never used."""
    file, everyday = rendered.file, rendered.shapes[0]
    begins = not file.book.playbook.subject.is_mail
    if everyday.trouble:
        return
    if not begins and everyday.subject:
        yield file.found(
            "has a subject that is never used: these mails answer in their thread",
            "take the line out",
            check="subject",
            line=1,
        )
    elif begins and not everyday.subject:
        yield file.found(
            "begins no conversation of its own, and there may be no thread to answer in",
            "let the first line be “Subject: …”, then an empty line",
            check="subject",
            line=1,
        )
    elif begins and not SHORTEST_SUBJECT <= _width(everyday.subject) <= LONGEST_SUBJECT:
        length = _width(everyday.subject)
        yield file.found(
            f"the subject has {length} characters: “{everyday.subject}”",
            f"keep it between {SHORTEST_SUBJECT} and {LONGEST_SUBJECT}; a telephone shows no more",
            check="subject",
            line=1,
        )
    elif begins and not re.match(r"[^\n]*\n[^\S\n]*\n", file.source):
        yield file.found(
            "no empty line parts the subject from the letter", "add one", check="subject", line=1
        )


def _swallowed(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lines with words that end in a block tag, and what comes to stand on them."""
    for number, line in enumerate(lines, 1):
        words = re.sub(r"\{%.*?%\}", "", line).strip()
        if not words or not line.endswith("%}"):
            continue
        next_line, second = [*lines[number : number + 2], "", ""][:2]
        if next_line.strip():
            what = f"“{_short(next_line)}” moves up onto this line"
        elif second.strip() and not re.fullmatch(r"\s*(\{%.*?%\}\s*)+", second):
            what = f"“{_short(second)}” loses its empty line"
        else:
            continue
        yield number, f"the tag at the end takes the line's end with it: {what}"


def _blemishes(shape: Shape) -> Iterator[tuple[str, str]]:
    whole = _DAY_WITH_POINT.sub(r"\1,", shape.whole.lstrip("\n"))
    for what, pattern in _BLEMISHES.items():
        if match := re.search(pattern, whole):
            start, end = whole.rfind("\n", 0, match.start()) + 1, whole.find("\n", match.end())
            yield what, whole[max(start, match.start() - 25) : end if end >= 0 else None].strip()[:50]


def _width(text: str) -> int:
    """Characters that take room: Thai vowels above and below a letter do not."""
    return sum(
        1
        for character in text
        if not unicodedata.combining(character) and unicodedata.category(character) != "Mn"
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"{words[:40]}…" if len(words) > 40 else words  # noqa: PLR2004  enough to find the place
