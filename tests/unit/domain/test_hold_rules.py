"""What holds a case, to the hour: pauses and absences by the client's clock, the ball by the owner's hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from facts import (
    BERLIN,
    GHOSTED,
    MONDAY,
    case,
    coverage,
    decided,
    message,
    policy,
    sent,
    shipped,
    situation,
    theirs,
    view,
)

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.failed_delivery import dead_addresses
from mailwatch.domain.days.bank_look import BankLook
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid, OwnerSaid, Speaker, Word
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.rules.obstacles import OBSTACLES
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps.hold import Hold
from mailwatch.domain.steps.ladder import next_step
from mailwatch.domain.steps.money_holds import money_hold
from mailwatch.mail.message import Kind, Permanence

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
FAR = [ZoneInfo("Pacific/Auckland"), ZoneInfo("Pacific/Honolulu")]


def first_hold(here: Situation, step: Step) -> Hold | None:
    """The first hold in the way of ``step``, whichever step is the next one, before its date is asked for."""
    there = StepSituation.next_of(here, None)
    there.kept[next_step.__wrapped__] = step  # type: ignore[attr-defined]
    names = [each.name for each in OBSTACLES]
    for each in OBSTACLES[names.index("account gone") : names.index("no such day")]:
        found = each.rule(there) if each.rule is not None else None
        if isinstance(found, Hold):
            return found
    return None


def held(known, now: datetime, *, about=None, step: int = 0, rules=None) -> str:
    """The code of the first hold of the ghosted ladder's ``step``, or nothing."""
    here = situation(coverage=coverage(now), view=known, case=about or case(), policy=rules or policy())
    hold = first_hold(here, GHOSTED.steps[step])
    return hold.because.code if hold else ""


# -- the owner's words -------------------------------------------------------------------


@pytest.mark.parametrize("zone", FAR, ids=str)
@pytest.mark.parametrize("word", [Word.PAUSE, Word.HEARD])
def test_a_pause_ends_with_the_first_hour_of_its_day_where_the_client_is(zone, word):
    paused = OwnerSaid(word=word, client="harbour", at=MONDAY, until=date(2026, 3, 20))
    known = view(message("a"), words=(paused,))
    rules = policy(calendar=WorkingCalendar(zone=zone))
    midnight = datetime(2026, 3, 20, tzinfo=zone).astimezone(UTC)
    code = "paused" if word is Word.PAUSE else "answer-promised"
    assert held(known, midnight - MINUTE, rules=rules) == code
    assert held(known, midnight, rules=rules) == ""


EARLY, LATE_DAY = date(2026, 3, 12), date(2026, 3, 20)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ([(Word.PAUSE, "", LATE_DAY), (Word.PAUSE, "", EARLY)], EARLY),
        ([(Word.PAUSE, "", EARLY), (Word.HEARD, "", LATE_DAY)], LATE_DAY),
        ([(Word.PAUSE, "", None), (Word.PAUSE, "", EARLY)], EARLY),
        ([(Word.PAUSE, "", EARLY), (Word.PAUSE, "", None)], "open"),
        ([(Word.RESUME, "", None), (Word.PAUSE, "", EARLY)], EARLY),
        ([(Word.PAUSE, "", EARLY), (Word.RESUME, "", None)], None),
        ([(Word.PAUSE, "a", EARLY)], EARLY),
        ([(Word.PAUSE, "another", EARLY)], None),
        ([(Word.PAUSE, "", EARLY), (Word.RESUME, "another", None)], EARLY),
        ([(Word.PAUSE, "", EARLY), (Word.RESUME, "a", None)], None),
        ([(Word.PAUSE, "a", EARLY), (Word.RESUME, "", None)], None),
    ],
)
def test_of_several_words_the_newest_about_this_thread_or_all_of_them_stands(words, until):
    said = tuple(
        OwnerSaid(word=word, client="harbour", at=MONDAY + number * MINUTE, subject=subject, until=day)
        for number, (word, subject, day) in enumerate(words)
    )
    known = view(message("a"), words=said)
    here = situation(coverage=coverage(MONDAY + DAY), view=known, case=case(), policy=policy())
    hold = first_hold(here, GHOSTED.steps[0])
    ends = datetime(until.year, until.month, until.day, tzinfo=BERLIN) if isinstance(until, date) else None
    assert (hold.until if hold else None) == ends
    code = "answer-promised" if words[-1][0] is Word.HEARD else "paused"
    assert (hold.because.code if hold else None) == {None: None, "open": "paused-open"}.get(until, code)


def test_a_step_of_ours_is_not_the_owners_answer():
    """The ball leaves the owner by their own hand alone."""
    asks = theirs("b", MONDAY + DAY)
    ours = message("c", MONDAY + 2 * DAY, speaker=Speaker.MAILWATCH, token="ref-" + "a" * 32)
    by_hand = message("c", MONDAY + 2 * DAY)
    assert view(message("a"), asks, ours).ball_with_us() == asks
    assert view(message("a"), asks, by_hand).ball_with_us() is None
    answered = theirs("b", MONDAY + DAY, in_reply_to=("a",))
    step = message("c", MONDAY + 2 * DAY, speaker=Speaker.MAILWATCH, references=("a",))
    known = view(message("a"), answered, step)
    assert known.owes(known.threads[0]) == answered


