"""The owner's file in the program's own types: whose clock, which addresses, who files the copy."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from mailwatch.app.settings import Settings
from mailwatch.config.reading.load import loads
from mailwatch.errors import ConfigError
from mailwatch.translate import known_languages, known_playbooks, settings_from
from mailwatch.translate.playbooks import playbook_in_force

TODAY = date(2026, 3, 2)
FILE = """
[me]
name = "Anna Weber"
email = ["anna@studio.example"]
country = "DE-BE"

[mailbox]
servers = { imap = "imap.example", smtp = "smtp.example" }
password = { env = "NOWHERE" }

[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
company = "harbour.example"
speaks = { country = "NZ", zone = "Pacific/Auckland" }
"""


def settings(*changes: tuple[str, str]) -> Settings:
    """The file above with each first text replaced by its second."""
    text = FILE
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    loaded = loads(text, environment={}, playbooks=known_playbooks(), languages=known_languages())
    return settings_from(loaded, today=TODAY)


def test_the_clients_days_are_theirs_and_a_look_at_the_bank_is_on_the_owners_clock():
    policy = settings().policies["harbour"]
    assert policy.calendar.zone == ZoneInfo("Pacific/Auckland")
    look = policy.bank_look
    assert (look.zone, look.clock, look.weekend) == (ZoneInfo("Europe/Berlin"), time(12), {5, 6})
    # Berlin's own holiday, which neither Auckland nor the rest of Germany has; Auckland's is none of ours.
    assert date(2026, 3, 8) in look.holidays
    assert date(2026, 2, 6) not in look.holidays
    assert date(2026, 2, 6) in policy.calendar.holidays
    assert date(2026, 3, 8) in policy.calendar.own_holidays
    # Half past midnight in Berlin is still the day before in UTC, and noon in Auckland.
    assert look.counts(datetime(2026, 3, 2, 23, 30, tzinfo=UTC), datetime(2026, 3, 4, 10, 59, tzinfo=UTC))


def test_an_alias_of_an_account_is_the_owners_address():
    found = settings(
        (
            'password = { env = "NOWHERE" }',
            'password = { env = "NOWHERE" }\naliases = ["billing@studio.example"]',
        )
    )
    assert found.book.is_own("billing@studio.example")
    (account,) = found.accounts.values()
    assert account.addresses == {"anna@studio.example", "billing@studio.example"}
    assert account.address == "anna@studio.example"
    assert found.policies["harbour"].account_of["billing@studio.example"] == account.name


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("smtp.gmail.com", "provider"),
        ("smtp.office365.com", "provider"),
        ("smtp-mail.outlook.com", "provider"),
        ("gmail.com", "provider"),
        ("smtp.example", "append"),
        ("smtp.notgmail.com", "append"),
        ("gmail.com.example", "append"),
    ],
)
def test_a_provider_that_files_its_own_copies_is_known_by_its_host(host, files):
    (account,) = settings(('smtp = "smtp.example"', f'smtp = "{host}"')).accounts.values()
    assert account.copies == files


def test_what_the_owner_says_of_copies_stands():
    said = 'password = { env = "NOWHERE" }\ncopies = "append"'
    (account,) = settings(
        ('smtp = "smtp.example"', 'smtp = "smtp.gmail.com"'), ('password = { env = "NOWHERE" }', said)
    ).accounts.values()
    assert account.copies == "append"


def test_an_account_without_smtp_is_read_all_the_same():
    (account,) = settings((', smtp = "smtp.example"', "")).accounts.values()
    assert account.copies == "append"


@pytest.mark.parametrize(
    ("before", "after", "is_new"),
    [
        ('company = "harbour.example"', 'company = ["harbour.example", "harbour-cafe.example"]', True),
        ('people = ["alice@harbour.example"]', 'people = ["alice@harbour.example", "bo@x.example"]', True),
        ('email = ["anna@studio.example"]', 'email = ["anna@studio.example", "a@studio.example"]', True),
        ('company = "harbour.example"', 'company = "harbour.example"\nnames = ["Alice Hart"]', True),
        ('salutation = "Dear Alice,"', 'salutation = "Dear Alice,"\njob = { project = "The café" }', False),
    ],
    ids=["a domain", "a person", "an own address", "a name", "a project"],
)
def test_the_mailbox_is_read_anew_for_whom_it_was_not_read_yet(before, after, is_new):
    """By this mark a pass knows that its view is old (I3)."""
    assert (settings((before, after)).book_fingerprint != settings().book_fingerprint) is is_new


def test_what_the_file_says_of_a_step_reaches_the_ladder_as_it_was_read():
    change = """
[meeting-reminder.morning]
at = "08:15"
when = ["phase != prospect", "urgent"]
not_later_than = "2 hours before start"

[me]
"""
    loaded = loads(
        FILE.replace("\n[me]\n", change),
        environment={},
        playbooks=known_playbooks(),
        languages=known_languages(),
    )
    written = loaded.config.playbook["meeting-reminder"]["morning"]
    step = playbook_in_force(loaded.config, "meeting-reminder").step("morning")
    assert step.at is written.at
    assert step.at == time(8, 15)
    assert step.when is written.when
    assert step.not_later_than is written.not_later_than


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('at = "8"', "must be a clock time such as “08:30”"),
        (
            'not_later_than = "soon"',
            "“soon” is no limit; write “1 hour before start” or “2 days after due date”",
        ),
        ('when = "A b"', "“A b” is no condition; write “phase != prospect”"),
        ('after = "99999 days"', "must be at most 9999 days"),
    ],
)
def test_what_a_step_cannot_be_is_said_at_its_option(line, words):
    file = f"{FILE}\n[ghosted.ultimatum]\n{line}\n"
    with pytest.raises(ConfigError) as caught:
        loads(file, environment={}, playbooks=known_playbooks(), languages=known_languages())
    (problem,) = caught.value.problems
    assert problem.path.startswith(f"ghosted.ultimatum.{line.partition(' ')[0]}")
    assert words in problem.message


@pytest.mark.parametrize(
    ("said", "shown"), [("0 EUR", None), ("0.00 EUR", None), ("0.01 EUR", "0.01 EUR")], ids=str
)
def test_nothing_is_no_amount_that_a_letter_could_name(said, shown):
    found = settings(('company = "harbour.example"', f'job = {{ open = "{said}" }}'))
    words, facts = found.words["harbour"], found.policies["harbour"].facts
    assert (str(words.open_amount) if words.open_amount else None) == shown
    assert facts["open_amount"] == (shown or "")


def test_a_client_who_is_addressed_familiarly_has_the_texts_of_that_address_alone():
    formal = settings(("{ country", '{ language = "de", country'))
    familiar = settings(("{ country", '{ language = "de", address = "familiar", country'))
    assert formal.words["harbour"].texts_in == "de"
    assert familiar.words["harbour"].texts_in == "familiar.de"
    for found, ending in ((formal, False), (familiar, True)):
        texts = [name for book in found.policies["harbour"].playbooks for name, _ in book.texts]
        assert texts
        assert all(name.endswith(".familiar.de") is ending for name in texts)


@pytest.mark.parametrize(
    "what",
    ["your word on the start page", "Ihre Rückmeldung", "votre réponse", "Su respuesta", "az Ön válasza"],
)
def test_what_is_waited_for_is_a_thing_and_not_whose_it_is(what):
    waiting = f'waiting = [{{ subject = "Draft", for = "{what}" }}]'
    with pytest.raises(ConfigError) as refused:
        settings(('company = "harbour.example"', waiting))
    (problem,) = refused.value.problems
    assert "write the thing" in f"{problem.message} {problem.suggestion}"
    assert settings(('company = "harbour.example"', waiting.replace(what, "the yourself-kit")))
