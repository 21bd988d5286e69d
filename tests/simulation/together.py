"""The judge of a client's ladders together: never two that press, never two mails a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .chronicle import BOUNCE, DELAY, HUMAN, WEAK
from .ladders import INTERRUPTS, ON_THREADS

if TYPE_CHECKING:
    from .chronicle import Step
    from .scene import Scene

MORE_TO_COME = frozenset(
    {
        "check-in",
        "ultimatum",
        "blocked/needed",
        "blocked/delay",
        "blocked/delay-2",
        "blocked/delay-3",
        "blocked/ultimatum",
        "approval/question",
        "approval/counts-as-approved",
        "approval/ultimatum",
        "controlling/explain",
        "late-payment/reminder",
        "late-payment/work-stopped",
    }
)
"""Steps after which the client is under that ladder still."""


def one_ladder_at_a_time(here: Scene) -> Iterator[str]:
    """Nothing presses a client who is under another ladder, but a question of the hour."""
    step, rung = here.step, here.step.rung
    if rung is None or not rung.presses or step.playbook in INTERRUPTS:
        return
    if here.known_of_subject(here.fresh_since if step.playbook in ON_THREADS else 0):
        return  # under way itself: of two the one that wrote last goes on
    for other in _newest_of_each(here):
        if other.kind in MORE_TO_COME and _is_surely_under_way(here, other):
            about = ", ".join(other.about)
            yield f"two ladders: the client is under {other.kind} ({about}) since {other.at:%d %b}"


def _newest_of_each(here: Scene) -> Iterator[Step]:
    newest: dict[tuple[str, ...], Step] = {}
    for each in here.chronicle.steps:
        mine = each.playbook == here.step.playbook and {*each.about} & {*here.step.about}
        if each.client == here.client and not mine:
            newest[each.playbook, *each.about] = each
    yield from newest.values()


def _is_surely_under_way(here: Scene, other: Step) -> bool:
    """Whether nothing has happened that could have ended or stayed the other ladder."""
    chronicle, client = here.chronicle, here.client
    first = min(
        each.looked
        for each in chronicle.steps
        if each.client == client and each.playbook == other.playbook and {*each.about} & {*other.about}
    )
    if any(tick >= first for _, tick, _ in chronicle.losses) or not here.clock_was_right:
        return False
    if any((mail.seq or 0) >= first for mail in chronicle.of(client, HUMAN, WEAK, BOUNCE, DELAY)):
        return False
    words = [word for word in chronicle.words if word.client == client and word.seq >= first]
    if any(word.word in {"stop", "skip", "heard", "not-arrived", "resume", "approve"} for word in words):
        return False
    # An invoice that is paid, dropped or contested keeps nobody waiting; a word of any kind may do so.
    return not any(word.key in other.about for word in words if word.key)


def one_mail_a_day(here: Scene) -> Iterator[str]:
    """One mail that presses on the client's day, unless the owner let it go by name."""
    step, rung = here.step, here.step.rung
    if rung is None or not rung.presses or rung.any_hour or not here.clock_was_right:
        return
    if any(word.message_id == step.message_id for word in here.said("approve")):
        return
    for earlier in here.chronicle.steps:
        if earlier.client != here.client or earlier.rung is None or here.day(earlier.at) != here.today:
            continue
        counts = earlier.rung.presses or earlier.playbook not in {"meeting-reminder", *INTERRUPTS}
        if counts and not here.was_lost(earlier) and earlier.message_id != step.message_id:
            yield f"a second mail on {here.today}, after the {earlier.kind}"
