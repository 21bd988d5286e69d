"""Whoever forges: nothing in the owner's name that the owner's side does not prove (I11), no word of a client
that they did not write (I12). Doubt holds and asks; it never presses, never answers, never silences for long.
"""

from __future__ import annotations

from datetime import date, timedelta
from email.utils import format_datetime

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands, matter_commands
from mailwatch.domain.facts.events import StepFound, Word
from mailwatch.domain.facts.guard_events import SendingSuspended
from mailwatch.domain.facts.identity import NOTICE_HEADER, REFERENCE_HEADER, CaseKey, notice_token, step_token

URL = "https://evil.example/pay"
FORGED = {"Authentication-Results": "mx.studio.example; dmarc=fail header.from=studio.example"}
VOUCHED = {"Authentication-Results": "mx.evil.example; dmarc=pass header.from=evil.example"}
ANNA = "anna@studio.example"
ALICE = "alice@harbour.example"

IN_ANNAS_NAME = {
    "in the inbox": {"folder": "INBOX"},
    "in spam": {"folder": "Junk"},
    "in the archive": {"folder": "Archive"},
    "marked as forged": {"folder": "INBOX", "headers": FORGED},
    "vouched for by another domain": {"folder": "INBOX", "headers": VOUCHED},
    "by an alias": {"folder": "INBOX", "sender": "hello@studio.example"},
    "in capitals, with a tag": {"folder": "INBOX", "sender": "ANNA+x@Studio.Example"},
    "to a colleague": {"folder": "INBOX", "to": "carol@harbour.example"},
    "with the client in Cc alone": {"folder": "INBOX", "to": "x@gmx.example", "cc": ALICE},
    "as a step": {"folder": "INBOX", "headers": {REFERENCE_HEADER: "ref-" + "a" * 32}},
    "as a notice": {"folder": "INBOX", "headers": {NOTICE_HEADER: "harbour"}},
    "dated ten days ago": {"folder": "INBOX", "dated": START - timedelta(days=10)},
    "dated in the future": {"folder": "INBOX", "dated": START + timedelta(days=300)},
    "delivered into Sent by a subaddress": {
        "folder": "Sent",
        "headers": {"Delivered-To": "anna+Sent@studio.example"},
    },
    "from a stranger who names Anna as the author": {
        "folder": "INBOX",
        "sender": "x@evil.example",
        "headers": {"X-Original-From": ANNA, **VOUCHED},
    },
    "from a stranger via": {
        "folder": "INBOX",
        "sender": "x@evil.example",
        "name": "Anna Weber via Studio",
        "headers": {"Reply-To": ANNA, **VOUCHED},
    },
    "from a stranger, sent by Anna": {
        "folder": "INBOX",
        "sender": "x@evil.example",
        "headers": {"Sender": ANNA},
    },
}


def forge(agency: Agency, how: dict[str, object], **more: object) -> str:
    values = {"sender": ANNA, "to": ALICE, "subject": f"Please pay at {URL}", **how, **more}
    return agency.write(**values)  # type: ignore[arg-type]  # a table of fields


def resume(agency: Agency, client: str = "harbour") -> None:
    settings = agency.house.settings
    commands.say(agency.store, Word.RESUME, client, settings=settings, now=agency.clock.now())


@pytest.mark.parametrize("how", IN_ANNAS_NAME.values(), ids=IN_ANNAS_NAME.keys())
def test_a_mail_in_the_owners_name_begins_no_silence(agency, how):
    agency.until(START + timedelta(minutes=5))
    forge(agency, how, text="Could you send me the money by Friday?")
    agency.until(START + timedelta(days=60))
    assert agency.to_clients == []


@pytest.mark.parametrize("how", IN_ANNAS_NAME.values(), ids=IN_ANNAS_NAME.keys())
def test_a_mail_in_the_owners_name_does_not_take_the_ball_from_us(agency, how):
    invoice = 'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 }]'
    names = 'names = ["Alice Harbour"]'
    agency.build(agency.text.replace(names, f"{names}\n{invoice}"))
    agency.owner_writes(subject="Invoice 2026-041", text="Here is my invoice.")
    agency.until(START + timedelta(days=2))
    asked = agency.client_writes(text="My father died. Can I pay in January?")
    agency.until(START + timedelta(days=2, hours=2))
    forge(agency, how, text="Sure.", reply_to=asked)
    for day in range(3, 40):
        agency.until(START + timedelta(days=day))
        settings = agency.house.settings
        matter_commands.bank_ok(agency.store, settings=settings, now=agency.clock.now())
    assert agency.to_clients == []


