"""Instants and lengths of time for people's eyes."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo


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
