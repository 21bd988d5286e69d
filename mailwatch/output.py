"""The one room that writes to the terminal: whatever is said goes through :mod:`mailwatch.shown` first.

A line is a line: a subject with a line end in it can't add a second one that
looks like ours. Colours are ours alone, set here, never found in a text.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Sequence

import click

from mailwatch.layout import Column, Row, hanging, table, width_of, wrapped
from mailwatch.shown import escaped_json, one_line, shown

LONGEST_LINE = 20_000
"""Characters; a longer line is no sentence."""

LONGEST_CELL = 2_000
"""Characters of a table's cell: a reason with several subjects in it."""

WIDTH = 80
"""Columns where nobody says how many there are: a pipe, a file, a mail of cron."""

NARROWEST = 40
WIDEST = 120
"""Columns that are used of a wider window; longer lines are hard to read."""


def echo(line: str = "", *, err: bool = False, bold: bool = False, colour: str = "") -> None:
    """One line."""
    line = one_line(line, LONGEST_LINE)
    dressed = (bold or colour) and _may_dress()
    click.echo(click.style(line, bold=bold or None, fg=colour or None) if dressed else line, err=err)


def say(line: str = "", *, first: str = "", bold: bool = False) -> None:
    """One line for a person, broken at words to the width of the window.

    What follows ``first``, or a label (``  why      ...``), keeps its margin.
    """
    line = one_line(line, LONGEST_LINE)
    for part in wrapped(line, columns(), first=first) if first else hanging(line, columns()):
        echo(part, bold=bold)


def columns() -> int:
    """The width to write for."""
    stated = os.environ.get("COLUMNS", "")
    width = int(stated) if stated.isascii() and stated.isdecimal() else 0
    if not width and sys.stdout.isatty():
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    return min(max(width or WIDTH, NARROWEST), WIDEST)


def _may_dress() -> bool:
    """Whether escape sequences are welcome (https://no-color.org); click leaves them out of what is piped."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def echo_text(text: str, *, err: bool = False, nl: bool = True) -> None:
    """A text of several lines."""
    click.echo(shown(text), err=err, nl=nl)


def echo_letter(text: str) -> None:
    """A letter's text, set off from what is said about it, and an empty line."""
    frame = "  │ "
    for line in text.splitlines():
        for part in wrapped(one_line(line, LONGEST_LINE), columns(), first=frame, rest=frame):
            echo(part.rstrip())
    echo()


def echo_json(value: object, *, indent: int | None = 2) -> None:
    """One JSON document of plain values; a parser gets the very text, a terminal nothing that it obeys."""
    click.echo(escaped_json(json.dumps(value, ensure_ascii=False, indent=indent)))


def confirm(question: str) -> bool:
    """Ask the owner."""
    return click.confirm(one_line(question, LONGEST_LINE))


def ask(question: str) -> str:
    """What the owner types, "" for nothing and at the end of it."""
    try:
        return str(click.prompt(one_line(question, LONGEST_LINE), default="", show_default=False)).strip()
    except click.Abort:
        return ""


def key_typed() -> str:
    """One key of a terminal, else one line; "" at the end."""
    if sys.stdin is None:
        return ""
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    try:
        return click.getchar()
    except EOFError:
        return ""


def turn_page() -> None:
    """An empty screen, where there is one."""
    if sys.stdout.isatty() and _may_dress():
        click.clear()


def wait_for_key() -> None:
    """What was said is read before it goes on."""
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        click.pause("Any key goes on.")


def complain(error: click.ClickException) -> None:
    """What click has to say of a command line; it repeats what was typed or pasted."""
    said = io.StringIO()
    error.show(said)
    echo_text(said.getvalue(), err=True, nl=False)


class Progress:
    """A line on stderr that is written over. For a terminal alone; no escape sequence is needed for it."""

    def __init__(self) -> None:
        self._width = 0

    def write(self, line: str) -> None:
        """Put ``line`` in the place of the one before it; "" clears it."""
        line = one_line(line)
        width = width_of(line)
        blank = " " * max(self._width - width, 0)
        sys.stderr.write(f"\r{line}{blank}" + ("" if line else "\r"))
        sys.stderr.flush()
        self._width = width


def show_table(title: str, columns_of: Sequence[str | Column], rows: Sequence[Row | Sequence[str]]) -> None:
    """A table and an empty line, or nothing when there are no rows."""
    if not rows:
        return
    named = [each if isinstance(each, Column) else Column(name=each) for each in columns_of]
    told = [each if isinstance(each, Row) else Row(cells=tuple(each)) for each in rows]
    fit = [
        Row(
            cells=tuple(one_line(cell, LONGEST_CELL) for cell in row.cells),
            notes=tuple((name, one_line(text, LONGEST_CELL)) for name, text in row.notes if text),
        )
        for row in told
    ]
    say(title, bold=True)
    for line in table(named, fit, columns()):
        echo(line)
    echo()
