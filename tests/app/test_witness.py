"""The log of the service: each mail, case and outage with names and codes, never with what was written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from agency import START, Agency
from structlog.testing import capture_logs

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.owner import commands
from mailwatch.daemon.witness import Witness
from mailwatch.daemon.worker import Worker
from mailwatch.domain.facts.events import Word
from mailwatch.ports import SmtpReply

SUBJECT = "Draft of the start page"


def story(agency: Agency, days: int) -> list[dict[str, object]]:
    """The lines of so many days."""
    witness = Witness(agency.store)
    agency.owner_writes(subject=SUBJECT, text="Could you send me the secret texts?")
    with capture_logs() as lines:
        agency.until(START + timedelta(days=days))
        witness.look()
    return [dict(line) for line in lines]


def named(lines: list[dict[str, object]], event: str) -> list[dict[str, object]]:
    return [line for line in lines if line["event"] == event]


def test_a_mail_that_left_is_a_line_with_client_step_and_id(agency):
    lines = story(agency, 9)
    (sent,) = named(lines, "mail sent")
    assert (sent["client"], sent["step"], sent["account"]) == ("harbour", "check-in", "main")
    assert sent["message_id"] == agency.row("check-in").message_id
    (opened,) = named(lines, "case opened")
    assert (opened["client"], opened["playbook"]) == ("harbour", "ghosted")


def test_a_notice_and_an_ended_case_are_lines(agency):
    witness = Witness(agency.store)
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.client_writes(reply_to=anchor, text="Here they are, the terrace as well.")
    with capture_logs() as lines:
        agency.until(START + timedelta(days=10))
        witness.look()
    (closed,) = named(lines, "case closed")
    assert (closed["client"], closed["outcome"]) == ("harbour", "answered")
    assert [line["step"] for line in named(lines, "notice sent")] == ["answered"]


def test_no_line_tells_what_a_mail_says(agency):
    anchor = agency.owner_writes()
    witness = Witness(agency.store)
    agency.until(START + timedelta(days=9))
    agency.client_writes(reply_to=anchor, text="Here they are, the terrace as well.")
    with capture_logs() as lines:
        agency.until(START + timedelta(days=10))
        witness.look()
    said = str(lines)
    assert lines
    assert not any(words in said for words in ("terrace", "texts", SUBJECT, "alice@", "Dear Alice"))


@pytest.mark.parametrize("code", [451, 550])
def test_no_line_names_whom_a_mail_server_refuses(agency, code):
    """Its reply does, and the reason in the outbox as well; the log is read by others."""
    agency.transport.script(
        *[Fault(stage=Stage.RCPT, reply=SmtpReply(code=code, text="<alice@harbour.example> no"))] * 2
    )
    lines = story(agency, 9)
    assert any(line["event"] in ("mail refused", "mail put off", "mail not handed over") for line in lines)
    assert "alice@" not in str(lines)


def test_an_outage_of_the_mail_server_is_told_at_each_try_and_so_is_its_end(agency):
    agency.transport.script(Fault(stage=Stage.CONNECT), Fault(stage=Stage.CONNECT))
    lines = story(agency, 9)
    tries = named(lines, "mail not handed over")
    assert [(line["client"], line["step"], line["failures"]) for line in tries] == [
        ("harbour", "check-in", 1),
        ("harbour", "check-in", 2),
    ]
    assert all(line["log_level"] == "warning" for line in tries)
    (again,) = named(lines, "mails are handed over again")
    assert again["failures"] == 2
    assert lines.index(again) < lines.index(named(lines, "mail sent")[0])


def test_the_owners_word_is_a_line_and_nothing_is_told_twice(agency):
    witness = Witness(agency.store)
    agency.owner_writes()
    agency.run()
    settings = agency.house.settings
    commands.say(agency.store, Word.STOP, "harbour", settings=settings, now=agency.clock.now())
    with capture_logs() as lines:
        witness.look()
        witness.look()
    assert [(line["client"], line["word"]) for line in named(lines, "owner said")] == [("harbour", "stop")]


def test_what_was_written_down_before_the_start_is_not_told_again(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    with capture_logs() as lines:
        Witness(agency.store).look()
    assert lines == []


def test_a_mailbox_that_is_read_again_is_told_with_how_often_it_was_not(agency):
    worker = Worker(agency.house.turns["main"], died=lambda _error: None)
    with capture_logs() as lines:
        agency.mailbox.go_offline()
        worker._one_turn()
        worker._one_turn()
        agency.mailbox.come_back()
        worker._one_turn()
    assert [line["event"] for line in lines] == ["mailbox not read", "mailbox not read", "read again"]
    assert lines[-1]["failures"] == 2
