"""One whole turn for an account: read, decide, lay out, send, file.

Daemon, ``once``, demo and simulator drive this same turn through the same
synchronous ports; they only choose when it runs.
"""

from __future__ import annotations

import traceback
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.apply_decision import MOST_ROUNDS, act, carry_out, give_up_the_circle, make_ready
from mailwatch.app.deciding.guards import ClockWatch, compare_clocks, watch_clock
from mailwatch.app.deciding.judge import foresee, stamp_of
from mailwatch.app.notices.notice import tell
from mailwatch.app.reading.evidence import weigh_absence
from mailwatch.app.reading.ingest import Ingested, ingest
from mailwatch.app.reading.ingest_pass import Progress
from mailwatch.app.reading.reconcile_sent import has_lost_steps, reopen
from mailwatch.app.sending.copies import file_copies, pending_copies
from mailwatch.app.sending.dispatch import Dispatcher
from mailwatch.app.sending.recover import recover
from mailwatch.app.settings import AccountSettings
from mailwatch.app.upkeep.daily_list import list_what_waits
from mailwatch.app.upkeep.host_change import settle_in
from mailwatch.app.upkeep.own_failures import SET_ASIDE, own_up, own_up_account, rest_after
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.send_rules import BLIND
from mailwatch.errors import Defect, MailwatchError, OwnerMustAct, StateError
from mailwatch.ports import Brakes, Clock, Lookout, Mailbox, Store, Transaction, Transport

LIST_EVERY = 3600.0
"""Seconds after which folders that seem unchanged are listed all the same (Exchange shows some UIDs late)."""

MOST_MISSED = 3
"""So often a client's facts may change between judging and carrying out; then both are done in one."""

TELL_OF_TROUBLE_AFTER = timedelta(hours=4)
"""A mailbox that can't be read for this long is worth a mail to the owner; shorter outages are usual."""


