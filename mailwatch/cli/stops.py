"""What every view of mails says first, and how what waits for the owner is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailwatch.layout import padded, width_of
from mailwatch.output import columns, echo, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mailwatch.app.notices.reason_commands import Way
    from mailwatch.cli.session import Session
    from mailwatch.domain.facts.reasons import Reason
    from mailwatch.domain.facts.time_display import TimeDisplay


def say_stops(halted: str | None, stops: Sequence[Reason], display: TimeDisplay) -> None:
    """That nothing leaves, loudly, and why."""
    if halted:
        say(f"HALTED: {halted}. Nothing leaves. Lift it with: mailwatch release", bold=True)
    for stop in stops:
        say(f"NOTHING LEAVES: {stop.say(display)}.", bold=True)


def look_for_stops(session: Session) -> None:
    """The same, for a view that does not know yet."""
    from mailwatch.adapters.brakes import FileBrakes
    from mailwatch.app.deciding.judge import stops_of

    with session.snapshot.reading() as transaction:
        stops = stops_of(transaction, session.now())
    say_stops(FileBrakes(session.directory).halted(), stops, session.display())


def show_ways(ways: Sequence[Way], *, indent: int) -> None:
    """Each command on a line of its own, ready to be copied, and what it says."""
    margin = " " * indent
    longest = max((width_of(way.command) for way in ways), default=0)
    beside = all(indent + longest + 2 + width_of(way.means) <= columns() for way in ways if way.command)
    for way in ways:
        if not way.command:
            say(f"{margin}{way.means}")
        elif beside:
            echo(f"{margin}{padded(way.command, longest)}  {way.means}")
        else:
            echo(f"{margin}{way.command}")
            say(f"{margin}    {way.means}")
