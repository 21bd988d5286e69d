"""Lines and tables for a window of any width: nothing is lost, nothing that is copied breaks."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.layout import NOTE_INDENT, Column, Row, hanging, table, width_of, wrapped

SENTENCES = (
    "the mailbox was last read completely Mon 09 Mar 2026 11:00; nothing leaves on an old view",
    "青い鳥のウェブサイトのデザイン案について、ご確認をお願いいたします（第二版）。どうぞよろしくお願いします",
    "แบบร่างหน้าแรกของเว็บไซต์ร้านดอกไม้ฉบับที่สองกรุณาตรวจสอบและแจ้งผลให้เราทราบด้วยค่ะ",
    "טיוטה של דף הבית, גרסה שנייה, נא לאשר",
    "https://example.com/a/very/long/path/that/no/line/holds/" + "x" * 90,
    "Draft 👩‍💻 ❤️ 🎉 of the page, with é and e\u0301 in it",
)
TEXTS = st.lists(st.sampled_from([word for text in SENTENCES for word in text.split()]), max_size=30).map(
    " ".join
)
WIDTHS = st.integers(24, 120)


def glyphs(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("harbour", 7),
        ("青い鳥", 6),
        ("ที่นี่", 2),  # a vowel and a tone above each of two consonants
        ("e\u0301", 1),
        ("שלום", 4),
        ("👩‍💻", 2),  # joined pictures are one
        ("👍🏽", 2),
        ("ﾊﾝｶｸ", 4),
    ],
)
def test_the_width_is_counted_in_cells(text, cells):
    assert width_of(text) == cells


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_window_and_nothing_is_lost(text, width):
    lines = wrapped(text, width)
    assert glyphs("".join(lines)) == glyphs(text)
    assert all(width_of(line) <= width for line in lines)


@given(TEXTS, WIDTHS)
def test_no_line_begins_with_a_mark_that_stands_on_the_letter_before(text, width):
    for line in wrapped(text, width)[1:]:
        assert unicodedata.category(line[0]) not in ("Mn", "Me")
        assert line[0] not in "、。）าำะ"


def test_a_command_and_a_date_stay_in_one_line():
    said = (
        "it waits for your look at the bank since Mon 09 Mar 2026 11:00; "
        "say: mailwatch invoice paid 2026-041, or stop"
    )
    for width in range(40, 100):
        lines = wrapped(said, width)
        assert any("mailwatch invoice paid 2026-041," in line for line in lines), (width, lines)
        assert any("Mon 09 Mar 2026 11:00;" in line for line in lines), (width, lines)


def test_what_follows_a_label_keeps_its_margin():
    lines = hanging("  why      " + SENTENCES[0], 50)
    assert len(lines) > 1
    assert all(line.startswith(" " * 11) and line[11] != " " for line in lines[1:])


COLUMNS = (Column(name="client"), Column(name="thread"), Column(name="subject", flows=True))
ROWS = st.lists(
    st.builds(
        lambda name, subject, why: Row(cells=(name, "ab12cd", subject), notes=(("why", why),)),
        st.sampled_from(
            ["harbour", "株式会社青い鳥", "ดอกบว", "a-long-name-of-a-client-that-goes-on-and-on"]
        ),
        TEXTS,
        TEXTS,
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS, st.integers(40, 120))
def test_names_and_ids_never_fold_and_no_line_is_too_wide(rows, width):
    lines = table(COLUMNS, rows, width)
    for row in rows:
        assert any(row.cells[0] in line for line in lines)
    assert sum("ab12cd" in line for line in lines) == len(rows)
    widest = max(width_of(row.cells[0]) for row in rows) + len("  subject  ")
    assert all(width_of(line) <= max(width, widest) for line in lines)
    assert glyphs("".join(row.cells[2] for row in rows)) == "" or len(lines) > len(rows)


@given(ROWS, st.integers(80, 120))
def test_the_sentence_of_a_row_stands_below_it_and_is_whole(rows, width):
    said = glyphs("".join(table(COLUMNS, rows, width)))
    assert all(glyphs(text) in said for row in rows for _, text in row.notes)


def test_where_the_columns_do_not_fit_each_row_is_a_block():
    rows = [Row(cells=("harbour" * 6, "ab12cd", "Draft"), notes=(("why", "because"),)) for _ in range(2)]
    lines = table(COLUMNS, rows, 50)
    assert lines[:4] == [
        f"  client   {'harbour' * 6}",
        "  thread   ab12cd",
        "  subject  Draft",
        "  why      because",
    ]
    assert lines[4] == ""


def test_one_long_name_does_not_cost_the_others_their_table():
    rows = [Row(cells=(name, "ab12cd", "Draft")) for name in ("a", "b", "long" * 15, "c", "d")]
    lines = table(COLUMNS, rows, 60)
    assert re.match(r"  client  thread  subject", lines[0])
    assert f"  client   {'long' * 15}" in lines


def test_notes_are_set_in():
    (_, _, _, note) = table(COLUMNS, [Row(cells=("a", "b", "c"), notes=(("why", "so"),))], 80)
    assert note == f"{NOTE_INDENT}why  so"