@pytest.mark.parametrize("how", IN_ANNAS_NAME.values(), ids=IN_ANNAS_NAME.keys())
def test_a_ladder_that_a_forged_mail_holds_goes_on_with_the_owners_word_and_says_nothing_of_it(agency, how):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=3))
    forge(agency, how, reply_to=anchor, text="Never mind, all is settled. Thank you!")
    agency.until(START + timedelta(days=5))
    before = agency.to_clients
    agency.until(START + timedelta(days=8))
    assert before == []
    if agency.to_clients == []:
        assert agency.why() in ("in-your-name", "unclear-message")
        assert sum("[mailwatch] harbour: please look" in each for each in agency.notices()) == 1
    resume(agency)
    agency.until(START + timedelta(days=30))
    assert agency.steps()[:2] == ["check-in", "ultimatum"]
    assert not any(URL.encode() in content or b"evil" in content for _, _, content in agency.to_clients)


def test_a_step_that_somebody_made_up_is_not_found_and_its_date_counts_for_nothing(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=9))
    assert agency.steps() == ["check-in"]
    key = CaseKey(playbook="ghosted", subject="harbour", anchor=anchor)
    token = step_token(ANNA, key, "ultimatum")
    for folder in ("INBOX", "Junk", "Archive"):
        agency.write(
            sender=ANNA,
            to=ALICE,
            folder=folder,
            reply_to=anchor,
            message_id=f"{token}@studio.example",
            headers={REFERENCE_HEADER: f"{token}; by={date(2026, 3, 12)}"},
        )
    agency.until(START + timedelta(days=12))
    assert agency.events(StepFound) == []
    resume(agency)
    agency.until(START + timedelta(days=60))
    assert agency.steps() == ["check-in", "ultimatum"]  # the closing waits for a yes, as ever


def test_a_step_known_from_cc_raises_no_guard_when_it_comes_again(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    _, _, content = agency.to_clients[0]
    agency.mailbox.deliver(content, folder="Junk")
    agency.mailbox.deliver(content.replace(b"Subject: ", b"Subject: x "), folder="INBOX")
    agency.until(START + timedelta(days=16))
    assert agency.events(SendingSuspended) == []
    assert agency.steps() == ["check-in", "ultimatum"]


@pytest.mark.parametrize("copies", [1, 100])
def test_a_notice_from_outside_says_nothing_of_the_clocks(agency, copies):
    agency.owner_writes()
    agency.until(START + timedelta(days=1))
    for number in range(copies):
        agency.write(
            sender=ANNA,
            to=ANNA,
            folder="INBOX",
            subject=f"[mailwatch] harbour answered {number}",
            dated=agency.clock.now() - timedelta(minutes=20 + number),
            headers={NOTICE_HEADER: "harbour"},
        )
    agency.until(START + timedelta(days=9))
    assert agency.events(SendingSuspended) == []
    assert (agency.steps(), agency.notices()) == (["check-in"], [])


def test_an_announcement_from_outside_is_not_taken_for_told(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=9))
    key = CaseKey(playbook="ghosted", subject="harbour", anchor=anchor)
    for day in range(10, 30):
        token = notice_token(ANNA, f"announce|{key}|ultimatum|{date(2026, 3, 1) + timedelta(days=day)}")
        agency.write(
            sender=ANNA,
            to=ANNA,
            folder="INBOX",
            message_id=f"{token}@studio.example",
            headers={NOTICE_HEADER: "harbour"},
        )
    agency.until(START + timedelta(days=16))
    assert agency.steps() == ["check-in", "ultimatum"]
    assert any("unless you stop it" in each for each in agency.notices())


# -- other people's threads ------------------------------------------------------------------


