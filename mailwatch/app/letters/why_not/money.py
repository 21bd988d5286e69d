"""Money, and what comes with the mail."""

from __future__ import annotations

from mailwatch.app.letters.ground import Ground
from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.facts.time_display import say_date
from mailwatch.domain.playbooks.states import MatterState


def promised(ground: Ground) -> str:
    """Why no day that they named has passed."""
    matter = matter_of(ground.here)
    if matter is None or matter.promised is None:
        return "no day was named for the payment"
    return "" if matter.promised < ground.today else f"the day named, {say_date(matter.promised)}, is to come"


def part_paid(ground: Ground) -> str:
    """Why no part is paid."""
    matter = matter_of(ground.here)
    return "" if matter is not None and matter.part_paid else "nothing has been paid in part"


def still_open(ground: Ground) -> str:
    """Why not all of it is open."""
    matter = matter_of(ground.here)
    listed = (matter, *ground.others) if matter is not None else ground.others
    settled = [each.key for each in listed if each.state is not MatterState.OPEN]
    return "" if listed and not settled else f"nothing is open of {', '.join(settled) or 'it'}"


def paid(ground: Ground) -> str:
    """Why it is not paid."""
    matter = matter_of(ground.here)
    return "" if matter is not None and matter.state is MatterState.PAID else "it is not paid"


def several(ground: Ground) -> str:
    """Why it is about one alone."""
    return "" if ground.others else "the mail is about one alone"


def attached(ground: Ground) -> str:
    """Why no file comes with it."""
    return "" if ground.attachments else "no file comes with the mail"


def separately(ground: Ground) -> str:
    """Why nothing comes separately."""
    if not ground.words.open_amount:
        return "no amount is known that you could still invoice"
    return "the invoice comes with this mail" if ground.attachments else ""
