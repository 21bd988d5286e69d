"""Instants and lengths of time for people's eyes."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mailwatch.domain.facts.time_display import TimeDisplay


def instant(moment: datetime | None, display: TimeDisplay | tzinfo) -> str:
    """A moment to the minute: in the owner's zone, with the client's hour beside it where one is given."""
    from mailwatch.domain.facts.time_display import say_instant

    return say_instant(moment, display) if moment else "–"


def span(length: timedelta | None) -> str:
    """A length of time in its two largest units."""
    if length is None:
        return "unknown"
    minutes = int(length.total_seconds()) // 60
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


CONSENT = {
    "auto": "goes by itself",
    "announce": "you are told a working day ahead",
    "ask": "waits for your yes",
}
"""What each consent means for a step, in words."""