def test_somebody_in_cc_of_a_mail_to_two_clients_answers_for_both(agency):
    anchor = agency.owner_writes(
        to="alice@harbour.example, bob@quiet.example", cc="partner@elsewhere.example"
    )
    agency.until(START + timedelta(days=3))
    agency.client_writes("partner@elsewhere.example", reply_to=anchor)
    agency.until(START + timedelta(days=60))
    assert agency.to_clients == []


PARTNER = "partner@elsewhere.example"
TO_BOTH = "alice@harbour.example, bob@quiet.example"

PARTNERS_WAYS = {
    "into spam": {"folder": "Junk"},
    "into the archive": {"folder": "Archive"},
    "by References alone": {"reply_to": None, "headers": {"References": "<old@x.example> <{id}>"}},
    "by an id in capitals": {"reply_to": None, "headers": {"In-Reply-To": "<{ID}>"}},
    "from a tagged address": {"sender": "partner+work@elsewhere.example"},
    "in capitals": {"sender": "Partner@Elsewhere.Example"},
    "with an id of somebody else before": {
        "reply_to": None,
        "headers": {"References": "<x@evil.example> <{id}>", "In-Reply-To": "<x@evil.example>"},
    },
    "with another subject": {"subject": "By the way"},
    "as a list passes it on": {"headers": {"List-Id": "<team.elsewhere.example>"}},
    "after a stranger named the id": {"poisoned": True},
}


@pytest.mark.parametrize("way", PARTNERS_WAYS.values(), ids=PARTNERS_WAYS.keys())
def test_however_the_answer_of_somebody_in_cc_comes_nobody_is_pressed(agency, way):
    anchor = agency.owner_writes(to=TO_BOTH, cc=PARTNER)
    agency.until(START + timedelta(days=3))
    how = {"sender": PARTNER, "reply_to": anchor, "to": ANNA, **way}
    if how.pop("poisoned", False):
        for client in ("Alice Harbour", "Bob"):
            agency.write(sender="x@evil.example", name=client, to=ANNA, reply_to=anchor, folder="Junk")
    headers = how.get("headers", {})
    filled = {name: value.format(id=anchor, ID=anchor.upper()) for name, value in headers.items()}
    agency.write(**{**how, "headers": filled})  # type: ignore[arg-type]  # a table of fields
    agency.until(START + timedelta(days=60))
    assert agency.to_clients == []


@pytest.mark.parametrize("folder", ["INBOX", "Junk"])
def test_a_stranger_who_names_ids_of_two_clients_teaches_nothing(agency, folder):
    anchor = agency.owner_writes(cc="partner@elsewhere.example")
    other = agency.owner_writes(to="bob@quiet.example", subject="Photos", text="Which one do you choose?")
    agency.until(START + timedelta(days=2))
    agency.write(
        sender="x@evil.example",
        to="bob@quiet.example",
        cc="x@evil.example, y@evil.example",
        folder=folder,
        headers={"References": f"<{anchor}> <{other}>", "In-Reply-To": f"<{anchor}>"},
    )
    agency.client_writes("partner@elsewhere.example", reply_to=anchor)
    # Who was put into Cc by a stranger is nobody of the thread.
    agency.client_writes("y@evil.example", reply_to=other)
    agency.until(START + timedelta(days=16))
    assert agency.to_clients == []
    resume(agency, "quiet")
    agency.until(START + timedelta(days=30))
    assert agency.steps()[:1] == ["check-in"]
    assert {mail[1].recipients for mail in agency.to_clients} == {("bob@quiet.example",)}


# -- absences and reports ---------------------------------------------------------------------

AWAY = "I am out of the office until {day}."


def out_of_office(agency: Agency, until: date, *, folder: str = "INBOX", forged: bool) -> None:
    headers = {"Auto-Submitted": "auto-replied"}
    if forged:
        headers["Authentication-Results"] = "mx.studio.example; dmarc=fail header.from=harbour.example"
    agency.client_writes(
        subject="Out of office", text=AWAY.format(day=f"{until:%d %B %Y}"), headers=headers, folder=folder
    )