@dataclass(frozen=True, kw_only=True)
class TurnReport:
    """What a turn did, for logs and tests; ``next_look`` is when something falls due.

    ``defects`` are tracebacks of what mailwatch itself could not do.
    """

    ingested: Ingested | None
    trouble: str
    attempted: int
    next_look: datetime | None
    defects: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Turn:
    """An account with all its doors. ``transport`` is None while nothing may leave.

    ``judged`` are the clients that were judged by the file in force: at each
    start everybody is, since what was due never under the old one may be now.
    ``listed`` keeps when (steady clock) the mailbox was last read thoroughly.
    ``mark`` names the machine and the state's file, empty where that can't be told.
    ``aside`` are the clients that could not be judged: how often in a row, and
    since when. ``left`` are the rows whose delivery broke off, ``resting`` those
    that failed, with how often and until when. ``failed`` are tracebacks of what
    went wrong in readings that others asked for, until the next report.
    ``listed_on`` are the owner's days whose list of what waits is done with.
    """

    account: AccountSettings
    composer: Composer
    mailbox: Mailbox
    transport: Transport | None
    store: Store
    clock: Clock
    lookout: Lookout
    brakes: Brakes
    progress: Progress = lambda _folder, _count: None
    judged: set[str] = field(default_factory=set)
    listed: dict[str, float] = field(default_factory=dict)
    mark: str = ""
    aside: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)
    resting: dict[int, tuple[int, datetime]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    listed_on: set[date] = field(default_factory=set)
    watch: ClockWatch = field(default_factory=ClockWatch)

    def recover(self) -> int:
        """Settle what a crash or a move left; once, before the first turn of any account."""
        settle_in(self.store, self.mark, settings=self.composer.settings, clock=self.clock)
        return recover(self.store, self.clock)

    def read(self, *, thorough: bool = True) -> Ingested:
        """Read the mailbox completely; raises as the mailbox does, after writing the trouble down.

        What fails in mailwatch itself comes out as :class:`Defect`: one account
        is in trouble then, and whoever asked for the reading goes on.

        ``thorough`` (before anything is sent, and once an hour) finds as well
        what the server counted before it showed it.
        """
        try:
            return self._read(thorough=thorough)
        except StateError:
            # The state itself: it concerns all accounts, and nothing could be written down.
            raise
        except MailwatchError as error:
            self._note_trouble(error)
            raise
        except Exception as error:
            broken = Defect(f"mailwatch itself failed while it was read ({type(error).__name__})")
            # Nobody knows what is still to come on this connection.
            with suppress(Exception):
                self.mailbox.close()
            self._note_trouble(broken)
            self.failed.append(traceback.format_exc())
            raise broken from error

    def _read(self, *, thorough: bool) -> Ingested:
        ingested = ingest(
            self.account,
            settings=self.composer.settings,
            mailbox=self.mailbox,
            store=self.store,
            clock=self.clock,
            progress=self.progress,
            thorough=thorough,
            began=self.watch.began,
        )
        self.failed.extend(ingested.defects)
        if ingested.observed_until is not None:
            weigh_absence(
                self.store,
                self.account,
                settings=self.composer.settings,
                observed_until=ingested.observed_until,
                now=self.clock.now(),
            )
        apart = self.watch.learn(ingested.clocks)
        if apart is not None:
            with self.store.transaction() as transaction:
                compare_clocks(
                    Work(transaction, self.composer.settings, self.clock.now()), self.account.name, apart
                )
        if thorough and ingested.complete:
            self.listed["at"] = self.clock.monotonic()
        return ingested

    def read_to_the_end(self) -> Ingested:
        """The same, over as many passes as it takes."""
        facts = 0
        while not (found := self.read()).complete:
            facts += found.facts
        return replace(found, facts=facts + found.facts)

    def run(self) -> TurnReport:
        """One turn. Trouble with the mailbox is reported, not raised: an outage never looks like silence."""
        self._settle_left()
        watch_clock(self.watch, settings=self.composer.settings, store=self.store, clock=self.clock)
        ingested: Ingested | None = None
        trouble = ""
        try:
            ingested = self.read(thorough=self._is_time_to_list())
        except StateError:
            raise
        except MailwatchError as error:
            trouble = str(error)
        self._refresh_others()
        # Whom a view too old held back until the next minute is judged at once on the fresh one.
        complete = ingested is not None and ingested.complete
        defects = self._judge_due(ahead=BLIND if complete else timedelta(0))
        if complete or trouble:
            self._list_what_waits(defects)
        attempted = self._send_due(defects) if self.transport is not None else 0
        if not trouble:
            trouble = self._file_copies(defects)
        return TurnReport(
            ingested=ingested,
            trouble=trouble,
            attempted=attempted,
            # Where more is to be read, there is no time to wait for.
            next_look=self._next_look() if complete or trouble else self.clock.now(),
            defects=(*self._had_failed(), *defects),
        )

    def _had_failed(self) -> list[str]:
        failed = [*self.failed]
        self.failed.clear()
        return failed

    # -- parts -------------------------------------------------------------------

    def _is_time_to_list(self) -> bool:
        last = self.listed.get("at")
        return last is None or self.clock.monotonic() - last >= LIST_EVERY

    def _refresh_others(self) -> None:
        """Where something is due and another account was last read too long ago, have it read now (I3)."""
        settings, now = self.composer.settings, self.clock.now()
        if len(settings.accounts) == 1:
            return
        limit = min((policy.stale_after for policy in settings.policies.values()), default=timedelta(0))
        with self.store.reading() as transaction:
            due = any(client in settings.policies for client in transaction.agenda.due(now))
            views = [transaction.cursors.account(name).observed_until for name in settings.accounts]
        others_stale = any(view is None or now - view > limit / 2 for view in views)
        if due and others_stale:
            with suppress(MailwatchError):
                # What can't be read stays stale, and the decision sees it.
                self.lookout.look()

    def _judge_due(self, *, ahead: timedelta = timedelta(0)) -> list[str]:
        """Judge every client whose time comes within ``ahead``; returns the tracebacks of defects."""
        defects: list[str] = []
        now = self.clock.now()
        with self.store.reading() as transaction:
            due = [
                each
                for each in transaction.agenda.due(now + ahead)
                if each in self.composer.settings.policies
            ]
        due += sorted(self.composer.settings.policies.keys() - self.judged - set(due))
        self.judged.update(due)
        for client in due:
            # Each by itself: one client's trouble is not another's.
            try:
                self._judge(client, now)
                self.aside.pop(client, None)
            except MailwatchError:
                raise
            except Exception as error:  # noqa: BLE001  a defect about one client must not blind us for the others
                defects.append(traceback.format_exc())
                self._set_aside(client, error, now, defects)
        return defects

    def _judge(self, client: str, now: datetime) -> None:
        """Judge a client and carry it out, until nothing is left but waiting.

        Judged is outside of the writing transaction, which others wait for; it
        only carries out what was decided, where nothing changed meanwhile.
        """
        settings, reopened, missed = self.composer.settings, False, 0
        for _ in range(MOST_ROUNDS):
            foreseen = foresee(self.store, client, settings, now)
            if not reopened and has_lost_steps(self.store, foreseen.judged.view, settings):
                reopened = True
                with self.store.transaction() as transaction:
                    reopen(Work(transaction, settings, now), client)
                continue
            ready = make_ready(foreseen.judged, self.composer, now)
            with self.store.transaction() as transaction:
                work = ComposingWork.of(transaction, self.composer, now)
                if stamp_of(work, client) != foreseen.stamp:
                    missed += 1
                    if missed == MOST_MISSED:
                        act(work, client)
                        return
                elif carry_out(work, ready):
                    return
        with self.store.transaction() as transaction:
            give_up_the_circle(transaction, client, now)

    def _set_aside(self, client: str, error: Exception, now: datetime, defects: list[str]) -> None:
        """Nothing is sent to a client that can't be judged; the owner is told once, and it is tried again."""
        times, since = self.aside.get(client, (0, now))
        self.aside[client] = (times + 1, since)
        with self.store.transaction() as transaction:
            transaction.agenda.look_at(client, now + rest_after(times))
            defects += self._own_up(transaction, client, error, since)

    def note_defect(self, error: Exception, since: datetime, through: str) -> None:
        """What failed here since then is told the owner once, by an account that can send."""
        settings, now = self.composer.settings, self.clock.now()
        with self.store.transaction() as transaction:
            own_up_account(Work(transaction, settings, now), self.account.name, error, since, through=through)

    def _own_up(self, transaction: Transaction, client: str, error: Exception, since: datetime) -> list[str]:
        return own_up(
            Work(transaction, self.composer.settings, self.clock.now()),
            client,
            error,
            since,
            account=self.account.name,
        )

    def _list_what_waits(self, defects: list[str]) -> None:
        """Once on each of the owner's days, at their hour or when the program comes to it."""
        settings, now = self.composer.settings, self.clock.now()
        if self.transport is None or settings.owner_hours.lists_on(now) in (None, *self.listed_on):
            return
        try:
            done = list_what_waits(self.store, self.account.name, settings=settings, now=now)
        except MailwatchError:
            raise
        except Exception:  # noqa: BLE001  a client that can't be judged must not keep the mail of the others
            defects.append(traceback.format_exc())
            done = settings.owner_hours.lists_on(now)
        if done is not None:
            self.listed_on.add(done)

    def _send_due(self, defects: list[str]) -> int:
        if self.transport is None or self.brakes.halted():
            return 0
        now = self.clock.now()
        with self.store.reading() as transaction:
            rows = transaction.outbox.rows(states=(RowState.QUEUED,), account=self.account.name)
        ready = [
            row
            for row in rows
            if row.next_attempt_at <= now and (row.id not in self.resting or self.resting[row.id][1] <= now)
        ]
        dispatcher = Dispatcher(
            composer=self.composer,
            store=self.store,
            transport=self.transport,
            lookout=self.lookout,
            brakes=self.brakes,
            clock=self.clock,
        )
        for row in ready:
            self.left.add(row.id)
            try:
                dispatcher.deliver(row.id)
                self.left.discard(row.id)
                self.resting.pop(row.id, None)
            except MailwatchError:
                raise
            except Exception as error:  # noqa: BLE001  a defect about one mail must not keep the others, nor leave it half done
                defects.append(traceback.format_exc())
                self._settle_left()
                times, _ = self.resting.get(row.id, (0, now))
                self.resting[row.id] = (times + 1, now + rest_after(times))
                if row.client in self.composer.settings.policies:
                    with self.store.transaction() as transaction:
                        defects += self._own_up(transaction, row.client, error, now)
        if ready:
            # What was sent changes what comes next for its client.
            defects += self._judge_due()
        return len(ready)

    def _settle_left(self) -> None:
        """What broke off in the middle of a delivery waits, or is uncertain; as after a crash."""
        for row in sorted(self.left):
            recover(self.store, self.clock, row=row, pause=SET_ASIDE)
            self.left.discard(row)

    def _file_copies(self, defects: list[str]) -> str:
        try:
            if pending_copies(self.store, self.account.name):
                # A copy that the provider filed, or that a crash left behind, is seen first.
                self.read()
                file_copies(self.store, self.mailbox, self.account.name)
        except StateError:
            raise
        except MailwatchError as error:
            return str(error)
        except Exception:  # noqa: BLE001  a copy that can't be filed is looked for again; what was sent stands
            defects.append(traceback.format_exc())
        return ""

    def _next_look(self) -> datetime | None:
        now = self.clock.now()
        with self.store.reading() as transaction:
            moments = [transaction.agenda.next_look(self.composer.settings.policies.keys())]
            moments += [
                row.next_attempt_at
                for row in transaction.outbox.rows(states=(RowState.QUEUED,), account=self.account.name)
                if row.next_attempt_at > now
            ]
        if self.transport is not None:
            moments.append(self.composer.settings.owner_hours.next_list(now))
        return min((moment for moment in moments if moment is not None), default=None)

    def _note_trouble(self, error: MailwatchError) -> None:
        now = self.clock.now()
        with self.store.transaction() as transaction:
            state = transaction.cursors.account(self.account.name)
            since = state.trouble_since or now
            transaction.cursors.save_account(replace(state, trouble=str(error), trouble_since=since))
            if isinstance(error, OwnerMustAct | Defect) or now - since >= TELL_OF_TROUBLE_AFTER:
                because = Reason.of("trouble", account=self.account.name, detail=str(error))
                key = NoticeKey.of(NoticeKind.TROUBLE, self.account.name, since.isoformat())
                tell(
                    Work(transaction, self.composer.settings, now),
                    key,
                    because,
                    client="",
                    account=self.account.name,
                )
