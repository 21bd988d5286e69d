"""The small doors: clocks, words, the look around, the brakes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from datetime import time as time_of_day
from typing import Protocol

from mailwatch.domain.facts.money import Money


class Clock(Protocol):
    """Two clocks: the wall for what is written down, the steady one for pauses."""

    def now(self) -> datetime:
        """The instant, timezone-aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds on a clock that never jumps."""
        ...


@dataclass(frozen=True, kw_only=True)
class Part:
    """Words of a text, with the claims and the values on which they depend."""

    words: str
    tied: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A step's text, ready to be read by a person; ``parts`` is the same as it was put together."""

    text: str
    parts: tuple[Part, ...] = ()

    def without(self, *ties: str) -> str:
        """What is left of the text without the words that depend on any of ``ties``; “…” where they stood."""
        return "".join("…" if part.tied.intersection(ties) else part.words for part in self.parts)


class Renderer(Protocol):
    """Template sources to words; a missing or empty value is an error, never a gap (I8)."""

    def render(
        self, source: str, values: Mapping[str, object], claims: Mapping[str, str] | None = None
    ) -> Rendered:
        """Raises :class:`~mailwatch.errors.OwnerMustAct` when the text can't be made whole.

        ``claims`` has every claim that a text may make, with the reason why it
        is not so, "" where it is; a text that makes one that isn't is none.
        """
        ...


class Wording(Protocol):
    """Dates, clock times and money as they are written in a language."""

    def day(self, day: date, language: str) -> str:
        """A date for running text, never in digits alone."""
        ...

    def time(self, moment: time_of_day, language: str) -> str:
        """A time of day for running text; whose clock it is, the text around it says."""
        ...

    def zone(self, zone: tzinfo, at: datetime, language: str) -> str:
        """A time zone's name as it is at an instant."""
        ...

    def money(self, amount: Money, language: str) -> str:
        """An amount as it is written in a letter."""
        ...


class Lookout(Protocol):
    """Reads every folder of every account afresh, as far as that is possible now."""

    def look(self) -> None:
        """Afterwards each account's ``observed_until`` says how far it was read."""
        ...


class Brakes(Protocol):
    """The owner's stop for everything, which works even while the store is locked."""

    def halted(self) -> str | None:
        """Why everything stands still, or None."""
        ...
