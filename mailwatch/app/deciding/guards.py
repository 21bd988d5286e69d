"""Suspending all sending and letting go again: each guard tells the owner once, and stands in the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailwatch.app.deciding.apply_decision import withdraw
from mailwatch.app.deciding.judge import guards_of
from mailwatch.app.notices.notice import MOST, tell
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.client.past import AT_ONCE, Past
from mailwatch.domain.facts.delivery import ON_THE_WIRE, RowState
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.facts.guard_events import InstanceSeen, SendingResumed, SendingSuspended
from mailwatch.domain.facts.identity import our_id
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.guards import DAY, GUARDS, ClockEvidence, Guard, is_lag, jumped, say_amount
from mailwatch.mail.message import Confidence, Kind
from mailwatch.ports import Clock, OutboxRow, Purpose, Store, Transaction

CHAIN = "guards"
"""The journal chain of what stops all sending, and lets go again."""


JUST_NOW = timedelta(hours=1)
"""Only of a mail that came since is it asked whether a machine wrote it."""


def suspend(
    work: Work,
    guard: Guard,
    account: str,
    because: Reason,
    *,
    until: datetime | None = None,
    seconds: int = 0,
) -> bool:
    """Stop sending and tell the owner; False where it stands already, until no earlier."""
    standing = guards_of(work.transaction).get(guard, account, work.now)
    if standing is not None and (standing.until is None or (until is not None and until <= standing.until)):
        return False
    event = SendingSuspended(
        guard=guard, account=account, because=because, at=work.now, until=until, seconds=seconds
    )
    work.transaction.journal.append(CHAIN, work.now, event, client=GUARDS)
    # That our own clock was set nobody outside can cause, and the notice that comes back shows how it stands.
    ours = guard is Guard.CLOCK and not account
    if ours or not _was_told_today(work, guard, account):
        key = NoticeKey.of(NoticeKind(guard), account, work.now.isoformat())
        tell(work, key, because, client="", account=account)
    return True


def _was_told_today(work: Work, guard: Guard, account: str) -> bool:
    """Whether the owner heard of this guard within a day; what stops and lets go by turns is told once.

    What comes back after they have let it go themselves is news.
    """
    released = (
        event.at
        for _, event in work.transaction.journal.of_client(GUARDS)
        if isinstance(event, SendingResumed) and event.by_owner and event.guard == guard
    )
    since = max((work.now - DAY, *released))
    told = (
        NoticeKey.read(key).last_behind(NoticeKind(guard), account)
        for name in work.settings.accounts
        for key, state in work.transaction.outbox.notices_since(name, since, MOST + 1)
        if state is not RowState.WITHDRAWN
    )
    return any(at is not None and datetime.fromisoformat(at) >= since for at in told)


def _is_about(row: OutboxRow, guard: Guard, account: str) -> bool:
    """Whether the row is a notice of this guard's."""
    if row.purpose is not Purpose.NOTICE:
        return False
    return NoticeKey.read(row.step).last_behind(NoticeKind(guard), account) is not None


def lift(work: Work, guard: Guard, account: str) -> bool:
    """A guard lets go by itself, and everybody is judged anew; False when it did not stand.

    What the owner was to be told of it, and has not left yet, would only mislead.
    """
    if guards_of(work.transaction).get(guard, account, work.now) is None:
        return False
    work.transaction.journal.append(
        CHAIN, work.now, SendingResumed(guard=guard, account=account, at=work.now), client=GUARDS
    )
    for row in work.transaction.outbox.rows(states=(RowState.QUEUED,)):
        if _is_about(row, guard, account):
            withdraw(work.transaction, row.id, Reason.of("clocks-agree"), work.now)
    for client in work.settings.policies:
        work.transaction.agenda.look_at(client, work.now)
    return True


def release_guards(transaction: Transaction, now: datetime) -> list[Reason]:
    """The owner lets go whatever stands; returns why each had stopped. The caller has the clients judged."""
    standing = [each for each in guards_of(transaction).standing.values() if each.stands(now)]
    for each in standing:
        event = SendingResumed(guard=each.guard, account=each.account, at=now, by_owner=True)
        transaction.journal.append(CHAIN, now, event, client=GUARDS)
    return [each.because for each in standing]


def standing(store: Store, now: datetime) -> list[Guard]:
    """The guards that hold something at ``now``."""
    with store.reading() as transaction:
        return [each.guard for each in guards_of(transaction).standing.values() if each.stands(now)]


def adopt_next(transaction: Transaction, now: datetime) -> None:
    """The state was put back on purpose: wherever it is opened next, it is at home."""
    transaction.journal.append(CHAIN, now, InstanceSeen(mark="", at=now), client=GUARDS)


# -- clocks ------------------------------------------------------------------------------


