"""What may be shown: nothing is obeyed, nothing is hidden, and every language stays readable."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.domain.facts.reasons import Reason
from mailwatch.shown import escaped_json, is_fit, one_line, shown, stripped

READABLE = {
    "English": "Re: the draft — “final” version (3/4), 100 %",
    "Hungarian": "Őszintén: árvíztűrő tükörfúrógép",
    "Hungarian, decomposed": unicodedata.normalize("NFD", "Őszintén árvíztűrő"),
    "Thai": "เรียน คุณสมชาย เรื่องแบบร่าง",
    "Thai with places to break": "แบบร่าง\u200bเว็บไซต์",
    "Persian with a non-joiner": "می‌خواهم",
    "Persian at a word's end": "۱۴۰۲ ه‍ ش",
    "Arabic": "محمد بن عبد الله",
    "Hebrew": "שָׁלוֹם עוֹלָם",
    "Hindi with a joiner": "क्‍ष श्री",
    "Malayalam": "അവന്‍",
    "Sinhala": "ශ්‍රී",
    "Vietnamese": unicodedata.normalize("NFD", "Nguyễn Thị Hường"),
    "Japanese with a form": "葛\U000e0100城市",
    "Mongolian": "ᠮᠣᠩᠭᠤᠯ᠋",
    "a family": "👨‍👩‍👧‍👦",
    "a colour of skin": "🧑🏽‍💻",
    "a heart": "❤️ ☎︎",
    "a keycap": "1️⃣ #️⃣",
    "a rainbow": "🏳️‍🌈",
    "an eye in a bubble": "👁️‍🗨️",
    "a region's flag": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 🇭🇺",
    "no-break spaces": "1\xa0785,00\u202f€",
    "ideographic space": "鈴木\u3000様",
    "a picture of tomorrow": "\U0001facf \U0001fae8",
}

HOSTILE = {
    "title": "\x1b]0;x\x07",
    "clipboard": "\x1b]52;c;eA==\x1b\\",
    "screen": "\x1b[2J",
    "eight bits": "\x9b31m",
    "device control": "\x90q\x9c",
    "backspace": "abc\x08\x08",
    "delete": "\x7f",
    "nul": "\0",
    "next line": "a\x85b",
    "line separator": "a\u2028b\u2029c",
    "override": "\u202egnp.exe",
    "isolate": "\u2066x\u2069",
    "marks of direction": "a\u200e\u200f\u061cb",
    "zero width": "pay\u200bpal",
    "joiner between Latin letters": "pay\u200dpal",
    "joiners in a row": "👨\u200d\u200d👩",
    "word joiner": "a\u2060b",
    "byte order mark": "a\ufeffb",
    "tags": "hi\U000e0069\U000e0067\U000e006e",
    "tags behind a flag": "🏴" + "\U000e0061" * 9,
    "style without a picture": "a\ufe0f",
    "styles in a row": "❤\ufe0f\ufe0f\ufe0f",
    "selectors that carry bytes": "😀\U000e0100\U000e0101",
    "private use": "\ue000\U000f0000",
    "no character": "\ufdd0\uffff\U0001ffff",
    "half a pair": "\ud800 \udfff",
    "fillers": "a\u3164b\u115f\uffa0",
    "soft hyphen": "pay\xadpal",
    "grapheme joiner": "a\u034fb",
    "annotation": "a\ufff9b\ufffb",
    "blank braille": "a\u2800b",
    "a tower of marks": "a" + "\u0301" * 40,
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE)
def test_what_people_write_is_shown_as_it_is(text):
    assert shown(text) == one_line(text) == stripped(text) == text
    assert is_fit(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_a_terminal_obeys_or_nobody_sees_is_written_out(text):
    for visible in (shown(text), one_line(text)):
        assert visible != text
        assert "\\x" in visible or "\\u" in visible or "\\U" in visible
        assert shown(visible) == visible
        visible.encode("utf-8")
    assert not is_fit(text)
    assert is_fit(stripped(text))


def test_a_line_is_a_line():
    assert one_line("a\r\nb\tc") == r"a\x0d\x0ab c"
    assert one_line("x" * 600) == "x" * 500 + "…"
    assert shown("a\r\nb\n\tc") == "a\r\nb\n\tc"
    assert shown("paid\rnot paid") == r"paid\x0dnot paid"
    assert stripped("a\r\nb\u2028c") == "a b c"


@pytest.mark.parametrize("text", [*READABLE.values(), *HOSTILE.values()])
def test_json_keeps_the_text_and_shows_none_of_it_raw(text):
    document = escaped_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(document) == [text]
    document.encode("utf-8")
    assert is_fit(document)


@given(st.text(st.characters(codec=None), max_size=200))
def test_whatever_comes_is_harmless_and_the_second_time_nothing_is_left_to_do(text):
    for visible in (shown(text), one_line(text), stripped(text)):
        visible.encode("utf-8")
        assert not any(unicodedata.category(each) in {"Cs", "Co", "Zl", "Zp"} for each in visible)
        assert not any(unicodedata.category(each) == "Cc" and each not in "\r\n\t" for each in visible)
        assert "\r" not in visible.replace("\r\n", "")
    assert json.loads(escaped_json(json.dumps(text, ensure_ascii=False))) == text


def test_no_character_that_directs_or_hides_passes_between_latin_letters():
    """Over all of Unicode, as this Python knows it."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    # Signs that are drawn though they are of this kind: they stand under or around Arabic numbers.
    drawn = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if unicodedata.category(character) in hidden and code not in drawn and character not in "\n\t":
            assert character not in shown(f"a{character}b"), hex(code)


def test_long_texts_cost_little():
    for piece in HOSTILE.values():
        assert shown(piece * 20_000)


def test_a_reason_is_one_line_whatever_mail_says():
    said = Reason.of("answered", sender="\x1b[2J", at="now", subject="a\nmailwatch: all is well\u202e").say()
    assert is_fit(said)
    assert "all is well" in said
