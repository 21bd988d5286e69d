"""Meetings, and the telephone."""

from __future__ import annotations

from datetime import timedelta

from mailwatch.app.letters.ground import Ground
from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.ladder import missed_count


def still_waiting(ground: Ground) -> str:
    """Why nobody waits for them now."""
    matter = matter_of(ground.here)
    if matter is None or matter.start is None:
        return "the meeting has no hour"
    until = matter.start + (matter.wait or timedelta(0))
    over = matter.wait is not None and until <= ground.here.now
    return "the time for which you wait is over" if over else ""


def they_cancelled(ground: Ground) -> str:
    """Why they did not call it off."""
    matter = matter_of(ground.here)
    theirs = matter is not None and matter.state.is_cancelled and matter.cancelled_by == "client"
    return "" if theirs else "nobody of theirs has called it off"


def missed(ground: Ground) -> str:
    """Why the meeting was not missed."""
    matter = matter_of(ground.here)
    did_not_come = (MatterState.MISSED, MatterState.EXCUSED)
    return "" if matter is not None and matter.state in did_not_come else "the meeting was not missed"


def missed_before(ground: Ground) -> str:
    """Why it is the first that was missed."""
    count = missed_count(ground.here.client)
    return "" if count > 1 else f"meetings missed so far: {count}"


def telephone(ground: Ground) -> str:
    """Why there is no number to give."""
    return "" if ground.words.own_phone else "your file gives no telephone number"