@dataclass(kw_only=True)
class ClockWatch:
    """The wall clock against the steady one, between turns.

    ``since_boot`` gives seconds that count while the machine sleeps, too; None
    where the system has no such clock.
    """

    since_boot: Callable[[], float] | None = None
    began: datetime | None = None
    offset: float | None = None
    late: timedelta | None = None

    def learn(self, clocks: ClockEvidence) -> timedelta | None:
        """Server minus ours, by what a reading found and the one before; None where neither tells."""
        before = self.late
        if clocks.agrees:
            self.late = None
        elif clocks.late is not None:
            self.late = clocks.late
        if clocks.apart is None and clocks.late and is_lag(clocks.late, before, clocks.tolerance):
            return -clocks.late
        return clocks.apart

    def jump(self, clock: Clock, tolerance: timedelta) -> timedelta | None:
        """By how much the wall clock was set since the last look, or None."""
        steady = self.since_boot() if self.since_boot else clock.monotonic()
        offset = clock.now().timestamp() - steady
        before, self.offset = self.offset, offset
        if before is None:
            return None
        change = timedelta(seconds=offset - before)
        return change if jumped(change, tolerance, sleep_is_seen=self.since_boot is not None) else None


def watch_clock(watch: ClockWatch, *, settings: Settings, store: Store, clock: Clock) -> None:
    """At the begin of a turn: was the clock set since the last one, or is it behind what was read.

    Setting it back to where it was undoes the suspension.
    """
    now, tolerance = clock.now(), settings.clock_tolerance
    first = watch.offset is None
    change = watch.jump(clock, tolerance)
    if first:
        watch.began = now
        with store.reading() as transaction:
            views = [transaction.cursors.account(name).observed_until for name in settings.accounts]
        newest = max((view for view in views if view is not None), default=now)
        change = now - newest if newest - now > tolerance else None
    if change is None:
        return
    with store.transaction() as transaction:
        work = Work(transaction, settings, now)
        standing = guards_of(transaction).get(Guard.CLOCK, "", now)
        total = change + timedelta(seconds=standing.seconds if standing else 0)
        if standing is not None and abs(total) <= tolerance:
            lift(work, Guard.CLOCK, "")
            return
        way = "back" if change < timedelta(0) else "ahead"
        because = Reason.of("clock", what=f"this machine's clock was set {way} by {say_amount(change)}")
        seconds = int(change.total_seconds())
        suspend(work, Guard.CLOCK, "", because, seconds=seconds)


def compare_clocks(work: Work, account: str, apart: timedelta) -> None:
    """What a reading told of the server's clock; ``apart`` is server minus ours."""
    if abs(apart) <= work.settings.clock_tolerance:
        for name in ("", account):
            lift(work, Guard.CLOCK, name)
        return
    seconds = int(apart.total_seconds())
    waved = guards_of(work.transaction).waved.get((Guard.CLOCK, account))
    if waved is not None and abs(seconds - waved) <= work.settings.clock_tolerance.total_seconds():
        return
    way = "behind" if seconds > 0 else "ahead of"
    what = f"this machine's clock is {say_amount(apart)} {way} the one of the mail server of {account}"
    because = Reason.of("clock", what=what)
    suspend(work, Guard.CLOCK, account, because, seconds=seconds)


# -- another instance --------------------------------------------------------------------


def fence(work: Work, fact: MessageSeen, *, began: datetime | None) -> None:
    """A step of ours that this state did not send, sent while it was at work: another instance lives (I2).

    ``began`` is when this one began to work. A row whose bytes were frozen here
    was tried here, and is no proof.
    """
    if fact.speaker is not Speaker.MAILWATCH or not fact.token or began is None:
        return
    row = work.transaction.outbox.by_message_id(our_id(fact.token, fact.from_, fact.message_id))
    if row is not None and (row.state in ON_THE_WIRE or row.content):
        return
    lifted = guards_of(work.transaction).lifted.get((Guard.TWIN, fact.account))
    since = max(began, lifted) if lifted else began
    clocks = [clock for clock in (fact.internal_date, fact.date_header) if clock is not None]
    if not clocks or min(clocks) <= since:
        return
    step = row.step if row is not None else fact.subject
    because = Reason.of("twin", account=fact.account, at=min(clocks), step=step)
    suspend(work, Guard.TWIN, fact.account, because)


# -- machines that seem to be persons ----------------------------------------------------


def beware(past: Past, fact: MessageSeen) -> MessageSeen:
    """``fact``, as doubtful where its sender answers each mail within seconds; such a one holds and asks."""
    fresh = fact.first_seen - fact.at <= JUST_NOW  # what lay there before it was read is past
    if fact.kind is not Kind.HUMAN or not fresh or not (fact.in_reply_to or fact.references):
        return fact
    why = past.too_quick(fact)
    if not why:
        return fact
    return replace(fact, kind=Kind.UNCLEAR, confidence=Confidence.UNCLEAR, rule=AT_ONCE, evidence=why)
