"""What the heart decides: total, explained, never against an answer, an old view or the order of steps."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import (
    ALICE,
    ANNA,
    GHOSTED,
    MONDAY,
    case,
    coverage,
    decided,
    message,
    planned,
    policy,
    sent,
    theirs,
    view,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from mailwatch.domain.client.case import Case, Outcome, PlannedMail, SentStep
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.policy import ClientPolicy, Mode
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.days.working_time import DateRange, SendingHours, WorkingCalendar
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, Speaker, Word
from mailwatch.domain.rules.actions import CloseCase, Decision, Deliver, Release, SendStep, Withdraw
from mailwatch.mail.message import Asks, Kind, Permanence

DAY = timedelta(days=1)

# -- situations --------------------------------------------------------------------------------

SPRING = datetime(2026, 2, 20, tzinfo=UTC)
instants = st.integers(0, 100 * 24 * 60).map(lambda minutes: SPRING + timedelta(minutes=minutes))


def mostly(usual: object, *odd: object) -> st.SearchStrategy:
    """The usual value nine times in ten: odd situations count one at a time."""
    return st.integers(0, 9).flatmap(lambda dice: st.sampled_from(odd) if dice == 9 else st.just(usual))


zones = st.sampled_from(
    [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Bangkok",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "America/Santiago",
    ]
)


@st.composite
def foreign(draw: st.DrawFn, number: int) -> MessageSeen:
    """Anything that may lie in the mailbox besides the anchor."""
    at = draw(instants)
    speaker = draw(st.sampled_from(list(Speaker)))
    own = speaker in (Speaker.OWNER, Speaker.MAILWATCH, Speaker.NOTICE)
    kind = Kind.HUMAN if own else draw(st.sampled_from(list(Kind)))
    refers = draw(st.sampled_from([(), ("a",), ("check-in@studio.example",), ("unknown",)]))
    return message(
        f"m{number}",
        at,
        speaker=speaker,
        kind=kind,
        folder="Sent" if own else "INBOX",
        from_=ANNA if own else draw(st.sampled_from([ALICE, "x@harbour.example", "q@gmx.example"])),
        to=(ALICE,) if own else (ANNA,),
        references=refers,
        in_reply_to=refers,
        asks=draw(st.sampled_from(list(Asks))) if speaker is Speaker.OWNER else None,
        internal_date=draw(st.one_of(st.none(), instants)),
        date_header=draw(st.one_of(st.none(), instants)),
        first_seen=at + draw(st.timedeltas(timedelta(0), timedelta(days=3))),
        permanence=draw(st.sampled_from([None, *Permanence])),
        failed_recipients=draw(st.sampled_from([(), (ALICE,), ("other@x.example",)])),
        absent_until=draw(st.one_of(st.none(), st.dates(date(1, 1, 2), date(9999, 12, 31)))),
        return_date=draw(st.one_of(st.none(), st.dates(date(1, 1, 2), date(9999, 12, 31)))),
        token=draw(st.sampled_from(["", "ref-" + "a" * 32])) if own else "",
    )


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    first = draw(st.dates(date(2026, 3, 1), date(2026, 5, 1)))
    start = draw(mostly(9, 0, 22))
    return WorkingCalendar(
        zone=ZoneInfo(draw(zones)),
        hours=SendingHours.daily(time(start, 0), time(draw(mostly(23, start + 1)), 0)),
        holidays=frozenset(draw(st.sets(st.dates(date(2026, 3, 1), date(2026, 5, 1)), max_size=6))),
        known_until=draw(mostly(date.max, date(2026, 12, 31), date(2026, 4, 1))),
        quiet=(DateRange(first=first, last=first + draw(st.integers(0, 14)) * DAY),)
        if draw(st.booleans())
        else (),
    )


@st.composite
def policies(draw: st.DrawFn) -> ClientPolicy:
    return policy(
        calendar=draw(calendars()),
        mode=draw(mostly(Mode.ON, Mode.OFF, Mode.REVIEW)),
        never_chase=draw(mostly(False, True)),
        people=draw(mostly((ALICE,), (), ("other@harbour.example",))),
        always_ask=draw(mostly(frozenset(), frozenset({"check-in"}), frozenset({"ultimatum"}))),
        tells_owner=draw(mostly(True, False)),
        accounts=draw(mostly(("main",), ("main", "second"), ("second",))),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    steps = GHOSTED.steps[: draw(st.sampled_from([0, 1, 2, 0, 1, 2, 3]))]
    done: list[SentStep] = []
    at = MONDAY
    for step in steps:
        at += draw(st.integers(0, 20)) * DAY
        deadline = at.date() + draw(mostly(9 * DAY, 0 * DAY, 40 * DAY)) if draw(mostly(True, False)) else None
        done.append(sent(step.name, at, deadline=deadline if step.is_ultimatum else None))
    row: PlannedMail | None = None
    if draw(st.booleans()):
        row = planned(
            draw(mostly([*GHOSTED.steps, GHOSTED.steps[0]][len(steps)].name, "check-in", "closing")),
            draw(st.sampled_from([*[RowState.QUEUED] * 9, RowState.HELD, *RowState])),
            due=draw(instants),
            approved=draw(st.booleans()),
            held_for=draw(
                st.sampled_from([None, HeldFor.CONSENT, HeldFor.ANNOUNCED, HeldFor.OWNER, HeldFor.BRAKE])
            ),
        )
    return case("a", *done, planned=row, outcome=draw(mostly(None, *Outcome)))


@st.composite
def words(draw: st.DrawFn) -> tuple[OwnerSaid, ...]:
    said = draw(
        st.lists(
            st.builds(
                OwnerSaid,
                word=st.sampled_from([word.value for word in Word]),
                client=st.just("harbour"),
                at=instants,
                subject=st.sampled_from(["", "a", "7", "unknown"]),
                until=st.one_of(st.none(), st.dates(date(2026, 3, 1), date(2026, 5, 1))),
            ),
            max_size=3,
        )
    )
    return tuple(sorted(said, key=lambda each: each.at))


@st.composite
def coverages(draw: st.DrawFn) -> MailboxCoverage:
    # Mostly at noon of a day: most places have sending hours then.
    now = draw(instants).replace(hour=draw(mostly(12, 2, 20)))
    observed: dict[str, datetime | None] = {}
    for account in draw(mostly(("main",), ("main", "second"))):
        age = draw(
            mostly(timedelta(0), None, timedelta(minutes=-5), timedelta(seconds=100), timedelta(hours=3))
        )
        observed[account] = None if age is None else now - age
    return MailboxCoverage(now=now, observed=observed)


@st.composite
def views(draw: st.DrawFn) -> ClientView:
    others = [draw(foreign(number)) for number in range(draw(st.sampled_from([0, 0, 1, 2, 4])))]
    known = draw(mostly(True, False))
    events = [(each.first_seen, each) for each in ([message("a"), *others] if known else others)]
    folded = fold_client("harbour", events)
    told = {
        f"announce|ghosted|harbour|a|1|{step.name}|{date(2026, 3, day)}": MONDAY
        for step in GHOSTED.steps
        for day in range(2, 32)
    }
    return ClientView(
        client="harbour",
        messages=folded.messages,
        threads=folded.threads,
        words=draw(words()) if draw(mostly(False, True)) else (),
        told=told if draw(st.booleans()) else {},
    )


situations = st.fixed_dictionaries(
    {"coverage": coverages(), "view": views(), "case": cases(), "policy": policies()}
)


def going(decision: Decision) -> list[SendStep | Deliver | Release]:
    return [each for each in decision.actions if isinstance(each, (SendStep, Deliver, Release))]


def every_situation_has_a_decision_with_a_reason_and_always_the_same(here):
    decision = decided(**here)
    assert decision.because.say()
    assert decided(**here) == decision


def nothing_goes_on_an_old_a_missing_or_an_impossible_view(here):
    observed, now = here["coverage"].observed_until, here["coverage"].now
    if going(decided(**here)):
        assert observed is not None
        assert timedelta(0) <= now - observed <= here["policy"].stale_after


def of_a_case_at_most_one_mail_goes_and_only_to_people_who_stood_in_to(here):
    actions = going(decided(**here))
    assert len(actions) <= 1
    for action in actions:
        if not isinstance(action, Release):
            assert set(action.to) == {ALICE} & set(here["policy"].people)


def nothing_goes_for_a_case_that_is_over_or_whose_mail_may_have_left(here):
    row = here["case"].planned
    if here["case"].outcome or (
        row and row.state in (RowState.COMMITTING, RowState.UNCERTAIN, RowState.REFUSED)
    ):
        assert going(decided(**here)) == []


def sending_off_and_never_chase_win_over_everything(here):
    if here["policy"].mode is Mode.OFF or here["policy"].never_chase:
        assert going(decided(**here)) == []


def only_the_step_above_the_highest_sent_goes(here):
    names = [step.name for step in GHOSTED.steps]
    done = len(here["case"].sent)
    for action in going(decided(**here)):
        if isinstance(action, (SendStep, Deliver)):
            assert action.step.name == names[done]


def a_mail_goes_only_on_a_sending_day_inside_the_hours(here):
    calendar = here["policy"].calendar
    for action in going(decided(**here)):
        if isinstance(action, Deliver):
            assert calendar.is_open(here["coverage"].now)
            assert calendar.is_working_day(calendar.day_of(here["coverage"].now))


def the_ultimatum_keeps_its_distance_and_the_closing_its_date(here):
    calendar, now = here["policy"].calendar, here["coverage"].now
    for action in going(decided(**here)):
        step = action.step if not isinstance(action, Release) else GHOSTED.steps[len(here["case"].sent)]
        if step.name == "ultimatum":
            check_in = next(each.sent_at for each in here["case"].sent if each.step == "check-in")
            days = calendar.working_days_between(calendar.day_of(check_in), calendar.day_of(now))
            # An announced row is laid out a working day ahead; it leaves after the full wait.
            least = 4 if isinstance(action, SendStep) and now < action.due else 5
            assert days >= least
        if step.name == "closing":
            assert here["case"].deadline is not None
            assert now >= calendar.end_of(here["case"].deadline)


def a_decision_that_wants_to_be_made_again_at_once_carries_an_action(here):
    """Else the program would turn without rest."""
    decision = decided(**here)
    if decision.look_again_at is not None and decision.look_again_at <= here["coverage"].now:
        assert decision.actions


LAWS = (
    every_situation_has_a_decision_with_a_reason_and_always_the_same,
    nothing_goes_on_an_old_a_missing_or_an_impossible_view,
    of_a_case_at_most_one_mail_goes_and_only_to_people_who_stood_in_to,
    nothing_goes_for_a_case_that_is_over_or_whose_mail_may_have_left,
    sending_off_and_never_chase_win_over_everything,
    only_the_step_above_the_highest_sent_goes,
    a_mail_goes_only_on_a_sending_day_inside_the_hours,
    the_ultimatum_keeps_its_distance_and_the_closing_its_date,
    a_decision_that_wants_to_be_made_again_at_once_carries_an_action,
)


def every_law_holds(here) -> None:
    for law in LAWS:
        law(here)


@settings(max_examples=120)
@given(situations)
def test_every_law_holds_in_every_situation(here):
    every_law_holds(here)


@pytest.mark.long
@settings(max_examples=20_000)
@given(situations)
def test_every_law_holds_in_very_many_situations(here):
    every_law_holds(here)


@settings(max_examples=60)
@given(situations, st.sampled_from([Speaker.CLIENT, Speaker.COLLEAGUE]), instants)
def test_whatever_else_is_known_an_answer_ends_the_case_and_nothing_goes(here, speaker, at):
    answer = theirs("answer", at, speaker=speaker, references=("a",))
    anchored = view(
        *{each.identity: each for each in (message("a"), *here["view"].messages, answer)}.values(),
        words=here["view"].words,
        told=here["view"].told,
    )
    decision = decided(**{**here, "view": anchored})
    assert going(decision) == []
    planned_state = here["case"].planned.state if here["case"].planned else None
    if here["case"].is_open and planned_state is not RowState.COMMITTING:
        assert any(isinstance(each, CloseCase) for each in decision.actions)


# -- single claims ---------------------------------------------------------------------------------

DUE = MONDAY + 7 * DAY


def test_silence_is_followed_by_a_check_in_when_it_is_due():
    decision = decided(coverage=coverage(DUE), view=view(message("a")), case=case(), policy=policy())
    (action,) = decision.actions
    assert isinstance(action, SendStep)
    assert (action.step.name, action.to, action.due) == ("check-in", (ALICE,), DUE)


def test_a_minute_before_it_is_due_nothing_happens_and_the_due_time_is_when_to_look():
    decision = decided(coverage=coverage(DUE - DAY), view=view(message("a")), case=case(), policy=policy())
    assert (decision.actions, decision.look_again_at) == ((), DUE)


def test_a_view_that_ends_before_the_due_time_is_no_silence():
    decision = decided(
        coverage=coverage(DUE + timedelta(seconds=60), DUE - timedelta(seconds=1)),
        view=view(message("a")),
        case=case(),
        policy=policy(),
    )
    assert (decision.actions, decision.because.code) == ((), "stale-view")


def test_a_view_that_lies_ahead_of_the_clock_is_no_view():
    decision = decided(
        coverage=coverage(DUE, DUE + timedelta(hours=5)),
        view=view(message("a")),
        case=case(),
        policy=policy(),
    )
    assert (decision.actions, decision.because.code) == ((), "stale-view")


def test_a_queued_mail_is_delivered_only_to_those_it_was_planned_for():
    row = planned("check-in", to=("somebody-else@harbour.example",))
    decision = decided(
        coverage=coverage(DUE), view=view(message("a")), case=case(planned=row), policy=policy()
    )
    assert [type(action) for action in decision.actions] == [Withdraw]


def test_an_account_that_is_gone_from_the_file_sends_nothing():
    decision = decided(
        coverage=coverage(DUE),
        view=view(message("a")),
        case=case(),
        policy=policy(accounts=("other",), addresses={"other": "x@y.example"}),
    )
    assert going(decision) == []


@pytest.mark.parametrize("word", [Word.RESUME, Word.CHASE, Word.START])
def test_a_stop_ends_until_the_owner_says_otherwise(word):
    stop = OwnerSaid(word=Word.STOP, client="harbour", at=MONDAY + DAY)
    again = OwnerSaid(word=word, client="harbour", at=MONDAY + 2 * DAY)
    stopped = decided(
        coverage=coverage(DUE), view=view(message("a"), words=(stop,)), case=case(), policy=policy()
    )
    assert [type(each) for each in stopped.actions] == [CloseCase]
    started = decided(
        coverage=coverage(DUE), view=view(message("a"), words=(stop, again)), case=case(), policy=policy()
    )
    assert [type(each) for each in started.actions] == [SendStep]


def test_what_the_owner_holds_is_not_taken_back_by_an_absence():
    row = planned("check-in", RowState.HELD, held_for=HeldFor.OWNER)
    away = theirs("away", DUE, kind=Kind.AUTO_REPLY, absent_until=date(2026, 3, 20))
    decision = decided(
        coverage=coverage(DUE), view=view(message("a"), away), case=case(planned=row), policy=policy()
    )
    assert decision.actions == ()


def test_a_person_who_stood_in_cc_is_not_written_to():
    own = message("a", to=("boss@harbour.example",), cc=(ALICE,))
    decision = decided(coverage=coverage(DUE), view=view(own), case=case(), policy=policy())
    assert going(decision) == []
