"""The German texts: all there, whole with any values, short, and without a wound."""

from __future__ import annotations

import re

import pytest
from rendering import blemishes, glued, mails, missing, paragraphs, texts, word_count, wounds

from mailwatch.domain.tone import WORDS

USUAL = {
    "salutation": "Sehr geehrte Frau Lindner,",
    "client": "Frau Lindner",
    "project": "Relaunch lindner-bau.example",
    "last_topic": "Entwurf der Startseite",
    "cost_of_delay": "Jede Woche Wartezeit verschiebt den Start um eine Woche.",
    "about": "Entwurf der Startseite",
    "policy": "Ein Termin, der ohne Nachricht ausfällt, zählt als Stunde; bis zwei Tage vorher geht es frei.",
    "times": "Bei mir ginge es Dienstag um 10:00 Uhr oder Donnerstag ab 14:00 Uhr.",
    "test": "Ausprobieren können Sie es vorher unter https://meet.example/test.",
    "reason": "Ich glaube, dass meine Leistungen nicht mehr zu dem passen, was Sie brauchen.",
    "alternative": "Ben Osei von Nordlicht macht solche Arbeiten gut und weiß, dass ich ihn nenne.",
}
GERMAN = texts("de")
IN_THEIR_THREAD = ("ghosted", "blocked", "approval", "quote")


def test_every_step_of_every_playbook_has_a_german_text():
    assert missing("de") == []


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_a_text_is_whole_whatever_its_values(text):
    for mail in mails(text, USUAL):
        assert blemishes(mail) == [], mail.body
        assert glued(mail) == [], mail.body
        assert mail.body.startswith("Sehr geehrte Frau Lindner,\n\n")


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_nobody_is_accused_shouted_at_or_threatened(text):
    for mail in mails(text, USUAL):
        assert wounds(mail, WORDS["de"]) == [], mail.body


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_a_mail_is_read_in_half_a_minute(text):
    for mail in mails(text, USUAL):
        assert 35 <= word_count(mail.body) <= 130, mail.body
    assert 45 <= word_count(next(mails(text, USUAL)).body) <= 130


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_a_mail_that_may_begin_a_thread_has_a_short_subject_and_no_other_has_one(text):
    mail = next(mails(text, USUAL))
    if text.playbook in IN_THEIR_THREAD:
        assert mail.subject == ""
    else:
        assert 10 <= len(mail.subject) <= 60
        assert not re.search(r"erinnerung|mahnung|!|dringend", mail.subject, re.IGNORECASE)


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_money_and_attachments_are_spoken_of_only_where_there_are_any(text):
    words = WORDS["de"]
    for mail in mails(text, USUAL):
        if not mail.values["attachment"] and text.stem != "notice":
            assert not any(re.search(pattern, mail.body, re.IGNORECASE) for pattern in words.attached), (
                mail.body
            )
        speaks_of_money = any(re.search(pattern, mail.body, re.IGNORECASE) for pattern in words.money)
        if text.playbook in {"ghosted", "blocked", "approval"}:
            assert speaks_of_money == (bool(mail.values["open_amount"]) and "open_amount" in text.source)


@pytest.mark.parametrize("text", GERMAN, ids=str)
def test_the_name_ends_the_mail_and_the_telephone_stands_below_it(text):
    for mail in mails(text, USUAL):
        last = paragraphs(mail)[-1].splitlines()
        phone = [mail.values["own_phone"]] if mail.values["own_phone"] else []
        assert last[1:] == [mail.values["own_name"], *phone]
