"""A playbook is data: what is wrong in it is said all at once, and what ships is right."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from facts import GHOSTED

from mailwatch.domain.facts.codec import decode, dump, encode
from mailwatch.domain.playbooks.file import PlaybookError, read_playbook
from mailwatch.domain.playbooks.playbook import (
    Consent,
    Playbook,
    Unit,
    Wait,
    parse_wait,
    read_pinned,
    texts_in,
)


def table(**step: Any) -> dict[str, Any]:
    first = {"name": "ask", "after": "3 days", "consent": "auto"}
    return {"name": "mine", "anchor": "silence", "step": [first, {"name": "then", "after": "7 days", **step}]}


def problems(plain: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(PlaybookError) as caught:
        read_playbook(plain)
    return {each.path: each.message for each in caught.value.problems}


WRONG = {
    "step.then.after": {"after": "soon"},
    "step.then.between": {"after": "3x usual"},
    "step.then.consent": {"consent": "never"},
    "step.then.deadline": {"deadline": "7 hours"},
    "step.then.notice": {"deadline": "5 working days", "notice": "7 working days"},
    "step.then.needs": {"needs": [1]},
    "step.then.pressing": {"pressing": "yes"},
    "step.then.colour": {"colour": "red"},
    "step.then.after_deadline": {"after_deadline": True},
    "step.then.asks_when": {"asks_when": {"part_paid": "the rest is due"}},
}


@pytest.mark.parametrize(("path", "wrong"), WRONG.items(), ids=WRONG.keys())
def test_each_slip_is_named_by_its_path(path, wrong):
    assert path in problems(table(**wrong))


def test_all_slips_are_named_at_once():
    found = problems(
        {"anchor": "moon", "colour": "red", "step": [{"after": "soon"}, "rubbish", {"name": "B"}]}
    )
    assert {"name", "anchor", "colour", "step.1.name", "step.1.after", "step[2]", "step.B.name"} <= set(found)


@pytest.mark.parametrize(
    "between",
    [["5 days"], "5 days", ["9 days", "5 days"], ["5 days", "5 working days"], [1, 2], ["x usual", "3 days"]],
)
def test_bounds_are_two_spans_of_one_unit_the_shorter_first(between):
    assert "step.then.between" in problems(table(after="3x usual", between=between))


def test_an_ultimatum_needs_a_kinder_step_before_it():
    plain = table()
    plain["step"][0]["deadline"] = "5 working days"
    assert "step.ask.deadline" in problems(plain)


def test_a_step_that_stands_twice_is_refused():
    assert "step.ask" in problems(table(name="ask"))


def test_without_steps_there_is_no_playbook():
    assert "step" in problems({"name": "mine", "anchor": "silence", "step": []})


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("7 days", Wait(count=7, unit=Unit.DAYS)),
        ("1 working day", Wait(count=1, unit=Unit.WORKING_DAYS)),
        ("36 hours", Wait(count=36, unit=Unit.HOURS)),
        ("3x usual", Wait(count=3, unit=Unit.USUAL)),
        ("5 weeks", Wait(count=35, unit=Unit.DAYS)),
        ("  5   working  days ", Wait(count=5, unit=Unit.WORKING_DAYS)),
    ],
)
def test_a_span_is_read_as_people_write_it_and_written_as_it_is_read(text, wait):
    assert parse_wait(text) == wait
    assert parse_wait(str(wait)) == wait


@pytest.mark.parametrize("text", ["", "days", "-1 days", "1.5 days", "5 months", "5 days later"])
def test_what_is_no_span_is_refused(text):
    with pytest.raises(ValueError, match="is no span"):
        parse_wait(text)


@pytest.mark.parametrize("text", ["30 seconds", "99999 days"])
def test_a_step_waits_no_seconds_and_no_lifetime(text):
    assert "step.then.after" in problems(table(after=text))


def test_a_pinned_playbook_comes_back_from_the_journal():
    pinned = read_playbook(table(deadline="7 working days"), texts={"ask.en": "{{ salutation }}"})
    assert decode(Playbook, encode(pinned)) == pinned
    assert dump(decode(Playbook, encode(GHOSTED))) == dump(GHOSTED)


def test_a_playbook_that_was_pinned_with_one_state_runs_in_it_still():
    pinned = read_playbook(
        {**table(), "subject": "meeting", "anchor": "start", "state": ["cancelled", "excused"]}
    )
    plain = encode(pinned)
    first, second = plain.pop("states")
    assert read_pinned(json.dumps({**plain, "state": first, "other_states": [second]})) == pinned
    assert read_pinned(json.dumps({**plain, "state": first})) == replace(pinned, states=pinned.states[:1])


def test_the_ladder_that_ships_is_the_one_that_was_promised():
    assert [(step.name, step.consent) for step in GHOSTED.steps] == [
        ("check-in", Consent.AUTO),
        ("ultimatum", Consent.ANNOUNCE),
        ("closing", Consent.ASK),
    ]
    assert [step.is_ultimatum for step in GHOSTED.steps] == [False, True, False]
    assert not GHOSTED.step("ultimatum").before_rest
    assert GHOSTED.step("closing").after_deadline
    assert not GHOSTED.step("closing").pressing


# -- two addresses -----------------------------------------------------------------------

ADDRESSED = {
    "ask.de": "Sie", "ask.consumer.de": "Sie privat", "ask.familiar.de": "du",
    "ask.consumer.familiar.de": "du privat", "ask.en": "you",
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "familiar", "kind", "text"),
    [
        ("de", False, "business", "Sie"),
        ("de", False, "consumer", "Sie privat"),
        ("de", True, "business", "du"),
        ("de", True, "consumer", "du privat"),
        ("en", True, "business", "you"),
        ("fr", True, "business", None),
    ],
)
def test_a_client_gets_the_text_of_their_address_and_no_other(language, familiar, kind, text):
    row = {"name": "ask", "after": "3 working days", "consent": "auto"}
    playbook = read_playbook({"name": "mine", "step": [row]}, texts=ADDRESSED)
    wanted = texts_in(language, familiar=familiar)
    assert playbook.text_for(playbook.steps[0], wanted, kind=kind) == text
    pinned = playbook.in_language(wanted)
    assert pinned.text_for(pinned.steps[0], wanted, kind=kind) == text
    assert len(pinned.texts) == (0 if text is None else 1 if language == "en" else 2)
