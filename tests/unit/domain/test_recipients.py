"""To whom a step goes, and who is copied (I7)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from facts import ALICE, GHOSTED, around, case, message, policy, view

from mailwatch.domain.steps.recipients import copied_to, recipients_of

BOSS = "boss@harbour.example"
WAYS = [{"to": ("people", "superior")}, {"to": ("superior",)}, {"cc": ("superior",)}]


@pytest.mark.parametrize("way", WAYS, ids=["beside them", "in their place", "in Cc"])
@pytest.mark.parametrize("kind", ["business", "consumer"])
def test_a_private_persons_superior_is_never_written_to_whatever_a_step_says(way, kind):
    step = replace(GHOSTED.steps[0], **way)
    rules = policy(superiors=(BOSS,), facts={"kind": kind})
    to, why_not = recipients_of(around(view(message("a")), rules).of(case()), step)
    copied = copied_to(step, rules)
    if kind == "consumer":
        assert BOSS not in to
        assert copied == frozenset()
        assert to == ((ALICE,) if "people" in step.to else ())
        assert bool(to) != bool(why_not)
    else:
        assert BOSS in to
        assert copied == (frozenset({BOSS}) if "cc" in way else frozenset())


def test_who_is_one_of_the_people_is_copied_to_nobody():
    step = replace(GHOSTED.steps[0], cc=("superior",))
    assert copied_to(step, policy(superiors=(ALICE, BOSS), facts={"kind": "business"})) == {BOSS}
