"""What a recurrence rule comes to, by ``dateutil.rrule``, within bounds that it does not have itself.

``dateutil`` walks to the year 9999 for a rule that never holds ("30 February
every day": four seconds, and for ever where seconds are counted or the
interval is 0). So rules are checked first: days, weeks, months and years only,
with the parts that calendar programs write for meetings. And each is walked
near the end of the calendar, moved there by whole cycles of 400 years, which
change neither weekdays nor leap years: that leaves two to six centuries to
walk. All times here are naive wall time; RFC 5545 §3.8.5.3 counts in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MAXYEAR, datetime, timedelta
from itertools import islice

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday

CYCLE = 400
"""Years after which the Gregorian calendar repeats, weekdays included."""
ROOM = 200
"""Years that a series may go on at least."""
MAX_OCCURRENCES = 200
"""Meetings of a series that are looked at together; a daily one has 91 in the days that matter."""
MAX_COUNTED = 5000

_FREQUENCIES = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY, "YEARLY": YEARLY}
_WEEKDAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?")


class UnreadableRuleError(ValueError):
    """A rule that we don't follow; its words say which part."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A checked rule. ``until`` is naive; in UTC where ``until_utc``, else wall time."""

    frequency: int
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    until_utc: bool = False
    by_day: tuple[weekday, ...] | None = None
    by_month_day: tuple[int, ...] | None = None
    by_month: tuple[int, ...] | None = None
    by_position: tuple[int, ...] | None = None
    week_start: int = 0

    def walls(self, start: datetime, *, near: datetime | None = None) -> Iterator[datetime]:
        """The wall times of the rule from ``start`` (naive) on, without regard to COUNT and UNTIL.

        ``near``: those more than two periods before it are left out, and cost nothing.
        """
        rule = self._said_in_full(start)
        begin = start if near is None else rule.begin_near(start, near)
        shift = (MAXYEAR - ROOM - begin.year) // CYCLE * CYCLE
        moved = rrule(
            rule.frequency,
            dtstart=begin.replace(year=begin.year + shift),
            interval=rule.interval,
            wkst=rule.week_start,
            byweekday=rule.by_day,
            bymonthday=rule.by_month_day,
            bymonth=rule.by_month,
            bysetpos=rule.by_position,
        )
        return (wall.replace(year=wall.year - shift) for wall in moved)

    def _said_in_full(self, start: datetime) -> Rule:
        """The same rule with what it takes from its start written out (RFC 5545 §3.3.10)."""
        if self.by_day is not None or self.by_month_day is not None or self.frequency == DAILY:
            return self
        if self.frequency == WEEKLY:
            return replace(self, by_day=(weekday(start.weekday()),))
        by_month = self.by_month if self.frequency == MONTHLY else self.by_month or (start.month,)
        return replace(self, by_month=by_month, by_month_day=(start.day,))

    def begin_near(self, start: datetime, near: datetime) -> datetime:
        """``start``, or the beginning of a period shortly before ``near`` that the interval meets, too."""
        if self.frequency in {DAILY, WEEKLY}:
            period = timedelta(days=self.interval * (7 if self.frequency == WEEKLY else 1))
            return start + max(0, (near - start) // period - 1) * period
        months = self.interval * (12 if self.frequency == YEARLY else 1)
        since = (near.year - start.year) * 12 + near.month - start.month
        ahead = (since // months - 1) * months
        if ahead <= 0:
            return start
        month = (0 if self.frequency == YEARLY else start.month - 1) + ahead
        return start.replace(year=start.year + month // 12, month=month % 12 + 1, day=1)


def read_rule(text: str, start: datetime) -> Rule:
    """The rule in ``text`` for a series that starts at ``start``; raises :class:`UnreadableRuleError`."""
    parts: dict[str, str] = {}
    for part in text.strip().upper()[:2000].split(";"):
        name, _, value = part.partition("=")
        if name and value:
            parts.setdefault(name.strip(), value.strip())
    frequency = parts.pop("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise UnreadableRuleError(f"a rule of FREQ={frequency[:20]}")
    until = _UNTIL.fullmatch(parts.get("UNTIL", ""))
    if "UNTIL" in parts and not until:
        raise UnreadableRuleError("UNTIL is no date")
    rule = Rule(
        frequency=_FREQUENCIES[frequency],
        interval=_number(parts.pop("INTERVAL", "1"), 1, 1000),
        count=_number(parts.pop("COUNT"), 1, 10**6) if "COUNT" in parts else None,
        until=_until(until) if until else None,
        until_utc=bool(until and until[7]),
        by_day=_days(parts.pop("BYDAY", "")),
        by_month_day=_numbers(parts.pop("BYMONTHDAY", ""), 31),
        by_month=_numbers(parts.pop("BYMONTH", ""), 12, negative=False),
        by_position=_numbers(parts.pop("BYSETPOS", ""), 366),
        week_start=_WEEKDAYS.get(parts.pop("WKST", "MO"), 0),
    )
    parts.pop("UNTIL", None)
    most = {MONTHLY: 5, YEARLY: 5 if rule.by_month else 53}.get(rule.frequency, 0)  # RFC 5545 §3.3.10
    if any(abs(day.n or 0) > most for day in rule.by_day or ()):
        raise UnreadableRuleError("a rule with a weekday that its period does not have")
    # The start's own hour, said once more, changes nothing.
    for name, own in (("BYHOUR", start.hour), ("BYMINUTE", start.minute), ("BYSECOND", start.second)):
        if parts.get(name, "").lstrip("0") == str(own).lstrip("0"):
            parts.pop(name, None)
    left = sorted(
        name for name in parts if not name.startswith("X-") and (name, parts[name]) not in _HARMLESS
    )
    if left:
        raise UnreadableRuleError(f"a rule with {left[0][:20]}")
    return rule


_HARMLESS = {("RSCALE", "GREGORIAN"), ("SKIP", "OMIT")}  # RFC 7529 §4.1: what holds without them, too


def _until(found: re.Match[str]) -> datetime | None:
    """The last instant; None where it lies beyond the calendar ("for ever", in some programs)."""
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
    try:
        stated = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001  wall time or UTC, as said beside it
    except ValueError as error:
        raise UnreadableRuleError("UNTIL is no date") from error
    if year >= MAXYEAR - CYCLE:
        return None
    return stated if found[4] else stated + timedelta(hours=23, minutes=59, seconds=59)


def _number(text: str, lowest: int, highest: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,9}", text) or not lowest <= int(text) <= highest:
        raise UnreadableRuleError(f"a rule with the number {text[:20]}")
    return int(text)


def _numbers(text: str, highest: int, *, negative: bool = True) -> tuple[int, ...] | None:
    if not text:
        return None
    numbers = tuple(_number(each, -highest if negative else 1, highest) for each in text.split(",")[:400])
    if 0 in numbers:
        raise UnreadableRuleError("a rule with the number 0")
    return numbers


def _days(text: str) -> tuple[weekday, ...] | None:
    if not text:
        return None
    days = []
    for each in text.split(",")[:60]:
        found = _DAY.fullmatch(each.strip())
        number = int(found[1]) if found and found[1] else None
        if not found or number == 0:
            raise UnreadableRuleError(f"a rule with the day {each[:20]}")
        days.append(weekday(_WEEKDAYS[found[2]], number))
    return tuple(days)


def walls_within(
    start: datetime, rule: Rule, *, until: datetime | None, first: datetime, last: datetime
) -> list[datetime]:
    """Wall times of a series between ``first`` and ``last``, at most :data:`MAX_OCCURRENCES`. All naive.

    ``until`` is the rule's end as wall time. The start is always the first of
    the series, and counts, even where the rule does not give it (RFC 5545
    §3.8.5.3 leaves that open; calendar programs show it). Raises
    :class:`UnreadableRuleError` where ``dateutil`` stumbles, and for a COUNT
    that would have to be counted further than :data:`MAX_COUNTED`.
    """
    found: list[datetime] = []
    # What is counted is counted from its start; all else is looked at where it matters.
    near = first if rule.count is None else None
    for number, wall in enumerate(_with_start(start, rule, near)):
        if (rule.count is not None and number >= rule.count) or wall > last or (until and wall > until):
            break
        if number >= MAX_COUNTED:
            raise UnreadableRuleError("a rule of too many meetings")
        if wall >= first:
            found.append(wall)
        if len(found) == MAX_OCCURRENCES:
            break
    return found


def _with_start(start: datetime, rule: Rule, near: datetime | None) -> Iterator[datetime]:
    yield start
    before = start
    try:
        for wall in rule.walls(start, near=near):
            if wall != before:
                yield wall
            before = wall
    except (IndexError, ValueError, OverflowError) as error:
        raise UnreadableRuleError("a rule that can't be counted out") from error


def yearly_onsets(start: datetime, text: str, year: int) -> list[datetime]:
    """The clock changes of a zone's yearly rule near ``year``: those of the year before and after, too.

    ``start`` may lie in 1601, where Windows counts from; a rule that is not a
    plain yearly one gives its start alone.
    """
    try:
        rule = read_rule(text, start)
    except UnreadableRuleError:
        return [start]
    if rule.frequency != YEARLY or rule.interval != 1 or rule.count is not None or not _comes_soon(rule):
        return [start]
    if year < start.year:
        return [start]
    # Written in UTC, on the wall, or as a day: it means the change of that day.
    until = rule.until + timedelta(days=1) if rule.until else None
    # From the beginning of a year on: the last Sunday may come before the day on which it once began.
    found = islice(rule.walls(start, near=datetime(max(year, 1), 1, 1)), 12)  # noqa: DTZ001  wall time
    return [
        wall for wall in found if start <= wall and wall.year <= year + 1 and (until is None or wall <= until)
    ]


def _comes_soon(rule: Rule) -> bool:
    """Whether a yearly rule is sure to hold within a few years, so that looking for it ends."""
    days = rule.by_month_day or ()
    return (
        rule.by_position is None
        and all(abs(day.n or 0) <= 5 for day in rule.by_day or ())  # noqa: PLR2004  a month has a fifth Sunday at times
        # A day that every month has; "the Friday from 23 to 29" comes in some years.
        and (not days or any(abs(day) <= 28 for day in days))  # noqa: PLR2004  February
        and not (days and any(day.n for day in rule.by_day or ()))
    )
