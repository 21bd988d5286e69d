"""The judge of mails about meetings: the hour that holds now, and what the owner said became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from .chronicle import OWNER as BY_OWNER
from .counting import weekdays
from .money import i1_who_wrote_is_not_pressed

if TYPE_CHECKING:
    from .matters import Meeting
    from .scene import Scene

STATE = {
    "meeting-reminder": ("scheduled",),
    "no-show": ("missed",),
    "late-cancellation": ("cancelled late",),
    "new-time": ("cancelled", "excused"),
}
"""In which states of its meeting a ladder runs."""

MINUTES = timedelta(minutes=1)
SLACK = 5 * MINUTES
"""What an attempt may take."""


def _meeting(here: Scene) -> Meeting | None:
    return next((here.matters.meetings.get(name) for name in here.step.about), None)


def it_is_about_that_meeting(here: Scene) -> Iterator[str]:
    """One that stands as the ladder has it: scheduled, missed, cancelled late, called off, excused."""
    meeting, wanted = _meeting(here), STATE[here.step.playbook]
    if meeting is None:
        yield f"a mail about a meeting that nobody knows ({', '.join(here.step.about)})"
        return
    here.step.hour = meeting.start
    if not meeting.stands(*wanted):
        yield f"{meeting.name} is {meeting.state}, and the mail is about one that is {' or '.join(wanted)}"
    if here.step.playbook == "new-time" and meeting.off_by == "owner":
        yield f"the owner called {meeting.name} off, and the mail asks for a new time"
    if "policy" in here.step.kind and not meeting.policy:
        yield f"{meeting.name} has no policy"
    in_file = meeting.known == 0
    if here.step.kind == "late-cancellation/still-possible" and in_file and not meeting.urgent:
        yield f"{meeting.name} is not urgent"


def it_names_the_hour(here: Scene) -> Iterator[str]:
    """The date and the hour as they are now, on the client's clock."""
    meeting = _meeting(here)
    if meeting is None:
        return
    local = meeting.start.astimezone(ZoneInfo(here.person.zone))
    date = f"{local:%A}, {local.day} {local:%B %Y}"
    if here.step.kind not in {"meeting-reminder/morning", "no-show/at-once"} and date not in here.flat:
        yield f"I8: {meeting.name} begins on {date}, and the mail names another day"
    if "policy" not in here.step.kind and _hour(local) not in here.flat:
        yield f"I8: {meeting.name} begins at {_hour(local)}, and the mail names another hour"


def _hour(local: datetime) -> str:
    if local.minute == 0 and local.hour in {0, 12}:
        return "12 noon" if local.hour else "12 midnight"
    return f"{local.hour % 12 or 12}:{local.minute:02d} {'am' if local.hour < 12 else 'pm'}"


def i2_a_new_time_is_asked_for_once(here: Scene) -> Iterator[str]:
    """Three ladders ask for a new time: one of them alone, since a meeting was to take place no longer."""
    meeting = _meeting(here)
    if meeting is None or here.step.playbook != "new-time":
        return
    for earlier in here.chronicle.steps:
        asked = earlier.rung is not None and earlier.rung.name == here.step.kind.partition("/")[2]
        if not asked or earlier.client != here.client or meeting.name not in earlier.about:
            continue
        if earlier.looked >= meeting.off and earlier.hour == meeting.start and not here.was_lost(earlier):
            yield f"I2: the {earlier.kind} of {earlier.at:%d %b %H:%M} asked for a new time already"


def i2_nothing_twice(here: Scene) -> Iterator[str]:
    """No mail of one kind about one hour that none replaced since; a cancellation may come again."""
    meeting = _meeting(here)
    known = list(here.known_of_subject())
    for earlier in known:
        if meeting is None or earlier.kind != here.step.kind or earlier.hour != meeting.start:
            continue
        if any(each.at > earlier.at and each.hour not in (None, meeting.start) for each in known):
            continue
        again = here.step.playbook in {"late-cancellation", "new-time"}
        if again and earlier.looked < meeting.since:
            continue
        yield f"I2: a second {earlier.kind} for {meeting.name}, after that of {earlier.at:%d %b %H:%M}"


def it_comes_in_time(here: Scene) -> Iterator[str]:
    """Reminders before, questions of the hour within the hour, the rest after its wait."""
    meeting, step = _meeting(here), here.step
    if meeting is None or not here.clock_was_right:
        return
    at = here.world.committed.get(here.client, step.at)
    start = meeting.start
    day = here.day(start)
    since = meeting.since_at or start
    match step.kind:
        case "meeting-reminder/ahead":
            fits = here.today < day and (start - at).days < 15
        case "meeting-reminder/morning":
            fits = here.today == day and at <= start - 30 * MINUTES + SLACK
        case "no-show/at-once":
            fits = start <= at <= start + 45 * MINUTES + SLACK
        case "no-show/new-time":
            fits = at >= start + timedelta(hours=3) - SLACK
        case "late-cancellation/still-possible":
            fits = at <= start - 60 * MINUTES + SLACK
        case "late-cancellation/new-time":
            fits = at >= since + 60 * MINUTES - SLACK
        case "new-time/new-time":
            fits = weekdays(here.day(since), here.today) >= 1
        case _:
            below = [
                each.at for each in here.known_of_subject() if each.kind != step.kind and each.hour == start
            ]
            begun = start if step.playbook == "no-show" else since
            fits = weekdays(here.day(max([*below, begun])), here.today) >= 3
    if not fits:
        yield f"{step.kind} at {at:%d %b %H:%M} about {start:%d %b %H:%M}"


def what_was_said_since_ends_it(here: Scene) -> Iterator[str]:
    """A word of the client's, of the owner's, or a new meeting ends what a missed one began."""
    meeting = _meeting(here)
    if meeting is None or here.step.playbook == "meeting-reminder" or not here.clock_was_right:
        return
    begun = meeting.start if here.step.playbook == "no-show" else meeting.since_at or meeting.start
    for human in here.humans:
        if human.at > begun:
            yield f"I1: {here.client} wrote {human.message_id} since {meeting.name}"
    if any(word.until is None and word.at > begun for word in here.said("heard")):
        yield f"the owner heard from {here.client} since {meeting.name}"
    if any(
        other.start > begun and other.state == "scheduled" and other.known > meeting.since
        for other in here.matters.meetings.values()
    ):
        yield f"another meeting was agreed since {meeting.name}"
    asks_alone = here.step.playbook == "new-time"
    since = meeting.off_at if asks_alone and meeting.off_at else max(begun, meeting.since_at or begun)
    for own in here.mails(BY_OWNER):
        lifted = not asks_alone and here.is_lifted(own.seq)
        if own.at > since and set(own.to) & set(here.people) and not lifted:
            yield f"the owner wrote {own.message_id} since {meeting.name}"


JUDGES: tuple[Callable[[Scene], Iterator[str]], ...] = (
    i1_who_wrote_is_not_pressed,
    it_is_about_that_meeting,
    it_names_the_hour,
    i2_a_new_time_is_asked_for_once,
    i2_nothing_twice,
    it_comes_in_time,
    what_was_said_since_ends_it,
)
