"""What every view of mails says first, and how what waits for the owner is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailwatch.layout import padded, width_of
from mailwatch.output import columns, echo, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mailwatch.app.notices.reason_commands import Way
    from mailwatch.cli.in_force import Service
    from mailwatch.cli.session import Session
    from mailwatch.domain.facts.reasons import Reason
    from mailwatch.domain.facts.time_display import TimeDisplay


MODES = {
    "off": "Sending is off: none of this leaves.",
    "review": "Sending is in review: each mail waits for your yes.",
    "on": "Sending is on: each mail leaves when it is due, with the consent that its step asks for.",
}
"""What each mode means for what a plan shows."""


def mode_line(mode: str, service: Service, *, see: str) -> str:
    """What the file's mode means, unless another is in force; ``see`` names the line that tells of that."""
    if mode == "off" and service.differs and service.mode != "off":
        return f"Sending is off in this file, but not where it runs: see {see}."
    return MODES[mode]


def stop_lines(halted: str | None, stops: Sequence[Reason], display: TimeDisplay) -> list[str]:
    """That nothing leaves, and why; empty where nothing stops."""
    found = [f"HALTED: {halted}. Nothing leaves. Lift it with: mailwatch release"] if halted else []
    return found + [f"NOTHING LEAVES: {stop.say(display)}." for stop in stops]


def say_stops(halted: str | None, stops: Sequence[Reason], display: TimeDisplay) -> None:
    """The same, loudly."""
    for line in stop_lines(halted, stops, display):
        say(line, bold=True)


def look_for_stops(session: Session) -> None:
    """The same, for a view that does not know yet."""
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.app.deciding.judge import stops_of

    with session.snapshot.reading() as transaction:
        stops = stops_of(transaction, session.now())
    say_stops(FileBrakes(session.directory).halted(), stops, session.display())


def show_ways(ways: Sequence[Way], *, indent: int, keys: Mapping[str, str] | None = None) -> None:
    """Each command on a line of its own, ready to be copied, and what it says.

    ``keys`` stand before their commands, in the margin.
    """
    margin = " " * indent
    longest = max((width_of(way.command) for way in ways), default=0)
    beside = all(indent + longest + 2 + width_of(way.means) <= columns() for way in ways if way.command)
    for way in ways:
        if not way.command:
            say(f"{margin}{way.means}")
            continue
        before = padded((keys or {}).get(way.command, ""), indent)
        if beside:
            echo(f"{before}{padded(way.command, longest)}  {way.means}")
        else:
            echo(f"{before}{way.command}")
            say(f"{margin}    {way.means}")
