"""The heart: what to do about a case now, why, and when to look again.

Pure: it takes values, the time and the reach of its sight included, and gives
values, the reason included. Doing nothing carries its reason too.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from mailwatch.domain.actions import (
    Action,
    CloseCase,
    Decision,
    Deliver,
    PassStep,
    Release,
    SendStep,
    TellOwner,
    Withdraw,
)
from mailwatch.domain.case import Case, Outcome, PlannedMail
from mailwatch.domain.delivery import WITHDRAWABLE, State
from mailwatch.domain.due import (
    Due,
    NothingAskedError,
    after_announcement,
    announce_at,
    due_of,
    fitting_day,
    printed_deadline,
)
from mailwatch.domain.endings import completed, ending_of
from mailwatch.domain.guards import cap_reached, loop_of
from mailwatch.domain.holds import Hold, first_hold, money_hold
from mailwatch.domain.identity import notice_token
from mailwatch.domain.ladder import covered, next_step
from mailwatch.domain.meeting_cases import (
    passes_at,
    told_when_due,
    was_planned_for_another_hour,
)
from mailwatch.domain.playbook import Consent, Step
from mailwatch.domain.policy import ClientPolicy, Mode, Sight
from mailwatch.domain.reasons import Reason
from mailwatch.domain.recipients import recipients_of
from mailwatch.domain.situation import Situation
from mailwatch.domain.view import ClientView
from mailwatch.domain.working_time import NoSuchDayError

NOTICE_ON_ITS_WAY = timedelta(hours=1)
"""When to look again at a step whose announcement has not left; once it has, the client is judged at once."""

BLIND = timedelta(minutes=1)
"""When to look again while a mailbox can't be read."""

SUSPENDED = timedelta(hours=1)
"""When to look again while a guard holds everything; what lifts it has everybody judged at once."""

SOON = timedelta(seconds=5)
"""When to look again at what another moment may change."""


def announcement_key(case: Case, step: Step, day: date) -> str:
    """Names the notice that a step is about to go out on ``day``; a step that slips is announced anew."""
    return f"announce|{case.key}|{step.name}|{day}"


def decide(
    *, sight: Sight, view: ClientView, case: Case, policy: ClientPolicy, behind: Case | None = None
) -> Decision:
    """Judge one case. Total and deterministic: the same values give the same decision.

    ``behind`` is the case of the same client that goes first, if there is one.
    """
    here = Situation(sight=sight, view=view, case=case, policy=policy)
    if not case.is_open:
        return Decision(because=case.because or Reason.of("skipped"))
    if case.planned is not None and case.planned.state is State.COMMITTING:
        return Decision(because=Reason.of("in-transit", step=case.planned.step))
    if ending := ending_of(here):
        return _close(case, ending)
    if uncertain := _uncertain(case):
        return uncertain
    step = next_step(view, case, policy, sight.now)
    if step is None:
        return _close(case, completed(case))
    if refused := _refused(case):
        return refused
    if case.account not in policy.accounts:
        return _held(case, Hold(because=Reason.of("account-gone", account=case.account), tell=True))
    try:
        if hold := first_hold(step=step, sight=sight, view=view, case=case, policy=policy):
            hold = told_when_due(hold, step, view=view, case=case, policy=policy, now=sight.now)
            return _held(case, hold)
        if loop := loop_of(view, case, sight.now):
            because, about = loop
            return _held(case, Hold(because=because, tell=True, about=about))
        due = due_of(step, view=view, case=case, policy=policy)
        if behind is not None and step.pressing:
            because = Reason.of(
                "queued", playbook=behind.playbook.name, case=behind.key.short, step=step.name
            )
            return _held(case, Hold(because=because))
        if not step.mail:
            return _tell_step(here, step, due)
        to, why_not = recipients_of(view=view, case=case, policy=policy, step=step)
        if not to:
            last = due.footing.asked.at if due.footing.asked else due.since
            because = Reason.of("no-recipient", last=last, why=why_not)
            return _held(case, Hold(because=because, tell=True))
        return _forward(here, step, due, to)
    except NoSuchDayError:
        return _held(case, Hold(because=Reason.of("outside-calendar", until=policy.calendar.known_until)))
    except NothingAskedError:
        code = "anchor-gone" if case.playbook.subject.is_mail else "matter-gone"
        return _held(case, Hold(because=Reason.of(code), tell=True))


