"""Working days lost to waiting run from asking to answering, and nothing else counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from facts import MONDAY, around, message, policy, theirs, view

from mailwatch.domain.client.policy import Assignment
from mailwatch.domain.opening.waiting_time import waited

DAY = timedelta(days=1)
RULES = replace(policy(), assignments=(Assignment(subject="logos", playbook="blocked", what="the logos"),))


def test_a_wait_runs_from_the_first_question_to_the_answer_in_its_thread():
    seen = view(
        message("a", MONDAY, subject="Logos"),
        message("b", MONDAY + 2 * DAY, subject="Re: Logos", references=("a",)),
        theirs("c", MONDAY + 9 * DAY, subject="Re: Logos", references=("a",)),
    )
    (wait,) = waited(around(seen, RULES, MONDAY + 30 * DAY))
    assert (wait.what, wait.first, wait.last, wait.days) == (
        "the logos",
        date(2026, 3, 2),
        date(2026, 3, 11),
        7,
    )


def test_what_is_asked_again_after_an_answer_is_another_wait_that_goes_on():
    seen = view(
        message("a", MONDAY, subject="Logos"),
        theirs("c", MONDAY + 1 * DAY, subject="Re: Logos", references=("a",)),
        message("d", MONDAY + 2 * DAY, subject="Re: Logos", references=("a", "c")),
    )
    first, second = waited(around(seen, RULES, MONDAY + 9 * DAY))
    assert first.days == 1
    assert (second.last, second.days) == (None, 5)


def test_an_answer_elsewhere_and_threads_of_no_playbook_don_t_count():
    seen = view(
        message("a", MONDAY, subject="Logos"),
        theirs("c", MONDAY + 1 * DAY, subject="Lunch?"),
        message("e", MONDAY, subject="Weather"),
    )
    (wait,) = waited(around(seen, RULES, MONDAY + 4 * DAY))
    assert (wait.last, wait.days) == (None, 4)
