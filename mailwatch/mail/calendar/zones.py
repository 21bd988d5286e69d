"""Which zone a TZID means: a name that the world knows, else what the calendar itself defines.

A known name wins over the VTIMEZONE beside it: programs cut those down to the
current rule, or write them wrongly, and the name is what the organizer saw.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from mailwatch.mail.calendar.lines import Component, Line

MAX_DEFINITIONS = 20
MAX_OBSERVANCES = 20
"""Rules of one zone that are looked at; real ones have two, generous ones a dozen."""
MAX_ONSETS = 200

_KEY = re.compile(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}")
_OFFSET_NAME = re.compile(r"(?:GMT|UTC)?\s*([+-]\d{1,2}):?(\d{2})?")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
_UTC_NAMES = frozenset({"utc", "gmt", "z", "etc/utc", "etc/gmt", "tzone://microsoft/utc"})


class Zone(Protocol):
    """What turns wall time into instants and back."""

    @property
    def name(self) -> str:
        """The zone's name as it is known in the world, or the calendar's own."""
        ...

    def instant(self, wall: datetime) -> datetime:
        """Aware UTC of a naive wall time; one that a clock change skips is read with the offset before it."""
        ...

    def wall(self, instant: datetime) -> datetime:
        """Naive wall time of an aware instant."""
        ...


@dataclass(frozen=True)
class KnownZone:
    """A zone of the tz database, or any other with rules of its own."""

    name: str
    rules: tzinfo

    def instant(self, wall: datetime) -> datetime:
        """Aware UTC; raises OverflowError at the calendar's ends."""
        return wall.replace(tzinfo=self.rules).astimezone(UTC)

    def wall(self, instant: datetime) -> datetime:
        """Naive wall time."""
        return instant.astimezone(self.rules).replace(tzinfo=None)


@dataclass(frozen=True)
class _Observance:
    start: datetime
    before: timedelta
    after: timedelta
    rule: str
    dates: tuple[datetime, ...]


class _Onset(NamedTuple):
    """A change of offset: the wall time at which it comes, by the offset that ruled before it."""

    wall: datetime
    before: timedelta
    after: timedelta


@dataclass(frozen=True)
class DefinedZone:
    """A zone that only the calendar's VTIMEZONE knows (RFC 5545 §3.6.5)."""

    name: str
    observances: tuple[_Observance, ...]
    _years: dict[int, list[_Onset]] = field(default_factory=dict)

    def _onsets(self, year: int) -> list[_Onset]:
        """Every change of offset near ``year``, in order of wall time."""
        if year not in self._years:
            from mailwatch.mail.calendar.recurrence import yearly_onsets

            found = []
            for observance in self.observances:
                walls = [observance.start, *observance.dates]
                if observance.rule:
                    walls += yearly_onsets(observance.start, observance.rule, year)
                found += [_Onset(wall, observance.before, observance.after) for wall in walls]
            self._years[year] = sorted(set(found))
        return self._years[year]

    def _first(self) -> timedelta:
        """The offset before the first change that is known."""
        return min(self.observances, key=lambda observance: observance.start).before

    def instant(self, wall: datetime) -> datetime:
        """Aware UTC."""
        ruling = next((onset for onset in reversed(self._onsets(wall.year)) if onset.wall <= wall), None)
        if ruling is None:
            offset = self._first()
        elif wall - ruling.wall < ruling.after - ruling.before:
            offset = ruling.before  # an hour that the change skips (RFC 5545 §3.3.5)
        else:
            offset = ruling.after
        return (wall - offset).replace(tzinfo=UTC)

    def wall(self, instant: datetime) -> datetime:
        """Naive wall time."""
        naive = instant.astimezone(UTC).replace(tzinfo=None)
        # The year on the wall may be another one for some hours; the changes near it are known, too.
        onsets = reversed(self._onsets(naive.year))
        ruling = next((onset for onset in onsets if onset.wall - onset.before <= naive), None)
        return naive + (ruling.after if ruling else self._first())


