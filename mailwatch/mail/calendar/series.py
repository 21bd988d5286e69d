"""The meetings of a series: its rules as a calendar wrote them, and what they come to near some days.

A notice keeps the lines that make its series, not the meetings: five daily
series in a mail of one kilobyte are 2,000 meetings. They are counted out where
somebody asks about certain days, never further.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mailwatch.mail.calendar.lines import Component, Line, read_components
from mailwatch.mail.calendar.notice import MeetingNotice, Occurrence
from mailwatch.mail.calendar.times import Moment, moments_of, times_of
from mailwatch.mail.calendar.zones import DefinedZone, Zone, Zones

MAX_LISTED = 500
"""Dates of RDATE, and of EXDATE, that are read of one series."""
MAX_KEPT = 16 * 1024
"""Characters of a series that are kept; what is longer is no series that anybody holds."""
MAX_OCCURRENCES = 200

_KEPT = ("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "X-MICROSOFT-CDO-ALLDAYEVENT")
_KEPT_OF_ZONE = ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE")
_KEPT_PARAMETERS = ("TZID", "VALUE")


def is_series(event: Component) -> bool:
    """Whether an event has a rule or dates by which it comes again."""
    return event.first("RRULE") is not None or event.first("RDATE") is not None


def series_text(event: Component, zones: Zones, floating: Zone | None, stated: str) -> str:
    """The lines that make the series of ``event``, as a small calendar; "" where they are too many.

    ``stated`` is the name by which the calendar calls the zone ``floating``.
    """
    lines = [line for name in _KEPT for line in event.all(name)[:MAX_LISTED]]
    names = dict.fromkeys([*(line.parameters.get("TZID", "") for line in lines), stated])
    kept = ["BEGIN:VCALENDAR"]
    if floating is not None and stated:
        kept.append(_written(Line("X-WR-TIMEZONE", stated)))
    for name in names:
        if name and isinstance(zones.named(name), DefinedZone):
            kept += _written_zone(name, zones.definition(name))
    kept += ["BEGIN:VEVENT", *(_written(line) for line in lines), "END:VEVENT", "END:VCALENDAR"]
    text = "\n".join(kept)
    return text if len(text) <= MAX_KEPT else ""


def _written_zone(name: str, definition: Component | None) -> Iterator[str]:
    if definition is None:
        return
    yield "BEGIN:VTIMEZONE"
    yield _written(Line("TZID", name))
    for part in definition.children:
        yield f"BEGIN:{part.name}"
        yield from (_written(line) for each in _KEPT_OF_ZONE for line in part.all(each))
        yield f"END:{part.name}"
    yield "END:VTIMEZONE"


def _written(line: Line) -> str:
    parameters = "".join(
        f';{name}="{_plain(line.parameters[name])}"' for name in _KEPT_PARAMETERS if name in line.parameters
    )
    return f"{line.name}{parameters}:{_plain(line.value)}"


def _plain(text: str) -> str:
    return re.sub(r'[\x00-\x1f"\x7f]', "", text)


@dataclass(frozen=True, kw_only=True)
class Span:
    """From one instant to another (aware), both included."""

    first: datetime
    last: datetime


@dataclass(frozen=True)
class Series:
    """A series as its lines tell it; ``start`` has an instant or a day."""

    event: Component
    start: Moment
    length: timedelta | None
    zones: Zones
    floating: Zone | None

    def wall(self, instant: datetime) -> datetime:
        """Naive wall time of an instant where the series has its hours."""
        if self.start.zone is None or self.start.day is not None:
            return instant.astimezone(UTC).replace(tzinfo=None)
        return self.start.zone.wall(instant)

    def occurrence(self, wall: datetime) -> Occurrence:
        """The meeting that begins at ``wall``."""
        if self.start.day is not None:
            day = wall.date()
            end_day = day + (self.length or timedelta(days=1))
            return Occurrence(recurrence_day=day, start_day=day, end_day=end_day)
        instant = self.start.zone.instant(wall) if self.start.zone else wall.replace(tzinfo=UTC)
        end = instant + self.length if self.length else None
        return Occurrence(recurrence_id=instant, start=instant, end=end)


def series_of(notice: MeetingNotice) -> Series | None:
    """The series whose lines a notice keeps, or None where it keeps none that have a start."""
    if not notice.series:
        return None
    root = read_components(notice.series)
    calendar = next((each for each in root.children if each.name == "VCALENDAR"), root)
    event = next((each for each in calendar.children if each.name == "VEVENT"), None)
    if event is None:
        return None
    zones = Zones([each for each in calendar.children if each.name == "VTIMEZONE"])
    stated = calendar.text("X-WR-TIMEZONE", 200)
    floating = zones.named(stated) if stated else None
    times = times_of(event, zones, floating)
    if times.start is None or times.start.floating:
        return None
    return Series(event, times.start, times.length, zones, floating)


def expanded(notice: MeetingNotice, spans: Sequence[Span]) -> MeetingNotice:
    """The notice with the meetings of its series that touch ``spans``; unchanged where it keeps no lines.

    The first span is the one that counts for what the series is known over.
    """
    series = series_of(notice)
    if series is None or not spans:
        return notice
    try:
        return _expanded(notice, series, spans)
    except (OverflowError, ValueError):  # a start at the end of the calendar
        return replace(notice, unread=(*notice.unread, "the recurrence rule leaves the calendar"))


def _expanded(notice: MeetingNotice, series: Series, spans: Sequence[Span]) -> MeetingNotice:
    start, unread = series.start, rule_defects(series.event, series.start)
    found: dict[str, Occurrence] = {}
    known: list[tuple[datetime, datetime]] = []
    dates = [
        series.wall(moment.instant) if moment.instant else moment.wall for moment in _listed(series, "RDATE")
    ]
    for span in spans:
        first = series.wall(span.first) - (series.length or timedelta())
        first_wall = max(start.wall, first)
        last_wall = series.wall(span.last)
        walls, cut = [start.wall] if first_wall <= start.wall <= last_wall else [], False
        if not unread:
            try:
                walls = _by_rule(series, first_wall, last_wall)
            except _unreadable() as error:
                unread.append(str(error))
            cut = len(walls) == MAX_OCCURRENCES
        known.append((first_wall, walls[-1] if cut else last_wall))
        for wall in (*walls, *(each for each in dates if first_wall <= each <= last_wall)):
            if len(found) < MAX_OCCURRENCES:
                occurrence = series.occurrence(wall)
                found.setdefault(occurrence.instance, occurrence)
    excluded = _excluded(series, found)
    occurrences = [found[name] for name in sorted(found) if name not in excluded]
    begins, ends = (series.occurrence(wall) for wall in known[0])
    return replace(
        notice,
        occurrences=tuple(occurrences),
        excluded=excluded,
        expanded_from=None if unread else begins.start or _midnight(begins),
        expanded_until=None if unread else ends.start or _midnight(ends),
        unread=tuple(dict.fromkeys((*notice.unread, *unread))),
    )


def rule_defects(event: Component, start: Moment) -> list[str]:
    """What can't be followed of the rules of an event that begins at ``start``, in words."""
    from mailwatch.mail.calendar.recurrence import UnreadableRuleError, read_rule

    rules = event.all("RRULE")
    found = ["more than one recurrence rule"] if len(rules) > 1 else []
    found += ["an exception rule"] if event.all("EXRULE") else []
    if rules and not found:
        try:
            read_rule(rules[0].value, start.wall)
        except UnreadableRuleError as error:
            found.append(str(error))
    return found


