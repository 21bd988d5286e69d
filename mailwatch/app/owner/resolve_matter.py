"""Which of a client's invoices or meetings the owner means, where only the client is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from mailwatch.domain.client.matters import Matter
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.playbooks.states import MatterState

JUST_NOW = timedelta(days=7)
"""Of a meeting longer ago nobody says without its name that it took place or was missed."""


UNDER_WAY = frozenset({MatterState.OPEN, MatterState.SCHEDULED, MatterState.MISSED, MatterState.STARTED})
MAY_HAVE_BEGUN = frozenset({MatterState.SCHEDULED, MatterState.MISSED, MatterState.NOT_AGREED})
MAY_BE_EXCUSED = frozenset({MatterState.MISSED, MatterState.CANCELLED_LATE})


def is_to_agree(matter: Matter) -> bool:
    """Whether a meeting waits for the owner to say that it is one, or that its new hour is."""
    return matter.state is MatterState.NOT_AGREED or bool(matter.doubt)


def meant(known: Sequence[Matter], client: str, word: str, now: datetime) -> list[Matter]:
    """Those of ``client`` of which ``word`` can sensibly be said at ``now``."""
    theirs = [matter for matter in known if matter.client == client]
    running = [each for each in theirs if each.state in UNDER_WAY]
    if not any(matter.kind is Subject.MEETING for matter in theirs):
        return running
    coming = [
        each for each in theirs if each.state is MatterState.SCHEDULED and each.start and each.start > now
    ]
    begun = [
        each
        for each in theirs
        if each.state in MAY_HAVE_BEGUN and each.start and now - JUST_NOW < each.start <= now
    ]
    match word:
        case "missed":
            fitting = [each for each in begun if each.state is not MatterState.MISSED]
        case "agreed":
            return [each for each in theirs if is_to_agree(each) and each.start and each.start > now]
        case "held":
            fitting = begun
        case "excused":
            fitting = [each for each in theirs if each.state in MAY_BE_EXCUSED]
        case "moved":
            off = [each for each in theirs if each.state is MatterState.MISSED or each.state.is_cancelled]
            fitting = coming or [each for each in off if each.start and now - each.start < JUST_NOW]
        case _:
            fitting = coming
    return fitting or ([] if word == "excused" else running)
