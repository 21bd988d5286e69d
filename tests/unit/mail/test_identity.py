"""Whose mailbox it is, who wrote, and whether the sender was checked."""

from __future__ import annotations

from datetime import date

import pytest
from letters import letter

from mailwatch.mail.reading.identity import canonical_spec, is_public_provider, named_authors
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.stated.promises import Stated, statements


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann@Client.example", "ann@client.example", True),
        ("ann+web@client.example", "ann@client.example", True),
        ("a.n.n@gmail.com", "ann@googlemail.com", True),
        ("a.nn@client.example", "ann@client.example", False),
        ("ann@me.com", "ann@icloud.com", True),
        ("ann@gmail.com", "bob@gmail.com", False),
        ("+@client.example", "+@client.example", True),
        ("nobody", "nobody", True),
    ],
)
def test_spellings_of_one_mailbox_meet(one: str, other: str, same: bool) -> None:
    assert (canonical_spec(one) == canonical_spec(other)) is same


def test_a_public_providers_domain_is_no_company() -> None:
    assert is_public_provider("Gmail.com")
    assert not is_public_provider("client.example")


def test_a_list_that_rewrites_the_sender_does_not_hide_whom_it_names() -> None:
    content = letter(
        sender='"Ann via Club" <club@lists.example>', headers="Reply-To: Ann <ann@client.example>\n"
    )
    assert named_authors(parse_message(content))[0].spec == "ann@client.example"
    original = letter(sender="Club <club@lists.example>", headers="X-Original-From: ann@client.example\n")
    assert named_authors(parse_message(original))[0].spec == "ann@client.example"
    assert named_authors(parse_message(letter())) == ()
    assert named_authors(parse_message(b"Subject: x\n\n")) == ()


@pytest.mark.parametrize(
    ("text", "kind", "until"),
    [
        ("Hi, we have paid the invoice yesterday.", Stated.PAID, None),
        ("Ich habe den Betrag gestern überwiesen.", Stated.PAID, None),
        ("J'ai réglé la facture ce matin.", Stated.PAID, None),
        ("Ya he pagado la factura.", Stated.PAID, None),
        ("Tegnap átutaltam az összeget.", Stated.PAID, None),
        ("โอนเงินเรียบร้อยแล้วค่ะ", Stated.PAID, None),
        ("I'll pay on Friday.", Stated.WILL_PAY, date(2026, 3, 6)),
        ("Please give me until 9 March.", Stated.NEEDS_TIME, date(2026, 3, 9)),
        ("Bitte geben Sie mir noch bis Freitag Zeit.", Stated.NEEDS_TIME, date(2026, 3, 6)),
        ("I'll be back on Monday and look at it then.", Stated.BACK, date(2026, 3, 9)),
    ],
)
def test_what_a_client_states_is_found_with_its_day(text: str, kind: Stated, until: date | None) -> None:
    found = statements(text, date(2026, 3, 2))
    assert [(each.kind, each.until) for each in found] == [(kind, until)]


@pytest.mark.parametrize(
    "text", ["We have not paid yet.", "Have you paid?", "Thanks!", "Ich habe noch nicht überwiesen.", ""]
)
def test_what_is_denied_or_asked_is_not_stated(text: str) -> None:
    assert statements(text, date(2026, 3, 2)) == ()
