"""A rehearsal: the letters of the plan, to the owner alone, and nobody's word when they are read again."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import date, timedelta
from email import policy
from email.utils import getaddresses

import pytest
from agency import OWNER, START, hours

from mailwatch.app.deciding.judge import view_of
from mailwatch.app.owner.commands import say
from mailwatch.app.sending.owner_alone import OwnerAlone
from mailwatch.app.showing.plan.planned import plan_of
from mailwatch.app.showing.trial.rehearsal import RULE, rehearsal_of
from mailwatch.domain.facts.events import Word
from mailwatch.errors import OwnerMustAct
from mailwatch.translate import known_playbooks

ALICE = "alice@harbour.example"
INVOICE = 'invoices = [{ number = "2026-7", amount = "100.00 EUR", due = 2026-02-27 }]'


HEADER = b"X-Mailwatch-Notice: harbour\r\n"
VOUCHED = b"Authentication-Results: mx.studio.example; dmarc=pass header.from=studio.example\r\n"
AS_SEEN = {
    "signed": lambda content: VOUCHED + content,
    "without its header": lambda content: content.replace(HEADER, b""),
}
"""What providers do to a mail on its way to its own sender."""


def rehearsal(agency, client="harbour", playbook=None, composer=None):
    with agency.store.reading() as transaction:
        return rehearsal_of(
            transaction,
            composer or agency.house.composer,
            client,
            playbook=playbook,
            now=agency.clock.now(),
        )


def played(agency, found):
    """The mails of a rehearsal as they reach the wire."""
    before = len(agency.mails)
    for letter in found.ready:
        OwnerAlone(
            account=found.account,
            settings=agency.house.settings,
            transport=agency.transport,
            brakes=agency.house.brakes,
            clock=agency.clock,
        ).hand_over(letter.mail)
    return [
        (envelope, email.message_from_bytes(content, policy=policy.default))
        for _, envelope, content in agency.mails[before:]
    ]


def parts_of(mail):
    """Banner and letter, with plain line ends and no wrapping of the wire."""
    text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    banner, letter = text.split(f"\n\n{RULE}\n\n")
    return banner, letter


def planned(agency, client="harbour", days=60):
    now = agency.clock.now()
    found = plan_of(agency.store, agency.house.composer, now=now, until=now + timedelta(days=days)).planned
    return [each for each in found if each.client == client]


def known(agency):
    """All that the state knows, but for how far it was read."""
    with agency.store.reading() as transaction:
        threads = {
            client: view_of(transaction, client, agency.house.settings).threads
            for client in agency.house.settings.policies
        }
        return [*transaction.journal.entries()], [*transaction.outbox.rows()], threads


@pytest.mark.parametrize("mode", ["off", "review", "on"])
def test_the_letters_are_those_of_the_plan_to_the_owner_alone(new_agency, mode):
    agency = new_agency(mode=mode)
    if mode == "off":
        agency.transport = type(agency.transport)(agency._deliver)
    agency.owner_writes()
    agency.run()
    plan = planned(agency)
    before = known(agency)
    found = rehearsal(agency)
    mails = played(agency, found)
    assert known(agency) == before
    assert (found.playbook, found.made_up, found.others) == ("ghosted", False, ())
    assert [letter.planned.step for letter in found.letters] == ["check-in", "ultimatum", "closing"]
    assert [letter.at for letter in found.letters] == [each.at for each in plan]
    for number, (each, (envelope, mail)) in enumerate(zip(plan, mails, strict=True), 1):
        assert (envelope.sender, envelope.recipients) == (OWNER, (OWNER,))
        assert mail["Subject"] == f"[Rehearsal {number} of 3] {each.subject}"
        banner, letter = parts_of(mail)
        assert letter == each.text
        assert banner.startswith(f"REHEARSAL, mail {number} of 3. It went to you alone.")
        assert f"\nTo: {ALICE}\n" in banner
        assert (
            f"\nIt would leave: {each.at.astimezone(agency.house.settings.zone):%a %d %b %Y %H:%M}" in banner
        )
        assert each.because.code == "waiting"
        assert "\nBecause: waiting for an answer since " in banner
        html = mail.get_body(("html",)).get_content()
        assert html.index("REHEARSAL, mail") < html.index("Dear Alice,")
    assert mails[0][1]["Auto-Submitted"] == "auto-generated"
    assert "with these confirmed: file closed; final invoice sent" in parts_of(mails[2][1])[0]


def test_no_header_names_a_client_or_another_mail(agency):
    agency.owner_writes()
    agency.run()
    for _, mail in played(agency, rehearsal(agency)):
        addressed = [*mail.get_all("From"), *mail.get_all("To")]
        assert {spec for _, spec in getaddresses(addressed)} == {OWNER}
        for name in ("Cc", "Bcc", "Reply-To", "In-Reply-To", "References"):
            assert mail[name] is None
        assert not [value for value in mail.values() if ALICE in value]


def test_one_after_the_other_has_its_own_id_and_a_second_rehearsal_others(agency):
    agency.owner_writes()
    agency.run()
    first = played(agency, rehearsal(agency))
    agency.clock.jump(agency.clock.now() + hours(1))
    ids = [mail["Message-ID"] for _, mail in (*first, *played(agency, rehearsal(agency)))]
    assert len(set(ids)) == len(ids) == 6
    real = {row.message_id for row in agency.rows()}
    assert not real & {each.strip("<>") for each in ids}


@pytest.mark.parametrize(
    "seen", ["INBOX", "Sent", "Junk", "signed", "without its header"], ids=lambda each: each
)
def test_it_is_read_again_as_nothing(new_agency, seen):
    """Not as the owner's word to the client, not as a client's, not as one that may be either (I11, I12)."""
    agency = new_agency(mode="off")
    agency.build(agency.text.replace("[mailbox]", '[mailbox]\nauthserv_id = "mx.studio.example"', 1))
    agency.owner_writes()
    agency.run()
    found = rehearsal(agency)
    taken = []
    agency.transport = type(agency.transport)(lambda _, content: taken.append(content))
    played(agency, found)
    before, plan = known(agency), planned(agency)
    for content in taken:
        folder = seen if seen in ("Sent", "Junk") else "INBOX"
        agency.mailbox.deliver(AS_SEEN.get(seen, bytes)(content), folder=folder)
    agency.clock.jump(agency.clock.now() + timedelta(minutes=5))
    agency.run()
    assert known(agency) == before
    assert [(each.step, each.at, each.text) for each in planned(agency)] == [
        (each.step, each.at, each.text) for each in plan
    ]
    with agency.store.reading() as transaction:
        assert not [*transaction.messages.unmatched(10)]


def test_a_ladder_that_is_held_is_rehearsed_whole_and_says_what_holds_it(agency):
    agency.owner_writes()
    agency.run()
    say(agency.store, Word.PAUSE, "harbour", settings=agency.house.settings, now=agency.clock.now())
    assert [each.step for each in planned(agency)] == ["check-in"]
    found = rehearsal(agency)
    assert [letter.planned.step for letter in found.ready] == ["check-in", "ultimatum", "closing"]
    assert sorted(letter.at for letter in found.ready) == [letter.at for letter in found.ready]
    for _, mail in played(agency, found):
        banner, _ = parts_of(mail)
        assert "It would leave: not before this ends: " in banner
        assert "If it ended now: " in banner


def test_what_was_sent_is_not_rehearsed_again(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=8))
    assert agency.steps() == ["check-in"]
    found = rehearsal(agency)
    assert [letter.planned.step for letter in found.letters] == ["ultimatum", "closing"]
    assert found.elsewhere == ()
    assert [mail["Subject"][:18] for _, mail in played(agency, found)] == [
        "[Rehearsal 1 of 2]",
        "[Rehearsal 2 of 2]",
    ]


def test_of_several_ladders_the_one_that_comes_first_or_the_one_that_is_named(new_agency):
    agency = new_agency(extra=INVOICE)
    agency.owner_writes(to="bob@quiet.example")
    agency.run()
    first = rehearsal(agency, "quiet")
    assert (first.playbook, [each.partition(" on ")[0] for each in first.others]) == (
        "late-payment",
        ["ghosted"],
    )
    assert first.told == ("checklist",)
    named = rehearsal(agency, "quiet", "ghosted")
    assert (named.playbook, named.made_up) == ("ghosted", False)
    assert "a look at your bank" in parts_of(played(agency, first)[0][1])[0]


def test_attachments_are_those_of_the_real_mail(new_agency, tmp_path):
    (tmp_path / "invoice.pdf").write_bytes(b"%PDF-1.4 the invoice")
    agency = new_agency(extra=INVOICE.replace(" }", ', file = "invoice.pdf" }'))
    agency.run()
    composer = agency.house.composer
    settings = replace(composer.settings, attachments=tmp_path)
    found = rehearsal(agency, "quiet", composer=replace(composer, settings=settings))
    _, mail = played(agency, found)[0]
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("invoice.pdf", b"%PDF-1.4 the invoice")
    assert "\nAttached: invoice.pdf\n" in parts_of(mail)[0]


@pytest.mark.parametrize("playbook", sorted(known_playbooks(None)))
@pytest.mark.parametrize("days", [0, 4.2, 5], ids=["Monday", "Friday afternoon", "Saturday"])
def test_where_nothing_is_under_way_the_ladder_is_made_up_and_begins_now(agency, playbook, days):
    agency.clock.jump(START + timedelta(days=days))
    now = agency.clock.now()
    before = known(agency)
    found = rehearsal(agency, playbook=playbook)
    mails = played(agency, found)
    assert known(agency) == before
    assert found.made_up
    assert found.playbook == playbook
    assert [letter.trouble for letter in found.letters] == [""] * len(mails)
    assert now <= found.letters[0].at <= now + timedelta(days=4)
    assert [letter.at for letter in found.letters] == sorted({letter.at for letter in found.letters})
    for envelope, mail in mails:
        assert envelope.recipients == (OWNER,)
        banner, letter = parts_of(mail)
        assert f"No {playbook} is under way for harbour" in banner
        assert f"\nTo: {ALICE}\n" in banner
        assert letter.startswith("Dear Alice,")


def test_without_a_name_and_a_case_it_is_the_ladder_for_silence_dated_as_its_rules_date_it(agency):
    found = rehearsal(agency)
    assert (found.playbook, found.made_up) == ("ghosted", True)
    at = [letter.at.date() for letter in found.letters]
    # A week later at the earliest, and the day after the printed one.
    assert at == [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 19)]
    assert found.letters[1].planned.deadline == date(2026, 3, 18)


def test_a_prospect_gets_no_ultimatum_in_a_rehearsal_either(new_agency):
    agency = new_agency(extra='job = { phase = "prospect" }')
    found = rehearsal(agency, "quiet")
    assert [letter.planned.step for letter in found.letters] == ["check-in"]
    assert found.elsewhere == ("ultimatum", "closing")


def test_a_playbook_that_is_not_theirs_is_told_with_what_is_near(agency):
    with pytest.raises(OwnerMustAct, match=r"has no playbook “gosted”\. Did you mean ghosted"):
        rehearsal(agency, playbook="gosted")
    with pytest.raises(OwnerMustAct, match="Known are approval, blocked"):
        rehearsal(agency, playbook="xyz")


def test_a_letter_that_cannot_be_written_is_named_and_not_sent(agency):
    composer = agency.house.composer
    words = {**composer.settings.words, "harbour": replace(composer.settings.words["harbour"], language="xx")}
    found = rehearsal(agency, composer=replace(composer, settings=replace(composer.settings, words=words)))
    assert found.ready == ()
    assert all("There is no text for ghosted/" in letter.trouble for letter in found.letters)
