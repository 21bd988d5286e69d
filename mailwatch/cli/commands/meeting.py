"""``meeting``: what you know of meetings beside what the mailbox shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli import parameters
from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.tables import instant
from mailwatch.layout import Column
from mailwatch.output import echo, show_table

if TYPE_CHECKING:
    from datetime import datetime

    from mailwatch.app.owner.matter_commands import MatterDetails

NAME = click.argument("name", metavar="MEETING")
TOLD_AT = click.option(
    "--at",
    callback=parameters.moment,
    metavar="TIME",
    help="When they told you, as 2026-10-30T16:00; without an offset on the client's clock.",
)


@click.group()
def meeting() -> None:
    """Say what you know of meetings: new ones, agreed, moved, missed, held, cancelled.

    MEETING is its name as `mailwatch meeting list` shows it, or the client
    where only one meeting is open.
    """


@meeting.command()
@click.argument("client", metavar="CLIENT")
@click.argument("start", metavar="START", callback=parameters.moment)
@click.argument("about", metavar="ABOUT")
@click.option("--name", default="", help="What you call it (default: the client and the day).")
@click.option("--join", default="", metavar="LINK", help="The link to join it.")
@click.option("--place", default="", help="Where it takes place.")
@click.option("--urgent", is_flag=True, help="A decision hangs on it.")
@click.option("--past", is_flag=True, help="It has begun or is over; you tell how it went.")
@click.pass_context
def add(
    ctx: click.Context,
    *,
    client: str,
    start: datetime,
    about: str,
    name: str,
    join: str,
    place: str,
    urgent: bool,
    past: bool,
) -> None:
    """Make a meeting known: mailwatch meeting add lindner 2026-12-02T14:00 "the start page".

    START without an offset is on the client's clock.
    """
    from mailwatch.app.owner.commands import find_subject
    from mailwatch.app.owner.matter_commands import MatterDetails
    from mailwatch.app.owner.matter_commands import add as make_known
    from mailwatch.domain.playbooks.playbook import Subject
    from mailwatch.errors import OwnerMustAct
    from mailwatch.translate import meeting_name

    session = open_session(ctx)
    settings, store = session.settings, session.state
    with store.reading() as transaction:
        key, _ = find_subject(transaction, client, settings)
    policy = settings.policies[key]
    start = parameters.on_clock(start, policy.calendar.zone, whose=f"{key}'s")
    now = session.now()
    if start <= now and not past:
        raise OwnerMustAct(
            f"{instant(start, policy.display)} has passed. If the day is right, say it again with --past: "
            f"then tell how it went (mailwatch meeting missed, or held)."
        )
    values = {
        **dict(policy.meeting_terms),
        "about": about,
        "join": join,
        "place": place,
        "urgent": "true" if urgent else "",
    }
    name = name or meeting_name(key, start, policy.calendar.zone)
    told = MatterDetails(
        starts=start, values=tuple(sorted((field, value) for field, value in values.items() if value))
    )
    make_known(store, Subject.MEETING, key, name, told, settings=settings, now=now)
    session.say_when()
    echo(f"{key}: {name}, {instant(start, policy.display)}")


@meeting.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_(ctx: click.Context, *, as_json: bool) -> None:
    """Show every meeting that is known, and how it stands."""
    from mailwatch.app.owner.matter_commands import all_matters
    from mailwatch.domain.client.matters import short_name
    from mailwatch.domain.playbooks.playbook import Subject
    from mailwatch.domain.playbooks.states import MatterState

    session = open_session(ctx)
    now = session.now()
    with session.snapshot.reading() as transaction:
        known = all_matters(transaction, session.settings, Subject.MEETING, now)
    if as_json:
        echo_json(known)
        return
    rows = [
        (
            short_name(each),
            each.client,
            instant(each.start, session.display(each.client)),
            "not agreed by you" if each.state is MatterState.NOT_AGREED else each.state,
            each.value("found_in") or "you",
            each.value("about") or each.value("said_about"),
        )
        for each in sorted(known, key=lambda each: str(each.start))
    ]
    show_table(
        "Meetings",
        ("meeting", "client", "start", "state", "known from", Column(name="about", flows=True)),
        rows,
    )
    if any(each.state is MatterState.NOT_AGREED and each.start and each.start > now for each in known):
        echo("Nothing goes out about what you have not agreed to. If it stands: mailwatch meeting agree NAME")
    for each in known:
        if each.doubt:
            echo(f"{short_name(each)}: {each.doubt}. If so: mailwatch meeting agree {short_name(each)}")
    if not rows:
        echo("No meeting is known. Add one: mailwatch meeting add CLIENT START ABOUT")


def _say(ctx: click.Context, name: str, word: str, told: MatterDetails | None = None) -> None:
    from mailwatch.app.owner.matter_commands import MatterDetails, say_of
    from mailwatch.domain.client.matters import short_name
    from mailwatch.domain.playbooks.playbook import Subject

    session = open_session(ctx)
    settings = session.settings
    matter = say_of(
        session.state,
        Subject.MEETING,
        name,
        word,
        told or MatterDetails(),
        settings=settings,
        now=session.now(),
    )
    session.say_when()
    start = instant(matter.start, settings.policies[matter.client].display)
    echo(f"{matter.client}: {short_name(matter)} ({start}): {matter.state}")


def _on_their_clock(ctx: click.Context, name: str, word: str, moment: datetime | None) -> datetime | None:
    """An hour that names no offset, on the clock of the client whose meeting it is."""
    from mailwatch.app.owner.matter_commands import find_matter
    from mailwatch.domain.playbooks.playbook import Subject

    if moment is None or moment.tzinfo is not None:
        return moment
    session = open_session(ctx)
    with session.snapshot.reading() as transaction:
        known = find_matter(session.work(transaction), Subject.MEETING, name, word=word)
    zone = session.settings.policies[known.client].calendar.zone
    return parameters.on_clock(moment, zone, whose=f"{known.client}'s")


@meeting.command()
@NAME
@click.pass_context
def agree(ctx: click.Context, *, name: str) -> None:
    """Say that you have this meeting, as they sent it: reminders and the rest count from then on.

    Needed where you accepted another way than by a mail that lies in Sent.
    """
    _say(ctx, name, "agreed")


@meeting.command()
@NAME
@click.argument("start", metavar="START", callback=parameters.moment)
@click.pass_context
def moved(ctx: click.Context, *, name: str, start: datetime) -> None:
    """Say that it begins at another time; without an offset on the client's clock."""
    from mailwatch.app.owner.matter_commands import MatterDetails

    _say(ctx, name, "moved", MatterDetails(starts=_on_their_clock(ctx, name, "moved", start)))


