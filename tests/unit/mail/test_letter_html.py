"""The HTML beside a letter: what a person's own program would make, whole whatever stands in it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.cli.pages.mail_page import as_seen, page_of
from mailwatch.domain.facts.money import Money
from mailwatch.mail.composing.compose import compose
from mailwatch.mail.composing.letter_html import letter_html, letter_page, under_banner
from mailwatch.mail.message import Address, Attachment, MessageId, OutboundMessage

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


class Reader(HTMLParser):
    """Which tags stand in a page, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.links += [value for name, value in attributes if name in {"href", "src"}]

    def handle_data(self, data):
        self.words += data


def mail(**changes) -> bytes:
    values = {
        "message_id": MessageId("step.1@studio.example"),
        "from_": Address(spec="anna@studio.example", name="Anna Weber"),
        "to": (Address(spec="max@lindner.example"),),
        "subject": "Re: The logo",
        "date": datetime(2026, 3, 2, 12, tzinfo=UTC),
        "text": "Are you well?\n",
    }
    return compose(OutboundMessage(**(values | changes)))


def test_paragraphs_lists_and_the_signature_keep_their_shape():
    page = letter_html(
        "Dear Ms Lindner,\n\nTwo ways:\n\n- one\n- two\n\nKind regards\nAnna\n+49 30 5550123\n", "en"
    )
    assert Reader(page).tags == [
        "html", "head", "meta", "body", "p", "p", "ul", "li", "li", "p", "br", "br",
    ]  # fmt: skip


def test_nothing_of_the_text_becomes_a_tag_and_nothing_is_loaded():
    page = letter_html('<script>alert("1")</script> & <img src="https://x.example/a.png">\n', "en")
    reader = Reader(page)
    assert not {"script", "img"} & set(reader.tags)
    assert '<script>alert("1")</script> & ' in reader.words


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Here: https://meet.example/a1.", "https://meet.example/a1"),
        ("(https://meet.example/a?room=1&token=2)", "https://meet.example/a?room=1&token=2"),
        ("https://meet.example/" + "a" * 300, "https://meet.example/" + "a" * 300),
    ],
)
def test_a_link_can_be_clicked_without_the_mark_behind_it(text, link):
    assert Reader(letter_html(text, "en")).links == [link]


def test_no_other_kind_of_address_can_be_clicked():
    assert Reader(letter_html("javascript:alert(1) http://x.example file:///etc/passwd", "en")).links == []


def test_a_word_without_an_end_and_letters_from_right_to_left_have_their_place():
    page = letter_html(f"{LONG_WORD} 🙂\n\nأحمد بن محمد\n", "de")
    assert "overflow-wrap: break-word" in page
    assert page.count('<p dir="auto">') == 2
    assert LONG_WORD in page


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_every_word_of_a_line_comes_back(text):
    body = re.search(r"<body[^>]*>\n(.*)\n</body>", letter_html(text, "en"), re.DOTALL)
    assert body is not None
    bare = re.sub(r"<[^>]+>", "", body[1])
    assert "".join(unescape(bare).split()) in ("".join(text.split()), "".join(text.split()).removeprefix("-"))


def test_a_page_shows_the_fields_and_the_letter_and_plain_text_where_there_is_no_html():
    fields = (("From", "أنّا <anna@studio.example>"), ("Subject", "<b>Számla</b>"))
    page = letter_page(fields, letter_html("Dear Bob,\n", "en"), "unused")
    reader = Reader(page)
    assert "b" not in reader.tags
    assert "أنّا <anna@studio.example>" in reader.words
    assert "<b>Számla</b>" in reader.words
    assert "Dear Bob," in reader.words
    assert "unused" not in reader.words
    plain = Reader(letter_page(fields, "", "Dear <Bob>,\n"))
    assert "Dear <Bob>," in plain.words
    assert "pre" in plain.tags


FILES = ("ใบแจ้งหนี้-2569-041.pdf", "Számla őszi űrlap.pdf", "Rechnung „März“ 2026.pdf")


def test_letters_of_every_language_survive_in_subject_name_text_and_file_names():
    content = mail(
        from_=Address(spec="anna@studio.example", name="อรุณี วงศ์ทอง"),
        subject="ใบแจ้งหนี้เลขที่ 2026-041 és a többi",
        text="เรียน คุณสมชาย\n\nKedves Péter! Őszi űrlap.\n",
        html=letter_html("เรียน คุณสมชาย\n\nKedves Péter! Őszi űrlap.\n", "th"),
        attachments=tuple(
            Attachment(filename=name, content_type="application/pdf", content=b"%PDF") for name in FILES
        ),
    )
    assert content.isascii()
    seen = as_seen(content)
    fields = dict(seen.fields)
    assert fields["From"] == "อรุณี วงศ์ทอง <anna@studio.example>"
    assert fields["Subject"] == "ใบแจ้งหนี้เลขที่ 2026-041 és a többi"
    assert seen.attachments == FILES
    assert seen.text == "เรียน คุณสมชาย\n\nKedves Péter! Őszi űrlap.\n"
    assert "คุณสมชาย" in Reader(seen.html).words
    page = Reader(page_of(seen)).words
    assert all(name in page for name in FILES)


@pytest.mark.parametrize("language", ["en", "de", "hu", "th", "fr", "es"])
def test_spaces_at_which_no_line_is_broken_survive_the_sending(language):
    wording = BabelWording()
    amount = wording.money(Money.from_text("2400.00 EUR"), language)
    said = f"{wording.day(date(2026, 12, 4), language)}, {amount}, «\u202fLogo\u202f»"
    text = f"{said} " * 12 + "\n"
    seen = as_seen(mail(text=text, html=letter_html(text, language)))
    assert seen.text == text
    assert said in Reader(seen.html).words


def test_a_banner_stands_above_the_letter_as_text_and_leaves_it_as_it_is():
    document = letter_html("Dear Alice,\n\nhello.\n", "de")
    found = under_banner(document, "REHEARSAL <b>\n\nTo: a@b.example\nBecause: “x” & y")
    before, _, after = found.partition('<div lang="en"')
    banner, _, letter = after.partition("</div>")
    assert before.endswith('overflow-wrap: break-word;">\n')
    assert "REHEARSAL &lt;b&gt;" in banner
    assert "To: a@b.example<br>Because: “x” &amp; y" in banner
    assert before.rstrip("\n") + letter == document
