"""The Hungarian texts: all there, whole with any values, short, formal, and without a wound."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rendering import blemishes, glued, hits, mails, missing, paragraphs, texts, word_count, wounds

from mailwatch.domain.tone.hu import HU

USUAL = {
    "salutation": "Kedves Péter!",
    "client": "Péter",
    "project": "a Kékfa Kávézó honlapja",
    "own_name": "Varga Júlia",
    "own_phone": "+36 30 555 0123",
    "last_topic": "a nyitóoldal szövege",
    "cost_of_delay": "Minden hét várakozás egy héttel tolja el az indulást.",
    "about": "a nyitóoldal terve",
    "policy": "A két napon belül lemondott megbeszélés díját felerészben felszámítom.",
    "times": "Kedden 10 órától vagy csütörtökön 14 óra után volna szabad időm.",
    "test": "A kapcsolatot előre kipróbálhatja itt: https://meet.example/test.",
    "reason": "Úgy látom, hogy szolgáltatásaim már nem illenek az Ön igényeihez.",
    "alternative": "Szívesen ajánlom Kovács Bencét, aki jól ismeri ezt a területet.",
}
HUNGARIAN = texts("hu")
IN_THEIR_THREAD = ("ghosted", "blocked", "approval", "quote")
MARK = "Zx"
"""An odd value, easy to find again."""


def flaws(mail):
    """Blemishes; a Hungarian day is an ordinal with a full stop, and a comma may follow it: “4., 14:00”."""
    return blemishes(
        replace(
            mail, subject=re.sub(r"(\d)\.,", r"\1,", mail.subject), body=re.sub(r"(\d)\.,", r"\1,", mail.body)
        )
    )


def test_every_step_of_every_playbook_has_a_hungarian_text():
    assert missing("hu") == []


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_text_is_whole_whatever_its_values(text):
    for mail in mails(text, USUAL):
        assert flaws(mail) == [], mail.body
        assert glued(mail) == [], mail.body
        assert mail.body.startswith("Kedves Péter!\n\n")


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_sentence_begins_with_a_capital_and_ends(text):
    for mail in mails(text, USUAL):
        for paragraph in paragraphs(mail)[1:-1]:
            if paragraph.startswith("- "):
                continue
            assert re.match(r"[A-ZÁÉÍÓÖŐÚÜŰ„“0-9]", paragraph), paragraph
            assert re.search(r"[.?:]”?$|https://\S+$", paragraph), paragraph


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_nobody_is_accused_shouted_at_or_threatened(text):
    for mail in mails(text, USUAL):
        assert wounds(mail, HU) == [], mail.body


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_mail_is_read_in_half_a_minute(text):
    for mail in mails(text, USUAL):
        assert 35 <= word_count(mail.body) <= 130, mail.body
    assert 45 <= word_count(next(mails(text, USUAL)).body) <= 120


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_mail_that_may_begin_a_thread_has_a_short_subject_and_no_other_has_one(text):
    mail = next(mails(text, USUAL))
    if text.playbook in IN_THEIR_THREAD:
        assert mail.subject == ""
    else:
        assert 10 <= len(mail.subject) <= 60
        assert not re.search(r"emlékeztet|!|sürgős|tartoz", mail.subject, re.IGNORECASE)


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_the_reader_is_oen_with_a_capital_and_never_te(text):
    for mail in mails(text, USUAL):
        own_words = "\n\n".join(paragraphs(mail)[1:-1])
        assert not re.search(r"\bön(?:t|nek|nel|nél|re|ről|től|höz|ök)?\b", own_words), own_words
        assert not re.search(r"\b(?:te|téged|neked|nálad|tőled|veled|szia|hali)\b", own_words, re.IGNORECASE)
        assert not re.search(r"\b(?:írj|küldd|hívj|szólj|jelezd|kérlek)\b", own_words, re.IGNORECASE)


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_no_article_and_no_ending_hangs_on_a_value(text):
    """“a/az” and -án/-én would have to be computed for each value; the texts never need them."""
    beside_values = re.sub(r"{%.*?%}", "", text.source)
    assert not re.search(r"\b[Aa]z? „?{{", beside_values)
    assert not re.search(r"}}[”)]*-?[a-záéíóöőúüű]", beside_values)


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_money_and_attachments_are_spoken_of_only_where_there_are_any(text):
    for mail in mails(text, USUAL):
        if not mail.values["attachment"]:
            assert not hits(mail, tuple((pattern, "") for pattern in HU.attached)), mail.body
        if text.playbook in {"ghosted", "blocked", "approval"}:
            speaks_of_money = bool(hits(mail, tuple((pattern, "") for pattern in HU.money)))
            assert speaks_of_money == (bool(mail.values["open_amount"]) and "open_amount" in text.source)


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_subject_that_stands_for_project_and_topic_is_said_once(text):
    quoted = f"„{MARK}”"
    for mail in mails(text, USUAL | {"project": quoted, "last_topic": quoted}):
        if mail.values["project"] == quoted and text.playbook in IN_THEIR_THREAD:
            assert mail.body.count(MARK) == 1, mail.body


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_the_name_ends_the_mail_and_the_telephone_stands_below_it(text):
    for mail in mails(text, USUAL):
        last = paragraphs(mail)[-1].splitlines()
        phone = [mail.values["own_phone"]] if mail.values["own_phone"] else []
        assert last == [last[0], mail.values["own_name"], *phone]
        assert last[0] in {"Üdvözlettel:", "Tisztelettel:"}


def test_each_delay_has_words_of_its_own():
    first, second = (next(mails(text, USUAL)).body for text in HUNGARIAN if text.stem in {"delay", "delay-2"})
    shared = set(re.split(r"[.;:?\n]+", first)) & set(re.split(r"[.;:?\n]+", second))
    told_twice = {sentence.strip() for sentence in shared if word_count(sentence) > 4}
    assert told_twice <= {USUAL["cost_of_delay"].rstrip(".")}


@pytest.mark.parametrize(
    "reproach",
    [
        "Többszöri felszólításom ellenére sem érkezett válasz.",
        "Hiába kerestem Önt.",
        "A számla kiegyenlítését elmulasztotta.",
        "Kérem, haladéktalanul utalja át.",
        "Ahogy már írtam, a határidő lejárt.",
        "Még mindig nem kaptam választ.",
        "Ön nem válaszolt.",
        "Várom a válaszát!",
        "Kénytelen vagyok jogi lépéseket tenni.",
    ],
)
def test_a_reproach_is_found(reproach):
    mail = next(mails(HUNGARIAN[0], USUAL | {"project": reproach}))
    assert wounds(mail, HU) != []


def test_the_salutation_may_call_out_and_no_other_line():
    (question,) = [text for text in HUNGARIAN if text.stem == "question"]
    for salutation in ("Kedves Péter!", "Tisztelt Kovács Úr!", "Tisztelt Asszonyom!"):
        assert wounds(next(mails(question, USUAL | {"salutation": salutation})), HU) == []
    assert wounds(next(mails(question, USUAL | {"own_name": "Várom!"})), HU) != []
