"""For whom a habit writes, when, and by what chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from .script import Happening, Person

HOUR, DAY = 3600, 86400

PLACES = (
    ("DE-BE", "Europe/Berlin"),
    ("DE-BY", "Europe/Berlin"),
    ("GB", "Europe/London"),
    ("US", "America/New_York"),
    ("US", "America/Chicago"),
    ("TH", "Asia/Bangkok"),
    ("NZ", "Pacific/Auckland"),
    ("AU", "Australia/Lord_Howe"),
)
NAMES = ("Alice", "Bob", "Carla", "Dimitri", "Eva", "Farid", "Greta", "Hannah", "Imre", "Jun")
AT_POINTS = ("open", "opened", "look", "examine", "search", "fetch", "text", "data", "accepted")
KILL_POINTS = (
    *AT_POINTS,
    "begin",
    "commit",
    "committed",
    "append",
    "appended",
    "notice-data",
    "notice-accepted",
)
LATE = ("opened", "examine", "look", "data")


@dataclass(frozen=True)
class Stage:
    """For whom a habit writes: the cast, the length, and its own chance."""

    cast: tuple[Person, ...]
    days: int
    chance: Random
    begins: datetime = datetime(2025, 1, 1, tzinfo=UTC)

    def some_time(self) -> int:
        """Any second of the world."""
        return self.chance.randrange(self.days * DAY)

    def at_work(self) -> int:
        """A second at which people write: any day, mostly by daylight."""
        return self.chance.randrange(self.days) * DAY + self.chance.randrange(5 * HOUR, 20 * HOUR)

    def times(self, per_month: float) -> range:
        """How often in this world, given how often a month."""
        mean = per_month * self.days / 30
        count = int(mean) + (self.chance.random() < mean - int(mean))
        return range(count)

    def likely(self, probability: float) -> bool:
        """With this probability."""
        return self.chance.random() < probability


Habit = Callable[[Stage], Iterator[Happening]]
