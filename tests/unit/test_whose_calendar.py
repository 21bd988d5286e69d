"""Whose word a calendar part is: the mail's author and the calendar's own claim must be the same side's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailwatch.app.reading.message_fact import meetings_of
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.mail.message import Confidence, Kind
from mailwatch.mail.reading.parse import parse_message

ANNA, ALICE, BEN = "anna@studio.example", "alice@harbour.example", "ben@harbour.example"
BOB, EVIL, PARTNER = "bob@quiet.example", "mallory@evil.example", "zoe@partner.example"
APPLE = "noreply@email.apple.com"
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
BOOK = AddressBook(
    own=frozenset({ANNA}),
    clients=(
        ClientAddresses(client="harbour", people=(ALICE,), domains=("harbour.example",)),
        ClientAddresses(client="quiet", people=(BOB,)),
    ),
)


def by(
    speaker: Speaker,
    *,
    sender: str,
    method: str = "REQUEST",
    organizer: str = ANNA,
    attendees: tuple[str, ...] = (ALICE,),
    fields: str = "",
    author: str = "",
) -> list[str]:
    """Whose words the calendar's events are, for a mail whose author was taken for ``speaker``.

    ``author`` is who wrote what a service passed on that may do so.
    """
    people = "".join(f"ATTENDEE;PARTSTAT=DECLINED:mailto:{each}\n" for each in attendees)
    text = (
        f"From: {sender}\nTo: {ANNA}\n{fields}Content-Type: text/calendar\n\n"
        f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:m1\nDTSTART:20260310T090000Z\nORGANIZER:mailto:{organizer}\n{people}"
        "END:VEVENT\nEND:VCALENDAR\n"
    )
    fact = MessageSeen(
        account="main", client="harbour", identity="1", folder="x", uid_validity=1, uid=1, speaker=speaker,
        kind=Kind.HUMAN, confidence=Confidence.SURE, rule="", evidence="", at=AT, ruling_clock="date",
        first_seen=AT, internal_date=AT, from_=author or sender,
    )  # fmt: skip
    return [each.by for each in meetings_of(parse_message(text.encode()), [fact], BOOK)]


@pytest.mark.parametrize("speaker", [Speaker.STRANGER, Speaker.MACHINE, Speaker.NOTICE, Speaker.MAILWATCH])
@pytest.mark.parametrize("sender", [ANNA, ALICE, EVIL])
@pytest.mark.parametrize("organizer", [ANNA, ALICE, EVIL])
def test_of_an_author_who_is_not_known_nothing_is_kept(speaker, sender, organizer):
    """A mail in the owner's name that nobody proves to be theirs is a stranger's."""
    assert by(speaker, sender=sender, organizer=organizer) == []


@pytest.mark.parametrize(
    ("method", "organizer", "attendees", "expected"),
    [
        ("REQUEST", ANNA, (ALICE,), "owner"),
        ("CANCEL", ANNA, (BEN,), "owner"),
        ("REQUEST", ANNA, (EVIL,), "other"),  # the client only got a copy
        ("REQUEST", ALICE, (ANNA,), "other"),  # passed on
        ("REQUEST", "", (ALICE,), "other"),
        ("REPLY", ALICE, (ANNA,), "owner"),
        ("REPLY", ALICE, (BOB,), "other"),
        ("REPLY", EVIL, (ANNA,), "other"),
        ("REPLY", ALICE, (), "other"),
    ],
)
def test_the_owner_speaks_for_themselves_about_meetings_with_this_client(
    method, organizer, attendees, expected
):
    assert by(Speaker.OWNER, sender=ANNA, method=method, organizer=organizer, attendees=attendees) == [
        expected
    ]


@pytest.mark.parametrize(
    ("speaker", "sender", "method", "organizer", "attendees", "expected"),
    [
        (Speaker.CLIENT, ALICE, "REQUEST", ALICE, (ANNA,), "client"),
        (Speaker.CLIENT, ALICE, "CANCEL", ALICE, (ANNA,), "client"),
        (Speaker.COLLEAGUE, BEN, "CANCEL", ALICE, (ANNA,), "client"),  # a secretary of the same house
        (Speaker.CLIENT, ALICE, "CANCEL", ANNA, (ALICE,), "other"),
        (Speaker.CLIENT, ALICE, "REQUEST", EVIL, (ANNA,), "other"),
        (Speaker.CLIENT, ALICE, "REQUEST", BOB, (ANNA,), "other"),
        (Speaker.CLIENT, ALICE, "REPLY", ANNA, (ALICE,), "client"),
        (Speaker.CLIENT, ALICE, "REPLY", ANNA, (PARTNER,), "other"),
        (Speaker.CLIENT, ALICE, "REPLY", ANNA, (PARTNER, BEN), "other"),
        (Speaker.CLIENT, ALICE, "REPLY", ANNA, (PARTNER, ALICE), "client"),
        (Speaker.COLLEAGUE, PARTNER, "REPLY", ANNA, (ALICE,), "other"),  # was in the thread's Cc
        (Speaker.COLLEAGUE, PARTNER, "CANCEL", ALICE, (ANNA,), "other"),
        (Speaker.CLIENT, EVIL, "CANCEL", ALICE, (ANNA,), "other"),  # whoever took it for the client's
        (Speaker.CLIENT, ALICE, "", ALICE, (ANNA,), "client"),
        (Speaker.CLIENT, ALICE, "COUNTER", ANNA, (ALICE,), "client"),
    ],
)
def test_the_client_speaks_from_their_own_address(speaker, sender, method, organizer, attendees, expected):
    assert by(speaker, sender=sender, method=method, organizer=organizer, attendees=attendees) == [expected]


def test_a_calendar_service_speaks_for_whom_it_names_where_it_is_one_that_may():
    fields = f"Reply-To: {ALICE}\n"
    passed = {"sender": APPLE, "method": "REPLY", "fields": fields, "author": ALICE}
    assert by(Speaker.CLIENT, **passed) == ["client"]
    assert by(Speaker.CLIENT, **passed, attendees=(PARTNER,)) == ["other"]
    for sender in (APPLE, EVIL):
        assert by(Speaker.CLIENT, sender=sender, method="REPLY", fields=fields) == ["other"]