# -- ends ------------------------------------------------------------------------------


def _close(case: Case, ending: CloseCase) -> Decision:
    actions: list[Action] = []
    if case.planned is not None and case.planned.state in WITHDRAWABLE:
        actions.append(Withdraw(row=case.planned.row, because=ending.because))
    actions.append(ending)
    if ending.outcome in (Outcome.ANSWERED, Outcome.BOUNCED, Outcome.COMPLETED) and _is_worth_telling(
        case, ending
    ):
        actions.append(TellOwner(key=f"{ending.outcome}|{case.key}", because=ending.because))
    return Decision(actions=tuple(actions), because=ending.because)


def _is_worth_telling(case: Case, ending: CloseCase) -> bool:
    """Reminders of a meeting that went out are no news, nor what the owner was told as the last step."""
    if ending.outcome is not Outcome.COMPLETED:
        return True
    if any(case.playbook.position(name) == case.highest for name in case.passed):
        return False
    return any(step.pressing and step.name in case.sent_names for step in case.playbook.steps)


# -- what stands in the way --------------------------------------------------------------


def _uncertain(case: Case) -> Decision | None:
    """A mail that may have left is settled by evidence or the owner before anything else is sent (I2)."""
    planned = case.planned
    if planned is None or planned.state is not State.UNCERTAIN:
        return None
    because = Reason.of(
        "uncertain-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(key=f"uncertain|{case.key}|{planned.row}", because=because)
    return Decision(actions=(tell,), because=because)


def _refused(case: Case) -> Decision | None:
    planned = case.planned
    if planned is None or planned.state is not State.REFUSED:
        return None
    because = Reason.of(
        "refused-delivery", step=planned.step, row=planned.row, detail=_detail(planned.because)
    )
    tell = TellOwner(key=f"refused|{case.key}|{planned.row}|{planned.tries}", because=because)
    return Decision(actions=(tell,), because=because)


def _detail(reason: Reason) -> str:
    return str(reason.get("detail") or reason.get("reply") or reason.say())


def _held(case: Case, hold: Hold) -> Decision:
    actions: list[Action] = []
    planned = case.planned
    withdrawable = planned is not None and planned.state in WITHDRAWABLE and not _is_held_by_owner(planned)
    if hold.withdraws and planned is not None and withdrawable:
        actions.append(Withdraw(row=planned.row, because=hold.because))
    if hold.tell:
        actions.append(
            TellOwner(key=f"hold|{hold.because.code}|{case.key}|{hold.about}", because=hold.because)
        )
    return Decision(actions=tuple(actions), look_again_at=hold.until, because=hold.because)


def _is_held_by_owner(planned: PlannedMail) -> bool:
    """The owner's hold outlasts everything but their own yes: a new row would forget it."""
    return planned.state is State.HELD and planned.because.code == "owner-held"


# -- the way forward -----------------------------------------------------------------------


def _forward(here: Situation, step: Step, due: Due, to: tuple[str, ...]) -> Decision:
    planned = here.case.planned
    consent = _consent(here, step)
    if planned is not None and _is_held_by_owner(planned):
        return _waits_for_owner(here, step, due, planned)
    if planned is not None and (changed := _no_longer_fits(here, planned, step, due, to)):
        because = Reason.of("no-longer-wanted", why=changed)
        withdraw = Withdraw(row=planned.row, because=because)
        return Decision(actions=(withdraw,), look_again_at=here.sight.now, because=because)
    goes_at = due.at
    if consent is Consent.ANNOUNCE and not (planned is not None and planned.approved):
        told = _told_at(here, step, due)
        if told is None:
            return _announce(here, step, due, to)
        goes_at = after_announcement(due.at, told, step, here.policy)
    if here.sight.now < goes_at:
        return Decision(look_again_at=goes_at, because=_not_yet(here, step, due, goes_at, consent))
    if stale := _stale(here, goes_at):
        return Decision(look_again_at=here.sight.now + _soon(here), because=stale)
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    waits = planned is not None and planned.state is State.HELD and planned.because.code != "announced"
    if not waits and (braked := _suspended(here) or _capped(here, step)):
        return braked
    if unseen := money_hold(step=step, view=here.view, case=here.case, policy=here.policy, sight=here.sight):
        return _held(here.case, unseen)
    because = _due_reason(here, step, due, goes_at)
    if planned is None:
        send = SendStep(
            step=step,
            to=to,
            consent=consent,
            due=goes_at,
            deadline=_printed(here, step, here.sight.now),
            because=because,
            anchored=due.footing.at,
            covers=_covers(here, step),
        )
        return Decision(actions=(send,), look_again_at=here.sight.now, because=because)
    if planned.state is State.HELD:
        if consent is Consent.ANNOUNCE and planned.because.code == "announced":
            release = Release(row=planned.row, because=because)
            return Decision(actions=(release,), look_again_at=here.sight.now, because=because)
        return _waits_for_owner(here, step, due, planned)
    opening = _opening(here, step)
    if opening > here.sight.now:
        return Decision(
            look_again_at=opening, because=Reason.of("outside-hours", step=step.name, due=opening)
        )
    deliver = Deliver(row=planned.row, step=step, to=to, because=because)
    return Decision(actions=(deliver,), look_again_at=here.sight.now, because=because)


def _consent(here: Situation, step: Step) -> Consent:
    consent = here.policy.consent_for(step)
    if not here.case.sent and here.case.account in here.sight.no_copies:
        # An earlier send could not be found again there, so the first one needs the owner's word (I2).
        return Consent.ASK
    return consent


def _no_longer_fits(here: Situation, planned: PlannedMail, step: Step, due: Due, to: tuple[str, ...]) -> str:
    if planned.step != step.name:
        return "another step is next now"
    if planned.to != to:
        return "the recipients are others now"
    if planned.covers != _covers(here, step):
        return "the invoices in it are others now"
    if was_planned_for_another_hour(planned, here.case, due.footing):
        return "the meeting was moved"
    if _consent(here, step) is Consent.ASK and planned.state is State.QUEUED and not planned.approved:
        return "it needs your yes now"
    return ""


def _waits_for_owner(here: Situation, step: Step, due: Due, planned: PlannedMail) -> Decision:
    """Until their word, or until its moment has passed and it is taken back."""
    passes = passes_at(step, due.footing, here.policy, here.sight.now)
    return Decision(look_again_at=passes + SOON if passes else None, because=planned.because)


def _told_at(here: Situation, step: Step, due: Due) -> datetime | None:
    key = announcement_key(here.case, step, here.policy.calendar.day_of(due.at))
    told = here.view.told
    if key in told:
        return told[key]
    # A rebuilt state finds its own notice in the mailbox by the token.
    return told.get(notice_token(here.policy.addresses.get(here.case.account, ""), key))


def _announce(here: Situation, step: Step, due: Due, to: tuple[str, ...]) -> Decision:
    tell_at = announce_at(due.at, here.policy)
    planned = here.case.planned
    because = Reason.of("announce-due", step=step.name, due=due.at)
    if here.sight.now < tell_at:
        waiting = _not_yet(here, step, due, due.at, Consent.ANNOUNCE)
        return Decision(look_again_at=tell_at, because=waiting)
    if stale := _stale(here, tell_at):
        return Decision(look_again_at=here.sight.now + _soon(here), because=stale)
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    if braked := _suspended(here):
        return braked
    if planned is not None and here.policy.calendar.day_of(planned.due) != here.policy.calendar.day_of(
        due.at
    ):
        # Announced for another day; the new one is announced anew.
        moved = Reason.of("no-longer-wanted", why="its day has moved")
        withdraw = Withdraw(row=planned.row, because=moved)
        return Decision(actions=(withdraw,), look_again_at=here.sight.now, because=moved)
    if planned is not None:
        # The row waits; the notice is on its way to the owner.
        return Decision(look_again_at=here.sight.now + NOTICE_ON_ITS_WAY, because=because)
    expected = after_announcement(max(due.at, _opening(here, step)), here.sight.now, step, here.policy)
    send = SendStep(
        step=step,
        to=to,
        consent=Consent.ANNOUNCE,
        due=due.at,
        deadline=_printed(here, step, expected),
        because=because,
        anchored=due.footing.at,
        covers=_covers(here, step),
    )
    return Decision(actions=(send,), look_again_at=here.sight.now + SOON, because=because)


def _opening(here: Situation, step: Step) -> datetime:
    """The first instant from now on at which the step may leave."""
    if step.any_hour:
        return here.sight.now
    return here.policy.calendar.next_opening(
        here.sight.now, fits=fitting_day(step, here.policy), kind=not step.pressing
    )


def _printed(here: Situation, step: Step, sent: datetime) -> date | None:
    return printed_deadline(step, sent, view=here.view, case=here.case, policy=here.policy)


def _covers(here: Situation, step: Step) -> tuple[str, ...]:
    return tuple(each.key for each in covered(here.view, here.case, step, here.policy, here.sight.now))


def _tell_step(here: Situation, step: Step, due: Due) -> Decision:
    """A step that is no mail: when its time has come the owner is told what is theirs to do."""
    if here.sight.now < due.at:
        return Decision(look_again_at=due.at, because=_not_yet(here, step, due, due.at, Consent.AUTO))
    if stale := _stale(here, due.at):
        return Decision(look_again_at=here.sight.now + _soon(here), because=stale)
    if here.policy.mode is Mode.OFF:
        return Decision(because=Reason.of("mode-off"))
    because = Reason.of("yours-now", step=step.name, what=step.asks_owner or step.tells_owner or step.name)
    passed = PassStep(step=step, because=because)
    return Decision(actions=(passed,), look_again_at=here.sight.now, because=because)


def _suspended(here: Situation) -> Decision | None:
    """A guard that holds the whole account; when it is lifted, everybody is judged at once."""
    found = here.sight.suspended.get(here.case.account)
    if found is None:
        return None
    return Decision(look_again_at=found.until or here.sight.now + SUSPENDED, because=found.because)


def _capped(here: Situation, step: Step) -> Decision | None:
    planned = here.case.planned
    cap = cap_reached(
        step,
        case=here.case,
        view=here.view,
        policy=here.policy,
        sight=here.sight,
        approved=planned is not None and planned.approved,
    )
    if cap is None:
        return None
    told = (TellOwner(key=cap.key, because=cap.because),) if cap.key else ()
    return Decision(actions=told, look_again_at=cap.until, because=cap.because)


def _stale(here: Situation, needed: datetime) -> Reason | None:
    """Silence is measured only as far as the mailbox was really read (I3)."""
    observed = here.sight.observed_until
    if observed is None:
        return Reason.of("never-read")
    ahead = observed > here.sight.now  # a clock was set back: nobody knows how old that view is
    if ahead or observed < needed or here.sight.now - observed > here.policy.stale_after:
        return Reason.of("stale-view", observed=observed)
    return None


def _soon(here: Situation) -> timedelta:
    """A view that is merely older than the due time is renewed at once; one that stays old is waited for."""
    observed = here.sight.observed_until
    fresh = observed is not None and here.sight.now - observed <= here.policy.stale_after
    return SOON if fresh else BLIND


def _not_yet(here: Situation, step: Step, due: Due, goes_at: datetime, consent: Consent) -> Reason:
    deadline = here.case.deadline
    if step.after_deadline and deadline is not None:
        return Reason.of("deadline-running", deadline=deadline, step=step.name, due=goes_at)
    told = _told_at(here, step, due) if consent is Consent.ANNOUNCE else None
    if told is not None:
        return Reason.of("announced", step=step.name, told=told, due=goes_at)
    return not_yet(step, due, goes_at, here.policy.calendar.zone)


def not_yet(step: Step, due: Due, at: datetime, zone: tzinfo) -> Reason:
    """Why the step waits until ``at``: for an answer, or for the day of what it is about."""
    if due.footing.matter is not None:
        return Reason.of("waiting-matter", about=due.footing.matter.say(zone), step=step.name, due=at)
    return Reason.of("waiting", since=due.since, step=step.name, due=at)


def _due_reason(here: Situation, step: Step, due: Due, goes_at: datetime) -> Reason:
    observed = here.sight.observed_until or goes_at
    if due.footing.matter is not None:
        about = due.footing.matter.say(here.policy.calendar.zone)
        return Reason.of("due-matter", step=step.name, due=goes_at, about=about, observed=observed)
    asked = due.footing.asked
    return Reason.of(
        "due",
        step=step.name,
        due=goes_at,
        subject=asked.subject if asked else "",
        last=asked.at if asked else due.since,
        observed=observed,
    )
