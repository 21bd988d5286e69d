"""Invoices, meetings and the end of a relationship: what is known of each, folded from facts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from mailwatch.domain.days.waits import parse_wait
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.money import Money
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.playbooks.playbook import Anchor, Subject

WORDS: Mapping[Subject, tuple[str, ...]] = {
    Subject.INVOICE: ("added", "paid", "part-paid", "promised", "disputed", "settled", "dropped", "reopened"),
    Subject.MEETING: ("added", "agreed", "moved", "held", "missed", "cancelled", "excused", "dropped"),
    Subject.RELATIONSHIP: ("started", "added", "dropped"),
}
"""What can be said about each kind of matter."""

LONGEST_NAME = 40
"""Letters; a longer key is a calendar's, and nobody types it."""

FROM_FILE = datetime(1970, 1, 1, tzinfo=UTC)
"""The instant of what stands in the owner's file: before anything that is said later."""

MAILBOX = ("found_in", "mailbox")
"""The value that a fact carries which no word of the owner's gave, but an invitation in the mailbox."""

NOT_AGREED = "not agreed"
"""The state of a meeting to which others invite: no ladder begins on it."""

UNPROVED: Mapping[str, str] = {"proposed": NOT_AGREED, "withdrawn": "not agreed, and called off"}
"""Words that the mailbox alone says, of meetings that the owner's side does not prove, and their states."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One invoice, meeting, or relationship that ends.

    ``state`` is a word of :data:`mailwatch.domain.playbooks.file.STATES`, or
    ``dropped`` / ``excused``. ``said_at`` is when the owner last spoke of it
    (neither the file nor the mailbox). ``settled_at`` is when it came into its ``state``.
    ``missed`` is how often it was missed, each time at another hour.
    ``doubt`` is what others say of a meeting that the owner has not confirmed,
    in words; ``doubted_at`` when the last of it came, ``doubted_by`` in which message.
    """

    kind: Subject
    key: str
    client: str
    state: str
    due: date | None = None
    start: datetime | None = None
    settled_at: datetime | None = None
    said_at: datetime | None = None
    amount: Money | None = None
    part_paid: Money | None = None
    held_at: datetime | None = None
    promised: date | None = None
    promised_at: datetime | None = None
    disputed: bool = False
    cancelled_by: str = ""
    missed: int = 0
    doubt: str = ""
    doubted_at: datetime | None = None
    doubted_by: str = ""
    people: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """One of its own values, or an empty text."""
        return dict(self.values).get(name, "")

    @property
    def open_amount(self) -> Money | None:
        """What is still owed of it; None where no amount is known."""
        return self.amount.less(self.part_paid) if self.amount is not None else None

    @cached_property
    def window(self) -> timedelta | None:
        """How long before its start a cancellation is late (``48 hours``); None where none is."""
        return _length(self.value("window"))

    @cached_property
    def wait(self) -> timedelta | None:
        """How long the owner waits for somebody who does not come; None where no time is named."""
        return _length(self.value("wait"))

    def anchor(self, anchor: Anchor, calendar: WorkingCalendar) -> datetime | None:
        """The instant that a ladder on it counts from, or None when it has none."""
        match anchor:
            case Anchor.DUE_DATE:
                return calendar.start_of(self.due) if self.due else None
            case Anchor.START:
                return self.start
            case Anchor.CANCELLATION | Anchor.DATE:
                return self.settled_at
            case Anchor.SILENCE:
                return None

    def say(self, display: TimeDisplay) -> str:
        """In words, for reasons: which one it is, and a meeting's hour."""
        match self.kind:
            case Subject.INVOICE:
                due = f", due {self.due:%a %d %b %Y}" if self.due else ""
                return f"invoice {self.key}{due}"
            case Subject.MEETING:
                about = f" “{self.value('about')}”" if self.value("about") else ""
                start = f" of {display.say(self.start)}" if self.start else ""
                return f"the meeting{about}{start}"
            case _:
                return "the end of the work together"


def short_name(matter: Matter) -> str:
    """What a matter is called on the command line: its own name, or six letters for a calendar's long one."""
    if len(matter.key) <= LONGEST_NAME and " " not in matter.key and "@" not in matter.key:
        return matter.key
    return hashlib.sha256(matter.key.encode()).hexdigest()[:6]


def fold_matters(client: str, facts: Iterable[MatterSaid]) -> tuple[Matter, ...]:
    """Fold what was said, by its instants, into matters; what is said of something unknown is left out."""
    matters: dict[tuple[str, str], Matter] = {}
    for fact in sorted(facts, key=lambda each: each.at):
        if fact.client != client:
            continue
        name = (fact.kind, fact.matter)
        known = matters.get(name)
        if known is None:
            if fact.word in ("added", "started", *UNPROVED):
                matters[name] = _new(fact)
        else:
            matters[name] = _further(known, fact)
    return tuple(matters.values())