def known_zone(name: str) -> KnownZone | None:
    """The zone of the tz database that ``name`` means, or None.

    Understands prefixes of old programs (``/citadel.org/20190914_1/Europe/Berlin``)
    and Windows' names.
    """
    from mailwatch.mail.calendar.windows_zones import WINDOWS_ZONES

    name = name.strip().strip("\"'")[:200]
    if name.lower() in _UTC_NAMES:
        return KnownZone("UTC", UTC)
    windows = WINDOWS_ZONES.get(name.lower()) or WINDOWS_ZONES.get(re.sub(r"\s*\d+$", "", name.lower()))
    if windows:
        return _of_database(windows)
    segments = name.strip("/").split("/")
    for count in (3, 2):
        if len(segments) >= count:
            zone = _of_database("/".join(segments[-count:]))
            if zone:
                return zone
    return None


def _of_database(key: str) -> KnownZone | None:
    if not _KEY.fullmatch(key):
        return None
    try:
        return KnownZone(key, ZoneInfo(key))
    except (KeyError, ValueError, OSError):  # unknown; a path that leaves the database; a folder
        return None


class Zones:
    """The zones of one calendar. ``definitions`` are its VTIMEZONE components."""

    def __init__(self, definitions: Sequence[Component] = ()) -> None:
        self._definitions = {
            _plain(definition.text("TZID", 200)): definition
            for definition in reversed(definitions[:MAX_DEFINITIONS])
        }
        self._found: dict[str, Zone | None] = {}

    def named(self, tzid: str) -> Zone | None:
        """The zone that ``tzid`` means here, or None."""
        key = _plain(tzid)
        if key not in self._found:
            self._found[key] = self._look_up(key)
        return self._found[key]

    def definition(self, tzid: str) -> Component | None:
        """What the calendar itself says of ``tzid``."""
        return self._definitions.get(_plain(tzid))

    def _look_up(self, key: str) -> Zone | None:
        definition = self._definitions.get(key)
        zone: Zone | None = known_zone(key)
        if zone is None and definition is not None:
            zone = known_zone(definition.text("X-LIC-LOCATION", 200)) or _defined(key, definition)
        if zone is None and "/" not in key and key.lower() not in {"localtime", "posixrules", "factory"}:
            # Only now: "EST" is a fixed offset in the database, and a calendar that defines it means more.
            zone = _of_database(key) or _of_offset(key)
        return zone


def _plain(tzid: str) -> str:
    return tzid.strip().strip("\"'")[:200]


def _of_offset(name: str) -> KnownZone | None:
    found = _OFFSET_NAME.fullmatch(name.upper())
    if not found or abs(int(found[1])) > 14:  # noqa: PLR2004  the widest offset in use
        return None
    minutes = int(found[2] or 0)
    hours = int(found[1])
    shift = timedelta(hours=hours, minutes=-minutes if found[1].startswith("-") else minutes)
    return KnownZone(name, timezone(shift))


def _defined(name: str, definition: Component) -> DefinedZone | None:
    observances = []
    for part in definition.children[:MAX_OBSERVANCES]:
        start = read_wall(part.first("DTSTART"))
        after = _offset(part.first("TZOFFSETTO"))
        if part.name not in {"STANDARD", "DAYLIGHT"} or start is None or after is None:
            continue
        rule = part.first("RRULE")
        values = ",".join(line.value for line in part.all("RDATE")).split(",", MAX_ONSETS)[:MAX_ONSETS]
        dates = [read_wall(Line("RDATE", value)) for value in values]
        before = _offset(part.first("TZOFFSETFROM"))
        observances.append(
            _Observance(
                start=start,
                before=after if before is None else before,
                after=after,
                rule=rule.value if rule else "",
                dates=tuple(each for each in dates if each is not None),
            )
        )
    return DefinedZone(name, tuple(observances)) if observances else None


def _offset(line: Line | None) -> timedelta | None:
    found = _OFFSET.fullmatch(line.value.strip()) if line else None
    if not found or int(found[2]) > 15:  # noqa: PLR2004  wider than any offset in history
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -size if found[1] == "-" else size


_WALL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?")


def read_wall(line: Line | None) -> datetime | None:
    """The naive wall time of a zone's own DTSTART or RDATE, or None."""
    found = _WALL.match(line.value.strip()) if line else None
    if not found:
        return None
    try:
        return datetime(*(int(each or 0) for each in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001  six numbers; wall time has no zone
    except ValueError:
        return None
