"""Suspensions (clocks, a copied or moved state, a provider's limit), the owner's caps, loops with a machine.

A suspension stands in the journal, so a restart forgets none. One that the
owner lifted is not raised again for the same cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.thread import names_of
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import OURS, Event, MessageSeen
from mailwatch.domain.facts.guard_events import InstanceSeen, SendingResumed, SendingSuspended
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Step, Subject
from mailwatch.domain.steps.due import opening_at
from mailwatch.mail.message import Kind
from mailwatch.mail.reading.references import canonical_id

GUARDS = "(guards)"
"""Stands where a client's key would: the journal is indexed by it, and no key of the file has brackets."""

DAY = timedelta(hours=24)

MOST_MACHINE_ANSWERS = 3
"""So many of our mails answered by a machine within a day is a conversation of two machines."""

RECENT_NOTICE = timedelta(hours=2)
"""A notice that was dated longer ago says nothing of the clocks as they are now."""

MACHINES = frozenset({Kind.AUTO_REPLY, Kind.TICKET_ACK, Kind.MACHINE})


class Guard(StrEnum):
    """What suspended sending."""

    CLOCK = "clock"
    TWIN = "twin"
    MOVED = "moved"
    LIMIT = "limit"

    @property
    def holds_all(self) -> bool:
        """Whether one account's trouble holds all: the clock and the state are shared by them."""
        return self in (Guard.CLOCK, Guard.MOVED)


@dataclass(frozen=True, kw_only=True)
class Suspension:
    """One standing stop. ``account`` empty: of the whole machine. ``until`` None: until it is lifted."""

    guard: Guard
    account: str
    because: Reason
    since: datetime
    until: datetime | None = None
    seconds: int = 0

    def stands(self, now: datetime) -> bool:
        """Whether it still holds at ``now``."""
        return self.until is None or now < self.until


@dataclass(frozen=True, kw_only=True)
class Guards:
    """All that the journal says of suspensions, and on which machine the state was last at home.

    ``waved`` are the clock differences, in seconds, that the owner accepted;
    ``lifted`` says when each guard was last lifted.
    """

    standing: Mapping[tuple[str, str], Suspension] = field(default_factory=dict)
    waved: Mapping[tuple[str, str], int] = field(default_factory=dict)
    lifted: Mapping[tuple[str, str], datetime] = field(default_factory=dict)
    mark: str | None = None

    def get(self, guard: Guard, account: str, now: datetime) -> Suspension | None:
        """The suspension of that guard and account, if it stands."""
        found = self.standing.get((guard, account))
        return found if found is not None and found.stands(now) else None

    def holding(self, account: str, now: datetime) -> Suspension | None:
        """The first suspension that keeps ``account`` from sending."""
        for each in self.standing.values():
            if each.stands(now) and (each.guard.holds_all or each.account in ("", account)):
                return each
        return None


def fold_guards(events: Iterable[tuple[datetime, Event]]) -> Guards:
    """Fold what stands under :data:`GUARDS` in the journal."""
    standing: dict[tuple[str, str], Suspension] = {}
    waved: dict[tuple[str, str], int] = {}
    lifted: dict[tuple[str, str], datetime] = {}
    mark: str | None = None
    for _, event in events:
        match event:
            case SendingSuspended():
                standing[event.guard, event.account] = Suspension(
                    guard=Guard(event.guard),
                    account=event.account,
                    because=event.because,
                    since=event.at,
                    until=event.until,
                    seconds=event.seconds,
                )
            case SendingResumed():
                key = (event.guard, event.account)
                gone = standing.pop(key, None)
                lifted[key] = event.at
                if gone is not None and event.by_owner:
                    waved[key] = gone.seconds
            case InstanceSeen():
                mark = event.mark
            case _:
                pass
    return Guards(standing=standing, waved=waved, lifted=lifted, mark=mark)


# -- clocks ------------------------------------------------------------------------------


@dataclass(kw_only=True)
class ClockEvidence:
    """What the messages of one reading tell of the server's clock against ours.

    ``ahead`` and ``behind``: by how much the server's clock is certainly off;
    ``agrees``: something was received just now by both clocks; ``late``: by how
    much all that is new seems to have come before the last reading, which did
    not find it.
    """

    tolerance: timedelta
    ahead: timedelta = timedelta(0)
    behind: timedelta = timedelta(0)
    agrees: bool = False
    late: timedelta | None = None

    def arrived(
        self,
        *,
        internal_date: datetime,
        received: datetime | None,
        now: datetime,
        read_until: datetime | None = None,
    ) -> None:
        """A message in the inbox: its INTERNALDATE is the server's own (RFC 3501 §2.3.3).

        Lying ahead of us it proves a difference, if the top Received field says
        so as well (an importing program sets INTERNALDATE alone). In the past it
        proves nothing, since mail is moved; but what came after ``read_until``
        and was dated before is noted as ``late``.
        """
        lead = min(internal_date, received or internal_date) - now
        if lead > self.tolerance:
            self.ahead = max(self.ahead, lead)
        elif -self.tolerance <= lead:
            self.agrees = True
        elif read_until is not None:
            lag = read_until - max(internal_date, received or internal_date)
            self.late = lag if self.late is None else min(self.late, lag)

    def came_back(self, *, internal_date: datetime, dated: datetime, now: datetime) -> None:
        """Our own notice, dated by our clock, was received by the server's: never before it was sent."""
        if not now - RECENT_NOTICE <= dated <= now + self.tolerance:
            return
        early = dated - internal_date
        if early > self.tolerance:
            self.behind = max(self.behind, early)
        elif -self.tolerance <= early:
            self.agrees = True

    @property
    def apart(self) -> timedelta | None:
        """Server minus ours; zero where they agree, None where nothing was learned."""
        if self.behind:
            return -self.behind
        if self.ahead:
            return self.ahead
        return timedelta(0) if self.agrees else None


