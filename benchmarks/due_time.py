"""Due times: a wait in working days, the next opening and the deadline, for clients all over the world.

The peer is what one would write with the `holidays` package and a loop over
days. Both answer the same questions in the same run; the peer's answers must be
equal before anything is timed.
"""

from __future__ import annotations

import argparse
import random
import time as clocks
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import holidays

from mailwatch.adapters.holidays import place_of
from mailwatch.domain.days.working_time import SendingHours, WorkingCalendar

PLACES = {
    "DE-BE": "Europe/Berlin",
    "US": "America/New_York",
    "GB": "Europe/London",
    "TH": "Asia/Bangkok",
    "SA": "Asia/Riyadh",
    "IN": "Asia/Kolkata",
    "NP": "Asia/Kathmandu",
    "AU-NSW": "Australia/Sydney",
    "CA-NL": "America/St_Johns",
    "NZ": "Pacific/Chatham",
}
TODAY = date(2026, 11, 23)
OPENS, CLOSES = time(9), time(16, 30)
Question = tuple[str, datetime, int, int]


def questions(count: int) -> list[Question]:
    chance = random.Random(20261123)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        (
            chance.choice(list(PLACES)),
            start + timedelta(seconds=chance.randrange(700 * 86_400)),
            chance.randint(1, 15),
            chance.randint(3, 10),
        )
        for _ in range(count)
    ]


def calendars() -> dict[str, WorkingCalendar]:
    place = partial(place_of, today=TODAY)
    return {
        name: WorkingCalendar(
            zone=ZoneInfo(zone),
            hours=SendingHours.daily(OPENS, CLOSES, weekdays=range(7)),
            weekend=place(name).weekend,
            holidays=frozenset(place(name).holidays),
            known_from=place(name).known_from,
            known_until=place(name).known_until,
        )
        for name, zone in PLACES.items()
    }


def ours(clients: dict[str, WorkingCalendar], question: Question) -> tuple[datetime, date]:
    name, asked, wait, given = question
    calendar = clients[name]
    due = calendar.next_opening(calendar.after(asked, wait, working=True))
    return due, calendar.deadline(calendar.day_of(due), given)


def peers(
    tables: dict[str, tuple[ZoneInfo, holidays.HolidayBase]], question: Question
) -> tuple[datetime, date]:
    name, asked, wait, given = question
    zone, table = tables[name]

    def forward(day: date, count: int) -> date:
        while count:
            day += timedelta(days=1)
            if not table.is_weekend(day) and day not in table:
                count -= 1
        return day

    local = asked.astimezone(zone)
    due = datetime.combine(forward(local.date(), wait), local.time(), tzinfo=zone)
    if due.time() < OPENS:
        due = datetime.combine(due.date(), OPENS, tzinfo=zone)
    elif due.time() >= CLOSES:
        due = datetime.combine(forward(due.date(), 1), OPENS, tzinfo=zone)
    return due.astimezone(UTC), forward(due.date(), given)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    asked = questions(options.count)
    clients = calendars()
    years = range(TODAY.year - 1, TODAY.year + 3)
    tables = {}
    for name, zone in PLACES.items():
        country, _, part = name.partition("-")
        tables[name] = (ZoneInfo(zone), holidays.country_holidays(country, subdiv=part or None, years=years))
    different = [each for each in asked[:5000] if ours(clients, each) != peers(tables, each)]
    if different:
        raise SystemExit(f"{len(different)} of 5000 answers differ, the first for {different[0]}")
    few = asked[: max(1, options.count // 10)]
    best_ours = best_peer = float("inf")
    for _ in range(options.rounds):
        # CPU time of this process: other work on the machine doesn't count.
        begun = clocks.process_time()
        for each in asked:
            ours(clients, each)
        between = clocks.process_time()
        for each in few:
            peers(tables, each)
        ended = clocks.process_time()
        best_ours = min(best_ours, (between - begun) / len(asked))
        best_peer = min(best_peer, (ended - between) / len(few))
    print(f"due times   {1 / best_ours:12,.0f} per second of one core (wait, opening and deadline)")
    print(
        f"the peer    {1 / best_peer:12,.0f} per second (holidays {holidays.__version__}, a loop over days)"
    )
    print(f"ratio       {best_peer / best_ours:12.1f}")


if __name__ == "__main__":
    main()
