"""How a client usually answers: the measure for “3x usual”."""

from __future__ import annotations

from statistics import median

from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MessageSeen, Speaker

FEWEST_SAMPLES = 3
"""Below this a habit is not one."""


def usual_answer(threads: tuple[Thread, ...], calendar: WorkingCalendar) -> float | None:
    """The median of working days that this client takes to answer, or None when too little is known."""
    samples = [
        calendar.working_days_between(calendar.day_of(asked.at), calendar.day_of(answer.at))
        for thread in threads
        for asked, answer in _answers(thread)
    ]
    return float(median(samples)) if len(samples) >= FEWEST_SAMPLES else None


def _answers(thread: Thread) -> list[tuple[MessageSeen, MessageSeen]]:
    """Each own message by hand with the person's answer that came next in the thread."""
    pairs: list[tuple[MessageSeen, MessageSeen]] = []
    asked: MessageSeen | None = None
    for message in thread.messages:
        if message.speaker is Speaker.OWNER:
            asked = asked or message
        elif is_human(message) and asked is not None:
            pairs.append((asked, message))
            asked = None
    return pairs