def is_lag(late: timedelta | None, before: timedelta | None, tolerance: timedelta) -> bool:
    """Whether two readings in a row found new mail to be late by the same: the server's clock is behind.

    What somebody moves into the inbox is of any age.
    """
    if late is None or before is None:
        return False
    return late > tolerance and abs(late - before) <= tolerance


def jumped(change: timedelta, tolerance: timedelta, *, sleep_is_seen: bool) -> bool:
    """Whether the wall clock moved against the steady one by ``change`` since the last look.

    A machine that slept seems to have jumped ahead where the steady clock
    stands still meanwhile (``sleep_is_seen`` False): then only backwards counts.
    """
    return change < -tolerance or (sleep_is_seen and change > tolerance)


def say_amount(amount: timedelta) -> str:
    """A difference of clocks in words: ``7 minutes``, ``3 hours``, ``2 days``."""
    minutes = round(abs(amount) / timedelta(minutes=1))
    for size, unit in ((2880, "days"), (120, "hours")):
        if minutes >= size:
            return f"{round(minutes / {'days': 1440, 'hours': 60}[unit])} {unit}"
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


# -- caps --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Cap:
    """A limit of the owner's that is reached; ``key`` names the notice about it, None for none."""

    because: Reason
    until: datetime
    key: NoticeKey | None = None


def cap_reached(here: Situation, step: Step) -> Cap | None:
    """Whether the day is full, for the client or for the account.

    A mail about a meeting at hand is not kept from the client until tomorrow,
    nor is one that the owner approved; the account's cap holds those too.
    """
    case, policy, calendar = here.case, here.policy, here.calendar
    today = calendar.day_of(here.now)
    approved = case.planned is not None and case.planned.approved
    if step.pressing and not step.any_hour and not approved:
        had = sum(1 for each in _pressed(here.view) if calendar.day_of(each) == today)
        if had >= policy.most_per_client:
            until = opening_at(step, calendar.end_of(today), policy)
            because = Reason.of("cap-client", count=had, step=step.name, until=until)
            return Cap(because=because, until=until)
    left = sorted(at for at in here.coverage.left.get(case.account, ()) if at > here.now - DAY)
    if len(left) >= policy.most_per_account:
        until = left[-policy.most_per_account] + DAY
        because = Reason.of("cap-account", count=len(left), account=case.account, until=until)
        return Cap(because=because, until=until, key=NoticeKey.of(NoticeKind.CAP, case.account, until.date()))
    return None


def _pressed(view: ClientView) -> Iterable[datetime]:
    """When mails were sent after which a client isn't pressed that day: all but kind ones about meetings."""
    for case in view.cases:
        counted = {
            step.name
            for step in case.playbook.steps
            if step.pressing or case.playbook.subject is not Subject.MEETING
        }
        yield from (sent.sent_at for sent in case.sent if sent.step in counted)


# -- machines that answer machines -------------------------------------------------------


def loop_of(here: Situation) -> tuple[Reason, str] | None:
    """Whether a machine answers each of our mails: the reason, and the newest such answer's identity.

    The owner's ``resume`` or ``heard`` lets it go.
    """
    view = here.view
    answered: dict[str, MessageSeen] = {}
    own = {canonical_id(each.message_id) for each in _own(view.messages)}
    for message in view.messages:
        if (
            message.kind in MACHINES
            and message.at > here.now - DAY
            and not view.lifted_since(message.first_seen)
        ):
            answered.update(dict.fromkeys(names_of(message) & own, message))
    if len(answered) < MOST_MACHINE_ANSWERS:
        return None
    newest = max(answered.values(), key=lambda each: each.at)
    return Reason.of("loop", count=len(answered), sender=newest.from_), f"{here.case.key}|{newest.identity}"


def _own(messages: Iterable[MessageSeen]) -> Iterable[MessageSeen]:
    return (each for each in messages if each.speaker in OURS and each.message_id)
