"""A client is judged on what is worked out once: its matters, threads, mails, absences, steps and days."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from types import CodeType, FrameType, SimpleNamespace

import pytest
from facts import GHOSTED, MONDAY, around, case, coverage, message, policy, sent, shipped, theirs, view

from mailwatch.app.deciding.judge import ClientJudged, judge_view
from mailwatch.domain.cases.basis import (
    NothingAskedError,
    basis_of,
    began_at,
    matter_of,
    named_matters,
    own_of_case,
    thread_of_case,
    written_to,
)
from mailwatch.domain.cases.failed_mail import failures
from mailwatch.domain.cases.split_brain import against_the_end
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.matters import fold_matters
from mailwatch.domain.client.policy import Assignment, ClientPolicy
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MatterSaid, OwnerSaid, Word
from mailwatch.domain.facts.money import Money
from mailwatch.domain.meetings.as_matters import from_mailbox
from mailwatch.domain.opening.openings import openings_of
from mailwatch.domain.rules.endings import ending_of
from mailwatch.domain.steps.absences import absences_of
from mailwatch.domain.steps.due import due_of
from mailwatch.domain.steps.ladder import covered, next_step

DAY = timedelta(days=1)
NOW = MONDAY + 17 * DAY
RULES = policy(
    playbooks=tuple(map(shipped, ("ghosted", "blocked", "late-payment", "meeting-reminder"))),
    assignments=(Assignment(subject="photos", playbook="blocked"),),
)
FOR_EACH_CASE = (
    matter_of,
    named_matters,
    thread_of_case,
    own_of_case,
    written_to,
    began_at,
    basis_of,
    absences_of,
    failures,
    ending_of,
    next_step,
)
FOR_EACH_STEP = (due_of, covered)
FOR_THE_CLIENT = (fold_matters, against_the_end)


def begun(called: Case) -> Case:
    first = sent(called.playbook.steps[0].name, NOW - 6 * DAY)
    return replace(called, opened_at=NOW - 7 * DAY, sent=(first,))


def four_ladders() -> ClientView:
    """Silent in one thread, awaited in another, late with an invoice, and with a meeting to come."""
    matters = (
        MatterSaid(
            kind="invoice",
            matter="2026-041",
            word="added",
            client="harbour",
            at=MONDAY - 30 * DAY,
            on=date(2026, 2, 20),
            amount=Money.from_text("1785.00 EUR"),
        ),
        MatterSaid(
            kind="meeting", matter="kickoff", word="added", client="harbour", at=MONDAY, starts=NOW + 2 * DAY
        ),
    )
    earlier = [
        message("old", MONDAY - 9 * DAY, subject="Old"),
        theirs("answer", MONDAY - 8 * DAY, subject="Re: Old", in_reply_to=("old",)),
    ]
    asked = [message("a", MONDAY), message("b", MONDAY - DAY, subject="Photos")]
    bank = OwnerSaid(word=Word.BANK, client="harbour", at=NOW)
    known = view(*earlier, *asked, matters=matters, words=(bank,), now=NOW)
    called = [
        each.case for each in openings_of(around(known, RULES, NOW)) if each.case.key.anchor != "kickoff"
    ]
    return replace(known, cases=tuple(map(begun, called)))


def judged(known: ClientView, rules: ClientPolicy = RULES) -> ClientJudged:
    settings = SimpleNamespace(policies={known.client: rules})
    return judge_view(known, coverage(NOW), settings)  # type: ignore[arg-type]  # all that it asks of them


def runs_of(work: Callable[[], object]) -> Counter[CodeType]:
    """How often each function's own body ran."""
    found: Counter[CodeType] = Counter()

    def called(frame: FrameType, event: str, _: object) -> None:
        found[frame.f_code] += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found


def body(function: Callable[..., object]) -> CodeType:
    return getattr(function, "__wrapped__", function).__code__


def test_judging_a_client_works_everything_out_once():
    known = four_ladders()
    cases = judged(known).cases
    assert {each.case.playbook.name for each in cases} == {each.name for each in RULES.playbooks}
    runs = runs_of(lambda: judged(replace(known)))
    assert {each.__name__: runs[body(each)] for each in FOR_EACH_CASE} == {
        each.__name__: len(cases) for each in FOR_EACH_CASE
    }
    assert {each.__name__: runs[body(each)] for each in FOR_THE_CLIENT} == {
        each.__name__: 1 for each in FOR_THE_CLIENT
    }
    steps = sum(len(each.case.playbook.steps) for each in cases)
    assert all(0 < runs[body(each)] <= steps for each in FOR_EACH_STEP)
    assert runs[body(from_mailbox)] == 0, "no invitation was seen"


def test_another_case_of_the_same_key_has_its_own_situation():
    client = around(view(message("a")), now=NOW)
    first, later = case(), case("a", sent("check-in", NOW))
    assert first.key == later.key
    step = next_step(client.of(first))
    assert (step.name if step else "") == GHOSTED.steps[0].name
    step = next_step(client.of(later))
    assert (step.name if step else "") == GHOSTED.steps[1].name


def test_at_another_moment_nothing_of_the_first_is_kept():
    seen = view(message("a"), theirs("b", MONDAY + DAY))
    here = around(seen, now=MONDAY + 2 * DAY).of(case())
    assert here.as_of(here.now) is here
    later = here.as_of(here.now + DAY)
    assert (later.now, later.case, later.view) == (here.now + DAY, here.case, here.view)
    assert not later.kept
    assert later.coverage.observed == here.coverage.observed


def test_what_is_not_known_is_asked_again():
    here = around(view()).of(case())
    for _ in range(2):
        with pytest.raises(NothingAskedError):
            basis_of(here)