@meeting.command()
@NAME
@click.pass_context
def held(ctx: click.Context, *, name: str) -> None:
    """Say that it took place."""
    _say(ctx, name, "held")


@meeting.command()
@NAME
@click.pass_context
def missed(ctx: click.Context, *, name: str) -> None:
    """Say that they did not come: they are asked at once whether all is well."""
    _say(ctx, name, "missed")


@meeting.command(short_help="Say that they called it off another way than by calendar.")
@NAME
@click.option("--by-me", is_flag=True, help="You called it off yourself.")
@TOLD_AT
@click.pass_context
def cancelled(ctx: click.Context, *, name: str, by_me: bool, at: datetime | None) -> None:
    """Say that they called it off another way than by calendar; inside the policy window that is late.

    It counts from --at, when they told you; without it from their mail, where
    they wrote in the last four days, else from now.
    """
    from mailwatch.app.owner.matter_commands import MatterDetails

    told = _on_their_clock(ctx, name, "cancelled", at)
    _say(ctx, name, "cancelled", MatterDetails(by="owner" if by_me else "client", at=told))


@meeting.command()
@NAME
@TOLD_AT
@click.pass_context
def excused(ctx: click.Context, *, name: str, at: datetime | None) -> None:
    """Say that there was a good reason: no policy goes out, and they are asked for a new time."""
    from mailwatch.app.owner.matter_commands import MatterDetails

    _say(ctx, name, "excused", MatterDetails(at=_on_their_clock(ctx, name, "excused", at)))


@meeting.command()
@NAME
@click.pass_context
def dropped(ctx: click.Context, *, name: str) -> None:
    """Forget it: entered by mistake, or no longer wanted."""
    _say(ctx, name, "dropped")
