"""I2: whatever left has its copy in Sent, however its fate became known: a new state finds it there."""

from __future__ import annotations

from datetime import timedelta

from agency import hours

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.owner import commands
from mailwatch.ports import Role


def uncertain_check_in(agency) -> str:
    """A check-in whose answer to the final dot was lost; returns its subject line's id."""
    agency.owner_writes()
    agency.transport.script(Fault(stage=Stage.DOT, arrives=True))
    agency.until(agency.clock.now() + timedelta(days=8))
    assert agency.row("check-in").state == "uncertain"
    return agency.row("check-in").message_id


def copies_of(agency, message_id: str) -> int:
    return sum(_is(content, message_id) for content in agency.in_folder(Role.SENT))


def _is(content: bytes, message_id: str) -> bool:
    return f"Message-ID: <{message_id}>".encode() in content


def test_what_the_owner_says_arrived_gets_its_copy(agency):
    message_id = uncertain_check_in(agency)
    assert copies_of(agency, message_id) == 0
    commands.settle(agency.store, agency.row("check-in").id, arrived=True, now=agency.clock.now())
    agency.until(agency.clock.now() + hours(1))
    assert copies_of(agency, message_id) == 1


def test_a_step_whose_fate_the_owner_settled_is_not_sent_again_by_a_new_state(agency):
    message_id = uncertain_check_in(agency)
    commands.settle(agency.store, agency.row("check-in").id, arrived=True, now=agency.clock.now())
    agency.until(agency.clock.now() + hours(1))
    agency.lose_state()
    agency.until(agency.clock.now() + timedelta(days=8))
    assert sum(_is(content, message_id) for _, _, content in agency.to_clients) == 1


def test_what_did_not_arrive_gets_none(agency):
    message_id = uncertain_check_in(agency)
    commands.settle(agency.store, agency.row("check-in").id, arrived=False, now=agency.clock.now())
    agency.turn.run()
    assert copies_of(agency, message_id) == len(agency.to_clients) - 1


def test_what_a_report_proves_to_have_left_gets_its_copy(agency):
    message_id = uncertain_check_in(agency)
    agency.bounces(original=message_id, status="5.1.1")
    agency.until(agency.clock.now() + hours(1))
    assert agency.row("check-in").state == "bounced"
    assert copies_of(agency, message_id) == 1


def test_a_report_of_a_delay_settles_nothing_since_anybody_may_have_worked_out_the_id(agency):
    message_id = uncertain_check_in(agency)
    agency.bounces(original=message_id, status="4.4.1")
    agency.until(agency.clock.now() + timedelta(days=30))
    assert agency.row("check-in").state == "uncertain"
    assert agency.steps().count("ultimatum") == 0
