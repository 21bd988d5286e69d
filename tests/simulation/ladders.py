"""Every ladder as its page tells it: by which sentence a person knows a step, and what the step needs.

Nothing is read from the playbooks: what stands there wrongly shall be seen.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One step. ``signs``: a sentence of each of its texts; ``place``: how far up its ladder it stands."""

    kind: str
    signs: tuple[str, ...]
    place: int
    consent: str = "auto"
    presses: bool = True
    any_hour: bool = False
    threatens: bool = False
    """It names a date and what follows then: never on the last working day before rest."""

    @property
    def playbook(self) -> str:
        """The ladder."""
        return self.kind.partition("/")[0] if "/" in self.kind else "ghosted"

    @property
    def name(self) -> str:
        """The step, as the program calls it."""
        return self.kind.rpartition("/")[2]


RUNGS: tuple[Rung, ...] = (
    Rung(kind="check-in", place=0, signs=("First of all, I hope all is well with you",)),
    Rung(
        kind="ultimatum",
        place=1,
        consent="announce",
        threatens=True,
        signs=("So that neither of us is left guessing", "I don't hear from you by the end of"),
    ),
    Rung(
        kind="closing",
        place=2,
        consent="ask",
        presses=False,
        signs=("I won't send any more reminders about the project itself",),
    ),
    Rung(kind="blocked/needed", place=0, signs=("I need one thing that only you can give me",)),
    Rung(kind="blocked/delay-2", place=2, signs=("There are two good ways forward",)),
    Rung(
        kind="blocked/delay-3", place=3, signs=("Perhaps what I asked you for is more work than it seemed",)
    ),
    Rung(kind="blocked/delay", place=1, signs=("What would help most is a date that I can plan with",)),
    Rung(
        kind="blocked/ultimatum",
        place=4,
        consent="announce",
        threatens=True,
        signs=(
            "I will pause the project and no longer keep",
            "I will pause the work and no longer keep",
        ),
    ),
    Rung(
        kind="blocked/paused",
        place=5,
        consent="ask",
        presses=False,
        signs=("the time I had kept for it is free again",),
    ),
    Rung(
        kind="approval/question",
        place=0,
        signs=("would like to be sure that everything reached you",),
    ),
    Rung(
        kind="approval/counts-as-approved",
        place=1,
        consent="announce",
        threatens=True,
        signs=("it will count as approved from the next day",),
    ),
    Rung(
        kind="approval/ultimatum",
        place=1,
        consent="announce",
        threatens=True,
        signs=("I'd rather not guess whether", "I would love to know whether you are happy"),
    ),
    Rung(
        kind="approval/approved",
        place=2,
        consent="ask",
        presses=False,
        signs=("now counts as approved, as we had agreed",),
    ),
    Rung(
        kind="approval/closing",
        place=2,
        consent="ask",
        presses=False,
        signs=("I won't ask about the project again",),
    ),
    Rung(kind="quote/follow-up", place=0, signs=("is it still of interest to you",)),
    Rung(kind="late-payment/note", place=0, signs=("Just a friendly note for your planning",)),
    Rung(
        kind="late-payment/reminder",
        place=1,
        signs=("easily slips out of sight", "an invoice is easily overlooked", "slip out of sight"),
    ),
    Rung(
        kind="late-payment/work-stopped",
        place=2,
        consent="announce",
        signs=("When may I expect it?", "When may I expect the payment?"),
    ),
    Rung(
        kind="late-payment/last-notice",
        place=3,
        consent="announce",
        threatens=True,
        signs=("I will have to consider the further steps", "After that day I will have to decide"),
    ),
    Rung(
        kind="late-payment/resumed",
        place=5,
        presses=False,
        signs=("Thank you for seeing to it",),
    ),
    Rung(
        kind="meeting-reminder/ahead",
        place=0,
        presses=False,
        signs=("I look forward to our meeting on",),
    ),
    Rung(
        kind="meeting-reminder/morning",
        place=1,
        presses=False,
        any_hour=True,
        signs=("Just a quick word about today: we're meeting at",),
    ),
    Rung(kind="no-show/at-once", place=0, any_hour=True, signs=("so I'm just checking in",)),
    Rung(kind="no-show/new-time", place=1, signs=("We missed each other on",)),
    Rung(
        kind="no-show/policy",
        place=2,
        consent="announce",
        signs=("here is how I usually handle this",),
    ),
    Rung(
        kind="late-cancellation/still-possible",
        place=0,
        consent="ask",
        any_hour=True,
        signs=("could we keep the time after all, and make it short",),
    ),
    Rung(
        kind="new-time/new-time",
        place=0,
        signs=("Thank you for telling me that", "and you had every reason for it"),
    ),
    Rung(kind="controlling/explain", place=0, consent="ask", signs=("be open about what follows from that",)),
    Rung(
        kind="controlling/decision",
        place=1,
        consent="announce",
        threatens=True,
        signs=("as far as I can see nothing is settled yet",),
    ),
    Rung(kind="late-cancellation/new-time", place=1, signs=("Thank you for letting me know that",)),
    Rung(
        kind="late-cancellation/policy",
        place=2,
        consent="announce",
        signs=("here is how I handle changes at short notice",),
    ),
    Rung(
        kind="offboarding/notice",
        place=0,
        consent="ask",
        threatens=True,
        signs=("I will be finishing my work for you",),
    ),
    Rung(
        kind="offboarding/handover",
        place=1,
        consent="ask",
        presses=False,
        signs=("so here is the handover",),
    ),
    Rung(
        kind="offboarding/farewell",
        place=2,
        consent="ask",
        presses=False,
        signs=("I don't want to leave without a word of thanks",),
    ),
)

BY_KIND = {rung.kind: rung for rung in RUNGS}

ON_THREADS = frozenset({"ghosted", "blocked", "approval", "quote"})
"""Ladders that a mail of the owner's begins."""

BY_HAND = frozenset({"offboarding", "controlling"})
"""Ladders that the owner begins by a word of their own."""

INTERRUPTS = frozenset({"no-show", "late-cancellation"})
"""What goes before a ladder that is under way."""


def rung_of(text: str) -> Rung | None:
    """Which step a text is, as a person would know it."""
    flat = " ".join(text.split())
    found = [rung for rung in RUNGS if any(sign in flat for sign in rung.signs)]
    return found[0] if found else None
