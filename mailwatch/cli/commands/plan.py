"""``plan``."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailwatch.cli.in_force import say_service, service_of
from mailwatch.cli.machine import echo_json
from mailwatch.cli.reading import read_if_stale, reading_house
from mailwatch.cli.session import open_session
from mailwatch.cli.stops import look_for_stops, mode_line, show_ways
from mailwatch.cli.tables import CONSENT, instant
from mailwatch.domain.facts.time_display import say_date
from mailwatch.output import echo, echo_letter, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mailwatch.app.notices.reason_commands import Way
    from mailwatch.app.showing.plan.planned import NothingSent, Planned
    from mailwatch.domain.facts.reasons import Reason
    from mailwatch.domain.facts.time_display import TimeDisplay


def _days(_ctx: click.Context, _parameter: click.Parameter, value: str) -> timedelta:
    match = re.fullmatch(r"(\d{1,4})\s*d(ays?)?", value.strip())
    if match is None:
        raise click.BadParameter("write it as 30d")
    return timedelta(days=int(match[1]))


_PATH = click.Path(path_type=Path)


@click.command()
@click.option("--until", default="60d", callback=_days, metavar="30d", help="How far to look (default: 60d).")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--offline", is_flag=True, help="Only what is known already; the mailbox is not read.")
@click.option(
    "--html",
    "page",
    type=_PATH,
    metavar="FILE",
    help="Write it as one page to look at, for you alone to read. An earlier page is written over.",
)
@click.option(
    "--eml",
    "folder",
    type=_PATH,
    metavar="DIR",
    help="Write each mail as it would leave into a new or empty folder, one file for each.",
)
@click.option("--force", is_flag=True, help="Let --html write over a file that is no earlier page.")
@click.pass_context
def plan(
    ctx: click.Context,
    *,
    until: timedelta,
    as_json: bool,
    offline: bool,
    page: Path | None,
    folder: Path | None,
    force: bool,
) -> None:
    """Show every mail that would go out if nobody answers: when, to whom, why, in which words.

    Works on a copy of the state. Where no service keeps the state fresh, the
    mailbox is read first, opened read-only. Nothing is changed anywhere.
    With --html or --eml it writes what you name, and only says so.
    """
    from mailwatch.app.showing.plan.planned import plan_of

    if force and page is None:
        raise click.UsageError("--force belongs to --html FILE.")
    session = open_session(ctx, warn=True)
    if page is not None or folder is not None:
        from mailwatch.cli.pages.plan_files import may_write

        may_write(page, folder, force=force)
    store = session.snapshot
    house = reading_house(session)
    try:
        if not offline:
            read_if_stale(house, quiet=as_json, command="plan")
        now = house.clock.now()
        if page is not None or folder is not None:
            from mailwatch.cli.pages.plan_files import write_files

            found = write_files(session, house.composer, now=now, until=now + until, page=page, folder=folder)
            if not as_json:
                return
        else:
            found = plan_of(store, house.composer, now=now, until=now + until)
    finally:
        house.close()
    if as_json:
        service = service_of(session.loaded)
        echo_json(
            {
                "now": now,
                "until": now + until,
                "planned": found.planned,
                "standing": found.standing,
                "service": service,
            }
        )
        return
    service = say_service(session)
    look_for_stops(session)
    echo()
    _show(found.planned, found.standing, until, session.display)
    if (mode := session.loaded.config.sending.mode) == "off":
        say(mode_line(mode, service, see="the first line"))


def _show(
    planned: tuple[Planned, ...],
    standing: tuple[NothingSent, ...],
    until: timedelta,
    display: Callable[[str], TimeDisplay],
) -> None:
    if not any(each.held is None for each in planned):
        say(f"Nothing would go out by itself in the next {until.days} days.")
        if planned or standing:
            echo()
    for each in planned:
        _show_planned(each, display(each.client))
    for case in standing:
        how = "HELD" if case.held else "ENDS" if case.ends else "LATER"
        say(f"{how}  {case.client}: {case.playbook}", bold=True)
        say(f"  about    {case.about}")
        say(f"  why      {case.because.say(display(case.client))}")
        if case.held is not None:
            _show_hold(case.held, case.until, None, case.ways, display(case.client))
        echo()


def _show_planned(each: Planned, display: TimeDisplay) -> None:
    when = instant(each.at, display) if each.held is None else "HELD"
    say(f"{when}  {each.client}: {each.step}", bold=True)
    say(f"  about    {each.about}")
    say(f"  to       {', '.join(each.to)}")
    say(f"  subject  {each.subject}")
    say(f"  why      {each.because.say(display)}")
    if each.held is not None:
        _show_hold(each.held, each.until, each.at, each.ways, display)
    say(f"  consent  {CONSENT[each.consent]}" + (f"; needs {'; '.join(each.needs)}" if each.needs else ""))
    if each.deadline:
        moves = "" if each.held is None else " if it went now; the date moves with the mail"
        say(f"  date     prints {say_date(each.deadline)}{moves}")
    if each.later:
        say(f"  then     {', '.join(each.later)}; not dated before this one has left")
    if each.trouble:
        say(f"  trouble  {each.trouble}")
    echo_letter(each.text)


def _show_hold(
    held: Reason, until: datetime | None, at: datetime | None, ways: tuple[Way, ...], display: TimeDisplay
) -> None:
    """What holds it, and what ends that."""
    say(f"  held     {held.say(display)}")
    if until is not None:
        goes = f"; it goes out {instant(at, display)} at the earliest" if at is not None else ""
        say(f"  ends     by itself {instant(until, display)}{goes}")
    if ways:
        say("  ends     by your word:" if until is None else "  or       by your word:")
        show_ways(ways, indent=11)
    elif until is None:
        say("  ends     when that is over")
