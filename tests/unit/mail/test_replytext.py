"""The new words: what clients of many languages put around them falls away."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import pytest
from letters import letter

from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.html_text import html_to_text
from mailwatch.mail.text.replytext import new_words, new_words_of

ATTRIBUTIONS = [
    "On Mon, Mar 2, 2026 at 10:00 AM Dana <dana@studio.example> wrote:",
    "On Mon, Mar 2, 2026 at 10:00 AM Dana Freelancer with a long name\n<dana@studio.example> wrote:",
    "Am 02.03.2026 um 10:00 schrieb Dana:",
    "Am Mo., 2. März 2026 um 10:00 Uhr schrieb Dana <dana@studio.example>:",
    "Dana <dana@studio.example> schrieb am Mo., 2. März 2026, 10:00:",
    "Le lun. 2 mars 2026 à 10:00, Dana <dana@studio.example> a écrit :",
    "El lun, 2 mar 2026 a las 10:00, Dana (<dana@studio.example>) escribió:",
    "Il giorno lun 2 mar 2026 alle ore 10:00 Dana <dana@studio.example> ha scritto:",
    "Em seg., 2 de mar. de 2026 às 10:00, Dana <dana@studio.example> escreveu:",
    "Op ma 2 mrt 2026 om 10:00 schreef Dana <dana@studio.example>:",
    "Den mån 2 mars 2026 kl 10:00 skrev Dana <dana@studio.example>:",
    "man. 2. mar. 2026 kl. 10.00 skrev Dana <dana@studio.example>:",
    "ma 2. maalisk. 2026 klo 10.00 Dana <dana@studio.example> kirjoitti:",
    "pon., 2 mar 2026 o 10:00 Dana <dana@studio.example> napisał(a):",
    "po 2. 3. 2026 v 10:00 odesílatel Dana <dana@studio.example> napsal:",
    "Dana <dana@studio.example> ezt írta (időpont: 2026. márc. 2., H, 10:00):",
    "lun., 2 mar. 2026 la 10:00, Dana <dana@studio.example> a scris:",
    "2 Mar 2026 Pzt 10:00 tarihinde Dana <dana@studio.example> şunu yazdı:",
    "пн, 2 мар. 2026 г. в 10:00, Dana <dana@studio.example>:",
    "2.03.2026 10:00, Dana пишет:",
    "пн, 2 бер. 2026 р. о 10:00 Dana <dana@studio.example> пише:",
    "Στις Δευ 2 Μαρ 2026 στις 10:00 ο/η Dana <dana@studio.example> έγραψε:",
    "2026年3月2日(月) 10:00 Dana <dana@studio.example>:",
    "Dana <dana@studio.example> 于2026年3月2日周一 10:00写道：",
    "2026년 3월 2일 (월) 오전 10:00, Dana <dana@studio.example>님이 작성:",
    "ในวันที่ จ. 2 มี.ค. 2026 เวลา 10:00 Dana <dana@studio.example> เขียนว่า:",
    "Vào Th 2, 2 thg 3, 2026 vào lúc 10:00 Dana <dana@studio.example> đã viết:",
    "Pada tanggal Sen, 2 Mar 2026 pukul 10.00 Dana <dana@studio.example> menulis:",
    "בתאריך יום ב׳, 2 במרץ 2026 ב-10:00 מאת Dana <dana@studio.example>:",
]

BLOCKS = [
    "-----Original Message-----\nFrom: Dana\nSent: Monday\nTo: Ann\nSubject: Offer",
    "From: Dana <dana@studio.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ann <ann@client.example>\nSubject: Offer",
    "________________________________\nVon: Dana <dana@studio.example>\nGesendet: Montag, 2. März 2026 10:00\nAn: Ann\nBetreff: Angebot",
    "De : Dana <dana@studio.example>\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : Ann\nObjet : Offre",
    "De: Dana <dana@studio.example>\nEnviado el: lunes, 2 de marzo de 2026 10:00\nPara: Ann\nAsunto: Oferta",
    "Da: Dana <dana@studio.example>\nInviato: lunedì 2 marzo 2026 10:00\nA: Ann\nOggetto: Offerta",
    "Van: Dana <dana@studio.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Ann\nOnderwerp: Offerte",
    "Feladó: Dana <dana@studio.example>\nElküldve: 2026. március 2., hétfő 10:00\nCímzett: Ann\nTárgy: Ajánlat",
    "Od: Dana <dana@studio.example>\nWysłano: poniedziałek, 2 marca 2026 10:00\nDo: Ann\nTemat: Oferta",
    "От: Dana <dana@studio.example>\nОтправлено: 2 марта 2026 г. 10:00\nКому: Ann\nТема: Предложение",
    "差出人: Dana <dana@studio.example>\n送信日時: 2026年3月2日 10:00\n宛先: Ann\n件名: 見積",
    "发件人: Dana <dana@studio.example>\n发送时间: 2026年3月2日 10:00\n收件人: Ann\n主题: 报价",
    "จาก: Dana <dana@studio.example>\nส่ง: 2 มีนาคม 2569 10:00\nถึง: Ann\nเรื่อง: ใบเสนอราคา",
    "*From:* Dana <dana@studio.example>\n*Date:* Monday, 2 March 2026 at 10:00\n*To:* Ann\n*Subject:* Offer",
    "---------- Forwarded message ---------\nFrom: Dana <dana@studio.example>\nDate: Mon, Mar 2, 2026\nSubject: Offer",
    "-------- Ursprüngliche Nachricht --------\nVon: Dana\nDatum: 02.03.26\nAn: Ann\nBetreff: Angebot",
]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_attribution_and_quote_fall_away(attribution: str) -> None:
    assert (
        new_words_of(f"Yes, that is fine.\n\n{attribution}\n\n> Do you like it?\n> Dana\n")
        == "Yes, that is fine."
    )


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_an_unmarked_quote_behind_an_attribution_falls_away(attribution: str) -> None:
    assert (
        new_words_of(f"Yes, that is fine.\n\n{attribution}\n\nDo you like it?\nDana\n")
        == "Yes, that is fine."
    )


@pytest.mark.parametrize("block", BLOCKS)
def test_a_quoted_header_block_ends_the_new_words(block: str) -> None:
    assert new_words_of(f"Yes, that is fine.\n\n{block}\n\nDo you like it?\nDana\n") == "Yes, that is fine."


@pytest.mark.parametrize(
    "footer",
    ["-- \nAnn Smith\nTel. 1234", "Sent from my iPhone", "Von meinem iPhone gesendet", "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Inviato da iPhone", "Verstuurd vanaf mijn iPhone", "Get Outlook for iOS<https://aka.ms/o0ukef>", "Az iPhone-omról küldve", "ส่งจาก iPhone ของฉัน",
     "This e-mail and any attachments are confidential and intended only for the addressee.", "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
     "_______________________________________________\nclub mailing list\nhttps://lists.example/club"],
)  # fmt: skip
def test_signatures_footers_and_notices_fall_away(footer: str) -> None:
    assert new_words_of(f"Yes, that is fine.\n\n{footer}\n") == "Yes, that is fine."


def test_answers_between_and_below_quotes_are_kept() -> None:
    text = "On 2 March 2026, Dana wrote:\n> First?\n\nYes.\n\n> Second?\n\nNo.\n"
    assert new_words_of(text).split() == ["Yes.", "No."]


@pytest.mark.parametrize(
    "text",
    [
        "I met Tom on Monday. He wrote:\nnothing new so far.",
        "Two things: the colour and the price.",
        "From Monday on I am here.\nTo be sure, call me.",
        "Subject: to your approval we start.",
        "My notes - first draft - are below.\n\nPrice: 100\nDate: Monday",
    ],
)
def test_prose_that_looks_like_an_attribution_is_kept(text: str) -> None:
    assert new_words_of(text) == text


def test_html_only_mail_loses_its_quote_too() -> None:
    markup = '<div>Yes,<br>fine.</div><div class="gmail_quote"><div>On Monday Dana wrote:</div><blockquote>Do you like it?</blockquote></div>'
    content = letter("Re: x", markup).replace(b"text/plain", b"text/html")
    assert new_words(parse_message(content)) == "Yes,\nfine."


@pytest.mark.parametrize(
    "quote",
    [
        '<div id="divRplyFwdMsg">Von: Dana</div><div>Old</div>',
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>From: Dana</p></div><p>Old</p>',
        '<hr id="zwchr"><b>From: </b>Dana<br>Old',
        '<div class="moz-cite-prefix">Am 2.3. schrieb Dana:</div><blockquote type="cite">Old</blockquote>',
        '<div class="yahoo_quoted">Old</div>',
        "<blockquote>Old</blockquote>",
    ],
)
def test_each_programs_quote_mark_in_html_is_known(quote: str) -> None:
    assert new_words_of(html_to_text(f"<p>Fine.</p>{quote}")) == "Fine."


def test_html_becomes_what_a_person_sees() -> None:
    markup = "<html><head><style>p{x}</style></head><body><p>A &amp; B</p><!-- no --><ul><li>one<li>two</ul><pre>x\n  y</pre>5 < 6</body>"
    assert html_to_text(markup) == "A & B\n\none\ntwo\n\nx\ny\n5 < 6"
