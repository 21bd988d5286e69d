"""Invoices: what a list says, when the bank was seen, and a ladder of one's own, from data alone (I3)."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from agency import OWNER, START, Agency

from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.errors import OwnerMustAct

INVOICE = 'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 }]'
DUE = START.replace(day=11)


def with_invoice(agency: Agency, more: str = INVOICE) -> None:
    agency.build(agency.text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]\n{more}'))


def bank_ok(agency: Agency) -> int:
    return matter_commands.bank_ok(agency.store, settings=agency.house.settings, now=agency.clock.now())


def say(agency: Agency, number: str, word: str, **told: object) -> None:
    matter_commands.say_of(
        agency.store,
        Subject.INVOICE,
        number,
        word,
        MatterDetails(**told),  # type: ignore[arg-type]  # the values of a word
        settings=agency.house.settings,
        now=agency.clock.now(),
    )


def take_over(agency: Agency, *rows: tuple[str, date, bool], says_paid: bool = True) -> tuple[int, int]:
    return matter_commands.import_invoices(
        agency.store,
        [
            ("harbour", number, MatterDetails(on=due, amount=Money.from_text("1785.00 EUR")), paid)
            for number, due, paid in rows
        ],
        says_paid=says_paid,
        settings=agency.house.settings,
        now=agency.clock.now(),
    )


def test_a_list_that_says_what_is_paid_is_a_look_at_the_bank(agency):
    with_invoice(agency)
    agency.until(DUE)
    assert (agency.steps(), agency.why()) == ([], "bank-unseen")
    take_over(agency, ("2026-041", date(2026, 3, 6), False))
    agency.until(DUE + timedelta(minutes=2))
    assert agency.steps() == ["reminder"]


def test_a_list_without_that_column_is_none(agency):
    with_invoice(agency)
    agency.until(DUE)
    take_over(agency, ("2026-041", date(2026, 3, 6), False), says_paid=False)
    agency.until(DUE + timedelta(hours=3))
    assert agency.steps() == []


def test_a_list_may_be_taken_over_again_and_again(agency):
    with_invoice(agency)
    rows = (("2026-041", date(2026, 3, 6), True), ("2026-042", date(2026, 3, 9), False))
    assert take_over(agency, *rows) == (1, 1)
    assert take_over(agency, *rows) == (0, 0)


def test_what_a_list_says_paid_is_asked_of_nobody(agency):
    with_invoice(agency)
    agency.until(DUE)
    take_over(agency, ("2026-041", date(2026, 3, 6), True))
    agency.until(DUE + timedelta(days=60))
    assert agency.steps() == []


def test_the_owner_is_asked_for_a_look_on_working_days_alone(agency):
    with_invoice(agency)
    agency.until(DUE + timedelta(days=7))
    asked = [at for at, mail, _ in agency.mails if mail.recipients == (OWNER,)]
    assert len(asked) > 3
    assert {at.weekday() for at in asked}.isdisjoint({5, 6})


def test_a_look_at_the_bank_of_two_days_ago_never_counts(agency):
    with_invoice(agency)
    agency.until(DUE - timedelta(days=2))
    assert bank_ok(agency) == 1
    agency.until(DUE + timedelta(hours=3))
    assert (agency.steps(), agency.why()) == ([], "bank-unseen")


def test_a_look_counts_until_noon_of_the_owners_next_working_day(agency):
    """What falls due in the morning leaves by the look of the day before, what falls due later doesn't."""
    with_invoice(agency)
    agency.until(DUE - timedelta(days=1))
    bank_ok(agency)
    agency.until(DUE)
    assert agency.steps() == ["reminder"]
    agency.until(DUE + timedelta(days=30))
    assert (agency.steps(), agency.why()) == (["reminder"], "bank-unseen")


def test_where_the_owner_wants_it_a_look_counts_on_its_day_alone(agency):
    agency.build(agency.text.replace("[sending]", '[sending]\nbank_ok_until = "same day"'))
    with_invoice(agency)
    agency.until(DUE - timedelta(days=1))
    bank_ok(agency)
    agency.until(DUE + timedelta(hours=3))
    assert (agency.steps(), agency.why()) == ([], "bank-unseen")


@pytest.mark.parametrize(
    ("country", "zone"), [("NZ", "Pacific/Auckland"), ("US-HI", "Pacific/Honolulu"), ("JP", "Asia/Tokyo")]
)
def test_a_client_whose_day_is_the_owners_night_is_asked_by_a_look_in_the_morning(agency, country, zone):
    """Failed before: the look was over when the client's hours began."""
    there = f'speaks = {{ country = "{country}", zone = "{zone}" }}'
    agency.build(agency.text.replace('speaks = { country = "DE-BE" }', there, 1))
    with_invoice(agency)
    for days in range(4):
        agency.until(DUE.replace(hour=7, minute=30) + timedelta(days=days))
        # Half past eight in the morning; nobody looks at the bank at night.
        bank_ok(agency)
    assert agency.steps() == ["reminder"]
    left = agency.to_clients[0][0].astimezone(ZoneInfo(zone))
    assert time(9) <= left.time() <= time(16, 30)