@pytest.mark.parametrize("folder", ["INBOX", "Junk"])
def test_a_forged_absence_holds_and_asks_and_silences_nobody(agency, folder):
    agency.owner_writes()
    agency.until(START + timedelta(days=2))
    out_of_office(agency, date(2027, 1, 4), folder=folder, forged=True)
    agency.until(START + timedelta(days=8))
    assert (agency.steps(), agency.why()) == ([], "unclear-message")
    assert agency.notices() == [
        "[mailwatch] harbour: please look: is the mail of Wed 04 Mar 2026 10:30 their answer?"
    ]
    resume(agency)
    agency.until(START + timedelta(days=16))
    assert agency.steps()[:1] == ["check-in"]


def test_an_absence_of_a_year_is_asked_about(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=2))
    out_of_office(agency, date(2027, 1, 4), forged=False)
    agency.until(START + timedelta(days=8))
    assert (agency.steps(), agency.why()) == ([], "absent-long")
    assert agency.notices() == ["[mailwatch] harbour: please look: they are away for long"]
    resume(agency)
    agency.until(START + timedelta(days=16))
    assert agency.steps()[:1] == ["check-in"]


@pytest.mark.parametrize("original", ["", "never@sent.example"])
@pytest.mark.parametrize("status", ["5.1.1", "4.2.2"])
def test_a_report_about_a_mail_that_we_never_sent_ends_nothing(agency, original, status):
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    agency.bounces(original=original, status=status)
    agency.until(START + timedelta(days=16))
    assert (agency.steps(), agency.outcomes(), agency.why()) == (["check-in"], [], "report-unproved")
    assert any("[mailwatch] harbour: please look" in each for each in agency.notices())
    resume(agency)
    agency.until(START + timedelta(days=24))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_report_about_somebody_in_cc_says_nothing_of_the_client(agency):
    anchor = agency.owner_writes(cc="partner@elsewhere.example")
    agency.bounces("partner@elsewhere.example", original=anchor)
    agency.until(START + timedelta(days=16))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_report_about_the_client_by_our_own_id_still_ends_the_ladder(agency):
    anchor = agency.owner_writes(cc="partner@elsewhere.example")
    agency.bounces(original=anchor)
    agency.until(START + timedelta(days=16))
    assert agency.steps() == []


# -- addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "answers"),
    [
        ("alice@xn--mller-kva.example", "alice@müller.example"),
        ("alice@xn--mller-kva.example", "alice@XN--MLLER-KVA.example."),
        ("alice@xn--mller-kva.example", '"alice"@Müller.example'),
    ],
)
def test_one_address_in_two_spellings_is_one_person(agency, written, answers):
    agency.build(agency.text.replace("alice@harbour.example", written))
    agency.owner_writes(to="alice@xn--mller-kva.example")
    agency.until(START + timedelta(days=3))
    raw = (
        f"From: {answers}\r\nTo: {ANNA}\r\nSubject: Hello\r\nMessage-ID: <new@x.example>\r\n"
        f"Date: {format_datetime(agency.clock.now())}\r\n\r\nHere they are.\r\n"
    )
    agency.mailbox.deliver(raw.encode())
    agency.until(START + timedelta(days=40))
    assert agency.to_clients == []


# -- services that the owner named ------------------------------------------------------------


def test_what_a_named_form_passes_on_is_the_clients_answer(agency):
    agency.build(agency.text + '\n[watch]\nrelays = ["form@service.example"]\n')
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.write(sender="form@service.example", to=ANNA, headers={"Reply-To": ALICE}, text="Here they are.")
    agency.until(START + timedelta(days=60))
    assert (agency.steps(), agency.outcomes()) == (["check-in"], ["answered"])


def test_a_copy_that_a_list_changed_is_of_no_account_once_the_original_shows_in_sent(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=1))
    how = {"subject": "One more thing", "message_id": "more@studio.example", "dated": agency.clock.now()}
    agency.owner_writes(folder="INBOX", text="Could you send me the logo?\n-- \nTeam list", **how)
    agency.until(START + timedelta(days=1, minutes=5))
    assert agency.why() == "in-your-name"
    agency.owner_writes(text="Could you send me the logo?", **how)
    agency.until(START + timedelta(days=2))
    assert (agency.why(), agency.notices()) == ("waiting", [])
