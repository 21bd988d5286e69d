"""What the owner is told by mail: hours on their clock, commands that work as printed, telling subjects."""

from __future__ import annotations

import email
import re
import shlex
from dataclasses import replace
from datetime import timedelta
from email.policy import default
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from agency import OWNER, START, Agency

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.notices.words import HOLDS
from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.work import Work
from mailwatch.cli.commands import outbox
from mailwatch.domain.facts.events import MailPlanned, MatterSaid, Word
from mailwatch.domain.facts.reasons import SENTENCES
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow, SmtpReply

BERLIN = ZoneInfo("Europe/Berlin")

FAR = """
[client.far]
kind = "business"
salutation = "Dear Somchai,"
people = ["somchai@far.example"]
speaks = { country = "TH", language = "en" }
"""


def bodies(agency: Agency) -> list[str]:
    """What the owner reads, notice by notice."""
    return [
        email.message_from_bytes(content, policy=default).get_body().get_content()
        for _, envelope, content in agency.mails
        if envelope.recipients == (OWNER,)
    ]


def test_a_notice_names_the_hour_on_the_owners_clock_and_theirs_beside_it(new_agency):
    agency = new_agency(extra=FAR)
    agency.owner_writes(to="somchai@far.example")
    agency.until(START + timedelta(days=15))
    (told,) = bodies(agency)
    assert "goes out Wed 18 Mar 2026 03:00 (09:00 theirs) unless" in told
    assert "UTC" not in told


def test_a_notice_about_a_client_of_the_same_hours_names_one_clock(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=15))
    (told,) = bodies(agency)
    assert "goes out Mon 16 Mar 2026 10:30 unless" in told
    assert "theirs" not in told


def test_a_notice_without_a_client_is_on_the_owners_clock(agency):
    reply = SmtpReply(code=550, text="5.4.5 Daily user sending limit exceeded.")
    agency.transport.script(Fault(stage=Stage.DOT, reply=reply))
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    (told,) = [text for text in bodies(agency) if "takes no more mail" in text]
    planned = next(each for each in agency.events(MailPlanned) if each.step.startswith("limit|"))
    until = planned.because.get("until")
    assert f"goes on {until.astimezone(BERLIN):%a %d %b %Y %H:%M}." in told
    assert "UTC" not in told


def printed(notice: str, start: str) -> list[str]:
    """The words of the command that a notice prints, as a shell reads them."""
    (line,) = [each for each in notice.splitlines() if each.lstrip().startswith(start)]
    return shlex.split(line)


def approve_as_printed(agency: Agency, notice: str, *more: str) -> OutboxRow:
    """What the command line makes of the printed words."""
    words = printed(notice, "mailwatch outbox approve")
    asked = outbox.approve.make_context("approve", [*words[3:], *more]).params
    return commands.approve(
        agency.store,
        asked["number"],
        confirmed=asked["confirm"],
        attachments=asked["attach"],
        now=agency.clock.now(),
        composer=agency.house.composer,
    )


def with_closing(agency: Agency) -> str:
    """A ladder up to the closing, which waits for a yes and two confirmations; the notice that says so."""
    agency.owner_writes()
    agency.until(START + timedelta(days=26))
    return next(text for text in bodies(agency) if "waits for your yes" in text)


def test_the_command_in_a_notice_works_as_printed(agency):
    approve_as_printed(agency, with_closing(agency))
    agency.until(START + timedelta(days=30))
    assert agency.steps() == ["check-in", "ultimatum", "closing"]


def test_a_file_is_attached_with_the_same_yes_and_its_words_are_what_was_approved(agency, tmp_path):
    notice = with_closing(agency)
    assert "--attach FILE" in notice
    (tmp_path / "invoice.pdf").write_bytes(b"%PDF-1.4")
    settings = replace(agency.house.settings, attachments=tmp_path)
    object.__setattr__(agency.house.composer, "settings", settings)
    before = agency.row("closing").text
    approved = approve_as_printed(agency, notice, "--attach", "invoice.pdf")
    assert "is attached" in approved.text
    assert "is attached" not in before
    agency.until(START + timedelta(days=30))
    assert agency.steps() == ["check-in", "ultimatum", "closing"]
    sent = email.message_from_bytes(agency.to_clients[-1][2], policy=default)
    assert [part.get_filename() for part in sent.iter_attachments()] == ["invoice.pdf"]
    assert "is attached" in sent.get_body(("plain",)).get_content()
    assert sum("waits for your yes" in each for each in agency.notices()) == 1, "no second question"


def test_a_missing_file_approves_nothing(agency, tmp_path):
    notice = with_closing(agency)
    object.__setattr__(
        agency.house.composer, "settings", replace(agency.house.settings, attachments=tmp_path)
    )
    with pytest.raises(OwnerMustAct, match=r"not there: invoice\.pdf"):
        approve_as_printed(agency, notice, "--attach", "invoice.pdf")
    assert agency.row("closing").state == "held"


def test_a_refused_mail_is_tried_again_with_the_command_that_its_notice_prints(agency):
    notice = with_closing(agency)
    approve_as_printed(agency, notice)
    refusal = SmtpReply(code=550, text="5.7.1 not accepted")
    agency.transport.script(Fault(stage=Stage.DOT, reply=refusal))
    agency.until(START + timedelta(days=28))
    assert agency.row("closing").state == "refused"
    told = next(text for text in bodies(agency) if "was refused" in text)
    number = re.search(r"mailwatch outbox approve (\d+)", told)[1]
    commands.approve(agency.store, int(number), confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + timedelta(days=31))
    assert agency.steps()[-1] == "closing"


