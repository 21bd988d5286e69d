"""Whoever answers, wherever and whenever: nothing pressing leaves after it (I1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import MessageSeen, Word

MOMENTS = {
    "before the check-in": timedelta(days=3),
    "a minute before the check-in": timedelta(days=7, minutes=-1),
    "between check-in and ultimatum": timedelta(days=9),
    "after the ultimatum was announced": timedelta(days=12),
    "after the ultimatum": timedelta(days=16),
    "while the closing waits for a yes": timedelta(days=26),
}

ANSWERS = {
    "in the thread": {"reply": True},
    "in a new thread": {"reply": False, "subject": "By the way"},
    "by a colleague": {"reply": True, "sender": "carol@harbour.example"},
    "by a colleague in a new thread": {"reply": False, "sender": "carol@mail.harbour.example"},
    "by somebody in Cc": {"reply": True, "sender": "partner@elsewhere.example"},
    "into the archive": {"reply": True, "folder": "Archive"},
    "into junk": {"reply": True, "folder": "Junk"},
    "in capitals, with a tag": {"reply": False, "sender": "Alice+work@Harbour.Example"},
    "with a Date of last year": {"reply": False, "dated": START - timedelta(days=300)},
    "with a Date in ten years": {"reply": False, "dated": START + timedelta(days=3650)},
}


def reaches(agency: Agency, moment: timedelta) -> str:
    anchor = agency.owner_writes(cc="partner@elsewhere.example")
    agency.until(START + moment)
    return anchor


def nothing_pressing_after(agency: Agency, count: int) -> None:
    agency.until(agency.clock.now() + timedelta(days=60))
    assert len(agency.to_clients) == count
    assert not [row for row in agency.rows() if row.purpose == "step" and row.state in ("queued", "held")]


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS.keys())
def test_after_an_answer_in_the_thread_nothing_more_goes_out(agency, moment):
    anchor = reaches(agency, moment)
    sent = len(agency.to_clients)
    agency.client_writes(reply_to=anchor, subject="Re: Draft of the start page")
    nothing_pressing_after(agency, sent)
    assert agency.outcomes() == (["answered"] if sent else [])


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_every_kind_of_answer_ends_the_ladder(agency, answer):
    anchor = reaches(agency, timedelta(days=9))
    how = dict(answer)
    reply_to = anchor if how.pop("reply") else None
    agency.client_writes(reply_to=reply_to, **how)
    nothing_pressing_after(agency, 1)
    assert agency.outcomes() == ["answered"]


def test_an_answer_that_is_moved_to_the_archive_while_we_read_is_seen(agency):
    anchor = reaches(agency, timedelta(days=9))
    uid = agency.mailbox.deliver(
        b"From: alice@harbour.example\r\nTo: anna@studio.example\r\nSubject: Re: Draft\r\n"
        b"Message-ID: <moved@harbour.example>\r\nIn-Reply-To: <" + anchor.encode() + b">\r\n\r\nHere.\r\n"
    )
    agency.mailbox.move("INBOX", "Archive", uid)
    nothing_pressing_after(agency, 1)


def test_the_owner_hears_that_the_client_answered_once(agency):
    anchor = reaches(agency, timedelta(days=9))
    agency.client_writes(reply_to=anchor)
    agency.client_writes(reply_to=anchor, text="And one more thing.")
    agency.until(START + timedelta(days=30))
    assert agency.notices() == ["[mailwatch] harbour answered: “Draft of the start page”"]


UNSURE = {
    "an unknown address in the thread": {"reply": True, "sender": "unknown@gmx.example"},
    "an unknown address with the client's name": {
        "reply": False,
        "sender": "a.private@gmx.example",
        "name": "Alice Harbour",
    },
    "an unknown address with the subject alone": {
        "reply": False,
        "sender": "somebody@gmx.example",
        "subject": "AW: Draft of the start page",
    },
    "the client, through a mailing list": {
        "reply": True,
        "sender": "alice@harbour.example",
        "headers": {"List-Id": "<team.harbour.example>", "Precedence": "list"},
    },
    "the client, through a relay that marks it as bulk": {
        "reply": False,
        "sender": "alice@harbour.example",
        "subject": "Logo",
        "headers": {
            "Precedence": "bulk",
            "List-Unsubscribe": "<https://relay.example/u>",
            "Feedback-ID": "1:x",
        },
    },
    "the client, by a help desk that calls it generated": {
        "reply": False,
        "sender": "alice@harbour.example",
        "subject": "[#4711] Logo",
        "headers": {"Auto-Submitted": "auto-generated", "X-Ticket-ID": "4711"},
    },
    "the client, through the owner's own group": {
        "reply": False,
        "sender": "hello@studio.example",
        "name": "Alice Harbour via Hello",
        "folder": "INBOX",
        "headers": {
            "X-Original-From": "Alice Harbour <alice@harbour.example>",
            "List-Id": "<hello.studio.example>",
            "Reply-To": "alice@harbour.example",
            "Precedence": "list",
        },
    },
    "answers go to the client": {
        "reply": False,
        "sender": "noreply@crm.example",
        "headers": {"Reply-To": "alice@harbour.example"},
    },
}


@pytest.mark.parametrize("moment", [timedelta(days=3), timedelta(days=9), timedelta(days=16)])
@pytest.mark.parametrize("message", UNSURE.values(), ids=UNSURE.keys())
def test_what_may_be_an_answer_holds_and_asks_and_is_never_called_a_reply(agency, message, moment):
    anchor = reaches(agency, moment)
    sent = len(agency.to_clients)
    how = dict(message)
    reply_to = anchor if how.pop("reply") else None
    agency.client_writes(reply_to=reply_to, **how)
    agency.until(agency.clock.now() + timedelta(days=40))
    assert len(agency.to_clients) == sent
    assert agency.outcomes() == []
    assert agency.why() in ("unclear-message", "in-your-name")
    assert any("[mailwatch] harbour: please look" in each for each in agency.notices())


def test_a_newsletter_of_the_client_is_no_answer_and_holds_nothing(agency):
    reaches(agency, timedelta(days=9))
    agency.client_writes(
        "news@harbour.example",
        subject="Spring at the Harbour Café",
        headers={"List-Unsubscribe": "<mailto:off@harbour.example>", "List-Id": "<news.harbour.example>"},
    )
    agency.until(START + timedelta(days=16))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_resume_lets_a_case_go_on_after_a_false_alarm(agency):
    anchor = reaches(agency, timedelta(days=9))
    agency.client_writes("unknown@gmx.example", reply_to=anchor)
    agency.until(START + timedelta(days=20))
    commands.say(agency.store, Word.RESUME, "harbour", settings=agency.house.settings, now=agency.clock.now())
    agency.until(START + timedelta(days=25))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_heard_after_a_doubtful_message_ends_the_case(agency):
    anchor = reaches(agency, timedelta(days=9))
    agency.client_writes("unknown@gmx.example", reply_to=anchor)
    agency.until(START + timedelta(days=10))
    commands.say(agency.store, Word.HEARD, "harbour", settings=agency.house.settings, now=agency.clock.now())
    nothing_pressing_after(agency, 1)
    assert agency.outcomes() == ["heard"]


# -- while a mail is being handed over ------------------------------------------------------------


@pytest.mark.parametrize("folder", ["INBOX", "Archive", "Junk"])
def test_an_answer_after_rcpt_and_before_data_stops_the_mail(agency, folder):
    anchor = reaches(agency, timedelta(days=6))
    agency.transport.on_open = lambda _: agency.client_writes(reply_to=anchor, folder=folder)
    agency.until(START + timedelta(days=30))
    assert agency.to_clients == []
    assert [row.state for row in agency.rows() if row.step == "check-in"] == ["withdrawn"]
    assert agency.outcomes() == ["answered"]


def test_a_doubtful_message_after_rcpt_stops_the_mail_too(agency):
    anchor = reaches(agency, timedelta(days=6))

    def arrives(_: object) -> None:
        agency.transport.on_open = None
        agency.client_writes("unknown@gmx.example", reply_to=anchor)

    agency.transport.on_open = arrives
    agency.until(START + timedelta(days=30))
    assert agency.to_clients == []
    assert agency.why() == "unclear-message"


def test_when_the_mailbox_goes_away_after_rcpt_nothing_is_handed_over(agency):
    """The second look is no formality: a reading that failed is no reading."""
    reaches(agency, timedelta(days=6))

    def goes(_: object) -> None:
        agency.transport.on_open = None
        agency.clock.jump(agency.clock.now() + timedelta(seconds=2))  # a handshake takes its time
        agency.mailbox.go_offline()

    agency.transport.on_open = goes
    agency.until(START + timedelta(days=8))
    assert agency.to_clients == []
    agency.mailbox.come_back()
    agency.until(START + timedelta(days=9))
    assert agency.steps() == ["check-in"]


def test_an_answer_that_came_unseen_while_the_mailbox_was_away_counts(agency):
    anchor = reaches(agency, timedelta(days=6))

    def goes(_: object) -> None:
        agency.transport.on_open = None
        agency.clock.jump(agency.clock.now() + timedelta(seconds=2))  # a handshake takes its time
        agency.mailbox.go_offline()
        agency.client_writes(reply_to=anchor)

    agency.transport.on_open = goes
    agency.until(START + timedelta(days=8))
    agency.mailbox.come_back()
    nothing_pressing_after(agency, 0)


# -- the ball with us -------------------------------------------------------------------------------


def test_when_the_client_spoke_last_nothing_is_chased(agency):
    agency.client_writes(text="Can I have an offer?", subject="Offer")
    agency.until(START + timedelta(days=40))
    assert agency.to_clients == []


def test_a_word_of_the_client_in_another_thread_ends_ghosted_for_all(agency):
    agency.owner_writes()
    agency.owner_writes(subject="The invoice", text="Which address should it go to?")
    agency.until(START + timedelta(days=3))
    agency.client_writes(subject="Christmas", text="My father died, can I answer in January?")
    nothing_pressing_after(agency, 0)


def test_an_answer_written_before_our_mail_is_no_answer_to_it(agency):
    question = agency.client_writes(text="How much would it be?", subject="Offer")
    agency.until(START + timedelta(hours=2))
    agency.owner_writes(reply_to=question, text="2400 EUR. Shall I begin?", subject="Re: Offer")
    agency.until(START + timedelta(days=10))
    assert agency.steps() == ["check-in"]


def test_our_reply_counts_although_the_clients_clock_runs_a_day_ahead(agency):
    question = agency.client_writes(
        text="How much would it be?", subject="Offer", dated=START + timedelta(hours=20)
    )
    agency.until(START + timedelta(hours=2))
    agency.owner_writes(reply_to=question, text="2400 EUR. Shall I begin?", subject="Re: Offer")
    agency.until(START + timedelta(days=10))
    assert agency.steps() == ["check-in"]


def test_an_answer_that_was_read_before_the_copy_of_what_it_answers_was_filed_counts(agency):
    """Some programs file the copy hours later, and who stood in Cc is known by the thread alone."""
    agency.owner_writes(subject="The first thing")
    agency.until(START + timedelta(days=6))
    asked = agency.clock.now()
    agency.client_writes("partner@elsewhere.example", reply_to="m3@studio.example")
    agency.run()
    assert agency.why() != "answered"
    agency.clock.jump(asked + timedelta(hours=3))
    agency.owner_writes(cc="partner@elsewhere.example", dated=asked - timedelta(hours=1))
    agency.until(START + timedelta(days=20))
    assert agency.to_clients == []
    assert agency.notices() == []


def test_somebody_in_cc_is_known_by_an_id_that_a_gateway_wrote_in_small_letters(agency):
    anchor = agency.write(
        sender="anna@studio.example",
        to="alice@harbour.example",
        cc="partner@elsewhere.example",
        name="Anna Weber",
        message_id="CAF+Abc@Mail.Studio.example",
    )
    agency.until(START + timedelta(days=2))
    agency.client_writes("partner@elsewhere.example", reply_to=anchor.lower())
    agency.until(START + timedelta(days=30))
    assert agency.to_clients == []
    assert agency.notices() == []


def test_somebody_in_cc_is_known_by_an_id_that_a_gateway_wrote_in_capitals(agency):
    anchor = agency.owner_writes(cc="partner@elsewhere.example")
    agency.until(START + timedelta(days=2))
    agency.client_writes("partner@elsewhere.example", reply_to=anchor.upper())
    agency.until(START + timedelta(days=30))
    assert agency.to_clients == []
    assert agency.notices() == []


def test_a_program_that_repeats_its_fields_loses_no_second_mail(agency):
    again = {"message_id": "crm@harbour.example", "subject": "Message", "dated": START - timedelta(days=5)}
    agency.client_writes(text="Here is the logo.", **again)
    agency.until(START + timedelta(hours=1))
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    agency.client_writes(text="And here are the texts.", headers={"X-Mailer": "CRM"}, **again)
    nothing_pressing_after(agency, 1)
    assert agency.outcomes() == ["answered"]


def test_a_mail_that_is_copied_stays_one(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=1))
    how = {"message_id": "one@harbour.example", "subject": "Draft", "dated": agency.clock.now()}
    for folder in ("INBOX", "Archive", "Junk"):
        agency.client_writes(text="Here it is.", folder=folder, **how)
    agency.until(START + timedelta(days=2))
    seen = [each for each in agency.events(MessageSeen) if each.message_id == "one@harbour.example"]
    assert len(seen) == 1


FAINT = {
    "a name seen beside her address": {"name": "Alice Mary Hart"},
    "the project in the subject": {"subject": "Question about the Harbour Café website"},
    "the thread's subject, without a prefix": {"subject": "Draft of the start page"},
}


@pytest.mark.parametrize("how", FAINT.values(), ids=FAINT.keys())
def test_faint_evidence_about_a_client_under_a_ladder_holds_and_asks(agency, how):
    agency.client_writes(name="Alice Mary Hart", text="Let us begin.", subject="Hello")
    agency.until(START + timedelta(hours=1))
    reaches(agency, timedelta(days=9))
    assert agency.steps() == ["check-in"]
    agency.client_writes("a.hart@gmx.example", **{"subject": "The texts", **how})
    agency.until(START + timedelta(days=40))
    assert (agency.steps(), agency.why()) == (["check-in"], "unclear-message")


def test_faint_evidence_says_nothing_of_clients_who_were_not_written_to(agency):
    agency.client_writes(name="Alice Mary Hart", text="Let us begin.", subject="Hello")
    agency.until(START + timedelta(hours=1))
    agency.owner_writes()
    for how in FAINT.values():
        agency.client_writes("a.hart@gmx.example", **{"subject": "The texts", **how})
    agency.until(START + timedelta(days=9))
    assert agency.steps() == ["check-in"]
