"""Text in the cells of a terminal: lines broken at words, and tables in which nothing that is copied folds.

Widths are counted in cells: a Chinese character takes two, a Thai vowel above
its consonant none. A table whose columns don't fit beside each other becomes
one block for each row. Knows no terminal; gives lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

GAP = "  "
INDENT = "  "
NOTE_INDENT = "      "

LEAST_FLOW = 16
"""Cells below which a column of text is too narrow to be read."""

FEW = 4
"""One of so many rows may stand apart; where more don't fit, none does."""

_ZERO_SPACE = "\u200b"
_JOINER = "\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
# What must not begin a line (JIS X 4051; Thai vowels and marks behind their consonant), nor end one.
_NEVER_FIRST = "、。，．・：；？！）〕］｝〉》」』】〙〗ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮะาำๅๆฯ"
_NEVER_LAST = "（〔［｛〈《「『【〘〖เแโใไ"

_DAYS, _MONTHS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# A command, as far as the sentence around it lets one see; a day with its hour.
_TOGETHER = re.compile(
    r"(?<!\S)mailwatch [a-z][^;,()“”]*[^;,()“”\s.]"
    rf"|\b(?:{_DAYS}) \d\d (?:{_MONTHS}) \d{{4}}(?: \d\d:\d\d)?"
)
_LABELLED = re.compile(r" *(?:\S+(?: \S+){0,2} {2,})?")


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table. ``flows``: text that may go on in the next line; all else stays in one piece."""

    name: str
    flows: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row: a cell for each column, and below them sentences, each with what it says."""

    cells: tuple[str, ...]
    notes: tuple[tuple[str, str], ...] = ()


