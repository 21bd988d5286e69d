"""Strangers' mail in which a client may speak: it holds and asks; what tells nothing of them presses on."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

import pytest
from agency import OWNER, START, Agency

DAY = timedelta(days=1)
ASKED = "Could you send me the texts for the boat house?"


def a_stranger_writes(agency: Agency, text: str, *, subject: str = "Hello", headers=None, **more) -> None:
    agency.write(
        sender="stranger@post.example", to=OWNER, subject=subject, text=text, headers=headers, **more
    )


def asked(agency: Agency) -> None:
    """The owner has asked, and the check-in is out."""
    agency.owner_writes(text=ASKED)
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


@pytest.mark.parametrize(
    "text",
    [
        f"fine with me\n\n> {ASKED}",
        "fine with me\n\n> Could you send me the texts\n> for the boat house?",
        "I write from home, my office address is alice@harbour.example.",
        "Our director wants to see the Harbour Café website before anything is decided.",
        "You asked about the “Draft of the start page”, please wait a week.",
    ],
)
def test_a_text_that_speaks_of_the_clients_matter_holds_and_asks(agency, text):
    asked(agency)
    a_stranger_writes(agency, text)
    agency.until(START + 30 * DAY)
    assert (agency.steps(), agency.outcomes(), agency.why()) == (["check-in"], [], "unclear-message")
    (notice,) = agency.notices()
    assert notice.startswith("[mailwatch] harbour: please look: is the mail of")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Do you have a room to let? The studio is nice.", {}),
        ("The website is slow today.", {}),
        # an answer in another conversation is that conversation's
        ("here you are, for the Harbour Café website", {"reply_to": "another@mail.example"}),
        # a program's notice
        ("Invoice for the Harbour Café website", {"headers": {"Auto-Submitted": "auto-generated"}}),
    ],
)
def test_other_texts_of_strangers_hold_nothing(agency, text, more):
    asked(agency)
    a_stranger_writes(agency, text, **more)
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_before_a_step_has_gone_out_nobodys_text_is_looked_at(agency):
    agency.owner_writes(text=ASKED)
    agency.until(START + 2 * DAY)
    a_stranger_writes(agency, f"fine with me\n\n> {ASKED}")
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


@pytest.mark.parametrize("subject", ["Harbour Café website, last photos", "The Harbour café website"])
def test_a_projects_name_counts_without_its_article(agency, subject):
    asked(agency)
    a_stranger_writes(agency, "They come on Friday.", subject=subject)
    agency.until(START + 30 * DAY)
    assert (agency.steps(), agency.why()) == (["check-in"], "unclear-message")


@pytest.mark.parametrize("account", ["robot", "noreply", "form"])
def test_what_a_named_service_passes_on_counts_whatever_its_account_is_called(agency, account):
    agency.build(agency.text + f'\n[watch]\nrelays = ["{account}@service.example"]\n')
    asked(agency)
    agency.write(
        sender=f"{account}@service.example",
        to=OWNER,
        subject="Message over the form",
        headers={"Reply-To": "alice@harbour.example"},
        text="The pages are fine, please put them up on Friday.",
    )
    agency.until(START + 30 * DAY)
    assert (agency.steps(), agency.outcomes()) == (["check-in"], ["answered"])


def scanned(content: bytes, *, wrapped: int = 76) -> bytes:
    """A device's mail: always the same fields and words, and a picture."""
    mail = EmailMessage()
    mail["From"] = "alice@harbour.example"
    mail["To"] = OWNER
    mail["Subject"] = "Scan"
    mail["Date"] = "Thu, 01 Jan 2026 00:00:00 +0000"
    mail["Message-ID"] = "<scan@harbour.example>"
    mail.set_content("See the attachment.\n")
    mail.add_attachment(content, maintype="application", subtype="pdf", filename="scan.pdf")
    head, _, rest = mail.as_bytes().partition(b"JVBE")
    return head + (b"JVBE\n" if wrapped < 76 else b"JVBE") + rest


def test_a_second_mail_that_differs_in_its_attachment_alone_is_a_mail_of_its_own(agency):
    agency.mailbox.deliver(scanned(b"%PDF the old price list"), at=START - DAY)
    asked(agency)
    agency.mailbox.deliver(scanned(b"%PDF the signed order"))
    agency.until(START + 30 * DAY)
    assert (agency.steps(), agency.outcomes()) == (["check-in"], ["answered"])


def test_the_same_attachment_with_its_lines_wrapped_anew_is_the_same_mail(agency):
    agency.mailbox.deliver(scanned(b"%PDF the old price list"), at=START - DAY)
    asked(agency)
    agency.mailbox.deliver(scanned(b"%PDF the old price list", wrapped=4))
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_sentence_by_which_many_were_asked_tells_of_none_of_them(tmp_path):
    others = "".join(
        f'[client.other{n}]\nkind = "business"\nsalutation = "Hello,"\npeople = ["ann@other{n}.example"]\n'
        'speaks = { country = "DE-BE" }\n'
        for n in range(3)
    )
    agency = Agency(tmp_path, extra=others, sending="max_due = 50")
    agency.owner_writes(text=ASKED, subject="Boat house")
    for n in range(3):
        agency.owner_writes(to=f"ann@other{n}.example", text=ASKED, subject=f"Matter {n}")
    agency.until(START + 8 * DAY)
    assert len(agency.to_clients) == 4
    a_stranger_writes(agency, f"fine with me\n\n> {ASKED}")
    agency.until(START + 16 * DAY)
    assert len(agency.to_clients) == 8


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("Hart Alice", ["check-in"]),
        ("Dr. Alice Hart", ["check-in"]),
        ("Alice M. Hart (Harbour)", ["check-in"]),
        ("Alice", ["check-in", "ultimatum"]),
        ("Alice Harper", ["check-in", "ultimatum"]),
    ],
)
def test_a_name_seen_beside_the_address_counts_in_any_order_and_with_a_title(agency, name, steps):
    agency.client_writes(name="Alice Hart", subject="Keys", text="The keys are in the box.")
    agency.until(START + timedelta(minutes=10))
    asked(agency)
    a_stranger_writes(agency, "Next week, promised.", name=name)
    agency.until(START + 16 * DAY)
    assert agency.steps() == steps
