"""What changes the picture of a client is told once, when it happens, with the command that helps."""

from __future__ import annotations

import email
from datetime import UTC, date, datetime, timedelta
from email.policy import default

from agency import OWNER, START, Agency

from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.events import MatterSaid, Word
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Subject

BILL = 'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 }]'


def told(agency: Agency, part: str) -> list[tuple[datetime, str, str]]:
    """The notices whose subject has ``part``: when they left, subject and text."""
    found = []
    for at, envelope, content in agency.mails:
        message = email.message_from_bytes(content, policy=default)
        if envelope.recipients == (OWNER,) and part in message["Subject"]:
            text = message.get_body().get_content().replace("\r\n", "\n")
            found.append((at, str(message["Subject"]), text))
    return found


def say(agency: Agency, *facts: MatterSaid) -> None:
    """The owner's words about invoices and meetings, as of their own instants."""
    with agency.store.transaction() as transaction:
        for fact in facts:
            transaction.journal.append("main", agency.clock.now(), fact, client=fact.client)
            transaction.agenda.look_at(fact.client, agency.clock.now())


def invoice(number: str, due: date, paid: datetime | None = None) -> list[MatterSaid]:
    about = {"kind": "invoice", "matter": number, "client": "quiet"}
    added = MatterSaid(
        word="added", at=START - timedelta(days=200), on=due, amount=Money.from_text("500.00 EUR"), **about
    )
    return [added, MatterSaid(word="paid", at=paid, **about)] if paid else [added]


def at_noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_a_broken_promise_of_an_invoice_is_told_once_with_its_day_and_their_words(new_agency):
    agency = new_agency(extra=BILL)
    agency.run()
    agency.client_writes("bob@quiet.example", text="I will pay the invoice on Friday, promised.")
    agency.until(START + timedelta(days=1))
    matter_commands.say_of(
        agency.store,
        Subject.INVOICE,
        "2026-041",
        "promised",
        told=MatterDetails(on=date(2026, 3, 13)),
        settings=agency.house.settings,
        now=agency.clock.now(),
    )
    agency.until(datetime(2026, 3, 15, 12, tzinfo=UTC))
    assert told(agency, "was promised by") == []
    agency.until(START + timedelta(days=30))
    ((at, subject, text),) = told(agency, "was promised by")
    assert subject.endswith("quiet: invoice 2026-041 was promised by Fri 13 Mar 2026, and has not come")
    assert at.date() == date(2026, 3, 16), "the working day after it"
    assert "was promised for Fri 13 Mar 2026" in text
    assert "they had written:" in text
    assert "mailwatch invoice promised 2026-041 --on DATE" in text
    assert "mailwatch bank ok" in text


def test_a_promise_that_was_kept_is_no_news(new_agency):
    agency = new_agency()
    promised = MatterSaid(
        kind="invoice", matter="7", word="promised", client="quiet", at=START, on=date(2026, 3, 13)
    )
    say(agency, *invoice("7", date(2026, 3, 2)), promised)
    agency.until(START + timedelta(days=2))
    say(agency, *invoice("7", date(2026, 3, 2), paid=START + timedelta(days=2))[1:])
    agency.until(START + timedelta(days=20))
    assert told(agency, "was promised by") == []


def test_an_answer_that_was_announced_for_a_day_and_did_not_come_is_told(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=1))
    commands.say(
        agency.store,
        Word.HEARD,
        "harbour",
        settings=agency.house.settings,
        now=agency.clock.now(),
        until=date(2026, 3, 5),
        by="phone",
    )
    agency.until(START + timedelta(days=3))
    assert told(agency, "was promised by") == []
    agency.until(START + timedelta(days=10))
    ((at, subject, text),) = told(agency, "was promised by")
    assert "harbour: their answer was promised by Thu 05 Mar 2026" in subject
    assert at.date() == date(2026, 3, 6)
    assert "by phone" in text
    assert "mailwatch heard harbour --until DATE" in text


def test_an_answer_that_came_by_its_day_is_no_news(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=1))
    commands.say(
        agency.store,
        Word.HEARD,
        "harbour",
        settings=agency.house.settings,
        now=agency.clock.now(),
        until=date(2026, 3, 5),
    )
    agency.client_writes(reply_to=anchor, subject="Re: Draft of the start page")
    agency.until(START + timedelta(days=10))
    assert told(agency, "was promised by") == []


def missed(name: str, start: datetime) -> list[MatterSaid]:
    about = {"kind": "meeting", "matter": name, "client": "quiet"}
    added = MatterSaid(word="added", at=START - timedelta(days=5), starts=start, **about)
    return [added, MatterSaid(word="missed", at=start + timedelta(minutes=20), **about)]


def test_a_second_no_show_is_told_with_its_number_and_the_first_is_not(agency):
    agency.run()
    say(agency, *missed("review", START - timedelta(days=3)))
    agency.until(START + timedelta(hours=1))
    assert told(agency, "no-show number") == []
    say(agency, *missed("handover", START))
    agency.until(START + timedelta(days=10))
    ((_, subject, text),) = told(agency, "no-show number")
    assert "quiet: no-show number 2: the meeting of Mon 02 Mar 2026 10:30" in subject
    assert "They had a good reason:\n  mailwatch meeting excused handover\n" in text


PAST = (
    *invoice("1", date(2025, 11, 3), paid=at_noon(date(2025, 11, 4))),
    *invoice("2", date(2025, 12, 1), paid=at_noon(date(2025, 12, 3))),
    *invoice("3", date(2026, 1, 5), paid=at_noon(date(2026, 1, 5))),
)


def test_an_open_invoice_later_than_the_last_ones_is_told_once_by_how_many_days(agency):
    say(agency, *PAST, *invoice("4", date(2026, 3, 2)))
    agency.until(START + timedelta(days=5))
    assert told(agency, "later than their last ones") == []
    agency.until(START + timedelta(days=20))
    ((at, subject, text),) = told(agency, "later than their last ones")
    assert "quiet: invoice 4 comes 4 days later than their last ones" in subject
    assert "is still open 6 days after that" in text
    assert at.date() == date(2026, 3, 8)
    say(agency, *invoice("4", date(2026, 3, 2), paid=agency.clock.now())[1:])
    agency.until(START + timedelta(days=25))
    assert len(told(agency, "later than their last ones")) == 1


def test_an_invoice_paid_as_the_last_ones_were_or_without_any_is_no_news(agency):
    say(agency, *PAST, *invoice("4", date(2026, 3, 2), paid=START + timedelta(days=3)))
    say(agency, *invoice("9", date(2025, 10, 1)))
    agency.until(START + timedelta(days=10))
    assert told(agency, "later than their last ones") == []
