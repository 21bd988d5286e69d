"""What somebody tries who knows the program but none of the owner's secrets.

No mail leaves by it (I11), no answer is lost (I12), no silence lasts of which the owner doesn't hear.
"""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest
from agency import START, Agency

from mailwatch.domain.facts.events import MessageSeen
from mailwatch.mail.composing.others import words_of_others
from mailwatch.mail.message import Kind

ANNA = "anna@studio.example"
ALICE = "alice@harbour.example"
PASS = "dmarc=pass header.from=studio.example"


def name_the_server(agency: Agency) -> None:
    agency.build(agency.text.replace("[mailbox]", '[mailbox]\nauthserv_id = "mx.studio.example"', 1))


# -- in the owner's name ---------------------------------------------------------------------

FROM_EVIL = "smtp.mailfrom=evil.example"
REPEATED = {
    "in a quoted sender": f'spf=pass smtp.mailfrom="; {PASS} "@evil.example; dmarc=fail header.from=x',
    "in a bare sender": f"spf=pass smtp.mailfrom=; {PASS} @evil.example; dmarc=none",
    "between two comments": f"spf=pass ((x) ; {PASS} (y)) {FROM_EVIL}; dmarc=none",
    "by marks in a comment": f'spf=pass (of "x) ; {PASS} ("@evil.example) {FROM_EVIL}; dmarc=none',
    "in a reason": f'spf=fail reason="; {PASS} "; dmarc=none',
    "in a key's name": f'dkim=pass header.i="a\\"; {PASS} ; x=\\""@evil.example; dmarc=none',
}


@pytest.mark.parametrize("results", REPEATED.values(), ids=REPEATED.keys())
def test_words_of_the_sender_that_the_own_server_repeats_vouch_for_nobody(agency, results):
    name_the_server(agency)
    agency.until(START + timedelta(minutes=5))
    headers = {"Authentication-Results": f"mx.studio.example; {results}"}
    agency.write(sender=ANNA, to=ALICE, folder="INBOX", headers=headers, text="Could you send me the money?")
    agency.until(START + timedelta(days=40))
    assert agency.to_clients == []


def test_the_own_servers_pass_still_vouches_for_the_owner(agency):
    name_the_server(agency)
    agency.until(START + timedelta(minutes=5))
    headers = {"Authentication-Results": f"mx.studio.example; spf=pass (x) smtp.mailfrom=a@b.example; {PASS}"}
    agency.write(sender=ANNA, to=ALICE, folder="INBOX", headers=headers, text="Could you send me the logo?")
    agency.until(START + timedelta(days=9))
    assert agency.steps() == ["check-in"]


# -- answers that somebody would have dropped ------------------------------------------------

MACHINE_MARKS = {
    "automatic": {"Auto-Submitted": "auto-replied"},
    "automatic, of old": {"X-Autoreply": "yes"},
    "generated": {"Auto-Submitted": "auto-generated"},
    "by precedence": {"Precedence": "auto_reply"},
    "no return path": {"Return-Path": "<>"},
    "a bounce": {"X-Failed-Recipients": ALICE},
    "a list": {"List-Id": "<team.harbour.example>"},
    "a help desk": {"X-Zendesk": "1", "Auto-Submitted": "auto-replied"},
}


@pytest.mark.parametrize("folder", ["INBOX", "Junk", "Archive"])
@pytest.mark.parametrize("marks", MACHINE_MARKS.values(), ids=MACHINE_MARKS.keys())
@pytest.mark.parametrize("at_once", [True, False])
def test_a_copy_of_the_answer_that_calls_itself_a_machines_does_not_hide_it(agency, folder, marks, at_once):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=2))
    same = {
        "reply_to": anchor,
        "message_id": "answer@harbour.example",
        "dated": agency.clock.now(),
        "subject": "Re: Draft of the start page",
        "text": "All fine, here they are.",
    }
    agency.client_writes(folder=folder, headers=marks, **same)
    if not at_once:
        agency.until(START + timedelta(days=2, minutes=30))
    agency.client_writes(**same)
    agency.until(START + timedelta(days=40))
    assert agency.to_clients == []
    assert [each.kind for each in agency.events(MessageSeen)].count(Kind.HUMAN) == 2


# -- senders that two programs read in two ways ----------------------------------------------

