"""Faults planted in the real code, each as a bug that somebody could have written; a test of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from mailwatch import translate, wiring
from mailwatch.adapters.beside_state import brakes
from mailwatch.app import cycle
from mailwatch.app.deciding import apply_decision, judge
from mailwatch.app.reading import ingest, message_fact
from mailwatch.app.sending import dispatch
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client import policy, view
from mailwatch.domain.client.message_time import Ruling
from mailwatch.domain.days import working_time
from mailwatch.domain.facts import delivery
from mailwatch.domain.facts.delivery import RowState, Trigger
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.opening import expectation
from mailwatch.domain.playbooks.playbook import Consent, Unit, Wait
from mailwatch.domain.rules import endings, obstacles, step_situation
from mailwatch.domain.steps import absences, due, recipients
from mailwatch.errors import Transient
from mailwatch.ports import Cursor, Deferred, Unknown

Mutation = Callable[[ExitStack], None]
MUTATIONS: dict[str, Mutation] = {}


def mutation(name: str) -> Callable[[Mutation], Mutation]:
    """Register a planted fault under the words that a reviewer would use."""

    def keep(plant: Mutation) -> Mutation:
        MUTATIONS[name] = plant
        return plant

    return keep


@contextmanager
def planted(name: str) -> Iterator[None]:
    """The code with the fault in it."""
    with ExitStack() as stack:
        MUTATIONS[name](stack)
        yield


def swap(stack: ExitStack, owner: Any, name: str, value: Any) -> Any:
    """Put ``value`` in the place of an attribute that must exist; returns what stood there."""
    before = vars(owner)[name]  # fails loudly when the code has moved on
    stack.enter_context(patch.object(owner, name, value))
    return before


def without(stack: ExitStack, name: str) -> None:
    """Take a row out of the table of why nothing leaves."""
    left = tuple(each for each in obstacles.OBSTACLES if each.name != name)
    assert len(left) == len(obstacles.OBSTACLES) - 1
    swap(stack, obstacles, "OBSTACLES", left)


def nothing(*_args: object, **_more: object) -> None:
    """What a forgotten check finds."""


# -- the attempt ---------------------------------------------------------------------------


@mutation("the second look is left out")
def _no_second_look(stack: ExitStack) -> None:
    swap(stack, wiring.EachInTurn, "look", nothing)
    _every_look_counts(stack)


@mutation("a second look that failed counts as one")
def _every_look_counts(stack: ExitStack) -> None:
    swap(stack, dispatch, "observed_until", lambda work: work.now)


@mutation("not decided again after the second look")
def _not_decided_again(stack: ExitStack) -> None:
    seen: dict[int, Any] = {}
    real = vars(dispatch.Dispatcher)["_wanted"]

    def first_only(self: Any, transaction: Any, row: Any, now: datetime) -> Any:
        judged = real(self, transaction, row, now)
        if row.state is RowState.QUEUED:
            seen[row.id] = judged
        return judged or seen.get(row.id)

    swap(stack, dispatch.Dispatcher, "_wanted", first_only)


@mutation("committed only after it was sent")
def _commit_after_send(stack: ExitStack) -> None:
    kept: dict[int, Any] = {}
    freeze = vars(dispatch.Dispatcher)["_freeze"]

    def later(_self: Any, _transaction: Any, *rest: Any) -> bool:
        kept[rest[0].id] = rest
        return True

    def hand_over(self: Any, row: Any, attempt: Any) -> None:
        rest = kept.pop(row.id)
        outcome = attempt.commit(rest[1].content)
        with self.store.transaction() as transaction:
            freeze(self, transaction, *rest)
        with self.store.reading() as transaction:
            frozen = transaction.outbox.row(row.id)
        self._settle(frozen, outcome)

    swap(stack, dispatch.Dispatcher, "_freeze", later)
    swap(stack, dispatch.Dispatcher, "_hand_over", hand_over)


@mutation("tried again where nobody knows whether it left")
def _retry_on_uncertain(stack: ExitStack) -> None:
    real = vars(dispatch.Dispatcher)["_settle"]

    def settle(self: Any, row: Any, outcome: Any) -> None:
        real(self, row, Deferred(code=0, reply="lost") if isinstance(outcome, Unknown) else outcome)

    swap(stack, dispatch.Dispatcher, "_settle", settle)


@mutation("after a crash what was committing is queued again")
def _crash_forgets(stack: ExitStack) -> None:
    key = (RowState.COMMITTING, Trigger.NO_ANSWER)
    stack.enter_context(patch.dict(delivery.TABLE, {key: RowState.QUEUED}))


@mutation("an approval survives a changed text")
def _approval_survives(stack: ExitStack) -> None:
    real = vars(dispatch)["final_step"]
    swap(stack, dispatch, "final_step", lambda *args: replace(real(*args), changed=""))


@mutation("the date is counted from three days before the sending")
def _deadline_from_planning(stack: ExitStack) -> None:
    real = vars(due)["printed_deadline"]
    swap(
        stack,
        due,
        "printed_deadline",
        lambda here, step, sent: real(here, step, sent - timedelta(days=3)),
    )


@mutation("the halt is ignored")
def _no_halt(stack: ExitStack) -> None:
    swap(stack, brakes.FileBrakes, "halted", nothing)


# -- reading -------------------------------------------------------------------------------


@mutation("the cursor moves although the reading broke off")
def _cursor_too_early(stack: ExitStack) -> None:
    real = vars(ingest)["_read_folder"]

    def hasty(here: Any, folder: Any) -> Any:
        try:
            return real(here, folder)
        except Transient:
            state = here.mailbox._folder(folder.name).state()
            recent = tuple(range(1, state.uid_next))
            moved = Cursor(folder=folder.name, role=folder.role, state=state, recent=recent)
            with here.store.transaction() as transaction:
                transaction.cursors.save(here.account.name, moved)
            raise

    swap(stack, ingest, "_read_folder", hasty)


class _Blindfold:
    """A mailbox whose final look says what was read before."""

    def __init__(self, mailbox: Any) -> None:
        self._mailbox = mailbox
        self._states: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._mailbox, name)

    def examine(self, folder: str) -> Any:
        self._states[folder] = self._mailbox.examine(folder)
        return self._states[folder]

    def look(self, folders: Any) -> Any:
        self._mailbox.look(folders)
        return {name: self._states[name] for name in folders}


@mutation("a reading counts without the final look")
def _no_final_look(stack: ExitStack) -> None:
    real = vars(cycle)["ingest"]
    swap(
        stack,
        cycle,
        "ingest",
        lambda account, *, mailbox, **more: real(account, mailbox=_Blindfold(mailbox), **more),
    )


@mutation("folders that seem unchanged are never listed again")
def _late_uids_missed(stack: ExitStack) -> None:
    real = vars(cycle)["ingest"]
    swap(stack, cycle, "ingest", lambda account, **more: real(account, **{**more, "thorough": False}))


@mutation("what was filed in Sent is not looked for")
def _nothing_is_reopened(stack: ExitStack) -> None:
    swap(stack, cycle, "reopen", lambda *_args: 0)
    swap(stack, expectation, "_stray_step", nothing)


@mutation("own mail is dated by the filing of its copy")
def _own_by_filing(stack: ExitStack) -> None:
    def rule(*, internal_date: Any, first_seen: Any, **_more: Any) -> Ruling:
        return Ruling(at=internal_date or first_seen, clock="internal_date")

    swap(stack, message_fact, "rule_own", rule)


# -- who spoke -----------------------------------------------------------------------------


@mutation("an answer is matched by its Date alone")
def _one_clock(stack: ExitStack) -> None:
    swap(stack, view, "answers", lambda human, own: own.at <= (human.date_header or human.at))
    without(stack, "ball with us")


@mutation("an answer counts in its own thread alone, and the ball is nobody's")
def _thread_alone(stack: ExitStack) -> None:
    swap(stack, view, "answers", lambda human, own: own.message_id in (*human.references, *human.in_reply_to))
    without(stack, "ball with us")


@mutation("messages in doubt hold nothing")
def _doubt_ignored(stack: ExitStack) -> None:
    without(stack, "unclear")


@mutation("absence counts as waiting")
def _absence_counts(stack: ExitStack) -> None:
    for room in (absences, due):
        swap(stack, room, "absences_of", lambda *_args: ())


@mutation("a date that met an absence is kept to")
def _absence_meets_date(stack: ExitStack) -> None:
    without(stack, "date met an absence")


@mutation("mail that came back stops nothing")
def _bounces_ignored(stack: ExitStack) -> None:
    swap(stack, endings, "_bounced", nothing)
    swap(stack, recipients, "dead_addresses", lambda _view: frozenset())


@mutation("a delay of delivery holds nothing")
def _delay_ignored(stack: ExitStack) -> None:
    without(stack, "bounced for now")


@mutation("the owner's own mail after the ultimatum is overlooked")
def _owner_overlooked(stack: ExitStack) -> None:
    without(stack, "you wrote after the ultimatum")


# -- when and to whom ----------------------------------------------------------------------


@mutation("every wait counts from the first mail")
def _burst(stack: ExitStack) -> None:
    real = vars(step_situation)["due_of"]
    swap(
        stack,
        step_situation,
        "due_of",
        lambda here, step: real(Situation(client=here.client, case=replace(here.case, sent=())), step),
    )


@mutation("one working day is waiting enough")
def _hasty(stack: ExitStack) -> None:
    swap(stack, due, "_wait", lambda *_args: Wait(count=1, unit=Unit.WORKING_DAYS))


@mutation("the closing comes on the printed date itself")
def _closing_on_the_day(stack: ExitStack) -> None:
    swap(stack, due, "_after_the_day", lambda day, _wait, rules: rules.calendar.start_of(day))


@mutation("an ultimatum goes out before the weekend")
def _before_rest(stack: ExitStack) -> None:
    swap(stack, due, "_Fits", lambda _policy: None)


@mutation("mail leaves at any hour")
def _any_hour(stack: ExitStack) -> None:
    swap(stack, working_time.WorkingCalendar, "next_opening", lambda _self, instant, **_more: instant)


@mutation("hours are the owner's, not the client's")
def _owners_zone(stack: ExitStack) -> None:
    real = vars(translate)["_policy"]

    def moved(*args: Any, **more: Any) -> Any:
        rules = real(*args, **more)
        return replace(rules, calendar=replace(rules.calendar, zone=ZoneInfo("Europe/Berlin")))

    swap(stack, translate, "_policy", moved)


@mutation("all people of the client are written to")
def _everybody(stack: ExitStack) -> None:
    swap(stack, step_situation, "recipients_of", lambda here, _step=None: (here.policy.people, ""))


@mutation("the never-chase list is not read")
def _never_ignored(stack: ExitStack) -> None:
    real = vars(translate)["_policy"]
    swap(stack, translate, "_policy", lambda *a, **m: replace(real(*a, **m), never_chase=False))


# -- the owner's word ----------------------------------------------------------------------


@mutation("consent is bypassed")
def _no_consent(stack: ExitStack) -> None:
    swap(stack, policy.ClientPolicy, "consent_for", lambda _self, _step: Consent.AUTO)


@mutation("review and always_ask are not read")
def _review_ignored(stack: ExitStack) -> None:
    swap(stack, policy.ClientPolicy, "consent_for", lambda _self, step: step.consent)


@mutation("an announcement is taken for made")
def _not_announced(stack: ExitStack) -> None:
    swap(stack, step_situation, "told_at", lambda _here, _step, due_: due_.at - timedelta(days=3))


@mutation("the brake counts one cycle")
def _brake_per_cycle(stack: ExitStack) -> None:
    swap(stack, apply_decision, "BRAKE_WINDOW", timedelta(seconds=1))
    swap(stack, apply_decision, "_brake", partial(_by_cycle, vars(apply_decision)["_brake"]))


def _by_cycle(real: Any, work: Any, account: str) -> Any:
    # What was sent a moment ago is forgotten; what lies in the queue beside it still counts.
    return real(replace(work, now=work.now + timedelta(hours=1)), account)


@mutation("a pause holds nothing")
def _pause_ignored(stack: ExitStack) -> None:
    without(stack, "paused")


@mutation("stop and skip end nothing")
def _stop_ignored(stack: ExitStack) -> None:
    swap(stack, endings, "_ended_by_owner", nothing)


@mutation("an answer is not told")
def _answer_untold(stack: ExitStack) -> None:
    real = vars(apply_decision)["tell"]

    def quiet(work: Any, key: NoticeKey, *args: Any, **more: Any) -> bool:
        return False if key.kind is NoticeKind.ANSWERED else real(work, key, *args, **more)

    swap(stack, apply_decision, "tell", quiet)


@mutation("silence begins nothing")
def _idle_program(stack: ExitStack) -> None:
    swap(stack, judge, "openings_of", lambda *_args: ())
