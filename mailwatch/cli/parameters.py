"""What people write on the command line, read into values: days, moments, amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from mailwatch.domain.facts.money import Money


def day(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Any:
    """Read a date such as 2026-12-04, as the file and lists have it."""
    from mailwatch.figures import read_day

    if value is None:
        return None
    try:
        return read_day(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}; write the day as 2026-12-04") from error


def moment(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Any:
    """Read a day and time such as 2026-12-02T14:00, with or without an offset."""
    from datetime import datetime

    if value is None:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter("write the day and time as 2026-12-02T14:00") from error
    if "T" not in value and " " not in value:
        raise click.BadParameter("write the time too: 2026-12-02T14:00")
    return found


def on_clock(start: datetime, zone: ZoneInfo, *, whose: str) -> datetime:
    """``start`` with a zone where it names none; raises OwnerMustAct for an hour that its clock skips."""
    from datetime import UTC

    from mailwatch.errors import OwnerMustAct

    if start.tzinfo is not None:
        return start
    stated = start.replace(tzinfo=zone)
    shown = stated.astimezone(UTC).astimezone(zone)
    if shown.replace(tzinfo=None) != start:
        raise OwnerMustAct(
            f"On {whose} clock there is no {start:%H:%M} on {start:%a %d %b %Y}: it is put forward then. "
            f"Say {shown:%Y-%m-%dT%H:%M} if you mean that, or name the offset (2026-12-02T14:00+01:00)."
        )
    return stated


def money(_ctx: click.Context, _parameter: click.Parameter, value: str) -> Money:
    """Read an amount such as 1785.00 EUR."""
    from mailwatch.config.options.values import read_money

    try:
        return read_money(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