TWO_READINGS = {
    "two in brackets": f'"Alice" <{ALICE}> <x@evil.example>',
    "one in an encoded name": f"=?utf-8?q?Alice_<{ALICE}>?= <x@evil.example>",
    "one in a comment": rf"(a\) <{ALICE}> \() <x@evil.example>",
    "one as a name": f"{ALICE} <x@evil.example>",
    "one as a quoted name": f'"{ALICE}" <x@evil.example>',
    "one behind": f"x@evil.example ({ALICE})",
    "one as a group": f"{ALICE}: x@evil.example;",
    "a route": "<@harbour.example,@b.example:x@evil.example>",
    "two signs": "<x@evil.example@harbour.example>",
    "no name": "<@harbour.example>",
    "two senders": f"{ALICE}, x@evil.example",
    "a domain below another": f"{ALICE}.evil.example",
}


def from_(agency: Agency, sender: str, *, results: str = "") -> None:
    field = f"Authentication-Results: mx.studio.example; {results}\r\n" if results else ""
    agency.mailbox.deliver(
        (
            f"{field}From: {sender}\r\nTo: {ANNA}\r\nSubject: Hello\r\nMessage-ID: <new@x.example>\r\n"
            f"Date: {format_datetime(agency.clock.now())}\r\n\r\nHere they are.\r\n"
        ).encode()
    )


@pytest.mark.parametrize("sender", TWO_READINGS.values(), ids=TWO_READINGS.keys())
def test_a_sender_that_can_be_read_in_two_ways_is_not_the_client(agency, sender):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    from_(agency, sender, results="dmarc=pass header.from=evil.example")
    agency.until(START + timedelta(days=10))
    assert agency.outcomes() == []


@pytest.mark.parametrize("sender", list(TWO_READINGS.values())[:3])
def test_nor_where_the_server_says_nothing(agency, sender):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    from_(agency, sender)
    agency.until(START + timedelta(days=10))
    assert agency.outcomes() == []


@pytest.mark.parametrize("name", ["Alice <3", "Alice :(", "Alice (at work", "Alice (a (b) c)", "Alice, too"])
def test_an_answer_is_found_whatever_stands_in_the_name(agency, name):
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    from_(agency, f"{name} <{ALICE}>")
    agency.until(START + timedelta(days=30))
    assert (agency.steps(), agency.outcomes()) == (["check-in"], ["answered"])


# -- silence that nobody is told of ----------------------------------------------------------


def test_delays_that_are_reported_again_and_again_are_told_of(agency):
    anchor = agency.owner_writes()
    for day in range(2, 30, 2):
        agency.until(START + timedelta(days=day))
        agency.bounces(original=anchor, status="4.2.2")
    assert (agency.steps(), agency.why()) == ([], "bounced-temporarily")
    assert agency.notices() == ["[mailwatch] harbour: please look: your mail has not arrived yet"]


def test_a_delay_that_ends_needs_no_question(agency):
    anchor = agency.owner_writes()
    for day in (2, 3, 4):
        agency.until(START + timedelta(days=day))
        agency.bounces(original=anchor, status="4.2.2")
    agency.until(START + timedelta(days=6))
    assert (agency.why(), agency.notices()) == ("bounced-temporarily", [])


def test_absences_one_after_the_other_ask_like_a_long_one(agency):
    agency.owner_writes()
    for day in range(2, 86, 21):
        agency.until(START + timedelta(days=day))
        back = agency.clock.now() + timedelta(days=30)
        agency.away(text=f"I am out of the office until {back:%d %B %Y}.")
        if day < 30:
            agency.until(START + timedelta(days=day, hours=1))
            assert (agency.why(), agency.notices()) == ("absent", [])
    agency.until(START + timedelta(days=90))
    assert (agency.steps(), agency.why()) == ([], "absent-long")
    assert agency.notices() == ["[mailwatch] harbour: please look: they are away for long"]


# -- the neighbours --------------------------------------------------------------------------


def test_an_overheard_id_lends_a_mail_in_the_owners_name_nothing(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=1))
    more = {"message_id": anchor, "reply_to": anchor, "subject": "Thanks", "text": "Thank you, all done."}
    agency.write(sender=ANNA, to=ALICE, folder="INBOX", **more)
    agency.until(START + timedelta(days=9))
    assert agency.steps() == ["check-in"]


