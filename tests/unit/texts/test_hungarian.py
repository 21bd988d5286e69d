"""The Hungarian texts: formal, with no ending on a value; what all languages share is tested beside them."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from languages import LANGUAGES
from rendering import mails, paragraphs, texts, word_count, wounds

from mailwatch.mail.languages.hu.tone import TONE as HU

USUAL = LANGUAGES["hu"].usual
HUNGARIAN = texts("hu")
FAMILIAR = [text for text in HUNGARIAN if text.stem.endswith(".familiar")]
FORMAL = [text for text in HUNGARIAN if text not in FAMILIAR]
TO_A_FRIEND = {"salutation": "Szia Péter!", "reason": "Más irányba viszem a munkámat."}


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_a_sentence_begins_with_a_capital_and_ends(text):
    for mail in mails(text, USUAL):
        for paragraph in paragraphs(mail)[1:-1]:
            if paragraph.startswith("- "):
                continue
            assert re.match(r"[A-ZÁÉÍÓÖŐÚÜŰ„“0-9]", paragraph), paragraph
            assert re.search(r"[.?:]”?$|https://\S+$", paragraph), paragraph


@pytest.mark.parametrize("text", FORMAL, ids=str)
def test_the_reader_is_oen_with_a_capital_and_never_te(text):
    for mail in mails(text, USUAL):
        own_words = "\n\n".join(paragraphs(mail)[1:-1])
        assert not re.search(r"\bön(?:t|nek|nel|nél|re|ről|től|höz|ök)?\b", own_words), own_words
        assert not re.search(r"\b(?:te|téged|neked|nálad|tőled|veled|szia|hali)\b", own_words, re.IGNORECASE)
        assert not re.search(r"\b(?:írj|küldd|hívj|szólj|jelezd|kérlek)\b", own_words, re.IGNORECASE)


@pytest.mark.parametrize("text", FAMILIAR, ids=str)
def test_a_familiar_letter_says_te_throughout(text):
    for mail in mails(text, USUAL | TO_A_FRIEND):
        own_words = "\n\n".join(paragraphs(mail)[1:-1])
        assert not re.search(r"\bÖn", own_words), own_words
        assert not re.search(
            r"\b(?:kérem|írja|küldje|hívjon|szíveskedjen|amennyiben|szóljon)\b", own_words, re.IGNORECASE
        ), own_words


def test_each_formal_text_has_a_familiar_one():
    pairs = {(text.playbook, text.stem.removesuffix(".familiar")) for text in FAMILIAR}
    assert pairs == {(text.playbook, text.stem) for text in FORMAL}


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_no_article_and_no_ending_hangs_on_a_value(text):
    """“a/az” and -án/-én would have to be computed for each value; the texts never need them."""
    beside_values = re.sub(r"{%.*?%}", "", text.source)
    assert not re.search(r"\b[Aa]z? „?{{", beside_values)
    assert not re.search(r"}}[”)]*-?[a-záéíóöőúüű]", beside_values)


@pytest.mark.parametrize("text", HUNGARIAN, ids=str)
def test_the_name_ends_the_mail_and_the_telephone_stands_below_it(text):
    for mail in mails(text, USUAL):
        last = paragraphs(mail)[-1].splitlines()
        phone = [mail.values["own_phone"]] if mail.values["own_phone"] else []
        assert last == [last[0], mail.values["own_name"], *phone]
        assert last[0] in (
            {"Üdvözlettel:", "Üdv:"} if text in FAMILIAR else {"Üdvözlettel:", "Tisztelettel:"}
        )


@pytest.mark.parametrize("all_texts", [FORMAL, FAMILIAR], ids=["formal", "familiar"])
def test_each_delay_has_words_of_its_own(all_texts):
    delays = [next(mails(text, USUAL)).body for text in all_texts if text.step.startswith("delay")]
    assert len(delays) == 3
    for first, second in combinations(delays, 2):
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
    (question,) = [text for text in FORMAL if text.stem == "question"]
    for salutation in ("Kedves Péter!", "Tisztelt Kovács Úr!", "Tisztelt Asszonyom!"):
        assert wounds(next(mails(question, USUAL | {"salutation": salutation})), HU) == []
    assert wounds(next(mails(question, USUAL | {"own_name": "Várom!"})), HU) != []
