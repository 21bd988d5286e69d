"""The page: whole in itself, readable without script; what a mail says is text in it and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from time import perf_counter

import pytest
from invitations import CLIENT, OWNER, Meeting

from mailwatch.app.owner.by_hand import sent_by_hand
from mailwatch.app.showing.page.contents import Lane, Sign, review_of
from mailwatch.cli.pages.plan_page import HEAD, page_of
from mailwatch.cli.stops import MODES

DUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
VOID = {"meta", "br", "link", "img", "input", "hr", "base", "use", "rect", "line", "path", "circle"}
LOADS = {"src", "srcset", "action", "formaction", "background", "data", "poster", "ping", "style"}
"""Attributes by which a page loads, sends or restyles something."""
ELEMENTS = """
html head meta title style body svg defs symbol rect path circle pattern g line text desc use a
header h1 h2 h3 h4 h5 p div span nav ul li main section table caption thead tbody tr th td article
dl dt dd details summary pre code figure figcaption footer small strong bdi br
"""
MAY_STAND = frozenset(ELEMENTS.split())


class Page(HTMLParser):
    """Every element with its attributes, what stands in each, and whether all are closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.texts = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in {tag}"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    @property
    def text(self):
        return " ".join(" ".join(data for tag, data in self.texts if tag != "style").split())

    def all(self, name):
        return [attributes for tag, attributes in self.elements if tag == name]


def page_for(agency, *, stops=()):
    now = agency.clock.now()
    found = review_of(
        agency.store, agency.house.composer, now=now, until=now + timedelta(days=60), halted=None
    )
    return drawn_of(agency, found, stops=stops)


def drawn_of(agency, found, *, stops=()):
    return page_of(
        found,
        display=agency.house.settings.display,
        service="no service runs",
        stops=stops,
        mode=MODES[found.status.mode],
    )


def sound(text):
    """What holds for every page."""
    page = Page(text)
    assert text.startswith(HEAD)
    assert text.encode()
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= MAY_STAND
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in LOADS], (tag, attributes)
        for name in ("href", "xlink:href"):
            assert attributes.get(name, "#").startswith("#"), attributes
        for value in attributes.values():
            assert not re.search(r"url\((?!#p-[a-z]+\))", value or ""), attributes
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"][1:] for _, attributes in page.elements if "href" in attributes}
    assert targets <= set(ids)
    labels = [a["aria-labelledby"].split() for _, a in page.elements if "aria-labelledby" in a]
    assert {each for label in labels for each in label} <= set(ids)
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policies = [a["content"] for a in page.all("meta") if a.get("http-equiv") == "Content-Security-Policy"]
    wanted = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert policies == [wanted]
    assert "@import" not in style
    assert "url(" not in style
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    return page


@pytest.fixture
def lively(agency):
    first = agency.owner_writes()
    agency.owner_writes("bob@quiet.example", subject="Logo")
    agency.until(DUE + timedelta(hours=1))
    agency.away(text="I am away until 20 March 2026.", reply_to=first)
    agency.clock.jump(agency.clock.now() + timedelta(hours=1))
    agency.client_writes("bob@private.example", subject="Re: Logo", text="Is this it?", name="Bob")
    agency.run()
    return agency


def test_the_overview_tells_what_needs_the_owner_with_the_commands(lively):
    page = sound(page_for(lively))
    assert "mailwatch heard quiet" in page.text
    codes = [data for tag, data in page.texts if tag == "code"]
    assert {"mailwatch heard quiet", "mailwatch resume quiet", "mailwatch halt"} <= set(codes)
    headings = [data for tag, data in page.texts if tag == "h2"]
    assert headings[:5] == [
        "What needs you",
        "What goes out next",
        "What is held",
        "Who waits for whom",
        "Why nothing is sent for the rest",
    ]


def test_it_says_what_the_plan_says_in_its_words(lively):
    now = lively.clock.now()
    found = review_of(
        lively.store, lively.house.composer, now=now, until=now + timedelta(days=60), halted=None
    )
    page = sound(page_for(lively))
    for mail in found.mails:
        display = lively.house.settings.display(mail.planned.client)
        reason = mail.planned.held or mail.planned.because
        assert " ".join(reason.say(display).split()) in page.text
        assert " ".join(mail.planned.text.split()[:12]) in page.text
    assert "held" in page.text


