"""Entries from before what they mean had a field of its own are read as they were meant."""

from __future__ import annotations

import json

import pytest
from facts import MONDAY

from mailwatch.domain.client.case import Outcome
from mailwatch.domain.facts.codec import dump, read_event
from mailwatch.domain.facts.delivery import HeldFor
from mailwatch.domain.facts.events import CaseClosed, DeliveryChanged, Event, MailPlanned, Saw
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import SENTENCES, Reason

CASE = CaseKey(playbook="ghosted", subject="harbour", anchor="a")
HELD = {
    "asks-consent": HeldFor.CONSENT,
    "asks-needs": HeldFor.CONSENT,
    "sent-not-reliable": HeldFor.CONSENT,
    "announced": HeldFor.ANNOUNCED,
    "brake": HeldFor.BRAKE,
    "owner-held": HeldFor.OWNER,
    "text-changed": HeldFor.TEXT_CHANGED,
}


def plan(state: str, code: str, held_for: HeldFor | None = None) -> MailPlanned:
    return MailPlanned(
        row=7,
        account="main",
        client="harbour",
        purpose="step",
        case=CASE,
        step="check-in",
        message_id="ref-x@studio.example",
        to=("alice@harbour.example",),
        subject="Re: Draft",
        text="Dear Alice,\n",
        deadline=None,
        due=MONDAY,
        state=state,
        because=Reason(code=code),
        held_for=held_for,
    )


def move(after: str, code: str, held_for: HeldFor | None = None) -> DeliveryChanged:
    return DeliveryChanged(
        row=7,
        client="harbour",
        case=CASE,
        step="check-in",
        before="queued",
        after=after,
        because=Reason(code=code),
        at=MONDAY,
        held_for=held_for,
    )


def read(event: Event) -> Event:
    return read_event(type(event).__name__, dump(event))


@pytest.mark.parametrize("make", [plan, move])
@pytest.mark.parametrize("code", HELD)
def test_what_held_a_mail_of_before(make, code):
    assert code in SENTENCES
    assert "held_for" not in json.loads(dump(make("held", code)))
    assert read(make("held", code)) == make("held", code, HELD[code])


@pytest.mark.parametrize("make", [plan, move])
@pytest.mark.parametrize("code", HELD)
def test_what_an_entry_says_itself_counts_whatever_its_reason_is(make, code):
    assert read(make("held", code, HeldFor.BRAKE)).held_for is HeldFor.BRAKE


@pytest.mark.parametrize("state", ["queued", "sent", "withdrawn", "attempting"])
@pytest.mark.parametrize("make", [plan, move])
def test_what_does_not_wait_is_held_for_nothing(make, state):
    assert read(make(state, "brake")).held_for is None


def test_a_refusal_of_before_tells_a_text_that_failed_from_a_servers_no():
    assert read(move("refused", "template-failed")).held_for is HeldFor.TEXT_FAILED
    assert read(move("refused", "rejected")).held_for is None


@pytest.mark.parametrize(
    ("code", "outcome"), [("overtaken", Outcome.OVERTAKEN), ("settled", Outcome.SETTLED)]
)
def test_a_ladder_of_before_that_a_later_one_followed_was_overtaken(code, outcome):
    saw = Saw(now=MONDAY, observed_until=MONDAY, config="x")
    event = CaseClosed(case=CASE, client="harbour", outcome="settled", because=Reason(code=code), saw=saw)
    assert Outcome(read(event).outcome) is outcome
