"""What a mail to a client is about, as its words and its fields say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .chronicle import OWNER as BY_OWNER
from .ladders import BY_HAND, ON_THREADS

if TYPE_CHECKING:
    from .chronicle import Chronicle, Step

INVOICE = re.compile(r"\bA\d{3}\b")
MEETING = re.compile(r"\bM\d{3}\b")


def about(chronicle: Chronicle, step: Step) -> tuple[str, ...]:
    """Its invoices, its meeting, or the root of the thread in which the owner asked."""
    if step.rung is None:
        return ()
    if step.playbook in ON_THREADS:
        own = chronicle.of(step.client, BY_OWNER)
        return tuple(dict.fromkeys(mail.root for mail in own if mail.message_id in step.parents))
    if step.kind == "late-payment/resumed":
        # In its ladder's conversation it names none; a conversation of its own names it in its subject.
        before = [each for each in chronicle.steps if {each.message_id, each.alias} & {*step.parents}]
        told = tuple(dict.fromkeys(name for each in before for name in each.about))
        return told or named(step.playbook, str(step.message["Subject"]))
    return named(step.playbook, step.text)


def named(playbook: str, text: str) -> tuple[str, ...]:
    """The invoices or the meeting that a text names; what the owner began by hand is named by its ladder."""
    if playbook in BY_HAND:
        return (playbook,)
    pattern = INVOICE if playbook == "late-payment" else MEETING
    return tuple(dict.fromkeys(pattern.findall(text)))
