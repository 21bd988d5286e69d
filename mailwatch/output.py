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
from typing import TYPE_CHECKING

import click

from mailwatch.shown import escaped_json, one_line, shown

if TYPE_CHECKING:
    from rich.console import Console

LONGEST_LINE = 20_000
"""Characters; a longer line is no sentence."""

LONGEST_CELL = 2_000
"""Characters of a table's cell: a reason with several subjects in it."""

WIDE = 400
"""Columns where nobody watches and nobody says how many: a line is then a row, for grep."""


def echo(line: str = "", *, err: bool = False, bold: bool = False, colour: str = "") -> None:
    """One line."""
    line = one_line(line, LONGEST_LINE)
    click.echo(click.style(line, bold=bold or None, fg=colour or None) if bold or colour else line, err=err)


def echo_text(text: str, *, err: bool = False, nl: bool = True) -> None:
    """A text of several lines."""
    click.echo(shown(text), err=err, nl=nl)


def echo_letter(text: str) -> None:
    """A letter's text, set off from what is said about it, and an empty line."""
    for line in text.splitlines():
        echo(f"  │ {line}")
    echo()


def echo_json(value: object, *, indent: int | None = 2) -> None:
    """One JSON document of plain values; a parser gets the very text, a terminal nothing that it obeys."""
    click.echo(escaped_json(json.dumps(value, ensure_ascii=False, indent=indent)))


def confirm(question: str) -> bool:
    """Ask the owner."""
    return click.confirm(one_line(question, LONGEST_LINE))


def complain(error: click.ClickException) -> None:
    """What click has to say of a command line; it repeats what was typed or pasted."""
    said = io.StringIO()
    error.show(said)
    echo_text(said.getvalue(), err=True, nl=False)


def write_over(line: str) -> None:
    """A line on stderr in the place of the one before it; "" clears it. For a terminal alone."""
    sys.stderr.write(f"\r\x1b[K{one_line(line)}")
    sys.stderr.flush()


def console() -> Console:
    """Where tables go; plain and unfolded when nobody watches."""
    from rich.console import Console

    watched = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(
        highlight=False, markup=False, emoji=False, soft_wrap=False, width=None if watched else WIDE
    )


def show_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table, or nothing when there are no rows."""
    if not rows:
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(one_line(title)),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for index, column in enumerate(columns):
        table.add_column(column, overflow="fold", ratio=None, no_wrap=index == 0)
    for row in rows:
        # Text, not markup: a subject may hold brackets.
        table.add_row(*(Text(one_line(cell, LONGEST_CELL)) for cell in row))
    console().print(table)