def test_an_announcement_says_what_goes_out_and_how_to_stop_it(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=15))
    (subject,) = agency.notices()
    assert subject == "[mailwatch] harbour: the ultimatum goes out Mon 16 Mar 2026 10:30 unless you stop it"
    (told,) = bodies(agency)
    assert "you were told" not in told
    assert f"mailwatch outbox hold {agency.row('ultimatum').id}" in told


def test_a_subject_says_client_step_and_what_is_needed(agency):
    with_closing(agency)
    assert agency.notices()[-1] == "[mailwatch] harbour: the closing waits for your yes"


def test_a_hold_asks_its_question_in_the_subject(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.owner_writes(
        reply_to=anchor, text="Thank you for the call, all is clear now. Have a nice weekend!"
    )
    agency.until(START + timedelta(days=12))
    assert "[mailwatch] harbour: please look: is an answer still due to your last mail?" in agency.notices()


def test_a_clients_mail_is_dated_on_the_owners_clock(new_agency):
    agency = new_agency(extra=FAR)
    agency.owner_writes(to="somchai@far.example")
    agency.until(START + timedelta(days=9))
    sent = email.message_from_bytes(agency.to_clients[0][2], policy=default)
    assert sent["Date"].datetime.utcoffset() == timedelta(hours=1), "Berlin's winter, not Bangkok"


def test_a_mail_that_came_back_is_told_in_plain_words(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.bounces(original=agency.row("check-in").message_id)
    agency.until(START + timedelta(days=10))
    (told,) = [text for text in bodies(agency) if "came back" in text]
    assert "came back: this address doesn't exist: correct it in your file (5.1.1)." in told
    assert "Action:" not in told


def test_a_pause_until_today_is_refused_since_nothing_would_wait(agency):
    agency.owner_writes()
    agency.run()
    settings, now = agency.house.settings, agency.clock.now()
    with pytest.raises(OwnerMustAct, match="is today on harbour's clock"):
        commands.say(agency.store, Word.PAUSE, "harbour", settings=settings, now=now, until=now.date())
    assert agency.why() != "paused"
    tomorrow = now.date() + timedelta(days=1)
    commands.say(agency.store, Word.PAUSE, "harbour", settings=settings, now=now, until=tomorrow)
    assert agency.why() == "paused"


def test_start_says_what_it_takes(agency):
    with pytest.raises(
        OwnerMustAct,
        match=r"begins with an invoice, and none of quiet is known.*mailwatch invoice add quiet NUMBER",
    ):
        matter_commands.start(
            agency.store,
            "late-payment",
            "quiet",
            about="",
            facts={},
            settings=agency.house.settings,
            now=agency.clock.now(),
        )


def test_what_a_subject_asks_is_asked_by_a_reason_that_there_is():
    for code, asked in HOLDS.items():
        names = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
        assert {name for _, name, _, _ in Formatter().parse(asked) if name} <= names, code


def test_a_hold_is_told_with_each_word_that_ends_it_as_it_is_typed(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    agency.client_writes("stranger@gmx.example", name="Alice Harbour", subject="Hello")
    agency.until(START + timedelta(days=9))
    told = bodies(agency)[-1].replace("\r\n", "\n")
    assert "It was their answer:\n  mailwatch heard harbour\n" in told
    assert "It says nothing; go on:\n  mailwatch resume harbour\n" in told


LATE = 'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 }]'


def test_a_notice_about_an_invoice_or_a_meeting_says_which_one_in_its_subject(new_agency):
    missed = MatterSaid(
        kind="meeting",
        matter="kickoff",
        word="added",
        client="harbour",
        at=START - timedelta(days=9),
        starts=START - timedelta(hours=2),
    )
    agency = new_agency(extra=LATE, mode="review")
    agency.run()
    with agency.store.transaction() as transaction:
        for fact in (missed, replace(missed, word="missed", at=START)):
            transaction.journal.append("main", START, fact, client="harbour")
        transaction.agenda.look_at("harbour", START)
    agency.until(START + timedelta(days=12))
    subjects = [each.removeprefix("[mailwatch] ") for each in agency.notices()]
    assert "quiet: invoice 2026-041: please look: has the money come? The reminder waits" in subjects
    asked = "harbour: the meeting of Mon 02 Mar 2026 08:30: the new-time waits for your yes"
    assert asked in subjects


def test_an_answer_promised_by_telephone_is_not_called_a_pause(agency):
    agency.owner_writes()
    agency.run()
    day = agency.clock.now().date() + timedelta(days=9)
    commands.say(
        agency.store,
        Word.HEARD,
        "harbour",
        settings=agency.house.settings,
        now=agency.clock.now(),
        until=day,
        by="phone",
    )
    with agency.store.reading() as transaction:
        work = Work(transaction, agency.house.settings, agency.clock.now())
        (judged,) = judge_client(work, "harbour").cases
    said = judged.decision.because.say(BERLIN)
    assert "by phone they promised an answer by Wed 11 Mar 2026" in said
    assert "paused by you" not in said
