"""The ladder of a silent client, in order, once each, at its hour, never in a burst (I4, I5)."""

from __future__ import annotations

import email
from datetime import UTC, date, datetime, timedelta

from agency import START, Agency

from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import Word
from mailwatch.ports import Role

NEEDS = ("file closed", "final invoice sent, or no open amount")


def to_the_end(agency: Agency, days: int = 60) -> None:
    agency.until(START + timedelta(days=days))


def sent_at(agency: Agency) -> list[datetime]:
    return [at for at, _, _ in agency.to_clients]


def test_silence_brings_check_in_ultimatum_and_closing_in_order(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=26))
    assert agency.steps() == ["check-in", "ultimatum"]
    closing = agency.row("closing")
    commands.approve(agency.store, closing.id, confirmed=NEEDS, attachments=(), now=agency.clock.now())
    to_the_end(agency)
    assert agency.steps() == ["check-in", "ultimatum", "closing"]
    assert agency.outcomes() == ["completed"]
    mails = [email.message_from_bytes(content) for _, _, content in agency.to_clients]
    ids = [mail["Message-ID"] for mail in mails]
    assert [mail["In-Reply-To"] for mail in mails] == [f"<{anchor}>", ids[0], ids[1]]
    assert mails[2]["References"].split() == [f"<{anchor}>", ids[0], ids[1]]
    assert {mail["Subject"] for mail in mails} == {"Re: Draft of the start page"}
    assert {tuple(envelope.recipients) for _, envelope, _ in agency.to_clients} == {
        ("alice@harbour.example",)
    }


def test_each_step_leaves_on_its_working_day_inside_the_hours(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=25))
    # Five working days after Monday 10:30 in Berlin; then seven days; both at the hour of the first mail.
    assert sent_at(agency) == [
        datetime(2026, 3, 9, 9, 30, tzinfo=UTC),
        datetime(2026, 3, 16, 9, 30, tzinfo=UTC),
    ]
    assert agency.row("ultimatum").deadline == date(2026, 3, 25)


def test_the_ultimatum_is_announced_a_working_day_ahead(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=15))
    told = [at for at, envelope, _ in agency.mails if envelope.recipients == ("anna@studio.example",)]
    # Friday for Monday.
    assert told == [datetime(2026, 3, 13, 9, 30, tzinfo=UTC)]


def test_the_closing_waits_for_the_end_of_the_printed_day_and_for_the_owner(agency):
    agency.owner_writes()
    agency.until(datetime(2026, 3, 25, 22, 59, tzinfo=UTC))
    assert [row.step for row in agency.rows() if row.step == "closing"] == []
    agency.until(datetime(2026, 5, 1, tzinfo=UTC))
    assert agency.row("closing").state == "held"
    assert "closing" not in agency.steps(), "without the owner's yes it never goes"


def test_a_mail_that_asks_nothing_is_left_in_peace(agency):
    agency.owner_writes(text="Thanks for everything, have a nice weekend!")
    to_the_end(agency)
    assert agency.mails == []


def test_after_the_ladder_there_is_silence(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=26))
    row = agency.row("closing")
    commands.approve(agency.store, row.id, confirmed=NEEDS, attachments=(), now=agency.clock.now())
    agency.until(START + timedelta(days=27))
    agency.owner_writes(text="Could you at least confirm?", subject="Another matter")
    to_the_end(agency, 120)
    assert agency.steps() == ["check-in", "ultimatum", "closing"]


def test_once_the_client_has_spoken_a_new_silence_begins_a_new_ladder(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=26))
    row = agency.row("closing")
    commands.approve(agency.store, row.id, confirmed=NEEDS, attachments=(), now=agency.clock.now())
    agency.until(START + timedelta(days=30))
    answer = agency.client_writes(text="I am back, sorry. Let us go on.")
    agency.until(START + timedelta(days=31))
    agency.owner_writes(text="Good to hear. Could you send the texts?", reply_to=answer)
    agency.until(START + timedelta(days=45))
    assert agency.steps() == ["check-in", "ultimatum", "closing", "check-in"]


def test_every_step_is_filed_in_sent_once(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=25))
    filed = [email.message_from_bytes(each)["Message-ID"] for each in agency.in_folder(Role.SENT)]
    assert len(filed) == len(set(filed)) == 3


def test_only_the_people_in_to_are_written_to(new_agency):
    agency = new_agency()
    agency.owner_writes(
        to="alice@harbour.example, chef@harbour.example", cc="boss@harbour.example, carl@elsewhere.example"
    )
    agency.until(START + timedelta(days=12))
    assert [envelope.recipients for _, envelope, _ in agency.to_clients] == [("alice@harbour.example",)]


def test_a_mail_to_two_clients_opens_a_case_for_each_and_each_is_written_to_alone(agency):
    agency.owner_writes(to="alice@harbour.example, bob@quiet.example")
    agency.until(START + timedelta(days=10))
    assert sorted(envelope.recipients for _, envelope, _ in agency.to_clients) == [
        ("alice@harbour.example",),
        ("bob@quiet.example",),
    ]


def test_two_threads_of_one_client_run_one_ladder_not_two(agency):
    agency.owner_writes()
    agency.owner_writes(subject="The invoice", text="Which address should it go to?")
    agency.until(START + timedelta(days=25))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_prospect_never_gets_an_ultimatum(new_agency):
    agency = new_agency(
        extra='[client.prospect]\nkind = "business"\nsalutation = "Dear Carla,"\n'
        'people = ["carla@new.example"]\nspeaks = { country = "DE-BE" }\njob = { phase = "prospect" }\n'
    )
    agency.owner_writes(to="carla@new.example")
    to_the_end(agency)
    assert agency.steps() == ["check-in"]


def test_the_same_turn_again_changes_nothing(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    before = (agency.rows(), len(agency.mails), agency.store.signal())
    with agency.store.reading() as transaction:
        entries = len(list(transaction.journal.entries()))
    for _ in range(5):
        agency.run()
    with agency.store.reading() as transaction:
        assert len(list(transaction.journal.entries())) == entries
    assert (agency.rows(), len(agency.mails), agency.store.signal()) == before


def test_a_quiet_month_takes_few_turns(agency):
    """A tick costs what is due: the program sleeps between, it does not spin."""
    agency.owner_writes()
    agency.until(START + timedelta(days=60))
    assert agency.turns < 80


def test_first_contact_raises_only_what_began_in_the_window(agency):
    agency.owner_writes(at=START - timedelta(days=30))
    agency.owner_writes(to="bob@quiet.example", at=START - timedelta(days=13))
    to_the_end(agency, 20)
    assert {envelope.recipients for _, envelope, _ in agency.to_clients} == {("bob@quiet.example",)}


def test_a_halt_stops_everything_and_a_lift_lets_it_go(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=6))
    agency.house.brakes.halt("stop")
    agency.until(START + timedelta(days=8))
    assert agency.mails == []
    agency.house.brakes.lift()
    agency.until(START + timedelta(days=8, hours=4))
    assert agency.steps() == ["check-in"]


def test_stop_ends_a_case_and_no_new_mail_of_the_owner_starts_another(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    commands.say(agency.store, Word.STOP, "harbour", settings=agency.house.settings, now=agency.clock.now())
    agency.until(START + timedelta(days=9))
    assert agency.outcomes() == ["stopped"]
    agency.owner_writes(text="Could you confirm?", subject="Another matter")
    to_the_end(agency)
    assert agency.steps() == ["check-in"]
