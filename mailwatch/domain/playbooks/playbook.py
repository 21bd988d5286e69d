"""A playbook is data: a ladder of steps on one kind of subject. ``file`` beside it reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from functools import lru_cache

from mailwatch.domain.days.waits import Limit, Unit, Wait, parse_wait
from mailwatch.domain.facts.codec import decode
from mailwatch.domain.playbooks.conditions import Condition
from mailwatch.domain.playbooks.states import MatterState

__all__ = [
    "Anchor",
    "Consent",
    "Deed",
    "Playbook",
    "Reply",
    "Step",
    "Subject",
    "Unit",
    "Wait",
    "parse_wait",
    "read_pinned",
]


class Consent(StrEnum):
    """How far the owner is asked before a step goes out."""

    AUTO = "auto"
    ANNOUNCE = "announce"
    ASK = "ask"


class Deed(StrEnum):
    """What the owner does with a step, beside sending it: its text, and later ones, may say so."""

    STOPS_WORK = "stops work"
    RESUMES_WORK = "resumes work"
    PAUSES = "pauses the project"
    CLOSES = "closes the project"
    """Or pauses it, where the client's goal is to keep them."""
    APPROVES = "counts as approved"
    HANDS_OVER = "hands over"
    ENDS = "ends the work together"


class Subject(StrEnum):
    """What a case of the playbook is about."""

    CLIENT = "client"
    """The client, who is silent in whichever thread."""
    INPUT = "input"
    """Something the work waits for, asked for in one thread."""
    DELIVERY = "delivery"
    """Something delivered in one thread, that waits for approval."""
    QUOTE = "quote"
    """A quote, made in one thread."""
    INVOICE = "invoice"
    MEETING = "meeting"
    RELATIONSHIP = "relationship"
    """The whole of it; begun by the owner's hand alone."""

    @property
    def is_thread(self) -> bool:
        """Whether it lives in one thread that the owner named under ``waiting``."""
        return self in (Subject.INPUT, Subject.DELIVERY, Subject.QUOTE)

    @property
    def is_mail(self) -> bool:
        """Whether it begins with a mail of ours that goes unanswered."""
        return self is Subject.CLIENT or self.is_thread


class Anchor(StrEnum):
    """What a playbook's first step counts from."""

    SILENCE = "silence"
    DUE_DATE = "due date"
    START = "start"
    CANCELLATION = "cancellation"
    DATE = "date"


ANCHORS: Mapping[Subject, tuple[Anchor, ...]] = {
    Subject.CLIENT: (Anchor.SILENCE,),
    Subject.INPUT: (Anchor.SILENCE,),
    Subject.DELIVERY: (Anchor.SILENCE,),
    Subject.QUOTE: (Anchor.SILENCE,),
    Subject.INVOICE: (Anchor.DUE_DATE,),
    Subject.MEETING: (Anchor.START, Anchor.CANCELLATION),
    Subject.RELATIONSHIP: (Anchor.DATE,),
}
"""Which anchors a subject has."""