def width_of(text: str) -> int:
    """How many cells ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(width for _, width in _clusters(text))


def padded(text: str, width: int) -> str:
    """``text`` with spaces up to ``width`` cells."""
    return text + " " * (width - width_of(text))


def wrapped(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    """``text`` in lines of at most ``width`` cells, at words; ``first`` and ``rest`` stand before them.

    A command or a date in it stays in one line where a line can hold it. A word that no
    line can hold is cut, never between a letter and its marks.
    """
    rest = " " * width_of(first) if rest is None else rest
    if width_of(first) + width_of(text) <= width:
        return [first + text]
    room = max(width - max(width_of(first), width_of(rest)), LEAST_FLOW)
    lines: list[str] = []
    line, used = "", 0
    for atom, spaced in _atoms(text, room):
        taken = width_of(atom)
        if line and used + taken + spaced > room:
            lines.append(line)
            line, used = "", 0
        gap = " " if spaced and line else ""
        line, used = line + gap + atom, used + taken + len(gap)
    lines.append(line)
    return [(rest if number else first) + each for number, each in enumerate(lines)]


def hanging(line: str, width: int) -> list[str]:
    """A line such as ``  why      a long sentence`` in lines of ``width``; the sentence keeps its margin."""
    found = _LABELLED.match(line)
    margin = found[0] if found is not None and width_of(found[0]) <= width // 2 else ""
    return wrapped(line[len(margin) :], width, first=margin)


def table(columns: Sequence[Column], rows: Sequence[Row], width: int) -> list[str]:
    """The rows under their columns in lines of ``width`` cells, or one block for each row."""
    cells = [[width_of(cell) for cell in row.cells] for row in rows]
    kept = [sum(each[at] for at, column in enumerate(columns) if not column.flows) for each in cells]
    widest = sorted(range(len(rows)), key=lambda number: kept[number])
    odd: set[int] = set()
    names = [width_of(column.name) for column in columns]
    while True:
        shown = [cells[number] for number in widest]
        widths = _fitted(columns, [max(each) for each in zip(names, *shown, strict=True)], width)
        if widths is not None:
            break
        # One long name must not cost the others their table.
        odd.add(widest.pop())
        if not widest or len(odd) * FEW > len(rows):
            return _blocks(columns, rows, width)
    lines = [_joined([column.name for column in columns], widths)]
    lines.append(INDENT + GAP.join("─" * each for each in widths))
    for number, row in enumerate(rows):
        if number not in odd:
            lines += _row(row, columns, widths)
            lines += _notes(row, width, NOTE_INDENT)
    if odd:
        lines += ["", *_blocks(columns, [rows[number] for number in sorted(odd)], width)]
    return lines


def _fitted(columns: Sequence[Column], natural: Sequence[int], width: int) -> list[int] | None:
    """Widths that fit, the widest text first made narrower; None where no text can be made so narrow."""
    widths = list(natural)
    while len(INDENT) + sum(widths) + len(GAP) * (len(widths) - 1) > width:
        flowing = [number for number, column in enumerate(columns) if column.flows]
        widest = max(flowing, key=lambda number: widths[number], default=None)
        if widest is None or widths[widest] <= max(LEAST_FLOW, width_of(columns[widest].name)):
            return None
        widths[widest] -= 1
    return widths


def _row(row: Row, columns: Sequence[Column], widths: Sequence[int]) -> list[str]:
    cells = [
        wrapped(cell, width) if column.flows else [cell]
        for cell, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    height = max(len(cell) for cell in cells)
    return [
        _joined([cell[number] if number < len(cell) else "" for cell in cells], widths)
        for number in range(height)
    ]


def _joined(cells: Sequence[str], widths: Sequence[int]) -> str:
    parts = [padded(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return (INDENT + GAP.join(parts)).rstrip()


def _blocks(columns: Sequence[Column], rows: Sequence[Row], width: int) -> list[str]:
    labels = [*(column.name for column in columns), *(name for row in rows for name, _ in row.notes)]
    margin = max(width_of(label) for label in labels)
    lines: list[str] = []
    for number, row in enumerate(rows):
        if number:
            lines.append("")
        for column, cell in zip(columns, row.cells, strict=True):
            first = f"{INDENT}{padded(column.name, margin)}{GAP}"
            lines += wrapped(cell, width, first=first) if column.flows else [(first + cell).rstrip()]
        for name, text in row.notes:
            lines += wrapped(text, width, first=f"{INDENT}{padded(name, margin)}{GAP}")
    return lines


def _notes(row: Row, width: int, indent: str) -> list[str]:
    margin = max((width_of(name) for name, _ in row.notes), default=0)
    lines: list[str] = []
    for name, text in row.notes:
        lines += wrapped(text, width, first=f"{indent}{padded(name, margin)}{GAP}" if margin else indent)
    return lines


def _atoms(text: str, room: int) -> Iterator[tuple[str, bool]]:
    """What stays together, and whether a space stands before it."""
    end = 0
    for whole in _TOGETHER.finditer(text):
        if width_of(whole[0]) <= room and whole.start() >= end:
            yield from _of_words(text[end : whole.start()], room, spaced=bool(end))
            end = whole.end()
            # What follows without a space, a comma for one, belongs to it.
            tail = re.match(r"\S*", text[end:])
            glued = tail[0] if tail is not None else ""
            end += len(glued)
            yield whole[0] + glued, text[: whole.start()].endswith(" ")
    yield from _of_words(text[end:], room, spaced=bool(end))


def _of_words(text: str, room: int, *, spaced: bool) -> Iterator[tuple[str, bool]]:
    for number, word in enumerate(text.split()):
        before = spaced or number > 0
        for part in _breakable(word, room):
            yield part, before
            before = False


def _breakable(word: str, room: int) -> Iterator[str]:
    """A word in the pieces between which a line may end."""
    if word.isascii() and len(word) <= room:
        yield word
        return
    piece, used = "", 0
    for unit, width in _units(word):
        unspaced = _is_unspaced(unit[0]) or _is_unspaced(piece[-1:]) or piece.endswith(_ZERO_SPACE)
        if piece and (unspaced or used + width > room):
            yield piece
            piece, used = "", 0
        piece, used = piece + unit, used + width
    yield piece


def _units(word: str) -> Iterator[tuple[str, int]]:
    """Letters with what may not be parted from them, and their cells."""
    unit, used, last = "", 0, ""
    for cluster, width in _clusters(word):
        if unit and last not in _NEVER_LAST and cluster[0] not in _NEVER_FIRST:
            yield unit, used
            unit, used = "", 0
        unit, used, last = unit + cluster, used + width, cluster
    if unit:
        yield unit, used


def _is_unspaced(character: str) -> bool:
    """Whether a line may end on either side of a character of a script that sets no spaces (UAX #14)."""
    return (
        "\u3000" <= character <= "\u312f"
        or "\u3400" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or character >= "\U00020000"
    )


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """Each character with the marks that stand on it, and its cells."""
    cluster, width = "", 0
    for character in text:
        taken = _cells(character)
        joined = cluster.endswith(_JOINER) or (cluster != "" and character in _SKIN_TONES)
        if cluster and (taken == 0 or joined):
            cluster += character
            continue
        if cluster:
            yield cluster, width
        cluster, width = character, taken
    if cluster:
        yield cluster, width


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    """Cells of one character (UAX #11; marks and unseen ones take none)."""
    if "\u1160" <= character <= "\u11ff" or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
