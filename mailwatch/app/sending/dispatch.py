"""To the wire and back: open an attempt, look again, decide again, commit, settle.

The order is the promise (SPEC section 7.3): connect, login, MAIL, RCPT; then
every folder is read afresh and the decision made again; then the row and its
bytes are ``committing`` on disk; only then DATA. What has no definite answer
is ``uncertain`` and never sent again blindly (I2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.apply_decision import act, saw, withdraw
from mailwatch.app.deciding.judge import Foreseen, Judged, foresee, judge_client, observed_until, stamp_of
from mailwatch.app.deciding.tell_owner import row_matter
from mailwatch.app.notices.notice import tell
from mailwatch.app.notices.words import approve_lines, skip_line
from mailwatch.app.outbox import NOTHING_MORE, advance
from mailwatch.app.sending.render import FinalMail, final_notice, final_step
from mailwatch.app.sending.retries import MOST_TRIES, opening_for, pause_after, rest_for_today
from mailwatch.app.work import ComposingWork, Work
from mailwatch.domain.facts.delivery import ON_THE_WIRE, HeldFor, RowState, Trigger
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.actions import Deliver
from mailwatch.errors import OwnerMustAct, Transient
from mailwatch.ports import (
    Accepted,
    Attempt,
    Brakes,
    Clock,
    Deferred,
    Envelope,
    Lookout,
    OutboxRow,
    Outcome,
    Purpose,
    Rejected,
    RowChange,
    Store,
    Transaction,
    Transport,
    Unknown,
)

PATIENCE = 20
"""How often the server's answer is written down once more where somebody holds the state (15 s each)."""

LOOK_AGAIN = timedelta(seconds=30)
"""When an attempt was abandoned because the view was not fresh enough."""