def _new(fact: MatterSaid) -> Matter:
    kind = Subject(fact.kind)
    state = {Subject.INVOICE: "open", Subject.MEETING: "scheduled"}.get(kind, "started")
    state = UNPROVED.get(fact.word, state)
    return Matter(
        kind=kind,
        key=fact.matter,
        client=fact.client,
        state=state,
        due=fact.on,
        start=fact.starts,
        settled_at=fact.at,
        said_at=_said_at(fact),
        amount=fact.amount,
        people=fact.people,
        values=fact.values,
    )


def _further(matter: Matter, fact: MatterSaid) -> Matter:
    changed = replace(matter, said_at=_said_at(fact) or matter.said_at)
    if matter.doubt and MAILBOX not in fact.values:
        changed = replace(changed, doubt="", doubted_at=None, doubted_by="")  # the owner has dealt with it
    match fact.word:
        case "doubted" if fact.starts is not None and fact.starts == matter.start:
            return matter  # the owner has said that hour already
        case "doubted":
            found = dict(fact.values)
            return replace(
                matter, doubt=found.get("doubt", ""), doubted_at=fact.at, doubted_by=found.get("identity", "")
            )
        case "agreed":
            return changed
        case "added" if matter.state == "dropped" and matter.kind is Subject.MEETING:
            return _new(fact)
        case "added" | "started":
            values = {**dict(matter.values), **dict(fact.values)}
            begun = fact.word == "started"
            return replace(
                changed,
                state="started" if begun else matter.state,
                settled_at=fact.at if begun else matter.settled_at,
                due=fact.on or matter.due,
                start=fact.starts or matter.start,
                amount=fact.amount or matter.amount,
                people=fact.people or matter.people,
                values=tuple(sorted(values.items())),
            )
        case "moved" | "missed" | "held" if matter.state == "dropped":
            return matter
        case "part-paid":
            return _part_paid(changed, fact)
        case "promised":
            return replace(changed, promised=fact.on, promised_at=fact.at)
        case "disputed":
            return replace(changed, disputed=True)
        case "reopened":
            return replace(changed, state="open", settled_at=fact.at, part_paid=None, held_at=None)
        case "settled":
            return replace(changed, disputed=False)
        case "moved":
            return replace(changed, start=fact.starts or matter.start, state="scheduled", settled_at=fact.at)
        case "cancelled":
            return _cancelled(changed, fact)
        case "missed" if matter.state != "missed":
            return replace(changed, state="missed", settled_at=fact.at, missed=matter.missed + 1)
        case "held" | "excused" | "dropped" as word if matter.state == "missed":
            # They came late after all, had a good reason, or it was entered by mistake.
            return replace(changed, state=word, settled_at=fact.at, missed=matter.missed - 1)
        case word:
            return replace(changed, state=word, settled_at=fact.at)


def _said_at(fact: MatterSaid) -> datetime | None:
    """When the owner said it; None for what the file or the mailbox says."""
    return None if fact.at == FROM_FILE or MAILBOX in fact.values else fact.at


def _cancelled(matter: Matter, fact: MatterSaid) -> Matter:
    """Of several words the first counts, unless the owner takes it upon themselves afterwards.

    What a calendar says of a meeting that has begun, or that the owner has
    settled already, changes nothing.
    """
    if matter.state == "dropped":
        return matter
    if matter.state.startswith("cancelled") and (fact.by != "owner" or MAILBOX in fact.values):
        return matter
    if MAILBOX in fact.values and matter.state != "scheduled":
        return matter
    late = fact.by == "client" and _is_late(matter, fact.at)
    return replace(
        matter,
        state="cancelled late" if late else "cancelled",
        settled_at=fact.at,
        cancelled_by=fact.by,
    )


def _part_paid(matter: Matter, fact: MatterSaid) -> Matter:
    if fact.amount is None:
        return matter
    total = fact.amount.more(matter.part_paid)
    part = replace(matter, part_paid=total, held_at=fact.at)
    if fact.on is not None:
        part = replace(part, promised=fact.on, promised_at=fact.at)
    if matter.amount is not None and total.covers(matter.amount):
        return replace(part, state="paid", settled_at=fact.at)
    return part


def _is_late(matter: Matter, cancelled_at: datetime) -> bool:
    """Before the start, but inside the window that the policy names."""
    if matter.start is None or matter.window is None:
        return False
    return matter.start - matter.window < cancelled_at < matter.start


def _length(text: str) -> timedelta | None:
    """A value of fixed length, as the owner's file or word gave it; None for anything else."""
    try:
        return parse_wait(text).exact
    except ValueError:
        return None


def is_named(number: str, text: str) -> bool:
    """Whether an invoice's number stands in the text as a whole: 2026-041 is not 2026-0410."""
    whole = rf"(?<!\w)(?<!\w[-/.]){re.escape(number.casefold())}(?![-/.]?\w)"
    return re.search(whole, text.casefold()) is not None
