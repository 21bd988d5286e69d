"""What holds for every ladder that ships, whatever is known: on silence, invoices, meetings and endings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from facts import (
    ALICE,
    ANNA,
    TEMPLATES,
    around,
    decided,
    message,
    planned,
    policy,
    shipped,
    situation,
    theirs,
)
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.client.case import Case, SentStep
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.matters import WORDS
from mailwatch.domain.client.policy import Assignment, ClientPolicy, Mode
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.days.waits import Unit
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.events import MatterSaid, OwnerSaid, Word
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.money import Money
from mailwatch.domain.opening.openings import openings_of
from mailwatch.domain.opening.precedence import waiting_behind
from mailwatch.domain.playbooks.playbook import Playbook, Reply, Step, Subject
from mailwatch.domain.rules.actions import CloseCase, Decision, Deliver, Release, SendStep, Withdraw
from mailwatch.domain.steps.ladder import next_step

NAMES = sorted(folder.name for folder in TEMPLATES.iterdir() if (folder / "playbook.toml").is_file())
SPRING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
BOSS = "boss@harbour.example"

NOT_DUE = frozenset({"waiting", "waiting-matter", "announce-due", "announced", "deadline-running"})


instants = st.integers(0, 60 * 24 * 4).map(lambda quarter: SPRING + timedelta(minutes=15 * quarter))
days = st.dates(date(2026, 3, 1), date(2026, 5, 1))


@st.composite
def said(draw: st.DrawFn, kind: Subject) -> MatterSaid:
    """Something that the owner says of the one invoice, meeting or ending."""
    return MatterSaid(
        kind=kind,
        matter="one",
        word=draw(st.sampled_from(WORDS[kind])),
        client="harbour",
        at=draw(instants),
        on=draw(days),
        starts=draw(st.one_of(st.none(), instants)),
        amount=draw(
            st.sampled_from([*map(Money.from_text, ("500.00 EUR", "1785.00 EUR", "1.00 USD")), None])
        ),
        by=draw(st.sampled_from(["client", "owner", ""])),
    )


def first_fact(kind: Subject) -> MatterSaid:
    return MatterSaid(
        kind=kind,
        matter="one",
        word="started" if kind is Subject.RELATIONSHIP else "added",
        client="harbour",
        at=SPRING,
        on=date(2026, 3, 13),
        starts=SPRING + 10 * DAY,
        amount=Money.from_text("1785.00 EUR"),
        values=(("about", "the start page"), ("policy", "Half of it is billed."), ("window", "48 hours")),
    )


def following(playbook: Playbook, done: list[SentStep]) -> Step:
    """The step above those that were sent."""
    highest = max((playbook.position(each.step) for each in done), default=-1)
    return playbook.steps[min(highest + 1, len(playbook.steps) - 1)]


def into_state(playbook: Playbook) -> list[MatterSaid]:
    """What makes the playbook run."""
    first = first_fact(playbook.subject)
    if playbook.usual_state == "missed":
        return [first, replace(first, word="missed", at=SPRING + 10 * DAY + timedelta(minutes=5))]
    if playbook.usual_state == "cancelled late":
        return [first, replace(first, word="cancelled", by="client", at=SPRING + 9 * DAY)]
    return [first]


@st.composite
def situations(draw: st.DrawFn) -> dict[str, object]:
    consumer = draw(st.booleans())
    playbook = shipped(draw(st.sampled_from(NAMES)), consumer=consumer)
    on_mail = playbook.subject.is_mail
    facts = [] if on_mail else into_state(playbook)
    if not on_mail and not draw(st.integers(0, 2)):
        facts += sorted(
            draw(st.lists(said(playbook.subject), max_size=draw(st.sampled_from([0, 1, 3])))),
            key=lambda fact: fact.at,
        )
    words = [
        OwnerSaid(
            word=draw(st.sampled_from([Word.BANK, Word.RESUME, Word.PAUSE, Word.HEARD])),
            client="harbour",
            at=at,
        )
        for at in draw(st.lists(instants, max_size=draw(st.sampled_from([0, 0, 2]))))
    ]
    bank = [OwnerSaid(word=Word.BANK, client="harbour", at=SPRING + number * DAY) for number in range(60)]
    words += bank if draw(st.booleans()) else []
    done: list[SentStep] = []
    at = SPRING
    for step in playbook.steps[: draw(st.integers(0, len(playbook.steps) - 1))]:
        if step.mail and not step.off and not step.on and draw(st.integers(0, 4)):
            at += draw(st.integers(0, 12)) * DAY
            deadline = at.date() + draw(st.integers(5, 20)) * DAY if step.deadline else None
            done.append(
                SentStep(
                    step=step.name, sent_at=at, message_id=f"{step.name}@x", to=(ALICE,), deadline=deadline
                )
            )
    key = CaseKey(playbook=playbook.name, subject="harbour", anchor="a" if on_mail else "one")
    row = None
    if draw(st.booleans()) and len(done) < len(playbook.steps):
        row = planned(
            (
                draw(st.sampled_from(playbook.steps))
                if not draw(st.integers(0, 5))
                else following(playbook, done)
            ).name,
            draw(st.sampled_from([RowState.QUEUED, RowState.QUEUED, RowState.HELD])),
            due=draw(instants),
            held_for=draw(st.sampled_from([None, HeldFor.ANNOUNCED])),
        )
    case = Case(
        key=key,
        client="harbour",
        account="main",
        playbook=playbook,
        opened_at=SPRING if done or row else None,
        sent=tuple(done),
        planned=row,
    )
    events = [(each.at, each) for each in [message("a", SPRING, subject="Draft")] * on_mail]
    folded = fold_client("harbour", [*events, *((fact.at, fact) for fact in facts)])
    view = replace(
        folded,
        words=tuple(sorted(words, key=lambda word: word.at)),
        told={
            f"announce|{key}|{step.name}|{SPRING.date() + number * DAY}": SPRING
            for step in playbook.steps
            for number in range(90)
        }
        if draw(st.booleans())
        else {},
    )
    rules = policy(
        playbooks=(playbook,),
        mode=draw(st.sampled_from([Mode.ON, Mode.ON, Mode.ON, Mode.REVIEW, Mode.OFF])),
        superiors=(BOSS,),
        assignments=(Assignment(subject="draft", playbook=playbook.name),)
        if playbook.subject.is_thread
        else (),
        facts={
            "kind": "consumer" if consumer else "business",
            "phase": draw(st.sampled_from(["", "middle", "end", "prospect"])),
            "silence_approves": draw(st.sampled_from(["", "true"])),
        },
    )
    # Mostly in the hours and when something may be due.
    now = draw(st.one_of(instants, st.integers(0, 70).map(lambda number: SPRING + number * DAY)))
    now = max(now, at) if draw(st.integers(0, 3)) else now
    return {
        "coverage": MailboxCoverage(now=now, observed={"main": now}),
        "view": view,
        "case": case,
        "policy": rules,
    }


def going(decision: Decision) -> list[SendStep | Deliver | Release]:
    return [each for each in decision.actions if isinstance(each, (SendStep, Deliver, Release))]


def at(here: dict, now: datetime) -> dict:
    return {**here, "coverage": MailboxCoverage(now=now, observed={"main": now})}


def every_decision_has_its_reason_and_is_the_same_again(here):
    decision = decided(**here)
    assert decision.because.say()
    assert decided(**here) == decision


def nothing_goes_on_a_stale_view(here):
    now = here["coverage"].now
    for observed in (
        None,
        now - here["policy"].stale_after - timedelta(seconds=1),
        now + timedelta(seconds=1),
    ):
        stale = {**here, "coverage": MailboxCoverage(now=now, observed={"main": observed})}
        assert going(decided(**stale)) == []


def only_the_clients_people_are_written_to(here):
    for action in going(decided(**here)):
        if not isinstance(action, Release):
            # No shipped step goes to anybody's superior.
            assert set(action.to) == {ALICE}


def steps_go_upwards_and_no_date_comes_without_a_kinder_word(here):
    case = here["case"]
    for action in going(decided(**here)):
        if isinstance(action, Release):
            continue
        assert case.playbook.position(action.step.name) > case.highest
        if action.step.is_ultimatum or action.step.after_deadline:
            assert case.sent
        if action.step.after_deadline and case.deadline:
            # What is announced is laid out a working day ahead, and leaves after the day.
            leaves = action.due if isinstance(action, SendStep) else here["coverage"].now
            assert leaves >= here["policy"].calendar.end_of(case.deadline)


def private_persons_get_their_fortnight(here):
    if here["policy"].facts["kind"] != "consumer" or here["case"].playbook.name != "late-payment":
        return
    for action in going(decided(**here)):
        if isinstance(action, SendStep) and action.deadline is not None:
            assert (action.deadline - here["coverage"].now.date()).days >= 14
            assert action.step.deadline is not None
            assert action.step.deadline.unit is Unit.DAYS


def money_is_asked_for_only_while_a_look_at_the_bank_counts(here):
    if not here["case"].playbook.money:
        return
    look, now = here["policy"].bank_look, here["coverage"].now
    for action in going(decided(**here)):
        if isinstance(action, Deliver) and not action.step.on:
            assert any(look.counts(word.at, now) for word in here["view"].said(Word.BANK))


def what_is_settled_disputed_or_promised_is_left_in_peace(here):
    case = here["case"]
    matter = matter_of(situation(**here))
    if matter is None:
        return
    today = here["policy"].calendar.day_of(here["coverage"].now)
    for action in going(decided(**here)):
        if isinstance(action, Release):
            continue
        if not case.playbook.runs_in(matter.state):
            assert action.step.on == matter.state
        else:
            assert not matter.disputed
            assert matter.promised is None or matter.promised < today


def what_wants_another_look_at_once_does_something(here):
    decision = decided(**here)
    if decision.look_again_at is not None and decision.look_again_at <= here["coverage"].now:
        assert decision.actions


def a_step_that_is_due_stays_due(here):
    """Time alone takes nothing back but by the hours, by a hold, or because the moment has passed."""
    decision = decided(**here)
    if not going(decision):
        return
    step = next_step(situation(**here))
    for later in (timedelta(minutes=10), timedelta(hours=5), DAY, 9 * DAY):
        then = at(here, here["coverage"].now + later)
        if next_step(situation(**then)) != step:
            continue  # its moment has passed, or a count in a condition grew
        again = decided(**then)
        assert going(again) or again.because.code not in NOT_DUE


LAWS = (
    every_decision_has_its_reason_and_is_the_same_again,
    nothing_goes_on_a_stale_view,
    only_the_clients_people_are_written_to,
    steps_go_upwards_and_no_date_comes_without_a_kinder_word,
    private_persons_get_their_fortnight,
    money_is_asked_for_only_while_a_look_at_the_bank_counts,
    what_is_settled_disputed_or_promised_is_left_in_peace,
    what_wants_another_look_at_once_does_something,
    a_step_that_is_due_stays_due,
)


@settings(max_examples=250)
@given(situations())
def test_every_law_holds_for_every_ladder(here):
    for law in LAWS:
        law(here)


@pytest.mark.long
@settings(max_examples=30_000)
@given(situations())
def test_every_law_holds_for_every_ladder_in_very_many_situations(here):
    for law in LAWS:
        law(here)


@settings(max_examples=150)
@given(situations(), st.timedeltas(timedelta(0), timedelta(days=3)))
def test_a_reply_always_takes_back_what_is_planned(here, before):
    view: ClientView = here["view"]
    now = (
        max([here["coverage"].now, *(word.at for word in view.words), *(fact.at for fact in view.matters)])
        + before
    )
    answer = theirs("answer", now + timedelta(minutes=1), references=("a",), in_reply_to=("a",))
    heard = fold_client("harbour", [(each.first_seen, each) for each in (*view.messages, answer)])
    answered = replace(view, messages=heard.messages, threads=heard.threads)
    then = at({**here, "view": answered}, now + timedelta(minutes=5))
    decision = decided(**then)
    case: Case = here["case"]
    assert going(decision) == []
    if (
        case.planned is not None
        and next_step(situation(**{**then, "view": answered, "case": case, "policy": here["policy"]}))
        is not None
    ):
        assert any(isinstance(each, Withdraw) for each in decision.actions)
    if case.playbook.reply in (Reply.ENDS, Reply.ENDS_IN_ITS_THREAD) and case.playbook.subject.is_mail:
        assert any(isinstance(each, CloseCase) for each in decision.actions)


@settings(max_examples=150)
@given(situations(), situations())
def test_of_two_ladders_one_waits_and_never_both(one, other):
    assume(one["case"].key != other["case"].key)
    rules: ClientPolicy = replace(
        one["policy"],
        playbooks=(*one["policy"].playbooks, *other["policy"].playbooks),
        assignments=one["policy"].assignments or other["policy"].assignments,
    )
    view = replace(
        one["view"],
        messages=one["view"].messages or other["view"].messages,
        threads=one["view"].threads or other["view"].threads,
        matters=(*one["view"].matters, *other["view"].matters),
    )
    now = one["coverage"].now
    cases = [one["case"], other["case"]]
    behind = waiting_behind([around(view, rules, now).of(each) for each in cases])
    assert len(behind) <= 1
    pressing = [
        case
        for case in cases
        for action in going(
            decided(
                coverage=MailboxCoverage(now=now, observed={"main": now}),
                view=view,
                case=case,
                policy=rules,
                behind=behind.get(case.key),
            )
        )
        if not isinstance(action, Release) and action.step.pressing and not action.step.on
    ]
    assert len({case.key for case in pressing}) <= 1


@settings(max_examples=150)
@given(situations())
def test_what_begins_by_itself_begins_once(here):
    begun = tuple(each.case for each in openings_of(situation(**here).client))
    assert len(begun) <= 1
    for case in begun:
        opened = replace(case, opened_at=here["coverage"].now)
        known = replace(here["view"], cases=(opened,))
        assert openings_of(around(known, here["policy"], here["coverage"].now)) == ()


def test_every_shipped_playbook_is_among_them():
    assert set(NAMES) >= {"ghosted", "blocked", "approval", "late-payment", "no-show", "late-cancellation"}
    assert set(NAMES) >= {"meeting-reminder", "offboarding", "quote"}
    assert ANNA != ALICE