@dataclass(frozen=True, kw_only=True)
class Dispatcher:
    """What it takes to send one account's mail."""

    composer: Composer
    store: Store
    transport: Transport
    lookout: Lookout
    brakes: Brakes
    clock: Clock
    foreseen: dict[str, Foreseen] = field(default_factory=dict)

    def deliver(self, number: int) -> None:
        """Carry one queued row as far as it goes now; every way it can end is written down."""
        row = self._begin(number)
        if row is None:
            return
        try:
            attempt = self.transport.open(Envelope(sender=row.sender, recipients=self._recipients(row)))
        except Transient as error:
            self._not_reached(row, str(error), error.retry_after)
            return
        except OwnerMustAct as error:
            if row.purpose == Purpose.NOTICE:  # may be mended tomorrow; none would hold an announced step
                self._not_reached(row, str(error), None)
            else:
                self._refused(row, Reason.of("rejected", reply=str(error)))
            return
        committed = False
        try:
            accepted_at = self.clock.now()
            if row.purpose == Purpose.STEP:
                # After RCPT, before DATA: whatever has come meanwhile is seen now (I1).
                self.lookout.look()
            committed = self._commit(row, accepted_at)
        finally:
            if not committed:
                attempt.abandon()
        if committed:
            self._hand_over(row, attempt)

    def _recipients(self, row: OutboxRow) -> tuple[str, ...]:
        account = self.composer.settings.accounts[row.account]
        to_self = row.purpose == Purpose.STEP and account.copy_to_self and account.address not in row.to
        return (*row.to, account.address) if to_self else row.to

    # -- before the wire ---------------------------------------------------------

    def _begin(self, number: int) -> OutboxRow | None:
        self._foresee(number)
        with self.store.transaction() as transaction:
            row = transaction.outbox.row(number)
            if row is None or row.state is not RowState.QUEUED or self.brakes.halted():
                return None
            now = self.clock.now()
            if row.purpose == Purpose.STEP and self._wanted(transaction, row, now) is None:
                self._act(transaction, row, now)
                return None
            because = Reason.of("attempt")
            one_more = RowChange(tries=row.tries + 1)
            begun = advance(transaction, row, Trigger.BEGIN, because, now, one_more)
            return transaction.outbox.row(number) if begun else None

    def _foresee(self, number: int) -> None:
        """Judge before the state is held for writing; there it counts if nothing changed since."""
        with self.store.reading() as transaction:
            row = transaction.outbox.row(number)
        if row is not None and row.purpose == Purpose.STEP and row.client in self.composer.settings.policies:
            now = self.clock.now()
            self.foreseen[row.client] = foresee(self.store, row.client, self.composer.settings, now)

    def _wanted(self, transaction: Transaction, row: OutboxRow, now: datetime) -> Judged | None:
        """The case, if the decision made now is to deliver just this row."""
        if row.client not in self.composer.settings.policies:
            return None
        settings = self.composer.settings
        ahead = self.foreseen.get(row.client)
        if ahead is not None and ahead.stamp == stamp_of(Work(transaction, settings, ahead.now), row.client):
            client = ahead.judged
        else:
            client = judge_client(Work(transaction, settings, now), row.client)
        for judged in client.cases:
            for action in judged.decision.actions:
                if isinstance(action, Deliver) and action.row == row.id and action.to == row.to:
                    return judged
        return None

    def _act(self, transaction: Transaction, row: OutboxRow, now: datetime) -> None:
        # A client that was taken out of the file keeps what is planned, and nothing of it leaves.
        if row.client in self.composer.settings.policies:
            act(ComposingWork.of(transaction, self.composer, now), row.client)

    # -- the second look -----------------------------------------------------------

    def _commit(self, row: OutboxRow, accepted_at: datetime) -> bool:
        """Decide again on the fresh view; True when the bytes are on disk and must now go out."""
        self._foresee(row.id)
        with self.store.transaction() as transaction:
            now = self.clock.now()
            if self.brakes.halted():
                self._back(transaction, row, Reason.of("halted"), now)
                return False
            if row.purpose == Purpose.NOTICE:
                final = final_notice(row, now)
                return self._freeze(transaction, row, final, None, Reason.of("planned"), now)
            observed = observed_until(Work(transaction, self.composer.settings, now))
            # A second look that failed is none, however fresh the first one still is (I1, I3).
            looked = observed is not None and observed >= accepted_at
            # Our late copy, seen only then, may tell whose a mail in another account is.
            looked = looked and not any(
                transaction.cursors.account(name).again_since for name in self.composer.settings.accounts
            )
            judged = self._wanted(transaction, row, now) if looked else None
            if judged is None:
                self._act(transaction, row, now)
                self._back(transaction, row, Reason.of("view-changed"), now)
                return False
            try:
                final = final_step(row, judged, self.composer, now)
            except OwnerMustAct as error:
                failed = Reason.of("template-failed", step=row.step, detail=str(error))
                advance(
                    transaction,
                    row,
                    Trigger.RECIPIENT_REFUSED,
                    failed,
                    now,
                    held_for=HeldFor.TEXT_FAILED,
                )
                return False
            if final.changed:
                self._ask_again(transaction, row, final, now)
                return False
            return self._freeze(transaction, row, final, final.deadline, judged.decision.because, now)

    def _back(self, transaction: Transaction, row: OutboxRow, because: Reason, now: datetime) -> None:
        """Lay the row back into the queue, if nobody took it from there."""
        later = RowChange(next_attempt_at=now + LOOK_AGAIN, tries=row.tries - 1)
        advance(transaction, row, Trigger.ABANDON, because, now, later)

    def _ask_again(self, transaction: Transaction, row: OutboxRow, final: FinalMail, now: datetime) -> None:
        """What a person approved has changed: they are asked anew (SPEC section 7.2)."""
        because = Reason.of("text-changed", step=row.step, what=final.changed)
        changed = RowChange(text=final.text, deadline=final.deadline, approved_text="", released=False)
        if advance(transaction, row, Trigger.BRAKE, because, now, changed, held_for=HeldFor.TEXT_CHANGED):
            work = Work(transaction, self.composer.settings, now)
            tell(
                work,
                NoticeKey.of(NoticeKind.CONSENT, row.case, row.id, now.isoformat()),
                because,
                client=row.client,
                account=row.account,
                more=f"{final.text}\n\n{approve_lines(row.id, row.needs)}\n{skip_line(row.id)}",
                about=row_matter(work, row),
            )

    def _freeze(
        self,
        transaction: Transaction,
        row: OutboxRow,
        final: FinalMail,
        deadline: date | None,
        because: Reason,
        now: datetime,
    ) -> bool:
        if row.case and (before := self._on_the_wire(transaction, row)) is not None:
            # The unique index would say the same; said here, the owner can read it.
            withdraw(transaction, row.id, Reason.of("on-the-wire", row=before.id), now)
            return False
        frozen = RowChange(
            content=final.content,
            text=final.text,
            deadline=deadline,
            sent_at=final.date,
            copy=self._copy(row),
        )
        seen = saw(Work(transaction, self.composer.settings, now))
        return advance(transaction, row, Trigger.COMMIT, because, now, frozen, saw=seen)

    def _on_the_wire(self, transaction: Transaction, row: OutboxRow) -> OutboxRow | None:
        """A row of the same step that was handed over, or may have been (I2)."""
        rows = transaction.outbox.rows(states=tuple(ON_THE_WIRE), case=row.case)
        return next((each for each in rows if each.step == row.step), None)

    # -- the wire --------------------------------------------------------------------

    def _hand_over(self, row: OutboxRow, attempt: Attempt) -> None:
        with self.store.reading() as transaction:
            frozen = transaction.outbox.row(row.id)
        if frozen is None:
            raise RuntimeError(f"outbox row {row.id} vanished")
        outcome = attempt.commit(frozen.content)
        for _ in range(PATIENCE):
            try:
                self._settle(frozen, outcome)
            except Transient:
                # Somebody holds the state; the store has waited already. What the server said is worth more.
                continue
            return
        self._settle(frozen, outcome)

    def _settle(self, row: OutboxRow, outcome: Outcome) -> None:
        now = self.clock.now()
        match outcome:
            case Accepted():
                accepted = Reason.of("accepted", reply=outcome.reply)
                self._advance(row, Trigger.ACCEPTED, accepted, now, alias=outcome.message_id or "")
            case Deferred() if row.tries >= MOST_TRIES:
                reply = f"{outcome.code} {outcome.reply}"
                because = Reason.of("gave-up", count=row.tries, reply=reply)
                self._advance(row, Trigger.REJECTED, because, now)
            case Deferred():
                reply = f"{outcome.code} {outcome.reply}"
                again, because = self._rest(row, reply, now) or self._next_try(row, now, reply)
                later = RowChange(next_attempt_at=again, sent_at=None)
                self._advance(row, Trigger.DEFERRED, because, now, later)
            case Unknown() | Rejected() if row.purpose == Purpose.NOTICE and row.tries < MOST_TRIES:
                # A notice that comes twice harms nobody; one that never comes holds an announced step.
                again = now + pause_after(row.tries)
                detail = outcome.detail if isinstance(outcome, Unknown) else f"{outcome.code} {outcome.reply}"
                because = Reason.of("not-reached", detail=detail, until=again)
                self._advance(row, Trigger.DEFERRED, because, now, RowChange(next_attempt_at=again))
            case Rejected():
                because = Reason.of("rejected", reply=f"{outcome.code} {outcome.reply}")
                self._advance(row, Trigger.REJECTED, because, now, RowChange(sent_at=None))
            case Unknown():
                unknown = Reason.of("unknown-outcome", detail=outcome.detail)
                self._advance(row, Trigger.NO_ANSWER, unknown, now)

    def _copy(self, row: OutboxRow) -> str:
        """Who files the copy in Sent; owed from the commit on, however we learn that the mail left."""
        appended = self.composer.settings.accounts[row.account].copies == "append"
        return "pending" if appended and row.purpose == Purpose.STEP else "provider"

    def _advance(
        self,
        row: OutboxRow,
        trigger: Trigger,
        because: Reason,
        now: datetime,
        change: RowChange = NOTHING_MORE,
        *,
        alias: str = "",
    ) -> None:
        with self.store.transaction() as transaction:
            advance(transaction, row, trigger, because, now, change, alias=alias)

    def _not_reached(self, row: OutboxRow, detail: str, retry_after: float | None) -> None:
        now = self.clock.now()
        if row.tries >= MOST_TRIES:
            self._refused(row, Reason.of("gave-up", count=row.tries, reply=detail))
            return
        pause = max(pause_after(row.tries), timedelta(seconds=retry_after or 0))
        again = opening_for(row, now + pause, self.composer.settings)
        because = Reason.of("not-reached", detail=detail, until=again)
        again, because = self._rest(row, detail, now) or (again, because)
        self._advance(row, Trigger.NOT_REACHED, because, now, RowChange(next_attempt_at=again))

    def _next_try(self, row: OutboxRow, now: datetime, reply: str) -> tuple[datetime, Reason]:
        again = opening_for(row, now + pause_after(row.tries), self.composer.settings)
        return again, Reason.of("deferred", reply=reply, until=again)

    def _rest(self, row: OutboxRow, reply: str, now: datetime) -> tuple[datetime, Reason] | None:
        return rest_for_today(row, reply, store=self.store, settings=self.composer.settings, now=now)

    def _refused(self, row: OutboxRow, because: Reason) -> None:
        self._advance(row, Trigger.RECIPIENT_REFUSED, because, self.clock.now())