# -- the bank -----------------------------------------------------------------------------

BILL = MatterSaid(
    kind="invoice",
    matter="41",
    word="added",
    client="harbour",
    at=MONDAY,
    on=date(2026, 3, 6),
    amount=Money.from_text("1785.00 EUR"),
)


@pytest.mark.parametrize("zone", FAR, ids=str)
def test_the_bank_is_asked_for_once_on_each_of_the_clients_days_by_the_owners_clock(zone):
    late = shipped("late-payment")
    about = replace(
        case(), key=CaseKey(playbook="late-payment", subject="harbour", anchor="41"), playbook=late
    )
    rules = policy(calendar=WorkingCalendar(zone=zone), bank_look=BankLook(zone=BERLIN), playbooks=(late,))
    known = view(matters=(BILL,))

    def asked(now: datetime, *words: OwnerSaid):
        seen = replace(known, words=words)
        return money_hold(
            situation(coverage=coverage(now), view=seen, case=about, policy=rules), late.step("reminder")
        )

    opens, closes = (datetime(2026, 3, 11, hour, tzinfo=zone).astimezone(UTC) for hour in (9, 16))
    morning, evening, next_day = asked(opens), asked(closes), asked(opens + DAY)
    assert morning.about == evening.about != next_day.about
    assert morning.ask_again_at == evening.ask_again_at == opens + DAY
    look = OwnerSaid(
        word=Word.BANK, client="harbour", at=datetime(2026, 3, 10, 8, tzinfo=BERLIN).astimezone(UTC)
    )
    noon = datetime(2026, 3, 11, 12, tzinfo=BERLIN).astimezone(UTC)
    assert asked(noon - MINUTE, look) is None
    assert asked(noon, look) is not None


def test_with_a_daily_list_the_bank_is_asked_for_once_for_each_look():
    late = shipped("late-payment")
    about = replace(
        case(), key=CaseKey(playbook="late-payment", subject="harbour", anchor="41"), playbook=late
    )
    rules = policy(playbooks=(late,), lists_daily=True)

    def asked(now: datetime, *words: OwnerSaid) -> str:
        seen = view(matters=(BILL,), words=words)
        hold = money_hold(
            situation(coverage=coverage(now), view=seen, case=about, policy=rules), late.step("reminder")
        )
        return hold.about if hold else ""

    look = OwnerSaid(word=Word.BANK, client="harbour", at=MONDAY + DAY)
    first = asked(MONDAY)
    assert first == asked(MONDAY + DAY) != ""
    again = asked(MONDAY + 5 * DAY, look)
    assert again == asked(MONDAY + 6 * DAY, look) != first


# -- absences and the printed date -----------------------------------------------------------

SENT = MONDAY + 14 * DAY
DEADLINE = date(2026, 3, 25)


def after_the_ultimatum():
    """A case whose ultimatum went out on Monday, 16 March, and printed the 25th."""
    return case(
        "a",
        sent("check-in", MONDAY + 7 * DAY),
        sent("ultimatum", SENT, deadline=DEADLINE),
    )


@pytest.mark.parametrize(
    ("first", "last", "met"),
    [
        (date(2026, 3, 25), date(2026, 3, 27), True),
        (date(2026, 3, 26), date(2026, 3, 27), False),
        (date(2026, 3, 12), date(2026, 3, 16), True),
        (date(2026, 3, 12), date(2026, 3, 15), False),
    ],
)
def test_an_absence_that_touches_the_first_or_the_last_day_of_the_notice_met_it(first, last, met):
    said = datetime(first.year, first.month, first.day, 10, tzinfo=UTC)
    away = theirs("away", said, kind=Kind.AUTO_REPLY, absent_until=last, in_reply_to=("a",))
    known = view(message("a"), away)
    code = held(known, MONDAY + 40 * DAY, about=after_the_ultimatum(), step=2)
    assert code == ("deadline-met-absence" if met else "")


# -- failed deliveries ---------------------------------------------------------------------------


def report(identity: str, at: datetime, **more):
    values = {
        "speaker": Speaker.MACHINE,
        "kind": Kind.BOUNCE,
        "folder": "INBOX",
        "failed_recipients": ("alice@harbour.example",),
        "permanence": Permanence.PERMANENT,
        "original_message_id": "old",
        "asks": None,
    }
    return message(identity, at, **{**values, **more})


def test_a_bounce_from_before_the_case_ends_no_new_one():
    """They wrote since from that very address, so the owner's new mail may well arrive."""
    old = message("old", MONDAY - 30 * DAY, asks=None)
    back = theirs("back", MONDAY - 10 * DAY)
    bounce = report("d", MONDAY - 29 * DAY)
    known = view(old, bounce, back, message("a"))
    decision = decided(coverage=coverage(MONDAY + 7 * DAY), view=known, case=case(), policy=policy())
    assert decision.because.code == "due", decision.because.say()


def test_a_temporary_failure_that_is_over_makes_no_address_dead():
    known = view(message("old", MONDAY - 30 * DAY), report("d", MONDAY - 29 * DAY, permanence=None))
    assert dead_addresses(known) == {"alice@harbour.example"}, "what is not known is said to the owner"
    delay = report("d", MONDAY - 29 * DAY, permanence=Permanence.TEMPORARY)
    assert dead_addresses(view(message("old", MONDAY - 30 * DAY), delay)) == set()
