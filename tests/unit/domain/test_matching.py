"""Whose message it is, and how sure we are: a table of senders."""

from __future__ import annotations

import pytest

from mailwatch.domain.events import Speaker
from mailwatch.domain.matching import AddressBook, ClientAddresses, Known, match
from mailwatch.mail.identity import canonical_spec
from mailwatch.mail.origin import classify
from mailwatch.mail.parse import parse_message

BOOK = AddressBook(
    own=frozenset({"anna@studio.example", "anna.w@gmail.com"}),
    clients=(
        ClientAddresses(
            client="harbour",
            people=("alice@harbour.example", "al.ice@gmail.com"),
            domains=("harbour.example",),
            names=("Alice Harbour",),
        ),
        ClientAddresses(client="quiet", people=("bob@quiet.example",)),
    ),
)
KNOWN = Known(
    client_of={"a@studio.example": "harbour"}.get,
    correspondents_of=lambda each: (
        frozenset({"partner@elsewhere.example"}) if each == "a@studio.example" else frozenset()
    ),
    subjects={"draft of the start page": frozenset({"harbour"}), "hi": frozenset({"quiet"})},
)


def judged(*fields: str) -> list[tuple[str, Speaker, bool]]:
    message = parse_message(("\r\n".join(fields) + "\r\n\r\nHello.\r\n").encode())
    return [
        (each.client, each.speaker, each.doubtful) for each in match(message, classify(message), BOOK, KNOWN)
    ]


IN_THREAD = "In-Reply-To: <a@studio.example>"
TABLE = {
    "a person": (["From: alice@harbour.example"], [("harbour", Speaker.CLIENT, False)]),
    "a person in capitals": (["From: ALICE@Harbour.Example"], [("harbour", Speaker.CLIENT, False)]),
    "a person with a tag": (["From: alice+news@harbour.example"], [("harbour", Speaker.CLIENT, False)]),
    "a person at Gmail with other dots": (
        ["From: a.lice@googlemail.com"],
        [("harbour", Speaker.CLIENT, False)],
    ),
    "a colleague": (["From: carol@harbour.example"], [("harbour", Speaker.COLLEAGUE, False)]),
    "a colleague below the domain": (
        ["From: c@mail.harbour.example"],
        [("harbour", Speaker.COLLEAGUE, False)],
    ),
    "a domain that only ends alike": (["From: c@notharbour.example"], []),
    "somebody of the thread": (
        ["From: partner@elsewhere.example", IN_THREAD],
        [("harbour", Speaker.COLLEAGUE, False)],
    ),
    "a stranger in the thread": (["From: x@gmx.example", IN_THREAD], [("harbour", Speaker.STRANGER, True)]),
    "a stranger with the name": (
        ["From: alice HARBOUR <x@gmx.example>"],
        [("harbour", Speaker.STRANGER, True)],
    ),
    "a stranger with the subject of a reply": (
        ["From: x@gmx.example", "Subject: Re: Draft of the Start Page"],
        [("harbour", Speaker.STRANGER, True)],
    ),
    "a stranger with the bare subject": (["From: x@gmx.example", "Subject: Draft of the start page"], []),
    "a stranger with a subject of two letters": (["From: x@gmx.example", "Subject: Re: Hi"], []),
    "a stranger": (["From: x@gmx.example"], []),
    "nobody": (["Subject: x"], []),
    "the owner to a client": (
        ["From: anna@studio.example", "To: bob@quiet.example"],
        [("quiet", Speaker.OWNER, False)],
    ),
    "the owner to two clients": (
        ["From: anna@studio.example", "To: bob@quiet.example", "Cc: alice@harbour.example"],
        [("quiet", Speaker.OWNER, False), ("harbour", Speaker.OWNER, False)],
    ),
    "the owner to somebody else": (["From: anna@studio.example", "To: x@gmx.example"], []),
    "a step": (
        ["From: anna@studio.example", "To: bob@quiet.example", "X-Reference: ref-" + "a" * 32],
        [("quiet", Speaker.MAILWATCH, False)],
    ),
    "a notice": (
        ["From: anna@studio.example", "To: anna@studio.example", "X-Mailwatch-Notice: quiet"],
        [("quiet", Speaker.NOTICE, False)],
    ),
}


@pytest.mark.parametrize(("fields", "expected"), TABLE.values(), ids=TABLE.keys())
def test_a_message_is_matched_as_its_fields_allow(fields, expected):
    assert judged(*fields) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("A.B+c@GMAIL.com", "ab@gmail.com"),
        ("a.b@googlemail.com", "ab@gmail.com"),
        ("A.B+c@x.example", "a.b@x.example"),
        ("+tag@x.example", "+tag@x.example"),
        ("nonsense", "nonsense"),
    ],
)
def test_an_address_is_brought_to_the_form_in_which_it_is_compared(written, meant):
    assert canonical_spec(written) == meant
    assert canonical_spec(canonical_spec(written)) == canonical_spec(written)
