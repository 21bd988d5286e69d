"""Journal entries from before what they mean had a field of its own: it is read from their reason.

Only here, and only on the way in from the journal, does the code of a reason
say what a mail is held for, or how a case ended. An entry that has the field is
left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import CaseClosed, DeliveryChanged, Event, MailPlanned

HELD_BY_CODE: Mapping[str, HeldFor] = {
    "announced": HeldFor.ANNOUNCED,
    "brake": HeldFor.BRAKE,
    "owner-held": HeldFor.OWNER,
    "text-changed": HeldFor.TEXT_CHANGED,
    "template-failed": HeldFor.TEXT_FAILED,
}
"""All else that ever held a mail asked for the owner's yes."""


def as_meant(event: Event) -> Event:
    """``event`` with what its reason alone says, where it is of before."""
    match event:
        case MailPlanned(held_for=None) if event.state == RowState.HELD:
            return replace(event, held_for=HELD_BY_CODE.get(event.because.code, HeldFor.CONSENT))
        case DeliveryChanged(held_for=None) if event.after == RowState.HELD:
            return replace(event, held_for=HELD_BY_CODE.get(event.because.code, HeldFor.CONSENT))
        case DeliveryChanged(held_for=None) if event.after == RowState.REFUSED:
            return replace(event, held_for=HELD_BY_CODE.get(event.because.code))
        case CaseClosed(outcome="settled") if event.because.code == "overtaken":
            return replace(event, outcome="overtaken")
        case _:
            return event