def test_a_part_in_another_currency_is_refused(agency):
    with_invoice(agency)
    with pytest.raises(OwnerMustAct, match="is in EUR, not in USD"):
        say(agency, "2026-041", "part-paid", amount=Money.from_text("500.00 USD"))


def test_a_number_mistyped_is_answered_with_what_is_near(agency):
    with_invoice(agency)
    with pytest.raises(OwnerMustAct, match="Did you mean 2026-041"):
        say(agency, "2026-014", "paid")


def test_copies_are_attached_of_all_invoices_or_of_none(agency, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 a")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 b")
    both = (
        "invoices = [\n"
        f'{{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06, file = "{tmp_path}/a.pdf" }},\n'
        f'{{ number = "2026-042", amount = "420.00 EUR", due = 2026-03-09, file = "{tmp_path}/b.pdf" }}]'
    )
    with_invoice(agency, both)
    agency.until(DUE)
    bank_ok(agency)
    agency.until(DUE + timedelta(minutes=2))
    assert agency.row("reminder").attachments == (f"{tmp_path}/a.pdf", f"{tmp_path}/b.pdf")


def test_no_copy_is_claimed_where_one_is_missing(agency, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 a")
    both = (
        "invoices = [\n"
        f'{{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06, file = "{tmp_path}/a.pdf" }},\n'
        '{ number = "2026-042", amount = "420.00 EUR", due = 2026-03-09 }]'
    )
    with_invoice(agency, both)
    agency.until(DUE)
    bank_ok(agency)
    agency.until(DUE + timedelta(minutes=2))
    assert agency.row("reminder").attachments == ()
    assert b"attached" not in agency.to_clients[-1][2]


@pytest.mark.parametrize("mode", ["off", "review"])
def test_nothing_leaves_by_itself_before_sending_is_on(new_agency, mode):
    agency = new_agency(mode=mode)
    with_invoice(agency)
    agency.until(DUE)
    bank_ok(agency)
    agency.until(DUE + timedelta(hours=3))
    assert agency.steps() == []
    assert [row.step for row in agency.rows() if row.state == "held"] == (
        ["reminder"] if mode == "review" else []
    )


def test_a_playbook_that_is_off_never_begins(agency):
    with_invoice(agency)
    agency.build(agency.text + '\n[templates]\noff = ["late-payment"]\n')
    agency.until(DUE)
    bank_ok(agency)
    agency.until(DUE + timedelta(days=30))
    assert agency.steps() == []


# -- a playbook of one's own -----------------------------------------------------------

LADDER = """
name = "deposit"
summary = "An advance is asked for, then the date is given back."
subject = "input"
anchor = "silence"
reply = "ends in its thread"

[facts]
share = "How much is asked in advance, as it stands in a sentence."

[[step]]
name = "ask"
after = "2 working days"
deadline = "5 days"
ultimatum = false
consent = "auto"

[[step]]
name = "release"
after = "1 working day"
after_deadline = true
consent = "auto"
pressing = false
closes = true
"""

OWN = """
[templates]
folder = "{folder}"
"""


def test_another_playbook_runs_from_data_alone(agency, tmp_path):
    folder = tmp_path / "own" / "deposit"
    folder.mkdir(parents=True)
    (folder / "playbook.toml").write_text(LADDER)
    (folder / "ask.en.txt").write_text(
        "{{ salutation }}\n\nMay I ask for {{ share }} for {{ last_topic }} by {{ deadline }}?\n\nAnna\n"
    )
    (folder / "release.en.txt").write_text(
        "{{ salutation }}\n\n{{ deadline }} has passed, so the date is free again.\n\n{{ own_name }}\n"
    )
    own = tmp_path / "own"
    more = (
        'waiting = [{ subject = "Your date", for = "the date in June", playbook = "deposit" }]\n'
        'facts = { share = "a third in advance" }'
    )
    text = agency.text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]\n{more}')
    agency.own = own
    agency.build(text + OWN.format(folder=own))
    agency.owner_writes(subject="Your date", text="Here is the offer for the date.")
    agency.until(START + timedelta(days=3))
    assert agency.steps() == ["ask"]
    assert b"a third in advance for the date in June by Monday, 9 March 2026" in agency.to_clients[0][2]
    agency.until(START + timedelta(days=60))
    assert agency.steps() == ["ask", "release"]
    assert agency.outcomes() == ["completed"]


@pytest.mark.parametrize(
    ("subject", "answers"),
    [
        ("Invoice 2026-041", True),
        ("Your invoice (2026-041)", True),
        ("Invoice #2026-041: the website", True),
        ("Invoice 2026-0410", False),
        ("Invoice 12026-041", False),
    ],
)
def test_a_reminder_answers_the_mail_that_names_its_invoice(agency, subject, answers):
    with_invoice(agency)
    sent = agency.owner_writes(subject=subject, text="The invoice is attached.")
    agency.until(DUE - timedelta(minutes=5))
    bank_ok(agency)
    agency.until(DUE + timedelta(minutes=5))
    (_, _, reminder) = agency.to_clients[0]
    assert (f"<{sent}>".encode() in reminder) is answers
