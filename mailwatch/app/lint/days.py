"""Whether the days in a text can be read in one way only, and whether one date is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailwatch.app.lint.finding import Finding
from mailwatch.app.lint.shapes import RenderedShapes
from mailwatch.mail.languages import spoken
from mailwatch.mail.languages.writing import ToneWords

MONTHS = 12
_WITH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/]|[.-]\d)")
_WITHOUT_YEAR = r"(\d{1,2})/(\d{1,2})(?![\d/])"


def day_in_digits(rendered: RenderedShapes) -> Iterator[Finding]:
    """03/04 is the third of April to one reader, and the fourth of March to another."""
    file = rendered.file
    known = spoken(file.language)
    for number, line in enumerate(file.prose.split("\n"), 1):
        for said in _misread(line, known.tone if known else ToneWords()):
            yield file.found(
                f"“{said}” can be read as two different days",
                "name the month, or let a value print the day: {{ deadline }}",
                check="day in digits",
                line=number,
            )
            return


def second_date(rendered: RenderedShapes) -> Iterator[Finding]:
    """A further date behind the one that counts: then neither does."""
    file = rendered.file
    known = spoken(file.language)
    if known is None or rendered.step.deadline is None:
        return
    for shape in rendered.shapes:
        if shape.trouble:
            continue
        behind = shape.body.partition(str(shape.values["deadline"]))[2]
        for pattern in known.tone.second_dates:
            if match := re.search(pattern, behind, re.IGNORECASE):
                yield file.found(
                    f"“{match[0].strip()}” gives another date behind {{{{ deadline }}}}",
                    "name one date, and let the reader propose their own",
                    check="second date",
                    line=file.line_of(match[0].strip()),
                )
                return


def _misread(line: str, words: ToneWords) -> Iterator[str]:
    for match in _WITH_YEAR.finditer(line):
        if (match[2] != "." or words.misread_with_points) and _either_way(match[1], match[3]):
            yield match[0]
    beside = (
        rf"(?:{words.before_day}){_WITHOUT_YEAR}" if words.before_day else "",
        rf"(?<![\d/.]){_WITHOUT_YEAR}{words.after_day}" if words.after_day else "",
    )
    for pattern in filter(None, beside):
        for match in re.finditer(pattern, line, re.IGNORECASE):
            if _either_way(match[1], match[2]):
                yield f"{match[1]}/{match[2]}"


def _either_way(one: str, other: str) -> bool:
    """Whether each may be the month; the third of the third is the same day either way."""
    return int(one) != int(other) and 0 < int(one) <= MONTHS and 0 < int(other) <= MONTHS
