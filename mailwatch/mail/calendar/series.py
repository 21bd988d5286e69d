"""The meetings of a series, as values: what the rule gives, and what RDATE, EXDATE and overrides change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailwatch.mail.calendar.lines import Component
from mailwatch.mail.calendar.notice import Occurrence
from mailwatch.mail.calendar.times import Moment, moments_of
from mailwatch.mail.calendar.zones import Zone, Zones

MAX_LISTED = 500
"""Dates of RDATE, and of EXDATE, that are read of one series."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """The meetings of a series between ``expanded_from`` and ``expanded_until`` (aware UTC).

    ``expanded_until`` is None where the rule can't be followed; then ``unread``
    says why.
    """

    occurrences: tuple[Occurrence, ...] = ()
    excluded: tuple[str, ...] = ()
    expanded_from: datetime | None = None
    expanded_until: datetime | None = None
    unread: tuple[str, ...] = ()


def expand(
    event: Component,
    start: Moment,
    length: timedelta | None,
    *,
    zones: Zones,
    floating: Zone | None,
    overrides: Mapping[str, Occurrence],
    around: datetime | None,
    horizon: timedelta,
) -> Series:
    """The meetings of the series ``event``, which starts at ``start`` and lasts ``length``.

    ``overrides`` are the instances that the same calendar says more about, by
    name. Without ``around`` the first meeting is where ``horizon`` starts.
    """
    if start.floating or (not event.all("RRULE") and not event.all("RDATE")):
        return Series()
    from mailwatch.mail.calendar.recurrence import UnreadableRuleError, read_rule, walls_within

    def wall_of(instant: datetime) -> datetime:
        return start.zone.wall(instant) if start.zone and start.day is None else instant.replace(tzinfo=None)

    first_wall = max(start.wall, wall_of(around) - (length or timedelta())) if around else start.wall
    last_wall = first_wall + horizon
    rules = event.all("RRULE")
    unread: list[str] = ["more than one recurrence rule"] if len(rules) > 1 else []
    unread += ["an exception rule"] if event.all("EXRULE") else []
    walls, cut = [start.wall], False
    if rules and not unread:
        try:
            rule = read_rule(rules[0].value, start.wall)
            until = wall_of(rule.until.replace(tzinfo=UTC)) if rule.until and rule.until_utc else rule.until
            walls, cut = walls_within(start.wall, rule, until=until, first=first_wall, last=last_wall)
        except UnreadableRuleError as error:
            unread.append(str(error))
    found = {
        occurrence.instance: occurrence for wall in walls for occurrence in [_occurrence(wall, start, length)]
    }
    for moment in _listed(event, "RDATE", zones, floating):
        wall = wall_of(moment.instant) if moment.instant else moment.wall
        if first_wall <= wall <= last_wall:
            occurrence = _occurrence(wall, start, length)
            found.setdefault(occurrence.instance, occurrence)
    excluded = _excluded(_listed(event, "EXDATE", zones, floating), start, found)
    for name in excluded:
        found.pop(name, None)
    for name, override in overrides.items():
        if name in found:
            found[name] = override
    occurrences = sorted(found.values(), key=lambda each: each.instance)[:500]
    first, last = (_occurrence(wall, start, None) for wall in (first_wall, walls[-1] if cut else last_wall))
    return Series(
        occurrences=tuple(occurrences),
        excluded=excluded,
        expanded_from=None if unread else first.start or _midnight(first),
        expanded_until=None if unread else last.start or _midnight(last),
        unread=tuple(unread),
    )


def _midnight(occurrence: Occurrence) -> datetime | None:
    day = occurrence.start_day
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def _occurrence(wall: datetime, start: Moment, length: timedelta | None) -> Occurrence:
    if start.day is not None:
        day = wall.date()
        return Occurrence(recurrence_day=day, start_day=day, end_day=day + (length or timedelta(days=1)))
    instant = start.zone.instant(wall) if start.zone else wall.replace(tzinfo=UTC)
    return Occurrence(recurrence_id=instant, start=instant, end=instant + length if length else None)


def _listed(event: Component, name: str, zones: Zones, floating: Zone | None) -> list[Moment]:
    """The moments of all RDATE or EXDATE lines, as far as we read."""
    found: list[Moment] = []
    for line in event.all(name):
        if len(found) >= MAX_LISTED:
            break
        found += moments_of(line, zones, floating, at_most=MAX_LISTED - len(found))
    return found


def _excluded(moments: list[Moment], start: Moment, found: Mapping[str, Occurrence]) -> tuple[str, ...]:
    """The names that ``moments`` have in the series; some programs write a date where an instant is due."""
    by_day = {
        start.zone.wall(occurrence.recurrence_id).date(): name
        for name, occurrence in found.items()
        if occurrence.recurrence_id is not None and start.zone is not None
    }
    names = []
    for moment in moments:
        day = moment.wall.date()
        if start.day is not None:
            names.append(day.isoformat())
        elif moment.instant is not None:
            names.append(moment.instant.isoformat())
        else:
            names.append(by_day.get(day, day.isoformat()))
    return tuple(dict.fromkeys(names))