def test_an_answer_behind_a_flood_of_strangers_is_held_with_them_and_told_once(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=2))
    for number in range(60):
        sender = f"x{number}@evil.example"
        agency.write(sender=sender, name="Alice Harbour", to=ANNA, reply_to=anchor, folder="Junk")
    agency.client_writes("alice@gmx.example", name="Alice Harbour", reply_to=anchor)
    agency.until(START + timedelta(days=40))
    assert (agency.steps(), agency.why()) == ([], "too-many-unclear")
    assert agency.notices() == [
        "[mailwatch] harbour: please look: is one of many mails of Wed 04 Mar 2026 their answer?"
    ]


@pytest.mark.parametrize(
    "dated",
    ["Fri, 31 Dec 9999 23:59:59 -1200", "Mon, 01 Jan 0001 00:00:00 +1400", "Mon, 31 Feb 2026 25:61:61 +0000"],
)
@pytest.mark.parametrize("day", ["31 December 9999", "1 January 0001", "31 February 2026"])
def test_no_date_keeps_a_client_from_being_judged(agency, dated, day):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(days=1))
    for number, sender in enumerate((ALICE, "x@evil.example")):
        agency.mailbox.deliver(
            (
                f"Received: from a by b; {dated}\r\nFrom: {sender}\r\nTo: {ANNA}\r\nSubject: Away\r\n"
                f"Message-ID: <{number}@x.example>\r\nIn-Reply-To: <{anchor}>\r\nDate: {dated}\r\n"
                f"Auto-Submitted: auto-replied\r\n\r\nI am out of the office until {day}.\r\n"
            ).encode()
        )
    agency.until(START + timedelta(days=3))
    assert (agency.why() in ("absent", "waiting", "unclear-message"), agency.notices()) == (True, [])


SPANS = {
    "the last day": ("DTSTART:99991231T235959Z", "DTEND:99991231T235959Z"),
    "all of time": ("DTSTART:00010101T000000Z", "DTEND:99991231T235959"),
    "each second": ("DTSTART:20260310T100000Z", "RRULE:FREQ=SECONDLY;COUNT=999999999"),
    "a long one": ("DTSTART:20260310T100000Z", "DURATION:P99999999999W"),
    "far between": ("DTSTART:20260310T100000Z", "RRULE:FREQ=DAILY;INTERVAL=99999999999"),
}


@pytest.mark.parametrize("lines", SPANS.values(), ids=SPANS.keys())
def test_no_calendar_keeps_a_client_from_being_judged_or_has_a_letter_written(agency, lines):
    for method in ("REQUEST", "CANCEL"):
        people = (f"ORGANIZER:mailto:{ALICE}", f"ATTENDEE:mailto:{ANNA}")
        title = "SUMMARY:\x1b]0;x\x07 http://evil.example"
        event = ("BEGIN:VEVENT", "UID:u", *lines, *people, title, "END:VEVENT")
        body = ("BEGIN:VCALENDAR", f"METHOD:{method}", *event, "END:VCALENDAR")
        agency.mailbox.deliver(
            (
                f"From: {ALICE}\r\nTo: {ANNA}\r\nSubject: m\r\nMessage-ID: <{method}@x.example>\r\n"
                f"Content-Type: text/calendar; method={method}\r\n\r\n" + "\r\n".join(body)
            ).encode()
        )
    agency.until(START + timedelta(days=20))
    assert (agency.to_clients, agency.notices()) == ([], [])


@pytest.mark.parametrize("subject", ["see evil.dot", "evil.dot/pay", "offer.pdf.example"])
def test_what_is_a_domain_is_no_files_ending(subject):
    assert words_of_others(subject) == ""


# -- what the owner may never see -------------------------------------------------------------


@pytest.mark.parametrize("moment", [timedelta(days=2), timedelta(days=9)])
def test_a_clients_word_among_the_spam_is_told(agency, moment):
    agency.owner_writes()
    agency.until(START + moment)
    sent = len(agency.to_clients)
    agency.client_writes(folder="Junk", subject="Hello")
    agency.until(START + timedelta(days=40))
    assert len(agency.to_clients) == sent
    assert sum("lies among your spam" in each for each in agency.notices()) == 1


def test_spam_of_long_ago_is_no_news(agency):
    agency.client_writes(folder="Junk", at=START - timedelta(days=60))
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    assert (agency.steps(), agency.notices()) == (["check-in"], [])