def test_each_picture_has_a_name_and_a_table_of_the_same(lively):
    page = sound(page_for(lively))
    pictures = [a for a in page.all("svg") if a.get("class") == "time"]
    assert len(pictures) == 2
    assert all(a["role"] == "img" and a["aria-labelledby"] for a in pictures)
    marks = page_for(lively).count('transform="translate(-7 -7)"')
    rows = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*<svg class=\"icon", page_for(lively), re.DOTALL)
    assert marks == len(rows)


def test_every_column_has_a_head(lively):
    page = sound(page_for(lively))
    heads = page.all("th")
    assert heads
    assert all(a["scope"] == "col" for a in heads)
    assert page.all("html") == [{"lang": "en"}]


def test_a_quiet_week_and_a_time_away_stand_in_the_picture_and_in_the_table(new_agency):
    agency = new_agency(sending='quiet = ["2026-03-16 .. 2026-03-20"]')
    agency.build(
        agency.text.replace('country = "DE-BE"', 'country = "DE-BE"\naway = ["2026-03-24 .. 2026-03-25"]', 1)
    )
    agency.owner_writes()
    agency.run()
    text = page_for(agency)
    page = sound(text)
    assert "Mon 16 Mar 2026 to Fri 20 Mar 2026 quiet a quiet time" in page.text
    assert "Tue 24 Mar 2026 to Wed 25 Mar 2026 you are away you are away" in page.text
    fills = [a["fill"] for a in page.all("rect") if "fill" in a and a.get("y") == "0"]
    assert {"url(#p-quiet)", "url(#p-away)"} <= set(fills)
    # The picture's legend names what it shows.
    legend = text[text.index('<ul class="legend">') :]
    legend = legend[: legend.index("</ul>")]
    assert "quiet" in legend
    assert "you are away" in legend


def test_a_forged_invitation_is_drawn_as_a_doubt(agency):
    """Its calendar says that the owner invites; a mail from the client's side proves no such thing (I11)."""
    agency.run()
    start = DUE + timedelta(days=2)
    forged = Meeting(start=start, organizer=OWNER, people=(CLIENT,)).request(agency.clock.now())
    agency.mailbox.deliver(forged.replace(f"From: {OWNER}".encode(), b"From: mallory@harbour.example"))
    agency.run()
    now = agency.clock.now()
    found = review_of(
        agency.store, agency.house.composer, now=now, until=now + timedelta(days=60), halted=None
    )
    (harbour,) = [each for each in found.clients if each.client == "harbour"]
    (told,) = [each for each in harbour.happenings if "about the meeting" in each.what]
    assert (told.lane, told.sign) == (Lane.CLIENT, Sign.DOUBT)
    text = drawn_of(agency, found)
    sound(text)
    marks = re.findall(r'<g class="s-([a-z_]+)"><title>[^<]*about the meeting', text)
    assert marks == ["doubt"]
    assert not [each for each in harbour.happenings if each.lane is Lane.YOU]


def test_a_step_that_was_sent_by_hand_is_told_as_the_owners(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    sent_by_hand(
        agency.store,
        agency.row("check-in").id,
        composer=agency.house.composer,
        now=agency.clock.now(),
        by="chat",
    )
    agency.run()
    text = page_for(agency)
    sound(text)
    table = re.findall(r'<tr role="row"[^>]*>(.*?)</tr>', text, re.DOTALL)
    # Once, in the owner's lane, and nowhere as a mail that mailwatch sent.
    told = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in table]
    (by_hand,) = [row for row in told if "sent-by-hand by chat" in row]
    assert re.search(r"2026 \d\d:\d\d you you said", by_hand)
    assert not [row for row in told if " mailwatch the check-in left" in row]
    assert "s-step" not in text[text.index('<ul class="legend">') :].partition("</ul>")[0]


def test_a_halt_and_a_mode_are_said(new_agency):
    agency = new_agency(mode="off")
    agency.owner_writes()
    agency.run()
    page = sound(page_for(agency, stops=["HALTED: on holiday."]))
    assert "HALTED: on holiday." in page.text
    assert "Sending is off: none of this leaves." in page.text


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "closing": "</title></style></bdi></table></svg><h1>Owned</h1>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "style": "<style>*{display:none}</style>",
    "svg": '<svg onload=alert(1)><image href="https://evil.example/x.png"></svg>',
    "image": "<img src=https://evil.example/pixel.gif onerror=alert(1)>",
    "data": '<iframe src="data:text/html;base64,PHNjcmlwdD4="></iframe>',
    "link": '<a href="javascript:alert(1)">here</a><base href=//evil.example>',
    "template": "{{ 7*7 }}{% for x in y %}{{ config }}",
    "entity": "&lt;script&gt; &#60;b&#62; &amp;",
    "bidi": "invoice \u202egpj.exe\u202c \u2066x\u2069 \u200f",
    "controls": "a\x1b[31mred\x07 b",
    "comment": "--><!--<![CDATA[ ]]>",
    "surrogate": "half \udc80 a letter",
    "marks": "Z" + "\u0310" * 400,
}


