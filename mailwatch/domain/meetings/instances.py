"""Which meeting of a series a word means, and which of its meetings are looked at.

Programs name one meeting of a series by where the rule put it. Some leave the
zone out, or write a day where an hour is due: then the series' own clock tells
which one is meant. A name that fits none of its meetings is no word about all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from mailwatch.domain.meetings.notices import ORGANIZER_METHODS, SeenNotice
from mailwatch.mail.calendar.notice import MeetingNotice, Occurrence
from mailwatch.mail.calendar.series import Series, Span, expanded, series_of, spans_of
from mailwatch.mail.calendar.zones import known_zone

BEFORE, AFTER = timedelta(days=30), timedelta(days=60)
"""How far around now a series is counted out; a ladder on a meeting is shorter."""
AROUND = timedelta(hours=36)
"""And around a day that somebody named: wide enough for any zone."""
MAX_NAMED = 60
MAX_WHOLE = 10
"""Words about a whole series that are counted out: its latest; what older ones said of it is past."""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Words with their series counted out, each word about one meeting naming it as the series does.

    ``lost`` are those whose meeting can't be told; ``doubtful`` those that count for nothing.
    """

    words: tuple[SeenNotice, ...]
    lost: tuple[SeenNotice, ...] = ()
    doubtful: tuple[SeenNotice, ...] = ()


def count_out(
    words: Sequence[SeenNotice],
    doubtful: Sequence[SeenNotice] = (),
    *,
    now: datetime,
    named: Collection[str] = (),
) -> Counted:
    """Count the series in ``words`` out near ``now`` and near each meeting that somebody named.

    ``named`` are the names of meetings that the owner spoke of, or that a case is about.
    """
    spans = (Span(first=now - BEFORE, last=now + AFTER), *spans_of(_days(words, named, now), AROUND))
    making = sorted((each for each in words if _makes_series(each)), key=lambda each: each.order)
    whole = {id(each): expanded(each.notice, spans) for each in making[-MAX_WHOLE:]}
    past = {id(each) for each in making[:-MAX_WHOLE]}
    known = _Known(list(whole.values()))
    found, lost = [], []
    for each in words:
        if id(each) in whole:
            found.append(replace(each, notice=whole[id(each)]))
        elif id(each) in past:
            continue
        elif not each.notice.instance and not each.notice.recurrence_wall:
            found.append(each)
        elif (notice := known.named(each.notice) if whole else _by_itself(each.notice)) is not None:
            found.append(replace(each, notice=notice))
        elif each.by == "owner" and each.notice.recurrence_id and not each.is_cancel:
            found.append(each)  # one more, beside what the rule gives
        else:
            lost.append(each)
    for each in doubtful:
        notice = known.named(each.notice)
        lost += [each] if notice is None and each.notice.recurrence_wall and whole else []
    vague = {id(each) for each in lost}
    rest = [
        replace(each, notice=known.named(each.notice) or each.notice)
        for each in doubtful
        if id(each) not in vague
    ]
    return Counted(words=tuple(found), lost=tuple(lost), doubtful=tuple(rest))


def _makes_series(seen: SeenNotice) -> bool:
    """Whether a word says which meetings a series has; to end it or to answer it needs no counting."""
    return seen.notice.is_series and not seen.is_cancel and seen.notice.method in ORGANIZER_METHODS


def _by_itself(notice: MeetingNotice) -> MeetingNotice | None:
    """One meeting of a series that was never seen as a whole is known by its own name, where it has one."""
    return notice if notice.instance else None


def _days(words: Iterable[SeenNotice], named: Collection[str], now: datetime) -> list[datetime]:
    """The instants that are named, one a day; the owner's first, and the nearest to now of too many."""
    spoken = [_instant(each) for each in named]
    told = [
        each.notice.recurrence_id or _instant(each.notice.recurrence_wall or each.notice.instance)
        for each in words
    ]
    days: dict[date, datetime] = {}
    for some in (spoken, told):
        for instant in sorted((each for each in some if each is not None), key=lambda each: abs(each - now)):
            days.setdefault(instant.date(), instant)
    return list(days.values())[:MAX_NAMED]


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


class _Known:
    """The meetings of some series, by where they stand on the series' own clock."""

    def __init__(self, whole: Sequence[MeetingNotice]) -> None:
        self.names: set[str] = set()
        self.by_wall: dict[datetime, dict[str, Occurrence]] = {}
        self.by_day: dict[date, dict[str, Occurrence]] = {}
        self.clocks: list[Series] = []
        for notice in whole:
            series = series_of(notice)
            zone = None if series is not None else known_zone(notice.zone)
            self.clocks += [series] if series is not None else []
            self.names.update(notice.excluded)
            for occurrence in notice.occurrences:
                self.names.add(occurrence.instance)
                place = occurrence.recurrence_id
                if place is None:
                    wall = datetime.combine(occurrence.recurrence_day or date.max, datetime.min.time())
                elif series is not None:
                    wall = series.wall(place)
                else:
                    wall = zone.wall(place) if zone is not None else place.replace(tzinfo=None)
                self.by_wall.setdefault(wall, {})[occurrence.instance] = occurrence
                self.by_day.setdefault(wall.date(), {})[occurrence.instance] = occurrence

    def named(self, notice: MeetingNotice) -> MeetingNotice | None:
        """The notice with the name that its meeting has in the series, or None where that can't be told."""
        if notice.instance in self.names:
            return notice
        wall = _wall(notice)
        found = self.by_wall.get(wall, {}) if wall is not None else {}
        days = {clock.wall(notice.recurrence_id).date() for clock in self.clocks if notice.recurrence_id}
        if wall is not None and not days:
            days = {wall.date()}
        for day in days if not found else ():
            found = {**found, **self.by_day.get(day, {})}
        if len(found) != 1:
            return None
        (meant,) = found.values()
        return replace(notice, recurrence_id=meant.recurrence_id, recurrence_day=meant.recurrence_day)


def _wall(notice: MeetingNotice) -> datetime | None:
    if notice.recurrence_wall:
        return datetime.fromisoformat(notice.recurrence_wall)
    if notice.recurrence_day is not None:
        return datetime.combine(notice.recurrence_day, datetime.min.time())
    return None