def _unreadable() -> type[ValueError]:
    from mailwatch.mail.calendar.recurrence import UnreadableRuleError

    return UnreadableRuleError


def _by_rule(series: Series, first: datetime, last: datetime) -> list[datetime]:
    from mailwatch.mail.calendar.recurrence import read_rule, walls_within

    stated = series.event.first("RRULE")
    if stated is None:
        return [series.start.wall] if first <= series.start.wall <= last else []
    rule = read_rule(stated.value, series.start.wall)
    until = series.wall(rule.until.replace(tzinfo=UTC)) if rule.until and rule.until_utc else rule.until
    return walls_within(series.start.wall, rule, until=until, first=first, last=last)


def _midnight(occurrence: Occurrence) -> datetime | None:
    day = occurrence.start_day
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def _listed(series: Series, name: str) -> list[Moment]:
    """The moments of all RDATE or EXDATE lines, as far as we read."""
    found: list[Moment] = []
    for line in series.event.all(name):
        if len(found) >= MAX_LISTED:
            break
        found += moments_of(line, series.zones, series.floating, at_most=MAX_LISTED - len(found))
    return found


def _excluded(series: Series, found: Mapping[str, Occurrence]) -> tuple[str, ...]:
    """The names that EXDATE takes out; some programs write a date where an instant is due."""
    by_day: dict[object, str] = {
        series.wall(occurrence.recurrence_id).date(): name
        for name, occurrence in found.items()
        if occurrence.recurrence_id is not None
    }
    names = []
    for moment in _listed(series, "EXDATE"):
        day = moment.wall.date()
        if series.start.day is not None:
            names.append(day.isoformat())
        elif moment.instant is not None:
            names.append(moment.instant.isoformat())
        else:
            names.append(by_day.get(day, day.isoformat()))
    return tuple(dict.fromkeys(names))


def spans_of(instants: Iterable[datetime], margin: timedelta) -> tuple[Span, ...]:
    """A span around each instant."""
    return tuple(Span(first=each - margin, last=each + margin) for each in sorted(set(instants)))
