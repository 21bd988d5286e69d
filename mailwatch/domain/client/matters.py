"""Invoices, meetings and the end of a relationship: what is known of each, folded from facts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from mailwatch.domain.days.waits import parse_wait
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.facts.money import Money
from mailwatch.domain.facts.time_display import TimeDisplay, say_date
from mailwatch.domain.playbooks.playbook import Anchor, Subject
from mailwatch.domain.playbooks.states import MatterState

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

UNPROVED: Mapping[str, MatterState] = {
    "proposed": MatterState.NOT_AGREED,
    "withdrawn": MatterState.NOT_AGREED_AND_OFF,
}
"""Words that the mailbox alone says, of meetings that the owner's side does not prove, and their states."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One invoice, meeting, or relationship that ends.

    ``said_at`` is when the owner last spoke of it
    (neither the file nor the mailbox). ``settled_at`` is when it came into its ``state``.
    ``off_at`` is when a meeting that was to take place no longer was.
    ``missed`` is how often it was missed, each time at another hour.
    ``doubt`` is what others say of a meeting that the owner has not confirmed,
    in words; ``doubted_at`` when the last of it came, ``doubted_by`` in which message.
    """

    kind: Subject
    key: str
    client: str
    state: MatterState
    due: date | None = None
    start: datetime | None = None
    settled_at: datetime | None = None
    said_at: datetime | None = None
    off_at: datetime | None = None
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
                due = f", due {say_date(self.due)}" if self.due else ""
                return f"invoice {self.key}{due}"
            case Subject.MEETING:
                about = f" “{self.value('about')}”" if self.value("about") else ""
                start = f" of {display.say(self.start)}" if self.start else ""
                return f"the meeting{about}{start}"
            case _:
                playbook = self.key.partition(" ")[2]
                return f"{playbook}, begun by you" if playbook else "the end of the work together"


FAREWELL = "offboarding"
"""The playbook by which the work with a client is ended; its beginning is named by the day alone."""


def begun_name(playbook: str, day: date) -> str:
    """What the beginning of a playbook on the relationship is called; it can be found again from the day."""
    return str(day) if playbook == FAREWELL else f"{day} {playbook}"


def begun_playbook(name: str) -> str:
    """Which playbook on the relationship was begun under this name."""
    return name.partition(" ")[2] or FAREWELL


def begun(name: str) -> tuple[str, date]:
    """Which playbook was begun, and on which day; raises ValueError for another kind of name."""
    return begun_playbook(name), date.fromisoformat(name.partition(" ")[0])


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


BEGINS_AS: Mapping[Subject, MatterState] = {
    Subject.INVOICE: MatterState.OPEN,
    Subject.MEETING: MatterState.SCHEDULED,
}


def _new(fact: MatterSaid) -> Matter:
    kind = Subject(fact.kind)
    state = UNPROVED.get(fact.word, BEGINS_AS.get(kind, MatterState.STARTED))
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
    if fact.word == "doubted":
        return _doubted(matter, fact)
    if matter.state is MatterState.DROPPED and fact.word in ("moved", "missed", "held"):
        return matter
    changed = replace(matter, said_at=_said_at(fact) or matter.said_at)
    if matter.doubt and MAILBOX not in fact.values:
        changed = replace(changed, doubt="", doubted_at=None, doubted_by="")  # the owner has dealt with it
    after = _AFTER.get(fact.word)
    return after(changed, fact) if after is not None else changed


def _doubted(matter: Matter, fact: MatterSaid) -> Matter:
    if fact.starts is not None and fact.starts == matter.start:
        return matter  # the owner has said that hour already
    found = dict(fact.values)
    return replace(
        matter, doubt=found.get("doubt", ""), doubted_at=fact.at, doubted_by=found.get("identity", "")
    )


def _added(matter: Matter, fact: MatterSaid) -> Matter:
    if fact.word == "added" and matter.state is MatterState.DROPPED and matter.kind is Subject.MEETING:
        return _new(fact)
    begun = fact.word == "started"
    return replace(
        matter,
        state=MatterState.STARTED if begun else matter.state,
        settled_at=fact.at if begun else matter.settled_at,
        due=fact.on or matter.due,
        start=fact.starts or matter.start,
        amount=fact.amount or matter.amount,
        people=fact.people or matter.people,
        values=tuple(sorted({**dict(matter.values), **dict(fact.values)}.items())),
    )


def _moved(matter: Matter, fact: MatterSaid) -> Matter:
    start = fact.starts or matter.start
    state = MatterState.SCHEDULED
    return replace(matter, start=start, state=state, settled_at=fact.at, off_at=None, cancelled_by="")


def _at_rest(matter: Matter, fact: MatterSaid) -> Matter:
    """It is in the state that the word names; each change to and from *missed* is counted."""
    state = UNPROVED.get(fact.word) or MatterState(fact.word)
    # They came late after all, had a good reason, or it was entered by mistake.
    taken_back = matter.state is MatterState.MISSED and state in _TAKES_A_MISS_BACK
    came = state is MatterState.MISSED and matter.state is not MatterState.MISSED
    return replace(
        matter,
        state=state,
        settled_at=_when(fact),
        off_at=(matter.off_at or _when(fact)) if state in _FELL_THROUGH else None,
        missed=matter.missed + came - taken_back,
    )


_FELL_THROUGH = frozenset({MatterState.MISSED, MatterState.EXCUSED})

_TAKES_A_MISS_BACK = frozenset({MatterState.HELD, MatterState.EXCUSED, MatterState.DROPPED})


def _said_at(fact: MatterSaid) -> datetime | None:
    """When the owner said it; None for what the file or the mailbox says."""
    return None if fact.at == FROM_FILE or MAILBOX in fact.values else fact.at


def _cancelled(matter: Matter, fact: MatterSaid) -> Matter:
    """Of several words the first counts, unless the owner takes it upon themselves afterwards.

    The first is the one that was said first: what the owner was told on the
    telephone is not late because they wrote it down later. What a calendar
    says of a meeting that has begun, or that the owner has settled already,
    changes nothing.
    """
    if matter.state is MatterState.DROPPED:
        return matter
    said = _when(fact)
    earlier = fact.told is not None and matter.settled_at is not None and said < matter.settled_at
    if matter.state.is_cancelled and (fact.by != "owner" or MAILBOX in fact.values) and not earlier:
        return matter
    if MAILBOX in fact.values and matter.state is not MatterState.SCHEDULED:
        return matter
    late = fact.by == "client" and _is_late(matter, said)
    return replace(
        matter,
        state=MatterState.CANCELLED_LATE if late else MatterState.CANCELLED,
        settled_at=said,
        off_at=said if earlier else matter.off_at or said,
        cancelled_by=fact.by,
    )


def _when(fact: MatterSaid) -> datetime:
    """When it was so: when it was told, where the owner wrote that down later."""
    return fact.told or fact.at


def _part_paid(matter: Matter, fact: MatterSaid) -> Matter:
    if fact.amount is None:
        return matter
    total = fact.amount.more(matter.part_paid)
    part = replace(matter, part_paid=total, held_at=fact.at)
    if fact.on is not None:
        part = replace(part, promised=fact.on, promised_at=fact.at)
    if matter.amount is not None and total.covers(matter.amount):
        return replace(part, state=MatterState.PAID, settled_at=fact.at)
    return part


def _is_late(matter: Matter, cancelled_at: datetime) -> bool:
    """Before the start, but inside the window that the policy names."""
    if matter.start is None or matter.window is None:
        return False
    return matter.start - matter.window < cancelled_at < matter.start


_AFTER: Mapping[str, Callable[[Matter, MatterSaid], Matter]] = {
    "added": _added,
    "started": _added,
    "part-paid": _part_paid,
    "promised": lambda matter, fact: replace(matter, promised=fact.on, promised_at=fact.at),
    "disputed": lambda matter, _fact: replace(matter, disputed=True),
    "settled": lambda matter, _fact: replace(matter, disputed=False),
    "reopened": lambda matter, fact: replace(
        matter, state=MatterState.OPEN, settled_at=fact.at, part_paid=None, held_at=None
    ),
    "moved": _moved,
    "cancelled": _cancelled,
    **dict.fromkeys(("paid", "missed", "held", "excused", "dropped", *UNPROVED), _at_rest),
}
"""What a further word makes of a matter; after any other (``agreed``) it stands as it stood."""


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
