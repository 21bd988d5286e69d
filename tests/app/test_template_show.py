"""`template show`: what it shows is what is sent; and an example where nothing stands."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import timedelta
from email import policy

import pytest
from agency import START

from mailwatch.adapters.texts.templates import JinjaRenderer, playbook_names
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.composer import Composer
from mailwatch.app.showing.trial.sample_case import made_up_client
from mailwatch.app.showing.trial.step_preview import made_up_settings, show_step
from mailwatch.app.upkeep.check import check_texts
from mailwatch.cli.pages.mail_page import as_seen
from mailwatch.errors import OwnerMustAct
from mailwatch.translate import shipped_playbook

LANGUAGES = ["en", "de", "hu", "th", "fr", "es"]


def shown(agency, step, *, client="harbour", playbook="ghosted", several=False):
    policy_ = agency.house.settings.policies[client]
    in_force = policy_.playbook(playbook)
    with agency.store.reading() as transaction:
        return show_step(
            in_force,
            in_force.step(step),
            client,
            agency.house.composer,
            now=agency.clock.now(),
            transaction=transaction,
            several=several,
        )


def example(playbook, step, language, *, several=False):
    in_language = playbook.in_language(language)
    client, words = made_up_client(in_language, language=language)
    composer = Composer(
        settings=made_up_settings(client, words), renderer=JinjaRenderer(), wording=BabelWording()
    )
    return show_step(in_language, step, client.client, composer, now=START, several=several)


def test_what_is_shown_is_what_is_sent_later(agency):
    agency.owner_writes()
    agency.run()
    before = {step: shown(agency, step) for step in ("check-in", "ultimatum")}
    assert not any(each.made_up for each in before.values())
    agency.until(START + timedelta(days=16))
    assert agency.steps() == ["check-in", "ultimatum"]
    for (at, _, content), each in zip(agency.to_clients, before.values(), strict=True):
        sent = email.message_from_bytes(content, policy=policy.default)
        seen = as_seen(each.mail.content)
        fields = dict(seen.fields)
        assert each.at == at
        assert seen.text == sent.get_body(("plain",)).get_content().replace("\r\n", "\n")
        assert (fields["From"], fields["To"]) == (str(sent["From"]), str(sent["To"]))
        assert (fields["Subject"], fields["Date"]) == (str(sent["Subject"]), str(sent["Date"]))


def test_showing_changes_nothing(agency):
    agency.owner_writes()
    agency.run()
    before = (agency.rows(), len(agency.mails))
    shown(agency, "closing")
    assert (agency.rows(), len(agency.mails)) == before


def test_where_nothing_stands_it_is_made_up_with_the_clients_own_words(agency):
    made_up = shown(agency, "ultimatum")
    assert made_up.made_up
    seen = as_seen(made_up.mail.content)
    assert seen.text.startswith("Dear Alice,\n\n")
    assert "the Harbour Café website" in seen.text
    assert dict(seen.fields)["To"] == "alice@harbour.example"


def test_an_invoice_of_the_file_is_shown_with_its_own_number(new_agency):
    extra = 'invoices = [{ number = "R-77", due = 2026-02-02, amount = "990.00 EUR" }]'
    agency = new_agency(extra=extra)
    agency.run()
    seen = as_seen(shown(agency, "last-notice", client="quiet", playbook="late-payment").mail.content)
    assert "R-77" in seen.text
    assert "€990.00" in seen.text


def test_on_an_invoice_of_the_file_later_steps_answer_in_the_conversation_that_really_begins(new_agency):
    extra = 'invoices = [{ number = "R-77", due = 2026-02-02, amount = "990.00 EUR" }]'
    agency = new_agency(extra=extra)
    agency.run()
    steps = ("reminder", "work-stopped", "last-notice")
    mails = [shown(agency, step, client="quiet", playbook="late-payment").mail.message for step in steps]
    first, *later = mails
    assert first.in_reply_to is None
    assert [each.subject for each in later] == [f"Re: {first.subject}"] * 2
    assert [each.in_reply_to for each in later] == [first.message_id, later[0].message_id]


def test_later_steps_answer_in_the_conversation_that_the_first_one_began(agency):
    first = as_seen(shown(agency, "reminder", playbook="late-payment").mail.content)
    later = as_seen(shown(agency, "last-notice", playbook="late-payment").mail.content)
    assert dict(later.fields)["Subject"] == f"Re: {dict(first.fields)['Subject']}"


def test_several_invoices_stand_in_one_example(agency):
    seen = as_seen(shown(agency, "reminder", playbook="late-payment", several=True).mail.content)
    assert seen.text.count("\n- ") == 2


def test_a_step_that_would_never_go_to_this_client_says_why(agency):
    with pytest.raises(OwnerMustAct, match="goes only if policy, which is not so for harbour"):
        shown(agency, "policy", playbook="no-show")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", playbook_names())
def test_every_step_can_be_shown_without_a_file_in_every_language(name, language):
    playbook = shipped_playbook(name)
    for step in playbook.steps:
        if not step.mail:
            continue
        seen = as_seen(example(playbook, step, language).mail.content)
        fields = dict(seen.fields)
        assert fields["Subject"].strip()
        assert "\n\n" in seen.text
        assert "{" not in seen.text + fields["Subject"]
        for meaning in dict(playbook.facts).values():
            assert meaning not in seen.text, "a meaning is no example"
        if step.merges:
            several = as_seen(example(playbook, step, language, several=True).mail.content)
            assert several.text.count("\n- ") == 2, step.name


def test_a_subject_in_quotation_marks_has_plain_spaces_alone():
    playbook = shipped_playbook("offboarding").in_language("fr")
    client, words = made_up_client(playbook, language="fr")
    subject = "Subject: Le projet «\u202fLogo\u202f» : 1\u202f785,00\xa0€"
    text = f"{subject}\n\n{{{{ salutation }}}}\n\nBonjour.\n\n{{{{ own_name }}}}\n"
    texts = tuple((key, text if key == "notice.fr" else each) for key, each in playbook.texts)
    playbook = replace(playbook, texts=texts)
    client = replace(client, playbooks=(playbook,))
    composer = Composer(
        settings=made_up_settings(client, words), renderer=JinjaRenderer(), wording=BabelWording()
    )
    seen = as_seen(
        show_step(playbook, playbook.step("notice"), client.client, composer, now=START).mail.content
    )
    assert dict(seen.fields)["Subject"] == "Le projet « Logo » : 1 785,00 €"


def test_a_client_for_whom_no_day_ever_fits_is_told_of_and_stops_nothing(agency):
    """No date can be promised where no day is known to be a working one."""
    settings = agency.house.settings
    policy_ = settings.policies["harbour"]
    calendar = replace(policy_.calendar, known_until=START.date())
    policies = {**settings.policies, "harbour": replace(policy_, calendar=calendar)}
    composer = replace(agency.house.composer, settings=replace(settings, policies=policies))
    findings = check_texts(composer, now=START)
    assert any("client harbour: ghosted/ultimatum" in text for good, text in findings if not good)
    assert (True, "client quiet: all texts can be written") in findings
