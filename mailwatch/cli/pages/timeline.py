"""A client's story as places on a line: all that the picture needs, and nothing of how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from mailwatch.app.showing.page.contents import ClientReview, Lane, Sign, Silence
from mailwatch.app.showing.page.stretches import Days

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

LANES = {lane: number for number, lane in enumerate(Lane)}
"""Lanes from top to bottom."""

MOST_TICKS = 8
STEPS = (1, 2, 7, 14, 28, 56, 112)
"""Days between two ticks; the first that gives few enough of them."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something at an instant; ``lane`` counts from 0."""

    x: float
    lane: int
    symbol: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Band:
    """Days or a silence, from ``x`` for ``width``."""

    x: float
    width: float
    kind: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A silence, and where the client usually has answered."""

    x: float
    width: float
    usual: float | None
    title: str


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A day's name under the line; ``odd`` ones go first where room is short."""

    x: float
    label: str
    odd: bool


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """The picture; places are percent of its width."""

    now: float
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    symbols: tuple[Sign, ...]
    kinds: tuple[Days, ...]
    before: int


class _Scale:
    def __init__(self, first: datetime, last: datetime) -> None:
        self.first, self.last = first, last
        self._length = max((last - first).total_seconds(), 1.0)

    def at(self, moment: datetime) -> float:
        share = (moment - self.first).total_seconds() / self._length
        # A little room at both ends, so that no sign is cut in half.
        return round(2 + 96 * min(max(share, 0.0), 1.0), 2)


def drawn(review: ClientReview) -> Drawn:
    """Place what happened, what is told apart, and what comes."""
    scale = _Scale(review.first, review.last)
    say = review.display.say
    inside = [each for each in review.happenings if each.at >= review.first]
    marks = [
        Mark(
            x=scale.at(each.at),
            lane=LANES[each.lane],
            symbol=each.sign.name.lower(),
            title=f"{say(each.at)}: {each.what}",
        )
        for each in inside
    ]
    marks += [
        Mark(
            x=scale.at(each.at),
            lane=LANES[Lane.CLIENT if each.sign is Sign.DEADLINE else Lane.MAILWATCH],
            symbol=each.sign.name.lower(),
            title=f"{say(each.at)}: {each.what}",
        )
        for each in review.coming
    ]
    used = {each.sign for each in inside} | {each.sign for each in review.coming}
    bands = tuple(_bands(review, scale))
    return Drawn(
        now=scale.at(review.now),
        ticks=tuple(_ticks(scale, review)),
        bands=bands,
        bars=tuple(_bar(each, scale, say(each.since)) for each in review.silences),
        marks=tuple(marks),
        symbols=tuple(sign for sign in Sign if sign in used),
        kinds=tuple(kind for kind in Days if any(each.kind == kind.name.lower() for each in bands)),
        before=review.earlier + len(review.happenings) - len(inside),
    )


def _bands(review: ClientReview, scale: _Scale) -> Iterator[Band]:
    for each in review.stretches:
        if each.ends <= scale.first or each.begins >= scale.last:
            continue
        x = scale.at(each.begins)
        yield Band(
            x=x,
            width=round(max(scale.at(each.ends) - x, 0.4), 2),
            kind=each.kind.name.lower(),
            title=f"{each.say()}: {each.why}",
        )


def _bar(silence: Silence, scale: _Scale, since: str) -> Bar:
    x = scale.at(silence.since)
    usual = silence.usual_by
    return Bar(
        x=x,
        width=round(max(scale.at(silence.until) - x, 0.4), 2),
        usual=scale.at(usual) if usual is not None and usual < scale.last else None,
        title=f"silent since {since}: “{silence.thread.subject[:200]}”",
    )


def _ticks(scale: _Scale, review: ClientReview) -> Iterator[Tick]:
    zone = review.zone
    first, last = scale.first.astimezone(zone).date(), scale.last.astimezone(zone).date()
    count = (last - first).days
    step = next((each for each in STEPS if count / each <= MOST_TICKS), STEPS[-1])
    # Weeks begin on Mondays.
    begins = first + timedelta(days=(7 - first.weekday()) % 7 if step >= STEPS[2] else 1)
    for number, day in enumerate(_every(begins, last, step)):
        yield Tick(x=scale.at(_start(day, zone)), label=f"{day:%d %b}", odd=number % 2 == 1)


def _every(first: date, last: date, step: int) -> Iterable[date]:
    day = first
    while day <= last:
        yield day
        day += timedelta(days=step)


def _start(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)