def _header(text):
    return "=?utf-8?b?" + base64.b64encode(text.encode("utf-8", "surrogateescape")).decode() + "?="


def hostile_mail(sender, to, subject, text, message_id, more=""):
    return (
        f"Message-ID: <{message_id}>\r\nFrom: {subject} <{sender}>\r\nTo: {to}\r\nSubject: {subject}\r\n"
        f"Date: Mon, 02 Mar 2026 10:00:00 +0000\r\n{more}MIME-Version: 1.0\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    ).encode() + text.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_mail_says_is_text_and_nothing_else(agency, name):
    evil = HOSTILE[name]
    agency.run()
    subject = _header(f"Re: {evil} could you send it?")
    agency.mailbox.deliver(
        hostile_mail(
            "anna@studio.example", "alice@harbour.example", subject, f"Could you send {evil}?", "o@s"
        ),
        folder="Sent",
    )
    agency.run()
    for number, sender in enumerate(("alice@private.example", "alice@harbour.example", "x@harbour.example")):
        more = "In-Reply-To: <o@s>\r\n" + ("Auto-Submitted: auto-replied\r\n" if number else "")
        agency.mailbox.deliver(
            hostile_mail(
                sender, "anna@studio.example", subject, f"{evil} until 20 March 2026", f"e{number}@x", more
            )
        )
        agency.clock.jump(agency.clock.now() + timedelta(hours=1))
        agency.run()
    page = sound(page_for(agency))
    assert "Owned" not in [data for tag, data in page.texts if tag == "h1"]
    assert "could you send it?" in page.text
    if name == "script":
        # It is shown, as the text that it is.
        assert evil in page.text


def test_a_subject_of_a_megabyte_and_a_broken_one_are_cut_and_shown(agency):
    agency.run()
    agency.owner_writes()
    agency.run()
    for number, subject in enumerate(("x" * 1_000_000, "=?utf-8?q?=FF=FE?= \x80\xff", "=?nonsense?q?a?=")):
        agency.mailbox.deliver(
            f"Message-ID: <b{number}@x>\r\nFrom: alice@harbour.example\r\nTo: anna@studio.example\r\n"
            f"Subject: {subject}\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\n\r\nHm\r\n".encode("latin-1")
        )
    agency.run()
    text = page_for(agency)
    sound(text)
    assert len(text) < 200_000


def test_size_and_time_grow_with_the_clients_alone(new_agency):
    sizes, times = [], []
    for count in (40, 400):
        extra = "".join(
            f'\n[client.c{number}]\nkind = "business"\nsalutation = "Dear C,"\n'
            f'people = ["p@c{number}.example"]\nspeaks = {{ country = "DE-BE" }}\n'
            for number in range(count)
        )
        agency = new_agency(extra=extra)
        # Some wait: what is the same for each client must not be paid by each of them again.
        for number in range(0, count, 10):
            agency.owner_writes(to=f"p@c{number}.example")
        agency.run()
        now = agency.clock.now()
        began = perf_counter()
        found = review_of(
            agency.store, agency.house.composer, now=now, until=now + timedelta(days=30), halted=None
        )
        text = drawn_of(agency, found)
        times.append(perf_counter() - began)
        sizes.append(len(text))
        assert len(Page(text).all("article")) == count + 2 + len(found.mails)
    assert sizes[1] < 10 * sizes[0]
    assert times[1] < 30 * times[0]


def test_a_file_without_clients_has_a_page(agency):
    text = agency.text[: agency.text.index("[client.harbour]")]
    agency.build(text)
    page = sound(page_for(agency))
    assert "No client stands in your file yet" in page.text


def contrast(one, two):
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_every_colour_of_a_text_stands_out_from_every_ground(agency):
    text = page_for(agency)
    schemes = re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", scheme))
        colours = {k: v if len(v) == 7 else "#" + "".join(c * 2 for c in v[1:]) for k, v in colours.items()}
        for ground in ("ground", "sheet", "tint"):
            for name in ("text", "soft", "you", "mailwatch", "client", "automatic", "loud"):
                # WCAG 2.2, 1.4.3
                assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
