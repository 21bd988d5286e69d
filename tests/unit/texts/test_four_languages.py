"""English, German, Hungarian, Thai: all texts there, whole with any values, short, and without a wound."""

from __future__ import annotations

import re

import pytest
from languages import IN_THEIR_THREAD, LANGUAGES
from rendering import Text, glued, hits, mails, missing, paragraphs, texts, wounds

ALL = [text for language in LANGUAGES for text in texts(language)]
MARK = "Zx"
"""An odd value, easy to find again."""
QUOTED = {"en": f"“{MARK}”", "de": f"„{MARK}“", "hu": f"„{MARK}”", "th": f"“{MARK}”"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_every_playbook_has_its_text(language: str) -> None:
    assert missing(language) == []


@pytest.mark.parametrize("text", ALL, ids=str)
def test_a_text_is_whole_whatever_its_values(text: Text) -> None:
    language = LANGUAGES[text.language]
    for mail in mails(text, language.usual):
        assert language.flaws(mail) == [], mail.body
        assert glued(mail) == [], mail.body
        assert mail.body.startswith(f"{language.usual['salutation']}\n\n")


@pytest.mark.parametrize("text", ALL, ids=str)
def test_nobody_is_accused_shouted_at_or_threatened(text: Text) -> None:
    language = LANGUAGES[text.language]
    for mail in mails(text, language.usual):
        assert wounds(mail, language.words) == [], mail.body


@pytest.mark.parametrize("text", ALL, ids=str)
def test_a_mail_is_read_in_half_a_minute(text: Text) -> None:
    language = LANGUAGES[text.language]
    least, most = language.any_length
    for mail in mails(text, language.usual):
        # A letter that may not claim something is shorter by its words.
        assert (0 if mail.not_so else least) <= language.length(mail.body) <= most, mail.body
    least, most = language.usual_length
    assert least <= language.length(next(mails(text, language.usual)).body) <= most


@pytest.mark.parametrize("text", ALL, ids=str)
def test_a_mail_that_may_begin_a_thread_has_a_short_subject_and_no_other_has_one(text: Text) -> None:
    language = LANGUAGES[text.language]
    mail = next(mails(text, language.usual))
    if text.playbook in IN_THEIR_THREAD:
        assert mail.subject == ""
    else:
        assert 10 <= len(mail.subject) <= 60
        assert not re.search(language.shout, mail.subject, re.IGNORECASE)


@pytest.mark.parametrize("text", ALL, ids=str)
def test_money_and_attachments_are_spoken_of_only_where_there_are_any(text: Text) -> None:
    language = LANGUAGES[text.language]
    attached = tuple((pattern, "") for pattern in language.words.attached)
    money = tuple((pattern, "") for pattern in language.words.money)
    for mail in mails(text, language.usual):
        # The notice of an end speaks of what will be attached to the next mail.
        if not mail.values["attachment"] and text.stem != "notice":
            assert not hits(mail, attached), mail.body
        # Where no invoice is to come separately, nothing is said of one.
        if text.playbook in {"ghosted", "blocked", "approval"} and "separately" not in mail.not_so:
            speaks_of_money = bool(hits(mail, money))
            assert speaks_of_money == (bool(mail.values["open_amount"]) and "open_amount" in text.source)


@pytest.mark.parametrize("text", ALL, ids=str)
def test_a_subject_that_stands_for_project_and_topic_is_said_once(text: Text) -> None:
    quoted = QUOTED[text.language]
    for mail in mails(text, {**LANGUAGES[text.language].usual, "project": quoted, "last_topic": quoted}):
        if mail.values["project"] == quoted and text.playbook in IN_THEIR_THREAD:
            assert mail.body.count(MARK) == 1, mail.body


@pytest.mark.parametrize("text", ALL, ids=str)
def test_the_name_ends_the_mail_and_the_telephone_stands_below_it(text: Text) -> None:
    for mail in mails(text, LANGUAGES[text.language].usual):
        last = paragraphs(mail)[-1].splitlines()
        phone = [mail.values["own_phone"]] if mail.values["own_phone"] else []
        assert last[1:] == [mail.values["own_name"], *phone]
