"""Tables and instants for people's eyes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


WIDE = 400
"""Columns where nobody watches and nobody says how many: a line is then a row, for grep."""


def console() -> Console:
    """Where to print; plain and unfolded when nobody watches."""
    from rich.console import Console

    watched = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(highlight=False, soft_wrap=False, width=None if watched else WIDE)


def show_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table, or nothing when there are no rows."""
    if not rows:
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for index, column in enumerate(columns):
        table.add_column(column, overflow="fold", ratio=None, no_wrap=index == 0)
    for row in rows:
        # Text, not markup: a subject may hold brackets.
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)


def instant(moment: datetime | None, zone: tzinfo) -> str:
    """A moment in the owner's zone, to the minute."""
    return f"{moment.astimezone(zone):%a %d %b %Y %H:%M}" if moment else "–"


def span(length: timedelta | None) -> str:
    """A length of time in its two largest units."""
    if length is None:
        return "unknown"
    minutes = int(length.total_seconds()) // 60
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
