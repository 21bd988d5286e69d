"""The pure rules of the guards: clocks, caps, suspensions, machines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import BERLIN, GHOSTED, MONDAY, message, planned, policy, sent, situation, theirs
from facts import case as a_case
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.past import Past
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.guard_events import InstanceSeen, SendingResumed, SendingSuspended
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.guards import (
    DAY,
    ClockEvidence,
    Guard,
    cap_reached,
    fold_guards,
    is_lag,
    jumped,
    say_amount,
)

FIVE = timedelta(minutes=5)
WHY = Reason.of("planned")
amounts = st.timedeltas(min_value=timedelta(days=-40), max_value=timedelta(days=40))


def suspended(guard: Guard, account: str = "", **more: object) -> SendingSuspended:
    return SendingSuspended(guard=guard, account=account, because=WHY, at=MONDAY, **more)


def resumed(guard: Guard, account: str = "", *, by_owner: bool = False) -> SendingResumed:
    return SendingResumed(guard=guard, account=account, at=MONDAY + DAY, by_owner=by_owner)


def fold(*events):
    return fold_guards((event.at, event) for event in events)


@pytest.mark.parametrize("guard", list(Guard))
def test_a_guard_holds_from_its_suspension_until_it_is_lifted(guard):
    assert fold(suspended(guard, "main")).holding("main", MONDAY)
    assert fold(suspended(guard, "main"), resumed(guard, "main")).holding("main", MONDAY) is None
    assert fold().holding("main", MONDAY) is None


def test_the_clock_and_a_move_hold_every_account_the_others_their_own():
    for guard in Guard:
        held = fold(suspended(guard, "main")).holding("other", MONDAY)
        assert (held is not None) == (guard in (Guard.CLOCK, Guard.MOVED))


def test_a_suspension_with_an_end_ends_by_itself():
    guards = fold(suspended(Guard.LIMIT, "main", until=MONDAY + DAY))
    assert guards.holding("main", MONDAY + DAY - FIVE)
    assert guards.holding("main", MONDAY + DAY) is None


def test_what_the_owner_waved_through_is_remembered_and_what_lifted_itself_is_not():
    held = suspended(Guard.CLOCK, "main", seconds=1200)
    assert fold(held, resumed(Guard.CLOCK, "main", by_owner=True)).waved == {("clock", "main"): 1200}
    assert fold(held, resumed(Guard.CLOCK, "main")).waved == {}


def test_the_newest_mark_is_where_the_state_is_at_home():
    assert fold().mark is None
    assert fold(InstanceSeen(mark="a", at=MONDAY), InstanceSeen(mark="b", at=MONDAY)).mark == "b"


@given(amounts, st.booleans())
def test_a_step_back_is_always_a_jump_and_a_sleep_never_is(change, sees_sleep):
    verdict = jumped(change, FIVE, sleep_is_seen=sees_sleep)
    if change < -FIVE:
        assert verdict
    elif change <= FIVE or not sees_sleep:
        assert not verdict
    else:
        assert verdict


@given(amounts)
def test_an_arrival_proves_at_most_what_is_true(apart):
    """A message that came this moment, dated by a server whose clock is off by ``apart``."""
    seen = ClockEvidence(tolerance=FIVE)
    seen.arrived(internal_date=MONDAY + apart, received=None, now=MONDAY, read_until=MONDAY)
    if apart > FIVE:
        assert seen.apart == apart
    elif apart >= -FIVE:
        assert seen.apart == timedelta(0)
    else:
        assert seen.apart is None
        assert seen.late == -apart


@given(amounts)
def test_our_own_notice_proves_that_the_servers_clock_is_behind(apart):
    seen = ClockEvidence(tolerance=FIVE)
    seen.came_back(internal_date=MONDAY + apart, dated=MONDAY, now=MONDAY)
    if apart < -FIVE:
        assert seen.apart == apart
    else:
        assert seen.apart in (None, timedelta(0)), "late mail is slow mail"


def test_an_old_notice_proves_nothing():
    seen = ClockEvidence(tolerance=FIVE)
    seen.came_back(internal_date=MONDAY - 9 * DAY, dated=MONDAY - DAY, now=MONDAY)
    assert seen.apart is None


def test_two_readings_that_are_late_by_the_same_are_no_chance():
    assert is_lag(timedelta(minutes=20), timedelta(minutes=22), FIVE)
    assert not is_lag(timedelta(minutes=20), timedelta(days=3), FIVE)
    assert not is_lag(timedelta(minutes=4), timedelta(minutes=4), FIVE)
    assert not is_lag(timedelta(minutes=20), None, FIVE)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=-7), "7 minutes"),
        (timedelta(hours=3), "3 hours"),
        (timedelta(days=-10), "10 days"),
    ],
)
def test_a_difference_is_said_in_words(amount, words):
    assert say_amount(amount) == words


# -- caps --------------------------------------------------------------------------------

NOON = datetime(2026, 3, 9, 11, 0, tzinfo=UTC)


def cap(*, sent_at=None, left=(), approved=False, now=NOON, zone=BERLIN, **changes):
    """Whether the check-in is capped at ``now``, after a check-in of another case at ``sent_at``."""
    case = a_case(planned=planned("check-in", approved=True)) if approved else a_case()
    earlier = ()
    if sent_at is not None:
        earlier = (a_case("another", sent("check-in", sent_at)),)
    rules = policy(most_per_account=2, calendar=WorkingCalendar(zone=zone))
    step = replace(GHOSTED.steps[0], **changes)
    coverage = MailboxCoverage(now=now, observed={"main": now}, left={"main": left})
    view = ClientView(client="harbour", cases=earlier)
    return cap_reached(situation(coverage=coverage, view=view, case=case, policy=rules), step)


def test_a_client_who_was_pressed_today_is_pressed_no_more_until_the_morning():
    found = cap(sent_at=NOON - timedelta(hours=3))
    assert found is not None
    assert found.because.code == "cap-client"
    assert found.until.date() == NOON.date() + DAY
    assert found.key is None, "no news for the owner"


def test_a_client_who_was_pressed_yesterday_may_be_pressed():
    assert cap(sent_at=NOON - DAY) is None


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_the_day_of_that_cap_is_the_clients(zone):
    """Half of their working hours lie on another day of ours."""
    there = ZoneInfo(zone)
    opens, closes = (datetime(2026, 3, 10, hour, tzinfo=there).astimezone(UTC) for hour in (9, 16))
    assert opens.date() != closes.date()
    assert cap(sent_at=opens, now=closes, zone=there) is not None
    assert cap(sent_at=closes - DAY, now=opens, zone=there) is None


def test_what_the_owner_approved_or_what_cannot_wait_goes_all_the_same():
    earlier = NOON - timedelta(hours=3)
    assert cap(sent_at=earlier, approved=True) is None
    assert cap(sent_at=earlier, any_hour=True) is None
    assert cap(sent_at=earlier, pressing=False) is None


@pytest.mark.parametrize("approved", [False, True])
def test_the_accounts_cap_holds_whatever_was_approved_until_the_oldest_is_a_day_old(approved):
    left = (NOON - timedelta(hours=20), NOON - timedelta(hours=1), NOON - timedelta(hours=30))
    found = cap(left=left, approved=approved)
    assert found is not None
    assert found.until == NOON + timedelta(hours=4)
    assert found.key
    assert cap(left=left[:1]) is None


# -- machines ----------------------------------------------------------------------------


def answer(own, seconds: int, identity: str):
    return theirs(identity, own.at + timedelta(seconds=seconds), in_reply_to=(own.message_id,))


def too_quick(fact, before) -> str:
    past = Past()
    past.learn(before)
    return past.too_quick(fact)


def test_one_quick_answer_is_a_person_two_are_a_machine():
    first, second = message("a@studio.example"), message("b@studio.example", MONDAY + DAY)
    quick, again = answer(first, 3, "q@x.example"), answer(second, 4, "r@x.example")
    assert too_quick(quick, [first, quick]) == ""
    assert too_quick(again, [first, quick, second]) != ""
    assert too_quick(answer(second, 60, "s@x.example"), [first, quick, second]) == ""


def test_two_answers_to_one_mail_are_a_person_who_adds_a_word():
    first = message("a@studio.example")
    quick = answer(first, 3, "q@x.example")
    assert too_quick(answer(first, 15, "r@x.example"), [first, quick]) == ""
