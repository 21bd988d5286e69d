"""Whose message it is, and how sure we are: a table of senders."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.domain.senders.authorship import WhereFiled
from mailwatch.domain.senders.matching import Known, match
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.identity import canonical_spec
from mailwatch.mail.reading.parse import parse_message

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
THREADS = {
    "a@studio.example": frozenset({"harbour"}),
    "both@studio.example": frozenset({"harbour", "quiet"}),
}
KNOWN = Known(
    clients_of=lambda ids: {each: THREADS[each] for each in ids if each in THREADS},
    correspondents_of=lambda each: frozenset({"partner@elsewhere.example"} if each in THREADS else ()),
    is_ours=lambda each: each in THREADS or each.startswith("ref-known"),
    subjects={"draft of the start page": frozenset({"harbour"}), "hi": frozenset({"quiet"})},
)


INBOX = WhereFiled()
SENT = WhereFiled(filed=True)
NAMED = WhereFiled(authserv_id="mx.studio.example")


def judged(*fields: str, place: WhereFiled = INBOX) -> list[tuple[str, Speaker, bool]]:
    message = parse_message(("\r\n".join(fields) + "\r\n\r\nHello.\r\n").encode())
    found = match(message, classify(message), BOOK, KNOWN, place=place)
    return [(each.client, each.speaker, each.doubtful) for each in found if not each.copy]


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
    "a partner in a thread with two clients": (
        ["From: partner@elsewhere.example", "In-Reply-To: <both@studio.example>"],
        [("harbour", Speaker.COLLEAGUE, False), ("quiet", Speaker.COLLEAGUE, False)],
    ),
    "a stranger in a thread with two clients": (
        ["From: x@gmx.example", "In-Reply-To: <both@studio.example>"],
        [("harbour", Speaker.STRANGER, True), ("quiet", Speaker.STRANGER, True)],
    ),
    "one client in a thread with two": (
        ["From: bob@quiet.example", "In-Reply-To: <both@studio.example>"],
        [("quiet", Speaker.CLIENT, False), ("harbour", Speaker.STRANGER, True)],
    ),
}
FILED = {
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
}


@pytest.mark.parametrize(("fields", "expected"), TABLE.values(), ids=TABLE.keys())
def test_a_message_is_matched_as_its_fields_allow(fields, expected):
    assert judged(*fields) == expected


@pytest.mark.parametrize(("fields", "expected"), FILED.values(), ids=FILED.keys())
def test_what_lies_in_sent_is_the_owners(fields, expected):
    assert judged(*fields, place=SENT) == expected


@pytest.mark.parametrize("fields", [fields for fields, _ in FILED.values()], ids=FILED.keys())
def test_in_a_folder_where_mail_is_delivered_the_owners_name_proves_nothing(fields):
    for delivered in ([], ["Delivered-To: anna@studio.example"]):
        found = judged(*delivered, *fields)
        assert {speaker for _, speaker, _ in found} <= {Speaker.CLAIMED}
        assert all(doubtful for _, _, doubtful in found)


TO_BOB = ("From: anna@studio.example", "To: bob@quiet.example")
CLAIMED = [("quiet", Speaker.CLAIMED, True)]


@pytest.mark.parametrize(
    "fields",
    [
        (*TO_BOB, "Delivered-To: anna+Sent@studio.example"),
        (*TO_BOB, "X-Original-To: anna@studio.example"),
        ("From: anna@studio.example, bob@quiet.example", "To: bob@quiet.example"),
        (*TO_BOB, "From: bob@quiet.example"),
        (*TO_BOB, "From: (nobody)"),
    ],
    ids=[
        "delivered by a subaddress",
        "with the envelope's address",
        "two authors",
        "two From fields",
        "a second From field that names nobody",
    ],
)
def test_what_was_delivered_or_has_two_authors_is_not_the_owners_even_in_sent(fields):
    assert judged(*fields, place=SENT) == CLAIMED


@pytest.mark.parametrize("name", ["Message-ID: <a@studio.example>", "Message-ID: <ref-known@studio.example>"])
def test_a_further_copy_of_a_known_mail_adds_nothing(name):
    assert judged(*TO_BOB, name) == []


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ("mx.studio.example; dmarc=pass header.from=studio.example", [("quiet", Speaker.OWNER, False)]),
        ("mx.studio.example; dmarc=pass header.from=evil.example", CLAIMED),
        ("mx.studio.example; dmarc=pass", CLAIMED),
        ("mx.studio.example; dmarc=fail header.from=studio.example", CLAIMED),
        ("mx.evil.example; dmarc=pass header.from=studio.example", CLAIMED),
        ("mx.studio.example; spf=pass; dkim=pass header.d=studio.example", CLAIMED),
    ],
)
def test_the_server_that_the_owner_named_can_vouch_for_the_owners_domain(results, expected):
    assert judged(*TO_BOB, f"Authentication-Results: {results}", place=NAMED) == expected
    # Where it is not named, nobody's word makes a mail the owner's.
    assert judged(*TO_BOB, f"Authentication-Results: {results}") == CLAIMED


def test_only_the_topmost_field_of_the_named_server_can_vouch():
    forged = "Authentication-Results: mx.studio.example; dmarc=pass header.from=studio.example"
    assert (
        judged("Authentication-Results: mx.studio.example; dmarc=none", forged, *TO_BOB, place=NAMED)
        == CLAIMED
    )


@pytest.mark.parametrize(
    "fields",
    [
        ("From: x@evil.example", "X-Original-From: anna@studio.example", "To: bob@quiet.example"),
        ("From: Anna via X <x@evil.example>", "Reply-To: anna@studio.example", "To: bob@quiet.example"),
        ("From: x@evil.example", "Sender: anna@studio.example", "To: bob@quiet.example"),
        ("Sender: anna@studio.example", "To: bob@quiet.example"),
        ("From: x@evil.example", "X-Mailwatch-Notice: quiet", "To: bob@quiet.example"),
    ],
)
def test_no_field_but_from_speaks_for_the_owner(fields):
    assert judged(*fields) == []


NAMES_ALICE = {
    "X-Original-From": ["From: x@evil.example", "X-Original-From: Alice <alice@harbour.example>"],
    "X-Google-Original-From": ["From: x@evil.example", "X-Google-Original-From: alice@harbour.example"],
    "X-Original-Sender": ["From: x@evil.example", "X-Original-Sender: alice@harbour.example"],
    "via": ["From: Alice via Team <x@evil.example>", "Reply-To: alice@harbour.example"],
    "Reply-To": ["From: x@evil.example", "Reply-To: alice@harbour.example"],
    "Sender": ["From: x@evil.example", "Sender: alice@harbour.example"],
    "a second From": ["From: x@evil.example, alice@harbour.example"],
    "forged by the own server's word": [
        "Authentication-Results: mx.studio.example; dmarc=fail header.from=harbour.example",
        "From: alice@harbour.example",
    ],
    "in a field of its own": [
        "Authentication-Results: mx.studio.example; spf=pass",
        "Authentication-Results: mx.studio.example; dmarc=fail header.from=harbour.example",
        "From: alice@harbour.example",
    ],
    "hers, but another author is named": ["From: alice@harbour.example", "X-Original-From: x@evil.example"],
    "hers, and somebody else's": ["From: alice@harbour.example, x@evil.example"],
    "hers via another": ["From: Bob via Alice <alice@harbour.example>", "Reply-To: bob@quiet.example"],
    "in the owner's name": [
        "From: anna@studio.example",
        "To: anna@studio.example",
        "Reply-To: alice@harbour.example",
    ],
    "in the group's name": [
        "From: Alice Harbour via Studio <anna@studio.example>",
        "To: anna@studio.example",
        "Reply-To: anna@studio.example",
    ],
    "in the owner's name, in her thread": ["From: anna@studio.example", "To: anna@studio.example", IN_THREAD],
}


@pytest.mark.parametrize("fields", NAMES_ALICE.values(), ids=NAMES_ALICE.keys())
def test_fields_that_name_another_author_only_weaken(fields):
    found = judged(*fields)
    assert ("harbour", True) in {(client, doubtful) for client, _, doubtful in found}
    assert all(doubtful for _, _, doubtful in found)


@pytest.mark.parametrize(
    "name", ["X-Original-From", "X-Google-Original-From", "X-Original-Sender", "Reply-To"]
)
def test_a_service_that_the_owner_named_speaks_for_whom_it_names(name):
    book = replace(BOOK, relays=frozenset({"forms@service.example", "anna@studio.example"}))
    for service in ("forms@service.example", "anna@studio.example"):
        fields = [f"From: {service}", f"{name}: alice@harbour.example", "To: anna@studio.example"]
        message = parse_message(("\r\n".join(fields) + "\r\n\r\nYes.\r\n").encode())
        (found,) = match(message, classify(message), book, KNOWN, place=INBOX)
        assert (found.client, found.speaker, found.doubtful) == ("harbour", Speaker.CLIENT, False)
        forged = parse_message(
            b"Authentication-Results: mx; dmarc=fail\r\n" + "\r\n".join(fields).encode() + b"\r\n\r\n"
        )
        (found,) = match(forged, classify(forged), book, KNOWN, place=INBOX)
        assert found.doubtful


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("A.B+c@GMAIL.com", "ab@gmail.com"),
        ("a.b@googlemail.com", "ab@gmail.com"),
        ("A.B+c@x.example", "a.b@x.example"),
        ("+tag@x.example", "+tag@x.example"),
        ("nonsense", "nonsense"),
        ("Bob@MÜLLER.example", "bob@xn--mller-kva.example"),
        ("bob@xn--mller-kva.example.", "bob@xn--mller-kva.example"),
        ('"bob"@x.example', "bob@x.example"),
        ('"bob smith"@x.example', "bob smith@x.example"),
    ],
)
def test_an_address_is_brought_to_the_form_in_which_it_is_compared(written, meant):
    assert canonical_spec(written) == meant
    assert canonical_spec(canonical_spec(written)) == canonical_spec(written)
