"""Until when a meeting can be moved freely, and that nobody is punished for what our own mail invited to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from mailwatch.domain.client.case import Case, SentStep
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import NoSuchDayError, WorkingCalendar
from mailwatch.domain.playbooks.playbook import Step, Subject
from mailwatch.domain.playbooks.states import MatterState

FAIR_TIME = 2
"""Working days that somebody has to act upon a mail which says that a meeting can still be moved."""

FURTHEST = 21
"""Days; so far back a day is looked for on which the mail may leave."""

ASKS = "may_move"
"""The value by which a text asks whether the mail may invite to move the meeting."""


def may_invite(matter: Matter, sent: datetime, calendar: WorkingCalendar) -> bool:
    """Whether a mail that leaves at ``sent`` may say that the meeting can be moved: there is time for it."""
    if matter.window is None or matter.start is None:
        return True
    fair = _fair(sent, calendar)
    return fair is not None and fair <= matter.start - matter.window


def clear_of(matter: Matter, at: datetime, step: Step, calendar: WorkingCalendar) -> datetime:
    """``at``, or the last earlier day and hour at which the step may still invite to move the meeting."""
    if matter.window is None or matter.start is None or may_invite(matter, at, calendar):
        return at
    last = (matter.start - matter.window).astimezone(calendar.zone)
    clock = step.at or time(last.hour, last.minute)
    for back in range(FURTHEST):
        day = last.date() - timedelta(days=back)
        earlier = calendar.at(day, clock)
        leaves = calendar.is_sending_day(day, kind=not step.pressing)
        if leaves and earlier <= at and may_invite(matter, earlier, calendar):
            # Known only since then: nobody is reminded of what was agreed a moment ago.
            known = matter.settled_at is not None and matter.settled_at > earlier
            return at if known else earlier
    return at


def not_held_against(matter: Matter, view: ClientView, calendar: WorkingCalendar) -> Matter:
    """The meeting as it counts: called off within a fair time of our own invitation, it was not late."""
    called_off = matter.settled_at
    if matter.state is not MatterState.CANCELLED_LATE or called_off is None:
        return matter
    for case in view.cases:
        if case.playbook.subject is not Subject.MEETING or case.key.anchor != matter.key:
            continue
        if not case.playbook.runs_in(MatterState.SCHEDULED):
            continue
        for sent in case.sent:
            fair = _fair(sent.sent_at, calendar)
            # Where holidays are not known that far ahead, nobody can say that it was too late.
            soon = sent.sent_at <= called_off and (fair is None or called_off <= fair)
            if soon and _invited(case, sent, matter, calendar):
                return replace(matter, state=MatterState.CANCELLED)
    return matter


def _invited(case: Case, sent: SentStep, matter: Matter, calendar: WorkingCalendar) -> bool:
    """Whether the mail said that the meeting could be moved; words that never ask may always have said it."""
    step = next((each for each in case.playbook.steps if each.name == sent.step), None)
    names = (sent.step, step.template) if step is not None else (sent.step,)
    prefixes = tuple(f"{name}." for name in names)
    texts = [text for name, text in case.playbook.texts if name.startswith(prefixes)]
    return any(ASKS not in text for text in texts) or may_invite(matter, sent.sent_at, calendar)


def _fair(sent: datetime, calendar: WorkingCalendar) -> datetime | None:
    """Until when somebody may act upon the mail; None where public holidays are not known that far ahead."""
    try:
        return calendar.after(sent, FAIR_TIME, working=True)
    except NoSuchDayError:
        return None
