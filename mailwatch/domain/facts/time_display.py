"""An hour for people: on the owner's clock, with the client's beside it where that shows another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo


@dataclass(frozen=True, kw_only=True)
class TimeDisplay:
    """The owner's zone, and the client's where what is said is about one."""

    own: tzinfo
    theirs: tzinfo | None = None

    def say(self, moment: datetime) -> str:
        """``Mon 14 Dec 2026 09:45 (15:45 theirs)``; the day of theirs stands there where it is another."""
        ours = moment.astimezone(self.own)
        said = f"{ours:%a %d %b %Y %H:%M}"
        if self.theirs is None:
            return said
        theirs = moment.astimezone(self.theirs)
        if theirs.utcoffset() == ours.utcoffset():
            return said
        day = "" if theirs.date() == ours.date() else f"{theirs:%a %d %b} "
        return f"{said} ({day}{theirs:%H:%M} theirs)"


def say_instant(moment: datetime, display: TimeDisplay | tzinfo | None) -> str:
    """An instant as people are shown it: on both clocks, in one zone, or in UTC, which then is named."""
    if display is None:
        return f"{moment:%a %d %b %Y %H:%M} UTC"
    if isinstance(display, TimeDisplay):
        return display.say(moment)
    return TimeDisplay(own=display).say(moment)


def say_day(moment: datetime, display: TimeDisplay | tzinfo) -> str:
    """Its day on the owner's clock: ``Mon 14 Dec 2026``."""
    own = display.own if isinstance(display, TimeDisplay) else display
    return say_date(moment.astimezone(own))


def say_date(day: date) -> str:
    """``Mon 14 Dec 2026``."""
    return f"{day:%a %d %b %Y}"
