"""Composed mail, looked at byte by byte and read back with the standard library's parser."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import collapse_rfc2231_value, getaddresses
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.mail.composing.compose import FIRST_REFERENCES, LAST_REFERENCES, ascii_address, compose
from mailwatch.mail.message import Address, Attachment, MessageId, OutboundMessage
from mailwatch.shown import stripped

ANNA = Address(spec="anna@studio.example", name="Anna Weber")
MAX = Address(spec="max@lindner.example", name="Max Lindner")
NOON = datetime(2026, 3, 2, 12, 0, 5, tzinfo=ZoneInfo("Europe/Berlin"))
OUTLOOK = MessageId(
    "AM0PR07MB5681" + "0123456789ABCDEF" * 2 + "F0E9C1@AM0PR07MB5681.eurprd07.prod.outlook.example"
)


def mail(**changes) -> OutboundMessage:
    values = {
        "message_id": MessageId("step.1@studio.example"),
        "from_": ANNA,
        "to": (MAX,),
        "subject": "Re: The logo",
        "date": NOON,
        "text": "Are you well?\n",
    }
    return OutboundMessage(**(values | changes))


def header_block(content: bytes) -> bytes:
    return content.partition(b"\r\n\r\n")[0] + b"\r\n"


def header_lines(content: bytes) -> list[bytes]:
    return header_block(content).split(b"\r\n")[:-1]


def decoded(raw: str) -> str:
    return str(make_header(decode_header(re.sub(r"\r\n(?=[ \t])", "", raw))))


# -- bytes ---------------------------------------------------------------------


def test_a_plain_mail_is_exactly_these_bytes():
    assert compose(mail(in_reply_to=MessageId("a@lindner.example"))) == (
        b"Date: Mon, 02 Mar 2026 12:00:05 +0100\r\n"
        b"From: Anna Weber <anna@studio.example>\r\n"
        b"To: Max Lindner <max@lindner.example>\r\n"
        b"Subject: Re: The logo\r\n"
        b"Message-ID: <step.1@studio.example>\r\n"
        b"In-Reply-To: <a@lindner.example>\r\n"
        b"References: <a@lindner.example>\r\n"
        b"MIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 7bit\r\n"
        b"\r\n"
        b"Are you well?\r\n"
    )


def test_ids_of_95_characters_stay_whole_unencoded_and_one_to_a_line():
    assert len(OUTLOOK) == 95
    chain = tuple(MessageId(f"{n}{OUTLOOK[len(str(n)) :]}") for n in range(5))
    content = compose(mail(message_id=MessageId("x" + OUTLOOK[1:]), in_reply_to=chain[-1], references=chain))
    lines = header_lines(content)
    assert f"In-Reply-To: <{chain[-1]}>".encode() in lines
    assert f"Message-ID: <x{OUTLOOK[1:]}>".encode() in lines
    at = lines.index(f"References: <{chain[0]}>".encode())
    assert lines[at + 1 : at + 5] == [f" <{message_id}>".encode() for message_id in chain[1:]]
    assert b"=?" not in header_block(content)


def test_a_long_thread_keeps_its_first_and_its_last_ids():
    chain = tuple(MessageId(f"{n}@lindner.example") for n in range(200))
    parsed = message_from_bytes(compose(mail(in_reply_to=chain[-1], references=chain)))
    kept = re.findall(r"<(.*?)>", parsed["References"])
    assert tuple(kept) == chain[:FIRST_REFERENCES] + chain[-LAST_REFERENCES:]


def test_the_parent_is_the_last_reference_even_if_the_chain_lacks_it():
    parent = MessageId("parent@lindner.example")
    parsed = message_from_bytes(compose(mail(in_reply_to=parent, references=(MessageId("root@x.example"),))))
    assert parsed["References"].split() == ["<root@x.example>", "<parent@lindner.example>"]


def test_an_id_that_no_line_can_hold_is_left_out_and_the_others_stay():
    chain = (
        MessageId("a@x.example"),
        MessageId("é@x.example"),
        MessageId("b" * 1000 + "@x"),
        MessageId("c@x"),
    )
    parsed = message_from_bytes(compose(mail(references=chain)))
    assert parsed["References"].split() == ["<a@x.example>", "<c@x>"]


def test_a_hungarian_subject_is_encoded_from_its_first_odd_word_to_its_last():
    lines = header_lines(compose(mail(subject="Re: A honlap árvíztűrő része, kérem 2026 tavaszán is")))
    assert lines[3].startswith(b"Subject: Re: A honlap =?utf-8?b?")
    assert lines[4].startswith(b" =?utf-8?b?")
    assert lines[4].endswith(b"?= is")
    lines = header_lines(compose(mail(subject="Re: Die Gestaltung für Lindner")))
    assert lines[3] == b"Subject: Re: Die Gestaltung =?utf-8?q?f=C3=BCr?= Lindner"


def test_a_thai_subject_is_split_between_characters_into_short_words():
    subject = "Re: สวัสดีค่ะ ขอสอบถามเรื่องโลโก้และใบแจ้งหนี้ที่ส่งไปเมื่อสัปดาห์ก่อนค่ะ ขอบคุณมากนะคะ"
    content = compose(mail(subject=subject))
    words = re.findall(rb"=\?utf-8\?[bq]\?.*?\?=", header_block(content))
    assert len(words) > 3
    for word in words:
        assert len(word) <= 75
        assert "\ufffd" not in decoded(word.decode())
    assert all(len(line) <= 76 for line in header_lines(content))
    assert decoded(message_from_bytes(content)["Subject"]) == subject


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("", b"To: max@lindner.example"),
        ("Max Lindner", b"To: Max Lindner <max@lindner.example>"),
        ("Lindner, Max (GmbH)", b'To: "Lindner, Max (GmbH)" <max@lindner.example>'),
        ('Max "the" L\\', b'To: "Max \\"the\\" L\\\\" <max@lindner.example>'),
        ("Jörg Maria Lindner", b"To: =?utf-8?q?J=C3=B6rg_Maria_Lindner?= <max@lindner.example>"),
        ("=?utf-8?q?fake?=", b"To: =?utf-8?b?PT91dGYtOD9xP2Zha2U/PQ==?= <max@lindner.example>"),
        ("อรุณ", b"To: =?utf-8?b?4Lit4Lij4Li44LiT?= <max@lindner.example>"),
    ],
)
def test_names_are_quoted_or_encoded_only_as_they_need(name, written):
    assert header_lines(compose(mail(to=(Address(spec=MAX.spec, name=name),))))[2] == written


def test_several_recipients_fold_between_each_other():
    people = tuple(Address(spec=f"person.{n}@lindner.example", name=f"Person {n}") for n in range(6))
    content = compose(mail(to=people))
    assert all(len(line) <= 78 for line in header_lines(content))
    parsed = message_from_bytes(content, policy=policy.default)
    assert [(each.display_name, each.addr_spec) for each in parsed["To"].addresses] == [
        (person.name, person.spec) for person in people
    ]


def test_text_beyond_ascii_is_quoted_printable_and_no_character_is_cut():
    text = "Liebe Grüße und einen schönen Tag für alle, auch für die Leute im Büro drüben in Köln.\nAnna \n"
    content = compose(mail(text=text))
    head, _, body = content.partition(b"\r\n\r\n")
    assert b"Content-Transfer-Encoding: quoted-printable" in head
    assert b"Anna=20\r\n" in body
    for line in body.split(b"\r\n"):
        assert len(line) <= 76
        assert not re.search(rb"=C3=?$", line)
    assert message_from_bytes(content).get_payload(decode=True).decode() == text.replace("\n", "\r\n")


@pytest.mark.parametrize("text", ["x" * 79, "From here on\n", "a\0b", "über"])
def test_what_could_be_altered_on_its_way_is_not_sent_as_7bit(text):
    content = compose(mail(text=text))
    assert b"Content-Transfer-Encoding: quoted-printable" in content
    assert b"\r\nFrom " not in content.partition(b"\r\n\r\n")[2]
    assert message_from_bytes(content).get_payload(decode=True).decode().rstrip("\r\n") == text.rstrip("\n")


def test_line_ends_of_a_body_become_crlf_and_a_last_one_is_added():
    assert compose(mail(text="a\r\nb\rc\nd")).endswith(b"\r\n\r\na\r\nb\r\nc\r\nd\r\n")


def test_html_and_files_nest_as_mixed_around_alternative():
    content = compose(
        mail(
            text="Grüße\n",
            html="<p>Grüße</p>",
            attachments=(
                Attachment(filename="terms.pdf", content_type="application/pdf", content=bytes(range(256))),
                Attachment(filename="Rechnung März 2026.pdf", content_type="application/pdf", content=b""),
            ),
        )
    )
    parsed = message_from_bytes(content, policy=policy.default)
    assert [part.get_content_type() for part in parsed.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
        "application/pdf",
    ]
    assert [part.get_filename() for part in parsed.iter_attachments()] == [
        "terms.pdf",
        "Rechnung März 2026.pdf",
    ]
    assert next(parsed.iter_attachments()).get_content() == bytes(range(256))
    assert parsed.get_body(("html",)).get_content().strip() == "<p>Grüße</p>"
    assert not any(part.defects for part in parsed.walk())


def test_equal_values_give_equal_bytes_and_another_id_gives_other_boundaries():
    first, second = (
        compose(mail(html="<p>hi</p>", message_id=MessageId(message_id)))
        for message_id in ("one@studio.example", "two@studio.example")
    )
    assert first == compose(mail(html="<p>hi</p>", message_id=MessageId("one@studio.example")))
    boundary = re.search(rb'boundary="(.*?)"', first)[1]
    assert boundary not in second


def test_a_text_that_holds_the_boundary_gets_another():
    boundary = re.search(rb'boundary="(.*?)"', compose(mail(html="<p>hi</p>")))[1].decode()
    content = compose(mail(html="<p>hi</p>", text=f"--{boundary}--\n"))
    parsed = message_from_bytes(content, policy=policy.default)
    assert parsed.get_body(("plain",)).get_content().strip() == f"--{boundary}--"


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (datetime(2026, 1, 9, 8, 5, tzinfo=UTC), b"Fri, 09 Jan 2026 08:05:00 +0000"),
        (datetime(2026, 7, 9, 8, 5, tzinfo=ZoneInfo("Asia/Kolkata")), b"Thu, 09 Jul 2026 08:05:00 +0530"),
        (datetime(2026, 7, 9, 8, 5, tzinfo=ZoneInfo("America/St_Johns")), b"Thu, 09 Jul 2026 08:05:00 -0230"),
        (
            datetime(2026, 7, 9, 8, 5, tzinfo=timezone(timedelta(hours=1, seconds=30))),
            b"Thu, 09 Jul 2026 07:04:30 +0000",
        ),
    ],
)
def test_the_date_keeps_its_offset(date, written):
    assert header_lines(compose(mail(date=date)))[0] == b"Date: " + written


def test_further_headers_are_written_as_they_are():
    lines = header_lines(
        compose(mail(headers=(("X-Step", "ghosted/lindner  2"), ("Auto-Submitted", "auto-generated"))))
    )
    assert b"X-Step: ghosted/lindner  2" in lines
    assert b"Auto-Submitted: auto-generated" in lines


# -- refusals ------------------------------------------------------------------


@pytest.mark.parametrize("poison", ["\r", "\n", "\0", "\r\nBcc: thief@evil.example\r\n\r\n"])
@pytest.mark.parametrize(
    "changes",
    [
        lambda poison: {"subject": f"Re: a{poison}b"},
        lambda poison: {"from_": Address(spec=ANNA.spec, name=f"Anna{poison}")},
        lambda poison: {"to": (Address(spec=MAX.spec, name=f"{poison}Max"),)},
        lambda poison: {"to": (Address(spec=f"max{poison}@lindner.example"),)},
        lambda poison: {"to": (Address(spec=f"max@lindner.example{poison}"),)},
        lambda poison: {"message_id": MessageId(f"a{poison}@studio.example")},
        lambda poison: {"in_reply_to": MessageId(f"a@x.example{poison}")},
        lambda poison: {"references": (MessageId("a@x.example"), MessageId(f"{poison}b@x.example"))},
        lambda poison: {"headers": (("X-Step", f"a{poison}b"),)},
        lambda poison: {"headers": ((f"X-Step{poison}", "a"),)},
        lambda poison: {"attachments": (Attachment(filename=f"a{poison}", content_type="a/b", content=b""),)},
        lambda poison: {"attachments": (Attachment(filename="a", content_type=f"a/b{poison}", content=b""),)},
    ],
)
def test_a_line_end_or_nul_in_any_header_value_is_refused(changes, poison):
    with pytest.raises(ValueError):
        compose(mail(**changes(poison)))


@pytest.mark.parametrize(
    "changes",
    [
        {"date": datetime(2026, 3, 2, 12, 0)},  # noqa: DTZ001  a naive date is what must be refused
        {"to": ()},
        {"to": (Address(spec="max"),)},
        {"to": (Address(spec="max@lindner.example>, <thief@evil.example"),)},
        {"to": (Address(spec="jörg@lindner.example"),)},
        {"message_id": MessageId("no at sign")},
        {"message_id": MessageId("a> <b@studio.example")},
        {"headers": (("Subject", "another"),)},
        {"headers": (("X-Name", "Jörg"),)},
        {"headers": (("X-Long", "x" * 1200),)},
        {"headers": (("Two words", "x"),)},
        {"attachments": (Attachment(filename="a", content_type="message/rfc822", content=b""),)},
        {"attachments": (Attachment(filename="a", content_type="pdf", content=b""),)},
    ],
)
def test_values_that_would_make_a_broken_mail_are_refused(changes):
    with pytest.raises(ValueError):
        compose(mail(**changes))


@pytest.mark.parametrize(
    ("spec", "written"),
    [
        ("max@lindner.example", "max@lindner.example"),
        ("max@müller.example", "max@xn--mller-kva.example"),
        ('"max l"@lindner.example', '"max l"@lindner.example'),
        ("a..b.@docomo.example", "a..b.@docomo.example"),
        ("max@[192.0.2.1]", "max@[192.0.2.1]"),
    ],
)
def test_an_address_goes_out_with_an_ascii_domain(spec, written):
    assert ascii_address(spec) == written


# -- properties ----------------------------------------------------------------

# What a subject or name may be once decoded: anything but line ends and NUL.
TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n\0"), max_size=300)
WORDS = st.lists(st.text('abcäöű ~?=_ไทย😀,"<>', min_size=1, max_size=12), max_size=30).map(" ".join)


@given(subject=TEXT | WORDS)
def test_any_subject_comes_back_as_it_was_but_for_what_nobody_sees(subject):
    content = compose(mail(subject=subject))
    assert decoded(message_from_bytes(content)["Subject"]) == stripped(subject)


@given(subject=TEXT | WORDS, name=TEXT | WORDS)
def test_every_header_line_is_ascii_and_short(subject, name):
    content = compose(mail(subject=subject, from_=Address(spec=ANNA.spec, name=name)))
    for line in header_lines(content):
        line.decode("ascii")
        assert len(line) <= 998
        assert line.strip(), "a line of blanks would end the header for some readers"
        if b"=?utf-8?" in line:
            assert len(line) <= 76


@given(name=WORDS)
def test_any_name_comes_back_up_to_its_blanks_and_never_touches_the_address(name):
    content = compose(mail(to=(Address(spec=MAX.spec, name=name), ANNA)))
    raw = re.sub(r"\r\n(?=[ \t])", "", message_from_bytes(content)["To"])
    (first_name, first), (second_name, second) = getaddresses([raw])
    assert (first, second, second_name) == (MAX.spec, ANNA.spec, ANNA.name)
    assert decoded(first_name) == " ".join(name.split())


@given(text=TEXT | st.text(st.characters(blacklist_categories=["Cs"])), html=st.none() | TEXT)
def test_any_text_comes_back_up_to_its_line_ends(text, html):
    parsed = message_from_bytes(compose(mail(text=text, html=html)))
    part = parsed if html is None else parsed.get_payload(0)
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = unified if unified.endswith("\n") else unified + "\n"
    assert part.get_payload(decode=True).decode() == expected.replace("\n", "\r\n")


@given(text=st.text(st.characters(blacklist_categories=["Cs"]), max_size=500), html=st.none() | TEXT)
def test_every_line_of_a_mail_ends_with_crlf_and_fits(text, html):
    content = compose(mail(text=text, html=html))
    assert content.isascii()
    assert re.search(rb"(?<!\r)\n|\r(?!\n)|\0", content) is None
    assert max(map(len, content.split(b"\r\n"))) <= 998


@given(filename=TEXT.map(stripped).filter(bool), size=st.integers(0, 400))
def test_any_file_comes_back_with_its_name(filename, size):
    attachment = Attachment(
        filename=filename, content_type="application/octet-stream", content=b"\xff" * size
    )
    parsed = message_from_bytes(compose(mail(attachments=(attachment,))))
    part = parsed.get_payload(1)
    # get_filename() would strip blanks.
    assert collapse_rfc2231_value(part.get_param("filename", header="content-disposition")) == filename
    assert part.get_payload(decode=True) == attachment.content
