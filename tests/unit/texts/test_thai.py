"""The Thai texts: polite, and nobody loses face; what all languages share is tested beside them."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from languages import LANGUAGES
from rendering import mails, paragraphs, texts, wounds

from mailwatch.mail.languages.th.tone import TONE as TH

USUAL = LANGUAGES["th"].usual
THAI = texts("th")
FAMILIAR = [text for text in THAI if text.stem.endswith(".familiar")]
FORMAL = [text for text in THAI if text not in FAMILIAR]
FIRM = (
    "approval/approved", "approval/closing", "approval/counts-as-approved", "approval/ultimatum",
    "blocked/paused", "blocked/ultimatum", "controlling/decision", "ghosted/closing", "ghosted/ultimatum",
    "late-cancellation/policy", "late-payment/last-notice", "late-payment/work-stopped",
    "no-show/policy", "offboarding/handover", "offboarding/notice",
)  # fmt: skip
"""Letters of a formal kind; in all the others the writer speaks as one does, with ครับ or ค่ะ."""
GENTLE = ("approval", "blocked", "ghosted")
"""Where a private person gets a firm letter in words of its own, spoken and not written to an office."""
LETTERS = r"[\u0e01-\u0e4d]"
MARK = "Zx"
"""An odd value, easy to find again."""


def firm(text):
    gentle = ".consumer" in text.stem and text.playbook in GENTLE
    return f"{text.playbook}/{text.step}" in FIRM and not gentle


@pytest.mark.parametrize("text", FORMAL, ids=str)
def test_the_particle_is_spoken_in_warm_mails_alone(text):
    for particle in ("ครับ", "ค่ะ"):
        for mail in mails(text, USUAL | {"particle": particle}):
            assert (particle in mail.body) == (not firm(text)), mail.body


@pytest.mark.parametrize("text", FAMILIAR, ids=str)
def test_a_familiar_mail_speaks_with_a_particle_and_without_the_words_of_offices(text):
    for particle in ("ครับ", "ค่ะ"):
        of_the_owner = {"particle": particle, "reason": "เห็นว่าบริการที่มีอยู่ไม่ตรงกับที่ต้องการแล้ว"}
        for mail in mails(text, USUAL | of_the_owner):
            own_words = "\n\n".join(paragraphs(mail)[1:-1])
            assert particle in own_words, own_words
            assert not re.search("ท่าน|เรียน(?!รู้)|ประสงค์|ดังกล่าว|กรุณา|ขออนุญาต", own_words), own_words


def test_each_formal_text_has_a_familiar_one():
    pairs = {(text.playbook, text.stem.removesuffix(".familiar")) for text in FAMILIAR}
    assert pairs == {(text.playbook, text.stem) for text in FORMAL}


@pytest.mark.parametrize("text", THAI, ids=str)
def test_no_particle_follows_a_question_or_a_softener(text):
    """A woman asks with คะ and states with ค่ะ; the owner gives one word, so it ends statements alone."""
    assert not re.search(r"(?:ไหม|หรือไม่|หรือยัง|หรือเปล่า|นะ|อย่างไร|เมื่อใด|ใด)\s?{{ particle }}", text.source)


@pytest.mark.parametrize("text", FORMAL, ids=str)
def test_a_firm_mail_says_than_and_a_warm_one_calls_by_name_or_not_at_all(text):
    for mail in mails(text, USUAL):
        own_words = "\n\n".join(paragraphs(mail)[1:-1])
        if firm(text) and ".consumer" not in text.stem:
            assert "ท่าน" in own_words, own_words
        assert "{{ client }}" not in text.source or not firm(text)
        assert not re.search(r"(?<!ขอบ)(?<!พระ)คุณ(?!สมชาย|นภา|ภาพ)", own_words), own_words


@pytest.mark.parametrize("text", THAI, ids=str)
def test_the_writer_is_not_named(text):
    """No ผม, ดิฉัน, ฉัน, หนู, เรา, ข้าพเจ้า: the texts fit any writer, and modesty leaves the word out."""
    pronouns = r"ผม|ดิฉัน|(?<!ดิ)ฉัน|หนู|ข้าพเจ้า|กระผม|(?<!เ)เรา(?!ะ)"
    assert not re.search(pronouns, text.source)


@pytest.mark.parametrize("text", THAI, ids=str)
def test_the_years_are_of_the_buddhist_era(text):
    for mail in mails(text, USUAL):
        assert "2026 " not in mail.body.replace("2026-041", "")
        assert "ค.ศ." not in mail.body


@pytest.mark.parametrize("text", THAI, ids=str)
def test_foreign_letters_stand_apart_from_thai_ones(text):
    """Names, subjects, amounts may come in any script; Thai sets a blank on both sides of them."""
    odd = {"client": MARK, "project": f"{MARK}a", "last_topic": f"{MARK}b", "about": f"{MARK}c"}
    for mail in mails(text, USUAL | odd):
        assert not re.search(rf"{LETTERS}{MARK}|{MARK}[abc]?{LETTERS}", mail.body), mail.body


@pytest.mark.parametrize("text", THAI, ids=str)
def test_the_name_ends_the_mail_and_the_telephone_stands_below_it(text):
    closings = {"ขอแสดงความนับถือ" if firm(text) else "ด้วยความนับถือ"}
    if text in FAMILIAR:
        closings = {"ขอบคุณค่ะ", "ด้วยความขอบคุณ"}
    for mail in mails(text, USUAL):
        phone = [mail.values["own_phone"]] if mail.values["own_phone"] else []
        closing, *rest = paragraphs(mail)[-1].splitlines()
        assert closing in closings
        assert rest == [mail.values["own_name"], *phone]


@pytest.mark.parametrize("all_texts", [FORMAL, FAMILIAR], ids=["formal", "familiar"])
def test_each_delay_has_words_of_its_own(all_texts):
    delays = [
        {part for part in re.split(r"\s+", next(mails(text, USUAL)).body) if len(part) > 25}
        for text in all_texts
        if text.step.startswith("delay")
    ]
    assert len(delays) == 3
    for first, second in combinations(delays, 2):
        assert first & second <= {"ทุกสัปดาห์ที่รอ", "วันเปิดตัวจะเลื่อนออกไปหนึ่งสัปดาห์"}


@pytest.mark.parametrize(
    "reproach",
    [
        "ขอทวงยอดค้างชำระ",
        "ท่านยังไม่ตอบอีเมล",
        "ได้แจ้งไปหลายครั้งแล้ว",
        "นี่เป็นการเตือนครั้งสุดท้าย",
        "ท่านเพิกเฉยต่ออีเมล",
        "โปรดชำระโดยทันที",
        "มิฉะนั้นจะดำเนินคดีตามกฎหมาย",
        "จะคิดดอกเบี้ยและค่าปรับ",
        "ทำไมถึงไม่ตอบ",
    ],
)
def test_a_reproach_is_found(reproach):
    mail = next(mails(THAI[0], USUAL | {"project": reproach}))
    assert wounds(mail, TH) != []