class Reply(StrEnum):
    """What a person's mail on the client's side does to a case."""

    ENDS = "ends"
    ENDS_IN_ITS_THREAD = "ends in its thread"
    ASKS_IN_ITS_THREAD = "asks in its thread"
    """A line is not yet the thing itself: it holds, and the owner says if all came, a part, or a promise."""
    HOLDS = "holds"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One rung of the ladder.

    ``after`` counts from the anchor or from the step before, whichever is
    later; ``before`` from the anchor backwards; ``at`` is a clock time of that
    day (``08:00``). ``clear_of_window``: earlier where a meeting has a window, so
    that what the mail invites to is still in time. ``between`` bounds a wait that is relative to the client's
    habit; ``at_least`` is a second wait that must be over too. ``deadline``
    (from the sending) is printed in the text and kept; ``notice`` is the least
    of it that must be left when the mail goes. ``after_deadline`` steps wait
    for the end of the printed day, then for ``after``. ``not_later_than``
    drops the step when its moment has passed. ``when`` are conditions on facts,
    ``on`` a state of the subject that calls for the step. ``needs`` are gates
    that the owner confirms; ``asks_when`` has conditions under which the owner is
    asked whatever ``consent`` says, each with what they then confirm. ``needs_when`` has
    conditions, on the case too, that add a gate. ``tone`` is a word that
    the texts may ask for. ``text`` names the template where it isn't the step's own name. ``does`` is
    what becomes true with it.
    """

    name: str
    after: Wait
    consent: Consent
    between: tuple[Wait, Wait] | None = None
    at_least: Wait | None = None
    deadline: Wait | None = None
    notice: Wait | None = None
    after_deadline: bool = False
    needs: tuple[str, ...] = ()
    asks_when: tuple[tuple[Condition, str], ...] = ()
    needs_when: tuple[tuple[Condition, str], ...] = ()
    asks_owner: str = ""
    tells_owner: str = ""
    tone: str = ""
    pressing: bool = True
    before_rest: bool = True
    closes: bool = False
    ultimatum: bool = True
    before: Wait | None = None
    clear_of_window: bool = False
    at: time | None = None
    not_later_than: Limit | None = None
    when: tuple[Condition, ...] = ()
    on: MatterState | None = None
    off: bool = False
    any_hour: bool = False
    mail: bool = True
    merges: bool = False
    attach: tuple[str, ...] = ()
    to: tuple[str, ...] = ("people",)
    cc: tuple[str, ...] = ()
    from_name: str = ""
    text: str = ""
    does: Deed | None = None

    def __hash__(self) -> int:
        """By its name: a case asks about few steps, and often."""
        return hash(self.name)

    @property
    def is_ultimatum(self) -> bool:
        """A step that says what happens after a date."""
        return self.deadline is not None and self.ultimatum

    @property
    def template(self) -> str:
        """The name under which its texts lie."""
        return self.text or self.name


@dataclass(frozen=True, kw_only=True)
class Playbook:
    """A named ladder; ``texts`` are the template sources by ``step.language``, pinned with it.

    ``states`` are those of the subject in which it runs (``open``, ``missed``), the usual one first; none for
    what begins with a mail. ``rank``: of several that fall due for one client, the lowest goes first.
    ``interrupts``: goes before a ladder that is under way. ``money``: no mail of it without a look at the
    bank that still counts. ``facts`` are those it asks the owner for, with their meaning.
    """

    name: str
    anchor: Anchor
    steps: tuple[Step, ...]
    summary: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    subject: Subject = Subject.CLIENT
    states: tuple[MatterState, ...] = ()
    reply: Reply = Reply.ENDS
    rank: int = 5
    interrupts: bool = False
    money: bool = False
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def usual_state(self) -> MatterState | None:
        """The state in which an example of it stands; None for what begins with a mail."""
        return self.states[0] if self.states else None

    def runs_in(self, state: MatterState) -> bool:
        """Whether it runs while its invoice or meeting is in ``state``."""
        return state in self.states

    def step(self, name: str) -> Step:
        """The step called ``name``; raises KeyError."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def position(self, name: str) -> int:
        """Where the step stands in the ladder, from 0; -1 for a step that it no longer has."""
        return next((index for index, step in enumerate(self.steps) if step.name == name), -1)

    def text(self, step: str, language: str) -> str | None:
        """The template source for ``step`` in ``language``."""
        return dict(self.texts).get(f"{step}.{language}")

    def text_for(self, step: Step, language: str, *, kind: str = "", several: bool = False) -> str | None:
        """The closest text for a step: its variants for several invoices and for consumers first.

        ``language`` as :func:`texts_in` gives it.
        """
        texts = dict(self.texts)
        variants = [".several.consumer", ".several"] if several else [".consumer", ""]
        if kind != "consumer":
            variants = [each for each in variants if not each.endswith(".consumer")]
        for variant in variants:
            for name in dict.fromkeys((step.name, step.template)):
                if (found := texts.get(f"{name}{variant}.{language}")) is not None:
                    return found
        return None

    def in_language(self, language: str) -> Playbook:
        """The same with the texts of one language and address alone: what a case pins."""
        kept = tuple((name, text) for name, text in self.texts if language_of_text(name) == language)
        return replace(self, texts=kept)


FAMILIAR = "familiar"
"""Stands before the language in the name of a text for a client who is addressed familiarly."""

ONE_ADDRESS = frozenset({"en"})
"""Languages that don't tell a formal address from a familiar one."""


def texts_in(language: str, *, familiar: bool) -> str:
    """How the names of the texts for a client end: ``de``, or ``familiar.de`` for one addressed so."""
    return f"{FAMILIAR}.{language}" if familiar and language not in ONE_ADDRESS else language


def language_of_text(name: str) -> str:
    """Of the name of a text (``closing.consumer.familiar.de``) its language and address (``familiar.de``)."""
    rest, _, language = name.rpartition(".")
    return f"{FAMILIAR}.{language}" if rest.rpartition(".")[2] == FAMILIAR else language


@lru_cache(maxsize=256)
def read_pinned(text: str) -> Playbook:
    """The playbook that a case pinned when it opened, in whichever form its version wrote it."""
    table = json.loads(text)
    # Before they stood in one list, the first was by itself.
    if (state := table.pop("state", None)) is not None:
        table["states"] = [state, *table.pop("other_states", ())]
    for step in table.get("steps", ()):
        for key in ("deadline", "notice"):
            if isinstance(step.get(key), int):
                # Before there were deadlines in calendar days, they were numbers of working days.
                step[key] = {"count": step[key], "unit": Unit.WORKING_DAYS.value}
    return decode(Playbook, table)
